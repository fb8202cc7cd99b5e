"""Numbers that go back to people counted before: "Four guards were on duty. One was killed and three were hurt"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.extraction.chunks.chunks import Chunk
from generator.extraction.codes import CASUALTIES, MILITANTS, PERSON_OUTCOMES, SECURITY_FORCES, TAKEN, UNSPECIFIED
from generator.extraction.victims.all_of_them import are_all_told, is_every
from generator.extraction.victims.gapping import GAPPED
from generator.extraction.victims.groups import find_group
from generator.extraction.victims.his_fate import find_hurt_alone, is_he, is_one
from generator.extraction.victims.hurt_who_died import add_dead, count_people, count_these, dies_where
from generator.extraction.victims.named_forces import find_group_of_body, find_group_of_unit
from generator.extraction.victims.pronouns import dies_at_once
from generator.extraction.victims.reading import Reading
from generator.extraction.words.people_words import people_words
from generator.extraction.words.words import Words
from generator.vocabulary.frozen import replace
from generator.vocabulary.word_rows import has_any, in_small_letters

_THEY, _THEIR, _VICTIM = ("they", "them"), "their", "victim"


def share_part(readings: Sequence[Reading], words: Words) -> tuple[Reading, ...]:
    """Give others beside a part the group of the part: ``Two of them died while two others were injured``.

    So it does to ``One of them died and the other two were hurt``, and to a number between a part and others:
    ``One of the rebels was hurt, two were killed and another was held``; and to ``… were taken away, where one died``.
    """
    group: str | None = None
    shared: list[Reading] = []
    last = max((one.chunk for one in readings if one.mention.kind == "bare" and one.mention.others), default=-1)
    for reading in readings:
        listed = reading.chunk < last or _goes_on_with_part(words, reading) or dies_where(words, reading)
        rest = _is_rest(reading) or (_is_open(reading, others=False) and listed)
        shared.append(replace(reading, group=group) if group and rest else reading)
        alone = (reading.mention.kind == "part" or reading.mention.partitive) and reading.inside is None
        group = reading.group if alone and reading.group != UNSPECIFIED else group
    return tuple(add_dead(words, [_with_rest(one, shared) for one in shared]))


def _with_rest(reading: Reading, readings: Sequence[Reading]) -> Reading:
    """Give a number the group of the others beside it: ``Six died on the spot, five others on the way``."""
    if not _is_open(reading, others=False):
        return reading
    others = (one for one in readings if one.mention.kind == "bare" and one.mention.others and one.inside is None)
    after = [one for one in others if one.outcome == reading.outcome and one.chunk > reading.chunk]
    return replace(reading, group=after[0].group) if after else reading


def share_unit(readings: tuple[Reading, ...], words: Words, last: Words) -> tuple[Reading, ...]:
    """Give ``one of its men was killed and another hurt`` the group of the post or patrol told of just before."""
    if not any(_is_of_unit(words, reading) for reading in readings):
        return readings
    group = find_group_of_body(last, len(last.tokens))
    if group is None or find_group_of_unit(words) is not None:
        return readings
    return tuple(
        replace(one, group=group) if _is_of_unit(words, one) or _is_open(one, others=True) else one for one in readings
    )


def _is_of_unit(words: Words, reading: Reading) -> bool:
    """Whether people of whom nobody says who they were are told as those of a body: ``two of its members``."""
    own = "its" in in_small_letters(words.tokens)[reading.mention.first : reading.mention.last]
    return own and reading.group == UNSPECIFIED and reading.outcome in PERSON_OUTCOMES


def share_headcount(
    words: Words, chunks: Sequence[Chunk], readings: tuple[Reading, ...], own: Sequence[Chunk]
) -> tuple[Reading, ...]:
    """Give numbers that add up to people counted in the sentence before, of whom it told no fate, their group.

    Attackers are meant only by several numbers, or by ``all``: ``Four were killed and two fled``, ``All six died``.
    """
    alone = [one for one in readings if _is_open(one, others=False) or (_is_known(one) and _is_rest(one))]
    counts = [reading.mention.quantity.count for reading in alone if reading.mention.quantity]
    if not counts or None in counts or len(alone) != len([one for one in readings if one.inside is None]):
        return readings
    last = max(reading.chunk for reading in alone)
    told = [chunk.mention.quantity for chunk in own[last + 1 :] if chunk.mention and chunk.mention.kind == "bare"]
    rest = [quantity.count or 0 for quantity in told if quantity is not None]
    several = len(counts) + len(rest) > 1 or any(is_every(reading.mention) for reading in alone)
    group = next(_find_groups(words, chunks, sum(count or 0 for count in (*counts, *rest)), attackers=several), None)
    return readings if group is None else tuple(replace(reading, group=group) for reading in readings)


def _dies(reading: Reading, before: Sequence[Reading]) -> bool:
    """Whether the one who was hurt in the sentence before is told to have died: ``He died on Tuesday``."""
    return reading.outcome == "killed" and find_hurt_alone(before) is not None


def share_taken(
    readings: tuple[Reading, ...], words: Words, chunks: Sequence[Chunk], before: Sequence[Reading]
) -> tuple[Reading, ...]:
    """Give ``They were later shot dead`` the number and group of those told just before to be taken or shot at.

    Who is told by ``he`` alone is left open only where he dies at once or was hurt, as ``share_fate`` reads him.
    """
    taken = [one for one in before if one.real and one.inside is None and _is_taken_or_shot(one)]
    found = has_any(words.tokens[:2], (_THEIR,))  # their bodies show that they had been taken, whatever the verb was
    taken = [one for one in taken if one.certain or found or one.outcome == "killed"]
    together = all(one.verb == taken[0].verb and not one.certain for one in taken[1:])
    number = sum(map(count_people, taken)) if together and all(map(count_people, taken)) else 0
    shared: list[Reading] = []
    for reading in readings:
        every = _are_all(reading) or _are_known(reading, taken) or _are_both(reading, number)
        if number and _are_victims(reading, several=number > 1):
            shared.extend(_count_all(reading, taken))
            continue
        if (counted := _count_some(reading, taken)) is not None:
            shared.append(counted)
            continue
        if not is_he(reading) and not (every and taken):
            shared.append(reading)
            continue
        several = every or words.tokens[reading.mention.first].lower in (*_THEY, _THEIR)
        if number and (number > 1) == several:
            shared.extend(_count_all(reading, [one for one in taken if not _says_again(reading, one)]))
        elif (
            dies_at_once(words, chunks, reading.verb)
            or reading.mention.head is not None
            or (not several and _dies(reading, before))
        ):
            shared.append(reading)
    return tuple(shared)


def _says_again(reading: Reading, told: Reading) -> bool:
    """Whether only what has been told is said of people again: ``NAME said that it had abducted them``."""
    return told.certain and told.outcome == reading.outcome


def _count_all(reading: Reading, told: Sequence[Reading]) -> Iterator[Reading]:
    """Yield a reading as those told before, one for each of their groups."""
    for group in dict.fromkeys(one.group for one in told):
        number = sum(count_people(one) for one in told if one.group == group)
        yield replace(reading, mention=count_these(reading.mention, number), group=group, weak=False)


def _is_taken_or_shot(reading: Reading) -> bool:
    """Whether people were taken, or shot at and nobody has said what became of them."""
    shot = reading.outcome == "killed" and not reading.certain and reading.group != MILITANTS
    counted = reading.mention.form_plural or bool(reading.members) or is_one(reading.mention)
    return reading.outcome in TAKEN or (shot and reading.mention.head is not None and counted)


def _are_all(reading: Reading) -> bool:
    """Whether all of those told before are meant, without their number: ``All of them were let go``."""
    quantity, kind = reading.mention.quantity, reading.mention.kind
    every = quantity is not None and quantity.vague == "all" and kind in ("part", "bare")
    return every and reading.inside is None


def _are_both(reading: Reading, number: int) -> bool:
    """Whether those told just before are meant by their number: ``Both were hurt``, ``The two were released``."""
    quantity, freed = reading.mention.quantity, reading.outcome == "freed" and reading.rule in ("passive", "active")
    free = freed and reading.mention.head is None and reading.mention.kind == "bare" and not reading.mention.others
    return (are_all_told(reading) or free) and number > 1 and quantity is not None and quantity.count == number


def _count_some(reading: Reading, taken: Sequence[Reading]) -> Reading | None:
    """Return a reading with the number of those told just before to be shot at: ``The two policemen … the policemen``.

    Only by their noun, where others were shot at beside them.
    """
    mention, head = reading.mention, reading.mention.head
    known = mention.definite and mention.quantity is None and mention.form_plural and reading.inside is None
    if head is None or not known or mention.partitive or reading.outcome not in CASUALTIES:
        return None
    shot = ((one, told) for one in taken if not one.certain for told in one.members or (one.mention,))
    same = [(one, told.quantity) for one, told in shot if told.head is not None and told.head.row == head.row]
    number = same[0][1].count if len(same) == 1 and same[0][1] is not None else None
    return replace(reading, mention=count_these(mention, number), group=same[0][0].group) if number else None


def _are_victims(reading: Reading, *, several: bool) -> bool:
    """Whether those told just before died by the word for their part in it: ``The victim died on the spot``."""
    mention, fate = reading.mention, reading.outcome in CASUALTIES and reading.rule in ("passive", "intransitive")
    known = mention.definite and mention.quantity is None and not mention.partitive and reading.inside is None
    called = mention.head is not None and mention.head.row == _VICTIM and reading.group == UNSPECIFIED
    return fate and known and called and mention.form_plural == several


def _are_known(reading: Reading, taken: Sequence[Reading]) -> bool:
    """Whether people are those told just before to be taken, by their noun: ``The engineers were found dead``.

    So they are behind ``all``: ``All of the engineers``, ``All the abducted engineers``.
    """
    mention, quantity = reading.mention, reading.mention.quantity
    known = mention.definite if quantity is None else quantity.vague == "all"
    known = known and mention.form_plural and reading.inside is None
    fate = reading.outcome in ("killed", "freed") and reading.rule in ("passive", "intransitive", "active")
    if not (known and fate and mention.kind == "person" and len(taken) == 1 and taken[0].outcome in TAKEN):
        return False
    heads = [one.head.row for one in (mention, taken[0].mention) if one.head is not None]
    return len(heads) == 2 and heads[0] == heads[1]


def _find_groups(words: Words, chunks: Sequence[Chunk], number: int, *, attackers: bool) -> Iterator[str]:
    for chunk in chunks:
        mention = chunk.mention
        counted = mention is not None and mention.kind == "person" and mention.quantity is not None
        count = mention.quantity.count if counted and mention is not None and mention.quantity else None
        if mention is None or count is None:
            continue
        group = find_group(words, mention)
        all_told = count == number > 1 and (attackers or group != MILITANTS)
        if group != UNSPECIFIED and (all_told or (group == SECURITY_FORCES and count > number and _are_there(words))):
            yield group


def _are_there(words: Words) -> bool:
    """Whether people are told as those who were where it happened: ``Five guards were inside at the time``."""
    return has_any(words.tokens, people_words("being_there")) and not has_any(words.tokens, ("near", "nearby"))


def _is_rest(reading: Reading) -> bool:
    """Whether a number tells of those who are left of people told before: ``two others``, ``the other two``."""
    return _is_open(reading, others=True) or (_is_known(reading) and _is_open(reading, others=False))


def _is_known(reading: Reading) -> bool:
    return reading.mention.known


def _goes_on_with_part(words: Words, reading: Reading) -> bool:
    """Whether a number goes on with people some of whom were told: ``eight of them in Awaran and five in Hoshab``."""
    return reading.rule == GAPPED or _follows_other(words, reading)


def _follows_other(words: Words, reading: Reading) -> bool:
    first = reading.mention.first
    return first > 0 and words.tokens[first - 1].lower in people_words("the_rest")


def _is_open(reading: Reading, *, others: bool) -> bool:
    bare = reading.mention.head is None and reading.mention.kind == "bare" and reading.inside is None
    return (
        bare
        and reading.group == UNSPECIFIED
        and reading.outcome in PERSON_OUTCOMES
        and reading.mention.others == others
    )
