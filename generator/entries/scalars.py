"""Writes one text as a YAML scalar: plain where every YAML reader takes it for this same text, else in quotes."""

from __future__ import annotations

import json
import re
from functools import lru_cache

from yaml import ScalarNode
from yaml.resolver import Resolver

_PLAIN_START = re.compile(r"[^\W_]|[(/.…]")
_UNSAFE = re.compile(r": |:\Z| #|\s\Z")
_FLOW_UNSAFE = re.compile(r"[,\[\]{}:?]")
# What YAML 1.1 takes for a line break or refuses, and what an editor does not show.
_ESCAPED = re.compile("[\x00-\x1f\x7f-\xa0\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]")
_TEXT_TAG = "tag:yaml.org,2002:str"
_RESOLVER = Resolver()
_TYPED_START = frozenset("0123456789-+.=<~nNyYtTfFoO")


def write_plain_or_quoted(text: str, *, typed: bool = False, flow: bool = False) -> str:
    """Write a text as a scalar. ``typed`` values (dates, numbers) may look typed; ``flow`` is inside brackets."""
    if _ESCAPED.search(text):
        return _write_double_quoted(text)
    if _is_plain(text, flow=flow) and (typed or not _looks_typed(text)):
        return text
    return "'" + text.replace("'", "''") + "'"


def _is_plain(text: str, *, flow: bool) -> bool:
    if not _PLAIN_START.match(text) or _UNSAFE.search(text):
        return False
    if text.startswith("..."):
        return False
    return not (flow and _FLOW_UNSAFE.search(text))


@lru_cache(maxsize=4096)
def _looks_typed(text: str) -> bool:
    """Whether some YAML reader would make a number, date, boolean or null of it."""
    if text[0] not in _TYPED_START:
        return False
    tag = _RESOLVER.resolve(ScalarNode, text, (True, False))  # type: ignore[no-untyped-call] # PyYAML has no types for it
    return bool(tag != _TEXT_TAG)


def _write_double_quoted(text: str) -> str:
    quoted = json.dumps(text, ensure_ascii=False)
    return _ESCAPED.sub(_escape, quoted)


def _escape(match: re.Match[str]) -> str:
    return f"\\u{ord(match[0]):04x}"
