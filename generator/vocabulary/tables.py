"""Loads the vocabulary: one YAML file a table, one row a thing, every scalar read as text, choices spelled out."""

from __future__ import annotations

import contextlib
import marshal
import os
import sys
from collections.abc import Mapping
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import Any

from generator.vocabulary.choices import spell_out_all
from generator.vocabulary.rows import Row

__all__ = ["DATA", "Row", "Table", "VocabularyError", "load_table"]

DATA = Path(__file__).parent / "data"
_SIZE = 16
"""Bytes of the digest before what is kept of a parsed file."""
_SHAPE = 1
"""Which shape what is kept has: another number when the same file comes to be read otherwise."""


class VocabularyError(ValueError):
    """A data file is missing or not a list of rows with ids."""


class Table(dict[str, Row]):
    """The rows of one data file by id, in the file's order. A dictionary, for it is looked into millions of times."""

    __slots__ = ("name",)

    def __init__(self, name: str, rows: Mapping[str, Row]) -> None:
        super().__init__(rows)
        self.name = name


@cache
def load_table(name: str) -> Table:
    """Load ``data/NAME.yaml``.

    Raises:
        VocabularyError: if the file is not there, is not a list of mappings with ids, repeats an id, or has a brace
            without its other.

    """
    path = DATA / f"{name}.yaml"
    if not path.is_file():
        raise VocabularyError(f"{path.name}: no such vocabulary")
    raw = _read_list(path)
    rows: dict[str, Row] = {}
    for position, values in enumerate(raw or (), 1):
        if not isinstance(values, dict) or "id" not in values:
            raise VocabularyError(f"{path.name}: row {position} has no id")
        if values["id"] in rows:
            raise VocabularyError(f"{path.name}: id {values['id']!r} stands twice")
        rows[values["id"]] = Row(values["id"], values)
    return Table(name, rows)


def _read_list(path: Path) -> Any:
    """Read a data file: from what was parsed of the same bytes before, as Python does with modules, else from YAML."""
    source = path.read_bytes()
    kept = path.parent / "__pycache__" / f"{path.stem}.parsed"
    with contextlib.suppress(OSError):
        known = _unpack(kept.read_bytes(), source)
        if known is not None:
            return known
    import yaml

    raw = yaml.load(source.decode("utf8"), Loader=yaml.CBaseLoader)  # noqa: S506 - builds only text, lists and mappings
    try:
        raw = spell_out_all(raw)
    except ValueError as problem:
        raise VocabularyError(f"{path.name}: {problem}") from problem
    with contextlib.suppress(OSError, ValueError):
        _keep(kept, source, marshal.dumps(raw))
    return raw


def _unpack(kept: bytes, source: bytes) -> Any:
    """Return what was parsed; ``None`` if it is of another source or Python, or damaged."""
    payload = kept[_SIZE:]
    return marshal.loads(payload) if kept[:_SIZE] == _sign(source, payload) else None  # noqa: S302 - its digest fits


def _sign(source: bytes, payload: bytes) -> bytes:
    lengths = f"{sys.version}\0{_SHAPE}\0{len(source)}\0".encode()
    return blake2b(lengths + source + payload, digest_size=_SIZE).digest()


def _keep(kept: Path, source: bytes, payload: bytes) -> None:
    """Write in one step, so that no reader sees half of it."""
    kept.parent.mkdir(exist_ok=True)
    beside = kept.with_suffix(f".{os.getpid()}")
    beside.write_bytes(_sign(source, payload) + payload)
    beside.replace(kept)
