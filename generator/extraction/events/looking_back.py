"""Articles that look back: features and reports with counts of years, and reactions that tell an incident in full."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.codes import CASUALTIES, HARM, PERSON_OUTCOMES
from generator.extraction.deeds.accidents import MISHAPS, is_accident, is_stray
from generator.extraction.deeds.attacks import find_attack
from generator.extraction.deeds.cue_pairs import TypeCue
from generator.extraction.deeds.relevance import AFTERMATH, Relevance
from generator.extraction.deeds.type_cues import find_type_cues, type_of_row, weight_of_row
from generator.extraction.deeds.violence import names_attackers, shows_violence
from generator.extraction.events.plan import Plan
from generator.extraction.incidents.draft import INCIDENT, Draft, tells_new
from generator.extraction.scenes.line import Line
from generator.extraction.scenes.scenes import Scene
from generator.extraction.text.sentences import Sentence
from generator.extraction.words.telling_words import telling_words
from generator.vocabulary.edtf import DAY, FEW_DAYS
from generator.vocabulary.tables import load_table
from generator.vocabulary.word_sets import index_rows

_SETTINGS = frozenset(("advisory", "politics", "hearing", "election", "diplomacy", "development", "sport", "cricket"))
_STRAY = frozenset(("stray_fire",))
_TALLIES = 2
_LEAD = 2
_BEFORE_DEED = 4
_NO_KIND = "other"
_BURSTS = frozenset(("bombing", "suicide_bombing", "body_found", "other", "infrastructure_attack", "arson"))


def looks_back(lines: Sequence[Line]) -> bool:
    """Whether an article that counts nobody of its own begins with tallies and earlier incidents, two at least.

    It is a report or a feature: what it says of deeds has been for long. Three are needed where it names a day, one
    where its very first sentence counts over some time.
    """
    counted = [scene.sentence.index for scene, items, why in lines if why and any(item.figure.group for item in items)]
    own = [scene for scene, _, why in lines if why is None and scene.districts and tells_new(scene)]
    if any(scene.telling.adds > 1 and find_attack(scene.sentence) is not None and names_day(scene) for scene in own):
        return False  # ``Also on Sunday, men hurled a grenade at …``: news beside the follow-up
    least = _TALLIES + any(map(names_day, own))
    first = next((why for scene, _, why in lines if scene.sentence.running), None)
    least -= first is not None and first.reason in ("running_total", "year_total") and bool(counted)
    return len(counted) >= least and counted[0] < min((scene.sentence.index for scene in own), default=counted[-1])


def retells_in_full(plan: Plan, relevance: Relevance) -> bool:
    """Whether an article about what followed on an incident tells it with its own day, place and toll.

    Articles about something else have to tell who attacked, or what went off.
    """
    full = [one for one in plan.drafts if _is_full(one) or _is_told_anew(one)]
    full = full if relevance.subjects <= AFTERMATH | _SETTINGS else []
    if any(map(_is_mishap, relevance.subjects)) and any(map(_lies_beside_mishap, plan.drafts)):
        return True
    if relevance.subjects <= AFTERMATH and len(plan.drafts) == 1 and _is_full_together(plan.drafts[0]):
        return True
    if relevance.subjects <= AFTERMATH | _STRAY and any(map(_tells_attack_of_day, plan.drafts)):
        return True
    if relevance.subjects <= AFTERMATH and sum(map(_tells_at_spot, plan.drafts)) > 1:
        return True
    if not relevance.subjects <= AFTERMATH:
        full = [draft for draft in full if any(find_attack(scene.sentence) is not None for scene in draft.scenes)]
    return bool(full)


def _is_mishap(subject: str) -> bool:
    return subject in load_table("topics") and load_table("topics")[subject].text("topic") in MISHAPS


def _lies_beside_mishap(draft: Draft) -> bool:
    """Whether people came to harm by armed people in a district: ``A van overturned. In Duki, gunmen killed``."""
    return bool(draft.districts) and any(
        item.figure.outcome in HARM and item.figure.count != 0 and _tells_attackers(item.scene)
        for item in draft.figures
    )


def _tells_attackers(scene: Scene) -> bool:
    tokens = scene.sentence.tokens
    shown = bool(scene.telling.kinds - _BURSTS) or names_attackers(scene.sentence)
    shown = shown or find_attack(scene.sentence) is not None  # ``In Duki, two were killed when a mine went off``
    return shown and not is_accident(tokens) and not is_stray(tokens)


def tells_deed(lines: Sequence[Line]) -> bool:
    """Whether an article that counts nobody tells a deed of its own as having happened now."""
    return any(_tells_now(scene) for scene, _, why in lines if why is None)


def comes_late(plan: Plan, sentences: Sequence[Sentence], latest: int = 10) -> bool:
    """Whether a long text comes to its incidents only behind its first sentences: a feature that recalls one.

    A text whose lead counts those of all of them is none.
    """
    if plan.totals:
        return False
    own = [scene for draft in plan.drafts for scene in draft.scenes if tells_new(scene)]
    told = [scene.sentence.index for scene in own] + [item.index for draft in plan.drafts for item in draft.figures]
    running = [one.index for one in sentences if one.running]
    return bool(told) and _count_before(running, told) > latest


def recalls_more(plan: Plan, lines: Sequence[Line]) -> bool:
    """Whether an article recalls more than it tells: no deed by subject and verb, and nobody harmed at its beginning.

    So begin reports of courts, visits, books and assemblies; what they count is mostly of other incidents.
    """
    counted = [item.index for draft in plan.drafts for item in draft.figures]
    others = sum(bool(item.figure.group) for _, items, why in lines if why for item in items)
    if not counted or others < max(_TALLIES, len(counted)):
        return False
    told = [scene.sentence.index for draft in plan.drafts for scene in draft.scenes if tells_new(scene)]
    running = [scene.sentence.index for scene, _, _ in lines if scene.sentence.running]
    begins = _count_before(running, counted) < 1 or _count_before(running, told) < _LEAD
    return not begins and not any(_sets_deed(scene) for scene, _, why in lines if why is None)


def _sets_deed(scene: Scene) -> bool:
    """Whether a sentence tells a deed by subject and verb, or sets a new one on a day and in a district."""
    if find_attack(scene.sentence) is not None:
        return True
    placed = bool(scene.districts) or _kills_here(scene)
    return placed and tells_new(scene) and names_day(scene)


def _kills_here(scene: Scene) -> bool:
    """Whether several people die where the reporter stands: ``a cart drove over a mine a mile from here``."""
    dead = any(one.sure and one.outcome == "killed" for one in scene.readings)
    return dead and bool(index_rows("telling_words", ("near_here",)).find(scene.sentence.tokens))


def _count_before(running: Sequence[int], told: Sequence[int]) -> int:
    """Return how many sentences stand before the first of some; all of them where there is none."""
    return sum(index < min(told) for index in running) if told else len(running)


def _tells_now(scene: Scene) -> bool:
    """Whether a sentence tells a deed as new, by subject and verb, or names it not only as what came before."""
    if find_attack(scene.sentence) is not None:
        return True
    cues = [cue for cue in find_type_cues(scene.sentence.tokens) if not _led_on(scene, cue)]
    fate = any(type_of_row(cue.row) == _NO_KIND and weight_of_row(cue.row) >= INCIDENT for cue in cues)
    return fate or (
        bool(cues) and tells_new(scene) and scene.sentence.tokens[0].lower not in telling_words("back_to_deeds")
    )


def _led_on(scene: Scene, cue: TypeCue) -> bool:
    """Whether a deed without an article stands behind ``after`` or ``need for``: ``security reviewed after blast``."""
    before = [token.lower for token in scene.sentence.tokens[max(0, cue.first - _BEFORE_DEED) : cue.first]]
    return bool(telling_words("aftermath").intersection(before)) and not {"a", "an"}.intersection(before)


def _is_full(draft: Draft) -> bool:
    counted = {
        item.index
        for item in draft.figures
        if item.figure.outcome in PERSON_OUTCOMES and item.figure.count != 0 and not item.figure.vague
    }
    told = [one for one in draft.scenes if one.sentence.index in counted and one.districts]
    told = [one for one in told if names_day(one) or _names_day_of_deed(one)]
    return bool(told) and any(shows_violence(scene.sentence) for scene in draft.scenes)


def _names_day_of_deed(scene: Scene) -> bool:
    """Whether a deed that is spoken of has its day beside that of the speaking: ``a strike over Monday's``."""
    days = [date.first for date in scene.dates if date.kind == "event" and date.precision == DAY and date.date]
    apart = bool(days) and any(date.first < days[-1] for date in scene.dates)
    return apart and any(one.certain and one.mention.first < days[-1] for one in scene.readings)


def _tells_attack_of_day(draft: Draft) -> bool:
    """Whether a report of a strike tells by subject and verb an attack of the draft, set on a day and in a district.

    ``A strike was observed in Panjgur. … Two gunmen walked up to the coach and opened fire on Saturday``.
    """
    told = [one for one in draft.scenes if tells_new(one) and find_attack(one.sentence) is not None]
    dated = any(date.kind == "event" and date.precision <= FEW_DAYS for one in draft.scenes for date in one.dates)
    placed = len(draft.districts) == 1 or (not draft.districts and bool(draft.figures))  # in the town of the dateline
    return bool(told) and dated and placed and not any(one.telling.spoken for one in told)


def _tells_at_spot(draft: Draft) -> bool:
    """Whether a deed is told anew with its spot and its dead: ``Three were shot dead on NAME Road around midnight``.

    Two such make the report of a strike one of the deeds too, though it names no day of them.
    """
    dead = {item.index for item in draft.figures if item.figure.outcome == "killed" and item.figure.count}
    told = (one for one in draft.scenes if one.sentence.index in dead and one.telling.kinds and not one.telling.spoken)
    return any(place.role == "where" and place.name and place.home for one in told for place in one.places)


def _is_told_anew(draft: Draft) -> bool:
    """Whether a report on what followed tells the deed as news: who attacked where, the dead and the hurt, and a day.

    ``Miners went on strike. … "20 died on Friday," he said. … An attack by gunmen in Duki has left 20 dead, 7 hurt``.
    """
    dated = any(date.kind == "event" and date.precision <= FEW_DAYS for scene in draft.scenes for date in scene.dates)
    return dated and len(draft.districts) == 1 and any(_tells_all(scene) for scene in draft.scenes)


def _tells_all(scene: Scene) -> bool:
    """Whether a sentence tells in the outlet's own words who attacked where, and how many died and were hurt."""
    if scene.voices or not scene.districts or find_attack(scene.sentence) is None:
        return False
    return {one.outcome for one in scene.readings if one.sure} >= set(CASUALTIES)


def _is_full_together(draft: Draft) -> bool:
    """Whether a reaction tells the one deed that it is about in several sentences: its place, its day and its toll.

    ``The council condemned an attack in Loralai. … It led to the loss of 19 lives. … It took place on September 21.``
    """
    told = [scene for scene in draft.scenes if scene.telling.kinds or scene.telling.again]
    placed = len(draft.districts) == 1 and any(scene.districts and shows_violence(scene.sentence) for scene in told)
    counted = any(item.figure.outcome in CASUALTIES and (item.figure.count or 0) > 0 for item in draft.figures)
    return placed and counted and any(scene.telling.again and names_day(scene) for scene in told)


def names_day(scene: Scene) -> bool:
    """Whether a sentence names a day of a deed, and not only of one that somebody speaks of."""
    return not scene.telling.spoken and any(date.kind == "event" and date.precision <= FEW_DAYS for date in scene.dates)
