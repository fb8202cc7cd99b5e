"""Shows how far a build is: a bar on a terminal, plain lines elsewhere."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Callable, Iterator

Report = Callable[[str, int, int], None]


@contextlib.contextmanager
def show_progress() -> Iterator[Report]:
    """Yield what a build tells its progress to."""
    shown = sys.stderr.isatty()

    def report(stage: str, done: int, total: int) -> None:
        if not shown:
            if done == 0:
                sys.stderr.write(f"{stage}: {total:,}\n")
            return
        width = 30
        filled = width * done // max(1, total)
        sys.stderr.write(f"\r\x1b[K{stage:<16} [{'#' * filled}{'.' * (width - filled)}] {done:,}/{total:,}")
        sys.stderr.flush()

    yield report
    if shown:
        sys.stderr.write("\r\x1b[K")
