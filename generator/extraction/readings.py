"""What one sentence says became of whom: each number is used once, by the verb of its own clause."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from generator.extraction.arguments import Victim, expand_left, expand_right, find_subject, mention_of
from generator.extraction.chunks import Chunk
from generator.extraction.groups import UNSPECIFIED, find_group
from generator.extraction.inclusions import find_inclusions
from generator.extraction.noun_phrases import Mention
from generator.extraction.tolls import Toll
from generator.extraction.verb_groups import VerbGroup, find_verb_group
from generator.extraction.words import Words, row_of

PERSON_OUTCOMES = ("killed", "freed", "surrendered", "arrested", "abducted", "missing", "injured")
_FOUND = {"found", "recovered", "discovered", "dumped", "retrieved", "find", "recover", "finds", "recovers"}


@dataclass(frozen=True, slots=True)
class Reading:
    """One mention and what became of those it counts. ``chunk`` and ``inside`` are chunks, ``rule`` names the construction.

    ``inside`` is the mention of which this is a part; ``verb`` the chunk of the verb (or the mention's own);
    ``members`` are the people of one group that a list names one by one ("an elder and his son"): they count together.
    """

    mention: Mention
    chunk: int
    outcome: str
    group: str
    rule: str
    verb: int
    inside: int | None = None
    certain: bool = True
    reported: bool = False
    real: bool = True
    total: bool = False
    update: bool = False
    superseded: bool = False
    members: tuple[Mention, ...] = ()
    part: bool = False


def find_readings(words: Words, chunks: Sequence[Chunk], tolls: Sequence[Toll] = ()) -> tuple[Reading, ...]:
    """Return what a sentence states of people and things, in the order of its words."""
    found: dict[int, Reading] = {}
    shared: list[Victim] = []
    for position, chunk in enumerate(chunks):
        if chunk.kind != "outcome":
            continue
        group = find_verb_group(words, chunks, position)
        if group is None:
            continue
        victims = _find_victims(words, chunks, group) or _share(chunks, group, shared)
        for victim in victims:
            if not _is_named_nominal(chunks, group, victim):
                _add(words, chunks, found, group, victim)
        shared = victims
        if not victims:
            _add_name(chunks, found, group)
    _add_nouns_of_outcome(words, chunks, found)
    _add_tolls(words, chunks, found, tolls)
    _add_inclusions(words, chunks, found)
    return tuple(_join_lists(chunks, _inherit_groups(words, chunks, found)))


def _find_victims(words: Words, chunks: Sequence[Chunk], group: VerbGroup) -> list[Victim]:
    things = group.outcome not in PERSON_OUTCOMES
    if things and row_of(group.term).text("with_persons"):
        return _find_recovered(words, chunks, group)
    if group.construction in ("active", "participial", "infinitive", "split"):
        return _fitting(chunks, expand_right(words, chunks, group.chunk + 1), things=things)
    if group.construction == "nominal":
        return _fitting(chunks, expand_right(words, chunks, group.chunk + 2), things=things)
    subject = _find_thing(chunks, group) if things else find_subject(words, chunks, group.first)
    if subject is None and group.outcome in ("abducted", "freed") and _find_thing(chunks, group) is not None:
        return _find_riders(words, chunks, group)
    if subject is None or (group.construction == "adjective" and subject != group.first - 1):
        return []
    victims = expand_left(words, chunks, subject)
    return _fitting(chunks, victims + _behind(words, chunks, group, subject), things=things)


def _find_recovered(words: Words, chunks: Sequence[Chunk], group: VerbGroup) -> list[Victim]:
    """Return people whom a verb of things frees: ``recovered two engineers``, ``the hostages were recovered``."""
    if group.construction in ("active", "participial"):
        victims = expand_right(words, chunks, group.chunk + 1)
    elif group.construction == "passive":
        subject = find_subject(words, chunks, group.first)
        victims = expand_left(words, chunks, subject) if subject is not None else []
    else:
        return []
    return [victim for victim in victims if _is_freed(mention_of(chunks, victim.chunk))]


def _is_freed(mention: Mention) -> bool:
    """Whether it tells of people who can be recovered alive: hostages, those with a trade, no bodies and no suspects."""
    if mention.kind not in ("person", "rank", "relation", "collective") or mention.head is None:
        return False
    return row_of(mention.head).text("group") == "civilians" or (mention.state is not None)


def _find_riders(words: Words, chunks: Sequence[Chunk], group: VerbGroup) -> list[Victim]:
    """Return who was in a vehicle that was taken: ``Two buses were abducted at Mach with 35 people``."""
    for position in range(group.chunk + 1, min(len(chunks) - 1, group.chunk + 9)):
        mention = chunks[position + 1].mention
        joined = chunks[position].kind == "preposition" and words.tokens[chunks[position].first].lower in (
            "with",
            "carrying",
        )
        if joined and mention is not None and mention.kind == "person" and mention.quantity is not None:
            return [Victim(position + 1)]
    return []


def _find_thing(chunks: Sequence[Chunk], group: VerbGroup) -> int | None:
    for position in range(group.first - 1, max(-1, group.first - 8), -1):
        mention = chunks[position].mention
        if chunks[position].kind in ("stop", "outcome", "speech", "that"):
            return None
        before = chunks[position - 1].kind if position else ""
        if mention is not None and mention.kind == "thing" and before not in ("preposition", "by", "of"):
            return position
    return None


def _fitting(chunks: Sequence[Chunk], victims: list[Victim], *, things: bool) -> list[Victim]:
    return [victim for victim in victims if (mention_of(chunks, victim.chunk).kind == "thing") == things]


def _behind(words: Words, chunks: Sequence[Chunk], group: VerbGroup, subject: int) -> list[Victim]:
    """Return who is added behind the verb: ``, as well as 6 civilians``; ``, including two women``; ``, two of them …``."""
    cursor = group.chunk + 1
    limit = cursor + 14
    while cursor < min(len(chunks), limit):
        chunk = chunks[cursor]
        if chunk.kind == "subset":
            return [Victim(victim.chunk, subject) for victim in expand_right(words, chunks, cursor + 1)]
        if chunk.kind == "and" and chunk.last > chunk.first:
            return expand_right(words, chunks, cursor + 1)
        if chunk.kind in ("outcome", "be", "have", "stop", "subordinator", "speech", "verb", "modal", "relative"):
            if chunk.kind != "stop":
                return []
        mention = chunk.mention
        if (
            mention is not None
            and mention.kind == "part"
            and chunks[cursor - 1].kind in ("comma", "open", "dash", "stop")
        ):
            return [] if _has_verb_behind(chunks, cursor) else [Victim(cursor, subject)]
        cursor += 1
    return []


def _has_verb_behind(chunks: Sequence[Chunk], position: int) -> bool:
    return any(chunk.kind in ("be", "have", "outcome", "verb") for chunk in chunks[position + 1 : position + 3])


def _share(chunks: Sequence[Chunk], group: VerbGroup, shared: list[Victim]) -> list[Victim]:
    """Let a second verb share the subject of the first: ``were abducted and later killed``."""
    if group.construction not in ("passive", "reduced", "intransitive") or not shared:
        return []
    last = max(victim.chunk for victim in shared)
    between = chunks[last + 1 : group.first]
    if any(chunk.kind in ("stop", "subordinator", "pronoun", "speech") or chunk.mention for chunk in between):
        return []
    return shared


def _add(words: Words, chunks: Sequence[Chunk], found: dict[int, Reading], group: VerbGroup, victim: Victim) -> None:
    mention = mention_of(chunks, victim.chunk)
    reading = Reading(
        mention, victim.chunk, _outcome_for(group, mention), find_group(words, mention), group.construction, group.chunk,
        inside=victim.inside, certain=group.certain, reported=group.reported, real=group.real,
    )  # fmt: skip
    old = found.get(victim.chunk)
    if old is None or _outweighs(reading, old):
        found[victim.chunk] = reading


def _outcome_for(group: VerbGroup, mention: Mention) -> str:
    """Return the outcome: of a verb of things, what it means for people."""
    other = row_of(group.term).text("with_persons")
    return other if other and mention.kind != "thing" else group.outcome


def _outweighs(new: Reading, old: Reading) -> bool:
    """Whether a second outcome of the same people replaces the first: abducted and then killed is killed."""
    if new.outcome not in PERSON_OUTCOMES or old.outcome not in PERSON_OUTCOMES or not new.real:
        return False
    if not old.certain and new.certain:
        return True
    return PERSON_OUTCOMES.index(new.outcome) < PERSON_OUTCOMES.index(old.outcome) and new.certain


def _add_name(chunks: Sequence[Chunk], found: dict[int, Reading], group: VerbGroup) -> None:
    """Read a single victim who is given by name alone: ``Nabi Bux, 35, was shot dead``. The name is kept nowhere."""
    position = group.first - 1
    while position >= 0 and chunks[position].kind in ("comma", "word", "open", "close") and group.first - position < 6:
        position -= 1
    single = any(chunk.kind == "be" for chunk in chunks[group.first : group.chunk])
    if position < 0 or chunks[position].kind != "name" or group.construction != "passive" or not single:
        return
    opens = position == 0 or chunks[position - 1].kind in (
        "comma",
        "that",
        "stop",
        "speech",
        "subordinator",
        "name",
        "and",
    )
    if opens and group.outcome in PERSON_OUTCOMES:
        mention = Mention(chunks[position].first, chunks[position].last, "name")
        found[position] = Reading(
            mention, position, group.outcome, UNSPECIFIED, "name", group.chunk,
            certain=group.certain, reported=group.reported, real=group.real,
        )  # fmt: skip


def _is_named_nominal(chunks: Sequence[Chunk], group: VerbGroup, victim: Victim) -> bool:
    """Whether a noun such as ``death of Imam Hussein`` only recalls what befell somebody with a name."""
    return group.construction == "nominal" and mention_of(chunks, victim.chunk).quantity is None


def _add_nouns_of_outcome(words: Words, chunks: Sequence[Chunk], found: dict[int, Reading]) -> None:
    """Read nouns that hold their outcome: ``nine deaths``, ``two bodies were found``, ``the injured passengers``."""
    for position, chunk in enumerate(chunks):
        mention = chunk.mention
        if position in found or mention is None or mention.quantity is None or mention.head is None:
            continue
        outcome = row_of(mention.head).text("outcome")
        if mention.kind == "toll" and outcome and not mention.quantity.article:
            if row_of(mention.head).flag("ambiguous") or mention.head.first > mention.quantity.last + 1:
                continue
            found[position] = Reading(mention, position, outcome, UNSPECIFIED, "noun", position)
        elif mention.kind == "body" and outcome and _is_found(words):
            found[position] = Reading(mention, position, outcome, UNSPECIFIED, "body", position)


def _add_inclusions(words: Words, chunks: Sequence[Chunk], found: dict[int, Reading]) -> None:
    outcomes = {chunk: reading.outcome for chunk, reading in found.items()}
    for inclusion in find_inclusions(words, chunks, outcomes):
        mention = mention_of(chunks, inclusion.chunk)
        if mention.kind == "thing" or (mention.quantity is None and mention.form_plural):
            continue
        found[inclusion.chunk] = Reading(
            mention, inclusion.chunk, inclusion.outcome, find_group(words, mention), "among", inclusion.chunk,
            inside=inclusion.inside, part=True,
        )  # fmt: skip
        if mention.kind == "part":
            found[inclusion.chunk] = replace(found[inclusion.chunk], inside=-1)


def _add_tolls(words: Words, chunks: Sequence[Chunk], found: dict[int, Reading], tolls: Sequence[Toll]) -> None:
    """Read tolls and sums; the group of a sum is that of the people named in its words."""
    for toll in tolls:
        mention = mention_of(chunks, toll.chunk)
        found[toll.chunk] = Reading(
            mention, toll.chunk, toll.outcome, find_group(words, mention, _group_of_sum(words, chunks, toll)), "toll",
            toll.chunk, total=toll.total, update=toll.update, superseded=toll.old,
        )  # fmt: skip


def _group_of_sum(words: Words, chunks: Sequence[Chunk], toll: Toll) -> str | None:
    """Return the group that is named between ``the total number of`` and the number."""
    for position in range(toll.chunk - 1, max(-1, toll.chunk - 6), -1):
        mention = chunks[position].mention
        if mention is not None and mention.head is not None and mention.kind == "person":
            return find_group(words, mention)
    return None


def _is_found(words: Words) -> bool:
    return any(token.lower in _FOUND for token in words.tokens)


def _inherit_groups(words: Words, chunks: Sequence[Chunk], found: dict[int, Reading]) -> list[Reading]:
    """Give numbers without a noun the group of those counted before them in the sentence."""
    readings: list[Reading] = []
    before: Reading | None = None
    for position in sorted(found):
        reading = found[position]
        if reading.mention.kind == "part":
            reading = replace(reading, group=_group_of_part(words, chunks, reading))
        elif reading.mention.head is None and before is not None and _takes_group(words, reading, before):
            reading = replace(reading, group=before.group)
        if reading.outcome in PERSON_OUTCOMES and reading.mention.head is not None:
            before = reading
        readings.append(reading)
    return readings


def _join_lists(chunks: Sequence[Chunk], readings: Sequence[Reading]) -> list[Reading]:
    """Count those of one group together whom one verb has in a list: ``a tribal elder and his two sons``."""
    joined: list[Reading] = []
    for reading in readings:
        before = joined[-1] if joined else None
        if before is not None and _is_one_list(chunks, before, reading):
            members = (*(before.members or (before.mention,)), reading.mention)
            joined[-1] = replace(before, members=members)
        else:
            joined.append(reading)
    return joined


def _is_one_list(chunks: Sequence[Chunk], one: Reading, other: Reading) -> bool:
    last = one.members[-1] if one.members else one.mention
    if any(
        chunk.kind == "and" and chunk.last > chunk.first and last.last < chunk.first < other.mention.first
        for chunk in chunks
    ):
        return False
    same = (one.verb, one.outcome, one.group, one.inside) == (other.verb, other.outcome, other.group, other.inside)
    people = one.mention.head is not None and other.mention.head is not None and one.outcome in PERSON_OUTCOMES
    return (
        same
        and people
        and one.rule not in ("noun", "toll", "body")
        and _is_exact(one.mention)
        and _is_exact(other.mention)
    )


def _is_exact(mention: Mention) -> bool:
    if mention.quantity is None:
        return mention.head is not None and mention.head.form_key == "singular"
    return mention.quantity.count is not None and not mention.quantity.approximate


def _takes_group(words: Words, reading: Reading, before: Reading) -> bool:
    """Whether a number alone counts people of the group before it: ``injuring two``, ``two others were hurt``."""
    _ = words
    return reading.mention.others or reading.rule in ("participial", "intransitive") or reading.verb == before.verb


def _group_of_part(words: Words, chunks: Sequence[Chunk], reading: Reading) -> str:
    """Return the group that is named behind a part ("three of them women"), else that of the people before it."""
    behind = chunks[reading.chunk + 1 : reading.chunk + 3]
    before = reversed(chunks[: reading.chunk])
    for chunk in (*behind, *(() if reading.inside is not None else before)):
        mention = chunk.mention
        if mention is not None and mention.head is not None and mention.kind == "person" and mention.form_plural:
            return find_group(words, mention)
    return UNSPECIFIED
