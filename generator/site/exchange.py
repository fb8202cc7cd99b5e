"""The exchange of two folders in one step, and where the one that is not served stands."""

from __future__ import annotations

import ctypes
import errno
import os
import shutil
import sys
from pathlib import Path

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2


def identify(folder: Path) -> tuple[int, int] | None:
    """Return what tells this folder from any other, also after a rename; ``None`` if it is not there."""
    try:
        status = folder.stat()
    except FileNotFoundError:
        return None
    return (status.st_dev, status.st_ino)


def choose_spare(live: Path, cache: Path) -> Path:
    """Choose where the spare stands: in the cache, or beside the site if the cache is on another disk."""
    cache.mkdir(parents=True, exist_ok=True)
    above = next(folder for folder in live.parents if folder.exists())
    if above.stat().st_dev == cache.stat().st_dev:
        return cache / "spare"
    return live.with_name(f".{live.name}.spare")


def finish_swap(live: Path, spare: Path) -> None:
    """Finish an exchange by two renames that was stopped between them: bring the old site back."""
    waiting = _waiting_place(spare)
    if waiting.exists():
        if live.exists():
            shutil.rmtree(waiting)
        else:
            waiting.rename(live)


def exchange_folders(left: Path, right: Path) -> None:
    """Exchange two folders, in one step where the system can.

    Raises:
        OSError: if they cannot be exchanged.

    """
    if not _exchange(left, right):
        _swap_by_renaming(left, right)


def _waiting_place(spare: Path) -> Path:
    return spare.with_name(spare.name + ".old")


def _swap_by_renaming(spare: Path, live: Path) -> None:
    """Exchange two folders where the system cannot do it in one step; for an instant there is no site."""
    waiting = _waiting_place(spare)
    live.rename(waiting)
    spare.rename(live)
    waiting.rename(spare)


def _exchange(left: Path, right: Path) -> bool:
    """Exchange two folders in one step; ``False`` where the system has no such call."""
    if sys.platform != "linux":
        return False
    libc = ctypes.CDLL(None, use_errno=True)
    if not hasattr(libc, "renameat2"):
        return False
    if libc.renameat2(_AT_FDCWD, os.fsencode(left), _AT_FDCWD, os.fsencode(right), _RENAME_EXCHANGE) == 0:
        return True
    code = ctypes.get_errno()
    if code in (errno.ENOSYS, errno.EINVAL):
        return False
    raise OSError(code, os.strerror(code), str(right))
