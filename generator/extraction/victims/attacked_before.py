"""Whom a sentence tells to be attacked, and no more: "Gunmen opened fire at two labourers. They were killed"."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.chunks.chunks import Chunk, find_opening_chunk
from generator.extraction.chunks.mention import Mention
from generator.extraction.codes import MILITANTS, SECURITY_FORCES
from generator.extraction.victims.arguments import mention_of
from generator.extraction.victims.coordination import expand_right
from generator.extraction.victims.groups import find_group
from generator.extraction.victims.named_forces import find_group_between
from generator.extraction.victims.reading import Reading
from generator.extraction.victims.them import find_joined
from generator.extraction.words.people_words import people_words
from generator.extraction.words.words import Words
from generator.vocabulary.word_rows import has_any, word_before

_PEOPLE = ("person", "rank", "relation")
_OWNERS, _TARGETS, _ARTICLES = ("person", "rank"), ("vehicles", "buildings"), ("a", "an", "the")
_AT, _PASSIVE = ("at", "on", "upon"), ("was", "were")
_FIRE_REACH, _BEHIND = 3, 4
_DOING, _SAYING = ("be", "have", "verb"), ("speech", "that", "relative")
_CLAUSE_STARTS = ("stop", "speech", "that")


def find_attacked(words: Words, chunks: Sequence[Chunk], told: Sequence[Reading]) -> tuple[Reading, ...]:
    """Return those who were attacked in a sentence that tells no fate, of whom the next tells it, by their groups.

    They are no figure of their own: nobody says here that anything befell them.
    """
    hits = people_words("attacking_people") | people_words("shooting") | people_words("hitting")
    if told or not has_any(words.tokens, hits):
        return ()
    attacked = [at for at, chunk in enumerate(chunks) if (one := chunk.mention) and _is_attacked(words, one)]
    attacked = attacked or [at for at, chunk in enumerate(chunks) if _owns_target(words, chunk.mention)]
    listed = expand_right(words, chunks, attacked[0]) if len(attacked) == 1 else []
    people = [mention_of(chunks, one.chunk) for one in listed]
    if any(one.inside is not None for one in listed) or any(one.kind not in _PEOPLE for one in people):
        return ()
    groups = dict.fromkeys(find_group(words, one) for one in people)
    return tuple(_open(words, attacked[0], people, group) for group in groups)


def find_topic(words: Words, chunks: Sequence[Chunk], told: Sequence[Reading]) -> tuple[Reading, ...]:
    """Return those of whom a sentence tells only what they were doing, and the next their fate.

    ``Two brothers were going home. Gunmen took them away.``
    """
    first = find_opening_chunk(chunks)
    said = [chunk.kind for chunk in chunks[first + 1 : first + 3]]
    first += (2 + (said[1:] == ["that"])) if said[:1] == ["speech"] else 0
    attacks = has_any(words.tokens, people_words("attacking_people") | people_words("shooting"))
    if told or attacks or first >= len(chunks) or chunks[first].mention is None:
        return ()
    last = next((at for at in range(first, len(chunks)) if not _goes_on(chunks, at)), first)
    listed, behind = find_joined(words, chunks, last), chunks[last + 1 :]
    if (
        listed[0].chunk != first
        or not behind
        or behind[0].kind not in _DOING
        or any(chunk.kind in _SAYING for chunk in behind)
    ):
        return ()
    people = [mention_of(chunks, one.chunk) for one in listed]
    groups = dict.fromkeys(find_group(words, one) for one in people)
    if MILITANTS in groups or any(one.kind not in _PEOPLE for one in people):
        return ()
    return tuple(_open(words, first, people, group) for group in groups)


def _goes_on(chunks: Sequence[Chunk], at: int) -> bool:
    """Whether a list of people goes on at a chunk: ``a driver and his cleaner``."""
    joins = chunks[at].kind in ("and", "comma") and at + 1 < len(chunks) and chunks[at + 1].mention is not None
    return joins or (chunks[at].mention is not None and at + 1 < len(chunks) and _goes_on(chunks, at + 1))


def _open(words: Words, first: int, people: Sequence[Mention], group: str) -> Reading:
    """Return a reading of those of a group, of whom only the next sentence tells what became of them."""
    own = tuple(one for one in people if find_group(words, one) == group)
    members = own if len(own) > 1 else ()
    return Reading(own[0], first, "killed", group, "active", first, certain=False, members=members)


def _is_attacked(words: Words, mention: Mention) -> bool:
    """Whether people stand behind the verb of an attack or the fire on them, or before its passive."""
    if mention.kind not in _PEOPLE or mention.quantity is None or mention.partitive:
        return False
    tokens, first = words.tokens, mention.first
    before = word_before(tokens, first)
    if first and _meets_attack(words, first):
        return True
    return before not in (*_AT, "of", "with", "by", "carrying") and _meets_with_attack(words, mention.last)


def _owns_target(words: Words, mention: Mention | None) -> bool:
    """Whether the vehicle or house of a single person was attacked: ``A bomb hit the car of a contractor``."""
    if mention is None or mention.kind not in _OWNERS or mention.form_plural or mention.head is None:
        return False
    tokens, of = words.tokens, mention.first - 1
    thing = next((at for at, one in words.things.items() if one.row in _TARGETS and one.last == of - 1), 0)
    if not thing or tokens[of].lower != "of":
        return False
    first = thing - (tokens[thing - 1].lower in _ARTICLES)
    hit = first > 0 and (_meets_attack(words, first) or tokens[first - 1].lower in people_words("hitting"))
    return hit or _meets_with_attack(words, mention.last)


def _meets_with_attack(words: Words, last: int) -> bool:
    """Whether something, or whose it is, stands before the passive of an attack: ``was fired upon``, ``came under``."""
    behind = words.tokens[last + 1 : last + 1 + _BEHIND]
    passive = has_any(behind[:1], _PASSIVE) and has_any(behind[1:3], people_words("being_hit"))
    return passive or (has_any(behind[:1], people_words("meeting")) and has_any(behind[1:2], people_words("traps")))


def attacks_thing(words: Words, chunks: Sequence[Chunk]) -> bool:
    """Whether what was attacked is a vehicle or a building, so that ``them`` may be those in it: ``fired at a bus``.

    At a post or a convoy of the forces the attackers may have died as well.
    """
    if not has_any(words.tokens, people_words("attacking_people") | people_words("shooting")):
        return False
    start = 0
    for chunk in chunks:
        if chunk.kind in _CLAUSE_STARTS:
            start = chunk.last + 1
        thing = chunk.kind == "pronoun" or (chunk.mention is not None and chunk.mention.kind == "thing")
        if thing and chunk.first > 0 and _meets_attack(words, chunk.first):
            return not _names_forces(words, start)
    return False


def _names_forces(words: Words, start: int) -> bool:
    """Whether forces or what is theirs are named from a token on."""
    end = len(words.tokens)
    named = {find_group_between(words, start, end, last=last) for last in (True, False)}
    return SECURITY_FORCES in named or has_any(
        words.tokens[start:], people_words("force_targets") | people_words("posts")
    )


def _meets_attack(words: Words, first: int) -> bool:
    """Whether the verb of an attack, or the fire at it, stands right before something."""
    tokens, before = words.tokens, words.tokens[first - 1].lower
    fired_at = has_any(tokens[max(0, first - 1 - _FIRE_REACH) : first - 1], people_words("shooting"))
    return before in people_words("attacking_people") or (before in _AT and fired_at)
