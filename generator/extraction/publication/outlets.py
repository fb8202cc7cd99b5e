"""The outlets and agencies that words and addresses name; and the agencies that an article draws on."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple
from urllib.parse import urlsplit

from generator.extraction.text.sentences import Sentence
from generator.extraction.text.tokens import Token
from generator.extraction.words.publication_words import index_outlets, publication_words
from generator.vocabulary.phrases import PhraseIndex
from generator.vocabulary.tables import load_table
from generator.vocabulary.word_rows import Term

TITLE_MARKS = frozenset("|-\u2013\u2014\u2500")


class NamedOutlet(NamedTuple):
    """An outlet or agency that a sentence names."""

    sentence: Sentence
    term: Term


def find_named_outlets(sentences: Sequence[Sentence]) -> list[NamedOutlet]:
    """Return all outlets and agencies that the text names, in order."""
    return [NamedOutlet(one, term) for one in sentences for term in index_outlets().find(one.tokens)]


def find_outlet_of_url(url: str) -> str | None:
    """Return the outlet that an address belongs to, by its domain."""
    row = find_row_of_host(urlsplit(url).hostname or "")
    return load_table("outlets")[row].label() if row else None


def find_row_of_host(host: str) -> str | None:
    """Return the row of the outlet that a host belongs to."""
    parts = host.lower().removeprefix("www.").split(".")
    rows = (_load_domains().get(".".join(parts[start:])) for start in range(len(parts) - 1))
    return next((row for row in rows if row), None)


def find_agencies(named: Sequence[NamedOutlet]) -> tuple[str, ...]:
    """Return the news agencies and press offices that the text names as sources, in order; picture credits apart."""
    found: dict[str, None] = {}
    for sentence, term in named:
        if is_agency(term.row) and not is_credit(sentence.tokens, term) and is_sure(sentence.tokens, term):
            found[load_table("outlets")[term.row].label()] = None
    return tuple(found)


@cache
def _load_domains() -> dict[str, str]:
    return {domain: row.id for row in load_table("outlets").values() for domain in row.texts("domains")}


@cache
def index_mastheads() -> PhraseIndex:
    """Return the names, those too that are an outlet's only in its own lines."""
    keys = ("label.en", "aliases", "aliases_ambiguous", "domains")
    return PhraseIndex().add_table(load_table("outlets"), keys)


def is_outlet(tokens: Sequence[Token]) -> bool:
    """Whether words are an outlet's or agency's name and nothing else."""
    terms = index_outlets().match(tokens, 0)
    return bool(terms) and terms[0].last == len(tokens) - 1


def is_press_agency(row: str) -> bool:
    """Whether a row is a news agency, which mostly stands in others' pages; no broadcaster or office with news."""
    return load_table("outlets")[row].text("kind") == "agency"


def is_monitor(publisher: str | None) -> bool:
    """Whether who published an article is a monitor of human rights, whose reports tell what it found itself."""
    return publisher in _list_monitors()


@cache
def _list_monitors() -> frozenset[str]:
    return frozenset(row.label() for row in load_table("outlets").values() if row.text("kind") == "rights_monitor")


def is_agency(row: str) -> bool:
    """Whether a row is one whose copy others carry."""
    return load_table("outlets")[row].flag("agency")


def is_sure(tokens: Sequence[Token], term: Term) -> bool:
    """Whether a name that others bear too is the agency's: in brackets alone, or beside a verb of reporting."""
    words = "".join(token.text for token in tokens[term.first : term.last + 1])
    if words not in load_table("outlets")[term.row].texts("aliases_ambiguous"):
        return True
    around = [
        token.lower for token in (*tokens[max(0, term.first - 1) : term.first], *tokens[term.last + 1 : term.last + 2])
    ]
    return around == ["(", ")"] or any(word in publication_words("told") for word in around)


def is_credit(tokens: Sequence[Token], term: Term) -> bool:
    """Whether the agency stands for a picture: ``PHOTO: AFP``, ``AFP/File``, a caption that ends in ``—AFP``."""
    around = {
        token.lower for token in (*tokens[max(0, term.first - 2) : term.first], *tokens[term.last + 1 : term.last + 3])
    }
    ends = term.last + 1 == len(tokens) or tokens[term.last + 1].text == "/"
    dash = term.first > 0 and tokens[term.first - 1].text in TITLE_MARKS
    return bool(around & publication_words("credits")) or (ends and dash)


def skip_label(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return the words after the label with the date that a collection put before the text."""
    labelled = len(tokens) > 1 and tokens[0].lower == "date" and tokens[1].text[0].isdigit()
    return tokens[2:] if labelled else tokens
