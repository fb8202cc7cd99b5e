"""Lists of people below headings of what befell them: ``ABDUCTED``, then ``1. Karim, driver. From Turbat. 4 May``.

Each item is one sentence and an incident of its own; one without a verb is read with that of its heading.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import accumulate, groupby

from generator.extraction.days.date_marks import find_date_marks
from generator.extraction.places.named_places import find_named
from generator.extraction.text.sentences import Sentence
from generator.extraction.text.tokens import Token, find_tokens
from generator.extraction.words.words import Words, read_words, row_of
from generator.vocabulary.frozen import replace
from generator.vocabulary.rows import Row
from generator.vocabulary.tables import load_table
from generator.vocabulary.word_rows import WordRow, has_any
from generator.vocabulary.word_sets import list_words

_FEWEST, _HEADING, _ITEM, _DAY, _BODY = 2, 7, 60, 3, 3
_ARTICLES = ("a", "an", "the", "one")
_OF_HIM = ("he", "she", "they", "his", "her", "their")
_DASHES = ("-", "\u2013", "\u2014")
_BULLETS = frozenset(("\u2022", "*", "\u25aa", "\u25cf", "\u00b7", "o", *_DASHES))
_NUMBER_ENDS = frozenset(".)")
_STOPS = frozenset(".;")
_FINITE = frozenset(("be", "have", "do", "modal"))
_MARKS = frozenset(":#*\u2022")
_OF, _IN, _COMMA, _WAS, _FREED = "of", "in", ",", "was", "freed"
_Paragraph = tuple[Sentence, ...]


def read_outcome_lists(sentences: Sequence[Sentence]) -> tuple[Sentence, ...]:
    """Return the sentences, those of such lists as items, without the headings above them."""
    paragraphs = [tuple(group) for _, group in groupby(sentences, key=lambda one: one.paragraph)]
    heads = {at: row for at, one in enumerate(paragraphs) if (row := _find_heading(one))}
    items = dict(_find_items(paragraphs, heads)) if heads else {}
    if len(items) < _FEWEST:
        return tuple(sentences)
    used = set(items.values())
    read = (
        _read_item(one, paragraphs[items[at]][0], heads[items[at]]) if at in items else one
        for at, one in enumerate(paragraphs)
        if at not in used
    )
    return tuple(replace(one, index=index) for index, one in enumerate(one for row in read for one in row))


def _find_heading(paragraph: _Paragraph) -> Row | None:
    """Return the row of a heading that a paragraph consists of."""
    tokens = paragraph[0].tokens
    if len(paragraph) > 1 or len(tokens) > _HEADING:
        return None
    return _load_headings().get(" ".join(one.lower for one in tokens if one.text not in _MARKS))


@cache
def _load_headings() -> dict[str, Row]:
    forms = ((row, form) for row in load_table("list_headings").values() for form in row.texts("forms"))
    return {" ".join(word.lower for word in find_tokens(form)): row for row, form in forms}


def _find_items(paragraphs: Sequence[_Paragraph], heads: dict[int, Row]) -> Iterator[tuple[int, int]]:
    """Yield the number of each paragraph that is an item, with that of its heading: up to the first that is none."""
    for head in heads:
        at = head + 1
        marked = at < len(paragraphs) and _is_marked(_join(paragraphs[at]))
        while at < len(paragraphs) and at not in heads and _is_item(paragraphs[at], marked=marked):
            yield at, head
            at += 1


def _is_item(paragraph: _Paragraph, *, marked: bool) -> bool:
    """Whether a paragraph begins with a bullet, a number or a day, or else names a day and tells nothing by a verb."""
    tokens = _join(paragraph)
    if marked or not _DAY <= len(tokens) <= _ITEM:
        return marked and _is_marked(tokens)
    days = any(one.written and one.written.days[0][1] for one in find_date_marks(tokens))
    return days and not _has_verb(_read(tokens))


def _is_marked(tokens: Sequence[Token]) -> bool:
    return _DAY <= len(tokens) <= _ITEM and _find_start(tokens) > 0


def _join(paragraph: _Paragraph) -> tuple[Token, ...]:
    return WordRow([token for one in paragraph for token in one.tokens])


def _find_start(tokens: Sequence[Token]) -> int:
    """Return the first token behind the bullet, number or day with which an item begins."""
    at = int(tokens[0].text in _BULLETS)
    if _is_number(tokens, at):
        at += 2
    marks = find_date_marks(tokens)
    first = next((one for one in marks if one.first == at and one.written), None)
    closed = first is not None and tokens[first.last + 1 : first.last + 2]
    return first.last + 2 if first and closed and closed[0].text in (":", ",", *_DASHES) else at


def _read(tokens: Sequence[Token]) -> Words:
    """Look up the words of tokens outside their days: ``3 May`` is no verb."""
    days = (at for one in find_date_marks(tokens) for at in range(one.first, one.last + 1))
    return read_words(WordRow(tokens), frozenset(days))


def _has_verb(words: Words) -> bool:
    return any(word in _FINITE and at not in words.masked for at, word in enumerate(words.grammar))


def _read_item(paragraph: _Paragraph, heading: Sentence, row: Row) -> _Paragraph:
    """Return an item: with the word of its heading, and what has no verb joined to it."""
    first, rest = _gather(paragraph)
    told = any(_opens_free(_read(one.tokens)) or one.tokens[0].lower in _OF_HIM for one in paragraph[1:])
    if not (told or _has_verb(_read(first))):
        start = _find_start(first)
        first = _part_by_commas(first, start)
        cut = min(_find_people_end(first, start), _find_sentence_end(paragraph))
        first = _tell(first, start, cut, heading, row)
    return (replace(paragraph[0], tokens=WordRow(first[_find_mark_end(first) :]), item=True), *rest)


def _tell(tokens: Sequence[Token], start: int, end: int, heading: Sentence, row: Row) -> tuple[Token, ...]:
    """Return an item with the word of its heading behind its people, which stand from ``start`` to ``end``."""
    bodies = has_any(tokens, list_words("sentence_words", "bodies"))
    words = (row.text("bodies") if bodies else row.text("insert")) or ""
    told = [Token(one, one, heading.start, heading.end) for one in (_WAS, *words.split())]
    people = (*_list_article(tokens, start), *tokens[start:end])
    return WordRow((*tokens[:start], *people, *told, *_say_where(tokens, end), *tokens[end + 1 :]))


def _part_by_commas(tokens: Sequence[Token], start: int) -> tuple[Token, ...]:
    """Return the tokens of an item with commas for its dashes: ``Three fishermen - Pasni - 5 May``."""
    return WordRow([_as_comma(tokens, at) if at > start else one for at, one in enumerate(tokens)])


def _as_comma(tokens: Sequence[Token], at: int) -> Token:
    dash = tokens[at].text in _DASHES and tokens[at - 1].end < tokens[at].start
    return replace(tokens[at], text=_COMMA, lower=_COMMA) if dash else tokens[at]


def _say_where(tokens: Sequence[Token], at: int) -> tuple[Token, ...]:
    """Return what stands behind the people, ``in`` for a comma before a place: ``Three fishermen, Pasni, 5 May``."""
    placed = any(one.first == at + 1 for one in find_named(tokens))
    mark = tuple(tokens[at : at + 1])
    return tuple(replace(one, text=_IN, lower=_IN) for one in mark) if placed and mark[0].text == _COMMA else mark


def _list_article(tokens: Sequence[Token], start: int) -> tuple[Token, ...]:
    """Return the article that a single body lacks at the beginning of an item: ``Unidentified body, Hub river``."""
    first = [one.lower for one in tokens[start : start + _BODY]]
    lacks = not list_words("sentence_words", "single_bodies").isdisjoint(first) and first[0] not in _ARTICLES
    return (Token("a", "a", tokens[start].start, tokens[start].start),) if lacks else ()


def _find_sentence_end(paragraph: _Paragraph) -> int:
    """Return the token behind the first sentence of an item, without its stop; a number alone is none."""
    ends = accumulate(len(one.tokens) for one in paragraph)
    told = zip(ends, paragraph, strict=True)
    end, one = next((pair for pair in told if _find_mark_end(pair[1].tokens) < len(pair[1].tokens)), (0, paragraph[0]))
    return end - (one.tokens[-1].text in _STOPS)


def _find_mark_end(tokens: Sequence[Token]) -> int:
    at = int(tokens[0].text in _BULLETS)
    return at + 2 if _is_number(tokens, at) else at


def _is_number(tokens: Sequence[Token], at: int) -> bool:
    """Whether the number of an item stands at a token: ``3.``, ``3)``."""
    return tokens[at].text.isdigit() and any(one.text in _NUMBER_ENDS for one in tokens[at + 1 : at + 2])


def _gather(paragraph: _Paragraph) -> tuple[tuple[Token, ...], _Paragraph]:
    """Return the tokens of the first sentence with those of the following that have no verb, and the rest.

    One that begins with who came free has no subject of its own: ``Karim, missing since May. Reached home in Turbat``.
    """
    tokens = list(paragraph[0].tokens)
    for at, one in enumerate(paragraph[1:], 1):
        words = _read(one.tokens)
        told = _has_verb(words) or words.verbs
        if told and not (_opens_free(words) or _find_mark_end(tokens) == len(tokens)):
            return WordRow(tokens), paragraph[at:]
        if tokens[-1].text in _STOPS and _find_mark_end(tokens) < len(tokens):
            tokens[-1] = replace(tokens[-1], text=_COMMA, lower=_COMMA)
        tokens += one.tokens
    return WordRow(tokens), ()


def _find_people_end(tokens: Sequence[Token], start: int) -> int:
    """Return where the people of an item end: before a preposition, a comma with a place or day behind, or the end."""
    places = {one.first for one in find_named(tokens)} | {one.first for one in find_date_marks(tokens)}
    told = read_words(WordRow(tokens)).verbs  # ``Umar, missing for a year``
    for at in range(start + 1, len(tokens)):
        if tokens[at].lower in list_words("sentence_words", "behind_people"):
            return at - (tokens[at - 1].text == _COMMA)
        mark = tokens[at].text in (_COMMA, *_BULLETS)
        if mark and (at + 1 in told or (at + 1 in places and not _is_origin(tokens, at, places))):
            return at
    return len(tokens) - (tokens[-1].text in _STOPS)


def _is_origin(tokens: Sequence[Token], comma: int, places: set[int]) -> bool:
    """Whether the place behind a comma goes on with where somebody is from: ``residents of Zehri, Khuzdar``."""
    return any(at in places and tokens[at - 1].lower == _OF for at in range(max(1, comma - _DAY), comma))


def _opens_free(words: Words) -> bool:
    return any(row_of(term).text("outcome") == _FREED for term in words.verbs.get(0, ()))
