"""Where the time of a build went, by stage."""

from __future__ import annotations

import time
from dataclasses import dataclass, field


def _read_clocks() -> tuple[float, float]:
    return time.perf_counter(), time.process_time()


@dataclass(slots=True)
class Profile:
    """Stages with their seconds, and processor seconds of this process, in the order in which they ended."""

    stages: list[tuple[str, float, float]] = field(default_factory=list)
    _last: tuple[float, float] = field(default_factory=_read_clocks)

    def mark(self, stage: str) -> None:
        """End a stage: the time since the last mark is its own."""
        now, last = _read_clocks(), self._last
        self.stages.append((stage, now[0] - last[0], now[1] - last[1]))
        self._last = now

    def lines(self) -> list[str]:
        """Return one line for each stage and one for the sum."""
        total = [sum(column) for column in list(zip(*self.stages, strict=True))[1:]] or [0.0, 0.0]
        rows = [*self.stages, ("in all", *total)]
        width = max(len(str(row[0])) for row in rows)
        return [f"{stage:<{width}}  {seconds:8.3f} s  {own:8.3f} s in this process" for stage, seconds, own in rows]
