"""Where the incidents begin that a lead has summed up: ``28 died in two attacks. … 26 were killed … two were killed``.

The sum shows it: two or three sentences behind the lead, each telling a deed as new, together count as many people.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from generator.extraction.codes import PERSON_OUTCOMES
from generator.extraction.deeds.accidents import is_accident
from generator.extraction.incidents.draft import narrow, tells_new
from generator.extraction.scenes.blows import tells_second_blow
from generator.extraction.scenes.figure_comparison import number_of
from generator.extraction.scenes.figures import Counted
from generator.extraction.scenes.line import Line
from generator.extraction.scenes.localities import opens_with_place
from generator.extraction.scenes.scenes import Scene
from generator.extraction.text.sentences import Sentence

_MANY = ("plural_incidents", "separate_incidents", "several_incidents", "wave")
_FEWEST, _MOST = 2, 5
_SURE = 3
_NO_DEED = "context"


def find_sum_breaks(lines: Sequence[Line]) -> frozenset[int]:
    """Return the numbers of the sentences that begin the parts of a lead's sum; none where it has no such parts."""
    own = [(scene, items) for scene, items, why in lines if why is None]
    lead = next(((scene, items) for scene, items in own if _list_numbers(items)), None)
    if lead is None:
        return frozenset()
    several = lead[0].telling.several or any(map(lead[0].has_cue, _MANY))
    rest = [(scene, _list_numbers(items)) for scene, items in own if scene.sentence.index > lead[0].sentence.index]
    mishaps = [(scene, _list_numbers(items)) for scene, items, why in lines if why and why.reason == _NO_DEED]
    rest = sorted([*rest, *mishaps], key=lambda part: part[0].sentence.index)
    for outcome, total in _list_numbers(lead[1]).items():
        parts = [(scene, numbers[outcome]) for scene, numbers in rest if 0 < numbers.get(outcome, 0) < total]
        for chosen in _list_sums(parts, total):
            told = [scene for scene, _ in chosen]
            if any(map(tells_second_blow, told)):
                continue  # where the first went off
            apart = lie_apart(lead[0], told)
            near = len(told) <= _SURE and (several or _sums_twice(_list_numbers(lead[1]), rest, told))
            if not (apart or near):
                continue
            mine = [scene for scene in told if any(scene is one for one, _ in own)]
            counted = [scene.sentence.index for scene in mine]
            spots = several and _are_named_apart(lead[0], told)
            begun = counted if spots else _find_beginnings(own, mine, lead[0].sentence.index)
            if len(begun) == len(counted) and all(
                end < at or end == here for end, here, at in zip(counted, counted[1:], begun[1:], strict=False)
            ):
                return frozenset(begun)
    return _find_spread(lead[0], _list_numbers(lead[1]), rest)


def _find_spread(
    lead: Scene, total: Mapping[str, int], rest: Sequence[tuple[Scene, Mapping[str, int]]]
) -> frozenset[int]:
    """Return the first sentence that counts fewer, in a district, than a lead of the province that tells no deed.

    There must be two, in paragraphs and districts of their own: ``Five people were killed in Balochistan on Friday. …
    A constable was killed in Quetta. … Two brothers were killed in Khuzdar``.
    """
    told = (len(lead.telling.kinds) == 1 and not lead.telling.several) or is_accident(lead.sentence.tokens)
    if lead.districts or told or not _is_set_widely(lead):
        return frozenset()
    fewer = [
        scene
        for scene, numbers in rest
        if len(narrow(scene)) == 1 and any(0 < numbers.get(outcome, 0) < number for outcome, number in total.items())
    ]
    places = {scene.sentence.paragraph: narrow(scene) for scene in fewer}
    apart = len(set(places.values())) > 1 and lead.sentence.paragraph not in places
    return frozenset((fewer[0].sentence.index,)) if apart else frozenset()


def lie_apart(lead: Scene, told: Sequence[Scene]) -> bool:
    """Whether sentences are set in a district each, behind a lead that names none: ``In Panjgur, … In Mand, …``."""
    places = [narrow(scene) for scene in told]
    apart = not lead.districts and all(len(here) == 1 for here in places) and len(set(places)) == len(places)
    joined = len(lead.telling.kinds) > 1  # ``A bomb in a bus and a shooting at a post killed six``
    return apart and (joined or len(told) >= _SURE or _is_set_widely(lead) or all(map(_is_placed, told)))


def _are_named_apart(lead: Scene, told: Sequence[Scene]) -> bool:
    """Whether sentences are each set in one named place of their own: ``Two attacks … died in Tump. … in Mand``."""
    names = [frozenset(place.name for place in one.places if place.here and place.name) for one in (lead, *told)]
    own = names[1:]
    return all(len(one) == 1 for one in own) and len(set(own)) == len(own) and not any(one & names[0] for one in own)


def _is_set_widely(lead: Scene) -> bool:
    """Whether a lead is set in the province and nowhere in it: ``Three people were killed in Balochistan``."""
    bare = any(place.here and not place.district for place in lead.places)
    return bare or lead.has_cue("whole_province")


def _is_placed(scene: Scene) -> bool:
    """Whether a sentence begins with its place, or tells a deed or a mishap as new."""
    return opens_with_place(scene) or tells_new(scene) or is_accident(scene.sentence.tokens)


def _sums_twice(
    lead: Mapping[str, int], rest: Sequence[tuple[Scene, Mapping[str, int]]], chosen: Sequence[Scene]
) -> bool:
    """Whether both the dead and the injured of a lead are those of some sentences: ``18 and 45``, ``five and 16``."""
    told = [numbers for scene, numbers in rest if any(scene is one for one in chosen)]
    sums = {outcome: sum(numbers.get(outcome, 0) for numbers in told) for outcome in lead}
    return len(lead) > 1 and sums == dict(lead) and all(len(numbers) > 1 for numbers in told)


def _list_numbers(items: Sequence[Counted]) -> dict[str, int]:
    """Return how many people of each outcome a sentence counts, parts of others left out."""
    numbers: dict[str, int] = {}
    for item in items:
        outcome, number = item.figure.outcome, number_of(item.figure)
        part = item.reading.inside is not None or item.reading.part or item.reading.update
        if number and outcome in PERSON_OUTCOMES and not part and item.figure.group:
            numbers[outcome] = numbers.get(outcome, 0) + number
    return numbers


def _list_sums(parts: Sequence[tuple[Scene, int]], total: int) -> Iterator[tuple[tuple[Scene, int], ...]]:
    for size in (_FEWEST, _MOST):
        yield from (chosen for chosen in combinations(parts, size) if sum(number for _, number in chosen) == total)


def _find_beginnings(own: Sequence[tuple[Scene, Sequence[Counted]]], parts: Sequence[Scene], lead: int) -> list[int]:
    """Return the sentences that begin the parts; one that tells its deed as new behind another part is its own."""
    begun: list[int] = []
    for number, part in enumerate(parts):
        at = _find_beginning(own, part, lead)
        behind = number and at is not None and at <= parts[number - 1].sentence.index
        begins = (tells_new(part) or opens_with_place(part)) and not part.telling.returns
        at = part.sentence.index if behind and begins else at
        begun += [] if at is None else [at]
    return begun


def _find_beginning(own: Sequence[tuple[Scene, Sequence[Counted]]], part: Scene, lead: int) -> int | None:
    """Return the sentence that tells a part's deed as new: the first of its paragraph, else the last of that before."""
    at = part.sentence
    told = [scene.sentence for scene, _ in own if scene.sentence.index <= at.index and _begins(scene)]
    same = [sentence.index for sentence in told if sentence.paragraph == at.paragraph and sentence.index > lead]
    before = [sentence.index for sentence in told if sentence.paragraph == at.paragraph - 1]
    if not same and len(narrow(part)) == 1 and _opens_paragraph(own, at):
        return at.index
    return same[0] if same else before[-1] if before and part.telling.returns else None


def _opens_paragraph(own: Sequence[tuple[Scene, Sequence[Counted]]], at: Sentence) -> bool:
    """Whether a sentence is the first of its paragraph that tells of the incidents."""
    return at.index == min(scene.sentence.index for scene, _ in own if scene.sentence.paragraph == at.paragraph)


def _begins(scene: Scene) -> bool:
    named = bool(scene.telling.again and scene.districts)  # ``Four died in the bombing in Mastung``
    spot = any(place.name and place.here for place in scene.places)
    named = named or (spot and any(one.sure for one in scene.readings))
    return tells_new(scene) or scene.opens_another or scene.has_cue("first_of_several") or named
