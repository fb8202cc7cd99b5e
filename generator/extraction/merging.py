"""One event's figures: repeated ones become one with several evidences, parts get ``subset_of``, old ones go."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from generator.extraction.facts import Figure
from generator.extraction.figures import Counted, is_open, number_of, sum_numbers
from generator.extraction.groups import UNSPECIFIED
from generator.extraction.speech_words import UNNAMED

_MOST_EVIDENCES = 3

_ATTACKERS = "militants"


@dataclass(slots=True)
class _Kept:
    """A figure of the event with the sentence that first gave it and the figure of which it is a part."""

    figure: Figure
    index: int
    rank: int
    whole: _Kept | None = None
    part: bool = False
    anaphoric: bool = False
    total: bool = False
    noun: str | None = None
    among: bool = False


def merge_figures(counted: Sequence[Counted], heads: Sequence[Counted] = ()) -> tuple[list[Figure], list[Figure]]:
    """Return the figures of an event, and those that the article itself replaced or that are parts of one told later.

    ``heads`` are figures of headings: they add words to those of the body, and nothing else.
    """
    superseded = [item.figure for item in counted if item.figure.status == "superseded"]
    kept = _keep(counted, superseded)
    for head in heads:
        same = _find_same(kept, head.figure)
        if same is not None:
            same.figure = _add_words(same.figure, head.figure)
    gone = [*superseded, *_drop_breakdowns(kept), *_drop_old(kept), *_drop_stages(kept), *_drop_echoes(kept)]
    return _write_parts(kept), gone


def _keep(counted: Sequence[Counted], superseded: Sequence[Figure]) -> list[_Kept]:
    kept: list[_Kept] = []
    where: dict[tuple[int, int], _Kept] = {}
    for item in counted:
        if item.figure.status == "superseded" or _is_superseded(item, superseded):
            continue
        place = _find_same(kept, item.figure)
        if place is None and _is_one_of(kept, item):
            continue
        if place is None:
            place = _Kept(item.figure, item.index, len(kept), part=_is_part(item))
            place.noun = _noun_of(item)
            place.among = item.reading.rule == "among" and item.reading.mention.partitive
            place.total = item.reading.total and not item.reading.update
            quantity = item.reading.mention.quantity
            place.anaphoric = item.reading.mention.definite or (quantity is not None and quantity.anaphoric)
            kept.append(place)
        else:
            place.figure = _join(
                place.figure,
                item.figure,
                firm=item.reading.rule != "toll" and not item.reading.members,
                source=not item.reading.mention.definite,
            )
        where[(item.index, item.reading.chunk)] = place
    for item in counted:
        inside = item.reading.inside
        place, whole = where.get((item.index, item.reading.chunk)), where.get((item.index, inside or 0))
        if inside is not None and place is not None and whole is not None and whole is not place:
            place.whole = whole
    return kept


def _is_part(item: Counted) -> bool:
    mention = item.reading.mention
    return item.reading.part or mention.partitive or (mention.quantity is not None and mention.quantity.more)


def _noun_of(item: Counted) -> str | None:
    """Return the noun of a figure where it tells who the people were, not only to which group they belong."""
    head = item.reading.mention.head
    if head is None or is_open(item.figure) or item.figure.group != "civilians":
        return None
    return head.row


def _is_one_of(kept: Sequence[_Kept], item: Counted) -> bool:
    """Whether a single person told of later is one of those counted before; nobody is counted twice."""
    if item.figure.count != 1 or item.reading.inside is not None or item.reading.part or item.reading.mention.others:
        return False
    return any(
        place.index < item.index
        and place.figure.outcome == item.figure.outcome
        and (is_open(place.figure) or place.figure.group == item.figure.group or is_open(item.figure))
        and (number_of(place.figure) or 0) > 1
        and place.figure.status == item.figure.status
        for place in kept
    )


def _is_superseded(item: Counted, superseded: Sequence[Figure]) -> bool:
    return any(
        old.outcome == item.figure.outcome and number_of(old) == number_of(item.figure) and not item.reading.update
        for old in superseded
    )


def _find_same(kept: Sequence[_Kept], figure: Figure) -> _Kept | None:
    """Return the figure that counts the same people: same outcome and number, groups that do not exclude each other."""
    for exact in (True, False):
        for place in kept:
            other = place.figure
            same = other.what == figure.what and other.outcome == figure.outcome and _same_number(other, figure)
            if not same or (other.status == "claimed") != (figure.status == "claimed"):
                continue
            if other.group == figure.group or (not exact and UNSPECIFIED in (other.group, figure.group)):
                return place
    return None


def _same_number(one: Figure, other: Figure) -> bool:
    if one.vague or other.vague:
        return one.vague == other.vague
    return number_of(one) == number_of(other)


def _join(one: Figure, other: Figure, *, firm: bool, source: bool) -> Figure:
    """Join two mentions of the same people: the closer group, the exact number if a clause gives one, all the words.

    ``source``: the second mention is an account of its own, and not one that takes up ``the two dead``.
    """
    teller = _choose_speaker(one, other, source=source)
    if firm and one.count is None and other.count is not None:
        one = replace(one, count=other.count, min=None, max=None)
    group = other.group if is_open(one) else one.group
    certainty = one.certainty if one.certainty == other.certainty else None
    return replace(
        _add_words(one, other), group=group, certainty=certainty,
        approximate=one.approximate and other.approximate, note=one.note or other.note,
        said_by=teller.said_by, via=teller.via,
    )  # fmt: skip


def _choose_speaker(one: Figure, other: Figure, *, source: bool) -> Figure:
    """Return the mention whose speaker counts: the first that names one, an office before ``officials said``."""
    vague = one.said_by is None or (source and one.said_by == UNNAMED and other.said_by is not None)
    return other if vague else one


def _add_words(one: Figure, other: Figure) -> Figure:
    return replace(one, evidence=tuple(dict.fromkeys((*one.evidence, *other.evidence)))[:_MOST_EVIDENCES])


def _drop_old(kept: list[_Kept]) -> list[Figure]:
    """Drop a number that a larger one of the same people, outcome and speaker makes old or holds as a part."""
    gone = [
        place
        for place in kept
        if place.whole is None and not place.figure.what and any(_makes_old(other, place) for other in kept)
    ]
    return _remove(kept, gone)


def _makes_old(other: _Kept, place: _Kept) -> bool:
    one, two = other.figure, place.figure
    if (
        other is place
        or other.total
        or one.outcome != two.outcome
        or one.group != two.group
        or one.status != two.status
    ):
        return False
    if other.noun and place.noun and other.noun != place.noun and not place.part:
        return False
    if other.index == place.index and not place.part:
        return False
    close = (number_of(one) or 0) <= 2 * (number_of(two) or 0)
    rival = one.said_by and two.said_by and one.said_by != two.said_by and not place.part and close
    return (number_of(one) or 0) > (number_of(two) or 0) > 0 and not rival and not one.vague


def _drop_breakdowns(kept: list[_Kept]) -> list[Figure]:
    """Drop what one later sentence lists of a figure of one group: four policemen are an officer and three men."""
    gone: list[_Kept] = []
    for whole in kept:
        if is_open(whole.figure) or whole.figure.what:
            continue
        for index in {place.index for place in kept if place.index > whole.index}:
            parts = [p for p in kept if p.index == index and p.figure.outcome == whole.figure.outcome and not p.whole]
            if len(parts) > 1 and sum_numbers([p.figure for p in parts]) == number_of(whole.figure):
                gone.extend(parts)
    return _remove(kept, gone)


def _drop_stages(kept: list[_Kept]) -> list[Figure]:
    """Drop the abducted who are as many as the killed: abducted and then killed counts once, as killed."""
    ends = {(number_of(p.figure), p.figure.status) for p in kept if p.figure.outcome == "killed"}
    freed = {(number_of(p.figure), p.figure.status) for p in kept if p.figure.outcome == "freed"}
    gone = [
        place
        for place in kept
        if place.figure.outcome in ("abducted", "missing", "arrested")
        and (number_of(place.figure), place.figure.status) in ends | freed
        and not place.figure.vague
        and _is_same_people(kept, place)
    ]
    return _remove(kept, gone)


def _drop_echoes(kept: list[_Kept]) -> list[Figure]:
    """Drop wounds told later of those who are dead: ``both victims had received bullet injuries``."""
    dead = [place for place in kept if place.figure.outcome == "killed"]
    hurt = [place for place in kept if place.figure.outcome == "injured" and place.anaphoric]
    return _remove(kept, [place for place in hurt if any(_echoes(place, other) for other in dead)])


def _echoes(place: _Kept, dead: _Kept) -> bool:
    """Whether the wounded of a sentence may be the dead of another: as many, and not somebody else by their noun."""
    others = place.noun and dead.noun and place.noun != dead.noun
    return place.index != dead.index and number_of(place.figure) == number_of(dead.figure) and not others


def _is_same_people(kept: Sequence[_Kept], taken: _Kept) -> bool:
    """Whether those taken away may be those told to be dead or free; a single person only if it is open who."""
    ends = [p.figure for p in kept if p.figure.outcome in ("killed", "freed")]
    number = number_of(taken.figure)
    alike = [end for end in ends if number_of(end) == number and (is_open(end) or end.group == taken.figure.group)]
    return bool(alike) and (number != 1 or any(is_open(end) for end in alike) or is_open(taken.figure))


def _remove(kept: list[_Kept], gone: list[_Kept]) -> list[Figure]:
    for place in gone:
        if place in kept:
            kept.remove(place)
    return [place.figure for place in gone]


def _write_parts(kept: list[_Kept]) -> list[Figure]:
    """Give the figures that are parts of others their ``subset_of``."""
    for place in kept:
        if place.whole is None or place.whole not in kept or place.whole.whole is place:
            place.whole = _find_whole(kept, place)
    wholes = [place for place in kept if any(other.whole is place for other in kept)]
    names = {id(place): f"f{number}" for number, place in enumerate(wholes, 1)}
    return [
        replace(
            place.figure, id=names.get(id(place)), subset_of=names.get(id(place.whole)) if place.whole else None
        )
        for place in kept
    ]  # fmt: skip


def _find_whole(kept: Sequence[_Kept], place: _Kept) -> _Kept | None:
    """Return the open figure of the same outcome that is larger: a closer figure told beside it is a part of it.

    So is ``eleven of the dead``, whoever they were.

    Attackers who died are told apart from those whom they killed, so without a word for it they are no part of them.
    """
    figure, number = place.figure, number_of(place.figure)
    if number is None or figure.what:
        return None
    for other in kept:
        whole = other.figure
        if figure.group == _ATTACKERS != whole.group:
            continue
        rival = is_open(figure) and figure.said_by and whole.said_by and figure.said_by != whole.said_by
        larger = (number_of(whole) or 0) > number and whole.status == figure.status and not rival
        wide = is_open(whole) or place.among
        if other is not place and whole.outcome == figure.outcome and wide and larger and other.whole is None:
            return other
    return None
