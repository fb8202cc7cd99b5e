"""Numbers that their own sentence replaces: "put the dead at nine; it is now 11", "first said four, but six died"."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.chunks.chunks import Chunk
from generator.extraction.codes import UNSPECIFIED
from generator.extraction.victims.reading import Reading
from generator.extraction.words.toll_words import toll_words
from generator.extraction.words.words import Words
from generator.vocabulary.frozen import replace
from generator.vocabulary.word_rows import has_any

_NOW_REACH = 4


def find_now(words: Words, chunks: Sequence[Chunk], first: int) -> int | None:
    """Return the number that holds now behind a toll: ``had put the dead at nine; it is now 11``."""
    if not has_any(words.tokens, ("now",)):
        return None
    lower = [token.lower for token in words.tokens]
    for at in range(first + 1, len(chunks)):
        mention, start = chunks[at].mention, chunks[at].first
        before = lower[max(chunks[first].last + 1, start - _NOW_REACH) : start]
        if mention is None or mention.kind != "bare" or mention.quantity is None or not mention.quantity.count:
            continue
        dead = not toll_words("wounded") & set(lower[chunks[first].last : start])
        if "now" in before and toll_words("standing_at") & set(before) and dead:
            return at
    return None


def was_said_first(words: Words, first: int, last: int) -> bool:
    """Whether words between two tokens give a toll as one told first: ``The toll, earlier put at nine, has risen``."""
    return bool(toll_words("told_first") & {token.lower for token in words.tokens[first:last]})


def mark_revised(words: Words, chunks: Sequence[Chunk], readings: Sequence[Reading]) -> list[Reading]:
    """Mark what was said first as replaced where a clause with another number turns against it.

    ``Initial reports said four soldiers had died, but officials confirmed that six had lost their lives``.
    """
    if not has_any(words.tokens, toll_words("told_first") | toll_words("revising")):
        return list(readings)
    marked = list(readings)
    for at, one in enumerate(readings):
        later = next((two for two in range(at + 1, len(readings)) if _replaces(words, one, readings[two])), 0)
        if later and (_is_told_first(words, chunks, one) or _is_put_right(words, one, readings[later])):
            marked[at] = replace(one, superseded=True)
            marked[later] = replace(marked[later], update=True, total=False)
    return marked


def _is_told_first(words: Words, chunks: Sequence[Chunk], one: Reading) -> bool:
    """Whether somebody said something first: ``Initial reports said``, ``police had earlier put the toll at``."""
    before = {token.lower for token in words.tokens[: _start(chunks, one)]}
    return bool(before & toll_words("told_first") and before & toll_words("saying"))


def _is_put_right(words: Words, one: Reading, other: Reading) -> bool:
    """Whether a later number of the sentence is told to put the one before right: ``but revised it to 70``."""
    return other.update and has_any(words.tokens[one.mention.last : other.mention.first], toll_words("revising"))


def _replaces(words: Words, one: Reading, other: Reading) -> bool:
    """Whether another number of such people stands behind a turn in which somebody speaks or puts it right."""
    first, second = one.mention.quantity, other.mention.quantity
    if first is None or second is None or second.more or other.mention.others or one.outcome != other.outcome:
        return False
    alike = one.group == other.group or UNSPECIFIED in (one.group, other.group)
    whole = one.inside is None and other.inside is None and not (one.superseded or other.superseded)
    number = first.value is not None and second.value is not None and first.value != second.value
    between = [token.lower for token in words.tokens[one.mention.last + 1 : other.mention.first]]
    turn = next((at for at, word in enumerate(between) if word in toll_words("turning")), None)
    rises = other.rule == "toll" and other.update  # ``but later the toll rose to``
    turned = turn is not None and (rises or (toll_words("saying") | toll_words("revising")) & set(between[turn:]))
    return alike and whole and number and bool(turned)


def _start(chunks: Sequence[Chunk], one: Reading) -> int:
    return min(one.mention.first, chunks[one.verb].last if one.rule == "toll" else one.mention.first)
