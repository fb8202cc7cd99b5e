"""Tells the furniture of a site (advertisements, menus, other stories, captions) from an article's own words.

The names are those that sites give to parts of their pages in HTML; the lines are what such parts say.
"""

from __future__ import annotations

import re
from functools import lru_cache

from lxml.html import HtmlElement

_TAGS = frozenset({
    "amp-ad", "amp-sidebar", "aside", "button", "dialog", "figcaption", "figure", "footer", "form", "iframe", "nav",
    "noscript", "script", "select", "style", "svg", "template",
})  # fmt: skip
_NAMES = frozenset({
    "ad", "ads", "adslot", "adspot", "advert", "advertisement", "advertising", "author", "banner", "breadcrumb",
    "breadcrumbs", "byline", "caption", "comment", "comments", "cookie", "copyright", "dfp", "editor", "footer", "gpt",
    "instagram", "interstitial", "menu", "nav", "navbar", "newskit", "newsletter", "outbrain", "popular", "promo",
    "promoted", "readnext", "recommended", "related", "share", "sharing", "sidebar", "signup", "social", "sponsored",
    "subscribe", "taboola", "tags", "tiktok", "toolbar", "trending", "tweet", "tweets", "widget", "widgets",
})  # fmt: skip
_NOTICES = frozenset({"consent", "cookie", "cookies", "gdpr"})
_PAIRS = re.compile(
    r"\b(?:also|most|must) read\b|\bread (?:also|more|next)\b|\bmore (?:from|news|on|stories)\b|\bsign off\b"
    r"|\blatest (?:news|stories|updates)\b|\breading time\b|\bnext prev\b"
)
_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+")
_NAMING = ("class", "id", "data-component", "data-testid", "role")
_NEVER = frozenset({"html", "body", "main", "article"})
_LINE = re.compile(
    r"(?:- ?)?advert(?:isement|ising)(?: ?-)?|advertisement \W scroll to continue|published|posted|share ?save|share"
    r"|(?:issued on|modified|updated|last updated|source|editor|web editor) ?:.{0,60}|save|follow|print|listen"
    r"|\d+ min(?:ute)?s? read(?:ing time)?|sign up here\.?|our standards:.*|loading\W*|all rights reserved\.?"
    r"|(?:also )?read(?: (?:also|more|next|comments))? ?[:|]?|see also ?:?|(?:leave a|back to) .{0,20}"
    r"|(?:copyright|\u00a9).{0,120}|\(?except for the headline, this story has not been.*"
    r"|.*website contains only a portion of the news stories.*|recommended stories|list (?:of )?\d+ (?:of \d+|items)"
    r"|end of list|this (?:report|story) (?:is|was) auto-generated from .*",
    re.IGNORECASE,
)
_DATE = r"(?:\w{3,9}, )?(?:[A-Z][a-z]{2,8} \d{1,2}, |\d{1,2} [A-Z][a-z]{2,8},? )\d{4}"
_CLOCK = r"(?:\W+(?:at )?\d{1,2}[:.]\d{2}.{0,20})?"
_CHANGED = re.compile(rf"(?:last )?(?:modified|updated)(?: on)?\W+{_DATE}{_CLOCK}", re.IGNORECASE)
_LATER = r"(?:\W+(?:last )?(?:updated|modified)\b.{0,40})?"
_DATE_LINE = re.compile(
    rf"(?:(?:(?:published|posted|issued|date|dated)(?: on)?|by\b[^.:;]{{1,60}}?)\W+)?({_DATE}){_CLOCK}{_LATER}",
    re.IGNORECASE,
)
_PRINTED_LINE = re.compile(rf"(?:posted|published|written) by\b.{{0,60}}? on ({_DATE}){_CLOCK}.{{0,80}}", re.IGNORECASE)
"""As programs that make print versions write it: ``Posted By admin On June 8, 2031 @ 10:11 am In News``."""
_PRINTED_HINT = re.compile(r"source url|url to|link to (?:the )?article|article url", re.IGNORECASE)
_PRINTED_FROM = re.compile(
    r"(?:source url|(?:url to|link to) (?:the )?article|article url) ?: ?(https?://\S+)", re.IGNORECASE
)


def is_furniture(node: HtmlElement) -> bool:
    """Whether a part of a page is furniture, by its kind and by the names that the site gives it."""
    if node.tag in _TAGS:
        return True
    if node.tag in _NEVER:
        return False
    names = " ".join(name for key in _NAMING if (name := node.get(key)))
    return bool(names) and _names_furniture(names)


@lru_cache(maxsize=4096)
def _names_furniture(names: str) -> bool:
    """Whether one of the names that a site gives a part says furniture; the parts of a site share few names."""
    words = [word.lower() for word in _WORD.findall(names)]
    return not _NAMES.isdisjoint(words) or bool(_PAIRS.search(" ".join(words)))


def is_notice(node: HtmlElement) -> bool:
    """Whether a part of a page asks readers to agree to something, by the names that the site gives it."""
    words = {word.lower() for key in _NAMING for word in _WORD.findall(node.get(key) or "")}
    return not _NOTICES.isdisjoint(words)


def is_furniture_line(text: str) -> bool:
    """Whether a whole paragraph says nothing of an article: ``Advertisement``, ``2 min read``, a date alone."""
    line = text.strip()
    return bool(
        _LINE.fullmatch(line) or _CHANGED.fullmatch(line) or find_shown_date(line) or find_printed_address(line)
    )


def find_shown_date(text: str) -> str | None:
    """Return the date, as written, of a line that is a date alone: ``Published May 6, 2031 06:12am``."""
    match = _DATE_LINE.fullmatch(text.strip()) or _PRINTED_LINE.fullmatch(text.strip())
    return match.group(1) if match else None


def has_printed_address(markup: str) -> bool:
    """Whether a page has such a line anywhere; most have none."""
    return bool(_PRINTED_HINT.search(markup))


def find_printed_address(text: str) -> str | None:
    """Return the address of a line by which a print version names its page: ``URL to article: https://…``."""
    match = _PRINTED_FROM.fullmatch(text.strip())
    return match.group(1) if match else None
