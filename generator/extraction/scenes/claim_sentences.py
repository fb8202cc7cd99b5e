"""Whether a sentence tells that somebody claimed a deed, so that what follows is his account."""

from __future__ import annotations

from generator.extraction.text.sentences import Sentence

_OWN_PEOPLE = {"fighters", "commanders", "sarmachars", "comrades", "cadres"}


def is_claim(sentence: Sentence) -> bool:
    """Whether a sentence tells that somebody claimed to have done it."""
    words = {token.lower for token in sentence.tokens}
    if words & _OWN_PEOPLE and words & {"said", "saying", "stated"}:
        return False
    carried_out = {"carried", "out"} <= words or {"behind"} <= words
    return (
        carried_out
        or bool(words & {"responsibility", "credit"})
        or bool(words & {"claims", "claimed"} and words & {"attack", "attacks"})
    )
