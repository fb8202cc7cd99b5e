"""Words that announce a toll: "the death toll", "taking the number of the dead to", "put its losses at"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from generator.extraction.victims.named_forces import find_group_of_unit
from generator.extraction.words.people_words import people_words
from generator.extraction.words.telling_words import telling_words
from generator.extraction.words.toll_words import list_raising, toll_words
from generator.extraction.words.words import Words, row_of
from generator.vocabulary.word_rows import Term, has_any

TAKEN = ("abducted", "missing", "arrested", "freed", "surrendered")
_RAISED_REACH = 13
_SUM_REACH = 6
LOSSES = "losses"
_LOSSES_REACH = 6
_PUT_REACH = 12
REVISED_REACH = 6
_NUMBERING_REACH = 8


class Trigger(NamedTuple):
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


def find_triggers(words: Words) -> list[Trigger]:
    """Return the words of a sentence that announce a toll, in order."""
    triggers = [Trigger(first, term.last) for first, term in words.nouns.items() if term.row == "toll"]
    for first, term in words.links.items():
        relation = row_of(term).text("relation")
        counts_itself = words.tokens[term.last].lower == "of" and words.tokens[term.last - 1].lower == "total"
        if relation in ("update", "total") and not counts_itself and not _raises_number(words, term):
            update = relation == "update" or term.row == "bringing_toll" or _rises_by_hurt(words, term)
            total = relation == "total" and (update or not _is_of_one_deed(words, term))
            triggers.append(Trigger(first, term.last, update, total=total))
        if relation == "toll":
            triggers.append(Trigger(first, term.last, strict=True))
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


def _is_of_one_deed(words: Words, term: Term) -> bool:
    """Whether a sum is set in the one deed told of: ``In all, five people died and nine were hurt in the incident``."""
    behind = [token.lower for token in words.tokens[term.last + 1 :]]
    deeds = telling_words("singular_deeds") | telling_words("explosions")
    told = any(
        behind[at - 2] == "in" and behind[at - 1] in ("the", "this")
        for at in range(2, len(behind))
        if behind[at] in deeds
    )
    return told and toll_words("of_several").isdisjoint(behind)


def _rises_by_hurt(words: Words, term: Term) -> bool:
    """Whether a sum rises by some of the injured who died: ``two of the injured died, bringing the total to nine``."""
    before, behind = words.tokens[: term.first], words.tokens[term.last + 1 :]
    rises = words.tokens[term.first].lower in list_raising() and has_any(before, people_words("hurt"))
    return rises and not any(has_any(behind, toll_words(row)) for row in ("wide", "of_more", "of_several"))


def _raises_number(words: Words, term: Term) -> bool:
    """Whether words raise a number of people, as a toll is raised: ``taking the number of the dead to``.

    So they do in ``bringing to seven the number of``, but for a number of more than one incident.
    """
    own = [token.lower for token in words.tokens[term.first : term.last + 1]]
    if own[0] not in list_raising():
        return False
    behind = [token.lower for token in words.tokens[term.last + 2 : term.first + _SUM_REACH]]
    turned = own[1:] == ["to"] and behind[:1] == ["the"] and not toll_words("sums").isdisjoint(behind)
    if turned:
        return not any(has_any(words.tokens[term.last :], toll_words(row)) for row in ("wide", "of_more"))
    return own[-2:] == ["number", "of"] and "total" not in own


def _find_losses(words: Words) -> Iterator[Trigger]:
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
            yield Trigger(last, end - 1, strict=True)  # ``put the losses of the army at nine``


def _find_raised(words: Words, known: set[int]) -> Iterator[Trigger]:
    """Yield words that raise a sum: ``taking the overall tally to``, ``raising to nine the number of``."""
    if not has_any(words.tokens, list_raising()):
        return
    lower = [token.lower for token in words.tokens]
    for first, word in enumerate(lower):
        if word not in list_raising() or first in known:
            continue
        behind = lower[first + 1 : first + _SUM_REACH]
        if behind[:1] + behind[2:3] == ["to", "the"] and toll_words("sums") & set(behind):
            wide = any(toll_words(row) & set(lower[first + _SUM_REACH - 2 :]) for row in ("wide", "of_more"))
            rest = set(lower[first + _SUM_REACH - 2 :])
            named = rest & (telling_words("singular_deeds") | telling_words("explosions"))
            one = not wide and bool(named) and toll_words("of_several").isdisjoint(rest)
            yield Trigger(first, first + 1, update=one, total=True, wide=wide)
            continue
        end = next((at for at in range(first + 1, min(len(lower), first + _RAISED_REACH)) if lower[at] == "to"), first)
        between = set(lower[first + 1 : end])
        told = between & (toll_words("sums") | toll_words("raised_dead"))
        if told and not between & toll_words("mark_breaks"):
            wide = not between.isdisjoint(toll_words("wide"))
            update = not wide and between.isdisjoint(toll_words("of_several"))
            yield Trigger(first, end, update=update, total=True, wide=wide)


def _find_revised(words: Words, known: set[int]) -> Iterator[Trigger]:
    """Yield words that put a number right: ``later revised the figure to``, ``the count was corrected to``."""
    lower = [token.lower for token in words.tokens]
    for at, word in enumerate(lower):
        if word not in toll_words("revising"):
            continue
        near = range(max(0, at - REVISED_REACH), min(len(lower), at + REVISED_REACH))
        noun = next((near_by for near_by in near if lower[near_by] in toll_words("sums")), None)
        if noun is not None and not any(place in known for place in near):
            last = next((place for place in range(max(at, noun), near.stop) if lower[place] == "to"), 0)
            yield from [Trigger(min(at, noun), last, update=True, strict=True)] if last else []


def _find_put(words: Words) -> Iterator[Trigger]:
    """Yield whom somebody counts: ``put the dead at nine and the wounded at 20``."""
    lower = [token.lower for token in words.tokens]
    for last in range(2, len(lower) - 1):
        told = lower[last] in toll_words("harmed") and lower[last - 1] == "the" and lower[last + 1] == "at"
        if told and toll_words("putting") & set(lower[max(0, last - _PUT_REACH) : last]):
            hurt = lower[last] in toll_words("wounded")
            yield Trigger(last - 1, last, strict=True, outcome="injured" if hurt else "killed")


def _find_numbers_of(words: Words, known: set[int]) -> Iterator[Trigger]:
    """Yield ``the number of soldiers killed``: what stands behind it is theirs only with ``at``, ``to`` or ``is``."""
    lower = [token.lower for token in words.tokens]
    for first in range(len(lower) - 3):
        if lower[first] not in toll_words("counts") or lower[first + 1] != "of" or first in known:
            continue
        near = range(first + 2, min(len(lower), first + 5))
        ends = ((at, row_of(words.verbs[at][0]).text("outcome")) for at in near if at in words.verbs)
        outcome = next(ends, None)
        if outcome is not None and outcome[1] in ("killed", "injured", *TAKEN):
            yield Trigger(first, outcome[0], strict=True)
            continue
        state = next((at for at in near if at in words.nouns and row_of(words.nouns[at]).text("outcome") in TAKEN), 0)
        if state and outcome is None:
            yield Trigger(first, state, strict=True, outcome=row_of(words.nouns[state]).text("outcome"))
    if "number" in lower:
        yield from _find_that_of(words)


def _find_that_of(words: Words) -> Iterator[Trigger]:
    """Yield whom a number taken up counts: ``The number of dead is nine, that of the injured 19``.

    Without ``that`` its own ``at`` leads to it: ``put the number of dead at nine and of the injured at 19``.
    """
    lower = [token.lower for token in words.tokens]
    for first in range(lower.index("number"), len(lower) - 3):
        if lower[first] not in ("that", "and"):
            continue
        last = next((at for at in range(first + 1, first + 4) if lower[at] not in ("of", "the")), first)
        taken_up = lower[first + 1] == "of"
        if lower[first] == "and":  # not ``the number of dead and injured at 30``, which is one number
            taken_up = lower[last + 1] == "at" and lower[first - 1] not in toll_words("harmed")
        if taken_up and lower[last] in toll_words("harmed"):
            hurt = lower[last] in toll_words("wounded")
            yield Trigger(first, last, strict=lower[first] == "and", outcome="injured" if hurt else "killed")


def _find_numbering(words: Words) -> Iterator[Trigger]:
    """Yield ``The wounded from the blast number 186``, ``The dead numbered nine``."""
    lower = [token.lower for token in words.tokens]
    for last, word in enumerate(lower):
        if word in toll_words("numbering") and lower[last - 1] not in toll_words("no_verb"):
            harmed = (at for at in range(max(0, last - _NUMBERING_REACH), last) if lower[at] in toll_words("harmed"))
            yield from (Trigger(at, last) for at in harmed if lower[at - 1] in ("the", "those"))


@cache
def _list_spelled() -> frozenset[str]:
    """Return the words of which one stands in each sentence with a toll that is not told by one phrase."""
    return frozenset((LOSSES, *toll_words("counts"), *toll_words("revising"))) | list_raising()
