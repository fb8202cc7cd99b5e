"""People listed under nouns that no vocabulary knows: ``Two labourers and a zoologist were killed`` are three."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.chunks.chunks import Chunk, ChunkRow, list_outcomes
from generator.extraction.chunks.mention import Mention
from generator.extraction.chunks.quantities import Quantity
from generator.extraction.codes import CASUALTIES
from generator.extraction.victims.groups import is_calling
from generator.extraction.words.words import Words, row_of
from generator.vocabulary.word_rows import has_any, in_small_letters

_ARTICLES = ("a", "an")
_MOST = 3
_LIST = ("phrase", "and", "comma", "name", "adverb", "dash", "close")
_VERBS = ("be", "have", "get", "adverb")
_OPENINGS = ("stop", "that", "speech", "name")
_OWN = ("his", "her", "their")
_CLOSING = ("preposition", "and", "comma", "stop", "subordinator", "dash", "open")
_WITH_OBJECT = ("transitive", "gerund")
_FORMS = ("participle", "intransitive")
_PEOPLE = ("person", "rank", "relation", "unknown")


def fold_unknown(words: Words, chunks: tuple[Chunk, ...]) -> tuple[Chunk, ...]:
    """Make one person of ``a zoologist`` in a list of people of whom a verb behind tells what became of them.

    Only what lives is killed, hurt or taken; animals the vocabulary knows, and they are left alone.
    """
    told = list_outcomes(chunks) and has_any(words.tokens, _ARTICLES)
    articles = _find_articles(words, chunks) if told else []
    if not articles:
        return chunks
    folded = list(chunks)
    for at in reversed(articles):
        end = _find_end(words, folded, at)
        if end is None:
            continue
        listed = _is_listed(words, folded, at, end) and _leads_to_outcome(folded, end + 1)
        if listed or _is_object_of_killing(words, folded, at, end):
            first, last = folded[at].first, folded[end].last
            quantity = Quantity(first, first, count=1, article=True)
            folded[at : end + 1] = [Chunk("phrase", first, last, Mention(first, last, "unknown", quantity))]
    return ChunkRow(folded)


def _find_articles(words: Words, chunks: Sequence[Chunk]) -> list[int]:
    """Return the articles that begin no phrase."""
    lower = in_small_letters(words.tokens)
    return [at for at, chunk in enumerate(chunks) if chunk.kind != "phrase" and lower[chunk.first] in _ARTICLES]


def _find_end(words: Words, chunks: Sequence[Chunk], at: int) -> int | None:
    """Return the last chunk of an article with one to three words that no vocabulary knows."""
    end = at
    while end + 1 < len(chunks) and end < at + _MOST and _is_plain(words, chunks[end + 1]):
        end += 1
    return end if end > at else None


def _is_plain(words: Words, chunk: Chunk) -> bool:
    text = words.tokens[chunk.first].text
    return chunk.kind == "word" and text.isalpha() and text.islower() and chunk.first not in words.masked


def _is_listed(words: Words, chunks: Sequence[Chunk], first: int, last: int) -> bool:
    """Whether people stand beside it: before it, or behind ``and`` where it opens a clause, or as its own kin."""
    if first > 1 and chunks[first - 1].kind in ("and", "comma") and _is_person(chunks[first - 2]):
        return True
    opens = first == 0 or chunks[first - 1].kind in _OPENINGS
    if _has_calling(words, chunks, first, last) and _is_struck_down(chunks, last + 1):
        return True  # ``In Hub, a snake charmer was wounded``
    if not opens or last + 2 >= len(chunks) or not _is_person(chunks[last + 2]):
        return False
    kin = words.tokens[chunks[last + 2].first].lower in _OWN
    return chunks[last + 1].kind == "and" or (kin and chunks[last + 1].kind == "comma")


def _is_object_of_killing(words: Words, chunks: Sequence[Chunk], first: int, last: int) -> bool:
    """Whether a verb that befalls nothing but what lives has somebody of a calling as its object."""
    verbs = chunks[first - 1].verbs if first else ()
    killed = any(row_of(term).text("outcome") in CASUALTIES and term.form_key in _WITH_OBJECT for term in verbs)
    closed = (
        last + 1 >= len(chunks) or chunks[last + 1].kind in _CLOSING or words.tokens[chunks[last].last + 1].text == "."
    )
    return killed and closed and is_calling(words.tokens[chunks[last].last].lower)


def _has_calling(words: Words, chunks: Sequence[Chunk], first: int, last: int) -> bool:
    """Whether unknown words open a clause and end as a noun for what somebody does: ``a stall holder``."""
    before = chunks[first - 1].kind if first else "stop"
    opens = (
        before in _OPENINGS
        or before in ("comma", "and", "adverb", "subordinator")
        or chunks[first - 1].first in words.masked
    )
    return opens and is_calling(words.tokens[chunks[last].last].lower)


def _is_struck_down(chunks: Sequence[Chunk], at: int) -> bool:
    """Whether a verb right behind says that somebody was killed or hurt, which befalls no things."""
    while at < len(chunks) and chunks[at].kind in _VERBS:
        at += 1
    told = chunks[at].verbs if at < len(chunks) else ()
    return any(row_of(term).text("outcome") in CASUALTIES and term.form_key in _FORMS for term in told)


def _is_person(chunk: Chunk) -> bool:
    """Whether a chunk is of people; ``two others`` are, beside somebody."""
    mention = chunk.mention
    return mention is not None and (mention.kind in _PEOPLE or (mention.kind == "bare" and mention.others))


def _leads_to_outcome(chunks: Sequence[Chunk], at: int) -> bool:
    """Whether nothing but other members of the list stands before the verb that tells what became of them."""
    while at < len(chunks) and chunks[at].kind in _LIST:
        at += 1
    if at >= len(chunks) or chunks[at].kind not in (*_VERBS, "outcome"):
        return False
    while at < len(chunks) and chunks[at].kind in _VERBS:
        at += 1
    told = chunks[at].verbs if at < len(chunks) else ()
    return any(term.form_key in ("participle", "intransitive", "adjective") for term in told)
