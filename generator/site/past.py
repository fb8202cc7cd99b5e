"""What the build before this one left: its state file, the site that it belongs to, and the spare beside it."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from generator.site.exchange import choose_spare, finish_swap, identify
from generator.site.sources import Request, Sources
from generator.site.staging import Staging
from generator.site.state import FACTS, STAMPS, Memory, read_section, write_state

_GROUPS = ("entries", "decisions", "texts", "watched")
_EQUAL = " equal"
"""Said of a spare that lacks not even what the last build changed."""
_MANY = 5_000
"""From so many files on, two processes share the copying of a site."""


@dataclass(slots=True)
class Past:
    """The last build. ``stamps`` and ``facts`` are empty if there was none that can be built upon."""

    folder: Path
    live: Path
    spare: Path
    stamps: dict[str, Any] = field(default_factory=dict)
    facts: dict[str, Any] = field(default_factory=dict)
    memory: Memory = field(default_factory=Memory)

    @property
    def state(self) -> Path:
        """The state file."""
        return self.folder / "state"

    @property
    def _next(self) -> Path:
        return self.folder / "state.next"

    @property
    def _clean(self) -> Path:
        return self.folder / "spare.clean"

    def is_current(self, sources: Sources, *, preview: bool) -> bool:
        """Whether nothing changed since, and nothing was left for later."""
        if not (preview or self.stamps.get("whole")):
            return False
        if not self.stamps or self.stamps["options"] != sources.options:
            return False
        return all(self.stamps[group] == getattr(sources, group) for group in _GROUPS)

    def load_facts(self) -> None:
        """Load the larger part of the state; if it is damaged, there was no last build."""
        if self.stamps:
            self.facts = self.memory.recall(self.state) or read_section(self.state, FACTS) or {}
            self.memory.keep(self.facts, self.state)
        if not self.facts:
            self.stamps = {}

    def forget(self) -> None:
        """Build from nothing: code changed, or what is there cannot be trusted."""
        self.stamps, self.facts = {}, {}

    def open_staging(self) -> Staging:
        """Open the spare as a copy of the live site, or empty if the site has to be built from nothing."""
        staging = Staging(self.live, self.spare)
        clean, spare = self._read_clean(), repr(identify(self.spare))
        with contextlib.suppress(FileNotFoundError):
            self._clean.unlink()
        if not self.facts:
            staging.clear()
        elif clean == spare:
            staging.catch_up(self.facts["behind"])
        elif clean != spare + _EQUAL:
            staging.copy_live(shared=len(self.facts["files"]) > _MANY)
        return staging

    def prepare_spare(self) -> None:
        """Make the spare a copy of the live site now, so that the next build need not."""
        if self.stamps and not self._read_clean():
            Staging(self.live, self.spare).copy_live(shared=self.stamps["counts"][-1] > _MANY)
            self._clean.write_text(repr(identify(self.spare)) + _EQUAL)

    def _read_clean(self) -> str:
        with contextlib.suppress(FileNotFoundError):
            return self._clean.read_text()
        return ""

    def commit(
        self,
        staging: Staging,
        stamps: dict[str, Any],
        facts: dict[str, Any],
        when_live: Callable[[list[str]], None] | None,
    ) -> None:
        """Exchange the sites and make the new state the valid one. A kill between any two steps does no harm.

        Where no file changed the live site stays, and the spare is its equal. With ``when_live`` the sites are
        exchanged first and it is told: a kill before the state is there makes the next build begin from nothing.
        """
        if self.facts and not facts["behind"]:
            self._write({**stamps, "site": self.stamps["site"]}, facts)
            self._clean.write_text(repr(identify(self.spare)))
            return
        stamps["site"] = identify(staging.spare)
        if when_live:
            staging.swap()
            when_live(facts["behind"])
            self._write(stamps, facts)
        else:
            self._write(stamps, facts, staging.swap)
        if self.facts:
            self._clean.write_text(repr(identify(self.spare)))
        else:
            staging.discard()

    def _write(self, stamps: dict[str, Any], facts: dict[str, Any], between: Callable[[], None] | None = None) -> None:
        """Write the state beside the valid one, do what has to be done ``between``, and make it the valid one."""
        write_state(self._next, stamps, facts)
        if between:
            between()
        self._next.replace(self.state)
        self.memory.keep(facts, self.state)


def recall(request: Request, key: str) -> Past:
    """Find out what the last build left; finish what it had begun to commit."""
    spare = choose_spare(request.output, request.cache)
    finish_swap(request.output, spare)
    past = Past(request.cache / key, request.output, spare, memory=request.memory or Memory())
    past.folder.mkdir(parents=True, exist_ok=True)
    _settle(past)
    stamps = None if request.fresh else read_section(past.state, STAMPS)
    if stamps is not None and stamps["site"] == identify(request.output):
        past.stamps = stamps
    return past


def _settle(past: Past) -> None:
    """Take a state over whose site is already live, and drop one whose site never came to be."""
    waiting = past._next  # noqa: SLF001 - same module
    if not waiting.exists():
        return
    stamps = read_section(waiting, STAMPS)
    if stamps is not None and stamps["site"] == identify(past.live):
        waiting.replace(past.state)
    else:
        waiting.unlink()
