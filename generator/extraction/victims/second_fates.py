"""What else befell people of whom one outcome outweighs another: who was hurt and caught is told as both."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.extraction.chunks.chunks import Chunk
from generator.extraction.victims.reading import Reading
from generator.extraction.words.people_words import people_words
from generator.extraction.words.words import Words
from generator.vocabulary.frozen import replace
from generator.vocabulary.word_rows import has_any

_HELD, _HURT = frozenset(("arrested", "abducted")), "injured"
_BEFORE_VERB = ("passive", "reduced")
_CONDITION = 5


def find_lesser(new: Reading, old: Reading) -> Reading | None:
    """Return which of two outcomes of the same people is told besides the other, or nothing.

    ``Two were injured and apprehended``; who was abducted and set free counts as abducted alone.
    """
    if not (new.sure and old.sure):
        return None
    hurt, held = (new, old) if new.outcome == _HURT else (old, new)
    told = (hurt.outcome, held.outcome in _HELD) == (_HURT, True)
    return hurt if told and {new.rule, old.rule} <= set(_BEFORE_VERB) else None


def add_second_fates(
    words: Words, chunks: Sequence[Chunk], readings: Sequence[Reading], lesser: Sequence[Reading | None]
) -> Iterator[Reading]:
    """Yield what else befell people who are counted: the lesser outcomes, and ``arrested in injured condition``."""
    others = {other.chunk: other for other in lesser if other is not None}
    for one in readings:
        if not one.sure or one.inside is not None:
            continue
        second = others.get(one.chunk)
        second = second if second is not None and second.outcome != one.outcome else None
        if second is not None:
            yield replace(one, outcome=second.outcome, verb=second.verb, rule=second.rule)
        elif one.outcome in _HELD and _is_in_bad_state(words, chunks[one.verb].last + 1):
            yield replace(one, outcome=_HURT)


def _is_in_bad_state(words: Words, start: int) -> bool:
    behind = words.tokens[start : start + _CONDITION]
    told = has_any(behind[:1], ("in",)) and has_any(behind, people_words("hurt"))
    return told and has_any(behind, ("condition", "state"))


def count_taken_with(found: dict[int, Reading], freed: Reading) -> None:
    """Count those who are free now with whom they were taken with: ``three taken along with four others are free``."""
    for at, other in found.items():
        if at != freed.chunk and (other.verb, other.outcome) == (freed.verb, freed.outcome):
            found[at] = replace(other, members=(freed.mention, other.mention))


def died_later(words: Words, chunks: Sequence[Chunk], reading: Reading, old: Reading | None) -> bool:
    """Whether people told to be injured in a clause of their own died: ``a guard who was hurt on Monday died``.

    So did who is only called so: ``a guard hurt in Monday's blast died``.
    """
    if old is None or (old.outcome, reading.outcome) != ("injured", "killed"):
        return False
    called = old.rule == "reduced" and not reading.mention.others and chunks[old.verb].first == reading.mention.last + 1
    between = words.tokens[reading.mention.last + 1 : chunks[reading.verb].first]
    return called or any(token.lower == "who" for token in between[:2])
