"""Permanent ids of incidents: date, district and a word of the first report; never changed afterwards."""

from __future__ import annotations

import re
from collections.abc import Container

from generator.entries.paths import make_slug
from generator.extraction.facts import Event
from generator.vocabulary.edtf import parse


def make_incident_id(event: Event, taken: Container[str]) -> str:
    """Return ``YYYY-MM-DD-DISTRICT-WORD`` for an event, with ``-2``, ``-3`` … where that id is taken."""
    base = "-".join((_date_part(event), _where_part(event), _word_part(event)))
    number, candidate = 1, base
    while candidate in taken:
        number += 1
        candidate = f"{base}-{number}"
    return candidate


def _date_part(event: Event) -> str:
    date = parse(event.date) if event.date else None
    point = (date.start or date.end) if date else None
    return re.sub(r"[?~]", "", str(point)) if point else "undated"


def _where_part(event: Event) -> str:
    if len(event.districts) > 1:
        return "several"
    name = event.districts[0] if event.districts else event.province
    return make_slug(name or "") or "unknown"


def _word_part(event: Event) -> str:
    place = make_slug(event.place or "")
    return place if place and place != _where_part(event) else event.type.replace("_", "-")
