"""Whom words in commas behind somebody tell of: whose kin he is, which office he holds, where he lives."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.chunks.chunks import Chunk, skip
from generator.extraction.victims.appositions import tells_of_both
from generator.extraction.words.words import Words
from generator.vocabulary.word_rows import has_any

_SET_APART = (["comma", "of"], ["comma", "comma"])
_OWN, _OF_WHOM = ("his", "her", "their", "its"), ("name", "phrase", "determiner", "word", "of")


def find_end_of_kin(words: Words, chunks: Sequence[Chunk], kin: int) -> int | None:
    """Return the mark that closes whose kin somebody before a comma is: ``killed a lawyer, the son of a judge, and``.

    ``None`` where a list goes on without a mark: ``a lawyer, the wife of a clerk and a child``.
    """
    mention, before = chunks[kin].mention, chunks[kin - 2].mention if kin > 1 else None
    if mention is None or mention.form_plural or before is None or before.form_plural:
        return None
    bare = mention.head is not None and mention.last == mention.head.last
    office = mention.kind == "rank" and bare and before.titled  # ``Inspector Gul Khan, SHO of Hub, and``
    if mention.kind != "relation" and not office:
        return None
    counted = mention.quantity is not None and not mention.quantity.article
    if counted or has_any(words.tokens[mention.first : mention.last + 1], _OWN):
        return None
    single = before.kind in ("person", "rank") and (before.quantity is None or before.quantity.article)
    kinds = [chunk.kind for chunk in chunks[kin - 1 : kin + 2 : 2]]
    end = skip(chunks, kin + 2, _OF_WHOM)
    closed = kin + 2 < end < len(chunks) and chunks[end].kind in ("comma", "stop")
    return end if single and kinds == ["comma", "of"] and closed else None


def find_apposed(words: Words, chunks: Sequence[Chunk], position: int) -> int:
    """Return the person of whom a description behind a comma tells: ``The man, a resident of Hub, was kidnapped``."""
    both = tells_of_both(chunks, position) and chunks[position - 2].mention is not None
    if both or find_end_of_kin(words, chunks, position) is not None:
        return position - 2  # ``Two policemen, both constables, and a boy were``
    told = chunks[position].mention
    single = told is not None and told.quantity is not None and told.quantity.article and told.kind == "person"
    if (
        position < 2
        or not single
        or [chunk.kind for chunk in chunks[position - 1 : position + 2 : 2]] not in _SET_APART
    ):
        return position
    before = chunks[position - 2].mention
    people = before is not None and before.kind in ("person", "rank", "relation")
    definite = people and before is not None and before.definite and not before.form_plural
    return position - 2 if definite and before is not None and before.quantity is None else position
