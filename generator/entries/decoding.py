"""From a tree of texts, lists and mappings to records: one decoder for each record, compiled once.

A decoder reads everything it can: what does not fit becomes a ``Misfit`` with its path, the rest is kept, so that
all problems of a file are found in one go.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from functools import cache
from typing import Any

from generator.entries.entry import RECORDS, Entry
from generator.entries.grammars import BLANK, GRAMMARS, Grammar, MisfitError, misfit, read_id, read_text
from generator.entries.problem import Misfit, find_nearest
from generator.entries.schema import FieldSpec, fields_of

Decoder = Callable[[Any], Any]

_MANY = 4096
"""Values that are remembered of one kind."""


def decode_entry(tree: Any) -> tuple[Entry, list[Misfit]]:
    """Decode the tree of a front matter; the entry lacks whatever the misfits are about."""
    try:
        entry: Entry = _decoder_of("Entry")(tree)
    except MisfitError as error:
        return error.partial or Entry(), error.misfits
    return entry, []


def decode_value(spec: FieldSpec, value: Any) -> Any:
    """Decode the value of one field.

    Raises:
        MisfitError: if it does not fit.

    """
    return _field_decoder(spec)(value)


@cache
def _decoder_of(record: str) -> Decoder:
    """Compile the decoder of a record from its declared fields."""
    cls = RECORDS[record]
    decoders = {spec.name: _field_decoder(spec) for spec in fields_of(record)}
    required = tuple(spec.name for spec in fields_of(record) if spec.required)
    quick = {name: _quicken(decoder) for name, decoder in decoders.items()}
    needed = frozenset(required)

    def decode(tree: Any) -> Any:
        try:
            values = {key: quick[key](value) for key, value in tree.items()}
        except (AttributeError, KeyError, MisfitError, TypeError):
            values = {}
        return cls(**values) if values and needed <= values.keys() else _decode_partly(cls, decoders, required, tree)

    return decode


def _decode_partly(cls: type[Any], decoders: dict[str, Decoder], required: tuple[str, ...], tree: Any) -> Any:
    """Read a record field by field, and tell of all that does not fit."""
    if type(tree) is not dict:
        raise _wrong_shape("must be a mapping of keys and values", tree)
    kept: dict[str, Any] = {}
    misfits: list[Misfit] = []
    for key, value in tree.items():
        decoder = decoders.get(key)
        if decoder is None:
            misfits.append(_unknown_key(key, decoders))
            continue
        try:
            kept[key] = decoder(value)
        except MisfitError as error:
            misfits.extend(_under(key, error.misfits))
            if error.partial is not None:
                kept[key] = error.partial
    misfits.extend([Misfit("S03", f"needs the key '{name}'", at=(name,)) for name in required if name not in tree])
    if misfits:
        raise MisfitError(misfits, cls(**kept))
    return cls(**kept)


def _unknown_key(key: str, valid: dict[str, Decoder]) -> Misfit:
    near = find_nearest(key, valid)
    message = "is not a key that stands here" if near else "is not a key that stands here (see docs/entry-format.md)"
    return Misfit("S02", message, key, near, at=(key,), on_key=True)


def _under(key: str | int, misfits: list[Misfit]) -> list[Misfit]:
    """Prefix the paths of misfits with the key of what they stand in."""
    return [dataclasses.replace(each, at=(key, *each.at)) for each in misfits]


def _field_decoder(spec: FieldSpec) -> Decoder:
    if spec.kind == "record":
        return _decoder_of(spec.of)
    if spec.kind == "records":
        return _list_decoder(_decoder_of(spec.of), records=True)
    grammar = read_id(spec.of) if spec.kind in {"id", "ids"} else GRAMMARS[spec.kind]
    if spec.kind == "texts":
        return _texts_decoder(_scalar_decoder(grammar))
    if spec.kind in {"ids", "names", "references", "incidents"}:
        return _list_decoder(_scalar_decoder(grammar), records=False)
    return _scalar_decoder(grammar)


def _scalar_decoder(grammar: Grammar) -> Decoder:
    """Return a decoder of single values; whatever is no free text recurs, and is read once."""

    def decode(value: Any) -> Any:
        if type(value) is not str:
            raise _wrong_shape("must be a single value", value)
        if not value:
            raise misfit("S05", "has no value: give one or leave the key out")
        if value == BLANK:
            raise misfit("S24", "must be filled in, or the key left out", value)
        return grammar(value)

    def decode_text(value: Any) -> Any:
        return value if type(value) is str and value != BLANK and value.strip() else decode(value)

    return decode_text if grammar is read_text else _Known(decode).find


def _quicken(decoder: Decoder) -> Decoder:
    """Return a decoder that finds values that were read before at once; it may raise a ``TypeError``, too."""
    known = getattr(decoder, "__self__", None)
    return known.__getitem__ if isinstance(known, _Known) else decoder


class _Known(dict[str, Any]):
    """Values by their text, as far as they were read before."""

    def __init__(self, decode: Decoder) -> None:
        super().__init__()
        self.decode = decode

    def find(self, text: Any) -> Any:
        """Return the value of a text."""
        try:
            return self[text]
        except TypeError:  # no text
            return self.decode(text)

    def __missing__(self, text: str) -> Any:
        value = self.decode(text)
        if len(self) > _MANY:
            self.clear()
        self[text] = value
        return value


def _texts_decoder(decode_item: Decoder) -> Decoder:
    decode_list = _list_decoder(decode_item, records=False)

    def decode(value: Any) -> Any:
        return (decode_item(value),) if type(value) is str else decode_list(value)

    return decode


def _list_decoder(decode_item: Decoder, *, records: bool) -> Decoder:
    quick = _quicken(decode_item)

    def decode(value: Any) -> Any:
        if type(value) is not list:
            raise _not_a_list(value, records=records)
        try:
            return tuple(map(quick, value))
        except (MisfitError, TypeError):
            return decode_all(value)

    def decode_all(value: list[Any]) -> Any:
        kept: list[Any] = []
        misfits: list[Misfit] = []
        for position, item in enumerate(value):
            try:
                kept.append(decode_item(item))
            except MisfitError as error:
                misfits.extend(_under(position, error.misfits))
                # Positions of what follows must stay what they are in the file.
                if error.partial is not None:
                    kept.append(error.partial)
        if misfits:
            raise MisfitError(misfits, tuple(kept))
        return tuple(kept)

    return decode


def _not_a_list(value: Any, *, records: bool) -> MisfitError:
    if records or type(value) is dict:
        return _wrong_shape("must be a list, each item starting with '- '", value)
    if not value:
        return misfit("S05", "has no value: give one or leave the key out")
    return misfit("S04", "must be a list", str(value), f"[{value}]")


def _wrong_shape(message: str, value: Any) -> MisfitError:
    if value == "":
        return misfit("S05", "has no value: give one or leave the key out")
    return misfit("S04", message, value if type(value) is str else None)
