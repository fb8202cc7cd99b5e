"""Whether a sentence tells that somebody claimed a deed, so that what follows is his account."""

from __future__ import annotations

from generator.extraction.speech.speech_comments import names_known_dead
from generator.extraction.text.sentences import Sentence
from generator.extraction.words.speech_words import speech_words
from generator.vocabulary.word_rows import in_small_letters

_SAID = ("said", "saying", "stated")


def is_claim(sentence: Sentence) -> bool:
    """Whether a sentence tells that somebody claimed to have done it."""
    told = in_small_letters(sentence.tokens)
    words = set(told)
    said = next((at for at, word in enumerate(told) if word in _SAID), len(told))
    if names_known_dead(told[said:]):
        return True
    if words & (speech_words("own_fighters") | speech_words("own_leaders")) and not words.isdisjoint(_SAID):
        return False
    carried_out = {"carried", "out"} <= words or {"behind"} <= words
    return (
        carried_out
        or bool(words & {"responsibility", "credit"})
        or bool(words & {"claims", "claimed"} and words & {"attack", "attacks"})
    )
