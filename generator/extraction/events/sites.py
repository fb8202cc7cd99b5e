"""Where within a place an event happened: ``a Levies station``, ``camp of migrant workers``, in the article's words."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from functools import cache
from typing import NamedTuple

from generator.extraction.days.dates import write_words
from generator.extraction.incidents.draft import Draft
from generator.extraction.incidents.known_sites import index_sites
from generator.extraction.scenes.scenes import Scene
from generator.extraction.text.tokens import Token
from generator.extraction.words.responsibility_words import index_forces
from generator.vocabulary.phrases import PhraseIndex
from generator.vocabulary.tables import load_table
from generator.vocabulary.word_rows import in_small_letters
from generator.vocabulary.word_sets import list_words

_TELLING = 3
_REACH = 7
_HOSPITAL = "hospital"
_LATER = ("vehicle", "bus", _HOSPITAL)


class _Site(NamedTuple):
    """A site named in a sentence: its words, whether vocabulary puts it behind others, and where it stands."""

    words: str
    later: bool
    first: int


def find_site(draft: Draft) -> str | None:
    """Return the site of an event, by the sentences with its figures, then by others that tell of an attack."""
    counted = {item.index for item in draft.figures}
    telling = [scene for scene in draft.scenes if scene.sentence.index in counted]
    telling += [scene for scene in draft.scenes if scene not in telling and scene.strength >= _TELLING]
    found = [(number, site) for number, scene in enumerate(telling) for site in _find_sites(scene)]
    best = min(found, key=lambda item: (item[1].later, item[0], item[1].first), default=None)
    return best[1].words if best else None


def _find_sites(scene: Scene) -> Iterator[_Site]:
    tokens = scene.sentence.tokens
    named = {at for place in scene.places for at in range(place.first, place.last + 1)}
    told = {token.start for token in scene.told.tokens}
    for term in index_sites().find(tokens):
        if tokens[term.first].start not in told:
            continue
        name = " ".join(in_small_letters(tokens)[term.first : term.last + 1])
        first = _take_owners(tokens, term.first, named)
        weak = first == term.first and name in list_words("site_words", "weak")
        if (
            weak
            or not _is_there(tokens, first, healed=term.row == _HOSPITAL)
            or named & set(range(term.first, term.last + 1))
        ):
            continue
        last = _take_contents(tokens, term.last, named)
        yield _Site(_write_neutrally(tokens, first, last), term.row in _LATER, first)


def _write_neutrally(tokens: Sequence[Token], first: int, last: int) -> str:
    """Write a site without the loaded words that one side puts before it: ``terrorist hideout`` is a hideout."""
    own = tokens[first : last + 1]
    loaded = {at for term in _index_loaded().find(own) for at in range(term.first, term.last + 1)}
    kept = [token for at, token in enumerate(own) if at not in loaded]
    return write_words(kept, 0, len(kept) - 1) if loaded and kept else write_words(tokens, first, last)


def _take_owners(tokens: Sequence[Token], first: int, named: Collection[int]) -> int:
    """Take in the words before a site that belong to it; a person's name never does."""
    forces = {at for term in index_forces().find(tokens) for at in range(term.first, term.last + 1)}
    while first and first - 1 not in named:
        before = tokens[first - 1]
        joined = before.text == "-" and first > 1 and tokens[first - 2].lower in list_words("site_words", "owners")
        if not (joined or before.lower in list_words("site_words", "owners") or first - 1 in forces):
            break
        first -= 1
    return first


def _take_contents(tokens: Sequence[Token], last: int, named: Collection[int]) -> int:
    """Take in what a site is of: ``camp of migrant workers``."""
    if last + 1 >= len(tokens) or tokens[last + 1].lower != "of":
        return last
    end = last + 1
    while (
        end + 1 < len(tokens) and end + 1 not in named and tokens[end + 1].lower in list_words("site_words", "contents")
    ):
        end += 1
    while tokens[end].lower in list_words("site_words", "open_ends"):
        end -= 1
    return end if end > last + 1 else last


def _is_there(tokens: Sequence[Token], first: int, *, healed: bool) -> bool:
    """Whether the words before a site set the event there or make it the target."""
    at = first - 1
    while (
        at >= 0
        and tokens[at].lower in list_words("site_words", "small")
        and tokens[at].lower not in list_words("site_words", "prepositions")
    ):
        at -= 1
    if at < 0:
        return False
    word, before = tokens[at].lower, in_small_letters(tokens)[max(0, at - _REACH) : at]
    apart = list_words("site_words", "elsewhere") | (list_words("site_words", "healing") if healed else set())
    if not apart.isdisjoint(before):
        return False
    if word == "of":
        return bool(before) and before[-1] in list_words("site_words", "attack_nouns")
    return word in list_words("site_words", "prepositions") | list_words("site_words", "deeds")


@cache
def _index_loaded() -> PhraseIndex:
    return PhraseIndex().add_table(load_table("loaded"), ("forms",))
