"""Makes paragraphs of text that a page breaks by empty lines: old sites and print versions write no paragraphs."""

from __future__ import annotations

from lxml import html
from lxml.html import HtmlElement

BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "body", "center", "dd", "div", "dl", "dt", "fieldset", "figcaption",
    "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "iframe", "li", "main", "nav",
    "noscript", "ol", "p", "pre", "script", "section", "style", "table", "tbody", "td", "th", "tr", "ul",
})  # fmt: skip


def wrap_runs(tree: HtmlElement) -> None:
    """Wrap each run of text between two or more line breaks into a paragraph; blocks stay where they are."""
    for parent in {node.getparent() for node in tree.iter("br") if _is_doubled(node)}:
        if parent is not None:
            _wrap(parent)


def _is_doubled(node: HtmlElement) -> bool:
    following = node.getnext()
    return following is not None and following.tag == "br" and not (node.tail or "").strip()


def _wrap(parent: HtmlElement) -> None:
    children = list(parent)
    run = html.Element("p")
    run.text, parent.text = parent.text, None
    parent[:] = []
    # A paragraph cannot hold paragraphs.
    parent.tag = "div" if parent.tag == "p" else parent.tag
    after_break = False
    for child in children:
        tail, child.tail = child.tail, None
        if child.tag in BLOCKS or (child.tag == "br" and after_break):
            _close(parent, run)
            run = html.Element("p")
            if child.tag != "br":
                parent.append(child)
            run.text = tail
        else:
            child.tail = tail
            run.append(child)
        after_break = child.tag == "br" and not (tail or "").strip()
    _close(parent, run)


def _close(parent: HtmlElement, run: HtmlElement) -> None:
    if run.text_content().strip():
        parent.append(run)
