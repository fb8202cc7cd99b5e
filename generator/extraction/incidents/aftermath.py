"""What came of the incident at hand: arrests, bodies of those taken, finds destroyed, protests."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.chunks.mention import Mention
from generator.extraction.codes import GONE, MILITANTS, SECURITY_FORCES, TAKINGS
from generator.extraction.incidents.continuity import is_other_locality
from generator.extraction.incidents.draft import Draft, begins_paragraph
from generator.extraction.incidents.kinds_alike import list_kinds
from generator.extraction.incidents.other_days import is_other_day
from generator.extraction.scenes.figure_comparison import number_of
from generator.extraction.scenes.figures import Counted
from generator.extraction.scenes.localities import names_area, names_same_place
from generator.extraction.scenes.pending import speaks_of_find
from generator.extraction.scenes.scenes import Scene
from generator.extraction.victims.groups import find_group
from generator.extraction.words.people_words import people_words
from generator.extraction.words.telling_words import telling_words
from generator.vocabulary.word_rows import has_any

_MOURNERS = 4


def goes_on(current: Draft, scene: Scene, own: Sequence[Counted]) -> bool:
    """Whether a sentence tells what came of the incident at hand: arrests, bodies of those taken, protests."""
    told = _holds_after(current, scene) or _tells_who_died(current, scene, own)
    return told or _finds_them(current, scene, own) or (not own and _tells_of_protest(scene))


def _holds_after(current: Draft, scene: Scene) -> bool:
    """Whether people are held some time after the incident at hand, nowhere else: ``Hours later, two were held``."""
    later = not scene.has_cue("another_incident") and scene.has_cue("opening")
    later = later and not (scene.districts or is_elsewhere(scene))
    return later and scene.telling.kinds == {"arrest"} and bool(current.figures)


def is_elsewhere(scene: Scene) -> bool:
    """Whether a sentence leaves the place of the incident at hand with its first word: ``Elsewhere, two were held``."""
    return scene.sentence.tokens[0].lower == "elsewhere"


def _finds_them(current: Draft, scene: Scene, own: Sequence[Counted]) -> bool:
    """Whether the bodies of those are found who were taken in the incident at hand, wherever that is.

    ``Two men were abducted from Kalat. … Their bodies were found in Nal``, ``They were found dead in Nal``.
    """
    taken = [item.figure for item in current.figures if item.reading.outcome in GONE]
    if not taken or scene.opens_another or not (speaks_of_find(scene) or "body_found" in scene.telling.kinds):
        return False
    if own:
        numbers = {number_of(figure) for figure in taken}
        return all(_points_back(item) and number_of(item.figure) in numbers for item in own)
    return any(figure.outcome == "killed" for figure in taken)


def _points_back(item: Counted) -> bool:
    """Whether people told of before are counted as killed: ``their bodies``, ``both``, ``the two abducted men``."""
    mention = item.reading.mention
    known = (mention.kind == "part" and mention.head is None) or (mention.known and not mention.others)
    return item.figure.outcome == "killed" and known


def ends_in_arrests(current: Draft, scene: Scene, own: Sequence[Counted], *, moves: bool) -> bool:
    """Whether people are held after the incident at hand: on its day, and where it was, or nothing sets them apart."""
    if own and set(list_kinds(current.scenes)) & TAKINGS:
        return False
    adds = scene.telling.adds > 1  # ``Separately, four suspects were arrested in``
    other_day, there = is_other_day(scene, current.scenes), not is_other_locality(scene, current.scenes)
    if scene.telling.kinds == {"arrest"}:
        return not moves and (there or not (adds or other_day))
    return there and not (moves or adds or other_day) and _searches_area(scene, own)


def _searches_area(scene: Scene, own: Sequence[Counted]) -> bool:
    """Whether a search brings arrests and nothing else: ``Two suspects were held during a search of the area``."""
    held = bool(own) and all(item.figure.outcome == "arrested" for item in own)
    held = held and scene.telling.kinds == {"arrest", "security_operation"} and not scene.opens_another
    return held and not scene.districts and (names_same_place(scene) or not names_area(scene))


def destroys_finds(current: Draft, scene: Scene, own: Sequence[Counted]) -> bool:
    """Whether forces destroy what they found where they fought: ``A rigged vehicle was also destroyed``.

    So do the forces of an operation or an arrest by a verb of their own: ``Troops also destroyed two hideouts``.
    """
    things, kinds = all(item.figure.what for item in own), list_kinds(current.scenes)
    fought = not kinds.isdisjoint(("security_operation", "armed_clash"))
    fought = fought or any(
        (item.figure.group, item.figure.outcome) == (MILITANTS, "killed") for item in current.figures
    )
    apart = scene.districts or scene.dates or scene.has_cue("another_incident")
    if not things or apart or not (fought or "arrest" in kinds):
        return False
    return (fought and begins_with_thing(scene)) or _forces_go_on(current, scene)


def _forces_go_on(current: Draft, scene: Scene) -> bool:
    """Whether a sentence begins with the forces, as known, right behind what they did: ``Troops also destroyed``."""
    first = scene.chunks[0].mention if scene.chunks else None
    known = first is not None and first.quantity is None and first.head is not None
    near = scene.sentence.index - current.scenes[-1].sentence.index <= 1
    only = scene.telling.kinds <= {"security_operation"}
    return near and only and known and first is not None and find_group(scene.words, first) == SECURITY_FORCES


def begins_with_thing(scene: Scene) -> bool:
    """Whether a sentence begins with things that something was done to: ``Four motorcycles were set alight``."""
    first = scene.chunks[0].mention if scene.chunks else None
    return first is not None and first.kind == "thing"


def _tells_of_protest(scene: Scene) -> bool:
    """Whether a sentence only tells how people react: ``Relatives of those killed blocked a highway with coffins``."""
    if not scene.telling.spoken or scene.opens_another or scene.telling.kinds or scene.telling.again:
        return False
    return has_any(scene.sentence.tokens[:_MOURNERS], telling_words("kin") | telling_words("crowds"))


def shows_dead(scene: Scene, own: Sequence[Counted]) -> bool:
    """Whether a sentence only tells with whose bodies people protest: ``Relatives put a clerk's body on the road``."""
    if not own or scene.telling.kinds or not has_any(scene.sentence.tokens, people_words("body_nouns")):
        return False
    crowd = has_any(scene.sentence.tokens[:_MOURNERS], telling_words("kin") | telling_words("crowds"))
    return crowd and all(item.reading.outcome == "killed" and item.reading.rule == "nominal" for item in own)


def _is_called(mention: Mention) -> bool:
    """Whether people are called by their names or as known, and not as new: ``two labourers``."""
    return mention.kind in ("name", "part", "bare", "pronoun") or mention.definite or mention.quantity is None


def _tells_who_died(current: Draft, scene: Scene, own: Sequence[Counted]) -> bool:
    """Whether it is only told who of those hurt died where, of wounds or behind a toll that rose.

    ``The toll rose to nine. … Haji Gul died in Quetta on Tuesday``; ``Gul died on the spot, Noor of wounds in Turbat``.
    No deed is told, and fewer have died than the toll counts, by name or as some of those known.
    """
    dead = all(item.figure.outcome == "killed" and item.reading.rule == "intransitive" for item in own)
    if not (own and dead) or scene.telling.kinds or scene.opens_another or scene.telling.adds:
        return False
    if all(item.reading.later and item.reading.mention.further for item in own):
        nursed = has_any(scene.sentence.tokens, people_words("hospitals"))
        return nursed or any(item.figure.outcome == "injured" for item in current.figures)
    if not all(_is_called(item.reading.mention) for item in own):
        return False
    if any(item.reading.later for item in own):
        return not begins_paragraph(current, scene) and not current.figures
    tolls = [item for item in current.figures if item.reading.update and item.figure.outcome == "killed"]
    toll = max((number_of(item.figure) or 0 for item in tolls), default=0)
    return sum(number_of(item.figure) or 0 for item in own) < toll
