"""Numbers that are years of life and count nobody."""

from __future__ import annotations

from generator.extraction.words import Words

_ASIDE = 4


def is_age(words: Words, position: int) -> bool:
    """Whether a number stands between commas behind a name: ``Nabi Bux, 35, was``, or in an aside."""
    tokens = words.tokens
    if _is_thought_to_be(words, position):
        return True
    if position < 2 or position + 1 >= len(tokens) or tokens[position - 1].text not in (",", "("):
        return False
    return tokens[position + 1].text in (",", ")", "and") and tokens[position - 2].text[0].isupper()


def _is_thought_to_be(words: Words, position: int) -> bool:
    """Whether a number is what an aside takes somebody's years to be: ``, believed to be around 18,``."""
    start = position
    while start > 0 and start - 1 in words.hedges:
        start -= 1
    before = [token.lower for token in words.tokens[max(0, start - _ASIDE) : start]]
    after = words.tokens[position + 1].text if position + 1 < len(words.tokens) else ""
    return before[-2:] == ["to", "be"] and before[:1] == [","] and after == ","


def follows_aged(words: Words, position: int) -> bool:
    """Whether numbers are years of life: ``two girls aged six and nine``."""
    before = [token.lower for token in words.tokens[max(0, position - 4) : position]]
    return "aged" in before[-1:] or ("aged" in before and before[-1] in ("and", "to", ","))
