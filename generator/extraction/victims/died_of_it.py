"""Who was hurt and then died in one sentence: "Gul Khan was wounded and taken to hospital, but he died there"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.extraction.chunks.chunks import Chunk
from generator.extraction.chunks.verb_groups import VerbGroup
from generator.extraction.days.calendar_dates import read_day
from generator.extraction.victims.arguments import Victim
from generator.extraction.victims.reading import Reading
from generator.extraction.words.people_words import people_words
from generator.extraction.words.place_words import place_cues
from generator.extraction.words.time_words import load_weekdays
from generator.extraction.words.words import Words
from generator.vocabulary.word_rows import has_any

_HE, _THEY = ("he", "she"), "they"


def find_died_of_it(
    words: Words, chunks: Sequence[Chunk], group: VerbGroup, found: Mapping[int, Reading]
) -> list[Victim]:
    """Return the one person, or the people, hurt in the clauses before of whom a pronoun says that they died."""
    at = group.first - 1
    if (group.outcome, group.construction) != ("killed", "intransitive") or at < 1:
        return []
    if (told := _find_hurt_when(words, chunks, group, found)) is not None:
        return [Victim(told)]
    first = chunks[at].first
    word = words.tokens[first].lower
    if word not in (*_HE, _THEY) or words.tokens[first - 1].lower not in people_words("before_a_death"):
        return []
    hurt = [one for one in found.values() if one.outcome == "injured" and one.real and one.chunk < at]
    if len(hurt) != 1 or hurt[0].inside is not None or _is_many(hurt[0]) != (word == _THEY):
        return []
    start = max((position for position in range(at) if chunks[position].kind == "stop"), default=-1) + 1
    where = words.tokens[first - 1].lower == "where"
    others = (_may_be_he(words, chunks, position, hurt[0], where=where) for position in range(start, at))
    return [] if word in _HE and any(others) else [Victim(hurt[0].chunk)]


def _find_hurt_when(
    words: Words, chunks: Sequence[Chunk], group: VerbGroup, found: Mapping[int, Reading]
) -> int | None:
    """Return whom a relative clause tells to be hurt when something happened, where a verb behind that has no subject.

    ``A guard who was injured when a bomb hit his van died on Monday``, ``Gul, one of three men hurt when …, died``.
    """
    hurt = [one for one in found.values() if one.outcome == "injured" and one.chunk < one.verb < group.first]
    if (
        len(hurt) != 1
        or len(found) != 1
        or not hurt[0].real
        or hurt[0].inside is not None
        or hurt[0].rule not in ("passive", "reduced")
    ):
        return None
    kinds = [chunk.kind for chunk in chunks[hurt[0].chunk + 1 : hurt[0].verb]]
    who = "relative" in kinds or hurt[0].rule == "reduced"
    behind = [chunk.kind for chunk in chunks[hurt[0].verb + 1 : group.first] if not _joins_days(words, chunk)]
    whole = not {"stop", "speech", "that", "and"} & {*kinds, *behind}
    return hurt[0].chunk if who and whole and "subordinator" in behind else None


def _joins_days(words: Words, chunk: Chunk) -> bool:
    """Whether ``and`` stands between two days: ``the night between August 10 and 11``, ``Monday and Tuesday``."""
    around = (*words.tokens[chunk.first - 1 : chunk.first], *words.tokens[chunk.last + 1 : chunk.last + 2])
    days = all(token.lower in load_weekdays() or read_day(token.text) for token in around)
    return chunk.kind == "and" and len(around) > 1 and days


def _is_many(reading: Reading) -> bool:
    quantity = reading.mention.quantity
    return reading.mention.plural or (quantity is not None and quantity.plural)


def _may_be_he(words: Words, chunks: Sequence[Chunk], position: int, hurt: Reading, *, where: bool) -> bool:
    """Whether another single person is told of: not one who speaks, nor the name of the one who was hurt.

    No hospital is he. ``where``: the pronoun stands behind it, and a name behind ``to`` is a town: ``flown to Karachi,
    where he died``.
    """
    chunk, before = chunks[position], words.tokens[chunks[position].first - 1].lower if position else ""
    beside = before in (*place_cues("prepositions"), "of", "by") or (where and before == "to")
    cared = has_any(words.tokens[chunk.first : chunk.last + 2], people_words("hospitals"))
    if position == hurt.chunk or beside or cared or chunks[position + 1].kind == "speech":
        return False
    if all(one.kind == "comma" for one in chunks[hurt.chunk + 1 : position]) and position > hurt.chunk:
        return False
    mention = chunk.mention
    single = mention is not None and mention.kind in ("person", "rank") and not mention.form_plural
    counted = mention is not None and mention.quantity is not None and mention.quantity.plural
    return chunk.kind == "name" or (single and not counted)
