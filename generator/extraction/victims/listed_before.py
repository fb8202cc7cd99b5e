"""Who is listed before a subject, and which parts of them are named between."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.chunks.chunks import Chunk
from generator.extraction.chunks.mention import Mention
from generator.extraction.victims.apposed import find_apposed
from generator.extraction.victims.appositions import (
    are_named_again,
    describe_again,
    is_also,
    is_named,
    is_set_apart,
    is_title,
    names_again,
    says_again,
    tells_source,
)
from generator.extraction.victims.arguments import PEOPLE, Victim
from generator.extraction.victims.between_members import ends_opening, is_hyphened, over_age, over_part
from generator.extraction.victims.called_people import names_each
from generator.extraction.victims.described_again import describes, over_home
from generator.extraction.victims.list_members import (
    are_one_and_several,
    are_ranks_of_list,
    are_three,
    list_family,
    may_begin,
    open_headline,
)
from generator.extraction.victims.name_lists import find_counted_before, is_uncounted, list_titled
from generator.extraction.victims.owners import find_owner, is_owned
from generator.extraction.victims.subject_asides import before_aside, over_place, over_reduced, over_relative
from generator.extraction.victims.wholes import list_behind_whole, list_inside
from generator.extraction.words.people_words import people_words
from generator.extraction.words.words import Words
from generator.vocabulary.word_rows import has_any

_THEM, _ADDED = ("them", "whom"), 4
_HOSTED, _AT = 3, ("at", "outside", "near", "into", "inside", "in", "on")


def expand_left(words: Words, chunks: Sequence[Chunk], subject: int) -> list[Victim]:
    """Return a subject with the people listed before it and the parts named between."""
    subject = find_apposed(words, chunks, subject)
    inside = list_inside(chunks, subject) or list_behind_whole(chunks, subject) or list_family(words, chunks, subject)
    if inside:
        return inside
    titled = list_titled(words, chunks, subject)
    whole = find_counted_before(chunks, titled) if titled else None
    if titled and whole is None:
        return [*find_owner(words, chunks, titled[0]), *(Victim(at) for at in titled)]
    subject = subject if whole is None else whole
    victims, position, closed = [Victim(subject)], subject, 0
    while (found := _previous_in_list(words, chunks, position)) is not None:
        before, position, subset = position, over_home(chunks, found[0]), found[1]
        if _is_object(chunks, position):  # ``killed six bystanders and one policeman, and 24 were injured``
            victims = victims if ends_opening(chunks, position) else victims[: max(1, closed)]
            break
        if not subset and names_again(chunks, position, before):
            continue  # the rank tells of what group he is
        again = names_each(words, chunks, position, victims)
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
        closed = len(victims) if not subset and _closes_part(chunks, position, before) else closed
        if subset:
            victims[closed:] = [Victim(victim.chunk, position) for victim in victims[closed:]]
        victims.append(Victim(position))
        closed = len(victims) if subset else closed  # ``five men, including a boy, and four rebels, including``
    victims.extend(find_owner(words, chunks, position))
    return list(reversed(victims)) if len(victims) > 1 else victims


def _closes_part(chunks: Sequence[Chunk], position: int, following: int) -> bool:
    """Whether a part ends with a comma before ``and``: ``four of a family, including two women, and their driver``."""
    kinds = [chunk.kind for chunk in chunks[position + 1 : following]]
    return position > 0 and chunks[position - 1].kind == "subset" and kinds == ["comma", "and"]


def _previous_in_list(words: Words, chunks: Sequence[Chunk], position: int) -> tuple[int, bool] | None:
    """Return who stands before a member of a list, and whether those behind are a part of them."""
    cursor, joined, subset = _go_back(chunks, position - 1)
    glued = cursor == position - 1 and cursor >= 0 and open_headline(chunks, cursor, position)
    if cursor < 0 or not (joined or subset or glued):
        return None
    head = find_apposed(words, chunks, _find_head(chunks, cursor))
    later = chunks[position].mention
    own = later is not None and is_owned(words, later)
    listed = own or _has_origin(words, chunks, position)
    beside = chunks[position - 1].kind in ("and", "comma" if listed else "and")
    at_place = (head == cursor or _is_thing(chunks, head)) and beside
    at_place = at_place and chunks[position - 1].first > chunks[cursor].first
    place = over_place(words, chunks, cursor) if at_place else cursor
    cursor = place if place != cursor else over_reduced(chunks, head) if subset else head
    mention = chunks[cursor].mention
    if mention is None or mention.kind not in PEOPLE or is_uncounted(chunks, cursor) or _is_host(words, chunks, cursor):
        return None
    apart = tells_source(words, chunks, cursor, position) or _is_added(words, chunks, cursor, position)
    if apart or (later is not None and _is_whole(words, mention, later)):
        return None
    if cursor and (not may_begin(words, chunks, cursor, mention) or (cursor == 1 and chunks[0].kind == "of")):
        return None  # ``Of the six miners, three were freed``
    relative = later is not None and (later.kind == "relation" or (later.definite and own))
    relative = relative or names_again(chunks, cursor, position)
    if mention.quantity is None and is_set_apart(chunks, cursor, position) and not relative:
        alike = are_ranks_of_list(chunks, cursor, position) or open_headline(chunks, cursor, position)
        alike = alike or are_three(words, chunks, cursor, position) or are_one_and_several(chunks, cursor, position)
        return (cursor, subset) if alike else None
    return cursor, subset


def _is_host(words: Words, chunks: Sequence[Chunk], position: int) -> bool:
    """Whether only the place of somebody is told: ``went off at the residence of a judge and two guards were hurt``."""
    if position < _HOSTED or chunks[position - 1].kind != "of":
        return False
    before = words.tokens[chunks[max(0, position - _HOSTED - 1)].first : chunks[position - 1].first]
    return before[-1].lower in people_words("dwellings") and has_any(before, _AT)


def _is_thing(chunks: Sequence[Chunk], position: int) -> bool:
    mention = chunks[position].mention
    return mention is not None and mention.kind == "thing"


def _is_whole(words: Words, mention: Mention, part: Mention) -> bool:
    """Whether only some of people have a verb: ``carried 43 pilgrims and 20 of them died``, ``three of whom died``."""
    some, number = part.quantity, mention.quantity
    if part.kind != "part" or words.tokens[part.last].lower not in _THEM or some is None or number is None:
        return False
    return number.value is None or number.value > (some.value or 0) > 0


def _is_added(words: Words, chunks: Sequence[Chunk], cursor: int, following: int) -> bool:
    """Whether people only bring a count up to date: ``With the recovery of two bodies, 11 men have been found``."""
    beside = cursor > 1 and following == cursor + 2 and chunks[cursor - 1].kind == "of"
    before = words.tokens[max(0, chunks[cursor].first - _ADDED) : chunks[cursor].first]
    return beside and chunks[cursor + 1].kind == "comma" and has_any(before, ("with",))


def _go_back(chunks: Sequence[Chunk], cursor: int) -> tuple[int, bool, bool]:
    """Go back over what joins the members of a list: where it ends, whether it joins them, whether it names a part."""
    joined = subset = False
    while cursor >= 0 and chunks[cursor].kind in ("comma", "and", "name", "subset", "close", "open", "dash"):
        if chunks[cursor].kind == "subset" and chunks[cursor + 1].kind == "comma":
            return -1, False, False  # ``Nine people died, two guards among them, and 20 were hurt``
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
