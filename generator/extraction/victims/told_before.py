"""People whom a sentence tells by those of the sentence before: "His cousin died", "The friend was freed later"."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.chunks.chunks import Chunk
from generator.extraction.chunks.mention import Mention
from generator.extraction.codes import CIVILIANS, MILITANTS, PERSON_OUTCOMES, SECURITY_FORCES, UNSPECIFIED
from generator.extraction.victims.descriptions import list_hit
from generator.extraction.victims.groups import find_group
from generator.extraction.victims.hit_units import counts_riders, list_units
from generator.extraction.victims.named_forces import find_group_of_unit
from generator.extraction.victims.named_told import share_named
from generator.extraction.victims.reading import Reading
from generator.extraction.words.people_words import people_words
from generator.extraction.words.words import Words, row_of
from generator.vocabulary.frozen import replace
from generator.vocabulary.word_rows import Term, has_any, word_behind

Told = tuple[Words, Sequence[Chunk], Sequence[Reading]]
_HIS, _DRIVER, _OFFICIAL = ("his", "her"), "driver", "official"
_MEN, _ABOARD, _ABOARD_REACH, _REST = "man", ("board", "aboard"), 3, 2
_VERB_REACH = 7
_OTHER = ("a", "an", "another", "one")


def share_told(readings: tuple[Reading, ...], words: Words, chunks: Sequence[Chunk], last: Told) -> tuple[Reading, ...]:
    """Return readings with the groups that the sentence before, its words and readings, tells of their people."""
    shared: list[Reading] = []
    group: str | None = None
    before = UNSPECIFIED
    for reading in share_named(readings, *last):
        known = _find_group_of_some(words, reading, last) or _find_group_of_guard(words, chunks, reading, last)
        if known is not None:
            shared.append(replace(reading, group=known))
            continue
        found = _find_group_before(words, chunks, reading, last)
        bare = reading.mention.kind == "bare" and reading.inside is None and reading.group in (UNSPECIFIED, before)
        group = found or (group if bare else None)
        before = reading.group if found else before
        shared.append(replace(reading, group=group) if group else reading)
    return tuple(shared)


def _find_group_of_some(words: Words, reading: Reading, last: Told) -> str | None:
    """Return the group of those just told of, of whom a part is counted: ``two private guards … One of the guards``."""
    if reading.mention.head is None or not reading.mention.partitive or reading.inside is not None:
        return None
    noun = _last_word(words, reading.mention.head)
    heads = ((one, one.mention.head) for one in last[2])  # ``two bodyguards … One of the guards``
    told = [one for one, head in heads if head is not None and _last_word(last[0], head).endswith(noun)]
    groups = {one.group for one in told if one.mention.form_plural}
    return groups.pop() if len(groups) == 1 else None


def _last_word(words: Words, head: Term) -> str:
    return words.tokens[head.last].lower


def _find_group_before(words: Words, chunks: Sequence[Chunk], reading: Reading, last: Told) -> str | None:
    """Return the group of people that the sentence before tells: kin of somebody unknown, a known friend, its men."""
    mention = reading.mention
    if reading.outcome not in PERSON_OUTCOMES or reading.inside is not None:
        return None
    if mention.head is None:
        return _find_group_of_targets(words, reading, last) if mention.kind == "bare" else None
    opens = all(chunk.mention is None or chunk.mention.kind == "thing" for chunk in chunks[: reading.chunk])
    people = [one for one in last[2] if one.outcome in PERSON_OUTCOMES]
    word = words.tokens[mention.first].lower
    if mention.kind == "relation" and opens and word in _HIS:
        return UNSPECIFIED if people and all(map(_is_somebody, people)) else None
    hit = mention.head.row == _OFFICIAL and opens and not people and _hits_force_alone(last[0], last[1])
    riders = counts_riders(words, reading) and reading.group == UNSPECIFIED
    driver = mention.head.row == _DRIVER and word == "the" and word_behind(words.tokens, mention.last + 1) not in _OTHER
    if hit or riders or driver:
        alone = opens or riders or _follows_forces(words, chunks[: reading.chunk])
        theirs = hit or (alone and _has_force_vehicle(last[0], last[1]))
        return SECURITY_FORCES if theirs or (riders and _hits_force_alone(last[0], last[1])) else None
    if reading.group == UNSPECIFIED:
        found = has_any(words.tokens, people_words("finding"))  # the dead found may be those who fired
        fell = opens and not people and not found
        served = _find_group_served_in(words, mention, people) if opens else None
        return served or _find_group_of_known(mention, people, last[0], opens=fell)
    return None


def _follows_forces(words: Words, chunks: Sequence[Chunk]) -> bool:
    """Whether all people told of before are of the forces: ``A sepoy died while the driver was hurt``."""
    people = (one for chunk in chunks if (one := chunk.mention) is not None and one.kind != "thing")
    return all(find_group(words, one) == SECURITY_FORCES for one in people)


def _find_group_of_guard(words: Words, chunks: Sequence[Chunk], reading: Reading, last: Told) -> str | None:
    """Return the group of a guard told before to be somebody's: ``A judge and his gunman were hurt … The gunman``."""
    head = reading.mention.head
    if head is None or not reading.mention.definite or row_of(head).text("class_from") != "employer":
        return None
    for told, row in ((words, chunks[: reading.chunk]), last[:2]):
        known = [one for chunk in row if (one := chunk.mention) and one.head and one.head.row == head.row]
        owned = [one for one in known if has_any(told.tokens[one.first : one.first + 1], people_words("owners"))]
        if known:
            counted = {one.group for one in last[2] if any(who in owned for who in (one.mention, *one.members))}
            return (counted.pop() if len(counted) == 1 else UNSPECIFIED) if len(owned) == len(known) else None
    return None


def _find_group_served_in(words: Words, mention: Mention, people: Sequence[Reading]) -> str | None:
    """Return the group of those in whose service or trade somebody is: ``his colleague``, ``two of their comrades``."""
    tokens, groups = words.tokens[mention.first : mention.last + 1], {one.group for one in people}
    same = has_any(tokens, people_words("same_service")) and has_any(tokens, people_words("owners"))
    return groups.pop() if same and len(groups) == 1 else None


def _find_group_of_known(mention: Mention, people: Sequence[Reading], words: Words, *, opens: bool) -> str | None:
    """Return the group of a friend told before, or of the men of a patrol that was hit: ``Three men were killed``."""
    if mention.head is None:
        return None
    if mention.definite and mention.quantity is None and row_of(mention.head).text("class_from") == "antecedent":
        return next((one.group for one in people if _names(one, mention)), None)
    several = mention.head.row == _MEN and mention.quantity is not None and mention.quantity.plural
    if not opens or not several or not has_any(words.tokens, people_words("units")):
        return None
    hit = has_any(words.tokens, people_words("hitting")) and not has_any(words.tokens, people_words("raiding"))
    return SECURITY_FORCES if hit and find_group_of_unit(words) == SECURITY_FORCES else None


def _find_group_of_targets(own: Words, reading: Reading, last: Told) -> str | None:
    """Return the group of those attacked before: ``Refugees came under fire. Two were killed``, ``… One died``."""
    words, told, before = last
    behind = own.tokens[reading.mention.last + 1 : reading.mention.last + _VERB_REACH]
    aboard = reading.group == UNSPECIFIED and has_any(behind[: _ABOARD_REACH - 1], _ABOARD)
    if aboard and _has_force_vehicle(words, told):
        return SECURITY_FORCES  # ``All four on board were killed``
    open_ = reading.group == UNSPECIFIED and reading.inside is None
    if open_ and reading.chunk == _REST and own.tokens[reading.mention.first - 1].lower in people_words("the_rest"):
        left = {one.group for one in before if one.outcome == reading.outcome and one.inside is None}
        return left.pop() if len(left) == 1 else None  # ``The remaining two were killed in Kohlu``
    opens, quantity = open_ and reading.chunk == 0, reading.mention.quantity
    if not opens or reading.mention.others or quantity is None or quantity.anaphoric or quantity.article:
        return None
    people = [one for one in before if one.outcome in PERSON_OUTCOMES]
    if people:
        groups = {one.group for one in people}
        caught = has_any(behind, people_words("caught_in_fight"))
        fought = reading.outcome == "arrested" and groups == {MILITANTS} and caught  # ``Two were captured``
        open_ = fought or not any(one.certain for one in people)
        return groups.pop() if len(groups) == 1 and open_ else None
    several = (
        one for chunk in told if (one := chunk.mention) and one.kind in ("person", "collective", "rank", "relation")
    )
    groups = {find_group(words, one) for one in several if one.form_plural or one.kind == "collective"}
    if groups == {SECURITY_FORCES} and any(list_hit(words, told, len(told))):
        return SECURITY_FORCES
    hit = has_any(words.tokens, people_words("hitting")) and groups <= {CIVILIANS, MILITANTS, UNSPECIFIED}
    return CIVILIANS if hit and CIVILIANS in groups else None


def _has_force_vehicle(words: Words, chunks: Sequence[Chunk]) -> bool:
    """Whether a vehicle of the forces is told of: ``A police van was hit``, ``a vehicle of the Coast Guards``."""
    things = (one for chunk in chunks if (one := chunk.mention) and one.kind == "thing" and one.head is not None)
    vehicles = [one for one in things if one.head is not None and one.head.row == "vehicles"]
    units = list_units(words, chunks, len(chunks))
    return len(vehicles) == 1 and any(first <= vehicles[0].first <= last for first, last in units)


def _hits_force_alone(words: Words, chunks: Sequence[Chunk]) -> bool:
    """Whether the forces or their post and nobody else were attacked: ``Levies men were hit. One official died``."""
    if not has_any(words.tokens, people_words("hitting")):
        return False
    told = [one for chunk in chunks if (one := chunk.mention) and one.kind in ("person", "collective", "rank")]
    groups = {find_group(words, one) for one in told} - {MILITANTS}
    groups |= {SECURITY_FORCES} if len(list(list_units(words, chunks, len(chunks)))) == 1 else set()
    attackers = all(one.kind == "person" for one in told if find_group(words, one) == UNSPECIFIED)
    return SECURITY_FORCES in groups and CIVILIANS not in groups and attackers


def _is_somebody(one: Reading) -> bool:
    """Whether one person is told of whom nobody says who he was: ``a man``."""
    quantity = one.mention.quantity
    return one.group == UNSPECIFIED and quantity is not None and quantity.article and not one.members


def _names(one: Reading, mention: Mention) -> bool:
    """Whether people told before are called by the same noun: ``an employee and his friend … The friend``."""
    rows = {member.head.row for member in (one.mention, *one.members) if member.head is not None}
    return mention.head is not None and mention.head.row in rows
