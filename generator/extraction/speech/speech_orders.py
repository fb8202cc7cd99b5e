"""Armed groups that are named and tell nothing: ``No group has claimed``, ``The gunmen told the drivers to leave``."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.speech.speakers import Speaker
from generator.extraction.text.tokens import Token
from generator.extraction.words.responsibility_words import responsibility_words
from generator.extraction.words.speech_words import is_armed_group, speech_words
from generator.extraction.words.telling_words import telling_words
from generator.vocabulary.word_rows import has_any

_OBJECT_REACH = 8
_DENIED_REACH, _AS_REACH = 5, 3


def is_no_account(tokens: Sequence[Token], speaker: Speaker) -> bool:
    """Whether the words are of a group that does not speak, or only to its victims, or that is only contradicted."""
    if not is_armed_group(speaker.said_by):
        return False
    before = tokens[max(0, speaker.first - 2) : speaker.first]
    if has_any(before, speech_words("not_any")) or _is_set_aside(tokens, speaker):
        return True
    return _gives_orders(tokens, speaker.verb)


def _is_set_aside(tokens: Sequence[Token], speaker: Speaker) -> bool:
    """Whether somebody else names what a group claims to say that it is not so: ``two died, not nine as NAME said``."""
    near = range(speaker.first - 1, max(0, speaker.first - 1 - _AS_REACH), -1)
    link = next((at for at in near if tokens[at].lower == "as"), None)
    return link is not None and has_any(tokens[max(0, link - _DENIED_REACH) : link], speech_words("set_aside"))


def _gives_orders(tokens: Sequence[Token], verb: int) -> bool:
    """Whether an armed group's verb of saying has those at the scene as its audience, and not the media."""
    behind = tokens[verb + 1 : verb + 1 + _OBJECT_REACH]
    if has_any(behind, speech_words("loudspeakers")) or (behind and _reads_out(tokens[verb], behind[0])):
        return True
    if tokens[verb].lower not in speech_words("ordering"):
        return False
    words = [token.lower for token in behind]
    end = next((at for at, word in enumerate(words) if word in speech_words("ends_audience")), None)
    if end is None or has_any(behind[:end], responsibility_words("told_to")):
        return False
    return _is_bidden(behind, end) or _is_told_of_them(words, end)


def _reads_out(verb: Token, following: Token) -> bool:
    """Whether somebody reads to those at the scene: ``read out a list of names``."""
    return verb.lower == "read" and following.lower in ("out", "from")


def _is_bidden(behind: Sequence[Token], end: int) -> bool:
    """Whether an infinitive follows who is told: ``told the drivers to leave``, ``warned people against``."""
    if behind[end].lower != "to":
        return behind[end].lower in ("not", "against")
    follows = behind[end + 1] if 0 < end < len(behind) - 1 else None
    return follows is not None and follows.text.islower() and follows.lower not in speech_words("not_bidden")


def _is_told_of_them(words: Sequence[str], end: int) -> bool:
    """Whether people at the scene are told something, and not what it did: ``told the miners that they were``."""
    if words[end] != "that" or not speech_words("told_people").intersection(words[:end]):
        return False
    return telling_words("perfect").isdisjoint(words[end:])
