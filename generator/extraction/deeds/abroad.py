"""Whether an article is about another part of the world: it names places, and none that is known here."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from generator.extraction.places.gazetteer import index_places
from generator.extraction.text.sentences import Sentence
from generator.extraction.text.tokens import Token
from generator.vocabulary.word_rows import has_any
from generator.vocabulary.word_sets import list_words

_OUTLETS = "outlets"


def lies_abroad(sentences: Sequence[Sentence]) -> bool:
    """Whether an article names places but none of the gazetteer, no organisation that is known, nor the country."""
    if any(map(_names_known, sentences)):
        return False
    return any(_names_place(sentence.tokens) for sentence in sentences)


def _names_known(sentence: Sentence) -> bool:
    tokens = sentence.tokens
    own = list_words("place_cues", "country")
    names = (term for term in index_places().find(tokens) if term.table != _OUTLETS)
    named = any(_has_capital(tokens[term.first : term.last + 1]) for term in names)
    return named or has_any(tokens, own)


def _has_capital(tokens: Sequence[Token]) -> bool:
    """Whether words are a name and not ``police officers``."""
    return any(token.text[0].isupper() for token in tokens)


def _names_place(tokens: Sequence[Token]) -> bool:
    """Whether a name stands behind ``in`` or ``near``."""
    return any(
        before.text in list_words("sentence_words", "before_names")
        and token.text[0].isupper()
        and token.text[1:].islower()
        for before, token in pairwise(tokens)
        if token.lower not in list_words("place_cues", "no_names")
    )
