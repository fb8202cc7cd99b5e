"""What stops a build. The site that was there stays as it was."""

from __future__ import annotations

from collections.abc import Sequence


class BuildError(Exception):
    """The build cannot go on; each line of ``lines`` names a file and what is wrong with it."""

    def __init__(self, *lines: str) -> None:
        super().__init__("\n".join(lines))
        self.lines = lines


class ContentError(BuildError):
    """Entries or decisions are broken: ``path:line:col: CODE message``, all of them at once."""


class BusyError(BuildError):
    """Another build of the same output is under way."""


class RefusedError(BuildError):
    """The output is no folder for a site; no change of the sources will mend that."""


class SpoiltError(BuildError):
    """What the last build left is not as it left it; the site has to be built from nothing."""


def join_lines(problems: Sequence[object]) -> tuple[str, ...]:
    """Return the problems as lines, in a fixed order and each once."""
    return tuple(sorted({str(problem) for problem in problems}))
