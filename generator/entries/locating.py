"""The careful walk over a front matter: names every oddity and knows where each key and value stands.

It runs only where something is wrong, so that the fast walk (``frontmatter.load_tree``) can stay fast.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import yaml
from yaml._yaml import CParser
from yaml.events import (
    AliasEvent,
    Event,
    MappingEndEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from generator.entries.canonical import NULLS
from generator.entries.problem import KeyPath, Misfit

ONE_DOCUMENT = "must be one YAML document: no line may be '...' or start with '--- ' or '%'"
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff\ud800-\udfff]")

Place = tuple[int, int]
"""Line and column in the front matter, from 0."""


@dataclass(slots=True)
class Located:
    """The tree of a front matter with the place of every value and key, and the oddities met on the way."""

    tree: Any = ""
    values: dict[KeyPath, Place] = field(default_factory=dict)
    keys: dict[KeyPath, Place] = field(default_factory=dict)
    oddities: list[tuple[Place, Misfit]] = field(default_factory=list)
    broken: bool = False

    def place_of(self, path: KeyPath, *, on_key: bool = False) -> Place:
        """Return where a value (or its key) stands; for one that is missing, where its record stands."""
        if on_key and path in self.keys:
            return self.keys[path]
        while path and path not in self.values:
            path = path[:-1]
        return self.values.get(path, (0, 0))


def locate(text: str) -> Located:
    """Walk the front matter; after a syntax error ``tree`` is empty and ``broken`` is true."""
    located = Located()
    try:
        _Walk(text, located).run()
    except yaml.MarkedYAMLError as error:
        located.broken = True
        located.oddities.append(_explain_syntax(error, text))
    except yaml.reader.ReaderError:
        located.broken = True
        located.oddities.append(_explain_character(text))
    return located


class _Walk:
    """One pass over the events of a parser."""

    def __init__(self, text: str, located: Located) -> None:
        self.take: Callable[[], Any] = CParser(text).get_event
        self.located = located

    def run(self) -> None:
        """Build the tree of the first document; whatever follows it is an oddity."""
        self.take()
        start = self.take()
        if type(start) is StreamEndEvent:
            self.located.tree = {}
            return
        self.located.tree = self.build(self.take(), ())
        end = self.take()
        after = self.take()
        odd = next((event for event, marked in ((start, start.explicit), (end, end.explicit)) if marked), after)
        if type(odd) is not StreamEndEvent:
            self.note(odd, "F07", ONE_DOCUMENT)

    def note(self, event: Any, code: str, message: str, value: str | None = None) -> None:
        """Add an oddity where an event starts."""
        self.located.oddities.append((_place(event), Misfit(code, message, value)))

    def build(self, event: Any, path: KeyPath) -> Any:
        """Build the value that starts with ``event`` and note what is odd about it."""
        self.located.values[path] = _place(event)
        if type(event) is AliasEvent:
            self.note(event, "F05", "must not use YAML aliases: write the value again", f"*{event.anchor}")
            return ""
        if event.anchor is not None:
            self.note(event, "F05", "must not use YAML anchors: quote a text that starts with '&'", f"&{event.anchor}")
        if event.tag is not None:
            self.note(event, "F06", "must not use YAML tags: quote a text that starts with '!'", event.tag)
        if type(event) is ScalarEvent:
            return "" if event.value in NULLS and not event.style else event.value
        if type(event) is SequenceStartEvent:
            return self.build_list(path)
        return self.build_mapping(path)

    def build_list(self, path: KeyPath) -> list[Any]:
        """Build the items up to the end of the list."""
        items: list[Any] = []
        while type(event := self.take()) is not SequenceEndEvent:
            items.append(self.build(event, (*path, len(items))))
        return items

    def build_mapping(self, path: KeyPath) -> dict[str, Any]:
        """Build the keys and values up to the end of the mapping; of a key given twice the first counts."""
        mapping: dict[str, Any] = {}
        while type(event := self.take()) is not MappingEndEvent:
            key = self.build(event, (*path, "?"))
            if type(key) is not str:
                self.note(event, "F08", "must have plain text as key")
                self.build(self.take(), (*path, "?"))
            elif key in mapping:
                self.note(event, "F04", "must not stand twice in one mapping", key)
                self.skip(path, key)
            else:
                self.located.keys[*path, key] = _place(event)
                mapping[key] = self.build(self.take(), (*path, key))
        return mapping

    def skip(self, path: KeyPath, key: str) -> None:
        """Walk over the value of a repeated key without touching the places of the first."""
        kept = self.located.values
        self.located.values = {}
        self.build(self.take(), (*path, key))
        self.located.values = kept


def _place(event: Event) -> Place:
    mark: Any = event.start_mark
    return mark.line, mark.column


def _explain_character(text: str) -> tuple[Place, Misfit]:
    """Find the character that libyaml refuses; it names a byte, a person needs a line."""
    match = _CONTROL.search(text)
    start = match.start() if match else 0
    line = text.count("\n", 0, start)
    column = start - (text.rfind("\n", 0, start) + 1)
    return (line, column), Misfit("F10", "must not hold control characters", text[start : start + 1])


def _explain_syntax(error: yaml.MarkedYAMLError, text: str) -> tuple[Place, Misfit]:
    """Say in a contributor's words what libyaml says in its own."""
    mark = error.problem_mark or error.context_mark
    assert mark is not None
    lines = text.splitlines()
    line = lines[mark.line] if mark.line < len(lines) else ""
    problem = error.problem or "cannot be read"
    place = (mark.line, mark.column)
    if "\t" in line[: mark.column + 1]:
        return place, Misfit("F09", "must be indented with spaces, not tabs", line.strip())
    if "mapping values are not allowed" in problem:
        return place, Misfit("F03", "must be in quotes, because it holds ': '", line.strip())
    if "<document start>" in problem:
        return place, Misfit("F07", ONE_DOCUMENT)
    context = f" ({error.context})" if error.context else ""
    return place, Misfit("F03", f"is not YAML: {problem}{context}", line.strip() or None)
