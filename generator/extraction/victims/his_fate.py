"""What became of the one of whom the sentences before tell: "He died on the way", "He succumbed to his wounds"."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.chunks.chunks import Chunk
from generator.extraction.chunks.mention import Mention
from generator.extraction.codes import MILITANTS, PERSON_OUTCOMES
from generator.extraction.victims.groups import find_group
from generator.extraction.victims.reading import Reading
from generator.extraction.words.people_words import people_words
from generator.extraction.words.words import Words
from generator.vocabulary.frozen import replace
from generator.vocabulary.word_rows import has_any

_HE = ("he", "she", "him", "her")
_OF_HIM = ("he", "she", "his", "her")


def share_fate(
    readings: tuple[Reading, ...], words: Words, chunks: Sequence[Chunk], before: Sequence[Reading]
) -> tuple[Reading, ...]:
    """Give ``He died on the spot`` the group of the one person of the sentence before, of whom it told no fate.

    So it does where that one was hurt: he is the same and is counted among the dead.
    """
    if not any(map(is_he, readings)):
        return readings
    if (hurt := find_hurt_alone(before)) is not None:
        return tuple(replace(one, group=hurt.group, later=True) if is_he(one) else one for one in readings)
    groups = [find_group(words, chunk.mention) for chunk in chunks if chunk.mention and is_one(chunk.mention)]
    told = any(one.sure and one.outcome in PERSON_OUTCOMES for one in before)
    if told or len(groups) != 1 or groups[0] == MILITANTS:
        return _drop_pronouns(readings)
    return tuple(replace(one, group=groups[0]) if is_he(one) else one for one in readings)


def share_death(readings: tuple[Reading, ...], words: Words, before: Sequence[Reading]) -> tuple[Reading, ...]:
    """Give ``He died on the way``, which opens a paragraph, the group of the one told above to be hurt.

    Whoever else is told by a pronoun alone is left out: nobody knows whom it means.
    """
    hurt = find_hurt_alone(before)
    if hurt is None:
        return _drop_pronouns(readings)
    dead = [one for one in readings if is_he(one) and one.outcome == "killed"]
    his = [one for one in dead if words.tokens[one.mention.first].lower in _HE]
    left = (one for one in readings if one in his or not is_he(one))
    return tuple(replace(one, group=hurt.group, later=True) if one in his else one for one in left)


def _drop_pronouns(readings: Sequence[Reading]) -> tuple[Reading, ...]:
    """Leave out who is told by ``he`` alone: nobody knows whom it means."""
    return tuple(reading for reading in readings if not is_he(reading))


def find_hurt_alone(before: Sequence[Reading]) -> Reading | None:
    """Return the one person whose fate a sentence tells, if he was hurt, and is no attacker."""
    told = [one for one in before if one.sure and one.outcome in PERSON_OUTCOMES and one.inside is None]
    if len(told) != 1 or told[0].outcome != "injured" or told[0].group == MILITANTS:
        return None
    named = told[0].mention.kind == "name" and not told[0].members
    return told[0] if named or (is_one(told[0].mention) and not told[0].members) else None


def is_only_brought(words: Words, readings: Sequence[Reading], before: Sequence[Reading]) -> bool:
    """Whether a sentence only brings the one hurt before it to hospital: ``He was taken there. He died on the way``."""
    if readings or not has_any(words.tokens, people_words("hospitals")):
        return False
    return has_any(words.tokens, _HE) and find_hurt_alone(before) is not None


def keep_hurt(words: Words, told: tuple[Reading, ...], his: tuple[Reading, ...]) -> tuple[Reading, ...]:
    """Return the readings of a sentence if they tell of one who was hurt; those before if it speaks of him alone.

    ``He was on his way home``, ``His car was hit``.
    """
    if find_hurt_alone(told) is not None:
        return told
    return his if not told and words.tokens[0].lower in _OF_HIM else ()


def is_he(reading: Reading) -> bool:
    """Whether somebody is told by a pronoun alone that opens the sentence."""
    alone = reading.mention.kind == "pronoun" and not reading.members
    return alone and reading.opens and reading.verb > 0 and reading.weak


def is_one(mention: Mention) -> bool:
    """Whether it is a person alone: ``a head constable``, ``tribal elder Gul Khan``."""
    single = mention.quantity is None or mention.quantity.value == 1
    return mention.kind in ("person", "rank") and mention.head is not None and single and not mention.form_plural
