"""Words that make a sentence background: of time, of what was done before, of what an incident follows."""

from __future__ import annotations

from generator.extraction.days.dates import DateMention
from generator.extraction.incidents.followed_deeds import follows_deed, follows_no_deed
from generator.extraction.incidents.lead_cues import (
    claims_one_more,
    is_of_last_day,
    is_of_lead,
    is_own_account,
    protests_at_new,
    seeks_taken,
    tells_attack_before,
    visits_over_new,
)
from generator.extraction.incidents.named_by_time import judge_named
from generator.extraction.incidents.part_backgrounds import OPENS, is_of_the_past, judge_part
from generator.extraction.incidents.ranked import judge_ranked, stands_in_row
from generator.extraction.scenes.carrying import Background, Carried
from generator.extraction.scenes.localities import names_area, opens_with_place
from generator.extraction.scenes.named_days import find_weekday
from generator.extraction.scenes.scenes import Scene
from generator.extraction.scenes.tallies import clause_start, is_recent
from generator.extraction.words.known_lapses import find_known_lapse
from generator.extraction.words.responsibility_words import act_of, find_acts
from generator.extraction.words.telling_words import telling_words
from generator.extraction.words.time_words import load_small_numbers, time_words
from generator.vocabulary.edtf import DAY, MONTH, EdtfDate
from generator.vocabulary.tables import load_table
from generator.vocabulary.word_rows import Term, has_any, in_small_letters, word_before
from generator.vocabulary.word_sets import index_rows

_AFTER = ("days_after", "comes_after")
_OPENING = 5
_UNITS = frozenset(("days", "weeks", "months", "week", "month", "day"))
_LONG = (["weeks"], ["months"], ["month"], ["week"])
_BEGIN = 2
_TOLD = 3
_CLAUSE = 9
_ADMITTED = 5
_CAME, _TAKES_PLACE = 4, {"took", "place"}
_ONCE = frozenset(("previously", "earlier"))
_PERFECT = ("has", "have", "had")
_LIVES = ("life", "lives")
_CLOSES = frozenset(".,;")
_FAINT = ("record", "at_that_time", "elsewhere", "in_the_past")


def judge_cues(scene: Scene, *, lead: bool, many: bool = False) -> Background | None:
    """Judge a sentence by its words; ``lead``: it is the article's own, which words of time do not make background.

    ``many``: the article's lead speaks of several incidents, so that ``a similar attack`` may be one of them.
    """
    return judge_ranked(scene, lead=lead) or _judge_cues(scene, lead=lead, many=many) or judge_named(scene, lead=lead)


def _judge_cues(scene: Scene, *, lead: bool, many: bool) -> Background | None:
    """Judge a sentence by the first of its words that makes it background."""
    opens = lead
    lead = lead and not (scene.has_cue("days_after") or scene.has_cue("long_after"))
    own = {cue.first for cue in scene.cues if cue.table == "scene_cues"}
    cues = [cue for cue in scene.cues if cue.row not in _AFTER or not follows_no_deed(scene, cue)]
    for cue in cues:
        if (cue.table == "times" and cue.first in own) or is_of_last_day(scene, cue) or _tells_state(scene, cue):
            continue
        if part := judge_part(scene, cue, lead=opens):
            return part
        behind = any(place.district and place.role == "where" and place.first > cue.last for place in scene.places)
        behind = behind and (opens or not _comes_behind(scene, cue))
        told = {
            "earlier": True,
            "follows": follows_deed(scene, cue) and not _tells_it_in_full(scene, cue),
            "comes_after": not scene.districts,
            "days_after": (not behind or _names_no_day(scene, cue)) and not _follows_known(scene, cue),
            "long_after": True,
            "at_that_time": not cue.first and has_any(scene.sentence.tokens, ("had",)),
        }
        alike = _opens_alike(scene, cue) or _has_own_day(scene, cue) or (many and _is_one_of_many(scene, cue))
        alike = alike or (many and has_any(scene.sentence.tokens[cue.first : cue.last + 1], ("those",)))
        alike = alike or _opens_with_own_day(scene, cue) or claims_one_more(scene)
        if (cue.row == "earlier" and alike) or _is_of_this_week(scene, cue) or (opens and is_of_lead(scene, cue)):
            continue
        if (cue.row == "recalled" and _recalls_no_deed(scene, cue)) or is_own_account(scene, cue):
            continue
        if cue.row in ("deeds", "recalled"):
            return Background("earlier_incident", first=cue.last, last=_find_end_of_remembered(scene, cue))
        if cue.table == "times" and (reason := _reason_of(cue)) and not lead:
            return Background(reason, first=clause_start(scene, cue.first), dated=_is_dated(scene, cue))
        if lead and cue.row == "earlier" and (start := _find_after(scene, cue)):
            return Background("earlier_incident", first=start)
        if told.get(cue.row) and not (cue.row == "earlier" and lead and not is_of_the_past(scene, cue)):
            aside = cue.row == "days_after" and tells_attack_before(scene, cue)
            first = _find_start(scene, cue) or (cue.first if aside else 0)
            return Background("earlier_incident", first=first, dated=_is_dated(scene, cue), aside=aside)
    return None


def _recalls_no_deed(scene: Scene, cue: Term) -> bool:
    """Whether what is recalled is new, or a birth: ``on the birth anniversary of a saint``."""
    born = has_any(scene.sentence.tokens[max(0, cue.first - 1) : cue.first], ("birth",))
    new = is_recent(scene) and (seeks_taken(scene, cue) or protests_at_new(scene, cue))
    return born or new or visits_over_new(scene, cue)


def _comes_behind(scene: Scene, cue: Term) -> bool:
    """Whether a deed before is told, and whom it befell only in the next sentence: ``It came a week after a raid``."""
    before = scene.sentence.tokens[max(0, cue.first - _CAME) : cue.last]
    came = has_any(before, time_words("comes")) or {token.lower for token in before} >= _TAKES_PLACE
    return cue.row == "days_after" and came and not any(one.sure for one in scene.readings)


def _find_end_of_remembered(scene: Scene, cue: Term) -> int | None:
    """Return where it ends of whose death the day was: ``on the anniversary of NAME, who died in 2006, a bomb``."""
    tokens = scene.sentence.tokens
    commas = [at for at in range(cue.last, len(tokens)) if tokens[at].text == ","]
    if tokens[cue.first].lower != "anniversary" or not commas:
        return None
    if not has_any(tokens[commas[0] + 1 : commas[0] + 3], telling_words("remembered")):
        return commas[0]
    return commas[1] if commas[1:] else None


def _find_start(scene: Scene, cue: Term) -> int:
    """Return from where on a cue holds: ``killed four on Monday two days after`` begins a clause without a comma."""
    certain = [one for one in scene.readings if one.certain]
    told = any(scene.end_of(one) < cue.first for one in certain)
    before = cue.row == "days_after" and any(one.mention.first > cue.last for one in certain)
    before = before and scene.sentence.tokens[cue.first - 1].lower != "the"  # ``on the day after the raid``
    return cue.first if told and before else clause_start(scene, cue.first)


def _tells_state(scene: Scene, cue: Term) -> bool:
    """Whether ``previously`` only says of people what they had been: ``the bodies of two previously missing men``.

    Or whether an armed group tells its own losses: ``admitted that it had lost two fighters``; or the words are those
    that tell what befell somebody: ``two others who had been hit by bullets``, ``one soldier had lost his life``; or
    they only name a row of deeds.
    """
    tokens = scene.sentence.tokens
    verbs = (scene.chunks[one.verb] for one in scene.readings if one.certain)
    ranks = stands_in_row(tokens, cue.first)
    if ranks or (cue.row == "in_the_past" and any(verb.first <= cue.first <= verb.last for verb in verbs)):
        return True
    behind = in_small_letters(tokens)[cue.first + 1 : cue.first + 3]
    if "lost" in in_small_letters(tokens)[cue.first : cue.first + _ADMITTED]:
        died = "lost" in behind and has_any(tokens[cue.last + 1 : cue.last + 2], _LIVES)
        return died or _admits_loss(scene, cue)
    once = tokens[cue.first].lower in _ONCE and not has_any(tokens[max(0, cue.first - 1) : cue.first], _PERFECT)
    return once and any(word in telling_words("taken_states") for word in behind)


def _admits_loss(scene: Scene, cue: Term) -> bool:
    """Whether an armed group tells its own losses in what it speaks of: ``admitted that it had lost two fighters``."""
    small = in_small_letters(scene.sentence.tokens)[max(0, cue.first - 1) :]
    own = small[small.index("lost") - 2 : small.index("lost")] in (["it", "had"], ["they", "had"])
    return own and scene.speaks_armed


def _tells_it_in_full(scene: Scene, cue: Term) -> bool:
    """Whether what an incident follows has its own day, district and toll."""
    days = (date for date in scene.dates if date.kind == "event" and date.precision == DAY and date.date)
    placed = any(place.district and place.role == "where" and place.first > cue.last for place in scene.places)
    told = any(one.certain and one.mention.first > cue.last for one in scene.readings)
    return placed and told and any(date.first > cue.last for date in days)


def _names_no_day(scene: Scene, cue: Term) -> bool:
    """Whether nobody can tell how long before something was: ``comes days after``, and not ``comes two days after``."""
    words = [token.lower for token in scene.sentence.tokens[max(0, cue.first - 1) : cue.last + 1]]
    return "days" in words and not any(word in load_small_numbers() for word in words)


def _opens_alike(scene: Scene, cue: Term) -> bool:
    """Whether a sentence begins another incident by its likeness: ``In a similar attack in Duki, rebels torched …``."""
    begins = any(other.row == "another_incident" and other.first <= cue.first <= other.last for other in scene.cues)
    before = scene.sentence.tokens[: cue.first]
    set_ = bool(scene.districts) or (names_area(scene) and is_recent(scene))
    return begins and set_ and any(token.lower == "in" for token in before)


def _is_one_of_many(scene: Scene, cue: Term) -> bool:
    """Whether a round-up begins one more incident with ``A similar attack``: in a district, without another time."""
    alike = scene.sentence.tokens[cue.first].lower == "similar"
    alike = alike and (cue.first <= _OPENING or opens_with_place(scene))
    placed = bool(scene.districts) and not scene.dates and any(one.certain for one in scene.readings)
    return alike and placed


def _find_after(scene: Scene, cue: Term) -> int:
    """Return where a clause of a lead begins that tells what came days before: ``after rebels shot two days ago``.

    0 where there is none, or where nobody is counted before it.
    """
    tokens = scene.sentence.tokens
    begun = [at for at in range(1, cue.first) if tokens[at].lower in ("after", "following")]
    if tokens[cue.last].lower != "ago" or not begun or any(t.text == "," for t in tokens[begun[-1] : cue.first]):
        return 0
    now = any(one.certain and scene.end_of(one) < begun[-1] for one in scene.readings)
    return begun[-1] if now else 0


def _has_own_day(scene: Scene, cue: Term) -> bool:
    """Whether what is like another incident has a day, a district and a toll of its own, all known and recent."""
    alike = scene.sentence.tokens[cue.first].lower == "similar" and bool(scene.districts)
    recent = alike and (is_recent(scene) or bool(index_rows("date_words", ("same_day",)).find(scene.sentence.tokens)))
    return recent and any(one.certain for one in scene.readings)


def _opens_with_own_day(scene: Scene, cue: Term) -> bool:
    """Whether a sentence begins with the day of its deed, and only then tells of an earlier time, without people.

    ``On Saturday, gunmen fired at a shop in Hub of a man who had sold cloth for two decades``.
    """
    opens = is_recent(scene) and any(date.kind == "event" and date.first <= _BEGIN for date in scene.dates)
    if not opens or cue.first <= _OPENING or scene.telling.weight < _TOLD:
        return False
    return not any(one.certain and scene.end_of(one) >= cue.first for one in scene.readings)


def _is_of_this_week(scene: Scene, cue: Term) -> bool:
    """Whether what is told of a week has a day, a district and a toll: ``Earlier this week … on Monday``.

    Or what was lately, on a day of a week: ``Most recently, on Monday, a bomb killed two in Kech``.
    """
    words = in_small_letters(scene.sentence.tokens)[cue.first : cue.last + 1]
    days = [date for date in scene.dates if date.kind == "event" and date.date and date.precision == DAY]
    day = any("week" not in date.evidence.lower() for date in days)
    lately = cue.first <= 1 and words in (["recently"], ["lately"])
    week = ("week" in words and day) or ((lately or "week" in words) and find_weekday(scene) is not None)
    return week and bool(scene.districts) and any(one.certain for one in scene.readings)


def _follows_known(scene: Scene, cue: Term) -> bool:
    """Whether a sentence begins with how long after a known deed its own news was: ``Hours after the blast, …``.

    So does ``were freed the following day after talks`` tell of the day after what was told before.
    """
    before = word_before(scene.sentence.tokens, cue.first)
    if before in time_words("next_day") or _closes_with_known(scene, cue):
        return True
    comma = next((at for at, token in enumerate(scene.sentence.tokens[: cue.last + _CLAUSE]) if token.text == ","), 0)
    comma = comma if comma > cue.last else find_known_lapse(scene.sentence.tokens)
    if cue.first > OPENS or comma <= cue.last or not scene.telling.again:
        return False
    return all(one.mention.first > comma for one in scene.readings)


def _closes_with_known(scene: Scene, cue: Term) -> bool:
    """Whether a clause only says how long after a known deed it was said: ``The army said, a day after the raid``."""
    tokens = scene.sentence.tokens
    known = [token.lower for token in tokens[cue.last + 1 : cue.last + 3]]
    if known[:1] != ["the"] or not set(known[1:]) & telling_words("singular_deeds"):
        return False
    end = tokens[cue.last + 3 : cue.last + 4]
    return not end or end[0].text in _CLOSES


def _reason_of(cue: Term) -> str | None:
    """Return the reason that a word of time gives; none for words that need another beside them."""
    row = load_table("times")[cue.row]
    return (
        None
        if row.flag("weak") or row.text("needs") or row.text("unless") or cue.row in _FAINT
        else row.text("background")
    )


def _is_dated(scene: Scene, cue: Term) -> bool:
    """Whether a cue names a time of its own that the next paragraph can go on with: ``last week``."""
    return scene.sentence.tokens[cue.first].lower in ("last", "earlier")


def comes_later(scene: Scene, carried: Carried) -> bool:
    """Whether a sentence goes on in time from what was told before: ``Six days later a bomber struck in Quetta``."""
    words = [token.lower for token in scene.sentence.tokens[:_OPENING]]
    at = words.index("later") if "later" in words else 0
    same = scene.sentence.paragraph == carried.paragraph or words[at - 1 : at] in _LONG
    return same and at > 0 and words[at - 1] in _UNITS and not is_recent(scene)


def find_claim(scene: Scene) -> int:
    """Return where somebody claims a known deed, behind a month told of him: ``the planner of a 2014 raid claimed``."""
    tokens = scene.sentence.tokens
    months = [date.first for date in scene.dates if date.precision >= MONTH]
    if not months or "," not in {token.text for token in tokens[: months[0]]}:
        return 0
    acts = (term for term in find_acts(tokens) if act_of(term) == "claim_responsibility")
    return next((term.first for term in acts if scene.telling.again or "the" in _list_words(scene, term.last)), 0)


def _list_words(scene: Scene, last: int) -> set[str]:
    return {token.lower for token in scene.sentence.tokens[last + 1 : last + 3]}


def judge_month(scene: Scene, date: DateMention, published: EdtfDate | None) -> str | None:
    """Judge many attacks of a month, in an article without a date: ``carried out 25 attacks in September``."""
    month = published is None and date.kind == "period" and date.date is None
    return "running_total" if month and scene.has_cue("plural_incidents") else None
