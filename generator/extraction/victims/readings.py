"""What one sentence says became of whom: each number is used once, by the verb of its own clause."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from generator.extraction.chunks.chunks import Chunk, list_outcomes
from generator.extraction.chunks.mention import Mention
from generator.extraction.chunks.verb_groups import VerbGroup, find_verb_group
from generator.extraction.codes import (
    CASUALTIES,
    CIVILIANS,
    MILITANTS,
    PERSON_OUTCOMES,
    SECURITY_FORCES,
    TAKEN,
    UNSPECIFIED,
)
from generator.extraction.victims.all_of_them import count_all
from generator.extraction.victims.apposed_names import leave_apposed, leave_told_apart
from generator.extraction.victims.arguments import Victim, mention_of
from generator.extraction.victims.breakdowns import (
    add_breakdowns,
    add_parts_of_whom,
    leave_summed_parts,
    set_numbers_inside,
)
from generator.extraction.victims.dealt_out import add_dealt_out
from generator.extraction.victims.died_of_it import find_died_of_it
from generator.extraction.victims.gapping import add_brought, add_gapped
from generator.extraction.victims.groups import find_group
from generator.extraction.victims.held_by_armed import is_taken_by_own, tell_abducted
from generator.extraction.victims.identifications import find_identified
from generator.extraction.victims.inclusions import find_state_at
from generator.extraction.victims.joined_lists import count_names, join_lists
from generator.extraction.victims.labelled_counts import add_labelled
from generator.extraction.victims.losers import find_loser
from generator.extraction.victims.named_victims import has_result, tells_find
from generator.extraction.victims.noun_readings import add_hurt_wholes, add_inclusions, add_nouns_of_outcome, add_tolls
from generator.extraction.victims.open_fates import doubt_incomplete, doubt_wholes, leave_taken_before
from generator.extraction.victims.owned_bodies import find_owned_bodies, is_other_body, leave_found_dead
from generator.extraction.victims.owners import is_owned
from generator.extraction.victims.pronouns import means_those_before
from generator.extraction.victims.reading import Reading
from generator.extraction.victims.reading_groups import inherit_groups
from generator.extraction.victims.recovered import are_freed_again
from generator.extraction.victims.revised import mark_revised
from generator.extraction.victims.rival_counts import add_rival_counts
from generator.extraction.victims.running_counts import doubt_running
from generator.extraction.victims.second_fates import add_second_fates, count_taken_with, died_later, find_lesser
from generator.extraction.victims.shares import add_shares
from generator.extraction.victims.taken_wholes import count_whole, find_taken_wholes
from generator.extraction.victims.told_loosely import (
    goes_on_with_state,
    is_lamented,
    is_let_go,
    is_loose,
    is_named_nominal,
    is_sure,
    may_be_told_before,
    was_held,
)
from generator.extraction.victims.told_of_them import mark_some_of_known
from generator.extraction.victims.tolls import Toll
from generator.extraction.victims.verbs_taken_up import add_taken_up
from generator.extraction.victims.victims import find_victims, share_victims
from generator.extraction.victims.wholes import free_others
from generator.extraction.victims.zeros import is_denied
from generator.extraction.words.people_words import people_words
from generator.extraction.words.words import Words, row_of
from generator.vocabulary.frozen import replace
from generator.vocabulary.word_rows import has_any, in_small_letters

_MARKS = (",", "(", "-", "\u2013", "\u2014")
_HOSPITAL_REACH = 6
_VICTIM, _WERE_HURT = "victim", (("passive", "injured"), ("intransitive", "injured"))


def find_readings(words: Words, chunks: Sequence[Chunk], tolls: Sequence[Toll] = ()) -> tuple[Reading, ...]:
    """Return what a sentence states of people and things, in the order of its words."""
    found: dict[int, Reading] = {}
    shared: list[Victim] = []
    lesser: list[Reading | None] = []
    for position in list_outcomes(chunks):
        group = find_verb_group(words, chunks, position)
        if group is None or goes_on_with_state(words, chunks, position):
            continue
        victims = free_others(words, chunks, find_victims(words, chunks, group))
        victims = victims or find_died_of_it(words, chunks, group, found) or share_victims(words, chunks, group, shared)
        for victim in victims:
            named = is_named_nominal(words, chunks, group, victim, victims[0]) and not tells_find(words, chunks, group)
            named = named and not has_result(words, chunks, group)
            if not named and not _tells_condition(words, mention_of(chunks, victim.chunk), victim.inside):
                lesser.append(_add(words, chunks, found, group, victim))
        shared = victims if group.construction != "nominal" else []
    add_nouns_of_outcome(words, chunks, found)
    add_hurt_wholes(chunks, found)
    if has_any(words.tokens, (":",)):
        add_labelled(words, chunks, found)
    add_tolls(words, chunks, found, tolls)
    add_inclusions(words, chunks, found)
    add_shares(words, chunks, found)
    counted = _settle(words, chunks, found, tolls) if found else []
    counted.extend((*find_taken_wholes(chunks, counted), *add_second_fates(words, chunks, counted, lesser)))
    bodies = list(find_owned_bodies(words, chunks, counted))
    counted = [*leave_found_dead(counted, bodies), *bodies]
    return (*counted, *find_identified(words, chunks, counted))


def _settle(words: Words, chunks: Sequence[Chunk], found: dict[int, Reading], tolls: Sequence[Toll]) -> list[Reading]:
    """Return what was found with its parts and shares, its groups, and what is a sum or put right."""
    add_breakdowns(words, chunks, found)
    add_parts_of_whom(words, chunks, found)
    set_numbers_inside(chunks, found)
    leave_summed_parts(chunks, found)
    add_dealt_out(words, chunks, found)
    add_gapped(words, chunks, found)
    add_taken_up(words, chunks, found)
    add_brought(words, chunks, found)
    add_rival_counts(words, chunks, found)
    sums = min((toll.chunk for toll in tolls if toll.total and not toll.update), default=len(chunks))
    doubt_wholes(words, chunks, found)
    leave_taken_before(words, chunks, found)
    readings = [count_names(chunks, reading) for reading in inherit_groups(words, chunks, found)]
    readings = leave_told_apart(words, chunks, readings)
    counted = [_with_total(count_whole(words, chunks, one), sums) for one in join_lists(words, chunks, readings)]
    counted = [mark_some_of_known(chunks, doubt_incomplete(words, reading, counted)) for reading in counted]
    counted = [reading for reading in counted if not _tells_how_badly(words, chunks, reading, counted)]
    counted = [one for one in leave_apposed(chunks, counted) if not is_other_body(words, chunks, one)]
    counted = [tell_abducted(words, chunks, one) for one in counted if not is_taken_by_own(words, chunks, one)]
    return count_all(words, chunks, mark_revised(words, chunks, doubt_running(counted)))


def _tells_how_badly(words: Words, chunks: Sequence[Chunk], part: Reading, readings: Sequence[Reading]) -> bool:
    """Whether a number alone tells how badly some of the hurt are: ``16 injured, of whom two critically injured``."""
    verb = words.tokens[chunks[part.verb].first].lower
    bare = part.outcome == "injured" and part.mention.kind == "bare" and not part.mention.others
    if not bare or verb not in people_words("conditions"):
        return False
    number = part.mention.number
    before = (one for one in readings if one.outcome == "injured" and one.chunk < part.chunk and one.mention.quantity)
    return any((one.mention.quantity.value or 0) > (number or 0) for one in before if one.mention.quantity)


def _tells_condition(words: Words, mention: Mention, inside: int | None) -> bool:
    """Whether only the condition of a part of the people is told: ``two of them critically``, ``four on the spot``."""
    link = words.links.get(mention.last + 1)
    behind = [token.lower for token in words.tokens[mention.last + 1 : mention.last + 4]]
    bare = mention.kind == "bare" and bool(behind) and behind[0] in people_words("conditions")
    if bare and behind[1:2] in ([], ["."], [","], [")"]):
        return words.tokens[mention.first - 1].text in _MARKS  # ``injured 11, two critically``
    there = inside is not None and behind in (["on", "the", "spot"], ["at", "the", "scene"])
    part = mention.kind == "part" or (mention.kind == "bare" and inside is not None)
    return part and (there or behind[:1] == ["fatally"] or (link is not None and link.row == "condition"))


def _with_total(reading: Reading, sums: int) -> Reading:
    """Make what is counted beside a sum a sum too: ``in total, 13 were killed and 32 wounded``."""
    beside = reading.chunk > sums and reading.outcome in PERSON_OUTCOMES and reading.inside is None
    return replace(reading, total=True) if beside else reading


def _add(
    words: Words, chunks: Sequence[Chunk], found: dict[int, Reading], group: VerbGroup, victim: Victim
) -> Reading | None:
    """Keep what a verb tells of somebody; return what else befell him, where one outcome outweighs another."""
    mention = mention_of(chunks, victim.chunk)
    listed = {one.mention.kind for one in found.values() if one.verb == group.chunk}
    his = mention.others or mention.kind in ("bare", "relation") or is_owned(words, mention)
    open_to = (mention.kind == "relation" and "name" in listed) or (his and "pronoun" in listed)
    whose = UNSPECIFIED if open_to else _group_for(words, group, mention)
    alone = (group.outcome, whose) == ("surrendered", CIVILIANS)  # a husband gives himself up to the police
    loose = alone or is_loose(words, chunks, group, mention)
    outcome = _outcome_for(group, mention)
    reading = Reading(
        mention, victim.chunk, outcome, whose, group.construction,
        group.chunk, inside=victim.inside, certain=is_sure(words, group, mention) and not loose,
        reported=group.reported, real=group.real and not is_denied(words, mention),
        later=_dies_later(words, group, mention),
        weak=is_lamented(words, chunks, group) or may_be_told_before(words, group, mention),
        opens=mention.kind == "pronoun"
        and means_those_before(words, chunks, replace(group, outcome=outcome), victim.chunk),
    )  # fmt: skip
    if reading.later and mention.kind == "bare" and _is_of_whom(words, mention):
        reading = replace(reading, mention=replace(mention, kind="part", partitive=True))
    if mention.kind == "part" and mention.whole is not None and reading.outcome in TAKEN:
        reading = replace(reading, certain=False)  # ``17 of the 21 had been taken away``
    old, some = found.get(victim.chunk), mention.partitive or _is_some(words, mention)
    some = some or (not mention.plural and chunks[group.first - 1].kind == "relative")  # ``who is in hospital``
    held = was_held(mention, group) or is_let_go(chunks, group, victim.chunk)
    if (row_of(group.term).flag("repeat") and some) or held:
        return None  # ``two of the injured are under treatment``: they have been counted
    freed = old is not None and are_freed_again(words, chunks, reading, old)
    if old is not None and freed:
        count_taken_with(found, old)
    if old is None or freed or (_outweighs(reading, old) and not _were_held(words, chunks, reading, old)):
        found[victim.chunk] = replace(reading, later=True) if died_later(words, chunks, reading, old) else reading
    elif old.outcome == reading.outcome and old.rule == reading.rule == "intransitive":
        found[victim.chunk] = replace(old, verb=reading.verb)  # ``paid the price and embraced martyrdom``
    return None if old is None or freed else find_lesser(reading, old)


def _is_some(words: Words, mention: Mention) -> bool:
    """Whether people are some of those just told of: ``29 were hurt, of whom 13``, ``Of the five injured, two``.

    So they are behind ``He said that out of the five injured,``.
    """
    lower = in_small_letters(words.tokens)
    opens = lower[:1] in (["of"], ["among"]) and lower[1:2] in (["the"], ["those"], ["them"])
    before = lower[: mention.first]
    out = before[-1:] == [","] and ("out", "of") in pairwise(before)
    return opens or out or _is_of_whom(words, mention)


def _is_of_whom(words: Words, mention: Mention) -> bool:
    """Whether people stand behind words for those of whom they are some: ``of whom four later died``."""
    before, whose = in_small_letters(words.tokens)[: mention.first][-2:], ("whom", "them", "these")
    return before[:1] == ["of"] and before[-1] in whose


def _dies_later(words: Words, group: VerbGroup, mention: Mention) -> bool:
    """Whether people were hurt before they died: ``two of the wounded expired``, ``one of them died in hospital``."""
    if group.outcome != "killed" or row_of(group.term).flag("later"):
        return row_of(group.term).flag("later")
    hurt = any(find_state_at(token.lower) == "injured" for token in words.tokens[mention.first : mention.last + 1])
    behind = words.tokens[group.term.first : group.term.last + _HOSPITAL_REACH]
    victim = mention.head is not None and mention.head.row == _VICTIM and mention.others
    more = mention.quantity is not None and mention.quantity.more
    return hurt or ((mention.kind == "part" or victim or more) and has_any(behind, people_words("hospitals")))


def _group_for(words: Words, group: VerbGroup, mention: Mention) -> str:
    """Return the group: whoever blew himself up is an attacker, a woman or a teacher too."""
    found = find_group(words, mention)
    if group.outcome == "arrested" and mention.head is not None and row_of(mention.head).flag("criminal"):
        return UNSPECIFIED
    if found == UNSPECIFIED and row_of(group.term).text("subject") == "unit":
        found = find_loser(words, group.term.first, mention) or found
    return MILITANTS if found != SECURITY_FORCES and row_of(group.term).flag("attacker") else found


def _outcome_for(group: VerbGroup, mention: Mention) -> str:
    """Return the outcome: of a verb of things, what it means for people; bodies are of the dead."""
    if mention.kind == "body" and group.outcome in TAKEN | {"injured"}:
        return "killed"
    if group.construction == "nominal" and mention.state is not None and row_of(group.term).flag("found"):
        # ``the bodies of three and five wounded soldiers``
        return "injured" if row_of(mention.state).text("outcome") == "injured" else group.outcome
    other = row_of(group.term).text("with_things" if mention.kind == "thing" else "with_persons")
    outcome = other or group.outcome
    if mention.head is not None and row_of(mention.head).text("group") == MILITANTS:
        outcome = row_of(group.term).text("of_militants") or outcome  # ``Forces picked up four rebels``
    taken = mention.head is not None and row_of(mention.head).text("outcome") == "abducted"
    if mention.state is not None and row_of(mention.state).text("outcome") == "injured" and not taken:
        outcome = row_of(group.term).text("of_injured") or outcome  # ``Four wounded soldiers were rescued``
    arrested = outcome == "abducted" and mention.head is not None and row_of(mention.head).flag("arrestable")
    return "arrested" if arrested else outcome


def _outweighs(new: Reading, old: Reading) -> bool:
    """Whether a second outcome of the same people replaces the first: abducted and then killed is killed."""
    if new.outcome not in PERSON_OUTCOMES or old.outcome not in PERSON_OUTCOMES or not new.real:
        return False
    if not old.certain and new.certain:
        return True
    called = old.rule in ("reduced", "adjective") or (old.rule, old.verb) == ("active", 0)  # ``Abducted clerk is free``
    if new.outcome == "freed" and old.outcome in TAKEN and not called:
        return False  # ``abducted four men, who were later released``: the news is that they were taken
    if (old.outcome, new.outcome) == ("missing", "injured") and new.verb > old.verb:
        return new.certain  # ``a guard who had gone missing was found injured``
    held = (old.rule, old.outcome) == ("reduced", "arrested") and old.group != MILITANTS
    if held and (new.rule, new.outcome) in _WERE_HURT and new.verb > old.verb:
        return new.certain  # ``two prisoners held in the lock-up were injured``
    return PERSON_OUTCOMES.index(new.outcome) < PERSON_OUTCOMES.index(old.outcome) and new.certain


def _were_held(words: Words, chunks: Sequence[Chunk], new: Reading, old: Reading) -> bool:
    """Whether a gerund only tells how people came to be taken away: ``were taken away after being detained``.

    So it does how they came to be hurt: ``wounded two others after abducting them``.
    """
    before = words.tokens[chunks[max(0, new.verb - 1)].first].lower
    hurt = old.outcome in CASUALTIES and old.certain and new.rule == "participial" and before == "after"
    return new.outcome in TAKEN and (hurt or (old.outcome in TAKEN and before == "being"))
