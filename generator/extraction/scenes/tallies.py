"""Sentences that count over a stretch of time, or far more people than the article's own incident."""

from __future__ import annotations

from generator.extraction.codes import CASUALTIES, CIVILIANS, MILITANTS, SECURITY_FORCES, UNSPECIFIED
from generator.extraction.days.dates import DateMention
from generator.extraction.deeds.tellings import ANY_DEED
from generator.extraction.scenes.asides import CLAUSE_MARKS, find_aside
from generator.extraction.scenes.carrying import Background, Carried
from generator.extraction.scenes.named_days import find_weekday
from generator.extraction.scenes.scenes import Scene
from generator.extraction.scenes.spans import (
    closes_clause,
    compares,
    counts_all,
    counts_hundreds,
    find_years,
    is_state_since,
    speaks_of_period,
)
from generator.extraction.scenes.stretches import counts_recorded, counts_such, find_stretch
from generator.extraction.victims.reading import Reading
from generator.extraction.words.responsibility_words import find_groups, responsibility_words
from generator.extraction.words.time_words import load_months
from generator.vocabulary.edtf import FEW_DAYS, MONTH
from generator.vocabulary.word_rows import Term, has_any

TALLY = 200
TALLY_SENTENCE = 4
LARGE = 100
_TIMES = 5
_TWICE = 2
_ANYBODY = (CIVILIANS, UNSPECIFIED)
_CROWD = 10
_ALONE, _WOUNDED = "alone", ("injured", "wounded")


def judge_others(scene: Scene, carried: Carried) -> Background | None:
    """Whether a report of militants killed comes to many others who died, with no day, district or word that adds.

    That is the attack to which the forces replied: ``Over 50 people died as militants stormed posts``.
    """
    known = scene.telling.again or scene.telling.adds or scene.opens_another or scene.districts
    if (
        carried.killed != {MILITANTS}
        or known
        or scene.has_cue("of_all")
        or not list_numbers(scene).isdisjoint(carried.counted)
        or is_recent(scene)
        or find_weekday(scene) is not None
    ):
        return None
    wide = scene.has_cue("whole_province") or scene.has_cue("plural_incidents") or scene.has_cue("several_incidents")
    many = wide and any(
        reading.real
        and reading.outcome == "killed"
        and reading.group in _ANYBODY
        and (reading.mention.quantity.value or 0 if reading.mention.quantity else 0) >= _CROWD
        for reading in scene.readings
    )
    return Background("earlier_incident", dated=True) if many else None


def judge_span(scene: Scene) -> Background | None:
    """Judge counts that have run for some time: ``so far this year``, ``last year``, ``in three years``."""
    cue = _find_since(scene) if scene.has_cue("since") else None
    start = find_years(scene) if cue is None else cue
    if cue is None and speaks_of_period(scene):
        month = any(_is_of_month(scene, date) for date in scene.dates)
        first, last = find_aside(scene, scene.dates[0])
        if last is not None and any(date.first > last for date in scene.dates):
            first, last = 0, None  # another span holds for what stands behind the clause
        return Background("earlier_incident" if month else "running_total", first=first, dated=True, last=last)
    first = 0 if start is None or _counts_before(scene, start) else clause_start(scene, start)
    if (start is None or first) and (stretch := find_stretch(scene)) is not None and (start is None or stretch < first):
        own = is_recent(scene) or find_weekday(scene) is not None
        return Background("running_total", first=stretch if own else clause_start(scene, stretch))
    if start is None:
        return Background("running_total") if counts_such(scene) or counts_recorded(scene) else None
    return Background("running_total", first=first)


def _counts_before(scene: Scene, start: int) -> bool:
    """Whether a month holds for what stands before a span: ``12 men vanished in April, while nine died that month``."""
    spans = (date for date in scene.dates if date.first < start and (date.kind == "period" or date.precision == MONTH))
    return not is_recent(scene) and any(_is_of_month(scene, date) for date in spans)


def _is_of_month(scene: Scene, date: DateMention) -> bool:
    """Whether a time is a month and no count over it, also in an undated article: ``in July``, ``last month``."""
    tokens = scene.sentence.tokens
    words = [token.lower for token in tokens[max(0, date.first - 1) : date.last + 1]]
    named = words[-2:] == ["last", "month"] or words[-3:] == ["earlier", "this", "month"]
    return named or any(token.lower in load_months() for token in tokens[date.first :])


def _find_since(scene: Scene) -> int | None:
    """Return where words tell since when something is counted: ``so far this year``, not ``the last two days``."""
    counting = [cue for cue in scene.cues if cue.row == "since" and not _closes(scene, cue)]
    days = [one for one in scene.dates if one.kind == "event" and one.date and one.precision <= FEW_DAYS]
    for cue in counting:
        alone = scene.sentence.tokens[cue.last].lower == _ALONE  # ``this week alone``
        held = not alone and any(one.first <= cue.first <= one.last for one in days)
        if not held and not is_state_since(scene, cue.first) and not _only_ranks(scene, cue):
            return cue.first
    return None


def _only_ranks(scene: Scene, cue: Term) -> bool:
    """Whether such words only rank a deed with a day of its own: ``The worst raid this year killed six on Monday``."""
    spans = [one for one in scene.dates if one.kind == "period" and one.first <= cue.last and cue.first <= one.last]
    return bool(spans) and is_recent(scene) and all(compares(scene, one, own=True) for one in spans)


def _closes(scene: Scene, cue: Term) -> bool:
    """Whether a word or two close a clause, and tell no stretch of time: ``to date.``, not ``in a single year.``.

    What opens a sentence closes nothing: ``Since then, nine people have died``, but for ``two of the wounded``.
    """
    if not cue.first and not has_any(scene.sentence.tokens, _WOUNDED):
        return False
    return cue.last - cue.first < _TWICE and closes_clause(scene, cue.last)


def widen_to_span(scene: Scene, found: Background) -> Background:
    """Return the count over some time that goes before a clause of an older day, in place of the clause alone.

    ``The number of officers killed this year has reached 49, besides the 57 who died in the blast of August 8``.
    """
    span = judge_span(scene) if found.first and not is_recent(scene) else None
    return span if span is not None and span.first < found.first and span.last is None else found


def _rises_beyond(reading: Reading) -> bool:
    """Whether a number that rose counts no dead or injured of an incident: ``those who surrendered rose to 900``."""
    return reading.rule == "toll" and reading.update and reading.outcome not in CASUALTIES


def _list_tolls(scene: Scene) -> list[tuple[str, int]]:
    """Return the outcomes and numbers of the dead and injured whom a sentence counts."""
    return [
        (reading.outcome, reading.mention.quantity.value or 0)
        for reading in scene.readings
        if reading.mention.quantity and reading.outcome in CASUALTIES
    ]


def judge_size(scene: Scene, carried: Carried) -> Background | None:
    """Large numbers without a day or a place, behind the lead, are tallies; so is what rose in the whole province.

    They are large beside what the article counts of its own: a bomb that kills 60 hurts hundreds.
    """
    if not scene.readings:
        return None
    if scene.has_cue("whole_province") and any(map(_rises_beyond, scene.readings)):
        return Background("running_total")
    if counts_over_years(scene):
        return Background("running_total")
    if scene.sentence.index < 2 or is_recent(scene) or scene.telling.again - {ANY_DEED} or _tells_of_attack(scene):
        return None
    near = scene.sentence.index < TALLY_SENTENCE or scene.districts
    dead = max((number for outcome, number in carried.counted if outcome == "killed"), default=0)
    if not near and counts_all(scene, dead or bool(carried.counted)) and not _claims_losses(scene):
        return Background("running_total")
    rises = any(one.update and one.rule == "toll" for one in scene.readings) and dead > 0
    large = any(
        not (rises and outcome == "killed" and number <= _TWICE * dead)
        and number >= (max(TALLY, _TIMES * dead) if outcome == "injured" else TALLY if near else LARGE)
        for outcome, number in _list_tolls(scene)
    )
    return Background("running_total") if large else None


def counts_over_years(scene: Scene) -> bool:
    """Whether hundreds are counted, and on no day: ``NAME, which has fought since 2000, has killed hundreds``."""
    return all(date.kind == "since" or date.precision >= MONTH for date in scene.dates) and counts_hundreds(scene)


def _claims_losses(scene: Scene) -> bool:
    """Whether an armed group claims losses of the forces, which may be far more: ``NAME claimed to have killed 25``."""
    claims = has_any(scene.sentence.tokens, responsibility_words("claim_verbs"))
    return (
        claims
        and bool(find_groups(scene.sentence.tokens))
        and all(one.group == SECURITY_FORCES for one in scene.readings)
    )


def _tells_of_attack(scene: Scene) -> bool:
    """Whether an attack that is known from before is the subject: ``The attack in Quetta wounded 250``."""
    return scene.sentence.tokens[0].lower == "the" and bool(scene.telling.again) and not scene.dates


def is_recent(scene: Scene) -> bool:
    """Whether a sentence sets something on a day, or on a few, whose date is known."""
    return any(date.kind == "event" and date.date and date.precision <= FEW_DAYS for date in scene.dates)


def is_of_saying(scene: Scene, date: DateMention) -> bool:
    """Whether a day only tells when it was said how many there had been in a month: ``This week it said that …``."""
    words = [token.lower for token in scene.sentence.tokens]
    months = [other.first for other in scene.dates if other.kind == "event" and other.precision >= MONTH]
    behind = words[date.last + 1 : max(months, default=0)]
    return "that" in behind and "had" in behind[behind.index("that") :]


def clause_start(scene: Scene, first: int) -> int:
    """Return from where on a cue holds: only behind it, where figures of the incident stand before it.

    Commas of a list end no clause: ``in Kech, Hub and``, or in a title ``19 abducted, 20 killed in two weeks``; nor do
    those before a participle, where no day is named: ``killed 20, besides injuring 40 throughout the year``.
    """
    listed = {place.start - 1 for place in scene.places}
    if not is_recent(scene):
        verbs = [scene.chunks[one.verb].first for one in scene.readings if one.rule == "participial"]
        listed |= {at - back for at in verbs for back in (1, _TWICE)}
    ends = [scene.end_of(reading) for reading in scene.readings]
    if all(chunk.kind not in ("be", "have") for chunk in scene.chunks):
        listed |= {reading.mention.first - 1 for reading in scene.readings if reading.mention.first - 2 in ends}
    for end in ends:
        marks = [at for at in range(end + 1, first) if scene.sentence.tokens[at].text in CLAUSE_MARKS]
        if any(at not in listed for at in marks):
            return first
    return 0


def list_numbers(scene: Scene) -> frozenset[tuple[str, int]]:
    """Return the outcomes and numbers of the people whom a sentence counts, one person left out."""
    if not scene.readings:
        return frozenset()
    told = ((one.outcome, one.mention.quantity) for one in scene.readings if one.real)
    counted = ((outcome, quantity.value or 0) for outcome, quantity in told if quantity)
    return frozenset((outcome, number) for outcome, number in counted if number > 1)
