"""The lines of an article: what each sentence counts, apart from what it counts of other times or places."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from generator.extraction.days.calendar_dates import WrittenDate
from generator.extraction.incidents.backgrounds import find_background
from generator.extraction.incidents.clause_parts import leave_out
from generator.extraction.incidents.clauses import split_scene
from generator.extraction.incidents.draft import key_of
from generator.extraction.scenes.carrying import Background, open_carried
from generator.extraction.scenes.figure_comparison import is_huge
from generator.extraction.scenes.figures import Counted, find_figures
from generator.extraction.scenes.line import Line
from generator.extraction.scenes.numbered_before import count_known
from generator.extraction.scenes.pending import settle_pending
from generator.extraction.scenes.scenes import Scene
from generator.extraction.victims.compared import COMPARED
from generator.extraction.words.words import row_of
from generator.vocabulary.edtf import MONTH, EdtfDate
from generator.vocabulary.word_rows import has_any

_BESIDE, _LATELY = 2, ("this",)
_WHO, _AUXILIARIES = "who", 3
_BEFORE = ("earlier_incident", "running_total", "year_total")
_TAKING = frozenset(("abduction", "enforced_disappearance", "hostage_taking"))
_PASSING = "passing"
_OF_HIM = frozenset(("he", "she", "they"))


def read_lines(
    text: str, scenes: Sequence[Scene], published: EdtfDate | None, written: WrittenDate | None = None
) -> list[Line]:
    """Return the lines of an article in order; what is background is carried from each to the next.

    ``written``: the day in the dateline.
    """
    lines: list[Line] = []
    carried = open_carried(published, written)
    for scene in (part for whole in scenes for part in split_scene(whole)):
        background, carried = find_background(scene, published, carried)
        figures = list(find_figures(text, scene))
        compared = [item for item in figures if item.reading.rule == COMPARED]
        if compared:
            lines.append(Line(scene, compared, Background("year_total")))
            figures = [item for item in figures if item not in compared]
        huge = [item for item in figures if is_huge(item.figure)]
        if huge and (background is None or not all(background.holds(item.reading.mention.last) for item in huge)):
            lines.append(Line(scene, huge, Background("context")))
            figures = [item for item in figures if item not in huge]
        told = any(line.counted and line.background is None for line in lines)
        own = [item for item in figures if background and not _is_past(item, background, told=told)]
        if background and (own or background.aside):
            lines.append(Line(leave_out(scene, background.first, background.last), own, None))
        lines.append(Line(scene, [item for item in figures if item not in own], background))
    settle_pending(text, lines)
    count_known(text, lines)
    return [part for at, line in enumerate(lines) for part in _leave_tallied(line, lines[:at])]


def _leave_tallied(line: Line, before: Sequence[Line]) -> list[Line]:
    """Return a line without people whom a tally of a month or more has counted: ``Nine died in May. … The nine``."""
    the = [item for item in line.counted if item.reading.mention.definite and item.reading.mention.quantity is not None]
    if line.background is not None or not the or not before:
        return [line]
    whys = [(one.background, one) for one in before if one.background is not None and _counts_months(one)]
    tallied = {key_of(item): why for why, one in whys for item in one.counted}
    own = {key_of(item) for one in before if one.background is None for item in one.counted}
    again = [item for item in the if key_of(item) in tallied and key_of(item) not in own]
    if not again:
        return [line]
    wholes = {item.reading.chunk for item in again}
    again += [item for item in line.counted if item.reading.inside in wholes and item not in again]
    rest = [item for item in line.counted if item not in again]
    return [Line(line.scene, again, tallied[key_of(again[0])]), Line(line.scene, rest, None)]


def _counts_months(line: Line) -> bool:
    return any(date.precision >= MONTH for date in line.scene.dates if date.kind in ("event", "period"))


def _is_past(item: Counted, background: Background, *, told: bool) -> bool:
    """Whether a background holds for people: they are named in it, or what befell them is told in its clause.

    So it does for who died by now of what befell him then, behind other news (``told``).
    """
    verb = item.scene.chunks[item.reading.verb].first
    if (told and _was_hurt_then(item, background)) or _is_who(item, background, verb):
        return True
    return background.holds(item.reading.mention.last) or (background.last is not None and background.holds(verb))


def _is_who(item: Counted, background: Background, verb: int) -> bool:
    """Whether a clause on the past tells what befell the one before it: ``the death of NAME, who was shot in 2014``."""
    tokens, first = item.scene.sentence.tokens, background.first
    behind = 0 < first - item.reading.mention.last <= _BESIDE and tokens[first].lower == _WHO
    return behind and first < verb <= first + _AUXILIARIES


def _was_hurt_then(item: Counted, background: Background) -> bool:
    """Whether somebody dies who was hurt before: ``a guard who was injured in a raid last week died in hospital``."""
    if not background.aside or background.last is None or item.reading.outcome != "killed":
        return False
    near = 0 <= background.first - item.reading.mention.last <= _BESIDE
    aside = [one for one in item.scene.chunks if background.first <= one.first <= background.last]
    hurt = any(row_of(term).text("outcome") == "injured" for chunk in aside for term in chunk.verbs)
    lately = has_any(item.scene.sentence.tokens[background.first : background.last + 1], _LATELY)
    return near and hurt and not (lately or item.reading.mention.definite)


def leave_repeated(lines: Sequence[Line], headings: Collection[int]) -> list[Line]:
    """Return the lines without headings that count nobody but those whom the text counts as of other times."""
    behind = [line for line in lines if line.scene.sentence.index not in headings]
    old = {key_of(item) for _, items, why in behind if why and why.reason in _BEFORE for item in items}
    return [line for line in lines if line.scene.sentence.index not in headings or not _only_repeats(line, old)]


def _only_repeats(line: Line, old: Collection[tuple[str | None, int | None]]) -> bool:
    """Whether all whom a line counts have been counted as of other times."""
    return bool(line.counted) and all(key_of(item) in old for item in line.counted)


def drop_earlier(lines: Sequence[Line]) -> list[Scene]:
    """Return the sentences without those of earlier incidents and tallies alone, whose places are not the events'.

    One that counts nobody and takes up a deed as known tells where that was, beside the months that a campaign takes.
    So does one that tells whence those were taken whom the news lets go.
    """
    freed = any(item.figure.outcome == "freed" for _, items, why in lines if why is None for item in items)
    return [
        scene
        for scene, items, why in lines
        if why is None
        or why.reason not in _BEFORE
        or _is_known(scene, items, why)
        or (freed and _tells_taking(scene, items))
        or _tells_whence(scene, items, why)
    ]


def _tells_taking(scene: Scene, items: Sequence[Counted]) -> bool:
    """Whether a sentence tells of nothing but how those were taken of whom it speaks: ``He was kidnapped from Hub``."""
    told = bool(scene.telling.kinds) and scene.telling.kinds <= _TAKING
    taken = all(item.figure.outcome == "abducted" for item in items)
    return told and taken and scene.sentence.tokens[0].lower in _OF_HIM


def _tells_whence(scene: Scene, items: Sequence[Counted], why: Background) -> bool:
    """Whether a clause tells whence those were taken who are now free or found: ``abducted from Hub in May``."""
    if items or not why.aside or _TAKING.isdisjoint(scene.telling.kinds):
        return False
    return any(place.role == _PASSING and why.holds(place.first) for place in scene.places)


def _is_known(scene: Scene, items: Sequence[Counted], why: Background) -> bool:
    known = scene.telling.again and not scene.telling.kinds
    return bool(known) and not items and why.reason != "earlier_incident"
