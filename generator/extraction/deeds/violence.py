"""Whether words show that people did violence: words for a type of event, armed people, or fighters who are named.

Also whether they only keep the anniversary of such a deed, or tell in what else people came to harm.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from generator.extraction.deeds.type_cues import find_type_cues
from generator.extraction.text.sentences import Sentence
from generator.extraction.text.tokens import Token
from generator.extraction.words.place_words import place_cues
from generator.extraction.words.responsibility_words import index_organisations
from generator.vocabulary.phrases import PhraseIndex
from generator.vocabulary.tables import load_table
from generator.vocabulary.word_rows import has_any, in_small_letters
from generator.vocabulary.word_sets import index_rows, list_words

_TABLE = "attack_words"
_ARTICLES, _PLACE_REACH = ("a", "an"), 4
_ROWS = ("attackers", "certain", "shots")


def shows_violence(sentence: Sentence) -> bool:
    """Whether a sentence has words for a deed, for armed people or for an armed group."""
    deeds = any(load_table("type_cues")[cue.row].text("type") != "other" for cue in find_type_cues(sentence.tokens))
    return deeds or names_attackers(sentence)


def names_attackers(sentence: Sentence) -> bool:
    """Whether a sentence has words for armed people, for what they do or for an armed group."""
    return bool(index_rows(_TABLE, _ROWS).find(sentence.tokens)) or bool(index_armed().find(sentence.tokens))


def names_cause(tokens: Sequence[Token]) -> bool:
    """Whether a sentence says in what, or at what, people were harmed: ``when a stage gave way``, ``in a crush``.

    Of ``in a remote village of NAME`` it only says where.
    """
    told = index_rows(_TABLE, ("causes", "no_causes")).find(tokens)
    return any(term.row == "causes" and not _leads_to_place(tokens, term.last) for term in told)


def _leads_to_place(tokens: Sequence[Token], article: int) -> bool:
    """Whether a noun for a kind of place stands behind an article, with nothing but adjectives between."""
    if tokens[article].lower not in _ARTICLES:
        return False
    words = in_small_letters(tokens)[article + 1 : article + 1 + _PLACE_REACH]
    behind = next((word for word in words if word not in place_cues("descriptions") - place_cues("types")), "")
    return behind in place_cues("types")


@cache
def index_armed() -> PhraseIndex:
    """Return the index of the names of armed groups."""
    return index_organisations("armed_group")


def marks_anniversary(tokens: Sequence[Token]) -> bool:
    """Whether a sentence says that an anniversary was kept: ``The anniversary of the bombing was observed``."""
    words = in_small_letters(tokens)
    first = words.index("anniversary") if "anniversary" in words else len(words)
    return has_any(tokens[first:], list_words(_TABLE, "keeping"))
