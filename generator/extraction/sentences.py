"""Where sentences begin and end, in text as it comes: glued titles, datelines, abbreviations, missing spaces."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from generator.extraction.tokens import Token, find_tokens
from generator.vocabulary.frozen import dataclass
from generator.vocabulary.phrases import WordRow
from generator.vocabulary.tables import load_table

_PARAGRAPH = re.compile(r"[^\n]+(?:\n(?!\s*\n)[^\n]+)*")
_STOP = re.compile(
    r"(?P<stop>[.!?\u06d4]+)(?P<close>['\")\]]*)(?=\s+['\"(\[]*[^\Wa-z_]|\s*$)"
    r"|(?<=[a-z)])(?P<glued>\.)(?=[\"']?[A-Z][a-z]*[ ,'])"
    r"|\s[|\u2022]\s"
)
_DATELINE = re.compile(
    r"(?<=[a-z0-9.!?'\")] )(?=[A-Z][A-Z/ -]{3,30}(?:, ?[A-Z][a-z]+\.? \d{1,2})?"
    r"(?: ?\([^)]{2,30}\))? ?(?::|--?|\u2013|\u2014) )"
)
_LAST_WORD = re.compile(r"[A-Za-z]+$")
_LONGEST_ABBREVIATION = 12
_TITLE_WORDS = range(4, 22)
_BODY_WORDS = 7
_BEFORE_PLACES = frozenset(("in", "at", "near"))


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence: its number, its paragraph's number, offsets into the article's text and its tokens."""

    index: int
    paragraph: int
    start: int
    end: int
    tokens: tuple[Token, ...]

    def text_of(self, text: str) -> str:
        """Return the sentence's words from the text that it was found in."""
        return text[self.start : self.end]


def find_sentences(text: str) -> tuple[Sentence, ...]:
    """Return the sentences of a text. Paragraphs are separated by blank lines; a paragraph's end ends a sentence."""
    found: list[Sentence] = []
    for number, paragraph in enumerate(_PARAGRAPH.finditer(text)):
        for start, end in _find_spans(text, paragraph.start(), paragraph.end()):
            for tokens in _split_glued_title(find_tokens(text, start, end), first=not found):
                found.append(Sentence(len(found), number, tokens[0].start, tokens[-1].end, tokens))
    return tuple(found)


def _find_spans(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for stop in _find_breaks(text, start, end):
        if text[start:stop].strip():
            yield start, stop
        start = stop
    if text[start:end].strip():
        yield start, end


def _find_breaks(text: str, start: int, end: int) -> list[int]:
    breaks = {match.start() for match in _DATELINE.finditer(text, start, end)}
    for match in _STOP.finditer(text, start, end):
        if match.group("stop") == "." and _is_abbreviation(text, start, match.start()):
            continue
        breaks.add(match.end())
    return sorted(breaks)


def _is_abbreviation(text: str, start: int, stop: int) -> bool:
    word = _LAST_WORD.search(text, max(start, stop - _LONGEST_ABBREVIATION), stop)
    if not word:
        return False
    initial = len(word.group()) == 1 and word.group().isupper()
    return initial or word.group() in _load_forms("abbreviations")


def _split_glued_title(tokens: tuple[Token, ...], *, first: bool) -> Iterator[tuple[Token, ...]]:
    """Split the very first sentence where a title without a full stop runs into the body."""
    cut = _find_title_end(tokens) if first else 0
    parts = [WordRow(tokens[:cut]), WordRow(tokens[cut:])] if cut else [tokens]
    yield from filter(None, parts)


def _find_title_end(tokens: tuple[Token, ...]) -> int:
    openers = _load_forms("openers")
    for position in _TITLE_WORDS:
        if position + _BODY_WORDS > len(tokens):
            return 0
        before, word = tokens[position - 1], tokens[position]
        if word.text in openers and _may_end_title(before.text):
            return position
        if word.text in _load_forms("counting_openers") and _may_end_headline(tokens, position - 1):
            return position
    return 0


def _may_end_headline(tokens: tuple[Token, ...], last: int) -> bool:
    """Whether a headline can end before a number with a capital: with a word, a number, or a name behind ``in``."""
    word, before = tokens[last].text, tokens[last - 1].text
    return _may_end_title(word) or word.isdigit() or (word.istitle() and before in _BEFORE_PLACES)


def _may_end_title(word: str) -> bool:
    """Whether a word can be a title's last: in small letters, no function word."""
    known = word in _load_forms("unfinished") or word in _load_numbers()
    return word.isalpha() and word.islower() and len(word) > 3 and not known


@cache
def _load_forms(row: str) -> frozenset[str]:
    return frozenset(load_table("sentence_words")[row].texts("forms"))


@cache
def _load_numbers() -> frozenset[str]:
    return frozenset(form for row in load_table("numbers").values() for form in row.texts("forms"))
