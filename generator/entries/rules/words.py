"""The site's own voice: no loaded word of any side outside quotes, in both languages, and no private person's name."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from generator.entries.entry import Entry
from generator.entries.names import load_names
from generator.entries.problem import KeyPath, Misfit
from generator.entries.rules.context import Context, walk_figures
from generator.entries.rules.quotes import find_quotes
from generator.vocabulary.tables import Row, load_table

_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|«[^»]*»|‘[^’]*’(?!\w)|(?<!\w)'[^']*'(?!\w)")
_FORMULA = re.compile(r"[=@+]|-\S")
_TURNS = re.compile("[\u202a-\u202e\u2066-\u2069]")
_WORD = re.compile(r"\w+")
_LEFT_OUT = "("
"""How the column of neutral words begins where none is needed: "(left out)"."""
_NAME = r"(?:[A-Z][\w'’-]+)(?:\s+(?:[A-Z][\w'’-]+))*"

_FULL = r"(?:[A-Z][\w'’-]+)(?:\s+(?:[A-Z][\w'’-]+))+"


def find_own_words(entry: Entry) -> Iterator[tuple[KeyPath, str]]:
    """Yield what an entry says in its own words, with the path; the body's is ``("body",)``."""
    yield ("title",), entry.title
    yield ("body",), entry.body
    if entry.date_ground:
        yield ("date_ground",), entry.date_ground
    for number, event in enumerate(entry.events):
        for key in ("site", "link_reason", "note"):
            if text := getattr(event, key):
                yield ("events", number, key), text
    for path, figure in walk_figures(entry):
        if figure.note:
            yield (*path, "note"), figure.note
    for key in ("unknowns", "withheld"):
        for position, text in enumerate(getattr(entry, key)):
            yield (key, position), text


@dataclass(frozen=True, slots=True)
class _Phrases:
    """Patterns by the first word of what they match, so that only few places of a text are looked at."""

    by_start: Mapping[str, re.Pattern[str]]

    def find(self, text: str) -> Iterator[re.Match[str]]:
        """Yield the matches in a text, the longest at each place; none inside another."""
        end = 0
        for word in _WORD.finditer(text):
            pattern = self.by_start.get(word[0].casefold())
            match = pattern.match(text, word.start()) if pattern and word.start() >= end else None
            if match:
                end = match.end()
                yield match


def _make_phrases(forms: Iterable[str], after: str, flags: re.RegexFlag) -> _Phrases:
    """Build the patterns of some forms, each followed by the pattern ``after``."""
    by_start: dict[str, list[str]] = defaultdict(list)
    for form in sorted(forms, key=len, reverse=True):
        start = _WORD.search(form)
        by_start[start[0].casefold() if start else form].append(re.escape(form))
    return _Phrases({start: re.compile(f"(?:{'|'.join(forms)}){after}", flags) for start, forms in by_start.items()})


@cache
def _load_loaded() -> tuple[_Phrases, Mapping[str, tuple[Row, str]]]:
    """Load the loaded words with the row and language of each; proper names are matched first and let through."""
    rows: dict[str, tuple[Row, str]] = {}
    names: set[str] = set()
    for row in load_table("loaded").values():
        rows |= {form.casefold(): (row, "en") for form in row.texts("forms")}
        rows |= {form.casefold(): (row, "ur") for form in row.texts("forms_ur")}
        names.update(name.casefold() for name in row.texts("exceptions"))
    neutral = {form: row for form, row in rows.items() if form not in names}
    return _make_phrases({*rows, *names}, r"(?!\w)", re.IGNORECASE), neutral


def check_loaded(entry: Entry, context: Context) -> Iterator[Misfit]:
    """Check that loaded words stand inside quotes alone; the rule is the same for all sides."""
    _ = context
    phrases, rows = _load_loaded()
    for path, text in find_own_words(entry):
        for match in phrases.find(_QUOTED.sub(_blank, text)):
            row, language = rows.get(match[0].casefold(), (None, ""))
            if row is not None:
                neutral = str(row.values.get("neutral", {}).get(language) or _LEFT_OUT)
                spared = neutral.startswith(_LEFT_OUT)
                message = "must not use a loaded word outside quotes" + ("; leave it out" if spared else "")
                yield Misfit("W01", message, match[0], None if spared else neutral, path)


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])


@cache
def _load_name_cues() -> tuple[_Phrases, ...]:
    """Load the cues for any name, and those for a name of two or more words: a place may stand behind a trade, too."""
    rows = load_table("name_cues").values()
    full = {cue for row in rows for cue in row.texts("forms_full")}
    cues = {cue for row in rows for cue in row.texts("forms")}
    return _make_phrases(cues, rf"\s+({_NAME})", re.NOFLAG), _make_phrases(full, rf"\s+({_FULL})", re.NOFLAG)


def check_private_names(entry: Entry, context: Context) -> Iterator[Misfit]:
    """Warn of what looks like the name of a private person, in our words and in quotes."""
    _ = context
    for path, text in (*find_own_words(entry), *find_quotes(entry)):
        for match in (match for cues in _load_name_cues() for match in cues.find(text)):
            if not (_is_known(match[1]) or _is_known(match[0])):
                yield Misfit("X01", "must not hold the name of a private person", match[1], None, path, warning=True)


@cache
def _is_known(name: str) -> bool:
    """Whether a name is one of the vocabulary: a place, an organisation, an outlet."""
    folded = name.casefold()
    tables = [names for names in map(load_names, ("districts", "places", "organisations", "outlets")) if names]
    return any(folded in names.aliases or name in names.rows for names in tables)


def check_formulas(entry: Entry, context: Context) -> Iterator[Misfit]:
    """Check that no text is a formula to a spreadsheet that opens the published tables (OWASP, CSV injection)."""
    _ = context
    named = [(("source", "publisher"), entry.source.publisher or "")]
    for path, text in (*named, *find_own_words(entry), *find_quotes(entry)):
        if path != ("body",) and _FORMULA.match(text):
            message = "must not begin like a formula of a spreadsheet, with =, +, - or @"
            yield Misfit("S25", message, text, at=path)


def check_directions(entry: Entry, context: Context) -> Iterator[Misfit]:
    """Check that no text turns the direction of what follows: "21 killed" would show where 12 stands."""
    _ = context
    for path, text in (*find_own_words(entry), *find_quotes(entry)):
        if found := _TURNS.search(text):
            message = f"must not hold the sign U+{ord(found[0]):04X}, which turns the direction of text"
            yield Misfit("W02", message, at=path)


RULES = (check_loaded, check_private_names, check_formulas, check_directions)
