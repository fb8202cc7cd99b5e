"""People who share the verb of the clause before them: "Three died in Quetta, two in Mastung and one in Kalat"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from generator.extraction.chunks.chunks import Chunk, skip
from generator.extraction.chunks.mention import Mention
from generator.extraction.codes import PERSON_OUTCOMES, UNSPECIFIED
from generator.extraction.victims.groups import find_group
from generator.extraction.victims.reading import Reading
from generator.extraction.words.people_words import people_words
from generator.extraction.words.telling_words import telling_words
from generator.extraction.words.words import Words
from generator.vocabulary.frozen import replace
from generator.vocabulary.word_rows import has_any

GAPPED = "gapped"
_RULES = ("passive", "reduced", "intransitive", "adjective", "active", "participial", GAPPED)
_CIRCUMSTANCE = {"preposition", "name", "word", "determiner", "of", "adverb", "comma", "open", "close"}
_VERBS = {"be", "have", "outcome", "verb", "modal", "get", "do", "speech"}
_ENDS = {"comma", "and", "stop", "subordinator", "relative", "that", "dash"}
_KINDS = ("bare", "person")
_PLACES, _ARTICLES, _DEED_REACH = {"in", "at", "near", "on"}, {"a", "an", "another"}, 6
_FROM, _ON, _ANOTHER, _FREED, _OF_BODIES = "from", "on", "another", "freed", ("body", "nominal")
_DAY_REACH, _MANNER, _DESCRIBED, _BEFORE_DEED = 12, ("when", "as", "after"), 4, ("word", "dash", "by", "verb")
_BROUGHT, _TO = ("body", "state", "noun", "active", "adjective", "passive", "intransitive", "split"), {"to", "at", "in"}


def add_gapped(words: Words, chunks: Sequence[Chunk], found: dict[int, Reading]) -> None:
    """Read numbers that have a place of their own and the verb of those before them, who have a place too."""
    if not found:
        return
    dealt = {one.chunk for reading in found.values() for one in reading.dealt}
    for position, chunk in enumerate(chunks[:-2]):
        mention = None if position in dealt else chunk.mention
        told = found.get(position)
        if mention is None or (told and told.outcome != _FREED) or not _is_counted(words, mention):
            continue
        base = _find_base(words, chunks, found, position) if _has_place(words, chunks, position) else None
        if base is not None and (
            told is None or base.rule == "body"
        ):  # ``recovered two bodies in Hub and one in Bela``
            group = find_group(words, mention, base.group if mention.head is None else None)
            found[position] = replace(
                base, mention=mention, chunk=position, group=group, rule=GAPPED, inside=None, members=()
            )


def has_place_apart(words: Words, chunks: Sequence[Chunk], one: int, other: int) -> bool:
    """Whether two of a list each have a place: ``killed a trader in Hub on Friday and a clerk in Bela on Saturday``."""
    between = chunks[one + 1 : other - 1]
    first, mention = chunks[one].mention, chunks[other].mention
    if not between or first is None or mention is None or chunks[other - 1].kind not in ("and", "comma"):
        return False
    placed = any(
        words.tokens[where.first].lower in _PLACES and name.kind == "name" and name.first not in words.masked
        for where, name in pairwise(between)
    )
    return placed and first.head is not None and _is_counted(words, mention) and _has_place(words, chunks, other)


def add_brought(words: Words, chunks: Sequence[Chunk], found: dict[int, Reading]) -> None:
    """Count those of a second place with those of the first: ``Three bodies were brought to Hub and two more to Bela``.

    So do ``One hospital received 15 injured and the other another nine``, ``Two died on the spot and three later``.
    """
    for position, chunk in enumerate(chunks):
        mention = chunk.mention
        if mention is None or position in found or mention.kind != "bare" or mention.quantity is None:
            continue
        dying = _find_dying(words, chunks, found, position) if _dies_somewhere(words, chunks, position) else None
        if dying is not None and mention.quantity.count:
            found[dying.chunk] = replace(dying, members=(*(dying.members or (dying.mention,)), mention))
            continue
        at = max((at for at in found if at < position), default=None)
        more = mention.quantity.more or _is_at_the_other(words, mention)
        if at is None or not more or not mention.quantity.count or mention.quantity.article:
            continue
        base = found[at]
        whole = base.inside is None and not base.part and base.rule in _BROUGHT and base.mention.quantity is not None
        if whole and _is_beside(words, chunks, at, position):
            found[at] = replace(base, members=(*(base.members or (base.mention,)), mention))


def _is_at_the_other(words: Words, mention: Mention) -> bool:
    """Whether a number is that of the second of two places: ``four soldiers dead at one and three at the other``."""
    behind = [token.lower for token in words.tokens[mention.last + 1 : mention.last + 4]]
    return behind[:1] in (["at"], ["in"]) and bool({"other", "another", "second"} & set(behind))


def _is_beside(words: Words, chunks: Sequence[Chunk], base: int, position: int) -> bool:
    """Whether no clause ends between two numbers, and a place stands right before or behind the second."""
    between = chunks[base + 1 : position]
    last = max((at for at, chunk in enumerate(between) if chunk.kind == "and"), default=None)
    joined = last is not None and not any(chunk.kind in _VERBS for chunk in between[last:])  # ``and took two others``
    ends = any(chunk.kind in ("stop", "relative", "that", "speech", "subordinator") for chunk in between)
    to = chunks[position + 1 : position + 4]
    told_of = chunks[position].mention
    named = any(chunk.kind == "name" for chunk in to[1:]) or (told_of and _is_at_the_other(words, told_of))
    behind = bool(to) and words.tokens[to[0].first].lower in _TO and named
    told = next((chunk.kind for chunk in chunks[position + 1 :] if chunk.kind in _ENDS | _VERBS), "stop")
    before = between[-1:] and between[-1].kind == "name" and any(chunk.kind == "and" for chunk in between[-3:])
    counts = [
        chunk.mention.quantity for chunk in between if chunk.mention is not None and chunk.mention.kind != "thing"
    ]
    alone = not any(quantity is not None and quantity.plural for quantity in counts)
    return joined and alone and not ends and told in _ENDS and bool(behind or before)


def _is_counted(words: Words, mention: Mention) -> bool:
    quantity = mention.quantity
    if quantity is None or quantity.value is None or quantity.anaphoric or mention.partitive:
        return False
    alone = not quantity.article or words.tokens[mention.first].lower == _ANOTHER
    return mention.kind in _KINDS and (mention.head is not None or alone)


def _has_place(words: Words, chunks: Sequence[Chunk], position: int) -> bool:
    """Whether a place and no verb stands behind a number that a comma or ``and`` joins: ``and two in Mastung``."""
    joined = position > 0 and chunks[position - 1].kind in ("and", "comma")
    if joined and position + 1 < len(chunks) and _opens_manner(words, chunks[position + 1 :], 0):
        return _tells_place(words, chunks[position + 1 :])
    at = _go_over_agent(chunks, _go_over_day(words, chunks, _go_over_owner(chunks, position + 1)))
    if not joined or at + 1 >= len(chunks) or words.tokens[chunks[at].first].lower not in (*_PLACES, _FROM):
        return False
    place = _go_over_deed(words, chunks, at + 1)
    named = place < len(chunks) and (chunks[place].kind == "name" or _is_area(words, chunks[place]))
    if not named or chunks[place].first in words.masked:
        return False
    behind = next((chunk.kind for chunk in chunks[place:] if chunk.kind in _ENDS | _VERBS), "stop")
    return behind in _ENDS


def _tells_place(words: Words, clause: Sequence[Chunk]) -> bool:
    """Whether a clause that ends the sentence has a place: ``and three when a bomb exploded in Kalat``."""
    named = (
        words.tokens[one.first].lower in _PLACES and two.kind == "name" and two.first not in words.masked
        for one, two in pairwise(clause)
    )
    return not any(chunk.kind in ("and", "stop", "speech") for chunk in clause) and any(named)


def _dies_somewhere(words: Words, chunks: Sequence[Chunk], position: int) -> bool:
    """Whether only where or when they died stands behind a number: ``and three others on the way to hospital``."""
    end = position + 1
    while end < len(chunks) and chunks[end].kind not in _ENDS | _VERBS and not _counts_people(chunks[end : end + 1]):
        end += 1
    ends = end == len(chunks) or chunks[end].kind in _ENDS
    behind = words.tokens[chunks[position].last + 1 : chunks[end - 1].last + 1]
    joined = chunks[position - 1].kind in ("and", "comma", "subordinator") if position else False
    return joined and ends and has_any(behind, people_words("dying_somewhere"))


def _find_dying(words: Words, chunks: Sequence[Chunk], found: dict[int, Reading], position: int) -> Reading | None:
    """Return those told before to have died somewhere, with no other clause between: ``Three died on the spot``."""
    base = max((one for one in found.values() if one.verb < position), key=lambda one: one.verb, default=None)
    if base is None or (base.rule, base.outcome) != ("intransitive", "killed") or base.inside is not None:
        return None
    between = chunks[base.verb + 1 : position - 1]
    plain = all(chunk.kind in _CIRCUMSTANCE or _is_thing(chunk) for chunk in between)
    told = words.tokens[chunks[base.verb].first : chunks[position].first]
    return base if plain and has_any(told, people_words("dying_somewhere")) else None


def _is_area(words: Words, chunk: Chunk) -> bool:
    """Whether a noun behind a name tells a place: ``the Mand area``."""
    kind = _is_thing(chunk) and words.tokens[chunk.last].lower in telling_words("kinds_of_places")
    return kind and any(token.text[0].isupper() for token in words.tokens[chunk.first : chunk.last])


def _go_over_day(words: Words, chunks: Sequence[Chunk], position: int) -> int:
    """Return where the words behind a day stand, if one stands before: ``on Saturday, five on Sunday || in Hoshab``."""
    if position >= len(chunks) or words.tokens[chunks[position].first].lower != "on":
        return position
    behind = position + 1
    while behind < len(chunks) and chunks[behind].first in words.masked:
        behind += 1
    told = any(chunk.first in words.masked for chunk in chunks[max(0, position - _DAY_REACH) : position])
    return behind if behind > position + 1 and told else position


def _go_over_owner(chunks: Sequence[Chunk], position: int) -> int:
    """Return where the words behind those to whom somebody belongs stand: ``a guard of a former mayor || in Hub``."""
    if position >= len(chunks) or chunks[position].kind != "of":
        return position
    behind = skip(chunks, position + 1, ("determiner",))
    return behind + 1 if behind < len(chunks) - 1 else position


def _go_over_agent(chunks: Sequence[Chunk], position: int) -> int:
    """Return where the words behind those by whom it was done stand: ``died by a bomb || in Hub and two by a mine``."""
    if position >= len(chunks) or chunks[position].kind != "by":
        return position
    behind = skip(chunks, position + 1, ("determiner", "word"))
    return behind + 1 if behind < len(chunks) and chunks[behind].mention is not None else position


def _opens_place(words: Words, chunks: Sequence[Chunk], at: int, origin: str | None) -> bool:
    """Whether a word sets what stands behind it: ``in``, ``on Sariab Road`` and no ``on Monday``; only ``origin``."""
    word = words.tokens[chunks[at].first].lower
    if origin is not None or word != _ON:
        return word == origin if origin is not None else word in _PLACES
    return any(one.kind == "name" and one.first not in words.masked for one in chunks[at + 1 : at + 2])


def _go_over_deed(words: Words, chunks: Sequence[Chunk], position: int) -> int:
    """Return where a place stands behind the deed in which people died: ``three in a || shooting in Jhal Magsi``."""
    tokens, first = words.tokens, chunks[position].first
    if tokens[first].lower not in _ARTICLES:
        return position
    near = range(position, min(len(chunks) - 1, position + _DEED_REACH))
    end = next((at for at in near if at > position and tokens[chunks[at].first].lower in _PLACES), position)
    plain = all(
        at == position + 1 or chunks[at].kind in ("determiner", "word", "phrase") for at in range(position, end)
    )
    return end + 1 if end > position and plain and not _counts_people(chunks[position:end]) else position


def _counts_people(chunks: Sequence[Chunk]) -> bool:
    return any(chunk.mention is not None and chunk.mention.kind != "thing" for chunk in chunks)


def _find_base(words: Words, chunks: Sequence[Chunk], found: dict[int, Reading], position: int) -> Reading | None:
    """Return the reading of the clause before, if nothing but where it was stands between its verb and a number."""
    before = [reading for at, reading in found.items() if at < position and reading.inside is None]
    base = max(before, key=lambda reading: (reading.verb, reading.chunk), default=None)
    found_at = 0 if base is None else _find_finding(words, chunks, base, position)
    if base is None or not (base.rule in _RULES or found_at) or base.outcome not in PERSON_OUTCOMES or not base.real:
        return None
    start = max(base.verb, base.chunk, found_at)
    between = chunks[start + 1 : position - 1]
    where = words.tokens[chunks[position + 1].first].lower
    placed = any(_opens_place(words, between, at, _FROM if where == _FROM else None) for at in range(len(between)))
    owned = {at + 1 for at, chunk in enumerate(between) if chunk.kind == "of"}
    when = next((at for at, chunk in enumerate(between) if _opens_manner(words, between, at)), len(between))
    owned |= _list_deeds(words, between[:when])
    if chunks[position - 1].kind == "and":
        owned |= {behind for at in range(when) for behind in range(at, _go_over_agent(between[:when], at))}
    told = all(
        chunk.kind in _CIRCUMSTANCE or _is_thing(chunk) or at in owned for at, chunk in enumerate(between[:when])
    )
    groups = {reading.group for reading in before if reading.verb == base.verb}
    if not (placed and told) or base.verb > position:
        return None
    return base if len(groups) == 1 else replace(base, group=UNSPECIFIED)


def _list_deeds(words: Words, between: Sequence[Chunk]) -> set[int]:
    """Return the chunks of nouns of deeds with their articles: ``died in a drive-by shooting in Hub and three in``."""
    found: set[int] = set()
    for at, chunk in enumerate(between):
        start = max(0, at - _DESCRIBED)
        opens = (
            (first for first in range(start, at) if words.tokens[between[first].first].lower in _ARTICLES)
            if chunk.kind == "outcome"
            else ()
        )
        article = max(opens, default=None)
        if article is not None and all(one.kind in _BEFORE_DEED for one in between[article + 1 : at]):
            found.update(range(article, at + 1))
    return found


def _opens_manner(words: Words, between: Sequence[Chunk], at: int) -> bool:
    """Whether a clause begins in which nobody is counted: ``died in Hub when gunmen opened fire and two in Bela``."""
    opens = between[at].kind == "subordinator" and words.tokens[between[at].first].lower in _MANNER
    people = [chunk.mention for chunk in between[at:] if chunk.mention is not None and chunk.mention.kind != "thing"]
    return opens and all(one.quantity is None or one.quantity.article for one in people)


def _find_finding(words: Words, chunks: Sequence[Chunk], base: Reading, position: int) -> int:
    """Return where bodies are told to be found, before others: ``Two bodies were found in Hub and one in Bela``."""
    dead = base.rule in _OF_BODIES and base.outcome == "killed" and not base.mention.partitive
    if not dead or not has_any(words.tokens[: chunks[position].first], people_words("bodies")):
        return 0
    told = (at for at in range(position - 1, 0, -1) if words.tokens[chunks[at].first].lower in people_words("finding"))
    return next(told, 0)


def _is_thing(chunk: Chunk) -> bool:
    return chunk.mention is not None and chunk.mention.kind == "thing"
