"""Compares two reports: may they be about one incident, how much speaks for it, and why, in words.

Text similarity does not decide: two different incidents are often told in the same words. What decides is when,
where, what kind of event and how many people, as in matching event data (compare MELTT, Donnay et al. 2019).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache

from generator.archive.comparing_figures import weigh_figures
from generator.archive.traits import Traits
from generator.vocabulary.tables import load_table

LINK = 3.25
COMPATIBLE = 2.5
CLOSE = 0.5
"""Two matches whose scores differ by less are equally good."""
Weight = tuple[float | None, str]
"""How much one side of two reports speaks for one incident (``None``: a veto), and why."""


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


def compare(left: Traits, right: Traits) -> Comparison:
    """Compare two reports. Symmetric: the order of the two makes no difference."""
    if left.slug == right.slug:
        return Comparison(None, ("two events of one article",))
    if _is_copy(left, right):
        return Comparison(2 * LINK, ("the same article word for word",))
    veto = _find_veto(left, right)
    if veto:
        return Comparison(None, (veto,))
    parts = (_weigh_place(left, right), _weigh_date(left, right), _weigh_type(left, right), weigh_figures(left, right))
    if any(score is None for score, _reason in parts):
        return Comparison(None, tuple(reason for score, reason in parts if score is None))
    return Comparison(sum(score or 0 for score, _ in parts), tuple(reason for _, reason in parts if reason))


def _is_copy(left: Traits, right: Traits) -> bool:
    """Whether both are the same event of articles with the same words."""
    same_words = (left.sha256 and left.sha256 == right.sha256) or left.words == right.words
    return bool(same_words) and (left.event, left.type, left.districts) == (right.event, right.type, right.districts)


def _find_veto(left: Traits, right: Traits) -> str:
    if left.first is None or left.last is None or right.first is None or right.last is None:
        return "no date to compare"
    if left.first - 1 > right.last or right.first - 1 > left.last:
        return "too far apart in time"
    return "" if _classes_agree(left.type, right.type) else "different kinds of event"


@lru_cache(maxsize=1024)
def _classes_agree(left: str, right: str) -> bool:
    """Whether two event types can describe one incident; ``other`` says nothing and agrees with all."""
    types = load_table("event_types")
    classes = {types[id_].text("event_class") if id_ in types else None for id_ in (left, right)}
    return left == right or len(classes) == 1 or None in classes or "other" in classes


def _weigh_place(left: Traits, right: Traits) -> Weight:
    ours, theirs = set(left.districts), set(right.districts)
    if left.province and right.province and left.province != right.province:
        return None, "different provinces"
    if not ours or not theirs:
        return -0.5, "one report names no district" if ours or theirs else "no district in either report"
    shared = ours & theirs
    if not shared:
        return None, "different districts"
    if 2 * len(shared) < len(ours | theirs):
        return -1.0, "one report covers more districts"
    return _weigh_towns(left.place, right.place, ", ".join(sorted(shared)))


def _weigh_towns(left: str | None, right: str | None, district: str) -> tuple[float, str]:
    if left and left == right:
        return (2.5 if _is_precise(left) else 2.0), f"same place ({left}, {district})"
    if left and right and _is_precise(left) and _is_precise(right):
        return -2.5, f"different places in {district}"
    if left and right:
        return 0.75, f"same district ({district}), a town and another place"
    return 1.75, f"same district ({district})"


def _is_precise(place: str) -> bool:
    """Whether a place says more than its district: it is no city and no district headquarters."""
    return place not in _find_coarse_places()


@cache
def _find_coarse_places() -> frozenset[str]:
    cities = (row.label() for row in load_table("places").values() if row.text("kind") == "city")
    headquarters = (row.text("headquarters") for row in load_table("districts").values())
    return frozenset((*cities, *(name for name in headquarters if name)))


def _weigh_date(left: Traits, right: Traits) -> Weight:
    if not left.dated or not right.dated:
        return _weigh_undated(left, right)
    ours, theirs = (left.first, left.last), (right.first, right.last)
    if ours == theirs:
        return 1.25, f"same date ({left.date})"
    if (left.first or 0) <= (right.last or 0) and (right.first or 0) <= (left.last or 0):
        return 1.0, "dates that overlap"
    return 0.0, "dates a day apart"


def _weigh_undated(left: Traits, right: Traits) -> tuple[float, str]:
    """Weigh two days of which one is not given: news without a day is mostly of its own day or the day before."""
    if not left.dated and not right.dated:
        return (0.5 if abs((left.last or 0) - (right.last or 0)) <= 1 else 0.25), "no day in either report"
    dated, undated = (left, right) if left.dated else (right, left)
    published = undated.last or 0
    if published < (dated.first or 0):
        return -0.5, "a day after the other report"
    gap = published - (dated.last or 0)
    return (0.75 if gap <= 1 else 0.25 if gap == 2 else -0.5), "a day that only one report gives"


def _weigh_type(left: Traits, right: Traits) -> Weight:
    if left.type == right.type:
        return 1.0, "same kind of event"
    if "other" in {left.type, right.type}:
        return 0.25, ""
    return (0.75 if _same_family(left.type, right.type) else -1.0), ""


@lru_cache(maxsize=1024)
def _same_family(left: str, right: str) -> bool:
    """Whether two types differ only in how closely the article tells what happened (an attack, an ambush)."""
    types = load_table("event_types")
    families = [types[id_].text("family") if id_ in types else None for id_ in (left, right)]
    return families[0] == families[1] or None in families
