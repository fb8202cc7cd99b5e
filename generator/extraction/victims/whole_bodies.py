"""Numbers of whole bodies of people, which are no numbers of people: ``two families``, ``three patrols``."""

from __future__ import annotations

from generator.extraction.chunks.mention import Mention
from generator.extraction.words.words import Words, row_of
from generator.vocabulary.word_sets import list_words

_COUNTED = ("collective", "unknown")


def counts_bodies(words: Words, mention: Mention) -> bool:
    """Whether a number stands before bodies of people: ``two families``, and not ``a family of five``, ``a couple``.

    Nor does it in ``a five-member team``.
    """
    quantity, head = mention.quantity, mention.head
    if quantity is None or mention.partitive or mention.kind not in _COUNTED:
        return False
    if head is None:
        return words.tokens[mention.last].lower in list_words("sentence_words", "bodies_of_people")
    before = quantity.first < head.first and words.tokens[quantity.last + 1].text != "-"
    return before and not row_of(head).text("count") and quantity.value is not None
