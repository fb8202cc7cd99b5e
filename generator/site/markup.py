"""Turns the Markdown of people into HTML that is safe to publish: one reused converter, then nh3."""

from __future__ import annotations

import re
from functools import cache
from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown import Markdown

TAGS = {
    "a", "abbr", "blockquote", "br", "caption", "code", "dd", "del", "details", "div", "dl", "dt", "em", "h2", "h3",
    "h4", "hr", "ins", "kbd", "li", "ol", "p", "pre", "q", "s", "small", "strong", "sub", "summary", "sup", "table",
    "tbody", "td", "th", "thead", "tr", "ul",
}  # fmt: skip
ATTRIBUTES = {
    "a": {"href", "title"},
    "abbr": {"title"},
    "td": {"align"},
    "th": {"align", "scope"},
    "h2": {"id"},
    "h3": {"id"},
    "h4": {"id"},
    "ol": {"start"},
}
_SPECIAL = re.compile(r"[\\`*_{}\[\]<>&#!|~=:\t\x02\x03]")
"""What may mean something to Markdown anywhere in a line."""
_BEGINS = " +.-"
"""What may mean something at its beginning, as a digit may."""


def render_body(text: str) -> str:
    """Render the body of an entry. Plain paragraphs, which most bodies are, need no converter."""
    if not text.strip():
        return ""
    if _SPECIAL.search(text) or any(map(_may_be_marked, text.split("\n"))):
        return render_markdown(text)
    blocks = [block.strip("\n") for block in re.split(r"\n{2,}", text.strip("\n"))]
    return "\n".join(f"<p>{escape(block, quote=False)}</p>" for block in blocks)


def _may_be_marked(line: str) -> bool:
    """Whether the ends of a line may mean something to Markdown. What is not marked is a paragraph's."""
    return bool(line) and (line[0] in _BEGINS or line[0].isdecimal() or line[-1] == " ")


def render_markdown(text: str) -> str:
    """Render Markdown and keep only harmless elements, attributes and http(s), mailto or relative links."""
    import nh3

    converter = _load_converter()
    converter.reset()
    return nh3.clean(
        converter.convert(text),
        tags=TAGS,
        attributes=ATTRIBUTES,
        url_schemes={"http", "https", "mailto"},
        link_rel="noopener noreferrer",
    )


@cache
def _load_converter() -> Markdown:
    from markdown import Markdown

    return Markdown(extensions=["tables", "abbr", "def_list", "attr_list", "toc", "sane_lists"])
