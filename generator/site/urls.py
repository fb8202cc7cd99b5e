"""Links that an entry gives: only the harmless ones are published."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from urllib.parse import quote as percent
from urllib.parse import urlsplit

_PLAIN = re.compile(r"https?://((?:[a-z0-9-]+\.)+[a-z0-9-]+)(?:/[!-~]*)?")
"""An address of which there is nothing to think about, as most are, and its host."""


@lru_cache(maxsize=65536)
def clean_url(url: str | None) -> str:
    """Return an http(s) address with a host; anything else becomes empty."""
    if not url:
        return ""
    if _PLAIN.fullmatch(url):
        return url
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    return url if parts.scheme in {"http", "https"} and parts.hostname else ""


def quote_url(url: str, quote: str) -> str:
    """Return the address of the quoted words in an article (a text fragment); empty for an empty address.

    The first and the last words are enough to find a longer quote, and short links last longer.
    """
    if not url:
        return ""
    words = quote.split()
    write = "%20".join if quote.isascii() and quote.replace(" ", "").isalnum() else _percent
    text = write(words) if len(words) <= 8 else f"{write(words[:4])},{write(words[-4:])}"
    return f"{url.partition('#')[0]}#:~:text={text}"


def _percent(words: Sequence[str]) -> str:
    """Write words as part of a text fragment, in which a hyphen and a comma have a meaning."""
    return percent(" ".join(words), safe="").replace("-", "%2D")


@lru_cache(maxsize=65536)
def host_of(url: str) -> str:
    """Return the host of a clean address without ``www.``; empty for an empty address."""
    plain = _PLAIN.fullmatch(url)
    host = plain[1] if plain else urlsplit(url).hostname or ""
    return host.removeprefix("www.")
