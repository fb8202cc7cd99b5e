"""Who published an article, by its address, its masthead or its own words; and the agencies that it draws on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from urllib.parse import urlsplit

from generator.extraction.text.sentences import Sentence
from generator.extraction.text.tokens import Token, find_tokens
from generator.extraction.words.publication_words import publication_words
from generator.vocabulary.phrases import PhraseIndex, Term
from generator.vocabulary.tables import load_table

_HEAD_SENTENCES = 12
_MASTHEAD_WORDS = 6
_LEAD_WORDS, _DATELINE_WORDS, _NAME_WORDS = 12, 9, 4
_BYLINE_WORDS, _DAY_WORDS, _HEAD_TEXT, _LINE_LENGTH = 9, 3, 1500, 70
_TITLE_MARKS = frozenset("|-\u2013\u2014")


def find_publisher(sentences: Sequence[Sentence], url: str | None, text: str = "") -> str | None:
    """Return the outlet that published the article as its address or its text says, else ``None``."""
    if url:
        outlet = find_outlet_of_url(url)
        if outlet:
            return outlet
    named = _find_own_line(text)
    if named:
        return load_table("outlets")[named].label()
    for find in (_find_published_in, _find_byline_in, _find_masthead, _find_in_dateline):
        for sentence in sentences:
            outlet = find(sentence)
            if outlet and not _is_agency(outlet):
                return load_table("outlets")[outlet].label()
    own = _find_reporting(sentences) or _find_own_report(sentences)
    return load_table("outlets")[own].label() if own and not _is_agency(own) else None


def find_outlet_of_url(url: str) -> str | None:
    """Return the outlet that an address belongs to, by its domain."""
    host = urlsplit(url).hostname or ""
    parts = host.removeprefix("www.").split(".")
    for start in range(len(parts) - 1):
        row = _load_domains().get(".".join(parts[start:]))
        if row:
            return load_table("outlets")[row].label()
    return None


def find_agencies(sentences: Sequence[Sentence]) -> tuple[str, ...]:
    """Return the news agencies and press offices that the text names as sources, in order; picture credits apart."""
    found: dict[str, None] = {}
    for sentence in sentences:
        for term in _index_outlets().find(sentence.tokens):
            if _is_agency(term.row) and not _is_credit(sentence.tokens, term) and _is_sure(sentence.tokens, term):
                found[load_table("outlets")[term.row].label()] = None
    return tuple(found)


@cache
def _load_domains() -> dict[str, str]:
    return {domain: row.id for row in load_table("outlets").values() for domain in row.texts("domains")}


@cache
def _index_outlets() -> PhraseIndex:
    return PhraseIndex(case="name").add_table(load_table("outlets"), ("label.en", "aliases"))


@cache
def _index_mastheads() -> PhraseIndex:
    keys = ("label.en", "aliases", "aliases_ambiguous", "domains")
    return PhraseIndex().add_table(load_table("outlets"), keys)


def _is_agency(row: str) -> bool:
    return load_table("outlets")[row].flag("agency")


def _find_published_in(sentence: Sentence) -> str | None:
    """Read ``Published in Dawn, May 5th``."""
    tokens = sentence.tokens
    for position in _positions(tokens, "published"):
        if not _opens_line(tokens, position):
            continue
        at = position + 1
        while at < len(tokens) and tokens[at].lower in publication_words("published_in"):
            at += 1
        terms = _index_mastheads().match(tokens, at) if at > position + 1 and at < len(tokens) else []
        if terms:
            return terms[0].row
    return None


def _opens_line(tokens: Sequence[Token], position: int) -> bool:
    """Whether the word is the page's own, not one of running text: ``a report published in NAME``."""
    before = tokens[position - 1].lower if position else ""
    return tokens[position].text[0].isupper() or before in publication_words("first_published")


def _find_byline_in(sentence: Sentence) -> str | None:
    """Read ``by AUTHOR in NAME, May 5th, 2021`` at the head."""
    tokens = sentence.tokens[:_BYLINE_WORDS]
    if sentence.index >= _HEAD_SENTENCES or not tokens or tokens[0].lower not in publication_words("byline"):
        return None
    at = next((at for at, token in enumerate(tokens) if token.lower == "in"), 0)
    if not at or not all(token.text[0].isupper() for token in tokens[1:at]):
        return None
    terms = _index_mastheads().match(tokens, at + 1) if at + 1 < len(tokens) else []
    closed = terms and terms[0].last + 1 < len(tokens) and tokens[terms[0].last + 1].text == ","
    return terms[0].row if closed else None


def _find_masthead(sentence: Sentence) -> str | None:
    """Read a short line at the head that is an outlet's name, or a title that ends with one: ``… | Pakistan Today``."""
    tokens = sentence.tokens
    if sentence.index >= _HEAD_SENTENCES:
        return None
    if len(tokens) <= _MASTHEAD_WORDS:
        terms = _index_mastheads().match(tokens, 0)
        return terms[0].row if terms and terms[0].last == len(tokens) - 1 else None
    for term in _index_outlets().find(tokens[-_MASTHEAD_WORDS:]):
        before = len(tokens) - _MASTHEAD_WORDS + term.first - 1
        if term.last == _MASTHEAD_WORDS - 1 and tokens[before].text in _TITLE_MARKS:
            return term.row
    return None


def _find_in_dateline(sentence: Sentence) -> str | None:
    """Read the outlet in brackets after a dateline: ``01 Feb (NAME): On the night …``."""
    tokens = sentence.tokens
    for position in range(min(len(tokens), 10)):
        if tokens[position].text == "(" and position + 1 < len(tokens):
            terms = _index_mastheads().match(tokens, position + 1)
            last = terms[0].last if terms else position
            after = [token.text for token in tokens[last + 1 : last + 3]]
            if terms and after[:1] == [")"] and after[1:] in ([":"], ["-"], ["\u2013"], ["\u2014"]):
                return terms[0].row
    return None


def _find_reporting(sentences: Sequence[Sentence]) -> str | None:
    """Read ``NAME reported quoting …``: the article speaks of its own outlet, unless it names several so."""
    found = {outlet for sentence in sentences for outlet in _list_reporters(sentence) if not _is_agency(outlet)}
    quoting = (_find_reporting_quoting(sentence) for sentence in sentences) if len(found) == 1 else iter(())
    return next((outlet for outlet in quoting if outlet in found), None)


def _list_reporters(sentence: Sentence) -> Iterator[str]:
    for position in _positions(sentence.tokens, "reporting"):
        outlet = _read_reporter(_drop_newspaper(sentence.tokens, position), position)
        if outlet:
            yield outlet


def _drop_newspaper(tokens: Sequence[Token], verb: int) -> Sequence[Token]:
    """Return the words before a verb without ``newspaper`` behind a name: ``The Dawn newspaper reported``."""
    said = verb and tokens[verb - 1].lower in publication_words("newspaper")
    return tokens[: verb - 1] if said else tokens[:verb]


def _find_reporting_quoting(sentence: Sentence) -> str | None:
    tokens = sentence.tokens
    for position in _positions(tokens, "reporting"):
        following = [token.lower for token in tokens[position + 1 : position + 3] if token.text != ","]
        if following and following[0] in publication_words("quoting"):
            return _read_reporter(tokens, position)
    return None


def _find_own_report(sentences: Sequence[Sentence]) -> str | None:
    """Read ``…, NAME reported.`` in the lead of an article that no agency's dateline opens."""
    lead = next((sentence for sentence in sentences if len(sentence.tokens) >= _LEAD_WORDS), None)
    if lead is None:
        return None
    tokens = _skip_label(lead.tokens)
    opening = tokens[:_DATELINE_WORDS]
    if any(
        token.text.isdigit() or (token.text in "([" and _names_outlet(tokens, at)) for at, token in enumerate(opening)
    ):
        return None
    ends = (at for at in _positions(tokens, "reporting") if _ends_sentence(tokens, at))
    return next((outlet for at in ends if (outlet := _read_reporter(tokens, at))), None)


def _names_outlet(tokens: Sequence[Token], bracket: int) -> bool:
    return bracket + 1 < len(tokens) and bool(_index_mastheads().match(tokens, bracket + 1))


def _skip_label(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return the words after the label with the date that a collection put before the text."""
    labelled = len(tokens) > 1 and tokens[0].lower == "date" and tokens[1].text[0].isdigit()
    return tokens[2:] if labelled else tokens


def _ends_sentence(tokens: Sequence[Token], verb: int) -> bool:
    """Whether nothing but a day follows the verb, as in ``…, NAME reported on Sunday``."""
    after = [token for token in tokens[verb + 1 :] if token.text != "."]
    return not after or (len(after) <= _DAY_WORDS and after[0].lower == "on" and after[-1].text[0].isupper())


def _find_own_line(text: str) -> str | None:
    """Read a line at the head that is an outlet's name, or an author's with the outlet: ``By NAME, OUTLET``."""
    lines = [line for line in text[:_HEAD_TEXT].splitlines() if line.strip()][:_HEAD_SENTENCES]
    for line in lines:
        tokens = find_tokens(line) if len(line) <= _LINE_LENGTH else []
        if not tokens or len(tokens) > _BYLINE_WORDS:
            continue
        terms = [term for term in _index_outlets().find(tokens) if term.last == len(tokens) - 1]
        if terms and not _is_agency(terms[0].row) and _is_byline(tokens[: terms[0].first]):
            return terms[0].row
    return None


def _is_byline(before: Sequence[Token]) -> bool:
    """Whether nothing, or an author and a comma, stands before the outlet of a line."""
    if not before:
        return True
    names = [
        token for token in before[:-1] if token.text not in ":," and token.lower not in publication_words("byline")
    ]
    return before[-1].text == "," and 0 < len(names) <= _NAME_WORDS and all(token.text[0].isupper() for token in names)


def _read_reporter(tokens: Sequence[Token], verb: int) -> str | None:
    """Return the outlet that stands right before a verb of reporting."""
    before = tokens[max(0, verb - _NAME_WORDS) : verb]
    return next((term.row for term in _index_outlets().find(before) if term.last == len(before) - 1), None)


def _is_sure(tokens: Sequence[Token], term: Term) -> bool:
    """Whether a name that others bear too is the agency's: in brackets alone, or beside a verb of reporting."""
    words = "".join(token.text for token in tokens[term.first : term.last + 1])
    if words not in load_table("outlets")[term.row].texts("aliases_ambiguous"):
        return True
    around = [
        token.lower for token in (*tokens[max(0, term.first - 1) : term.first], *tokens[term.last + 1 : term.last + 2])
    ]
    return around == ["(", ")"] or any(word in publication_words("told") for word in around)


def _positions(tokens: Sequence[Token], row: str) -> Iterator[int]:
    words = publication_words(row)
    return (position for position, token in enumerate(tokens) if token.lower in words)


def _is_credit(tokens: Sequence[Token], term: Term) -> bool:
    """Whether the agency stands for a picture: ``PHOTO: AFP``, ``AFP/File``, a caption that ends in ``—AFP``."""
    around = {
        token.lower for token in (*tokens[max(0, term.first - 2) : term.first], *tokens[term.last + 1 : term.last + 3])
    }
    ends = term.last + 1 == len(tokens) or tokens[term.last + 1].text == "/"
    dash = term.first > 0 and tokens[term.first - 1].text in _TITLE_MARKS
    return bool(around & publication_words("credits")) or (ends and dash)
