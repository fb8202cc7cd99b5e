"""Whom the readings of one sentence count together: numbers without a noun, parts, and lists of single people."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import zip_longest

from generator.extraction.arguments import find_subject
from generator.extraction.chunks import Chunk
from generator.extraction.descriptions import find_described_group
from generator.extraction.groups import UNSPECIFIED, find_group, find_group_of_names
from generator.extraction.noun_phrases import Mention
from generator.extraction.reading import PERSON_OUTCOMES, Reading
from generator.extraction.words import Words, row_of

_LEFT = {"leaving", "left", "killing", "injuring", "wounding"}
_OWN = {"his", "her", "their", "its"}


def inherit_groups(words: Words, chunks: Sequence[Chunk], found: dict[int, Reading]) -> list[Reading]:
    """Give numbers without a noun the group of those counted before them in the sentence."""
    readings: list[Reading] = []
    before: Reading | None = None
    for position in sorted(found):
        reading = _with_inherited(words, chunks, found, position, None if _is_mixed(readings, before) else before)
        reading = _with_told(words, chunks, reading, before)
        told_of = {one.chunk: one for one in readings}
        whole = told_of.get(reading.inside, found.get(reading.inside)) if reading.inside is not None else None
        if whole is not None and reading.group == UNSPECIFIED:
            reading = replace(reading, group=whole.group)
        if whole is not None and _is_needless_part(whole, reading):
            continue
        told = reading.mention.head is not None or (reading.mention.kind == "part" and reading.group != UNSPECIFIED)
        if reading.outcome in PERSON_OUTCOMES and told and not reading.part and whole is None:
            before = reading
        readings.append(reading)
    return [_take_from_next(chunks, *pair) for pair in zip_longest(readings, readings[1:])]


def _is_mixed(readings: Sequence[Reading], before: Reading | None) -> bool:
    """Whether one verb befell people of several groups, so that ``two others`` may be of any."""
    if before is None:
        return False
    return len({one.group for one in readings if one.verb == before.verb and one.inside is None}) > 1


def _with_inherited(
    words: Words, chunks: Sequence[Chunk], found: dict[int, Reading], position: int, before: Reading | None
) -> Reading:
    """Give a part or a number alone the group of those of whom it counts some."""
    reading = found[position]
    if reading.mention.kind == "part":
        return replace(reading, group=_group_of_part(words, chunks, reading))
    if reading.mention.head is None and before is not None and _takes_group(words, chunks, reading, before):
        parts = [part for part in found.values() if part.inside == position]
        holds = any(not reading.mention.others or _are_alike(part.mention, before.mention) for part in parts)
        return reading if holds else replace(reading, group=before.group)
    return reading


def _are_alike(one: Mention, other: Mention) -> bool:
    """Whether the same noun counts both: others than policemen who include policemen are not all of them."""
    return one.head is not None and other.head is not None and one.head.row == other.head.row


def _with_told(words: Words, chunks: Sequence[Chunk], reading: Reading, before: Reading | None) -> Reading:
    """Give people the group that words around them tell: a description, a whole before them, whose men they are."""
    group, mention = reading.group, reading.mention
    if group == UNSPECIFIED and mention.kind in ("person", "bare") and not mention.others:
        group = find_described_group(words, chunks, reading.chunk)
    if group == UNSPECIFIED and mention.kind == "bare":
        group = _group_of_whole_ahead(words, chunks, reading.chunk)
    reading = replace(reading, group=group)
    if _is_other_of_list(reading, before):
        return replace(reading, group=before.group if before is not None else group)
    if group == UNSPECIFIED and _is_commander(mention) and before is not None and before.verb == reading.verb:
        return replace(reading, group=before.group)
    if group == UNSPECIFIED and before is not None and _are_colleagues(words, mention):
        return replace(reading, group=before.group)
    if _may_be_of_others(reading) and _is_companion(words, mention):
        return replace(reading, group=_group_of_companion(words, reading, before))
    return reading


def _take_from_next(chunks: Sequence[Chunk], reading: Reading, following: Reading | None) -> Reading:
    """Give a number the group of the people behind a second verb: ``killed six and injured two labourers``."""
    if _is_commander(reading.mention) and following is not None and following.verb == reading.verb:
        return replace(reading, group=following.group) if reading.group == UNSPECIFIED else reading
    bare = reading.mention.kind == "bare" and not reading.mention.others and reading.group == UNSPECIFIED
    if (
        not bare
        or following is None
        or following.rule != reading.rule != "passive"
        or following.verb != reading.chunk + 2
    ):
        return reading
    joined = chunks[reading.chunk + 1].kind == "and" and following.mention.head is not None
    return replace(reading, group=following.group) if joined else reading


def _group_of_whole_ahead(words: Words, chunks: Sequence[Chunk], position: int) -> str:
    """Return the group of those of whom a number counts some: ``Of the six miners, three were freed``."""
    mention = chunks[position - 2].mention if position > 2 and chunks[position - 1].kind == "comma" else None
    return find_group(words, mention) if mention is not None and chunks[position - 3].kind == "of" else UNSPECIFIED


def _is_needless_part(whole: Reading, part: Reading) -> bool:
    """Whether a part adds nothing: some of the militants, or one by one some of a group that is counted as such."""
    if whole.group != part.group or whole.group == UNSPECIFIED:
        return False
    quantity = part.mention.quantity
    named = quantity is None or (quantity.article and (part.mention.kind == "rank" or whole.group == "security_forces"))
    return whole.group == "militants" or (named and part.rule != "among")


def _is_commander(mention: Mention) -> bool:
    """Whether a rank tells only by those around it whose it is: ``seven fighters and a commander``."""
    return mention.head is not None and row_of(mention.head).text("class_from") == "beside"


def _is_other_of_list(reading: Reading, before: Reading | None) -> bool:
    """Whether people are of the kind of those listed before them: ``the manager along with five other officers``."""
    head = reading.mention.head
    if before is None or before.verb != reading.verb or head is None or not reading.mention.others:
        return False
    return row_of(head).text("class_from") == "beside"


def _may_be_of_others(reading: Reading) -> bool:
    """Whether whose people they are decides on their group: guards are of whom they guard."""
    head = reading.mention.head
    return reading.group == UNSPECIFIED or (head is not None and row_of(head).text("class_from") == "employer")


def _is_companion(words: Words, mention: Mention) -> bool:
    """Whether people are somebody's own: ``his associates``, ``two of its men``, ``his two guards``."""
    if mention.head is None or row_of(mention.head).text("class_from") not in ("antecedent", "employer"):
        return False
    return any(token.lower in _OWN for token in words.tokens[mention.first : mention.head.first])


def _are_colleagues(words: Words, mention: Mention) -> bool:
    """Whether people are called those of somebody counted before: ``constable killed, two colleagues hurt``."""
    companions = mention.head is not None and mention.head.row == "companion"
    return companions and mention.quantity is not None and words.tokens[mention.last].lower.startswith("colleague")


def _group_of_companion(words: Words, reading: Reading, before: Reading | None) -> str:
    """Return the group of those whose companions they are: listed before them, or an organisation that speaks."""
    belong = {token.lower for token in words.tokens[reading.mention.first : reading.mention.last]}
    beside = before is not None and (before.verb == reading.verb or _fell_with(before, reading))
    if before is not None and beside and "its" not in belong:
        return before.group
    named = find_group_of_names(words.tokens[: reading.mention.first])
    return named or ("civilians" if reading.group == "militants" else reading.group)


def _takes_group(words: Words, chunks: Sequence[Chunk], reading: Reading, before: Reading) -> bool:
    """Whether a number alone counts people of the group before it: ``injuring two``, ``87 held and 143 freed``."""
    if more_than_those(reading, before):
        return False
    goes_on = reading.rule in ("active", "participial", "intransitive") or reading.rule == before.rule == "nominal"
    joined = reading.chunk > 0 and chunks[reading.chunk - 1].kind in ("and", "subordinator") and _are_several(before)
    rest = reading.mention.first > 0 and words.tokens[reading.mention.first - 1].lower == "remaining"
    return reading.mention.others or rest or goes_on or joined or reading.verb == before.verb


def _are_several(reading: Reading) -> bool:
    return reading.mention.form_plural or reading.mention.kind == "part"


def more_than_those(reading: Reading, before: Reading) -> bool:
    """Whether several others stand beside one who serves among the public: ``a constable and five others``."""
    quantity, single, head = reading.mention.quantity, before.mention.quantity, before.mention.head
    if not reading.mention.others or quantity is None or not quantity.plural or head is None:
        return False
    one = not before.mention.form_plural and (single is None or single.value == 1)
    return one and row_of(head).flag("among_public")


def _group_of_part(words: Words, chunks: Sequence[Chunk], reading: Reading) -> str:
    """Return the group that is named behind a part ("three of them women"), else that of the people before it.

    Who found two of them is not among them.
    """
    behind = chunks[reading.chunk + 1 : reading.chunk + (4 if _belong(words, chunks, reading.chunk + 1) else 3)]
    owned = reading.inside is not None or reading.mention.state is not None
    doer = find_subject(words, chunks, reading.verb) if reading.rule in ("active", "nominal") else None
    before = [chunks[at] for at in range(reading.chunk - 1, -1, -1) if at != doer]
    left = reading.chunk and words.tokens[chunks[reading.chunk - 1].last].lower in _LEFT
    for chunk in (*behind, *(() if owned else before)):
        mention = chunk.mention
        if left and mention is not None and mention.head is not None and row_of(mention.head).flag("attacker"):
            continue  # ``gunmen fired on them, leaving three of them dead``
        alone = chunk in behind and not reading.mention.quantity.plural if reading.mention.quantity else False
        people = mention is not None and mention.head is not None and mention.kind == "person"
        if mention is not None and people and (mention.form_plural or alone):
            return find_group(words, mention)
    return UNSPECIFIED


def count_names(chunks: Sequence[Chunk], reading: Reading) -> Reading:
    """Count people without a number by the names behind them: ``constables Gul Khan, Noor and Karim were killed``."""
    mention = reading.mention
    if mention.quantity is not None or not mention.form_plural or mention.kind not in ("person", "rank", "relation"):
        return reading
    names = [reading.chunk + 1]
    while [chunk.kind for chunk in chunks[names[-1] : names[-1] + 3 : 2]] == ["name", "name"]:
        if chunks[names[-1] + 1].kind not in ("comma", "and"):
            break
        names.append(names[-1] + 2)
    closed = len(names) > 1 and chunks[names[-1] - 1].kind == "and" and reading.members == ()
    if not closed:
        names = _list_names_before(chunks, reading.chunk)
    if len(names) < 2:
        return reading
    return replace(reading, members=tuple(Mention(chunks[at].first, chunks[at].last, "name") for at in names))


def _list_names_before(chunks: Sequence[Chunk], position: int) -> list[int]:
    """Return the names of whom words behind a comma tell who they were: ``Gul Khan and Noor, residents of Hub,``."""
    if [chunk.kind for chunk in chunks[max(0, position - 4) : position]][-4:] != ["name", "and", "name", "comma"]:
        return []
    names = [position - 4, position - 2]
    while names[0] > 1 and [chunk.kind for chunk in chunks[names[0] - 2 : names[0]]] == ["name", "comma"]:
        names.insert(0, names[0] - 2)
    first = chunks[names[0] - 1].kind if names[0] else "stop"
    return names if first in ("stop", "that", "comma", "subordinator", "and") else []


def _belong(words: Words, chunks: Sequence[Chunk], position: int) -> bool:
    return position < len(chunks) and words.tokens[chunks[position].first].lower == "belonging"


def join_lists(chunks: Sequence[Chunk], readings: Sequence[Reading]) -> list[Reading]:
    """Count those of one group together whom one verb has in a list: ``a tribal elder and his two sons``."""
    joined: list[Reading] = []
    for reading in readings:
        before = joined[-1] if joined else None
        if before is not None and _is_one_list(chunks, before, reading):
            members = (*(before.members or (before.mention,)), *(reading.members or (reading.mention,)))
            joined[-1] = replace(before, members=members)
        else:
            joined.append(reading)
    return joined


def _is_one_list(chunks: Sequence[Chunk], one: Reading, other: Reading) -> bool:
    last = one.members[-1] if one.members else one.mention
    beside = any(
        chunk.kind == "and" and chunk.last > chunk.first and last.last < chunk.first < other.mention.first
        for chunk in chunks
    )
    own = beside and _fell_with(one, other)
    led = _number(last) == 1 and (other.mention.others or one.group in ("security_forces", "militants"))
    if beside and not own and not led and _number(last) != _number(other.mention):
        return False
    same = (one.outcome, one.group, one.inside) == (other.outcome, other.group, other.inside)
    same = same and (own or one.verb == other.verb)
    named = _is_noun_or_name(other.mention) or _are_others_of_one(chunks, one, other)
    people = _is_noun_or_name(one.mention) and named and one.outcome in PERSON_OUTCOMES
    return bool(
        same
        and people
        and one.rule not in ("noun", "toll", "body")
        and (one.members or _is_exact(one.mention))
        and (other.members or _is_exact(other.mention))
    )


def _are_others_of_one(chunks: Sequence[Chunk], one: Reading, other: Reading) -> bool:
    """Whether others stand beside a single person of their group: ``a captain and four others were killed``."""
    joined = other.chunk > 0 and chunks[other.chunk - 1].kind == "and"
    return joined and other.mention.others and _number(one.mention) == 1 and one.members == ()


def _fell_with(one: Reading, other: Reading) -> bool:
    """Whether people fell beside their leader: ``a captain laid down his life, ... along with his two men``."""
    rules = one.rule == other.rule and one.rule in ("intransitive", "passive") and one.outcome == other.outcome
    his = other.mention.definite or other.mention.partitive
    leader = one.mention.kind in ("rank", "person") and _number(one.mention) == 1 and one.members == ()
    return rules and his and leader and one.group == "security_forces"


def _number(mention: Mention) -> int | None:
    return mention.quantity.value if mention.quantity is not None else 1


def _is_noun_or_name(mention: Mention) -> bool:
    return mention.head is not None or mention.kind in ("name", "pronoun")


def _is_exact(mention: Mention) -> bool:
    if mention.kind in ("name", "pronoun"):
        return True
    if mention.quantity is None:
        return mention.head is not None and mention.head.form_key == "singular"
    return mention.quantity.count is not None and not mention.quantity.approximate
