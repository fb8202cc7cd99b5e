"""Measures building against Hugo, stock Pelican and the floor, in turn, in one run: ``python -m benchmarks.build``."""

from __future__ import annotations

import argparse
import datetime as dt
import shutil
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

from benchmarks.made_content import write_content
from benchmarks.peers import install, make_hugo_site, make_pelican_site
from benchmarks.running import ROOT, Run, describe_machine, measure, take_turns

_MINIMUM = 0.8
"""Pages and bytes that a peer must at least write of ours for the comparison to be fair."""
_PELICAN_ENTRIES = 2_000
"""Stock Pelican gets fewer entries: it slows down with their number, so that this is to its advantage."""


class Bench:
    """The folders of one measurement."""

    def __init__(self, folder: Path, number: int) -> None:
        self.folder, self.number = folder, number
        self.content = folder / "content"
        self.old = folder.with_name(f"{folder.name}.old")
        self.step = 0

    def prepare(self) -> None:
        """Make the entries and the settings."""
        shutil.rmtree(self.old, ignore_errors=True)
        self.put_away(self.folder)
        size = write_content(self.content, self.number)
        shutil.copyfile(ROOT / "pelicanconf.py", self.folder / "pelicanconf.py")
        shutil.copytree(ROOT / "theme", self.folder / "theme")
        print(f"{self.number:,} entries of {size / self.number / 1000:.1f} kB", file=sys.stderr)

    def put_away(self, path: Path) -> None:
        """Take an old output out of the way. It is removed at the end: a disk is slow for a while after removals.

        (On ext4 making files took up to five times the system time then.)
        """
        if path.exists():
            self.old.mkdir(parents=True, exist_ok=True)
            path.rename(self.old / str(len(list(self.old.iterdir()))))

    def finish(self) -> None:
        """Remove the old outputs."""
        shutil.rmtree(self.old, ignore_errors=True)

    def build(self, *options: str) -> Run:
        """Build our site."""
        return measure([sys.executable, "-m", "generator", "build", "--profile", *options], self.folder)

    def build_cold(self, *options: str) -> Run:
        """Build our site from nothing."""
        for name in ("output", ".cache/site"):
            self.put_away(self.folder / name)
        return self.build(*options)

    def change(self, kind: str) -> None:
        """Change one entry: its text, a new one, another name, or none of it any more."""
        paths = sorted((self.content / "entries").rglob("*.md"))
        path = paths[len(paths) * (self.step % 7 + 1) // 9]
        self.step += 1
        text = path.read_text()
        if kind == "edit":
            path.write_text(text.replace("title: ", f"title: Changed {self.step} ", 1))
        elif kind == "add":
            path.with_name(f"{path.stem}-more-{self.step}.md").write_text(text)
        elif kind == "rename":
            path.rename(path.with_name(f"{path.stem}-named-{self.step}.md"))
        else:
            path.unlink()

    def build_changed(self, kind: str, *options: str) -> Run:
        """Change one entry and build."""
        self.change(kind)
        return self.build(*options)

    def run_in(self, name: str, command: list[str | Path]) -> Run:
        """Run a peer in its folder, its old output removed."""
        site = self.folder / name
        for output in ("public", "output"):
            self.put_away(site / output)
        return measure(command, site)


def count_pages(folder: Path, pattern: str = "*.html") -> tuple[int, int]:
    """Return number and bytes of the pages (or of other files) in a folder."""
    sizes = [path.stat().st_size for path in folder.rglob(pattern) if path.is_file()]
    return len(sizes), sum(sizes)


def main() -> None:
    """Measure and print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--entries", type=int, default=10_000)
    parser.add_argument("--large", action="store_true", help="50,000 entries, one round, without stock Pelican")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--no-pelican", action="store_true", help="leave stock Pelican out (it takes a minute)")
    parser.add_argument("--no-search", action="store_true", help="leave the search stage out")
    options = parser.parse_args()
    if options.large:
        options.entries, options.rounds, options.no_pelican = 50_000, 1, True
    bench = Bench(ROOT / ".cache/bench" / f"build-{options.entries}", options.entries)
    bench.prepare()
    print_table(bench, run_all(bench, options), options)
    bench.finish()


def run_all(bench: Bench, options: argparse.Namespace) -> dict[str, Run]:
    """Run everything in turn."""
    programs = install(ROOT / ".cache/bench/peers")
    bench.build_cold("--no-search")
    frame = (bench.folder / "output/404.html").read_text(encoding="utf8")
    pages, size = count_pages(bench.folder / "output")
    entries, of_entries = count_pages(bench.folder / "output/entries")
    rest = (size - of_entries) // (pages - entries)
    make_hugo_site(bench.content, bench.folder / "hugo", frame, pages, rest)
    written = count_pages(bench.folder / "output", "*")[1]
    floor = [sys.executable, "-m", "benchmarks.floor", bench.content, "public", pages, written // pages]
    cold: dict[str, Callable[[], Run]] = {
        "hugo": partial(bench.run_in, "hugo", [programs / "hugo", "--quiet"]),
        "floor": partial(bench.run_in, "hugo", [str(part) for part in floor]),
        "ours, cold": partial(bench.build_cold, "--no-search"),
    }
    runs = take_turns(cold, options.rounds)
    bench.run_in("hugo", [programs / "hugo", "--quiet"])
    kinds = ("edit", "add", "rename", "remove")
    bench.build("--no-search")
    bench.build_changed("edit", "--no-search")
    warm: dict[str, Callable[[], Run]] = {
        f"ours, one {kind}": partial(bench.build_changed, kind, "--no-search") for kind in kinds
    }
    warm["ours, nothing"] = partial(bench.build, "--no-search")
    runs |= take_turns(warm, options.rounds)
    if not options.no_search:
        runs |= take_turns({"ours, cold with search": bench.build_cold}, 1)
        runs |= take_turns({"ours, one edit with search": partial(bench.build_changed, "edit")}, options.rounds)
    if not options.no_pelican:
        make_pelican_site(bench.content, bench.folder / "pelican", _PELICAN_ENTRIES)
        command: list[str | Path] = [programs / "pelican", "content", "-s", "pelicanconf.py", "-o", "output", "-q"]
        runs |= take_turns({"stock Pelican": partial(bench.run_in, "pelican", command)}, 1)
    return runs


def print_table(bench: Bench, runs: dict[str, Run], options: argparse.Namespace) -> None:
    """Print medians, ratios and memory, and whether the outputs can be compared."""
    outputs = {"ours": bench.folder / "output", "hugo": bench.folder / "hugo/public"}
    if not options.no_pelican:
        outputs["stock Pelican"] = bench.folder / "pelican/output"
    counts = {name: count_pages(folder) for name, folder in outputs.items()}
    print(f"\n{dt.date.today()}; {describe_machine()}; {bench.number:,} entries; median of {options.rounds} rounds\n")  # noqa: DTZ011 - the reader's own day
    print("| | seconds | processor s | MiB of the largest process | of Hugo |\n|---|---:|---:|---:|---:|")
    hugo = runs["hugo"].seconds
    for name, run in runs.items():
        print(f"| {name} | {run.seconds:.2f} | {run.processor:.2f} | {run.memory:.0f} | {run.seconds / hugo:.2f} |")
    print("\n| | pages | MB | pages a second |\n|---|---:|---:|---:|")
    names = {"ours": "ours, cold", "hugo": "hugo", "stock Pelican": "stock Pelican"}
    rates = {name: pages / runs[names[name]].seconds for name, (pages, _size) in counts.items()}
    for name, (pages, size) in counts.items():
        print(f"| {name} | {pages:,} | {size / 1e6:.0f} | {rates[name]:,.0f} |")
    _print_targets(runs, rates)
    _check_alike(counts)
    print("\n" + runs["ours, cold"].output)


def _print_targets(runs: dict[str, Run], rates: dict[str, float]) -> None:
    """Print what is wanted beside what was measured."""
    ours, hugo = runs["ours, cold"], runs["hugo"]
    changes = [run.seconds for name, run in runs.items() if name.startswith("ours, one") and "search" not in name]
    rows = [
        ("pages a second, of Hugo's", 1.5, rates["ours"] / rates["hugo"], True),
        ("seconds, of the floor's", 1.6, ours.seconds / runs["floor"].seconds, False),
        ("processor seconds, of the floor's", 1.6, ours.processor / runs["floor"].processor, False),
        ("one change, of Hugo's build", 0.22, max(changes) / hugo.seconds, False),
        ("nothing changed, of Hugo's build", 0.06, runs["ours, nothing"].seconds / hugo.seconds, False),
        ("MiB of the largest process", 400, ours.memory, False),
    ]
    if "stock Pelican" in rates:
        rows.append(("pages a second, of stock Pelican's", 10, rates["ours"] / rates["stock Pelican"], True))
    if "ours, cold with search" in runs:
        stage = runs["ours, cold with search"].seconds - ours.seconds
        after = runs["ours, one edit with search"].seconds - runs["ours, one edit"].seconds
        rows += [("seconds of search, all", 20, stage, False), ("seconds of search, one edit", 5, after, False)]
    print("\n| | wanted | measured | |\n|---|---:|---:|---|")
    for name, wanted, measured, least in rows:
        met = measured >= wanted if least else measured <= wanted
        sign = "at least" if least else "at most"
        print(f"| {name} | {sign} {wanted} | {measured:.2f} | {'met' if met else 'not met'} |")


def _check_alike(counts: dict[str, tuple[int, int]]) -> None:
    """Stop with exit code 1 if Hugo wrote much less than we did."""
    pages, size = (counts["hugo"][place] / counts["ours"][place] for place in (0, 1))
    print(f"\nHugo wrote {pages:.2f} times as many pages, {size:.2f} times as many bytes of them")
    if min(pages, size) < _MINIMUM:
        sys.exit("the outputs are too different to be compared")


if __name__ == "__main__":
    main()
