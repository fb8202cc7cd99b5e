"""How many there are of whom some are told of: "One of the five kidnapped miners was found dead"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.extraction.chunks.chunks import Chunk
from generator.extraction.victims.reading import Reading
from generator.extraction.words.words import Words, row_of
from generator.vocabulary.frozen import replace
from generator.vocabulary.word_rows import Term, has_any
from generator.vocabulary.word_sets import list_words

_ENDS = ("killed", "freed")
_TAKEN = "abducted"


def find_taken_wholes(chunks: Sequence[Chunk], readings: Sequence[Reading]) -> Iterator[Reading]:
    """Yield all those who were taken, of whom a sentence tells that some died or came free.

    ``one of the five kidnapped miners``, ``two of the seven passengers abducted from a bus``.
    """
    for reading in readings:
        mention = reading.mention
        whole = mention.whole
        if whole is None or not whole.count or not reading.real or not reading.certain:
            continue
        if reading.outcome in _ENDS and reading.inside is None and _tells_taking(chunks, reading, mention.state):
            taken = replace(mention, quantity=whole, whole=None, partitive=False, others=False)
            behind = reading.chunk + 1
            told = behind < reading.verb and chunks[behind].kind == "outcome"
            verb = behind if told else reading.verb  # ``abducted on June 3 were set free``
            yield replace(reading, mention=taken, outcome=_TAKEN, rule="taken", later=False, verb=verb)


def count_whole(words: Words, chunks: Sequence[Chunk], reading: Reading) -> Reading:
    """Return all those of whom somebody only is said to be one: ``Khan was one of five soldiers wounded in a raid``."""
    mention, whole = reading.mention, reading.mention.whole
    if whole is None or not whole.count or not reading.chunk or reading.inside is not None:
        return reading
    single = mention.quantity is not None and mention.quantity.value == 1 and reading.verb > reading.chunk
    said = single and has_any(words.tokens[mention.first - 1 : mention.first], list_words("grammar_words", "be"))
    if not said or not (reading.rule == "reduced" or chunks[reading.chunk + 1].kind == "relative"):
        return reading
    return replace(reading, mention=replace(mention, quantity=whole, whole=None, partitive=False, others=False))


def _tells_taking(chunks: Sequence[Chunk], reading: Reading, state: Term | None) -> bool:
    """Whether an adjective or a participle right behind says that people were taken."""
    behind = chunks[reading.chunk + 1 : reading.chunk + 4]
    relative = [chunk.kind for chunk in behind[:2]] == ["relative", "be"]  # ``who were kidnapped``
    behind = behind[2:] if relative else behind[:1]
    participles = [term for chunk in behind if chunk.kind == "outcome" for term in chunk.verbs]
    told = (state, *participles) if reading.verb != reading.chunk + 1 else (state,)
    return any(term is not None and row_of(term).text("outcome") == _TAKEN for term in told)
