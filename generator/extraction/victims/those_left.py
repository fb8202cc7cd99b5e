"""Those left of people counted: "fired at five cooks, killing two and injuring the others", "all but one died"."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.chunks.chunks import Chunk, skip
from generator.extraction.chunks.mention import Mention
from generator.extraction.chunks.quantities import Quantity
from generator.extraction.codes import CASUALTIES, MILITANTS, UNSPECIFIED
from generator.extraction.victims.all_of_them import counts_several
from generator.extraction.victims.groups import find_group
from generator.extraction.victims.reading import Reading
from generator.extraction.words.people_words import people_words
from generator.extraction.words.words import Words, row_of
from generator.vocabulary.frozen import replace
from generator.vocabulary.word_rows import has_any

Told = tuple[Words, Sequence[Chunk], Sequence[Reading]]
_VERBAL = ("be", "have", "get", "adverb")
_BEFALLEN, _BEFALLING = ("participle", "intransitive", "adjective"), ("gerund", "transitive")
_DOERS = ("verb", "speech", "outcome")


def count_left(
    words: Words, chunks: Sequence[Chunk], readings: tuple[Reading, ...], last: Told | None
) -> tuple[Reading, ...]:
    """Return readings with those left, where a text counts all of them before, and of what befell them only here."""
    if not readings or not has_any(words.tokens, people_words("those_left")):
        return readings
    at = next((at for at in range(1, len(chunks)) if _are_left(words, chunks, at)), 0)
    verb = _find_verb(chunks, at) if at else None
    outcome = _outcome_of(chunks, at, verb) if verb is not None else None
    some = [one for one in readings if one.chunk < at and one.inside is None and _are_some(one.mention)]
    counts = [one.mention.quantity.count or 0 for one in some if one.mention.quantity is not None]
    if verb is None or outcome is None or not counts or not all(counts) or len(counts) < len(some):
        return readings
    whole = _find_named_whole(some) or _find_whole(words, chunks[: min(one.chunk for one in some)], readings)
    if whole is None and last is not None:
        whole = _find_whole(last[0], last[1], last[2])
    left = whole[0] - sum(counts) if whole is not None and outcome not in {one.outcome for one in some} else 0
    if whole is None or left <= 0 or any(one.chunk > at for one in readings if one.outcome == outcome):
        return readings
    first, end = chunks[at - 1].first, chunks[at].last
    mention = Mention(first, end, "bare", Quantity(first, end, count=left), others=True)
    rule = "passive" if verb > at else "participial"
    told = Reading(mention, at, outcome, whole[1], rule, verb)
    known = [replace(one, group=whole[1]) if one in some and one.group == UNSPECIFIED else one for one in readings]
    return tuple(sorted((*known, told), key=lambda one: one.chunk))


def count_all_but(
    words: Words, chunks: Sequence[Chunk], readings: tuple[Reading, ...], last: Told | None
) -> tuple[Reading, ...]:
    """Return readings in which ``all but one`` counts all before but one; it counts nobody where nobody counts them."""
    at = _find_exception(words, chunks) if readings and has_any(words.tokens, ("all",)) else None
    out = chunks[at].mention if at is not None else None
    if at is None or out is None or out.quantity is None or out.whole is not None:
        return readings
    told = [one for one in readings if one.chunk in (at, at - 2) or one.verb == at - 3]
    others = [one for one in readings if one not in told]
    every = chunks[at - 2].mention
    number = every.quantity.count if every is not None and every.quantity is not None else None
    whole = (number, UNSPECIFIED) if number else _find_whole(words, chunks[: at - 2], others)
    if whole is None and last is not None:
        whole = _find_whole(last[0], last[1], last[2])
    left = whole[0] - (out.quantity.count or 0) if whole is not None and whole[0] and out.quantity.count else 0
    if len(told) != 1 or whole is None or left <= 0:
        return tuple(replace(one, certain=False) if one in told else one for one in readings)
    first = chunks[at - 2].first
    mention = Mention(first, out.last, "bare", Quantity(first, out.last, count=left))
    return tuple(replace(one, mention=mention, group=whole[1], part=False) if one in told else one for one in readings)


def _find_exception(words: Words, chunks: Sequence[Chunk]) -> int | None:
    """Return the number of those who are left out of all: ``all but one``, ``all five except two``."""
    for at in range(2, len(chunks)):
        every = words.tokens[chunks[at - 2].first].lower == "all" and chunks[at - 2].mention is not None
        if every and words.tokens[chunks[at - 1].first].lower in ("but", "except") and chunks[at].mention is not None:
            return at
    return None


def _are_left(words: Words, chunks: Sequence[Chunk], at: int) -> bool:
    """Whether a word stands for those left, and nobody else: ``the others``, ``the rest``."""
    word = chunks[at].kind == "word" and words.tokens[chunks[at].first].lower in people_words("those_left")
    return word and chunks[at - 1].kind == "determiner" and words.tokens[chunks[at - 1].first].lower == "the"


def _are_some(mention: Mention) -> bool:
    """Whether a number is one of people told before, or of more whom it names: ``two``, ``three of the five cooks``."""
    return mention.head is None or mention.whole is not None


def _find_named_whole(some: Sequence[Reading]) -> tuple[int, str] | None:
    """Return the number of those of whom some are told in the same breath: ``three of the five cooks``."""
    wholes = [(one.mention.whole.count or 0, one.group) for one in some if one.mention.whole is not None]
    return wholes[0] if len(wholes) == 1 and wholes[0][0] else None


def _find_verb(chunks: Sequence[Chunk], at: int) -> int | None:
    """Return the verb that tells what befell those left: ``the rest were hurt``, ``injuring the others``."""
    behind = skip(chunks, at + 1, _VERBAL)
    if behind < len(chunks) and chunks[behind].kind == "outcome":
        return behind
    return at - 2 if at > 1 and chunks[at - 2].kind == "outcome" else None


def _outcome_of(chunks: Sequence[Chunk], at: int, verb: int) -> str | None:
    forms = _BEFALLEN if verb > at else _BEFALLING
    terms = (term for term in chunks[verb].verbs if term.form_key in forms)
    outcome = next((row_of(term).text("outcome") for term in terms), None)
    return outcome if outcome in CASUALTIES else None


def _find_whole(words: Words, chunks: Sequence[Chunk], readings: Sequence[Reading]) -> tuple[int, str] | None:
    """Return how many people alone are counted of whose fate nothing is said, and their group: no attackers."""
    known = {one.chunk for one in readings if one.sure}
    found = [at for at in range(len(chunks)) if counts_several(chunks[at].mention) and at not in known]
    mention = chunks[found[0]].mention if len(found) == 1 else None
    if mention is None or mention.quantity is None:
        return None
    group, behind = find_group(words, mention), chunks[found[0] + 1 : found[0] + 2]
    doers = group == MILITANTS or (behind and behind[0].kind in _DOERS and group == UNSPECIFIED)
    speak = bool(behind) and behind[0].kind == "speech"
    return None if doers or speak else (mention.quantity.count or 0, group)
