"""What a comma sets apart between a subject and its verb: ``two men, said to be robbers, were held``."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.chunks.chunks import Chunk
from generator.extraction.words.words import Words

_REACH = 24
_PARTICIPLES = {"said", "known", "shown", "seen", "left", "born", "held", "sent", "brought", "taken"}
_SAYING = {"saying", "adding", "leaving", "according"}
_OWN_CLAUSE = ("stop", "that", "but", "subordinator", "pronoun", "relative", "modal", "do", "subset")
_FINITE = ("be", "have", "outcome", "verb")


def over_described(words: Words, chunks: Sequence[Chunk], verb: int) -> int | None:
    """Return the chunk before a participle clause between commas that ends right before a verb; else nothing.

    ``Two persons, believed to be rebels, were killed``; ``two men, working for a firm in Hub, were taken``.
    """
    states = all(term.form_key == "adjective" for term in chunks[verb].verbs) and chunks[verb].verbs
    if verb < 1 or chunks[verb - 1].kind != "comma" or states:
        return None
    for at in range(verb - 2, max(0, verb - _REACH), -1):
        chunk = chunks[at]
        if chunk.kind == "comma":
            if _opens_description(words, chunks[at + 1]):
                return at - 1
        elif chunk.kind in _OWN_CLAUSE or (chunk.kind in _FINITE and chunks[at - 1].kind not in ("to", "comma", "be")):
            return None
    return None


def _opens_description(words: Words, chunk: Chunk) -> bool:
    """Whether a word is a participle that tells of those before a comma."""
    word = words.tokens[chunk.first].lower
    if chunk.kind == "speech":
        return word == "said" or word.endswith("ed")
    return chunk.kind == "word" and word not in _SAYING and (word in _PARTICIPLES or word.endswith(("ed", "ing")))


def over_relative(chunks: Sequence[Chunk], position: int) -> int | None:
    """Return the people before a relative clause between commas that ends with a comma: ``guards, who fled, and``."""
    if chunks[position].kind != "comma":
        return None
    for at in range(position - 1, max(0, position - _REACH), -1):
        kind = chunks[at].kind
        if kind == "relative":
            return at - 2 if at > 1 and chunks[at - 1].kind == "comma" else None
        if kind in ("stop", "that", "speech", "comma", "outcome", "subordinator"):
            return None
    return None
