"""What the machine writes keeps to the rules of entries: no article, however mixed, makes an entry with an error."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.archive.intake_entry import make_entry
from generator.entries.paths import folder_of, slug_start
from generator.entries.rules import RULES
from generator.entries.rules.context import Context
from generator.extraction.extract import extract_facts
from generator.sources.cleaning import fold
from generator.sources.problem import SourceProblem
from generator.sources.text import read_text

EXTRACTION = Path(__file__).parents[1] / "extraction"
LABEL = re.compile(r"^ date \d{4}-\d{2}-\d{2} ")


def load_texts() -> list[str]:
    files = [*sorted(EXTRACTION.glob("incidents/*.yaml")), *sorted(EXTRACTION.glob("cases/*.yaml"))]
    return [row["text"] for path in files for row in yaml.load(path.read_text(encoding="utf8"), yaml.CSafeLoader)]


TEXTS = load_texts()
PARAGRAPHS = sorted({part for text in TEXTS for part in LABEL.sub("", text).split("\n\n") if part.strip()})


def find_errors(text: str) -> list[str]:
    """Return the errors of the entry that is made of a text; warnings are for a person to look at."""
    article = read_text(text.encode(), "x.txt")
    assert not isinstance(article, SourceProblem)
    facts = extract_facts(article)
    if not facts.events:
        return []
    entry = make_entry(facts, article, Path())
    path = f"entries/{folder_of(entry)}/{slug_start(entry)}-words.md"
    context = Context(path, dt.date(2030, 1, 1), fold(article.text))
    found = (misfit for rule in RULES for misfit in rule(entry, context))
    return [f"{misfit.code} {misfit.message}: {misfit.value}" for misfit in found if not misfit.warning]


@pytest.mark.parametrize("text", TEXTS)
def test_an_entry_of_a_short_article_has_no_error(text: str) -> None:
    assert find_errors(text) == []


@given(
    st.lists(st.sampled_from(PARAGRAPHS), min_size=2, max_size=6, unique=True),
    st.sampled_from(["", " date 2021-06-09 ", "QUETTA: ", "Published in the paper on June 9th, 2021\n\n"]),
)
def test_an_entry_of_paragraphs_of_many_articles_has_no_error(paragraphs: list[str], head: str) -> None:
    assert find_errors(head + "\n\n".join(paragraphs)) == []


DAMAGE = (".", ",", "(", '"', "and", "of", "by", "who", "three", "killed", "the bodies of", "deaths", "\n\n", " ")


@given(
    st.sampled_from(TEXTS),
    st.tuples(st.integers(0, 2000), st.integers(0, 2000)),
    st.lists(st.tuples(st.integers(0, 400), st.sampled_from(DAMAGE)), max_size=8),
)
def test_an_entry_of_a_text_cut_anywhere_and_with_words_strewn_in_has_no_error(
    text: str, cut: tuple[int, int], strewn: list[tuple[int, str]]
) -> None:
    words = text[cut[0] % len(text) :].split(" ") if cut[1] % 2 else text[: cut[0] % len(text) + 1].split(" ")
    for place, word in strewn:
        words.insert(place % len(words), word)
    article = " ".join(words)
    assert isinstance(read_text(article.encode(), "x.txt"), SourceProblem) or find_errors(article) == []
