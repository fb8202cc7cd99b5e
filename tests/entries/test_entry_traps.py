"""Every trap of YAML that would change or lose a value silently is an error with its place."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.entries.entry import Entry
from generator.entries.reading import EntryError, load_entry, read_entry

TRAPS = Path(__file__).parent / "traps.txt"
PATH = "content/entries/2025/2025-02-01-dawn-x.md"
GOOD = """\
---
title: Two guards killed
source:
  publisher: Dawn
events:
- type: bombing
  figures:
  - group: civilians
    outcome: killed
    count: 2
---
A body.
"""


def problems_of(text: str) -> list[str]:
    """Read a text that must not be read, and return its problems without the path."""
    read = read_entry(text, PATH)
    assert isinstance(read, list)
    return [str(problem).removeprefix(PATH + ":") for problem in read]


def unescape(text: str) -> str:
    """Put back the newlines, tabs and control characters that the table writes with a backslash."""
    return re.sub(r"\\(\\|n|t|x07)", lambda match: {"n": "\n", "t": "\t", "x07": "\x07"}.get(match[1], "\\"), text)


def broken(old: str, new: str) -> str:
    assert GOOD.count(old) == 1
    return GOOD.replace(old, new)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", "1:1: F01 must start with a line '---' that opens the front matter"),
        ("title: x\n", "1:1: F01 must start with a line '---' that opens the front matter"),
        ("\n---\ntitle: x\n---\n", "1:1: F01 must start with a line '---' that opens the front matter"),
        ("----\ntitle: x\n----\n", "1:1: F01 must start with a line '---' that opens the front matter"),
        ("---\ntitle: x\n", "1:1: F02 needs a second line '---' that closes the front matter"),
        ("---\ntitle: x\n----\n", "1:1: F02 needs a second line '---' that closes the front matter"),
        ("---\n- title: x\n---\n", "2:1: S01 must be a mapping of keys and values"),
        ("---\njust text\n---\n", "2:1: S01 must be a mapping of keys and values"),
    ],
)
def test_a_front_matter_that_is_none_is_an_error(text: str, expected: str) -> None:
    assert problems_of(text) == [expected]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [line.split(" | ") for line in TRAPS.read_text(encoding="utf8").splitlines() if not line.startswith("#")],
)
def test_each_trap_is_named_with_its_place(old: str, new: str, expected: str) -> None:
    assert problems_of(broken(unescape(old), unescape(new))) == [unescape(expected)]


def test_an_alias_is_named_beside_its_anchor() -> None:
    text = broken("  publisher: Dawn", "  publisher: &x Dawn\n  dateline: *x")
    assert [line.split()[:2] for line in problems_of(text)] == [["4:14:", "F05"], ["5:13:", "F05"]]


def test_all_problems_of_a_file_are_found_at_once() -> None:
    text = broken("count: 2", "count: two").replace("Dawn", "''").replace("bombing", "bombin")
    assert [line.split()[1] for line in problems_of(text)] == ["S05", "V01", "S06"]


def test_every_scalar_is_text_until_the_schema_types_it() -> None:
    entry = load_entry(GOOD.replace("Two guards killed", "no").replace("Dawn", "0123"), PATH)
    assert (entry.title, entry.source.publisher, entry.events[0].figures[0].count) == ("no", "0123", 2)


def test_a_short_entry_of_a_contributor_is_complete() -> None:
    entry = read_entry(GOOD, PATH)
    assert isinstance(entry, Entry)
    assert (entry.slug, entry.body, entry.events[0].id) == ("2025-02-01-dawn-x", "A body.", "a")


def test_loading_a_broken_entry_raises_all_its_problems() -> None:
    with pytest.raises(EntryError, match="S06 count"):
        load_entry(broken("count: 2", "count: two"), PATH)
