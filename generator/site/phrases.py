"""Figures in words, made of the vocabulary's labels: "at least 67 militants killed"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Any

from generator.archive.incident import Account, FigureRange
from generator.extraction.facts import Figure
from generator.extraction.wording import Count, write_number
from generator.site.language import Language
from generator.site.models_lists import Band
from generator.site.rows import RowFigure
from generator.site.tallies import draw_line
from generator.vocabulary.tables import Row, Table, load_table

Names = tuple[str | None, str | None, str | None]
"""Group, thing and outcome."""

Bounds = tuple[int | None, int | None, int | None]
"""Low, best and high."""


@cache
def word_for(table: str, id_: str | None, lang: str, form: str = "label") -> str:
    """Return a word of the vocabulary in a form (``label``, ``singular``, ``plural``, ``past``); else the id itself."""
    if not id_:
        return ""
    row = find_row(table, id_)
    if row is None:
        return id_.replace("_", " ")
    forms: Any = row.values.get(form)
    if isinstance(forms, dict):
        return str(forms.get(lang) or forms.get("en") or row.label(lang))
    return str(forms) if isinstance(forms, str) else row.label(lang)


def find_row(table: str, name: str) -> Row | None:
    """Find the row of an id or, where entries hold names, of an English label."""
    return find_table(table).get(name) or _rows_by_label(table).get(name)


@cache
def _rows_by_label(table: str) -> dict[str, Row]:
    return {row.label(): row for row in find_table(table).values()}


@cache
def find_table(name: str) -> Table:
    """Return a vocabulary; an empty one if the archive has no such file."""
    from generator.vocabulary.tables import VocabularyError

    try:
        return load_table(name)
    except VocabularyError:
        return Table(name, {})


@cache
def speaker_name(said_by: str | None, lang: str) -> str:
    """Return the name of who says it: a row of ``said_by``, else an organisation."""
    return word_for("said_by" if said_by in find_table("said_by") else "organisations", said_by, lang)


@lru_cache(maxsize=4096)
def write_speaker(said_by: str | None, language: Language) -> str:
    """Write "according to the police"; nothing if nobody is quoted."""
    speaker = speaker_name(said_by, language.code)
    return language.say("according to {speaker}", speaker=speaker) if speaker else ""


@lru_cache(maxsize=4096)
def write_link(host: str, language: Language) -> str:
    """Write the text of a link to an article: "the article at outlet.example"."""
    return language.say("the article at {host}", host=host)


def write_range(figure: FigureRange | RowFigure, language: Language) -> str:
    """Write the amount of a range; "about 20" where all who give the best figure say so."""
    return _write_bounds((figure.low, figure.best, figure.high), figure.approximate, language)


@lru_cache(maxsize=65536)
def _write_bounds(bounds: Bounds, approximate: bool, language: Language) -> str:  # noqa: FBT001 - a key of the cache
    low, _best, high = bounds
    amount = write_amount(*bounds, language)
    return language.say("about {n}", n=amount) if approximate and low == high else amount


@lru_cache(maxsize=65536)
def write_amount(low: int | None, best: int | None, high: int | None, language: Language) -> str:
    """Write a band: "12", "14 to 20", "at least 67", "up to 20", "number not known"."""
    number = language.number
    if low is None and high is None:
        return number(best) if best is not None else language.say("number not known")
    if low is None:
        assert high is not None
        return language.say("up to {n}", n=number(high))
    if high is None:
        return language.say("at least {n}", n=number(low))
    return number(low) if low == high else language.say("{low} to {high}", low=number(low), high=number(high))


def write_band(figure: FigureRange | RowFigure, language: Language) -> Band:
    """Turn a range into a band with its words."""
    cell, bounds = (figure.group, figure.what, figure.outcome), (figure.low, figure.best, figure.high)
    return _write_band(language, figure.approximate, *cell, *bounds)


@lru_cache(maxsize=65536)
def _write_band(language: Language, approximate: bool, *of: Any) -> Band:  # noqa: FBT001 - as above
    """Write a band of group, thing and outcome, and of low, best and high: one flat key of the cache."""
    group, what, outcome, low, best, high = of
    bounds = (low, best, high)
    whom = _name_counted(group, what, (best if low == high else None), language)
    amount = _write_bounds(bounds, approximate, language)
    if bounds == (None, None, None):
        text, amount = f"{_join_words('', whom, outcome, language)}: {amount}", ""
    else:
        text = _join_words(amount, whom, outcome, language)
    known = amount if text.startswith(amount) else ""
    return Band(text, group or what or "", outcome or "", *bounds, known, text[len(known) :], draw_line(*bounds))


@lru_cache(maxsize=4096)
def name_counted(names: Names, best: int | None, language: Language) -> str:
    """Name whom or what a figure counts and what befell them, to stand behind its best number: "militant killed"."""
    group, what, outcome = names
    return _join_words("", _name_counted(group, what, best, language), outcome, language)


def name_cell(cell: tuple[str, str], language: Language) -> str:
    """Name a group and outcome without a number: "militants killed"."""
    return _join_words("", _name_counted(cell[0], None, None, language), cell[1], language)


def write_figure(figure: Figure, language: Language) -> str:
    """Write one figure of an entry."""
    bounds, cell = (figure.lowest, figure.highest), (figure.group, figure.what, figure.outcome)
    return _write_figure(language, figure.vague, figure.approximate, figure.count == 1, *bounds, *cell)


@lru_cache(maxsize=65536)
def _write_figure(language: Language, vague: str | None, approximate: bool, one: bool, *of: Any) -> str:  # noqa: FBT001 - as above
    """Write a figure of low and high, and of group, thing and outcome: one flat key of the cache."""
    low, high, group, what, outcome = of
    amount = write_stated(low, high, vague, language, approximate=approximate)
    if amount == vague and language.code == "en":
        amount = write_number(Count(group, what, outcome, None, None, vague=vague))  # ``dozens of``
    return _join_words(amount, _name_counted(group, what, 1 if one else None, language), outcome, language)


def write_account(account: Account, language: Language) -> str:
    """Write the amount that an account states."""
    return write_stated(
        account.lowest, account.highest, account.vague, language, approximate=account.approximate
    )  # fmt: skip


def write_stated(low: int | None, high: int | None, vague: str | None, language: Language, *, approximate: bool) -> str:
    """Write an amount as it was stated, with "about" and vague words."""
    if low is None and high is None and vague:
        return name_vague(vague, language)
    amount = write_amount(low, None, high, language)
    return language.say("about {n}", n=amount) if approximate else amount


def name_vague(vague: str, language: Language) -> str:
    """Return a quantity without a number ("dozens") in a language; entries hold the English one."""
    row = None if language.code == "en" else _list_vague().get(vague)
    return row.label(language.code) if row else vague


@cache
def _list_vague() -> dict[str, Row]:
    rows = [row for row in find_table("numbers").values() if row.text("vague")]
    return {form: row for row in rows for form in (*row.texts("forms"), row.label())}


def _name_counted(group: str | None, what: str | None, number: int | None, language: Language) -> str:
    form = "singular" if number == 1 else "plural"
    return word_for("groups", group, language.code, form) if group else word_for("things", what, language.code, form)


@lru_cache(maxsize=65536)
def _join_words(amount: str, whom: str, outcome: str | None, language: Language) -> str:
    done = word_for("outcomes", outcome, language.code, "past")
    return language.say("{amount} {whom} {done}", amount=amount, whom=whom, done=done).strip()


def name_place(place: str | None, language: Language) -> str:
    """Return a place's name in a language; entries hold the English one."""
    return place or "" if language.code == "en" or not place else word_for("places", place, language.code)


def name_outlet(publisher: str | None, language: Language) -> str:
    """Return an outlet's name in a language; entries hold the English one."""
    if not publisher:
        return language.say("outlet not known")
    return publisher if language.code == "en" else word_for("outlets", publisher, language.code)


def write_where(place: str | None, districts: Sequence[str], language: Language) -> str:
    """Write a place and its districts: "Mangocher, Kalat"; what is not known is said to be so."""
    names = language.comma.join(word_for("districts", name, language.code) for name in districts)
    if place and place not in districts:
        named = name_place(place, language)
        return f"{named}{language.comma}{names}" if names and not named.startswith(f"{names} ") else named
    return names or language.say("place not known")
