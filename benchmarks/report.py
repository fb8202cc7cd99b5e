"""Compares the extractor with the last release on all golden and made-up articles.

    python -m benchmarks.report [--release]

Prints how many fields were gained, lost and changed, field by field, and then each change by file. Of the blind half
only the numbers are shown. ``--release`` writes what the extractor reads now to ``tests/articles/released.jsonl``, with
which the next versions are compared; it is run when a version is released. Exit code 0 whatever has changed, 1 if
there is no release to compare with.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.comparing import Change, Fields, find_changes, flatten_facts
from benchmarks.gold import ARTICLES, BLIND, extract_row, is_blind, read_article

ROOT = ARTICLES.parent.parent
RELEASED = ARTICLES / "released.jsonl"
FOLDERS = ("seeds", "tests/articles", "tests/extraction")
KINDS = ("gained", "lost", "changed")


def find_articles() -> Iterator[Path]:
    """Yield the seeds, the golden articles (a text with an answer of the same name) and the made-up ones."""
    for folder in FOLDERS:
        for path in sorted((ROOT / folder).rglob("*.txt")):
            if folder == "seeds" or path.with_suffix(".json").exists():
                yield path


def read_fields() -> dict[str, Fields]:
    """Return what the extractor reads now, by file; of the blind half only that it stays the same can be seen."""
    found: dict[str, Fields] = {}
    for path in find_articles():
        fields = flatten_facts(extract_row(read_article(path)))
        found[path.relative_to(ROOT).as_posix()] = hide_values(fields) if is_blind(path) else fields
    return found


def hide_values(fields: Fields) -> Fields:
    """Return fields whose values can be compared and not read."""
    return {path: hashlib.sha256(json.dumps(value).encode()).hexdigest()[:8] for path, value in fields.items()}


def read_release() -> dict[str, Fields]:
    """Return what the last release read, by file."""
    rows = [json.loads(line) for line in RELEASED.read_text(encoding="utf8").splitlines()]
    return {row["file"]: row["fields"] for row in rows}


def write_release(fields: dict[str, Fields]) -> None:
    """Keep what the extractor reads now, one article a line."""
    lines = [json.dumps({"file": file, "fields": fields[file]}, ensure_ascii=False) for file in sorted(fields)]
    RELEASED.write_text("\n".join(lines) + "\n", encoding="utf8")


def show_counts(changes: Sequence[Change]) -> str:
    """Return a table of fields: how often gained, lost, changed."""
    counts = Counter((change.field, change.kind) for change in changes)
    lines = [f"{'field':32}" + "".join(f"{kind:>9}" for kind in KINDS)]
    lines += [
        f"{name:32}" + "".join(f"{counts[name, kind]:9}" for kind in KINDS) for name in sorted({n for n, _ in counts})
    ]
    return "\n".join([*lines, f"{'all':32}" + "".join(f"{sum(c.kind == kind for c in changes):9}" for kind in KINDS)])


def show_changes(changes: Sequence[Change]) -> str:
    """Return the changes by file, those of the blind half as a number alone."""
    lines: list[str] = []
    shown = [change for change in changes if not is_blind(ROOT / change.file)]
    for file in dict.fromkeys(change.file for change in shown):
        lines += [file, *(f"  {change}" for change in shown if change.file == file)]
    hidden = len(changes) - len(shown)
    return "\n".join([*lines, f"{BLIND.relative_to(ROOT).as_posix()}: {hidden} changes, not shown"])


def main(arguments: Sequence[str] | None = None) -> None:
    """Read the command line; write a release or compare with the last one."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--release", action="store_true", help="keep what is read now for later comparison")
    options = parser.parse_args(arguments)
    if not options.release and not RELEASED.exists():
        print(f"{RELEASED.relative_to(ROOT)} is not there: write it with --release", file=sys.stderr)
        sys.exit(1)
    now = read_fields()
    if options.release:
        write_release(now)
        print(f"{len(now)} articles written to {RELEASED.relative_to(ROOT)}")
        return
    before = read_release()
    changes = list(find_changes(before, now))
    new, gone = len(now.keys() - before.keys()), len(before.keys() - now.keys())
    print(f"{len(now)} articles, {new} new since the release, {gone} gone\n")
    print(show_counts(changes), show_changes(changes), sep="\n\n")


if __name__ == "__main__":
    main()
