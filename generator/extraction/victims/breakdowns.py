"""People counted and then told one kind after the other: "five persons - three policemen and two passersby - died".

The sum shows it: counted people behind a dash, a colon, a bracket or a comma that add up to those before it are these.
Somebody named is one of them: "four men, identified as Gul Khan, his two sons and a guest, were".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.extraction.chunks.chunks import Chunk
from generator.extraction.chunks.mention import Mention, is_counted
from generator.extraction.codes import CASUALTIES, CIVILIANS, PERSON_OUTCOMES, UNSPECIFIED
from generator.extraction.victims.coordination import has_own_verb, next_in_list
from generator.extraction.victims.groups import find_group
from generator.extraction.victims.reading import Reading
from generator.extraction.words.people_words import people_words
from generator.extraction.words.words import Words, row_of
from generator.vocabulary.frozen import replace

_OPENERS = {"dash", "stop", "open", "comma"}
_BETWEEN = {"name", "preposition", "of", "to", "word", "determiner", "adverb", "phrase", "be", "get", "have", "outcome"}
_REACH = 14
_ANY_CIVILIAN = "civilian"
_SOME = ("bare", "part")
_KINDS = ("person", "rank", "relation", "collective")


def add_breakdowns(words: Words, chunks: Sequence[Chunk], found: dict[int, Reading]) -> None:
    """Make parts of a number those behind it that add up to it, whatever was read of them."""
    for whole, chunk in enumerate(chunks):
        number = _number_of(chunk.mention) if chunk.mention is not None else None
        if number is None or number < 2 or (whole in found and not _is_open_to_parts(found[whole])):
            continue
        parts = next(_find_parts(words, chunks, found, whole, number), [])
        if parts := parts or _find_summed(words, chunks, found, whole, number):
            _set_parts(words, chunks, found, whole, parts)
    _leave_sums_of_harmed(words, chunks, found)


def add_parts_of_whom(words: Words, chunks: Sequence[Chunk], found: dict[int, Reading]) -> None:
    """Read who some of the people before were: ``killed nine people, of whom six were policemen``."""
    for position in range(1, len(chunks) - 4):
        if chunks[position].kind != "of":
            continue
        kinds = [chunk.kind for chunk in chunks[position : position + 5]]
        part, who = chunks[position + 2].mention, chunks[position + 4].mention
        if kinds != ["of", "relative", "phrase", "be", "phrase"] or part is None or who is None:
            continue
        whole = max((at for at in found if at < position and _is_open_to_parts(found[at])), default=None)
        number = _number_of(chunks[whole].mention) if whole is not None else None
        told = part.kind == "bare" and who.kind == "person" and who.quantity is None and who.form_plural
        group = find_group(words, who)
        if whole is not None and told and group != UNSPECIFIED and (number or 0) >= (_number_of(part) or 1):
            base = found[whole]
            found[position + 2] = replace(
                base, mention=part, chunk=position + 2, group=group, inside=whole, members=()
            )  # fmt: skip


def set_numbers_inside(chunks: Sequence[Chunk], found: dict[int, Reading]) -> None:
    """Count a number with its own verb with those before it: ``killed 30 rebels, including 12 killed on Monday``."""
    for position, part in list(found.items()):
        bare = part.mention.kind == "bare" and part.rule == "reduced" and part.inside is None
        if not bare or not position or chunks[position - 1].kind != "subset":
            continue
        alike = [at for at, one in found.items() if one.outcome == part.outcome and _is_open_to_parts(one)]
        wholes = [at for at in alike if at < position]
        whole = found[max(wholes)] if wholes else None
        if whole is not None and _number_of(whole.mention) is not None:
            found[position] = replace(part, inside=whole.chunk, group=whole.group)


def leave_summed_parts(chunks: Sequence[Chunk], found: dict[int, Reading]) -> None:
    """Leave out bare numbers that add up to people before them: ``All three died: two blew themselves up, one …``."""
    for part in [at for at in found if found[at].mention.kind == "bare"]:
        one = found[part]
        if any(_adds_up(chunks, found[at], one) or _is_of_whom(chunks, found[at], one) for at in found if at < part):
            del found[part]


def _is_of_whom(chunks: Sequence[Chunk], whole: Reading, part: Reading) -> bool:
    """Whether a number tells the same of some of those before: ``four died, of whom two blew themselves up``."""
    whom = [chunk.kind for chunk in chunks[max(0, part.chunk - 2) : part.chunk]] == ["of", "relative"]
    alike = (whole.outcome, whole.group) == (part.outcome, part.group) and whole.verb != part.verb
    return whom and alike and (_number_of(whole.mention) or 0) >= (_number_of(part.mention) or 1)


def _adds_up(chunks: Sequence[Chunk], whole: Reading, part: Reading) -> bool:
    """Whether all numbers without a noun behind people with their verb, a part among them, add up to these."""
    alike = _is_open_to_parts(whole) and whole.outcome == part.outcome and whole.verb < part.chunk
    if not alike or part.verb < part.chunk or whole.mention.kind == "bare" or whole.chunk > whole.verb:
        return False  # ``including six in a blast in NAME``
    some = [chunk.mention for chunk in chunks[whole.verb + 1 :] if chunk.mention and chunk.mention.kind in _SOME]
    numbers = (1 if one.quantity is None else one.quantity.value or 0 for one in some)
    return len(some) > 1 and sum(numbers) == _number_of(whole.mention)


def _is_open_to_parts(reading: Reading) -> bool:
    return reading.outcome in PERSON_OUTCOMES and reading.inside is None


def _number_of(mention: Mention | None) -> int | None:
    """Return the exact number of the people whom a mention counts."""
    if mention is None or mention.kind not in (*_KINDS, "bare", "toll", "unknown"):
        return None
    if mention.quantity is None:
        return 1 if mention.head is not None and mention.head.form_key == "singular" else None
    return mention.quantity.value if mention.quantity.max is None else None


def _find_parts(
    words: Words, chunks: Sequence[Chunk], found: dict[int, Reading], whole: int, number: int
) -> Iterator[list[int]]:
    """Yield the chunks of the list behind a number that adds up to it."""
    for position in range(whole + 1, min(len(chunks) - 1, whole + _REACH)):
        named = position == whole + 1 and _opens_names(words, chunks[position])
        if named or chunks[position].kind in _OPENERS:
            parts = _list_up_to(chunks, position + (not named), number)
            behind = whole in found and whole < found[whole].verb < position
            listed = chunks[position].kind == "comma" and (
                not _are_set_apart(words, chunks, whole, parts) or _are_others(words, chunks, whole, parts)
            )
            if len(parts) > 1 and not listed and not (behind and has_own_verb(words, chunks, parts[-1])):
                yield parts
        elif chunks[position].kind not in _BETWEEN or is_counted(chunks[position].mention):
            return


def _find_summed(
    words: Words, chunks: Sequence[Chunk], found: dict[int, Reading], whole: int, number: int
) -> list[int]:
    """Return the people before a number that sums them up in words: ``two clerks and a guard, three in all``."""
    if not _is_summed_up(words, chunks[whole]):
        return []
    verbs = {found[whole].verb} if whole in found else {one.verb for at, one in found.items() if at < whole}
    parts: list[int] = []
    for at in sorted((at for at in found if at < whole and found[at].verb in verbs), reverse=True):
        count = _number_of(chunks[at].mention)
        if count is None or not _is_open_to_parts(found[at]):
            return []
        parts.insert(0, at)
        number -= count
        if number <= 0:
            return parts if number == 0 and len(parts) > 1 else []
    return []


def _leave_sums_of_harmed(words: Words, chunks: Sequence[Chunk], found: dict[int, Reading]) -> None:
    """Leave out a number that sums up dead and injured: ``killed two guards and injured three, five in all``."""
    for whole in [at for at in found if found[at].outcome in CASUALTIES and _is_summed_up(words, chunks[at])]:
        before = [one for at, one in found.items() if at < whole and _is_open_to_parts(one)]
        harmed = [one for one in before if one.outcome in CASUALTIES]
        number = sum(_number_of(one.mention) or 0 for one in harmed)
        if len({one.outcome for one in harmed}) > 1 and number == _number_of(found[whole].mention):
            del found[whole]


def _is_summed_up(words: Words, chunk: Chunk) -> bool:
    """Whether a number is told to be all: ``three in all``, ``a total of three``."""
    sums = (term for term in words.links.values() if row_of(term).text("relation") == "total")
    return any(term.first <= chunk.last + 1 and term.last >= chunk.first - 1 for term in sums)


def _opens_names(words: Words, chunk: Chunk) -> bool:
    """Whether those just counted are named: ``Three men named Gul Khan, his cousin and a driver``."""
    return chunk.kind == "name" and words.tokens[chunk.first].lower in people_words("listing_names")


def _are_set_apart(words: Words, chunks: Sequence[Chunk], whole: int, parts: Sequence[int]) -> bool:
    """Whether people behind a comma are no more of a list: those before are told by number alone, or a comma closes."""
    mention, last = chunks[whole].mention, parts[-1] + 1 if parts else len(chunks)
    last += 2 * ([chunk.kind for chunk in chunks[last : last + 2]] == ["of", "phrase"])  # ``her son of four years,``
    behind = chunks[last : last + 1]
    closed = bool(behind) and (behind[0].kind == "comma" or words.tokens[behind[0].first].text == ".")
    return closed or (mention is not None and find_group(words, mention) == UNSPECIFIED and not _is_kind(mention))


def _is_kind(mention: Mention) -> bool:
    """Whether people of no group are called by what others are not: ``four tribesmen, three guards and a driver``."""
    return mention.head is not None and row_of(mention.head).flag("own_kind")


def _are_others(words: Words, chunks: Sequence[Chunk], whole: int, parts: Sequence[int]) -> bool:
    """Whether people are told by another trade than those before: ``two drivers, a cleaner and a passer-by``."""
    mention = chunks[whole].mention
    group = find_group(words, mention) if mention is not None else UNSPECIFIED
    if mention is None or mention.head is None or group == UNSPECIFIED:
        return False
    return any(_is_other(words, chunks[part].mention, mention.head.row, group) for part in parts)


def _is_other(words: Words, part: Mention | None, row: str, group: str) -> bool:
    if part is None or part.head is None or find_group(words, part) not in (group, UNSPECIFIED):
        return part is not None and part.head is not None
    trade = part.kind == "person" and not row_of(part.head).text("sub") and part.head.row != row
    trade = trade and find_group(words, part) != UNSPECIFIED  # ``a man``
    return trade and group == CIVILIANS and row != _ANY_CIVILIAN


def _list_up_to(chunks: Sequence[Chunk], position: int, number: int) -> list[int]:
    """Return the people listed from a chunk on, each with a noun, if some of them from the first on add up."""
    parts: list[int] = []
    cursor: int | None = position
    inside = False
    while cursor is not None and cursor < len(chunks):
        mention = chunks[cursor].mention
        if inside:  # ``eight soldiers, including an officer, and 17 rebels``
            cursor, inside = next_in_list(chunks, cursor)
            continue
        count = 1 if mention is None and chunks[cursor].kind == "name" else _number_of(mention)
        rest = mention is not None and mention.others and bool(parts) and chunks[position - 1].kind != "comma"
        nameless = mention is not None and mention.head is None and mention.kind != "unknown"
        others = mention is not None and (nameless or mention.others)
        if count is None or (others and not rest):
            return []
        parts.append(cursor)
        number -= count
        if number <= 0:
            return parts if number == 0 else []
        cursor, inside = next_in_list(chunks, cursor)
    return []


def _set_parts(
    words: Words, chunks: Sequence[Chunk], found: dict[int, Reading], whole: int, parts: Sequence[int]
) -> None:
    told = [found[part] for part in parts if part in found]
    if whole not in found:
        marked = chunks[parts[0] - 1].kind == "dash" and parts[-1] in found and found[parts[-1]].verb > parts[-1]
        if len({(one.outcome, one.verb) for one in told}) != 1 or not (len(told) == len(parts) or marked):
            return  # ``Nine people - seven workers from Punjab and two guards - were shot``
        mention = chunks[whole].mention
        if mention is None:
            return
        found[whole] = replace(told[0], mention=mention, chunk=whole, group=find_group(words, mention))
    groups = {part: _group_of(words, chunks, part) for part in parts}
    same = set(groups.values()) - {UNSPECIFIED}
    if len(same) == 1 and len(set(groups.values())) == 1:
        found[whole] = replace(found[whole], group=same.pop())
    known = {found[whole].group, UNSPECIFIED}
    known |= {CIVILIANS} if any(chunks[part].kind == "name" for part in parts) else set()  # his own: ``and his sons``
    for part in parts:
        mention = chunks[part].mention
        if groups[part] in known:
            found.pop(part, None)
        elif mention is not None:
            found[part] = replace(found[whole], mention=mention, chunk=part, group=groups[part], inside=whole)


def _group_of(words: Words, chunks: Sequence[Chunk], position: int) -> str:
    mention = chunks[position].mention
    return find_group(words, mention) if mention is not None else UNSPECIFIED
