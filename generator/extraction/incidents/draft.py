"""An incident as it is put together from the sentences of an article."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import field

from generator.extraction.codes import DAMAGE, UNSPECIFIED
from generator.extraction.deeds.tellings import TOLD
from generator.extraction.scenes.figure_comparison import number_of
from generator.extraction.scenes.figures import Counted
from generator.extraction.scenes.localities import names_area, opens_with_place
from generator.extraction.scenes.scenes import Scene
from generator.extraction.victims.reading import Reading
from generator.extraction.words.telling_words import telling_words
from generator.extraction.words.words import row_of
from generator.vocabulary.edtf import FEW_DAYS
from generator.vocabulary.frozen import dataclass
from generator.vocabulary.word_rows import has_any

INCIDENT = 4
_BODIES = {"body_found"}
_OPENING, _DAY, _PAIR = 6, 2, 2
_DEFINITE = ("the", "these", "those", "them", "his", "their")


@dataclass(frozen=False, slots=True)
class Draft:
    """An incident as it is put together: its sentences, figures and districts.

    ``overview``: it speaks of several; ``separate``: of several that have nothing to do with one another. ``another``:
    words or signs set it apart from the others. ``elsewhere``: it lies outside the province. ``lead``: the sentence
    that speaks of it together with others. ``near``: the districts that the text was at before. ``recalled``: the lead
    tells it as what came before its own. ``beyond``: it counts in one number people of the province and of others.
    """

    scenes: list[Scene] = field(default_factory=list)
    figures: list[Counted] = field(default_factory=list)
    districts: set[str] = field(default_factory=set)
    overview: bool = False
    elsewhere: bool = False
    another: bool = False
    several: bool = False
    separate: bool = False
    lead: Scene | None = None
    near: frozenset[str] = frozenset()
    recalled: bool = False
    beyond: bool = False

    @property
    def told(self) -> bool:
        """Whether it tells of an incident at all: it counts somebody, or its words say outright what happened."""
        strength = max((scene.strength for scene in self.scenes), default=0)
        placed = any(scene.districts and tells_new(scene) for scene in self.scenes)
        return bool(self.figures) or strength >= INCIDENT or placed

    @property
    def apart(self) -> bool:
        """Whether it is an incident of its own although nobody is counted: told as new, in a place of its own."""
        placed = bool(self.districts) or any(map(names_area, self.scenes)) or _opens_outright(self.scenes[0])
        told = any((tells_new(scene) and not _names_beside(scene)) or opens_row(scene) for scene in self.scenes)
        return self.another and placed and (told or any(map(_tells_seizure, self.scenes)))

    @property
    def last(self) -> int:
        """The number of its last sentence."""
        return self.scenes[-1].sentence.index

    def add(self, scene: Scene, figures: Sequence[Counted]) -> None:
        """Add a sentence and its figures; the first that sets the incident in the province tells that it lies there."""
        if self.elsewhere and not self.districts and _sets_at_home(scene, self.scenes):
            self.elsewhere = False
        self.scenes.append(scene)
        self.figures.extend(figures)


def begins_paragraph(current: Draft, scene: Scene) -> bool:
    """Whether a sentence stands in another paragraph than the last one of an incident."""
    return scene.sentence.paragraph != current.scenes[-1].sentence.paragraph


def _sets_at_home(scene: Scene, before: Sequence[Scene]) -> bool:
    """Whether a sentence sets in the province what was told before as lying nowhere: ``The attack was in Surab``."""
    told = bool(before) and not any(one.elsewhere for one in before)
    home = bool(scene.districts) and not scene.elsewhere
    return told and home and not tends_wounded(scene)


def _opens_outright(scene: Scene) -> bool:
    """Whether a sentence begins with another deed and tells it as new: ``In another incident, a pipeline was …``."""
    begins = any(cue.row == "another_incident" and cue.first < _OPENING for cue in scene.cues)
    return begins and scene.opens_another and bool(scene.telling.kinds) and tells_new(scene)


def opens_row(scene: Scene) -> bool:
    """Whether a sentence begins with the first of several and sets it: ``The first attack was in Mand, a town …``."""
    return bool(scene.districts) and any(cue.row == "first_of_several" and cue.first < _DAY for cue in scene.cues)


def _names_beside(scene: Scene) -> bool:
    """Whether a sentence goes back to a deed, and only names others: ``The blast capped a week with a raid``."""
    return bool(scene.telling.again) and not (scene.opens_another or scene.telling.adds or scene.readings)


def _tells_seizure(scene: Scene) -> bool:
    """Whether a sentence begins another incident in which weapons were found: ``Elsewhere, forces seized a cache``."""
    seizes = scene.opens_another and has_any(scene.sentence.tokens, telling_words("seizures"))
    return seizes and has_any(scene.sentence.tokens, telling_words("arms"))


def _is_damage(reading: Reading) -> bool:
    return reading.sure and reading.outcome in DAMAGE and reading.mention.kind == "thing"


def hits_lines(scenes: Sequence[Scene]) -> bool:
    """Whether sentences tell that a pipeline, a track or a pylon was destroyed or damaged."""
    return any(
        _is_damage(reading) and reading.mention.head is not None and row_of(reading.mention.head).flag("line")
        for scene in scenes
        for reading in scene.readings
    )


def tells_new(scene: Scene) -> bool:
    """Whether a sentence tells a deed as new, or begins with the name of another and its day or place."""
    return scene.telling.weight >= TOLD or _begins_deed(scene)


def _begins_deed(scene: Scene) -> bool:
    """Whether ``In another operation on May 3 in the Gishkor area`` begins a sentence, whatever was done there."""
    if not scene.cue_rows & {"another_incident"} or not scene.opens_another:
        return False
    cue = next(cue for cue in scene.cues if cue.row == "another_incident")
    named = scene.sentence.tokens[cue.last].lower in telling_words("singular_deeds") and cue.first < _OPENING
    dated = any(date.kind == "event" and date.precision <= FEW_DAYS for date in scene.dates)
    return named and (dated or bool(scene.districts) or names_area(scene))


def tends_wounded(scene: Scene) -> bool:
    """Whether a sentence tells where the dead or wounded were brought or counted, and no deed: ``at CMH Quetta``."""
    tokens = scene.sentence.tokens
    if scene.opens_another or not has_any(tokens, telling_words("care")):
        return False
    brought = scene.telling.kinds <= _BODIES and has_any(tokens, telling_words("bodies_coming"))
    brought = brought and not has_any(tokens, telling_words("bodies_found"))
    return brought or not tells_new(scene)


def list_settings(scene: Scene) -> frozenset[str]:
    """Return where a sentence sets something: districts of the province, else the districts or provinces elsewhere."""
    districts = scene.places.districts
    died = bool(scene.readings) and all(one.later for one in scene.readings)  # ``He died in Karachi``
    if districts or died or not scene.elsewhere:
        return districts
    here = [place for place in scene.places if place.role == "where" and not place.home]
    named = {str(place.district) for place in here if place.district}
    return frozenset(named or {str(place.province) for place in here if place.province})


def narrow(scene: Scene) -> frozenset[str]:
    """Return the districts that a sentence means: of ``Quetta and Gwadar, where a camp was hit`` the last."""
    tokens = scene.sentence.tokens
    for position in range(len(tokens) - 1, 0, -1) if has_any(tokens, ("where",)) else ():
        if tokens[position].lower == "where":
            here = [place for place in scene.places if place.district in scene.districts]
            near = [place for place in here if 0 < position - place.last <= 2]
            if near:
                return frozenset(place.district for place in near if place.district)
    return _find_opening(scene) or list_settings(scene)


def _find_opening(scene: Scene) -> frozenset[str]:
    """Return the one district in which a sentence sets all that follows: ``In Bolan, towers of the Quetta line``."""
    if len(scene.districts) < _PAIR:
        return frozenset()
    here = [place for place in scene.places if place.here and place.district]
    if not opens_with_place(scene) and here[0].first:
        return frozenset()
    end = here[0].last + 1
    closed = end < len(scene.sentence.tokens) and not scene.sentence.tokens[end].text.isalpha()
    listed = len(here) > 1 and here[1].first <= end + 1
    return frozenset((str(here[0].district),)) if closed and not listed else frozenset()


def key_of(item: Counted) -> tuple[str | None, int | None]:
    """Return what tells one figure from another: its outcome and its number, exact or at least so many."""
    return item.figure.outcome, number_of(item.figure)


def is_new(draft: Draft, own: Sequence[Counted]) -> bool:
    """Whether a return to a district tells figures that the draft does not have."""
    known = {key_of(c) for c in draft.figures}
    return bool(draft.figures) and not any(key_of(c) in known for c in own)


def are_other_groups(draft: Draft, own: Sequence[Counted]) -> bool:
    """Whether none of those counted can be of the groups told: five guards were shot, where five miners were found."""
    told, mine = ({item.figure.group for item in some} for some in (draft.figures, own))
    return UNSPECIFIED not in told | mine and told.isdisjoint(mine)


def takes_up(scene: Scene, told: Reading) -> bool:
    """Whether a sentence tells of people counted before, without a number: ``The miners were abducted when …``."""
    known = (told.group, told.outcome, told.mention.form_plural)
    return told.group != UNSPECIFIED and any(
        (reading.group, reading.outcome, reading.mention.form_plural) == known
        and reading.mention.definite
        and reading.mention.quantity is None
        and reading.mention.kind == "person"
        and reading.real
        for reading in scene.readings
    )


def repeats(counted: Counted, *, apart: bool) -> bool:
    """Whether a figure may count people who were counted before: a part, or somebody definite."""
    mention = counted.reading.mention
    return (
        (counted.is_some and not (apart and not has_any(counted.words, _DEFINITE)))  # ``one of four senior rebels``
        or mention.kind in ("part", "pronoun")
        or (mention.quantity is None and mention.definite and not apart)
    )


def only_sums(own: Sequence[Counted]) -> bool:
    """Whether a sentence counts by tolls alone: ``Earlier, officials put the toll at 32``."""
    return bool(own) and all(counted.reading.rule == "toll" for counted in own)
