"""Events put together: what was read of each incident, in the fields of the schema."""

from __future__ import annotations

import string
from collections.abc import Sequence

from generator.extraction.codes import HARM
from generator.extraction.deeds.event_types import classify_event
from generator.extraction.deeds.type_weights import tells_disappearance
from generator.extraction.deeds.violence import names_attackers
from generator.extraction.doers.responsibility_mentions import ResponsibilityMention
from generator.extraction.events.event_claims import Told, choose_claim
from generator.extraction.events.event_dates import EventDay
from generator.extraction.events.gathered_claims import gather_claims
from generator.extraction.events.made_to_disappear import leave_out_let_go, tell_disappeared
from generator.extraction.events.plan import Plan
from generator.extraction.events.sites import find_site
from generator.extraction.events.told_sentences import order_sentences
from generator.extraction.facts import Event, Responsibility
from generator.extraction.incidents.draft import Draft, hits_lines
from generator.extraction.places.event_place import EventPlace
from generator.extraction.scenes.figures import Counted
from generator.extraction.scenes.headings import find_headings
from generator.extraction.scenes.scenes import Scene
from generator.extraction.words.words import row_of

_OPENING, _SAYS = 3, 2
_HELD, _BODY = "arrested", "body_found"
_BY_SOMEBODY = frozenset(("active", "passive", "participial"))
_NAMES = string.ascii_lowercase
"""The ids of events, so that an article has 26 at most."""


def make_events(
    plan: Plan,
    scenes: Sequence[Scene],
    places: Sequence[EventPlace],
    days: Sequence[EventDay],
    claims: Sequence[ResponsibilityMention],
) -> tuple[Event, ...]:
    """Return the events of a plan: each with its kind, day, place and site, who is said to have done it, figures."""
    told_of = {name for place in places for name in place.districts or (place.place,) if name}
    gathered = gather_claims(claims, scenes, plan.drafts, told_of)
    events: list[Event] = []
    for number, kind in enumerate(_find_kinds(plan, scenes, places)[: len(_NAMES)]):
        draft, figures, parent = plan.drafts[number], plan.figures[number], plan.parents[number]
        (day, basis), place = days[number], places[number]
        alone = len(plan.drafts) == 1 or draft.overview or parent == 0
        who = choose_claim(gathered, Told(number, draft, kind, place.districts or (place.place or "",), figures, alone))
        events.append(
            Event(
                id=_NAMES[number],
                type=kind,
                date=str(day.date) if day and day.date else None,
                date_basis=basis,
                date_evidence=(day.evidence,) if day else (),
                time_of_day=day.time_of_day if day else None,
                province=place.province,
                districts=place.districts,
                place=place.place,
                place_evidence=place.evidence,
                site=find_site(draft),
                responsibility=_make_responsibility(who),
                part_of=_NAMES[parent] if parent is not None else None,
                figures=tuple(tell_disappeared(kind, leave_out_let_go(draft, figures))),
            )
        )
    return tuple(events)


def _find_kinds(plan: Plan, scenes: Sequence[Scene], places: Sequence[EventPlace]) -> list[str]:
    """Return of which kind each event is, by its own sentences and a title that is its own."""
    headings = find_headings(scenes)
    title = [scene for scene in scenes[:1] if scene.sentence.index in headings]
    gone = {scene.sentence.index for scene in scenes[:_OPENING] if tells_disappearance(scene.sentence)}
    told_of = [{scene.sentence.index for scene in draft.scenes} for draft in plan.drafts]
    kinds: list[str] = []
    for number, (draft, place) in enumerate(zip(plan.drafts, places, strict=True)):
        titled = (scene for scene in title if _is_titled(title, plan, number) and _heads(scene, draft, place))
        heads = [scene.sentence for scene in titled]
        told = order_sentences(draft)
        sentences = [*told, *heads] if number else [*told[:1], *heads, *told[1:]]
        counted, lines_hit = _list_telling(draft.figures), hits_lines(draft.scenes)
        figures = plan.figures[number]
        vanished = bool(gone.difference(*(one for one in told_of if one is not told_of[number])))
        sentences = [one for one in sentences if one.index not in _list_finds(draft)]
        kinds.append(classify_event(sentences, figures, vanished=vanished, lines_hit=lines_hit, counted=counted))
    return kinds


def _list_finds(draft: Draft) -> set[int]:
    """Return the sentences on bodies found of those of whose killing an incident has told."""
    finds = {scene.sentence.index for scene in draft.scenes if scene.telling.kinds | scene.telling.again == {_BODY}}
    return finds if finds and _begins_with_killing(draft) else set()


def _begins_with_killing(draft: Draft) -> bool:
    """Whether the first sentence with figures tells that armed people killed somebody: ``14 were killed by gunmen``."""
    first = draft.figures[0].scene if draft.figures else None
    if first is None or _BODY in first.telling.kinds or not names_attackers(first.sentence):
        return False
    return any(item.scene is first and _is_slain(item) for item in draft.figures)


def _is_slain(item: Counted) -> bool:
    verbs = item.scene.chunks[item.reading.verb].verbs
    killing = any(row_of(term).text("outcome") == "killed" for term in verbs)
    return killing and item.figure.outcome == "killed" and item.reading.rule in _BY_SOMEBODY


def _list_telling(figures: Sequence[Counted]) -> set[int]:
    """Return the sentences whose figures tell what was done, not only who was held for it behind people harmed."""
    harmed = any(item.figure.outcome in HARM and item.figure.count != 0 for item in figures)
    return {item.index for item in figures if not harmed or item.figure.outcome != _HELD}


def _is_titled(title: Sequence[Scene], plan: Plan, number: int) -> bool:
    """Whether a title says of what kind an event is: the only one, the first, or one whose own words say nothing."""
    draft = plan.drafts[number]
    one = len(title) == 1 and len(title[0].telling.kinds) == 1
    bare = bool(title[0].districts & draft.districts) and all(scene.strength < _SAYS for scene in draft.scenes)
    return len(plan.drafts) == 1 or (one and (bare or (number == 0 and len(title[0].districts) < _SAYS)))


def _heads(title: Scene, draft: Draft, place: EventPlace) -> bool:
    """Whether a title is that of an event: it sets nothing in another district, and nothing outside but what is."""
    apart = bool(title.districts and place.districts) and not title.districts & set(place.districts)
    return not apart and (draft.elsewhere or not title.elsewhere)


def _make_responsibility(who: ResponsibilityMention | None) -> Responsibility:
    if who is None:
        return Responsibility()
    return Responsibility(who.stance, who.by, who.denied_by, (who.evidence, *who.more))
