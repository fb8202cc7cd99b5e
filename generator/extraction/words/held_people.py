"""People told by a deed before, for which they are killed or held now: ``the planner of the Hub blast was shot``."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.text.tokens import Token
from generator.extraction.words.place_words import place_cues
from generator.vocabulary.word_rows import in_small_letters

_REACH = 9
_LINKS = ("of", "in", "behind", "for")
_ONE = ("a", "an")
_ENDS = frozenset((",", "was", "were", "is", "are", "been"))


def find_held_for(tokens: Sequence[Token], start: int) -> int:
    """Return the word that leads from people to the deed of theirs in whose name ``start`` stands; 0 without.

    Not so ``two suspects in a raid``, which may be where they were met.
    """
    words = in_small_letters(tokens)
    first = max(0, start - _REACH)
    link = next((at for at in range(start - 1, first, -1) if words[at - 1] in place_cues("held_people")), 0)
    if not link or words[link] not in _LINKS or not (place_cues("clauses") | _ENDS).isdisjoint(words[link:start]):
        return 0
    return 0 if words[link] == "in" and words[link + 1] in _ONE else link
