"""Numbers of those who were with a unit or a vehicle of the forces that was hit, and nobody else is told of.

``An army car ran into a mine, leaving four of those on board dead``, ``attacked an army convoy, killing five``, ``A
patrol fell into an ambush, where another five were killed``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.extraction.chunks.chunks import Chunk
from generator.extraction.chunks.mention import Mention
from generator.extraction.codes import CASUALTIES, CIVILIANS, SECURITY_FORCES, UNSPECIFIED
from generator.extraction.victims.groups import find_group
from generator.extraction.victims.named_forces import find_group_between
from generator.extraction.victims.reading import Reading
from generator.extraction.words.people_words import people_words
from generator.extraction.words.words import Words, row_of
from generator.vocabulary.word_rows import has_any

_OCCUPANT, _OFFICIAL, _MEN = "occupant", "official", "man"
_PEOPLE = ("person", "rank", "relation", "collective")
_NEAR, _BEHIND, _SPAN = 3, 6, 5
_THERE = (("on", "board"), ("on", "duty"))
_PASSIVE = ("was", "were", "been", "being")
_PHRASE = ("determiner", "word", "name", "phrase")


def counts_riders(words: Words, reading: Reading) -> bool:
    """Whether people are told only as those who were somewhere: ``13 men on board``, ``four men posted there``."""
    head, last = reading.mention.head, reading.mention.last
    if head is None or head.row == _OCCUPANT:
        return head is not None
    behind = tuple(token.lower for token in words.tokens[last + 1 : last + 3])
    there = behind in _THERE or has_any(words.tokens[last + 1 : last + 2], people_words("stationed"))
    the_men = head.row == _MEN and words.tokens[head.first - 1].lower == "the"
    some = the_men and reading.mention.partitive  # ``A patrol was ambushed and two of the men were hurt``
    return some or (row_of(head).flag("anybody") and there)


def _are_officials(words: Words, mention: Mention) -> bool:
    """Whether people are told as officials and by nothing else: not ``revenue officials``, ``officials of a bank``."""
    head = mention.head
    if head is None or head.row != _OFFICIAL or head.first != head.last:
        return False
    return not has_any(words.tokens[head.last + 1 : head.last + 2], ("of", "from"))


def find_group_of_attacked(
    words: Words, chunks: Sequence[Chunk], reading: Reading, before: Reading | None
) -> str | None:
    """Return the group of officials by the post or vehicle that was attacked, of the forces and of nobody else.

    ``Gunmen attacked a coast guard post, killing seven officials``, ``two officials died in a raid on a Levies camp``.
    """
    harm = reading.outcome in CASUALTIES and reading.inside is None and _are_officials(words, reading.mention)
    if not harm or (before is not None and before.group == CIVILIANS):
        return None
    if not has_any(words.tokens, people_words("attacking_it") | people_words("being_hit")):
        return None
    units = list(list_units(words, chunks, len(chunks)))
    others = any(_is_of_others(words, chunks[at]) for at in range(reading.chunk) if not _speaks(chunks, at))
    hit = len(units) == 1 and _is_hit(words, *units[0], len(words.tokens))
    return SECURITY_FORCES if hit and not others else None


def _speaks(chunks: Sequence[Chunk], at: int) -> bool:
    return at + 1 < len(chunks) and chunks[at + 1].kind == "speech"


def find_group_of_hit(words: Words, chunks: Sequence[Chunk], reading: Reading) -> str:
    """Return the group of a unit or vehicle that was hit in the clauses before a number that has no noun of its own."""
    harm = reading.outcome in CASUALTIES and reading.inside is None
    if not harm or not has_any(
        words.tokens, people_words("attacking_it") | people_words("meeting") | people_words("being_hit")
    ):
        return UNSPECIFIED
    units = list(list_units(words, chunks, reading.chunk))
    told = [at for at in range(reading.chunk) if chunks[at + 1].kind != "speech"]
    alone = len(units) == 1 and not any(_is_of_others(words, chunks[at]) for at in told)
    moves = reading.rule != "toll" or any(
        has_any(words.tokens[one : two + 1], people_words("units")) for one, two in units
    )
    alone = alone and moves  # ``the toll in an attack on a police station``: anybody may have been there
    return SECURITY_FORCES if alone and _is_hit(words, *units[0], reading.mention.first) else UNSPECIFIED


def _is_of_others(words: Words, chunk: Chunk) -> bool:
    """Whether somebody else is told of, who may be those counted: no attackers, and no soldiers."""
    mention = chunk.mention
    return mention is not None and mention.kind in _PEOPLE and find_group(words, mention) in (CIVILIANS, UNSPECIFIED)


def list_units(words: Words, chunks: Sequence[Chunk], stop: int) -> Iterator[tuple[int, int]]:
    """Yield the first and last tokens of what names a unit, a post or a vehicle of the forces before a chunk."""
    at = 0
    while at < stop:
        if chunks[at].kind not in _PHRASE:
            at += 1
            continue
        end = _find_end(chunks, at, stop)
        first, last = chunks[at].first, chunks[end].last
        told = words.tokens[first : last + 1]
        thing = any(one.mention is not None and one.mention.kind == "thing" for one in chunks[at : end + 1])
        if has_any(told, people_words("patrols")) or (
            (thing or has_any(told, people_words("units")))
            and find_group_between(words, first, last + 1) == SECURITY_FORCES
        ):
            yield first, last
        at = end + 1


def _find_end(chunks: Sequence[Chunk], at: int, stop: int) -> int:
    """Return the last chunk of a phrase, with what it is of: ``an armoured car of the army``."""
    end = at
    while end + 1 < min(stop, at + _SPAN) and chunks[end + 1].kind in (*_PHRASE, "of"):
        end += 1
    return end


def _is_hit(words: Words, first: int, last: int, stop: int) -> bool:
    """Whether a unit meets with an attack: ``ambushed a patrol``, ``a patrol was hit``, ``a car ran over a mine``."""
    if has_any(words.tokens[max(0, first - _NEAR) : first], people_words("attacking_it")):
        return True
    behind = words.tokens[last + 1 : min(stop, last + 1 + _BEHIND)]
    if has_any(behind[:_NEAR], _PASSIVE):
        return has_any(behind, people_words("being_hit"))
    return has_any(behind[:_NEAR], people_words("meeting")) and has_any(behind, people_words("traps"))
