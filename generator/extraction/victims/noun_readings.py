"""Readings without an outcome verb of their own: nouns of outcome, tolls, parts, and victims given by name alone."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.chunks.chunks import Chunk, list_phrases
from generator.extraction.chunks.mention import Mention
from generator.extraction.codes import CASUALTIES, UNSPECIFIED
from generator.extraction.victims.arguments import mention_of
from generator.extraction.victims.bodies import count_nobody, is_brought, is_found, is_of_these
from generator.extraction.victims.coordination import expand_right
from generator.extraction.victims.groups import find_group
from generator.extraction.victims.inclusions import find_inclusions, find_state_at
from generator.extraction.victims.joined_lists import count_names
from generator.extraction.victims.losers import find_enemys_group
from generator.extraction.victims.named_forces import find_group_between, find_group_of_names, find_group_of_unit
from generator.extraction.victims.reading import Reading
from generator.extraction.victims.toll_triggers import LOSSES
from generator.extraction.victims.tolls import Toll
from generator.extraction.words.people_words import people_words
from generator.extraction.words.toll_words import toll_words
from generator.extraction.words.words import Words, row_of
from generator.vocabulary.frozen import replace
from generator.vocabulary.word_rows import has_any

_ON = ("on", "among", "amongst")
_ON_REACH = 5
_SUM_REACH = 14
_NAMED_REACH = 5
_RECORD_REACH = 8
_CONDITION_OF, _CONDITION_REACH = 3, 8
_NAMES_OF, _SAVED_REACH = 2, 3


def add_nouns_of_outcome(words: Words, chunks: Sequence[Chunk], found: dict[int, Reading]) -> None:
    """Read nouns that hold their outcome: ``nine deaths``, ``two bodies were found``, ``the injured passengers``."""
    for position in list_phrases(chunks):
        mention = chunks[position].mention
        if position in found or mention is None or mention.quantity is None or mention.head is None:
            continue
        outcome = row_of(mention.head).text("outcome")
        if mention.kind == "toll" and outcome and not mention.quantity.article:
            sure = not row_of(mention.head).flag("ambiguous")
            far = not _is_near(words, mention.quantity.last + 1, mention.head.first)
            owner = mention.owner if mention.owner is not None and mention.quantity.count else None
            if not sure or (far and owner is None) or not _is_counted(words, mention):
                continue
            group = row_of(owner).text("group") if owner is not None else None  # ``ten soldiers' deaths``
            group = group or _find_group_of_toll(words, mention, mention.quantity.last + 1)
            found[position] = Reading(mention, position, outcome, group, "noun", position)
            _add_parts(words, chunks, found, found[position])
        elif mention.kind == "body" and count_nobody(words, chunks, position, mention, found):
            continue
        elif mention.kind == "body" and outcome and is_found(words) and not is_of_these(words, mention, found):
            group = _find_group_of_bodies(words, mention)
            found[position] = Reading(mention, position, outcome, group, "body", position)
        elif mention.kind == "body" and outcome and not mention.quantity.article and is_brought(words, mention):
            found[position] = Reading(mention, position, outcome, UNSPECIFIED, "body", position, weak=True)
        elif (state := _find_state(words, mention)) is not None:
            group, again = find_group(words, mention), state not in CASUALTIES or mention.quantity.anaphoric
            again = again or _tells_condition(words, mention)
            found[position] = Reading(mention, position, state, group, "state", position, weak=again)


def add_hurt_wholes(chunks: Sequence[Chunk], found: dict[int, Reading]) -> None:
    """Read all the injured of whom nothing more befell some: ``three of the 17 injured were discharged``."""
    for position in list_phrases(chunks):
        mention = chunks[position].mention
        if position in found or mention is None or mention.kind != "part" or mention.state is None:
            continue
        whole = mention.whole
        if whole is not None and whole.count and row_of(mention.state).text("outcome") == "injured":
            every = replace(mention, quantity=whole, whole=None, partitive=False, kind="bare")
            found[position] = Reading(every, position, "injured", UNSPECIFIED, "state", position, weak=True)


def _tells_condition(words: Words, mention: Mention) -> bool:
    """Whether it is told how some of the injured are: ``two injured people were said to be critical``."""
    near = words.tokens[max(0, mention.first - _CONDITION_OF) : mention.last + 1 + _CONDITION_REACH]
    return has_any(near, people_words("how_the_hurt_are"))


def _is_counted(words: Words, mention: Mention) -> bool:
    """Whether a noun counts people, one of deeds only as who keeps a record does: ``documented 87 killings``."""
    near = words.tokens[max(0, mention.first - _SAVED_REACH) : mention.last + 1 + _SAVED_REACH]
    if has_any(near, toll_words("saved")):
        return False  # ``saved dozens of lives``, ``Nine lives were at risk``
    if mention.head is None or not row_of(mention.head).flag("recorded"):
        return True
    return has_any(words.tokens[max(0, mention.first - _RECORD_REACH) : mention.first], people_words("recorded"))


def _find_group_behind(words: Words, mention: Mention) -> str:
    """Return the group of those who had losses: ``seven fatalities on the army``, ``the army suffered two``."""
    first = mention.last + 1
    if mention.first and words.tokens[mention.first - 1].lower in people_words("suffering"):
        return find_group_of_unit(words, mention.first) or UNSPECIFIED
    if first >= len(words.tokens) or words.tokens[first].lower not in _ON:
        return UNSPECIFIED
    return find_group_between(words, first + 1, first + _ON_REACH) or UNSPECIFIED


def _find_group_of_bodies(words: Words, mention: Mention) -> str:
    """Return the group of those whose bodies are counted: ``three bodies of the attackers``."""
    first = mention.last + 1
    first += [token.text for token in words.tokens[first : first + 2]] == [",", "of"]
    if first >= len(words.tokens) or words.tokens[first].lower != "of":
        return UNSPECIFIED
    return _find_first_group(words, first + 1, first + _ON_REACH) or UNSPECIFIED


def _find_first_group(words: Words, first: int, last: int) -> str | None:
    """Return the group of the first people whom a noun between two tokens names."""
    terms = (words.nouns[at] for at in range(first, min(last, len(words.tokens))) if at in words.nouns)
    people = (row_of(term) for term in terms if row_of(term).text("kind") in ("person", "rank", "body"))
    return next((row.text("group") for row in people), None)


def _is_near(words: Words, first: int, head: int) -> bool:
    """Whether words between a number and its noun only say who died, of what, or that it is sure.

    ``seven confirmed deaths``, ``61 civilian deaths``, ``40 insurgency-related fatalities``.
    """
    named = {place for at in range(first, head) if at in words.nouns for place in range(at, words.nouns[at].last + 1)}
    known = people_words("recorded") | people_words("of_a_kind")
    others = [at for at in range(first, head) if at not in named and words.tokens[at].lower not in known]
    return not others or find_group_of_names(words.tokens[first:head]) is not None


def _find_group_of_toll(words: Words, mention: Mention, first: int) -> str:
    """Return the group of the dead or injured whom a noun counts: named before it, as its owner, or behind it."""
    head = mention.head.first if mention.head is not None else first
    if head > first:
        named = find_group_of_names(words.tokens[first:head])
        return named or _find_first_group(words, first, head) or UNSPECIFIED
    return _find_group_behind(words, mention)


def _find_state(words: Words, mention: Mention) -> str | None:
    """Return the outcome that an adjective states of counted people: ``38 injured children were brought in``."""
    quantity = mention.quantity
    if quantity is None or not quantity.plural or quantity.vague == "all" or mention.partitive:
        return None
    if mention.state is not None:
        outcome = row_of(mention.state).text("outcome")
    elif mention.head is not None and row_of(mention.head).flag("holds_outcome"):
        outcome = find_state_at(words.tokens[mention.head.first].lower)
    else:
        return None
    told = outcome in CASUALTIES or (outcome == "abducted" and mention.definite)  # ``the six kidnapped miners are``
    named = [token.lower for token in words.tokens[max(0, mention.first - _NAMES_OF) : mention.first]]
    if mention.definite and named[-1:] == ["of"] and not people_words("names_of").isdisjoint(named):
        return None
    return outcome if told and mention.kind in ("person", "relation", "rank") else None


def add_inclusions(words: Words, chunks: Sequence[Chunk], found: dict[int, Reading]) -> None:
    """Read parts of people counted elsewhere: ``the dead include two clerks``."""
    outcomes = {chunk: reading.outcome for chunk, reading in found.items()}
    for inclusion in find_inclusions(words, chunks, outcomes):
        mention = mention_of(chunks, inclusion.chunk)
        named = count_names(
            chunks, Reading(mention, inclusion.chunk, inclusion.outcome, UNSPECIFIED, "among", 0)
        ).members
        if mention.kind == "thing" or (mention.quantity is None and mention.form_plural and not named):
            continue
        verb = inclusion.chunk if inclusion.first is None else inclusion.first
        kin = mention.kind == "relation" and mention_of(chunks, verb).kind == "name"
        group = inclusion.group or (UNSPECIFIED if kin else find_group(words, mention))
        found[inclusion.chunk] = Reading(
            mention, inclusion.chunk, inclusion.outcome, group, "among", verb,
            inside=inclusion.inside, part=True,
        )  # fmt: skip
        if mention.kind == "part" or inclusion.group is not None:
            inside = inclusion.inside if inclusion.inside in found else -1  # ``two clerks, one of them a girl``
            found[inclusion.chunk] = replace(found[inclusion.chunk], inside=inside)


def add_tolls(words: Words, chunks: Sequence[Chunk], found: dict[int, Reading], tolls: Sequence[Toll]) -> None:
    """Read tolls and sums; the group of a sum is that of the people named in its words."""
    for toll in tolls:
        mention = mention_of(chunks, toll.chunk)
        told = found.get(toll.chunk)
        if told is not None and told.rule != "noun" and not toll.sure:
            found[toll.chunk] = replace(told, total=toll.total and told.total)
            continue
        found[toll.chunk] = Reading(
            mention, toll.chunk, toll.outcome, find_group(words, mention, _group_of_sum(words, chunks, toll)), "toll",
            _find_announcement(chunks, toll), certain=not toll.wide, total=toll.total, update=toll.update,
            superseded=toll.old,
        )  # fmt: skip
        if not toll.old and not toll.wide:
            _add_parts(words, chunks, found, found[toll.chunk])


def _add_parts(words: Words, chunks: Sequence[Chunk], found: dict[int, Reading], whole: Reading) -> None:
    """Read the parts of a toll: ``the toll rose to 20, including 13 civilians``."""
    cursor = whole.chunk + 1
    while cursor < len(chunks) and chunks[cursor].kind in ("comma", "open", "dash"):
        cursor += 1
    if cursor >= len(chunks) or chunks[cursor].kind != "subset":
        return
    for victim in expand_right(words, chunks, cursor + 1):
        mention = mention_of(chunks, victim.chunk)
        if victim.chunk not in found and mention.kind != "thing":
            group = find_group(words, mention)
            found[victim.chunk] = Reading(
                mention, victim.chunk, whole.outcome, group, "toll", whole.verb, inside=whole.chunk
            )


def _find_announcement(chunks: Sequence[Chunk], toll: Toll) -> int:
    """Return the chunk in which the words that announce a toll begin: they are its evidence."""
    return next((at for at in range(toll.chunk, -1, -1) if chunks[at].first <= toll.first), toll.chunk)


def _group_of_sum(words: Words, chunks: Sequence[Chunk], toll: Toll) -> str | None:
    """Return the group that is named between ``the total number of`` and the number."""
    if words.tokens[toll.first].lower == LOSSES:
        first = chunks[toll.chunk].first
        return find_enemys_group(words, toll.first, first) or find_group_of_unit(words, first)
    counted = mention_of(chunks, toll.chunk).quantity
    last = counted.last if counted is not None else chunks[toll.chunk].last
    if [token.lower for token in words.tokens[last + 1 : last + 4]] == ["the", "number", "of"]:
        behind = (words.nouns[at] for at in range(last + 4, last + 4 + _NAMED_REACH) if at in words.nouns)
        return next((row_of(term).text("group") for term in behind), None)  # ``bringing to six the number of troops``
    for position in range(toll.chunk - 1, max(-1, toll.chunk - _SUM_REACH), -1):
        first, mention = chunks[position].first, chunks[position].mention
        numbered = (
            first > 1 and words.tokens[first - 1].lower == "of" and words.tokens[first - 2].lower in toll_words("sums")
        )
        if position and chunks[position - 1].kind == "by":
            continue  # ``the number of soldiers killed by its fighters at nine``
        if mention is not None and mention.head is not None and mention.kind == "person":
            named = chunks[position + 1].kind == "word"  # ``the toll of an attack on a police academy rose to 20``
            named = named or (words.tokens[first].lower == "the" and not mention.form_plural)  # ``on the police chief``
            return find_group(words, mention) if (first >= toll.first and not named) or numbered else None
    return _find_group_without_number(words, toll, chunks[toll.chunk].first)


def _find_group_without_number(words: Words, toll: Toll, last: int) -> str | None:
    """Return the group of people named without a number of their own: ``the number of martyred soldiers at four``."""
    if words.tokens[toll.first].lower != "number":
        return None
    return _find_first_group(words, toll.first + 2, min(last, toll.first + _NAMED_REACH))
