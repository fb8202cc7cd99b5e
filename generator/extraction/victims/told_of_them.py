"""Who some of those counted in the sentence before were: "They included six soldiers", "Six of them were soldiers"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.extraction.chunks.chunks import Chunk, find_opening_chunk
from generator.extraction.chunks.mention import Mention
from generator.extraction.codes import HARM, MILITANTS, UNSPECIFIED
from generator.extraction.victims.coordination import expand_right
from generator.extraction.victims.groups import find_group
from generator.extraction.victims.reading import Reading
from generator.extraction.words.people_words import people_words
from generator.extraction.words.words import Words, row_of
from generator.vocabulary.frozen import replace
from generator.vocabulary.word_rows import has_any

_THEY = {"they", "these", "those", "victims"}
_CASUALTIES = {"casualties"}
_BETWEEN = ("comma", "and", "subordinator")
_COMPLEMENT = ("person", "rank", "relation")
_SUBSET = 2


def find_told_of_them(words: Words, chunks: Sequence[Chunk], before: Sequence[Reading]) -> tuple[Reading, ...]:
    """Return the parts of people counted alone in the sentence before, by the group that tells who they were."""
    whole = _find_whole(before)
    if whole is None:
        return ()
    first = find_opening_chunk(chunks)
    parts = list(_list_parts(words, chunks, first))
    counts = [mention.quantity.count if mention.quantity else 1 for _, mention, _ in parts]
    groups = [group for _, _, group in parts]
    known = not {UNSPECIFIED, MILITANTS} & set(groups)
    number = whole.mention.number
    number_of_parts = sum(count or 0 for count in counts)
    if not parts or not known or None in counts or number is None or number_of_parts > number:
        return ()
    if speaks_of_casualties(words, chunks) and number_of_parts < number:
        return ()
    return tuple(_make_part(whole, [part for part in parts if part[2] == group]) for group in dict.fromkeys(groups))


def mark_some_of_known(chunks: Sequence[Chunk], reading: Reading) -> Reading:
    """Return a reading; those listed as some of people known from before are a part: ``The victims, including two``."""
    at = reading.chunk - 1
    if reading.inside is not None or at < _SUBSET or chunks[at].kind != "subset":
        return reading
    whole = chunks[at - 1 - (chunks[at - 1].kind == "comma")].mention
    known = whole is not None and whole.definite and whole.quantity is None and whole.form_plural
    return replace(reading, inside=-1, part=True) if known else reading


def speaks_of_casualties(words: Words, chunks: Sequence[Chunk]) -> bool:
    """Whether a sentence opens with casualties, who may be dead or hurt: all of those counted before it are meant."""
    first = find_opening_chunk(chunks)
    return first < len(chunks) and has_any(words.tokens[chunks[first].first : chunks[first].last + 1], _CASUALTIES)


def _make_part(whole: Reading, parts: Sequence[tuple[int, Mention, str]]) -> Reading:
    at, mention, group = parts[0]
    members = tuple(one for _, one, _ in parts) if len(parts) > 1 else ()
    return Reading(mention, at, whole.outcome, group, "among", at, inside=-1, part=True, members=members)


def _find_whole(before: Sequence[Reading]) -> Reading | None:
    """Return the people of a sentence that counts no others, if nobody says who they were."""
    told = [one for one in before if one.real and one.inside is None and one.outcome in HARM]
    one = told[0] if len(told) == 1 else None
    sure = one is not None and one.certain and not one.members and one.group == UNSPECIFIED and not one.superseded
    several = one is not None and one.mention.quantity is not None and one.mention.quantity.plural
    return one if sure and several else None


def _list_parts(words: Words, chunks: Sequence[Chunk], first: int) -> Iterator[tuple[int, Mention, str]]:
    """Yield the chunks of the parts with their groups: behind ``they included``, or one after the other."""
    if first < len(chunks) and has_any(words.tokens[chunks[first].first : chunks[first].last + 1], _THEY | _CASUALTIES):
        first -= chunks[first].first in words.links  # ``The victims included`` are one link
        behind = chunks[first + 1 : first + 2]
        links = words.links.get(behind[0].first) if behind else None
        if links is not None and row_of(links).text("relation") == "subset":
            for victim in expand_right(words, chunks, first + 2):
                mention = chunks[victim.chunk].mention
                if mention is not None and mention.quantity is not None and victim.inside is None:
                    yield victim.chunk, mention, find_group(words, mention)
        return
    rest = next((at for at in range(first, min(first + 3, len(chunks))) if not _opens_rest(words, chunks, at)), first)
    if rest > first and chunks[rest].mention is not None:
        yield from _list_told(words, chunks, rest)  # ``The other two were civilians``
    opens = chunks[first].mention if first < len(chunks) else None
    if opens is not None and opens.kind == "part" and opens.state is None and opens.whole is None:
        yield from _list_told(words, chunks, first)


def _list_told(words: Words, chunks: Sequence[Chunk], at: int) -> Iterator[tuple[int, Mention, str]]:
    """Yield ``Six of them were soldiers``, and what goes on: ``, four labourers and one was a driver``."""
    first = True
    while at < len(chunks):
        mention = chunks[at].mention
        if mention is None or mention.quantity is None:
            return
        who = _over_known(words, chunks, at + 2)
        told = chunks[who].mention if who < len(chunks) and chunks[at + 1].kind == "be" else None
        if told is not None and (mention.head is None or mention.partitive) and _is_kind(told):
            yield at, mention, find_group(words, told)
            at = who + 1
        elif not first and mention.kind in _COMPLEMENT:
            yield at, mention, find_group(words, mention)
            at += 1
        else:
            return
        first = False
        while at < len(chunks) and (chunks[at].kind in _BETWEEN or _opens_rest(words, chunks, at)):
            at += 1


def _opens_rest(words: Words, chunks: Sequence[Chunk], at: int) -> bool:
    """Whether a word before a number tells of those who are left: ``and the other four were passers-by``."""
    behind = chunks[at + 1 : at + 2] if chunks[at].kind == "determiner" else chunks[at : at + 1]
    rest = people_words("the_rest")
    return any(chunk.kind == "word" and words.tokens[chunk.first].lower in rest for chunk in behind)


def _over_known(words: Words, chunks: Sequence[Chunk], at: int) -> int:
    """Go over ``identified as``, ``said to be``."""
    if at + 2 < len(chunks) and words.tokens[chunks[at].first].lower in people_words("told_as"):
        return at + (2 if chunks[at + 1].kind == "subordinator" else 3 if chunks[at + 1].kind == "to" else 0)
    return at


def _is_kind(mention: Mention) -> bool:
    """Whether a noun only tells what people were: ``soldiers``, ``a driver``."""
    alone = mention.quantity is None or mention.quantity.article
    return mention.kind in _COMPLEMENT and mention.head is not None and alone and not mention.definite
