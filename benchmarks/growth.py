"""Doubles the input and prints how each stage grows: ``python -m benchmarks.growth``. 1 is linear, 2 quadratic.

One process does all but the database, so that its processor seconds are those of the stage.
"""

from __future__ import annotations

import argparse
import math
import re

from benchmarks.build import Bench
from benchmarks.running import ROOT, Run, describe_machine


def read_stages(run: Run) -> dict[str, float]:
    """Return the processor seconds of each stage that ``--profile`` printed."""
    found = re.findall(r"^(\S.*?) +[\d.]+ s +([\d.]+) s in this process$", run.output, re.MULTILINE)
    return {stage: float(seconds) for stage, seconds in found}


def main() -> None:
    """Measure and print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=[2_500, 5_000, 10_000])
    sizes = parser.parse_args().sizes
    stages = []
    for size in sizes:
        bench = Bench(ROOT / ".cache/bench/growth", size)
        bench.prepare()
        run = bench.build_cold("--no-search", "--jobs", "1")
        stages.append(read_stages(run) | {"processor": run.processor, "memory": run.memory})
    bench.finish()
    print(f"{describe_machine()}\n\n| stage | {' | '.join(f'{size:,}' for size in sizes)} | exponent |")
    print("|---|" + "---:|" * (len(sizes) + 1))
    for name in stages[0]:
        values = [each.get(name, 0.0) for each in stages]
        print(f"| {name} | {' | '.join(f'{value:.2f}' for value in values)} | {find_exponent(sizes, values)} |")


def find_exponent(sizes: list[int], values: list[float]) -> str:
    """Return the exponent between the first and the last size; nothing for what is too short to measure."""
    if values[0] < 0.02:
        return ""
    return f"{math.log(values[-1] / values[0]) / math.log(sizes[-1] / sizes[0]):.2f}"


if __name__ == "__main__":
    main()
