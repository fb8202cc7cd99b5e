"""Whether the parts of one result close: sums with the events that they span, and figures with each other.

What does not close is left as the article gives it, and flagged: a person has to look.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import count, groupby

from generator.extraction.codes import CIVILIANS, MILITANTS, SECURITY_FORCES
from generator.extraction.events.old_figures import AS_MANY, LARGER
from generator.extraction.events.plan import Plan
from generator.extraction.facts import Event, Figure, Flag, Texts
from generator.extraction.incidents.draft import tells_new
from generator.extraction.scenes.figure_comparison import add_words
from generator.sources.article import Article
from generator.vocabulary.edtf import EdtfDate, parse
from generator.vocabulary.frozen import replace

_BEGINNING = 2
_CLAIMED = "claimed"
_ENEMIES = ({SECURITY_FORCES, MILITANTS}, {CIVILIANS, MILITANTS})


def drop_empty(events: Sequence[Event], plan: Plan) -> tuple[Event, ...]:
    """Return the events but a single one of which neither people nor a district nor a day is told: it is none.

    It is one where its beginning tells the deed as new, and goes back to none.
    """
    told = [event for event in events if event.figures or event.districts or event.date]
    scenes = [scene for draft in plan.drafts for scene in draft.scenes[:_BEGINNING]]
    deed = any(tells_new(scene) and not scene.telling.again for scene in scenes)
    return tuple(events) if told or deed or len(events) > 1 else ()


def number_figures(events: Sequence[Event]) -> tuple[Event, ...]:
    """Return the events with ids of figures that stand once in the entry, in their order (``f1``, ``f2``)."""
    numbers = count(1)
    return tuple(_renumber(event, numbers) for event in events)


def _renumber(event: Event, numbers: Iterator[int]) -> Event:
    kept, same_as = _join_same(_set_apart(event.figures))
    names = {figure.id: f"f{next(numbers)}" for figure in kept if figure.id}
    new = {old: names[same_as.get(old, old)] for old in (*names, *same_as)}
    figures = (
        replace(figure, id=new.get(figure.id or ""), subset_of=new.get(figure.subset_of or "")) for figure in kept
    )
    return replace(event, figures=tuple(figures))


def _set_apart(figures: Sequence[Figure]) -> list[Figure]:
    """Return figures of which nobody is a part of enemies: soldiers killed are no part of the militants killed."""
    wholes = {figure.id: figure.group for figure in figures if figure.id}
    apart = [one for one in figures if one.subset_of and {one.group, wholes.get(one.subset_of)} in _ENEMIES]
    held = {one.subset_of for one in figures if one.subset_of and one not in apart}
    return [
        replace(one, id=one.id if one.id in held else None, subset_of=None if one in apart else one.subset_of)
        for one in figures
    ]


def _join_same(figures: Sequence[Figure]) -> tuple[list[Figure], dict[str, str]]:
    """Make one of figures that say the same of the same people by the same speaker: nobody is counted twice.

    Also returns the ids that are given up, with those that stand for them.
    """
    kept: dict[Figure, Figure] = {}
    given_up: dict[str, str] = {}
    for figure in figures:
        key = replace(figure, id=None, evidence=())
        same = kept.get(key)
        if same is None:
            kept[key] = figure
            continue
        kept[key] = replace(add_words(same, figure), id=same.id or figure.id)
        if same.id and figure.id:
            given_up[figure.id] = same.id
    return list(kept.values()), given_up


def keep_claimed(events: Sequence[Event], totals: Sequence[Figure]) -> tuple[Event, ...]:
    """Return the events; a lone one with the toll that an armed group puts beside what others tell of it."""
    if len(events) != 1:
        return tuple(events)
    known = {figure.outcome for figure in events[0].figures if figure.status == _CLAIMED}
    claimed = (total for total in totals if total.status == _CLAIMED and total.outcome not in known)
    own = (replace(total, id=None, subset_of=None) for total in claimed)
    return (replace(events[0], figures=(*events[0].figures, *own)),)


def split_totals(totals: Sequence[Figure], events: Sequence[Event]) -> tuple[tuple[Figure, ...], tuple[Figure, ...]]:
    """Return the totals with the events that they span, and those that span none that are known, as background.

    A sum spans two events or more. Where the article tells but one of them, the sum is no figure of that one.
    """
    ids = tuple(event.id for event in events)
    bare = [replace(total, id=None, subset_of=None) for total in totals]
    if len(ids) < 2:
        kept = {replace(figure, id=None) for event in events for figure in event.figures}
        bare = [total for total in bare if total not in kept]
        return (), tuple(replace(total, reason="context") for total in bare)
    return tuple(replace(total, covers=ids) for total in bare), ()


def drop_later_days(
    article: Article, events: Sequence[Event], published: EdtfDate | None
) -> tuple[tuple[Event, ...], tuple[Flag, ...]]:
    """Return the events without days after that of publication, and a flag for each: such a day was misread."""
    kept: list[Event] = []
    flags: list[Flag] = []
    for event in events:
        later = _is_later(event.date, published)
        if later:
            flags.append(_flag(article, "unread_date", event.date_evidence))
        undated = replace(event, date=None, date_basis=None, date_evidence=(), time_of_day=None)
        kept.append(undated if later else event)
    return tuple(kept), tuple(flags)


def drop_later_since(figures: Sequence[Figure], published: EdtfDate | None) -> tuple[Figure, ...]:
    """Return background figures without a beginning that lies behind the publication: one of the two was misread."""
    return tuple(replace(one, since=None) if one.since and _is_later(one.since, published) else one for one in figures)


def _is_later(day: str | None, published: EdtfDate | None) -> bool:
    first = parse(day).earliest if day else None
    last = published.latest if published else None
    return first is not None and last is not None and first > last


def bounds_of_sum(total: Figure, events: Mapping[str, Sequence[Figure]]) -> tuple[int, int] | None:
    """Return the lowest and highest sum of what the events of a total give for the same people.

    ``None`` where an event gives no exact number, so that nothing can be compared.
    """
    parts = [_bounds_of(events.get(id_, ()), total) for id_ in total.covers]
    bounds = [part for part in parts if part is not None]
    if len(bounds) != len(total.covers):
        return None
    return sum(low for low, _ in bounds), sum(high for _, high in bounds)


def _bounds_of(figures: Sequence[Figure], total: Figure) -> tuple[int, int] | None:
    same = (total.group, total.what, total.outcome)
    counts = [
        figure.count
        for figure in figures
        if (figure.group, figure.what, figure.outcome) == same and not figure.subset_of and not figure.status
    ]
    exact = [count for count in counts if count is not None]
    return (min(exact), max(exact)) if exact and len(exact) == len(counts) else None


def is_apart(total: Figure, low: int, high: int) -> bool:
    """Whether a total can not be a sum that lies between two numbers."""
    if total.approximate:
        return False
    return (total.highest is not None and low > total.highest) or (total.lowest is not None and high < total.lowest)


def find_disagreements(
    article: Article, events: Sequence[Event], totals: Sequence[Figure], old: Sequence[Figure]
) -> Iterator[Flag]:
    """Yield a flag for each total that is not the sum of its events, and for figures that contradict each other.

    ``old``: figures that a larger one replaced, or that may be in another.
    """
    doubted = [one for one in old if one.note in (LARGER, AS_MANY) and events]
    yield from (_flag(article, "conflicting_figures", one.evidence) for one in doubted)
    figures = {event.id: event.figures for event in events}
    for total in totals:
        bounds = None if total.note or total.status else bounds_of_sum(total, figures)
        if bounds and is_apart(total, *bounds):
            yield _flag(article, "total_mismatch", total.evidence)
    for event in events:
        counted = sorted((figure for figure in event.figures if _counts(figure)), key=_account)
        for _, same in groupby(counted, key=_account):
            told = list(same)
            yield from (
                _flag(article, "conflicting_figures", other.evidence) for other in told[1:] if _differ(told[0], other)
            )


def _counts(figure: Figure) -> bool:
    return figure.subset_of is None and figure.lowest is not None and figure.note is None


def _account(figure: Figure) -> tuple[str, ...]:
    """Return what one speaker tells of the same people: two numbers for it contradict each other."""
    parts = (figure.group, figure.what, figure.outcome, figure.status, figure.said_by, figure.via)
    return tuple(part or "" for part in parts)


def _differ(one: Figure, other: Figure) -> bool:
    return one.count is not None and other.count is not None and one.count != other.count


def _flag(article: Article, code: str, evidence: Texts) -> Flag:
    words = evidence[0] if evidence else None
    at = article.text.find(words) if words else -1
    return Flag(code, article.line_of(at) if at >= 0 else None, words)
