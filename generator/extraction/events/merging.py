"""One event's figures: repeated ones become one with several evidences, parts get ``subset_of``, old ones go."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from generator.extraction.codes import MILITANTS, SECURITY_FORCES, UNSPECIFIED
from generator.extraction.events.added_blows import add_blows, hits_others
from generator.extraction.events.called_again import find_same, is_of_event
from generator.extraction.events.claimed_figures import mark_claims
from generator.extraction.events.counted_deaths import drop_hurt_before
from generator.extraction.events.figure_parts import write_parts
from generator.extraction.events.first_mentions import make_kept, may_be_told_before
from generator.extraction.events.force_drivers import name_drivers
from generator.extraction.events.further_people import (
    add_person,
    counts_bare_more,
    counts_more,
    died_before,
    rank_of,
)
from generator.extraction.events.joining import join_mentions, with_named_speaker
from generator.extraction.events.kept import Kept
from generator.extraction.events.later_deaths import (
    add_on_top,
    dies_on_later_day,
    find_hurt,
    find_one_of_hurt,
    move_people,
)
from generator.extraction.events.moved_deaths import drop_left, move_dead, move_known, take_further
from generator.extraction.events.old_figures import drop_fewer_people, drop_old
from generator.extraction.events.opened_others import open_others
from generator.extraction.events.replaced_figures import (
    drop_breakdowns,
    drop_dying,
    drop_echoes,
    drop_hurt_of_all,
    drop_nested,
    drop_sons_of_soil,
    drop_vague,
    with_group,
)
from generator.extraction.events.risen_deaths import move_risen
from generator.extraction.events.same_people import (
    dies_later,
    find_place,
    is_of_them,
    leave_out_fates,
    noun_of,
)
from generator.extraction.events.stages import drop_first_counts, drop_retaken, drop_stages, drop_updated
from generator.extraction.events.taken_people import dies_of_taken, drop_taken_before, move_taken
from generator.extraction.events.toll_groups import (
    settle_dead,
    settle_ends,
    settle_fallen,
    settle_raised,
    settle_rivals,
    settle_tolls,
)
from generator.extraction.events.two_people import is_their_fellow, is_unknown_fellow, tells_further
from generator.extraction.facts import Figure
from generator.extraction.scenes.figure_comparison import add_words, leave_out_weak, leave_out_zeros, number_of
from generator.extraction.scenes.figures import Counted, are_all, is_open, may_share_group
from generator.extraction.scenes.finders import find_finder
from generator.extraction.scenes.scenes import Scene
from generator.extraction.words.people_words import people_words
from generator.extraction.words.speech_words import is_armed_group
from generator.vocabulary.frozen import replace
from generator.vocabulary.word_rows import has_any

_SETTLING = (
    drop_sons_of_soil, drop_hurt_of_all, move_risen, move_known, move_taken, drop_taken_before, add_blows,
    drop_hurt_before, move_people, drop_first_counts, add_on_top, move_dead, drop_left, drop_updated, drop_retaken,
    drop_dying, drop_breakdowns, drop_vague, drop_echoes, drop_old, drop_fewer_people, drop_stages, drop_nested,
)  # fmt: skip
"""The steps, in order, that move people from one figure to another or drop figures; each returns what it replaced."""


def merge_figures(
    counted: Sequence[Counted], heads: Sequence[Counted] = (), scenes: Sequence[Scene] = ()
) -> tuple[list[Figure], list[Figure]]:
    """Return the figures of an event, and those that the article itself replaced or that are parts of one told later.

    ``heads`` are figures of headings: they add words to those of the body, and the group to a number without a noun.
    ``scenes`` are the sentences that tell of the event.
    """
    counted = leave_out_fates(mark_claims(leave_out_weak(leave_out_zeros(name_drivers(open_others(counted), scenes)))))
    superseded = [item.figure for item in counted if item.figure.status == "superseded"]
    kept = _keep(counted, superseded)
    for head in heads:
        same = find_same(kept, head.figure) if is_of_event(kept, head, heads) else None
        if same is not None:
            told = with_group(same, head.figure) if same.told.raised or same.told.called is None else same.figure
            same.figure = add_words(with_named_speaker(told, head), head.figure)
    _tell_when(kept, counted, heads, scenes)
    gone = list(superseded)
    settle_dead(kept)
    settle_raised(kept)
    settle_tolls(kept)
    settle_fallen(kept, scenes)
    settle_rivals(kept)
    settle_ends(kept)
    for settle in _SETTLING:
        gone += settle(kept)
    return write_parts(kept), gone


def _keep(counted: Sequence[Counted], superseded: Sequence[Figure]) -> list[Kept]:
    kept: list[Kept] = []
    where: dict[tuple[int, int], Kept] = {}
    told: dict[int, list[Counted]] = {}
    for item in counted:
        if item.figure.status == "superseded" or _is_superseded(item, superseded) or _names_known(kept, item):
            continue
        hurt = find_hurt(kept, item)
        further = _add_further(kept, told, item) if hurt is None else None
        if further is not None:
            where[(item.index, item.reading.chunk)] = further
            continue
        apart = hurt is not None or dies_of_taken(kept, item) or hits_others(kept, item)
        apart = apart or any(is_unknown_fellow(told[id(one)], item) for one in kept)
        place = None if apart else find_place(kept, item)
        whole_of = None if apart or place is not None else _find_one_of(kept, item)
        died = find_one_of_hurt(kept, item, whole_of)
        if whole_of is not None and not died and not (is_open(whole_of.figure) and _tells_more(item)):
            continue
        if place is None:
            place = make_kept(item, len(kept), None if died else whole_of)
            place.of, place.one_of = hurt, whole_of if died else None
            kept.append(place)
            told[id(place)] = [item]
        else:
            _join_mention(place, item)
        _note_mention(place, item)
        where[(item.index, item.reading.chunk)] = place
    _link_parts(counted, where)
    return kept


def _names_known(kept: Sequence[Kept], item: Counted) -> bool:
    """Whether a group that claims a deed only names somebody, where others have counted who died in it."""
    if item.figure.status != "claimed" or item.reading.mention.kind != "name":
        return False
    told = (one.figure for one in kept if one.figure.outcome == item.figure.outcome and not one.figure.status)
    return any((number_of(one) or 0) >= (number_of(item.figure) or 0) for one in told)


def _join_mention(place: Kept, item: Counted) -> None:
    """Join a later mention of the same people to their figure."""
    place.figure = join_mentions(
        place.figure,
        item.figure,
        firm=item.reading.rule != "toll" and not item.reading.members,
        source=not item.reading.mention.definite,
        sure=place.sure or not _is_told_outright(item),
    )


def _note_mention(place: Kept, item: Counted) -> None:
    """Note who tells of people in one more mention, and what it says of them."""
    place.tellers |= {item.figure.said_by}
    place.again = item.index
    place.sure = place.sure or _is_told_outright(item)
    place.died = place.died or (item.reading.later and may_be_told_before(item))
    if item.reading.later or is_of_them(item):
        place.of_wounds |= {(item.index, item.figure.count or 0)}
    place.last = place.last or item.reading.update
    place.all_told = item.index if are_all(item) else place.all_told


def _link_parts(counted: Sequence[Counted], where: Mapping[tuple[int, int], Kept]) -> None:
    """Say of the figures that a sentence gives as parts of which they are parts. ``where``: by sentence and chunk."""
    for item in counted:
        inside = item.reading.inside
        place, whole = where.get((item.index, item.reading.chunk)), where.get((item.index, inside or 0))
        if inside is not None and place is not None and whole is not None and whole is not place:
            place.whole = whole


def _tell_when(
    kept: Sequence[Kept], counted: Sequence[Counted], heads: Sequence[Counted], scenes: Sequence[Scene]
) -> None:
    """Say of those who died later whether that was on a later day, and how many dead the title counts."""
    later = {item.index for item in counted if item.figure.outcome == "killed" and dies_on_later_day(item, scenes)}
    titled = frozenset(number_of(head.figure) for head in heads if head.figure.outcome == "killed")
    for place in kept:
        place.later_day, place.titled = place.index in later, titled


def _add_further(kept: list[Kept], told: dict[int, list[Counted]], item: Counted) -> Kept | None:
    """Count somebody with those of whom his sentence tells as of others, and return their figure; else nothing."""
    if rank_of(item) and _find_one_of(kept, item) is not None:
        return None  # ``Four were killed. … Three died at once. The fourth man was shot in his car``
    further = next((one for one in kept if tells_further(one.figure, told[id(one)], item)), None)
    if further is None:
        last = next((one for one in reversed(kept) if one.figure.outcome == item.figure.outcome), None)
        further = last if last is not None and _is_added(kept, last, told[id(last)], item) else None
    if further is not None:
        group = further.figure.group if counts_bare_more(item) else item.figure.group
        further.figure = add_person(further.figure, replace(item.figure, group=group))
        told[id(further)].append(item)
        take_further(kept, item)
    return further


def _is_added(kept: Sequence[Kept], base: Kept, told: Sequence[Counted], item: Counted) -> bool:
    """Whether people come on top of others, and nobody has counted both together."""
    more = counts_more(base.figure, told, item) or died_before(told, item)
    if not (more or is_their_fellow(base.figure, told, item)):
        return False
    both = (base.figure.count or 0) + (item.figure.count or 0)
    same = (base.figure.outcome, base.figure.status)
    alike = (one.figure for one in kept if one is not base and (one.figure.outcome, one.figure.status) == same)
    tolls = (one for one in alike if is_open(one) or one.group == base.figure.group)
    return all((number_of(toll) or 0) < both for toll in tolls)


def _find_one_of(kept: Sequence[Kept], item: Counted) -> Kept | None:
    """Return those counted before of whom a single person told of later is one; nobody is counted twice.

    So are bodies of a bare number: ``five attackers were killed … bodies of three are in our hands``.
    """
    later = dies_later(item) and any(place.told.at_once for place in kept)
    hurt = item.reading.mention.others and _was_hurt(item)
    few = (item.figure.count == 1 and (hurt or not later)) or _counts_bodies(item)
    rank = rank_of(item)
    others = item.reading.mention.further and not (hurt or rank)
    part = (item.reading.part or item.reading.inside is not None) and not _is_one_of_the_dead(item)
    if not few or part or others:
        return None
    another = item.reading.later and item.reading.mention.quantity is not None and item.reading.mention.quantity.article
    if item.figure.group == MILITANTS and all(place.figure.group != MILITANTS for place in kept):
        return None
    wholes = (
        place
        for place in kept
        if (place.index < item.index or (place.index == item.index and item.reading.mention.kind == "body"))
        and not (later and place.told.at_once)
        and not (another and place.told.noun and noun_of(item) not in (None, place.told.noun))
        and place.figure.outcome == item.figure.outcome
        and may_share_group(place.figure, item.figure)
        and (number_of(place.figure) or 0) > (item.figure.count or 0)
        and (not rank or _holds_rank(place.figure, item.figure, rank))
        and place.figure.status == item.figure.status
        and not (place.told.by_forces and item.figure.group == SECURITY_FORCES)
        and is_armed_group(place.figure.said_by or "") == is_armed_group(item.figure.said_by or "")
    )
    return next(wholes, None)


def _holds_rank(whole: Figure, one: Figure, rank: int) -> bool:
    """Whether people are so many that the third, or the fourth, can be one of them, and attackers as he is or not."""
    return (number_of(whole) or 0) >= rank and (whole.group == MILITANTS) == (one.group == MILITANTS)


def _was_hurt(item: Counted) -> bool:
    """Whether one more of the wounded is told to have died, as the dead counted first did."""
    return has_any(item.words, people_words("hurt"))


def _is_one_of_the_dead(item: Counted) -> bool:
    """Whether only what one of those counted before was is told: ``one of the deceased was a sweeper``."""
    mention = item.reading.mention
    return item.reading.rule == "among" and mention.kind == "part" and mention.state is not None


def _counts_bodies(item: Counted) -> bool:
    """Whether bodies are counted by a number without a noun: ``the bodies of three``."""
    told = item.scene.sentence.tokens[item.scene.chunks[item.reading.verb].first].lower
    bare = item.reading.rule == "nominal" and item.reading.mention.kind == "bare"
    return bare and told in people_words("bodies") and bool(item.figure.count)


def _tells_more(item: Counted) -> bool:
    """Whether a clause tells the fate of a person by what he was: ``a constable died``, no relative clause."""
    mention, chunks = item.reading.mention, item.scene.chunks
    aside = any(chunk.kind == "relative" for chunk in chunks[item.reading.chunk :])  # not ``a fight in which he died``
    told = mention.head is not None and mention.kind != "relation" and not aside
    return told and item.figure.group not in (UNSPECIFIED, MILITANTS)


def _is_superseded(item: Counted, superseded: Sequence[Figure]) -> bool:
    """Whether people were counted by a number that a later one replaced; attackers are none of the victims."""
    return any(
        old.outcome == item.figure.outcome
        and number_of(old) == number_of(item.figure)
        and not item.reading.update
        and (old.group == MILITANTS) == (item.figure.group == MILITANTS)
        for old in superseded
    )


def _is_told_outright(item: Counted) -> bool:
    """Whether a sentence itself names its source: who speaks in it, or the office that found or arrested people."""
    return bool(item.scene.voices) or find_finder(item) is not None
