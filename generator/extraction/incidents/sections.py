"""Subheads that begin another report below the first one, as in columns of briefs: ``Two held for robbery``."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from generator.extraction.codes import PERSON_OUTCOMES, UNSPECIFIED
from generator.extraction.deeds.accidents import is_accident
from generator.extraction.incidents.draft import Draft
from generator.extraction.incidents.drafts import find_drafts
from generator.extraction.scenes.chronicles import list_items
from generator.extraction.scenes.line import Line
from generator.extraction.scenes.scenes import Scene
from generator.extraction.victims.reading import Reading

_TITLE_WORDS, _LINES = 14, 2
_HOUR = re.compile(r"\d{1,2}[:.]\d\d(?:[ap]m)?\Z")


def find_sections(scenes: Sequence[Scene], headings: Collection[int]) -> tuple[int, ...]:
    """Return the numbers of the subheads behind running text that begin a report on other people than the title's.

    The sentence behind such a subhead tells again what it tells. Where one counts others than the title does, so may
    the rest count as many: ``Trader shot dead … Two hurt in clash … Suspect killed``. Live coverage, whose lines
    bear the hour, is on one incident.
    """
    running = next((s.sentence.index for s in scenes if s.sentence.index not in headings and s.sentence.closed), None)
    if running is None or sum(map(_bears_hour, scenes)) > 1:
        return ()
    title = [reading for scene in scenes if scene.sentence.index < running for reading in scene.readings]
    heads = [
        one
        for at, one in enumerate(scenes)
        if one.sentence.index > running and one.sentence.index in headings and _tells(one)
        if (first := _find_text(scenes[at + 1 :], headings)) is not None and _opens_report(one, first)
    ]
    others = any(not _is_told(reading, title) for scene in heads for reading in scene.readings)
    return tuple(scene.sentence.index for scene in heads) if others else ()


def _bears_hour(scene: Scene) -> bool:
    """Whether a line begins with the hour: ``5:40pm``, ``20:55 — Toll now at four``."""
    return bool(scene.sentence.tokens) and _HOUR.match(scene.sentence.tokens[0].text) is not None


def _find_text(scenes: Sequence[Scene], headings: Collection[int]) -> Scene | None:
    """Return the first sentence below a subhead, or below that and the one line under it that says more."""
    below = scenes[1:_LINES] if scenes and scenes[0].sentence.index in headings else scenes[:1]
    return next((one for one in below if one.sentence.index not in headings), None)


def find_drafts_by_part(lines: Sequence[Line], scenes: Sequence[Scene], headings: Collection[int]) -> list[Draft]:
    """Return the incidents of each item of a list by days, else those of each report, in order."""
    items = list_items(scenes)
    return _find_by_item(lines, items) if items else find_drafts_by_section(lines, find_sections(scenes, headings))


def find_drafts_by_section(lines: Sequence[Line], sections: Sequence[int]) -> list[Draft]:
    """Return the incidents of each report in turn; a report that sums up several is none of its own."""
    if not sections:
        return find_drafts(lines)
    parts = [find_drafts(part) for part in _split(lines, sections)]
    if any(draft.overview for part in parts[1:] for draft in part):
        return find_drafts(lines)
    counting = [part for part in parts[1:] if any(draft.figures for draft in part)]
    for part in counting:
        part[0].another = True
    return [draft for part in (parts[0], *counting) for draft in part]


def _find_by_item(lines: Sequence[Line], items: Sequence[int]) -> list[Draft]:
    """Return the incidents of each item of a list by days; none of them speaks of those of the others."""
    starts = [0, *items, lines[-1].scene.sentence.index + 1 if lines else 0]
    parts = [
        find_drafts([line for line in lines if first <= line.scene.sentence.index < last])
        for first, last in pairwise(starts)
    ]
    drafts = [draft for part in parts for draft in part]
    for draft in drafts:
        draft.overview = draft.several = draft.separate = False
    return drafts


def _split(lines: Sequence[Line], sections: Sequence[int]) -> Iterator[list[Line]]:
    """Yield the lines of each report, the first one's before the others'."""
    end = lines[-1].scene.sentence.index + 1 if lines else 0
    for first, last in pairwise((-1, *sections, end)):
        yield [line for line in lines if first < line.scene.sentence.index < last]


def _tells(scene: Scene) -> bool:
    """Whether a short line says what became of somebody, or of an accident, and is no rising toll."""
    people = [one for one in scene.readings if one.real and one.outcome in PERSON_OUTCOMES]
    update = any(reading.update or reading.total for reading in people)
    told = bool(people) or is_accident(scene.sentence.tokens)
    return told and not update and len(scene.sentence.tokens) <= _TITLE_WORDS


def _opens_report(head: Scene, first: Scene) -> bool:
    """Whether a sentence tells what the subhead above it does: of as many people, or of an accident."""
    again = any(_is_told(reading, first.readings) for reading in head.readings)
    return again or (is_accident(head.sentence.tokens) and is_accident(first.sentence.tokens))


def _is_told(reading: Reading, others: Sequence[Reading]) -> bool:
    """Whether others may be the same people."""
    return any(
        reading.outcome == other.outcome
        and _value(reading) == _value(other)
        and (reading.group == other.group or UNSPECIFIED in (reading.group, other.group))
        for other in others
    )


def _value(reading: Reading) -> int | None:
    quantity = reading.mention.quantity
    return 1 if quantity is None else quantity.value
