"""Who is listed with whom: people joined by commas, ``and`` or ``as well as``, and the parts of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.extraction.chunks.chunks import Chunk
from generator.extraction.chunks.mention import Mention
from generator.extraction.victims.appositions import (
    are_named_again,
    describe_again,
    find_apposed,
    is_also,
    is_named,
    is_set_apart,
    is_title,
    is_title_of,
    names_again,
    says_again,
    speaks,
    tells_of_both,
    tells_who,
)
from generator.extraction.victims.arguments import PEOPLE, Victim, describes
from generator.extraction.victims.between_members import (
    ends_opening,
    is_hyphened,
    is_relative,
    is_unnamed,
    over_age,
    over_aside,
    over_circumstance,
    over_descent,
    over_part,
    over_parts,
    skip,
    tells_of_subject,
    tells_part,
)
from generator.extraction.victims.list_members import (
    are_one_and_several,
    are_ranks_of_list,
    are_three,
    may_begin,
    open_headline,
)
from generator.extraction.victims.name_lists import find_counted_before, is_uncounted, list_titled, over_names
from generator.extraction.victims.owners import find_owner, is_owned
from generator.extraction.victims.subject_asides import before_aside, over_place, over_reduced, over_relative
from generator.extraction.victims.wholes import list_behind_whole, list_inside, take_among
from generator.extraction.words.people_words import people_words
from generator.extraction.words.words import Words


def expand_left(words: Words, chunks: Sequence[Chunk], subject: int) -> list[Victim]:
    """Return a subject with the people listed before it and the parts named between."""
    subject = find_apposed(chunks, subject)
    inside = list_inside(chunks, subject) or list_behind_whole(chunks, subject)
    if inside:
        return inside
    titled = list_titled(words, chunks, subject)
    whole = find_counted_before(chunks, titled) if titled else None
    if titled and whole is None:
        return [*find_owner(words, chunks, titled[0]), *(Victim(at) for at in titled)]
    subject = subject if whole is None else whole
    victims, position, closed = [Victim(subject)], subject, 0
    while (found := _previous_in_list(words, chunks, position)) is not None:
        before, position, subset = position, *found
        if _is_object(chunks, position):
            if ends_opening(chunks, position):
                break
            victims = victims[: max(1, closed)]  # ``killed six bystanders and one policeman, and 24 were injured``
            break
        again = before == subject and names_again(chunks, position, subject)
        if not subset and (again or are_named_again(words, chunks, position, subject)):
            victims = [Victim(position)]
            continue
        if (
            not subset
            and is_set_apart(chunks, position, before)
            and (is_named(chunks, position, victims) or is_title(chunks, position, before))
        ):
            break
        again = says_again(chunks, position, subject) or is_also(words, chunks, position, subject)
        if not subset and before == subject and again:
            victims = [Victim(position)]
            continue
        if subset:
            victims[closed:] = [Victim(victim.chunk, position) for victim in victims[closed:]]
        victims.append(Victim(position))
        closed = len(victims) if subset else closed  # ``five men, including a boy, and four rebels, including``
    victims.extend(find_owner(words, chunks, position))
    victims.extend(_parts_behind(words, chunks, subject))
    return list(reversed(victims)) if len(victims) > 1 else victims


def _previous_in_list(words: Words, chunks: Sequence[Chunk], position: int) -> tuple[int, bool] | None:
    """Return who stands before a member of a list, and whether those behind are a part of them."""
    cursor, joined, subset = _go_back(chunks, position - 1)
    glued = cursor == position - 1 and cursor >= 0 and open_headline(chunks, cursor, position)
    if cursor < 0 or not (joined or subset or glued):
        return None
    head = _find_head(chunks, cursor)
    later = chunks[position].mention
    own = later is not None and is_owned(words, later)
    listed = own or _has_origin(words, chunks, position)
    beside = chunks[position - 1].kind in ("and", "comma" if listed else "and")
    at_place = head == cursor and beside and chunks[position - 1].first > chunks[cursor].first
    cursor = over_place(words, chunks, cursor) if at_place else over_reduced(chunks, head) if subset else head
    mention = chunks[cursor].mention
    if mention is None or mention.kind not in PEOPLE or is_uncounted(chunks, cursor):
        return None
    if cursor and (not may_begin(words, chunks, cursor, mention) or (cursor == 1 and chunks[0].kind == "of")):
        return None  # ``Of the six miners, three were freed``
    relative = later is not None and (later.kind == "relation" or (later.definite and own))
    if mention.quantity is None and is_set_apart(chunks, cursor, position) and not relative:
        alike = are_ranks_of_list(chunks, cursor, position) or open_headline(chunks, cursor, position)
        alike = alike or are_three(words, chunks, cursor, position) or are_one_and_several(chunks, cursor, position)
        return (cursor, subset) if alike else None
    return cursor, subset


def _go_back(chunks: Sequence[Chunk], cursor: int) -> tuple[int, bool, bool]:
    """Go back over what joins the members of a list: where it ends, whether it joins them, whether it names a part."""
    joined = subset = False
    while cursor >= 0 and chunks[cursor].kind in ("comma", "and", "name", "subset", "close", "open", "dash"):
        joined = joined or chunks[cursor].kind in ("comma", "and")
        subset = subset or chunks[cursor].kind == "subset"
        if subset and cursor > 1 and [chunk.kind for chunk in chunks[cursor - 2 : cursor]] == ["preposition", "name"]:
            cursor -= 2  # ``five members of a family from Khuzdar, including``
        cursor = over_age(chunks, cursor, -1) if joined else cursor
        if is_hyphened(chunks, cursor):
            break
        told = over_relative(chunks, cursor) if joined else None
        told = over_part(chunks, cursor) if joined and told is None else told
        if told is not None:
            cursor = told
            break
        cursor = before_aside(chunks, cursor) if chunks[cursor].kind == "close" else cursor - 1
    if subset and cursor > 0 and chunks[cursor].kind == "outcome" and chunks[cursor - 1].mention is not None:
        cursor -= 1  # ``three injured, including a constable, died``
    return cursor, joined, subset


def _has_origin(words: Words, chunks: Sequence[Chunk], position: int) -> bool:
    """Whether a number alone has an origin, as those before it: ``Five men from Pishin, two from Chaman and three``."""
    mention, behind = chunks[position].mention, chunks[position + 1 : position + 2]
    alone = mention is not None and mention.kind == "bare" and bool(behind)
    return alone and words.tokens[behind[0].first].lower == "from"


def _find_head(chunks: Sequence[Chunk], position: int) -> int:
    """Go from what people are of to the people: ``four personnel of the Levies``; else stay."""
    start = position
    while start > 0 and chunks[start].kind in ("phrase", "name", "word", "determiner", "open", "close"):
        one, first = chunks[start].mention, chunks[position].mention
        if one is not None and start != position and (first is not None or one.quantity is not None):
            return position
        start -= 4 if is_hyphened(chunks, start) else 1
    at = start - 1 if start > 0 and chunks[start].kind == "of" and chunks[start - 1].mention is not None else position
    told = at > 1 and chunks[at - 2].mention is not None and (describes(chunks, at) or describe_again(chunks, at))
    return at - 2 if told else at


def _is_object(chunks: Sequence[Chunk], position: int) -> bool:
    """Whether people stand right behind a verb of outcome as its object, or are a toll: ``six deaths``."""
    verb, mention = chunks[position - 1] if position else None, chunks[position].mention
    if mention is not None and mention.kind == "toll":
        return True
    return verb is not None and any(term.form_key in ("transitive", "gerund") for term in verb.verbs)


def _parts_behind(words: Words, chunks: Sequence[Chunk], subject: int) -> Iterator[Victim]:
    """Yield the parts named behind a subject: ``13 people, including two policemen, died``."""
    cursor = subject + 1
    while cursor < len(chunks) and chunks[cursor].kind in ("comma", "open", "name", "dash"):
        cursor += 1
    if cursor < len(chunks) and chunks[cursor].kind == "subset":
        for victim in expand_right(words, chunks, cursor + 1):
            yield Victim(victim.chunk, subject)


def expand_right(words: Words, chunks: Sequence[Chunk], position: int) -> list[Victim]:
    """Return the people from a chunk on: the object and what is joined to it by commas, ``and`` or ``as well as``."""
    victims: list[Victim] = []
    inside: int | None = None
    cursor: int | None = _over_himself(words, chunks, skip(chunks, position, ("adverb", "determiner")))
    if cursor and chunks[cursor - 1].kind == "determiner" and cursor < len(chunks) and chunks[cursor].kind == "of":
        cursor += 1  # ``including those of two women``
    while cursor is not None and cursor < len(chunks):
        mention = chunks[cursor].mention
        if (
            mention is None
            or mention.kind not in PEOPLE | {"thing"}
            or (victims and (has_own_verb(words, chunks, cursor) or _are_things(chunks, victims[0], mention)))
        ):
            break
        some = mention.kind == "part" and bool(victims) and chunks[cursor - 1].kind in ("comma", "open", "dash")
        victims.append(Victim(cursor, victims[-1].chunk if some else inside))
        cursor, subset = next_in_list(chunks, cursor)
        if cursor is not None and names_again(chunks, victims[-1].chunk, cursor):
            victims.pop()
        elif cursor is not None and _is_the_same(words, chunks, victims[-1].chunk, cursor):
            cursor, subset = next_in_list(chunks, cursor)
        if subset and victims:
            inside = victims[0].chunk
    return take_among(words, chunks, victims)


def _is_the_same(words: Words, chunks: Sequence[Chunk], one: int, other: int) -> bool:
    apart = tells_who(words, chunks, one, other) or is_title_of(chunks, one, other) or tells_of_both(chunks, other)
    return apart or is_also(words, chunks, one, other)


def _are_things(chunks: Sequence[Chunk], first: Victim, mention: Mention) -> bool:
    """Whether a number alone counts the things before it: ``executed two attacks, one in Kalat and another in Hub``."""
    whole = chunks[first.chunk].mention
    return mention.head is None and whole is not None and whole.kind == "thing"


def _over_himself(words: Words, chunks: Sequence[Chunk], position: int) -> int:
    """Go over ``himself and``: the attacker is no victim, those listed behind are."""
    pair = chunks[position : position + 2]
    joined = len(pair) == 2 and pair[1].kind == "and"
    return position + 2 if joined and words.tokens[pair[0].first].lower in people_words("reflexives") else position


def next_in_list(chunks: Sequence[Chunk], position: int) -> tuple[int | None, bool]:
    """Go from one member of a list to the next, over names and circumstances in between."""
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
        return tells_of_subject(chunks, cursor)
    if chunk.kind in ("and", "comma"):
        return _list_has_verb(words, chunks, position, cursor)
    if chunk.kind == "word" and cursor + 1 < len(chunks) and chunks[cursor + 1].kind == "speech":
        return True  # ``, official sources said``
    return chunk.kind in ("be", "have", "modal", "verb", "get", "speech")


def _list_has_verb(words: Words, chunks: Sequence[Chunk], position: int, cursor: int) -> bool:
    """Whether a list goes on to a verb; ``a and b, and c were`` closes it behind ``b``."""
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
        behind = skip(chunks, following + 1, ("name",))
        if not listed and behind < len(chunks) and chunks[behind].kind == "speech":
            return False  # ``wounding her mother and a relative, officials said``
        return has_own_verb(words, chunks, following)
    return False
