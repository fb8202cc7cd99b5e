"""What of a page is the article's own, and what its frame: lists of other articles, the day of the visit, share-bars.

Dates and outlets of the frame are never the article's.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import groupby

from generator.extraction.days.date_mark import DateMark
from generator.extraction.days.date_marks import find_date_marks
from generator.extraction.publication.furniture import find_lists_below, is_running
from generator.extraction.text.sentences import Sentence
from generator.extraction.text.tokens import Token
from generator.extraction.words.publication_words import index_outlets, publication_words
from generator.vocabulary.word_rows import has_any

_FRAME_REACH, _HIJRI_WORDS = 5, 6


def list_foot(sentences: Sequence[Sentence], furniture: Collection[int]) -> Sequence[Sentence]:
    """Return the last sentence of running text and the article's own lines below it, among them its imprint.

    A line of copyright is its own below lists of other articles, too.
    """
    end = find_lists_below(sentences)
    own = [one for one in sentences[:end] if one.index not in furniture or _names_owner(one)]
    own += [one for one in sentences[end:] if _is_copyright(one) and not is_running(one)]
    last = next((at for at in range(len(own) - 1, -1, -1) if is_running(own[at])), 0)
    return [*own[last : last + 1], *(one for one in own[last + 1 :] if not is_visited(sentences, one))]


def cut_frame(foot: Sequence[Sentence], text: str) -> str:
    """Return an article's text with its own lines alone at its foot."""
    if not foot:
        return text
    lines = [list(line) for _, line in groupby(foot, key=lambda one: one.paragraph)]
    return "\n\n".join((text[: lines[0][-1].end], *(text[line[0].start : line[-1].end] for line in lines[1:])))


def _names_owner(sentence: Sentence) -> bool:
    """Whether a line stands apart from running text but may be the imprint: in brackets, or with its owner."""
    first = sentence.tokens[0]
    opens = first.text == "(" or first.lower in publication_words("taken_from")
    return opens or _is_copyright(sentence) or bool(index_outlets().match(sentence.tokens, 0))


def _is_copyright(sentence: Sentence) -> bool:
    return has_any(sentence.tokens, publication_words("copyright"))


def is_visited(sentences: Sequence[Sentence], sentence: Sentence) -> bool:
    """Whether a line gives the day of the visit: ``E-Paper | May 4, 2024``."""
    if _is_copyright(sentence):
        return False
    marks = find_date_marks(sentence.tokens)
    return any(is_framed(words_before(sentences, sentence, mark)) for mark in marks if mark.written)


def words_before(sentences: Sequence[Sentence], sentence: Sentence, mark: DateMark) -> Sequence[Token]:
    """Return the words before a date on its line, which marks such as ``|`` may have split."""
    before = sentence.tokens[max(0, mark.first - _FRAME_REACH) : mark.first]
    last = sentences[sentence.index - 1] if sentence.index else None
    label = last and len([token for token in last.tokens if token.text.isalpha()]) == 1
    label = label and not any(token.text.isalpha() for token in before)
    if last and (label or last.paragraph == sentence.paragraph) and len(before) < _FRAME_REACH:
        return (*last.tokens[-_FRAME_REACH:], *before)
    return before


def is_framed(before: Sequence[Token], *, foot: bool = False) -> bool:
    """Whether the date belongs to the page's frame: ``Today's Paper | June 2, 2024``.

    The day in brackets behind a copyright with which an article ends is its own: ``NAME, 2015 (13 April)``. The name of
    an outlet is no frame, whatever its words: ``NAME Today, June 2, 2024``.
    """
    names = index_outlets().find(before)
    rest = {token.lower for at, token in enumerate(before) if not any(one.first <= at <= one.last for one in names)}
    words = rest - (publication_words("copyright") if foot else frozenset())
    return bool(words & publication_words("furniture")) and not words & publication_words("published")


def is_of_visit(sentences: Sequence[Sentence], sentence: Sentence) -> bool:
    """Whether the day of the Islamic calendar stands right below, as in the frame of a page."""
    behind = sentences[sentence.index + 1].tokens if sentence.index + 1 < len(sentences) else ()
    return 0 < len(behind) <= _HIJRI_WORDS and has_any(behind, publication_words("hijri"))
