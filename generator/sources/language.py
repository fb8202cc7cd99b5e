"""Tells the language of a text by its letters and its function words, so that only what is English is read as English.

Function words make up a third to a half of English prose and hardly any of other languages; names of people and
places do not count for either side (compare Cavnar and Trenkle 1994; Grefenstette 1995 on short words).
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from functools import cache

from generator.vocabulary.tables import Row, load_table

UNKNOWN = "und"
_WORD = re.compile(r"[^\W\d_]+")
_SAMPLE = 40_000
_FOREIGN_LETTERS = 0.5
_SPEAKING = 0.12
_SHORT = 25


def find_language(text: str) -> str:
    """Return the language of a text (BCP 47), ``und`` if nothing tells.

    Latin text is the language with most function words. A heading or brief of fewer than 25 words may have hardly
    any: it passes for the language that is read unless another one speaks louder.
    """
    sample = text[:_SAMPLE]
    script, share = _find_script(sample)
    if not script:
        return UNKNOWN
    if script != "LATIN" and share >= _FOREIGN_LETTERS:
        return _find_by_letters(sample, script)
    words = _WORD.findall(sample.casefold())
    scores = _count_function_words(words)
    best = max(scores, key=lambda id_: (scores[id_], is_read(id_)))
    if scores[best] >= _SPEAKING * len(words) or (len(words) < _SHORT and is_read(best)):
        return best
    return UNKNOWN


def is_read(language: str) -> bool:
    """Whether extraction reads this language."""
    row = load_table("languages").get(language)
    return row is not None and row.flag("read")


@cache
def _read_words() -> dict[str, tuple[str, ...]]:
    """Return the languages of each function word."""
    found: dict[str, list[str]] = {}
    for row in load_table("languages").values():
        for word in row.texts("words"):
            found.setdefault(word, []).append(row.id)
    return {word: tuple(ids) for word, ids in found.items()}


def _count_function_words(words: list[str]) -> Counter[str]:
    known = _read_words()
    scores = Counter(dict.fromkeys(_list_told_by_words(), 0))
    for word, count in Counter([word for word in words if word in known]).items():
        for language in known[word]:
            scores[language] += count
    return scores


@cache
def _list_told_by_words() -> tuple[str, ...]:
    return tuple(row.id for row in load_table("languages").values() if row.texts("words"))


def _find_script(text: str) -> tuple[str, float]:
    """Return the script of most letters and its share; an empty name where there is no letter."""
    if text.isascii():
        return ("LATIN", 1.0) if any(map(str.isalpha, text)) else ("", 0.0)
    counts: dict[str, int] = {}
    for char in dict.fromkeys(text):
        if char.isalpha():
            script = "LATIN" if char.isascii() else _script_of(char)
            counts[script] = counts.get(script, 0) + text.count(char)
    if not counts:
        return "", 0.0
    most = max(counts, key=counts.__getitem__)
    return most, counts[most] / sum(counts.values())


@cache
def _script_of(char: str) -> str:
    return unicodedata.name(char, "UNKNOWN").split()[0]


def _find_by_letters(text: str, script: str) -> str:
    rows = [row for row in load_table("languages").values() if row.text("script") == script]
    told = [row.id for row in rows if any(letter in text for letter in _letters_of(row))]
    plain = [row.id for row in rows if not _letters_of(row)]
    return (told or plain or [UNKNOWN])[0]


def _letters_of(row: Row) -> str:
    return row.text("letters") or ""
