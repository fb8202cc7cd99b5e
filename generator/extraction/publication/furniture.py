"""Sentences of the page and not of the article: lists of other articles and readers' comments; teasers; pieces of it.

A list begins with a heading such as "Latest News"; above the article it ends where running text begins, below where
two paragraphs of it follow one another. Readers' comments go on to the end. ``page_pieces`` finds what stands within
the text.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from generator.extraction.publication.outlets import TITLE_MARKS
from generator.extraction.publication.page_pieces import Paragraph, find_pieces
from generator.extraction.publication.titles_below import find_titles_below
from generator.extraction.text.sentences import Sentence
from generator.extraction.text.tokens import Token
from generator.extraction.words.publication_words import furniture_phrases, publication_words
from generator.vocabulary.word_rows import in_small_letters

_RUNNING_WORDS = 8
_STARTED = 3
_HEADING_WORDS = 10
_TITLE_WORDS = 5
_FEWEST_ITEMS = 3
_ITEM_WORDS = 3
_BYLINE_WORDS = 6
_ARABIC = "\u0600", "\u06ff"
_STOP = "."


def find_furniture(sentences: Sequence[Sentence]) -> frozenset[int]:
    """Return the numbers of the sentences that belong to the page."""
    paragraphs = [list(group) for _, group in groupby(sentences, key=lambda sentence: sentence.paragraph)]
    found = {*_find_lists(paragraphs), *_find_teasers(sentences), *find_titles_below(paragraphs)}
    title = in_small_letters(sentences[0].tokens) if sentences else []
    started = 0
    for paragraph in paragraphs:
        line = paragraph[0].tokens
        repeated = bool(paragraph[0].index) and len(paragraph) == 1 and in_small_letters(line) == title
        if repeated or _is_foreign(line) or (not started and _is_byline(paragraph)):
            found.update(sentence.index for sentence in paragraph)
        found.update(sentence.index for sentence in find_pieces(paragraph, top=started < _STARTED))
        started += sum(map(is_running, paragraph))
    return frozenset(found)


def _find_lists(paragraphs: Sequence[Paragraph]) -> Iterator[int]:
    """Yield the sentences of lists of other articles, and the readers' comments to the end."""
    started = 0
    listing, comments = False, False
    above: list[Paragraph] = []
    menu = _find_menu(paragraphs)
    for number, paragraph in enumerate(paragraphs):
        if _is_section(paragraph) and number not in menu:
            listing, comments = True, comments or (started >= _STARTED and heads_comments(paragraph))
        elif listing and not comments:
            goes_on = started < _STARTED or any(map(_is_text, paragraphs[number + 1 : number + 2]))
            text = _is_text(paragraph) or (not started and any(map(is_running, paragraph)))
            listing = not (text and goes_on)
        if listing and not started:
            above.append(paragraph)
        elif listing or number in menu:
            yield from (sentence.index for sentence in paragraph)
        else:
            started += sum(map(is_running, paragraph))
    titles = [paragraph for paragraph in above if len(paragraph[0].tokens) >= _TITLE_WORDS]
    own = titles if len(titles) == 1 else []  # below a menu alone, the article's own title
    yield from (sentence.index for paragraph in above if paragraph not in own for sentence in paragraph)


def _is_foreign(tokens: Sequence[Token]) -> bool:
    """Whether a line is in Arabic script, as links to an article in Urdu or Pashto are."""
    return _ARABIC[0] <= tokens[0].text[0] <= _ARABIC[1] and _ARABIC[0] <= tokens[-2:][0].text[0] <= _ARABIC[1]


def _is_byline(paragraph: Paragraph) -> bool:
    """Whether a line names who wrote an article: ``By Gul Khan``, ``Our Correspondent``, ``Gul Khan | Staff Reporter``.

    A title may end with such a word, too: ``Gunmen Kill Reporter``.
    """
    tokens = [token for sentence in paragraph for token in sentence.tokens]
    words = [token for token in tokens if token.text.isalpha()]
    if len(tokens) > _BYLINE_WORDS or not words or tokens[-1].text == _STOP:
        return False
    desk = publication_words("desk") | publication_words("authors")
    if all(word.lower in desk for word in words):
        return len(words) > 1
    named = all(word.text[0].isupper() for word in words)
    marked = any(token.text in TITLE_MARKS or token.text == "," for token in tokens) and words[-1].lower in desk
    return named and (marked or tokens[0].lower in publication_words("byline"))


def _find_menu(paragraphs: Sequence[Paragraph]) -> frozenset[int]:
    """Return the numbers of the paragraphs of the menu with which a page begins: several lines of a word or two."""
    size = next((at for at, one in enumerate(paragraphs) if not _is_item(one)), len(paragraphs))
    return frozenset(range(size if size >= _FEWEST_ITEMS else 0))


def _is_item(paragraph: Paragraph) -> bool:
    tokens = paragraph[0].tokens
    return len(paragraph) == 1 and len(tokens) <= _ITEM_WORDS and all(token.text.isalpha() for token in tokens)


def find_lists_below(sentences: Sequence[Sentence]) -> int:
    """Return where lists of other articles or readers' comments begin below an article's text; its end without any.

    Behind a heading the text goes on where two paragraphs of it follow one another.
    """
    begins, started, row = len(sentences), False, 0
    for _, group in groupby(sentences, key=lambda sentence: sentence.paragraph):
        paragraph = list(group)
        row = row + 1 if _is_text(paragraph) and not furniture_phrases("calls").match(paragraph[0].tokens, 0) else 0
        if row > 1:
            begins = len(sentences)
        elif started and begins == len(sentences) and _is_section(paragraph):
            begins = paragraph[0].index
        started = started or any(map(is_running, paragraph))
    return begins


def _find_teasers(sentences: Sequence[Sentence]) -> Iterator[int]:
    """Yield teasers of other articles: lines that break off one after the other, behind running text; and imprints."""
    started = False
    broken = [_breaks_off(sentence) for sentence in sentences]
    for number, sentence in enumerate(sentences):
        teaser = broken[number] and (any(broken[max(0, number - 1) : number]) or any(broken[number + 1 : number + 2]))
        if started and (teaser or furniture_phrases("imprints").match(sentence.tokens, 0)):
            yield sentence.index
        started = started or is_running(sentence)


def _breaks_off(sentence: Sentence) -> bool:
    """Whether dots end a sentence that is not over."""
    last = sentence.tokens[-1].text
    return last == "\u2026" or (last == _STOP and len(sentence.tokens) > 1 and sentence.tokens[-2].text == _STOP)


def _is_text(paragraph: Paragraph) -> bool:
    """Whether a paragraph is running text to its end, and no teaser that breaks off."""
    return is_running(paragraph[-1])


def is_running(sentence: Sentence) -> bool:
    """Whether a sentence is running text: some words, closed by a full stop that is no ellipsis."""
    tokens = sentence.tokens
    closed = tokens[-1].text in (_STOP, '"') and (len(tokens) < 2 or tokens[-2].text != _STOP)
    return closed and len(tokens) >= _RUNNING_WORDS


def _is_section(paragraph: Paragraph) -> bool:
    """Whether a paragraph is the heading of a list."""
    if len(paragraph) != 1 or len(paragraph[0].tokens) > _HEADING_WORDS:
        return False
    return _heads(paragraph, "sections") or heads_comments(paragraph) or _heads(paragraph, "openers", whole=False)


def heads_comments(paragraph: Sequence[Sentence]) -> bool:
    """Whether a paragraph heads what readers wrote: ``Comments``, ``2 thoughts on "The road"``."""
    tokens = paragraph[0].tokens
    counted = tokens[0].text.isdigit() and len(paragraph) == 1 and len(tokens) <= _HEADING_WORDS
    behind = furniture_phrases("counted_comments").match(tokens, 1) if counted and len(tokens) > 1 else []
    titled = bool(behind) and (behind[0].last == len(tokens) - 1 or tokens[behind[0].last + 1].text == '"')
    return titled or _heads(paragraph, "comments")


def _heads(paragraph: Sequence[Sentence], row: str, *, whole: bool = True) -> bool:
    """Whether a paragraph is a heading: short, alone, with a capital, and of the words of a row."""
    if len(paragraph) != 1 or len(paragraph[0].tokens) > _HEADING_WORDS:
        return False
    words = [token for token in paragraph[0].tokens if token.text.isalpha() or token.text == "'s"]
    terms = furniture_phrases(row).match(words, 0) if words and words[0].text[0].isupper() else []
    return bool(terms) and (not whole or terms[0].last == len(words) - 1)
