"""The entry as a whole: its version, its place among the files, and keys that belong to some figures only."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.entries.entry import SCHEMA_VERSION, Entry
from generator.entries.grammars import BLANK
from generator.entries.paths import folder_of, slug_start
from generator.entries.problem import Misfit
from generator.entries.rules.context import Context

_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*\Z")
_FILE = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*\Z")
_TITLE = 200


def check_version(entry: Entry, context: Context) -> Iterator[Misfit]:
    """Check that the file is written in the schema that this program knows."""
    _ = context
    if entry.schema != SCHEMA_VERSION:
        yield Misfit("S20", f"must be {SCHEMA_VERSION}", str(entry.schema), str(SCHEMA_VERSION), ("schema",))


def check_events(entry: Entry, context: Context) -> Iterator[Misfit]:
    """Check that there is an event: an article without an incident has no entry."""
    _ = context
    if not entry.events:
        yield Misfit("S21", "must list at least one event: an article without an incident has no entry", at=("events",))


def check_language(entry: Entry, context: Context) -> Iterator[Misfit]:
    """Check the language tag."""
    _ = context
    if not _LANGUAGE.match(entry.lang):
        yield Misfit("S22", "must be a language tag such as en or ur", entry.lang, at=("lang",))


def check_title(entry: Entry, context: Context) -> Iterator[Misfit]:
    """Check that the title is one short line."""
    _ = context
    if len(entry.title) > _TITLE or "\n" in entry.title:
        yield Misfit("S23", f"must be one line of at most {_TITLE} characters", at=("title",))


def check_file(entry: Entry, context: Context) -> Iterator[Misfit]:
    """Check that the file stands in the folder of its year and is named after date and outlet.

    A name that the machine gave, when less was known, may stay: it is the address of the entry's page.
    """
    folder, _, name = context.path.rpartition("/")
    expected = f"entries/{folder_of(entry)}"
    if folder != expected:
        message = "the file must stand in the folder of its year of publication, or in undated"
        yield Misfit("A01", message, folder, expected, ("date",), warning=context.named)
    slug = name.removesuffix(".md")
    start = slug_start(entry)
    if not slug.startswith(start + "-") or not _FILE.match(slug):
        undated = not entry.date and slug[:4].isdigit()
        at = ("date",) if undated else ("source", "publisher")
        message = "the file must be named DATE-OUTLET-words.md in lower case, without the date if it is unknown"
        yield Misfit("A02", message, name, f"{start}-words.md", at, warning=context.named)


def check_source_file(entry: Entry, context: Context) -> Iterator[Misfit]:
    """Check that the article's file is named from the project's folder: what lies outside is kept by its hash alone."""
    _ = context
    file = entry.source.file or ""
    if file.startswith(("/", "~")) or "\\" in file or ".." in file.split("/"):
        yield Misfit("S26", "must be a path below the project's folder", file, at=("source", "file"))


def check_filled_in(entry: Entry, context: Context) -> Iterator[Misfit]:
    """Check that the body is not that of the template."""
    _ = context
    if entry.body.startswith(BLANK):
        yield Misfit("S24", "must be written: two or three sentences in our own words", BLANK, at=("body",))


RULES = (check_filled_in, check_version, check_events, check_language, check_title, check_file, check_source_file)
