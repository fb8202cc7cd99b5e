"""Shares work on articles among processes, in the order in which they came in.

Only a few chunks are on their way at any time, so memory does not grow with the number of articles.
"""

from __future__ import annotations

import gc
import itertools
import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from functools import partial
from typing import TypeVar

from generator.sources.piece import Piece
from generator.sources.problem import SourceProblem

_CHUNK_PIECES = 32
_CHUNK_BYTES = 1_000_000
_AHEAD = 3
_COLLECT_AFTER = 50_000

Done = TypeVar("Done")
Chunk = list[Piece | SourceProblem]


def share_work(
    found: Iterable[Piece | SourceProblem],
    work: Callable[[Piece], Done],
    jobs: int,
    prepare: Callable[[], object] = int,
) -> Iterator[Done | SourceProblem]:
    """Do ``work`` on each piece, in order; a single chunk is done here, more by ``jobs`` processes.

    ``prepare`` is called once in each process. Both must be known to other processes by their names.
    """
    chunks = _make_chunks(found)
    first = next(chunks, [])
    second = next(chunks, None)
    do = partial(_do_chunk, work)
    if jobs < 2 or second is None:
        prepare()
        spare_collections()
        for chunk in itertools.chain([first, second or []], chunks):
            yield from do(chunk)
        return
    with ProcessPoolExecutor(jobs, initializer=_start_worker, initargs=(prepare,)) as pool:
        try:
            yield from _do_ahead(pool, do, itertools.chain([first, second], chunks), jobs)
        finally:
            pool.shutdown(wait=False, cancel_futures=True)


def _do_ahead(
    pool: ProcessPoolExecutor, do: Callable[[Chunk], list[Done | SourceProblem]], chunks: Iterable[Chunk], jobs: int
) -> Iterator[Done | SourceProblem]:
    ahead: deque[Future[list[Done | SourceProblem]]] = deque()
    for chunk in chunks:
        ahead.append(pool.submit(do, chunk))
        if len(ahead) >= _AHEAD * jobs:
            yield from ahead.popleft().result()
    while ahead:
        yield from ahead.popleft().result()


def _make_chunks(found: Iterable[Piece | SourceProblem]) -> Iterator[Chunk]:
    chunk: Chunk = []
    size = 0
    for item in found:
        chunk.append(item)
        size += len(item.data) if isinstance(item, Piece) else 0
        if len(chunk) >= _CHUNK_PIECES or size >= _CHUNK_BYTES:
            yield chunk
            chunk, size = [], 0
    if chunk:
        yield chunk


def _do_chunk(work: Callable[[Piece], Done], chunk: Chunk) -> list[Done | SourceProblem]:
    return [item if isinstance(item, SourceProblem) else work(item) for item in chunk]


def _start_worker(prepare: Callable[[], object]) -> None:
    """Prepare a process; one that lost its parent ends, and an interrupt is the parent's to handle."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    prepare()
    spare_collections()


def spare_collections() -> None:
    """Look for cycles less often: reading an article makes many small values and hardly any cycle."""
    gc.freeze()
    gc.set_threshold(_COLLECT_AFTER)


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
