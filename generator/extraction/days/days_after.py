"""Days counted from a known deed with which a sentence begins: ``A day after the blast, forces launched …``."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from generator.extraction.text.tokens import Token
from generator.extraction.words.known_lapses import find_known_lapse
from generator.extraction.words.time_words import load_small_numbers
from generator.vocabulary.edtf import DAY, EdtfDate, from_days

_DAYS, _AFTER, _REACH = ("day", "days"), "after", 5
_ONE = ("a", "one")


def find_day_after(tokens: Sequence[Token], carried: EdtfDate | None) -> tuple[EdtfDate, int] | None:
    """Return the day so many days after the one that the text speaks of, and the last token of the words for it."""
    if carried is None or carried.precision != DAY:
        return None
    words = [token.lower for token in tokens[:_REACH]]
    at = words.index(_AFTER) if _AFTER in words else 0
    if at < 2 or words[at - 1] not in _DAYS:
        return None
    number = 1 if words[at - 2] in _ONE else load_small_numbers().get(words[at - 2], 0)
    last, first = find_known_lapse(tokens), carried.earliest
    if not number or not last or first is None:
        return None
    day = first + dt.timedelta(days=number)
    return from_days(day, day, year_uncertain=carried.uncertain), last
