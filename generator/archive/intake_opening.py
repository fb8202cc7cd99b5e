"""Opens the index of a content folder for a run of ingest, and clears away what a killed run left."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.archive.intake_files import remove_parts
from generator.archive.intake_index import Index


@contextmanager
def open_index(content: Path, *, dry_run: bool) -> Iterator[tuple[Index, str]]:
    """Open the index of a content folder, and say where it is; for a dry run one that is thrown away."""
    with ExitStack() as stack:
        folder = stack.enter_context(TemporaryDirectory()) if dry_run else ""
        path = f"{folder}/ingest.sqlite" if dry_run else str(_index_path(content))
        yield stack.enter_context(closing(Index(path))), path


def open_run(index: Index, content: Path) -> None:
    """Note that a run goes on; what one that was killed left half written is taken away."""
    if index.read_fact("open"):
        remove_parts(content)
    index.put_fact("open", "yes")
    index.commit()


def _index_path(content: Path) -> Path:
    """Return where the index of a content folder is kept: in the cache beside it."""
    name = hashlib.blake2b(content.as_posix().encode(), digest_size=6).hexdigest()
    path = content.parent / ".cache" / f"ingest-{name}.sqlite"
    path.parent.mkdir(parents=True, exist_ok=True)
    return path
