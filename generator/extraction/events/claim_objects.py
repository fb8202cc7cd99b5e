"""What a claim says was attacked, and which events of an article tell of just that.

``the attack on the railway``, ``the killing of the constable``, ``had destroyed the pylons``, ``the grenade attack``:
the words behind the claim, or before a passive one, are looked for in the sentences of each event; a name of the
thing or the people counts more than the kind of deed.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import cache

from generator.extraction.codes import MILITANTS
from generator.extraction.deeds.tellings import ANY_DEED
from generator.extraction.deeds.type_cues import find_type_cues, type_of_row
from generator.extraction.doers.responsibility_mentions import ResponsibilityMention
from generator.extraction.facts import Figure
from generator.extraction.incidents.draft import Draft
from generator.extraction.incidents.kinds_alike import are_alike, list_kinds
from generator.extraction.scenes.scenes import Scene
from generator.extraction.words.responsibility_words import responsibility_words
from generator.extraction.words.time_words import load_small_numbers
from generator.vocabulary.frozen import dataclass
from generator.vocabulary.tables import load_table
from generator.vocabulary.word_rows import has_any

_REACH, _BY_REACH, _BEFORE, _KILLING_REACH = 16, 8, 4, 4
_TARGET = "target_"


@dataclass(frozen=True, slots=True)
class Named:
    """What is named in some words: ``things`` by their stems, and the ``kinds`` of deeds; ``joined``: of several."""

    things: frozenset[str]
    kinds: frozenset[str]
    joined: bool = False


def read_object(claim: Scene, one: ResponsibilityMention) -> Named:
    """Return what a mention says was claimed: behind it, or before it where it is passive."""
    lowers = [token.lower for token in claim.sentence.tokens]
    by = find_by(claim, one)
    if by is not None:
        return _name(claim, one.begin, by)
    found = _name(claim, *_find_behind(lowers, one))
    denied = one.stance == "none_claimed" and "not" in lowers[one.begin : one.at]
    return found if found.things or found.kinds or not denied else _name(claim, one.begin, one.first)


def find_by(claim: Scene, one: ResponsibilityMention) -> int | None:
    """Return the ``by`` of a passive claim: ``was claimed by NAME``."""
    words = [token.lower for token in claim.sentence.tokens]
    before = range(one.at, max(one.first, one.at - _BY_REACH), -1)
    return next((at for at in before if words[at] == "by" and words[at - 1] in responsibility_words("takes")), None)


def _find_behind(words: Sequence[str], one: ResponsibilityMention) -> tuple[int, int]:
    """Return where what is claimed stands behind the claim."""
    deeds = responsibility_words("act_nouns") | responsibility_words("acts")
    start = next((at for at in range(one.at, max(one.first, one.at - 1) - 1, -1) if words[at] in deeds), one.at + 1)
    return _go_back(words, one, start), find_object_end(words, one)


def _go_back(words: Sequence[str], one: ResponsibilityMention, start: int) -> int:
    """Return where what tells more of a deed begins before its noun: ``claimed the expressway attack``."""
    first = max(one.first, start - _BEFORE)
    article = next((at for at in range(start - 1, first - 1, -1) if words[at] == "the"), None)
    return start if article is None else article + 1


def find_object_end(words: Sequence[str], one: ResponsibilityMention) -> int:
    """Return the token before which what is claimed ends: how, to whom and why it was claimed stand behind."""
    end = min(len(words), one.end or len(words), one.at + _REACH)
    stops = responsibility_words("ends_object")
    for at in range(one.at + 1, end):
        if words[at] in stops and not (words[at] in ("that", "which") and words[at + 1 : at + 2] == ["the"]):
            return at
        following = words[at + 1] if at + 1 < len(words) else ""
        if words[at] == "and" and responsibility_words("claim_ends") & set(words[at + 1 : at + 4]):
            return at
        if (words[at] in ("in", "through") and following in ("a", "an")) or (words[at] == "," and following != "the"):
            return at
    return end


def _name(scene: Scene, first: int, last: int) -> Named:
    """Return what some tokens of a sentence name."""
    tokens = scene.sentence.tokens
    placed = {at for place in scene.places for at in range(place.first, place.last + 1)}
    words = {tokens[at].lower for at in range(first, min(last, len(tokens))) if at not in placed} - _list_empty()
    stems = {_stem(word) for word in words if len(word) > 2 or word in _load_targets()}
    cues = (type_of_row(cue.row) for cue in find_type_cues(tokens) if first <= cue.first < last)
    joined = has_any(tokens[first:last], ("and",))
    return Named(frozenset(stems), frozenset(cues) - {ANY_DEED}, joined)


def _stem(word: str) -> str:
    """Return what a word and those for the same target share: ``pylons`` and ``tower`` are one."""
    return _load_targets().get(word) or word.rstrip("s")


@cache
def _load_targets() -> dict[str, str]:
    rows = load_table("responsibility_words").values()
    return {word: row.id for row in rows if row.id.startswith(_TARGET) for word in row.texts("forms")}


@cache
def _list_empty() -> frozenset[str]:
    """Return the words that name no target: small words, deeds, groups, numbers, media."""
    rows = (
        "act_nouns",
        "acts",
        "plural",
        "no_targets",
        "told_to",
        "articles",
        "back_groups",
        "saying",
        "object",
        "taken",
        "takes",
    )
    words = {word for row in rows for word in responsibility_words(row)} | set(load_small_numbers())
    for row in load_table("grammar_words").values():
        words.update(row.texts("forms"))
    return frozenset(words)


def _weigh_drafts(
    wanted: Named, told: Sequence[Sequence[Scene]], drafts: Collection[int]
) -> tuple[dict[int, int], dict[int, bool]]:
    """Return how many of the things that a claim names each event tells of, and whether its deeds are of the kind."""
    texts = {at: _list_told(told[at]) for at in drafts}
    common = frozenset.intersection(*texts.values()) if len(texts) > 1 else frozenset()
    things = {at: len((wanted.things & words) - common) for at, words in texts.items()}
    alike = {at: bool(wanted.kinds) and are_alike(wanted.kinds, list_kinds(told[at])) for at in drafts}
    return things, alike


def _list_told(scenes: Sequence[Scene]) -> frozenset[str]:
    return frozenset(_stem(token.lower) for scene in scenes for token in scene.told.tokens)


def choose_by_object(
    one: ResponsibilityMention,
    wanted: Named,
    told: Sequence[Sequence[Scene]],
    near: Sequence[int],
    drafts: Sequence[Draft],
) -> list[int]:
    """Return the events that tell of what a claim names: of several the one where it stands, or last before."""
    things, alike = _weigh_drafts(wanted, told, near)
    most = max(things.values(), default=0)
    if most:
        hit = [at for at in near if things[at] == most]
        every = [at for at in near if things[at]]
        told_so_far = [at for at in every if drafts[at].scenes[0].sentence.index <= one.sentence]
        return told_so_far or every if _lists(one, wanted) else _choose_near(one, hit, drafts)
    here = _choose_near(one, list(near), drafts)
    fits = [at for at in near if alike[at]]
    if here and wanted.kinds and not list_kinds(told[here[0]]) - {ANY_DEED}:
        fits = [at for at in fits if wanted.kinds & list_kinds(told[at])] or fits
        return _choose_near(one, fits, drafts) if len(fits) == 1 else []
    if not (here and alike[here[0]] and _goes_on(one, drafts[here[0]])):
        fits = [at for at in fits if wanted.kinds & list_kinds(told[at])] or fits  # an abduction, no other taking
    if not fits or len(fits) == len(near) or (here and here[0] in fits):
        return []
    return _choose_near(one, fits, drafts)


def _goes_on(one: ResponsibilityMention, draft: Draft) -> bool:
    """Whether a claim stands in its paragraph right behind what tells an event."""
    near = {scene.sentence.index: scene.sentence.paragraph for scene in draft.scenes}
    here = near.get(one.sentence)
    return here is not None and near.get(one.sentence - 1) == here


def _lists(one: ResponsibilityMention, wanted: Named) -> bool:
    """Whether several things are said to have been attacked: ``the attacks on the towers and the track``."""
    words = set(one.evidence.lower().split())
    several = wanted.joined or bool(words & responsibility_words("plural"))
    return one.plural or (len(wanted.things) > 1 and several)


def _choose_near(one: ResponsibilityMention, hit: Sequence[int], drafts: Sequence[Draft]) -> list[int]:
    """Return the one of several events in which a claim stands, else that which was told last before it."""
    indexes = {at: [scene.sentence.index for scene in drafts[at].scenes] for at in hit}
    inside = [at for at in hit if one.sentence in indexes[at]]
    before = [at for at in hit if min(indexes[at]) < one.sentence]
    last = sorted(before, key=lambda at: max(index for index in indexes[at] if index < one.sentence))
    return inside[:1] or last[-1:] or list(hit[:1])


def list_killed(
    claim: Scene, one: ResponsibilityMention, near: Sequence[int], drafts: Sequence[Draft]
) -> Sequence[int]:
    """Return the events in which people were killed, of whose killing a claim speaks: ``claimed the killings``."""
    words = claim.sentence.tokens[one.at - 1 : max(one.at, one.at + _KILLING_REACH)] if one.at else ()
    if not has_any(words, responsibility_words("killing_nouns")):
        return ()
    return [at for at in near if any(_counts_dead(item.figure) for item in drafts[at].figures)]


def _counts_dead(figure: Figure) -> bool:
    return figure.outcome == "killed" and figure.count != 0 and figure.group != MILITANTS
