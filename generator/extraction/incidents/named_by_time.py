"""Deeds that are known by their month or year: ``The August train siege killed 31``, ``the 2016 hospital bombing``.

They happened before the article's own incident. So did what is told of an election that a year names, and what a
sentence sets more than a week before: ``A month earlier, …``.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.days.calendar_dates import read_year
from generator.extraction.deeds.type_cues import find_type_cues
from generator.extraction.incidents.retellings import RETOLD_DAYS
from generator.extraction.scenes.carrying import Background
from generator.extraction.scenes.named_days import find_weekday
from generator.extraction.scenes.scenes import Scene
from generator.extraction.scenes.tallies import is_recent
from generator.extraction.text.tokens import Token
from generator.extraction.words.people_words import people_words
from generator.extraction.words.telling_words import telling_words
from generator.extraction.words.time_words import load_months, load_small_numbers, load_units
from generator.vocabulary.edtf import DAY
from generator.vocabulary.word_rows import has_any, in_small_letters, read_once

_NAME, _SUBJECT, _SHORT = 5, 3, 3
_OPENING, _LEAST = 6, 2
_ONE = ("a", "one")
_OWNER, _AGO, _AGO_REACH = "'s", "ago", 12
_SPANS, _GONE_BY = ("week", "month", "year"), ("last", "previous")


def judge_named(scene: Scene, *, lead: bool = False) -> Background | None:
    """Judge what is told of a time before: in a sentence that begins with one, or beside a deed that one names.

    Not where a text begins with a deed so named and its day: it is about that deed.
    """
    tokens = scene.sentence.tokens
    if lead and _gives_day(scene):
        return None
    if not scene.readings:
        return Background("earlier_incident", dated=True) if names_only_past(scene) else None
    if _lies_long_ago(scene):
        return Background("earlier_incident", dated=True)
    if (_opens_long_before(tokens) or _opens_on_other_day(tokens)) and not is_recent(scene):
        return Background("earlier_incident", dated=True)
    named = _find_named(tokens)
    return _judge_deed(scene, named[0]) if named else None


def names_only_past(scene: Scene) -> bool:
    """Whether a sentence names a deed by its year and tells of no other: ``a report on the 2016 hospital bombing``.

    So it does one of years ago: ``The heirs of those who died in a blast nine years ago gathered on Sunday``.
    """
    tokens = scene.sentence.tokens
    if (ago := next((at for at, token in enumerate(tokens) if token.lower == _AGO), None)) is not None:
        cues = find_type_cues(tokens) if not scene.readings and _is_long(tokens, ago) else ()
        return bool(cues) and all(ago - _AGO_REACH <= cue.first < ago for cue in cues)
    if _gives_day(scene):
        return False
    at = next((at for at in _find_named(tokens) if read_year(tokens[at]) is not None), None)
    return at is not None and all(at < cue.first <= at + _NAME for cue in find_type_cues(tokens))


def _gives_day(scene: Scene) -> bool:
    """Whether a sentence opens with a deed named by its year, and gives its day: ``The 2006 blast was on 5 May``."""
    tokens = scene.sentence.tokens
    named = [read_year(tokens[at]) for at in _find_named(tokens) if at < _SUBJECT]
    days = [date.date.earliest for date in scene.dates if date.kind == "event" and date.precision == DAY and date.date]
    return any(day is not None and day.year in named for day in days)


def _lies_long_ago(scene: Scene) -> bool:
    """Whether all that a sentence tells lies more than a week back: ``The murder of a clerk in Hub five years ago``.

    Not what befell now somebody of whom that is told: ``A clerk taken two months ago was found``.
    """
    tokens = scene.sentence.tokens
    at = next((at for at, token in enumerate(tokens) if token.lower == _AGO and _is_long(tokens, at)), None)
    if at is None or is_recent(scene) or any(one.mention.first > at for one in scene.readings):
        return False
    other = any(cue.first > at for cue in find_type_cues(tokens))
    passed = has_any(tokens[at:], people_words("finding")) or has_any(tokens[:at], ("who", "had"))
    return not other and not passed and len({one.outcome for one in scene.readings}) == 1


def _is_long(tokens: Sequence[Token], ago: int) -> bool:
    """Whether a time of more than a week stands before ``ago``: ``three months ago``, ``many years ago``."""
    words = in_small_letters(tokens)
    if ago < _LEAST or words[ago - 1] not in load_units():
        return False
    word = words[ago - 2]
    number = 1 if word in _ONE else load_small_numbers().get(word, int(word) if word.isdecimal() else _LEAST)
    return number * load_units()[words[ago - 1]] > RETOLD_DAYS


def _judge_deed(scene: Scene, at: int) -> Background | None:
    """Return the part of a sentence that counts the victims of a deed named by its month or year.

    That is the whole where the deed is what it speaks of, or where somebody died during it or of it.
    """
    tokens = scene.sentence.tokens
    told = [one for one in scene.readings if one.certain]
    recent = is_recent(scene) or find_weekday(scene) is not None
    before = tokens[max(0, at - _NAME) : at]
    meant = has_any(before, telling_words("during")) or (
        any(one.later for one in told) and has_any(before, telling_words("hurt_in"))
    )
    if not recent and (at <= _SUBJECT or meant):
        return Background("earlier_incident", dated=True)
    if all(one.mention.first < at for one in told):
        return None
    end = next((place for place in range(at, len(tokens)) if tokens[place].text == ","), None)
    if end is not None and not (recent and any(one.mention.first > end for one in told)):
        end = None
    return Background("earlier_incident", first=at, last=end, aside=True)


def _opens_on_other_day(tokens: Sequence[Token]) -> bool:
    """Whether a sentence begins with a day that something else names: ``On the day the minister took oath, five …``."""
    words = in_small_letters(tokens)
    comma = words.index(",") if "," in words else 0
    clause = words[3:comma] if words[:3] == ["on", "the", "day"] else []
    return len(clause) >= _LEAST and clause[0] not in telling_words("own_day")


def _opens_long_before(tokens: Sequence[Token]) -> bool:
    """Whether a sentence begins with a time of more than a week before what was told: ``Ten days before, …``."""
    words = in_small_letters(tokens)[:_OPENING]
    end = next((at for at, word in enumerate(words) if word in telling_words("long_turns")), 0)
    if end < _LEAST or words[end - 1] not in load_units() or not has_any(tokens[end + 1 : end + 2], (",",)):
        return False
    number = 1 if words[end - 2] in _ONE else load_small_numbers().get(words[end - 2], 0)
    number = int(words[end - 2]) if words[end - 2].isdecimal() else number
    return number * load_units()[words[end - 1]] > RETOLD_DAYS


def _find_named(tokens: Sequence[Token]) -> tuple[int, ...]:
    """Return where months, years and spans of time stand that name a deed."""
    return read_once(tokens, _read_named)


def _read_named(tokens: Sequence[Token]) -> tuple[int, ...]:
    if not (has_any(tokens, telling_words("deeds_of_a_time")) or has_any(tokens, telling_words("deeds_to_people"))):
        return ()
    return tuple(at for at in range(len(tokens) - 1) if _names_deed(tokens, at))


def _names_deed(tokens: Sequence[Token], at: int) -> bool:
    """Whether a token is the month or year that names a deed: ``the 2016 hospital bombing``, ``May's attack``."""
    month = tokens[at].lower in load_months() and tokens[at].text[0].isupper() and len(tokens[at].text) >= _SHORT
    if _names_deed_of_span(tokens, at):
        return True
    if not month and read_year(tokens[at]) is None:
        return False
    owned = month and tokens[at + 1].text == _OWNER
    first = at
    while not month and first and _is_of_date(tokens[first - 1]):
        first -= 1  # ``the August 8, 2016 bombing``
    before = {token.lower for token in tokens[max(0, first - 2) : first]}
    if not owned and before.isdisjoint(telling_words("before_named_deeds")):
        return False
    behind = tokens[at + 1 + owned : at + 1 + owned + _NAME]
    stops = telling_words("not_in_names_of_deeds")
    end = next(
        (n for n, token in enumerate(behind) if token.lower in stops or not token.text[0].isalpha()), len(behind)
    )
    return has_any(behind[:end], telling_words("deeds_of_a_time"))


def _names_deed_of_span(tokens: Sequence[Token], at: int) -> bool:
    """Whether a week, a month or a year gone by owns the deed done to people: ``in last week's murder of a judge``."""
    if tokens[at + 1].text != _OWNER or not at or tokens[at - 1].lower not in _GONE_BY:
        return False
    small = in_small_letters(tokens[at + 2 : at + 2 + _NAME])
    deed = next((place for place, word in enumerate(small) if word in telling_words("deeds_to_people")), None)
    return tokens[at].lower in _SPANS and deed is not None and small[deed + 1 : deed + 2] == ["of"]


def _is_of_date(token: Token) -> bool:
    return token.text == "," or token.text.isdigit() or token.lower in load_months()
