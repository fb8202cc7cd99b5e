"""Tolls and sums: "the toll rose from 9 to 12", "bringing the total to 15". They are never added to what they sum up."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.extraction.chunks import Chunk
from generator.extraction.words import Words, row_of
from generator.vocabulary.phrases import Term

_REACH = 14
_UPDATES = ("update",)


@dataclass(frozen=True, slots=True)
class Toll:
    """A chunk whose number is a toll: ``update`` replaces earlier numbers, ``total`` sums up, ``old`` is replaced."""

    chunk: int
    outcome: str
    update: bool = False
    total: bool = False
    old: bool = False


def find_tolls(words: Words, chunks: Sequence[Chunk]) -> tuple[Toll, ...]:
    """Return the tolls and sums that a sentence gives."""
    found: dict[int, Toll] = {}
    for first, last, update, total in _find_triggers(words):
        for toll in _read_tolls(words, chunks, first, last, update=update, total=total):
            found.setdefault(toll.chunk, toll)
    return tuple(found.values())


def _find_triggers(words: Words) -> list[tuple[int, int, bool, bool]]:
    triggers: list[tuple[int, int, bool, bool]] = []
    for position, term in words.links.items():
        relation = row_of(term).text("relation")
        counts_itself = words.tokens[term.last].lower == "of" and words.tokens[term.last - 1].lower == "total"
        if relation in ("update", "total") and not counts_itself:
            triggers.append((position, term.last, relation == "update" or term.row == "bringing_toll", relation == "total"))
    triggers.extend((position, term.last, False, False) for position, term in words.nouns.items() if term.row == "toll")
    return sorted(triggers)


def _read_tolls(
    words: Words, chunks: Sequence[Chunk], first: int, last: int, *, update: bool, total: bool
) -> list[Toll]:
    """Read the numbers behind a trigger; ``from 9 to 12`` gives the old and the new one."""
    outcome = _find_outcome(words, first, last)
    found: list[Toll] = []
    near = [number for number, chunk in enumerate(chunks) if last - 1 <= chunk.first <= last + _REACH]
    for number in near:
        chunk = chunks[number]
        if chunk.kind in ("stop", "relative", "subordinator", "and") and found:
            break
        mention = chunk.mention
        if mention is None or mention.quantity is None or mention.quantity.article or mention.kind == "thing":
            continue
        before = words.tokens[chunk.first - 1].lower if chunk.first else ""
        if before == "from":
            found.append(Toll(number, outcome, old=True))
        elif before in ("to", "at", "of", "is", "was", "as", "reached", "reaches", "stood", "touched", "hit") or not found:
            found.append(Toll(number, outcome, update=update or any(toll.old for toll in found), total=total))
            break
    return found


def _find_outcome(words: Words, first: int, last: int) -> str:
    """Return the outcome that a toll counts: of the dead unless its words say otherwise."""
    near = {token.lower for token in words.tokens[first : last + 6]}
    return "injured" if near & {"injured", "wounded", "injuries"} and not near & {"dead", "death", "deaths"} else "killed"


def toll_term(words: Words) -> Term | None:
    """Return the noun of a toll in a sentence, if there is one."""
    return next((term for term in words.nouns.values() if term.row == "toll"), None)
