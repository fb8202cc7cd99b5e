"""How to cite an incident: BibTeX and CSL-JSON."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from generator.archive.incident import Incident
from generator.vocabulary.edtf import parse

_BIBTEX = str.maketrans(
    {
        **{mark: f"\\{mark}" for mark in "#$%&_{}"},
        "\\": r"\textbackslash{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
    }
)
"""Characters that mean something in BibTeX or TeX, and how they are written as themselves."""


def cite_csl(incident: Incident, url: str, site: str) -> dict[str, Any]:
    """Return a CSL-JSON item for an incident's page; ``url`` may be empty where the site's address is not known.

    ``original-date`` is when the incident began, ``issued`` when its newest article was published.
    """
    item: dict[str, Any] = {"id": incident.id, "type": "webpage", "title": incident.title, "container-title": site}
    begun = _find_day(incident.date)
    if begun:
        item["original-date"] = {"date-parts": [begun]}
    published = _find_day(max((report.date or "" for report in incident.reports), default=""))
    if published:
        item["issued"] = {"date-parts": [published]}
    return {**item, "URL": url} if url else item


def cite_bibtex(incident: Incident, url: str, site: str) -> str:
    """Return a BibTeX entry for an incident's page."""
    fields = {
        "title": "{" + _escape(incident.title) + "}",
        "organization": _escape(site),
        "note": f"Incident {incident.id}",
    }
    published = _find_day(max((report.date or "" for report in incident.reports), default=""))
    if published:
        fields["date"] = "-".join(f"{part:02d}" for part in published)
    if url:
        fields["url"] = url
    lines = "".join(f"  {key} = {{{value}}},\n" for key, value in fields.items())
    return f"@online{{{incident.id},\n{lines}}}\n"


def _find_day(date: str | None) -> list[int]:
    """Return year, month and day of a date as far as they are known."""
    parsed = parse(date) if date else None
    point = (parsed.start or parsed.end) if parsed else None
    return [part for part in (point.year, point.month, point.day) if part] if point else []


@lru_cache(maxsize=64)  # the site's name comes with every incident
def _escape(text: str) -> str:
    return text.translate(_BIBTEX)
