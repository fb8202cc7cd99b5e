"""Reads the front matter of a Markdown file as a tree of texts, with libyaml, under python-frontmatter.

Two walks over the same libyaml events. The fast one builds the tree and gives up at the first oddity; the careful
one names every oddity with its line and column, and knows where each value stands. Both refuse what YAML would
otherwise do silently: anchors, aliases, tags, duplicate keys, further documents, `null`.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import frontmatter
import yaml
from frontmatter.default_handlers import BaseHandler
from yaml._yaml import CParser
from yaml.events import (
    AliasEvent,
    MappingEndEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from generator.entries.canonical import NULLS, NotCanonicalError, read_canonical

FENCE = "---"
OPENING = "must start with a line '---' that opens the front matter"
_FENCE_LINE = re.compile(r"--- *$", re.MULTILINE)


class OddYamlError(Exception):
    """The text is not the plain subset of YAML that entries are written in."""


class FenceError(Exception):
    """The front matter does not begin or does not end. ``code`` and the message say which."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code


def clean_text(text: str) -> str:
    """Remove a byte-order mark and turn Windows and old Mac line ends into newlines."""
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def split_text(text: str) -> tuple[str, str]:
    """Split a cleaned text into front matter and body, both without the fences.

    Raises:
        FenceError: if the first line is not ``---`` or no later line is.

    """
    opening = _FENCE_LINE.match(text)
    if not opening:
        raise FenceError("F01", OPENING)
    start = opening.end()
    while (start := text.find("\n---", start)) >= 0:
        closing = _FENCE_LINE.match(text, start + 1)
        if closing:
            return text[opening.end() + 1 : start + 1], text[closing.end() + 1 :]
        start += 1
    raise FenceError("F02", "needs a second line '---' that closes the front matter")


class EntryHandler(BaseHandler):
    """The handler that python-frontmatter calls: our fences, our tree."""

    FM_BOUNDARY = _FENCE_LINE
    START_DELIMITER = END_DELIMITER = FENCE

    def split(self, text: str) -> tuple[str, str]:
        """Split at the first two fences; a missing one is an error and not an empty front matter."""
        return split_text(text)

    def load(self, fm: str) -> dict[str, Any]:
        """Build the tree, in which every scalar is text."""
        tree = load_tree(fm)
        if type(tree) is not dict:
            raise OddYamlError
        return tree


_HANDLER = EntryHandler()


def _read_flow(text: str) -> Any:
    """Read what stands in brackets on one line of a canonical front matter."""
    try:
        return load_tree(text)
    except OddYamlError as error:
        raise NotCanonicalError from error


def parse_text(text: str) -> tuple[dict[str, Any], str]:
    """Return tree and body (without surrounding blank space) of a cleaned text.

    Raises:
        FenceError: see ``split_text``.
        OddYamlError: if the front matter is anything but a mapping in plain YAML; ``locate`` tells what it is.

    """
    if not text.startswith(FENCE):  # python-frontmatter would strip blank lines first
        raise FenceError("F01", OPENING)
    return _parse_canonical(text) or frontmatter.parse(text, handler=_HANDLER)


def _parse_canonical(text: str) -> tuple[dict[str, Any], str] | None:
    """Parse front matter in canonical form, as most is; ``None`` for any other."""
    try:
        front_matter, body = split_text(text)
    except FenceError:
        return None
    tree = read_canonical(front_matter, _read_flow)
    return None if tree is None else (tree, body.strip())


def load_tree(text: str) -> Any:
    """Build texts, lists and mappings from YAML, fast.

    Raises:
        OddYamlError: at the first syntax error, anchor, alias, tag, duplicate key, null or second document.

    """
    parser = CParser(text)
    try:
        take: Callable[[], Any] = parser.get_event
        take()  # start of the stream
        start = take()
        if type(start) is StreamEndEvent:
            return {}
        tree = _build(take(), take)
        if start.explicit or take().explicit or type(take()) is not StreamEndEvent:
            raise OddYamlError
    except yaml.YAMLError as error:
        raise OddYamlError from error
    return tree


def _build(event: Any, take: Callable[[], Any]) -> Any:
    """Build the value that starts with ``event``. The hot loop of every build: scalars are handled in place."""
    kind = type(event)
    if kind is ScalarEvent:
        return _scalar(event)
    if kind is AliasEvent or event.anchor is not None or event.tag is not None:
        raise OddYamlError
    if kind is SequenceStartEvent:
        items = []
        while type(event := take()) is not SequenceEndEvent:
            items.append(_scalar(event) if type(event) is ScalarEvent else _build(event, take))
        return items
    mapping: dict[str, Any] = {}
    while type(event := take()) is not MappingEndEvent:
        if type(event) is not ScalarEvent or event.value in mapping:
            raise OddYamlError
        key = _scalar(event)
        event = take()
        mapping[key] = _scalar(event) if type(event) is ScalarEvent else _build(event, take)
    return mapping


def _scalar(event: Any) -> str:
    if event.anchor is not None or event.tag is not None:
        raise OddYamlError
    value: str = event.value
    if value in NULLS and not event.style:
        return ""
    return value
