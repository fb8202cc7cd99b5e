"""How sure it is that a date of the text is the article's own: in a dateline, after ``Published``, alone on a line."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.days.date_mark import DateMark
from generator.extraction.publication.dateline import Dateline
from generator.extraction.text.sentences import Sentence
from generator.extraction.text.tokens import Token
from generator.extraction.words.place_words import place_cues
from generator.extraction.words.publication_words import index_outlets, publication_words
from generator.vocabulary.word_rows import has_any, word_before

BODY_WORDS = 18
_LINE_WORDS, _DEED_REACH = 14, 3
_MARK_REACH = 4
_TOP = 10
_LAST = 5
_OPENING = 16
_DASHES = frozenset("-\u2013\u2014")
_IN_OUTLET_REACH = 9


def rank_date(sentence: Sentence, mark: DateMark, *, in_head: bool, dateline: Dateline | None) -> int | None:
    """Return how sure it is that a date is the article's own; ``None`` if it is not."""
    tokens = sentence.tokens
    if _is_published_in(tokens, mark):
        return 0
    if (dateline and _is_in_dateline(sentence, mark, dateline)) or _opens_text(tokens, mark):
        return 2
    if not in_head:
        return _LAST if sentence.index < _TOP and _is_whole_line(tokens, mark) else None
    marked = _find_publishing_word(tokens, mark)
    return _rank_line(tokens, mark) if marked is None else 2 if marked in publication_words("changed") else 1


def _rank_line(tokens: Sequence[Token], mark: DateMark) -> int | None:
    """Rank a date without a word before it: in a byline with a clock, or alone on its line."""
    if _is_caption(tokens):
        return None
    if mark.first > 1 and tokens[mark.first - 1].text == "On" and _names_author(tokens[: mark.first - 1]):
        return 1  # ``By Gul Khan On May 4, 2018``
    if _has_clock(tokens, mark):
        return 2
    others = len(tokens) - (mark.last - mark.first + 1)
    if others > _LINE_WORDS or not _stands_alone(tokens, mark):
        return None
    return 3 if mark.weekday is None else 4


def _is_in_dateline(sentence: Sentence, mark: DateMark, dateline: Dateline) -> bool:
    if dateline.sentence != sentence.index or not dateline.written or not mark.written:
        return False
    offset = sentence.tokens[mark.first].start - sentence.start
    return dateline.written.days == mark.written.days and offset <= len(dateline.text)


def _opens_text(tokens: Sequence[Token], mark: DateMark) -> bool:
    """Whether a date stands in what opens the text: ``Quetta (NAME): May 5, 2021 – …``, ``(May 5, 2021, NAME) …``."""
    before = tokens[: mark.first]
    if mark.last > _OPENING or len(tokens) < BODY_WORDS or any(token.text.islower() for token in before):
        return False
    if tokens[0].text in ("(", "["):
        return any(token.text in (")", "]") for token in tokens[mark.last + 1 : _OPENING])
    opened = next((at for at, token in enumerate(before) if token.text == "("), len(before))
    behind = before[-1:] and before[-1].text == ")" and mark.written is not None and mark.written.year is not None
    if behind and index_outlets().find(before[opened + 1 :]):
        return True  # ``Quetta, Pakistan (NAME) May 5, 2021 A bomb …``
    closed = mark.last + 1 < len(tokens) and tokens[mark.last + 1].text == ")"
    if closed and index_outlets().find(before[opened + 1 :]):
        return True  # ``QUETTA, (NAME - 5th May, 2021): …``
    bracket = [token.text for token in (*tokens[mark.first - 1 : mark.first], *tokens[mark.last + 1 : mark.last + 3])]
    if bracket[:2] == ["(", ")"] and bracket[2:] in ([":"], ["-"], ["\u2013"], ["\u2014"]):
        return True  # ``QUETTA (May 5 2021): …``
    capitals = bool(before) and all(token.text.isupper() or token.text == "," for token in before)
    after = tokens[mark.last + 1].text if mark.last + 1 < len(tokens) else ""
    return (capitals or any(token.text == ":" for token in before)) and after in _DASHES


def _is_published_in(tokens: Sequence[Token], mark: DateMark) -> bool:
    """Whether the words are ``Published in OUTLET, DATE`` or ``Story first published: DATE``."""
    before = [token.lower for token in tokens[max(0, mark.first - _IN_OUTLET_REACH) : mark.first]]
    if mark.first <= _IN_OUTLET_REACH and before[1:2] == ["in"] and before[0] in publication_words("appeared"):
        return True
    if before[:1] == ["this"] and before[2:] == ["is", "from"] and before[1] in publication_words("own_articles"):
        return True  # ``This article is from May 4, 2018``
    if "published" not in before:
        return _is_of_appearing(before)
    after = before[before.index("published") + 1 :]
    return after[:1] == ["in"] or (after == [":"] and "first" in before)


def _is_of_appearing(before: Sequence[str]) -> bool:
    """Whether the words are ``This article first appeared in OUTLET on DATE``."""
    own = before[0:1] == ["this"] and before[1:2] and before[1] in publication_words("own_articles")
    told = [at for at, word in enumerate(before) if word in publication_words("appeared")]
    return bool(own and told) and before[told[0] + 1 :][:1] == ["in"]


def _is_whole_line(tokens: Sequence[Token], mark: DateMark) -> bool:
    return not mark.first and mark.last == len(tokens) - 1


def _find_publishing_word(tokens: Sequence[Token], mark: DateMark) -> str | None:
    """Return the word such as ``Published`` or ``Updated`` before the date: right there, or ``Posted by NAME on``."""
    position = mark.first - 1
    while (
        position >= 0
        and mark.first - position <= _MARK_REACH
        and (tokens[position].lower in publication_words("published_links") or _is_poster(tokens, position))
    ):
        position -= 1
    word = tokens[position].lower if position >= 0 else ""
    return word if word in publication_words("published") else None


def _is_poster(tokens: Sequence[Token], position: int) -> bool:
    """Whether a word is the name behind ``by``: ``Posted by Admin on``."""
    return position > 1 and tokens[position - 1].lower == "by" and tokens[position].text[0].isupper()


def _is_caption(tokens: Sequence[Token]) -> bool:
    return has_any(tokens, publication_words("caption"))


def _has_clock(tokens: Sequence[Token], mark: DateMark) -> bool:
    """Whether a time of day follows the date, as it does in a byline: ``May 4, 2018, 6:52 pm``."""
    following = tokens[mark.last : mark.last + 3]
    return any(":" in token.text and token.text[0].isdigit() for token in following)


def _stands_alone(tokens: Sequence[Token], mark: DateMark) -> bool:
    """Whether the line is a name or a list of keywords beside the date, not a sentence with a preposition before it."""
    before = word_before(tokens, mark.first)
    behind = tokens[mark.last + 1 : mark.last + 1 + _DEED_REACH]
    if behind and not behind[0].text[0].isupper() and has_any(behind, place_cues("held_deeds")):
        return False  # ``May 4, 2018 market blast: two held``
    return before not in publication_words("no_byline")


def _names_author(tokens: Sequence[Token]) -> bool:
    """Whether words name who wrote an article: ``By Gul Khan``, ``Web Desk``."""
    byline = tokens[0].lower == "by" or tokens[-1].lower in publication_words("desk")
    return byline and all(token.text[0].isupper() for token in tokens)
