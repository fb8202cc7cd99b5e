"""Bodies of people told before to be taken: "Four men were taken off a bus; their bodies were found in a ravine"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.extraction.chunks.chunks import Chunk, find_opening_chunk
from generator.extraction.chunks.mention import Mention
from generator.extraction.chunks.quantities import Quantity
from generator.extraction.codes import GONE, TAKEN, UNSPECIFIED
from generator.extraction.victims.reading import Reading
from generator.extraction.words.people_words import people_words
from generator.extraction.words.words import Words
from generator.vocabulary.frozen import replace
from generator.vocabulary.word_rows import has_any

_REACH = 9
_BETWEEN = ("outcome", "word", "dash", "adverb")
_THEIR, _THE, _HIS = "their", "the", ("his", "her")
_WHEN = ("word", "comma", "determiner", "preposition", "adverb")


def find_owned_bodies(words: Words, chunks: Sequence[Chunk], readings: Sequence[Reading]) -> Iterator[Reading]:
    """Yield the dead whose bodies are found: those taken in the same sentence, else whoever ``their`` means.

    ``His body was found`` at the opening of a sentence is one person, who is mostly counted elsewhere; so is one whose
    name owns the body, and ``the body found on Monday`` of whom it is told now who he was.
    """
    if not has_any(words.tokens, people_words("body_nouns")):
        return
    for at in range(1, len(chunks)):
        if (name := _find_name(words, chunks, at)) is not None and _is_found(words, chunks, at):
            body = Mention(chunks[name].first, chunks[at].last, "body", quantity=Quantity(0, 0, count=1), definite=True)
            yield Reading(body, at, "killed", UNSPECIFIED, "body", at, weak=True)
        whose = _find_owner(words, chunks, at)
        owner = words.tokens[chunks[whose].first].lower
        several, known = owner == _THEIR, owner == _THE and _is_identified(words, chunks, whose, at)
        if not (several or known or owner in _HIS) or not _is_found(words, chunks, at):
            continue
        if words.tokens[chunks[at].last].lower not in people_words("bodies" if several else "body"):
            continue
        before = [one for one in readings if one.chunk < whose and one.inside is None]
        taken = [one for one in before if one.outcome in GONE]
        found = not before and _finds(words, chunks, whose)  # ``killed a clerk and dumped his body``
        if len(taken) == 1 and taken[0].real and _are_as_many(taken[0], several=several):
            mention = replace(taken[0].mention, first=chunks[whose].first, last=chunks[at].last)
            yield replace(taken[0], mention=mention, chunk=at, outcome="killed", rule="body", verb=at, certain=True)
        elif several and (_opens(chunks, whose) or found):
            he = Mention(chunks[whose].first, chunks[whose].last, "pronoun")
            yield Reading(he, 0, "killed", UNSPECIFIED, "passive", at, weak=True, opens=True)
        elif not several and (_opens(chunks, whose) or found):
            body = Mention(chunks[at].first, chunks[at].last, "body", quantity=Quantity(0, 0, count=1), definite=True)
            yield Reading(body, at, "killed", UNSPECIFIED, "body", at, weak=True)


def _is_identified(words: Words, chunks: Sequence[Chunk], whose: int, body: int) -> bool:
    """Whether a sentence begins with a body and goes on with whose it was: ``The body found in Hub was identified``."""
    behind = words.tokens[chunks[body].last + 1 :]
    return _opens(chunks, whose) and has_any(behind, people_words("recognising"))


def leave_found_dead(readings: Sequence[Reading], bodies: Sequence[Reading]) -> list[Reading]:
    """Return readings without those who were taken and whose bodies are found in the sentence: they count as killed."""
    dead = any(one.rule == "body" and not one.weak for one in bodies)
    return [one for one in readings if not (dead and one.outcome in GONE and one.inside is None)]


def leave_told_bodies(readings: tuple[Reading, ...], before: Sequence[Reading]) -> tuple[Reading, ...]:
    """Leave out ``His body was found`` behind a sentence that tells how he was killed."""
    if not any(one.outcome == "killed" and one.real and one.inside is None for one in before):
        return readings
    return tuple(one for one in readings if not is_his_body(one))


def is_his_body(reading: Reading) -> bool:
    """Whether a reading counts him of whom only the text before can tell who he is: ``His body was found``."""
    return reading.weak and reading.mention.kind == "body" and reading.mention.definite


def _is_found(words: Words, chunks: Sequence[Chunk], body: int) -> bool:
    behind = words.tokens[chunks[body].last + 1 : chunks[body].last + 1 + _REACH]
    return has_any(behind, people_words("finding")) or _finds(words, chunks, _find_owner(words, chunks, body))


def _finds(words: Words, chunks: Sequence[Chunk], whose: int) -> bool:
    """Whether somebody finds the bodies, so that they are none of the finder's: ``Levies found their bodies``."""
    return words.tokens[chunks[whose].first - 1].lower in people_words("finding")


def _are_as_many(taken: Reading, *, several: bool) -> bool:
    """Whether those taken are as many as a word for whose bodies they are tells: one, or more."""
    quantity = taken.mention.quantity
    if several:
        return quantity is not None and quantity.plural
    return not taken.mention.form_plural and not taken.members and (quantity is None or quantity.value == 1)


def _opens(chunks: Sequence[Chunk], whose: int) -> bool:
    """Whether a sentence begins with whose body it is, or with words for when: ``The next day, his body was found``."""
    before = chunks[find_opening_chunk(chunks) : whose]
    return all(chunk.kind in _WHEN or (chunk.mention is not None and chunk.mention.kind == "thing") for chunk in before)


def _find_name(words: Words, chunks: Sequence[Chunk], body: int) -> int | None:
    """Return the name of him whose body opens a sentence: ``Gul Khan's bullet-riddled body was found``."""
    if words.tokens[chunks[body].last].lower not in people_words("body"):
        return None
    owner = body - 1
    while owner > 0 and chunks[owner].kind == "outcome":
        owner -= 1
    named = owner > 0 and words.tokens[chunks[owner].last].lower == "'s" and chunks[owner - 1].kind == "name"
    return owner - 1 if named and _opens(chunks, owner - 1) else None


def _find_owner(words: Words, chunks: Sequence[Chunk], body: int) -> int:
    """Return what stands before bodies and the words that tell their state: ``their bullet-riddled bodies``."""
    owner = body - 1
    while owner > 0 and chunks[owner].kind in _BETWEEN and words.tokens[chunks[owner].last].lower != "'s":
        owner -= 1
    return owner


def is_other_body(words: Words, chunks: Sequence[Chunk], reading: Reading) -> bool:
    """Whether somebody taken is only the other of two bodies: ``one body was found, the other was taken away``."""
    if reading.outcome not in TAKEN or reading.mention.kind != "bare" or not reading.mention.others:
        return False
    definite = words.tokens[reading.mention.first].lower == "the"
    before = [chunk.mention for chunk in chunks[: reading.chunk] if chunk.mention is not None]
    return definite and bool(before) and any(one.kind == "body" for one in before)
