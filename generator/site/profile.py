"""Where the time of a build went, by stage."""

from __future__ import annotations

import time
from dataclasses import dataclass, field


@dataclass(slots=True)
class Profile:
    """Stages with their seconds, in the order in which they ended."""

    stages: list[tuple[str, float]] = field(default_factory=list)
    _last: float = field(default_factory=time.perf_counter)

    def mark(self, stage: str) -> None:
        """End a stage: the time since the last mark is its own."""
        now = time.perf_counter()
        self.stages.append((stage, now - self._last))
        self._last = now

    def lines(self) -> list[str]:
        """Return one line for each stage and one for the sum."""
        total = sum(seconds for _stage, seconds in self.stages)
        rows = [*self.stages, ("in all", total)]
        width = max(len(stage) for stage, _seconds in rows)
        return [f"{stage:<{width}}  {seconds:8.3f} s" for stage, seconds in rows]
