"""Articles with gold: what a careful person reads in an article, beside it as ``NAME.json``.

Gold has the fields of an entry. Keys that loosen a comparison:

- rows (figures, totals, background): ``optional``; ``group_alt``, ``outcome_alt``, ``what_alt``, ``said_by_alt``;
  ``values_alt`` (a list of [min, max]); ``status_alt: ["claimed"]`` lets a row be a claim too.
- events: ``optional``, ``type_alt``, ``date_alt``, ``districts_optional``, ``districts_alt`` (a list of lists),
  ``responsibility_alt`` (``by: ["*"]`` means whoever).
- the article: ``date_alt``; ``publisher_alt`` in its source.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.figure_matching import Json
from generator.extraction.extract import extract_facts
from generator.extraction.printing import facts_as_json
from generator.sources.article import Article
from generator.sources.reading import read_file

ARTICLES = Path(__file__).resolve().parent.parent / "tests" / "articles"
OPEN = ARTICLES / "open"
BLIND = ARTICLES / "blind"


@dataclass(frozen=True, slots=True)
class Case:
    """One article with what should be read in it."""

    name: str
    article: Article
    gold: Json


class GoldError(ValueError):
    """An article without gold, gold without an article, or gold that is no JSON object."""


def is_blind(folder: Path) -> bool:
    """Whether the articles of a folder are only measured and never looked at."""
    return BLIND.name in folder.resolve().parts


def read_cases(folder: Path) -> Iterator[Case]:
    """Yield the articles of a folder with their gold, by name.

    Raises:
        GoldError: if an article or its gold is missing or cannot be read.

    """
    texts = {path.stem for path in folder.glob("*.txt")}
    golds = {path.stem for path in folder.glob("*.json")}
    if not texts or texts != golds:
        raise GoldError(f"{folder}: articles and gold do not pair: {', '.join(sorted(texts ^ golds)) or 'none'}")
    for name in sorted(texts):
        yield Case(name, read_article(folder / f"{name}.txt"), _read_gold(folder / f"{name}.json"))


def read_article(path: Path) -> Article:
    """Read one article as the extractor does.

    Raises:
        GoldError: if it cannot be read.

    """
    for article in read_file(path):
        if isinstance(article, Article):
            return article
        raise GoldError(str(article))
    raise GoldError(f"{path}: no article")


def extract_row(article: Article) -> Json:
    """Return what the extractor reads in an article, in the fields of gold."""
    return facts_as_json(article, extract_facts(article))


def _read_gold(path: Path) -> Json:
    try:
        gold = json.loads(path.read_text(encoding="utf8"))
    except ValueError as error:
        raise GoldError(f"{path}: {error}") from error
    if not isinstance(gold, dict):
        raise GoldError(f"{path}: not an object")
    return gold
