"""Turns a tally into named measures, each a count of a count."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from benchmarks.scoring import KINDS

ANSWERED = (
    "events found", "event date", "undated stays undated", "event type", "responsibility", "province", "said by",
    "publication date", "publisher", "no incident", "background kept",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Measure:
    """So many of so many; ``whole`` is ``None`` for a plain count of faults, which should be 0."""

    name: str
    part: int
    whole: int | None = None

    @property
    def share(self) -> float | None:
        """The part of the whole; ``None`` where nothing was to be measured."""
        return self.part / self.whole if self.whole else None

    def __str__(self) -> str:
        """Write the measure for a table."""
        if self.whole is None:
            return str(self.part)
        return f"{self.part}/{self.whole}" + ("" if self.share is None else f" = {self.share:.3f}")


def list_measures(counts: Counter[str]) -> Iterator[Measure]:
    """Yield precision and recall, then what must be 0, then the shares of questions answered rightly."""
    for kind in KINDS:
        right, wrong, missed = (counts[f"{kind}:{key}"] for key in ("right", "wrong", "missed"))
        yield Measure(f"{kind} precision", right, right + wrong)
        yield Measure(f"{kind} recall", right, right + missed)
    right, wrong, missed = (counts[f"districts:{key}"] for key in ("right", "wrong", "missed"))
    yield Measure("districts F1", 2 * right, 2 * right + wrong + missed)
    yield Measure("leaked background and claims", counts["leaked"])
    yield Measure("extra events", counts["events extra"])
    for what in ANSWERED:
        yield Measure(what, counts[f"{what}:right"], counts[f"{what}:all"])
