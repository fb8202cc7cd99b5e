"""People whom a title counts, set beside those of the incident that follows."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.codes import MILITANTS, PERSON_OUTCOMES, UNSPECIFIED
from generator.extraction.events.called_again import GUARDS, same_number
from generator.extraction.events.closing_sums import MANY
from generator.extraction.facts import Figure
from generator.extraction.incidents.draft import Draft, list_settings
from generator.extraction.scenes.figure_comparison import number_of
from generator.extraction.scenes.figures import Counted, is_open
from generator.extraction.scenes.scenes import Scene

_TITLE, _GUNMAN = 1, "gunman"


def with_heads(draft: Draft, heads: Sequence[Counted], *, single: bool) -> tuple[Sequence[Counted], Sequence[Counted]]:
    """Return a draft's figures and those of the headings.

    Those of the title count where the body of an article with one incident says nothing of such an outcome.
    """
    if single and not draft.figures:
        return heads, ()
    near = [item for item in heads if single and item.index <= _TITLE and _may_lie(item, draft)]
    own = [item for item in near if _adds_people(item, draft.figures)]
    return [*draft.figures, *own], [item for item in heads if item not in own]


def _may_lie(item: Counted, draft: Draft) -> bool:
    """Whether people whom a title counts can be of an incident: not where it names other districts."""
    if not draft.elsewhere and _names_elsewhere(item.scene):
        return False
    here = list_settings(item.scene)
    return not here or not draft.districts or bool(here & draft.districts)


def _names_elsewhere(scene: Scene) -> bool:
    """Whether a title sets something outside the province, too: ``Nine killed in KP, Balochistan``."""
    tokens = scene.sentence.tokens
    away = (place for place in scene.places if not place.home)
    return any(place.role == "where" or (place.first and tokens[place.first - 1].lower == "in") for place in away)


def _adds_people(item: Counted, body: Sequence[Counted]) -> bool:
    """Whether a title counts people of whom the body has no number: no such outcome, or of others, or parts alone."""
    figure = item.figure
    told = [other for other in body if other.figure.outcome == figure.outcome and not other.figure.vague]
    if figure.outcome not in PERSON_OUTCOMES or figure.vague or not told:
        return figure.outcome in PERSON_OUTCOMES and not figure.vague
    if item.reading.rule == "toll" and item.reading.update and not figure.status:
        return all((number_of(figure) or 0) > (number_of(other.figure) or 0) for other in told)
    if is_open(figure) and all(map(_tells_also_attackers, told)):
        return True
    if is_open(figure):
        sums_up = item.scene.telling.several or any(map(item.scene.has_cue, MANY))
        return not sums_up and all(_is_part_of(other, figure) for other in told)
    if figure.status or any(_are_as_many_guards(item, other) or _is_his_gunman(item, other) for other in told):
        return False
    return all(other.figure.group not in (figure.group, UNSPECIFIED) for other in told)


def _is_his_gunman(item: Counted, other: Counted) -> bool:
    """Whether the gunmen of a title guard somebody of the text: ``Judge, gunman killed … A judge and his gunman``."""
    head = item.reading.mention.head
    if head is None or head.row != _GUNMAN or other.figure.group == MILITANTS:
        return False
    people = (other.reading.mention, *other.reading.members)
    return any(one.head is not None and one.head.row == _GUNMAN for one in people)


def _are_as_many_guards(item: Counted, other: Counted) -> bool:
    """Whether a title only leaves open whom guards guarded: ``Two guards killed … Two private guards were killed``."""
    nouns = [one.reading.mention.head for one in (item, other)]
    same = same_number(item.figure, other.figure)
    return same and all(noun is not None and noun.row in GUARDS for noun in nouns)


def _tells_also_attackers(item: Counted) -> bool:
    """Whether attackers are told to have died as well: ``Five dead in blast. … Four rebels were also killed``."""
    words = [token.lower for token in item.scene.sentence.tokens]
    return item.figure.group == MILITANTS and "also" in words


def _is_part_of(item: Counted, whole: Figure) -> bool:
    """Whether the body counts some of those of the title: ``Deceased include 16 guards``."""
    return item.reading.part and (number_of(whole) or 0) > (number_of(item.figure) or 0)
