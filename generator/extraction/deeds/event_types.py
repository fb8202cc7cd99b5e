"""What kind of event it is: weighed words of its sentences, then rules on who did what to whom.

``classify_event(sentences, figures)`` takes the event's own sentences, the one that reports it first, and its figures.
The types and their order follow ACLED's sub-event types (https://acleddata.com/): what was done and with what decides;
who fell tells a clash from an attack and a mass shooting from a targeted killing.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from generator.extraction.codes import CASUALTIES, DAMAGE, SECURITY_FORCES, TAKINGS
from generator.extraction.deeds.type_tolls import Harmed, count_toll
from generator.extraction.deeds.type_weights import FADED, tells_finds_alone, weigh_takings, weigh_words
from generator.extraction.facts import Figure
from generator.extraction.text.sentences import Sentence
from generator.extraction.words.people_words import people_words
from generator.vocabulary.tables import load_table

_MASS = 4
_SURE = 5
_PLAIN, _CONVOY = 1.1, 3
_ATTACKED, _ROCKETS = 0.7, 4
_LINE, _OFFLOADED = 3.0, 3.0
_STORMED = 3.2
_BESIDE_GUNS = ("grenade_attack", "rocket_or_shelling")
_GUNS = 1.8
_FIGHTS = ("armed_clash", "security_operation", "armed_attack", "mass_shooting", "ambush")
_DEEDS = ("armed_clash", "armed_attack", "ambush", "rocket_or_shelling", "grenade_attack", "arson")
_ATTACKS = ("suicide_bombing", "bombing", "ambush", "armed_attack", "targeted_killing", *_BESIDE_GUNS)
_SELF = ("suicide_bombing", "targeted_killing")
_NO_VIOLENCE = ("arrest", "bomb_defused", "roadblock")


def classify_event(
    sentences: Sequence[Sentence],
    figures: Sequence[Figure],
    *,
    vanished: bool = False,
    lines_hit: bool = False,
    counted: Collection[int] = (),
) -> str:
    """Return the id of the event's type; ``other`` where nothing speaks for one.

    ``vanished``: the article opens with people made to disappear, as those detained in it then are. ``lines_hit``: a
    pipeline, a track or a pylon was hit. ``counted``: the numbers of the sentences with figures.
    """
    toll = count_toll(figures)
    scores = weigh_words(sentences, None if toll.militants else counted)
    if not (toll.killed or toll.hurt or toll.things) and tells_finds_alone(sentences):
        scores["bombing"] = 0.0
    if _follows_massacre(scores, toll):
        scores["security_operation"] = 0.0
    scores["infrastructure_attack"] += _LINE * lines_hit
    theirs = _is_theirs(figures)
    if theirs and (any(scores[kind] for kind in _ATTACKS) or not any(map(_is_enemy, figures))):
        scores["security_operation"] = 0.0  # ``they said 12 soldiers were killed in the operation``
        scores["abduction"] += scores.pop("arrest", 0.0)  # whom a group holds, it has taken
        if scores["ambush"] and scores["air_or_drone_strike"]:  # the answer to a raid on a convoy
            scores["air_or_drone_strike"] = scores["rocket_or_shelling"] = 0.0
    weigh_takings(scores, toll, figures, vanished=vanished)
    quiet = not any(score for kind, score in scores.items() if kind not in TAKINGS or toll.abducted)
    if quiet and any(map(_is_body, figures)):
        return "body_found"
    rules = (_find_plain_taking, _find_blast, _find_taking, _find_find, _find_fight, _find_shooting, _find_damage)
    for rule in rules:
        found = rule(scores, toll)
        if found:
            return found
    best = max(scores, key=lambda kind: scores[kind], default="other")
    if scores[best] >= FADED or any(map(_is_enemy, figures)):
        return best if scores[best] >= FADED else "armed_attack"
    shot = theirs and any(figure.outcome == "killed" for figure in figures)
    return "targeted_killing" if shot else "arrest" if toll.arrested and not toll.killed else "other"


def _is_theirs(figures: Sequence[Figure]) -> bool:
    """Whether an armed group alone counts people, and only those whom it hit."""
    people = [figure for figure in figures if figure.group]
    return bool(people) and all(figure.status == "claimed" for figure in people)


def _follows_massacre(scores: Mapping[str, float], toll: Harmed) -> bool:
    """Whether an operation is only what followed: many were shot or taken, and fewer militants killed for it."""
    begun = max(scores["targeted_killing"], scores["mass_shooting"], scores["abduction"]) >= 1
    return begun and toll.militants > 0 and not toll.forces and toll.civilians >= max(_MASS, 2 * toll.militants)


def _is_enemy(figure: Figure) -> bool:
    """Whether an armed group claims to have hit the forces: ``NAME said its men had killed two soldiers``."""
    return figure.status == "claimed" and figure.group == SECURITY_FORCES and figure.outcome in CASUALTIES


def _is_body(figure: Figure) -> bool:
    """Whether somebody is counted by his body alone: ``the body of a young man, identified as …, was found``."""
    words = " ".join(figure.evidence[:1]).lower().split()[:3]
    return figure.outcome == "killed" and not people_words("body_nouns").isdisjoint(words)


def _find_plain_taking(scores: Mapping[str, float], toll: Harmed) -> str | None:
    """People taken or arrested and nobody killed: it is that, whatever else the words tell."""
    if toll.abducted and not toll.killed:
        return _find_taking(scores, toll)
    least = max(3.0, *(scores[kind] for kind in _DEEDS))
    if toll.killed or toll.hurt or not toll.arrested or scores["arrest"] < least:
        return None
    if _damages_more(scores, toll):
        return None  # ``A pipeline was blown up. Police arrested two suspects``
    if toll.arrested == 1 and _is_defused(scores, toll) and scores["bomb_defused"] >= scores["arrest"]:
        return None  # ``a bomb was defused; the car's owner was held``
    vanished = scores["enforced_disappearance"] >= max(3.0, 0.6 * scores["arrest"])
    return "enforced_disappearance" if vanished else "arrest"


def _damages_more(scores: Mapping[str, float], toll: Harmed) -> bool:
    """Whether a line was hit or vehicles burned, and more words tell of it than of those held for it."""
    hit = any(_is_line_hit(thing) or thing.endswith("burned") for thing in toll.things)
    return hit and max(scores["infrastructure_attack"], scores["arson"]) > scores["arrest"]


def _find_blast(scores: Mapping[str, float], toll: Harmed) -> str | None:
    """Explosives: suicide bomber, aircraft, rockets, grenades, bombs; on a pipeline or a line without people hurt."""
    blast = max(scores["bombing"], scores["suicide_bombing"], scores["grenade_attack"], scores["rocket_or_shelling"])
    fight = max(scores[kind] for kind in _FIGHTS)
    strike = scores["air_or_drone_strike"]
    if strike >= max(4, blast, fight) or strike >= 2 * max(1, blast, fight):
        return "air_or_drone_strike"
    if _is_defused(scores, toll):
        return "bomb_defused"
    rockets = (1.5 if toll.killed + toll.hurt else 1.2) * scores["rocket_or_shelling"]
    lines = max(_SURE, 0.7 * fight, 0.7 * blast, rockets)
    if scores["infrastructure_attack"] >= lines and toll.killed + toll.hurt <= 3:
        return "infrastructure_attack"
    if scores["suicide_bombing"] >= 4 and scores["suicide_bombing"] >= 0.7 * fight and not _is_raided(scores, toll):
        return "suicide_bombing"
    if scores["bombing"] == blast:  # a bomb that hit a convoy is no ambush
        fight = max(scores[kind] for kind in _FIGHTS if kind != "ambush")
    weak = blast < 3 and blast <= max(fight, scores["targeted_killing"], scores["arson"])
    sure = scores["bombing"] >= _SURE or scores["rocket_or_shelling"] >= max(_ROCKETS, scores["armed_clash"])
    fought = toll.militants >= toll.civilians > 0 or (toll.militants > 0 and not toll.civilians)
    if blast < 1 or weak or blast < 0.7 * fight or (fought and fight >= 2 and not sure):
        return None
    found = _tell_blasts(scores)
    both = min(scores["grenade_attack"], scores["rocket_or_shelling"]) >= _ROCKETS  # attacked with rockets and grenades
    stormed = both and scores["armed_attack"] > 0 and toll.killed >= _MASS
    guns = max(scores["armed_attack"], scores["mass_shooting"] if toll.civilians >= _MASS else 0.0)
    beside = stormed or (found in _BESIDE_GUNS and guns >= max(_GUNS, 0.5 * blast))
    return None if beside else found


def _is_raided(scores: Mapping[str, float], toll: Harmed) -> bool:
    """Whether nobody but militants came to harm in an operation of the forces, one of whom blew himself up."""
    alone = toll.militants > 1 and toll.militants == toll.killed and not toll.hurt
    others = max(scores[kind] for kind in _ATTACKS if kind not in _SELF)
    return alone and others < 1 and scores["security_operation"] >= _CONVOY


def _is_defused(scores: Mapping[str, float], toll: Harmed) -> bool:
    """Whether a bomb was found and nobody was hurt by it; who was shot with it in hand does not make it a blast."""
    people = toll.killed + toll.hurt
    if max(scores["grenade_attack"], scores["rocket_or_shelling"]) >= scores["bomb_defused"]:
        return False  # thrown, and it did not explode
    if scores["armed_attack"] >= _ATTACKED * scores["bomb_defused"]:
        return False  # ``a terror bid was foiled``: that was an attack
    if scores["infrastructure_attack"] and any(map(_is_line_hit, toll.things)):
        return False  # ``blew up a track; one of the bombs failed to go off and was defused``
    if not people:
        return scores["bomb_defused"] >= max(2.0, 0.45 * scores["bombing"])
    armed = not (toll.hurt or toll.forces or toll.civilians)
    return scores["bomb_defused"] >= _SURE and toll.killed <= 1 and armed


def _is_line_hit(thing: str) -> bool:
    """Whether a pipeline, a track or a pylon was destroyed or damaged, by what it is and its outcome."""
    what, _, outcome = thing.partition(" ")
    return outcome in DAMAGE and what in load_table("things") and load_table("things")[what].flag("line")


def _tell_blasts(scores: Mapping[str, float]) -> str:
    if scores["suicide_bombing"] > max(scores["bombing"], scores["grenade_attack"], scores["rocket_or_shelling"]):
        return "suicide_bombing"
    if scores["grenade_attack"] >= max(1.0, 0.7 * scores["bombing"], scores["rocket_or_shelling"]):
        return "grenade_attack"
    return "rocket_or_shelling" if scores["rocket_or_shelling"] > scores["bombing"] else "bombing"


def _find_taking(scores: Mapping[str, float], toll: Harmed) -> str | None:
    """People taken: held hostage, made to disappear by the state, abducted; not where most of them were killed."""
    held = scores["hostage_taking"]
    overrun = scores["armed_attack"] >= held and (
        (toll.freed and not toll.abducted) or toll.killed >= max(_MASS, toll.abducted + 1)
    )  # a post whose men were let go, or mostly killed
    if held >= 4 and held >= scores["security_operation"] and not overrun:
        return "hostage_taking"
    taken = max(scores["abduction"], scores["enforced_disappearance"])
    same_people = toll.killed > 1 and toll.killed == toll.abducted
    if toll.killed > toll.abducted or same_people or (taken < 3 and not toll.abducted):
        return None
    if scores["enforced_disappearance"] >= 3 and scores["enforced_disappearance"] >= 0.6 * scores["abduction"]:
        return "enforced_disappearance"
    fight = max(scores["security_operation"], scores["armed_attack"], scores["ambush"], scores["arson"])
    return "abduction" if toll.abducted or taken >= fight else None


def _find_find(scores: Mapping[str, float], toll: Harmed) -> str | None:
    """Bodies that were found, where nothing tells of the killing itself, nor of an attack that wounded others."""
    if toll.hurt and any(scores[kind] >= 1 for kind in _ATTACKS):
        return None
    fight = max(scores["security_operation"], scores["armed_clash"], scores["mass_shooting"], scores["armed_attack"])
    if (
        scores["body_found"] >= 4
        and not toll.abducted
        and scores["body_found"] > fight
        and not (toll.militants and not toll.civilians)
    ):
        return "body_found"
    return None


def _find_fight(scores: Mapping[str, float], toll: Harmed) -> str | None:
    """Fights with the forces of the state: ambush, operation, clash."""
    most = max(scores["armed_clash"], scores["armed_attack"], scores["security_operation"])
    least = _CONVOY if toll.forces or scores["ambush"] > most else 4
    if scores["ambush"] >= least and scores["ambush"] >= 0.8 * scores["security_operation"]:
        taken_off = toll.civilians >= _MASS and not toll.militants and scores["mass_shooting"] >= _OFFLOADED
        return None if taken_off else "ambush"
    operation, clash = scores["security_operation"], scores["armed_clash"]
    attack = max(scores["armed_attack"], scores["targeted_killing"], scores["mass_shooting"])
    held = toll.arrested and not toll.killed and not _damages_more(scores, toll)
    if held and scores["arrest"] >= 3 and operation <= scores["arrest"] + 4:
        return "arrest"
    meant = scores["targeted_killing"] >= 2 * max(1.0, operation, clash, scores["armed_attack"])
    meant = meant and toll.forces + toll.civilians > 0  # ``policemen were gunned down; a patrol shot the attackers``
    if not meant and toll.militants and (toll.militants >= toll.civilians or max(operation, clash) >= 4):
        stormed = toll.civilians + toll.forces > toll.militants and scores["armed_attack"] >= operation
        own = toll.militants > toll.forces and not stormed
        return _tell_fights(operation if own else 0, clash, scores["armed_attack"])
    if operation > max(clash, attack) and operation >= 4 and not toll.civilians and not toll.forces:
        return "arrest" if scores["arrest"] > operation else "security_operation"
    if clash > max(attack, operation) and not toll.civilians:
        return "armed_clash"
    return None


def _tell_fights(operation: float, clash: float, attack: float) -> str:
    """Militants fell: who began it? The forces in an operation, the militants in an attack, nobody knows in a clash."""
    if operation and operation >= max(0.9 * clash, 0.8 * attack):
        return "security_operation"
    return "armed_clash" if clash >= attack or attack < _PLAIN else "armed_attack"


def _find_shooting(scores: Mapping[str, float], toll: Harmed) -> str | None:
    """People shot: many at once, or one to three who were meant; forces at a post are attacked."""
    targeted, attack = scores["targeted_killing"], scores["armed_attack"]
    shot = max(targeted, attack, scores["mass_shooting"])
    if not (toll.civilians or toll.forces) and (shot < 2 or not toll.hurt):
        return None
    if scores["arson"] > shot and not toll.killed:
        return None
    many = (toll.burned >= _MASS * toll.killed and shot <= _GUNS * _MASS / 2) or _MASS * shot < _SURE
    if many and _is_burned(scores, toll) and scores["arson"] >= _SURE:
        return "arson"  # ``12 tankers were torched and a driver was shot dead``
    operation, clash = scores["security_operation"], scores["armed_clash"]
    if max(operation, clash) >= shot + 1:
        return _tell_fights(operation, clash, attack)
    return _tell_shootings(scores, toll, shot)


def _is_burned(scores: Mapping[str, float], toll: Harmed) -> bool:
    """Whether vehicles or buildings were burned, few people died of it, and no operation is told."""
    burned = any(thing.endswith("burned") for thing in toll.things)
    return burned and toll.killed < _MASS and not scores["security_operation"]


def _tell_shootings(scores: Mapping[str, float], toll: Harmed, shot: float) -> str:
    targeted, attack = scores["targeted_killing"], scores["armed_attack"]
    many = toll.civilians >= _MASS and not (toll.forces and scores["ambush"] >= _CONVOY)
    if many and attack >= _STORMED and max(targeted, scores["mass_shooting"]) < 1:
        return "armed_attack"  # ``gunmen stormed a hotel, killing five people``
    if shot <= 1 and (toll.forces or many):
        return "armed_attack"
    sure = scores["mass_shooting"] >= _SURE and toll.civilians > 1 and toll.forces <= toll.civilians
    if sure or (many and toll.forces < toll.civilians):
        return "mass_shooting"
    if scores["roadblock"] >= _CONVOY:
        return "armed_attack"  # ``gunmen blocked the road and shot a guard dead``
    outweighs = attack >= max(2.5, 2 * targeted) if toll.civilians else attack >= targeted
    outweighs = outweighs or (toll.hurt >= _MASS and attack > 0 and not targeted)  # ``a van came under fire``
    return "armed_attack" if outweighs else "targeted_killing"


def _find_damage(scores: Mapping[str, float], toll: Harmed) -> str | None:
    """Things destroyed and roads held without people hurt."""
    if scores["arson"] >= 3 and scores["arson"] >= max(scores["infrastructure_attack"], scores["armed_attack"]):
        return "arson"
    if scores["infrastructure_attack"] >= 3 and not toll.killed:
        return "infrastructure_attack"
    named = [kind for kind in _NO_VIOLENCE if scores[kind] >= 3 and not (toll.killed or toll.hurt)]
    return max(named, key=lambda kind: scores[kind], default=None)
