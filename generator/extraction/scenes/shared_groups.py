"""To which group people belong of whom only the sentences before tell: "Three others", "two of them", a name."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

from generator.extraction.codes import MILITANTS, PERSON_OUTCOMES, SECURITY_FORCES, UNSPECIFIED
from generator.extraction.scenes.known_groups import tell_known
from generator.extraction.scenes.scenes import Scene
from generator.extraction.scenes.spans import counts_months, tells_of_a_year
from generator.extraction.victims.another_body import find_another_body
from generator.extraction.victims.attacked_before import attacks_thing, find_attacked, find_topic
from generator.extraction.victims.companions import tell_guards
from generator.extraction.victims.groups import find_group
from generator.extraction.victims.headcounts import share_headcount, share_part, share_taken, share_unit
from generator.extraction.victims.him_and_others import join_others, tell_his_own
from generator.extraction.victims.his_fate import is_only_brought, keep_hurt, share_death, share_fate
from generator.extraction.victims.hurt_who_died import share_hurt
from generator.extraction.victims.known_people import (
    find_counted,
    find_known_people,
    list_escorts,
)
from generator.extraction.victims.named_forces import find_group_hit
from generator.extraction.victims.owned_bodies import leave_told_bodies
from generator.extraction.victims.part_groups import (
    are_others_of_these,
    fell_to_forces,
    holds_forces,
    took_part,
)
from generator.extraction.victims.parts_of_things import share_things
from generator.extraction.victims.reading import Reading
from generator.extraction.victims.recovered import leave_recovered
from generator.extraction.victims.targets import mark_targets
from generator.extraction.victims.teams import share_team
from generator.extraction.victims.those_left import count_all_but, count_left
from generator.extraction.victims.told_before import share_told
from generator.extraction.victims.told_of_them import find_told_of_them, speaks_of_casualties
from generator.extraction.words.people_words import people_words
from generator.extraction.words.words import row_of
from generator.vocabulary.frozen import replace
from generator.vocabulary.word_rows import has_any
from generator.vocabulary.word_sets import index_rows

_APPOSED = ("comma", "preposition", "of", "name")
_CLAUSE_STARTS = ("comma", "stop", "subordinator", "that", "speech")


def share_groups(scenes: Sequence[Scene]) -> Iterator[tuple[Reading, ...]]:
    """Yield the readings of each sentence; ``Three others were hurt`` counts people of the group told just before."""
    last: Scene | None = None
    counting: Scene | None = None
    his: tuple[Reading, ...] = ()
    known: dict[str, str] = {}
    for scene in scenes:
        above, up = last, last.readings if last is not None else ()
        last = last if last is not None and scene.sentence.paragraph == last.sentence.paragraph else None
        told = leave_told_bodies(tell_known(scene, known, up), up)
        told = _share_alone(scene, told, above, his) if last is None else _share_from(scene, told, last)
        near = above if above is not None and scene.sentence.index - above.sentence.index == 1 else last
        before = (near.words, near.chunks, near.readings) if near else None
        told = count_all_but(scene.words, scene.chunks, told, before)
        told = count_left(scene.words, scene.chunks, told, before)
        if not told and counting is not None and speaks_of_casualties(scene.words, scene.chunks):
            told = find_told_of_them(scene.words, scene.chunks, counting.readings)
        counting = scene if any(one.real for one in told) else counting
        his = keep_hurt(scene.words, told, his)
        yield share_headcount(last.words, last.chunks, told, scene.chunks) if last and not last.readings else told
        known.update(find_known_people(scene.words, scene.chunks))
        counted = ((find_counted(scene.words, reading.mention), reading.group) for reading in told)
        known.update((people, group) for people, group in counted if people and people not in known)
        known.update(pair for reading in told for pair in list_escorts(reading) if pair[0] not in known)
        last = last if last is not None and is_only_brought(scene.words, told, last.readings) else scene


def _share_alone(
    scene: Scene, told: tuple[Reading, ...], above: Scene | None, his: tuple[Reading, ...]
) -> tuple[Reading, ...]:
    """Return the readings of a sentence that opens a paragraph; those taken right above may be free or dead by now.

    ``his``: those of a sentence further above that told of one who was hurt, and of whom alone was spoken since.
    """
    near = above is not None and scene.sentence.index - above.sentence.index == 1
    before = (_list_open(above) if above is not None and near else ()) or his
    if not told:
        return find_another_body(scene.words, scene.chunks, before)
    before = () if above is None or tells_of_a_year(above) or counts_months(above) else before
    if above is not None and before:
        group = _last_group(above)
        told = tuple(
            _with_group(one, _last_of(scene, one, group, above)) if _is_of_them(scene, one, before) else one
            for one in told
        )
    told = share_things(told, scene.words, scene.chunks, ())
    told = share_hurt(told, scene.words, before, above.words if above else None)
    told = share_taken(leave_recovered(told, scene.chunks, before), scene.words, scene.chunks, before)
    told = tell_his_own(told, scene.words, before)
    told = mark_targets(told, scene.words, None)
    return share_part(join_others(share_death(told, scene.words, before), scene.words), scene.words)


def _is_of_them(scene: Scene, reading: Reading, before: Sequence[Reading]) -> bool:
    """Whether some of those of the paragraph above are told: ``one of them``, and ``both of them`` where two were."""
    mention = reading.mention
    if scene.sentence.tokens[mention.first].lower == "both" and all((one.mention.number or 0) > 2 for one in before):
        return False
    return mention.kind == "part" and scene.sentence.tokens[mention.last].lower == "them"


def _share_from(scene: Scene, told: tuple[Reading, ...], last: Scene) -> tuple[Reading, ...]:
    """Return the readings of a sentence with what ``last``, before it in its paragraph, tells of their people."""
    if not told:
        return _tell_of_them(scene, last)
    words, chunks, before = scene.words, scene.chunks, _last_group(last)
    parts = () if before == SECURITY_FORCES else told
    told = tuple(
        one if _is_told(scene, one, parts) else _with_group(one, _last_of(scene, one, before, last)) for one in told
    )
    told = tuple(_with_state(one, last) for one in told)
    told = share_things(told, words, chunks, last.chunks)
    told = share_hurt(told, words, last.readings, last.words)
    told = share_team(share_unit(told, words, last.words), words, last.words)
    told = share_told(told, words, chunks, (last.words, last.chunks, last.readings))
    known = () if tells_of_a_year(last) else _list_open(last)
    told = share_taken(leave_recovered(told, chunks, known), words, chunks, known)
    told = mark_targets(told, words, last.words)
    told = tell_guards(tell_his_own(told, words, known), words, last.words)
    told = join_others(share_fate(told, last.words, last.chunks, last.readings), words)
    told = share_part(told, words)
    return told or _tell_of_them(scene, last)


def _tell_of_them(scene: Scene, last: Scene) -> tuple[Reading, ...]:
    """Return what a sentence tells only of the people, or beside the body, of the one before."""
    parts = find_told_of_them(scene.words, scene.chunks, last.readings)
    return parts or find_another_body(scene.words, scene.chunks, last.readings)


def _list_open(last: Scene) -> tuple[Reading, ...]:
    """Return the readings of a sentence, or those attacked in it, of whom only the next tells what became of them."""
    told = (last.words, last.chunks, last.readings)
    return (*last.readings, *(find_attacked(*told) or find_topic(*told)))


def _is_told(scene: Scene, reading: Reading, parts: Sequence[Reading]) -> bool:
    """Whether a part belongs to people counted before it in its sentence: ``arrest of four suspects, one of whom``.

    So do some of those who did it, who are none of their victims: ``two of those behind the attack``. Others of whom
    some are of the forces are of no group told before: ``Five others, two of them policemen``.
    """
    if reading.mention.kind != "part" or reading.mention.state is not None:
        return holds_forces(reading, parts)
    if took_part(scene.words, reading):
        return True
    before = (chunk.mention for chunk in scene.chunks[: reading.chunk])
    return any(
        one is not None and one.kind == "person" and one.quantity is not None and one.quantity.plural for one in before
    )


def _last_of(scene: Scene, reading: Reading, before: str | None, last: Scene) -> str | None:
    """Return the group to which a reading can go back: ``two of them`` also to people whom nobody counted."""
    if are_others_of_these(reading, scene.readings):
        return None
    if before is None and reading.mention.others and reading.chunk == 0:
        return _find_group_of_one(last)
    if before is None and reading.mention.kind == "part":
        if fell_to_forces(scene.words, scene.chunks, reading, (last.words, last.chunks)):
            return MILITANTS
        told = _find_group_told_of(last)
        others = told == MILITANTS and (_fell_to_attackers(scene, reading, last) or _are_of_attacked(scene, last))
        return None if others or (told == MILITANTS and _are_back(scene, reading)) else told
    return before


def _find_group_of_one(last: Scene) -> str | None:
    """Return the group of those with one of whom a sentence opens: ``One of the gunmen fled. Another was killed``."""
    one = last.chunks[0].mention if last.chunks else None
    part = one is not None and one.partitive and one.head is not None
    group = find_group(last.words, one) if part and one is not None else UNSPECIFIED
    return None if group == UNSPECIFIED else group


def _fell_to_attackers(scene: Scene, reading: Reading, last: Scene) -> bool:
    """Whether the attackers themselves, or ``they``, killed or took some: ``They checked papers and shot six of them``.

    Those are not of the attackers, whoever they were.
    """
    if reading.rule != "active":
        return False
    start = max((at for at in range(reading.verb) if scene.chunks[at].kind in _CLAUSE_STARTS), default=-1) + 1
    clause = scene.chunks[start : reading.verb]
    people = [chunk.mention for chunk in clause if chunk.mention is not None and chunk.mention.kind == "person"]
    if not people and any(scene.sentence.tokens[chunk.first].lower == "they" for chunk in clause):
        met = (chunk.mention for chunk in last.chunks if chunk.mention is not None and chunk.mention.kind != "thing")
        return all(find_group(last.words, one) != SECURITY_FORCES for one in met)
    return bool(people) and all(find_group(scene.words, one) == MILITANTS for one in people)


def _are_of_attacked(scene: Scene, last: Scene) -> bool:
    """Whether ``three of them`` may be those in what was hit, as nobody fired back: ``Gunmen ambushed their car``."""
    if not attacks_thing(last.words, last.chunks):
        return False
    return not any(index_rows("type_cues", ("fired_back",)).find(one.sentence.tokens) for one in (scene, last))


def _are_back(scene: Scene, reading: Reading) -> bool:
    """Whether ``two of them`` may be those taken away: they are let go or found dead after their captors fled."""
    found = reading.outcome == "killed" and has_any(scene.sentence.tokens, people_words("finding"))
    return found or reading.outcome == "freed"


def _with_group(reading: Reading, before: str | None) -> Reading:
    part = reading.mention.kind == "part" and reading.mention.state is None
    of_them = part or (reading.rule in ("active", "nominal") and reading.mention.partitive)
    alone = reading.mention.head is None and (reading.mention.others or of_them) and reading.group == UNSPECIFIED
    return replace(reading, group=before) if before and alone and reading.inside is None else reading


def _with_state(reading: Reading, last: Scene) -> Reading:
    """Give some of the injured the group of those whom the sentence before counts as injured, if it is one."""
    mention = reading.mention
    if mention.kind != "part" or mention.state is None or reading.group != UNSPECIFIED:
        return reading
    state = row_of(mention.state).text("outcome")
    groups = {one.group for one in last.readings if one.real and one.outcome == state and one.inside is None}
    return replace(reading, group=groups.pop()) if len(groups) == 1 else reading


def _last_group(scene: Scene) -> str | None:
    """Return the group of the people whom a sentence counts, if it is one."""
    told = (one for one in scene.readings if one.real and one.outcome in PERSON_OUTCOMES and one.inside is None)
    groups = {one.group for one in told}
    return next(iter(groups)) if len(groups) == 1 else None


def _find_group_told_of(scene: Scene) -> str | None:
    """Return the group of the people, without speakers, of whom a sentence tells, if it is one besides attackers."""
    told = [
        mention
        for number, chunk in enumerate(scene.chunks)
        if (mention := chunk.mention) is not None
        and mention.kind in ("person", "relation")
        and mention.form_plural
        and not _speaks(scene, number)
        and scene.sentence.tokens[max(0, scene.chunks[number].first - 2)].lower != "according"
        and not _goes_on(scene, number + 1)
    ]
    groups = {find_group(scene.words, mention) for mention in told}
    if groups == {MILITANTS} and not scene.readings:
        return _find_group_of_singles(scene) or find_group_hit(scene.words)
    if told and groups & {MILITANTS, UNSPECIFIED} and find_group(scene.words, told[0]) == SECURITY_FORCES:
        return None  # ``Troops raided a camp of the rebels.``
    groups -= {MILITANTS, UNSPECIFIED}
    return next(iter(groups)) if len(groups) == 1 else None


def _speaks(scene: Scene, number: int) -> bool:
    """Whether people are who speaks, wherever they serve: ``NAME, a senior police officer in Quetta, told AFP``."""
    behind = itertools.dropwhile(lambda chunk: chunk.kind in _APPOSED, scene.chunks[number + 1 :])
    return next((chunk.kind == "speech" for chunk in behind), False)


def _goes_on(scene: Scene, number: int) -> bool:
    """Whether a word behind people makes them a name of something else: ``a police complex``."""
    behind = scene.chunks[number] if number < len(scene.chunks) else None
    return behind is not None and behind.kind == "word" and scene.sentence.tokens[behind.first].text.isalpha()


def _find_group_of_singles(scene: Scene) -> str | None:
    """Return the group of those named one by one whom attackers met: ``An inspector and his guard were targeted``."""
    chunks = [chunk for number, chunk in enumerate(scene.chunks) if not _speaks(scene, number)]
    told = [one for chunk in chunks if (one := chunk.mention) and one.kind in ("person", "rank", "relation")]
    groups = {find_group(scene.words, one) for one in told if not one.form_plural} - {MILITANTS}
    return (groups.pop() if len(groups) == 1 else UNSPECIFIED) if groups else None
