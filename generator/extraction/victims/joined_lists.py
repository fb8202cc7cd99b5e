"""People of one group whom one verb has in a list: "a tribal elder and his two sons". They count together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.extraction.chunks.chunks import Chunk
from generator.extraction.chunks.mention import Mention
from generator.extraction.codes import CIVILIANS, MILITANTS, PERSON_OUTCOMES, SECURITY_FORCES, UNSPECIFIED
from generator.extraction.victims.gapping import GAPPED
from generator.extraction.victims.groups import find_part
from generator.extraction.victims.owners import is_owned
from generator.extraction.victims.reading import Reading
from generator.extraction.words.words import Words, row_of
from generator.vocabulary.frozen import replace
from generator.vocabulary.word_rows import has_any

_MEN, _FAMILY, _YOUTH = ("man", "male", "youth"), ("woman", "child"), "youth"
_THEIR = ("their",)
_STAFF = ("official", "employee", "customs_official")
_LISTED = ("person", "rank", "relation")
_NEXT, _TWO_NAMES, _DESCENT = 2, 4, 4


def count_names(chunks: Sequence[Chunk], reading: Reading) -> Reading:
    """Count people without a number by the names behind them: ``constables Gul Khan, Noor and Karim were killed``."""
    mention = reading.mention
    if mention.quantity is not None or not mention.form_plural or mention.kind not in ("person", "rank", "relation"):
        return reading
    own = mention.head is not None and mention.last > mention.head.last  # ``Levies personnel Gul Khan and Noor``
    names = [reading.chunk + (not own)]
    while names[-1] + 2 < len(chunks) and chunks[names[-1] + 2].kind == "name":
        begins = chunks[names[-1]].kind == "name" or (own and len(names) == 1)
        if not begins or chunks[names[-1] + 1].kind not in ("comma", "and"):
            break
        names.append(names[-1] + 2)
    ends = [chunk.kind for chunk in chunks[names[-1] + 1 : names[-1] + 3]] == ["and", "phrase"]
    closed = len(names) > 1 and (ends or chunks[names[-1] - 1].kind == "and") and reading.members == ()
    if not closed:
        names = _list_names_before(chunks, reading.chunk)
    if len(names) < 2:
        return reading
    members = [Mention(chunks[at].first, chunks[at].last, "name") for at in names]
    if names[0] == reading.chunk and mention.head is not None:
        members[0] = Mention(mention.head.last + 1, mention.last, "name")
    return replace(reading, members=tuple(members))


def _list_names_before(chunks: Sequence[Chunk], position: int) -> list[int]:
    """Return the names of whom words behind a comma tell who they were: ``Gul Khan and Noor, residents of Hub,``."""
    if position < _TWO_NAMES or chunks[position - 1].kind != "comma":
        return []
    names = [_find_bearer(chunks, position - 2)]
    mark = "and"
    while names[0] > 1 and chunks[names[0] - 1].kind == mark and chunks[names[0]].kind == "name":
        before = names[0] - 2 - (mark == "and" and chunks[names[0] - 2].kind == "comma")
        before, mark = _find_bearer(chunks, before), "comma"
        if chunks[before].kind != "name":
            break
        names.insert(0, before)
    first = chunks[names[0] - 1].kind if names[0] > 0 else "stop"
    return names if len(names) > 1 and first in ("stop", "that", "comma", "subordinator", "and") else []


def _find_bearer(chunks: Sequence[Chunk], last: int) -> int:
    """Return whose name stands before what tells whose sons he and others are: ``Noor, son of Gul``; else stay."""
    start = last - _DESCENT
    if start < 0 or [one.kind for one in chunks[start : last + 1]] != ["name", "comma", "phrase", "of", "name"]:
        return last
    kin = chunks[last - 2].mention
    return start if kin is not None and kin.kind == "relation" and kin.quantity is None else last


def join_lists(words: Words, chunks: Sequence[Chunk], readings: Sequence[Reading]) -> list[Reading]:
    """Count those of one group together whom one verb has in a list: ``a tribal elder and his two sons``."""
    joined: list[Reading] = []
    for reading in _with_men(readings):
        at = _find_member(joined, reading)
        before = joined[at] if joined else None
        if before is not None and _names_again(chunks, before, reading):
            continue
        if before is not None and _sums_up(words, before):
            joined.append(reading)
        elif before is not None and _is_one_list(words, chunks, before, reading):
            members = (*(before.members or (before.mention,)), *(reading.members or (reading.mention,)))
            joined[at] = replace(before, members=members)
        else:
            joined.append(reading)
    return joined


def _with_men(readings: Sequence[Reading]) -> Iterator[Reading]:
    """Yield readings; a man in a longer list with women or children is one of the public as they are."""
    for reading in readings:
        head = reading.mention.head
        man = head is not None and head.row in _MEN and reading.group == UNSPECIFIED and not reading.members
        key = (reading.verb, reading.outcome, reading.inside)
        beside = [one for one in readings if one is not reading and (one.verb, one.outcome, one.inside) == key]
        pair = head is not None and head.row == _YOUTH and all(one.mention.kind == "person" for one in beside)
        several = len(beside) > 1 or pair
        public = man and several and bool(beside) and all(one.group == CIVILIANS or _is_man(one) for one in beside)
        family = public and any(find_part(one.mention) in _FAMILY for one in beside)
        yield replace(reading, group=CIVILIANS) if family else reading


def _is_man(reading: Reading) -> bool:
    return reading.mention.head is not None and reading.mention.head.row in _MEN


def _names_again(chunks: Sequence[Chunk], one: Reading, other: Reading) -> bool:
    """Whether people behind a comma are those counted before, by name: ``two locals, brothers Gul and Noor,``."""
    named = bool(other.members) and all(member.kind == "name" for member in other.members)
    counted = one.mention.quantity is not None and one.mention.quantity.plural and not one.members
    between = [chunk.kind for chunk in chunks[one.chunk + 1 : other.chunk]]
    same = (one.verb, one.outcome) == (other.verb, other.outcome)
    return named and counted and same and between[-1:] == ["comma"] and not {"and", "subset"} & set(between)


def _find_member(joined: Sequence[Reading], reading: Reading) -> int:
    """Return where who may stand with people in a list is: last, or before one of another group in the list.

    Or before what befell something of theirs: ``killed a trader, whose shop was looted, and a teacher``.
    """
    if len(joined) > 1 and joined[-1].mention.kind == "thing" and joined[-1].verb != reading.verb == joined[-2].verb:
        return -2
    if len(joined) < 2 or joined[-1].group == reading.group or joined[-1].inside is not None:
        return -1
    last, before = joined[-1], joined[-2]
    single = all(_number(one.mention) == 1 for one in (before, last)) or _are_counted_apart(before, last, reading)
    same = all(
        (one.verb, one.outcome, one.rule) == (reading.verb, reading.outcome, reading.rule) for one in (last, before)
    )
    return -2 if single and same and before.group == reading.group else -1


def _are_counted_apart(*listed: Reading) -> bool:
    """Whether three of a list have exact numbers: ``two clerks, a soldier and two cooks``.

    People or officials may be the sum of those behind them.
    """
    first, *parts = [_number(one.mention) for one in listed]
    plain = all(one.mention.kind in _LISTED and _is_exact(one.mention) and not one.part for one in listed)
    plain = plain and not any(one.mention.others or one.mention.partitive or one.members for one in listed)
    head = listed[0].mention.head
    anybody = listed[0].group == UNSPECIFIED or (head is not None and head.row in _STAFF)
    return plain and not (anybody and first == sum(part or 0 for part in parts))


def _is_one_list(words: Words, chunks: Sequence[Chunk], one: Reading, other: Reading) -> bool:
    last = one.members[-1] if one.members else one.mention
    beside = any(
        chunk.kind == "and" and chunk.last > chunk.first and last.last < chunk.first < other.mention.first
        for chunk in chunks
    )
    own = beside and fell_with(one, other)
    own = own or (beside and other.mention.definite and other.chunk < other.verb and _number(last) == 1)
    theirs = has_any(words.tokens[other.mention.first : other.mention.last + 1], _THEIR)  # ``with nine of their men``
    theirs = theirs or (is_owned(words, other.mention) and _number(last) == 1)
    own = own or (beside and other.mention.partitive and theirs)
    known = last.kind in ("name", "pronoun")  # ``Gul Khan along with two cousins``, ``him along with two cousins``
    own = own or (beside and known and one.group == other.group)
    led = _number(last) == 1 and (other.mention.others or one.group in (SECURITY_FORCES, MILITANTS))
    led = led or (beside and _are_different(last, other.mention))
    if beside and not own and not led and _number(last) != _number(other.mention):
        return False
    things = _are_things(one, other)
    same = (one.outcome, one.inside) == (other.outcome, other.inside) and (things or one.group == other.group)
    same = same and (own or one.verb == other.verb)
    if things:
        return same and _is_exact(one.mention) and _is_exact(other.mention)
    one_more = other.mention.kind == "unknown" and _number(one.mention) == 1  # ``an officer and three ratings``
    named = _is_noun_or_name(other.mention) or one_more or _are_others_of_one(chunks, one, other)
    named = named or (other.mention.kind == "bare" and _comes_from(words, last) and _comes_from(words, other.mention))
    people = (_is_noun_or_name(one.mention) or _is_of_force(one, other)) and named and one.outcome in PERSON_OUTCOMES
    return bool(
        same
        and people
        and not {"noun", "toll", "body", GAPPED} & {one.rule, other.rule}
        and (one.members or _is_exact(one.mention))
        and (other.members or _is_exact(other.mention))
    )


def _is_of_force(one: Reading, other: Reading) -> bool:
    """Whether a number of a force stands right before people of another: ``two FC and three police personnel``."""
    force = one.mention.kind == "unknown" and one.group == SECURITY_FORCES
    return force and other.chunk - one.chunk == _NEXT and other.mention.kind in ("person", "rank")


def _are_different(one: Mention, other: Mention) -> bool:
    """Whether one person stands beside others whom another noun names: ``an engineer along with four labourers``.

    So do leaders of some number beside fighters: ``two commanders along with 20 fighters``.
    """
    single = 1 in (_number(one), _number(other)) or one.kind == "rank" != other.kind
    return single and one.head is not None and other.head is not None and one.head.row != other.head.row


def _comes_from(words: Words, mention: Mention) -> bool:
    """Whether a number of a list has an origin of its own: ``five men from Pishin and two from Hub``."""
    behind = words.tokens[mention.last + 1 : mention.last + 2]
    return [token.lower for token in behind] == ["from"]


def _are_things(one: Reading, other: Reading) -> bool:
    """Whether things are listed with others of their kind: ``Three tankers and an excavator were set ablaze``."""
    first, second = one.mention, other.mention
    if first.kind != "thing" or second.kind != "thing" or first.head is None or second.head is None:
        return False
    return first.head.row == second.head.row


def _sums_up(words: Words, reading: Reading) -> bool:
    """Whether a word for things of any kind may sum up a list behind it: ``five vehicles, two tankers and ...``."""
    head, quantity = reading.mention.head, reading.mention.quantity
    several = quantity is not None and quantity.plural and not reading.members
    if not several or reading.mention.kind != "thing" or head is None:
        return False
    form = " ".join(token.lower for token in words.tokens[head.first : head.last + 1])
    return form in row_of(head).texts("of_any_kind")


def _are_others_of_one(chunks: Sequence[Chunk], one: Reading, other: Reading) -> bool:
    """Whether others stand beside single people of their group: ``a woman, her son and four others were killed``."""
    joined = other.chunk > 0 and chunks[other.chunk - 1].kind == "and" and other.mention.others
    singles = all(_number(member) == 1 for member in one.members or (one.mention,))
    return joined and singles and (one.members == () or one.group == other.group == CIVILIANS)


def fell_with(one: Reading, other: Reading) -> bool:
    """Whether people fell beside their leader: ``a captain laid down his life, ... along with his two men``."""
    rules = one.rule == other.rule and one.rule in ("intransitive", "passive") and one.outcome == other.outcome
    his = other.mention.definite or other.mention.partitive
    leader = one.mention.kind in ("rank", "person") and _number(one.mention) == 1 and one.members == ()
    return rules and his and leader and one.group == SECURITY_FORCES


def _number(mention: Mention) -> int | None:
    return mention.quantity.value if mention.quantity is not None else 1


def _is_noun_or_name(mention: Mention) -> bool:
    single = mention.kind == "unknown" and mention.quantity is not None and mention.quantity.article
    return mention.head is not None or single or mention.kind in ("name", "pronoun")


def _is_exact(mention: Mention) -> bool:
    if mention.kind in ("name", "pronoun"):
        return True
    if mention.quantity is None:
        return mention.head is not None and mention.head.form_key == "singular"
    return mention.quantity.count is not None and not mention.quantity.approximate
