"""Lets one build at a time work on an output folder."""

from __future__ import annotations

import contextlib
import fcntl
import os
import time
from collections.abc import Iterator
from pathlib import Path

from generator.site.problem import BusyError

_PATIENCE = 1.0
"""Seconds to wait for a build that is just ending (or for the children of one that was killed)."""


@contextlib.contextmanager
def hold_lock(path: Path, output: Path) -> Iterator[None]:
    """Hold the lock of an output folder. The system frees it when the process ends, however it ends.

    Raises:
        BusyError: if another build holds it.

    """
    path.parent.mkdir(parents=True, exist_ok=True)
    handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
    try:
        _wait_for(handle, output)
        os.ftruncate(handle, 0)
        os.pwrite(handle, str(os.getpid()).encode(), 0)
        yield
    finally:
        os.close(handle)


def _wait_for(handle: int, output: Path) -> None:
    end = time.monotonic() + _PATIENCE
    while True:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if time.monotonic() > end:
                owner = os.pread(handle, 20, 0).decode(errors="replace") or "unknown"
                raise BusyError(f"{output}: another build is writing here (process {owner}); try again later") from None
            time.sleep(0.02)
        else:
            return
