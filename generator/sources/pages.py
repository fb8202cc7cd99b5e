"""HTML pages: the article without the site around it, and what the page says about it."""

from __future__ import annotations

import hashlib
import re
from copy import deepcopy

from lxml import etree, html
from lxml.html import HtmlElement

from generator.sources.article import Article
from generator.sources.cleaning import fold
from generator.sources.encodings import decode
from generator.sources.furniture import is_furniture_line, is_notice
from generator.sources.mhtml import find_page
from generator.sources.page_facts import PageFacts, find_page_date
from generator.sources.paragraphs import wrap_runs
from generator.sources.problem import SourceProblem
from generator.sources.regions import Region, find_region
from generator.sources.text import make_article

_IS_PAGE = re.compile(
    r"\A\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL
)
_XML_DECLARATION = re.compile(r"\A\s*<\?xml[^>]*\?>")
_SHORTEST = 40
_SHARED, _SHARE, _END, _LINKED = 0.6, 0.3, 60, 0.6


def is_page(text: str) -> bool:
    """Whether a decoded text is an HTML page, whatever its file is called."""
    return bool(_IS_PAGE.match(text[:20_000]))


def read_page(data: bytes, file: str, charset: str | None = None) -> Article | SourceProblem:
    """Read one saved page."""
    decoded = decode(data, file, charset)
    if isinstance(decoded, SourceProblem):
        return decoded
    return read_markup(decoded, file, sha256=hashlib.sha256(data).hexdigest())


def read_saved(data: bytes, file: str) -> Article | SourceProblem:
    """Read one page that a browser saved with all its parts in one file (MHTML)."""
    page = find_page(data)
    if page is None:
        return SourceProblem(file, "S07", "holds no page among its parts")
    decoded = decode(page.data, file, page.charset)
    if isinstance(decoded, SourceProblem):
        return decoded
    return read_markup(decoded, file, sha256=hashlib.sha256(data).hexdigest(), address=page.address)


def read_markup(
    markup: str, file: str, *, sha256: str | None, row: int = 0, address: str | None = None, **known: str | None
) -> Article | SourceProblem:
    """Build the Article of a page's markup.

    ``address`` is where it was fetched from; ``known`` counts more than what the page says. Without ``sha256`` the
    hash is that of the article's own text, so that a page whose furniture changed is the same article.
    """
    tree = _parse(markup)
    if tree is None:
        return SourceProblem(file, "S07", "is no page that can be read", row)
    facts = PageFacts(tree, markup, address)
    region = find_region(tree, facts.title)
    body = find_body(tree, region)
    if len(body) < _SHORTEST:
        return SourceProblem(
            file, "S07", "holds no article: only a site around it, a list of articles, or a script", row
        )
    date = find_page_date(facts, region)
    stated = {
        "title": facts.title,
        "url": facts.url,
        "publisher": facts.publisher,
        "date": date,
        "date_basis": "label" if date else None,
    }
    stated |= {key: value for key, value in known.items() if value}
    body = _with_title(body, stated["title"])
    hashed = sha256 or hashlib.sha256(fold(body).encode()).hexdigest()
    return make_article(body, file, sha256=hashed, row=row, **stated)


def _parse(markup: str) -> HtmlElement | None:
    try:
        tree = html.document_fromstring(_XML_DECLARATION.sub("", markup))
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return None
    return tree


def find_body(tree: HtmlElement, region: Region) -> str:
    """Return the article's own text, one paragraph a line; an empty text if the page has none.

    The general method finds the text on any page; where the region of the article is clear it counts, because the
    general method also takes other stories and the site's own lines for text. Its quick form is asked first: where the
    two agree, its slow fallbacks are not needed.
    """
    if region.listing:
        return ""
    wrap_runs(tree)
    own = "\n\n".join(region.paragraphs)
    if _agrees(region, _extract(tree, fast=True)):
        return own
    text = _extract(_without_notices(tree), fast=False)
    length = sum(len(paragraph) for paragraph in region.paragraphs)
    if _agrees(region, text) or length > 2 * len(fold(text)):
        return own
    return "" if _is_linked(tree, text) else _drop_lines(text)


def _without_notices(tree: HtmlElement) -> HtmlElement:
    """Take out what a site asks its readers about cookies: on a page that is not shown it is all text there is."""
    for node in [*tree.iter("div", "section", "aside", "dialog")]:
        if is_notice(node) and node.getparent() is not None:
            node.drop_tree()
    return tree


def _is_linked(tree: HtmlElement, text: str) -> bool:
    """Whether a text is made of links: a page that lists articles is none."""
    rest = fold(text)
    for link in sorted({fold(str(node.text_content())) for node in tree.iter("a")} - {""}, key=len, reverse=True):
        rest = rest.replace(link, "")
    return len(rest) < (1 - _LINKED) * len(fold(text))


def _extract(tree: HtmlElement, *, fast: bool) -> str:
    from trafilatura import bare_extraction  # its import takes a second, and most inputs are no pages

    found = bare_extraction(
        deepcopy(tree), fast=fast, include_comments=False, include_tables=False, with_metadata=False
    )
    return str(found.text or "") if found is not None and not isinstance(found, dict) else ""


def _agrees(region: Region, text: str) -> bool:
    """Whether most of the region is what the general method finds, and no small part of it."""
    own = sum(len(paragraph) for paragraph in region.paragraphs)
    folded = fold(text)
    shared = sum(len(paragraph) for paragraph in region.paragraphs if paragraph[-_END:] in folded)
    return own > 0 and shared >= _SHARED * own and own >= _SHARE * len(folded)


def _drop_lines(text: str) -> str:
    return "\n".join(line for line in text.split("\n") if not is_furniture_line(line))


def _with_title(body: str, title: str | None) -> str:
    """Put the title before the body, as a reader of the page sees it, unless it stands there."""
    first = body.partition("\n")[0]
    return body if not title or fold(first).startswith(fold(title)) else f"{title}\n\n{body}"
