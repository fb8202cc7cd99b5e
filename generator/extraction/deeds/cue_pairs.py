"""Words that speak for a type of event only together: ``a drone … fired missiles``, ``two towers … were blown up``.

Each pair of words is a row of ``cue_pairs``: which words must stand beside them in the same clause, how near and in
which order, and the row of ``type_cues`` that both together are.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from generator.extraction.text.tokens import Token
from generator.extraction.words.people_words import people_words
from generator.extraction.words.responsibility_words import find_groups
from generator.extraction.words.telling_words import telling_words
from generator.vocabulary.frozen import dataclass
from generator.vocabulary.tables import Row, load_table
from generator.vocabulary.word_rows import has_any
from generator.vocabulary.word_sets import list_words

_BEHIND, _PASSIVE_REACH = 3, 8


@dataclass(frozen=True, slots=True)
class TypeCue:
    """Words for a type of event: their row and their first and last token."""

    row: str
    first: int
    last: int


def join_pairs(tokens: Sequence[Token], cues: Sequence[TypeCue], words: Sequence[TypeCue]) -> list[TypeCue]:
    """Return the words for types of event with those that two make together, in place of what stood alone.

    ``words`` are those of the rows of ``cue_pairs``.
    """
    joined = list(cues)
    for word in words:
        rule = load_table("cue_pairs")[word.row]
        beside = _load_beside(rule.id)
        near = [one for one in (*joined, *words) if one.row in beside and _fits(tokens, rule, word, one)]
        if not near:
            continue
        other = min(near, key=lambda one: max(one.first - word.last, word.first - one.last))
        made = TypeCue(str(rule.text("makes")), min(word.first, other.first), max(word.last, other.last))
        joined = [cue for cue in joined if not (_holds(made, cue) and (cue.row in beside or _holds(word, cue)))]
        joined.append(made)
    return sorted(joined, key=lambda cue: cue.first)


def _holds(made: TypeCue, cue: TypeCue) -> bool:
    return made.first <= cue.first and cue.last <= made.last


def _fits(tokens: Sequence[Token], rule: Row, word: TypeCue, other: TypeCue) -> bool:
    """Whether words stand near enough, in the same clause, and in the order that the rule wants."""
    before = word.last < other.first
    first, last = (word.last, other.first) if before else (other.last, word.first)
    if not 0 < last - first <= int(rule.text("within") or 0):
        return False
    order = rule.text("order")
    if order in ("before", "shooter") and not before:
        return False
    if order == "shooter" and _is_hit(tokens, word):
        return False
    unless = rule.texts("unless") if order != "doer" else ()
    if unless and not {token.lower for token in tokens[:last]}.isdisjoint(unless):
        return False
    if order == "doer" and not _does(tokens, rule, word, other, before=before):
        return False
    return not has_any(tokens[first + 1 : last], telling_words("pair_breaks"))


def _is_hit(tokens: Sequence[Token], word: TypeCue) -> bool:
    """Whether words name what others fired at: ``targeted a helicopter``, ``the helicopter was hit by``."""
    behind = tokens[word.last + 1 : word.last + 1 + _PASSIVE_REACH]
    be, hit = list_words("grammar_words", "be"), people_words("being_hit")
    if any(one.lower in be and two.lower in hit for one, two in pairwise(behind)):
        return True
    before = tokens[max(0, word.first - _BEHIND) : word.first]
    return has_any(before, people_words("attacking_it")) and not has_any(before, ("and", ","))


def _does(tokens: Sequence[Token], rule: Row, word: TypeCue, other: TypeCue, *, before: bool) -> bool:
    """Whether words name those who do what others tell: the subject of the active voice, or right behind ``by``."""
    told = tokens[: other.first] if before else (*tokens[: other.first], *tokens[other.last + 1 : word.first])
    lowers = {token.lower for token in told}
    if not lowers.isdisjoint(rule.texts("unless")) or _is_of_group(tokens, word):
        return False
    if before:
        be = tokens[other.first - 1].lower in list_words("grammar_words", "be")
        return not (be or _is_titled(tokens, word, other))
    return any(token.lower == "by" for token in tokens[max(other.last, word.first - _BEHIND) : word.first])


def _is_of_group(tokens: Sequence[Token], word: TypeCue) -> bool:
    """Whether words for forces are part of an armed group's name: ``The Baloch Liberation Army``."""
    groups = find_groups(tokens) if tokens[word.last].text[0].isupper() else ()
    return any(group.first < word.first <= group.last for group in groups)


def _is_titled(tokens: Sequence[Token], word: TypeCue, other: TypeCue) -> bool:
    """Whether a title tells what befell them: ``Four soldiers abducted in Hub``, not ``Forces abducted four``."""
    told = tokens[other.last].lower.endswith("ed") and other.first == word.last + 1
    behind = tokens[other.last + 1 : other.last + 2]
    return told and (not behind or has_any(behind, list_words("grammar_words", "preposition")))


@cache
def _load_beside(row: str) -> frozenset[str]:
    return frozenset(load_table("cue_pairs")[row].texts("beside"))
