"""People whom a sentence tells only loosely: perhaps counted before, mourned, each of several, or left alive."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.chunks.chunks import Chunk
from generator.extraction.chunks.mention import Mention
from generator.extraction.chunks.verb_groups import VerbGroup
from generator.extraction.codes import TAKEN
from generator.extraction.victims.arguments import Victim, mention_of
from generator.extraction.victims.groups import is_calling
from generator.extraction.victims.held_by_armed import is_suspect
from generator.extraction.victims.named_forces import find_group_between
from generator.extraction.words.people_words import people_words
from generator.extraction.words.words import Words, row_of
from generator.vocabulary.word_rows import has_any, in_small_letters

_LOSING = ("lose", "lose_men")
_CAPTORS_REACH = 5
_GRIEF_REACH = 5
_EACH, _SIDE = ("each", "either"), "side"
_OWN = ("his", "her", "their", "its")


def may_be_told_before(words: Words, group: VerbGroup, mention: Mention) -> bool:
    """Whether people may be those told before: ``he``, or ``Ten are under treatment``, but no ``fourth soldier``."""
    if mention.kind == "pronoun":
        return True
    one_more = mention.others or any(at in words.numbers for at in range(mention.first + 1, mention.last))
    told = mention.kind == "bare" or group.term.row == "be_critical"
    return row_of(group.term).flag("repeat") and told and not one_more


def may_be_goods(words: Words, group: VerbGroup, mention: Mention) -> bool:
    """Whether a noun that nobody knows may be goods: ``took seven walkie-talkies with them``; no ``seven drummers``.

    So may be what others than forces and armed groups lose: ``The side lost three wickets``, ``lost four seats``. What
    is blown up is a thing unless a word for people names it: ``Two boosters were blown up``.
    """
    if mention.kind != "unknown" or row_of(group.term).text("with_persons") is not None:
        return mention.kind == "unknown"
    lost = group.term.row in _LOSING and find_group_between(words, 0, mention.first) is None
    either = lost or row_of(group.term).text("with_things") is not None
    return either and not is_calling(words.tokens[mention.last].lower)


def is_loose(words: Words, chunks: Sequence[Chunk], group: VerbGroup, mention: Mention) -> bool:
    """Whether a verb does not say for sure what became of how many people."""
    alive = mention.kind != "body" and is_left_alive(words, chunks, group)
    dealt = is_dealt_out(words, mention) or is_mourned(words, group, mention)
    return alive or dealt or may_be_goods(words, group, mention)


def is_left_alive(words: Words, chunks: Sequence[Chunk], group: VerbGroup) -> bool:
    """Whether those who held somebody left him somewhere: ``The engineer was dumped by his captors``."""
    behind = words.tokens[chunks[group.chunk].last + 1 : chunks[group.chunk].last + 1 + _CAPTORS_REACH]
    return group.term.row == "dump_body" and has_any(behind, people_words("captors"))


def is_dealt_out(words: Words, mention: Mention) -> bool:
    """Whether a number is that of each of several: ``two people each were killed in Hub and Uthal``.

    So is ``four dead on each side``.
    """
    lower = in_small_letters(words.tokens)
    at = lower.index(_SIDE) if _SIDE in lower else 0
    if lower[at - 1] in _EACH and lower[at + 1 : at + 2] != ["of"]:
        return True  # and not ``fired from either side of the road``
    link = words.links.get(mention.last + 1)
    told = link is not None and row_of(link).text("relation") == "distribution"
    return told and link is not None and words.tokens[link.first].lower == _EACH[0]


def is_mourned(words: Words, group: VerbGroup, mention: Mention) -> bool:
    """Whether somebody speaks of his own dead, whom others count: ``My brother was killed``, ``lost two sons``."""
    mine = words.tokens[mention.first].lower == "my" or words.tokens[mention.first - 1].lower == "my"
    return mention.kind == "relation" and (mine or (group.term.row in _LOSING and group.construction != "passive"))


def is_lamented(words: Words, chunks: Sequence[Chunk], group: VerbGroup) -> bool:
    """Whether somebody grieves for dead who have mostly been counted elsewhere: ``mourned the death of two sons``."""
    before = words.tokens[max(0, chunks[group.first].first - _GRIEF_REACH) : chunks[group.first].first]
    return group.construction == "nominal" and has_any(before, people_words("grieving"))


def goes_on_with_state(words: Words, chunks: Sequence[Chunk], position: int) -> bool:
    """Whether a participle only goes on with what became of people known: ``the families of those killed and hurt``.

    So does that of people who are told of again: ``The other injured were identified``.
    """
    before = chunks[max(0, position - 2) : position]
    rest = [token.lower for token in words.tokens[before[-1].first : before[-1].last + 1]] if before else []
    if rest == ["the", "other"]:
        return has_any(words.tokens[chunks[position].last + 1 : chunks[position].last + 2], people_words("of_several"))
    if [chunk.kind for chunk in before] != ["phrase", "and"] or before[0].mention is None:
        return False
    tokens = words.tokens[before[0].first : before[0].last + 1]
    return has_any(tokens, ("those",)) and tokens[-1].lower != "those"


def was_held(mention: Mention, group: VerbGroup) -> bool:
    """Whether people who are called held or hurt are only moved: ``the two arrested men were shifted elsewhere``."""
    state = row_of(mention.state).text("outcome") if mention.state is not None and group.outcome == "abducted" else None
    return state in ("arrested", "injured")


def is_named_nominal(words: Words, chunks: Sequence[Chunk], group: VerbGroup, victim: Victim, first: Victim) -> bool:
    """Whether a noun such as ``death of Imam Hussein`` only recalls what befell somebody with a name.

    It does not of ``a woman and her daughter``, nor of ``three labourers and their driver``.
    """
    mention, opens = mention_of(chunks, victim.chunk), mention_of(chunks, first.chunk)
    own = mention.kind == "relation" or words.tokens[mention.first].lower in _OWN
    kin = own and first is not victim and opens.quantity is not None
    return group.construction == "nominal" and mention.quantity is None and not kin


def is_let_go(chunks: Sequence[Chunk], group: VerbGroup, people: int) -> bool:
    """Whether a participle only tells why those who are freed had been held: ``released two suspects held over it``."""
    frees = people > 0 and any(row_of(term).text("outcome") == "freed" for term in chunks[people - 1].verbs)
    return frees and group.construction == "reduced" and group.outcome in TAKEN


def is_sure(words: Words, group: VerbGroup, mention: Mention) -> bool:
    """Whether a verb tells the fate of people for sure, as it does of things, and of bodies that were shot."""
    if row_of(group.term).flag("certain_of_suspects") and is_suspect(words, mention):
        return True
    dead = mention.kind == "body" and mention.quantity is not None and group.outcome == "killed"
    aboard = row_of(group.term).flag("riders") and mention.counted
    return group.certain or dead or aboard or _is_of_things(group, mention)


def _is_of_things(group: VerbGroup, mention: Mention) -> bool:
    """Whether a verb that leaves the fate of people open tells of things: ``snatched nine rifles``."""
    return mention.kind == "thing" and row_of(group.term).text("with_things") is not None
