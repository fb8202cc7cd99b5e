"""What somebody says is not so: "reports of four deaths were baseless", "first said two died but later denied it"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, partial
from itertools import pairwise

from generator.extraction.scenes.scenes import Scene
from generator.extraction.text.tokens import Token
from generator.extraction.victims.reading import Reading
from generator.extraction.words.speech_words import speech_words
from generator.extraction.words.telling_words import telling_words
from generator.vocabulary.word_rows import has_any, in_small_letters

_REACH, _LINK, _BACK = 14, 4, 4
_BREAKS = {";", "."}


def is_rejected(scene: Scene, reading: Reading) -> bool:
    """Whether somebody says that what a sentence tells of people is not so, or takes back what he said first.

    A claim that somebody else rejects stays one where the sentence that rejects it does not say what it counts.
    Nor are people counted who died of an illness.
    """
    tokens = scene.sentence.tokens
    if has_any(tokens, telling_words("illnesses")) and _dies_of_illness(tokens, scene.chunks[reading.verb].last):
        return True
    first = min(reading.mention.first, scene.chunks[reading.verb].first)
    last = scene.end_of(reading)
    if has_any(tokens, speech_words("accounts_told")) and _is_false_account(tokens, first, last):
        return True
    return has_any(tokens, speech_words("told_first")) and _is_taken_back(tokens, first, last)


def _dies_of_illness(tokens: Sequence[Token], verb: int) -> bool:
    """Whether an illness stands behind the verb with its preposition: ``died of Congo fever``."""
    linked = has_any(tokens[verb + 1 : verb + 2], telling_words("dying_of"))
    return linked and has_any(tokens[verb + 1 : verb + 1 + _LINK], telling_words("illnesses"))


def _is_false_account(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether a number stands in an account that is called false: ``termed the reports of five deaths baseless``."""
    told = _find_account(tokens, first)
    if told is None:
        return False
    before = {token.lower for token in tokens[max(0, told - _LINK) : told]}
    if {"no", "truth"} <= before:
        return True  # ``There was no truth in reports that two officers had died``
    claimed = tokens[told].lower in speech_words("claim_nouns") and tokens[first - 1].lower == "of"
    if claimed and before & speech_words("rejecting"):
        return tokens[told - 1].lower != "'s"
    named = bool({token.lower for token in tokens[:told]} & speech_words("calling"))
    for at in range(last + 1, len(tokens)):
        word = tokens[at].lower
        if word in _BREAKS or (named and word in ("and", "but")):
            return False
        if word in speech_words("false") or (word in speech_words("true") and tokens[at - 1].lower == "not"):
            link = {token.lower for token in tokens[max(last, at - _LINK) : at]}
            return named or bool(link & _list_links())
    return False


def _find_account(tokens: Sequence[Token], first: int) -> int | None:
    """Return where the noun stands whose account a number is in, in the same clause."""
    for at in range(first - 1, max(-1, first - _REACH), -1):
        word = tokens[at].lower
        if word in _BREAKS or word in speech_words("saying_so"):
            return None
        if word in speech_words("accounts_told"):
            return at
    return None


def _is_told_first(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word tells that something was said at first: ``initially said``, ``initial reports``."""
    near = set(in_small_letters(tokens)[max(0, at - 1) : at + 3])
    return tokens[at].lower in speech_words("told_first") and bool(near & speech_words("said_first"))


def _is_taken_back(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether what was said first is denied behind ``but``: ``initially said a guard had died but later denied it``."""
    if not any(map(partial(_is_told_first, tokens), range(first))):
        return False
    turns, what = speech_words("turning_back"), speech_words("taken_back")
    turn = next((at for at in range(last + 1, len(tokens)) if tokens[at].lower in turns), len(tokens))
    behind = [token.lower for token in tokens[turn:]]
    denied = any(one in speech_words("taking_back") and two in what for one, two in pairwise(behind))
    false = (at for at, word in enumerate(behind) if word in speech_words("false"))
    return denied or any(set(behind[max(0, at - _BACK) : at]) & _list_links() for at in false)


@cache
def _list_links() -> frozenset[str]:
    """Return the words that link what was said with a word that calls it false."""
    return speech_words("being_false") | speech_words("turning_out")
