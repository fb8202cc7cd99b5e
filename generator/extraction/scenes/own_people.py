"""Whether those of whom an armed group tells are its own: "two of its own men", "one of our comrades was martyred"."""

from __future__ import annotations

from itertools import pairwise

from generator.extraction.codes import UNSPECIFIED
from generator.extraction.scenes.scenes import Scene
from generator.extraction.victims.reading import Reading
from generator.extraction.words.responsibility_words import responsibility_words
from generator.extraction.words.speech_words import is_force, speech_words
from generator.vocabulary.word_rows import has_any, in_small_letters

_OURS, _COMPANION, _OFFICIAL, _OPENING = ("our", "its"), "companion", "official", 3


def calls_own(scene: Scene, reading: Reading) -> bool:
    """Whether those who speak call people their own: ``two of its own men``, ``three of our comrades``."""
    words = in_small_letters(scene.sentence.tokens)[reading.mention.first : reading.mention.last + 1]
    if responsibility_words("owners").isdisjoint(words):
        return False
    pairs = list(pairwise(words))
    fighters = any(one in _OURS and two in speech_words("own_fighters") for one, two in pairs)
    friends = any(one == "our" and two in speech_words("own_people") for one, two in pairs)
    own = any(one in responsibility_words("owners") and two == "own" for one, two in pairs)
    verb = scene.chunks[reading.verb]  # ``losing one of its men``
    lost = has_any(scene.sentence.tokens[verb.first : verb.last + 1], speech_words("losing"))
    return words[:1] == ["our"] or fighters or friends or own or lost


def tells_own_force(scene: Scene, reading: Reading, said_by: str) -> bool:
    """Whether a force tells of its own men: ``"Our six officials were martyred," the SSP said``."""
    mention = reading.mention
    words = in_small_letters(scene.sentence.tokens)[mention.first : mention.last + 1]
    plain = mention.head is not None and (reading.group == UNSPECIFIED or mention.head.row == _OFFICIAL)
    friends = mention.head is not None and mention.head.row == _COMPANION
    return is_force(said_by) and plain and not friends and "our" in words[:_OPENING]


def mourns(scene: Scene, reading: Reading) -> bool:
    """Whether people are told by name, or as comrades, with the words for one's own dead: ``Gul was martyred``."""
    mentions = reading.members or (reading.mention,)
    named = all(one.kind == "name" or (one.head and one.head.row == _COMPANION) for one in mentions)
    verb = scene.chunks[reading.verb]  # ``losing one of its men``
    own = reading.group == UNSPECIFIED and named and reading.outcome == "killed"
    return own and has_any(scene.sentence.tokens[verb.first : verb.last + 1], speech_words("own_dead"))
