"""Keeps compiled templates from build to build and from site to site, as Python keeps compiled modules.

They stand in a folder named after all that they are made of: theme, translations, settings and our compiler. A digest
guards each against damage.
"""

from __future__ import annotations

import contextlib
import os
import shutil
from pathlib import Path

import jinja2
from jinja2 import BytecodeCache
from jinja2.bccache import Bucket

from generator.site.compiling import VERSION
from generator.site.digest import digest_bytes, digest_value

_MOST = 8
"""Folders that are kept: one for each look of each language that was built last."""


class KeptTemplates(BytecodeCache):
    """The compiled templates of a site's ``look`` in a folder below ``root``. Where none can be kept, none is."""

    def __init__(self, root: Path, look: str) -> None:
        self.folder = root / digest_value([VERSION, jinja2.__version__, look]).hex()
        if not self.folder.is_dir():
            _remove_old(root)
            with contextlib.suppress(OSError):
                self.folder.mkdir(parents=True)

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill the bucket of a template if its code is kept and whole."""
        with contextlib.suppress(OSError):
            kept = (self.folder / bucket.key).read_bytes()
            digest, code = kept[:_SIZE], kept[_SIZE:]
            if digest == digest_bytes(code):
                bucket.bytecode_from_string(code)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep the code of a bucket. It is written in one step, so that no reader sees half of it."""
        code, path = bucket.bytecode_to_string(), self.folder / bucket.key
        beside = path.with_suffix(f".{os.getpid()}")
        with contextlib.suppress(OSError):
            beside.write_bytes(digest_bytes(code) + code)
            beside.replace(path)


_SIZE = len(digest_bytes(b""))


def _remove_old(root: Path) -> None:
    """Make room for one more folder."""
    with contextlib.suppress(OSError):
        folders = sorted(root.iterdir(), key=lambda folder: folder.stat().st_mtime, reverse=True)
        for folder in folders[_MOST - 1 :]:
            shutil.rmtree(folder, ignore_errors=True)
