"""Places and people that an event names and no vocabulary knows: a person has to look.

A place is missed where an event has no district, and a name stands where one would tell it: ``in the Tarkhan area``,
``near Tarkhan``; or a name of the gazetteer stands there that lies in several districts. People are of an unknown kind
where the noun that was counted is none of the vocabulary's: ``three beekeepers were killed``.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence

from generator.extraction.events.plan import Plan
from generator.extraction.facts import Flag
from generator.extraction.incidents.draft import Draft
from generator.extraction.places.event_place import EventPlace
from generator.extraction.places.gazetteer import index_places
from generator.extraction.places.named_places import list_named
from generator.extraction.places.place_roles import find_role
from generator.extraction.places.spellings import may_be_place
from generator.extraction.scenes.evidence import quote
from generator.extraction.scenes.scenes import Scene
from generator.extraction.text.tokens import Token
from generator.extraction.victims.named_forces import names_organisation
from generator.extraction.words.place_words import place_cues
from generator.sources.article import Article
from generator.vocabulary.word_rows import word_before

_NEAR = ("in", "near", "at")
_LONGEST = 3


def find_unread(article: Article, plan: Plan, places: Sequence[EventPlace]) -> Iterator[Flag]:
    """Yield the places and people of an article's events that could not be read."""
    for draft, place in zip(plan.drafts, places, strict=True):
        yield from _find_people(article, draft)
        told = place.districts and any(scene.districts for scene in draft.scenes)
        if not told and not draft.elsewhere:
            yield from _find_place(article, draft)


def _find_people(article: Article, draft: Draft) -> Iterator[Flag]:
    for item in draft.figures:
        mention = item.reading.mention
        last = item.scene.sentence.tokens[mention.last]
        plural = (
            last.text.isalpha()
            and last.lower.endswith("s")
            and mention.quantity is not None
            and mention.quantity.plural
        )
        if mention.kind == "unknown" and plural:
            yield _flag(article, "unread_group", item.scene, mention.first, mention.last)


def _find_place(article: Article, draft: Draft) -> Iterator[Flag]:
    """Yield the first place that the sentences with an event's figures, or all of its own, name in vain."""
    counted = {item.index for item in draft.figures}
    own = sorted(draft.scenes, key=lambda scene: scene.sentence.index not in counted)
    for scene in own:
        span = next(_list_unread(scene), None)
        if span is not None:
            yield _flag(article, "unread_place", scene, *span)
            return


def _list_unread(scene: Scene) -> Iterator[tuple[int, int]]:
    """Yield where a sentence names a place that could not be read, by its first and last token."""
    tokens = scene.sentence.tokens
    taken = {at for place in scene.places for at in range(place.first, place.last + 1)}
    undecided = [(first, last) for first, last in list_named(tokens) if first not in taken]
    yield from (span for span in undecided if _is_set(tokens, *span))
    taken |= scene.words.masked
    taken |= {at for term in index_places().find(tokens) for at in range(term.first, term.last + 1)}
    for at, token in enumerate(tokens):
        if token.lower in _NEAR:
            start = _skip_to_name(tokens, at + 1)
            end = _end_of_name(scene, start, taken)
            if end is not None and _is_place_name(tokens, at, start, end):
                yield start, end


def _is_set(tokens: Sequence[Token], first: int, last: int) -> bool:
    before = word_before(tokens, first)
    return before in place_cues("prepositions") and find_role(tokens, first, last) == "where"


def _skip_to_name(tokens: Sequence[Token], at: int) -> int:
    """Go over ``the remote area of`` to the name."""
    while at < len(tokens) and (
        tokens[at].lower in ("the", "a", "an", "of")
        or (tokens[at].text.islower() and tokens[at].lower in place_cues("descriptions") | place_cues("types"))
    ):
        at += 1
    return at


def _end_of_name(scene: Scene, first: int, taken: set[int]) -> int | None:
    """Return the last token of an unknown name that begins there."""
    at = first
    while at < len(scene.sentence.tokens) and at not in taken and scene.words.is_name(at) and _is_unknown(scene, at):
        at += 1
    last = at - 1
    return last if first <= last < first + _LONGEST else None


def _is_unknown(scene: Scene, at: int) -> bool:
    words = scene.words
    tables: tuple[Container[int], ...] = (words.nouns, words.things, words.verbs, words.numbers, words.links)
    known = any(at in table for table in tables) or words.tokens[at].lower in place_cues("no_places")
    text = words.tokens[at].text
    return text.isalpha() and len(text) > 2 and not known and not (text.isupper() and len(text) < 6)


def _is_place_name(tokens: Sequence[Token], at: int, first: int, last: int) -> bool:
    """Whether an unknown name is a place's: a type of place stands by it, or nothing but the preposition does."""
    return not names_organisation(tokens[first : last + 1]) and may_be_place(tokens, at, first, last, sure=True)


def _flag(article: Article, code: str, scene: Scene, first: int, last: int) -> Flag:
    line = article.line_of(scene.sentence.tokens[first].start)
    return Flag(code, line, quote(article.text, scene, first, last))
