"""What shows at once that somebody speaks in a sentence; in most, nobody does."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from generator.extraction.speech.speech_accounts import may_hold_accounts
from generator.extraction.speech.speech_marks import is_passive, is_verb
from generator.extraction.text.tokens import Token
from generator.extraction.words.speech_words import index_openers, index_speakers, speech_words
from generator.vocabulary.word_rows import Term, find_words, has_any, read_once

_HEADING_REACH, _FIGURE_REACH, _ASIDE = 6, 5, 6
_STOPS = '.!?"'


class Signs(NamedTuple):
    """Verbs of saying, openers such as ``according to``, a heading's colon, and whether there may be accounts."""

    verbs: Sequence[int]
    openers: Sequence[Term]
    heading: int | None
    accounts: bool


def find_signs(tokens: Sequence[Token]) -> Signs | None:
    """Return what shows that somebody speaks in a sentence, ``None`` where nothing does."""
    return read_once(tokens, _read_signs)


def _read_signs(tokens: Sequence[Token]) -> Signs | None:
    verbs = [at for at in find_words(tokens, speech_words("verbs")) if _says(tokens, at)]
    if has_any(tokens, speech_words("continuing")):
        verbs = sorted({*verbs, *_find_going_on(tokens)})
    if has_any(tokens, speech_words("giving")):
        verbs = sorted({*verbs, *_find_given(tokens)})
    signs = Signs(verbs, index_openers().find(tokens), _find_heading_mark(tokens), may_hold_accounts(tokens))
    return None if not (signs.verbs or signs.openers or signs.accounts) and signs.heading is None else signs


def _find_going_on(tokens: Sequence[Token]) -> Iterator[int]:
    """Yield the verbs with which a man between commas goes on speaking: ``On Saturday, the spokesman continued, …``."""
    for at, token in enumerate(tokens[:-1]):
        if token.lower in speech_words("continuing") and tokens[at + 1].text == ",":
            comma = next((back for back in range(at - 1, max(0, at - _ASIDE), -1) if tokens[back].text == ","), at)
            who = tokens[comma + 1 : at]
            named = bool(who) and all(one.capitalised for one in who)
            if named or has_any(who, speech_words("back_nouns")) or has_any(who, speech_words("single")):
                yield at


def _find_given(tokens: Sequence[Token]) -> Iterator[int]:
    """Yield the verbs with which somebody gives a figure: ``The group gave a toll of nine``."""
    for at, token in enumerate(tokens):
        behind = tokens[at + 1 : at + 1 + _FIGURE_REACH]
        if token.lower in speech_words("giving") and has_any(behind, speech_words("figures_given")):
            yield at


def _says(tokens: Sequence[Token], at: int) -> bool:
    """Whether a verb of saying has a subject that says it."""
    return is_verb(tokens, at) and not is_passive(tokens, at)


def _find_heading_mark(tokens: Sequence[Token]) -> int | None:
    """Return the colon or dash of a heading after which stands only who says it: ``Two die in a blast: police``."""
    if tokens[-1].text in _STOPS[1:]:
        return None
    last = len(tokens) - 1 - (tokens[-1].text in _STOPS)
    for at in range(last - 1, max(1, last - _HEADING_REACH), -1):
        if tokens[at].text in speech_words("heading_marks"):
            terms = index_speakers().match(tokens, at + 1 + (tokens[at + 1].lower in ("the", "a", "an")))
            return at if any(term.last == last for term in terms) else None
    return None
