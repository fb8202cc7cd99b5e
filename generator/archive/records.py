"""Incidents as plain values, the same in every data file. Each incident stands alone, so it can be written alone."""

from __future__ import annotations

import json
from typing import Any

from generator.archive.counting import RULES
from generator.archive.incident import Account, FigureRange, Incident
from generator.entries.plain import make_plain
from generator.vocabulary.edtf import parse


def describe_incident(incident: Incident) -> dict[str, Any]:
    """Return all that is published of an incident, with its accounts; ``None`` means that no source says."""
    return {
        "id": incident.id,
        "title": incident.title,
        "date": incident.date,
        "date_precision": parse(incident.date).precision if incident.date else 0,
        "time_of_day": incident.time_of_day,
        "type": incident.type,
        "province": incident.province,
        "districts": list(incident.districts),
        "place": incident.place,
        "site": incident.site,
        "entries": list(dict.fromkeys(report.slug for report in incident.reports)),
        "part_of": incident.part_of,
        "parts": list(incident.parts),
        "responsibility": [make_plain(item) for item in incident.responsibility],
        "figures": [describe_range(item) for item in incident.figures],
        "subsets": [describe_range(item) for item in incident.subsets],
        "things": [describe_range(item) for item in incident.things],
        "claims": [describe_range(item) for item in incident.claims],
        "outlets": list(incident.outlets),
        "origins": list(incident.origins),
        "unknowns": list(incident.unknowns),
        "checked": incident.checked,
        "state": incident.state,
        "moved_to": list(incident.moved_to),
        "state_note": incident.state_note or None,
    }


def describe_range(item: FigureRange) -> dict[str, Any]:
    """Return one figure of an incident: bounds, what each counting rule counts, why, and every account."""
    named = {"what": item.what} if item.what else {"group": item.group}
    return {
        **named,
        "outcome": item.outcome,
        "low": item.low,
        "best": item.best,
        "high": item.high,
        "approximate": item.approximate,
        "counted": dict(zip(RULES, item.counts, strict=True)) if item.counts else {},
        "reason": item.reason,
        "own": item.own,
        "origins": list(item.origins),
        "accounts": [describe_account(account) for account in item.accounts],
    }


def describe_account(account: Account) -> dict[str, Any]:
    """Return one account: what it says, who says it, where it stands."""
    return {
        "entry": account.slug,
        "event": account.event,
        "publisher": account.publisher,
        "published": account.date,
        "said_by": account.said_by,
        "kind": account.kind,
        "origin": account.origin,
        "min": account.lowest,
        "max": account.highest,
        "approximate": account.approximate,
        "vague": account.vague,
        "certainty": account.certainty,
        "status": account.status,
        "evidence": list(account.evidence),
        "note": account.note,
    }


def write_json(value: Any, *, indent: int | None = None) -> str:
    """Write JSON as published: UTF-8 as it is, keys in the order of the record."""
    separators = (",", ":") if indent is None else None
    return json.dumps(value, ensure_ascii=False, indent=indent, separators=separators)
