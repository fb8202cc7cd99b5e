"""Facts as JSON (the fields of the entry) and as plain text for a person."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

from generator.extraction.facts import Event, Facts, Figure, Flag, Responsibility, Source
from generator.sources.article import Article

Json = dict[str, Any]


def facts_as_json(article: Article, facts: Facts) -> Json:
    """Return the facts in the entry's own fields; every figure has ``min`` and ``max``, null where none."""
    return {
        "source_file": article.file,
        "title": facts.title,
        "date": facts.date,
        "date_basis": facts.date_basis,
        "date_evidence": list(facts.date_evidence),
        "date_ground": facts.date_ground,
        "lang": facts.lang,
        "source": _plain(facts.source),
        "events": [_event(event) for event in facts.events],
        "totals": [_figure(figure) for figure in facts.totals],
        "background": [_figure(figure) for figure in facts.background],
        "unknowns": list(facts.unknowns),
        "review": {"state": "machine", "flags": [_plain(flag) for flag in facts.flags]},
        "summary": facts.summary,
        "listed": facts.listed,
    }


def _event(event: Event) -> Json:
    row = _plain(event)
    row["figures"] = [_figure(figure) for figure in event.figures]
    row["responsibility"] = _plain(event.responsibility)
    return row


def _figure(figure: Figure) -> Json:
    row = {key: value for key, value in _plain(figure).items() if value not in (None, [], False)}
    row["min"], row["max"] = figure.lowest, figure.highest
    return row


def _plain(record: Event | Figure | Flag | Responsibility | Source) -> Json:
    return {
        item.name: list(value) if isinstance(value := getattr(record, item.name), tuple) else value
        for item in fields(record)
    }


def facts_as_text(facts: Facts) -> str:
    """Return the facts as lines for a person."""
    lines = [f"{facts.source.file}: {facts.title or 'no title'} ({facts.date or 'undated'})"]
    for event in facts.events:
        where = ", ".join(event.districts) or event.province or "place not known"
        lines.append(f"  {event.id}. {event.type}, {event.date or 'date not known'}, {where}")
        lines.extend(f"     {show_figure(figure)}" for figure in event.figures)
    lines.extend(f"  total: {show_figure(figure)}" for figure in facts.totals)
    lines.extend(f"  background ({figure.reason}): {show_figure(figure)}" for figure in facts.background)
    lines.extend(f"  flag {flag.code}, line {flag.line}: {flag.words}" for flag in facts.flags)
    if facts.listed:
        lines.append(f"  listed: {facts.listed}")
    return "\n".join(lines)


def show_figure(figure: Figure) -> str:
    """Return one figure in a line: number, group, outcome, speaker, words."""
    number = figure.vague or show_number(figure)
    said = f", {figure.said_by}" if figure.said_by else ""
    status = f" [{figure.status}]" if figure.status else ""
    return f"{number} {figure.what or figure.group} {figure.outcome}{said}{status}: {' … '.join(figure.evidence)}"


def show_number(figure: Figure) -> str:
    """Return a figure's number as bounds: ``12``, ``~40``, ``67..``, ``..20``, ``8..10``."""
    if figure.count is not None:
        return f"{'~' if figure.approximate else ''}{figure.count}"
    low = "" if figure.min is None else str(figure.min)
    high = "" if figure.max is None else str(figure.max)
    return f"{low}..{high}"
