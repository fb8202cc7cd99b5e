"""Who only comments on what happened, or only claims it: parties and ministers that react, groups that take it on.

What they say is theirs; what the article tells next is not told by them.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from generator.extraction.speech.speech_marks import ends_outlet
from generator.extraction.text.tokens import Token
from generator.extraction.words.responsibility_words import reacts, responsibility_words
from generator.extraction.words.speech_words import speech_words
from generator.extraction.words.time_words import load_small_numbers
from generator.extraction.words.words import list_harm
from generator.vocabulary.word_rows import has_any, in_small_letters

_CLAIM_REACH = 5
_THEM = ("them", "him", "her", "both")
_KNOWN = ("men", "victims", "pair", "duo", "trio")
_NUMBERED, _LINKS = 2, ("men", "and", "because", "for", "as", "over")


def only_comments(tokens: Sequence[Token], said_by: str) -> bool:
    """Whether a speaker tells of nobody who was hit: ``The party's president said the government had failed``."""
    if said_by not in _list_commenting():
        return False
    if reacts(tokens):
        return True
    partisan = said_by in speech_words("commenting") or has_any(tokens, speech_words("announcing"))
    return partisan and not has_any(tokens, list_harm())


@cache
def _list_commenting() -> frozenset[str]:
    return speech_words("commenting") | speech_words("promising")


def claims_only(tokens: Sequence[Token], verb: int) -> bool:
    """Whether a speaker only takes an attack on himself, denies it or announces more of them, and tells nothing else.

    ``claimed responsibility for the blast``, ``denied involvement in it``, ``said that the attacks would go on``.
    """
    words = responsibility_words("act_nouns")
    after = in_small_letters(tokens)[verb + 1 :]
    if names_known_dead(after):
        return True
    if tokens[verb].lower in speech_words("hanging") or _tells_more(tokens, verb + 1):
        return False
    if tokens[verb].lower in speech_words("claiming"):
        return any(word in words for word in after[:_CLAIM_REACH])
    if _takes_no_part((tokens[verb].lower, *after)):
        return True
    return bool(set(after[:_CLAIM_REACH]) & words and set(after) & speech_words("announcing"))


def _takes_no_part(words: Sequence[str]) -> bool:
    """Whether a deed is denied: ``denied the attack``, ``said it had nothing to do with the blast``."""
    at = next((at for at, word in enumerate(words[:_CLAIM_REACH]) if word in responsibility_words("denying")), None)
    if at is None or words[at] in responsibility_words("denying_verbs"):
        return at == 0
    return not responsibility_words("parts_in_it").isdisjoint(words[at : at + _CLAIM_REACH])


def _tells_more(tokens: Sequence[Token], first: int) -> bool:
    """Whether somebody says more behind his claim; not so an outlet: ``…, local media reported``."""
    verbs = speech_words("verbs") - speech_words("claiming")
    said = [at for at in range(first, len(tokens)) if tokens[at].lower in verbs]
    own = [at for at in said if not (ends_outlet(tokens, at) or tokens[at - 1].lower in speech_words("press"))]
    return bool(own) and not (len(own) < len(said) and tokens[own[0] - 1].lower == "as")


def names_known_dead(told: Sequence[str]) -> bool:
    """Whether somebody only says that he killed those told of before: ``said its men had killed the two``."""
    killed = (at for at in range(min(len(told) - 1, _CLAIM_REACH + 1)) if told[at] in speech_words("killed_them"))
    return any(_are_known(told[at + 1 : at + 4]) for at in killed)


def _are_known(behind: Sequence[str]) -> bool:
    """Whether the object of a verb is who was told of before: ``them``, ``the victims``, ``the two``."""
    if behind[0] in _THEM:
        return True
    if behind[0] != "the" or len(behind) < _NUMBERED:
        return False
    alone = len(behind) == _NUMBERED or not behind[_NUMBERED].isalpha() or behind[_NUMBERED] in _LINKS
    return behind[1] in _KNOWN or (behind[1] in load_small_numbers() and alone)
