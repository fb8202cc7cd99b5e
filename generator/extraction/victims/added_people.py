"""Who is added behind a verb to those whom it befalls: ", as well as 6 civilians", ", including two women"."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.chunks.chunks import Chunk
from generator.extraction.chunks.verb_groups import VerbGroup
from generator.extraction.victims.arguments import Victim
from generator.extraction.victims.between_members import is_relative
from generator.extraction.victims.coordination import expand_right
from generator.extraction.words.words import Words

_OWN_VERBS = ("be", "have", "outcome", "verb", "speech")
_BESIDES = {"alongside", "besides", "alongwith"}


def list_behind(words: Words, chunks: Sequence[Chunk], group: VerbGroup, subject: int) -> list[Victim]:
    """Return who is added behind the verb: ``, as well as 6 civilians``; ``, including two women``."""
    cursor = group.chunk + 1
    limit = cursor + 14
    while cursor < min(len(chunks), limit):
        chunk = chunks[cursor]
        if chunk.kind == "subset":
            return [Victim(victim.chunk, subject) for victim in expand_right(words, chunks, cursor + 1)]
        if _adds(words, chunks, cursor, group.chunk + 1):
            added = expand_right(words, chunks, cursor + 1)
            return [] if added and _are_harmed_apart(words, chunks, added[-1].chunk + 1) else added
        if chunk.kind in ("outcome", "be", "have", "subordinator", "speech", "verb", "modal", "relative"):
            return []
        mention = chunk.mention
        if mention is not None and mention.kind in ("person", "bare", "relation") and mention.quantity is not None:
            return _list_among(words, chunks, cursor, subject)
        if (
            mention is not None
            and mention.kind == "part"
            and chunks[cursor - 1].kind in ("comma", "open", "dash", "stop")
        ):
            return [] if _has_verb_behind(chunks, cursor) else _list_parts(words, chunks, cursor, subject)
        cursor += 1
    return []


def find_with_him(words: Words, chunks: Sequence[Chunk], group: VerbGroup) -> list[Victim]:
    """Return him of whom a text tells, and who was with him: ``he was picked up along with two of his cousins``."""
    pronoun = group.first - 1
    him = pronoun >= 0 and words.tokens[chunks[pronoun].first].lower in ("he", "she")
    others = list_behind(words, chunks, group, pronoun) if him and group.construction == "passive" else []
    return [Victim(pronoun), *others] if others and all(one.inside is None for one in others) else []


def _list_among(words: Words, chunks: Sequence[Chunk], first: int, whole: int) -> list[Victim]:
    """Return people behind a comma who are told as some of the whole: ``, two soldiers and a child among them``."""
    if chunks[first - 1].kind not in ("comma", "dash"):
        return []
    told = expand_right(words, chunks, first)
    behind = chunks[told[-1].chunk + 1 : told[-1].chunk + 3] if told else []
    among = [chunk.kind for chunk in behind[:1]] == ["subset"] and behind[-1].mention is None
    among = among and words.tokens[behind[0].last].lower == "them"
    return [Victim(one.chunk, whole) for one in told] if among else []


def _list_parts(words: Words, chunks: Sequence[Chunk], part: int, whole: int) -> list[Victim]:
    """Return a part behind its whole with those joined to it: ``, four of them guards and two of them passers-by``."""
    joined = [one.chunk for one in expand_right(words, chunks, part)[1:] if chunks[one.chunk - 1].kind == "and"]
    apart = (at for at in joined if chunks[at - 2].kind != "comma" and _tells_who(chunks, at))
    return [Victim(at, whole) for at in (part, *apart)]


def _tells_who(chunks: Sequence[Chunk], position: int) -> bool:
    """Whether a noun goes with a number: no ``four of them on the spot and two of them in hospital``."""
    behind = chunks[position : position + 2]
    return any(chunk.mention is not None and chunk.mention.head is not None for chunk in behind)


def _ends_with_others(words: Words, chunks: Sequence[Chunk], cursor: int) -> bool:
    """Whether a sentence ends with people behind ``, and``: ``Five police were killed there, and two traders``."""
    behind = chunks[cursor + 1 : cursor + 2]
    mention = behind[0].mention if behind else None
    person = mention is not None and mention.kind in ("person", "rank") and mention.quantity is not None
    ends = all(words.tokens[chunk.first].text in (".", ";") for chunk in chunks[cursor + 2 : cursor + 3])
    return chunks[cursor - 1].kind == "comma" and person and ends


def _adds(words: Words, chunks: Sequence[Chunk], cursor: int, first: int) -> bool:
    """Whether somebody is added behind a verb: ``, as well as six``, ``was taken with his cousin``."""
    word = words.tokens[chunks[cursor].first].lower
    if chunks[cursor].kind == "and":
        besides = chunks[cursor].last > chunks[cursor].first or word in _BESIDES
        return besides or _ends_with_others(words, chunks, cursor)
    along = words.tokens[chunks[cursor].first - 1].lower == "along"
    beside = word == "with" and cursor == first and not along
    return beside and (is_relative(chunks, cursor + 1) or _counts_people(chunks, cursor + 1))


def _are_harmed_apart(words: Words, chunks: Sequence[Chunk], behind: int) -> bool:
    """Whether those added have a gerund of their own: ``died, as well as six people being injured``."""
    kinds = [chunk.kind for chunk in chunks[behind : behind + 2]]
    return kinds == ["be", "outcome"] and words.tokens[chunks[behind].last].lower == "being"


def _counts_people(chunks: Sequence[Chunk], position: int) -> bool:
    """Whether people are counted of whom no verb of their own tells: ``was killed with two of his guards``."""
    mention = chunks[position].mention if position < len(chunks) else None
    people = mention is not None and mention.kind in ("person", "rank", "part")
    return people and mention is not None and mention.quantity is not None and not _has_verb_behind(chunks, position)


def _has_verb_behind(chunks: Sequence[Chunk], position: int) -> bool:
    return any(chunk.kind in _OWN_VERBS for chunk in chunks[position + 1 : position + 3])
