"""Titles of other articles below the text: ``At least 15 killed in blast in Hub`` as the last line of a page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.extraction.publication.page_pieces import Paragraph
from generator.extraction.words.publication_words import publication_words
from generator.vocabulary.word_rows import in_small_letters

_FEWEST, _MOST = 5, 18
_BODY = 2
_CLOSING = frozenset('.!?:;")')
_MARKS = frozenset(":|()")


def find_titles_below(paragraphs: Sequence[Paragraph]) -> Iterator[int]:
    """Yield the sentences of titles below the running text, from the last line upwards."""
    last = len(paragraphs)
    while last > _BODY and _is_title(paragraphs[last - 1]):
        last -= 1
    body = [one for one in paragraphs[:last] if one[-1].closed]
    if last == len(paragraphs) or len(body) < _BODY or body[-1] is not paragraphs[last - 1]:
        return
    yield from (sentence.index for paragraph in paragraphs[last:] for sentence in paragraph)


def _is_title(paragraph: Paragraph) -> bool:
    """Whether a paragraph is one line that tells a deed without articles, auxiliaries and a mark at its end."""
    tokens = paragraph[0].tokens
    if len(paragraph) != 1 or not _FEWEST <= len(tokens) <= _MOST or tokens[-1].text in _CLOSING:
        return False
    small = set(in_small_letters(tokens))
    if _MARKS & small or not small.isdisjoint(publication_words("never_in_titles")):
        return False
    begins = tokens[0].text[0]
    return (begins.isupper() or begins.isdigit()) and not small.isdisjoint(publication_words("title_deeds"))
