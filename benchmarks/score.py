"""Scores the extractor on articles with gold and prints a table, one column a folder.

    python -m benchmarks.score [FOLDER…] [--verbose] [--json] [--floors]

Without a folder both halves of the made-up articles are scored: the open half, which may be looked at, and the blind
half, which is only measured. ``--verbose`` lists what was missed and is refused for blind folders, so that no rule is
ever written after one of their sentences. ``--floors`` prints the shares of one folder rounded down, as
tests/articles/floors.yaml holds them. Exit code 0 whatever the figures are; 2 for wrong use.
"""

from __future__ import annotations

import argparse
import json
import math
from collections.abc import Sequence
from itertools import groupby
from pathlib import Path

from benchmarks.gold import BLIND, OPEN, extract_row, is_blind, read_cases
from benchmarks.measures import Measure, list_measures
from benchmarks.scoring import Tally, score_article


def score_folder(folder: Path) -> tuple[Tally, int]:
    """Score all articles of a folder; returns the tally and how many they were."""
    tally, cases = Tally(), list(read_cases(folder))
    for case in cases:
        score_article(tally, case.name, case.gold, extract_row(case.article))
    return tally, len(cases)


def show_misses(tally: Tally) -> str:
    """Return what was missed, by article."""
    lines: list[str] = []
    for name, misses in groupby(tally.misses, key=lambda miss: miss[0]):
        lines.append(name)
        lines.extend(f"  {message}" for _, message in misses)
    return "\n".join(lines)


def show_table(heads: Sequence[str], columns: Sequence[Sequence[Measure]]) -> str:
    """Return measures as a table, one line a measure and one column a folder."""
    lines = [f"{'':32}" + "".join(f"{head:>24}" for head in heads)]
    lines += [
        f"{row[0].name:32}" + "".join(f"{measure!s:>24}" for measure in row) for row in zip(*columns, strict=True)
    ]
    return "\n".join(lines)


def show_floors(measures: Sequence[Measure]) -> str:
    """Return the shares rounded down to hundredths, as YAML."""
    shares = [(measure.name, measure.share or 0) for measure in measures if measure.whole is not None]
    return "\n".join(f"{name}: {math.floor(share * 100) / 100:.2f}" for name, share in shares)


def main(arguments: Sequence[str] | None = None) -> None:
    """Read the command line, score, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="*", type=Path, default=[OPEN, BLIND], metavar="FOLDER")
    parser.add_argument("--verbose", action="store_true", help="list what was missed; not for blind folders")
    parser.add_argument("--json", action="store_true", help="print one JSON object a folder")
    parser.add_argument("--floors", action="store_true", help="print the shares of the first folder rounded down")
    options = parser.parse_args(arguments)
    if options.verbose and any(is_blind(folder) for folder in options.folders):
        parser.error("--verbose is refused for a blind folder: it is only measured")
    heads, columns = [], []
    for folder in options.folders:
        tally, number = score_folder(folder)
        if options.verbose:
            print(show_misses(tally), end="\n\n")
        heads.append(f"{folder.name} ({number} articles)")
        columns.append(list(list_measures(tally.counts)))
    if options.floors:
        print(show_floors(columns[0]))
    elif options.json:
        for head, column in zip(heads, columns, strict=True):
            print(json.dumps({"folder": head} | {measure.name: str(measure) for measure in column}))
    else:
        print(show_table(heads, columns))


if __name__ == "__main__":
    main()
