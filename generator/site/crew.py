"""Several processes that do the same work on their share each, and keep what they have read between two tasks."""

from __future__ import annotations

import contextlib
import ctypes
import gc
import multiprocessing
import os
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from multiprocessing.reduction import ForkingPickler
from typing import Any, NamedTuple, cast

from generator.site.problem import BuildError

_PR_SET_PDEATHSIG = 1
Tell = Callable[[int], None]
"""Told how many more things are done."""


def _tell_nobody(_number: int) -> None:
    pass


class _Done(NamedTuple):
    """What a worker sends between its task and the result."""

    number: int


class Alone:
    """A crew of one, in this process."""

    size = 1

    def __init__(self, worker: Any) -> None:
        self.worker = worker

    def run(self, task: str, shares: Sequence[Any], tell: Tell = _tell_nobody) -> list[Any]:
        """Do the only share."""
        self.begin(task, shares)
        return self.finish(tell)

    def begin(self, task: str, shares: Sequence[Any]) -> None:
        """Remember a task: one process does one thing after the other."""
        self._next = (task, shares)

    def deal(self, number: int) -> None:
        """Nobody else would draw."""

    def finish(self, tell: Tell = _tell_nobody) -> list[Any]:
        """Do the task that was begun."""
        task, shares = self._next
        self.worker.tell = tell
        return [getattr(self.worker, task)(share) for share in shares]

    def close(self) -> None:
        """Nothing has to be ended."""


class Crew:
    """Workers that are forked from this process. ``make`` gives each its object; tasks are names of its methods."""

    def __init__(self, size: int, make: Callable[[int], Any]) -> None:
        context = multiprocessing.get_context("fork")
        self.size = size
        self._busy = False
        self._pipes: list[Connection] = []
        self._deck: tuple[int, ...] = os.pipe()
        os.set_blocking(self._deck[0], False)
        self._processes = []
        parent = os.getpid()
        gc.freeze()
        for number in range(size):
            ours, theirs = context.Pipe()
            process = context.Process(target=_work, args=((theirs, self._deck[0]), make, number, parent), daemon=True)
            process.start()
            theirs.close()
            self._pipes.append(ours)
            self._processes.append(process)
        gc.unfreeze()

    def run(self, task: str, shares: Sequence[Any], tell: Tell = _tell_nobody) -> list[Any]:
        """Give each worker its share and return their results; see ``finish``."""
        self.begin(task, shares)
        return self.finish(tell)

    def begin(self, task: str, shares: Sequence[Any]) -> None:
        """Give each worker its share; this process may do other things until it asks for the results."""
        self._busy = True
        packed: dict[int, memoryview] = {}  # a share that all have in common is packed once
        for pipe, share in zip(self._pipes, shares, strict=True):
            if id(share) not in packed:
                packed[id(share)] = ForkingPickler.dumps((task, share))
            pipe.send_bytes(packed[id(share)])

    def deal(self, number: int) -> None:
        """Lay out the numbers below ``number`` (at most 256): a worker that has time draws one until none is left."""
        os.write(self._deck[1], bytes(range(number)))

    def finish(self, tell: Tell = _tell_nobody) -> list[Any]:
        """Return the results of the task that was begun, in order; ``tell`` hears of what is done meanwhile.

        Raises:
            BuildError: what a worker raised, or that it died.

        """
        results = self._receive_all(tell)
        self._busy = False
        for result in results:
            if isinstance(result, BaseException):
                raise result
        return results

    def _receive_all(self, tell: Tell) -> list[Any]:
        """Receive results as they come, and return them in the order of the workers."""
        results: dict[int, Any] = {}
        while len(results) < self.size:
            waiting = [pipe for number, pipe in enumerate(self._pipes) if number not in results]
            for pipe in wait(waiting):
                message = self._receive(cast("Connection", pipe))
                if isinstance(message, _Done):
                    tell(message.number)
                else:
                    results[self._pipes.index(cast("Connection", pipe))] = message
        return [results[number] for number in range(self.size)]

    def _receive(self, pipe: Connection) -> Any:
        try:
            return pipe.recv()
        except EOFError:
            return BuildError("a worker of the build died (out of memory?); the site that was there is unchanged")

    def close(self) -> None:
        """End the workers, also in the midst of a task."""
        if self._busy:
            for process in self._processes:
                process.kill()
        for pipe in self._pipes:
            with contextlib.suppress(OSError):
                pipe.send(None)
            pipe.close()
        for process in self._processes:
            process.join(5)
            if process.is_alive():
                process.kill()
                process.join()
        for end in self._deck:
            os.close(end)
        self._deck = ()


@contextlib.contextmanager
def share_out(task: Callable[..., None], *given: Any) -> Iterator[BaseProcess]:
    """Let a process do a task meanwhile; at the end it is over, and 0 is the ``exitcode`` if it went well."""
    parent = os.getpid()

    def work() -> None:
        _die_with(parent)
        task(*given)

    process = multiprocessing.get_context("fork").Process(target=work, daemon=True)
    process.start()
    try:
        yield process
    finally:
        process.join()


def _draw(deck: int) -> int | None:
    """Draw a number; ``None`` if none is left. Reading a byte of a pipe is one step: no two draw the same."""
    try:
        return os.read(deck, 1)[0]
    except BlockingIOError:
        return None


def _work(ends: tuple[Connection, int], make: Callable[[int], Any], number: int, parent: int) -> None:
    """Do tasks until the other end closes. A worker never outlives the build that it belongs to."""
    pipe, deck = ends
    _die_with(parent)
    gc.disable()  # a build makes few cycles and is soon over
    worker = make(number)
    worker.tell = lambda number: pipe.send(_Done(number))
    worker.draw = partial(_draw, deck)
    while True:
        try:
            message = pipe.recv()
        except EOFError:
            break
        if message is None:  # other workers hold the pipe open too, so that its end alone would not show
            break
        task, share = message
        try:
            result = getattr(worker, task)(share)
        except Exception as error:  # noqa: BLE001 - the parent raises it again
            result = error if isinstance(error, BuildError) else _describe(error)
        pipe.send(result)
    os._exit(0)


def _describe(error: Exception) -> BaseException:
    import traceback

    lines = traceback.format_exception(error)
    return BuildError(f"{type(error).__name__}: {error}", "".join(lines))


def _die_with(parent: int) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    if os.getppid() != parent:
        os._exit(1)
