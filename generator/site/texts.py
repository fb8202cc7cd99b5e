"""Pages that people write in ``content/pages``: ``title``, optional ``slug``, ``tables``, ``fields``, then Markdown.

A paragraph ``[example: NAME]`` is replaced by an incident of the archive that shows what is meant (``examples.py``).
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from generator.entries.frontmatter import FenceError, OddYamlError, clean_text, parse_text
from generator.site.markup import render_markdown
from generator.site.problem import ContentError

KEYS = frozenset({"title", "slug", "tables", "fields", "description"})


class Text(NamedTuple):
    """A written page: address, title, safe HTML, and which vocabularies and whether the schema's fields it shows."""

    slug: str
    title: str
    description: str
    tables: tuple[str, ...]
    body: str
    fields: bool = False


def read_texts(folder: Path, paths: Iterable[str]) -> tuple[Text, ...]:
    """Read written pages; paths are relative to ``folder``.

    Raises:
        ContentError: with every problem of every page.

    """
    texts, problems = [], []
    for path in sorted(paths):
        read = read_text(folder / path, f"{folder.parent.name}/{folder.name}/{path}")
        if isinstance(read, Text):
            texts.append(read)
        else:
            problems.append(read)
    if problems:
        raise ContentError(*problems)
    return tuple(texts)


def read_text(path: Path, shown: str) -> Text | str:
    """Read one written page, or say what is wrong with it."""
    try:
        tree, body = parse_text(clean_text(path.read_text(encoding="utf8")))
    except FenceError as error:
        return f"{shown}:1:1: {error.code} {error}"
    except OddYamlError:
        return f"{shown}:2:1: T01 must be plain keys and values"
    except OSError as error:
        return f"{shown}:1:1: T02 cannot be read: {error.strerror}"
    unknown = sorted(set(tree) - KEYS)
    if unknown:
        return f"{shown}:2:1: T03 unknown key {unknown[0]!r}; known are {', '.join(sorted(KEYS))}"
    if not tree.get("title"):
        return f"{shown}:2:1: T04 needs a title"
    tables = tree.get("tables", ())
    tables = (tables,) if isinstance(tables, str) else tuple(tables)
    return Text(
        tree.get("slug") or path.stem,
        tree["title"],
        tree.get("description", ""),
        tables,
        render_markdown(body),
        tree.get("fields") == "true",
    )
