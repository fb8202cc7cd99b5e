"""People counted and then dealt out: "13 miners were killed, nine at one mine and four near the bazaar".

The sum shows it: numbers behind a comma, dash or colon that add up to those before them, and have no verb, are these.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.extraction.chunks.chunks import Chunk
from generator.extraction.chunks.mention import Mention
from generator.extraction.chunks.quantities import read_quantity
from generator.extraction.codes import PERSON_OUTCOMES, UNSPECIFIED
from generator.extraction.places.gazetteer import Place
from generator.extraction.places.named_places import find_named
from generator.extraction.victims.groups import find_group
from generator.extraction.victims.named_forces import find_group_between
from generator.extraction.victims.reading import Reading
from generator.extraction.words.people_words import people_words
from generator.extraction.words.words import Words, row_of
from generator.vocabulary.frozen import dataclass, replace

_OPENERS, _JOINTS = ("comma", "dash", "stop", "open"), ("comma", "and")
_CLOSING = (*_OPENERS, "close", "speech", "subordinator", "relative")
_CIRCUMSTANCE = ("preposition", "to", "of", "name", "word", "determiner", "adverb", "phrase")
_KINDS, _OF_THEM = ("person", "bare", "rank", "collective", "unknown", "part"), ("them", "whom")
_REACH, _FEWEST = 22, 2


@dataclass(frozen=True, slots=True)
class _Share:
    """A number in a chunk that counts some of a whole, and the group that the words behind it name."""

    chunk: int
    mention: Mention
    count: int
    group: str


def add_dealt_out(words: Words, chunks: Sequence[Chunk], found: dict[int, Reading]) -> None:
    """Leave out numbers that only deal out those before them; those whose group they name are parts."""
    _read_ahead(words, chunks, found)
    for whole in sorted(found):
        reading = found.get(whole)
        number = reading.mention.quantity.count if reading is not None and reading.mention.quantity else None
        if reading is None or not number or number < _FEWEST or not _is_whole(reading):
            continue
        shares = next(_find_shares(words, chunks, max(whole, reading.verb), number, reading.outcome), [])
        if shares and any(share.chunk not in found or found[share.chunk].inside is None for share in shares):
            _deal_out(found, whole, shares)


def _read_ahead(words: Words, chunks: Sequence[Chunk], found: dict[int, Reading]) -> None:
    """Read the whole where its shares stand before the verb: ``Nine men - five in A, four in B - were held``."""
    for at in range(1, len(chunks) - 1):
        mention, mark = chunks[at - 1].mention, chunks[at].kind
        number = mention.quantity.count if mention is not None and mention.quantity is not None else None
        if mark not in ("dash", "open", "comma") or not number or number < _FEWEST:
            continue
        shares = _list_shares(words, chunks, at + 1, number, "")
        last = found.get(shares[-1].chunk) if shares else None
        behind = last is not None and last.verb > shares[-1].chunk and last.outcome in PERSON_OUTCOMES
        if mention is None or last is None or not behind or any(share.mention.head is not None for share in shares):
            continue
        if mark != "open" and not any(chunk.kind == mark for chunk in chunks[shares[-1].chunk : last.verb]):
            continue
        for share in shares:
            found.pop(share.chunk, None)
        found[at - 1] = replace(last, mention=mention, chunk=at - 1, group=find_group(words, mention), inside=None)


def _is_whole(reading: Reading) -> bool:
    return reading.outcome in PERSON_OUTCOMES and reading.inside is None and not reading.members and reading.real


def _find_shares(
    words: Words, chunks: Sequence[Chunk], start: int, number: int, outcome: str
) -> Iterator[list[_Share]]:
    """Yield the shares behind the first mark from which on numbers add up to the whole."""
    for at in range(start + 1, min(len(chunks) - 1, start + _REACH)):
        if chunks[at].kind in _OPENERS:
            shares = _list_shares(words, chunks, at + 1, number, outcome)
            alone = any(share.mention.head is None for share in shares)
            apart = _names_place(words, chunks, start, at) and _names_place(words, chunks, at, len(chunks))
            if alone and len(shares) >= _FEWEST and not (apart and not _lie_within(words, chunks[at].first)):
                yield shares
        elif chunks[at].kind not in (*_CIRCUMSTANCE, "outcome", "subordinator", "and", "verb", "be", "by"):
            return


def _names_place(words: Words, chunks: Sequence[Chunk], first: int, last: int) -> bool:
    """Whether a name stands behind a preposition: ``Three died in Quetta, two in Mastung and one in Kalat``."""
    named = (at for at in range(first + 1, last) if chunks[at].kind == "name" and chunks[at - 1].kind == "preposition")
    return any(words.tokens[chunks[at].first].lower not in people_words("wide_places") for at in named)


def _lie_within(words: Words, at: int) -> bool:
    """Whether all places behind a mark lie in the district before it: ``in Quetta, three of them in Kuchlak``."""
    sides: tuple[set[Place], set[Place]] = (set(), set())
    for one in find_named(words.tokens):
        sides[one.first > at].update(one.options)
    whole, parts = ({place.district for place in side} for side in sides)
    return len(whole) == 1 and whole == parts and None not in whole and sides[0].isdisjoint(sides[1])


def _list_shares(words: Words, chunks: Sequence[Chunk], at: int, number: int, outcome: str) -> list[_Share]:
    shares: list[_Share] = []
    while at < len(chunks) and (mention := _read_number(words, chunks[at])) is not None:
        end = at + 1
        while end < len(chunks) and _belongs(chunks, end, outcome):
            end += 1
        count = mention.quantity.count or 0 if mention.quantity is not None else 0
        if not _has_own(words, chunks, at, end, mention):
            return []
        shares.append(_Share(at, mention, count, _group_of(words, chunks, at, end, mention)))
        number -= count
        if number <= 0:
            ends = end >= len(chunks) or words.tokens[chunks[end - 1].last].text == "."
            return shares if number == 0 and (ends or chunks[end].kind in _CLOSING) else []
        if end >= len(chunks) or chunks[end].kind not in _JOINTS:
            return []
        at = end + 1
        at += at < len(chunks) and chunks[at].kind == "and"
    return []


def _belongs(chunks: Sequence[Chunk], at: int, outcome: str) -> bool:
    """Whether a chunk tells more of a number: where it was, or once more what befell it."""
    again = chunks[at].kind == "outcome" and any(row_of(term).text("outcome") == outcome for term in chunks[at].verbs)
    return (chunks[at].kind in _CIRCUMSTANCE or again) and chunks[at - 1].kind not in _JOINTS


def _has_own(words: Words, chunks: Sequence[Chunk], at: int, end: int, mention: Mention) -> bool:
    """Whether a number has a place, an owner or a noun of its own, and is no member of a list of numbers alone."""
    placed = end > at + 1 and chunks[at + 1].kind in ("preposition", "of", "name", "word", "outcome")
    return placed or mention.head is not None or words.tokens[mention.first].lower == "another"


def _read_number(words: Words, chunk: Chunk) -> Mention | None:
    """Return the people whom a chunk counts; also ``seven of the FC``, where no noun follows."""
    mention = chunk.mention
    if mention is None and chunk.kind == "word":
        quantity = read_quantity(words, chunk.first)
        return Mention(chunk.first, chunk.last, "bare", quantity) if quantity is not None and quantity.count else None
    if mention is None or mention.kind not in _KINDS or mention.quantity is None or not mention.quantity.count:
        return None
    some = mention.partitive and words.tokens[mention.last].lower not in _OF_THEM
    return None if some or mention.quantity.anaphoric else mention


def _group_of(words: Words, chunks: Sequence[Chunk], at: int, end: int, mention: Mention) -> str:
    if mention.head is not None:
        return find_group(words, mention)
    if at + 1 < end and chunks[at + 1].kind == "of":
        return find_group_between(words, chunks[at + 1].first, chunks[end - 1].last + 1) or UNSPECIFIED
    return UNSPECIFIED


def _deal_out(found: dict[int, Reading], whole: int, shares: Sequence[_Share]) -> None:
    base = found[whole]
    groups = {share.group for share in shares}
    apart = groups - {base.group, UNSPECIFIED}
    if len(groups) == 1 and apart and base.group == UNSPECIFIED:
        base = found[whole] = replace(base, group=apart.pop())
    elif apart and base.group != UNSPECIFIED:
        base = found[whole] = replace(base, group=UNSPECIFIED)
    found[whole] = replace(base, dealt=tuple(replace(base, mention=one.mention, chunk=one.chunk) for one in shares))
    for share in shares:
        if share.group in (base.group, UNSPECIFIED):
            found.pop(share.chunk, None)
        else:
            found[share.chunk] = replace(
                base, mention=share.mention, chunk=share.chunk, group=share.group, inside=whole, members=()
            )
