"""Links that an entry gives: only the harmless ones are published."""

from __future__ import annotations

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


def host_of(url: str) -> str:
    """Return the host of a clean address without ``www.``; empty for an empty address."""
    return (urlsplit(url).hostname or "").removeprefix("www.") if url else ""
