"""Words of outcome that tell none where they stand: a gerund as a noun, a verb without its second part."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.words.people_words import people_words
from generator.extraction.words.words import SPLIT, Words
from generator.vocabulary.word_rows import Term, word_behind

_SPLIT_REACH = 12


def only_says(words: Words, position: int, terms: Sequence[Term]) -> bool:
    """Whether a verb is none of outcome, for its second part is not there: ``claims 11 soldiers died``."""
    loose = words.grammar[position] == "speech" or words.tokens[position].lower in people_words("left_in_a_state")
    if not loose or not all(term.form_key.startswith(SPLIT) for term in terms):
        return False
    behind = {token.lower for token in words.tokens[position + 1 : position + 1 + _SPLIT_REACH]}
    return not any(behind.issuperset(term.form_key.removeprefix(SPLIT).split()) for term in terms)


def is_deed(words: Words, position: int, term: Term) -> bool:
    """Whether a gerund is a noun: ``as a result of the firing seven men were killed`` does not fire at seven men."""
    gerund = term.form_key == "gerund" and term.first == term.last
    after = word_behind(words.tokens, position)
    return gerund and after != "of" and position > 0 and words.grammar[position - 1] == "determiner"
