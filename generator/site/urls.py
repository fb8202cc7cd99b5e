"""Links that an entry gives: only the harmless ones are published."""

from __future__ import annotations

from urllib.parse import quote as percent
from urllib.parse import urlsplit


def clean_url(url: str | None) -> str:
    """Return an http(s) address with a host; anything else becomes empty."""
    if not url:
        return ""
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
    ends = [words] if len(words) <= 8 else [words[:4], words[-4:]]
    return f"{url.partition('#')[0]}#:~:text=" + ",".join(
        percent(" ".join(each), safe="").replace("-", "%2D") for each in ends
    )


def host_of(url: str) -> str:
    """Return the host of a clean address without ``www.``; empty for an empty address."""
    return (urlsplit(url).hostname or "").removeprefix("www.") if url else ""
