"""What stands between people and their verb and only tells of them: "two men, said to be traders, were killed"."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.chunks.chunks import Chunk
from generator.extraction.words.words import Words

_TOLD = {
    "accused", "alleged", "believed", "claimed", "described", "feared", "known", "presumed", "reported", "said",
    "stated", "suspected", "thought", "understood",
}  # fmt: skip
_INFINITIVE = ("be", "have", "to", "adverb")
_LINKS = ("to", "subordinator")
_JOINTS = ("comma", "dash", "open", "adverb", "name")
_WITHIN = ("word", "name", "determiner")
_CLAUSE, _PLACE = 14, 6
_SAID = 9
_VERBS = ("stop", "that", "outcome", "relative", "be", "have", "subordinator", "verb", "modal")
_AUXILIARIES = ("be", "have")
_CLAUSE_ENDS = ("stop", "that", "speech", "comma", "and")
_OPENERS = ("stop", "that", "subordinator", "comma", "and", "speech")


def over_told(words: Words, chunks: Sequence[Chunk], position: int) -> int | None:
    """Return the people of whom a participle tells what they are held to be: ``believed to be traders``, ``said to``.

    ``position`` is a chunk of the verbs of such words; ``None`` where they are the verb of the clause.
    """
    at = position
    while at > 0 and chunks[at].kind in _INFINITIVE:
        at -= 1
    if at < 1 or words.tokens[chunks[at].first].lower not in _TOLD or chunks[at + 1].kind not in _LINKS:
        return None
    at -= 1
    while at > 0 and chunks[at].kind in _JOINTS:
        at -= 1
    mention = chunks[at].mention
    return at if mention is not None and mention.kind != "thing" else None


def over_said(chunks: Sequence[Chunk], position: int) -> int | None:
    """Go from the comma before a verb over who says it, if anybody: ``two men, police said, were killed``."""
    said = False
    for at in range(position - 1, max(0, position - _SAID), -1):
        kind = chunks[at].kind
        said = said or kind == "speech"
        if kind == "comma":
            return at - 1 if said else None
        if kind in _VERBS:
            return None
    return None


def clause_of(chunks: Sequence[Chunk], position: int) -> int | None:
    """Return the relative pronoun in whose clause people stand who are no subject: ``men who were held with guards``.

    Such a clause has its own verb and goes on to the verb of the sentence without a comma.
    """
    for at in range(position - 1, max(0, position - _CLAUSE), -1):
        if chunks[at].kind == "relative":
            return at if chunks[at + 1].kind in _AUXILIARIES else None
        if chunks[at].kind in _CLAUSE_ENDS and chunks[at].first == chunks[at].last:
            return None
    return None


def over_relative(chunks: Sequence[Chunk], position: int) -> int:
    """Go from a comma over the clause before it to whom it tells of: ``two guards, who were on duty, and a driver``."""
    for at in range(position - 1, max(1, position - _CLAUSE), -1):
        if chunks[at].kind == "relative":
            people = at - 1 - (chunks[at - 1].kind == "comma")
            people -= people > 0 and chunks[people].kind == "name"
            return people if people >= 0 and chunks[people].mention is not None else position
        if chunks[at].kind in _CLAUSE_ENDS:
            break
    return position


def over_place(chunks: Sequence[Chunk], position: int) -> int:
    """Go from where people are or come from to the people that open a clause: ``a guard at the gate``, ``from Hub``."""
    start = position
    while start > 0 and position - start < _PLACE and chunks[start].kind != "preposition":
        mention = chunks[start].mention
        thing = mention is not None and mention.kind == "thing"
        if not (thing or chunks[start].kind in _WITHIN or (chunks[start].kind == "of" and start < position)):
            return position
        start -= 1
    if chunks[start].kind != "preposition" or start < 1 or not _is_one_phrase(chunks[start + 1 : position + 1]):
        return position
    people = start - 1 - (start > 1 and chunks[start - 1].kind == "name")
    opens = people == 0 or chunks[people - 1].kind in _OPENERS
    return people if opens and chunks[people].mention is not None else position


def _is_one_phrase(chunks: Sequence[Chunk]) -> bool:
    """Whether chunks behind a preposition are one noun: ``the gate``, ``a van of Hub``, and no verb behind it."""
    kinds = ["thing" if chunk.mention is not None else chunk.kind for chunk in chunks]
    plain = [kind for kind in kinds if kind not in ("of", "name")]
    return plain in ([], ["thing"], ["word"], ["determiner", "word"], ["determiner"])


def follows_thing(chunks: Sequence[Chunk], first: int) -> bool:
    """Whether things that ``and`` joins to a clause stand right before a participle: ``and a number of sheep killed``.

    Then those of whom the clause before tells are not who was killed.
    """
    mention = chunks[first - 1].mention if first > 1 else None
    return mention is not None and mention.kind == "thing" and chunks[first - 2].kind == "and"
