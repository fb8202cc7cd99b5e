"""Tolls and sums: "the toll rose from 9 to 12", "bringing the total to 15". Never added to what they sum up."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.chunks.chunks import Chunk
from generator.extraction.codes import PERSON_OUTCOMES
from generator.extraction.victims.revised import find_now, was_said_first
from generator.extraction.victims.toll_triggers import REVISED_REACH, TAKEN, Trigger, find_triggers
from generator.extraction.words.people_words import people_words
from generator.extraction.words.toll_words import list_raising, toll_words
from generator.extraction.words.words import Words, row_of
from generator.vocabulary.frozen import dataclass, replace
from generator.vocabulary.word_rows import has_any, word_before

_REACH = 22
_ASIDE_REACH = 14
_SINGLE = {"a", "an", "another"}
_BESIDE = 6
_OWN = 3
_JOINING = {"and", "while", "but", "with"}  # what stands behind them has a number of its own


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


def find_tolls(words: Words, chunks: Sequence[Chunk]) -> tuple[Toll, ...]:
    """Return the tolls and sums that a sentence gives."""
    found: dict[int, Toll] = {}
    for trigger in find_triggers(words):
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


def _read_tolls(words: Words, chunks: Sequence[Chunk], trigger: Trigger) -> list[Toll]:
    """Read the numbers behind a trigger; ``from 9 to 12`` gives the old and the new one."""
    outcome = trigger.outcome or _find_outcome(words, trigger)
    found: list[Toll] = []
    for number, chunk in enumerate(chunks):
        reach = _REACH + _ASIDE_REACH * bool(found)
        if not trigger.last - 1 <= chunk.first <= trigger.last + reach or chunk.last <= trigger.last:
            continue  # ``In all``
        ends = ("stop", "relative", "and") if found else ("but",)  # ``gave no casualty figures, but police said 11``
        if chunk.kind == "subordinator" or chunk.kind in ends:
            break
        if not _is_number(words, chunk):
            continue
        feared = any(chunks[at].kind == "modal" for at in _list_between(chunks, trigger.last, number))
        if feared or (not found and _counts_dead_and_hurt(words, trigger, chunk.first)):
            break  # ``He feared that the toll could rise to 20``
        before = _find_word_before(words, chunk)
        if _is_old(words, trigger, chunk, opens=not found):
            found.append(Toll(number, outcome, trigger.first, old=True))
        elif before in toll_words("before_toll") or not (found or trigger.strict):
            toll = _make_toll(words, trigger, chunk, Toll(number, outcome, trigger.first, update=bool(found)))
            old = _find_old(words, chunks, number) if toll.update else None
            return [*found, toll] if old is None else [*found, toll, Toll(old, outcome, trigger.first, old=True)]
    return found


def _is_number(words: Words, chunk: Chunk) -> bool:
    """Whether a chunk can be the number of a toll: not ``hide the figures to prevent a further dip``."""
    mention = chunk.mention
    if mention is None or mention.quantity is None or mention.quantity.article or mention.kind == "thing":
        return False
    return words.tokens[chunk.first].lower not in _SINGLE


def _find_word_before(words: Words, chunk: Chunk) -> str:
    """Return the word before a number, and before ``now``: ``the number of dead is now nine``."""
    before = word_before(words.tokens, chunk.first)
    return word_before(words.tokens, chunk.first - 1) if before == "now" else before


def _is_old(words: Words, trigger: Trigger, chunk: Chunk, *, opens: bool) -> bool:
    """Whether a number is what a toll was before: ``rose from 9``, ``down from an earlier toll of 27``."""
    before = _find_word_before(words, chunk)
    noun = words.tokens[trigger.first].lower in toll_words("sums")
    earlier = noun and word_before(words.tokens, trigger.first) in toll_words("earlier")
    start = trigger.first if before == "be" else trigger.last + 1  # ``the injured, earlier said to be 30``
    first = opens and was_said_first(words, start, chunk.first)
    return before == "from" or earlier or first or _was_so(words, trigger.last, chunk.first)


def _make_toll(words: Words, trigger: Trigger, chunk: Chunk, toll: Toll) -> Toll:
    """Return a toll with what its trigger and the words around it say of it; one behind an old number updates that."""
    between = words.tokens[trigger.last + 1 : chunk.first]
    around = words.tokens[max(0, trigger.first - REVISED_REACH) : chunk.first]
    rises = has_any(between, toll_words("rising")) or has_any(between, ("now",))
    update = toll.update or trigger.update or rises or _names_sum(words, chunk)
    update = update or has_any(around, toll_words("revising"))
    sure = trigger.total or _find_word_before(words, chunk) in toll_words("before_toll")
    wide = trigger.wide or _counts_bodies_of(words, trigger)
    return replace(toll, update=update, total=trigger.total, sure=sure, wide=wide)


def _counts_dead_and_hurt(words: Words, trigger: Trigger, number: int) -> bool:
    """Whether one number counts the dead and the injured: ``put the number of dead and injured at 30``."""
    lower = [token.lower for token in words.tokens[trigger.last : number]]
    joins = (at for at in range(1, len(lower) - 1) if lower[at] in ("and", "or"))
    return any(lower[at - 1] in toll_words("harmed") and lower[at + 1] in toll_words("harmed") for at in joins)


def _find_next_number(words: Words, last: int, end: int) -> int:
    """Return the token at which the next number of a list begins: ``at 12 injured, four dead``."""
    lower = [token.lower for token in words.tokens[:end]]
    harmed = toll_words("harmed")
    for at in range(last + 1, len(lower)):
        if lower[at] in _JOINING or (lower[at] == "," and lower[at - 1] in harmed):
            return at
    return end


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


def _counts_bodies_of(words: Words, trigger: Trigger) -> bool:
    """Whether bodies of people of a kind are counted: ``The number of bodies of missing persons has reached 15``."""
    near = {token.lower for token in words.tokens[trigger.first : trigger.last + _BESIDE]}
    return bool(near & people_words("bodies")) and "missing" in near


def _find_outcome(words: Words, trigger: Trigger) -> str:
    """Return the outcome that a toll counts: of the dead unless its words, or the verb of a sum, say otherwise."""
    first, end = trigger.first, trigger.last + _BESIDE
    if _counts_bodies_of(words, trigger):
        return "killed"
    told = None if words.tokens[first].lower == "number" else _find_counted_outcome(words, first)
    if told is not None:
        return told
    if trigger.total and words.verbs.keys().isdisjoint(range(first, end)):
        end = next((at + 1 for at in range(end, trigger.last + _REACH) if at in words.verbs), end)
    said_first = words.tokens[first].lower in toll_words("told_first")  # ``the injured, earlier said to be 30``
    start = max(0, first - said_first * _OWN)
    near = {token.lower for token in words.tokens[start : _find_next_number(words, trigger.last, end)]}
    giving = list_raising() | toll_words("putting")  # not ``took the toll to 14``, ``was placed at nine``
    verbs = (at for at in range(first, end) if at in words.verbs and words.tokens[at].lower not in giving)
    taken = (row_of(words.verbs[at][0]).text("outcome") for at in verbs)
    other = next((one for one in taken if one in TAKEN), None)
    dead = not near.isdisjoint(toll_words("dead") | {"killed"})
    if other is not None and not dead:
        return other
    return "injured" if near & toll_words("wounded") and not dead else "killed"
