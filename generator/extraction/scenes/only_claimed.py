"""Figures that an armed group only claims, or that describe the known attack that it claims."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.codes import MILITANTS, SECURITY_FORCES
from generator.extraction.days.dates import write_words
from generator.extraction.scenes.scenes import Scene
from generator.extraction.speech.speakers import Speaker
from generator.extraction.words.responsibility_words import find_groups, name_whole, responsibility_words
from generator.extraction.words.speech_words import ARMED, speech_words
from generator.vocabulary.word_rows import has_any, in_small_letters

_BARE_REACH = 8
_OF_REACH = 4
_DEFINITE = {"the", "this", "that", "both"}


def find_bare_claim(scene: Scene, first: int, group: str) -> Speaker | None:
    """Return an armed group that nobody names where a figure is only a claim: ``claims of 40 dead soldiers``.

    Not so in the infinitive of who speaks: ``NAME telephoned reporters to claim that five soldiers had died``.
    """
    tokens = scene.sentence.tokens
    for at in range(max(0, first - _BARE_REACH), first) if has_any(tokens, speech_words("claim_nouns")) else ():
        links = tokens[at].lower in speech_words("claim_nouns") and tokens[at + 1].lower in ("of", "that", "about")
        alone = at == 0 or tokens[at - 1].lower in speech_words("before_claims")
        near = tokens[at + 1].lower == "that" or first - at <= _OF_REACH
        infinitive = at > 0 and tokens[at - 1].lower == "to" and any(voice.verb < at for voice in scene.voices)
        if links and alone and near and not infinitive and group != MILITANTS:
            return Speaker(ARMED, None, write_words(tokens, at, first), at, at, at)
    return None


def only_claims_behind(scene: Scene, speaker: Speaker, last: int) -> bool:
    """Whether a clause behind the figure adds who claimed it: ``Nine died; a group claims responsibility``."""
    tokens = scene.sentence.tokens
    if speaker.verb <= last:
        return False
    behind = {token.lower for token in tokens[speaker.verb + 1 : speaker.verb + 3]}
    before = [token.lower for token in tokens[max(0, speaker.first - _OF_REACH) : speaker.first]]
    relative = speaker.first > last and any(word in ("that", "which") for word in before)
    return relative or bool(behind & {"responsibility", "credit"})  # ``Two died in an attack that NAME claimed``


def find_claimed_by(scene: Scene, last: int) -> Speaker | None:
    """Return the group that claims whom a figure counts: ``the killing of five was claimed by NAME``.

    ``rejecting the nine deaths claimed by NAME``.
    """
    tokens, at = scene.sentence.tokens, last + 1
    while at < len(tokens) and tokens[at].lower in speech_words("before_claimed"):
        at += 1
    noun = tokens[last].lower in speech_words("claimed_losses_named")
    words = in_small_letters(tokens)[at : at + 2]
    if (at == last + 1 and not noun) or words != ["claimed", "by"]:
        return None
    groups = find_groups(tokens)
    named = next((name_whole(group, groups) for group in groups if group.first > at), scene.speakers.group or ARMED)
    return Speaker(named, None, write_words(tokens, at, at + 1), at, at + 1, at)


def only_describes(scene: Scene, speaker: Speaker, first: int, group: str) -> bool:
    """Whether a figure only describes the known attack that a group claims: ``for Friday's attack that killed nine``.

    The dead of its enemy are taken for its own word where no official speaks in the article.
    """
    tokens = [token.lower for token in scene.sentence.tokens[speaker.verb : first]]
    claims = responsibility_words("claimed_or_denied") & set(tokens[:4]) or _claims_day(tokens)
    aside = _adds_of_known(tokens)
    relative = any(word in ("that", "which", "where") for word in tokens[2:])
    again = set(tokens[1:]) & (speech_words("verbs") | speech_words("hanging"))
    known = group != SECURITY_FORCES or aside or _is_definite(tokens)
    return bool(claims or aside) and relative and not again and known


def _claims_day(words: Sequence[str]) -> bool:
    """Whether a deed of a day is what is claimed: ``claimed Friday's bombing``."""
    return words[:1] in (["claimed"], ["claims"], ["claim"]) and words[2:3] == ["'s"]


def _adds_of_known(words: Sequence[str]) -> bool:
    """Whether an aside tells of a known deed that is claimed: ``claimed the raid on the post, in which nine died``."""
    if words[:2] not in (["claimed", "the"], ["claims", "the"]):
        return False
    if words[-1:] == ["that"]:
        return True  # ``claimed the blast in Hub that`` killed nine
    at = next((at for at in range(2, len(words)) if words[at] == "which"), None)
    return at is not None and not speech_words("back").intersection(words[at + 1 : at + 2])


def _is_definite(words: Sequence[str]) -> bool:
    """Whether a deed is taken up as known: ``for Friday's attack``, ``for the raid``; not ``for three raids``."""
    at = words.index("for") if "for" in words else len(words)
    return bool(_DEFINITE & set(words[at + 1 : at + 2])) or "'s" in words[at + 1 : at + 3]
