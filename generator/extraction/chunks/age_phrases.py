"""Words that tell how old somebody is, as one with him: "Gul Khan, 35,", "a man (35)", "a boy aged about ten years"."""

from __future__ import annotations

from generator.extraction.chunks.ages import is_age
from generator.extraction.words.people_words import people_words
from generator.extraction.words.words import Words

OPENERS = {",", "(", "aged"}
_JOINTS = {"-", "\u2013", "to"}
_LEADING, _BRACKET = 4, 10


def end_of_age(words: Words, position: int, *, plural: bool) -> int | None:
    """Return the last token of how old those before a token are, which begins with it; nothing without an age.

    A comma behind it is left; ``plural`` tells of several people, of whom several ages may be told.
    """
    tokens = words.tokens
    opener = tokens[position].lower
    start = position + (opener in (",", "("))
    at = start
    while at < len(tokens) and at < start + _LEADING and tokens[at].lower in people_words("before_ages"):
        at += 1
    if not words.is_number(at):
        return None
    leading = {token.lower for token in tokens[start:at]}
    number, keyed = at, bool(leading & people_words("aged"))
    joints = _JOINTS | {"and"} if plural or "between" in leading else _JOINTS
    at += 2 * (at + 2 < len(tokens) and tokens[at + 1].lower in joints and words.is_number(at + 2)) + 1
    years = at < len(tokens) and tokens[at].lower in people_words("years")
    at += years
    old = [token.lower for token in tokens[at : at + 2]]
    at += 2 if years and old == ["of", "age"] else years and old[:1] == ["old"]
    behind = tokens[at].text if at < len(tokens) else "."
    if opener == "(":
        close = next((end for end in range(at, min(len(tokens), at + _BRACKET)) if tokens[end].text == ")"), None)
        return close if close == at and (keyed or years or is_age(words, number)) else None
    if opener == ",":
        told = (keyed and behind != ")") or (years and behind == ",") or (behind == "," and is_age(words, number))
        return at - 1 if told else None
    return at - 1 if keyed else None
