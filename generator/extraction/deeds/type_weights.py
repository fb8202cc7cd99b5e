"""How much the words of an event's sentences speak for each type."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence

from generator.extraction.codes import MILITANTS
from generator.extraction.deeds.tellings import ANY_DEED, find_real_rows, is_search
from generator.extraction.deeds.type_cues import find_cue_weights, type_of_row
from generator.extraction.deeds.type_tolls import Harmed
from generator.extraction.facts import Figure
from generator.extraction.text.sentences import Sentence
from generator.extraction.words.telling_words import telling_words, tells_explosion
from generator.vocabulary.tables import load_table
from generator.vocabulary.word_rows import has_any
from generator.vocabulary.word_sets import index_rows

FADED = 0.4
_FADING = (1.0, 0.8, 0.6)
_SILENT = 0.5
_OUTRIGHT = 1.0
_VANISHED, _ARRESTED = 3.0, "arrested"
_DRONES, _DOWNED = ("quadcopter", "drone"), ("down", "downed")
_KIDNAPPED, _RETURNED = "abduct", "missing_recovered"
_GONE = (_RETURNED, "whereabouts")
_SIDES, _WEAPONS = "rival_sides", ("rocket_or_shelling", "grenade_attack")
_GRENADE, _PLAIN = "grenade", {"attack", "under_attack"}
_BEGUN, _ANSWERED = {"under_attack", "opened_fire"}, 0.5
_BACK, _TRADED = "fired_back", "exchange_of_fire"
_FIRE = {_BACK, _TRADED}
_TAKEN = {"picked_up", "taken_by_forces"}
_HELD = _TAKEN | {_RETURNED}  # suspects, who are taken to be questioned and let off
_MADE_SAFE = "bomb_defused"
_BY_STATE = {"disappeared", *_TAKEN}


def tells_disappearance(sentence: Sentence) -> bool:
    """Whether a sentence speaks of people made to disappear: ``families of the disappeared persons``."""
    if index_rows("telling_words", ("vanished",)).find(sentence.tokens):
        return True
    rows = [row for row in find_cue_weights(sentence) if type_of_row(row) == "enforced_disappearance"]
    asked = bool(rows) and has_any(sentence.tokens, telling_words("asking"))  # suspects, who are moved to be questioned
    return bool(set(rows) - _HELD if asked else rows)


def weigh_words(sentences: Sequence[Sentence], counted: Collection[int] | None) -> dict[str, float]:
    """Add up the weights of the words for each type; each row of words counts once, the first sentence most.

    A sentence without such words does not make those behind it count less.
    """
    scores: dict[str, float] = defaultdict(float)
    seen: set[str] = set()
    place = back = 0.0
    blown = False
    for sentence in sentences:
        weights = find_cue_weights(sentence)
        real = find_real_rows(sentence.tokens) if weights else set()
        if place and real and counted is not None and sentence.index not in counted and is_search(sentence.tokens):
            real = {row for row in real if type_of_row(row) != "security_operation"}
        real = _leave_other_deeds(sentence, real)
        if blown and has_any(sentence.tokens, telling_words("one_more_bomb")):
            real = {row for row in real if type_of_row(row) != "bomb_defused"}  # ``another device was defused``
        blown = blown or (bool(real) and tells_explosion(sentence.tokens))
        if not place and {type_of_row(row) for row in real} == {"bombing"}:
            scores["bombing"] += _OUTRIGHT  # ``two people were killed in a blast``, and nothing else in the lead
        factor = _FADING[int(place)] if place < len(_FADING) else FADED
        place += 1 if real else _SILENT
        for row, weight in sorted(weights.items(), key=lambda cue: -cue[1]):
            if row in _FIRE and seen & _FIRE:
                continue  # ``the guards retaliated`` and ``the exchange of fire`` are one fight
            if row not in seen and row in real:
                seen.add(row)
                scores[type_of_row(row)] += weight * factor
                back += weight * factor if row in _GONE else 0.0
    _settle_rows(scores, seen, sentences)
    if _KIDNAPPED in seen and not seen & _BY_STATE and any(map(_names_kidnappers, sentences)):
        scores["enforced_disappearance"] -= back  # ``miners kidnapped at gunpoint reached home``
    return scores


def _settle_rows(scores: dict[str, float], seen: Collection[str], sentences: Sequence[Sentence]) -> None:
    """Settle what rows of words tell together: rival sides with rockets clash, an attack with a grenade is one."""
    if _BACK in seen and not _BEGUN.isdisjoint(seen) and not any(map(_tells_both_sides, sentences)):
        scores["armed_clash"] *= _ANSWERED
    if _SIDES in seen:  # ``rival tribes traded fire with rockets and mortars``
        scores["armed_clash"] += sum(scores.pop(kind, 0.0) for kind in _WEAPONS)
    plain = _GRENADE in seen and {row for row in seen if type_of_row(row) == ANY_DEED} <= _PLAIN
    if plain and not any(has_any(one.tokens, telling_words("weapons_beside_grenades")) for one in sentences):
        scores.pop(ANY_DEED, None)  # ``The station came under attack. Two men threw a grenade at it``


def _tells_both_sides(sentence: Sentence) -> bool:
    """Whether fire is traded: ``came under fire and shot back``, not ``came under fire. … The guards retaliated``."""
    rows = find_cue_weights(sentence).keys()
    return _TRADED in rows or (_BACK in rows and not _BEGUN.isdisjoint(rows))


def tells_finds_alone(sentences: Sequence[Sentence]) -> bool:
    """Whether a bomb or explosives were found or made safe, and no word tells that anything exploded.

    ``Two devices planted by the roadside were defused``, ``seized explosives and eight bombs``.
    """
    if any(tells_explosion(one.tokens) for one in sentences):
        return False
    found = any(has_any(one.tokens, telling_words("taking_things")) for one in sentences)
    return found or any(type_of_row(row) == _MADE_SAFE for one in sentences for row in find_cue_weights(one))


def _leave_other_deeds(sentence: Sentence, rows: set[str]) -> set[str]:
    """Leave out suspects who are only questioned, and drones that were shot down: ``also downed a quadcopter``."""
    if rows & _HELD and has_any(sentence.tokens, telling_words("asking")):
        rows = rows - _HELD
    downed = has_any(sentence.tokens, _DRONES) and has_any(sentence.tokens, _DOWNED)
    return rows - {"drone"} if downed else rows


def _names_kidnappers(sentence: Sentence) -> bool:
    """Whether a sentence speaks of kidnappers, and not of forces of the state: ``taken at gunpoint``, ``ransom``."""
    words = (
        *load_table("cue_pairs")["state_forces"].texts("unless"),
        *telling_words("kidnapping"),
    )
    return has_any(sentence.tokens, words)


def weigh_takings(scores: dict[str, float], toll: Harmed, figures: Sequence[Figure], *, vanished: bool) -> None:
    """Weigh an arrest against people made to disappear: militants alone are arrested (``picked up four rebels``)."""
    if (
        toll.arrested
        and not toll.abducted
        and all(one.group == MILITANTS for one in figures if one.outcome == _ARRESTED)
    ):
        scores["arrest"] += scores.pop("enforced_disappearance", 0.0)
    elif vanished and scores["arrest"]:
        scores["enforced_disappearance"] += _VANISHED
