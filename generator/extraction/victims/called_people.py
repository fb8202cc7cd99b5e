"""Who is called by a name and then told of by a noun: ``Dr Gul Khan, a surgeon,``, ``one Gul Khan, a cook, and``."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.chunks.chunks import Chunk
from generator.extraction.chunks.mention import Mention
from generator.extraction.codes import UNSPECIFIED
from generator.extraction.victims.appositions import is_set_apart, names_them
from generator.extraction.victims.arguments import Victim
from generator.extraction.victims.groups import find_group
from generator.extraction.words.words import Words, row_of

_HIS = ("person", "rank", "relation")
_RESIDENT, _CLOSED = "resident", 2
_OF_HIM = ("of", "name", "word", "determiner", "adverb")


def tells_who(words: Words, chunks: Sequence[Chunk], one: int, other: int) -> bool:
    """Whether a single noun behind a comma tells who somebody with a name is: ``kidnapped Dr Gul Khan, a surgeon,``.

    So does ``one man identified as Gul Khan, son of Noor, a resident of Hub``, and where each of several lives.
    """
    first, second = chunks[one].mention, chunks[other].mention
    if first is None or second is None or second.quantity is None:
        return False
    called = first.head is not None and first.quantity is not None and names_them(words, chunks[one + 1])
    if called and names_each(words, chunks, one, [Victim(other)]):
        return True
    if called and second.head is not None and second.head.row == _RESIDENT and is_set_apart(chunks, one, other):
        return True
    single = first.quantity is not None and first.quantity.value == 1
    called = called and single
    unknown = single and first.kind == "unknown" and words.tokens[first.last].text.istitle()
    named = called or unknown or first.titled
    alone = second.quantity.article and second.kind in ("person", "rank") and is_set_apart(chunks, one, other)
    return bool(named and alone) and not _goes_on(chunks, other)


def is_one_again(words: Words, chunks: Sequence[Chunk], one: int, other: int) -> bool:
    """Whether a second noun in commas is the one person before it: ``killed a man, a shopkeeper, in Hub``.

    It closes what is listed, and can be of the same group; ``a policeman, a labourer`` and ``a man, a woman`` are two.
    """
    first, second = chunks[one].mention, chunks[other].mention
    if first is None or second is None or first.head is None or second.head is None:
        return False
    singles = all(_is_a_single(mention) for mention in (first, second))
    if not singles or chunks[other - 1].kind != "comma" or not is_set_apart(chunks, one, other):
        return False
    if chunks[one - 1].kind == "comma" or (_is_plain(first) and _is_plain(second)) or _lists_on(chunks, other):
        return False
    groups = {find_group(words, mention) for mention in (first, second)}
    return len(groups - {UNSPECIFIED}) < _CLOSED


def _is_a_single(mention: Mention) -> bool:
    article = mention.quantity is not None and mention.quantity.article and mention.quantity.value == 1
    return article and not (mention.others or mention.partitive) and mention.kind in ("person", "rank", "relation")


def _is_plain(mention: Mention) -> bool:
    """Whether a noun says no more of somebody than that he is a man, a woman or a child."""
    row = row_of(mention.head) if mention.head is not None else None
    return row is not None and (row.flag("anybody") or row.text("sub") in ("woman", "child"))


def _lists_on(chunks: Sequence[Chunk], position: int) -> bool:
    """Whether somebody else is listed right behind, or behind whose he is: ``, a driver of a bus and a cook``."""
    at = position + 1
    while at < len(chunks) and (chunks[at].kind in _OF_HIM or chunks[at - 1].kind == "of"):
        at += 1
    marks = [chunk.kind for chunk in chunks[at : at + 2]]
    at += next((step for step, kind in enumerate(marks) if kind not in ("comma", "and")), len(marks))
    mention = chunks[at].mention if at < len(chunks) and marks[:1] in (["comma"], ["and"]) else None
    return mention is not None and (marks[:1] == ["and"] or mention.quantity is not None)


def describes_him(chunks: Sequence[Chunk], one: int, other: int) -> bool:
    """Whether somebody in commas is he who was told of: ``his guard, a Levies man, and injured``, ``a boy of 15,``."""
    first, second = chunks[one].mention, chunks[other].mention
    if first is None or second is None or second.quantity is None or second.head is None:
        return False
    his = first.definite and first.quantity is None and not first.form_plural and first.kind in _HIS
    end = other + 1 + 2 * ([chunk.kind for chunk in chunks[other + 1 : other + 3]] == ["of", "word"])
    closed = [chunk.kind for chunk in chunks[end : end + 1]] == ["comma"] and not _goes_on(chunks, end - 1)
    alone = end + 1 < len(chunks) and chunks[end + 1].mention is None
    return his and second.quantity.article and closed and alone and is_set_apart(chunks, one, other)


def _goes_on(chunks: Sequence[Chunk], position: int) -> bool:
    """Whether further people are listed behind somebody: ``, a surgeon, and a guard``, not ``, and injured``."""
    behind = chunks[position + 1 : position + 4]
    kinds = [chunk.kind for chunk in behind]
    closed = kinds[:2] == ["comma", "and"] and len(behind) > _CLOSED
    who = behind[_CLOSED].mention if closed else None
    own = who is not None and who.definite and who.quantity is None  # ``, a surgeon, and his driver``
    return kinds[:1] == ["and"] or (closed and not own and (who is not None or kinds[_CLOSED] == "name"))


def names_each(words: Words, chunks: Sequence[Chunk], whole: int, victims: Sequence[Victim]) -> bool:
    """Whether those behind people counted are what each is called: ``Two men, identified as Gul, a tailor, and``."""
    mention, behind = chunks[whole].mention, whole + 1
    behind += chunks[behind].kind == "comma"
    if mention is None or mention.quantity is None or not names_them(words, chunks[behind]):
        return False
    told = [(chunks[one.chunk].mention, [chunk.kind for chunk in chunks[one.chunk - 2 : one.chunk]]) for one in victims]
    return (mention.quantity.count or 0) > 1 and all(
        one is not None and one.quantity is not None and one.quantity.article and before == ["name", "comma"]
        for one, before in told
    )
