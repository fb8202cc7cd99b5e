"""Whether those of whom an armed group tells are its own: "two of its own men", "one of our comrades was martyred"."""

from __future__ import annotations

from itertools import pairwise

from generator.extraction.chunks.mention import Mention
from generator.extraction.codes import CASUALTIES, SECURITY_FORCES, UNSPECIFIED
from generator.extraction.scenes.scenes import Scene
from generator.extraction.victims.named_forces import find_group_between
from generator.extraction.victims.reading import Reading
from generator.extraction.words.people_words import people_words
from generator.extraction.words.responsibility_words import responsibility_words
from generator.extraction.words.speech_words import is_armed_group, is_force, speech_words
from generator.vocabulary.word_rows import has_any, in_small_letters

_CLAIMED = ("responsibility", "claimed", "claims", "claiming")
_LIVES = ("lives", "life")
_LOSER_REACH, _SUBJECT_REACH = 3, 6
_CLAUSE_ENDS = (".", ":", ";", "that")
_OURS, _COMPANION, _OFFICIAL, _OPENING = ("our", "its"), "companion", "official", 3


def calls_own(scene: Scene, reading: Reading) -> bool:
    """Whether those who speak call people their own: ``two of its own men``, ``one of our comrades``, ``a comrade``."""
    first, behind = reading.mention.first, reading.mention.last + 1
    words = in_small_letters(scene.sentence.tokens)[first:behind]
    if responsibility_words("owners").isdisjoint(words):
        return words[-1] in people_words("comrades") and not has_any(
            scene.sentence.tokens[behind : behind + 1], ("of",)
        )
    pairs = list(pairwise(words))
    fighters = any(one in _OURS and two in speech_words("own_fighters") for one, two in pairs)
    fighters = fighters or (
        any(one in _OURS and two in speech_words("own_ranks") for one, two in pairs) and _fell(scene, reading)
    )
    friends = any(one == "our" and two in speech_words("own_people") for one, two in pairs)
    own = any(one in responsibility_words("owners") and two == "own" for one, two in pairs)
    lost = _is_lost(scene, reading) and not _is_enemys_loss(scene, scene.chunks[reading.verb].first)
    return words[:1] == ["our"] or fighters or friends or own or lost


def _is_lost(scene: Scene, reading: Reading) -> bool:
    """Whether somebody is told to lose people: ``losing one of its men``, not ``lost their lives``."""
    verb = scene.sentence.tokens[scene.chunks[reading.verb].first : scene.chunks[reading.verb].last + 1]
    return has_any(verb, speech_words("losing")) and not has_any(verb, _LIVES)


def _is_lost_by_enemy(scene: Scene, reading: Reading) -> bool:
    """Whether an armed group tells whom a unit of those whom it fights lost: ``The patrol lost three men``."""
    open_to = reading.group == UNSPECIFIED and _is_lost(scene, reading)
    return open_to and _is_enemys_loss(scene, scene.chunks[reading.verb].first)


def _is_enemys_loss(scene: Scene, verb: int) -> bool:
    """Whether forces stand right before a verb of losing, or they or a unit open its clause: ``the patrol lost two``.

    ``When a party arrived, it was attacked too and lost four of its men``; not ``it attacked a patrol and lost two``.
    """
    tokens = scene.sentence.tokens
    if find_group_between(scene.words, max(0, verb - _LOSER_REACH), verb) == SECURITY_FORCES:
        return True
    ends = (at for at in range(verb - 1, -1, -1) if tokens[at].text in _CLAUSE_ENDS)
    relative = ("", "word")  # ``reinforcements that were sent there lost three``
    start = next((at + 1 for at in ends if tokens[at].text != "that" or scene.words.grammar[at - 1] not in relative), 0)
    reach = range(start, min(verb, start + _SUBJECT_REACH))
    end = next((at for at in reach if scene.words.grammar[at] == "pronoun"), reach.stop)
    armed = find_group_between(scene.words, start, end, last=False)
    return armed == SECURITY_FORCES or (armed is None and has_any(tokens[start:end], people_words("losing_units")))


def _fell(scene: Scene, reading: Reading) -> bool:
    """Whether no forces stand before people whom nobody is told to kill: ``The group said its commander died``."""
    alone = reading.rule in ("passive", "intransitive", "nominal")
    return alone and find_group_between(scene.words, 0, reading.mention.first) != SECURITY_FORCES


def tells_own_force(scene: Scene, reading: Reading, said_by: str) -> bool:
    """Whether a force tells of its own men, or an armed group of its enemy's: ``"Our six officials died," he said``.

    So it does of those whom it counts beside them without a noun: ``Two of our men died and a third is hurt``.
    """
    if is_armed_group(said_by):
        return _is_lost_by_enemy(scene, reading)
    if not is_force(said_by):
        return False
    if reading.mention.kind == "bare" and reading.group == UNSPECIFIED and reading.outcome in CASUALTIES:
        return any(_are_own(scene, one) for one in scene.readings if one.chunk < reading.chunk and one.certain)
    return _are_own(scene, reading)


def _are_own(scene: Scene, reading: Reading) -> bool:
    """Whether those who speak call men their own, or say that they lost them: ``our six officials``, ``we lost``."""
    mention = reading.mention
    words = in_small_letters(scene.sentence.tokens)
    plain = mention.head is not None and (reading.group == UNSPECIFIED or mention.head.row == _OFFICIAL)
    friends = mention.head is not None and mention.head.row == _COMPANION
    if plain and words[mention.last] == "own":
        return True  # ``The army said … that four of its own had died``
    if not plain or friends:
        return False
    if "our" in words[mention.first : mention.last + 1][:_OPENING]:
        return True
    verb = scene.chunks[reading.verb]
    lost = verb.last < mention.first and not speech_words("losing").isdisjoint(words[verb.first : verb.last + 1])
    return lost and "we" in words[max(0, verb.first - _OPENING) : verb.first]


def mourns(scene: Scene, reading: Reading) -> bool:
    """Whether people are told by name, or as comrades, with the words for one's own dead: ``Gul was martyred``.

    So are those whose names a rank stands before: armed groups have captains too.
    """
    mentions = reading.members or (reading.mention,)
    ranked = reading.group == SECURITY_FORCES and all(_is_ranked_name(scene, one) for one in mentions)
    ranked = ranked and not has_any(scene.sentence.tokens, _CLAIMED)  # ``claimed the attack in which Captain Gul``
    named = all(one.kind == "name" or (one.head and one.head.row == _COMPANION) for one in mentions)
    verb = scene.chunks[reading.verb]  # ``losing one of its men``
    own = (ranked or (reading.group == UNSPECIFIED and named)) and reading.outcome == "killed"
    return own and has_any(scene.sentence.tokens[verb.first : verb.last + 1], speech_words("own_dead"))


def _is_ranked_name(scene: Scene, mention: Mention) -> bool:
    """Whether somebody is told by his name, or by a rank and his name: ``Captain Gul``, not ``a captain``."""
    named = mention.quantity is None and scene.sentence.tokens[mention.last].text[0].isupper()
    return mention.kind == "name" or (mention.kind == "rank" and named)
