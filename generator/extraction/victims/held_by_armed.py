"""Those whom an armed group holds: an arrest is the state's, so they are abducted, whatever it is called.

Those whom police take away to be asked are arrested, and nobody holds those whom their own people carried off.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.chunks.chunks import Chunk
from generator.extraction.chunks.mention import Mention
from generator.extraction.codes import MILITANTS, SECURITY_FORCES, UNSPECIFIED
from generator.extraction.victims.groups import find_group
from generator.extraction.victims.named_forces import find_group_between
from generator.extraction.victims.part_groups import find_doer
from generator.extraction.victims.reading import Reading
from generator.extraction.words.people_words import people_words
from generator.extraction.words.words import Words, row_of
from generator.vocabulary.frozen import replace
from generator.vocabulary.word_rows import has_any
from generator.vocabulary.word_sets import index_rows

_AGENT_REACH, _NAME_REACH, _HELD_REACH, _SUSPECTED, _OWN_REACH = 6, 8, 10, 6, 4


def tell_abducted(words: Words, chunks: Sequence[Chunk], reading: Reading) -> Reading:
    """Return a reading; people whom an armed group ``arrested`` or ``took into custody`` are abducted.

    And those are arrested whom forces picked up for a killing: ``three men suspected of the murder were picked up``.
    """
    if _is_picked_up_for_deed(words, chunks, reading):
        return replace(reading, outcome="arrested")
    if reading.outcome != "arrested" or reading.group == MILITANTS:
        return reading
    held = reading.rule in ("active", "split") and _is_doer_armed(words, chunks, reading)
    held = held or (reading.rule == "passive" and _is_agent_armed(words, chunks, reading.verb))
    return replace(reading, outcome="abducted") if held else reading


def _is_picked_up_for_deed(words: Words, chunks: Sequence[Chunk], reading: Reading) -> bool:
    """Whether people whom forces took are held for a deed: words right behind them say so, or behind the verb."""
    terms = chunks[reading.verb].verbs if reading.outcome == "abducted" else ()
    if not any(row_of(term).text("of_militants") == "arrested" for term in terms) and not (
        terms and _find_agent(words, chunks, reading.verb) == SECURITY_FORCES
    ):
        return False
    ends = sorted({reading.mention.last, chunks[reading.verb].last})
    held_for = index_rows("people_words", ("held_for_deed",))
    return any(held_for.find(words.tokens[at + 1 : at + _HELD_REACH]) for at in ends)


def is_suspect(words: Words, mention: Mention) -> bool:
    """Whether people are told as suspected of a deed, by their noun or by words right behind it."""
    if mention.head is not None and row_of(mention.head).flag("arrestable"):
        return True
    held_for = index_rows("people_words", ("held_for_deed",))
    return bool(held_for.find(words.tokens[mention.last + 1 : mention.last + _SUSPECTED]))


def is_taken_by_own(words: Words, chunks: Sequence[Chunk], reading: Reading) -> bool:
    """Whether somebody is only carried off by his own people: ``his accomplices took him along``."""
    again = reading.chunk < reading.verb or reading.mention.head is None
    if (reading.outcome, reading.rule, reading.group) == ("abducted", "passive", MILITANTS):
        by = chunks[reading.verb].last + 1  # ``one of the attackers, who was taken away by his accomplices``
        return words.tokens[by].lower == "by" and has_any(
            words.tokens[by : by + _OWN_REACH], people_words("own_people")
        )
    if reading.outcome != "abducted" or reading.rule not in ("active", "split") or not again:
        return False
    subject = find_doer(words, chunks, reading)
    doers = words.tokens[chunks[subject].first : chunks[subject].last + 1] if subject is not None else ()
    return has_any(doers, people_words("own_people"))


def _is_doer_armed(words: Words, chunks: Sequence[Chunk], reading: Reading) -> bool:
    if reading.group == UNSPECIFIED and reading.verb and chunks[reading.verb - 1].kind == "and":
        return False  # ``Forces shot dead four men said to be militants and detained three``
    subject = find_doer(words, chunks, reading)
    mention = chunks[subject].mention if subject is not None else None
    if mention is not None:
        return find_group(words, mention) == MILITANTS
    first = chunks[reading.verb].first
    return find_group_between(words, max(0, first - _NAME_REACH), first) == MILITANTS


def _is_agent_armed(words: Words, chunks: Sequence[Chunk], verb: int) -> bool:
    return _find_agent(words, chunks, verb) == MILITANTS


def _find_agent(words: Words, chunks: Sequence[Chunk], verb: int) -> str | None:
    """Return the group of those by whom somebody was taken: ``were taken away by police``."""
    behind = range(verb + 1, min(len(chunks), verb + 4))
    by = next((chunks[at].last + 1 for at in behind if chunks[at].kind == "by"), None)
    if by is None:
        return None
    return find_group_between(words, by, min(len(words.tokens), by + _AGENT_REACH), last=False)
