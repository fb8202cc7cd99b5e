"""Which figures of an event are an armed group's claims of its enemies' losses, though no word of theirs says so."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.events.same_people import same_number
from generator.extraction.facts import Figure
from generator.extraction.scenes.figures import Counted
from generator.extraction.victims.groups import UNSPECIFIED
from generator.extraction.words.responsibility_words import responsibility_words
from generator.vocabulary.frozen import replace

_FORCES = "security_forces"


def mark_claims(counted: Sequence[Counted]) -> list[Counted]:
    """Make a number that nobody gives a claim where an armed group gives the same and no official speaks."""
    claims = [item.figure for item in counted if item.figure.status == "claimed"]
    return [replace(item, figure=_with_enemies(_as_claim(item, claims), claims)) for item in counted]


def _with_enemies(figure: Figure, claims: Sequence[Figure]) -> Figure:
    """Give those of whom a group does not say who they were the group of all others whom it says it hit: the forces.

    ``Seventeen soldiers were killed and more than 20 wounded``, ``one of its members was killed, the BLF said``.
    """
    words = {word.strip('",') for piece in figure.evidence for word in piece.lower().split()}
    if figure.status != "claimed" or figure.group != UNSPECIFIED or words & responsibility_words("reasons"):
        return figure
    hit = {one.group for one in claims if one.said_by == figure.said_by} - {UNSPECIFIED, None}
    return replace(figure, group=_FORCES) if hit == {_FORCES} else figure


def _as_claim(item: Counted, claims: Sequence[Figure]) -> Figure:
    figure = item.figure
    if figure.said_by is not None or figure.status or figure.group != "security_forces" or not item.scene.statement:
        return figure
    alike = [one for one in claims if (one.group, one.outcome) == (figure.group, figure.outcome)]
    claim = next((one for one in alike if same_number(one, figure)), None)
    return figure if claim is None else replace(figure, said_by=claim.said_by, status="claimed")
