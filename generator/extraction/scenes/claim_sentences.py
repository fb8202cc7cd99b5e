"""Whether a sentence tells that somebody claimed a deed, so that what follows is his account."""

from __future__ import annotations

from generator.extraction.text.sentences import Sentence
from generator.extraction.words.speech_words import speech_words
from generator.vocabulary.word_rows import in_small_letters


def is_claim(sentence: Sentence) -> bool:
    """Whether a sentence tells that somebody claimed to have done it."""
    words = set(in_small_letters(sentence.tokens))
    if words & (speech_words("own_fighters") | speech_words("own_leaders")) and words & {"said", "saying", "stated"}:
        return False
    carried_out = {"carried", "out"} <= words or {"behind"} <= words
    return (
        carried_out
        or bool(words & {"responsibility", "credit"})
        or bool(words & {"claims", "claimed"} and words & {"attack", "attacks"})
    )
