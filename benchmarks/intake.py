"""Measures how articles in bulk stream through ``extract`` and ``ingest``: ``python -m benchmarks.intake``.

Made articles (``made_articles``) are read from one JSON Lines file. At each point it prints the seconds of all
processors for a thousand articles since the last point and the most memory so far: of the largest process, and of all
together (shared pages counted once). With ``--kill-at`` the run is killed there, started again, and what it made is
compared with a run that was left alone.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from benchmarks.made_articles import write_rows
from benchmarks.running import ROOT, describe_machine

_DONE = re.compile(r"([\d,]+) articles$")
_TICKS = os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True, slots=True)
class Point:
    """What a run had used when so many articles were done: seconds, seconds of all processors, MiB of memory."""

    done: int
    seconds: float
    processor: float
    largest: float
    together: float


class Watched:
    """A running program, whose memory and time are read from /proc at each line of its progress."""

    def __init__(self, arguments: list[str], folder: Path) -> None:
        environment = {**os.environ, "PYTHONPATH": str(ROOT)}
        command = [sys.executable, "-m", "generator", *arguments]
        with Path(folder, "output.txt").open("w") as output:
            self._process = subprocess.Popen(
                command, cwd=folder, env=environment, stdout=output, stderr=subprocess.PIPE, text=True
            )
        self._started = time.monotonic()
        self._together = 0.0

    def follow(self) -> Iterator[Point]:
        """Yield a point for each line of progress, until the program ends."""
        assert self._process.stderr is not None
        for line in self._process.stderr:
            done = _DONE.match(line.strip())
            if done:
                yield self._measure(int(done.group(1).replace(",", "")))
            elif "Error" in line or "Traceback" in line:
                sys.stderr.write(line)
        self._process.wait()

    def kill(self) -> None:
        """Kill it as a power cut would."""
        self._process.send_signal(signal.SIGKILL)
        self._process.wait()

    def _measure(self, done: int) -> Point:
        ids = list(find_family(self._process.pid))
        self._together = max(self._together, sum(_read_kilobytes(id_, "smaps_rollup", "Pss:") for id_ in ids) / 1024)
        largest = max(_read_kilobytes(id_, "status", "VmHWM:") for id_ in ids) / 1024
        processor = sum(map(_read_processor, ids))
        return Point(done, time.monotonic() - self._started, processor, largest, self._together)


def find_family(process: int) -> Iterator[int]:
    """Yield a process and all that it started."""
    yield process
    for children in Path(f"/proc/{process}/task").glob("*/children"):
        with suppress(OSError):
            for child in children.read_text().split():
                yield from find_family(int(child))


def _read_kilobytes(process: int, file: str, name: str) -> int:
    with suppress(OSError):
        for line in Path(f"/proc/{process}/{file}").read_text().splitlines():
            if line.startswith(name):
                return int(line.split()[1])
    return 0


def _read_processor(process: int) -> float:
    with suppress(OSError):
        fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / _TICKS
    return 0.0


def print_points(points: Iterator[Point], wanted: list[int]) -> None:
    """Print a line for each wanted number of articles."""
    print("| articles | seconds | processor s a thousand, since the last | MiB of the largest | MiB together |")
    print("|---:|---:|---:|---:|---:|")
    last = Point(0, 0, 0, 0, 0)
    for point in points:
        if point.done in wanted:
            rate = (point.processor - last.processor) / (point.done - last.done) * 1000
            print(
                f"| {point.done:,} | {point.seconds:.0f} | {rate:.2f} | {point.largest:.0f} | {point.together:.0f} |",
                flush=True,
            )
            last = point


def digest_folder(folder: Path) -> str:
    """Return a digest of all files below a folder and their names."""
    digest = hashlib.blake2b(digest_size=16)
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            digest.update(path.relative_to(folder).as_posix().encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()


def measure_killed(folder: Path, arguments: list[str], at: int) -> None:
    """Take the same articles in anew, kill the run on its way, go on, and compare."""
    whole = digest_folder(folder / "content")
    _clear(folder)
    first = Watched(arguments, folder)
    for point in first.follow():
        if point.done >= at:
            first.kill()
            break
    second = Watched(arguments, folder)
    started = time.monotonic()
    reached = next((time.monotonic() for point in second.follow() if point.done >= at), time.monotonic())
    for _ in second.follow():
        pass
    same = "the same" if digest_folder(folder / "content") == whole else "NOT the same"
    print(
        f"killed at {at:,}; the next run was there again after {reached - started:.0f} s and ended {same}", flush=True
    )


def _clear(folder: Path) -> None:
    for name in ("content", ".cache", ".store"):
        shutil.rmtree(folder / name, ignore_errors=True)


def main() -> None:
    """Measure and print tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=200_000)
    parser.add_argument("--points", type=int, nargs="+", default=[10_000, 50_000, 100_000, 150_000, 200_000])
    parser.add_argument("--stages", nargs="+", choices=("extract", "ingest"), default=["extract", "ingest"])
    parser.add_argument("--kill-at", type=int)
    parser.add_argument("--folder", type=Path, default=ROOT / ".cache/bench/intake")
    given = parser.parse_args()
    folder = given.folder.resolve()
    folder.mkdir(parents=True, exist_ok=True)
    size = write_rows(folder / "articles.jsonl", given.rows)
    print(f"{describe_machine()}; {given.rows:,} made articles of {size / given.rows:,.0f} bytes")
    for stage in given.stages:
        _clear(folder)
        arguments = [stage, "articles.jsonl", *(["--json"] if stage == "extract" else [])]
        print(f"\n{stage}\n")
        print_points(Watched(arguments, folder).follow(), given.points)
        if stage == "ingest" and given.kill_at:
            measure_killed(folder, arguments, given.kill_at)


if __name__ == "__main__":
    main()
