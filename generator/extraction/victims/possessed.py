"""People whom a sentence names only as somebody's own: ``a guard, who had two sons, was killed``."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.chunks.chunks import Chunk
from generator.extraction.words.people_words import people_words
from generator.extraction.words.words import Words
from generator.vocabulary.word_rows import has_any

_OWNED, _OWNER = 4, 6
_NAMING = frozenset(("phrase", "name", "word", "determiner"))
_OWN_PEOPLE = ("relation", "person", "rank")


def over_possessed(words: Words, chunks: Sequence[Chunk], position: int) -> int | None:
    """Return where to go on to the left of people whom somebody has, ``None`` where they are nobody's.

    ``who had two sons`` is told of one who has them; ``a clerk with two sons was killed`` of the clerk, by its verb.
    """
    kinds = [chunk.kind for chunk in chunks[max(0, position - 2) : position]]
    if (body := _find_body(words, chunks, position)) is not None:
        return body
    if kinds == ["relative", "have"]:
        return position - 3
    mention, behind = chunks[position].mention, chunks[position].last + 1
    several = mention is not None and mention.quantity is not None and mention.quantity.plural
    if not several or kinds[-1:] != ["preposition"] or words.tokens[chunks[position - 1].first].lower != "with":
        return None
    single = has_any(words.tokens[behind : behind + 1], people_words("verbs_of_one"))
    return position - 2 if single else None


def over_owner(words: Words, chunks: Sequence[Chunk], position: int) -> int:
    """Return where people stand who are somebody's, behind words for him: ``killed elder Gul Khan's two sons``."""
    reach = range(position + 1, min(position + _OWNER, len(chunks) - 1))
    end = next((at for at in reach if words.tokens[chunks[at].first].text == "'s"), None)
    if end is None or any(chunk.kind not in _NAMING for chunk in chunks[position:end]):
        return position
    owner, owned = chunks[end - 1].mention, chunks[end + 1].mention
    plain = owner is None or (owner.quantity is None and owner.kind in _OWN_PEOPLE)
    return end + 1 if plain and owned is not None and owned.kind in _OWN_PEOPLE else position


def _find_body(words: Words, chunks: Sequence[Chunk], position: int) -> int | None:
    """Return what stands before a country's force whose people are counted: ``five members of Pakistan's police``."""
    start = position
    while start > _OWNED and chunks[start - 1].kind == "word" and words.tokens[chunks[start - 1].first].text != "'s":
        start -= 1  # ``the country's paramilitary police``
    if start < _OWNED or words.tokens[chunks[start - 1].first].text != "'s":
        return None
    mention, owner = chunks[position].mention, start - 2
    plain = mention is not None and mention.quantity is None and mention.form_plural and chunks[owner].kind == "name"
    counted = chunks[owner - 2].mention if chunks[owner - 1].kind == "of" else None
    return owner - 2 if plain and counted is not None and counted.counted else None
