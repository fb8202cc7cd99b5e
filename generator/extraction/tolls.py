"""Tolls and sums: "the toll rose from 9 to 12", "bringing the total to 15". Never added to what they sum up."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from generator.extraction.chunks import Chunk
from generator.extraction.words import Words, row_of

_REACH = 14
_RISES = {"rose", "rises", "risen", "climbed", "increased", "jumped", "reached"}
_BEFORE_TOLL = {"to", "at", "of", "is", "was", "as", "reached", "reaches", "stood", "touched", "hit"}


@dataclass(frozen=True, slots=True)
class Toll:
    """A chunk whose number is a toll: ``update`` replaces earlier numbers, ``total`` sums up, ``old`` is replaced.

    ``first`` is the token at which the words that announce it begin; ``sure``: they lead to it by ``at`` or ``to``.
    """

    chunk: int
    outcome: str
    first: int
    update: bool = False
    total: bool = False
    old: bool = False
    sure: bool = True


class _Trigger(NamedTuple):
    """Words that announce a toll, from token ``first`` to ``last``; ``strict``: only with ``at``, ``to`` or ``is``."""

    first: int
    last: int
    update: bool = False
    total: bool = False
    strict: bool = False


def find_tolls(words: Words, chunks: Sequence[Chunk]) -> tuple[Toll, ...]:
    """Return the tolls and sums that a sentence gives."""
    found: dict[int, Toll] = {}
    for trigger in _find_triggers(words):
        for toll in _read_tolls(words, chunks, trigger):
            found.setdefault(toll.chunk, toll)
    return tuple(found.values())


def _find_triggers(words: Words) -> list[_Trigger]:
    triggers = [_Trigger(first, term.last) for first, term in words.nouns.items() if term.row == "toll"]
    for first, term in words.links.items():
        relation = row_of(term).text("relation")
        counts_itself = words.tokens[term.last].lower == "of" and words.tokens[term.last - 1].lower == "total"
        if relation in ("update", "total") and not counts_itself:
            update = relation == "update" or term.row == "bringing_toll"
            triggers.append(_Trigger(first, term.last, update, total=relation == "total"))
        if relation == "toll":
            rises = any(token.lower in _RISES for token in words.tokens[term.last + 1 : term.last + 5])
            triggers.append(_Trigger(first, term.last, rises, strict=True))
    return sorted(triggers)


def _read_tolls(words: Words, chunks: Sequence[Chunk], trigger: _Trigger) -> list[Toll]:
    """Read the numbers behind a trigger; ``from 9 to 12`` gives the old and the new one."""
    outcome = _find_outcome(words, trigger.first, trigger.last)
    found: list[Toll] = []
    for number, chunk in enumerate(chunks):
        if not trigger.last - 1 <= chunk.first <= trigger.last + _REACH:
            continue
        if chunk.kind == "subordinator" or (chunk.kind in ("stop", "relative", "and") and found):
            break
        mention = chunk.mention
        if mention is None or mention.quantity is None or mention.quantity.article or mention.kind == "thing":
            continue
        before = words.tokens[chunk.first - 1].lower if chunk.first else ""
        if before == "from":
            found.append(Toll(number, outcome, trigger.first, old=True))
        elif before in _BEFORE_TOLL or not (found or trigger.strict):
            update = trigger.update or any(toll.old for toll in found)
            sure = before in _BEFORE_TOLL or trigger.total
            found.append(Toll(number, outcome, trigger.first, update=update, total=trigger.total, sure=sure))
            break
    return found


def _find_outcome(words: Words, first: int, last: int) -> str:
    """Return the outcome that a toll counts: of the dead unless its words say otherwise."""
    near = {token.lower for token in words.tokens[first : last + 6]}
    return (
        "injured" if near & {"injured", "wounded", "injuries"} and not near & {"dead", "death", "deaths"} else "killed"
    )
