"""Which sentences tell of which incident: one draft for each, and one for what is said of all together.

Each sentence that is no background goes on with the incident that the text is at, goes back to an earlier one, or
begins another. Words that open ("in another incident"), another day, another district and what is told decide.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.incidents.aftermath import destroys_finds, ends_in_arrests, goes_on
from generator.extraction.incidents.beginning import begin, leave
from generator.extraction.incidents.continuity import (
    ANOTHER,
    are_towns_apart,
    is_other_locality,
    is_set_apart,
    opens_apart,
    weigh_change,
)
from generator.extraction.incidents.days_apart import follows_recall, is_apart, is_days_before
from generator.extraction.incidents.draft import (
    INCIDENT,
    Draft,
    is_new,
    list_settings,
    narrow,
    only_sums,
    repeats,
    tells_new,
    tends_wounded,
)
from generator.extraction.incidents.engagements import is_followed, opens_operation
from generator.extraction.incidents.fates_ahead import find_fates
from generator.extraction.incidents.first_told import tells_risen, tolls_elsewhere
from generator.extraction.incidents.going_on import (
    awaits,
    fights_on,
    frees_these,
    is_recalled,
    leave_recall,
    takes_up_deed,
    tells_at_last,
    tells_others,
    tells_who_was_taken,
    turns_in_list,
    turns_to_other_deed,
    turns_under_lead,
)
from generator.extraction.incidents.led_clauses import find_first_clause, find_led, list_led
from generator.extraction.incidents.other_days import opens_elsewhere, opens_with_other_day
from generator.extraction.incidents.overviews import (
    counts_fewer,
    deals_out,
    leaves_overview,
    leaves_province,
    lies_away,
    open_worst,
    outnumbers_last,
    speaks_of_worst,
    turns_to_next,
    widen_lead,
)
from generator.extraction.incidents.passing_news import leave_passing
from generator.extraction.incidents.returns import (
    adds_to_harm,
    adds_to_list,
    find_dealt,
    find_home,
    find_known,
    find_numbers,
    find_referred,
    find_same_place,
    find_told,
    find_updated,
    tells_again,
)
from generator.extraction.incidents.second_blows import find_first_deed, sets_first_deed, strikes_again
from generator.extraction.incidents.second_deeds import (
    befalls_others,
    begins_unrest,
    find_unrest,
    makes_safe_elsewhere,
    opens_item,
    takes_up_second,
    tells_second,
    turns_to_province,
)
from generator.extraction.incidents.sum_breaks import find_sum_breaks
from generator.extraction.incidents.told_before import find_told_before
from generator.extraction.incidents.whereabouts import find_here, leaves_around, leaves_districts
from generator.extraction.scenes.chronicles import ITEM
from generator.extraction.scenes.figures import Counted
from generator.extraction.scenes.line import Line
from generator.extraction.scenes.other_victims import (
    are_single,
    counts_others,
    counts_some,
    finds_body,
    is_first_told,
    names_other,
    names_other_trade,
    tells_another_single,
)
from generator.extraction.scenes.scenes import Scene


def find_drafts(lines: Sequence[Line]) -> list[Draft]:
    """Group the sentences that are no background into incidents, in the order of the text."""
    drafts = _group(lines, frozenset())
    parts = [draft for draft in drafts if not draft.overview] or drafts
    summed = len(parts) == 1 or (parts and not (drafts[0].overview or drafts[0].scenes[0].districts))
    breaks = find_sum_breaks(lines) if summed else frozenset()
    return _group(lines, breaks) if breaks else drafts


def _group(lines: Sequence[Line], breaks: frozenset[int]) -> list[Draft]:
    """Group the sentences; ``breaks`` are those that begin an incident whatever their words are."""
    drafts: list[Draft] = []
    current: Draft | None = None
    before: list[Scene] = []
    fates = find_fates(lines)
    for scene, figures, background in lines:
        if background is not None:
            continue
        open_worst(drafts, scene)
        fate = fates.get(scene.sentence.index, figures)
        if current is None and not _opens(scene, fate):
            before.append(scene)
            continue
        if current is not None and tells_who_was_taken(current, scene, figures):
            current.add(scene, [])  # they are counted as dead
            continue
        if current is not None and current.last < scene.sentence.index in breaks:
            drafts[0].overview = drafts[0].several = True
            current = begin(drafts, scene, another=True)
        elif current is not None and not (scene.has_cue(ITEM) or opens_operation(drafts, scene)):
            current = leave_passing(drafts, leave_recall(drafts, current, scene), scene)
            current = _choose(drafts, current, scene, fate)
        else:
            current = begin(drafts, scene) if current else _begin_first(drafts, scene, before)
        current.add(scene, figures)
        widen_lead(drafts, scene)
        if (figures and not only_sums(figures)) or not current.districts or scene is current.scenes[0]:
            current.districts |= frozenset() if current.districts and tends_wounded(scene) else narrow(scene)
        if is_recalled(drafts, current, scene):
            current.recalled, current = True, drafts[0]
        current = drafts[-2] if is_followed(drafts, scene) else current
    if drafts:
        drafts[0].scenes[:0] = before
    return drafts


def _begin_first(drafts: list[Draft], scene: Scene, before: Sequence[Scene]) -> Draft:
    """Begin the first incident; where it is set nowhere, it lies in the one district that was named before it."""
    draft = begin(drafts, scene)
    named = [there for one in before if (there := narrow(one))]
    if named and len(named[-1]) == 1 and not narrow(scene):
        draft.near = named[-1]
    return draft


def _opens(scene: Scene, figures: Sequence[Counted]) -> bool:
    """Whether a sentence can be the first that tells of an incident."""
    return bool(figures) or scene.strength > 0


def find_drafts_elsewhere(lines: Sequence[Line]) -> list[Draft]:
    """Group the sentences set outside the province, for an article that tells of no incident inside."""
    outside = [Line(scene, counted, None) for scene, counted, why in lines if why and why.reason == "other_province"]
    drafts = [draft for draft in find_drafts(outside) if draft.figures]
    for draft in drafts:
        draft.elsewhere = True
    return drafts


def _choose(drafts: list[Draft], current: Draft, scene: Scene, figures: list[Counted]) -> Draft:
    """Return the incident of a sentence: told before, a new one, or the one that the text is at."""
    here = find_here(current, scene)
    known = _begin_apart(drafts, current, scene, figures)
    known = known or find_told_before(drafts, current, scene, figures, here)
    same = strikes_again(drafts, current, scene, here) or goes_on(current, scene, figures)
    same = same or tells_risen(current, scene, here)
    away = opens_elsewhere(scene, current.scenes) or is_set_apart(scene, current.scenes)
    if known is not None or same or (here <= current.districts and counts_some(current.figures, figures) and not away):
        return known or current
    moves = leaves_districts(current, scene, here)
    dealt = len(here) == 1 and deals_out(current, scene, here)
    own = [counted for counted in figures if dealt or not repeats(counted, apart=moves)]
    at_last = tells_at_last(drafts, current, scene, here) and not counts_fewer(current, own)
    if at_last or _repeats_lead(drafts, current, scene, own):
        return drafts[0]
    told = bool(own) or scene.strength >= INCIDENT or tells_new(scene)
    opens = scene.opens_another and (moves or not takes_up_second(current, scene))
    opens = opens or turns_to_other_deed(current, scene) or tells_second(drafts, current, scene, own)
    opens = opens or find_first_deed(drafts, scene) is not None or turns_to_province(current, scene, own)
    opens = opens or (moves and sets_first_deed(current, scene))
    if opens and (told or moves) and not only_sums(own):
        told_of = list_led(drafts, current) if are_single(own) else drafts
        same_ones = None if away else find_told(told_of, scene, own) or find_same_place(drafts, scene, here, own)
        known = same_ones or find_dealt(drafts, scene, here)
        return known if known is not None and not known.overview else begin(drafts, scene, another=True)
    if moves and (home := find_led(drafts, current, scene, here, own)):
        return home
    clause = find_first_clause(drafts, current, scene)
    led = current is not drafts[0] and current.figures and turns_under_lead(drafts, current, scene)
    if (
        clause is not None
        or _is_another(current, scene, own, moves=moves, least=ANOTHER - bool(led))
        or (told and is_apart(current, scene))
        or turns_to_next(drafts, current, scene, here)
    ):
        back = find_numbers(drafts, current, own) if own else find_home(drafts, scene) if moves else None
        return clause or back or begin(drafts, scene, another=True)
    return _choose_by_place(drafts, current, scene, own, here)


def _begin_apart(drafts: list[Draft], current: Draft, scene: Scene, figures: list[Counted]) -> Draft | None:
    """Return the incident of a crowd behind a deed, in its district, or of a bomb made safe elsewhere; else nothing."""
    unrest = begins_unrest(current, scene, figures)
    if not unrest and not makes_safe_elsewhere(current, scene):
        return None
    draft = (find_unrest(drafts) if unrest else None) or begin(drafts, scene, another=True)
    if unrest and not draft.districts and len(current.districts) == 1 and not scene.districts:
        draft.districts |= current.districts
    return draft


def _repeats_lead(drafts: list[Draft], current: Draft, scene: Scene, own: list[Counted]) -> bool:
    """Whether a sentence without a place repeats what the lead has said of all incidents."""
    whole = drafts[0].overview and not list_settings(scene) and not scene.opens_another
    whole = whole and not any(counted.reading.mention.kind == "pronoun" for counted in own)  # ``He died on the spot``
    over_all = any(map(scene.has_cue, ("of_all", "whole_province"))) or scene.telling.several or speaks_of_worst(scene)
    over_all = over_all and not fights_on(current, scene)
    if whole and own and (over_all or outnumbers_last(current, scene, own)):
        return True
    told = find_told(drafts[:1], scene, own) if whole and not awaits(current, scene) else None
    told = None if told is not None and counts_others(told.figures, own) else told
    if told is not None and takes_up_deed(current, scene):
        return False
    return told is not None


def _is_another(current: Draft, scene: Scene, own: list[Counted], *, moves: bool, least: int) -> bool:
    """Whether a sentence tells an incident of another day, or a deed in which nobody is counted."""
    if (own and is_days_before(current, scene, own)) or (moves and leaves_province(current, scene)):
        return True
    others = bool(own) and (tells_others(current, scene, own) or befalls_others(current, scene, own))
    if own and (others or follows_recall(scene, own) or finds_body(current.figures, own)):
        return True
    if least < ANOTHER and are_single(own) and turns_in_list(current, scene, own):
        return True
    if own and (destroys_finds(current, scene, own) or frees_these(current, own)):
        return False
    other = names_other(current.figures, own) and not tends_wounded(scene)
    towns = are_towns_apart(scene, current.scenes)
    first = any(map(is_first_told, own)) and (towns or is_other_locality(scene, current.scenes))
    tends = tends_wounded(scene) and not (scene.telling.adds or moves)
    new = (tells_new(scene) and not tends) or other
    new = new or (first and tells_another_single(current.figures, own, apart=towns))
    new = new or (bool(own) and (opens_with_other_day(scene, current.scenes) or opens_apart(scene, current.scenes)))
    apart = bool(own) and is_set_apart(scene, current.scenes)
    new = new or apart
    if not new or (own and moves) or ends_in_arrests(current, scene, own, moves=moves):
        return False
    counts = bool(own) and (not current.figures or first or other or is_new(current, own))
    unknown = not any(item.reading.mention.known for item in own)  # ``the two soldiers`` are known
    counts = counts or names_other_trade(current.figures, own) or (apart and unknown)
    return weigh_change(scene, current.scenes, moves=moves, counts=counts, other=other) >= least


def _choose_by_place(
    drafts: list[Draft], current: Draft, scene: Scene, own: list[Counted], here: frozenset[str]
) -> Draft:
    """Return the incident of a sentence that no words set apart: by its numbers without a district, else by that."""
    if current is not drafts[0] and (leaves_overview(drafts, current, scene, own) or opens_item(current, scene, own)):
        return begin(drafts, scene, another=True)
    if own and drafts[-1] is current and len(drafts) > 1 and not list_settings(scene) and not awaits(current, scene):
        back = find_numbers(drafts, current, own)
        if back is not None and not (back is drafts[0] and takes_up_deed(current, scene)):
            return back
    back = None if awaits(current, scene) else find_referred(drafts, current, scene, own)
    if back is not None or (only_sums(own) and not tolls_elsewhere(drafts, scene, here)):
        return back or find_updated(drafts, current, here, own)
    if (not own or current.overview) and (home := find_known(drafts, current, scene, here)):
        return home
    if (
        not own
        or not here
        or here & current.districts
        or not (current.districts or lies_away(current, scene, own, here) or leaves_around(current, scene, here))
    ):
        return leave(drafts, current, scene, own) if leaves_overview(drafts, current, scene, own) else current
    earlier = next((draft for draft in reversed(drafts) if draft.districts & here and not draft.overview), None)
    again = bool(scene.telling.again) and not (scene.telling.kinds or scene.opens_another or scene.telling.adds)
    again = again or (earlier is not None and adds_to_harm(earlier, scene))
    listed = earlier is not None and adds_to_list(current, earlier, scene, own)
    known = earlier is not None and (not is_new(earlier, own) or tells_again(earlier, scene) or again)
    return earlier if earlier is not None and known and not listed else begin(drafts, scene)
