"""Figures that are not of the article's own incidents: yearly totals, running tallies, elsewhere, earlier incidents."""

from __future__ import annotations

from typing import Any

from generator.extraction.codes import MILITANTS, UNSPECIFIED
from generator.extraction.days.dates import DateMention
from generator.extraction.days.saying_days import may_be_of_condemning
from generator.extraction.deeds.attacks import hits_vehicle
from generator.extraction.deeds.violence import names_attackers
from generator.extraction.incidents.background_cues import comes_later, judge_cues, judge_month
from generator.extraction.incidents.carried_backgrounds import find_carried, list_old
from generator.extraction.incidents.counted_deeds import counts_on
from generator.extraction.incidents.courts import are_held_for, in_court, takes_up_old, tells_court_of_missing
from generator.extraction.incidents.days_apart import find_first_day, judge_beside_find, take_first
from generator.extraction.incidents.feuds import judge_feud
from generator.extraction.incidents.judging_dates import choose_dates, judge_date
from generator.extraction.incidents.lead_cues import claims_one_more, tells_hours_apart
from generator.extraction.incidents.mentioned_deeds import judge_mentioned, names_earlier_one
from generator.extraction.incidents.mishaps import judge_accident, judge_disaster
from generator.extraction.incidents.named_by_claim import judge_claimed_before
from generator.extraction.incidents.named_by_time import names_only_past
from generator.extraction.incidents.recalls import (
    counts_everywhere,
    frees_some,
    is_late_news,
    judge_freed_aside,
    judge_long_before,
    judge_opened_earlier,
    judge_recalled,
    judge_retold,
    judge_row,
    list_retold,
    only_dies_later,
    only_recalls,
    only_tallies,
    opens_article,
    ranks_own,
    recalls_escape,
    speaks_of_surge,
    tells_incident,
    tells_news,
)
from generator.extraction.incidents.retellings import (
    end_of_finding,
    ends_recall,
    find_anchor,
    is_days_before,
    is_found,
    is_own_day,
    judge_undated,
    opens_news,
    recalls_report,
    tells_deeds,
    tells_earlier_arrests,
    tells_old_toll,
)
from generator.extraction.incidents.risen_tolls import judge_risen
from generator.extraction.incidents.settings import keep_setting
from generator.extraction.incidents.speeches import judge_speech
from generator.extraction.incidents.suspicions import begins_background, judge_confession, judge_suspicion, leave_held
from generator.extraction.incidents.tails import judge_tail
from generator.extraction.scenes.asides import find_aside
from generator.extraction.scenes.carrying import Background, Carried
from generator.extraction.scenes.chronicles import BEHIND_NEWS, COUNTING, OWN_ITEM
from generator.extraction.scenes.killed_before import find_before, find_mourned, find_wanted
from generator.extraction.scenes.named_days import find_weekday
from generator.extraction.scenes.outside import (
    is_own_elsewhere,
    list_outside,
    names_town_abroad,
    opens_across,
    reaches_beyond,
)
from generator.extraction.scenes.scenes import Scene
from generator.extraction.scenes.spans import counts_since_lately, counts_week, is_state_since, takes_lately
from generator.extraction.scenes.tallies import (
    is_recent,
    judge_others,
    judge_size,
    judge_span,
    list_numbers,
    widen_to_span,
)
from generator.extraction.scenes.weeks import counts_deeds_of_week, judge_week
from generator.extraction.victims.reading import Reading
from generator.extraction.words.time_words import load_weekdays
from generator.vocabulary.edtf import DAY, MONTH, EdtfDate
from generator.vocabulary.frozen import replace
from generator.vocabulary.word_rows import has_any

_FELLED, _HEAD = {MILITANTS, UNSPECIFIED}, 4
_MANY = ("plural_incidents", "separate_incidents", "several_incidents", "wave")
_AFTER = ("days_after", "comes_after", "long_after")


def find_background(scene: Scene, published: EdtfDate | None, carried: Carried) -> tuple[Background | None, Carried]:
    """Return why a sentence is background, or ``None``, and what it hands on to the next."""
    if scene.headed and not scene.has_cue(BEHIND_NEWS):
        published, carried = scene.headed.date, Carried() if scene.has_cue(OWN_ITEM) else carried
    begins = scene.sentence.paragraph != carried.paragraph
    ended = scene.has_cue("another_incident") or (begins and (opens_news(scene) or ends_recall(scene, carried)))
    told = scene.has_cue("recall") or scene.has_cue("report")
    recall = scene.sentence.paragraph if told else None if ended else carried.recall
    news = not carried.opened and counts_week(scene)
    old = scene.headed is not None and judge_date(scene.headed, published) is not None
    tail = None if recall is not None or scene.elsewhere else judge_tail(scene)
    own = Background("earlier_incident") if old else tail or _find_own(scene, published, carried)
    if own is not None and own.reason == "year_total" and scene.telling.kinds and not scene.readings:
        own = replace(own, reason="earlier_incident")  # ``In 2014 his house was attacked. Two of his guards died``
    back = carried.background
    found = None if news else own or (find_carried(scene, carried, back) if back is not None else None)
    found = found or judge_row(scene, carried) or judge_claimed_before(scene, carried)
    found = found or judge_retold(scene, carried) or judge_risen(scene, carried) or judge_freed_aside(scene, carried)
    found = found or (None if news else judge_recalled(scene, carried) or judge_long_before(scene, published))
    if found is None and carried.background is not None and comes_later(scene, carried):
        found = Background("earlier_incident", dated=True)
    if recall is not None and not is_recent(scene) and find_weekday(scene) is None:
        found = replace(found, first=0) if found is not None else Background("earlier_incident")
    counting = (carried.counting or scene.has_cue(COUNTING)) and not scene.has_cue(OWN_ITEM)
    on = carried.year_at == scene.sentence.paragraph and counts_on(scene)
    found = Background("running_total") if found is None and (counting or on) else found
    return found, _hand_on(scene, found, carried, recall=recall, counting=counting)


def _hand_on(
    scene: Scene, found: Background | None, carried: Carried, *, recall: int | None, counting: bool
) -> Carried:
    """Return what a sentence hands on: the article's own day and districts only where it is no background."""
    lead = not carried.opened
    own = _list_own(scene, carried) if found is None else {}
    return replace(
        carried,
        background=found if found is not None and _goes_on(scene, found, carried) else None,
        paragraph=scene.sentence.paragraph,
        told=tells_incident(scene) or names_town_abroad(scene) or _tells_on_elsewhere(scene, found, carried),
        hit=found is None and hits_vehicle(scene.told),
        opened=carried.opened or opens_article(scene),
        recalled=only_recalls(scene, found, carried) or (not carried.told_own and names_only_past(scene)),
        tallied=only_tallies(scene, found, carried),
        told_own=carried.told_own or (found is None and tells_incident(scene)),
        year_at=scene.sentence.paragraph if found is not None and found.reason == "year_total" else carried.year_at,
        wide=carried.wide or (lead and reaches_beyond(scene)),
        many=carried.many or (lead and (any(map(scene.has_cue, _MANY)) or tells_hours_apart(scene))),
        outside=frozenset() if scene.districts else carried.outside | (frozenset() if found else list_outside(scene)),
        recall=recall,
        counting=counting,
        ranked=scene.sentence.index if ranks_own(scene) else carried.ranked,
        retold=carried.retold | list_retold(scene, found),
        old=list_old(scene, found, carried),
        fresh=found is not None and begins_background(scene, carried),
        **own,
    )


def _tells_on_elsewhere(scene: Scene, found: Background | None, carried: Carried) -> bool:
    """Whether a sentence tells of a deed in another province: ``The van was attacked``, ``Militants were spotted``."""
    if found is None or found.reason != "other_province":
        return False
    goes_on = carried.told and found is carried.background and scene.sentence.paragraph == carried.paragraph
    return goes_on or bool(scene.telling.kinds) or names_attackers(scene.sentence)


def _goes_on(scene: Scene, found: Background, carried: Carried) -> bool:
    """Whether what follows goes on with a background: not behind a clause, nor where nothing is told or counted."""
    if found.reason == "year_total" or found.first or (scene.clause is not None and any(map(scene.has_cue, _AFTER))):
        return False
    if scene.readings or carried.background is not None or found.reason not in ("running_total", "earlier_incident"):
        return True
    counted = any(date.kind in ("since", "period") for date in scene.dates)
    deed = scene.telling.strength > 0 or bool(scene.telling.again)
    if found.reason == "running_total":
        return (deed and counted) or counts_deeds_of_week(scene)
    return deed or has_any(scene.sentence.tokens, ("had",)) or not found.dated


def _list_own(scene: Scene, carried: Carried) -> dict[str, Any]:
    """Return what a sentence of the article's own incidents adds to their days, districts and groups of dead."""
    sure = (
        one for one in scene.dates if one.kind == "event" and not may_be_of_condemning(scene.sentence.tokens, one.first)
    )
    days = (date.date for date in sure if date.precision == DAY)
    return {
        "anchor": find_anchor(scene, carried.anchor),
        "weekday": find_weekday(scene) if carried.weekday is None else carried.weekday,
        "weekdays": find_weekday(scene, ("event", "saying")) if carried.weekdays is None else carried.weekdays,
        "day": find_first_day(scene, next(days, None) if tells_news(scene) else None, carried.day, carried.own),
        "own": carried.own | (scene.districts if tells_incident(scene) else frozenset()),
        "counted": carried.counted | list_numbers(scene),
        "kinds": carried.kinds | scene.telling.kinds,
        "killed": carried.killed | {reading.group for reading in scene.readings if reading.outcome == "killed"},
    }


def _find_own(scene: Scene, published: EdtfDate | None, carried: Carried) -> Background | None:
    since = next((one for one in scene.dates if one.kind == "since" and not is_state_since(scene, one.first)), None)
    many = any(map(scene.has_cue, _MANY))
    if not carried.opened and scene.readings and counts_since_lately(scene, published, many=many):
        return None  # ``Thirteen people were killed in violence since Sunday``: the article's own news
    if since is not None and not takes_lately(scene, published):
        reason = "other_province" if scene.elsewhere else "running_total"
        first, last = find_aside(scene, since)
        return Background(reason, str(since.date) if since.date else None, first=first, last=last)
    away = scene.elsewhere and not (carried.told_own and only_dies_later(scene))  # ``Both died in Karachi``
    if opens_across(scene) or ((away or names_town_abroad(scene)) and not is_own_elsewhere(scene, carried)):
        return Background("other_province")
    if scene.readings and (in_court(scene) or tells_court_of_missing(scene)):
        return Background("context")  # ``Two men held for the murder of a judge in 2019 were remanded``
    if scene.readings and takes_up_old(scene):
        return Background("earlier_incident")
    suspected = judge_disaster(scene)
    suspected = suspected or judge_suspicion(scene, carried, published)
    surge = Background("earlier_incident") if carried.told_own and speaks_of_surge(scene) else None
    surge = surge or (Background("running_total") if counts_everywhere(scene, carried) else None)
    return leave_held(scene, suspected or surge or _judge_time(scene, published, carried), carried)


def _judge_time(scene: Scene, published: EdtfDate | None, carried: Carried) -> Background | None:
    """Judge a sentence by its days, by what was done before, and by its words."""
    feud = judge_feud(scene, lead=not (carried.opened or scene.headed))
    dated = feud or (_judge_dates(scene, published, carried) if scene.dates else None)
    ends = _list_ends(scene, published, lead=not carried.opened)
    if ends:  # ``a clerk, who was taken in Hub in May, reached his home on Monday``
        return judge_beside_find(scene, [one.mention.last for one in ends], dated)
    if dated is not None:
        return keep_setting(scene, widen_to_span(scene, take_first(scene, dated)), lead=not carried.told_own)
    own = takes_lately(scene, published) or (carried.many and names_earlier_one(scene))
    if (before := _judge_before(scene, published, carried)) is not None or own:
        return before
    span = judge_accident(scene, carried) or judge_speech(scene, carried) or judge_others(scene, carried)
    span = span or judge_opened_earlier(scene, carried) or judge_span(scene) or judge_week(scene, carried)
    cued = judge_cues(scene, lead=not (carried.opened or scene.headed), many=carried.many)
    cued = span or judge_mentioned(scene, carried) or cued or judge_size(scene, carried)
    return keep_setting(scene, cued, lead=not carried.told_own)


def _judge_before(scene: Scene, published: EdtfDate | None, carried: Carried) -> Background | None:
    """Judge what was done before: in the past perfect behind the lead, by suspects, or as reported once already."""
    if recalls_escape(scene, carried):
        return Background("earlier_incident")
    if not scene.readings:  # nobody is counted, and its words alone can tell
        recalled = Background("earlier_incident") if recalls_report(scene) else None
        known = Background("context") if in_court(scene) else recalled
        return known or (None if claims_one_more(scene) else judge_confession(scene, carried, published))
    avenged = bool(carried.killed) and carried.killed <= _FELLED and not list_numbers(scene) & carried.counted
    if (wanted := find_wanted(scene, avenged=avenged)) is not None:
        return wanted
    before = find_before(scene)
    if before is not None and (before or carried.opened):
        return Background("earlier_incident", first=before)
    if (mourned := find_mourned(scene)) is not None:
        return mourned
    told = tells_deeds(scene) or tells_earlier_arrests(scene) or recalls_report(scene) or tells_old_toll(scene, carried)
    return Background("earlier_incident") if told else None


def _judge_dates(scene: Scene, published: EdtfDate | None, carried: Carried) -> Background | None:
    """Return why a sentence's dates make it background, or the clause in which one stands; the first that does."""
    head = _HEAD if scene.has_cue(OWN_ITEM) else -1
    for date in (
        date for date in choose_dates(scene, published, carried) if date.first > head or date.precision >= MONTH
    ):
        reason = judge_date(date, published) or judge_month(scene, date, published)
        reason = None if date.kind == "saying" and is_own_day(date, carried) else reason
        reason = None if reason == "earlier_incident" and is_late_news(scene, date, published, carried) else reason
        if reason is None and is_days_before(scene, date, carried) and not claims_one_more(scene):
            reason = "earlier_incident"
        if reason is None and published is None and date.kind == "event":
            reason = judge_undated(scene, date, carried)
        if reason:
            first, last = find_aside(scene, date)
            first = 0 if first and carried.opened and are_held_for(scene) else first
            behind = [other for other in scene.dates if last is not None and other.first > last]
            if any(judge_date(other, published) for other in behind):
                continue  # what stands behind the clause has an old date of its own
            now = any(other.precision == DAY and other.kind == "event" for other in behind)
            return Background(reason, first=first, dated=True, last=last, aside=now)
    return None


def _list_ends(scene: Scene, published: EdtfDate | None, *, lead: bool) -> list[Reading]:
    """Read who was taken long ago and is found or let go now: ``men kidnapped ten days ago were freed on Monday``."""
    ends = [one for one in scene.readings if one.real and (one.outcome == "freed" or is_found(scene, one))]
    if not ends:
        return []
    verb = max(end_of_finding(scene, one) for one in ends)
    now = [one for one in scene.dates if one.kind in ("event", "saying") and _is_day(scene, one, published)]
    if lead and not now:
        before = all(ends[0].mention.first < one.first < verb for one in scene.dates) and not frees_some(scene, ends)
        return ends if before else []  # ``a trader kidnapped two months ago was let off``
    recent = any(judge_date(one, published) is None and (one.date or published is None) for one in now)
    return ends if recent and any(verb < one.first or one.kind == "saying" for one in now) else []


def _is_day(scene: Scene, date: DateMention, published: EdtfDate | None) -> bool:
    """Whether a date is a day: without a day of publication a weekday too, which nobody can reckon."""
    return date.precision == DAY or (
        published is None and has_any(scene.sentence.tokens[date.first : date.last + 1], load_weekdays())
    )
