"""People whom forces took and nobody owns to hold are abducted, and count once; nobody was freed whom nobody took."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.codes import HARM, MILITANTS
from generator.extraction.facts import Figure
from generator.extraction.incidents.draft import Draft
from generator.extraction.scenes.figure_comparison import number_of
from generator.extraction.scenes.figures import Counted, is_open, may_share_group
from generator.extraction.scenes.scenes import Scene
from generator.extraction.words.speech_words import is_official
from generator.extraction.words.telling_words import telling_words
from generator.vocabulary.frozen import replace
from generator.vocabulary.word_rows import has_any

_KIND, _HELD, _TAKEN, _MISSED = "enforced_disappearance", "arrested", "abducted", "missing"
_FREED = "freed"
_LET, _GONE = ("let", "letting"), frozenset((_HELD, _TAKEN, _MISSED))


def leave_out_let_go(draft: Draft, figures: Sequence[Figure]) -> Sequence[Figure]:
    """Leave out who was let go and had been taken by nobody: ``shot two drivers. A third, a local, was let go``."""
    spared = [item.figure.evidence for item in draft.figures if item.figure.outcome == _FREED and _is_let_go(item)]
    harmed = any(item.figure.outcome in HARM for item in draft.figures)
    if not spared or not harmed or any(map(_tells_of_held, draft.scenes)):
        return figures
    return [figure for figure in figures if figure.outcome != _FREED or figure.evidence not in spared]


def _is_let_go(item: Counted) -> bool:
    verb = item.scene.chunks[item.reading.verb]
    return has_any(item.scene.sentence.tokens[verb.first : verb.last + 1], _LET)


def _tells_of_held(scene: Scene) -> bool:
    """Whether a sentence tells that people were taken or held, counted or not."""
    return any(one.outcome in _GONE for one in scene.readings) or has_any(
        scene.sentence.tokens, telling_words("held_people") | telling_words("kept_there")
    )


def tell_disappeared(kind: str, figures: Sequence[Figure]) -> Sequence[Figure]:
    """Return the figures of an event; in an enforced disappearance those detained are abducted.

    An arrest is what a force owns to: beside people who are free, whom officials tell to be held stay so. Who is told
    by both words counts once, and so does who is told to be missing; others beside those taken stay as told.
    """
    freed = any(figure.outcome == _FREED for figure in figures)
    held = [figure for figure in figures if figure.outcome == _HELD and figure.group != MILITANTS]
    held = [figure for figure in held if not (freed and figure.said_by is not None and is_official(figure.said_by))]
    if kind != _KIND or not held:
        return figures
    taken = [figure for figure in figures if figure.outcome == _TAKEN]
    if not taken:
        missed = [one for one in figures if one.outcome == _MISSED and any(_are_same(other, one) for other in held)]
        told = [figure for figure in figures if figure not in missed]
        return [replace(figure, outcome=_TAKEN) if figure in held else figure for figure in told]
    again = [one for one in held if any(_are_same(one, other) for other in taken)]
    return [_name(figure, again) for figure in figures if figure not in again]


def _are_same(held: Figure, taken: Figure) -> bool:
    groups = may_share_group(held, taken)
    return groups and number_of(held) == number_of(taken) and held.status == taken.status


def _name(figure: Figure, again: Sequence[Figure]) -> Figure:
    """Return those taken with the group that they have where they are told as detained."""
    told = next((one for one in again if figure.outcome == _TAKEN and _are_same(one, figure)), None)
    return replace(figure, group=told.group) if told is not None and is_open(figure) else figure
