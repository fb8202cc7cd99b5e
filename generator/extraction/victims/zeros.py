"""Explicit zeros: "no casualties were reported", "no one was hurt". They are figures with the count 0."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.extraction.chunks.chunks import Chunk, list_phrases
from generator.extraction.chunks.mention import Mention
from generator.extraction.codes import CASUALTIES, UNSPECIFIED
from generator.extraction.victims.reading import Reading
from generator.extraction.words.people_words import people_words
from generator.extraction.words.words import Words, row_of
from generator.vocabulary.word_rows import Term, has_any, in_small_letters

_EVERY = frozenset(("every", "each", "any", "whichever"))
_NONE_REACH, _NOBODY = 5, {"nor", "neither"}


def find_zeros(words: Words, chunks: Sequence[Chunk], readings: Sequence[Reading]) -> Iterator[Reading]:
    """Yield the readings of a sentence that say that nobody was killed or hurt."""
    for reading in readings:
        told = reading.sure and not _excepts(words, reading.mention)
        if reading.outcome in CASUALTIES and told and _is_none(reading.mention):
            yield reading
    for position in list_phrases(chunks):
        mention = chunks[position].mention
        if mention is None or mention.kind != "toll" or not _is_none(mention) or mention.head is None:
            continue
        if _is_loss_of_things(words, mention.head) or _excepts(words, mention):
            continue
        for outcome in _list_outcomes(words, mention.head):
            yield Reading(mention, position, outcome, UNSPECIFIED, "zero", position)


def _excepts(words: Words, mention: Mention) -> bool:
    """Whether some are left out of nobody, or a count is missing: ``no injuries except for``, ``no death toll``."""
    behind = words.tokens[mention.last + 1 : mention.last + 2]
    counted = has_any([*words.tokens[mention.first : mention.last + 1], *behind], people_words("counts"))
    return counted or has_any(behind, people_words("except"))


def _is_loss_of_things(words: Words, head: Term) -> bool:
    """Whether nobody says that a loss would be one of people: ``no loss was reported``, not ``no human loss``."""
    loss = words.tokens[head.last].lower in people_words("losses")
    return loss and not has_any(words.tokens[head.first : head.last], people_words("lives"))


def _list_outcomes(words: Words, head: Term) -> list[str]:
    """Return what befell nobody: ``no casualties`` speaks of dead and injured, ``no loss of life`` of the dead."""
    row = row_of(head)
    lives = has_any(words.tokens[head.first : head.last + 1], people_words("lives"))
    outcomes = (row.text("outcome"), None if lives else row.text("also_outcome"))
    return [outcome for outcome in outcomes if outcome in CASUALTIES]


def _is_none(mention: Mention) -> bool:
    return mention.quantity is not None and mention.quantity.count == 0 and mention.kind != "thing"


def is_denied(words: Words, mention: Mention) -> bool:
    """Whether a word before people says that there were none, or means whoever it may be: ``every man who died``."""
    before = in_small_letters(words.tokens)[max(0, mention.first - 2) : mention.first + 1]
    if before[1:2] == ["or"] and _opens_with_none(words, mention.first - 1):
        return True
    none = in_small_letters(words.tokens)[max(0, mention.first - 3) : mention.first] == ["none", "of", "the"]
    return none or not _NOBODY.isdisjoint(before) or not _EVERY.isdisjoint(before[-2:])


def _opens_with_none(words: Words, joint: int) -> bool:
    """Whether a list begins with nobody: ``Not a single Levies or policeman died``, ``no soldier or officer``."""
    before = [token.lower for token in words.tokens[max(0, joint - _NONE_REACH) : joint]]
    return "no" in before or ("not" in before and bool({"single", "one"} & set(before)))
