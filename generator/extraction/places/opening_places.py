"""Names of places that only say where a text was written: its dateline, in its many forms."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.days.calendar_dates import find_written_date
from generator.extraction.days.date_kinds import ends_dateline
from generator.extraction.text.sentences import Sentence
from generator.extraction.text.tokens import Token
from generator.extraction.words.place_words import place_cues
from generator.extraction.words.publication_words import index_outlets
from generator.vocabulary.word_rows import has_any

_LINE, _SHORT, _AGENCY = 12, 2, 6
_BETWEEN = frozenset(",|/-\u2013\u2014")
_AFTER_DATELINE = frozenset(":-\u2013\u2014(")
_MARKS = frozenset(":-\u2013\u2014")


def is_dateline(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether the name opens the sentence as a dateline: ``QUETTA:``, ``Quetta, May 14 (APP)``, ``SIBI / QUETTA:``."""
    if _opens_agency(tokens, first, last) or _is_glued(tokens, first, last) or _opens_bare(tokens, last):
        return True
    if _closes_agency_line(tokens, first, last):
        return True
    if last > 8 or any(token.text.islower() for token in tokens[:first]) or _ends_title(tokens, first):
        return False
    if _stands_alone(tokens, first, last):
        return True
    colon = next((at for at, token in enumerate(tokens[:16]) if token.text in _AFTER_DATELINE and at > last), None)
    if colon is None:
        return False
    between = tokens[last + 1 : colon]
    alone = all(token.text in ",/.[]" or not _is_small(token) for token in (*tokens[:first], *between))
    capitals = all(token.text.isupper() for token in tokens[first : last + 1])
    closed = tokens[colon].text != "-" or tokens[colon].start > tokens[colon - 1].end
    dated = any(token.text.isdigit() for token in between)
    opens = not first and (tokens[colon].text == "(" or (colon == last + 1 and len(tokens) > _LINE))
    opens = opens or (not first and _is_country(between) and len(tokens) > _LINE)
    joined = (not first and between[:1] and between[0].text == "/") or (first == _SHORT and tokens[1].text == "/")
    opens = opens or (joined and len(tokens) > _LINE)  # ``Quetta/ISLAMABAD - At least``
    return alone and closed and bool(capitals or dated or opens)


def _ends_title(tokens: Sequence[Token], first: int) -> bool:
    """Whether words of a title in capitals stand before a name, and no agency: ``TERROR STALKS QUETTA: Eight men``."""
    before = tokens[:first]
    words = first >= _SHORT and all(token.text.isalpha() and token.text.isupper() for token in before)
    return words and not (has_any(before, place_cues("country")) or index_outlets().find(before))


def _is_small(token: Token) -> bool:
    """Whether a token is a word in small letters, no day such as ``23rd``."""
    return token.text.islower() and token.text.isalpha()


def _closes_agency_line(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether a line holds nothing but an agency and the place: ``PTI, Quetta``."""
    if last != len(tokens) - 1 or not 1 < first <= _AGENCY or tokens[first - 1].text not in _BETWEEN:
        return False
    named = index_outlets().find(tokens[: first - 1])
    return any(not term.first and term.last == first - 2 for term in named)


def _is_country(between: Sequence[Token]) -> bool:
    """Whether nothing but the country stands behind a name: ``Islamabad, Pakistan – Armed men``."""
    return len(between) == _SHORT and between[0].text == "," and between[1].lower in place_cues("country")


def heads_item(before: Sequence[Sentence], sentence: Sentence, last: int) -> bool:
    """Whether a name with a dash or colon behind it begins a paragraph of running text: ``Quetta – Two men were``."""
    tokens = sentence.tokens
    begins = all(one.paragraph != sentence.paragraph for one in before)
    return begins and last <= _SHORT and len(tokens) > last + _LINE // 2 and has_mark(tokens, last)


def has_mark(tokens: Sequence[Token], last: int) -> bool:
    """Whether a dash or colon stands behind a name."""
    return last + 1 < len(tokens) and tokens[last + 1].text in _MARKS


def _opens_bare(tokens: Sequence[Token], last: int) -> bool:
    """Whether places in capitals open a text without a mark behind them, though with the country or the day.

    ``TURBAT/QUETTA, Pakistan Eight soldiers``, ``QUETTA, June 15 A rocket``, ``Quetta, June 15 A rocket``.
    """
    dated = last + 2 < len(tokens) and last < _SHORT + 1 and tokens[last + 1].text == ","
    if dated and (day := find_written_date(tokens, last + 2)) and ends_dateline(tokens, last + 2, day.last):
        return True
    at = 0
    while at < len(tokens) and (
        (tokens[at].text.isupper() and len(tokens[at].text) > _SHORT) or tokens[at].text == "/"
    ):
        at += 1
    if last >= at or at + 2 >= len(tokens):
        return False
    country = tokens[at].text == "," and tokens[at + 1].lower in place_cues("country")
    opens = at + 2 * country
    day = find_written_date(tokens, opens + 1) if tokens[opens].text == "," else None
    opens = day.last + 1 if day else opens
    if opens + 1 >= len(tokens):
        return False
    return tokens[opens].text.istitle() and (opens > at or tokens[opens + 1].text.islower())


def _opens_agency(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether a name in capitals opens an agency's text that a title is glued to: ``… QUETTA, Pakistan (AFP) -``."""
    if not all(token.text.isupper() for token in tokens[first : last + 1]):
        return False
    opening = next((at for at in range(last + 1, min(len(tokens), last + 7)) if tokens[at].text == "("), None)
    if opening is None or any(token.text.islower() for token in tokens[last + 1 : opening]):
        return False
    closed = tokens[opening + 2 : opening + 4]
    return [token.text for token in closed[:1]] == [")"] and closed[-1].text in _AFTER_DATELINE


def _is_glued(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether a name in capitals before a colon opens a text that a title is glued to: ``… in Zhob QUETTA: Two …``."""
    if not first or last + 2 >= len(tokens) or tokens[last + 1].text != ":":
        return False
    capitals = all(token.text.isupper() for token in tokens[first : last + 1])
    opens = tokens[last + 2].text[0].isupper() and not tokens[last + 2].text.isupper()
    opens = opens and not _ends_title(tokens, first)
    return capitals and opens and tokens[first - 1].lower not in place_cues("prepositions")


def _stands_alone(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether nothing but the name stands there, or it stands beside the date in brackets before the text."""
    if not first and len(tokens) <= last + 2 and tokens[0].text.isupper():
        return True
    opened = any(token.text == "(" for token in tokens[:first]) and tokens[0].text == "("
    return opened and any(token.text.isdigit() for token in tokens[1:first])
