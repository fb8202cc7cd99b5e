"""Evidence: it is there, it is short, and it stands in the article where that is at hand."""

from __future__ import annotations

from collections.abc import Iterator

from generator.entries.entry import Entry
from generator.entries.problem import KeyPath, Misfit
from generator.entries.rules.context import Context, walk_figures
from generator.extraction.facts import Texts
from generator.sources.cleaning import fold

LONGEST = 40
"""The most words that one quote may have."""
LARGEST_SHARE = 1 / 3
"""More than this of an article in quotes is a copy of it. What the site then publishes is less: at most a tenth."""
_LONG_BODY = 200
"""More words than two or three sentences have."""
_SHOWN = 3
_BRIEF = 1000
"""Characters of an article that is so short that its facts are most of it."""
_QUOTED_BASES = frozenset({"stated", None})


def check_figures_quoted(entry: Entry, context: Context) -> Iterator[Misfit]:
    """Check that every figure quotes the article."""
    _ = context
    for path, figure in walk_figures(entry):
        if not figure.evidence:
            yield Misfit("E01", "needs evidence: the article's own words for this figure", at=(*path, "evidence"))


def check_events_quoted(entry: Entry, context: Context) -> Iterator[Misfit]:
    """Check that date, place and responsibility of every event quote the article."""
    _ = context
    for number, event in enumerate(entry.events):
        path = ("events", number)
        if event.date and event.date_basis in _QUOTED_BASES and not event.date_evidence:
            yield Misfit(
                "E02", "needs date_evidence: the article's own words for the date", at=(*path, "date_evidence")
            )
        if (event.districts or event.place) and not event.place_evidence:
            yield Misfit(
                "E03", "needs place_evidence: the article's own words for the place", at=(*path, "place_evidence")
            )
        if event.responsibility.stance != "unknown" and not event.responsibility.evidence:
            at = (*path, "responsibility", "evidence")
            yield Misfit("E04", "needs evidence: the article's own words on who did it", at=at)
    if entry.date and entry.date_basis == "stated" and not entry.date_evidence:
        yield Misfit("E02", "needs date_evidence: the article's own words for the date", at=("date_evidence",))


def check_length(entry: Entry, context: Context) -> Iterator[Misfit]:
    """Check that no quote is long."""
    _ = context
    for path, words in find_quotes(entry):
        if len(words.split()) > LONGEST:
            yield Misfit("E05", f"must have at most {LONGEST} words, has {len(words.split())}", at=path)


def check_standing(entry: Entry, context: Context) -> Iterator[Misfit]:
    """Check that every quote stands in the article, after NFC, folded white space and straightened quotes."""
    if context.article is None:
        return
    for path, words in find_quotes(entry):
        if fold(words) not in context.article:
            yield Misfit("E06", "must stand in the article word for word", words, at=path)


def check_body(entry: Entry, context: Context) -> Iterator[Misfit]:
    """Check that the body is not the article: it is published whole, and no article is."""
    words = fold(entry.body).split()
    starts = range(len(words) - LONGEST) if context.article else ()
    copied = next((at for at in starts if " ".join(words[at : at + LONGEST + 1]) in str(context.article)), None)
    if copied is not None:
        message = f"must be in our own words: more than {LONGEST} words in a row are the article's"
        yield Misfit("E09", message, " ".join(words[copied : copied + _SHOWN]), at=("body",))
    elif len(words) > _LONG_BODY:
        message = f"should be two or three sentences, has {len(words)} words"
        yield Misfit("E10", message, at=("body",), warning=True)


def check_share(entry: Entry, context: Context) -> Iterator[Misfit]:
    """Check how much of the article all quotes show together; a passage that is quoted twice counts once."""
    if not context.article or len(context.article) < _BRIEF:
        return
    shown = bytearray(len(context.article))
    for _, words in find_quotes(entry):
        folded = fold(words)
        start = context.article.find(folded)
        if start >= 0:
            shown[start : start + len(folded)] = b"\x01" * len(folded)
    share = sum(shown) / len(shown)
    if share > LARGEST_SHARE:
        yield Misfit("E07", f"the quotes show {share:.0%} of the article: shorten them", warning=True)


def find_quotes(entry: Entry) -> Iterator[tuple[KeyPath, str]]:
    """Yield every quote of an entry with its path."""
    yield from _with_paths(("date_evidence",), entry.date_evidence)
    for number, event in enumerate(entry.events):
        path = ("events", number)
        yield from _with_paths((*path, "date_evidence"), event.date_evidence)
        yield from _with_paths((*path, "place_evidence"), event.place_evidence)
        yield from _with_paths((*path, "responsibility", "evidence"), event.responsibility.evidence)
    for owner, figure in walk_figures(entry):
        yield from _with_paths((*owner, "evidence"), figure.evidence)


def _with_paths(path: KeyPath, quotes: Texts) -> Iterator[tuple[KeyPath, str]]:
    for position, words in enumerate(quotes):
        yield (*path, position), words


RULES = (check_figures_quoted, check_events_quoted, check_length, check_standing, check_body, check_share)
