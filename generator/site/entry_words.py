"""Titles and summaries of entries in the site's language.

English ones stand in the entry. In another language they are made of the same facts, event by event; an entry without
an event keeps its English words, marked as such.
"""

from __future__ import annotations

from generator.entries.entry import Entry
from generator.extraction.facts import Event, Figure
from generator.site.dates import write_date
from generator.site.language import Language
from generator.site.phrases import word_for, write_figure, write_speaker, write_where
from generator.site.titles import ENGLISH, Title

_EVENTS, _FIGURES = 2, 3
"""Events in a title; figures of each."""


def name_entry(entry: Entry, language: Language) -> Title:
    """Return the title of an entry."""
    if language.code == ENGLISH:
        return Title(entry.title)
    if not entry.events:
        return Title(entry.title, ENGLISH)
    first, *others = (_name_event(event, language) for event in entry.events[:_EVENTS])
    return Title(language.say("{one}; {other}", one=first, other=others[0]) if others else first)


def tell_entry_briefly(entry: Entry, language: Language) -> str:
    """Return what an entry's article says, event by event, in a language other than English; empty without events."""
    return "" if language.code == ENGLISH else " ".join(_tell_event(event, language) for event in entry.events)


def _name_event(event: Event, language: Language) -> str:
    kind, where = _find_words(event, language)
    figures = language.join([write_figure(figure, language) for figure in _find_figures(event)[:_FIGURES]])
    if not figures:
        return language.say("{type}, {where}", type=kind, where=where)
    return language.say("{figures}: {type}, {where}", figures=figures, type=kind, where=where)


def _tell_event(event: Event, language: Language) -> str:
    kind, where = _find_words(event, language)
    when = write_date(event.date, language, event.time_of_day)
    told = language.say("{when}, {where}: {type}.", when=when, where=where, type=kind)
    figures = language.join([_tell_figure(figure, language) for figure in _find_figures(event)])
    return f"{told} {language.say('{figures}.', figures=figures)}" if figures else told


def _tell_figure(figure: Figure, language: Language) -> str:
    return f"{write_figure(figure, language)} {write_speaker(figure.said_by, language)}".strip()


def _find_words(event: Event, language: Language) -> tuple[str, str]:
    where = write_where(event.place, event.districts, language)
    return word_for("event_types", event.type, language.code), where


def _find_figures(event: Event) -> list[Figure]:
    """Return the figures that have a number, count people by themselves and are no claim."""
    return [
        figure
        for figure in event.figures
        if figure.group and not figure.subset_of and figure.status is None and (figure.lowest or figure.highest)
    ]
