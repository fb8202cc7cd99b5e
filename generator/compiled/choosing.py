"""Takes compiled modules where somebody built them of these very sources; else Python reads the sources as ever.

They lie in a folder named by a digest of all that they were made of. When the first of them is wanted, the digest is
worked out anew from what the sources hold, not from their times: modules of other sources are never taken.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence
from importlib.machinery import EXTENSION_SUFFIXES, ModuleSpec
from pathlib import Path
from types import ModuleType

PACKAGE = Path(__file__).resolve().parents[1]
FOLDER = PACKAGE.parent / ".cache/compiled"
VARIABLE = "TIMELINE_COMPILED"
"""Names another folder of compiled modules than ``.cache/compiled``; empty: take none."""
GROUP = "timeline_extraction"
SOURCES = ("compiled", "extraction", "sources", "vocabulary")
"""What the compiled modules are made of: the extraction, and all that it imports."""
SUFFIX = ".so"
FINDING = ("openings", "phrases", "rows", "word_rows", "word_sets")
"""The modules of the vocabulary that find its phrases."""
_CHOSEN = ("generator.extraction.", *(f"generator.vocabulary.{name}" for name in FINDING), GROUP)


class CompiledFinder:
    """Finds compiled modules below a folder; looks there, and at the sources, when the first is wanted."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._files: Mapping[str, Path] | None = None

    def find_spec(
        self, name: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """Return where a compiled module is, ``None`` for all others."""
        _ = path, target
        if not name.startswith(_CHOSEN):
            return None
        if self._files is None:
            self._files = list_compiled(self._folder)
        if name not in self._files:
            return None
        from importlib.util import spec_from_file_location

        return spec_from_file_location(name, self._files[name])


def prefer_compiled() -> None:
    """Let Python look for compiled modules first, if there is a folder for them."""
    named = os.environ.get(VARIABLE)
    folder = FOLDER if named is None else Path(named)
    if named != "" and folder.is_dir():
        sys.meta_path.insert(0, CompiledFinder(folder))


def list_compiled(folder: Path, package: Path = PACKAGE) -> dict[str, Path]:
    """Return the files of the modules that were compiled from the sources as they are now, by module."""
    own = folder / digest_sources(package)
    return {path.name.removesuffix(SUFFIX): path for path in own.iterdir()} if own.is_dir() else {}


def digest_sources(package: Path = PACKAGE) -> str:
    """Return a digest of the contents of all sources, and of the Python for which they are compiled."""
    from hashlib import blake2b

    digest = blake2b(f"{sys.version}\0{EXTENSION_SUFFIXES[0]}".encode(), digest_size=16)
    for path in sorted(path for part in SOURCES for path in (package / part).rglob("*.py")):
        content = path.read_bytes()
        digest.update(f"\0{path.relative_to(package).as_posix()}\0{len(content)}\0".encode() + content)
    return digest.hexdigest()
