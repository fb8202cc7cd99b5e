"""Puts Pagefind's filter files in order.

Pagefind 1.5 writes the values of a filter in the order of a randomised hash table, so that two runs over the same
pages differ. Here the values and the filters are sorted, and the files named by their new contents. The files are
gzip of a signature and CBOR (RFC 8949), of which Pagefind uses whole numbers, texts, byte strings and arrays.
"""

from __future__ import annotations

import gzip
import json
from hashlib import blake2b
from pathlib import Path
from typing import Any

from generator.site.problem import BuildError

_SIGNATURE = b"pagefind_dcd"
_FILTERS = 3
"""Where the list of filters stands in the meta file."""


def order_filters(bundle: Path) -> None:
    """Put the filters of one bundle in order.

    Raises:
        BuildError: if the files are not of the form that is known.

    """
    entry = bundle / "pagefind-entry.json"
    described = json.loads(entry.read_bytes())
    for language in described["languages"].values():
        language["hash"] = _order_language(bundle, language["hash"])
    entry.write_text(json.dumps(described, ensure_ascii=False, separators=(",", ":")), encoding="utf8")


def _order_language(bundle: Path, old: str) -> str:
    """Order the filters of one language and return the new name of its meta file."""
    meta = bundle / f"pagefind.{old}.pf_meta"
    tree = read_tree(meta)
    for filter_ in tree[_FILTERS]:
        filter_[1] = _order_filter(bundle / "filter" / f"{filter_[1]}.pf_filter")
    tree[_FILTERS].sort()
    meta.unlink()
    return _write(bundle, "pagefind.{}.pf_meta", old.partition("_")[0], tree, 10)


def _order_filter(path: Path) -> str:
    tree = read_tree(path)
    tree[1].sort()
    path.unlink()
    return _write(path.parent, "{}.pf_filter", path.name.partition("_")[0], tree, 7)


def read_tree(path: Path) -> Any:
    """Read a file of Pagefind's.

    Raises:
        BuildError: if it is not of the form that is known.

    """
    content = gzip.decompress(path.read_bytes())
    reader = _Reader(content, len(_SIGNATURE))
    tree = reader.read()
    if not content.startswith(_SIGNATURE) or encode(tree) != content[len(_SIGNATURE) :]:
        raise BuildError(f"{path.name}: this version of Pagefind writes a form that is not known")
    return tree


def _write(folder: Path, name: str, language: str, tree: Any, length: int) -> str:
    content = _SIGNATURE + encode(tree)
    named = f"{language}_{blake2b(content).hexdigest()[:length]}"
    (folder / name.format(named)).write_bytes(gzip.compress(content, 9, mtime=0))
    return named


class _Reader:
    """Reads one CBOR value after the other."""

    def __init__(self, content: bytes, position: int) -> None:
        self.content, self.position = content, position

    def read(self) -> Any:
        """Read the next value: a whole number, bytes, text or a list."""
        kind, size = self._read_head()
        if kind == 0:
            return size
        if kind == 4:
            return [self.read() for _ in range(size)]
        if kind not in (2, 3):
            raise BuildError(f"this version of Pagefind writes a form that is not known (CBOR type {kind})")
        piece = self._take(size)
        return piece if kind == 2 else piece.decode()

    def _read_head(self) -> tuple[int, int]:
        head = self._take(1)[0]
        kind, size = head >> 5, head & 31
        return kind, size if size < 24 else int.from_bytes(self._take(1 << (size - 24)))

    def _take(self, size: int) -> bytes:
        self.position += size
        return self.content[self.position - size : self.position]


def encode(value: Any) -> bytes:
    """Write a value as CBOR, each length in its shortest form."""
    if isinstance(value, int):
        return _head(0, value)
    if isinstance(value, list):
        return _head(4, len(value)) + b"".join(map(encode, value))
    content = value if isinstance(value, bytes) else value.encode()
    return _head(2 if isinstance(value, bytes) else 3, len(content)) + content


def _head(kind: int, size: int) -> bytes:
    if size < 24:
        return bytes([kind << 5 | size])
    length = next(length for length in range(4) if size < 1 << (8 << length))
    return bytes([kind << 5 | 24 + length]) + size.to_bytes(1 << length)
