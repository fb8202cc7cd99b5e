"""Whether the words of a verb alone say what became of people: ``were shot`` does, ``two others were shot`` not."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.chunks.chunks import Chunk
from generator.extraction.codes import MILITANTS
from generator.extraction.words.words import Words, row_of
from generator.vocabulary.word_rows import Term

_SUBJECT = 6
_CLAUSE_STARTS = ("stop", "that", "comma", "and", "subordinator", "relative", "outcome", "speech", "by", "preposition")


def is_certain(words: Words, chunks: Sequence[Chunk], position: int, term: Term, *, passive: bool) -> bool:
    """Whether a verb tells its outcome for sure, by its words and by what stands beside it."""
    said = _says_so(words, chunks[position], term, passive=passive) or _is_in_title(chunks, position, term)
    if not (said or _is_of_suspects(chunks, position, term)):
        return False
    shot = row_of(term).text("certain") == "false" and _hurts(chunks, position)
    return not (shot or _is_either(chunks, position) or _is_of_others(chunks, position, term))


def _says_so(words: Words, chunk: Chunk, term: Term, *, passive: bool) -> bool:
    """Whether the words alone say the outcome; ``were shot`` does, by convention, ``shot at`` does not."""
    row = row_of(term)
    if row.text("certain") != "false":
        return True
    text = " ".join(token.lower for token in words.tokens[chunk.first : chunk.last + 1] if token.text != "-")
    return passive and text in row.texts("certain_passive")


def _is_in_title(chunks: Sequence[Chunk], position: int, term: Term) -> bool:
    """Whether a title's short word stands right behind people that open a clause: ``Six shot, two held in Hub``."""
    mention = chunks[position - 1].mention if position else None
    counted = mention is not None and mention.kind in ("bare", "person", "rank") and mention.quantity is not None
    opens = position == 1 or (position > 1 and chunks[position - 2].kind in ("comma", "stop", "and", "dash"))
    done = next_kind(chunks, position) not in ("by", "phrase", "determiner")
    return row_of(term).flag("certain_in_titles") and counted and opens and done


def _is_of_suspects(chunks: Sequence[Chunk], position: int, term: Term) -> bool:
    """Whether those told of can only be arrested: ``Eleven suspects were held``, ``held two militants``."""
    if not row_of(term).flag("certain_of_suspects"):
        return False
    passive = position > 0 and chunks[position - 1].kind in ("be", "adverb")
    active = next_kind(chunks, position) == "phrase" and not passive
    near = range(position + 1, len(chunks)) if active else range(position - 1, max(-1, position - _SUBJECT), -1)
    at = next((at for at in near if chunks[at].mention is not None or chunks[at].kind in _CLAUSE_STARTS), None)
    told = chunks[at].mention if at is not None else None
    if at is None or told is None or told.head is None or (at and chunks[at - 1].kind == "preposition"):
        return False
    return row_of(told.head).flag("arrestable") or row_of(told.head).text("group") == MILITANTS


def _is_either(chunks: Sequence[Chunk], position: int) -> bool:
    """Whether another outcome stands beside it with ``or``: ``killed or injured`` says neither for sure."""
    behind = [chunk.kind for chunk in chunks[position + 1 : position + 3]]
    ahead = [chunk.kind for chunk in chunks[max(0, position - 2) : position]]
    return behind == ["or", "outcome"] or ahead == ["outcome", "or"]


def _is_of_others(chunks: Sequence[Chunk], position: int, term: Term) -> bool:
    """Whether only others than the dead were shot, of whom nothing more is told: ``Two others were also shot``."""
    if row_of(term).text("certain") != "false":
        return False
    before = [chunk for chunk in chunks[:position] if chunk.kind not in ("adverb", "be")]
    if not before or before[-1].mention is None or not before[-1].mention.others:
        return False
    joined = [chunk.kind for chunk in before[-2:-1]] == ["and"] and len(before) > 2 and before[-3].mention is not None
    return not joined  # ``A trader and another man were shot``


def _hurts(chunks: Sequence[Chunk], position: int) -> bool:
    """Whether the next verb tells that those who were shot live: ``was shot and injured``."""
    behind = chunks[position + 1 : position + 4]
    joined = bool(behind) and behind[0].kind == "and"
    verb = next((chunk for chunk in behind[1:] if chunk.kind != "adverb"), None) if joined else None
    return verb is not None and any(row_of(term).text("outcome") == "injured" for term in verb.verbs)


def next_kind(chunks: Sequence[Chunk], position: int) -> str:
    """Return the kind of the chunk behind another."""
    return chunks[position + 1].kind if position + 1 < len(chunks) else ""
