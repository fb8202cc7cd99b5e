"""The grammar of every kind of value: text in, typed value out, or a ``MisfitError`` that says what was expected.

YAML types nothing here: ``1_000``, ``12.0``, ``yes`` and ``0x1F`` are texts that fit no number and no boolean.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import re
from collections.abc import Callable
from typing import Any
from urllib.parse import quote

from generator.entries.problem import Misfit
from generator.entries.schema import known_ids
from generator.entries.suggesting import find_meant, find_same, list_ids
from generator.vocabulary import edtf

_INTEGER = re.compile(r"(?:0|[1-9]\d{0,8})\Z", re.ASCII)
_URL = re.compile(r"https?://[^\s/?#@:\\\[\]]+\.[^\s/?#@:\\\[\]]+(?::\d+)?(?:[/?#][^\s<>\"\\^`{|}]*)?\Z")
_SCHEME = re.compile(r"https?://")
_NOT_IN_URL = re.compile(r"[\s<>\"\\^`{|}]+")
_SHA256 = re.compile(r"[0-9a-f]{64}\Z")
_KEY = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*\Z")
_INCIDENT = re.compile(r"(?:\d{4}(?:-\d\d(?:-\d\d)?)?|undated)(?:-[a-z0-9]+)+\Z", re.ASCII)
_DAY = re.compile(r"\d{4}-\d\d-\d\d\Z", re.ASCII)
_NAMED_DAYS = tuple(
    form.format(month)
    for form in ("%d {} %Y", "%d {}, %Y", "{} %d, %Y", "{} %d %Y", "%d-{}-%Y")
    for month in ("%B", "%b")
)
_BOOLEANS = {"true": True, "false": False}
_LOOSE_BOOLEANS = {"yes": "true", "on": "true", "y": "true", "no": "false", "off": "false", "n": "false"}

BLANK = "…"
"""What stands in the template where a value has to be filled in; no value of any kind."""

Grammar = Callable[[str], Any]


class MisfitError(Exception):
    """One value, or several within a record, do not fit. ``partial`` is what could be read all the same."""

    def __init__(self, misfits: list[Misfit], partial: Any = None) -> None:
        super().__init__(misfits)
        self.misfits = misfits
        self.partial = partial


def misfit(
    code: str, message: str, value: str | None = None, suggestion: str | None = None, *, safe: bool = False
) -> MisfitError:
    """Build the error for one value."""
    return MisfitError([Misfit(code, message, value, suggestion, safe=safe and suggestion is not None)])


def read_text(text: str) -> str:
    """Read any text that is not empty."""
    if not text.strip():
        raise misfit("S05", "has no value: give one or leave the key out")
    return text


def read_integer(text: str) -> int:
    """Read digits without sign, separator, leading zero or decimal point."""
    if not _INTEGER.match(text):
        raise misfit("S06", "must be a whole number in digits", text, _plain_number(text))
    return int(text)


def _plain_number(text: str) -> str | None:
    digits = re.sub(r"[_, ]|\.0+\Z", "", text)
    return str(int(digits)) if digits.isascii() and digits.isdigit() and len(digits) < 10 else None


def read_boolean(text: str) -> bool:
    """Read ``true`` or ``false``."""
    if text not in _BOOLEANS:
        folded = text.casefold()
        nearest = folded if folded in _BOOLEANS else _LOOSE_BOOLEANS.get(folded)
        raise misfit("S07", "must be true or false", text, nearest, safe=True)
    return _BOOLEANS[text]


def read_date(text: str) -> str:
    """Read a date of the EDTF subset (see ``generator.vocabulary.edtf``); the text stays as it is."""
    try:
        edtf.parse(text)
    except edtf.EdtfError as error:
        raise misfit("T01", _explain(error), text, _iso(text), safe=True) from None
    return text


def _explain(error: Exception) -> str:
    """Turn ``'2025-02-30' is not in the calendar`` into what must be true."""
    reason = str(error).split("' ", 1)[-1]
    return (
        f"must be {reason.removeprefix('is not ')}" if " such as " in reason else f"must be a date, and this {reason}"
    )


def _iso(text: str) -> str | None:
    """Guess the ISO form of a day: with slashes, dots or without zeros, year first, or with the month's name."""
    match = re.fullmatch(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})", text, re.ASCII)
    if not match:
        return _named_day(text)
    candidate = f"{match[1]}-{int(match[2]):02d}-{int(match[3]):02d}"
    try:
        edtf.parse(candidate)
    except edtf.EdtfError:
        return None
    return candidate


def _named_day(text: str) -> str | None:
    """Read a day with the name of its month; its numbers alone could be day or month."""
    for form in _NAMED_DAYS:
        with contextlib.suppress(ValueError):
            return dt.datetime.strptime(text.strip(), form).replace(tzinfo=dt.UTC).date().isoformat()
    return None


def read_day(text: str) -> str:
    """Read one calendar day."""
    if not _DAY.match(text):
        raise misfit("T02", "must be a day such as 2025-02-01", text, _iso(text), safe=True)
    return read_date(text)


def read_url(text: str) -> str:
    """Read a full web address; what it lacks is said."""
    if _URL.match(text):
        return text
    if not _SCHEME.match(text):
        near = next((each for each in (f"https://{text}", text.lower()) if _URL.match(each)), None)
        raise misfit("S08", "must be a full address that starts with http:// or https://", text, near)
    if _NOT_IN_URL.search(text):
        near = _NOT_IN_URL.sub(lambda found: quote(found.group()), text.strip())
        message = "must hold no spaces, quotes or brackets, which are written as %20 and the like"
        raise misfit("S08", message, text, near if _URL.match(near) else None)
    raise misfit("S08", "must name a site, such as www.dawn.com, after http:// or https://", text)


def _read_pattern(pattern: re.Pattern[str], code: str, message: str) -> Grammar:
    def read(text: str) -> str:
        if not pattern.match(text):
            raise misfit(code, message, text)
        return text

    return read


def _read_reference(text: str) -> str:
    """Read the id of an event or figure of this entry, or of an incident."""
    if not (_KEY.match(text) or _INCIDENT.match(text)):
        raise misfit("S10", "must be the id of an event, figure or incident", text)
    return text


def read_id(vocabulary: str) -> Grammar:
    """Build the grammar of the ids of a vocabulary; each is read only if its data file has it."""

    def read(text: str) -> str:
        ids = known_ids(vocabulary)
        if ids is not None and text not in ids:
            same = find_same(vocabulary, text)
            meant = same or find_meant(vocabulary, ids, text)
            raise misfit("V01", list_ids(vocabulary, ids, text), text, meant, safe=same is not None)
        return text

    return read


_incident = _read_pattern(_INCIDENT, "S11", "must be an incident id such as 2025-01-31-kalat-mangocher")
_key = _read_pattern(_KEY, "S12", "must be lowercase letters, digits and hyphens, starting with a letter")

GRAMMARS: dict[str, Grammar] = {
    "text": read_text,
    "texts": read_text,
    "name": read_text,
    "names": read_text,
    "outlet": read_text,
    "integer": read_integer,
    "boolean": read_boolean,
    "date": read_date,
    "day": read_day,
    "url": read_url,
    "sha256": _read_pattern(_SHA256, "S09", "must be 64 hexadecimal digits in lower case"),
    "key": _key,
    "incident": _incident,
    "incidents": _incident,
    "reference": _read_reference,
    "references": _key,
}
"""The grammar of one value of each kind; ``id`` and ``ids`` depend on their vocabulary: see ``read_id``."""
