"""Words of speech and the names of those who speak, from the data files."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from generator.extraction.text.tokens import Token
from generator.vocabulary.phrases import PhraseIndex
from generator.vocabulary.tables import load_table
from generator.vocabulary.word_rows import Term, has_any
from generator.vocabulary.word_sets import index_rows, list_words

UNNAMED = "unnamed_official"
ARMED = "armed_group"
WITNESS = "witness"
HOSPITAL = "hospital"
OUTLET = "media"
RIGHTS = "rights_group"
ABROAD = "foreign_government"
GOVERNMENT = "government"
_REJECTED = 6
_OFFICIAL = ("military", "police", "levies", "administration", "government", "hospital")


@cache
def speech_words(row: str) -> frozenset[str]:
    """Return the words of one row."""
    return list_words("speech_grammar", row)


@cache
def index_openers() -> PhraseIndex:
    """Return the index of phrases that a speaker follows, and of markers that take a speaker's name away."""
    index = PhraseIndex().add_rows("speech_grammar", [load_table("speech_grammar")["according"]])
    return index.add_table(load_table("said_by"), ("markers",))


@cache
def index_speakers() -> PhraseIndex:
    """Return the index of all who may speak: kinds of speakers, organisations and the outlets of armed groups."""
    index = PhraseIndex().add_table(load_table("said_by"), ("speakers",))
    index.add_table(load_table("organisations"), ("label.en", "aliases", "spokespersons"))
    armed = (row for row in load_table("outlets").values() if is_armed_group(row.text("origin") or ""))
    return index.add_rows("outlets", armed, ("label.en", "aliases"))


@cache
def index_starts() -> PhraseIndex:
    """Return the index of words with which another incident begins."""
    return index_rows("speech_grammar", ("starts",))


@cache
def index_outlets() -> PhraseIndex:
    """Return the index of outlets and agencies to whom somebody may speak."""
    return PhraseIndex(case="name").add_table(load_table("outlets"), ("label.en", "aliases", "aliases_ambiguous"))


def find_said_by(term: Term) -> str:
    """Return the id under which a speaker's words are kept: a kind of speaker, or an armed group itself."""
    if term.table == "organisations":
        return _fold(load_table("organisations")[term.row].text("said_by") or term.row)
    if term.table == "outlets":
        return str(load_table("outlets")[term.row].text("origin"))
    return _fold(term.row)


@cache
def _fold(said_by: str) -> str:
    """Return the body that a branch of it speaks for: of the same kind and origin, they are one speaker."""
    row = load_table("said_by").get(said_by)
    branch = row is not None and row.text("origin") == row.text("kind") != said_by
    return str(row.text("origin")) if row and branch else said_by


def denies_something(tokens: Sequence[Token]) -> bool:
    """Whether the words behind a verb of saying deny or doubt something: ``said no such man was held``."""
    return has_any(tokens, speech_words("doubting")) or has_any(tokens, speech_words("negation"))


def is_contradicted(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether a body is named for an account that another rejects: ``NAME rejected the army's figure and said``."""
    owned = 1 + has_any(tokens[last + 1 : last + 2], ("'s", "'"))
    nouns = speech_words("rival_accounts")
    before = tokens[max(0, first - _REJECTED) : first]
    told = has_any(tokens[last + owned : last + owned + 2], nouns) or (
        has_any(before[-3:], nouns) and has_any(before[-2:], ("of", "by"))
    )
    return told and has_any(before, speech_words("rejecting"))


def is_authority(said_by: str) -> bool:
    """Whether a speaker is an office of the state, or of its forces, whose account an article tells."""
    return said_by in speech_words("authorities")


def is_force(said_by: str) -> bool:
    """Whether a speaker is a force of the state."""
    return said_by in speech_words("forces")


@cache
def is_armed_group(said_by: str) -> bool:
    """Whether the speaker is an armed group, named or not."""
    organisations = load_table("organisations")
    if said_by in organisations:
        return organisations[said_by].text("kind") == "armed_group"
    return said_by == ARMED


@cache
def is_official(said_by: str) -> bool:
    """Whether a speaker speaks for a force, an authority or a hospital."""
    row = load_table("said_by").get(said_by)
    return row is not None and row.text("kind") in _OFFICIAL
