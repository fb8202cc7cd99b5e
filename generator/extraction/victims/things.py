"""Things that a verb befalls: burned, destroyed, damaged or seized."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.chunks.chunks import Chunk
from generator.extraction.chunks.verb_groups import VerbGroup
from generator.extraction.victims.arguments import Victim, mention_of
from generator.extraction.victims.parts_of_things import is_part_of_things
from generator.extraction.words.people_words import people_words
from generator.extraction.words.words import Words, row_of

_NEAR, _FAR = 8, 18


def find_parts(words: Words, chunks: Sequence[Chunk], group: VerbGroup, found: Sequence[Victim]) -> list[Victim]:
    """Return some of the things told before, which the verb befalls: ``set four of them on fire``."""
    return [one for one in found if is_part_of_things(words, mention_of(chunks, one.chunk), group.outcome)]


def find_thing(words: Words, chunks: Sequence[Chunk], group: VerbGroup) -> int | None:
    """Return the things that are the subject of a verb."""
    for position in range(group.first - 1, max(-1, group.first - _FAR), -1):
        mention = chunks[position].mention
        if chunks[position].kind in ("stop", "outcome", "speech", "that"):
            return None
        if mention is None or (position <= group.first - _NEAR and not _is_told_more(words, chunks[position + 1])):
            continue
        before = chunks[position - 1].kind if position else ""
        counted = mention.kind == "thing" and mention.head is not None and row_of(mention.head).flag("counted")
        thing = counted or is_part_of_things(words, mention, group.outcome)
        if thing and before not in ("preposition", "by", "of", "subset"):
            return position
    return None


def _is_told_more(words: Words, chunk: Chunk) -> bool:
    """Whether a clause that tells more of things begins: ``tankers carrying fuel for forces in NAME were burned``."""
    word = words.tokens[chunk.first].lower
    return chunk.kind == "word" and (word.endswith("ing") or word in people_words("thing_states"))


def list_things(chunks: Sequence[Chunk], subject: int) -> list[Victim]:
    """Return things and those listed before them: ``twelve shops and four vehicles were damaged``."""
    things = [Victim(subject)]
    while subject > 1 and chunks[subject - 1].kind in ("and", "comma"):
        mention = chunks[subject - 2].mention
        if mention is None or mention.kind != "thing" or mention.quantity is None:
            break
        subject -= 2
        if subject and chunks[subject - 1].kind in ("by", "preposition", "of", "outcome"):
            break
        things.insert(0, Victim(subject))
    return things
