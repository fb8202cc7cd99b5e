"""Names in a row of chunks: which are people's, what is told of one behind a comma, where a list of them goes on."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.chunks.chunks import Chunk
from generator.extraction.chunks.mention import is_titled
from generator.extraction.victims.described_again import tells_descent
from generator.extraction.words.words import Words

_OF_WHOM = ("comma", "phrase", "of", "name")
_NEXT = (*_OF_WHOM, "comma", "name", "comma", "phrase", "of")
_BEHIND_WHO = ("comma", "preposition", "stop", "word", "of", "relative", "outcome")
ENDS = {"comma", "and", "preposition", "be", "stop", "word", "outcome", "subordinator"}


def is_name(words: Words, chunks: Sequence[Chunk], position: int, kinds: set[str]) -> bool:
    """Whether a chunk names a person: no abbreviation, and no name that goes on to a noun or has a verb behind it."""
    chunk = chunks[position]
    if chunk.kind != "name" or words.tokens[chunk.first].text == "(":
        return False
    tokens = words.tokens[chunk.first : chunk.last + 1]
    if any(token.text.isupper() and len(token.text) > 1 for token in tokens):
        return False
    if position + 1 >= len(chunks):
        return True
    behind = chunks[position + 1]
    ends = words.tokens[behind.first].text in (".", "!", '"') or behind.kind in kinds
    return ends and words.tokens[chunk.last + 1].lower != "'s"


def find_apposition(words: Words, chunks: Sequence[Chunk], name: int) -> int | None:
    """Return the chunk that says who somebody is: ``Gul Khan, a teacher, in Turbat``, ``a teacher, from Hub and``."""
    if name + 2 >= len(chunks) or chunks[name + 1].kind != "comma":
        return None
    mention = chunks[name + 2].mention
    single = mention is not None and mention.kind in ("person", "rank") and mention.quantity is not None
    if not single or mention is None or mention.quantity is None or not mention.quantity.article:
        return None
    closes = name + 3 >= len(chunks) or chunks[name + 3].kind in _BEHIND_WHO
    return name + 2 if closes or words.tokens[chunks[name + 3].first].text == "," else None


def is_described(chunks: Sequence[Chunk], name: int) -> bool:
    """Whether words behind a comma only tell who somebody is: ``Gul Khan, resident of Hub``, ``the brother of``."""
    kinds = [chunk.kind for chunk in chunks[name + 1 : name + 4]]
    mention = chunks[name + 2].mention if kinds == ["comma", "phrase", "of"] else None
    return mention is not None and mention.quantity is None and not mention.form_plural


def go_on(chunks: Sequence[Chunk], position: int) -> int | None:
    """Return where a list goes on by ``, and`` behind what tells who somebody is, or by the next one's descent.

    ``Gul, son of Nabi, Noor, son of Dad, and Karim, son of Jan``.
    """
    kinds = tuple(chunk.kind for chunk in chunks[position : position + len(_NEXT)])
    if kinds == _NEXT and tells_descent(chunks, position + 1) and tells_descent(chunks, position + len(_NEXT) - 2):
        return position + len(_OF_WHOM) + 1
    skipped, told = ("comma", "phrase", "of", "name", "word", "determiner"), position + 1
    while position < len(chunks) and chunks[position].kind in skipped:
        position += 1
    joined = position + 1 < len(chunks) and chunks[position].kind == "and"
    closed = joined and (chunks[position - 1].kind == "comma" or _is_told_alike(chunks, told, position + 1))
    return position + 1 if closed else None


def _is_told_alike(chunks: Sequence[Chunk], told: int, name: int) -> bool:
    """Whether two names have the same behind them: ``Gul, resident of Tump, Kech and Noor, resident of Mand``."""
    if told >= name or chunks[name].kind != "name" or not is_described(chunks, name):
        return False
    one, other = chunks[told].mention, chunks[name + 2].mention
    if one is None or other is None or one.head is None or other.head is None:
        return False
    return one.head.row == other.head.row


def is_named_beside(words: Words, chunks: Sequence[Chunk], titled: int, name: int) -> bool:
    """Whether a name alone is joined to somebody told by trade or rank and name: ``Constable Gul Khan and Noor``."""
    joined = chunks[name - 1].kind == "and" and all(chunk.kind == "name" for chunk in chunks[titled + 1 : name - 1])
    return joined and is_titled(chunks[titled].mention) and is_name(words, chunks, name, ENDS)
