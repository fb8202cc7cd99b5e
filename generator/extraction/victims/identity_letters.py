"""Words of a sentence as letters by their class, in which patterns read who people were.

``a`` all, both; ``R`` a pronoun, ``S`` and ``H`` nouns for people told before, ``D`` articles and numbers, ``W`` who;
``L`` forms of be and have, ``K`` and ``I`` verbs with which it is told who somebody was, ``T`` verbs of saying, ``A``
as, ``P`` and ``o`` prepositions, ``N`` a name, ``C`` a comma, ``B`` and, ``X`` any other word.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from functools import cache

from generator.extraction.chunks.chunks import Chunk
from generator.extraction.codes import CIVILIANS, UNSPECIFIED
from generator.extraction.text.lost_commas import list_numbers
from generator.extraction.victims.groups import find_group
from generator.extraction.words.people_words import people_words
from generator.extraction.words.words import Words
from generator.vocabulary.word_rows import in_small_letters

_ROWS = {
    "a": "all_of_them", "R": "identity_pronouns", "S": "identity_people", "H": "identity_of_any", "D": "identity_joins",
    "I": "identifying", "K": "identity_verbs", "A": "identity_as", "P": "identity_in",
}  # fmt: skip
_GRAMMAR = {"be": "L", "have": "L", "speech": "T"}
_MARKS = {",": "C", ";": "T", ":": "T", "that": "T", "of": "o", "who": "W", "to": "L", "and": "B"}
_LOCAL, _NOT_LOCAL = 2, "ing"
_ALL, _RESIDENT = "all", "resident"
_LISTED, _INCLUDING = ("name", "and", "comma"), "including"


def spell(words: Words, chunks: Sequence[Chunk]) -> str:
    """Return a letter for each word of a sentence."""
    named = {at for one in chunks if one.kind == "name" for at in range(one.first, one.last + 1)}
    small = in_small_letters(words.tokens)
    return "".join("N" if at in named else _spell_word(word, words.grammar[at]) for at, word in enumerate(small))


def _spell_word(word: str, grammar: str) -> str:
    letter = _MARKS.get(word) or _list_letters().get(word) or _GRAMMAR.get(grammar)
    return letter or ("D" if word.isdigit() or word in list_numbers() else "X")


@cache
def _list_letters() -> dict[str, str]:
    return {word: letter for letter, row in _ROWS.items() for word in people_words(row)}


def is_description(words: Words, chunks: Sequence[Chunk], at: int) -> bool:
    """Whether a noun can tell who people were: no number of others, nobody who is known, no list of several kinds."""
    who = chunks[at].mention
    if who is None or who.head is None:
        return who is not None and who.kind == "unknown" and find_group(words, who) == CIVILIANS
    kin = who.kind == "relation" and _is_kin_of_known(words, chunks, at)
    if not kin and (who.kind not in ("person", "rank") or who.definite):
        return False
    if who.head.row == _RESIDENT:  # where somebody lives says nothing of who he was
        return False
    number = who.quantity
    alone = number is None or number.article or (number.vague in (None, _ALL) and who.number is None)
    ends = all(one.kind not in ("outcome", "speech") for one in chunks[at + 1 : at + 2])
    return alone and ends and not _is_listed(words, chunks, at)


def _is_kin_of_known(words: Words, chunks: Sequence[Chunk], at: int) -> bool:
    """Whether a relative is one of somebody of whom is told who he is: ``son of a judge``, not ``of Dr Gul Khan``."""
    behind = chunks[at + 1 : at + 4]
    if not behind or behind[0].kind != "of":
        return False
    whose = next((chunk.mention for chunk in behind[1:] if chunk.kind not in ("name", "determiner")), None)
    told = whose is not None and not whose.titled and (whose.definite or whose.quantity is not None)
    return told and whose is not None and find_group(words, whose) != UNSPECIFIED


def _is_listed(words: Words, chunks: Sequence[Chunk], at: int) -> bool:
    """Whether a noun is one of a list: ``were labourers and a constable``, not ``were labourers, police said``.

    So is one whose names another follows: ``identified as constables NAME, NAME and a resident NAME``.
    """
    behind = chunks[at + 1 : at + 4]
    if len(behind) > 1 and behind[0].kind in ("and", "comma") and behind[1].mention is not None:
        return not any(one.kind == "speech" for one in behind[2:])
    named = list(itertools.takewhile(lambda one: _is_in_list(words, one), chunks[at + 1 :]))
    return any(
        one.mention is not None and one.mention.head is not None and one.mention.quantity is not None
        for one, joined in zip(named[1:], named, strict=False)
        if joined.kind in ("and", "comma")
    )


def _is_in_list(words: Words, chunk: Chunk) -> bool:
    """Whether a chunk can stand in a list of people by name."""
    return chunk.kind in _LISTED or words.tokens[chunk.first].lower == _INCLUDING or chunk.mention is not None


def find_start(words: Words, chunks: Sequence[Chunk], at: int) -> int:
    """Return where a description begins, words that no rule knows before it included: ``were local labourers``."""
    start = at - (chunks[at - 1].kind == "name")  # ``were BLA commanders``
    while start > at - _LOCAL and chunks[start - 1].kind == "word":
        word = words.tokens[chunks[start - 1].first].text
        if not (word.isalpha() and word.islower()) or word.endswith(_NOT_LOCAL) or word in _list_letters():
            break
        start -= 1
    return chunks[start].first
