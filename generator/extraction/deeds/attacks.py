"""Whether a sentence tells of an attack by its subject and verb: ``gunmen opened fire``, ``a bomb went off``."""

from __future__ import annotations

from generator.extraction.deeds.accidents import names_train, names_vehicle
from generator.extraction.deeds.violence import index_armed
from generator.extraction.text.sentences import Sentence
from generator.extraction.words.subject_verbs import does, find_pairs, find_tolled
from generator.vocabulary.word_sets import index_rows, list_words

_TABLE = "attack_words"
_CERTAIN = ("certain",)
_PAIRS = {"attackers": "deeds", "devices": "bursts"}


def hits_vehicle(sentence: Sentence) -> bool:
    """Whether a sentence tells of an attack, and behind it of a vehicle: ``Gunmen opened fire on a passenger bus``.

    A train may stand before it: ``Four coaches derailed when the track was blown up``.
    """
    tokens = sentence.tokens
    train = names_train(tokens)
    at = find_attack(sentence) if train or names_vehicle(tokens) else None
    return at is not None and (train or names_vehicle(tokens[at:]))


def find_attack(sentence: Sentence) -> int | None:
    """Return the token at which an attack is told, ``None`` where none is, or only one of a case or of another time."""
    tokens = sentence.tokens
    found = [
        *index_rows(_TABLE, _CERTAIN).find(tokens),
        *find_pairs(tokens, _TABLE, _PAIRS),
        *find_tolled(tokens, _TABLE, "violence", "takes"),
        *find_tolled(tokens, _TABLE, "blasts", "lines"),
        *(group for group in index_armed().find(tokens) if does(tokens, group, _TABLE, _PAIRS["attackers"])),
    ]
    first = min((term.first for term in found), default=None)
    if first is None or {token.lower for token in tokens[:first]} & list_words(_TABLE, "clauses"):
        return None
    return first
