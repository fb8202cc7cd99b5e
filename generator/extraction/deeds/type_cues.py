"""Words that speak for a type of event, and how much."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from generator.extraction.deeds.cue_pairs import TypeCue, join_pairs
from generator.extraction.text.sentences import Sentence
from generator.extraction.text.tokens import Token
from generator.extraction.words.given_help import find_help
from generator.extraction.words.telling_words import telling_words
from generator.extraction.words.time_words import load_small_numbers
from generator.vocabulary.phrases import PhraseIndex
from generator.vocabulary.tables import load_table
from generator.vocabulary.word_rows import has_any, in_small_letters, read_once
from generator.vocabulary.word_sets import index_rows

_TABLE, _PAIRS = "type_cues", "cue_pairs"
_TAKEN, _AWAY, _OF, _SUBJECT = "abduct", "away", "of", 14


def find_cue_weights(sentence: Sentence) -> dict[str, int]:
    """Return the weight of each row of words for a type of event."""
    return {cue.row: weight_of_row(cue.row) for cue in find_type_cues(sentence.tokens)}


def find_type_cues(tokens: Sequence[Token]) -> tuple[TypeCue, ...]:
    """Return the words for types of event in order; numbers and small words between do not count.

    Words inside a figure of speech are none (``war of words``).
    """
    return read_once(tokens, _read_type_cues)


def _read_type_cues(tokens: Sequence[Token]) -> tuple[TypeCue, ...]:
    if not has_any(tokens, _load_openings()):
        return ()
    skipped = _load_skipped()
    kept = [at for at, word in enumerate(in_small_letters(tokens)) if word not in skipped and not word.isdigit()]
    terms = _index_cues().find([tokens[at] for at in kept])
    found = [(term.table, TypeCue(term.row, kept[term.first], kept[term.last])) for term in terms]
    cues = [cue for table, cue in found if table == _TABLE]
    words = [cue for table, cue in found if table != _TABLE]
    words.extend(TypeCue(term.row, term.first, term.last) for term in _index_apart().find(tokens))
    if words:
        cues = join_pairs(tokens, cues, words)
    if not cues:
        return ()
    spoken = index_rows("figurative", ("speech", "offices", "clearance")).find(tokens)
    told = [cue for cue in cues if not any(term.first <= cue.last and cue.first <= term.last for term in spoken)]
    wont = find_help(tokens) if (habit := _find_habit(tokens)) is None else habit
    return tuple(cue for cue in told if (wont is None or cue.last < wont) and not _takes_things(tokens, cue))


def _takes_things(tokens: Sequence[Token], cue: TypeCue) -> bool:
    """Whether what attackers took is the subject of ``taken away``: ``Weapons were seized and taken away``."""
    if cue.row != _TAKEN or tokens[cue.last].lower != _AWAY:
        return False
    words = in_small_letters(tokens)[max(0, cue.first - _SUBJECT) : cue.first]
    grammar = load_table("grammar_words")
    be = next((at for at in range(len(words) - 1, 0, -1) if words[at] in grammar["be"].texts("forms")), 0)
    heads = [at for at in range(be) if words[at] in telling_words("taken_things")]
    if not heads or {"with", "of"}.intersection(words[: heads[0]]):
        return False  # ``two guards with their weapons were``, ``the occupants of two vehicles were``
    behind = words[heads[-1] + 1 : be]
    return not behind or behind[0] in (*grammar["preposition"].texts("forms"), _OF)


def _find_habit(tokens: Sequence[Token]) -> int | None:
    """Return where it is said what happens every now and then: ``Police are often targeted in bomb attacks``."""
    words = in_small_letters(tokens)
    if not has_any(tokens, telling_words("always")):
        return None
    habits = (at for at in range(1, len(words)) if words[at] in telling_words("always"))
    return next((at for at in habits if words[at - 1] in telling_words("before_habits")), None)


def weight_of_row(row: str) -> int:
    """Return how much a row of words says."""
    return _load_weights()[row][1]


def find_cue_positions(sentence: Sentence) -> list[int]:
    """Return the tokens at which words for a type of event begin."""
    return [cue.first for cue in find_type_cues(sentence.tokens)]


@cache
def _load_skipped() -> frozenset[str]:
    """Return numbers, articles and auxiliaries, which words for a type of event are matched without."""
    grammar = load_table("grammar_words")
    return frozenset((*load_small_numbers(), "the", *grammar["be"].texts("forms"), *grammar["have"].texts("forms")))


@cache
def _load_openings() -> frozenset[str]:
    return _index_cues().openings


@cache
def _index_cues() -> PhraseIndex:
    index = PhraseIndex()
    for table in (_TABLE, _PAIRS):
        for row in load_table(table).values():
            for form in () if row.flag("apart") else row.texts("forms"):
                words = [word for word in form.split() if word.lower() not in _load_skipped()]
                if words:
                    index.add(table, row.id, "forms", " ".join(words))
    return index


@cache
def _index_apart() -> PhraseIndex:
    """Index the words for pairs that are looked for on their own."""
    return PhraseIndex().add_rows(_PAIRS, [row for row in load_table(_PAIRS).values() if row.flag("apart")])


def type_of_row(row: str) -> str:
    """Return the type that a row of words speaks for."""
    return _load_weights()[row][0]


@cache
def _load_weights() -> dict[str, tuple[str, int]]:
    rows = load_table("type_cues").values()
    return {row.id: (str(row.text("type")), int(row.text("weight") or 1)) for row in rows}
