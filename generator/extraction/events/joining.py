"""Two mentions of the same people as one figure: the closer group, the exact number, and who says it."""

from __future__ import annotations

from generator.extraction.facts import Figure
from generator.extraction.scenes.figure_comparison import add_words
from generator.extraction.scenes.figures import Counted, is_open
from generator.extraction.words.speech_words import OUTLET, UNNAMED, is_armed_group, is_authority
from generator.vocabulary.frozen import replace


def join_mentions(one: Figure, other: Figure, *, firm: bool, source: bool, sure: bool) -> Figure:
    """Join two mentions of the same people: the closer group, the exact number if a clause gives one, all the words.

    ``source``: the second mention is an account of its own, and not one that takes up ``the two dead``. ``sure``: the
    first names its source itself, or the second does not.
    """
    teller = _choose_speaker(one, other, source=source, sure=sure)
    if firm and one.count is None and other.count is not None:
        one = replace(one, count=other.count, min=None, max=None)
    group = other.group if is_open(one) else one.group
    certainty = one.certainty if one.certainty == other.certainty else None
    return replace(
        add_words(one, other), group=group, certainty=certainty,
        approximate=one.approximate and other.approximate, note=one.note or other.note,
        said_by=teller.said_by, via=teller.via,
    )  # fmt: skip


def _choose_speaker(one: Figure, other: Figure, *, source: bool, sure: bool) -> Figure:
    """Return the mention whose speaker counts: the first that names one, an office before ``officials said``."""
    named = source and other.said_by is not None and not is_armed_group(other.said_by)
    nearer = not (sure or is_armed_group(one.said_by or "")) and is_authority(other.said_by or "")
    loose = one.said_by in (UNNAMED, OUTLET) or nearer
    vague = one.said_by is None or (named and loose)
    return other if vague else one


def with_named_speaker(figure: Figure, head: Counted) -> Figure:
    """Give a figure whose speaker is not known the one whom the heading names: ``Four die in Khuzdar: DC``."""
    known = figure.said_by not in (None, UNNAMED) or figure.status != head.figure.status
    named = any(speaker.trails for speaker in head.scene.voices)
    return figure if known or not named else replace(figure, said_by=head.figure.said_by, via=head.figure.via)
