"""Headlines of single events: which people are told, what befell them, in what kind of event."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import islice

from generator.extraction.codes import UNSPECIFIED
from generator.extraction.facts import Figure
from generator.extraction.wording import Count, join, write_counted, write_number, write_outcome
from generator.vocabulary.tables import Row, load_table

_PEOPLE = ("killed", "injured", "abducted", "missing", "freed", "arrested", "surrendered")
_RANKS: dict[str | None, int] = {outcome: rank for rank, outcome in enumerate(_PEOPLE)}
_LAST = len(_PEOPLE)
_OUTCOMES = 2
_AFTERWARDS = {"arrested", "freed", "surrendered"}


def list_counted(figures: Iterable[Figure]) -> list[Figure]:
    """Return the figures that titles may tell: no claims, nothing superseded, no subsets."""
    return [figure for figure in figures if not figure.status and not figure.subset_of]


def choose_people(counts: Sequence[Count]) -> list[Count]:
    """Return the figures of people that are told: each group and outcome once, the dead first, the largest first.

    People of no stated group are told alone where they may hold the others, and left out where the others are all,
    unless the article itself tells them apart.
    """
    known: dict[tuple[str | None, str | None], Count] = {}
    for count in counts:
        if count.group and count.high != 0:
            known.setdefault((count.outcome, count.group), count)
    ordered = sorted(known.values(), key=lambda count: (_RANKS.get(count.outcome, _LAST), -_least(count)))
    numbered = [count for count in ordered if count.low is not None or count.high is not None] or ordered
    whole = {count.outcome: count for count in numbered if count.group == UNSPECIFIED and not count.others}
    return [each for each in numbered if each.outcome not in whole or _is_told(each, whole[each.outcome], numbered)]


def write_headline(kind: str, counts: Sequence[Count], where: str, *, short: bool = False) -> str:
    """Return the headline of an event of a kind; ``where`` has its preposition or is empty.

    ``short``: only the people with the first outcome are told.
    """
    forms = load_table("title_forms")[kind]
    people = choose_people(counts)
    people = [count for count in people if not short or count.outcome == people[0].outcome]
    dead = [count for count in people if count.outcome == "killed"]
    if forms.flag("bodies") and dead:
        what = f"{write_number(dead[0])} {'body' if dead[0].singular else 'bodies'} found"
    else:
        what = _write_what(forms, people, counts)
    nobody = ", nobody hurt" if not people and any(count.group and count.high == 0 for count in counts) else ""
    return f"{what} {where}".strip() + nobody


def write_outcomes(people: Sequence[Count], *, verb: bool = False) -> str:
    """Write people by outcome: ``12 militants and one civilian killed, five people injured``; ``verb`` adds *were*."""
    parts: list[str] = []
    told: str | None = None
    groups: dict[str | None, list[Count]] = {}
    for count in people:
        groups.setdefault(count.outcome, []).append(count)
    for outcome, group in islice(groups.items(), _OUTCOMES):
        same = len(group) == 1 and group[0].group == told and bool(parts)
        words = write_number(group[0]) if same else _list_groups(group)
        be = "" if not verb or same or outcome == "surrendered" else _be(group)
        parts.append(f"{words} {be}{write_outcome(group[0])}")
        told = group[0].group if len(group) == 1 else None
    return join(parts)


def _list_groups(counts: Sequence[Count]) -> str:
    """Write people of several groups; those of no stated group are *other* people, told last."""
    known = [count for count in counts if count.group != UNSPECIFIED]
    others = [count for count in counts if count.group == UNSPECIFIED]
    return join([*map(write_counted, known), *(write_counted(count, other=bool(known)) for count in others)])


def find_how(forms: Row, people: Sequence[Count]) -> str:
    """Return how it happened to these people: ``in a bombing``; empty where the outcome says it.

    ``after a bombing`` where they were only caught or freed.
    """
    how = forms.text("with") or ""
    later = forms.flag("before") and people and all(count.outcome in _AFTERWARDS for count in people)
    return f"after {how.removeprefix('in ')}" if later else how


def _be(group: Sequence[Count]) -> str:
    return "was " if len(group) == 1 and group[0].singular else "were "


def _write_what(forms: Row, people: Sequence[Count], counts: Sequence[Count]) -> str:
    told = write_outcomes(people) or write_things(counts)
    if not told:
        return str(forms.text("alone"))
    return f"{told} {find_how(forms, people)}".strip()


def write_things(counts: Sequence[Count], *, verb: bool = False) -> str:
    """Write the first things that are counted, if more than one: ``three vehicles burned``; ``verb`` adds *were*."""
    things = [count for count in counts if count.what and count.outcome and count.high not in (0, 1)]
    be = _be(things[:1]) if verb and things else ""
    return f"{write_counted(things[0])} {be}{write_outcome(things[0])}" if things else ""


def _is_told(count: Count, whole: Count, people: Sequence[Count]) -> bool:
    """Whether a figure is told beside the others of its outcome: ``whole``, people of no group, may hold or be them."""
    others = [_least(other) for other in people if other.outcome == count.outcome and other is not whole]
    if not others:
        return True
    if count is whole:
        return sum(others) != _least(whole)
    return sum(others) >= _least(whole)


def _least(count: Count) -> int:
    return count.low or count.high or 0
