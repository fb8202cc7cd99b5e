"""Words with which a sentence begins another incident: ``In another targeted attack``, ``The second attack``."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.text.tokens import Token
from generator.extraction.words.known_lapses import find_known_beside, find_known_lapse
from generator.extraction.words.telling_words import telling_words
from generator.vocabulary.word_rows import Term, in_small_letters, word_before
from generator.vocabulary.word_sets import index_rows

_LEADING, _REACH, _LAPSE, _FRONTED = 6, 4, 7, 12


def find_opening(tokens: Sequence[Token], *, new: bool) -> Term | None:
    """Return the words at the beginning of a sentence that name a deed as another or by its place in an order.

    ``It was the second attack in a week`` and ``gunmen made a second attack`` begin nothing. ``new``: the sentence
    tells a deed as new, so that ``on the other hand`` turns to another one, and not to what somebody says of the same.
    """
    turn = index_rows("telling_words", ("turns",)).match(tokens, 0) if new else ()
    if beside := turn[0].last if turn else find_known_beside(tokens):
        return Term("scene_cues", "another_incident", "forms", 0, beside)
    if (new or tokens[0].lower == "at") and (last := _find_lapse(tokens)):
        return Term("scene_cues", "opening", "forms", 0, last)
    at = _skip_links(tokens)
    if at >= len(tokens) or not _names_another(tokens, at):
        return None
    for position in range(at + 1, min(len(tokens), at + 1 + _REACH)):
        if tokens[position].lower in telling_words("singular_deeds") or _is_other_news(tokens, at, position):
            return Term("scene_cues", "another_incident", "forms", at, position)
        if not tokens[position].text[0].isalpha() and tokens[position].text != "-":
            return None
    return None


def _is_other_news(tokens: Sequence[Token], at: int, position: int) -> bool:
    """Whether a sentence begins with other news: ``In another development``, ``In an unrelated blast``."""
    if tokens[0].lower != "in":
        return False
    word, unlike = tokens[position].lower, tokens[at].lower in telling_words("unlike")
    return word in telling_words("other_news") or (unlike and word in telling_words("explosions"))


def _find_lapse(tokens: Sequence[Token]) -> int:
    """Return the last token of how long after a deed a sentence begins another: ``About an hour later``; else 0.

    Minutes later mostly a second bomb goes off in the same attack.
    """
    words = in_small_letters(tokens)[:_LAPSE]
    if later := index_rows("telling_words", ("same_day_later",)).match(tokens, 0):
        return later[0].last + 1
    if words[:1] == ["at"] and "same" in words:
        return next((at - 1 for at, word in enumerate(words) if word not in telling_words("same_time")), 0)
    # ``Hours before Friday's ambush, a mine went off``
    fronted = any(token.text == "," for token in tokens[:_FRONTED]) or find_known_lapse(tokens) > 0
    turns = ("later", "earlier", "before", "after") if fronted else ("later", "earlier")
    at = next((at for at, word in enumerate(words) if word in turns), 0)
    lapse = set(words[:at])
    return at if lapse & telling_words("lapse_units") and lapse <= telling_words("lapses") else 0


def _skip_links(tokens: Sequence[Token]) -> int:
    """Return the first token behind linking words, a place and an article: ``Meanwhile, in Mastung, a``."""
    at = 0
    while at < min(len(tokens), _LEADING + 1) and (_is_link(tokens[at].lower) or _is_place(tokens, at)):
        at += 1
    return at


def _is_link(word: str) -> bool:
    return word in telling_words("opening_articles") or word in telling_words("links")


def _is_place(tokens: Sequence[Token], at: int) -> bool:
    """Whether a token is a mark, or a name behind ``in``."""
    named = at > 0 and tokens[at].text[0].isupper() and tokens[at - 1].lower == "in"
    return named or tokens[at].text in ('"', ",")


def _names_another(tokens: Sequence[Token], at: int) -> bool:
    word, before = tokens[at].lower, word_before(tokens, at)
    other = word in telling_words("others") and before != "the"
    return word in telling_words("ordinals") or other or (word == "other" and before == "the")
