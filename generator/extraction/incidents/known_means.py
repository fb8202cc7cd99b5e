"""Incidents that a sentence takes up by what did it, or by who did: "The bomb was in a drain", "The gunmen fled"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from generator.extraction.incidents.draft import Draft
from generator.extraction.incidents.kinds_alike import list_kinds
from generator.extraction.scenes.scenes import Scene
from generator.extraction.words.telling_words import telling_words
from generator.vocabulary.word_rows import has_any
from generator.vocabulary.word_sets import list_words

_KNOWN = ("the", "this", "that", "these", "those")
_THE, _SAYING = "the", ("speech", "that")
_KINDS = ("bombing", "grenade_attack", "rocket_or_shelling")


def find_by_weapon(drafts: Sequence[Draft], current: Draft, scene: Scene) -> Draft | None:
    """Return the last other incident with such a weapon as a group says is its own, where that at hand has none.

    ``A mine killed two in Kohlu. Gunmen shot a guard in Hub. The BLA said its men had planted the mine.``
    """
    if len(drafts) == 1 or scene.districts or scene.opens_another or not scene.voices:
        return None
    if not scene.speaks_armed:
        return None
    pairs = pairwise(scene.sentence.tokens)
    kind = next((kind for one, other in pairs if one.lower in _KNOWN and (kind := _find_kind(other.lower))), None)
    if kind is None or _was_used(current, kind):
        return None
    told = (draft for draft in reversed(drafts) if not draft.overview and draft is not current)
    return next((draft for draft in told if _was_used(draft, kind)), None)


def find_by_means(drafts: Sequence[Draft], current: Draft, scene: Scene) -> Draft | None:
    """Return the one other incident with the weapon or the attackers of whom a sentence begins to tell as known.

    ``A bomb killed two in Kohlu. Later gunmen shot a guard in Hub. The bomb was hidden in a drain, police said.``
    """
    if len(drafts) == 1 or scene.opens_another or current.overview:
        return None
    word = _find_subject(scene)
    kind = _find_kind(word)
    known = word in telling_words("shootings") or word in list_words("attack_words", "attackers")
    if word is None or not (kind or known):
        return None
    there = [draft for draft in drafts if not draft.overview and _has_means(draft, word, kind)]
    free = len(there) == 1 and (not scene.districts or not there[0].districts or scene.districts & there[0].districts)
    others = free and there[0] is not current and _has_others(current, kind)
    return there[0] if others else None


def _find_subject(scene: Scene) -> str | None:
    """Return the word behind ``the`` with which a sentence begins, or what somebody says: ``Police said the bomb``."""
    tokens = scene.sentence.tokens
    if not has_any(tokens[:-1], (_THE,)):
        return None
    said = next((one.last + 1 for one in scene.chunks if one.kind in _SAYING), 0)
    said += said < len(tokens) and tokens[said].lower == "that"
    at = 0 if tokens[0].lower == _THE else said
    return tokens[at + 1].lower if at + 1 < len(tokens) and tokens[at].lower == _THE else None


def _has_means(draft: Draft, word: str, kind: str | None) -> bool:
    if kind:
        return _was_used(draft, kind)
    if word in telling_words("shootings"):
        return _has_attackers(draft) and not any(_was_used(draft, one) for one in _KINDS)
    return any(has_any(scene.sentence.tokens, (word,)) for scene in draft.scenes)


def _has_others(current: Draft, kind: str | None) -> bool:
    """Whether the incident at hand was done by other means: by attackers beside a bomb, by a bomb beside gunmen."""
    return _has_attackers(current) if kind else any(_was_used(current, one) for one in _KINDS)


def _has_attackers(draft: Draft) -> bool:
    return any(has_any(scene.sentence.tokens, list_words("attack_words", "attackers")) for scene in draft.scenes)


def _was_used(draft: Draft, kind: str) -> bool:
    """Whether an incident is of a kind, or tells of its weapons."""
    weapons = telling_words(f"weapons_of_{kind}")
    return kind in list_kinds(draft.scenes) or any(has_any(scene.sentence.tokens, weapons) for scene in draft.scenes)


def _find_kind(word: str | None) -> str | None:
    """Return the kind of deed that is done with a weapon."""
    return next((kind for kind in _KINDS if word in telling_words(f"weapons_of_{kind}")), None)
