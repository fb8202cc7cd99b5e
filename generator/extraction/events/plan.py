"""The events of an article as they are planned."""

from __future__ import annotations

from generator.extraction.facts import Figure
from generator.extraction.incidents.draft import Draft
from generator.vocabulary.frozen import dataclass


@dataclass(frozen=False, slots=True)
class Plan:
    """The events of an article as drafts with their merged figures, the totals over them and what was replaced.

    ``parents``: for each draft the number of the draft of which it is a part, or ``None``.
    """

    drafts: list[Draft]
    figures: list[list[Figure]]
    parents: list[int | None]
    totals: list[Figure]
    superseded: list[Figure]
