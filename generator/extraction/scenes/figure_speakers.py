"""Who says a figure: whoever speaks in its clause, or spoke before; an armed group only where it tells it itself."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from generator.extraction.codes import MILITANTS, SECURITY_FORCES
from generator.extraction.days.dates import write_words
from generator.extraction.scenes.losses import find_their_word, is_own
from generator.extraction.scenes.only_claimed import (
    find_bare_claim,
    find_claimed_by,
    only_claims_behind,
    only_describes,
)
from generator.extraction.scenes.scenes import Scene
from generator.extraction.speech.speakers import Speaker, carried_speaker, choose_speaker
from generator.extraction.speech.speech_according import is_given_out
from generator.extraction.speech.speech_backs import has_other_voice
from generator.extraction.speech.speech_marks import is_object, is_passive, is_verb
from generator.extraction.speech.spokesmen import is_of_unknown_body
from generator.extraction.text.tokens import Token
from generator.extraction.victims.groups import find_group
from generator.extraction.words.known_lapses import find_known_lapse
from generator.extraction.words.responsibility_words import find_groups, name_whole
from generator.extraction.words.speech_words import ARMED, OUTLET, index_speakers, is_armed_group, speech_words
from generator.extraction.words.time_words import load_small_numbers, load_weekdays
from generator.vocabulary.word_rows import has_any, in_small_letters

_PARTISAN_REACH = 3
_DOER_REACH = 3
_COMPARED = 4


def find_figure_speaker(scene: Scene, first: int, last: int, group: str = "") -> Speaker | None:
    """Return who says a figure of a group of people. That a group claimed an attack makes it no speaker of the rest."""
    speaker = find_bare_claim(scene, first, group) or _choose(scene, first, last)
    speaker = None if speaker is not None and _opens_quote(scene, speaker, last) else speaker
    if not _is_set_against(scene, first, last):
        speaker = find_their_word(scene, speaker, first, group) or speaker
    if speaker is None or not is_armed_group(speaker.said_by):
        return _find_partisan(scene, first, last, group) or find_claimed_by(scene, last) or speaker
    if speaker.carried:
        martyred = has_any(scene.sentence.tokens[first : last + 1], speech_words("own_dead"))
        if (group == SECURITY_FORCES and martyred) or scene.speakers.reported == scene.sentence.paragraph:
            return None  # ``Three soldiers were martyred`` is not said by who killed them, nor what media went on with
        strange = has_any(scene.sentence.tokens, speech_words("unknown_doers"))  # no group calls its own men unknown
        own = group != SECURITY_FORCES and (scene.speakers.turned or strange or _done_by_forces(scene, first))
        apart = scene.elsewhere or own
        if (_goes_on(scene) and not apart) or _counts_on(scene, first):
            return speaker
        return _find_partisan(scene, first, last, group)
    tokens = scene.sentence.tokens
    before = {token.lower for token in tokens[max(0, speaker.first - 2) : speaker.first + 1]}
    if before & {"no", "any"} or ("by" in before and not _is_given_by(tokens, speaker, first)):
        return None
    official = carried_speaker(scene.speakers)
    if official is not None and is_armed_group(official.said_by):
        official = None
    added = only_claims_behind(scene, speaker, last)
    return official if added or only_describes(scene, speaker, first, group) else speaker


def _done_by_forces(scene: Scene, verb: int) -> bool:
    """Whether the forces are the doers right before a verb: ``Police have detained 22 people``."""
    if not any(chunk.first == verb and chunk.kind == "outcome" for chunk in scene.chunks):
        return False
    before = [chunk for chunk in scene.chunks if verb - _DOER_REACH <= chunk.last < verb]
    people = [chunk.mention for chunk in before if chunk.mention is not None and chunk.mention.kind == "person"]
    return any(find_group(scene.words, mention) == SECURITY_FORCES for mention in people)


def _opens_quote(scene: Scene, speaker: Speaker, last: int) -> bool:
    """Whether an armed group behind a figure claims what follows: ``Five killed, rebels claim "23 eliminated"``."""
    behind = [token.text for token in scene.sentence.tokens[speaker.verb + 1 : speaker.verb + 2]]
    return is_armed_group(speaker.said_by) and not speaker.carried and speaker.first > last and behind == ['"']


def _is_given_by(tokens: Sequence[Token], speaker: Speaker, figure: int) -> bool:
    """Whether whoever stands behind ``by`` tells a figure: ``a statement by NAME``."""
    first = speaker.first
    relative = {token.lower for token in tokens[speaker.last + 1 : speaker.verb]} & {"which", "who"}
    if (relative and figure > speaker.verb) or tokens[first].lower in speech_words("accounts_of"):
        return True
    at = first - 1 - (tokens[first - 1].lower != "by")
    return tokens[at - 1].lower in speech_words("given_by") or is_given_out(tokens, first)


def _find_partisan(scene: Scene, first: int, last: int, group: str) -> Speaker | None:
    """Return the armed group in whose own words a figure is: ``30 enemy soldiers``, ``we killed``.

    Words in the quotes of an official are his own.
    """
    tokens = scene.sentence.tokens
    own = set(in_small_letters(tokens)[first : last + 1])
    told = own | set(in_small_letters(tokens)[max(0, first - _PARTISAN_REACH) : first])
    ours = own & {"our"} and not told & (speech_words("we") - {"our"})  # ``three of our police lost their lives``
    tell = told & speech_words("losing") or (told & speech_words("learning") and not scene.speakers.group)
    enemy = speech_words("enemy_names") | (set() if ours or tell else speech_words("we"))
    against = group == SECURITY_FORCES and told & enemy
    if not against and not (group == MILITANTS and own & speech_words("own_dead") and "and" not in own):
        return None
    if against and not told & speech_words("enemy_names") and _find_official(scene):
        return None
    groups = find_groups(tokens)
    named = name_whole(groups[0], groups) if groups else scene.speakers.group or scene.speakers.named
    return Speaker(named or ARMED, None, write_words(tokens, first, last), first, first, first)


def _find_official(scene: Scene) -> bool:
    """Whether somebody other than an armed group speaks in a sentence."""
    return any(not is_armed_group(voice.said_by) and voice.said_by != OUTLET for voice in scene.voices)


def _choose(scene: Scene, first: int, last: int) -> Speaker | None:
    claimant = _find_claimant(scene, first)
    against = _is_set_against(scene, first, last)
    chosen = None if against else choose_speaker(scene.voices, first, last)
    speaker = claimant or chosen or carried_speaker(scene.speakers)
    if against and speaker is not None and is_armed_group(speaker.said_by):
        return None
    if (
        speaker
        and speaker.carried
        and scene.speakers.last is None
        and has_other_voice(scene.sentence.tokens, scene.speakers)
    ):
        speaker = None
    if speaker is not None and speaker.carried and is_of_unknown_body(scene.sentence.tokens):
        speaker = None
    if speaker is not None and speaker.said_by == OUTLET and speaker.first == speaker.last:
        told = carried_speaker(scene.speakers)
        speaker = told if told is not None and is_armed_group(told.said_by) else speaker
    if speaker is None or speaker.carried or not is_armed_group(speaker.said_by):
        own = _find_own_fighters(scene, first)
        speaker = own if own is not None and not _speaks_between(speaker, own.first, first) else speaker
    if speaker is None or (speaker.carried and not is_armed_group(speaker.said_by)):
        speaker = _find_unheard(scene, first) or speaker
    return speaker


def _find_unheard(scene: Scene, first: int) -> Speaker | None:
    """Return the armed group before a verb of saying whose subject nobody else can be: ``NAME, defiant, said that``.

    Who spoke before says nothing of what such a sentence counts.
    """
    tokens = scene.sentence.tokens
    heard = {voice.verb for voice in scene.voices}
    said = (at for at in range(1, first) if tokens[at].lower in speech_words("statements"))
    verbs = [at for at in said if at not in heard and is_verb(tokens, at)]
    groups = find_groups(tokens[: verbs[-1]]) if verbs and not is_passive(tokens, verbs[-1]) else []
    if not groups or is_object(tokens, groups[-1]):
        return None
    between = tokens[groups[-1].last + 1 : verbs[-1]]
    others = index_speakers().find(between)
    names = any(token.text[0].isupper() and token.lower not in load_weekdays() for token in between)
    if others or names:
        return None
    words = write_words(tokens, groups[-1].first, verbs[-1])
    return Speaker(name_whole(groups[-1], groups), None, words, groups[-1].first, groups[-1].last, verbs[-1])


def _is_set_against(scene: Scene, first: int, last: int) -> bool:
    """Whether a speaker begins a clause of his own behind a figure: ``One died, while rebels said nine had``."""
    tokens = scene.sentence.tokens
    speaker = choose_speaker(scene.voices, first, last) if has_any(tokens, speech_words("contrasts")) else None
    if speaker is None or speaker.trails or speaker.carried or speaker.first <= last:
        return False
    turns = (at for at in range(speaker.first - 1, last, -1) if tokens[at].lower in speech_words("contrasts"))
    start = next(turns, None)
    if start is None or tokens[start + 1].lower.endswith("ing"):
        return False  # ``while talking to reporters, he said`` goes with all before it
    return not any(start < one.mention.first < speaker.first for one in scene.readings)


def _goes_on(scene: Scene) -> bool:
    """Whether what an armed group said before goes on in a sentence in which nobody is named as speaking."""
    tokens = scene.sentence.tokens
    turns = tokens[0].lower in speech_words("turning_away") or find_known_lapse(tokens) > 0
    turns = turns or (scene.speakers.turned and has_any(tokens[:_COMPARED], speech_words("set_beside")))
    if has_other_voice(tokens, scene.speakers) or (turns and not scene.same_paragraph):
        return False
    return scene.speakers.theirs or (not scene.after_claim and (scene.statement or scene.same_paragraph))


def _counts_on(scene: Scene, first: int) -> bool:
    """Whether a sentence only counts on from what a group said right before: ``Another four were wounded``."""
    words = [token.lower for token in scene.sentence.tokens[first : first + 3]]
    if scene.speakers.recent is None or first or words[:1] != ["another"]:
        return False
    return words[1][:1].isdigit() or words[1] in load_small_numbers()


def _speaks_between(speaker: Speaker | None, own: int, first: int) -> bool:
    """Whether another speaker begins behind them: ``NAME said its men shot two, while officials confirmed one``."""
    return speaker is not None and not speaker.carried and not speaker.trails and own < speaker.first < first


def _find_own_fighters(scene: Scene, first: int) -> Speaker | None:
    """Return the group whose own fighters a sentence names before a deed: ``The group said its fighters killed …``."""
    if not has_any(scene.sentence.tokens, speech_words("own_fighters")):
        return None
    tokens = scene.sentence.tokens[:first]
    pairs = pairwise(token.lower for token in tokens)
    own = next((at for at, pair in enumerate(pairs) if is_own(pair)), None)
    if own is None:
        return None
    group = scene.speakers.group or ARMED
    return Speaker(group, None, tokens[own].text, own, own, own)


def _find_claimant(scene: Scene, first: int) -> Speaker | None:
    """Return the armed group that speaks in the sentence before the clause, if nobody else begins to in between."""
    before = [speaker for speaker in scene.voices if not speaker.trails and speaker.first < first]
    if not before or not is_armed_group(before[-1].said_by) or before[-1].verb >= first:
        return None
    tokens = scene.sentence.tokens
    behind = {token.lower for token in tokens[before[-1].verb + 1 : before[-1].verb + 4]}
    goes_on = has_any(tokens[before[-1].verb + 1 : first + 4], speech_words("goes_on_saying"))
    return None if behind & {"by", "responsibility", "credit"} and not goes_on else before[-1]
