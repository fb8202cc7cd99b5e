"""Who is listed behind people, joined by commas, ``and`` or ``as well as``, and who has a verb of his own."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.chunks.chunks import Chunk, skip
from generator.extraction.chunks.mention import Mention
from generator.extraction.codes import UNSPECIFIED
from generator.extraction.victims.apposed import find_end_of_kin
from generator.extraction.victims.appositions import (
    is_also,
    is_couple,
    is_named,
    is_title_of,
    names_again,
    speaks,
    tells_of_both,
)
from generator.extraction.victims.arguments import PEOPLE, Victim
from generator.extraction.victims.between_members import (
    find_verb_behind,
    has_verb_behind_phrase,
    is_relative,
    is_unnamed,
    over_age,
    over_aside,
    over_circumstance,
    over_descent,
    over_kin,
    over_parts,
    tells_of_subject,
    tells_part,
)
from generator.extraction.victims.called_people import describes_him, is_one_again, tells_who
from generator.extraction.victims.described_again import find_some
from generator.extraction.victims.gapping import has_place_apart
from generator.extraction.victims.groups import find_group
from generator.extraction.victims.list_members import are_some_of_family
from generator.extraction.victims.name_lists import over_names
from generator.extraction.victims.names import find_apposition, is_named_beside
from generator.extraction.victims.wholes import take_among
from generator.extraction.words.people_words import people_words
from generator.extraction.words.time_words import time_words
from generator.extraction.words.words import SPLIT, Words

_LISTED = ("phrase", "comma", "and", "name")


def expand_right(words: Words, chunks: Sequence[Chunk], position: int) -> list[Victim]:
    """Return the people from a chunk on: the object and what is joined to it by commas, ``and`` or ``as well as``."""
    victims: list[Victim] = []
    inside: int | None = None
    cursor: int | None = _over_himself(words, chunks, skip(chunks, position, ("adverb", "determiner")))
    while cursor is not None and cursor < len(chunks):
        mention = chunks[cursor].mention
        if victims and is_named_beside(words, chunks, victims[-1].chunk, cursor):
            apposed = find_apposition(words, chunks, cursor)
            victims.append(Victim(cursor if apposed is None else apposed, inside))
            cursor, _ = next_in_list(chunks, victims[-1].chunk)
            continue
        if (
            mention is None
            or mention.kind not in PEOPLE | {"thing"}
            or (victims and (has_own_verb(words, chunks, cursor) or _are_things(chunks, victims[0], mention)))
        ):
            break
        some = mention.kind == "part" and bool(victims) and chunks[cursor - 1].kind in ("comma", "open", "dash")
        some = some or (bool(victims) and are_some_of_family(words, chunks, victims[-1].chunk, cursor))
        victims.append(Victim(cursor, victims[-1].chunk if some else inside))
        cursor, subset = next_in_list(chunks, cursor)
        if cursor is not None and has_place_apart(words, chunks, victims[-1].chunk, cursor):
            break  # ``killed a trader in Hub on Friday || and a clerk in Bela on Saturday``
        if cursor is not None and _is_better_told(words, chunks, victims[-1].chunk, cursor):
            victims.pop()
        elif cursor is not None and (end := find_end_of_kin(words, chunks, cursor)) is not None:
            cursor, subset = next_in_list(chunks, end - 1)
        elif cursor is not None and _is_the_same(words, chunks, victims[-1].chunk, cursor):
            cursor, subset = next_in_list(chunks, cursor)
        if subset and victims:
            inside = victims[0].chunk
    if len(victims) > 1 and is_couple(chunks, victims[0].chunk) and is_named(chunks, victims[0].chunk, victims[1:]):
        victims = victims[1:]
    return take_among(words, chunks, victims)


def _is_better_told(words: Words, chunks: Sequence[Chunk], one: int, other: int) -> bool:
    """Whether those behind a comma are those before it, and tell more of who they are."""
    if names_again(chunks, one, other) or describes_him(chunks, one, other):
        return True
    mention = chunks[one].mention
    unknown = mention is not None and not mention.form_plural and find_group(words, mention) == UNSPECIFIED
    return unknown and (tells_who(words, chunks, one, other) or is_one_again(words, chunks, one, other))


def _is_the_same(words: Words, chunks: Sequence[Chunk], one: int, other: int) -> bool:
    apart = tells_who(words, chunks, one, other) or is_title_of(chunks, one, other) or tells_of_both(chunks, other)
    return apart or is_also(words, chunks, one, other) or is_one_again(words, chunks, one, other)


def _are_things(chunks: Sequence[Chunk], first: Victim, mention: Mention) -> bool:
    """Whether a number alone counts the things before it: ``executed two attacks, one in Kalat and another in Hub``."""
    whole = chunks[first.chunk].mention
    return mention.head is None and whole is not None and whole.kind == "thing"


def _over_himself(words: Words, chunks: Sequence[Chunk], position: int) -> int:
    """Go over ``himself and``, who is no victim as those listed behind are, and over ``the other`` before a number."""
    pair = chunks[position : position + 2]
    rest = len(pair) == 2 and pair[0].kind == "word" and pair[1].mention is not None
    if rest and words.tokens[pair[0].first].lower in people_words("the_rest"):
        return position + 1  # ``killing two and injuring the other three``
    joined = len(pair) == 2 and pair[1].kind == "and"
    return position + 2 if joined and words.tokens[pair[0].first].lower in people_words("reflexives") else position


def next_in_list(chunks: Sequence[Chunk], position: int) -> tuple[int | None, bool]:
    """Go from one member of a list to the next, over names and circumstances in between."""
    position = over_kin(chunks, position)
    cursor = skip(chunks, over_names(chunks, position) + 1, ("name", "adverb"))
    cursor += cursor < len(chunks) and tells_part(chunks, cursor)  # ``three of them officers, and 14 tribesmen``
    if [chunk.kind for chunk in chunks[cursor : cursor + 2]] == ["word", "name"]:
        cursor += 2  # ``a girl named Gul Bibi, daughter of``
    cursor = over_circumstance(chunks, over_aside(chunks, over_descent(chunks, over_age(chunks, cursor, 1))))
    joined = subset = False
    aside = [chunk.kind for chunk in chunks[cursor : cursor + 4]] == ["comma", "name", "comma", "and"]
    if aside and (
        chunks[cursor + 3].last > chunks[cursor + 3].first
        or is_relative(chunks, cursor + 4)
        or is_unnamed(chunks[position].mention)
    ):
        cursor += 2  # ``the manager of a firm, Gul Khan, along with five others``
    elif _names_one(chunks, position, cursor):
        cursor += 2
    dashed = [chunk.kind for chunk in chunks[cursor : cursor + 2]] == ["dash", "subset"]
    cursor += dashed  # ``four people — including a policeman — died``
    while cursor < len(chunks) and chunks[cursor].kind in ("comma", "and", "subset", "open", "adverb", "or"):
        joined = joined or chunks[cursor].kind in ("comma", "and", "or")
        subset = subset or chunks[cursor].kind == "subset"
        cursor += 1
    if cursor >= len(chunks):
        return None, False
    if chunks[cursor].first > chunks[cursor - 1].last + 1 and chunks[cursor - 1].kind == "comma":
        return None, False  # a quotation ends there: ``three others," an official said``
    return (cursor, subset) if joined or subset else (None, False)


def _names_one(chunks: Sequence[Chunk], position: int, cursor: int) -> bool:
    """Whether a name behind a comma is that of one told of, and a list goes on: ``a clerk, Gul Khan and a tailor``."""
    kinds = [chunk.kind for chunk in chunks[cursor : cursor + 4]]
    behind = chunks[cursor + 3].mention if kinds == ["comma", "name", "and", "phrase"] else None
    return is_unnamed(chunks[position].mention) and behind is not None and behind.quantity is not None


def has_own_verb(words: Words, chunks: Sequence[Chunk], position: int) -> bool:
    """Whether a later member of a list is the subject of a verb of its own: ``and three others were injured``."""
    cursor = skip(chunks, position + 1, ("adverb", "name"))
    if cursor >= len(chunks):
        return False
    if chunks[position - 1].kind == "comma" and speaks(chunks, cursor):
        return True
    chunk = chunks[cursor]
    if chunk.kind == "outcome":
        return tells_of_subject(chunks, cursor) and not _closes_split(words, chunks, cursor)
    if chunk.kind == "word" and words.tokens[chunk.first].lower in time_words("condemning"):
        return True  # ``injured two policemen and the minister condemned the attack``
    if chunk.kind in ("and", "comma"):
        told = find_verb_behind(chunks, position) if chunks[position - 1].kind == "and" else None
        return told is not None or _list_has_verb(words, chunks, position, cursor)
    finite = chunk.kind in ("be", "have", "modal", "verb", "get", "speech")
    if chunk.kind in ("of", "preposition"):
        finite = has_verb_behind_phrase(chunks, position)
    return finite and not _belongs_to_noun(chunks, position, cursor)


def _belongs_to_noun(chunks: Sequence[Chunk], position: int, verb: int) -> bool:
    """Whether a verb tells of a deed and not of the last of a list: ``The killing of a clerk and a cook was reported``.

    ``The death of a clerk and two cooks were injured`` tells of those.
    """
    of = next((at for at in range(position - 1, 0, -1) if chunks[at].kind not in _LISTED), 0)
    noun = chunks[of].kind == "of" and any(term.form_key == "nominal" for term in chunks[of - 1].verbs)
    behind = skip(chunks, verb + 1, ("be", "have", "adverb"))
    kinds = [chunk.kind for chunk in chunks[behind : behind + 2]]
    return noun and kinds[:1] in (["word"], ["speech"]) and kinds[1:] != ["outcome"]


def _closes_split(words: Words, chunks: Sequence[Chunk], ending: int) -> bool:
    """Whether a word of outcome is the second part of the verb before: ``shot a clerk and his son dead``."""
    verb = next((at for at in range(ending - 1, -1, -1) if chunks[at].kind == "outcome"), None)
    splits = (
        [term.form_key for term in chunks[verb].verbs if term.form_key.startswith(SPLIT)] if verb is not None else []
    )
    return bool(splits) and words.tokens[chunks[ending].first].lower in {split.split()[-1] for split in splits}


def _dies_described(words: Words, chunks: Sequence[Chunk], position: int) -> bool:
    """Whether some of those before have a verb behind who they were: ``one of whom, a child, later died``."""
    verb = next((at for at in range(position + 2, len(chunks)) if chunks[at].kind == "outcome"), 0)
    return verb > 0 and tells_of_subject(chunks, verb) and find_some(words, chunks, verb) == position


def _list_has_verb(words: Words, chunks: Sequence[Chunk], position: int, cursor: int) -> bool:
    """Whether a list goes on to a verb; ``a and b, and c were`` closes it behind ``b``."""
    if _dies_described(words, chunks, position):
        return True
    if [chunk.kind for chunk in chunks[cursor : cursor + 2]] == ["comma", "subset"]:
        behind = over_parts(chunks, cursor + 2)  # ``and 12 others, among them two women, were injured``
        return behind < len(chunks) and chunks[behind].kind in ("be", "have", "outcome")
    following = skip(chunks, cursor, ("and", "comma"))
    if chunks[position - 1].kind in ("and", "subset") and [chunk.kind for chunk in chunks[cursor:following]] == [
        "comma",
        "and",
    ]:
        return False
    all_told = following < len(chunks) and words.tokens[chunks[following].first].lower in ("both", "all")
    if following < len(chunks) and chunks[following].mention is not None and following > cursor and not all_told:
        listed = any(chunk.kind == "and" for chunk in chunks[cursor:following])
        behind = skip(chunks, following + 1, ("name", "word"))  # ``official sources said``
        if not listed and behind < len(chunks) and chunks[behind].kind == "speech":
            return False  # ``wounding her mother and a relative, officials said``
        return has_own_verb(words, chunks, following)
    return False
