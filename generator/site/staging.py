"""The folder beside the site in which the next site is put together, and the exchange of the two.

The served folder is only ever exchanged as a whole, in one system call. The folder that was served before is kept as
the spare: the next build brings it up to date from the list of what changed last, so that the cost of a build follows
what changed and not how large the site is. Files of the two folders share their contents (hard links) and are
therefore never written in place: each is unlinked and made anew.
"""

from __future__ import annotations

import contextlib
import errno
import os
import shutil
from collections.abc import Iterable
from pathlib import Path

from generator.site.exchange import exchange_folders
from generator.site.problem import BuildError

_RUN = 1 << 20
"""Bytes that are copied at once."""
_HALF = "incidents"
"""The folder that holds about half of all files."""


class Staging:
    """The spare folder while it is being made the next site. Paths are relative, with ``/``."""

    def __init__(self, live: Path, spare: Path) -> None:
        self.live = live
        self.spare = spare
        self._root = f"{spare}/"
        self._folders: set[str] = set()
        self._opened: int | None = None

    @property
    def _at(self) -> int:
        """The handle of the spare: new files are named from there, which spares the system a long way for each."""
        if self._opened is None:
            self._opened = os.open(self.spare, os.O_RDONLY)
        return self._opened

    def _let_go(self) -> None:
        if self._opened is not None:
            os.close(self._opened)
            self._opened = None

    def clear(self) -> None:
        """Start from an empty folder."""
        self._let_go()
        if self.spare.exists():
            shutil.rmtree(self.spare)
        self.spare.mkdir(parents=True)
        self._folders.clear()

    def copy_live(self, *, shared: bool = False) -> None:
        """Start from a copy of the live folder (of links, not of contents); two processes may share the work."""
        self.clear()
        source, target = str(self.live), str(self.spare)
        if not shared:
            _link_tree(source, target)
            return
        from generator.site.crew import share_out

        with share_out(_link_tree, f"{source}/{_HALF}", f"{target}/{_HALF}") as other:
            _link_tree(source, target, _HALF)
        if other.exitcode:
            raise BuildError(f"{self.spare}: could not be copied (disk full?); the site that was there is unchanged")

    def catch_up(self, paths: Iterable[str]) -> None:
        """Bring a spare that lacks the last build's changes of ``paths`` up to date with the live folder."""
        for path in paths:
            self.remove(path)
            if os.path.isfile(source := f"{self.live}/{path}"):
                self._make_folder(path.rpartition("/")[0])
                os.link(source, self._root + path)

    def write(self, path: str, content: bytes) -> None:
        """Write a file that is not there yet, or in the place of an old one."""
        try:
            handle = self._open_new(path)
            try:
                done = os.write(handle, content)
                while done < len(content):
                    done += os.write(handle, memoryview(content)[done:])
            finally:
                os.close(handle)
        except OSError as error:
            raise _explain(error, self.live / path) from error

    def write_parts(self, path: str, parts: Iterable[bytes | tuple[int, int]]) -> None:
        """Write a file of new bytes and of runs (offset and length) of the live file of that name."""
        try:
            with open(f"{self.live}/{path}", "rb") as old:
                self.write_runs(path, (part if isinstance(part, bytes) else (old.fileno(), *part) for part in parts))
        except OSError as error:
            raise _explain(error, self.live / path) from error

    def has_parts(self, path: str, parts: Iterable[bytes | tuple[int, int]]) -> bool:
        """Whether such parts (see ``write_parts``) make up the live file as it is."""
        place = 0
        with open(f"{self.live}/{path}", "rb") as old:
            for part in parts:
                if not isinstance(part, bytes):
                    if part[0] != place:
                        return False
                    place += part[1]
                elif os.pread(old.fileno(), len(part), place) == part:
                    place += len(part)
                else:
                    return False
            return place == os.fstat(old.fileno()).st_size

    def write_runs(self, path: str, parts: Iterable[bytes | tuple[int, int, int]]) -> None:
        """Write a file of bytes and of runs (offset and length) of open files."""
        try:
            with open(self._open_new(path), "wb") as new:
                for part in parts:
                    if isinstance(part, bytes):
                        new.write(part)
                    else:
                        new.flush()
                        _copy_run(part[0], new.fileno(), part[1], part[2])
        except OSError as error:
            raise _explain(error, self.live / path) from error

    def _open_new(self, path: str) -> int:
        at, flags = self._at, os.O_WRONLY | os.O_CREAT | os.O_EXCL
        self._make_folder(path.rpartition("/")[0])
        try:
            return os.open(path, flags, 0o644, dir_fd=at)
        except FileExistsError:
            os.unlink(path, dir_fd=at)
        return os.open(path, flags, 0o644, dir_fd=at)

    def _make_folder(self, folder: str) -> None:
        if folder and folder not in self._folders:
            try:
                os.mkdir(folder, dir_fd=self._at)
            except FileExistsError:
                pass
            except FileNotFoundError:
                self._make_folder(folder.rpartition("/")[0])
                with contextlib.suppress(FileExistsError):
                    os.mkdir(folder, dir_fd=self._at)
            self._folders.add(folder)

    def measure_live(self, path: str) -> int | None:
        """Return the size of a file of the live folder; ``None`` if it is not there."""
        try:
            return os.stat(f"{self.live}/{path}").st_size
        except (FileNotFoundError, NotADirectoryError):
            return None

    def read_live(self, path: str) -> bytes | None:
        """Read a file of the live folder; ``None`` if it is not there."""
        try:
            with open(f"{self.live}/{path}", "rb") as file:
                return file.read()
        except (FileNotFoundError, NotADirectoryError):
            return None

    def remove(self, path: str) -> None:
        """Remove a file and the folders that it leaves empty; nothing happens if it is not there."""
        with contextlib.suppress(FileNotFoundError, NotADirectoryError):
            os.unlink(self._root + path)
        folder = path.rpartition("/")[0]
        with contextlib.suppress(OSError):
            while folder:
                os.rmdir(self._root + folder)
                self._folders.discard(folder)
                folder = folder.rpartition("/")[0]

    def swap(self) -> None:
        """Put the new site in the place of the old one; what was there is the spare from now on."""
        self._let_go()
        try:
            if not self.live.exists():
                self.live.parent.mkdir(parents=True, exist_ok=True)
                self.spare.rename(self.live)
            else:
                exchange_folders(self.spare, self.live)
        except OSError as error:
            raise _explain(error, self.live) from error

    def discard(self) -> None:
        """Remove the spare, for instance after a failure, to give its room back."""
        self._let_go()
        shutil.rmtree(self.spare, ignore_errors=True)


def _copy_run(source: int, target: int, offset: int, length: int) -> None:
    """Copy bytes between two open files; the target is written where it stands."""
    while length:
        piece = os.pread(source, min(length, _RUN), offset)
        if not piece:
            raise OSError(errno.EIO, "a data file became shorter while it was read")
        done = os.write(target, piece)
        offset, length = offset + done, length - done


def _link_tree(source: str, target: str, skipped: str = "") -> None:
    """Make a folder with the same files, but for one folder directly below it."""
    os.makedirs(target, exist_ok=True)
    for folder, folders, files in os.walk(source):
        if folder == source and skipped in folders:
            folders.remove(skipped)
        here = target + folder[len(source) :]
        for name in folders:
            os.mkdir(f"{here}/{name}")
        for name in files:
            os.link(f"{folder}/{name}", f"{here}/{name}")


def _explain(error: OSError, path: Path) -> BuildError:
    if error.errno == errno.ENOSPC:
        return BuildError(f"{path}: the disk is full; the site that was there is unchanged")
    if error.errno in (errno.EBUSY, errno.EXDEV):
        return BuildError(f"{path}: is a mount point and cannot be exchanged; build into a folder below it")
    return BuildError(f"{path}: {error.strerror}; the site that was there is unchanged")
