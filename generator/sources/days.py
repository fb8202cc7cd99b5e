"""Days as machines write them beside an article: metadata, columns, addresses. What is ambiguous is not read."""

from __future__ import annotations

import datetime as dt
import re

from generator.vocabulary.edtf import EdtfError, parse

FIRST_YEAR = 1947
_DAY = re.compile(r"\s*(\d{4})-?(\d{2})-?(\d{2})(?!\d)")
_SLASHED = re.compile(r"\s*(\d{4})/(\d{1,2})/(\d{1,2})(?!\d)")
_IN_ADDRESS = re.compile(r"/((?:19|20)\d{2})/(\d{1,2})/(\d{1,2})(?:/|$)")
_NAMED_IN_ADDRESS = re.compile(r"/(\d{1,2}-[A-Za-z]{3}-(?:19|20)\d{2})(?:/|$)")
_FORMS = ("%a, %d %b %Y", "%A, %B %d, %Y", "%B %d, %Y", "%b %d, %Y", "%d %B %Y", "%d %b %Y", "%d %B, %Y", "%d %b, %Y",
          "%d-%b-%Y")  # fmt: skip


def read_day(text: str) -> str | None:
    """Return the day that a timestamp or date gives, as it is written there (its own time zone).

    ``3/5/2024`` may be March or May and gives ``None``.
    """
    match = _DAY.match(text) or _SLASHED.match(text)
    if match:
        return make_day(*match.groups())
    for form in _FORMS:
        try:
            day = dt.datetime.strptime(" ".join(text.split()[: len(form.split())]), form).replace(tzinfo=dt.UTC)
        except ValueError:
            continue
        return day.date().isoformat() if day.year >= FIRST_YEAR else None
    return None


def read_date(text: str) -> str | None:
    """Return a date as EDTF: one that is already written so (``2024-05``, ``2024?-05-01``), or a day."""
    try:
        return str(parse(text.strip()))
    except EdtfError:
        return read_day(text)


def find_day_in_path(path: str) -> str | None:
    """Return the day in the path of an address: ``/2024/05/01/``, ``/01-May-2024/``."""
    match = _IN_ADDRESS.search(path)
    if match:
        return make_day(*match.groups())
    named = _NAMED_IN_ADDRESS.search(path)
    return read_day(named.group(1)) if named else None


def make_day(year: str, month: str, day: str) -> str | None:
    """Return the ISO form of a day; ``None`` if the calendar does not have it or no article can be so old."""
    try:
        found = dt.date(int(year), int(month), int(day))
    except ValueError:
        return None
    return found.isoformat() if found.year >= FIRST_YEAR else None


def is_next_day(day: str, other: str) -> bool:
    """Whether the other of two ISO days follows the first."""
    return dt.date.fromisoformat(other) - dt.date.fromisoformat(day) == dt.timedelta(days=1)
