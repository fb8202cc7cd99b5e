"""Editorials and other opinions: what they name without a day is known to the reader and no news of theirs."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.scenes.scenes import Scene
from generator.extraction.text.sentences import Sentence
from generator.extraction.text.tokens import Token
from generator.extraction.words.telling_words import telling_words
from generator.vocabulary.word_rows import has_any, in_small_letters

_HEAD = 8
_VOWELS, _LETTERS = frozenset("aeiouy"), 3
_MARKS = frozenset((":", "-", "\u2013", "\u2014", "|"))


def is_opinion(scenes: Sequence[Scene]) -> bool:
    """Whether a title is labelled an opinion, or the text opens in capitals as editorials do: ``THE killing of …``."""
    first = next((scene.sentence.tokens for scene in scenes if scene.sentence.running), ())
    return any(_is_labelled(scene.sentence) for scene in scenes[:_HEAD]) or _opens_in_capitals(first)


def _is_labelled(sentence: Sentence) -> bool:
    """Whether a line without a full stop begins or ends with a label: ``Editorial: …``, ``… - Analysis``."""
    tokens = sentence.tokens
    if len(tokens) < 2 or sentence.closed:
        return False
    words = in_small_letters(tokens)
    labels = telling_words("opinions")
    begins = words[0] in labels and tokens[1].text in _MARKS
    return begins or (words[-1] in labels and tokens[-2].text in _MARKS)


def _opens_in_capitals(tokens: Sequence[Token]) -> bool:
    """Whether a text that cites nobody in its first sentence begins with a common word in capitals."""
    start = next((at for at, token in enumerate(tokens) if token.text[0].isalpha()), len(tokens))
    end = next((at for at in range(start, len(tokens)) if not tokens[at].text.isupper()), start)
    shouted = any(len(token.text) > 1 and not _is_short(token) for token in tokens[start:end])
    owned = shouted and tokens[start].text.endswith("'S")  # ``BALOCHISTAN'S woes are many``
    common = shouted and (owned or tokens[start].lower in telling_words("opinion_openers"))
    common = common and tokens[end].text.islower()
    return common and not has_any(tokens, telling_words("reported_by"))


def _is_short(token: Token) -> bool:
    """Whether a word in capitals is an abbreviation: ``A DSP was killed``, ``A JUI leader``, and not ``A MAN``."""
    if token.lower in telling_words("opening_words") | telling_words("opinion_openers"):
        return False
    return len(token.text) <= _LETTERS or _VOWELS.isdisjoint(token.lower)
