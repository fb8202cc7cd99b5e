"""Finds out which entries have to be read, has them read, and checks that none got lost."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from generator.site.datafiles import Pieces
from generator.site.digest import digest_bytes
from generator.site.fragments import OF_ENTRIES
from generator.site.light import LightEntry, unpack_lights
from generator.site.problem import ContentError, join_lines
from generator.site.spool import Cut, Spool
from generator.site.stamps import Stamp
from generator.site.workshop import ReadResult, read_source

Lights = dict[str, LightEntry]


def sort_out(
    content: Path, now: Mapping[str, Stamp], before: Mapping[str, Stamp], known: Iterable[tuple[Any, ...]]
) -> tuple[Lights, list[str]]:
    """Return the entries that still say what they said, by slug, and the paths of those to be read."""
    by_path = {values[0]: LightEntry._make(values) for values in known}
    kept: Lights = {}
    changed = []
    for path in sorted(now):
        light = by_path.get(path)
        if light is not None and (before.get(path) == now[path] or _is_same(content, light)):
            kept[light.slug] = light
        else:
            changed.append(path)
    return kept, changed


def _is_same(content: Path, light: LightEntry) -> bool:
    """Whether a file whose stamp changed, or is in doubt, still has the same contents."""
    return digest_bytes(read_source(content / "entries" / light.path)) == light.digest


def split_paths(paths: list[str], stamps: Mapping[str, Stamp], size: int) -> list[list[str]]:
    """Cut the sorted paths into runs of about equal bytes: what happened together stays together."""
    total = sum(stamps[path][1] for path in paths)
    shares: list[list[str]] = [[] for _ in range(size)]
    done = 0
    for path in paths:
        shares[min(size - 1, done * size // max(1, total))].append(path)
        done += stamps[path][1]
    return shares


def take_read(lights: Lights, results: Iterable[tuple[ReadResult, Spool]], content: Path) -> Pieces:
    """Add what was read to ``lights`` and return its pieces of the data files.

    Raises:
        ContentError: with every problem of every entry; also if two files have one name.

    """
    problems: list[str] = []
    pieces: Pieces = {}
    for result, spool in results:
        problems += result.problems
        for light, spans in zip(unpack_lights(result.lights), result.pieces, strict=True):
            if light.slug in lights:
                other = lights[light.slug].path
                problems.append(f"{content.name}/entries/{light.path}:1:1: S90 has the same name as {other}")
            lights[light.slug] = light
            pieces[light.slug] = Cut(spool, OF_ENTRIES, spans)
    if problems:
        raise ContentError(*join_lines(problems))
    return pieces


def check_all_there(lights: Lights, now: Iterable[str], content: Path) -> None:
    """Check that entries in are entries out.

    Raises:
        ContentError: naming each source that has no entry.

    """
    missing = sorted(set(now) - {light.path for light in lights.values()})
    if missing:
        raise ContentError(*(f"{content.name}/entries/{path}:1:1: S91 was lost while reading" for path in missing))
