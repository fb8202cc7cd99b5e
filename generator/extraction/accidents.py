"""Sentences about accidents and disasters: nobody did it, so those they count belong to no incident."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from generator.extraction.tokens import Token
from generator.vocabulary.phrases import PhraseIndex
from generator.vocabulary.tables import load_table

_KINDS = ("accident", "disaster")


def is_accident(tokens: Sequence[Token]) -> bool:
    """Whether the words name a cause that is no violence: a collision, gas, a quake."""
    return bool(_index().find(tokens))


@cache
def _index() -> PhraseIndex:
    index = PhraseIndex()
    for row in load_table("topics").values():
        if row.text("topic") in _KINDS:
            for form in row.texts("forms"):
                index.add("topics", row.id, "forms", form)
    return index
