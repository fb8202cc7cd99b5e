"""Forces and armed groups that words name, and whose people are meant where only ``its`` or ``them`` tells."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from generator.extraction.codes import MILITANTS, SECURITY_FORCES, UNSPECIFIED
from generator.extraction.text.tokens import Token
from generator.extraction.words.people_words import people_words
from generator.extraction.words.speech_words import is_contradicted
from generator.extraction.words.words import Words, row_of
from generator.vocabulary.frozen import replace
from generator.vocabulary.phrases import PhraseIndex
from generator.vocabulary.tables import load_table
from generator.vocabulary.word_rows import Term, has_any

_AGENT_REACH = 3
_NAME = 6
_BELONGING = 5


def find_group_of_names(tokens: Sequence[Token]) -> str | None:
    """Return the group of the last force or armed group that words name."""
    for term in reversed(index_organisations().find(tokens)):
        group = load_table("organisations")[term.row].text("group")
        if group in (SECURITY_FORCES, MILITANTS):
            return group
    return None


def find_group_of_unit(words: Words, before: int | None = None) -> str | None:
    """Return the group of those who lost people, named before a token or anywhere: ``the army lost three men``."""
    return find_group_between(words, 0, len(words.tokens) if before is None else before)


def find_group_at(words: Words, start: int) -> str | None:
    """Return the group of the force or armed group itself that is named at a token: no ``FC school``."""
    tokens = words.tokens
    while start < len(tokens) and tokens[start].lower in people_words("before_forces"):
        start += 1
    unit = next((term for term in index_units().find(tokens[start : start + _NAME]) if not term.first), None)
    if unit is None:
        return None
    behind = tokens[start + unit.last + 1].lower if start + unit.last + 1 < len(tokens) else "."
    itself = not behind.isalpha() or behind in people_words("behind_forces")
    group = load_table("organisations")[unit.row].text("group")
    return group if itself and group in (SECURITY_FORCES, MILITANTS) else None


def find_belonging(words: Words, start: int) -> int | None:
    """Return where it is told to whom the people before a token belong: ``men, said to belong to the BLA``."""
    near = words.tokens[start : start + _BELONGING]
    if not has_any(near, people_words("belonging")):
        return None
    at = next(at for at, token in enumerate(near, start) if token.lower in people_words("belonging"))
    if not all(token.lower in people_words("before_belonging") for token in words.tokens[start:at]):
        return None
    linked = at + 1 < len(words.tokens) and words.tokens[at + 1].lower in ("to", "with")
    return at + 2 if linked else None


def find_group_between(words: Words, first: int, before: int, *, last: bool = True) -> str | None:
    """Return the group of the last force or armed group that the tokens from ``first`` on name, by name or noun.

    Without ``last`` it is that of the first one.
    """
    named = _leave_contradicted(words, list(_list_armed(words, first, before)))
    return named[-1 if last else 0][1] if named else None


def _leave_contradicted(words: Words, named: list[tuple[Term, str]]) -> list[tuple[Term, str]]:
    """Leave out those whose account another rejects: ``NAME rejected the army's claim and said it lost four men``."""
    told = [one for one in named if not is_contradicted(words.tokens, one[0].first, one[0].last)]
    return told or named


def find_group_of_body(words: Words, before: int) -> str | None:
    """Return the group of those whose people ``its`` means: the force or armed group told last that did not hit them.

    ``A patrol was ambushed by NAME; two of its members died``, ``A squad was hit by a mine that NAME had laid …``.
    """
    armed = _list_armed(words, 0, before)
    named = [(term, group) for term, group in armed if _is_body(term) and not _hits(words, term.first)]
    named = _leave_contradicted(words, named)
    start = named[-1][0].last + 1 if named else 0
    return _find_unnamed_body(words, start, before) or (named[-1][1] if named else None)


def _find_unnamed_body(words: Words, start: int, before: int) -> str | None:
    """Return the group of a body told without a name behind the last one named: ``raided a camp of the outfit``.

    Who belongs to a gang is no rebel for that, and none of those who caught it.
    """
    for at in range(before - 1, start - 1, -1):
        word = words.tokens[at].lower
        if word in people_words("gangs"):
            return UNSPECIFIED
        known = at > 0 and words.tokens[at - 1].lower in people_words("before_outfits")
        if known and word in people_words("outfits") and not _hits(words, at):
            return MILITANTS
    return None


def find_group_hit(words: Words) -> str | None:
    """Return the group of the force or armed group, or its people, told last that did not hit others."""
    named = [group for term, group in _list_armed(words, 0, len(words.tokens)) if not _hits(words, term.first)]
    return named[-1] if named else None


def _is_body(term: Term) -> bool:
    return term.table != "nouns" or row_of(term).text("kind") == "collective"


def _list_armed(words: Words, first: int, before: int) -> Iterator[tuple[Term, str]]:
    """Yield the names and nouns of forces and armed groups among tokens from ``first`` on, with their groups."""
    units = (replace(one, first=one.first + first, last=one.last + first) for one in _find_units(words, first, before))
    terms = [*units, *(term for term in words.nouns.values() if first <= term.first and term.last < before)]
    for term in sorted(terms, key=lambda term: term.last):
        row = row_of(term) if term.table == "nouns" else load_table("organisations")[term.row]
        group = row.text("group")
        if group in (SECURITY_FORCES, MILITANTS):
            yield term, group


def _find_units(words: Words, first: int, before: int) -> Sequence[Term]:
    return index_units().find(words.tokens[first:before])


def _hits(words: Words, at: int) -> bool:
    """Whether those who are named hit others: ``ambushed by the NAME``, ``a mine laid by NAME men``."""
    tokens = words.tokens
    near = range(at - 1, max(0, at - _AGENT_REACH) - 1, -1)
    by = next((link for link in near if tokens[link].lower in ("by", "from")), 0)
    return by > 0 and has_any(tokens[max(0, by - _AGENT_REACH) : by], people_words("hits"))


def names_organisation(tokens: Sequence[Token]) -> bool:
    """Whether words name an organisation of the vocabulary."""
    return bool(index_organisations().find(tokens))


@cache
def index_organisations() -> PhraseIndex:
    """Index the names of organisations."""
    return PhraseIndex().add_table(load_table("organisations"), ("aliases", "label.en"))


@cache
def index_units() -> PhraseIndex:
    """Index the names of organisations with those that are only sometimes theirs: ``the army``."""
    return PhraseIndex().add_table(load_table("organisations"), ("aliases", "aliases_ambiguous", "label.en"))
