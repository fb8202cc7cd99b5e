"""Who of the injured died later: each counts once, as killed, and on top of the dead counted while they were alive.

The injured are told by a number ("two of the injured died"), one by one ("The elder died later") or together ("both").
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from generator.extraction.chunks.mention import Mention
from generator.extraction.events.kept import Kept, remove
from generator.extraction.events.moved_deaths import join_dead, take_dead
from generator.extraction.events.old_figures import AS_MANY
from generator.extraction.events.replaced_figures import with_group
from generator.extraction.facts import Figure
from generator.extraction.scenes.figure_comparison import add_words, number_of
from generator.extraction.scenes.figures import Counted, is_open, may_share_group
from generator.extraction.scenes.named_days import list_weekdays
from generator.extraction.scenes.scenes import Scene
from generator.extraction.words.people_words import people_words
from generator.vocabulary.edtf import DAY
from generator.vocabulary.frozen import replace
from generator.vocabulary.word_rows import has_any

_SINGLE = ("person", "rank", "relation", "name")
_DIES = ("intransitive", "passive")
_BOTH = 2


def list_people(item: Counted) -> tuple[frozenset[str], ...]:
    """Return how each single person of a figure is called: by his noun and the words of his name."""
    people = item.reading.members or (item.reading.mention,)
    return tuple(_list_labels(item, one) for one in people if one.kind in _SINGLE and not one.form_plural)


def list_several(item: Counted) -> frozenset[str]:
    """Return how those of a figure are called of whom a noun tells several: ``an elder and his two guards``."""
    people = (one for one in item.reading.members or (item.reading.mention,) if one.kind in _SINGLE)
    return frozenset(one.head.row for one in people if one.form_plural and one.head is not None)


def _list_labels(item: Counted, mention: Mention) -> frozenset[str]:
    tokens, head = item.scene.sentence.tokens, mention.head
    last = _find_name_behind(item, mention)
    first = mention.first if mention.kind == "name" else mention.last + 1 if head is None else head.last + 1
    told = (token for token in tokens[first : last + 1] if token.lower not in people_words("before_surnames"))
    names = {token.text for token in told if token.text[0].isupper()}
    return frozenset(names | ({head.row} if head is not None else set()))


def _find_name_behind(item: Counted, mention: Mention) -> int:
    """Return the last word of the name behind people: ``trader Gul Khan``, ``a trader, Gul Khan,``."""
    chunks = item.scene.chunks
    at = next((at for at, chunk in enumerate(chunks) if chunk.first == mention.last + 1), len(chunks))
    comma = at < len(chunks) and chunks[at].kind == "comma" and at + 2 < len(chunks) and chunks[at + 2].kind == "comma"
    name = chunks[at + comma] if at < len(chunks) else None
    return name.last if name is not None and name.kind == "name" else mention.last


def find_hurt(kept: Sequence[Kept], item: Counted) -> Kept | None:
    """Return the injured of whom one, told by his noun or name, is said to have died: ``The elder died later``."""
    mention, reading = item.reading.mention, item.reading
    if mention.partitive:
        return _find_several(kept, item)
    known = mention.definite or mention.quantity is None
    single = item.figure.count == 1 and mention.kind in _SINGLE and known and not reading.members
    died = item.figure.outcome == "killed" and reading.rule in _DIES and reading.inside is None and not reading.part
    if not (single and died) or mention.others or mention.form_plural:
        return None
    labels = _list_labels(item, mention)
    alike = [place for place in kept if any(_is_same(labels, one) for one in place.told.people)]
    fits = [place for place in alike if place.figure.outcome == "injured" and place.index < item.index]
    sure = len(fits) == len(alike) == 1 and sum(_is_same(labels, one) for one in fits[0].told.people) == 1
    fits = fits if sure else _list_unnamed(kept, item) if not alike else []
    return fits[0] if fits and fits[0].figure.status == item.figure.status and fits[0].figure.count else None


def _list_unnamed(kept: Sequence[Kept], item: Counted) -> list[Kept]:
    """Return the only one told of, who was hurt and not named, of whom only a name is told: ``Gul Khan succumbed``."""
    if item.reading.mention.kind != "name" or not item.reading.later or len(kept) != 1:
        return []
    hurt = kept[0].figure.outcome == "injured" and kept[0].index < item.index and kept[0].figure.count == 1
    return list(kept) if hurt and not any(map(_names_of, kept[0].told.people)) else []


def _find_several(kept: Sequence[Kept], item: Counted) -> Kept | None:
    """Return the only ones called as some are who died, hurt beside people of another kind: ``one of the guards``.

    They were told with an elder, whose guards they are, so that their own noun does not tell their group.
    """
    head, behind = item.reading.mention.head, item.scene.sentence.tokens[item.reading.mention.last + 1 :][:1]
    alike = [place for place in kept if head is not None and head.row in place.told.several]
    if len(alike) != 1 or item.reading.rule != "intransitive" or has_any(behind, ("of",)):
        return None  # ``one of the guards of a bank``
    hurt, dead = alike[0].figure, item.figure
    fits = hurt.outcome == "injured" and alike[0].index <= item.index and hurt.status == dead.status
    apart = not is_open(hurt) and hurt.group != dead.group and dead.outcome == "killed"
    return alike[0] if fits and apart and (hurt.count or 0) > (dead.count or 0) else None


def _is_same(labels: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two ways to call somebody may be of one person: the same name, or the same noun where one has none."""
    names, others = _names_of(labels), _names_of(other)
    if names and others:
        return names <= others or others <= names
    return bool(labels - names) and labels - names == other - others


def _names_of(labels: frozenset[str]) -> frozenset[str]:
    return frozenset(label for label in labels if label[0].isupper())


def dies_on_later_day(item: Counted, scenes: Sequence[Scene]) -> bool:
    """Whether people died on a day after that of the attack, and nobody counted the dead on that day before."""
    before = [scene for scene in scenes if scene.sentence.index < item.index]
    own, told = _list_days(item.scene, "event"), [day for scene in before for day in _list_days(scene, "event")]
    if own and told:
        return min(own) > max(told) and all(day < min(own) for one in before for day in _list_days(one, "saying"))
    weekdays = list_weekdays(item.scene)
    earlier = {day for scene in before for day in list_weekdays(scene, ("event", "saying"))}
    return bool(weekdays and earlier) and earlier.isdisjoint(weekdays)


def _list_days(scene: Scene, kind: str) -> list[dt.date]:
    dates = (one.date for one in scene.dates if one.kind == kind and one.precision == DAY)
    return [date.latest for date in dates if date is not None and date.latest is not None]


def move_people(kept: list[Kept]) -> list[Figure]:
    """Take single people who died from the injured, and add them to the dead beside whom they were told."""
    gone: list[Figure] = []
    for dead in list(kept):
        if dead.told.both:
            gone += _move_both(kept, dead)
        elif dead.of is not None and dead.of in kept:
            hurt = dead.of
            dead.figure = _with_group_of(hurt, dead)
            gone += _take_from(kept, hurt, dead)
            dead.died = dead.anaphoric = dead.later = dead.of_them = False  # he alone, and nobody else of the injured
            _add_to_dead(kept, dead, hurt)
    return gone


def _move_both(kept: list[Kept], dead: Kept) -> list[Figure]:
    """Count two of the injured as dead; ``both`` alone counts nobody where others are counted."""
    hurt = [place for place in kept if _may_die(place, dead)]
    told = [place for place in hurt if place.index == max(other.index for other in hurt)]
    number = sum(place.figure.count or 0 for place in told)
    if number != _BOTH or dead.told.at_once:
        told = [place for place in kept if place.figure.outcome == "killed" and place.rank < dead.rank]
        return remove(kept, [dead]) if sum(place.figure.lowest or 0 for place in told) >= _BOTH else []
    for place in told:
        place.figure = replace(add_words(place.figure, dead.figure), outcome="killed")
        _add_to_dead(kept, place, place)
    kept.remove(dead)
    return []


def _may_die(place: Kept, dead: Kept) -> bool:
    hurt = place.figure.outcome == "injured" and place.whole is None and bool(place.figure.count)
    return hurt and place.index <= dead.index and place.figure.status == dead.figure.status


def _with_group_of(hurt: Kept, dead: Kept) -> Figure:
    """Give those who died the group of those hurt, where their own noun does not tell it."""
    several = dead.told.called in hurt.told.several and not is_open(hurt.figure)
    return replace(dead.figure, group=hurt.figure.group) if several else with_group(dead, hurt.figure)


def _take_from(kept: list[Kept], hurt: Kept, dead: Kept) -> list[Figure]:
    """Take those who died from the injured, and from those of whom these are a part."""
    whole = hurt.whole
    gone = take_dead(kept, hurt, dead.figure)
    if whole is not None and whole in kept and (whole.figure.count or 0) > (dead.figure.count or 0):
        take_dead(kept, whole, dead.figure)  # ``Four others, including a boy, were hurt. The boy died``
    return gone


def _add_to_dead(kept: list[Kept], dead: Kept, hurt: Kept) -> None:
    """Add somebody to the dead of his group who were told in the sentence in which he was still alive."""
    base = next((place for place in kept if _is_beside(place, dead, hurt)), None)
    if base is None:
        return
    join_dead(kept, base, dead, hurt)
    same = (place for place in kept if place is not base and _counts_both(place, base))
    whole = next(same, None)
    if whole is not None:
        kept.remove(base)
        whole.figure = replace(whole.figure, group=base.figure.group)


def _is_beside(place: Kept, dead: Kept, hurt: Kept) -> bool:
    one, two = place.figure, dead.figure
    alike = (one.outcome, one.group, one.status) == ("killed", two.group, two.status)
    return place is not dead and alike and place.index == hurt.index and place.whole is None and one.count is not None


def _counts_both(place: Kept, base: Kept) -> bool:
    one, two = place.figure, base.figure
    return (one.outcome, one.count, one.status) == ("killed", two.count, two.status) and is_open(one)


def add_on_top(kept: list[Kept]) -> list[Figure]:
    """Add those of the injured who died to the dead told beside them, where these were counted before.

    ``13 were killed and 26 wounded on Monday … Two of the injured died on Tuesday``: 15 killed and 24 injured.
    """
    gone: list[Figure] = []
    for dead in list(kept):
        base, hurt = _find_pair(kept, dead)
        if base is None or hurt is None or dead not in kept:
            continue
        both = (base.figure.lowest or 0) + (dead.figure.count or 0)
        tolls = {number_of(place.figure) for place in kept if place is not base and _is_toll(place, base)}
        if both in tolls and dead.index > base.index:
            gone += [*_take_from(kept, hurt, dead), *remove(kept, [dead, base])]
        elif both in tolls & dead.titled:
            gone += remove(kept, [dead, base])
        elif (
            _comes_on_top(base, hurt, dead, both)
            and all((toll or 0) < both for toll in tolls)
            and not _holds(kept, base)
        ):
            gone += _take_from(kept, hurt, dead)
            dead.one_of = None
            join_dead(kept, base, dead, hurt)
    return gone + _drop_doubted(kept)


def _holds(kept: Sequence[Kept], base: Kept) -> bool:
    """Whether the dead counted first are just those who died at once and all the injured who died later."""
    first = [place.figure.count or 0 for place in kept if place.told.at_once and place is not base]
    later = [place.figure.count or 0 for place in kept if place.of_them or (place.told.more and place.later)]
    return bool(first) and sum(first) + sum(later) == base.figure.count


def _drop_doubted(kept: list[Kept]) -> list[Figure]:
    """Take out who may be one of the dead counted before; what the title does not settle is said to be doubted."""
    doubted = [place for place in kept if place.one_of is not None]
    for place in doubted:
        told = place.one_of is not None and number_of(place.one_of.figure) in place.titled
        place.figure = place.figure if told else replace(place.figure, note=AS_MANY)
    return [figure for figure in remove(kept, doubted) if figure.note == AS_MANY]


def find_one_of_hurt(kept: Sequence[Kept], item: Counted, whole: Kept | None) -> bool:
    """Whether a single person died who was one of the injured told beside the dead counted before."""
    one = item.reading.later and whole is not None and whole.whole is None
    hurt = [place for place in kept if place.figure.outcome == "injured"]
    return one and any(whole and 0 <= place.index - whole.index <= 1 for place in hurt)


def _find_pair(kept: Sequence[Kept], dead: Kept) -> tuple[Kept | None, Kept | None]:
    """Return the dead and the injured whom one sentence counts, of whom some then died."""
    known = dead.of_them or (dead.told.more and dead.later)
    if dead.figure.outcome != "killed" or not known or not dead.figure.count or dead.whole or dead.told.raised:
        return None, None
    for hurt in sorted(kept, key=lambda place: (place.index > dead.index, -place.index)):
        if not _is_hurt(hurt, dead):
            continue
        base = next((place for place in kept if _is_first(place, hurt, dead)), None)
        if base is not None:
            return base, hurt
    return None, None


def _is_hurt(place: Kept, dead: Kept) -> bool:
    exact = place.figure.outcome == "injured" and (place.figure.count or 0) >= (dead.figure.count or 0)
    same = place.figure.status == dead.figure.status and may_share_group(place.figure, dead.figure)
    return exact and same and place.whole is None and not place.figure.approximate and place.index != dead.index


def _is_first(place: Kept, hurt: Kept, dead: Kept) -> bool:
    told = place.figure.outcome == "killed" and place.index == hurt.index and place is not dead
    told = told and not place.told.at_once
    known = place.figure.lowest is not None and not place.figure.approximate and place.whole is None
    return (
        told
        and known
        and not place.last
        and may_share_group(place.figure, dead.figure)
        and place.figure.status == dead.figure.status
    )


def _is_toll(place: Kept, base: Kept) -> bool:
    same = place.figure.outcome == "killed" and place.figure.status == base.figure.status
    return same and (is_open(place.figure) or place.figure.group == base.figure.group)


def _comes_on_top(base: Kept, hurt: Kept, dead: Kept, both: int) -> bool:
    """Whether those who died cannot be among the dead counted before: by the title, their number, words or day."""
    number = number_of(base.figure) or 0
    if both in dead.titled or number in dead.titled:
        return both in dead.titled
    of_hurt = dead.told.out_of is not None and dead.told.out_of == hurt.figure.count != number
    every = dead.anaphoric and hurt.figure.count == dead.figure.count  # ``The injured boy died``
    later = dead.index > base.index and (dead.told.more or dead.later_day or of_hurt or every)
    return later or (dead.figure.count or 0) > number
