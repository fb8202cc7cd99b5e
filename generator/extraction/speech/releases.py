"""The army whose own release an article is, though nobody speaks in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from generator.extraction.days.dates import write_words
from generator.extraction.speech.speakers import Speaker
from generator.extraction.text.sentences import Sentence
from generator.extraction.text.tokens import Token
from generator.extraction.words.responsibility_words import responsibility_words
from generator.extraction.words.speech_words import speech_words
from generator.vocabulary.phrases import PhraseIndex
from generator.vocabulary.tables import load_table
from generator.vocabulary.word_rows import has_any

_ARMY = "military"
_HEAD = 4
_BEFORE, _BEHIND = ("-", "/", "("), (")", ":", "-", "\u2013", "\u2014")


def find_army(sentences: Sequence[Sentence]) -> Speaker | None:
    """Return the army whose release an article is that names no speaker: it calls its troops ``own troops``.

    Or its media wing stands alone above the text or in its dateline: ``RAWALPINDI, May 5, 2021 (ISPR): Two men``.
    """
    for sentence in sentences[:_HEAD]:
        for first, last in _find_letterheads(sentence.tokens):
            return _speak(sentence.tokens, first, last)
    own = speech_words("own_troops")
    for sentence in sentences:
        words = [token.lower for token in sentence.tokens] if has_any(sentence.tokens, ("own",)) else []
        at = next((at for at, pair in enumerate(pairwise(words)) if " ".join(pair) in own), None)
        if at is not None and (at == 0 or words[at - 1] not in responsibility_words("owners")):
            return _speak(sentence.tokens, at, at + 1)
    return None


def _speak(tokens: Sequence[Token], first: int, last: int) -> Speaker:
    return Speaker(_ARMY, None, write_words(tokens, first, last), first, last, last)


def _find_letterheads(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Yield where the media wing stands for itself: ``(ISPR):``, ``PR-11/2021-ISPR``; not ``the ISPR said``."""
    for name in _index_press_offices().find(tokens):
        begins = name.first == 0 or tokens[name.first - 1].text in _BEFORE
        behind = [token.text for token in tokens[name.last + 1 : name.last + 3]]
        closed = behind[:1] == [")"] and name.first > 0 and tokens[name.first - 1].text == "("
        if begins and (not behind or (closed and (not behind[1:] or behind[1] in _BEHIND))):
            yield name.first, name.last


@cache
def _index_press_offices() -> PhraseIndex:
    rows = [row for row in load_table("outlets").values() if row.text("origin") == _ARMY]
    return PhraseIndex(case="name").add_rows("outlets", rows, ("label.en", "aliases"))
