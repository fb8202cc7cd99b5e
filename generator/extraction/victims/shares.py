"""How many of the dead were what: "Of the 15 injured, five are policemen", "Two of the six dead were guards"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from generator.extraction.chunks.chunks import Chunk, find_opening_chunk, list_phrases
from generator.extraction.chunks.mention import Mention
from generator.extraction.chunks.quantities import Quantity
from generator.extraction.codes import CASUALTIES, UNSPECIFIED
from generator.extraction.victims.groups import find_group
from generator.extraction.victims.inclusions import find_state_at
from generator.extraction.victims.reading import Reading
from generator.extraction.words.words import Words, row_of
from generator.vocabulary.frozen import replace

_OPENERS = {"of", "out", "among", "amongst"}
_COMPLEMENT = ("person", "rank", "relation")
_REACH = 12
_CIRCUMSTANCE = ("preposition", "name", "word", "determiner", "of", "adverb")
_PREDICATES, _CLAUSE_ENDS = ("be", "verb", "have"), ("comma", "stop", "and", "relative", "subordinator", "speech")


def add_shares(words: Words, chunks: Sequence[Chunk], found: dict[int, Reading]) -> None:
    """Read wholes with their shares; a share is a part and never added."""
    _read_opening(words, chunks, found)
    for position in list_phrases(chunks):
        mention = chunks[position].mention
        if position >= len(chunks) - 2:
            break
        if mention is not None and mention.kind == "part" and mention.state is None and position not in found:
            _read_told_of(words, chunks, found, position)
        if mention is None or not mention.partitive or mention.whole is None or mention.quantity is None:
            continue
        verb = _find_verb(chunks, position)
        outcome = found[position].outcome if position in found else _state_of(mention)
        told = chunks[verb + 1].mention if verb + 1 < len(chunks) and chunks[verb].kind == "be" else None
        if outcome in CASUALTIES and told is not None and _is_complement(told):
            whole = _count_whole(mention)
            part, group = replace(mention, head=told.head, kind=told.kind), find_group(words, told)
            found[position] = Reading(whole, position, outcome, find_group(words, whole), "share", position)
            found[verb + 1] = Reading(part, verb + 1, outcome, group, "share", position, inside=position, part=True)
        elif _befell_all(chunks, found.get(position)) and not _befell_elsewhere(chunks, verb):
            found[position] = replace(found[position], mention=_count_whole(mention), rule="share")
        elif mention.kind == "part" and outcome in CASUALTIES and _befell_there(chunks, position, verb):
            whole = _count_whole(mention)
            found[position] = Reading(whole, position, outcome, find_group(words, whole), "share", position)


def _find_verb(chunks: Sequence[Chunk], position: int) -> int:
    """Return where the verb of a share stands, behind what befell all and where: ``Two of the six killed in Hub``."""
    at = position + (chunks[position + 1].kind == "outcome") + 1
    end = min(len(chunks), at + _REACH)
    return next((behind for behind in range(at, end) if not _is_circumstance(chunks[behind])), at)


def _is_circumstance(chunk: Chunk) -> bool:
    return chunk.kind in _CIRCUMSTANCE or (chunk.mention is not None and chunk.mention.kind == "thing")


def _befell_elsewhere(chunks: Sequence[Chunk], verb: int) -> bool:
    """Whether a share has a deed and a place of its own: ``Two of the six killed in the province were shot in Hub``."""
    behind = chunks[verb : verb + _REACH]
    told = [chunk.kind for chunk in behind[:2]] == ["be", "outcome"]
    return told and any(one.kind == "preposition" and two.kind == "name" for one, two in pairwise(behind))


def _befell_there(chunks: Sequence[Chunk], position: int, verb: int) -> bool:
    """Whether all are counted where they died, and more is told of some: ``Two of the six killed in Hub were``."""
    placed = any(chunk.kind == "name" for chunk in chunks[position + 1 : verb])
    told = any(chunk.kind in _PREDICATES for chunk in chunks[verb : verb + 1])
    return placed and told and not _befell_elsewhere(chunks, verb)


def _count_whole(mention: Mention) -> Mention:
    """Return all those of whom a mention counts some."""
    kind = "bare" if mention.kind == "part" else mention.kind
    return replace(mention, kind=kind, quantity=mention.whole, partitive=False)


def _befell_all(chunks: Sequence[Chunk], reading: Reading | None) -> bool:
    """Whether a participle tells what befell all, and another verb what some did: ``Two of the six killed were``."""
    if reading is None or reading.rule != "reduced" or reading.outcome not in CASUALTIES:
        return False
    behind = [chunk.kind for chunk in chunks[reading.chunk + 2 :]]
    end = next((at for at, kind in enumerate(behind) if kind in _CLAUSE_ENDS), len(behind))
    return reading.verb == reading.chunk + 1 and any(kind in _PREDICATES for kind in behind[:end])


def _read_told_of(words: Words, chunks: Sequence[Chunk], found: dict[int, Reading], position: int) -> None:
    """Read what some of those counted before were: ``Twelve people died, ten of whom were policemen``."""
    part, told = chunks[position].mention, chunks[position + 2].mention
    whole = max((at for at in found if at < position and found[at].inside is None), default=None)
    if part is None or told is None or whole is None or chunks[position + 1].kind != "be" or not _is_complement(told):
        return
    base, group = found[whole], find_group(words, told)
    if base.outcome in CASUALTIES and base.group == UNSPECIFIED != group and base.sure:
        share = replace(base, mention=part, chunk=position, group=group, rule="share")
        found[position] = replace(share, inside=whole, part=True)


def _state_of(mention: Mention) -> str | None:
    return row_of(mention.state).text("outcome") if mention.state is not None else None


def _is_complement(mention: Mention | None) -> bool:
    """Whether words tell what people were: ``were Hazaras``."""
    return mention is not None and mention.kind in _COMPLEMENT and mention.quantity is None and mention.form_plural


def _read_opening(words: Words, chunks: Sequence[Chunk], found: dict[int, Reading]) -> None:
    """Read ``Of the 15 injured, five are policemen and two are shopkeepers``."""
    first = find_opening_chunk(chunks)
    if first >= len(chunks) or words.tokens[chunks[first].first].lower not in _OPENERS:
        return
    comma = next((at for at, chunk in enumerate(chunks[first : first + _REACH], first) if chunk.kind == "comma"), None)
    if comma is None:
        return
    lower = [token.lower for token in words.tokens[chunks[first].first : chunks[comma].first]]
    outcomes = {outcome for outcome in map(find_state_at, lower) if outcome in CASUALTIES}
    outcome = next(iter(outcomes)) if len(outcomes) == 1 else None
    shares = _list_shares(words, chunks, comma + 1) if outcome else []
    if outcome is None or not shares:
        return
    whole = next((at for at in range(first + 1, comma) if _count_of(chunks[at].mention) is not None), None)
    told = chunks[whole].mention if whole is not None else None
    if whole is not None and told is not None:
        found[whole] = Reading(told, whole, outcome, find_group(words, told), "share", comma - 1)
    for count, group in shares:
        mention = chunks[count].mention
        if mention is not None:
            found[count] = Reading(mention, count, outcome, group, "share", count, inside=whole or -1, part=True)


def _count_of(mention: Mention | None) -> Quantity | None:
    return mention.quantity if mention is not None and mention.kind in ("bare", "person", "part") else None


def _list_shares(words: Words, chunks: Sequence[Chunk], position: int) -> list[tuple[int, str]]:
    """Return the shares with their groups: ``four were policemen and two civilians``."""
    shares: list[tuple[int, str]] = []
    while position < len(chunks):
        kinds = [chunk.kind for chunk in chunks[position : position + 3]]
        mention = chunks[position].mention
        told = chunks[position + 2].mention if kinds == ["phrase", "be", "phrase"] else None
        if mention is None or mention.quantity is None:
            break
        if told is not None and _is_complement(told):
            shares.append((position, find_group(words, told)))
            position += 3
        elif shares and mention.kind in _COMPLEMENT:
            shares.append((position, find_group(words, mention)))
            position += 1
        else:
            break
        while position < len(chunks) and chunks[position].kind in ("comma", "and", "subordinator"):
            position += 1
    return shares
