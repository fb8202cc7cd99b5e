"""Whether two figures of an event count the same people, or as many others."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.chunks.mention import Mention
from generator.extraction.codes import CIVILIANS, MILITANTS, UNSPECIFIED
from generator.extraction.events.called_again import find_called_again, find_same
from generator.extraction.events.kept import Kept
from generator.extraction.scenes.figure_comparison import number_of
from generator.extraction.scenes.figures import Counted, is_open
from generator.extraction.words.people_words import people_words
from generator.extraction.words.words import row_of
from generator.vocabulary.word_rows import has_any, in_small_letters

_AT_ONCE_REACH, _SEVERAL, _ONE, _IN_RETURN = 5, 2, "one", 5
_ALL = ("all",)
_HELD = frozenset(("prisoner", "hostage"))
PARTIES = {"political_party", "rights_group", "family", "witness"}
"""Speakers who count on their own: their numbers stand beside those of officials and outlets."""


def find_place(kept: Sequence[Kept], item: Counted) -> Kept | None:
    """Return the figure that counts the same people as one read later; nothing where they must be others."""
    place = find_same(kept, item.figure) or find_called_again(kept, item)
    if place is None:
        return None
    apart = place.index != item.index
    if not apart and item.reading.inside is None and place.figure.group != item.figure.group:
        return None  # ``four policemen and four others``
    if apart and (_are_unlike(place, item) or _fights_beside(place, item)):
        return None  # ``two tribesmen … four people, including two women``
    if _is_toll_of_others(kept, place, item):
        return None  # ``two guards and three attackers were killed … raising the toll to three``
    if _is_somebody_else(place, item) and not _stands_beside_same(kept, place, item):
        return None  # ``one man was hurt … two soldiers were killed and another was hurt``
    died = dies_later(item) and not place.later
    return None if died else place  # ``two were killed and five hurt; two of the hurt died``: as many, but others


def _is_toll_of_others(kept: Sequence[Kept], place: Kept, item: Counted) -> bool:
    """Whether a toll that rose is as high as that of the attackers, and fewer others have been counted dead."""
    rises = item.reading.update and is_open(item.figure) and place.figure.group == MILITANTS
    dead = [one for one in kept if one.figure.outcome == item.figure.outcome and one.figure.group != MILITANTS]
    return rises and any(0 < (number_of(one.figure) or 0) < (number_of(item.figure) or 0) for one in dead)


def _is_somebody_else(place: Kept, item: Counted) -> bool:
    """Whether ``another`` beside people of a group is none of those of whom nobody says who they were."""
    alone = item.figure.count == 1 and item.reading.mention.others and place.index != item.index
    return alone and item.figure.group != place.figure.group and not is_open(item.figure)


def _stands_beside_same(kept: Sequence[Kept], place: Kept, item: Counted) -> bool:
    """Whether ``another`` was told beside the same people before.

    ``Two people died and another was hurt. … Two shopkeepers died and another was hurt``.
    """
    beside = (one for one in kept if one is not place and one.index == place.index)
    return place.others and any(one.again == item.index for one in beside)


def _are_unlike(place: Kept, item: Counted) -> bool:
    """Whether a part of people is called otherwise than as many told elsewhere, and by what only some people are."""
    head, told = item.reading.mention.head, place.told
    part = item.reading.inside is not None and place.verb >= 0 and not place.part
    return part and not told.anybody and head is not None and bool(row_of(head).text("sub")) and told.called != head.row


def _fights_beside(place: Kept, item: Counted) -> bool:
    """Whether as many are militants by one account and people with civilians among them by another."""
    groups = {place.figure.group, item.figure.group}
    if groups != {MILITANTS, UNSPECIFIED}:
        return False
    head = item.reading.mention.head
    if place.told.called in _HELD or (head is not None and head.row in _HELD):
        return True  # ``A prisoner was killed. One of the attackers was killed``
    rivals = {place.figure.said_by, item.figure.said_by}
    told = len(rivals) > 1 and bool(rivals & PARTIES)
    told = told or (place.of_them and item.figure.group == MILITANTS)  # ``five of the wounded … all five attackers``
    return told or place.told.civil or holds_civilians(item) or (place.told.attacked and _fell_in_return(item))


def _fell_in_return(item: Counted) -> bool:
    """Whether militants died by what forces did on an attack: ``In retaliation, forces killed five``."""
    mention, tokens = item.reading.mention, item.scene.sentence.tokens
    if has_any(item.words, _ALL) or item.figure.group != MILITANTS:
        return False
    if mention.partitive and mention.head is not None:
        return True  # ``killed two of the attackers``: the others are alive
    if mention.known:
        return False
    last = max(mention.last, item.scene.chunks[item.reading.verb].last)
    return has_any(tokens[: last + _IN_RETURN], people_words("in_return"))


def holds_civilians(item: Counted) -> bool:
    """Whether some of the people whom a figure counts are told to be civilians."""
    return any(
        one.inside == item.reading.chunk and one.group == CIVILIANS and one.outcome == item.figure.outcome
        for one in item.scene.readings
    )


def noun_of(item: Counted) -> str | None:
    """Return the noun of a figure where it tells who the people were, not only to which group they belong."""
    head = item.reading.mention.head
    if head is None or is_open(item.figure) or item.figure.group != CIVILIANS:
        return None
    return head.row


def dies_later(item: Counted) -> bool:
    """Whether some of the injured are told to have died: they are none of those who were dead before."""
    return item.reading.later and is_of_them(item) and item.reading.inside is None


def is_of_them(item: Counted) -> bool:
    """Whether some of those told of before died: ``two of whom died``, ``one of the injured guards succumbed``."""
    mention, tokens = item.reading.mention, item.scene.sentence.tokens
    verb = item.scene.chunks[item.reading.verb].first
    who = "who" in in_small_letters(tokens)[mention.last + 1 : mention.last + 3]
    words = tokens[mention.first : max(verb, mention.last + 1) if who else mention.last + 1]
    hurt = item.reading.later and any(token.lower in people_words("hurt") for token in words)
    died = item.reading.rule == "intransitive" and "the" in in_small_letters(item.words)  # ``one of the cops died``
    told = (mention.partitive and (mention.kind == "part" or item.reading.later or died)) or hurt
    some = mention.whole is not None or (mention.kind == "part" and mention.partitive)
    known = some and item.reading.rule == "nominal"  # ``the body of one of the five miners``, ``of two of them``
    told = told or is_of_taken(mention)
    return known or ((told or mention.whole is not None) and item.reading.rule in ("intransitive", "passive"))


def is_of_taken(mention: Mention) -> bool:
    """Whether people are some of those called abducted: ``two of the hostages``, ``one of the abducted workers``."""
    terms = (term for term in (mention.head, mention.state) if term is not None)
    return mention.partitive and any(row_of(term).text("outcome") == "abducted" for term in terms)


def kills_taken(item: Counted) -> bool:
    """Whether those who took people kill some of them in the same breath: ``abducted 12 men and shot nine of them``."""
    reading, readings = item.reading, item.scene.readings
    some = reading.mention.kind == "part" and reading.mention.partitive and reading.rule in ("active", "participial")
    before = [one for one in readings if one.chunk < reading.chunk and one.inside is None]
    same = bool(before) and before[-1].group in (reading.group, UNSPECIFIED)
    return some and same and before[-1].outcome == "abducted"


def dies_by_name(item: Counted) -> bool:
    """Whether somebody told by rank and name is said to have died later: ``Major Gul Khan later succumbed``."""
    return item.reading.later and item.reading.mention.titled


def dies_at_once(item: Counted) -> bool:
    """Whether people are told to have died where they were hit: ``died on the spot``, ``were killed instantly``."""
    verb = item.scene.chunks[item.reading.verb]
    last = max(one.last for one in (item.reading.mention, *item.reading.members))
    tokens = item.scene.sentence.tokens[verb.first : max(verb.last, last) + _AT_ONCE_REACH]
    return item.figure.outcome == "killed" and has_any(tokens, people_words("dying_at_once"))


def leave_out_fates(counted: Sequence[Counted]) -> list[Counted]:
    """Leave out those counted before of whom a sentence tells one by one how they died.

    ``Two policemen were killed. One died on the spot and the other succumbed in hospital``.
    """
    told = {item.index for item in counted if _tells_fate(item)}
    retold = {index for index in told if _deals_out(counted, index)}
    some = {index for index in {item.index for item in counted} if _deals_out_some(counted, index)}
    left = [item for item in counted if item.index not in retold or not _tells_fate(item)]
    return [item for item in left if item.index not in some or item.figure.outcome != "killed"]


def _deals_out_some(counted: Sequence[Counted], index: int) -> bool:
    """Whether a sentence tells of two or more of those counted right before, one and another, how they were killed.

    ``Three bombers were killed. One bomber blew himself up and another was gunned down``.
    """
    fates = _list_fates(counted, index)
    if len(fates) < _SEVERAL or not _is_one(fates[0]) or not all(item.reading.mention.others for item in fates[1:]):
        return False
    if fates[0].scene.districts or any(item.figure.count is None or item.reading.inside for item in fates):
        return False
    numbers = _list_numbers_before(counted, fates, index - _SEVERAL)
    return any(number >= sum(item.figure.count or 0 for item in fates) for number in numbers)


def _is_one(item: Counted) -> bool:
    """Whether a single person is counted by the number: ``one bomber``, not ``a bomber``."""
    number = item.reading.mention.quantity
    return item.figure.count == 1 and number is not None and item.words[0].lower == _ONE


def _tells_fate(item: Counted) -> bool:
    return item.figure.outcome == "killed" and (dies_at_once(item) or item.reading.later)


def _deals_out(counted: Sequence[Counted], index: int) -> bool:
    """Whether the dead of a sentence are together as many as were counted before it, and may be the same people."""
    fates = _list_fates(counted, index)
    numbers = [item.figure.count or 0 for item in fates]
    if len(fates) < _SEVERAL or not all(map(_tells_fate, fates)) or not all(numbers):
        return False
    if any(has_any(item.words, people_words("hurt")) for item in fates):
        return False  # ``One of the injured died on the way``
    return sum(numbers) in _list_numbers_before(counted, fates)


def _list_fates(counted: Sequence[Counted], index: int) -> list[Counted]:
    return [item for item in counted if item.index == index and item.figure.outcome == "killed"]


def _list_numbers_before(counted: Sequence[Counted], fates: Sequence[Counted], first: int = 0) -> list[int]:
    """Return the numbers of dead counted from a sentence on and before these, who may be the same people."""
    groups = {item.figure.group for item in fates} - {UNSPECIFIED}
    before = (item for item in counted if first <= item.index < fates[0].index and item.reading.inside is None)
    return [
        number_of(item.figure) or 0
        for item in before
        if item.figure.outcome == "killed"
        and item.figure.status == fates[0].figure.status
        and groups <= {item.figure.group}
    ]
