"""Titles and summaries of incidents in the site's language.

English ones come with the archive. In another language they are made of the figures' words, so that nobody has to
translate them; a title that a person wrote stays as it is and is marked as English.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from generator.archive.decisions import Decision
from generator.site.dates import write_date
from generator.site.language import Language
from generator.site.phrases import word_for, write_band, write_where
from generator.site.rows import IncidentRow, RowFigure

ENGLISH = "en"
_MOST = 3
"""Figures in a title."""


class Title(NamedTuple):
    """A title; ``lang`` is its language where that is not the page's."""

    text: str
    lang: str = ""


def name_incident(row: IncidentRow, language: Language, decisions: Mapping[str, Decision]) -> Title:
    """Return the title of an incident."""
    if language.code == ENGLISH:
        return Title(row.title)
    decided = decisions.get(row.id)
    if decided and decided.title:
        return Title(row.title, ENGLISH)
    where, kind = _find_words(row, language)
    figures = _write_figures(row, language)
    if not figures:
        return Title(language.say("{type}, {where}", type=kind, where=where))
    return Title(language.say("{figures}: {type}, {where}", figures=figures, type=kind, where=where))


def tell_incident_briefly(row: IncidentRow, language: Language) -> str:
    """Return what happened in a sentence or two, in a language other than English."""
    where, kind = _find_words(row, language)
    when, figures = write_date(row.date, language, row.time_of_day), _write_figures(row, language)
    told = language.say("{when}, {where}: {type}.", when=when, where=where, type=kind)
    return f"{told} {language.say('{figures}.', figures=figures)}" if figures else told


def _find_words(row: IncidentRow, language: Language) -> tuple[str, str]:
    return write_where(row.place, row.districts, language), word_for("event_types", row.type, language.code)


def _write_figures(row: IncidentRow, language: Language) -> str:
    told = [write_band(figure, language).text for figure in row.figures if _says_something(figure)]
    return language.join(told[:_MOST])


def _says_something(figure: RowFigure) -> bool:
    """Whether a figure has a number that tells anything: "at least 0" does not."""
    return figure.high is not None or bool(figure.low)
