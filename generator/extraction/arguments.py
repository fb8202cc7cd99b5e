"""Who is the subject or object of an outcome verb: scans over chunks, with lists, subsets and appositions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.extraction.chunks import Chunk
from generator.extraction.noun_phrases import Mention
from generator.extraction.words import Words

PEOPLE = {"person", "rank", "relation", "collective", "bare", "unknown", "part", "body", "toll"}
_BARRIERS = {"stop", "that", "speech", "but"}
_OVER = {"adverb", "comma", "open", "close", "word", "name", "thing", "determiner", "dash", "not", "of", "preposition"}
_LISTED = {"phrase", "comma", "and", "of", "name", "word", "determiner", "adverb", "open", "close"}
_NAMED = {"identified", "named", "known"}
_REFLEXIVES = {"himself", "herself", "themselves", "itself"}
_FINITE = {"be", "have", "modal", "verb", "outcome", "do", "get"}


@dataclass(frozen=True, slots=True)
class Victim:
    """A chunk that is an argument of a verb; ``inside`` is the chunk of the people of whom it is a part."""

    chunk: int
    inside: int | None = None


def find_subject(words: Words, chunks: Sequence[Chunk], verb: int) -> int | None:
    """Return the chunk of people that is the subject of a verb group which begins at a chunk."""
    position = verb - 1
    while position >= 0:
        chunk = chunks[position]
        if chunk.kind == "relative":
            return _find_antecedent(chunks, position)
        if chunk.kind in _BARRIERS or (chunk.kind == "subordinator" and not _may_cross(words, chunks, position)):
            return None
        if chunk.kind == "subset":
            position = _before_subset(chunks, position)
            continue
        if chunk.kind in _FINITE:
            position = _over_clause(chunks, position)
            continue
        mention = chunk.mention
        if mention is not None and mention.kind in PEOPLE and _can_be_subject(words, chunks, position, verb):
            return position
        position -= 1
    return None


def _may_cross(words: Words, chunks: Sequence[Chunk], position: int) -> bool:
    """Whether the subject may stand before a conjunction: ``while fighting``, ``identified as Gul Khan``."""
    before = words.tokens[chunks[position].first - 1].lower if chunks[position].first else ""
    return before in _NAMED or _opens_gerund(words, chunks, position)


def _opens_gerund(words: Words, chunks: Sequence[Chunk], position: int) -> bool:
    """Whether a conjunction has no subject of its own: ``while fighting``, ``after returning``."""
    following = words.tokens[chunks[position].last + 1 : chunks[position].last + 3]
    word = next((token for token in following if token.text[0].isalpha()), None)
    return word is not None and word.lower.endswith("ing")


def _find_antecedent(chunks: Sequence[Chunk], relative: int) -> int | None:
    position = relative - 1
    while position >= 0 and chunks[position].kind in ("comma", "name", "close", "word", "open", "determiner"):
        position -= 1
    if position < 0:
        return None
    mention = chunks[position].mention
    return position if mention is not None and mention.kind in PEOPLE else None


def _before_subset(chunks: Sequence[Chunk], position: int) -> int:
    """Go to before ``, including two policemen,``: its people are a part of those named before."""
    position -= 1
    while position >= 0 and chunks[position].kind in ("comma", "open"):
        position -= 1
    return position


def _over_clause(chunks: Sequence[Chunk], position: int) -> int:
    """Go over a finite verb: back to its relative pronoun if it has one, else stop at the front of the sentence."""
    start = position
    while start >= 0 and position - start < 12:
        kind = chunks[start].kind
        if kind == "relative" or (kind == "that" and start > 0 and chunks[start - 1].mention is not None):
            return start - 1
        if kind in _BARRIERS or kind == "subordinator":
            break
        start -= 1
    return -1


def _can_be_subject(words: Words, chunks: Sequence[Chunk], position: int, verb: int) -> bool:
    """Whether a phrase is no object of a preposition or of another verb. Right before the verb it may be both."""
    before = chunks[position - 1] if position else None
    if before is None:
        return True
    if before.kind == "by":
        return False
    if before.kind in ("preposition", "of", "to"):
        return verb == position + 1 and words.tokens[before.last].lower in ("with", "among", "amongst", "after", "as")
    bare = verb == position + 1 and chunks[verb].kind not in ("be", "have", "get")
    if before.kind in ("outcome", "verb"):
        return bare
    gerund = before.kind == "word" and words.tokens[before.last].lower.endswith("ing")
    deed = position > 1 and chunks[position - 2].kind == "determiner"
    return not gerund or deed or bare


def expand_left(words: Words, chunks: Sequence[Chunk], subject: int) -> list[Victim]:
    """Return a subject with the people listed before it and the parts named between."""
    inside = _list_inside(chunks, subject)
    if inside:
        return inside
    victims = [Victim(subject)]
    position = subject
    while (found := _previous_in_list(chunks, position)) is not None:
        position, subset = found
        if subset:
            victims = [Victim(victim.chunk, position) for victim in victims]
        victims.append(Victim(position))
    victims.extend(_parts_behind(words, chunks, subject))
    return list(reversed(victims)) if len(victims) > 1 else victims


def _list_inside(chunks: Sequence[Chunk], subject: int) -> list[Victim]:
    """Return whole and parts of ``25 people, including 14 girls of a school and four nurses``, from its end."""
    start = subject
    while start > 0 and chunks[start].kind in _LISTED:
        start -= 1
    if chunks[start].kind != "subset" or not any(chunk.kind == "of" for chunk in chunks[start:subject]):
        return []
    whole = start - 1
    while whole > 0 and chunks[whole].kind in ("comma", "open"):
        whole -= 1
    mention = chunks[whole].mention
    if mention is None or mention.kind not in PEOPLE or mention.quantity is None:
        return []
    parts = [at for at in range(start + 1, subject + 1) if _opens_member(chunks, at)]
    return [Victim(whole), *(Victim(part, whole) for part in parts)]


def _opens_member(chunks: Sequence[Chunk], position: int) -> bool:
    """Whether people stand at the beginning of a member of a list."""
    mention = chunks[position].mention
    return mention is not None and mention.kind in PEOPLE and chunks[position - 1].kind in ("subset", "comma", "and")


def _previous_in_list(chunks: Sequence[Chunk], position: int) -> tuple[int, bool] | None:
    cursor = position - 1
    joined = subset = False
    while cursor >= 0 and chunks[cursor].kind in ("comma", "and", "name", "subset", "close", "open"):
        joined = joined or chunks[cursor].kind in ("comma", "and")
        subset = subset or chunks[cursor].kind == "subset"
        cursor -= 1
    if cursor < 0 or not (joined or subset):
        return None
    mention = chunks[cursor].mention
    if mention is None or mention.kind not in PEOPLE or (mention.quantity is None and mention.plural):
        return None
    if cursor and chunks[cursor - 1].kind in ("by", "preposition", "speech"):
        return None
    if mention.quantity is None and _is_set_apart(chunks, cursor, position):
        return None
    return cursor, subset


def _is_set_apart(chunks: Sequence[Chunk], one: int, other: int) -> bool:
    """Whether only a comma stands between: an apposition or a speaker, not a member of a list."""
    return all(chunk.kind in ("comma", "name") for chunk in chunks[one + 1 : other])


def _parts_behind(words: Words, chunks: Sequence[Chunk], subject: int) -> Iterator[Victim]:
    """Yield the parts named behind a subject: ``13 people, including two policemen, died``."""
    cursor = subject + 1
    while cursor < len(chunks) and chunks[cursor].kind in ("comma", "open", "name"):
        cursor += 1
    if cursor < len(chunks) and chunks[cursor].kind == "subset":
        for victim in expand_right(words, chunks, cursor + 1):
            yield Victim(victim.chunk, subject)


def expand_right(words: Words, chunks: Sequence[Chunk], position: int) -> list[Victim]:
    """Return the people from a chunk on: the object and what is joined to it by commas, ``and`` or ``as well as``."""
    victims: list[Victim] = []
    inside: int | None = None
    cursor: int | None = _over_himself(words, chunks, _skip(chunks, position, ("adverb", "determiner")))
    while cursor is not None and cursor < len(chunks):
        mention = chunks[cursor].mention
        if (
            mention is None
            or mention.kind not in PEOPLE | {"thing"}
            or (victims and _has_own_verb(words, chunks, cursor))
        ):
            break
        victims.append(Victim(cursor, inside))
        cursor, subset = _next_in_list(chunks, cursor)
        if subset and victims:
            inside = victims[0].chunk
    return victims


def _over_himself(words: Words, chunks: Sequence[Chunk], position: int) -> int:
    """Go over ``himself and``: the attacker is no victim, those listed behind are."""
    pair = chunks[position : position + 2]
    itself = len(pair) == 2 and words.tokens[pair[0].first].lower in _REFLEXIVES and pair[1].kind == "and"
    return position + 2 if itself else position


def _skip(chunks: Sequence[Chunk], position: int, kinds: tuple[str, ...]) -> int:
    while position < len(chunks) and chunks[position].kind in kinds:
        position += 1
    return position


def _next_in_list(chunks: Sequence[Chunk], position: int) -> tuple[int | None, bool]:
    """Go from one member of a list to the next, over names and circumstances in between."""
    cursor = _skip(chunks, position + 1, ("name", "adverb"))
    cursor = _over_circumstance(chunks, cursor)
    joined = subset = False
    while cursor < len(chunks) and chunks[cursor].kind in ("comma", "and", "subset", "open", "adverb", "or"):
        joined = joined or chunks[cursor].kind in ("comma", "and", "or")
        subset = subset or chunks[cursor].kind == "subset"
        cursor += 1
    if (
        cursor < len(chunks)
        and chunks[cursor].first > chunks[cursor - 1].last + 1
        and chunks[cursor - 1].kind == "comma"
    ):
        return None, False  # a quotation ends there: ``three others," an official said``
    return (cursor, subset) if joined or subset else (None, False)


def _over_circumstance(chunks: Sequence[Chunk], cursor: int) -> int:
    """Go over ``in the attack``, ``on the spot``; stay if no list goes on behind it."""
    start = cursor
    while cursor < len(chunks) and chunks[cursor].kind in ("preposition", "of", "name", "word", "determiner"):
        cursor += 1
        if cursor < len(chunks) and chunks[cursor].mention is not None and chunks[cursor - 1].kind != "comma":
            mention = chunks[cursor].mention
            if mention is not None and mention.kind in ("thing", "collective"):
                cursor += 1
    goes_on = cursor < len(chunks) and chunks[cursor].kind in ("and", "comma", "subset")
    return cursor if goes_on else start


def _has_own_verb(words: Words, chunks: Sequence[Chunk], position: int) -> bool:
    """Whether a later member of a list is the subject of a verb of its own: ``and three others were injured``."""
    cursor = _skip(chunks, position + 1, ("adverb", "name"))
    if cursor >= len(chunks):
        return False
    chunk = chunks[cursor]
    if chunk.kind == "outcome":
        return any(term.form_key in ("participle", "intransitive", "adjective") for term in chunk.verbs)
    if chunk.kind in ("and", "comma"):
        return _list_has_verb(words, chunks, cursor)
    return chunk.kind in ("be", "have", "modal", "verb", "get", "speech")


def _list_has_verb(words: Words, chunks: Sequence[Chunk], cursor: int) -> bool:
    following = _skip(chunks, cursor, ("and", "comma"))
    if following < len(chunks) and chunks[following].mention is not None and following > cursor:
        return _has_own_verb(words, chunks, following)
    return False


def mention_of(chunks: Sequence[Chunk], position: int) -> Mention:
    """Return the mention of a chunk that is known to hold one."""
    mention = chunks[position].mention
    if mention is None:
        raise ValueError("the chunk holds no mention")
    return mention
