"""Which sentences tell of which incident: one draft for each, and one for what is said of all together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from generator.extraction.backgrounds import Background
from generator.extraction.figures import Counted, number_of
from generator.extraction.scenes import Scene
from generator.vocabulary.edtf import EdtfDate

INCIDENT = 4


@dataclass(slots=True)
class Draft:
    """An incident as it is put together: its sentences, figures and districts. ``overview``: it speaks of several."""

    scenes: list[Scene] = field(default_factory=list)
    figures: list[Counted] = field(default_factory=list)
    districts: set[str] = field(default_factory=set)
    overview: bool = False
    elsewhere: bool = False
    another: bool = False
    several: bool = False

    @property
    def told(self) -> bool:
        """Whether it tells of an incident at all: it counts somebody, or its words say outright what happened."""
        return bool(self.figures) or max((scene.strength for scene in self.scenes), default=0) >= INCIDENT

    def add(self, scene: Scene, figures: Sequence[Counted]) -> None:
        """Add a sentence and its figures."""
        self.scenes.append(scene)
        self.figures.extend(figures)


@dataclass(slots=True)
class _Line:
    scene: Scene
    figures: list[Counted]
    background: Background | None


def find_drafts(lines: Sequence[tuple[Scene, list[Counted], Background | None]]) -> list[Draft]:
    """Group the sentences that are no background into incidents, in the order of the text."""
    drafts: list[Draft] = []
    current: Draft | None = None
    for scene, figures, background in lines:
        if background is not None:
            continue
        current = _choose(drafts, current, scene, figures)
        current.add(scene, figures)
        if figures or not current.districts or (scene is current.scenes[0]):
            current.districts |= _narrow(scene)
    return [draft for draft in drafts if draft.scenes]


def find_drafts_elsewhere(lines: Sequence[tuple[Scene, list[Counted], Background | None]]) -> list[Draft]:
    """Group the sentences set outside the province, for an article that tells of no incident inside."""
    outside = [(scene, figures, None) for scene, figures, why in lines if why and why.reason == "other_province"]
    drafts = [draft for draft in find_drafts(outside) if draft.figures]
    for draft in drafts:
        draft.elsewhere = True
    return drafts


def _choose(drafts: list[Draft], current: Draft | None, scene: Scene, figures: list[Counted]) -> Draft:
    """Return the incident of a sentence: told before, a new one, or the one that the text is at."""
    if current is None:
        return _begin(drafts, scene)
    if any(counted.reading.update for counted in figures):
        return current
    apart = len(_narrow(scene)) == 1 and not _narrow(scene) & current.districts
    own = [counted for counted in figures if not _repeats(counted, apart=apart)]
    told = bool(own) or scene.strength >= INCIDENT
    if not scene.districts and own and drafts[0].overview and drafts[0] is _find_told(drafts[:1], scene, own):
        return drafts[0]
    moves = len(_narrow(scene)) == 1 and bool(current.districts) and not _narrow(scene) & current.districts
    if scene.opens_another and (told or moves) and scene.sentence.index > 0:
        return _find_told(drafts, scene, own) or _begin(drafts, scene)
    if (told and _is_apart(current, scene)) or (own and _is_days_before(current, scene, own)):
        return _begin(drafts, scene, another=True)
    return _choose_by_place(drafts, current, scene, own)


def _choose_by_place(drafts: list[Draft], current: Draft, scene: Scene, own: list[Counted]) -> Draft:
    """Return the incident of a sentence that no words set apart: by its numbers without a district, else by that."""
    if own and drafts[-1] is current and len(drafts) > 1 and not scene.districts:
        back = _find_numbers(drafts, current, own)
        if back is not None:
            return back
    here = _narrow(scene)
    if not own or not scene.districts or here & current.districts or not current.districts:
        return _turn_from_overview(drafts, current, scene, own)
    earlier = next((draft for draft in reversed(drafts) if draft.districts & here and not draft.overview), None)
    known = earlier is not None and not _is_new(earlier, own)
    return earlier if earlier is not None and known else _begin(drafts, scene)


def _turn_from_overview(drafts: list[Draft], current: Draft, scene: Scene, own: list[Counted]) -> Draft:
    """Leave what is said of several incidents for the first that has a district of its own."""
    wide = current is drafts[0] and len(current.districts) != 1
    told = {(item.figure.outcome, item.figure.count, item.figure.min) for item in current.figures}
    again = any((item.figure.outcome, item.figure.count, item.figure.min) in told for item in own)
    tells = own or (current.several and scene.strength >= INCIDENT)
    if wide and tells and current.figures and len(_narrow(scene)) == 1 and (current.several or not again):
        current.overview = True
        return _begin(drafts, scene)
    return current


def _narrow(scene: Scene) -> frozenset[str]:
    """Return the districts that a sentence means: of ``Quetta and Gwadar, where a camp was hit`` the last."""
    tokens = scene.sentence.tokens
    for position in range(len(tokens) - 1, 0, -1):
        if tokens[position].lower == "where":
            near = [place for place in scene.places if place.district and 0 < position - place.last <= 2]
            if near:
                return frozenset(place.district for place in near if place.district)
    return scene.districts


def _find_told(drafts: list[Draft], scene: Scene, own: list[Counted]) -> Draft | None:
    """Return the incident that has told all of a sentence's figures already, the latest first."""
    for draft in reversed(drafts):
        known = {
            (c.figure.outcome, c.figure.count, c.figure.min)
            for c in draft.figures
            if c.reading.inside is None or not scene.districts
        }
        here = not scene.districts or not draft.districts or scene.districts & draft.districts
        sure = draft.another or draft.overview or len(own) > 1
        if own and here and sure and all((c.figure.outcome, c.figure.count, c.figure.min) in known for c in own):
            return draft
    return None


def _find_numbers(drafts: list[Draft], current: Draft, own: list[Counted]) -> Draft | None:
    """Return an earlier incident that alone has told the numbers of a sentence, whatever became of the people."""
    numbers = {number_of(c.figure) for c in own}
    if numbers & {number_of(c.figure) for c in current.figures} or numbers <= {None, 1}:
        return None
    return next((draft for draft in drafts if numbers <= {number_of(c.figure) for c in draft.figures}), None)


def _is_apart(current: Draft, scene: Scene) -> bool:
    """Whether a sentence sets an incident on a day of its own in a district of its own."""
    dated = any(date.kind == "event" and date.date is not None and date.precision <= 2 for date in scene.dates)
    return dated and bool(scene.districts) and bool(current.districts) and not scene.districts & current.districts


def _is_days_before(current: Draft, scene: Scene, own: list[Counted]) -> bool:
    """Whether a sentence tells new figures of a day at least two days before that of the incident at hand."""
    days = [day for counted in current.figures for day in _days(counted.scene)]
    mine = _days(scene)
    if not days or not mine or not _is_new(current, own):
        return False
    return all(
        one.latest and other.earliest and (other.earliest - one.latest).days > 1 for one in mine for other in days
    )


def _days(scene: Scene) -> list[EdtfDate]:
    return [date.date for date in scene.dates if date.kind == "event" and date.date and date.precision == 1]


def _begin(drafts: list[Draft], scene: Scene, *, another: bool = False) -> Draft:
    first = not drafts
    overview = len(scene.districts) > 1 or scene.has_cue("several_incidents") or scene.has_cue("wave")
    draft = Draft(overview=first and overview, several=first and overview, another=another or scene.opens_another)
    drafts.append(draft)
    return draft


def _repeats(counted: Counted, *, apart: bool) -> bool:
    """Whether a figure may count people who were counted before: a part, or somebody definite."""
    mention = counted.reading.mention
    return mention.partitive or mention.kind == "part" or (mention.quantity is None and mention.definite and not apart)


def _is_new(draft: Draft, own: list[Counted]) -> bool:
    """Whether a return to a district tells figures that the draft does not have."""
    known = {(c.figure.outcome, c.figure.count, c.figure.min) for c in draft.figures}
    return bool(draft.figures) and not any((c.figure.outcome, c.figure.count, c.figure.min) in known for c in own)
