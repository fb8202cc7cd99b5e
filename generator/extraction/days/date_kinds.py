"""What a date is the date of: a deed, a statement, a count's beginning, the article itself, or something ahead."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from generator.extraction.days.called_days import is_called_for, is_of_gathering
from generator.extraction.days.date_mark import DateMark
from generator.extraction.days.date_marks import find_part_of_day
from generator.extraction.days.date_meanings import Meaning
from generator.extraction.days.saying_days import is_of_saying, names_deed
from generator.extraction.text.tokens import Token
from generator.extraction.words.place_words import place_cues
from generator.extraction.words.publication_words import publication_words
from generator.extraction.words.taken_goods import is_of_taken_goods
from generator.extraction.words.time_words import load_weekdays, time_words
from generator.vocabulary.word_rows import has_any, in_small_letters, word_behind
from generator.vocabulary.word_sets import list_words

_FUTURE_REACH = 8
_CHANGE_REACH = 8
_RANK_REACH = 5
_PUBLISHED_REACH = 7
_HELD_FOR_REACH = 3
_CARE_REACH, _DEED_REACH = 8, 3
_LINE_REST = 1
_DATELINE = 4
_OPENING = 7
_TOWN = 4
_IMPRINT = 14
_BEFORE_DATELINE = {",", "-", "\u2013", "\u2014"}
_OPENS, _CLOSES = ("(", "["), (")", "]")
_DATELINE_ENDS = {":", "-", "\u2013", "\u2014"}


def find_kind(tokens: Sequence[Token], first: int, last: int, meaning: Meaning, mark: DateMark) -> str:
    """Return what a date is the date of; ``dates`` lists the kinds."""
    before = in_small_letters(tokens)[max(0, first - _FUTURE_REACH) : first]
    near = before[-2:]
    counted = any(word in time_words("since") for word in near) and not _tells_when(tokens, first, last)
    counted = counted and not _begins_deed(tokens, first)
    if counted or _opens_count(tokens, first, last):
        return "since"
    near = [] if _names_known(tokens, first, last) else near
    if _lies_ahead(before, near, meaning) or _names_plan(tokens, last) or _is_publication(tokens, first, last):
        return "other"
    if _are_held_for(tokens, first, last) or is_called_for(tokens, first) or is_of_taken_goods(tokens, first):
        return "other"
    if is_of_gathering(tokens, first, last):
        return "other"
    if is_of_saying(tokens, first, last) or _is_change(tokens, first, last):
        return "saying"
    return "period" if meaning.period or _is_ranked(tokens, first, mark) else "event"


def _are_held_for(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether a day only says for which deed people are held: ``held in connection with Sunday's attack``.

    So it is with ``held over the May 4, 2018 blast``. Not where the sentence goes on with that deed: ``held over
    Sunday's attack that killed eight``.
    """
    owned = [token.lower for token in tokens[last + 1 : last + 2]] == ["'s"]
    named = owned or has_any(tokens[last + 1 : last + 1 + _DEED_REACH], place_cues("held_deeds"))
    if not named or has_any(tokens[last:], ("that", "which")):
        return False
    linked = has_any(tokens[max(0, first - _HELD_FOR_REACH) : first], time_words("held_for"))
    return linked and has_any(tokens[:first], time_words("held"))


def _begins_deed(tokens: Sequence[Token], first: int) -> bool:
    """Whether a weekday only says when a deed began, and nothing is counted: ``the barrage starting on Friday``."""
    at = next((at for at in range(first - 1, max(0, first - 3), -1) if tokens[at].lower in time_words("since")), 0)
    begins = at > 0 and tokens[at].lower.endswith("ing") and tokens[at - 1].text.isalpha()
    return begins and has_any(tokens[first : first + 2], load_weekdays())


def _tells_when(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether the deed of a day follows it: ``Since Monday, when gunmen killed five, the mines have been shut``.

    So does the deed in which somebody was hurt: ``had been under treatment since Monday, when a bomb went off``.
    """
    when = [token.lower for token in tokens[last + 1 : last + 3]] == [",", "when"]
    return when and (first <= 1 or has_any(tokens[max(0, first - _CARE_REACH) : first], time_words("in_care")))


def _names_known(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether no word before a day can set an end: ``before dawn yesterday``, ``the toll from Saturday's attack``."""
    if first and find_part_of_day(tokens[first - 1 : first]):
        return True
    return names_deed(tokens, last) and first > 0 and tokens[first - 1].lower in time_words("before_known")


def _is_change(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether a toll changed on the date: ``the toll rose to nine on Friday``, ``the toll on Friday rose``."""
    if not has_any(tokens, time_words("tolls")):
        return False
    if first and tokens[first - 1].lower in time_words("tolls"):
        return has_any(tokens[last + 1 : last + 2], time_words("toll_verbs"))
    verb = next(
        (
            at
            for at in range(first - 1, max(0, first - _CHANGE_REACH), -1)
            if tokens[at].lower in time_words("toll_verbs")
        ),
        0,
    )
    return any(token.lower in time_words("tolls") for token in tokens[:verb])


def _is_ranked(tokens: Sequence[Token], first: int, mark: DateMark) -> bool:
    """Whether a week or month only ranks a deed among others: ``the second bombing this week``."""
    if mark.relative is None or mark.relative.unit == "day":
        return False
    return any(token.lower in time_words("ranks") for token in tokens[max(0, first - _RANK_REACH) : first])


def _opens_count(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether the date opens a count: ``from 4 May onwards``."""
    after = word_behind(tokens, last)
    return after in ("onward", "onwards") and first > 0


def _is_publication(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether the date is the article's own: alone on its line, or after ``Published in``, ``Updated``."""
    if len(tokens) - (last - first + 1) <= _LINE_REST or ends_dateline(tokens, first, last):
        return True
    if has_any(tokens, publication_words("cited")):
        return True
    if len(tokens) <= _IMPRINT and (_is_imprint(tokens, first, last) or _tells_where(tokens, last)):
        return True
    words = in_small_letters(tokens)[max(0, first - _PUBLISHED_REACH) : first]
    if publication_words("dated").isdisjoint(words):
        return False
    links = publication_words("published_links") | (publication_words("dated") if "(" in words[-2:] else frozenset())
    return all(
        token.text[0].isupper() or token.lower in links or not token.text.isalpha()
        for token in tokens[max(0, first - 2) : first]
    )


def _tells_where(tokens: Sequence[Token], last: int) -> bool:
    """Whether a line tells where and when the article stood, and ends with that: ``Posted in name.com, May 5``."""
    opened = tokens[0].lower in publication_words("dated") | publication_words("appeared")
    ends = not any(token.text.isalnum() for token in tokens[last + 1 :])
    return opened and ends and not has_any(tokens, list_words("grammar_words", "be"))


def _is_imprint(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether a short line is names and a day: ``Daily Times, Monday, March 20, 2006``, ``Oct 2, 2016 08:14 pm``."""
    rest = (*tokens[:first], *tokens[last + 1 :])
    words = [token for token in rest if token.text.isalpha()]
    known = publication_words("imprint")
    return tokens[-1].text != "." and all(token.text[0].isupper() or token.lower in known for token in words)


def ends_dateline(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether the date ends a dateline: ``QUETTA, Wednesday: Armed men …``, ``Quetta, Jan 24 (ABC): Armed men …``."""
    after = tokens[last + 1].text if last + 1 < len(tokens) else ""
    if _ends_bare_dateline(tokens, first, last):
        return True
    if after == "(" and first <= _OPENING:
        behind = [token.text for token in tokens[last + 2 : last + 7]]
        return any(one == ")" and two in _DATELINE_ENDS for one, two in pairwise(behind))
    if after in _CLOSES and _opens_in_brackets(tokens, last):
        return True
    if after == ")" and first and tokens[first - 1].text == "(" and tokens[0].text.isupper():
        return last <= _OPENING and any(token.text in _DATELINE_ENDS for token in tokens[last + 2 : last + 3])
    before = tokens[max(0, first - _DATELINE) : first]
    if (
        before[-1:]
        and before[-1].text == ")"
        and first <= _OPENING
        and (after[:1].isupper() or after in _DATELINE_ENDS)
    ):
        return not any(token.text.islower() for token in tokens[:first])  # ``Quetta (ABC) May 5, 2021 A bomb …``
    capitals = any(token.text.isupper() and len(token.text) > 1 for token in before)
    dash = after in _DATELINE_ENDS and tokens[last + 1].start > tokens[last].end
    return (after == ":" or dash) and capitals and before[-1].text in _BEFORE_DATELINE


def _ends_bare_dateline(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether a day behind the name of a town opens a text without a mark: ``Quetta, Dec 24 At least two men``."""
    if not 1 < first <= _TOWN or last <= first or tokens[first - 1].text != "," or not tokens[last].text.isdigit():
        return False
    names = {token.lower for token in tokens[: first - 1]}
    town = all(token.capitalised for token in tokens[: first - 1])
    town = town and names.isdisjoint(publication_words("no_towns") | set(load_weekdays()))
    begins = last + 2 < len(tokens) and tokens[last + 1].text.istitle() and tokens[last + 2].text[0].islower()
    return town and begins


def _opens_in_brackets(tokens: Sequence[Token], last: int) -> bool:
    """Whether a date closes the brackets of a dateline: ``QUETTA, (The Courier - 14th Aug, 2023) Three men …``.

    The brackets may open the text: ``[14 August 2023] Three men …``.
    """
    if tokens[0].text in _OPENS:
        return last <= _OPENING and not any(token.text.islower() for token in tokens[: last + 1])
    if not tokens[0].text.isupper():
        return False
    opened = next((at for at, token in enumerate(tokens[:_DATELINE]) if token.text == "("), 0)
    names = [token for token in tokens[1:opened] if token.text.isalpha()]
    rest = tokens[opened + 1 : last + 1]
    return opened > 0 and last <= _IMPRINT and not names and all(token.text != ")" for token in rest)


def _names_plan(tokens: Sequence[Token], last: int) -> bool:
    """Whether the date only says which vote or hearing is meant: ``before the July 25 elections``."""
    owner = last + 1 < len(tokens) and tokens[last + 1].lower == "'s"  # ``October's parliamentary elections``
    return has_any(tokens[last + 1 : last + 3 + 2 * owner], time_words("dated_plans"))


def _lies_ahead(before: list[str], near: list[str], meaning: Meaning) -> bool:
    if not time_words("until").isdisjoint(near) and not meaning.period:
        return True
    return any(word in time_words("future") and not _is_no_future(before, at) for at, word in enumerate(before))


def _is_no_future(before: list[str], at: int) -> bool:
    """Whether a word puts nothing into the future: ``next to the wall on Sunday``, ``due to firing``.

    So does who comes from somewhere: ``a bus coming from Taftan``, and what came next: ``found the next day, 6 May``.
    """
    behind = before[at + 1 : at + 2]
    if before[at] == "next" and before[at - 1 : at] == ["the"]:
        return bool(behind)  # not ``by the next Friday``
    if before[at] == "coming":
        return not {"to", *list_words("grammar_words", "preposition")}.isdisjoint(behind)
    if behind != ["to"]:
        return False
    is_planned = at > 0 and before[at - 1] in list_words("grammar_words", "be")
    return before[at] == "next" or (before[at] == "due" and not is_planned)
