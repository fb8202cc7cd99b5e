"""The search stage: Pagefind over the pages of incidents and entries, in shards that are indexed only when they change.

A small site has one shard, ``all``. A large one has a shard for each span of years, so that a changed page costs the
indexing of its span and a reader's query loads few shards. ``pagefind/shards.json`` lists them, newest first, with
what they weigh.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from generator.site.digest import digest_all
from generator.site.problem import BuildError
from generator.site.search_order import order_filters
from generator.site.search_parts import PART, describe_shard, join_parts
from generator.site.shares import Rendered
from generator.site.staging import Staging

SPAN = 6
"""Years in a shard."""
SMALL = 3_000
"""Up to so many pages there is one shard."""
_ROOT = "pagefind"
_LEFT_OUT = (
    "aside, dt, h2, section > .quiet, .band, .inside, .by, .sources, .incidents, .near, #reports, #wording, "
    ".visually-hidden, nav"
)
"""Parts of a page that are not searched: what stands on all pages, and what the page says elsewhere too."""
_KEPT = ("pagefind.js", "pagefind-worker.js", "pagefind-entry.json", PART)


def index_search(staging: Staging, rendered: Rendered, old: Mapping[str, bytes], cache: Path) -> None:
    """Bring the search index of the staged site up to date.

    Raises:
        BuildError: if Pagefind fails.

    """
    shards = _divide([path for path in rendered.keys if _is_searched(path)])
    changed = set(rendered.written)
    for name, paths in shards.items():
        key = digest_all([part for path in sorted(paths) for part in (path.encode(), b"\0", rendered.keys[path])])
        folder = f"{_ROOT}/{name}/"
        there = [path for path in old if path.startswith(folder)]
        if there and old[there[0]] == key and changed.isdisjoint(paths):
            rendered.keys.update(dict.fromkeys(there, key))
        else:
            _index_shard(staging, (name, key, paths), rendered, cache)
    listing = join_parts({name: (staging.spare / _ROOT / name / PART).read_bytes() for name in shards})
    rendered.keys[f"{_ROOT}/shards.json"] = key = digest_all([listing])
    if old.get(f"{_ROOT}/shards.json") != key:
        staging.write(f"{_ROOT}/shards.json", listing)
        rendered.written.append(f"{_ROOT}/shards.json")


def _is_searched(path: str) -> bool:
    return path.startswith(("incidents/", "entries/")) and path.endswith("/index.html")


def _divide(paths: list[str]) -> dict[str, list[str]]:
    """Divide pages into shards by the year with which their names begin."""
    if len(paths) <= SMALL:
        return {"all": paths} if paths else {}
    shards: dict[str, list[str]] = {}
    for path in paths:
        year = path.split("/")[1][:4]
        name = str(int(year) // SPAN * SPAN) if year.isdecimal() else "undated"
        shards.setdefault(name, []).append(path)
    return shards


def _index_shard(staging: Staging, shard: tuple[str, bytes, list[str]], rendered: Rendered, cache: Path) -> None:
    """Index a shard straight into the staged site; files that are as before keep their old selves."""
    name, key, paths = shard
    folder = staging.spare / _ROOT / name
    before = cache / "search-before"
    shutil.rmtree(before, ignore_errors=True)
    if folder.exists():
        folder.rename(before)
    _run_pagefind(staging.spare, folder, _glob_for(name, paths))
    order_filters(folder)
    (folder / PART).write_bytes(describe_shard(folder))
    for place, _folders, files in os.walk(folder):
        for file in files:
            path = f"{place}/{file}"
            inside = path[len(str(folder)) + 1 :]
            if "/" not in inside and not _is_kept(inside):
                Path(path).unlink()
                continue
            address = f"{_ROOT}/{name}/{inside}"
            rendered.keys[address] = key
            if not _take_old(Path(path), before / inside):
                rendered.written.append(address)
    shutil.rmtree(before, ignore_errors=True)


def _take_old(path: Path, old: Path) -> bool:
    """Put the old file in the place of a new one that says the same."""
    if not (old.is_file() and old.read_bytes() == path.read_bytes()):
        return False
    old.replace(path)
    return True


def _glob_for(name: str, paths: list[str]) -> str:
    """Return the pattern of the pages of a shard."""
    if name == "all":
        return "{incidents,entries}/*/index.html"
    if name == "undated":
        return "{incidents,entries}/[!0-9]*/index.html"
    years = ",".join(sorted({path.split("/")[1][:4] for path in paths}))
    return f"{{incidents,entries}}/{{{years}}}*/index.html"


def _is_kept(name: str) -> bool:
    """Whether a reader's search needs a file of Pagefind's: its ready-made interfaces are not used."""
    return name in _KEPT or name.endswith((".pf_meta", ".pagefind"))


def _run_pagefind(site: Path, target: Path, glob: str) -> None:
    command = [sys.executable, "-m", "pagefind", "--site", str(site), "--output-path", str(target), "--glob", glob]
    command += ["--exclude-selectors", _LEFT_OUT, "--quiet"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - our paths
    if done.returncode or not (target / "pagefind-entry.json").is_file():
        raise BuildError(f"pagefind failed ({done.returncode}): {(done.stderr or done.stdout).strip()[-500:]}")
