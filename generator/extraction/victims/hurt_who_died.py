"""Who of the injured of the sentence before is told to have died: "They died in hospital", "One succumbed later"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from generator.extraction.chunks.mention import Mention
from generator.extraction.chunks.quantities import Quantity
from generator.extraction.codes import MILITANTS, PERSON_OUTCOMES, UNSPECIFIED
from generator.extraction.victims.reading import Reading
from generator.extraction.words.people_words import people_words
from generator.extraction.words.speech_words import speech_words
from generator.extraction.words.words import Words
from generator.vocabulary.frozen import replace
from generator.vocabulary.word_rows import has_any, in_small_letters

_HE, _THEY, _REACH, _OPENING = ("he", "she"), "they", 5, 3
_THEM, _WHERE_REACH = (_THEY,), 8
_ONE_OF = (("was", "among"), ("one", "of"))


def share_hurt(
    readings: tuple[Reading, ...], words: Words, before: Sequence[Reading], last: Words | None = None
) -> tuple[Reading, ...]:
    """Give ``They died in hospital`` and ``One died`` the number and group of those told just before to be injured.

    ``last``: the words in which ``before`` was told.
    """
    die = any(one.rule == "intransitive" and one.outcome == "killed" for one in readings)
    hurt = _list_hurt(before) if die else []
    if die and last is not None and not hurt and (left := _find_left(before, last)) is not None:
        return tuple(_read_left(one, words, left) for one in readings)
    if hurt and last is not None and (one_of := _find_one_of(hurt[0], before, last)) is not None:
        return tuple(_read_one(one, words, one_of) for one in readings)
    return tuple(died for one in readings for died in _read_dead(one, words, hurt)) if hurt else readings


def _find_one_of(hurt: Reading, before: Sequence[Reading], last: Words) -> Reading | None:
    """Return the injured as one of whom somebody alone was told: ``Naik Gul was one of the four men wounded``."""
    small = in_small_letters(last.tokens[: hurt.mention.last])
    one = any(pair in pairwise(small) for pair in _ONE_OF)
    if not one or count_people(hurt) < len(_ONE_OF):
        return None
    him = [part for part in before if part.inside == hurt.chunk and count_people(part) == 1]
    return replace(hurt, group=him[0].group) if len(him) == 1 else hurt


def _read_one(reading: Reading, words: Words, hurt: Reading) -> Reading:
    """Return a reading as that of one of the injured where ``He`` or ``She`` is told to have died."""
    he = reading.opens and words.tokens[reading.mention.first].lower in _HE
    died = reading.outcome == "killed" and reading.rule == "intransitive"
    return _count_as_dead(reading, hurt, 1) if he and died else reading


def _list_hurt(before: Sequence[Reading]) -> list[Reading]:
    """Return the injured, if nobody else is told of and they do not attack."""
    told = [one for one in before if one.sure and one.outcome in PERSON_OUTCOMES and one.inside is None]
    alone = all(one.outcome == "injured" and one.group != MILITANTS and count_people(one) for one in told)
    return told if alone else []


def _find_left(before: Sequence[Reading], last: Words) -> Reading | None:
    """Return the injured beside whom others were killed, if nobody of these can be meant by what is told next.

    They died at once, or the injured are so badly hurt: ``One was killed on the spot and another critically injured``.
    """
    told = [one for one in before if one.sure and one.outcome in PERSON_OUTCOMES and one.inside is None]
    hurt = [one for one in told if one.outcome == "injured" and one.group != MILITANTS and count_people(one)]
    dead = [one for one in told if one.outcome == "killed"]
    if len(hurt) != 1 or len(hurt) + len(dead) != len(told) or not dead:
        return None
    apart = {count_people(one) == 1 for one in dead} == {count_people(hurt[0]) > 1}
    sure = has_any(last.tokens, people_words("dying_at_once") | people_words("hurt_badly"))
    return hurt[0] if apart or sure else None


def _read_left(reading: Reading, words: Words, hurt: Reading) -> Reading:
    """Return a reading as that of the injured where they are told to have died: ``He died in hospital``."""
    called = reading.opens and words.tokens[reading.mention.first].lower in (_HE if count_people(hurt) == 1 else _THEM)
    called = called or _are_called_hurt(words, reading.mention, hurt)
    if reading.outcome != "killed" or reading.rule != "intransitive" or not called:
        return reading
    cared = has_any(words.tokens, people_words("hospitals") | people_words("dying_of_wounds"))
    if not (cared or reading.later) or has_any(words.tokens, people_words("dying_at_once")):
        return reading
    dead = _count_as_dead(reading, hurt, count_people(hurt))
    return replace(dead, mention=replace(dead.mention, quantity=_as_known(dead.mention.quantity)))


def _are_called_hurt(words: Words, mention: Mention, hurt: Reading) -> bool:
    """Whether people are told as those who are hurt: ``the critically wounded policemen``, ``the injured man``."""
    told = mention.definite and mention.quantity is None and not mention.partitive
    wounded = has_any(words.tokens[mention.first : mention.last + 1], people_words("hurt"))
    return told and wounded and mention.form_plural == (count_people(hurt) > 1)


def _as_known(quantity: Quantity | None) -> Quantity | None:
    """Return a number as that of people told of before."""
    return None if quantity is None else replace(quantity, anaphoric=True)


def _read_dead(reading: Reading, words: Words, hurt: Sequence[Reading]) -> list[Reading]:
    """Return a reading as those of the injured whom it tells to have died, one for each of their groups."""
    if reading.outcome != "killed" or reading.rule != "intransitive" or reading.inside is not None:
        return [reading]
    if _takes_up(reading, hurt):
        return [replace(reading, later=True)]
    they = reading.opens and words.tokens[reading.mention.first].lower == _THEY
    if they and (reading.later or has_any(words.tokens, people_words("hospitals")) or _dies_there(words, reading)):
        return [_count_as_dead(reading, one, count_people(one)) for one in hurt]
    some = len(hurt) == 1 and 0 < count_people(reading) < count_people(hurt[0]) and _is_number_alone(words, reading)
    return [_count_as_dead(reading, hurt[0], count_people(reading))] if some else [reading]


def _takes_up(reading: Reading, hurt: Sequence[Reading]) -> bool:
    """Whether those who died are the injured by their noun or number: ``The guard died``, ``Both``, ``One of them``."""
    mention, quantity = reading.mention, reading.mention.quantity
    if mention.kind == "part":
        return mention.partitive and mention.state is None
    if mention.head is not None and mention.definite and quantity is None:
        return any(one.head is not None and one.head.row == mention.head.row for one in _list_people(hurt))
    return quantity is not None and quantity.anaphoric and count_people(reading) == sum(map(count_people, hurt))


def _list_people(hurt: Sequence[Reading]) -> list[Mention]:
    return [mention for one in hurt for mention in (one.members or (one.mention,))]


def _dies_there(words: Words, reading: Reading) -> bool:
    """Whether the verb tells where people died: ``They died in Karachi``, and no fight in which they did."""
    behind = [token.lower for token in words.tokens[reading.mention.last + 1 : reading.mention.last + _REACH]]
    return ("died", "in") in pairwise(behind)


def _count_as_dead(reading: Reading, hurt: Reading, number: int) -> Reading:
    return replace(reading, mention=count_these(reading.mention, number), group=hurt.group, later=True, weak=False)


def _is_number_alone(words: Words, reading: Reading) -> bool:
    """Whether a number opens a clause and nobody says who they were: ``One died in hospital``.

    So it does behind who says it, and in ``They were taken to hospital, where one died``.
    """
    mention = reading.mention
    alone = mention.kind == "bare" and not mention.others and reading.group == UNSPECIFIED
    lower = [token.lower for token in words.tokens[: mention.first]]
    said = lower[:-1] if lower[-1:] == ["that"] else lower
    opens = not lower or said[-1] in speech_words("plain_verbs")
    taken = lower[-1:] == ["where"] and not (people_words("hurt") | {_THEY}).isdisjoint(lower[:_OPENING])
    return alone and (opens or taken) and mention.quantity is not None and not mention.quantity.anaphoric


def count_people(reading: Reading) -> int:
    """Return how many people a reading counts, 0 where nobody knows."""
    numbers = [_number(one) for one in reading.members or (reading.mention,)]
    return sum(numbers) if all(numbers) else 0


def _number(mention: Mention) -> int:
    if mention.quantity is not None:
        return mention.quantity.count or 0
    return int(mention.head is not None and not mention.form_plural)


def count_these(mention: Mention, number: int) -> Mention:
    """Return a mention that counts a number of those told before."""
    quantity = Quantity(mention.first, mention.last, count=number)
    return replace(mention, kind="part", quantity=quantity, partitive=True)


def add_dead(words: Words, readings: Sequence[Reading]) -> Sequence[Reading]:
    """Count who died where others were taken with those who had died: ``Two of them died … where one expired``."""
    there = [one for one in readings if one.mention.kind == "bare" and dies_where(words, one) and count_people(one)]
    before = (one for one in readings if there and _may_have_died(one) and one.chunk < there[0].chunk)
    first = next(before, None)
    if len(there) != 1 or first is None or first.group != there[0].group:
        return readings
    both = replace(first, members=(first.mention, there[0].mention))
    return [both if one is first else one for one in readings if one is not there[0]]


def _may_have_died(reading: Reading) -> bool:
    part = reading.mention.kind == "part" or reading.mention.partitive
    return part and reading.outcome == "killed" and not reading.members and bool(count_people(reading))


def dies_where(words: Words, reading: Reading) -> bool:
    """Whether a number counts some of those who were taken somewhere: ``moved to a hospital, where one died``."""
    before = in_small_letters(words.tokens[: reading.mention.first])
    taken = before[-1:] == ["where"] and not people_words("hospitals").isdisjoint(before[-_WHERE_REACH:])
    return taken and reading.outcome == "killed" and reading.rule == "intransitive"
