"""Tolls and sums: "the toll rose from 9 to 12", "bringing the total to 15". Never added to what they sum up."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from generator.extraction.chunks.chunks import Chunk
from generator.extraction.codes import PERSON_OUTCOMES
from generator.extraction.victims.groups import find_group_of_unit
from generator.extraction.victims.revised import find_now, was_said_first
from generator.extraction.words.people_words import people_words
from generator.extraction.words.toll_words import list_raising, toll_words
from generator.extraction.words.words import Words, row_of
from generator.vocabulary.frozen import dataclass, replace
from generator.vocabulary.phrases import Term, has_any

_REACH = 22
_ASIDE_REACH = 14
_SINGLE = {"a", "an", "another"}
_TAKEN = ("abducted", "missing", "arrested", "freed", "surrendered")
_RAISED_REACH = 13
LOSSES, _LOSSES_REACH = "losses", 6
_PUT_REACH, _REVISED_REACH = 12, 6
_NUMBERING_REACH, _BESIDE = 8, 6


@dataclass(frozen=True, slots=True)
class Toll:
    """A chunk whose number is a toll: ``update`` replaces earlier numbers, ``total`` sums up, ``old`` is replaced.

    ``first`` is the token at which the words that announce it begin; ``sure``: they lead to it by ``at`` or ``to``;
    ``wide``: it sums up more than the article's own incidents (``the day's death toll``).
    """

    chunk: int
    outcome: str
    first: int
    update: bool = False
    total: bool = False
    old: bool = False
    sure: bool = True
    wide: bool = False


class _Trigger(NamedTuple):
    """Words that announce a toll, from token ``first`` to ``last``; ``strict``: only with ``at``, ``to`` or ``is``.

    ``outcome``: what they say themselves became of those counted.
    """

    first: int
    last: int
    update: bool = False
    total: bool = False
    strict: bool = False
    wide: bool = False
    outcome: str | None = None


def find_tolls(words: Words, chunks: Sequence[Chunk]) -> tuple[Toll, ...]:
    """Return the tolls and sums that a sentence gives."""
    found: dict[int, Toll] = {}
    for trigger in _find_triggers(words):
        for toll in _read_tolls(words, chunks, trigger):
            found.setdefault(toll.chunk, toll)
    return _add_latest(words, chunks, sorted(found.values(), key=lambda toll: toll.chunk))


def _add_latest(words: Words, chunks: Sequence[Chunk], tolls: Sequence[Toll]) -> tuple[Toll, ...]:
    """Return tolls with the number that holds now, which makes the one before it old."""
    last = tolls[-1] if tolls else None
    at = find_now(words, chunks, last.chunk) if last is not None and not last.update else None
    if last is None or at is None:
        return tuple(tolls)
    return (*tolls[:-1], replace(last, old=True, total=False), Toll(at, last.outcome, last.first, update=True))


def _find_triggers(words: Words) -> list[_Trigger]:
    triggers = [_Trigger(first, term.last) for first, term in words.nouns.items() if term.row == "toll"]
    for first, term in words.links.items():
        relation = row_of(term).text("relation")
        counts_itself = words.tokens[term.last].lower == "of" and words.tokens[term.last - 1].lower == "total"
        if relation in ("update", "total") and not counts_itself and not _raises_number(words, term):
            update = relation == "update" or term.row == "bringing_toll"
            triggers.append(_Trigger(first, term.last, update, total=relation == "total"))
        if relation == "toll":
            triggers.append(_Trigger(first, term.last, strict=True))
    if has_any(words.tokens, _list_spelled()):
        triggers.extend(_find_losses(words))
        triggers.extend(_find_raised(words, {trigger.first for trigger in triggers}))
        triggers.extend(_find_numbers_of(words, {trigger.first for trigger in triggers}))
        triggers.extend(_find_revised(words, {trigger.first for trigger in triggers}))
    if has_any(words.tokens, toll_words("putting")):
        triggers.extend(_find_put(words))
    if has_any(words.tokens, toll_words("numbering")):
        triggers.extend(_find_numbering(words))
    return sorted(triggers)


def _raises_number(words: Words, term: Term) -> bool:
    """Whether words raise a number of people, as a toll is raised: ``taking the number of the dead to``."""
    own = [token.lower for token in words.tokens[term.first : term.last + 1]]
    return own[0] in list_raising() and own[-2:] == ["number", "of"] and "total" not in own


def _find_losses(words: Words) -> Iterator[_Trigger]:
    """Yield ``put its losses at``: whose they are stands before, and the dead are meant where nothing else is said."""
    if not has_any(words.tokens, (LOSSES,)):
        return
    lower = [token.lower for token in words.tokens]
    for last, word in enumerate(lower[:-2]):
        first = max(0, last - _LOSSES_REACH)
        before = set(lower[first:last])
        if word != LOSSES or not before & toll_words("putting"):
            continue
        end = next((at for at in range(last + 1, min(len(lower), last + _LOSSES_REACH)) if lower[at] == "at"), 0)
        owned = lower[last + 1] == "of" and find_group_of_unit(words, end) is not None
        if end and (owned or (end == last + 1 and before & toll_words("owned_losses"))):
            yield _Trigger(last, end - 1, strict=True)  # ``put the losses of the army at nine``


def _find_raised(words: Words, known: set[int]) -> Iterator[_Trigger]:
    """Yield words that raise a sum: ``taking the overall tally to``, ``raising the number of deaths to``."""
    if not has_any(words.tokens, list_raising()):
        return
    lower = [token.lower for token in words.tokens]
    for first, word in enumerate(lower):
        if word not in list_raising() or first in known:
            continue
        end = next((at for at in range(first + 1, min(len(lower), first + _RAISED_REACH)) if lower[at] == "to"), first)
        between = set(lower[first + 1 : end])
        if between & toll_words("sums") and not between & toll_words("mark_breaks"):
            wide = not between.isdisjoint(toll_words("wide"))
            update = not wide and between.isdisjoint(toll_words("of_several"))
            yield _Trigger(first, end, update=update, total=True, wide=wide)


def _find_revised(words: Words, known: set[int]) -> Iterator[_Trigger]:
    """Yield words that put a number right: ``later revised the figure to``, ``the count was corrected to``."""
    lower = [token.lower for token in words.tokens]
    for at, word in enumerate(lower):
        if word not in toll_words("revising"):
            continue
        near = range(max(0, at - _REVISED_REACH), min(len(lower), at + _REVISED_REACH))
        noun = next((near_by for near_by in near if lower[near_by] in toll_words("sums")), None)
        if noun is not None and not any(place in known for place in near):
            last = next((place for place in range(max(at, noun), near.stop) if lower[place] == "to"), 0)
            yield from [_Trigger(min(at, noun), last, update=True, strict=True)] if last else []


def _find_put(words: Words) -> Iterator[_Trigger]:
    """Yield whom somebody counts: ``put the dead at nine and the wounded at 20``."""
    lower = [token.lower for token in words.tokens]
    for last in range(2, len(lower) - 1):
        told = lower[last] in toll_words("harmed") and lower[last - 1] == "the" and lower[last + 1] == "at"
        if told and toll_words("putting") & set(lower[max(0, last - _PUT_REACH) : last]):
            hurt = lower[last] in toll_words("wounded")
            yield _Trigger(last - 1, last, strict=True, outcome="injured" if hurt else "killed")


def _find_numbers_of(words: Words, known: set[int]) -> Iterator[_Trigger]:
    """Yield ``the number of soldiers killed``: a number behind it is theirs only with ``at``, ``to`` or ``is``."""
    if not has_any(words.tokens, ("number",)):
        return
    for first in range(len(words.tokens) - 3):
        if words.tokens[first].lower != "number" or words.tokens[first + 1].lower != "of" or first in known:
            continue
        ends = (at for at in range(first + 2, min(len(words.tokens), first + 5)) if at in words.verbs)
        outcome = next(((at, row_of(words.verbs[at][0]).text("outcome")) for at in ends), None)
        if outcome is not None and outcome[1] in ("killed", "injured", *_TAKEN):
            yield _Trigger(first, outcome[0], strict=True)


def _find_numbering(words: Words) -> Iterator[_Trigger]:
    """Yield ``The wounded from the blast number 186``, ``The dead numbered nine``."""
    lower = [token.lower for token in words.tokens]
    for last, word in enumerate(lower):
        if word in toll_words("numbering") and lower[last - 1] not in toll_words("no_verb"):
            harmed = (at for at in range(max(0, last - _NUMBERING_REACH), last) if lower[at] in toll_words("harmed"))
            yield from (_Trigger(at, last) for at in harmed if lower[at - 1] in ("the", "those"))


def _read_tolls(words: Words, chunks: Sequence[Chunk], trigger: _Trigger) -> list[Toll]:
    """Read the numbers behind a trigger; ``from 9 to 12`` gives the old and the new one."""
    outcome = trigger.outcome or _find_outcome(words, trigger)
    wide = trigger.wide or _counts_bodies_of(words, trigger)
    noun = words.tokens[trigger.first].lower in toll_words("sums") and trigger.first > 0
    # ``down from an earlier toll of 27``
    earlier = noun and words.tokens[trigger.first - 1].lower in toll_words("earlier")
    found: list[Toll] = []
    for number, chunk in enumerate(chunks):
        reach = _REACH + _ASIDE_REACH * bool(found)
        if not trigger.last - 1 <= chunk.first <= trigger.last + reach:
            continue
        ends = ("stop", "relative", "and") if found else ("but",)  # ``gave no casualty figures, but police said 11``
        if chunk.kind == "subordinator" or chunk.kind in ends:
            break
        mention = chunk.mention
        if mention is None or mention.quantity is None or mention.quantity.article or mention.kind == "thing":
            continue
        before = words.tokens[chunk.first - 1].lower if chunk.first else ""
        if words.tokens[chunk.first].lower in _SINGLE:
            continue  # ``hide the figures to prevent a further dip``
        if any(chunks[at].kind == "modal" for at in _list_between(chunks, trigger.last, number)):
            break  # ``He feared that the toll could rise to 20``
        first = not found and was_said_first(words, trigger.last + 1, chunk.first)
        if before == "from" or earlier or first or _was_so(words, trigger.last, chunk.first):
            found.append(Toll(number, outcome, trigger.first, old=True))
        elif before in toll_words("before_toll") or not (found or trigger.strict):
            between = words.tokens[trigger.last + 1 : chunk.first]
            rises = has_any(between, toll_words("rising")) or has_any(between, ("now",))
            around = words.tokens[max(0, trigger.first - _REVISED_REACH) : chunk.first]
            update = trigger.update or rises or any(toll.old for toll in found) or _names_sum(words, chunk)
            update = update or has_any(around, toll_words("revising"))
            sure = before in toll_words("before_toll") or trigger.total
            own = {"update": update, "total": trigger.total, "wide": wide}
            found.append(Toll(number, outcome, trigger.first, sure=sure, **own))
            if update and (old := _find_old(words, chunks, number)) is not None:
                found.append(Toll(old, outcome, trigger.first, old=True))
            break
    return found


def _list_between(chunks: Sequence[Chunk], token: int, number: int) -> list[int]:
    """Return the chunks between a token and a chunk."""
    return [at for at in range(number) if chunks[at].first > token]


def _find_old(words: Words, chunks: Sequence[Chunk], number: int) -> int | None:
    """Return the number that a new one replaces behind it: ``was revised down to five from seven``."""
    behind = number + 2
    joined = behind < len(chunks) and words.tokens[chunks[number + 1].first].lower == "from"
    mention = chunks[behind].mention if joined else None
    return behind if mention is not None and mention.kind == "bare" and mention.quantity is not None else None


def _names_sum(words: Words, chunk: Chunk) -> bool:
    """Whether what is raised stands behind the number: ``bringing to seven the number of those killed``."""
    behind = {token.lower for token in words.tokens[chunk.last + 1 :]}
    whose = bool(behind & {"the", "those"})
    alone = all(behind.isdisjoint(toll_words(row)) for row in ("wide", "of_several", "of_more"))
    return words.tokens[chunk.last].lower in toll_words("sums") and whose and alone


def _was_so(words: Words, trigger: int, number: int) -> bool:
    """Whether a relative clause tells what a toll was before: ``The toll, which was three, now stands at five``."""
    between = [token.lower for token in words.tokens[trigger + 1 : number]]
    if "which" not in between or not {"was", "stood", "were"} & set(between):
        return False
    behind = [token.lower for token in words.tokens[number + 1 :]]
    now = next((at for at, word in enumerate(behind) if word in toll_words("standing")), 0)
    return now > 0 and "," in behind[:now]


def _find_counted_outcome(words: Words, first: int) -> str | None:
    """Return the outcome named behind ``the number of``: ``the number of those laying down arms has risen to``."""
    start = max(0, first - _REACH)
    before = [token.lower for token in words.tokens[start:first]]
    at = next((at for at in range(len(before) - 1, 0, -1) if before[at - 1 : at + 1] == ["number", "of"]), None)
    if at is None:
        return None
    terms = (words.verbs[place][0] for place in range(start + at, first) if place in words.verbs)
    outcomes = (row_of(term).text("outcome") for term in terms)
    return next((outcome for outcome in outcomes if outcome in PERSON_OUTCOMES), None)


def _counts_bodies_of(words: Words, trigger: _Trigger) -> bool:
    """Whether bodies of people of a kind are counted: ``The number of bodies of missing persons has reached 15``."""
    near = {token.lower for token in words.tokens[trigger.first : trigger.last + _BESIDE]}
    return bool(near & people_words("bodies")) and "missing" in near


def _find_outcome(words: Words, trigger: _Trigger) -> str:
    """Return the outcome that a toll counts: of the dead unless its words, or the verb of a sum, say otherwise."""
    first, end = trigger.first, trigger.last + _BESIDE
    if _counts_bodies_of(words, trigger):
        return "killed"
    told = _find_counted_outcome(words, first)
    if told is not None:
        return told
    if trigger.total and words.verbs.keys().isdisjoint(range(first, end)):
        end = next((at + 1 for at in range(end, trigger.last + _REACH) if at in words.verbs), end)
    near = {token.lower for token in words.tokens[first:end]}
    verbs = (at for at in range(first, end) if at in words.verbs and words.tokens[at].lower not in list_raising())
    taken = (row_of(words.verbs[at][0]).text("outcome") for at in verbs)  # not ``took the toll to 14``
    other = next((one for one in taken if one in _TAKEN), None)
    if other is not None and not near & {"dead", "death", "deaths", "killed"}:
        return other
    return "injured" if near & toll_words("wounded") and not near & {"dead", "death", "deaths"} else "killed"


@cache
def _list_spelled() -> frozenset[str]:
    """Return the words of which one stands in each sentence with a toll that is not told by one phrase."""
    return frozenset((LOSSES, "number", *toll_words("revising"))) | list_raising()
