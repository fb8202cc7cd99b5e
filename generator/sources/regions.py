"""Finds the region of a page that holds its article: the part with most running text below the title.

The paragraphs' parents and theirs are scored by the length of what they hold, as reading modes of browsers do
(compare Kohlschütter et al. 2010, Boilerplate Detection using Shallow Text Features: text length, share of links).
"""

from __future__ import annotations

import itertools
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from lxml.html import HtmlElement

from generator.sources.cleaning import fold
from generator.sources.furniture import is_furniture, is_furniture_line
from generator.sources.paragraphs import BLOCKS

_RUNNING = 40
_LINKED = 0.6
_SENTENCE = re.compile(r"[.!?\u06d4][\"'\u201d\u2019)]*$")
_OPENING = re.compile(r"[:\u2013\u2014-]$")
_HEADINGS = frozenset({"h2", "h3", "h4", "h5", "h6"})
_LEAD = 60
_TITLE, _TITLE_LINKED = 15, 0.9
_TEASER, _TEASERS, _LISTED = 2, 3, 0.9
_TEXT_TAGS = frozenset({"p", "li", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "dd", "dt", "center"})
_SHARES = (1.0, 0.9, 0.45, 0.2)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A run of text: the block that holds it, the share of it that is links, and whether it stands in furniture."""

    text: str
    owner: HtmlElement
    linked: float
    furniture: bool

    @property
    def runs(self) -> bool:
        """Whether it is running text."""
        return not self.furniture and len(self.text) >= _RUNNING and self.linked < _LINKED


@dataclass(frozen=True, slots=True)
class Region:
    """The article's own paragraphs, and lines and times between title and text, where outlets say who wrote it when.

    ``listing``: the page lists articles and holds none.
    """

    paragraphs: tuple[str, ...] = ()
    between: tuple[str, ...] = ()
    times: tuple[str, ...] = ()
    listing: bool = False


def find_region(tree: HtmlElement, title: str | None) -> Region:
    """Find the region of the article with this title; an empty one where no part of the page stands out."""
    body = tree.find("body") if tree.find("body") is not None else tree
    found = list(_Walk().find_paragraphs(body))
    container = _widen(_find_container(found), found)
    if _is_list(found, title):
        return Region(listing=True)
    if container is None:
        return Region()
    within = [position for position, item in enumerate(found) if _holds(container, item.owner)]
    start = _find_heading(found, title, within[0])
    inside = [found[position] for position in within if start is None or position > start]
    before = found[start + 1 : within[0]] if start is not None else []
    leads = [item for item in before if _is_lead(item)]
    titled = [item for item, after in zip(inside, [*inside[1:], None], strict=True) if not _is_title_of(item, after)]
    kept = [item for item in (*leads, *titled) if _is_own(item, container)]
    between = [*before, *itertools.takewhile(lambda item: not item.runs, inside)] if start is not None else []
    heading = found[start].owner if start is not None else None
    return Region(
        tuple(_join_openings([item.text for item in kept])),
        tuple(item.text for item in between),
        tuple(_find_times(body, heading, container)),
    )


class _Walk:
    """Collects the runs of text of a page in their order."""

    def __init__(self) -> None:
        self._pieces: list[tuple[str, bool]] = []
        self._furniture = 0

    def find_paragraphs(self, node: HtmlElement) -> Iterator[Paragraph]:
        """Yield the runs of text below a block; blocks and doubled line breaks end a run."""
        self._add(node.text, linked=False)
        yield from self._walk(node, node, linked=False)
        yield from self._end(node)

    def _walk(self, node: HtmlElement, owner: HtmlElement, *, linked: bool) -> Iterator[Paragraph]:
        for child in node:
            if not isinstance(child.tag, str):
                self._add(child.tail, linked=linked)
                continue
            if child.tag in BLOCKS:
                yield from self._end(owner)
                furniture = is_furniture(child)
                self._furniture += furniture
                self._add(child.text, linked=linked)
                yield from self._walk(child, child, linked=linked)
                yield from self._end(child)
                self._furniture -= furniture
            elif child.tag == "br":
                if self._pieces and self._pieces[-1][0] == "\n":
                    yield from self._end(owner)
                else:
                    self._pieces.append(("\n", False))
            elif not is_furniture(child):
                self._add(child.text, linked=linked or child.tag == "a")
                yield from self._walk(child, owner, linked=linked or child.tag == "a")
            self._add(child.tail, linked=linked)

    def _add(self, text: str | None, *, linked: bool) -> None:
        if text and (text.strip() or self._pieces):
            self._pieces.append((" ".join(f"|{text}|".split())[1:-1], linked))

    def _end(self, owner: HtmlElement) -> Iterator[Paragraph]:
        text = fold("".join(piece for piece, _ in self._pieces))
        if text:
            links = sum(len(piece.strip()) for piece, linked in self._pieces if linked)
            yield Paragraph(text, owner, links / len(text), self._furniture > 0)
        self._pieces = []


def _find_container(found: list[Paragraph]) -> HtmlElement | None:
    """Find the part of the page that holds most running text directly or through its children."""
    scores: dict[HtmlElement, float] = defaultdict(float)
    for item in found:
        if item.runs:
            above = [item.owner, *item.owner.iterancestors()]
            shares = _SHARES[1:] if item.owner.tag in _TEXT_TAGS else _SHARES
            for node, share in zip(above[item.owner.tag in _TEXT_TAGS :], shares, strict=False):
                scores[node] += share * len(item.text)
    return max(scores, key=lambda node: scores[node], default=None)


def _is_list(found: list[Paragraph], title: str | None) -> bool:
    """Whether nearly all running text stands, a paragraph or two at a time, below links that are titles."""
    own = fold(title or "").casefold()
    groups: list[list[int]] = [[]]
    for item in found:
        if item.linked >= _TITLE_LINKED and len(item.text) >= _TITLE and item.text.casefold() != own:
            groups.append([])
        elif item.runs:
            groups[-1].append(len(item.text))
    teasers = [sum(group) for group in groups[1:] if 0 < len(group) <= _TEASER]
    return len(teasers) >= _TEASERS and sum(teasers) >= _LISTED * sum(map(sum, groups))


def _widen(container: HtmlElement | None, found: list[Paragraph]) -> HtmlElement | None:
    """Go up while the parent has parts of the same make that hold running text, too: a body in several sections."""
    while container is not None and (parent := container.getparent()) is not None:
        make = _make_of(container)
        alike = [child for child in parent if child is not container and _make_of(child) == make]
        if not any(item.runs and any(_holds(child, item.owner) for child in alike) for item in found):
            return container
        container = parent
    return container


def _make_of(node: HtmlElement) -> tuple[object, ...]:
    return (node.tag, node.get("class"), node.get("data-component"))


def _holds(container: HtmlElement, node: HtmlElement) -> bool:
    return node is container or any(above is container for above in node.iterancestors())


def _find_heading(found: list[Paragraph], title: str | None, first: int) -> int | None:
    """Find the title above the text, or at its very top: a level-one heading counts before others."""
    wanted = fold(title or "").casefold()
    upto = found[: first + 3]
    named = [at for at, item in enumerate(upto) if wanted and item.text.casefold() == wanted]
    return named[-1] if named else None


def _is_lead(item: Paragraph) -> bool:
    """Whether a line between title and text is the article's first sentence, set apart from the others."""
    if item.furniture or item.linked > 0:
        return False
    if item.owner.tag == "li":
        return len(item.text) >= _RUNNING
    return item.owner.tag == "p" and len(item.text) >= _LEAD and bool(_SENTENCE.search(item.text))


def _is_own(item: Paragraph, container: HtmlElement) -> bool:
    """Whether a paragraph of the region is the article's and neither furniture, another story's link, nor a table."""
    if item.furniture or item.linked >= _LINKED or is_furniture_line(item.text):
        return False
    tables = (above for above in item.owner.iterancestors("table") if above is not container)
    return not any(_holds(container, table) for table in tables)


def _is_title_of(item: Paragraph, after: Paragraph | None) -> bool:
    """Whether a heading belongs to furniture: to a list of links or of other stories."""
    return item.owner.tag in _HEADINGS and (after is None or after.furniture or after.linked >= _LINKED)


def _join_openings(texts: list[str]) -> Iterator[str]:
    """Put a dateline that stands alone before the text (``HUB —``) at the start of its paragraph."""
    opening = ""
    for text in texts:
        if _OPENING.search(text) and len(text) < _RUNNING:
            opening += f"{text} "
            continue
        yield opening + text
        opening = ""
    if opening:
        yield opening.strip()


def _find_times(body: HtmlElement, heading: HtmlElement | None, container: HtmlElement) -> Iterator[str]:
    """Yield the times that stand between title and text; of several, the one that is called published first."""
    if heading is None:
        return
    between = False
    found: list[HtmlElement] = []
    for node in body.iter("time", heading.tag, container.tag):
        if node is heading:
            between = True
        elif node is container:
            break
        elif between and node.tag == "time" and node.get("datetime"):
            found.append(node)
    yield from (str(node.get("datetime")) for node in sorted(found, key=lambda node: node.get("pubdate") is None))
