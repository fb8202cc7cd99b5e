"""What stands between the members of a list: descents, brackets, circumstances, the name of one who is told of."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.chunks.chunks import Chunk, skip
from generator.extraction.chunks.mention import Mention
from generator.extraction.words.words import SPLIT, row_of

_BEHIND_TAKEN = ("be", "have", "modal", "stop", "comma", "and")
_CLAUSE, _ASIDE = 10, 14
_PHRASE = ("of", "preposition", "determiner", "word", "name", "phrase", "adverb")
_BREAKS = ("stop", "outcome")
_WHOSE = ("person", "rank", "relation")
_CLAUSE_ENDS = ("stop", "speech", "subordinator", "and")
_CLOSING = ("comma", "stop", "outcome", "speech", "be", "have", "relative", "subordinator")


def is_relative(chunks: Sequence[Chunk], position: int) -> bool:
    """Whether a relative of somebody named before stands at a chunk: ``his cousin``."""
    mention = chunks[position].mention if position < len(chunks) else None
    return mention is not None and mention.kind == "relation" and mention.definite


def is_hyphened(chunks: Sequence[Chunk], last: int) -> bool:
    """Whether a name ends at a chunk whose parts are joined by hyphens: ``Lashkar-i-Jhangvi``."""
    kinds = [chunk.kind for chunk in chunks[max(0, last - 4) : last + 1]]
    return kinds[:2] + kinds[3:] == ["name", "dash", "dash", "name"] and chunks[last - 4].last + 4 == chunks[last].first


def is_unnamed(mention: Mention | None) -> bool:
    """Whether a name may follow that is of one who is told of: ``the driver, Gul Khan, and two policemen``."""
    if mention is None or mention.head is None or mention.form_plural or mention.last > mention.head.last:
        return False
    return mention.definite or (mention.quantity is not None and mention.quantity.article)


def befalls_thing(chunks: Sequence[Chunk], verb: int) -> bool:
    """Whether what befell something is told of its owner: ``whose shop was looted``."""
    before = [chunk.kind for chunk in chunks[max(0, verb - 3) : verb]]
    thing = chunks[verb - 2].mention
    return before == ["relative", "phrase", "be"] and thing is not None and thing.kind == "thing"


def names_one_before(chunks: Sequence[Chunk], name: int) -> bool:
    """Whether a name stands behind whom it names, between commas: ``The barber, Wali Khan,``."""
    return name > 1 and chunks[name - 1].kind == "comma" and is_unnamed(chunks[name - 2].mention)


def over_descent(chunks: Sequence[Chunk], cursor: int) -> int:
    """Go over ``, son of Gul Khan`` or ``, who came from Hub,``: it says who somebody is and names nobody else."""
    start = skip(chunks, cursor, ("comma",))
    if start > cursor and start < len(chunks) and chunks[start].kind == "relative":
        return _over_clause(chunks, start, cursor)
    mention = chunks[start].mention if start + 2 < len(chunks) else None
    kind = mention is not None and mention.kind in ("relation", "person") and not mention.form_plural
    alone = kind and mention is not None and not mention.definite and mention.quantity is None
    if start == cursor or not alone or chunks[start + 1].kind != "of":
        return cursor
    return max(skip(chunks, start + 2, ("name",)), over_kin(chunks, start) + 1)


def over_kin(chunks: Sequence[Chunk], position: int) -> int:
    """Go from somebody to whose he is, from where a list may go on: ``the wife of an officer``, ``a sepoy of the``."""
    if position + 2 >= len(chunks) or chunks[position + 1].kind != "of":
        return position
    own, whose = chunks[position].mention, chunks[position + 2].mention
    if own is None or own.kind not in _WHOSE or whose is None or whose.kind not in _WHOSE:
        return position
    return position + 2 if own.kind == "relation" or _goes_on(chunks, position + 3) else position


def _goes_on(chunks: Sequence[Chunk], cursor: int) -> bool:
    """Whether no clause of others begins behind people: ``a sepoy of the FC, and the troops returned fire``."""
    behind = skip(chunks, cursor, ("comma", "and", "adverb"))
    mention = chunks[behind].mention if behind < len(chunks) else None
    return mention is None or mention.quantity is not None or mention.kind == "relation"


def _over_clause(chunks: Sequence[Chunk], relative: int, cursor: int) -> int:
    """Go over a clause between commas in a list: ``wounding its owner, who hailed from Multan, and two customers``."""
    for at in range(relative + 1, min(len(chunks) - 1, relative + _CLAUSE)):
        if chunks[at].kind in _CLAUSE_ENDS or (chunks[at].kind == "outcome" and not befalls_thing(chunks, at)):
            break
        if chunks[at].kind == "comma":
            return at if chunks[at + 1].kind == "and" else cursor
    return cursor


def over_aside(chunks: Sequence[Chunk], cursor: int) -> int:
    """Go over a bracket without people: ``Major Gul Khan (posted in Quetta) and his cousin``."""
    if cursor >= len(chunks) or chunks[cursor].kind != "open":
        return cursor
    close = next((at for at in range(cursor, min(len(chunks), cursor + 9)) if chunks[at].kind == "close"), None)
    if close is None or any(chunk.mention is not None or chunk.kind == "subset" for chunk in chunks[cursor:close]):
        return cursor
    return close + 1


def over_circumstance(chunks: Sequence[Chunk], cursor: int) -> int:
    """Go over ``in the attack``, ``on the spot``; stay if no list goes on behind it."""
    start = cursor
    while cursor < len(chunks) and chunks[cursor].kind in ("preposition", "of", "name", "word", "determiner"):
        cursor = over_aside(chunks, cursor + 1)
        if cursor < len(chunks) and chunks[cursor].mention is not None and chunks[cursor - 1].kind != "comma":
            mention = chunks[cursor].mention
            whose = mention is not None and mention.quantity is None and chunks[cursor - 1].kind == "of"
            whose = whose and _is_counted_behind(chunks, cursor + 1)
            if whose or (mention is not None and mention.kind in ("thing", "collective")):
                cursor += 1  # ``five clerks of the police and a teacher``
    goes_on = cursor < len(chunks) and chunks[cursor].kind in ("and", "comma", "subset")
    return cursor if goes_on else start


def _is_counted_behind(chunks: Sequence[Chunk], cursor: int) -> bool:
    """Whether a list goes on with somebody counted or new: ``and a teacher``, not ``and the troops cordoned off``."""
    pair = chunks[cursor : cursor + 2]
    mention = pair[1].mention if len(pair) > 1 and pair[0].kind in ("and", "comma") else None
    return mention is not None and mention.quantity is not None


def over_age(chunks: Sequence[Chunk], cursor: int, step: int) -> int:
    """Go over ``, 35,`` behind somebody, to the right or to the left: ``a woman, 35, and her son, 12, were``."""
    around = [cursor, cursor + step, cursor + 2 * step]
    inside = min(around) >= 0 and max(around) < len(chunks)
    aside = inside and [chunks[at].kind for at in around] == ["comma", "word", "comma"]
    return cursor + 2 * step if aside else cursor


def tells_part(chunks: Sequence[Chunk], position: int) -> bool:
    """Whether a noun only tells who some of those before are: ``three of them officers``."""
    mention, before = chunks[position].mention, chunks[position - 1].mention if position else None
    part = before is not None and before.kind == "part" and before.state is None
    if not part or mention is None or mention.kind not in ("person", "rank", "relation"):
        return False
    return mention.form_plural if mention.quantity is None else mention.quantity.article


def over_part(chunks: Sequence[Chunk], cursor: int) -> int | None:
    """Return the people of whom some are told apart between commas: ``five soldiers, three of them officers, and``."""
    inside = cursor - 1 - (cursor > 1 and tells_part(chunks, cursor - 1))
    if inside < 2 or chunks[cursor].kind != "comma" or chunks[inside - 1].kind != "comma":
        return None
    part = chunks[inside].mention
    whole = chunks[inside - 2].mention
    told = part is not None and part.kind == "part" and whole is not None and whole.quantity is not None
    return inside - 2 if told else None


def over_parts(chunks: Sequence[Chunk], cursor: int) -> int:
    """Return the chunk behind the comma that closes the parts of people: ``among them two women and a child,``."""
    near = chunks[cursor : cursor + _CLAUSE]
    end = next((at for at, chunk in enumerate(near, cursor) if chunk.kind in _CLOSING), len(chunks))
    return end + 1 if end < len(chunks) and chunks[end].kind == "comma" else len(chunks)


def tells_of_subject(chunks: Sequence[Chunk], position: int) -> bool:
    """Whether a verb of outcome has those before it as its subject: ``and three others injured``."""
    chunk = chunks[position]
    if _was_taken_before(chunks, position):
        return False
    return any(term.form_key in ("participle", "intransitive", "adjective") for term in chunk.verbs) or all(
        term.form_key.startswith(SPLIT) for term in chunk.verbs
    )


def _was_taken_before(chunks: Sequence[Chunk], position: int) -> bool:
    """Whether a participle only tells whose bodies are found: ``bodies of a cook kidnapped in May were found``."""
    taken = any(row_of(term).text("outcome") == "abducted" for term in chunks[position].verbs)
    behind = next((chunk.kind for chunk in chunks[position + 1 :] if chunk.kind in _BEHIND_TAKEN), "") if taken else ""
    found = any(term.form_key == "nominal" for chunk in chunks[:position] for term in chunk.verbs) if behind else False
    return found and behind == "be"


def ends_opening(chunks: Sequence[Chunk], position: int) -> bool:
    """Whether an object ends a clause before the news: ``Days after a raid that killed ten, three guards and a``."""
    relative = position > 1 and chunks[position - 2].kind in ("that", "relative")
    after = any(chunk.kind == "subordinator" for chunk in chunks[:position])
    return relative and after and chunks[position + 1].kind == "comma"


def find_verb_behind(chunks: Sequence[Chunk], position: int) -> int | None:
    """Return the verb of the last of a list, told behind what commas set apart: ``and a guard, Gul Khan, was hurt``.

    Nothing where the list belongs to a clause that is set in itself: ``rebels who killed a guard, …, were``.
    """
    near = range(position + 1, min(len(chunks) - 1, position + _ASIDE))
    ends = (at for at in near if chunks[at].kind == "comma" and at > position + 1)
    end = next(ends, None) if chunks[position + 1].kind == "comma" else None
    if end is None or any(chunk.kind in _BREAKS for chunk in chunks[position:end]):
        return None
    behind = skip(chunks, end + 1, ("adverb",))
    chunk = chunks[min(behind, len(chunks) - 1)]
    told = tells_of_subject(chunks, behind) if chunk.kind == "outcome" else chunk.kind in ("be", "have", "get")
    return behind if told and _is_of_main(chunks, position) else None


def has_verb_behind_phrase(chunks: Sequence[Chunk], position: int) -> bool:
    """Whether the last of a list has a finite verb behind where or whose he is: ``and two women at a stall were hurt``.

    Not where another clause stands between: ``and two clerks of a bank that was robbed``.
    """
    behind = skip(chunks, position + 1, _PHRASE)
    if chunks[position - 1].kind != "and" or behind >= len(chunks) or not _is_of_main(chunks, position):
        return False
    chunk = chunks[behind]
    harmed = chunk.kind == "outcome" and any(term.form_key == "intransitive" for term in chunk.verbs)
    return harmed or chunk.kind in ("be", "have", "get")


def _is_of_main(chunks: Sequence[Chunk], position: int) -> bool:
    """Whether those listed are objects of a finite verb that opens no relative clause."""
    verb = next((at for at in range(position - 1, 0, -1) if chunks[at].kind == "outcome"), 0)
    finite = any(term.form_key not in ("gerund", "nominal") for term in chunks[verb].verbs)
    before = next((chunk for chunk in reversed(chunks[:verb]) if chunk.kind not in ("adverb", "have", "be")), None)
    return finite and before is not None and before.kind not in ("relative", "that")
