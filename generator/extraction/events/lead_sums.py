"""Sums that a lead gives over several incidents: told first, set nowhere, or dealt out to those that follow."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from generator.extraction.codes import MILITANTS, PERSON_OUTCOMES, TAKEN, UNSPECIFIED
from generator.extraction.events.closing_sums import MANY
from generator.extraction.events.old_figures import LARGER
from generator.extraction.events.plan import Plan
from generator.extraction.events.sums import is_of, is_sum
from generator.extraction.facts import Figure
from generator.extraction.incidents.draft import takes_up
from generator.extraction.scenes.figure_comparison import add_words, number_of
from generator.extraction.scenes.figures import Counted, is_open
from generator.extraction.scenes.scenes import Scene
from generator.vocabulary.frozen import replace

_BY_VERB = frozenset(("targeted_killing", "mass_shooting"))
"""Kinds of deeds that a verb alone tells: ``were shot dead``."""


def settle_told_first(plan: Plan) -> None:
    """Make a total of a lead's figure that is the sum of its own incident's figure, told later, and of the others'.

    ``Six men were hurt in two attacks. Four were hurt in Mand. The other attack, in Absar, left two injured.`` A lead
    that is set nowhere may be of several: ``25 died in the province. A bomb killed 14 in Hub. In Kech, 11 died``.
    """
    if len(plan.drafts) < 2 or not plan.drafts[0].figures:
        return
    first = plan.drafts[0].scenes[0]
    only_counts = _tells_no_deed(plan, first) and _are_all_sums(plan)
    if not plan.drafts[0].overview and (only_counts or _deals_all_out(plan)):
        plan.drafts[0].overview = True
        return
    many = first.telling.several or any(map(first.has_cue, MANY)) or _tells_no_deed(plan, first)
    if not many and (first.districts or plan.drafts[0].figures[0].scene is not first):
        return
    there = (draft.districts for draft in plan.drafts[1:])
    if first.districts and all(one and first.districts.isdisjoint(one) for one in there):
        return  # ``Four died in twin blasts in Hub. Three died in the first blast … Elsewhere, a guard died in Mand``
    told = [one for one in plan.superseded if any(is_of(one, item) for item in plan.drafts[0].figures)]
    for figure in list(plan.figures[0]):
        near = _lie_near(plan) or _is_set_later(plan, first)
        nested = [one for one in plan.figures[0] if figure.id and one.subset_of == figure.id]
        nested = [one for one in nested if near or _is_set_apart(plan, one)]
        if is_sum(figure, [replace(one, subset_of=None) for one in nested]):
            continue  # ``At least six died. Three drivers were shot … Three guards died, too``
        nested = [one for one in nested if not _is_inside(plan, one)]
        both = [_add_later(one, other) for one in nested for other in told if _died_later(one, other)]
        nested += both
        for part in [*told, *nested]:
            alike = part in nested or (part.group == figure.group and part.status != "superseded")
            if not (number_of(part) and part.outcome == figure.outcome and alike):
                continue
            own = replace(part, note=None if part.note == LARGER else part.note, subset_of=None)
            if _is_sum_with(plan, figure, own):
                others = [one for one in plan.figures[0] if one is not figure and one not in nested]
                plan.figures[0][:] = [own, *others]
                plan.superseded[:] = [one for one in plan.superseded if one is not part]
                plan.totals.append(figure)
                plan.drafts[0].overview = False
                break


def _deals_all_out(plan: Plan) -> bool:
    """Whether those of the first incident are all told again below it, some of them in two incidents or more.

    ``Three men were taken, while a trader was shot in Hub. … Two brothers … In Uthal, a clerk … In Hub, a trader``.
    """
    lead, rest = plan.drafts[0], plan.drafts[1:]
    own, parts = _sum_up(plan.figures[:1]), _sum_up(plan.figures[1:])
    several = any(sum(outcome in _sum_up([some]) for some in plan.figures[1:]) > 1 for outcome in own)
    placed = lead.districts <= frozenset().union(*(draft.districts for draft in rest))
    early = max(scene.sentence.paragraph for scene in lead.scenes) < rest[0].scenes[0].sentence.paragraph
    return several and placed and early and all(parts.get(outcome) == number for outcome, number in own.items())


def _sum_up(figures: Iterable[Sequence[Figure]]) -> Counter[str]:
    """Return how many people of each outcome incidents count, those counted within others left out."""
    numbers: Counter[str] = Counter()
    for figure in (one for some in figures for one in some if one.group and not one.subset_of and not one.status):
        outcome = figure.outcome or ""
        numbers["abducted" if outcome in TAKEN else outcome] += number_of(figure) or 0
    return numbers


def _is_inside(plan: Plan, part: Figure) -> bool:
    """Whether people are only told to be some of others: ``Three people, including two brothers, were killed``."""
    told = [item.reading for item in plan.drafts[0].figures if is_of(part, item)]
    return bool(told) and all(reading.inside is not None for reading in told)


def _tells_no_deed(plan: Plan, first: Scene) -> bool:
    """Whether a lead only counts people in a place: ``Three people were shot dead in Hub``, and not ``in a blast``.

    Those that follow lie there too.
    """
    counts = plan.drafts[0].figures[0].scene is first and first.telling.kinds <= _BY_VERB and bool(first.districts)
    return counts and not first.telling.again and _lie_near(plan)


def _are_all_sums(plan: Plan) -> bool:
    """Whether all people of the first incident are sums over those of the others, of which the next is the first."""
    rest = [figure for figures in plan.figures[1:] for figure in figures if number_of(figure)]
    again = plan.drafts[1].scenes[0].opens_another  # ``Two died in Hub. Another attack in Hub left one dead. …``
    return not again and all(is_sum(figure, rest) for figure in plan.figures[0])


def _died_later(one: Figure, other: Figure) -> bool:
    """Whether people died beside others who died at once, and were counted apart from these."""
    same = (one.outcome, other.outcome) == ("killed", "killed") and other.group in (one.group, UNSPECIFIED)
    return same and bool(one.count and other.count) and not (one.status or other.status == "claimed")


def _add_later(one: Figure, other: Figure) -> Figure:
    return replace(add_words(one, other), count=(one.count or 0) + (other.count or 0))


def _is_set_apart(plan: Plan, part: Figure) -> bool:
    """Whether people of a lead's incident are told at a spot of its own behind the lead."""
    lead = plan.drafts[0].scenes[0]
    told = (item.scene for item in plan.drafts[0].figures if is_of(part, item) and item.scene is not lead)
    return any(_list_spots(scene) - _list_spots(lead) for scene in told)


def _list_spots(scene: Scene) -> set[str | None]:
    return {place.name for place in scene.places if place.role == "where"}


def _lie_near(plan: Plan) -> bool:
    """Whether those that follow a lead of one place lie in its districts, or are set nowhere."""
    return not plan.drafts[0].overview and all(draft.districts <= plan.drafts[0].districts for draft in plan.drafts[1:])


def _is_set_later(plan: Plan, first: Scene) -> bool:
    """Whether a lead counts people and says nowhere, and only what goes on with it sets the first incident."""
    return not first.districts and not plan.drafts[0].overview and bool(plan.drafts[0].districts)


def _is_sum_with(plan: Plan, whole: Figure, part: Figure) -> bool:
    """Whether a figure of the first incident and those of the next one or more behind it make up a whole."""
    ends = range(len(plan.figures), 1, -1)
    return any(is_sum(whole, [part, *(one for rest in plan.figures[1:end] for one in rest)]) for end in ends)


def list_sums(plan: Plan, elsewhere: Sequence[Figure]) -> list[Figure]:
    """Return the figures of what is said of all that are sums over the incidents that follow, or the first of them."""
    found: list[Figure] = []
    elsewhere = list({(figure.outcome, figure.group, number_of(figure)): figure for figure in elsewhere}.values())
    for end in range(len(plan.figures), 1, -1):
        rest = [figure for figures in plan.figures[1:end] for figure in figures]
        ways = (False, True) if plan.drafts[0].separate else (False,)
        for parts in (rest, [*rest, *elsewhere]):
            found += [one for one in plan.figures[0] if any(is_sum(one, parts, anyone=way) for way in ways)]
        there = [figure for place in range(1, end) if _lies_within(plan, place) for figure in plan.figures[place]]
        found += [one for one in plan.figures[0] if is_sum(one, there)]
        unarmed = [figure for figure in rest if figure.group != MILITANTS]
        found += [one for one in plan.figures[0] if is_open(one) and is_sum(one, unarmed)]
    return found


def _lies_within(plan: Plan, place: int) -> bool:
    """Whether an incident lies where a lead over several districts says: ``Blasts in Kech and Zhob killed nine``."""
    wide = plan.drafts[0].districts
    return len(wide) > 1 and bool(plan.drafts[place].districts) and plan.drafts[place].districts <= wide


def settle_lead(plan: Plan) -> None:
    """Give figures of a lead over several incidents, also parts of its sums, to those that take their people up."""
    lead = plan.drafts[0]
    if not (lead.separate or lead.several) or len(plan.drafts) < 2:
        return
    for item in lead.figures:
        figure = next((one for one in plan.figures[0] if is_of(one, item)), None)
        if figure is None or figure.outcome not in PERSON_OUTCOMES:
            continue
        home = _find_home(plan, item)
        if home is not None and not _counts(plan.figures[home], figure):
            plan.figures[home].insert(0, replace(figure, subset_of=None))
            plan.figures[0].remove(figure)


def is_told_again(plan: Plan) -> bool:
    """Whether one incident each counts the people again that a lead over separate ones has left.

    Others of the lead were taken up without a number, and so are counted behind it too.
    """
    rest, lead = plan.figures[0], plan.drafts[0]
    if not lead.separate or len(rest) == len(lead.figures):
        return False
    told = (sum(any(_is_same(one, figure) for one in part) for part in plan.figures[1:]) for figure in rest)
    return all(number == 1 for number in told)


def _is_same(one: Figure, other: Figure) -> bool:
    """Whether two figures count as many of a group."""
    same = (one.group, one.outcome, one.what) == (other.group, other.outcome, other.what)
    return same and number_of(one) == number_of(other)


def _find_home(plan: Plan, item: Counted) -> int | None:
    """Return the one incident in which people of that group are told of without a number, with the same outcome."""
    homes = [
        at
        for at, draft in enumerate(plan.drafts)
        if at and any(takes_up(scene, item.reading) for scene in draft.scenes)
    ]
    return homes[0] if len(homes) == 1 else None


def _counts(figures: Sequence[Figure], figure: Figure) -> bool:
    """Whether an incident counts people of the same outcome itself."""
    return any(one.outcome == figure.outcome and one.group == figure.group for one in figures)
