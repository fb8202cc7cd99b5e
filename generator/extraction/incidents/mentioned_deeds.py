"""Deeds that a sentence only mentions, behind the news itself: whom they killed is no part of the article's incident.

A deed that has no place of its own in the telling hangs on something else: ``a court sentenced two men for a bombing
that killed ten``, ``the group that shot seven labourers``, ``Earlier raids left nine dead``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from generator.extraction.codes import PERSON_OUTCOMES
from generator.extraction.incidents.counted_deeds import (
    ADJECTIVES,
    find_count,
    list_ones,
    names_campaign,
    opens_with_row,
    rises_over_time,
)
from generator.extraction.scenes.carrying import Background, Carried
from generator.extraction.scenes.scenes import Scene
from generator.extraction.scenes.tallies import is_recent, list_numbers
from generator.extraction.text.tokens import Token
from generator.extraction.victims.reading import Reading
from generator.extraction.words.given_help import find_help
from generator.extraction.words.place_words import place_cues
from generator.extraction.words.telling_words import list_deeds, telling_words
from generator.extraction.words.time_words import load_small_numbers, load_units, time_words
from generator.vocabulary.word_rows import has_any, in_small_letters

_RELATIVE_REACH = 12
_OPENING = 4
_YEAR = 4
_INDEFINITE = frozenset(("a", "an", "one", "another"))
_WHO = frozenset(("that", "which", "who"))
_WAS = frozenset(("was", "been"))
_KNOWN = frozenset(("all", "its", "the", "them", "these", "this", "those", "their", "such", "several", "many"))
_EVE = ("on", "the", "eve", "of")
_RECENT = frozenset(("recent",))
_HAS = frozenset(("has", "have"))


def judge_mentioned(scene: Scene, carried: Carried) -> Background | None:
    """Judge people who are counted only beside the mention of a deed, and were not counted as the article's own."""
    told = [one for one in scene.readings if one.sure and one.outcome in PERSON_OUTCOMES]
    told = [one for one in told if one.mention.quantity is None or one.mention.quantity.count != 0]
    if not told:
        return None
    start = _find_dated(scene.sentence.tokens, told)
    start = _find_sought(scene.sentence.tokens, told) if start is None else start
    if start is None and carried.opened:
        away = bool(scene.districts) and carried.own.isdisjoint(scene.districts) and not is_recent(scene)
        start = _find_recent(scene.sentence.tokens, told) if away else None
        start = _find_earlier(scene, told, carried) if start is None else start
        again = scene.opens_another or scene.telling.adds or list_numbers(scene) & carried.counted
        if start is None and not again:
            start = next((at for at in _find_starts(scene, told, carried) if at is not None), None)
    return None if start is None else Background("earlier_incident", first=start)


def names_earlier_one(scene: Scene) -> bool:
    """Whether a sentence begins with the earlier of the deeds that a lead tells, and sets it: ``The earlier blast``."""
    words = in_small_letters(scene.sentence.tokens[: _OPENING + 1])
    at = words[:1] == ["in"]
    named = words[at : at + 2] == ["the", "earlier"] and bool(list_deeds() & set(words[at + 2 : at + 4]))
    return named and bool(scene.districts) and not any(date.kind == "event" for date in scene.dates)


def _find_earlier(scene: Scene, told: Sequence[Reading], carried: Carried) -> int | None:
    """Return where words for an earlier time or deed begin, 0 where the people of whom they tell stand before them."""
    if is_recent(scene):
        return None
    words = in_small_letters(scene.sentence.tokens)
    at = 0 if _opens_with_one(words, many=carried.many) else _find_opening(words)
    return at if at is None or _counts_behind(told, at) else 0


def _find_starts(scene: Scene, told: Sequence[Reading], carried: Carried) -> Iterator[int | None]:
    tokens = scene.sentence.tokens
    yield _find_named(scene, told)
    yield _names_one(tokens, told)
    yield _find_probed(scene, told)
    yield _find_helped(tokens, told)
    if not is_recent(scene):
        yield _find_recent(tokens, told)
        yield _find_doers(tokens, told, claims=scene.speaks_armed)
        yield None if scene.speaks_armed else find_count(scene, told, carried)
        if not carried.many:
            yield 0 if rises_over_time(scene, told) or names_campaign(tokens) or opens_with_row(scene) else None


def _find_dated(tokens: Sequence[Token], told: Sequence[Reading]) -> int | None:
    """Return where a deed is named by its year, before those whom it killed: ``the 2006 killing of two engineers``."""
    for at, token in enumerate(tokens[:-1]):
        year = token.text.isdigit() and len(token.text) == _YEAR and at > 0 and tokens[at - 1].lower in ("the", "a")
        near = tokens[at + 1 : at + 1 + ADJECTIVES]
        if year and any(one.lower in list_deeds() for one in near) and _counts_behind(told, at):
            end = next((n for n in range(at, len(tokens)) if tokens[n].text == ","), len(tokens))
            return at if any(at < one.mention.first < end for one in told) else None
    return None


def _find_named(scene: Scene, told: Sequence[Reading]) -> int | None:
    """Return where a deed hangs on words that only mention it, and tells whom it killed: ``for a raid that left two``.

    Nothing is counted before it in the sentence.
    """
    tokens = scene.sentence.tokens
    if not has_any(tokens, _INDEFINITE):
        return None
    for at, token in enumerate(tokens):
        if token.lower not in list_deeds():
            continue
        start = _find_article(tokens, at)
        if start is None:
            continue
        if _tells_of_one(scene, start, told):
            return 0
        if tokens[start - 1].lower not in telling_words("mentioning"):
            continue
        behind = {one.lower for one in tokens[at + 1 : at + 1 + _RELATIVE_REACH]}
        if behind & telling_words("mention_clauses") and all(one.mention.first > start for one in told):
            return start
    return None


def _names_one(tokens: Sequence[Token], told: Sequence[Reading]) -> int | None:
    """Return where ``one`` stands for a deed that is only compared: ``It is likened to one in which 14 died``.

    Or for one of many that a group has done: ``It has carried out several attacks, including one in which 14 died``.
    """
    if not has_any(tokens, ("one",)):
        return None
    for at, token in enumerate(tokens[1:-1], 1):
        likened = token.lower == "one" and tokens[at - 1].lower in ("to", "than", "like", "of")
        among = token.lower == "one" and tokens[at - 1].lower == "including" and has_any(tokens[:at], _HAS)
        reach = _RELATIVE_REACH if among else ADJECTIVES
        if not (likened or among) or not has_any(tokens[at + 1 : at + reach + 1], telling_words("mention_clauses")):
            continue
        if all(one.mention.first > at for one in told):
            return at
    return None


def _find_probed(scene: Scene, told: Sequence[Reading]) -> int | None:
    """Return where a deed is named that somebody told of had on his desk: ``The officer was probing the murder of``."""
    tokens = scene.sentence.tokens
    if not has_any(tokens, telling_words("probing")) or not has_any(tokens, _WAS):
        return None
    who = next((chunk.mention for chunk in scene.chunks[:1] if chunk.mention is not None), None)
    one = who is not None and who.definite and who.quantity is None and not who.plural and who.kind == "person"
    if not one and tokens[0].lower not in ("he", "she"):
        return None
    ends = [at for at, token in enumerate(tokens) if token.lower in telling_words("probing")]
    first = next((at for at in ends if has_any(tokens[:at], _WAS)), None)
    named = first is not None and all(one.rule == "nominal" and one.mention.first > first for one in told)
    return first if named else None


def _find_recent(tokens: Sequence[Token], told: Sequence[Reading]) -> int | None:
    """Return where a deed is called recent, and nobody is counted before it: ``a rally over the recent killing of``."""
    pairs = enumerate(pairwise(tokens)) if has_any(tokens, _RECENT) else ()
    at = next(
        (at for at, (one, two) in pairs if one.lower in _RECENT and two.lower.removesuffix("s") in list_deeds()), None
    )
    named = at is not None and tokens[at - 1].lower != "most" and all(one.mention.first > at for one in told)
    return at if named and all(one.rule == "nominal" for one in told) else None


def _find_helped(tokens: Sequence[Token], told: Sequence[Reading]) -> int | None:
    """Return where it is told with what deeds somebody helped forces: ``He had aided the army in raids in which``."""
    start = find_help(tokens)
    if start is None or any(one.mention.first < start for one in told):
        return None
    return start if has_any(tokens[start : told[0].mention.first], place_cues("helped_deeds")) else None


def _find_sought(tokens: Sequence[Token], told: Sequence[Reading]) -> int | None:
    """Return where those are named for whose deed somebody looks, whose victim is told: ``the killers of a judge who``.

    Of him alone it is told, behind ``who``, and he is told of last.
    """
    if not has_any(tokens, telling_words("sought_doers")):
        return None
    for at, token in enumerate(tokens[:-2]):
        if token.lower in telling_words("sought_doers") and tokens[at + 1].lower == "of":
            behind = [one for one in told if one.mention.first > at]
            who = any(one.lower in _WHO for one in tokens[at + 2 :])
            return at if who and behind and len(told) > len(behind) else None
    return None


def _tells_of_one(scene: Scene, start: int, told: Sequence[Reading]) -> bool:
    """Whether all who are counted are told by a clause with a deed that nobody knows: ``who was killed in a raid``."""
    tokens = scene.sentence.tokens
    who = next((at for at in range(1, start) if tokens[at].lower == "who"), None)
    inside = who is not None and tokens[start - 1].lower in ("in", "by") and tokens[who + 1].lower in ("was", "were")
    if not inside or who is None or any(scene.chunks[one.verb].last < who for one in told):
        return False  # ``killed a guard who was asleep, followed by an attack``
    return all(who - ADJECTIVES <= one.mention.first < start for one in told)


def _find_article(tokens: Sequence[Token], noun: int) -> int | None:
    """Return the indefinite article of a noun, with a few words between."""
    near = range(noun - 1, max(0, noun - 2 - ADJECTIVES), -1)
    for at in near:
        if tokens[at].lower in _INDEFINITE:
            return at
        if not (tokens[at].text[0].isalpha() or tokens[at].text == "-") or tokens[at].lower == "the":
            return None
    return None


def _find_doers(tokens: Sequence[Token], told: Sequence[Reading], *, claims: bool) -> int | None:
    """Return where doers are told by what they had done: ``the group that killed seven``, ``the same men had shot``.

    Not where a group claims one more deed: ``its spokesman said the same fighters had shot an informer``.
    """
    doers = telling_words("doers")
    for at, token in enumerate(tokens[1:-1] if has_any(tokens, doers) else (), 1):
        if token.lower not in doers:
            continue
        same = (
            tokens[at - 1].lower == "same" and not claims and has_any(tokens[at + 1 : at + 4], telling_words("perfect"))
        )
        relative = tokens[at + 1].lower in _WHO and tokens[at - 1].lower in ("the", "a", "same")
        active = any(one.rule == "active" and one.mention.first > at + 1 for one in told)
        if (same or relative) and active and _counts_behind(told, at):
            return at
    return None


def _find_opening(words: Sequence[str]) -> int | None:
    """Return where an earlier time opens a sentence, or earlier deeds are named: ``Just days earlier``."""
    if tuple(words[: len(_EVE)]) == _EVE:
        return 0
    units, backs = load_units(), time_words("span_closers")
    for at in range(1, min(len(words), _OPENING)):
        counted = at > 1 and (words[at - 2] in load_small_numbers() or words[at - 2].isdigit())
        if words[at] in backs and units.get(words[at - 1], 0) and not counted:
            return 0
    for at in range(len(words) - 2):
        earlier = words[at] in ("the", "an") and words[at + 1] in telling_words("earlier_ones")
        if earlier and (words[at + 2] in load_small_numbers() or words[at + 2] in list_ones()):
            return at
    return None


def _opens_with_one(words: Sequence[str], *, many: bool) -> bool:
    """Whether a sentence opens with one of many deeds: ``In the worst of them``, ``In one raid``, ``The last one``.

    In a round-up (``many``) only the last of a kind is none of its own.
    """
    at = 1 if words[:1] == ["in"] else 0
    behind = words[at + 1 : at + _OPENING]
    the = words[at : at + 1] == ["the"]
    if the and {"recent", "last"} & set(behind[:2]) and {"one", "such"} & set(behind):
        return True
    best = the and not {"most", *time_words("superlatives")}.isdisjoint(behind[:2])
    ranked = best and (not {"one", "such"}.isdisjoint(behind) or _is_of_known(words, at))
    one = words[:2] == ["in", "one"] and bool(list_deeds() & set(behind))
    return not many and (ranked or one)


def _is_of_known(words: Sequence[str], at: int) -> bool:
    """Whether words rank one of known deeds: ``the worst of them``, not ``the second incident of firing``."""
    of = next((behind for behind in range(at + 1, min(at + 1 + _OPENING, len(words))) if words[behind] == "of"), None)
    return of is not None and (not words[of + 1 : of + 2] or words[of + 1] in _KNOWN)


def _counts_behind(told: Sequence[Reading], at: int) -> bool:
    return any(one.mention.first > at for one in told)
