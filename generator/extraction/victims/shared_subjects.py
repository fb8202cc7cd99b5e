"""Which verb has the subject of a verb behind ``but`` or ``and``: "fought well but fell", "resisted and was shot"."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.chunks.chunks import Chunk
from generator.extraction.words.people_words import people_words
from generator.extraction.words.words import Words
from generator.vocabulary.word_sets import index_rows

_REPORTS_REACH, _STATED, _PASSIVE_REACH = 3, 3, 18
BARRIERS = {"stop", "that", "speech", "but"}
"""Chunks over which no subject is looked for."""
_PEOPLE = ("person", "rank", "relation", "name")
_SPEAKER = 3
_AUXILIARIES = ("be", "have", "get", "adverb")


def find_said(chunks: Sequence[Chunk], verb: int) -> int | None:
    """Return the verb of saying before a pronoun that means others than who says it: ``said a doctor, and they were``.

    ``Each`` is such a pronoun too: ``The hands were tied, said a hospital attendant, and each had been shot``.
    """
    at = verb - 1
    if at < _SPEAKER or chunks[at].kind != "pronoun" or chunks[at - 1].kind not in ("and", "comma"):
        return None
    at -= 1
    while at > 0 and chunks[at].kind in ("and", "comma", "name", "phrase"):
        at -= 1
    return at if chunks[at].kind == "speech" and chunks[at + 1].kind in ("name", "phrase") else None


def find_shared_verb(words: Words, chunks: Sequence[Chunk], verb: int) -> int:
    """Return the verb whose subject a verb behind ``but`` or ``and`` shares, else the verb itself.

    Of ``with 14 people reported wounded`` the participle is it.
    """
    if _tells_as(words, chunks, verb):
        return verb - 1
    at = verb - 1
    while at > 0 and chunks[at].kind == "adverb":
        at -= 1
    if at <= 0 or chunks[at].kind not in ("but", "and"):
        return verb
    passive = next((one.kind for one in chunks[verb:] if one.kind != "adverb"), "") == "be"
    if not (passive or (chunks[at].kind == "but" and _goes_on_with_verb(chunks, at, verb))):
        return verb
    thing = over_which(words, chunks, at)
    before = _find_verb_before(words, chunks, at if thing is None else thing + 1)
    return verb if before is None else before


def over_which(words: Words, chunks: Sequence[Chunk], position: int) -> int | None:
    """Return the thing of which a clause before a conjunction tells: ``hit a mine, which blew up, and were hurt``."""
    if position < _STATED or chunks[position - 1].kind != "comma":
        return None
    for at in range(position - 2, 1, -1):
        if chunks[at].kind in BARRIERS:
            break
        if chunks[at].kind == "relative":
            told = chunks[at - 2].mention if chunks[at - 1].kind == "comma" else None
            which = words.tokens[chunks[at].first].lower == "which"
            return at - 2 if which and told is not None and told.kind == "thing" else None
    return None


def _tells_as(words: Words, chunks: Sequence[Chunk], verb: int) -> bool:
    """Whether a participle between people and their state says how sure it is: ``leaving 14 people feared dead``."""
    if verb < _STATED or chunks[verb - 1].kind != "speech" or chunks[verb].kind != "outcome":
        return False
    mention, before = chunks[verb - 2].mention, chunks[verb - _STATED]
    opens = words.tokens[before.last].lower in ("with", "leaving")
    told = words.tokens[chunks[verb - 1].last].lower in people_words("thought_to_be")
    return opens and told and mention is not None and mention.quantity is not None


def _goes_on_with_verb(chunks: Sequence[Chunk], position: int, verb: int) -> bool:
    """Whether a verb behind ``but`` has no subject of its own: ``fought well but tragically embraced martyrdom``."""
    behind = next((chunk for chunk in chunks[position + 1 : verb + 2] if chunk.kind != "adverb"), None)
    return behind is not None and any(term.form_key == "intransitive" for term in behind.verbs)


def _find_verb_before(words: Words, chunks: Sequence[Chunk], position: int) -> int | None:
    """Return where the finite verb of the clause before a conjunction stands."""
    for at in range(position - 1, 0, -1):
        if chunks[at].kind in ("verb", "outcome") or _is_past(words, chunks, at):
            first = at
            while first > 1 and chunks[first - 1].kind in _AUXILIARIES:
                first -= 1
            return first
        if chunks[at].kind in BARRIERS or (chunks[at].kind == "subordinator" and not opens_gerund(words, chunks, at)):
            break
    return None


def _is_past(words: Words, chunks: Sequence[Chunk], at: int) -> bool:
    """Whether a word that no vocabulary knows is a verb: in -ed right behind people (``the clerk resisted them``).

    Or it is the passive of one: ``the clerk was being shifted to Hub but died on the way``.
    """
    before = chunks[at - 1]
    people = before.kind in ("name", "be") or (before.mention is not None and before.mention.kind in _PEOPLE)
    return people and chunks[at].kind == "word" and words.tokens[chunks[at].first].lower.endswith("ed")


def opens_gerund(words: Words, chunks: Sequence[Chunk], position: int) -> bool:
    """Whether a conjunction has no subject of its own: ``while fighting``, ``after returning``."""
    following = words.tokens[chunks[position].last + 1 : chunks[position].last + 3]
    word = next((token for token in following if token.text[0].isalpha()), None)
    return word is not None and word.lower.endswith("ing")


def tells_what_came(words: Words, last: int) -> bool:
    """Whether words that end at a token tell what came of a deed: ``resulted in nine people killed``.

    So do those by which somebody speaks of people: ``Reports speak of five soldiers killed and 11 wounded``.
    """
    if words.tokens[last].lower == "of":
        return speaks_of(words, last)
    return bool(index_rows("people_words", ("resulting",)).find(words.tokens[max(0, last - 1) : last + 1]))


def speaks_of(words: Words, last: int) -> bool:
    """Whether ``of`` stands behind a verb of speaking, or of reports: ``but spoke of one soldier killed``."""
    if last and words.tokens[last].lower == "of" and words.tokens[last - 1].lower in people_words("speaking"):
        return True
    return any(token.lower in people_words("reports") for token in words.tokens[max(0, last - _REPORTS_REACH) : last])


def find_passive_before(chunks: Sequence[Chunk], verb: int) -> int:
    """Return the auxiliary of the passive with which a verb behind ``and`` goes on, 0 if there is none."""
    position = verb - 1
    while position > 0 and chunks[position].kind == "adverb":
        position -= 1
    if position <= 0 or chunks[position].kind != "and":
        return 0
    for earlier in range(position - 1, max(0, position - _PASSIVE_REACH), -1):
        if chunks[earlier].kind == "outcome" and chunks[earlier - 1].kind in ("be", "get", "comma"):
            continue
        if chunks[earlier].kind in ("stop", "that", "speech", "subordinator", "relative", "but", "outcome"):
            return 0
        if chunks[earlier].kind in ("be", "get"):
            return earlier
    return 0
