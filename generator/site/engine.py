"""Builds the site: look, read what changed, group, build incidents, render what changed, search index, exchange.

Read ``build`` first: the whole flow stands there.
"""

from __future__ import annotations

import gc
import hashlib
import os
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from importlib import import_module
from pathlib import Path

from generator.site.lock import hold_lock
from generator.site.outputs import refuse_others_folders
from generator.site.past import Past, recall
from generator.site.problem import BuildError, SpoiltError
from generator.site.profile import Profile
from generator.site.sources import Request, Sources, find_sources

Report = Callable[[str, int, int], None]
"""Told of progress: stage, done, of how many."""


def begin_stage(report: Report, stage: str, total: int) -> Callable[[int], None]:
    """Begin a stage; return what hears how many more things of it are done (``total`` may be a guess)."""
    done = 0

    def tell(number: int) -> None:
        nonlocal done
        done += number
        report(stage, min(done, total), total)

    if total:
        report(stage, 0, total)
    return tell


@dataclass(slots=True)
class Outcome:
    """What a build did."""

    entries: int = 0
    incidents: int = 0
    pages: int = 0
    written: int = 0
    removed: int = 0
    parsed: int = 0
    warnings: list[str] = field(default_factory=list)
    profile: Profile = field(default_factory=Profile)

    @property
    def unchanged(self) -> int:
        """Files that stayed as they were."""
        return self.pages - self.written


def build(request: Request, report: Report = lambda _stage, _done, _all: None, env: object = None) -> Outcome:
    """Build the site.

    Raises:
        ContentError: if sources are broken; every problem with its place.
        BusyError: if another build of this output is under way.
        BuildError: if the build cannot go on for another reason. The site that was there is whole in each case.

    """
    profile = Profile()
    output, content = (name_folder(path) for path in (request.output, request.content))
    request.cache /= output
    with hold_lock(request.cache / "lock", request.output):
        past = recall(request, content)
        sources = find_sources(request)
        profile.mark("look")
        if past.is_current(sources, preview=request.preview):
            counts = past.stamps["counts"]
            entries, incidents, pages = counts
            return Outcome(entries, incidents, pages, warnings=_warn_odd(request, sources), profile=profile)
        refuse_others_folders(request)
        return _build_changed(request, past, sources, (profile, report, env))


def get_ready(request: Request) -> None:
    """Do ahead what the first change costs more than others: copy the site, load the state and the code.

    Raises:
        BusyError: if a build of this output is under way.
        BuildError: if the copy cannot be made.

    """
    output, content = (name_folder(path) for path in (request.output, request.content))
    cache = request.cache / output
    with hold_lock(cache / "lock", request.output):
        past = recall(replace(request, cache=cache), content)
        past.prepare_spare()
        past.load_facts()
    import_module("generator.site.building")


def _build_changed(request: Request, past: Past, sources: Sources, tools: tuple[Profile, Report, object]) -> Outcome:
    gc.disable()  # a build makes few cycles; looking for them costs a tenth of its time
    try:
        past.load_facts()
        tools[0].mark("load state")
        outcome = _run(request, past, sources, tools)
    except SpoiltError:
        past.forget()
        outcome = _run(request, past, sources, tools)
    finally:
        gc.enable()
    outcome.warnings[:0] = _warn_odd(request, sources)
    return outcome


def _run(request: Request, past: Past, sources: Sources, tools: tuple[Profile, Report, object]) -> Outcome:
    from generator.site.building import Building

    profile, report, env = tools
    building = None
    try:
        building = Building(request, past, sources, profile, report)
        return building.run(env)
    except BaseException as error:
        if building:
            building.give_up()
        if isinstance(error, OSError):
            raise BuildError(f"{error.filename or request.output}: {error.strerror or error}") from error
        raise


def _warn_odd(request: Request, sources: Sources) -> list[str]:
    return [
        f"{request.content.name}/entries/{path}: is no entry (its name does not end with .md)" for path in sources.odd
    ]


def name_folder(path: Path) -> str:
    """Return a short name for a folder, by which the cache tells it from others."""
    return hashlib.blake2b(os.fsencode(path.resolve()), digest_size=8).hexdigest()


def choose_jobs(given: int) -> int:
    """Return how many processes work at once: as told, else as many as there are cores for this process."""
    if given:
        return given
    affinity = getattr(os, "sched_getaffinity", None)
    return len(affinity(0)) if affinity else os.cpu_count() or 1
