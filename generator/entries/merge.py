"""Three-way merge of entries: a better reading by the machine updates what no person has touched.

Base is what the machine wrote last, ours the file as it is, theirs the machine's new reading. A person's values,
order, comments and body win; where both changed the same value to different ones, that is a clash: it is listed with
both values and the person's stays. Values that only make sense together (a number and its words, a place and its
district) are merged together.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from generator.entries.aligning import pair_items
from generator.entries.differing import describe, list_differences
from generator.entries.entry import Entry
from generator.entries.paths import machine_path
from generator.entries.reading import load_entry
from generator.entries.relabelling import relabel_base, relabel_theirs
from generator.entries.schema import fields_of
from generator.entries.updating import update_text

_UNITS: dict[str, tuple[tuple[str, ...], ...]] = {
    "Entry": (("date", "date_basis", "date_evidence", "date_ground"),),
    "Event": (
        ("date", "date_basis", "date_evidence"),
        ("province", "districts", "place", "place_evidence"),
        ("responsibility",),
    ),
    "Figure": (
        ("group", "what", "outcome"),
        ("count", "min", "max", "approximate", "vague", "evidence"),
        ("said_by", "via", "status"),
    ),
}
"""Fields that are taken together from one side, because halves of two readings make no fact."""

Sides = tuple[Any, Any, Any]
"""The same value in base, ours and theirs."""


@dataclass(frozen=True, slots=True)
class Clash:
    """A value that both changed: ``field`` as corrections name it, and what each side says (``None``: nothing).

    ``lost``: the machine's value was taken.
    """

    field: str
    ours: Any
    theirs: Any
    lost: bool = False

    def __str__(self) -> str:
        """Write both values for a person to choose from."""
        if self.lost:
            return f"{self.field}: now {describe(self.theirs)} as the machine reads it, was {describe(self.ours)}"
        return f"{self.field}: kept {describe(self.ours)}, the machine now reads {describe(self.theirs)}"


@dataclass(frozen=True, slots=True)
class MergeResult:
    """The new text of the file, what is left for a person to decide, and whether the text differs from the old one."""

    text: str
    clashes: tuple[Clash, ...]
    changed: bool


def merge_entry(base_text: str | None, current_text: str, new_entry: Entry, *, force: bool = False) -> MergeResult:
    """Merge a new reading into a file.

    An entry that a person has accepted stays as it is, unless ``force`` is given; then the machine's new values win
    the clashes, and nobody has accepted the result. Without a base nothing is known to be untouched, so nothing is
    changed and every difference is a clash. The file's name stays.

    Raises:
        EntryError: if the base or the file cannot be read.

    """
    ours = load_entry(current_text, f"{new_entry.slug}.md")
    if ours.review.state == "person" and not force:
        return MergeResult(current_text, (), changed=False)
    theirs = replace(new_entry, slug=ours.slug)
    base = ours if base_text is None else load_entry(base_text, machine_path(ours.slug).as_posix())
    if base == theirs and base_text is not None and not force:
        return MergeResult(current_text, (), changed=False)
    base = relabel_base(base, ours)
    theirs = relabel_theirs(base, ours, theirs)
    merge = _Merge(force=force)
    merged = merge.record("Entry", (base, ours, theirs), "")
    if base_text is None:
        clashes = tuple(Clash(*difference) for difference in list_differences(ours, theirs))
        return MergeResult(current_text, clashes, changed=False)
    if force:
        merged = replace(merged, review=replace(merged.review, state=theirs.review.state))
    text = update_text(current_text, merged)
    return MergeResult(text, tuple(merge.clashes), changed=text != current_text)


class _Merge:
    """One merge; collects its clashes. ``force`` lets the machine win them."""

    def __init__(self, *, force: bool) -> None:
        self.force = force
        self.clashes: list[Clash] = []

    def record(self, name: str, sides: Sides, path: str) -> Any:
        """Merge two changed versions of a record, unit by unit."""
        values: dict[str, Any] = {}
        for unit in _units_of(name):
            values |= self._unit(name, unit, sides, path)
        return replace(sides[1], **values)

    def _unit(self, name: str, unit: tuple[str, ...], sides: Sides, path: str) -> dict[str, Any]:
        was, mine, new = ({key: getattr(side, key) for key in unit} for side in sides)
        if mine == was or all(mine[key] in _agreeing(key, was, new) for key in unit):
            return new
        if new == was:
            return mine
        spec = next((spec for spec in fields_of(name) if (spec.name,) == unit), None)
        if spec and spec.kind in {"records", "texts"}:
            at = f"{path}{spec.name}"
            return {spec.name: self._list((was[spec.name], mine[spec.name], new[spec.name]), at)}
        if spec and spec.kind == "record" and name == "Entry":
            inner = (was[spec.name], mine[spec.name], new[spec.name])
            return {spec.name: self.record(spec.of, inner, f"{path}{spec.name}.")}
        return self._clash(mine, new, path)

    def _clash(self, mine: dict[str, Any], new: dict[str, Any], path: str) -> dict[str, Any]:
        for key, value in mine.items():
            if value != new[key]:
                self.clashes.append(Clash(f"{path}{key}", value, new[key], lost=self.force))
        return new if self.force else mine

    def _list(self, sides: Sides, path: str) -> tuple[Any, ...]:
        """Merge lists by what their items say: ours gives the order, new items follow their neighbour in theirs."""
        base, ours, theirs = sides
        before_ours = {o: b for b, o in pair_items(base, ours)}
        theirs_of = dict(pair_items(base, theirs))
        added = _pair_added(ours, theirs, set(before_ours), set(theirs_of.values()))
        merged: list[tuple[int | None, Any]] = []
        for position, item in enumerate(ours):
            before = before_ours.get(position)
            after = added.get(position) if before is None else theirs_of.get(before)
            at = f"{path}.{getattr(item, 'id', None) or position}"
            if before is None:
                merged.append((after, item))
            elif after is not None:
                merged.append((after, self._item((base[before], item, theirs[after]), at)))
            elif item != base[before]:
                merged.append((None, self._dropped(item, at)))
        known = {*theirs_of.values(), *added.values()}
        for position, item in enumerate(theirs):
            if position not in known:
                _insert(merged, position, item)
        return tuple(item for _, item in merged if item is not None)

    def _item(self, sides: Sides, path: str) -> Any:
        ours = sides[1]
        return ours if isinstance(ours, str) else self.record(type(ours).__name__, sides, f"{path}.")

    def _dropped(self, item: Any, path: str) -> Any:
        """Keep an item that a person changed and the machine no longer reads; it is a clash."""
        self.clashes.append(Clash(path, item, None, lost=self.force))
        return None if self.force else item


def _agreeing(key: str, was: dict[str, Any], new: dict[str, Any]) -> tuple[Any, ...]:
    """Return what a person's field may say for nothing to be lost: where both came to one value its words go along."""
    return (new[key], was[key]) if key.endswith("evidence") else (new[key],)


def _units_of(name: str) -> list[tuple[str, ...]]:
    """Return all fields of a record, each in its unit."""
    units = list(_UNITS.get(name, ()))
    placed = {key for unit in units for key in unit}
    units += [(spec.name,) for spec in fields_of(name) if spec.name not in placed]
    return [*units, ("body",)] if name == "Entry" else units


def _pair_added(ours: Sequence[Any], theirs: Sequence[Any], known_ours: set[int], known: set[int]) -> dict[int, int]:
    """Pair what a person added with what the machine added: the same thing must not stand twice."""
    mine = [position for position in range(len(ours)) if position not in known_ours]
    new = [position for position in range(len(theirs)) if position not in known]
    pairs = pair_items([ours[position] for position in mine], [theirs[position] for position in new])
    return {mine[o]: new[t] for o, t in pairs}


def _insert(merged: list[tuple[int | None, Any]], position: int, item: Any) -> None:
    """Insert a new item of theirs behind the item that stands before it there."""
    place = 0
    for index, (other, _) in enumerate(merged):
        if other is not None and other < position:
            place = index + 1
    merged.insert(place, (position, item))
