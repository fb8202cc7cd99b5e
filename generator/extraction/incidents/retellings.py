"""Sentences that tell what was done before: by suspects, in a tally that goes on, before an incident that follows."""

from __future__ import annotations

from itertools import pairwise

from generator.extraction.codes import CASUALTIES, GONE, MILITANTS
from generator.extraction.days.dates import DateMention
from generator.extraction.deeds.tellings import ANY_DEED
from generator.extraction.incidents.kinds_alike import are_alike
from generator.extraction.scenes.carrying import Carried
from generator.extraction.scenes.localities import names_area
from generator.extraction.scenes.named_days import Day, count_days, find_day, find_weekday, weekday_of
from generator.extraction.scenes.scenes import Scene
from generator.extraction.scenes.tallies import TALLY_SENTENCE, list_numbers
from generator.extraction.victims.reading import Reading
from generator.extraction.words.people_words import people_words
from generator.extraction.words.responsibility_words import responsibility_words
from generator.extraction.words.speech_words import is_official, speech_words
from generator.extraction.words.telling_words import telling_words
from generator.extraction.words.time_words import load_weekdays
from generator.vocabulary.edtf import DAY, FEW_DAYS, MONTH
from generator.vocabulary.word_rows import has_any, in_small_letters
from generator.vocabulary.word_sets import index_rows

_SEARCHES = {"arrest", "security_operation"}
RETOLD_DAYS, _FEW_DAYS, _LISTED_DAYS = 7, 2, 45
_UNDATED_SENTENCE, _PAST = 5, 180
_QUOTED, _PERFECT, _ADDER = 4, 3, 5
_OPENING, _TAKEN_UP, _TELLING, _SAID_DAY = 7, 3, 3, 6
_ALSO, _ALIKE = ("also", "too"), ("similar",)
_PRONOUNS = frozenset(("they", "he", "she"))
_BE = {"is", "are", "was", "were", "has", "have", "had", "be", "been"}


def is_own_day(date: DateMention, carried: Carried) -> bool:
    """Whether something was said on the day of the article's own first incident, or later: it is about that one.

    So is what the lead says, and what was said on its weekday: a report may be published days after its news.
    """
    said = date.date.latest if date.date else None
    if date.precision >= MONTH:
        return False
    if not carried.opened or (said is not None and said.weekday() == carried.weekdays):
        return True
    first = carried.day.earliest if carried.day else None
    return said is not None and first is not None and said >= first


def tells_deeds(scene: Scene) -> bool:
    """Whether a sentence says what a suspect has done: ``The suspect killed a judge``, ``had kidnapped two men``."""
    if scene.dates:
        return False
    tokens, verbs = scene.sentence.tokens, []
    for one in scene.readings:
        verb = scene.chunks[one.verb].first
        taken = one.outcome == "abducted" and has_any(tokens[max(0, verb - _PERFECT) : verb + 1], ("had",))
        if one.rule == "active" and (one.outcome == "killed" or taken):
            verbs.append(verb)
    return bool(verbs) and has_any(tokens[: min(verbs)], telling_words("suspects"))


def tells_earlier_arrests(scene: Scene) -> bool:
    """Whether all whom a sentence counts had already been held: ``Four accomplices had already been apprehended``.

    So it is with fighters who had been killed: ``Two of the attackers had already been shot dead in a raid``.
    """
    if not has_any(scene.sentence.tokens, ("already",)):
        return False
    killed = () if has_any(scene.sentence.tokens, ("when",)) else ("killed",)
    held = [one for one in scene.readings if one.real]
    tokens = scene.sentence.tokens
    words = [[token.lower for token in tokens[max(0, scene.chunks[one.verb].first - 4) :][:4]] for one in held]
    before = all(
        one.outcome in ("arrested", "freed") or (one.outcome in killed and one.group == MILITANTS) for one in held
    )
    return bool(held) and before and all("had" in some and "already" in some for some in words)


def goes_on_counting(scene: Scene) -> bool:
    """Whether a quote in the perfect tense goes on with a tally: ``"We have killed 20 and wounded 29," he said``.

    So does a report that goes on with arrests alone, without a place or a day: ``He said 596 offenders were arrested``.
    """
    if not (scene.dates or scene.districts) and (scene.telling.kinds | scene.telling.again) <= _SEARCHES:
        numbers = [chunk.mention.quantity for chunk in scene.chunks if chunk.mention and chunk.mention.quantity]
        arrests = all(reading.outcome == "arrested" for reading in scene.readings)
        if arrests and any(not number.article and number.plural for number in numbers):
            return True
    words = [token.lower for token in scene.sentence.tokens[:_QUOTED]]
    return '"' in words and "we" in words and "have" in words and not scene.dates


def goes_on_retelling(scene: Scene, carried: Carried) -> bool:
    """Whether a paragraph goes on with the earlier incident of the one before, that had its day: ``As they drove``."""
    if scene.has_cue("same_retelling") or carried.background is None:
        return scene.has_cue("same_retelling")
    opening = {token.lower for token in scene.sentence.tokens[:_TAKEN_UP]}
    says = any(voice.first < _TAKEN_UP + 1 for voice in scene.voices)
    inside = {"in", "the"} <= opening and scene.telling.again  # ``In the shooting a guard was hurt``
    taken_up = bool(opening & _PRONOUNS or inside) and not says
    again = bool(scene.telling.again and scene.voices)
    had = again and has_any(scene.sentence.tokens, ("had",))  # ``The TTP had claimed responsibility for the attack``
    told = taken_up or had or (carried.told and not again)
    if not told and not carried.told and _takes_up_other_kind(scene, carried):
        return carried.background.dated
    return told and carried.background.dated and scene.sentence.index > TALLY_SENTENCE


def _takes_up_other_kind(scene: Scene, carried: Carried) -> bool:
    """Whether people fell in a known deed of another kind than the article's own dead: ``Nine died in the bombing``."""
    fell = any(one.real and one.outcome in CASUALTIES for one in scene.readings)
    fell = fell and bool(carried.killed) and not has_any(scene.sentence.tokens, _ALSO)
    return fell and bool(carried.kinds and scene.telling.again) and not are_alike(scene.telling.again, carried.kinds)


def tells_old_toll(scene: Scene, carried: Carried) -> bool:
    """Whether a toll had risen on a day before the article's own: ``On Friday, a toll had gone up to four``."""
    if all(one.rule != "toll" for one in scene.readings):
        return False
    first = carried.day.earliest if carried.day else None
    days = [date.date.latest for date in scene.dates if date.kind in ("event", "saying") and date.date]
    old = bool(days) and first is not None and all(day is not None and day < first for day in days)
    return old and has_any(scene.sentence.tokens, ("had",))


def recalls_report(scene: Scene) -> bool:
    """Whether a sentence begins with what the outlet has reported before: ``As The Courier reported earlier, …``."""
    if scene.sentence.tokens[0].lower != "as":
        return False
    return bool(index_rows("telling_words", ("reported_before",)).find(scene.sentence.tokens[:_OPENING]))


def points_back(scene: Scene) -> bool:
    """Whether ``there`` means the place named before: not the one of ``there were five men``."""
    words = [token.lower for token in scene.sentence.tokens]
    return any(word == "there" and not set(words[at + 1 : at + 3]) & _BE for at, word in enumerate(words))


def judge_undated(scene: Scene, date: DateMention, carried: Carried) -> str | None:
    """Judge a calendar day in an article without a date of its own: by the first day that it names.

    In an article that names none before, it is an earlier incident's deep in the text, or where the news before was
    told by weekdays and the day has a year, lies before what is told or counts others; not on the weekday of the lead.
    """
    day = find_day(scene, date)
    alike = has_any(scene.sentence.tokens[:_OPENING], _ALIKE) and carried.anchor is None and not carried.many
    if day is None or (scene.has_cue("another_incident") and not alike):
        return None
    since = count_days(day, carried.dateline) if carried.dateline is not None else None
    if since is not None and (0 <= since <= RETOLD_DAYS or (carried.told_own and RETOLD_DAYS < since < _PAST)):
        return "earlier_incident" if since > RETOLD_DAYS else None
    if carried.anchor is not None:
        days = count_days(day, carried.anchor)  # weeks after the article's own day it is one of the year before
        return "earlier_incident" if days > RETOLD_DAYS or days < -_LISTED_DAYS else None
    told, weekday = carried.weekdays, weekday_of(day)
    if weekday is not None and weekday in (carried.weekday, told, None if told is None else (told - 1) % 7):
        return None  # of the day on which it was told, or of the day before
    had = has_any(scene.sentence.tokens, ("had",)) or _begins_anew(scene, date, carried)
    before = carried.opened and (alike or (told is not None and (day.year is not None or had)))
    claimed = scene.speaks_armed
    listed = carried.many and carried.told_own and carried.weekdays is not None and claimed  # one more that it claims
    listed = listed or (scene.statement and day.year is None)
    deep = scene.sentence.index > _UNDATED_SENTENCE and not (listed or _says_more(scene, carried))
    return "earlier_incident" if before or deep else None


def _says_more(scene: Scene, carried: Carried) -> bool:
    """Whether an authority says more of the article's own kind of deed, and counts nobody else: ``the three raids``."""
    official = any(is_official(voice.said_by) for voice in scene.voices)
    return official and bool(scene.telling.kinds & carried.kinds) and list_numbers(scene) <= carried.counted


def _begins_anew(scene: Scene, date: DateMention, carried: Carried) -> bool:
    """Whether a sentence begins with its day and counts others than those of one incident told before it."""
    numbers = list_numbers(scene)
    others = bool(numbers and carried.counted) and not numbers & carried.counted
    return date.first <= 1 and not carried.many and others


def ends_recall(scene: Scene, carried: Carried) -> bool:
    """Whether a paragraph leaves what an article recalled for a time: for its own place or people, or after another.

    What is told of other places, or as having happened before, goes on with what was recalled; behind a lead without
    a district an official's words on a deed there come back to it: ``Troops raided a camp in Mach, the army said``.
    """
    before = has_any(scene.sentence.tokens, ("had",)) or scene.has_cue("same_retelling")
    if carried.recall is None or before:
        return False
    if not carried.own:
        own = bool(scene.districts) and scene.telling.weight >= _TELLING
        own = carried.told_own and (own or bool(list_numbers(scene) & carried.counted))
        return own and any(is_official(voice.said_by) for voice in scene.voices)
    near = scene.sentence.paragraph - carried.recall <= 1
    apart = bool(scene.districts) and not scene.districts & carried.own
    own = bool(scene.districts & carried.own) and scene.telling.weight >= _TELLING
    return own or bool(list_numbers(scene) & carried.counted) or not (near or apart)


def is_own_again(scene: Scene, carried: Carried) -> bool:
    """Whether a sentence comes back to the article's own news: somebody says it now, or its people are counted."""
    said = any(date.kind == "saying" and date.date and date.precision == DAY for date in scene.dates)
    claims = scene.speaks_armed
    rises = any(reading.update for reading in scene.readings) and scene.sentence.paragraph > carried.paragraph
    near = scene.sentence.paragraph == carried.paragraph
    words = in_small_letters(scene.sentence.tokens)
    also = near and (has_any(scene.sentence.tokens, _ALSO) or ("as", "well") in pairwise(words))
    now = any(
        one in telling_words("own_again") and two in telling_words("singular_deeds") for one, two in pairwise(words)
    )
    adds = any(pair in (("add", ":"), ("adds", ":")) for pair in pairwise(words[:_ADDER]))  # ``Agencies add: …``
    return said or rises or now or adds or (not (claims or also) and bool(list_numbers(scene) & carried.counted))


def names_own_place(scene: Scene, carried: Carried) -> bool:
    """Whether a sentence names a place of the country of which the article tells, and not of a deed only known.

    ``In Karachi, police shot three. The slain were wanted in the killing of a trader in Hub. Two men were hurt.``
    """
    if not scene.districts and not any(place.home for place in scene.places):
        return False
    abroad = carried.background is not None and carried.background.reason == "other_province"
    near = scene.sentence.paragraph == carried.paragraph
    tells = scene.strength >= _TELLING or any(one.real for one in scene.readings)
    back = (
        bool(scene.districts)
        and scene.districts <= carried.own
        and has_any(scene.sentence.tokens, responsibility_words("claim_verbs"))
    )
    return tells or back or not (abroad and near)  # ``A blast killed two in Bannu. IS claimed the Hub attack``


def opens_news(scene: Scene) -> bool:
    """Whether a sentence begins with a word that turns to other news: ``Meanwhile, three rockets landed near Sui``."""
    return scene.sentence.tokens[0].lower in telling_words("turning")


def recalls_account(scene: Scene) -> bool:
    """Whether a sentence gives what was said first: ``Earlier, the army had said that four died in Hub``."""
    if not has_any(scene.sentence.tokens, ("had",)):
        return False
    words = in_small_letters(scene.sentence.tokens)
    said = telling_words("had_said")
    passive = [word for word in words if word != "been"]  # ``It had first been reported that seven died``
    told = zip(passive, passive[1:], passive[2:], strict=False)
    if any(one == "had" and two in speech_words("told_first") and three in said for one, two, three in told):
        return True  # ``Officials had earlier said that five died``
    spans = [words[at + 1 : at + _SAID_DAY] for at, word in enumerate(words) if word == "had"]
    if any(
        span[:1] == ["on"] and not said.isdisjoint(span) and not set(span).isdisjoint(load_weekdays()) for span in spans
    ):
        return True  # ``Officials had on Friday evening put the toll at six``
    return words[0] == "earlier" and any(one == "had" and two in said for one, two in pairwise(words))


def is_found(scene: Scene, one: Reading) -> bool:
    """Whether somebody is found dead: his body, or he himself, ``two students kidnapped in May were found dead``."""
    verb = scene.sentence.tokens[scene.chunks[one.verb].first : scene.chunks[one.verb].last + 1]
    body = one.mention.kind == "body" or (one.rule == "nominal" and has_any(verb, people_words("body_nouns")))
    return body or (one.outcome == "killed" and has_any(verb, ("found",)))


def end_of_finding(scene: Scene, one: Reading) -> int:
    """Return the last token of the verb by which somebody comes to light: behind ``the bodies of`` that of finding."""
    tokens, last = scene.sentence.tokens, scene.chunks[one.verb].last
    if one.rule != "nominal":
        return last
    return next((at for at in range(last, len(tokens)) if tokens[at].lower in people_words("finding")), last)


def is_another_retold(scene: Scene, carried: Carried) -> bool:
    """Whether a sentence lists one more earlier incident, behind a paragraph that began to tell of such.

    It names no day and lies in none of the districts of the article's own incident, which is told alone.
    """
    days = any(find_day(scene, date) or (date.kind == "saying" and date.precision == DAY) for date in scene.dates)
    dated = days or find_weekday(scene) is not None
    apart = bool(scene.districts) and bool(carried.own) and not scene.districts & carried.own
    tells = bool(scene.readings) or scene.telling.weight >= _TELLING
    own = dated or bool(scene.telling.again - {ANY_DEED}) or opens_news(scene)
    freed = any(("freed", number) in carried.counted for outcome, number in carried.retold if outcome in GONE)
    own = own or (freed and scene.has_cue("another_incident"))  # ``eight were freed. … Eight had been taken. …``
    return carried.fresh and not carried.many and apart and tells and not own


def is_days_before(scene: Scene, date: DateMention, carried: Carried) -> bool:
    """Whether a day lies two days or more before the article's own first day, and the sentence names no place."""
    if date.kind != "event" or date.date is None or carried.day is None or scene.districts or date.precision > FEW_DAYS:
        return False
    if date.date.latest is None or carried.day.earliest is None or names_area(scene) or not scene.readings:
        return False
    return (carried.day.earliest - date.date.latest).days >= _FEW_DAYS


def find_anchor(scene: Scene, anchor: Day | None) -> Day | None:
    """Return the article's own day: the first that it names, or that with which a list of days goes back."""
    days = [(date, day) for date in scene.dates if (day := find_day(scene, date))]
    if not days or (anchor is not None and days[0][0].first > 1):
        return anchor
    return days[0][1] if anchor is None or count_days(days[0][1], anchor) > 0 else anchor
