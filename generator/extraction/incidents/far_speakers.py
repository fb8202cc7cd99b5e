"""Who spoke of another incident says nothing of this one: a speaker is not carried from one incident to the next.

Who speaks in the incident's own sentences goes before, and so does the office that found or arrested its people.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.incidents.draft import Draft
from generator.extraction.scenes.figure_comparison import number_of
from generator.extraction.scenes.figures import Counted
from generator.extraction.scenes.finders import find_finder
from generator.extraction.words.responsibility_words import reacts
from generator.extraction.words.speech_words import (
    OUTLET,
    UNNAMED,
    denies_something,
    is_armed_group,
    is_authority,
    speech_words,
)
from generator.vocabulary.frozen import replace
from generator.vocabulary.tables import load_table
from generator.vocabulary.word_rows import has_any

_LEAD = 3
_NEXT, _CONFIRMING, _TOLL_REACH, _VERB_REACH, _NEAR_VERB = 2, 4, 5, 14, 4
_TOLD_BY = ("according",)
_WHO_COUNT = ("hospital", "rescue")
_LOCAL = ("police", "levies", "administration", "hospital", "witness")


def forget_far_speakers(draft: Draft, drafts: Sequence[Draft]) -> None:
    """Take the speaker away from figures of an incident where he was named in the sentences of another one.

    So it is for armed groups, and for local offices where the sentence is set in another district than theirs. Within a
    paragraph a speaker goes on; and where only an armed group speaks in the article all of it is its account.
    """
    own = {scene.sentence.index for scene in draft.scenes}
    for at, item in enumerate(draft.figures):
        if nearer := _find_nearer(draft, item, own):
            draft.figures[at] = replace(item, figure=replace(item.figure, said_by=nearer, via=None))
    for at, item in enumerate(draft.figures):
        if _is_told_otherwise(draft, item):
            draft.figures[at] = replace(item, figure=replace(item.figure, said_by=None, via=None))
    others = {scene.sentence.index: (scene, other) for other in drafts for scene in other.scenes}
    for at, item in enumerate(draft.figures):
        heard = _find_carried(item)
        if heard is None or heard in own or heard not in others:
            continue
        scene, other = others[heard]
        if scene.sentence.paragraph != item.scene.sentence.paragraph and _is_elsewhere(item, other):
            draft.figures[at] = replace(item, figure=replace(item.figure, said_by=None, via=None, status=None))


def _is_told_otherwise(draft: Draft, item: Counted) -> bool:
    """Whether who is heard only later counts otherwise than what stands before him: ``Nine died. … He said 15 died``.

    Not so where his toll rose, or he tells of some of them or of others.
    """
    if (
        item.scene.voices
        or item.scene.speakers.last is not None
        or item.figure.status
        or item.reading.inside is not None
    ):
        return False
    later = (one for one in draft.figures if one.index > item.index and one.scene.voices)
    return any(
        (one.figure.said_by, one.figure.outcome) == (item.figure.said_by, item.figure.outcome)
        and one.figure.group == item.figure.group
        and one.figure.count is not None
        and one.figure.status is None
        and number_of(one.figure) != number_of(item.figure)
        and (item.figure.outcome == "injured" or (number_of(one.figure) or 0) > (number_of(item.figure) or 0))
        and one.reading.mention.kind != "part"
        and not (one.reading.update or one.reading.part or one.reading.later or one.reading.mention.others)
        and one.reading.inside is None
        for one in later
    )


def _find_nearer(draft: Draft, item: Counted, own: set[int]) -> str | None:
    """Return who tells of an incident where its sentence names nobody: the finder, else who speaks right after it."""
    told = item.scene.speakers
    if item.figure.said_by == UNNAMED and item.scene.voices:
        return _find_confirming(draft, item)
    if item.figure.said_by == OUTLET and item.index < _LEAD and all(one.said_by == OUTLET for one in item.scene.voices):
        return _find_next(draft, item, apart=True)  # ``Nine were hurt, NAME reported. Police said the bomb …``
    if item.scene.voices or item.figure.status or told.theirs or is_armed_group(item.figure.said_by or ""):
        return None
    if told.last is not None and told.last_at in own and item.figure.said_by == told.last.said_by:
        return None
    far = told.last is not None and item.figure.said_by == told.last.said_by
    if has_any(item.scene.sentence.tokens, _TOLD_BY):
        return None  # ``According to the protesters, the five were detained by the forces``
    return find_finder(item) or (_find_next(draft, item) if far else None)


def _find_confirming(draft: Draft, item: Counted) -> str | None:
    """Return the office that confirms in the next sentences what unnamed officials told: ``confirmed the casualties``.

    No figure is put beside it: what it counts otherwise is an account of its own.
    """
    behind = (scene for scene in draft.scenes if item.index < scene.sentence.index <= item.index + _CONFIRMING)
    spoken = next((scene for scene in behind if scene.voices), None)
    if spoken is None or spoken.voices[0].said_by == UNNAMED or not is_authority(spoken.voices[0].said_by):
        return None
    tokens, verb = spoken.sentence.tokens, spoken.voices[0].verb
    at = next((at for at, token in enumerate(tokens) if token.lower in speech_words("confirming")), len(tokens))
    tolls = has_any(tokens[at + 1 : at + _TOLL_REACH], speech_words("confirmed_tolls"))
    return spoken.voices[0].said_by if tolls and abs(at - verb) <= _VERB_REACH else None


def _find_next(draft: Draft, item: Counted, *, apart: bool = False) -> str | None:
    """Return the office that speaks in the next sentences of an incident, where those before it are of another."""
    behind = (scene for scene in draft.scenes if item.index < scene.sentence.index <= item.index + _NEXT)
    spoken = next((scene for scene in behind if scene.voices), None)
    if spoken is None or reacts(spoken.sentence.tokens):
        return None
    if not apart and spoken.sentence.paragraph != item.scene.sentence.paragraph:
        return None
    voice = spoken.voices[0]
    denies = denies_something(spoken.sentence.tokens[voice.verb : voice.verb + _NEAR_VERB])
    return voice.said_by if not denies and (is_authority(voice.said_by) or voice.said_by in _WHO_COUNT) else None


def _is_elsewhere(item: Counted, other: Draft) -> bool:
    """Whether who speaks of another incident cannot be taken to speak of this one."""
    said_by = item.figure.said_by or ""
    if is_armed_group(said_by):
        return True
    row = load_table("said_by").get(said_by)
    local = row is not None and row.text("kind") in _LOCAL
    return local and bool(item.scene.districts) and bool(other.districts) and not item.scene.districts & other.districts


def _find_carried(item: Counted) -> int | None:
    """Return the sentence in which the speaker of a figure was named, if he is only carried on."""
    context = item.scene.speakers
    last = context.last
    carried = last is not None and not item.scene.voices and last.said_by == item.figure.said_by
    return context.last_at if carried and not context.theirs and not context.sole else None
