"""People of whose bodies a noun tells: "Bodies of a woman and her two sons were recovered", "along with that of"."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.chunks.chunks import Chunk, skip
from generator.extraction.codes import PERSON_OUTCOMES
from generator.extraction.victims.arguments import Victim
from generator.extraction.victims.coordination import expand_right, next_in_list
from generator.extraction.words.words import Words, row_of

_THAT = ("that", "those", "one")
_PEOPLE = ("person", "rank", "relation", "bare", "unknown")
_VERB_REACH = 4


def list_bodies(words: Words, chunks: Sequence[Chunk], position: int) -> list[Victim]:
    """Return those whose bodies are told of from a chunk on, with the rest of the list, whose verb is the bodies'."""
    found = expand_right(words, chunks, position)
    listed = list(found)
    while listed and listed[-1].inside is None:
        cursor = next_in_list(chunks, listed[-1].chunk)[0]
        if cursor is None:
            break
        if words.tokens[chunks[cursor].first].lower in _THAT and chunks[cursor + 1 : cursor + 2]:
            return [*found, *list_bodies(words, chunks, cursor + 2)] if chunks[cursor + 1].kind == "of" else found
        mention = chunks[cursor].mention
        if mention is None or mention.kind not in _PEOPLE:
            break
        listed.append(Victim(cursor))
        if chunks[cursor - 1].kind == "and":
            aside = [chunk.kind for chunk in chunks[cursor - 3 : cursor - 1]] == ["name", "comma"]
            closed = (aside or chunks[cursor - 2].kind != "comma") and not _comes_to_harm(chunks, cursor)
            return listed if closed else found
    return found


def _comes_to_harm(chunks: Sequence[Chunk], position: int) -> bool:
    """Whether a verb of their own tells what became of people: ``found the body of a man and two women were hurt``."""
    start = skip(chunks, position + 1, ("adverb", "name"))
    if start >= len(chunks) or chunks[start].kind not in ("be", "have", "outcome"):
        return True
    told = (chunk for chunk in chunks[start : start + _VERB_REACH] if chunk.kind == "outcome")
    rows = [row_of(term) for chunk in told for term in chunk.verbs]
    return any(row.text("outcome") in PERSON_OUTCOMES and not row.flag("found") for row in rows)
