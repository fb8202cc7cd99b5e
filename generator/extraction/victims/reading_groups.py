"""To which group the people of a sentence belong whose words alone do not tell it: numbers, parts, companions."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from generator.extraction.chunks.chunks import Chunk
from generator.extraction.chunks.mention import Mention
from generator.extraction.codes import CIVILIANS, MILITANTS, PERSON_OUTCOMES, SECURITY_FORCES, UNSPECIFIED
from generator.extraction.victims.bare_numbers import CAUGHT, fights_apart, is_left, takes_group
from generator.extraction.victims.companions import (
    are_colleagues,
    find_group_served,
    find_teller,
    is_guard_of_civilian,
    is_of_nobody,
)
from generator.extraction.victims.descriptions import find_described_group, find_group_ahead, find_group_of_target
from generator.extraction.victims.fell_to_fire import is_bombers_fellow
from generator.extraction.victims.hit_units import (
    counts_riders,
    find_group_of_attacked,
    find_group_of_hit,
)
from generator.extraction.victims.joined_lists import fell_with
from generator.extraction.victims.named_forces import find_group_of_body, find_group_of_names
from generator.extraction.victims.part_groups import are_all_of, group_of_part
from generator.extraction.victims.reading import Reading
from generator.extraction.victims.sides import find_group_of_side
from generator.extraction.victims.told_beside import find_group_beside
from generator.extraction.words.people_words import people_words
from generator.extraction.words.words import Words, row_of
from generator.vocabulary.frozen import replace

_OFFICIAL = "official"
_HIS = {"his", "her"}


def inherit_groups(words: Words, chunks: Sequence[Chunk], found: dict[int, Reading]) -> list[Reading]:
    """Give numbers without a noun the group of those counted before them in the sentence."""
    _group_officials(found)
    readings: list[Reading] = []
    before: Reading | None = None
    main: Reading | None = None
    mixed = any(part.inside is not None and part.group == SECURITY_FORCES for part in found.values())
    for position in sorted(found):
        before = main if main is not None and _counts_more(found[position]) else before
        several = _is_mixed(readings, before)
        reading = _with_inherited(words, chunks, found, position, None if several else before)
        listed = readings[-1] if readings and readings[-1].part and readings[-1].verb == reading.verb else before
        several = several or _holds_public(found, position, before)
        reading = _with_beside(words, chunks, reading, found)
        reading = _with_told(words, chunks, reading, listed, mixed=mixed or several)
        told_of = {one.chunk: one for one in readings}
        whole = told_of.get(reading.inside, found.get(reading.inside)) if reading.inside is not None else None
        if whole is not None and (reading.group == UNSPECIFIED or are_all_of(words, whole, reading)):
            reading = replace(reading, group=whole.group)
        if whole is not None and _is_needless_part(whole, reading):
            continue
        known = reading.group != UNSPECIFIED
        told = reading.mention.head is not None or (reading.mention.kind == "part" and known)
        told = told or (reading.mention.kind == "bare" and known and before is None)
        if reading.outcome in PERSON_OUTCOMES and told and not reading.part and whole is None:
            main = main if before is not None and _is_in_aside(chunks, before, reading) else reading
            before = reading
        readings.append(reading)
    return [_take_from_next(chunks, *pair) for pair in zip_longest(readings, readings[1:])]


def _counts_more(reading: Reading) -> bool:
    """Whether more of those counted before are counted by a number alone: ``while five more were killed``."""
    quantity = reading.mention.quantity
    return reading.mention.head is None and quantity is not None and quantity.more


def _is_in_aside(chunks: Sequence[Chunk], before: Reading, reading: Reading) -> bool:
    """Whether people are counted behind others in a clause on the deed: ``… in a clash, in which an officer died``."""
    between = range(before.chunk + 1, reading.chunk)
    return any(chunks[at].kind == "relative" and chunks[at - 1].kind == "preposition" for at in between)


def _group_officials(found: dict[int, Reading]) -> None:
    """Give officials the group of an officer who is one of them: ``An inspector was among three officials killed``."""
    for part in [one for one in found.values() if one.rule == "among" and one.group == SECURITY_FORCES]:
        whole = found.get(part.inside) if part.inside is not None else None
        head = whole.mention.head if whole is not None else None
        if part.inside is not None and whole is not None and head is not None and head.row == _OFFICIAL:
            found[part.inside] = replace(whole, group=SECURITY_FORCES)


def _is_mixed(readings: Sequence[Reading], before: Reading | None) -> bool:
    """Whether one verb befell people of several groups, so that ``two others`` may be of any."""
    if before is None:
        return False
    return len({one.group for one in readings if one.verb == before.verb and one.inside is None}) > 1


def _holds_public(found: dict[int, Reading], position: int, before: Reading | None) -> bool:
    """Whether some of those told behind the forces' own are of the public: ``nine others, including four women``."""
    parts = (part for part in found.values() if part.inside == position)
    return before is not None and before.group == SECURITY_FORCES and any(one.group == CIVILIANS for one in parts)


def _with_inherited(
    words: Words, chunks: Sequence[Chunk], found: dict[int, Reading], position: int, before: Reading | None
) -> Reading:
    """Give a part or a number alone the group of those of whom it counts some."""
    reading = found[position]
    if reading.mention.kind == "part":
        if reading.rule == "among" and reading.group != UNSPECIFIED:
            return reading
        return replace(reading, group=group_of_part(words, chunks, reading))
    told = reading.mention.head is not None or (reading.mention.kind == "bare" and reading.group != UNSPECIFIED)
    if not told and is_bombers_fellow(words, chunks, reading, before):
        return replace(reading, group=MILITANTS)
    if not told and before is not None and takes_group(words, chunks, reading, before):
        parts = [part for part in found.values() if part.inside == position]
        alike = bool(parts) and fights_apart(before) and not reading.mention.others
        alike = alike and all(part.group == before.group and part.chunk > position for part in parts)
        holds = not alike and any(
            not reading.mention.others or part.mention.kind == "part" or _is_set_apart(part, before) for part in parts
        )  # ``five others, most of them policemen``
        return reading if holds else replace(reading, group=before.group)
    return reading


def _is_set_apart(part: Reading, before: Reading) -> bool:
    """Whether others include people who show that not all are of those before: policemen again, or another group."""
    one, other = part.mention.head, before.mention.head
    alike = one is not None and other is not None and one.row == other.row
    return alike or part.group not in (UNSPECIFIED, before.group)


def _with_beside(words: Words, chunks: Sequence[Chunk], reading: Reading, found: dict[int, Reading]) -> Reading:
    """Give people the group of those as whom words right behind them tell them: ``a man, a barber by profession,``."""
    alone = reading.group == UNSPECIFIED and reading.mention.kind in ("person", "bare", "name")
    if not alone or reading.mention.others or reading.chunk + 2 >= len(chunks):
        return reading
    return replace(reading, group=find_group_beside(words, chunks, reading.chunk, found))


def _with_told(
    words: Words, chunks: Sequence[Chunk], reading: Reading, before: Reading | None, *, mixed: bool
) -> Reading:
    """Give people the group that words around them tell: a description, a whole before them, whose men they are.

    ``mixed``: some of those counted are told to be of the forces, or some were and some not, so that not all who were
    with a unit were.
    """
    group, mention = reading.group, reading.mention
    if group == UNSPECIFIED and mention.kind in ("person", "bare", "part", "name") and not mention.others:
        told = find_described_group(words, chunks, reading.chunk)
        group = find_group_of_side(words, mention) if told == UNSPECIFIED else told
    if group == UNSPECIFIED and mention.kind == "bare" and not mention.others:
        group = find_group_ahead(words, chunks, reading.chunk)
    if group == UNSPECIFIED and not mixed and mention.kind == "bare" and is_left(words, reading):
        group = find_group_of_target(words, chunks, reading.verb)
    if group == UNSPECIFIED and not mixed and (counts_riders(words, reading) or _is_bare_alone(mention, before)):
        group = find_group_of_hit(words, chunks, reading)
    group = find_group_of_attacked(words, chunks, reading, before) or group
    reading = replace(reading, group=group)
    if _is_other_of_list(reading, before):
        return replace(reading, group=before.group if before is not None else group)
    if group == UNSPECIFIED and _is_commander(mention) and before is not None and before.verb == reading.verb:
        return replace(reading, group=before.group)
    alike = group == UNSPECIFIED and are_colleagues(words, mention)
    if before is not None and (alike or is_of_nobody(words, chunks, reading, before)):
        return replace(reading, group=before.group)
    if (served := find_group_served(words, reading, before)) is not None:
        return replace(reading, group=served)
    if _may_be_of_others(reading) and _is_companion(words, mention):
        return replace(reading, group=_group_of_companion(words, reading, before))
    return reading


def _is_bare_alone(mention: Mention, before: Reading | None) -> bool:
    """Whether a number has no noun, and no noun counts people before it."""
    return mention.kind == "bare" and (before is None or before.mention.head is None)


def _take_from_next(chunks: Sequence[Chunk], reading: Reading, following: Reading | None) -> Reading:
    """Give a number the group of the people behind a second verb: ``killed six and injured two labourers``."""
    if _is_commander(reading.mention) and following is not None and following.verb == reading.verb:
        return replace(reading, group=following.group) if reading.group == UNSPECIFIED else reading
    bare = reading.mention.kind == "bare" and not reading.mention.others and reading.group == UNSPECIFIED
    if following is not None and (
        _closes_list(chunks, reading, following) if bare else _is_with_others(reading, following)
    ):
        return replace(reading, group=following.group)
    if bare and following is not None and _shares_noun(chunks, reading, following):
        return replace(reading, group=following.group)
    if (
        not bare
        or following is None
        or following.rule != reading.rule != "passive"
        or following.verb != reading.chunk + 2
    ):
        return reading
    joined = chunks[reading.chunk + 1].kind == "and" and following.mention.head is not None
    return replace(reading, group=following.group) if joined else reading


def _shares_noun(chunks: Sequence[Chunk], reading: Reading, following: Reading) -> bool:
    """Whether a number shares the noun of the next: ``three dead and five injured guards``."""
    beside = following.chunk == reading.verb + 2 and chunks[reading.verb + 1].kind == "and"
    return beside and reading.rule == "adjective" and following.rule == "state" and following.mention.head is not None


def _is_with_others(reading: Reading, following: Reading) -> bool:
    """Whether somebody with a name alone is listed with others of his kind: ``Gul Khan and another rebel``."""
    alike = following.mention.others and following.mention.head is not None and following.verb == reading.verb
    return alike and reading.mention.kind == "name" and reading.group == UNSPECIFIED


def _closes_list(chunks: Sequence[Chunk], reading: Reading, following: Reading) -> bool:
    """Whether numbers share those counted first: ``three rebels were killed, two injured and four arrested``."""
    alone = following.mention.kind == "bare" and not following.mention.others
    listed = chunks[reading.chunk - 1].kind == "comma" and chunks[following.chunk - 1].kind == "and"
    return alone and listed and reading.rule == following.rule == "reduced" and following.chunk == reading.verb + 2


def _is_needless_part(whole: Reading, part: Reading) -> bool:
    """Whether a part adds nothing: some of the militants, or one by one some of a group that is counted as such.

    Nor does kin among men of the forces or fighters: ``four guards, including his brother``.
    """
    if part.mention.kind == "relation" and whole.group in (SECURITY_FORCES, MILITANTS):
        return True
    if whole.group != part.group or whole.group == UNSPECIFIED:
        return False
    quantity = part.mention.quantity
    named = quantity is None or (quantity.article and (part.mention.kind == "rank" or whole.group == SECURITY_FORCES))
    return whole.group == MILITANTS or (named and part.rule != "among")


def _is_commander(mention: Mention) -> bool:
    """Whether a rank tells only by those around it whose it is: ``seven fighters and a commander``."""
    return mention.head is not None and row_of(mention.head).text("class_from") == "beside"


def _is_other_of_list(reading: Reading, before: Reading | None) -> bool:
    """Whether people are of the kind of those listed before them: ``the manager along with five other officers``."""
    head = reading.mention.head
    if before is None or before.verb != reading.verb or head is None or not reading.mention.others:
        return False
    return row_of(head).text("class_from") == "beside"


def _may_be_of_others(reading: Reading) -> bool:
    """Whether whose people they are decides on their group: guards are of whom they guard."""
    head = reading.mention.head
    return reading.group == UNSPECIFIED or (head is not None and row_of(head).text("class_from") == "employer")


def _is_companion(words: Words, mention: Mention) -> bool:
    """Whether people are somebody's own: ``his associates``, ``two of its men``, ``his two guards``."""
    if mention.head is None or row_of(mention.head).text("class_from") not in ("antecedent", "employer"):
        return False
    return any(token.lower in people_words("owners") for token in words.tokens[mention.first : mention.head.first])


def _group_of_companion(words: Words, reading: Reading, before: Reading | None) -> str:
    """Return the group of those whose companions they are: listed before them, or an organisation that speaks."""
    belong = {token.lower for token in words.tokens[reading.mention.first : reading.mention.last]}
    beside = before is not None and (before.verb == reading.verb or fell_with(before, reading))
    beside = beside or (before is not None and _is_of_civilian(words, before, reading))
    if before is not None and beside and "its" not in belong and not _is_open_guard(reading, before):
        return before.group
    first = reading.mention.first
    if (teller := find_teller(words, first)) is not None and belong & _HIS:
        return teller
    named = find_group_of_body(words, first) if "its" in belong else find_group_of_names(words.tokens[:first])
    if named == SECURITY_FORCES and reading.outcome in CAUGHT and belong & _HIS:
        named = None  # ``The CTD arrested two of his aides``
    if named is None and "its" in belong:
        named = find_group_of_names(words.tokens[reading.mention.last + 1 :])
    private = named is None and is_guard_of_civilian(words, reading.mention)
    return named or (CIVILIANS if reading.group == MILITANTS or private else reading.group)


def _is_of_civilian(words: Words, before: Reading, reading: Reading) -> bool:
    """Whether a second verb befell one civilian's own: ``killed a miner and hurt his friends``."""
    his = words.tokens[reading.mention.first].lower in ("his", "her")
    head, quantity = reading.mention.head, before.mention.quantity
    own = head is not None and row_of(head).text("class_from") == "antecedent"
    single = not before.mention.form_plural and (quantity is None or quantity.value == 1)
    return own and single and before.group == CIVILIANS and (before.rule == reading.rule == "active" or his)


def _is_open_guard(reading: Reading, before: Reading) -> bool:
    """Whether guards stand beside people of whom nobody says who they were: what they are still tells their group."""
    head = reading.mention.head
    return before.group == UNSPECIFIED and head is not None and row_of(head).text("class_from") == "employer"
