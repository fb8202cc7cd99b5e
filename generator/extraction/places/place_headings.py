"""Parts of an article below the names of their places: ``Khuzdar`` alone on a line, then what happened there.

Such a heading is read as the beginning of its first sentence, as if ``Khuzdar:`` stood before it.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.places.named_places import find_named
from generator.extraction.text.sentences import Sentence
from generator.extraction.text.tokens import Token
from generator.vocabulary.frozen import replace
from generator.vocabulary.word_rows import WordRow, read_once

_FEWEST, _LONGEST, _RUNNING = 2, 5, 5
_STOPS = frozenset('.!?"')
_MARK = ":"


def join_place_headings(sentences: Sequence[Sentence]) -> tuple[Sentence, ...]:
    """Return the sentences, with the names of places that head parts before the first sentences of these.

    It takes two headings of different places: a single one is as often a dateline.
    """
    heads = {at: name for at in range(len(sentences) - 1) if (name := _find_heading(sentences, at))}
    if len(set(heads.values())) < _FEWEST:
        return tuple(sentences)
    joined = (
        _join(sentences[at - 1], one) if at - 1 in heads else one for at, one in enumerate(sentences) if at not in heads
    )
    return tuple(replace(one, index=index) for index, one in enumerate(joined))


def _find_heading(sentences: Sequence[Sentence], at: int) -> str:
    """Return the place of which alone a line consists that running text follows; empty where it does not."""
    tokens, following = sentences[at].tokens, sentences[at + 1].tokens
    words = tokens[:-1] if tokens[-1].text == _MARK else tokens
    running = len(following) >= _RUNNING and following[-1].text in _STOPS
    if not words or len(words) > _LONGEST or not running or not words[0].text[0].isupper():
        return ""
    named = read_once(tokens, find_named)
    whole = any(one.first == 0 and one.last == len(words) - 1 for one in named)
    return " ".join(token.lower for token in words) if whole else ""


def _join(heading: Sentence, first: Sentence) -> Sentence:
    """Return a sentence with the heading above it as its beginning."""
    tokens = heading.tokens
    mark = () if tokens[-1].text == _MARK else (Token(_MARK, _MARK, heading.end, heading.end),)
    return replace(first, start=heading.start, tokens=WordRow((*tokens, *mark, *first.tokens)))
