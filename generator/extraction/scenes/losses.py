"""Losses of the forces that only those who fight them tell, though no verb of saying shows it: they are claims."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.codes import SECURITY_FORCES
from generator.extraction.days.dates import write_words
from generator.extraction.scenes.scenes import Scene
from generator.extraction.speech.speakers import Speaker
from generator.extraction.speech.speech_marks import is_joined
from generator.extraction.text.tokens import Token
from generator.extraction.words.responsibility_words import (
    act_of,
    find_acts,
    find_groups,
    find_partisan,
    name_whole,
    responsibility_words,
)
from generator.extraction.words.speech_words import (
    ARMED,
    OUTLET,
    find_said_by,
    index_speakers,
    is_armed_group,
    speech_words,
)
from generator.extraction.words.time_words import load_small_numbers
from generator.vocabulary.word_rows import has_any, in_small_letters, word_before

_DEED_REACH, _SAYING_REACH, _WORD_REACH, _OWNER_REACH = 9, 3, 5, 2
_SOCIAL = "social"


def find_their_word(scene: Scene, speaker: Speaker | None, first: int, group: str) -> Speaker | None:
    """Return the armed group whose word a loss of the forces is, where ``speaker`` can not be the one who tells it."""
    if group != SECURITY_FORCES or (speaker is not None and is_armed_group(speaker.said_by)):
        return None
    return _find_own_deed(scene, first) or _find_taken_on(scene, first) or _find_unheard(scene, speaker, first)


def _find_taken_on(scene: Scene, first: int) -> Speaker | None:
    """Return the group that takes on itself whom it killed: ``took credit for the deaths of two soldiers``."""
    tokens = scene.sentence.tokens
    groups = find_groups(tokens)
    for term in find_acts(tokens) if groups else ():
        between = [token.lower for token in tokens[term.last + 1 : first]]
        plain = 0 < len(between) <= _WORD_REACH and set(between) <= speech_words("claimed_losses")
        if act_of(term) == "claim_responsibility" and plain and groups[0].last < term.first:
            return _make_claim(scene, name_whole(groups[0], groups), groups[0].first, term.last)
    return None


def _find_own_deed(scene: Scene, first: int) -> Speaker | None:
    """Return the group of whose own deed soldiers died, whoever was named before: ``said it had killed nine``.

    Nobody else says of himself that he killed soldiers.
    """
    tokens = scene.sentence.tokens
    deed = any(one.first == first and one.kind == "outcome" for one in scene.chunks)
    before = word_before(tokens, first)
    if not deed or tokens[first].lower in speech_words("losing") or before.isdigit() or before in load_small_numbers():
        return None  # ``The hospital said it had received nine injured, including a constable``
    for at in range(first - 1, max(0, first - _DEED_REACH), -1):
        if tokens[at].lower in speech_words("losses_told"):
            return None
        own = tokens[at].lower == "it" or is_own((tokens[at].lower, tokens[at + 1].lower))
        if tokens[at].lower in ("they", "we") and not scene.voices and _has_said(tokens, at):
            return _make_claim(scene, _find_last_group(scene), at, first)
        said = own and (tokens[at - 1].lower == "that" or tokens[at - 1].lower in speech_words("verbs"))
        if said or (_claims_deed(tokens, at) and not scene.voices):
            armed = next((voice for voice in reversed(scene.voices) if is_armed_group(voice.said_by)), None)
            named = find_groups(tokens[:at])  # ``said on behalf of NAME that it had killed nine``
            told = name_whole(named[-1], named) if named else _find_last_group(scene)
            return armed or _make_claim(scene, told, at, first)
    return None


def _has_said(tokens: Sequence[Token], at: int) -> bool:
    """Whether a verb of saying stands shortly before a pronoun: ``said on Friday they``."""
    return has_any(tokens[max(0, at - _SAYING_REACH) : at], speech_words("verbs"))


def _find_unheard(scene: Scene, speaker: Speaker | None, first: int) -> Speaker | None:
    """Return the group in a sentence in which somebody tells it of whom nothing was read, or who only is taken up.

    ``A BLF man told reporters``, ``the statement claimed``, ``unverified posts said``, ``sarmachars killed eight``.
    """
    tokens = scene.sentence.tokens
    heard = speaker is not None and not speaker.carried
    if heard and speaker is not None and not _may_be_theirs(tokens, speaker):
        return None
    groups = find_groups(tokens)
    near = (at for at in range(len(tokens)) if at < first or at >= len(tokens) - _SAYING_REACH)
    hint = next((at for at in near if _hints(tokens, at)), None)
    hint = next(find_partisan(tokens), None) if hint is None else hint
    if hint is not None:
        return _make_claim(scene, name_whole(groups[0], groups) if groups else _find_last_group(scene), hint, hint)
    for group in groups if not heard else ():
        after = range(group.last + 1, min(len(tokens), group.last + 1 + _SAYING_REACH))
        verbs = {tokens[at].lower for at in after if not is_joined(tokens, at)}
        beside = tokens[max(0, group.first - _WORD_REACH) : group.last + 1 + _WORD_REACH]
        if verbs & speech_words("verbs") or has_any(beside, speech_words("their_words")):
            return _make_claim(scene, name_whole(group, groups), group.first, group.last)
    return None


def _may_be_theirs(tokens: Sequence[Token], speaker: Speaker) -> bool:
    """Whether who is read as speaking may pass on a group's word: media, a pronoun that claims, ``Baloch sources``."""
    before = word_before(tokens, speaker.first)
    sided = _hints_alone(tokens, speaker.first) or before in speech_words("sided_sources")
    taken_up = speaker.first == speaker.last and tokens[speaker.verb].lower in ("claimed", "claims")
    taken_up = taken_up and tokens[speaker.first].text.islower()
    return speaker.said_by == OUTLET or taken_up or sided


def _hints(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word shows that somebody only claims something: not ``claimed the lives of``, ``claimed the raid``."""
    word, before = tokens[at].lower, word_before(tokens, at)
    behind = in_small_letters(tokens)[at + 1 : at + 1 + _SAYING_REACH]
    takes = {"lives", "life"} & set(behind) or speech_words("claimed_deeds") & set(behind[:1])
    if is_joined(tokens, at) or (word in speech_words("claiming") | speech_words("claim_nouns") and takes):
        return False
    if before in speech_words("broadcasters") or (word in speech_words("claim_nouns") and _is_theirs(tokens, at)):
        return False
    sided = before in speech_words("sided_sources") and word in speech_words("sides")
    return sided or _hints_alone(tokens, at)


def _hints_alone(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word is one for claims and where they are spread: ``social media``, not ``a social worker``."""
    spread = tokens[at].lower == _SOCIAL and has_any(tokens[at + 1 : at + 2], speech_words("hinting_media"))
    return spread or tokens[at].lower in speech_words("claim_hints")


def _is_theirs(tokens: Sequence[Token], at: int) -> bool:
    """Whether others than an armed group claim something: ``the government's claims of restoring peace``."""
    owners = index_speakers().find(tokens[max(0, at - _DEED_REACH) : at])
    owner = owners[-1] if owners else None
    near = owner is not None and min(at, _DEED_REACH) - owner.last <= _OWNER_REACH
    return near and owner is not None and not is_armed_group(find_said_by(owner))


def _find_last_group(scene: Scene) -> str:
    return scene.speakers.group or scene.speakers.named or ARMED


def _make_claim(scene: Scene, said_by: str, first: int, last: int) -> Speaker:
    return Speaker(said_by, None, write_words(scene.sentence.tokens, first, last), first, first, first)


def is_own(pair: tuple[str, str]) -> bool:
    """Whether two words name a group's own people: ``its fighters``."""
    return pair[0] in responsibility_words("own_of_groups") and pair[1] in speech_words("own_fighters")


def _claims_deed(tokens: Sequence[Token], at: int) -> bool:
    """Whether somebody claims to have done something: ``claims to have killed``."""
    words = [token.lower for token in tokens[at : at + 3]]
    return words[0] in speech_words("claiming") and words[1:] == ["to", "have"]
