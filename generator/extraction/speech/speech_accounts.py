"""Speakers whom no verb names: ``the BLA's count: nine dead``, ``two by the army's account``, ``ten dead (BLF)``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.extraction.days.dates import write_words
from generator.extraction.speech.speakers import Speaker
from generator.extraction.text.tokens import Token
from generator.extraction.words.speech_words import find_said_by, speech_words
from generator.extraction.words.time_words import load_small_numbers
from generator.extraction.words.words import list_harm
from generator.vocabulary.word_rows import Term, has_any, in_small_letters, word_behind

_OPENING = 3
_DENYING = 4
_DEED_REACH = 4
_ADJECTIVES = 2
_BELIEVED = ["to", "be", "believed"]
_NONE = ("any", "no")
_THAT = ("that", "it", "they", "to", "its")
_MARKS = ("(", "'", "'s", "believed")


def may_hold_accounts(tokens: Sequence[Token]) -> bool:
    """Whether a sentence has a noun for an account, or marks with which one may be tied to a figure."""
    of = has_any(tokens, _MARKS) or has_any(tokens, speech_words("accounts_of"))
    return of or has_any(tokens, speech_words("accounts")) or has_any(tokens, speech_words("absolute"))


def find_accounts(tokens: Sequence[Token], terms: Sequence[Term]) -> Iterator[Speaker]:
    """Yield those whose account of figures a sentence gives without a verb of saying."""
    for term in terms:
        if (verb := _find_absolute(tokens, term)) is not None:
            words = write_words(tokens, term.first, verb)
            yield Speaker(find_said_by(term), None, words, term.first, term.last, verb)
            continue
        noun = _find_belief(tokens, term) or _find_noun(tokens, term)
        if noun is not None and (_holds_number(tokens, noun) or not _is_doubted(tokens, min(term.first, noun))):
            trails = not _leads(tokens, term, noun)
            words = write_words(tokens, min(term.first, noun), max(term.last, noun))
            yield Speaker(find_said_by(term), None, words, noun, noun, noun, trails)


def _holds_number(tokens: Sequence[Token], noun: int) -> bool:
    """Whether an account is of a number that stands right behind it: ``rejecting the BLA's claim of nine dead``."""
    of, number = (tokens[at].lower if at < len(tokens) else "" for at in (noun + 1, noun + 2))
    counts = number[:1].isdigit() or (number in load_small_numbers() and number not in ("a", "an"))
    return of == "of" and counts


def _find_absolute(tokens: Sequence[Token], term: Term) -> int | None:
    """Return the participle of whom ``with`` brings in: ``A bomb hit a bus, with police confirming nine deaths``."""
    before = term.first - 1 - (tokens[term.first - 1].lower in ("the", "a", "an"))
    behind = [token.lower for token in tokens[term.last + 1 : term.last + 2]]
    tells = bool(behind) and behind[0] in speech_words("absolute")
    return term.last + 1 if tells and before >= 0 and tokens[before].lower == "with" else None


def _find_belief(tokens: Sequence[Token], term: Term) -> int | None:
    """Return the verb of ``if NAME is to be believed``."""
    at = term.last + 1
    return at if in_small_letters(tokens)[at + 1 : at + 4] == _BELIEVED else None


def _find_noun(tokens: Sequence[Token], term: Term) -> int | None:
    """Return the token that makes a body the source: ``account`` after its name, or the mark that ends it."""
    at = term.last + 1
    if at >= len(tokens):
        return None
    before = tokens[term.first - 1] if term.first else None
    if before is not None and before.text == "(" and tokens[at].text == ")":
        return term.last if _ends_clause(tokens, term.first - 2) else None
    back = term.first - 1
    while back > 0 and tokens[back].lower in speech_words("before_groups"):
        back -= 1
    if back > 0 and tokens[back].lower in ("of", "by") and tokens[back - 1].lower in speech_words("accounts_of"):
        none = has_any(tokens[max(0, back - _DENYING) : back - 1], _NONE)  # ``cited no statement of the army``
        return None if none else back - 1
    owned = tokens[at].lower in ("'s", "'")
    at += owned
    if owned and (at == len(tokens) or tokens[at].text in ":.;"):
        by = before is not None and before.lower == "by"
        return at - 1 if by or (at < len(tokens) and tokens[at].text == ":") else None
    for noun in range(at, min(len(tokens), at + 1 + _ADJECTIVES * owned)):
        if tokens[noun].lower in speech_words("accounts"):
            following = word_behind(tokens, noun)
            verb = not owned and (following == '"' or following[:1].isdigit())  # ``Five killed, rebels claim "20"``
            told = following in _THAT or following in load_small_numbers()
            verb = verb or (not owned and told and tokens[noun].lower in speech_words("claim_nouns"))
            return None if verb or following in ("for", "to") or _is_of_no_number(tokens, noun) else noun
    return None


def _is_of_no_number(tokens: Sequence[Token], noun: int) -> bool:
    """Whether an account is of what somebody does, or did: ``the government's claims of restoring order``."""
    of, deed = (tokens[at].lower if at < len(tokens) else "" for at in (noun + 1, noun + 2))
    if of not in ("of", "for"):
        return False
    plain = deed.endswith("ing") and not has_any(tokens[noun + 2 : noun + 2 + _DEED_REACH], list_harm())
    return plain or deed in speech_words("no_account")


def _ends_clause(tokens: Sequence[Token], at: int) -> bool:
    """Whether a clause, and no name, stands before brackets: ``Ten men were killed (BLF)``."""
    token = tokens[at] if at >= 0 else None
    return (
        token is not None and (token.lower.endswith("ed") or token.lower in ("dead", "hurt")) and token.text.islower()
    )


def _is_doubted(tokens: Sequence[Token], first: int) -> bool:
    """Whether somebody speaks against the account: ``Rejecting the BLA's claim, police said``."""
    start = max((at + 1 for at in range(first) if tokens[at].text == ","), default=0)
    before = tokens[max(start, first - _DENYING) : first]
    return any(token.lower in speech_words("doubting") for token in before)


def _leads(tokens: Sequence[Token], term: Term, noun: int) -> bool:
    """Whether the account goes before what it tells: at a clause's beginning, or right before ``of``."""
    if noun < term.first:
        return noun <= _OPENING
    following = word_behind(tokens, noun, ".")
    if following in speech_words("account_leads"):
        return True
    start = term.first
    while start and tokens[start - 1].lower in ("the", "in", "by", "to", "from", "on", "so", "but", "and"):
        start -= 1
    opens = start == 0 or tokens[start - 1].text in ";:" or tokens[start - 1].lower in ("while", "whereas")
    return opens and following not in (".", ";") and noun - start <= _OPENING + _ADJECTIVES + 2
