"""People whose fate stays open: only some of them are said to have died, or only a part of a list is counted."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.chunks.chunks import Chunk
from generator.extraction.codes import GONE, PERSON_OUTCOMES, TAKEN
from generator.extraction.victims.reading import Reading
from generator.extraction.words.people_words import people_words
from generator.extraction.words.words import Words, row_of
from generator.vocabulary.frozen import replace
from generator.vocabulary.word_rows import has_any, in_small_letters

_STILL, _KIN = 16, 5
_OF_KIN = {"of", "determiner", "name", "word"}
_THAT, _THESE = ("that", "those"), {"the", "these", "remaining"}


def doubt_wholes(words: Words, chunks: Sequence[Chunk], found: dict[int, Reading]) -> None:
    """Leave the fate of those open of whom only some are said to have died: ``Six were shot, four of whom died``."""
    for position, part in found.items():
        whole = max((at for at in found if at < position), default=None)
        of_them = part.mention.kind == "part" and words.tokens[part.mention.last].lower in ("whom", "them")
        if whole is None or not of_them or part.outcome != "killed" or found[whole].outcome != "killed":
            continue
        verbs = chunks[found[whole].verb].verbs
        if any(row_of(term).text("certain") == "false" for term in verbs):
            found[whole] = replace(found[whole], certain=False)


def leave_taken_before(words: Words, chunks: Sequence[Chunk], found: dict[int, Reading]) -> None:
    """Count the dead once of whom some had been taken before: ``Two bodies were found, one of whom had been held``."""
    for position, part in list(found.items()):
        whose_body = part.outcome in GONE and _is_whose_body(words, chunks, position)
        if whose_body or _is_kin_of_freed(chunks, found, position):
            found[position] = replace(part, real=False)
        elif part.outcome in TAKEN and part.verb == position - 1 and _comes_back(words, part.mention.last + 1):
            found[position] = replace(part, outcome="freed")
        of_them = part.mention.kind == "part" and words.tokens[part.mention.last].lower in ("whom", "them")
        if not of_them or part.outcome not in TAKEN or part.rule != "passive":
            continue
        whole = max((at for at in found if at < position), default=None)
        dead = whole is not None and found[whole].outcome == "killed" and found[whole].certain
        if dead and any(chunk.kind == "have" for chunk in chunks[position + 1 : part.verb]):
            found[position] = replace(part, real=False)


def _is_whose_body(words: Words, chunks: Sequence[Chunk], person: int) -> bool:
    """Whether it is told who is dead: ``identified as that of NAME, a driver who had been missing``."""
    named = person > 1 and [chunk.kind for chunk in chunks[person - 2 : person]] == ["name", "comma"]
    first = chunks[person - 2 if named else person].first
    before = in_small_letters(words.tokens)[:first]
    if before[-1:] == ["as"]:
        return before[-2] in people_words("recognising") and _tells_of_dead(words, first)
    return len(before) > 1 and before[-2] in _THAT and before[-1] == "of"


def _comes_back(words: Words, behind: int) -> bool:
    """Whether a verb behind people tells that they are back, and from no ground: ``abducted colleague returns``."""
    return has_any(words.tokens[behind : behind + 1], people_words("coming_back"))


def _is_kin_of_freed(chunks: Sequence[Chunk], found: dict[int, Reading], person: int) -> bool:
    """Whether a clause tells what befell whose kin comes free, or him: ``the son of a trader who had been taken``."""
    near = [at for at in range(max(0, person - _KIN), person) if at in found and found[at].outcome == "freed"]
    between = [chunk.kind for chunk in chunks[near[-1] + 1 : person]] if near else []
    who = chunks[person + 1 : person + 2]
    behind = bool(who) and who[0].kind == "relative" and found[near[-1]].verb > person + 1 if near else False
    return behind and between[:1] == ["of"] and set(between) <= _OF_KIN


def _tells_of_dead(words: Words, until: int) -> bool:
    return has_any(words.tokens[:until], people_words("dead_again") | people_words("body_nouns"))


def doubt_incomplete(words: Words, reading: Reading, readings: Sequence[Reading]) -> Reading:
    """Leave open a number that tells only some of a list: ``freed the women and a driver``, or who is taken still."""
    if reading.mention.kind == "thing" and any(_is_many_beside(other, reading) for other in readings):
        return replace(reading, certain=False)  # ``burning motorcycles and a rickshaw``
    if reading.inside is not None or reading.outcome not in PERSON_OUTCOMES:
        return reading
    behind = set(in_small_letters(words.tokens)[reading.mention.last + 1 : reading.mention.last + _STILL])
    ahead = set(in_small_letters(words.tokens)[max(0, reading.mention.first - 2) : reading.mention.first + 2])
    first = all(other.chunk >= reading.chunk for other in readings)
    held = first and reading.outcome in TAKEN and "still" in behind and bool(ahead & _THESE)
    some = any(_is_uncounted_beside(other, reading) for other in readings)
    return replace(reading, certain=False) if held or some else reading


def _is_uncounted_beside(other: Reading, reading: Reading) -> bool:
    """Whether people without a number are listed with others of their group, whose verb is the same."""
    mention = other.mention
    bare = mention.quantity is None and mention.plural and mention.definite and not other.members
    same = (other.verb, other.outcome, other.group) == (reading.verb, reading.outcome, reading.group)
    return bare and same and other is not reading and other.inside is None


def _is_many_beside(other: Reading, reading: Reading) -> bool:
    """Whether one verb tells of things without a number beside others of their kind."""
    first, second = other.mention.head, reading.mention.head
    alike = first is not None and second is not None and first.row == second.row
    return alike and other.verb == reading.verb and other.mention.quantity is None
