"""Sentences about accidents and disasters: nobody did it, so those they count belong to no incident."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from generator.extraction.text.tokens import Token
from generator.extraction.words.subject_verbs import find_pairs
from generator.vocabulary.phrases import PhraseIndex
from generator.vocabulary.tables import load_table
from generator.vocabulary.word_rows import has_any, in_small_letters
from generator.vocabulary.word_sets import index_rows, list_words

MISHAPS = ("accident", "disaster")
_NEAR_HIT = 4
_GAS, _STOPS = "gas", frozenset((".", ";", "but"))
_CAUSE_REACH, _OPENING, _COUNTED = 5, 6, 3
_TABLE = "accident_words"
_PAIRS = {"vehicles": "mishaps", "bursts": "pits", "structures": "collapses", "animals": "maulings"}


def is_accident(tokens: Sequence[Token]) -> bool:
    """Whether the words name a cause that is no violence: a collision, gas, a quake."""
    if _is_hit_and_overturns(tokens):
        return False
    if _index().find(tokens) or is_mine_blast(tokens) or _tells_mishap(tokens):
        return True
    return _tells_collision(tokens) or _tells_derailment(tokens)


def _is_hit_and_overturns(tokens: Sequence[Token]) -> bool:
    """Whether a vehicle overturns that was hit: ``the van overturned after being hit by splinters``."""
    return has_any(tokens, list_words(_TABLE, "overturning")) and has_any(tokens, list_words(_TABLE, "splinters"))


def find_disasters(tokens: Sequence[Token]) -> list[int]:
    """Return where a quake, a flood or a storm is named."""
    if not has_any(tokens, list_words(_TABLE, "disasters")):
        return []
    return [at for at, token in enumerate(tokens) if token.lower in list_words(_TABLE, "disasters")]


def _tells_derailment(tokens: Sequence[Token]) -> bool:
    """Whether a train leaves the rails, and nothing is said to have blown up: ``four bogies derailed``."""
    derailed = any(find_pairs(tokens, _TABLE, {"trains": "derailments"}))
    return derailed and not (names_bomb(tokens) or has_any(tokens, list_words(_TABLE, "blown")))


def _tells_collision(tokens: Sequence[Token]) -> bool:
    """Whether a vehicle runs into another or over somebody, and no bomber drives it: ``a coach rammed into a car``."""
    rammed = any(find_pairs(tokens, _TABLE, {"vehicles": "rammings"})) or _hits_another(tokens)
    return rammed and not (names_bomb(tokens) or has_any(tokens, list_words(_TABLE, "bombers")))


def _hits_another(tokens: Sequence[Token]) -> bool:
    """Whether a vehicle hits another, somebody or a tree: ``a coach hit their cart``, ``a van was hit by a bus``."""
    if not has_any(tokens, list_words(_TABLE, "hits")):
        return False
    words, vehicles = in_small_letters(tokens), list_words(_TABLE, "vehicles")
    hits = [at for at, word in enumerate(words[1:], 1) if word in list_words(_TABLE, "hits")]
    active = (at for at in hits if words[at - 1] in vehicles)
    passive = (at + 2 for at in hits if words[at + 1 : at + 2] == ["by"])
    hit = vehicles | list_words(_TABLE, "obstacles") | {"them", "him", "her"}
    return any(hit & set(words[at + 1 : at + 1 + _NEAR_HIT]) for at in (*active, *passive))


def is_stray(tokens: Sequence[Token]) -> bool:
    """Whether people are hit by a bullet that was not meant for them."""
    return bool(index_rows("topics", ("stray_fire",)).find(tokens))


def names_illness(tokens: Sequence[Token]) -> bool:
    """Whether somebody is told to be ill, and nobody to be hurt: ``a patient on his way to dialysis died``."""
    ill = bool(index_rows(_TABLE, ("illness",)).find(tokens))
    return ill and not index_rows(_TABLE, ("hurts",)).find(tokens)


def names_disease(tokens: Sequence[Token]) -> bool:
    """Whether a disease is named of which people die in numbers: ``Dengue has killed six``."""
    return has_any(tokens, list_words(_TABLE, "diseases"))


def is_leak(tokens: Sequence[Token]) -> bool:
    """Whether something is said to have blown up by gas and not by a bomb: ``caused by a gas cylinder``."""
    words = in_small_letters(tokens)
    bursting, bursts = (list_words(_TABLE, row) for row in ("bursting", "bursts"))
    near = has_any(tokens, bursting) and has_any(tokens, bursts)
    named = near and any(one in bursting and after in bursts for one, after in pairwise(words))
    if named and not names_bomb(tokens):
        return True  # ``a cylinder blast hurt four``
    leaks = list_words(_TABLE, "leaks")
    at = next((at for at, word in enumerate(words) if word in leaks), 0) if has_any(tokens, leaks) else 0
    if at and has_any(tokens[at : at + _CAUSE_REACH], list_words(_TABLE, "cylinder_bursts")) and not names_bomb(tokens):
        return True  # ``the cylinder of a car blew up``
    if _is_cause(words, at):
        return not names_bomb(tokens)
    return at > 0 and has_any(tokens[max(0, at - _CAUSE_REACH) : at], list_words(_TABLE, "caused"))


def _is_cause(words: Sequence[str], leak: int) -> bool:
    """Whether a leak of gas is what brought an explosion about: ``Leakage of gas in a house caused an explosion``."""
    if not leak or _GAS not in words[max(0, leak - 2) : leak + 3]:
        return False
    causes = (at for at in range(leak, len(words)) if words[at] in list_words(_TABLE, "causing_blasts"))
    at = next(causes, None)
    return at is not None and _STOPS.isdisjoint(words[leak:at])


def is_mine_blast(tokens: Sequence[Token]) -> bool:
    """Whether a coal mine blows up, and no bomb: ``an explosion at the Sorange coal mine``.

    Not where its workers, or those on their way to it, are hit: ``a blast near a truck of coal mine workers``.
    """
    if not has_any(tokens, list_words(_TABLE, "mine_blasts")) or names_bomb(tokens) or names_vehicle(tokens):
        return False
    mines = index_rows(_TABLE, ("coal_mines",)).find(tokens)
    return any(not has_any(tokens[mine.last + 1 : mine.last + 2], list_words(_TABLE, "miners")) for mine in mines)


def names_bomb(tokens: Sequence[Token]) -> bool:
    """Whether a bomb or those who would set it off are named, so that nothing blew up by itself: ``armed men``."""
    made = has_any(tokens, list_words(_TABLE, "made"))
    return made or any(find_pairs(tokens, "attack_words", {"attackers": "deeds"}))


def names_vehicle(tokens: Sequence[Token]) -> bool:
    """Whether something that carries people is named: ``gunmen fired at a bus``."""
    return bool(index_rows(_TABLE, ("vehicles",)).find(tokens))


def names_train(tokens: Sequence[Token]) -> bool:
    """Whether a train or a part of it is named: ``Four bogies went off the rails``."""
    return has_any(tokens, list_words(_TABLE, "trains"))


def is_known_vehicle(tokens: Sequence[Token]) -> bool:
    """Whether a sentence begins with a vehicle or its driver as known, or with a train: ``As a result, the coach``."""
    words = in_small_letters(tokens[:_OPENING])
    if words[0] in list_words(_TABLE, "resulting") and "," in words:
        words = words[words.index(",") + 1 :]
    if words and not list_words(_TABLE, "trains").isdisjoint(words[:_COUNTED]):
        return True  # ``Six bogies``
    people = {*list_words(_TABLE, "vehicles"), "driver"}
    return words[0] in list_words(_TABLE, "known") and not people.isdisjoint(words[1:3]) if words else False


def _tells_mishap(tokens: Sequence[Token]) -> bool:
    """Whether a subject and its verb tell of an accident: a coach that falls, a burst in a pit, a roof, a dog."""
    return any(find_pairs(tokens, _TABLE, _PAIRS))


@cache
def _index() -> PhraseIndex:
    return PhraseIndex().add_rows(
        "topics", [row for row in load_table("topics").values() if row.text("topic") in MISHAPS]
    )
