"""Who came to harm in an event, by group and outcome: what tells its kind beside its words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from generator.extraction.codes import CIVILIANS, MILITANTS, SECURITY_FORCES, UNSPECIFIED
from generator.extraction.facts import Figure
from generator.vocabulary.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Harmed:
    """Who was killed or hurt, abducted or arrested, by group."""

    militants: int
    forces: int
    civilians: int
    hurt: int
    abducted: int
    arrested: int
    freed: int
    burned: int
    things: frozenset[str]

    @property
    def killed(self) -> int:
        """How many were killed, whoever they were."""
        return self.militants + self.forces + self.civilians


def count_toll(figures: Sequence[Figure]) -> Harmed:
    """Return who was killed, hurt, taken or set free, as the figures of an event count them."""
    counts: dict[tuple[str | None, str | None], int] = defaultdict(int)
    for figure in figures:
        if figure.status or figure.subset_of:
            continue
        key = (figure.group, figure.outcome)
        counts[key] = max(counts[key], least(figure))
    for figure in figures:
        whole = (UNSPECIFIED, figure.outcome)
        if figure.subset_of and not figure.status and 0 < least(figure) <= counts[whole]:
            counts[whole] -= least(figure)  # ``five people, including four soldiers``
            counts[figure.group, figure.outcome] += least(figure)
    hurt = sum(number for (group, outcome), number in counts.items() if group and outcome == "injured")
    return Harmed(
        counts[MILITANTS, "killed"],
        counts[SECURITY_FORCES, "killed"],
        counts[CIVILIANS, "killed"] + counts[UNSPECIFIED, "killed"],
        hurt,
        sum(number for (_, outcome), number in counts.items() if outcome == "abducted") + _count_dead_taken(figures),
        sum(number for (_, outcome), number in counts.items() if outcome == "arrested"),
        sum(number for (group, outcome), number in counts.items() if (group, outcome) == (SECURITY_FORCES, "freed")),
        max((least(figure) for figure in figures if figure.what and figure.outcome == "burned"), default=0),
        frozenset(f"{figure.what} {figure.outcome}" for figure in figures if figure.what),
    )


def _count_dead_taken(figures: Sequence[Figure]) -> int:
    """Return how many of those taken were killed: the words that tell of their death tell of those still held, too."""
    held = {words for figure in figures if figure.outcome == "abducted" for words in figure.evidence}
    return sum(least(one) for one in figures if one.outcome == "killed" and not held.isdisjoint(one.evidence))


def least(figure: Figure) -> int:
    """Return the least number that a figure can mean; a vague one is at least one."""
    return next((number for number in (figure.count, figure.min, figure.max) if number is not None), 1)
