"""How to cite an incident: BibTeX and CSL-JSON."""

from __future__ import annotations

import re
from typing import Any

from generator.archive.incident import Incident
from generator.archive.totals import find_period

_BIBTEX = re.compile(r"([#$%&_{}\\~^])")


def cite_csl(incident: Incident, url: str, site: str) -> dict[str, Any]:
    """Return a CSL-JSON item for an incident's page; ``url`` may be empty where the site's address is not known."""
    item: dict[str, Any] = {"id": incident.id, "type": "webpage", "title": incident.title, "container-title": site}
    year = find_period(incident.date)[0]
    if year.isdigit():
        item["original-date"] = {"date-parts": [[int(year)]]}
    return {**item, "URL": url} if url else item


def cite_bibtex(incident: Incident, url: str, site: str) -> str:
    """Return a BibTeX entry for an incident's page."""
    fields = {
        "title": "{" + _escape(incident.title) + "}",
        "organization": _escape(site),
        "note": f"Incident {incident.id}",
    }
    if url:
        fields["url"] = url
    lines = "".join(f"  {key} = {{{value}}},\n" for key, value in fields.items())
    return f"@online{{{incident.id},\n{lines}}}\n"


def _escape(text: str) -> str:
    return _BIBTEX.sub(lambda match: "\\" + match.group(1), text)
