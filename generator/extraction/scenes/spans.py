"""Stretches of time over which something was counted."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from itertools import pairwise

from generator.extraction.codes import CASUALTIES, TAKEN
from generator.extraction.days.dates import DateMention, write_words
from generator.extraction.scenes.scenes import Scene
from generator.extraction.text.tokens import Token
from generator.extraction.victims.reading import Reading
from generator.extraction.words.responsibility_words import responsibility_words
from generator.extraction.words.telling_words import telling_words
from generator.extraction.words.time_words import index_parts, load_months, load_small_numbers, load_units, time_words
from generator.vocabulary.edtf import DAY, MONTH, YEAR, EdtfDate, from_days
from generator.vocabulary.word_rows import find_words, has_any, in_small_letters, word_before, word_behind

_MANY, _TIMES, _NEAR, _PART, _LATELY = 10, 3, 2, 4, 3
_WEEK, _COMPARED, _SINCE, _RANKED, _RANKING = 7, 10, 5, 6, 10
_LOST = ("killed", "abducted", "missing")
_GONE = ("killed", "missing")
_THOUSAND = 1000
_CROWDS = ("hundreds", "thousands")
_ARTICLES = frozenset(("a", "the"))
_PRONOUNS = frozenset(("he", "she", "they", "it"))


def speaks_of_period(scene: Scene) -> bool:
    """Whether a sentence has no time but a span that nothing dates: ``last year`` in an article without a date."""
    spans = [date for date in scene.dates if date.kind == "period" and date.date is None]
    return bool(spans) and all(date in spans for date in scene.dates if date.kind != "other")


def counts_all(scene: Scene, dead: int) -> bool:
    """Whether the perfect counts all who have died for some time: ``41 of its soldiers have died``, no day or place.

    They are far more than the article's own dead, ``dead``; a toll that rises is none of it.
    """
    if not dead or scene.dates or scene.districts or any(map(scene.has_cue, ("another_incident", "opening"))):
        return False
    large = [
        one
        for one in scene.readings
        if one.real
        and one.outcome == "killed"
        and not one.update
        and (one.mention.number or 0) >= max(_MANY, _TIMES * dead)
    ]
    return any(_is_in_perfect(scene, one) for one in large)


def _is_in_perfect(scene: Scene, one: Reading) -> bool:
    """Whether the verb of people is in the perfect of the present: ``have died``."""
    verb = scene.chunks[one.verb]
    return has_any(scene.sentence.tokens[max(0, verb.first - 2) : verb.last + 1], telling_words("present_perfect"))


def counts_hundreds(scene: Scene) -> bool:
    """Whether the perfect counts hundreds, or thousands by a number too: ``Hundreds of workers have been killed``.

    So many dead or missing are never those of one incident, whatever the tense.
    """
    told = [one for one in scene.readings if one.real and one.mention.quantity is not None]
    crowds = [one for one in told if one.mention.quantity is not None and one.mention.quantity.vague in _CROWDS]
    crowds += [one for one in told if (one.mention.number or 0) >= _THOUSAND]
    return any(one.outcome in _GONE or (one.outcome in _LOST and _is_in_perfect(scene, one)) for one in crowds)


def tells_of_a_year(scene: Scene) -> bool:
    """Whether a sentence tells of something long past: ``In 1991 three engineers were abducted. They were freed``."""
    return any(date.precision >= YEAR for date in scene.dates if date.kind in ("event", "period"))


def counts_months(scene: Scene) -> bool:
    """Whether a sentence counts over a month or more alone: ``37 policemen have lost their lives since January``."""
    dates = [date for date in scene.dates if date.kind in ("event", "period", "saying", "since")]
    return bool(dates) and all(date.kind == "since" or date.precision >= MONTH for date in dates)


def find_years(scene: Scene) -> int | None:
    """Return where a long time is named over which a count has run: ``in three years``, ``within two months``."""
    tokens, units = scene.sentence.tokens, load_units()
    for at in find_words(tokens, time_words("within")):
        if at >= len(tokens) - 2 or _is_ranked(tokens, at):
            continue
        first = _skip_hedges(tokens, at + 1)
        number, unit = tokens[first].lower, tokens[first + 1].lower
        if in_small_letters(tokens)[first + 1 : first + 4] == ["and", "a", "half"]:  # ``over one and a half months``
            unit = tokens[min(first + 4, len(tokens) - 1)].lower
        counted = int(number) if number.isdecimal() else load_small_numbers().get(number, 0)
        if counted * units.get(unit, 0) >= _WEEK:
            return at
    return None


def _skip_hedges(tokens: Sequence[Token], at: int) -> int:
    """Return where the number of a stretch of time stands behind words for how long it is: ``in just three weeks``."""
    hedges = time_words("within_hedges")
    while at + 2 < len(tokens) and {tokens[at].lower, tokens[at + 1].lower * (tokens[at].lower in _ARTICLES)} & hedges:
        at += 1
    return at


def _is_ranked(tokens: Sequence[Token], at: int) -> bool:
    """Whether a stretch of time only ranks a deed: ``blown up for the second time in a week``."""
    before = in_small_letters(tokens)[max(0, at - _RANKED) : at]
    return not time_words("ranks").isdisjoint(before) and any(word in time_words("ranked") for word in before)


def closes_clause(scene: Scene, position: int) -> bool:
    """Whether no word stands behind a word of time: ``have not been seen since.``, at the end."""
    behind = scene.sentence.tokens[position + 1 : position + 2]
    if scene.sentence.tokens[position].lower in time_words("stretch_ends"):
        return False
    return not behind or not behind[0].text[0].isalnum()


def compares(scene: Scene, date: DateMention, *, own: bool) -> bool:
    """Whether a month or year only says how an incident compares: ``the deadliest attack in the city this year``.

    ``own``: the sentence has its own day or opens the article; there the deed may be told behind such words, as in
    ``In the third attack this month, a bomb killed six on Monday``, ``In one of the worst raids this year, ...``.
    """
    words = in_small_letters(scene.sentence.tokens)
    ranks = [at for at in range(max(0, date.first - _COMPARED), date.first) if words[at] in time_words("superlatives")]
    if not ranks:
        return own and _is_owned_rank(words, date.last + 1)
    behind = [verb for verb in (scene.chunks[one.verb].first for one in scene.readings) if verb > ranks[-1]]
    deed = _names_deed(words[ranks[-1] : date.first], one_of=_picks_one(words[: ranks[-1]]))
    return not behind or (own and deed and behind[0] > date.last and not _counts_between(scene, date))


def _is_owned_rank(words: Sequence[str], at: int) -> bool:
    """Whether a month or year owns what it ranks: ``In this year's deadliest attack``."""
    at += list(words[at : at + 1]) == ["'s"]
    ranked = not time_words("superlatives").isdisjoint(words[at : at + 1])
    return ranked and words[at - 1].endswith("'s") and _names_deed(words[at : at + _NEAR], one_of=False)


def _names_deed(words: Sequence[str], *, one_of: bool) -> bool:
    """Whether a deed is ranked: ``the worst attack``, or one of several where ``one of`` stands before it."""
    ranked = time_words("ranked") - {"such"}
    return any(word in ranked or (one_of and word.removesuffix("s") in ranked) for word in words)


def _picks_one(words: Sequence[str]) -> bool:
    """Whether words end with those that pick one of several: ``one of the``, ``among this year's``."""
    near = words[-_RANKED:]
    return "among" in near or ("one", "of") in pairwise(near)


def _counts_between(scene: Scene, date: DateMention) -> bool:
    """Whether people are counted before such words: ``Six died in the third attack this year, which killed …``."""
    return any(one.mention.last < date.first for one in scene.readings)


def is_state_since(scene: Scene, at: int) -> bool:
    """Whether "since" only tells how long somebody has been away: ``missing since May``, ``since he was seen``.

    So it does among what a deed is the worst: ``killed 20 people, the deadliest attack in the city since 2016``.
    """
    tokens = scene.sentence.tokens
    at = next((one for one in range(at, max(-1, at - _SINCE), -1) if tokens[one].lower == "since"), 0)
    after = word_behind(tokens, at)
    before = tokens[at - 1].lower
    adverb = before in telling_words("perfect") or (before == "," and after.endswith("ed"))  # ``two have since died``
    adverb = adverb or "be" in scene.words.grammar[max(0, at - 1) : at]  # ``and are since missing``
    deed = has_any(tokens[at + 2 : at + 2 + _NEAR], responsibility_words("act_nouns"))
    deed = deed and after in ("the", "that", "this")
    deed = deed and all(one.outcome == "arrested" for one in scene.readings)  # ``held six men since the bombing``
    person = after in _PRONOUNS and not any(one.outcome in CASUALTIES for one in scene.readings)
    away = before in time_words("states") or person or adverb or deed or _tells_who_is_free(scene, at)
    return at > 0 and (away or _ranks_since(scene, at))


def _tells_who_is_free(scene: Scene, at: int) -> bool:
    """Whether "since" tells how long people were held who come free behind it: ``two taken from Hub since May are``."""
    told = [one for one in scene.readings if one.real]
    if not told or any(one.outcome != "freed" or scene.chunks[one.verb].first < at for one in told):
        return False
    taken = (chunk.last for chunk in scene.chunks if chunk.kind == "outcome" and chunk.first < at)
    return any(at - last <= _SINCE for last in taken)


def _ranks_since(scene: Scene, at: int) -> bool:
    """Whether "since" stands behind a superlative, and all are counted before: ``20 died, the worst since May``."""
    words = in_small_letters(scene.sentence.tokens[max(0, at - _RANKING) : at])
    ranks = [place for place, word in enumerate(words, max(0, at - _RANKING)) if word in time_words("superlatives")]
    return bool(ranks) and bool(scene.readings) and all(one.mention.last < ranks[-1] for one in scene.readings)


def takes_lately(scene: Scene, published: EdtfDate | None) -> bool:
    """Whether people have been taken in a district since a day of the last week: ``picked up in Hub since Monday``."""
    since = next((date for date in scene.dates if date.kind == "since" and date.precision == DAY), None)
    first = since.date.earliest if since and since.date else None
    last = published.latest if published else None
    taken = [one for one in scene.readings if one.real]
    if first is None or last is None or not scene.districts or not taken:
        return False
    return 0 <= (last - first).days <= _WEEK and all(one.outcome in TAKEN for one in taken)


def counts_since_lately(scene: Scene, published: EdtfDate | None, *, many: bool) -> bool:
    """Whether a count has run since some hour of the last days: ``13 people were killed since Sunday morning``.

    ``many``: the sentence speaks of several incidents, so that it may only be the day: ``in violence since Sunday``.
    """
    tokens = scene.sentence.tokens
    at = next((at for at, token in enumerate(tokens) if token.lower == "since"), len(tokens))
    hours = bool(index_parts().find(tokens[at + 1 : at + _PART])) or has_any(tokens[at + 1 : at + 2], ("early", "late"))
    since = next((date for date in scene.dates if date.kind == "since"), None)
    if since is None or not (hours or many):
        return since is None and hours
    first = since.date.earliest if since.date and since.precision == DAY else None
    last = published.latest if published else None
    if first is None or last is None:
        words = in_small_letters(tokens)[since.first : since.last + 1]
        return published is None and hours and load_months().keys().isdisjoint(words)
    return 0 <= (last - first).days <= _LATELY


def counts_week(scene: Scene) -> bool:
    """Whether a count has run since the week began, which is an article's own news."""
    words = in_small_letters(scene.sentence.tokens)
    at = words.index("since") if "since" in words else len(words)
    return {"of", "week"}.issubset(words[at + 1 : at + _SINCE + 1])


def count_back(scene: Scene, before: Scene) -> DateMention | None:
    """Return the day of a clause that says how long before the main clause it was: ``, a day after a bomb killed two``.

    ``before`` is the main clause; without its day, or with no number of days, there is none.
    """
    tokens = scene.sentence.tokens
    cue = next((cue for cue in scene.cues if cue.row == "days_after"), None)
    days = [date for date in before.dates if date.kind == "event" and date.precision == DAY and date.date]
    if cue is None or len({str(date.date) for date in days}) != 1:
        return None
    at = next((at for at in range(cue.first, cue.last + 1) if tokens[at].lower in ("day", "days")), None)
    word = word_before(tokens, at or 0)
    number = 1 if word in ("a", "one") else load_small_numbers().get(word, 0)
    main = days[0].date.earliest if days[0].date else None
    if at is None or not number or main is None:
        return None
    day = main - dt.timedelta(days=number)
    words = write_words(tokens, at - 1, cue.last)
    return DateMention(from_days(day, day), at - 1, cue.last, "event", 1, words, None)


def is_added(scene: Scene, date: DateMention) -> bool:
    """Whether a month or year stands in a clause behind a day: ``on Friday, the first since last year``."""
    days = [
        one
        for one in scene.dates
        if one.kind == "event" and one.date and one.precision == DAY and one.last < date.first
    ]
    tokens = scene.sentence.tokens
    verbs = [scene.chunks[one.verb].first for one in scene.readings]
    cut = next((at for at in range(days[-1].last + 1, date.first) if tokens[at].text == ","), None) if days else None
    return cut is not None and not any(cut < verb for verb in verbs)
