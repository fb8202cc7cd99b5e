"""Another number for the people just counted, by somebody else: "four, police said, or six, according to doctors"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from generator.extraction.chunks.chunks import Chunk
from generator.extraction.chunks.mention import Mention
from generator.extraction.codes import CASUALTIES
from generator.extraction.victims.compared import add_compared
from generator.extraction.victims.reading import Reading
from generator.extraction.words.toll_words import toll_words
from generator.extraction.words.words import Words
from generator.vocabulary.frozen import replace
from generator.vocabulary.word_rows import has_any

_PUT_REACH, _SECOND = 4, 3
_JOINED = ("or", "and", "but", "subordinator", "comma")


def add_rival_counts(words: Words, chunks: Sequence[Chunk], found: dict[int, Reading]) -> None:
    """Read numbers that somebody else gives for the dead or injured counted before in the sentence.

    So are those of another time: ``against 96 in 2023``.
    """
    add_compared(words, chunks, found)
    if not found or not has_any(words.tokens, _list_telling()):
        return
    for position in [at for at in found if _is_anothers(chunks, at)]:
        found[position] = replace(found[position], certain=False)
    for position, chunk in enumerate(chunks):
        mention = chunk.mention
        if mention is None or position in found or not mention.plain_number:
            continue
        verb = _find_verb(words, chunks, position)
        base = _find_base(chunks, found, position) if verb is not None else None
        if base is not None and verb is not None and _differs(base.mention, mention):
            found[position] = replace(
                base, mention=mention, chunk=position, verb=verb, rule="toll", members=(), total=False, update=False,
                later=False,
            )  # fmt: skip


def _is_anothers(chunks: Sequence[Chunk], position: int) -> bool:
    """Whether a number stands behind who gives it, as one before it does: ``Police said 11, and doctors 13, died``.

    Nobody can tell then who gives the second and who the first.
    """
    mention = chunks[position].mention
    teller = chunks[position - 1].mention if position > 1 else None
    if (
        mention is None
        or not mention.plain_number
        or teller is None
        or teller.kind not in ("person", "rank", "collective")
    ):
        return False
    first = next((at for at in range(position - 2, 0, -1) if (one := chunks[at].mention) and one.plain_number), 0)
    alone = teller.quantity is None and chunks[position - 2].kind in ("comma", "and", "subordinator", "to")
    return alone and first > 0 and (chunks[first - 1].kind == "speech" or chunks[first - 2].kind in ("to", "comma"))


@cache
def _list_telling() -> frozenset[str]:
    """Return the words with which somebody gives a number of his own."""
    return frozenset(("according",)) | toll_words("putting") | toll_words("rival_saying")


def _find_verb(words: Words, chunks: Sequence[Chunk], position: int) -> int | None:
    """Return the chunk of the words with which somebody gives a number: ``put it at``, ``said six``."""
    behind = [chunk.kind for chunk in chunks[position + 1 : position + 3]]
    before = chunks[position - 1].kind if position else ""
    if before == "or" and behind == ["comma", "speech"] and _is(words, chunks[position + 2], "according"):
        return position + 2
    start = max(0, chunks[position].first - _PUT_REACH)
    lower = [token.lower for token in words.tokens[start : chunks[position].first]]
    put = next((at for at, word in enumerate(lower) if word in toll_words("putting")), None)
    if put is not None and lower[-1:] == ["at"] and toll_words("what_is_put") & set(lower[put:]):
        return next(at for at, chunk in enumerate(chunks) if chunk.last >= start + put)
    if _is_put_again(words, chunks, position):
        return position - 1
    ends = position + 1 >= len(chunks) or words.tokens[chunks[position + 1].first].text in (".", ",", ";")
    said = before == "speech" and words.tokens[chunks[position - 1].first].lower in toll_words("rival_saying")
    return position - 1 if said and ends else None


def _is_put_again(words: Words, chunks: Sequence[Chunk], position: int) -> bool:
    """Whether a second teller shares the verb of the first: ``Police put the toll at nine, doctors at 11``."""
    if position < _SECOND or not _is(words, chunks[position - 1], "at") or chunks[position - 3].kind not in _JOINED:
        return False
    teller = chunks[position - 2].mention
    return teller is not None and teller.quantity is None and has_any(words.tokens, toll_words("putting"))


def _is(words: Words, chunk: Chunk, word: str) -> bool:
    return words.tokens[chunk.first].lower == word


def _find_base(chunks: Sequence[Chunk], found: dict[int, Reading], position: int) -> Reading | None:
    """Return the people counted last before a number, if the words between tell of no other people."""
    last = max((at for at in found if at < position and found[at].inside is None), default=None)
    base = found[last] if last is not None else None
    alone = base is not None and base.outcome in CASUALTIES and base.sure and not base.members
    joined = last is not None and any(chunk.kind in (*_JOINED, "stop") for chunk in chunks[last + 1 : position])
    several = sum(one.outcome in CASUALTIES and one.inside is None for at, one in found.items() if at < position) > 1
    return base if alone and joined and not several else None


def _differs(one: Mention, other: Mention) -> bool:
    first, second = one.quantity, other.quantity
    return first is not None and second is not None and first.value not in (None, second.value)
