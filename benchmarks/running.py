"""Runs a program and measures it: seconds, seconds of all processors, and the largest memory of one process."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
_MEASURE = """
import json, resource, subprocess, sys, time
start = time.perf_counter()
done = subprocess.run(sys.argv[1:], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
used = resource.getrusage(resource.RUSAGE_CHILDREN)
took = time.perf_counter() - start
print(json.dumps([took, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, done.returncode, done.stdout[-2000:]]))
"""


@dataclass(frozen=True)
class Run:
    """One run: wall seconds, processor seconds, MiB of the largest process, and what it printed."""

    seconds: float
    processor: float
    memory: float
    output: str


def measure(command: Sequence[str | Path], folder: Path = ROOT) -> Run:
    """Run a program in a process of its own, once what others have written is on the disk.

    Raises:
        RuntimeError: if it fails.

    """
    import json

    os.sync()
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONWARNINGS": "ignore"}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # as Python is run as a rule: modules are compiled once
    wrapped = [sys.executable, "-c", _MEASURE, *map(str, command)]
    text = subprocess.run(wrapped, cwd=folder, env=environment, stdout=subprocess.PIPE, text=True, check=True).stdout
    seconds, processor, memory, code, output = json.loads(text)
    if code:
        raise RuntimeError(f"{' '.join(map(str, command))} failed:\n{output}")
    return Run(seconds, processor, memory, output)


def take_turns(programs: dict[str, Callable[[], Run]], rounds: int) -> dict[str, Run]:
    """Run the programs in turn, several rounds, and return the run of median seconds of each."""
    runs: dict[str, list[Run]] = {name: [] for name in programs}
    for _ in range(rounds):
        for name, program in programs.items():
            started = time.perf_counter()
            runs[name].append(program())
            print(f"  {name}: {runs[name][-1].seconds:.2f} s ({time.perf_counter() - started:.0f} s)", file=sys.stderr)
    middle = {name: statistics.median_low([run.seconds for run in each]) for name, each in runs.items()}
    return {name: next(run for run in each if run.seconds == middle[name]) for name, each in runs.items()}


def describe_machine() -> str:
    """Return cores and memory of this machine."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return f"{len(os.sched_getaffinity(0))} cores, {memory:.0f} GiB, Python {sys.version.split()[0]}"
