"""Whom an outcome verb befalls, by its construction."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.chunks.chunks import Chunk
from generator.extraction.chunks.described_objects import skip_described
from generator.extraction.chunks.verb_groups import VerbGroup
from generator.extraction.codes import DAMAGE, PERSON_OUTCOMES
from generator.extraction.victims.added_people import find_with_him, list_behind
from generator.extraction.victims.appositions import is_honoured
from generator.extraction.victims.arguments import Victim, find_subject, mention_of
from generator.extraction.victims.behind_prepositions import reach_people, stands_towards
from generator.extraction.victims.body_lists import list_bodies
from generator.extraction.victims.coordination import expand_right
from generator.extraction.victims.left_behind import find_left, find_left_behind
from generator.extraction.victims.listed_before import expand_left
from generator.extraction.victims.mixed_lists import find_mixed_subject
from generator.extraction.victims.named_victims import (
    find_named_beside,
    find_named_body,
    find_named_object,
    find_named_subject,
)
from generator.extraction.victims.possessed import over_owner
from generator.extraction.victims.pronouns import find_pronoun, find_subject_pronoun
from generator.extraction.victims.recovered import are_taken, find_recovered, find_riders, takes_vehicle
from generator.extraction.victims.shared_subjects import find_passive_before
from generator.extraction.victims.subject_asides import follows_thing
from generator.extraction.victims.things import find_parts, find_thing, list_things
from generator.extraction.victims.wholes import find_with_part
from generator.extraction.words.people_words import people_words
from generator.extraction.words.words import Words, row_of
from generator.vocabulary.frozen import replace

_LISTED_REACH, _NUMBER_REACH = 10, 6
_BEHIND_ACCORDING = ("speech", "to", "name", "word", "preposition", "determiner", "of", "phrase")
_LISTED = {"comma", "open", "close", "dash", "subset", "phrase", "of", "name", "and", "determiner", "word"}


def find_victims(words: Words, chunks: Sequence[Chunk], group: VerbGroup) -> list[Victim]:
    """Return the chunks of those whom a verb befalls: subject, object, and who is listed with them."""
    things = group.outcome not in PERSON_OUTCOMES
    either = _find_either(words, chunks, group)
    if either or (things and row_of(group.term).text("with_persons") == "freed"):
        return either
    if group.construction in ("active", "participial", "infinitive", "split"):
        found = find_riders(words, chunks, group) or _find_objects(words, chunks, group)
        return _fitting(chunks, found, things=things) + (find_parts(words, chunks, group, found) if things else [])
    if group.construction == "nominal":
        behind = group.chunk + 1
        behind += behind < len(chunks) and chunks[behind].kind in ("of", "to")
        behind = _over_state(words, chunks, behind)
        bodies = row_of(group.term).flag("found")
        found = list_bodies(words, chunks, behind) if bodies else expand_right(words, chunks, behind)
        found = found or find_named_body(words, chunks, group)
        return _fitting(chunks, found, things=things)
    left = find_left_behind(words, chunks, group.first) if group.construction in ("adjective", "reduced") else []
    left += list_behind(words, chunks, group, left[-1].chunk) if left else []
    mixed = find_mixed_subject(words, chunks, group)
    return _fitting(chunks, left, things=things) or mixed or _find_subjects(words, chunks, group, things=things)


def _find_either(words: Words, chunks: Sequence[Chunk], group: VerbGroup) -> list[Victim]:
    """Return people or things that a verb befalls which says one thing of people and another of things."""
    persons = row_of(group.term).text("with_persons") if group.outcome not in PERSON_OUTCOMES else None
    if persons == "freed":
        return find_recovered(words, chunks, group) or _find_things(words, chunks, group)
    if persons == "abducted":
        return _find_seized(words, chunks, group)
    if persons == "killed":
        return _find_befallen(words, chunks, group)
    if row_of(group.term).text("with_things") is None:
        return []
    people = expand_right(words, chunks, group.chunk + 1) if group.construction in ("active", "participial") else []
    only = bool(people) and not _fitting(chunks, people[:1], things=True)
    return [] if only else find_riders(words, chunks, group) or _find_things(words, chunks, group)


def _over_state(words: Words, chunks: Sequence[Chunk], position: int) -> int:
    """Go over what stands before people: ``body of missing trader``, ``bodies of the other two``."""
    verbs = chunks[position].verbs if position < len(chunks) else ()
    if any(term.form_key == "adjective" for term in verbs):
        return position + 1
    rest = [words.tokens[chunk.first].lower in people_words("the_rest") for chunk in chunks[position : position + 2]]
    return position + 2 if rest == [False, True] and chunks[position].kind == "determiner" else position


def _find_befallen(words: Words, chunks: Sequence[Chunk], group: VerbGroup) -> list[Victim]:
    """Return people whom a verb of things kills, else the things: ``shot down five men``, ``shot down a drone``.

    What no vocabulary knows is nobody: ``The blast brought down two parapets``.
    """
    if group.construction in ("active", "participial"):
        found = _find_objects(words, chunks, group)
        people = _fitting(chunks, found, things=False)
        known = [one for one in people if mention_of(chunks, one.chunk).kind != "unknown"]
        return known or ([] if people else _fitting(chunks, found, things=True))
    if group.construction not in ("passive", "reduced"):
        return []
    return _find_subjects(words, chunks, group, things=False) or _find_subjects(words, chunks, group, things=True)


def _find_things(words: Words, chunks: Sequence[Chunk], group: VerbGroup) -> list[Victim]:
    """Return the things that a verb tells of, which of people would say something else: ``recovered nine rifles``."""
    if group.construction in ("active", "participial"):
        return _fitting(chunks, _find_objects(words, chunks, group), things=True)
    return _find_subjects(words, chunks, group, things=True) if group.construction in ("passive", "reduced") else []


def _find_seized(words: Words, chunks: Sequence[Chunk], group: VerbGroup) -> list[Victim]:
    """Return people whom a verb of things takes, if a noun counts them: ``seized nine men``, not ``seized 400 kg``.

    So it does those listed with them: ``A cook and his son were seized``.
    """
    told = group.construction in ("active", "passive", "reduced")
    found = _find_befallen(words, chunks, group) if told else []
    counted = [one for one in found if mention_of(chunks, one.chunk).counted]
    return [one for one in found if one in counted or (counted and mention_of(chunks, one.chunk).kind == "relation")]


def _find_objects(words: Words, chunks: Sequence[Chunk], group: VerbGroup) -> list[Victim]:
    start = over_owner(words, chunks, skip_described(words, chunks, group.chunk))
    found = expand_right(words, chunks, start) or find_pronoun(words, chunks, group)
    if not found and group.outcome in DAMAGE:
        found = _find_listed_things(words, chunks, group)
    return [*_find_himself(words, chunks, group), *found] if found else find_named_object(words, chunks, group)


def _find_himself(words: Words, chunks: Sequence[Chunk], group: VerbGroup) -> list[Victim]:
    """Return the attacker who kills himself with others: ``The bomber killed himself and six people``."""
    pair = chunks[group.chunk + 1 : group.chunk + 3]
    joined = len(pair) == 2 and pair[1].kind == "and"
    if not joined or words.tokens[pair[0].first].lower not in people_words("reflexives_of_one"):
        return []
    people = (at for at in range(group.first - 1, -1, -1) if _is_person(chunks[at]))
    doer = next(people, None)
    head = mention_of(chunks, doer).head if doer is not None else None
    return [Victim(doer)] if doer is not None and head is not None and row_of(head).flag("attacker") else []


def _find_listed_things(words: Words, chunks: Sequence[Chunk], group: VerbGroup) -> list[Victim]:
    """Return counted things listed behind what no vocabulary knows: ``burned the archive and two cars``."""
    for at in range(group.chunk + 2, min(len(chunks), group.chunk + _LISTED_REACH)):
        mention = chunks[at].mention
        if chunks[at - 1].kind in ("and", "comma") and mention is not None and mention.quantity is not None:
            return expand_right(words, chunks, at) if mention.kind == "thing" else []
        if chunks[at - 1].kind not in _LISTED:
            break
    return []


def _find_subjects(words: Words, chunks: Sequence[Chunk], group: VerbGroup, *, things: bool) -> list[Victim]:
    if group.first and chunks[group.first - 1].kind == "of" and group.construction == "intransitive":
        return []  # ``the decision of laying down arms``
    subject = find_thing(words, chunks, group) if things else _find_person(words, chunks, group)
    if subject is None and takes_vehicle(words, chunks, group):
        return find_riders(words, chunks, group) or find_subject_pronoun(words, chunks, group)
    if subject is None:
        left = find_left(words, chunks, group.first) if group.construction in ("adjective", "reduced") else []
        return left or _find_by_name(words, chunks, group) or find_subject_pronoun(words, chunks, group)
    if things:
        return list_things(chunks, subject)
    if group.construction == "adjective" and (
        is_honoured(words, chunks, group.chunk, subject) or not _stands_by(words, chunks, group, subject)
    ):
        return []
    victims = find_with_part(words, chunks, subject, lambda whole: expand_left(words, chunks, whole))
    if not victims:
        victims = expand_left(words, chunks, subject) + find_named_beside(words, chunks, group, subject)
        victims += list_behind(words, chunks, group, subject)
        if group.construction == "adjective":
            victims = [*find_left(words, chunks, victims[0].chunk), *victims]
    return _fitting(chunks, victims, things=False)


def _find_by_name(words: Words, chunks: Sequence[Chunk], group: VerbGroup) -> list[Victim]:
    """Return who is told by name alone, and who with him: ``Gul Khan was taken along with his son``.

    Behind ``and`` that may be the subject of the passive before: ``Gul Khan was stopped at a post and taken away``.
    """
    named = find_named_subject(words, chunks, group)
    earlier = find_passive_before(chunks, group.first) if _may_share_passive(group) and not named else 0
    if earlier:
        named = find_named_subject(words, chunks, replace(group, first=earlier, construction="passive"))
    if not named:
        return find_with_him(words, chunks, group)
    beside = list_behind(words, chunks, group, named[-1].chunk)
    return [*named, *(one for one in beside if one.inside is None)]


def _stands_by(words: Words, chunks: Sequence[Chunk], group: VerbGroup, subject: int) -> bool:
    """Whether an adjective stands right behind its noun, or only ``were left`` between."""
    between = chunks[subject + 1 : group.first]
    return all(chunk.kind == "be" or words.tokens[chunk.first].lower == "left" for chunk in between)


def _find_person(words: Words, chunks: Sequence[Chunk], group: VerbGroup) -> int | None:
    """Return the subject; behind ``and`` that of the passive before: ``were taken and killed``, ``hit and died``."""
    of_number = group.construction == "reduced" and _is_of_number(words, chunks[group.first].first)
    if of_number or (group.construction == "reduced" and follows_thing(words, chunks, group.first)):
        return None  # ``two traders were injured and a number of sheep killed``
    if group.construction == "reduced" and chunks[group.first].kind == "outcome":
        reached = reach_people(words, chunks, group.first)
        if reached is not None or stands_towards(words, chunks, group.first):
            return reached
    subject = find_subject(words, chunks, group.first)
    if group.construction == "reduced" and (who := _find_antecedent_of_both(words, chunks, group.first)) is not None:
        return who
    if subject is not None and group.construction == "reduced" and _is_source(words, chunks, subject, group.first):
        return None
    if subject is not None or not _may_share_passive(group):
        return subject
    earlier = find_passive_before(chunks, group.first)
    had = earlier > 0 and chunks[earlier - 1].kind == "have"  # ``Nine had been lined up and shot``
    return find_subject(words, chunks, earlier - had) if earlier else None


def _may_share_passive(group: VerbGroup) -> bool:
    """Whether a verb may go on with the subject of a passive: ``were hit and died``, ``were summoned and detained``."""
    died = (group.construction, group.outcome) == ("intransitive", "killed")
    return died or group.construction == "reduced"


def _is_source(words: Words, chunks: Sequence[Chunk], subject: int, verb: int) -> bool:
    """Whether somebody only tells what follows: ``According to Minister Gul Khan, injured people are being moved``."""
    opens = words.tokens[0].lower == "according" and chunks[verb - 1].kind == "comma"
    return opens and all(chunk.kind in _BEHIND_ACCORDING for chunk in chunks[:subject])


def _find_antecedent_of_both(words: Words, chunks: Sequence[Chunk], verb: int) -> int | None:
    """Return of whom a relative clause says what befell them twice: ``people who were kidnapped and shot dead``."""
    passive = find_passive_before(chunks, verb)
    relative = passive > 0 and chunks[passive - 1].kind == "relative"
    return find_subject(words, chunks, passive) if relative else None


def _is_of_number(words: Words, verb: int) -> bool:
    """Whether a participle goes with people of whom only the number is told: ``the number of soldiers killed``."""
    before = [token.lower for token in words.tokens[max(0, verb - _NUMBER_REACH) : verb]]
    return ("the", "number", "of") in zip(before, before[1:], before[2:], strict=False)


def _fitting(chunks: Sequence[Chunk], victims: list[Victim], *, things: bool) -> list[Victim]:
    return [victim for victim in victims if (mention_of(chunks, victim.chunk).kind == "thing") == things]


def _has_other_subject(chunks: Sequence[Chunk], first: int, verb: int) -> bool:
    """Whether a verb has a subject of its own: ``and a number of sheep killed``, not ``taken with them were freed``."""
    between = chunks[first:verb]
    told = between[-1].mention if len(between) > 1 and between[-2].kind in ("and", "comma") else None
    if told is not None and told.kind == "thing":
        return True
    return any(
        chunk.kind in ("stop", "subordinator", "speech")
        or (chunk.kind == "pronoun" and chunks[at - 1].kind != "preposition")
        or (_is_person(chunk) and chunks[at - 1].kind != "by")
        for at, chunk in enumerate(between, first)
    )


def _is_person(chunk: Chunk) -> bool:
    return chunk.mention is not None and chunk.mention.kind != "thing" and chunk.mention.whole is None


def share_victims(words: Words, chunks: Sequence[Chunk], group: VerbGroup, shared: list[Victim]) -> list[Victim]:
    """Let a second verb share the subject of the first: ``abducted and later killed``, ``taken were recovered``."""
    of_things = row_of(group.term).text("with_persons")
    if of_things == "freed" and shared and are_taken(chunks, shared[-1].chunk):
        of_things = None
    if group.construction not in ("passive", "reduced", "intransitive") or of_things or not shared:
        return []
    last = max(victim.chunk for victim in shared)
    between = chunks[last + 1 : group.first]
    if group.construction == "reduced" and follows_thing(words, chunks, group.first):
        return []
    if between and between[-1].kind == "but" and chunks[group.first].kind == "be":
        return []  # ``they kidnapped two engineers but were killed``
    if _has_other_subject(chunks, last + 1, group.first):
        return []
    return [*shared, *(list_behind(words, chunks, group, last) if group.construction == "intransitive" else ())]
