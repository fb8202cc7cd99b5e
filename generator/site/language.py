"""The words of the site's own voice in one language. English stands in the code and templates; other languages
come from ``translations/LANG.po`` of the theme."""  # noqa: D205, D209

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from generator.site.problem import BuildError

if TYPE_CHECKING:
    from babel import Locale

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
"""English is written without Babel, which takes a while to load; a test compares the two."""
_RIGHT_TO_LEFT = frozenset({"ar", "bal", "brh", "fa", "ps", "sd", "ur"})


@dataclass(frozen=True, slots=True, eq=False)
class Language:
    """One language: its code and its sentences by their English form. What was written in it is kept under it."""

    code: str
    sentences: dict[str, str | tuple[str, ...]] = field(default_factory=dict)
    mirrored: bool = False

    @property
    def direction(self) -> str:
        """``rtl`` or ``ltr``."""
        return "rtl" if self.mirrored or self.code.split("-")[0] in _RIGHT_TO_LEFT else "ltr"

    def say(self, message: str, **values: object) -> str:
        """Translate a sentence and put values in the place of ``{names}``."""
        known = self.sentences.get(message, message)
        text = known if isinstance(known, str) else known[0]
        return text.format(**values) if values else text

    def count(self, number: int, one: str, many: str, **values: object) -> str:
        """Translate a sentence that depends on a number; ``{n}`` is the number, written as the language does."""
        known = self.sentences.get(one)
        forms = known if isinstance(known, tuple) else (one, many)
        return forms[0 if number == 1 else -1].format(n=self.number(number), **values)

    def number(self, value: int) -> str:
        """Write a whole number with its thousands apart."""
        if self.code == "en":
            return str(value) if -1000 < value < 1000 else f"{value:,}"
        return _write_number(value, self.code)

    @property
    def comma(self) -> str:
        """What stands between the members of a list."""
        return "، " if self.direction == "rtl" else ", "

    def join(self, items: Sequence[str]) -> str:
        """Join the members of a list as the language does."""
        return ", ".join(items) if self.code == "en" else _join_items(tuple(items), self.code)

    @property
    def months(self) -> tuple[str, ...]:
        """The names of the months, January first, as they stand in a date."""
        return MONTHS if self.code == "en" else _name_months(self.code)


@lru_cache(maxsize=65536)
def _write_number(value: int, code: str) -> str:
    from babel.numbers import format_decimal

    return str(format_decimal(value, locale=_find_locale(code)))


def _join_items(items: tuple[str, ...], code: str) -> str:
    from babel.lists import format_list

    return str(format_list(items, locale=_find_locale(code))) if items else ""


@cache
def _name_months(code: str) -> tuple[str, ...]:
    from babel.dates import get_month_names

    names = get_month_names("wide", locale=_find_locale(code))
    return tuple(names[month] for month in range(1, 13))


def name_language(code: str) -> str:
    """Return what a language calls itself."""
    locale = _find_locale(code)
    return str(locale.get_language_name(locale.language) or code)


@cache
def _find_locale(code: str) -> Locale:
    """Return what CLDR knows of a language, for a made-up region that of the language itself."""
    from babel import Locale, UnknownLocaleError

    try:
        return Locale.parse(code, sep="-")
    except (UnknownLocaleError, ValueError):
        return Locale.parse(code.partition("-")[0])


def load_language(code: str, folder: Path) -> Language:
    """Load a language; English needs no file.

    Raises:
        BuildError: if there is no catalogue for another language.

    """
    path = folder / f"{code}.po"
    if not path.is_file():
        if code == "en":
            return Language(code)
        raise BuildError(f"{path}: no catalogue for the language {code!r}")
    from babel.messages.pofile import read_po

    with path.open("rb") as file:
        catalogue = read_po(file, locale=code if code.isalpha() else None)
    sentences: dict[str, str | tuple[str, ...]] = {}
    for message in catalogue:
        if not message.id or not message.string:
            continue
        plural = isinstance(message.id, tuple | list)
        key = message.id[0] if plural else message.id
        sentences[str(key)] = tuple(message.string) if plural else str(message.string)
    return Language(code, sentences, mirrored=catalogue.header_comment.startswith("# rtl"))
