"""Compares two reports: may they be about one incident, how much speaks for it, and why, in words.

Text similarity does not decide: two different incidents are often told in the same words. What decides is when,
where, what kind of event and how many people, as in matching event data (compare MELTT, Donnay et al. 2019).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from generator.archive.incident import Report
from generator.extraction.facts import Figure
from generator.vocabulary.edtf import parse
from generator.vocabulary.tables import load_table

LINK = 4.0
COMPATIBLE = 2.5
_ONE_DAY = dt.timedelta(days=1)
_UNDATED_REACH = dt.timedelta(days=3)
_Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Comparison:
    """How much speaks for one incident. ``score`` is ``None`` for a veto; ``reasons`` are phrases for people."""

    score: float | None
    reasons: tuple[str, ...]

    @property
    def links(self) -> bool:
        """Whether the two reports alone are enough for a link."""
        return self.score is not None and self.score >= LINK

    @property
    def compatible(self) -> bool:
        """Whether both may stand in one incident that a third report supports."""
        return self.score is not None and self.score >= COMPATIBLE


def compare(left: Report, right: Report) -> Comparison:
    """Compare two reports. Symmetric: the order of the two makes no difference."""
    veto = _find_veto(left, right)
    if veto:
        return Comparison(None, (veto,))
    if left.sha256 and left.sha256 == right.sha256 and left.event.id == right.event.id:
        return Comparison(2 * LINK, ("the same article word for word",))
    parts = (_weigh_place(left, right), _weigh_date(left, right), _weigh_type(left, right), _weigh_figures(left, right))
    if any(score is None for score, _reason in parts):
        return Comparison(None, tuple(reason for score, reason in parts if score is None))
    return Comparison(sum(score or 0 for score, _ in parts), tuple(reason for _, reason in parts if reason))


def find_window(report: Report) -> tuple[dt.date, dt.date] | None:
    """Return the first and last day on which the event can have happened; ``None`` if nothing tells.

    An event without a date lies in the three days up to its article's publication.
    """
    if report.event.date:
        date = parse(report.event.date)
        first, last = date.earliest or date.latest, date.latest or date.earliest
        return (first, last) if first and last else None
    published = parse(report.date) if report.date else None
    if published is None or published.latest is None or published.precision > 1:
        return None
    return published.latest - _UNDATED_REACH, published.latest


def _find_veto(left: Report, right: Report) -> str:
    if left.slug == right.slug:
        return "two events of one article"
    windows = find_window(left), find_window(right)
    if windows[0] is None or windows[1] is None:
        return "" if left.sha256 and left.sha256 == right.sha256 else "no date to compare"
    (first, last), (other_first, other_last) = windows[0], windows[1]
    if first - _ONE_DAY > other_last or other_first - _ONE_DAY > last:
        return "too far apart in time"
    return "" if _classes_agree(left.event.type, right.event.type) else "different kinds of event"


@lru_cache(maxsize=1024)
def _classes_agree(left: str, right: str) -> bool:
    """Whether two event types can describe one incident; ``other`` says nothing and agrees with all."""
    types = load_table("event_types")
    classes = {types[id_].text("event_class") if id_ in types else None for id_ in (left, right)}
    return left == right or len(classes) == 1 or None in classes or "other" in classes


def _weigh_place(left: Report, right: Report) -> tuple[float | None, str]:
    ours, theirs = set(left.event.districts), set(right.event.districts)
    if left.event.province and right.event.province and left.event.province != right.event.province:
        return None, "different provinces"
    if not ours or not theirs:
        return -0.5, "one report names no district"
    shared = ours & theirs
    if not shared:
        return None, "different districts"
    if 2 * len(shared) < len(ours | theirs):
        return -1.0, "one report covers more districts"
    return _weigh_towns(left.event.place, right.event.place, ", ".join(sorted(shared)))


def _weigh_towns(left: str | None, right: str | None, district: str) -> tuple[float, str]:
    if left and left == right:
        return (2.0 if _is_precise(left) else 1.5), f"same place ({left}, {district})"
    if left and right and _is_precise(left) and _is_precise(right):
        return -1.5, f"different places in {district}"
    return 1.0, f"same district ({district})"


def _is_precise(place: str) -> bool:
    """Whether a place says more than its district: it is no city and no district headquarters."""
    return place not in _find_coarse_places()


@cache
def _find_coarse_places() -> frozenset[str]:
    cities = (row.label() for row in load_table("places").values() if row.text("kind") == "city")
    headquarters = (row.text("headquarters") for row in load_table("districts").values())
    return frozenset((*cities, *(name for name in headquarters if name)))


def _weigh_date(left: Report, right: Report) -> tuple[float, str]:
    if not left.event.date or not right.event.date:
        return 0.0, "a day that only one report gives"
    ours, theirs = find_window(left), find_window(right)
    if ours == theirs:
        return 1.0, f"same date ({left.event.date})"
    if ours and theirs and ours[0] <= theirs[1] and theirs[0] <= ours[1]:
        return 0.75, "dates that overlap"
    return 0.0, "dates a day apart"


def _weigh_type(left: Report, right: Report) -> tuple[float, str]:
    ours, theirs = left.event.type, right.event.type
    if ours == theirs:
        return 1.0, "same kind of event"
    return (0.5 if _same_family(ours, theirs) else -0.5), ""


@lru_cache(maxsize=1024)
def _same_family(left: str, right: str) -> bool:
    """Whether two types differ only in how closely the article tells what happened (an attack, an ambush)."""
    types = load_table("event_types")
    families = [types[id_].text("family") if id_ in types else None for id_ in (left, right)]
    return families[0] == families[1] or None in families


def _weigh_figures(left: Report, right: Report) -> tuple[float, str]:
    ours, theirs = _main_figures(left), _main_figures(right)
    scores: list[float] = []
    words: list[str] = []
    for key in sorted(ours.keys() & theirs.keys()):
        score, word = _compare_bounds(ours[key], theirs[key])
        scores.append(score)
        words.append(f"{key[0].replace('_', ' ')} {key[1]} {word}")
    if not scores:
        return _compare_sums(ours, theirs)
    best = max(scores)
    return best + sum(score for score in scores if score != best and score < 0), "; ".join(words)


def _main_figures(report: Report) -> dict[_Key, tuple[int, int | None]]:
    """Return the bounds per group and outcome of people, without claims, subsets and vague figures."""
    bounds: dict[_Key, tuple[int, int | None]] = {}
    for figure in report.event.figures:
        if _is_main(figure) and figure.group and figure.outcome:
            bounds[figure.group, figure.outcome] = (figure.lowest or 0, figure.highest)
    return bounds


def _is_main(figure: Figure) -> bool:
    stated = figure.lowest is not None or figure.highest is not None
    return stated and not figure.subset_of and figure.status is None


def _compare_bounds(ours: tuple[int, int | None], theirs: tuple[int, int | None]) -> tuple[float, str]:
    """Weigh two figures: equal ones speak for one incident the more the rarer the number is."""
    (low, high), (other_low, other_high) = ours, theirs
    if ours == theirs or (low == other_low and None in (high, other_high)):
        weight = 0.25 if low == 0 else 1.0 if low == 1 else 1.5 if low < 4 else 2.5 if low < 10 else 3.5
        return weight, f"{low} in both"
    if low <= (other_high or low) and other_low <= (high or other_low):
        return 1.0, "in ranges that overlap"
    share = min(low, other_low) / max(low, other_low, 1)
    return (0.0 if share >= 0.6 else -1.0 if share >= 0.3 else -2.0), f"{low} and {other_low}"


def _compare_sums(
    ours: Mapping[_Key, tuple[int, int | None]], theirs: Mapping[_Key, tuple[int, int | None]]
) -> tuple[float, str]:
    """Compare people whose group one report does not tell with all groups of the other, outcome by outcome."""
    for outcome in ("killed", "injured", "abducted", "arrested"):
        sums = [sum(low for (_, what), (low, _high) in side.items() if what == outcome) for side in (ours, theirs)]
        groups = [{group for group, what in side if what == outcome} for side in (ours, theirs)]
        if all(sums) and any("unspecified" in names for names in groups):
            score, word = _compare_bounds((sums[0], sums[0]), (sums[1], sums[1]))
            return score, f"{outcome} {word}"
    return 0.0, ""
