"""Spells out phrases that are written with choices: ``{is|was} {still|} in hospital`` stands for four phrases."""

from __future__ import annotations

import itertools
import re
from typing import Any

_CHOICE = re.compile(r"\{([^{}]*)\}")


def spell_out(phrase: str) -> list[str]:
    """Return the phrases that one stands for, each once; one without braces stands for itself.

    Between braces stand words to choose from, with ``|`` between them. Nothing beside a ``|`` means that the words may
    be left out. A choice may hold others: ``in {{a|} critical condition|intensive care}``.

    Raises:
        ValueError: if a brace has no other.

    """
    if "{" not in phrase and "}" not in phrase:
        return [phrase]
    choice = _CHOICE.search(phrase)
    if choice is None:
        raise ValueError(f"{phrase!r}: a brace has no other")
    before, behind = phrase[: choice.start()], phrase[choice.end() :]
    wholes = (" ".join(f"{before}{words}{behind}".split()) for words in choice[1].split("|"))
    return list(dict.fromkeys(each for whole in wholes for each in spell_out(whole)))


def spell_out_all(value: Any) -> Any:
    """Return what was read of a data file with all lists of phrases, and of lists of phrases, spelled out."""
    if isinstance(value, dict):
        return {key: spell_out_all(each) for key, each in value.items()}
    return [one for each in value for one in _spell_out_item(each)] if isinstance(value, list) else value


def _spell_out_item(item: Any) -> list[Any]:
    """Return what an item of a list stands for: a phrase, a list of phrases (``[{took|taken}, away]``) or another."""
    if isinstance(item, str):
        return spell_out(item)
    if isinstance(item, list):
        return [list(words) for words in itertools.product(*map(spell_out, item))]
    return [spell_out_all(item)]
