"""Measures extraction beside spaCy's small English pipeline, one core each: ``python -m benchmarks.extraction``.

Ours is measured as Python runs it and, where ``make fast`` has compiled it, as compiled. All get, in turn, the same
articles as text in memory and are warm: they have read others before. None comes twice. spaCy finds tokens,
parts of speech, dependencies, lemmas and names, and no facts; we find the facts of an entry.
``FOLDER`` takes the ``*.txt`` of a folder instead of the made-up articles of the tests.
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import subprocess
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from benchmarks.gold import BLIND, OPEN, read_article
from benchmarks.made_articles import make_rows
from benchmarks.peers import SPACY, install_spacy
from benchmarks.running import ROOT, Run, describe_machine, measure, take_turns
from generator.compiled.choosing import FOLDER, VARIABLE, list_compiled

_WARM, _MADE = 300, 1_000
"""Articles by seed that are read before the clock runs, and that stand beside those written by hand."""
_WANTED = 150
COMPILED = "ours, compiled"


def write_articles(path: Path, folders: list[Path]) -> None:
    """Write what is read: JSON of the texts to get warm on, those written by hand, and those made by seed."""
    made = [row.text for row in make_rows(_WARM + _MADE, seed=7)]
    written = [read_article(each).text for folder in folders for each in sorted(folder.glob("*.txt"))]
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps({"warm": made[:_WARM], "written": written, "made": made[_WARM:]}), encoding="utf8")


def read_ours(path: Path) -> None:
    """Read the articles with our extractor and print processor seconds by kind."""
    from generator.extraction.extract import extract_facts
    from generator.sources.article import Article
    from generator.sources.sharing import spare_collections
    from generator.sources.text import read_text

    seconds = {}
    for kind, texts in json.loads(path.read_text(encoding="utf8")).items():
        articles = [read_text(text.encode(), "article.txt") for text in texts]
        start = time.process_time()
        for article in articles:
            if isinstance(article, Article):
                extract_facts(article)
        seconds[kind] = time.process_time() - start
        spare_collections()  # as the command does in each of its processes, once all tables are there
    print(json.dumps(seconds))


def print_table(runs: dict[str, Run], path: Path) -> None:
    """Print articles and words a processor second, and the ratio."""
    texts: dict[str, list[str]] = json.loads(path.read_text(encoding="utf8"))
    seconds = {name: json.loads(run.output.splitlines()[-1]) for name, run in runs.items()}
    print(f"\n{dt.date.today()}; {describe_machine()}\n")  # noqa: DTZ011 - the reader's own day
    print("| articles | words each | | articles a second of one core | words a second | MiB | of spaCy |")
    print("|---|---:|---|---:|---:|---:|---:|")
    for kind in ("written", "made"):
        number, words = len(texts[kind]), sum(len(text.split()) for text in texts[kind])
        for name, run in runs.items():
            took, spacy = seconds[name][kind], seconds["spaCy"][kind]
            row = (f"{words / number:.0f}", name, f"{number / took:,.0f}", f"{words / took:,.0f}", f"{run.memory:.0f}")
            print(f"| {number:,} {kind} | {' | '.join(row)} | {spacy / took:.1f} |")
    for name in [name for name in runs if name != "spaCy"]:
        reached = len(texts["written"]) / seconds[name]["written"]
        print(f"\nWanted: at least {_WANTED} articles a second; {name}: {'met' if reached >= _WANTED else 'not met'}")
    if COMPILED not in runs:
        print("\nThe extractor is not compiled, or its sources have changed since: make fast")


def main() -> None:
    """Measure and print a table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="*", type=Path, default=[OPEN, BLIND], metavar="FOLDER")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--only-ours", action="store_true", help="only print our seconds for a file of articles")
    options = parser.parse_args()
    if options.only_ours:
        return read_ours(options.folders[0])
    path = ROOT / ".cache/bench/articles.json"
    write_articles(path, options.folders)
    python = install_spacy(ROOT / ".cache/bench/spacy") / "python"
    ours: list[str | Path] = [sys.executable, "-m", "benchmarks.extraction", "--only-ours", path]
    programs: dict[str, Callable[[], Run]] = {"ours": partial(measure, ["env", f"{VARIABLE}=", *ours])}
    if list_compiled(FOLDER):
        programs[COMPILED] = partial(measure, ["env", f"{VARIABLE}={FOLDER}", *ours])
    programs["spaCy"] = partial(measure, [python, "-c", SPACY, path])
    print_table(take_turns(programs, options.rounds), path)
    return None


if __name__ == "__main__":
    try:
        main()
    except (RuntimeError, subprocess.CalledProcessError) as error:
        sys.exit(str(error))
