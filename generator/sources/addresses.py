"""Addresses of articles in one form, so that the same article is known again under its mobile or shared address."""

from __future__ import annotations

from urllib.parse import parse_qsl, urlencode, urlsplit

_HOSTS = ("www.", "m.", "amp.", "mobile.")
_TRACKING = ("utm_", "fbclid", "gclid", "mc_cid", "mc_eid", "ref_src", "igshid", "cmpid", "outputtype", "amp")
_ENDS = ("/amp", "/print", "/index.html")


def normalise_address(url: str) -> str:
    """Return what tells an article's address: host and path without scheme, tracking, fragment and site variants."""
    parts = urlsplit(url.strip())
    host = (parts.hostname or "").lower()
    for start in _HOSTS:
        host = host.removeprefix(start)
    path = parts.path.rstrip("/")
    for end in _ENDS:
        path = path.removesuffix(end)
    kept = [(key, value) for key, value in parse_qsl(parts.query) if not key.lower().startswith(_TRACKING)]
    return host + path + (f"?{urlencode(sorted(kept))}" if kept else "")
