"""The processes of a build: each with a workshop, a cache file and a spool of its own."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from generator.site.crew import Alone, Crew
from generator.site.shares import Kit, Worker
from generator.site.spool import PREFIX, Spool
from generator.site.staging import Staging
from generator.site.store import Store
from generator.site.workshop import Workshop


class Post(NamedTuple):
    """What every worker works with. ``stamp`` tells the cache files of this build from those of others."""

    content: Path
    kit: Kit
    staging: Staging
    store: Store
    stamp: str


def open_spools(folder: Path, number: int) -> list[Spool]:
    """Open the files into which the workers write pieces of data files."""
    for left in folder.glob(f"{PREFIX}*"):  # by a build that was killed
        left.unlink()
    return [Spool(folder / f"{PREFIX}{each}") for each in range(number)]


def hire(post: Post, spools: Sequence[Spool]) -> Alone | Crew:
    """Make a worker for each spool: a single one in this process, several in processes of their own."""
    return _hire_many(post, spools) if len(spools) > 1 else _hire_one(post, spools[0])


def _hire_one(post: Post, spool: Spool) -> Alone:
    if not post.store.names:
        post.store.open_new(_name_store(post, 0))
    return Alone(Worker(0, 1, Workshop(post.content, post.store, spool), post.kit, post.staging))


def _hire_many(post: Post, spools: Sequence[Spool]) -> Crew:
    first, size = len(post.store.names), len(spools)
    post.store.names += [_name_store(post, number) for number in range(size)]

    def make(number: int) -> Worker:
        store = Store(post.store.folder, list(post.store.names))
        store.open_new(store.names[first + number])
        return Worker(number, size, Workshop(post.content, store, spools[number]), post.kit, post.staging)

    return Crew(size, make)


def _name_store(post: Post, number: int) -> str:
    return f"entries.{post.stamp}.{number}"
