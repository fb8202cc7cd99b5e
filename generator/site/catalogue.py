"""Finds every sentence of the site's own voice, for the catalogues of other languages. Babel calls it.

To bring a catalogue up to date::

    pybabel extract -F theme/translations/babel.cfg -o messages.pot .
    pybabel update -i messages.pot -o theme/translations/ur.po -l ur --no-fuzzy-matching --omit-header

Sentences are what stands before the filter ``t`` in templates, and in code what ``say`` and ``count`` of a language
are given. A comment of the word i18n in or above a statement marks sentences that come to ``say`` by another way.
"""

from __future__ import annotations

import ast
from collections.abc import Collection, Iterator, Mapping
from typing import Any, BinaryIO

from jinja2 import Environment, nodes

_MARK = "#" + " i18n"
Found = tuple[int, str | None, str | tuple[str, ...], list[str]]
"""Line, function (``ngettext`` for a sentence with a plural), sentence or both forms, comments."""


def extract_code(
    fileobj: BinaryIO,
    keywords: Collection[str],  # noqa: ARG001 - Babel hands them on by name
    comment_tags: Collection[str],  # noqa: ARG001 - as above
    options: Mapping[str, Any],  # noqa: ARG001 - as above
) -> Iterator[Found]:
    """Yield the sentences of a Python file."""
    source = fileobj.read().decode("utf8")
    if "say" not in source and _MARK not in source and "count" not in source:
        return
    marked = {number for number, line in enumerate(source.splitlines(), 1) if _MARK in line}
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call):
            yield from _read_call(node)
        elif isinstance(node, ast.stmt) and not hasattr(node, "body") and not marked.isdisjoint(_lines_of(node)):
            yield from _read_marked(node)


def _lines_of(statement: ast.stmt) -> range:
    """Return the lines of a statement and the one above it."""
    return range(statement.lineno - 1, (statement.end_lineno or statement.lineno) + 1)


def _read_marked(statement: ast.stmt) -> Iterator[Found]:
    """Yield the texts of more than a word in a statement."""
    for node in ast.walk(statement):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and " " in node.value:
            yield node.lineno, None, node.value, []


def _read_call(node: ast.Call) -> Iterator[Found]:
    name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
    if name == "say" and node.args:
        yield from _read_texts(node.args[0])
    elif name == "count" and len(node.args) == 3:
        forms = [each.value for each in node.args[1:] if isinstance(each, ast.Constant)]
        if len(forms) == 2:
            yield node.lineno, "ngettext", tuple(map(str, forms)), []


def _read_texts(node: ast.expr) -> Iterator[Found]:
    """Yield a text, or the texts among which an expression chooses."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.lineno, None, node.value, []
    elif isinstance(node, ast.IfExp):
        yield from _read_texts(node.body)
        yield from _read_texts(node.orelse)


def extract_template(
    fileobj: BinaryIO,
    keywords: Collection[str],  # noqa: ARG001 - Babel hands them on by name
    comment_tags: Collection[str],  # noqa: ARG001 - as above
    options: Mapping[str, Any],  # noqa: ARG001 - as above
) -> Iterator[Found]:
    """Yield the sentences of a template."""
    tree = Environment(autoescape=True).parse(fileobj.read().decode("utf8"))
    for node in tree.find_all(nodes.Filter):
        if node.name == "t" and isinstance(node.node, nodes.Const):
            yield node.lineno, None, str(node.node.value), []
