"""Speakers of sentences that name none and stand within somebody's words: in a quote, or between a group's own.

So they have that of the armed group with whose name and a colon their paragraph opens.

``"One car was hit. All four in it were killed," the spokesman said``: he says both sentences.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.codes import PERSON_OUTCOMES, SECURITY_FORCES
from generator.extraction.days.dates import write_words
from generator.extraction.scenes.scenes import Scene
from generator.extraction.speech.speakers import Speaker
from generator.extraction.speech.speech_backs import has_other_voice
from generator.extraction.speech.speech_comments import claims_only
from generator.extraction.text.tokens import Token
from generator.extraction.words.responsibility_words import find_groups, responsibility_words
from generator.extraction.words.speech_words import is_armed_group, speech_words
from generator.vocabulary.frozen import replace
from generator.vocabulary.word_rows import has_any, in_small_letters

_QUOTE = '"'
_LONGEST, _LABEL, _GIVEN = 8, 12, 4
_STOPS = (".", "!", _QUOTE)


def lend_voices(scenes: Sequence[Scene]) -> tuple[Scene, ...]:
    """Return the scenes; those within the words of a speaker of another sentence have him."""
    lent = list(scenes)
    for at, scene in enumerate(scenes):
        if has_any(scene.sentence.tokens, (_QUOTE,)):
            _lend_quote(scenes, lent, at)
    _lend_label(scenes, lent)
    _lend_account(lent)
    _lend_details(lent)
    for at in range(1, len(scenes) - 1):
        if not lent[at].voices and (voice := _find_around(scenes, at)):
            lent[at] = _give(lent[at], voice)
    return tuple(lent)


def _lend_label(scenes: Sequence[Scene], lent: list[Scene]) -> None:
    """Give the sentences of a paragraph that opens with an armed group and a colon its voice: ``BLF: Two men died …``.

    A heading alone with a group before the colon is none of it.
    """
    label, paragraph = None, -1
    for at, scene in enumerate(scenes):
        if scene.sentence.paragraph != paragraph:
            label, paragraph = _read_label(scene), scene.sentence.paragraph
        if label is not None and not scene.voices:
            lent[at] = _give(lent[at], label)


def _lend_account(lent: list[Scene]) -> None:
    """Give the sentences of an armed group's account, with which an article begins, its voice until another speaks.

    Nobody but the group has told of anybody before: ``NAME said … In the third attack, a soldier was shot dead.``
    """
    teller: Speaker | None = None
    for at, scene in enumerate(lent):
        if teller is None and not scene.voices and scene.sentence.tokens[-1].text not in _STOPS:
            continue  # a title
        armed = [voice for voice in scene.voices if is_armed_group(voice.said_by)]
        told = {one.group for one in scene.readings if one.sure and one.outcome in PERSON_OUTCOMES}
        if len(armed) < len(scene.voices) or scene.speakers.turned_away:
            return
        if not armed and has_other_voice(scene.sentence.tokens, scene.speakers):
            return
        if armed:
            tokens = scene.sentence.tokens
            own = has_any(tokens, speech_words("own_fighters")) and not claims_only(tokens, armed[-1].verb)
            own = own or (told == {SECURITY_FORCES} and has_any(tokens, responsibility_words("rows_of_attacks")))
            teller = armed[-1] if own or teller is not None else None
        elif told and (teller is None or told != {SECURITY_FORCES}):
            return
        elif told and teller is not None:
            lent[at] = _give(scene, teller)


def _lend_details(lent: list[Scene]) -> None:
    """Give the sentences behind one in which an armed group's man gives details of a deed his voice.

    ``The spokesman of NAME shared details of the attack. Fighters stormed a post. Six soldiers were killed``: until
    another voice speaks.
    """
    teller: Speaker | None = None
    for at, scene in enumerate(lent):
        if scene.voices or has_other_voice(scene.sentence.tokens, scene.speakers):
            teller = None
        if teller is not None and not scene.voices:
            lent[at] = _give(scene, teller)
        elif _gives_details(scene.sentence.tokens):
            teller = _find_armed(scene) or teller


def _gives_details(tokens: Sequence[Token]) -> bool:
    """Whether somebody gives details: ``shared details of the attack``."""
    if not has_any(tokens, speech_words("given_out")):
        return False
    words = in_small_letters(tokens)
    told = (at for at, word in enumerate(words) if word in speech_words("given_out"))
    return any(not speech_words("giving_out").isdisjoint(words[max(0, at - _GIVEN) : at]) for at in told)


def _find_armed(scene: Scene) -> Speaker | None:
    """Return the armed group of whose man a sentence tells: named in it, or the one whose man he is known to be."""
    tokens = scene.sentence.tokens
    groups = find_groups(tokens)
    if len({group.row for group in groups}) == 1:  # also beside his name: ``NAME spokesman Gul Khan``
        words = write_words(tokens, groups[0].first, groups[0].last)
        return Speaker(groups[0].row, None, words, groups[0].first, groups[0].last, groups[0].last)
    known = scene.speakers.person
    names = {token.lower for token in tokens if token.text.istitle()}
    told = known is not None and is_armed_group(known.said_by) and not names.isdisjoint(scene.speakers.names)
    return known if told and not groups else None


def _read_label(scene: Scene) -> Speaker | None:
    """Return the armed group with which, and a colon, a sentence opens."""
    tokens = scene.sentence.tokens
    if not has_any(tokens, (":",)) or tokens[-1].text not in _STOPS:
        return None
    groups = find_groups(tokens[:_LABEL])
    first = groups[0] if groups and not groups[0].first else None
    if first is None or first.last + 1 >= len(tokens) or tokens[first.last + 1].text != ":":
        return None
    words = write_words(tokens, first.first, first.last)
    return Speaker(first.row, None, words, first.first, first.last, first.last)


def _lend_quote(scenes: Sequence[Scene], lent: list[Scene], start: int) -> None:
    """Give the sentences of a quote that opens in one the speaker of the sentence that ends it, or that opens it."""
    opened = _opens_quote(scenes[start])
    if opened is None:
        return
    for at in range(start + 1, min(len(scenes), start + _LONGEST)):
        scene = scenes[at]
        if scene.sentence.paragraph != scenes[start].sentence.paragraph:
            return
        marks = [position for position, token in enumerate(scene.sentence.tokens) if token.text == _QUOTE]
        if not marks:
            continue
        behind = [voice for voice in scene.voices if voice.verb > marks[0] and voice.first > marks[0]]
        before = [voice for voice in scenes[start].voices if voice.verb < opened and not voice.trails]
        speaker = behind[0] if behind else before[-1] if before else None
        if len(marks) % 2 and speaker is not None:
            for inside in range(start, at + 1):
                if not scenes[inside].voices:
                    lent[inside] = _give(lent[inside], speaker)
        return


def _opens_quote(scene: Scene) -> int | None:
    """Return the token of a quote that a sentence opens and does not end."""
    marks = [at for at, token in enumerate(scene.sentence.tokens) if token.text == _QUOTE]
    return marks[-1] if len(marks) % 2 else None


def _find_around(scenes: Sequence[Scene], at: int) -> Speaker | None:
    """Return the armed group that speaks right before and right after a sentence, and tells more than a claim."""
    before, here, after = scenes[at - 1 : at + 2]
    if not before.voices or not after.voices or here.sentence.paragraph != after.sentence.paragraph:
        return None
    first, second = before.voices[-1], after.voices[0]
    same = first.said_by == second.said_by and is_armed_group(first.said_by)
    alone = same and len({voice.said_by for voice in (*before.voices, *after.voices)}) == 1
    return first if alone and not claims_only(before.sentence.tokens, first.verb) else None


def _give(scene: Scene, voice: Speaker) -> Scene:
    return replace(scene, voices=(replace(voice, first=0, last=0, verb=0, trails=False),))
