"""What somebody is said to have helped forces with, or to have had a hand in: ``He aided the army in raids in which``.

It is told of him as a reason, and is no deed of the news itself.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.text.tokens import Token
from generator.extraction.words.responsibility_words import responsibility_words
from generator.extraction.words.telling_words import telling_words
from generator.vocabulary.word_rows import has_any, in_small_letters, read_once

_REACH = 6
_HAND, _ACCUSED = "involvement", ("in",)


def find_help(tokens: Sequence[Token]) -> int | None:
    """Return the word behind which everything is what somebody helped forces with, ``None`` if nothing is.

    ``assisting Pakistani forces in the abduction of youths``, ``accused of involvement in abductions by the army``;
    not ``forces accused of involvement``, nor ``a gang assisted by the army``.
    """
    return read_once(tokens, _read_help)[0]


def _read_help(tokens: Sequence[Token]) -> tuple[int | None]:
    if not has_any(tokens, telling_words("helping")):
        return (None,)
    words, agents = in_small_letters(tokens), responsibility_words("state_agents")
    for at, word in enumerate(words[:-1]):
        if word not in telling_words("helping") or not agents.isdisjoint(words[:at]):
            continue
        if word == _HAND:
            helped = words[at + 1] in _ACCUSED
        else:
            near = words[at + 1 : at + 1 + _REACH]
            helped = near[0] != "by" and not agents.isdisjoint(near)
        if helped:
            return (at,)
    return (None,)
