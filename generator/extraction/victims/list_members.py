"""Whether people behind each other's commas are members of one list: ranks with names, somebody known and two more.

And who may be the first of a list.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.chunks.chunks import Chunk
from generator.extraction.chunks.mention import Mention, is_titled
from generator.extraction.victims.arguments import Victim
from generator.extraction.victims.shared_subjects import tells_what_came
from generator.extraction.words.people_words import people_words
from generator.extraction.words.words import Words

_OF_FAMILY = 3
_VERB_BEHIND = (["be"], ["outcome"])
_SPEAKER = ("speech", "to", "name", "comma")


def are_ranks_of_list(chunks: Sequence[Chunk], position: int, following: int) -> bool:
    """Whether two people with rank and name are members of one list: ``Naik A, Lance Naik B and Sepoy C``."""
    named = all(is_titled(chunks[at].mention) for at in (position, following))
    near = position + 2 + _has_bracket(chunks, position)
    behind = following + 1 + _has_bracket(chunks, following)
    joined = named and behind + 1 < len(chunks) and chunks[behind].kind in ("and", "comma")
    last = chunks[behind + 1].mention if joined and following == near else None
    return bool(last and (last.kind == "rank" or last.quantity or last.titled))


def _has_bracket(chunks: Sequence[Chunk], position: int) -> bool:
    """Whether a bracket stands behind a name: ``Naik Gul Khan (26, Swat)``."""
    return position + 1 < len(chunks) and chunks[position + 1].kind == "name"


def are_three(words: Words, chunks: Sequence[Chunk], position: int, following: int) -> bool:
    """Whether somebody known opens a list of three: ``The driver, a sepoy and a surveyor were hurt``.

    Behind an apposition a second comma would stand.
    """
    kinds = [chunk.kind for chunk in chunks[position + 1 : position + 6]]
    if following != position + 2 or kinds[:1] + kinds[2:3] != ["comma", "and"] or kinds[4:] not in _VERB_BEHIND:
        return False
    first, second, third = (chunks[at].mention for at in (position, following, following + 2))
    if not first or not second or not third or not second.quantity or not third.quantity:
        return False
    several = words.tokens[chunks[position + 5].first].lower == "were" and third.quantity.article
    return (
        second.quantity.article
        and (several or third.quantity.plural)
        and first.head is not None
        and first.kind in ("person", "rank")
        and first.state is None
    )


def are_one_and_several(chunks: Sequence[Chunk], position: int, following: int) -> bool:
    """Whether somebody known opens a list that goes on with several: ``The owner of a hotel, two cooks and a boy``.

    So does somebody called by rank and name: ``Captain Gul Khan, four soldiers and two cooks``.
    """
    first, second = chunks[position].mention, chunks[following].mention
    several = second is not None and second.quantity is not None and (second.quantity.count or 0) > 1
    single = first is not None and first.head is not None and first.kind in ("person", "rank")
    named = chunks[position + 1].kind == "name" or is_titled(chunks[position].mention)
    single = single and first is not None and (first.definite or (first.quantity is None and named))
    behind = [chunk.kind for chunk in chunks[following + 1 : following + 3]]
    return several and single and first is not None and not first.form_plural and behind == ["and", "phrase"]


def are_some_of_family(words: Words, chunks: Sequence[Chunk], whole: int, part: int) -> bool:
    """Whether fewer people of one family in commas are some of those before: ``Five men, four of one family, were``."""
    first, second = chunks[whole].mention, chunks[part].mention
    if first is None or second is None or first.quantity is None or second.quantity is None:
        return False
    told = (words.tokens[chunk.last].lower for chunk in chunks[part : part + _OF_FAMILY])
    kin = not people_words("families").isdisjoint(told)
    apart = all(chunk.kind in ("comma", "name", "dash", "open") for chunk in chunks[whole + 1 : part])
    return kin and apart and part > whole + 1 and 1 < (second.quantity.count or 0) < (first.quantity.count or 0)


def list_family(words: Words, chunks: Sequence[Chunk], part: int) -> list[Victim]:
    """Return people with those of them who are of one family, told between commas; nothing without such."""
    whole = part - 1
    while whole > 0 and chunks[whole].kind in ("comma", "name"):
        whole -= 1
    told = whole >= 0 and are_some_of_family(words, chunks, whole, part)
    return [Victim(whole), Victim(part, whole)] if told else []


def open_headline(chunks: Sequence[Chunk], position: int, following: int) -> bool:
    """Whether people without articles open a title as a list: ``Policeman, passer-by killed``."""
    first, second = chunks[position].mention, chunks[following].mention
    if (
        first is None
        or second is None
        or following > position + 2
        or (position and chunks[position - 1].kind != "stop")
    ):
        return False
    bare = not first.definite and first.head is not None and first.last == first.head.last
    counted = second.quantity is not None and not second.quantity.article
    titled = counted or (second.quantity is None and not second.definite and second.head is not None)
    closed = following + 1 < len(chunks) and chunks[following + 1].kind == "outcome"
    return bare and titled and closed and second.head is not None and second.last == second.head.last


def may_begin(words: Words, chunks: Sequence[Chunk], position: int, mention: Mention) -> bool:
    """Whether a list can begin with people: not as object of a preposition, nor as who said something.

    Behind ``, with`` a clause without a verb of its own begins: ``, with two clerks and a guard losing their lives``.
    So does what a deed came to: ``resulted in three policemen and a boy injured``.
    """
    before = chunks[position - 1].kind
    counted = mention.quantity is not None and not mention.quantity.article
    if before == "preposition" and position > 1 and words.tokens[chunks[position - 1].first].lower == "with":
        return chunks[position - 2].kind == "comma" and mention.quantity is not None
    if not counted and tuple(chunk.kind for chunk in chunks[max(0, position - 4) : position]) == _SPEAKER:
        return False  # ``According to Gul Khan, a senior officer, two men were killed``
    if before in ("preposition", "to") and counted and tells_what_came(words, chunks[position - 1].last):
        return True
    told = position > 1 and (
        chunks[position - 2].mention is not None or chunks[position - 2].kind in ("name", "pronoun", "speech")
    )
    return before not in ("by", "preposition", "to") and (before != "speech" or counted or told)
