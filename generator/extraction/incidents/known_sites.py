"""Sites that a sentence speaks of as known, since those before have brought them in: ``a church … the church``."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import cache

from generator.extraction.incidents.draft import Draft
from generator.extraction.scenes.scenes import Scene
from generator.extraction.text.tokens import Token
from generator.extraction.words.responsibility_words import act_of, find_acts, responsibility_words
from generator.vocabulary.phrases import PhraseIndex
from generator.vocabulary.tables import load_table
from generator.vocabulary.word_rows import find_words, has_any, in_small_letters

_NEW, _KNOWN = ("a", "an"), ("the",)
_REACH, _CLAIM_REACH = 2, 10
_OBJECT_ENDS = (",", ";", "that", "which", "saying", "and")


def takes_up_site(scene: Scene, before: Collection[Scene]) -> bool:
    """Whether a sentence that sets its deed in no other district hits a site that was told of as new.

    ``A suicide attack on a church has killed eight. … 44 were hurt as gunmen attacked the church in Quetta.``
    """
    placed = {district for other in before for district in other.districts}
    if not has_any(scene.sentence.tokens, _KNOWN) or (placed and scene.districts and not placed & scene.districts):
        return False
    known = _list_sites(scene, _KNOWN)
    return bool(known) and any(known & _list_sites(other, _NEW) for other in before)


def find_by_site(drafts: Sequence[Draft], current: Draft, scene: Scene) -> Draft | None:
    """Return the one other incident of whose site a sentence begins to speak, where that at hand knows no such site.

    ``Gunmen attacked a post. … A vehicle sent there hit a mine near Panwan. … The post was burnt down.`` So does one
    that claims it: ``The group claimed the attack on the post``.
    """
    if len(drafts) == 1 or scene.districts or scene.opens_another:
        return None
    word = _find_opening_site(scene) or _find_claimed_site(scene)
    if word is None or _names_site(current, word):
        return None
    told = [one for one in drafts if not one.overview and _names_site(one, word)]
    return told[0] if len(told) == 1 else None


def _find_opening_site(scene: Scene) -> str | None:
    words = in_small_letters(scene.sentence.tokens)[: 1 + _REACH]
    return next((word for word in words[1:] if word in _list_site_words()), None) if words[0] in _KNOWN else None


def _find_claimed_site(scene: Scene) -> str | None:
    """Return the site that a claim names as known: ``claimed the attack on the post``, ``claimed the post attack``."""
    tokens = scene.sentence.tokens
    claims = [(term.first, term.last) for term in find_acts(tokens) if act_of(term) == "claim_responsibility"]
    claims += [(at, at) for at in find_words(tokens, responsibility_words("claim_verbs"))]
    if not claims:
        return None
    (first, last), words = claims[0], in_small_letters(tokens)
    if "by" in words[first : last + 2]:
        return _find_known(words[:first])
    end = next((at for at in range(last, len(words)) if words[at] in _OBJECT_ENDS), len(words))
    return _find_known(words[first : min(end, last + _CLAIM_REACH)])


def _find_known(words: Sequence[str]) -> str | None:
    """Return the first site of some words that stands behind ``the``."""
    sites = (at for at, word in enumerate(words) if word in _list_site_words())
    return next((words[at] for at in sites if set(_KNOWN) & set(words[max(0, at - _REACH) : at])), None)


def _names_site(draft: Draft, word: str) -> bool:
    return any(has_any(scene.sentence.tokens, (word,)) for scene in draft.scenes)


def _list_sites(scene: Scene, articles: Collection[str]) -> set[str]:
    """Return the sites of a sentence, by the last word of their names, that stand behind one of the articles."""
    tokens = scene.sentence.tokens
    found = index_sites().find(tokens)
    return {tokens[term.last].lower for term in found if _follows(tokens, term.first, articles)}


def _follows(tokens: Sequence[Token], first: int, articles: Collection[str]) -> bool:
    """Whether an article stands before a site, its name and one word that describes it: ``a Methodist church``."""
    while first and tokens[first - 1].text.istitle() and tokens[first - 1].lower not in articles:
        first -= 1
    return any(word in articles for word in in_small_letters(tokens)[max(0, first - _REACH) : first])


@cache
def index_sites() -> PhraseIndex:
    """Return the index of all names of sites."""
    return PhraseIndex().add_table(load_table("sites"), ("forms",))


@cache
def _list_site_words() -> frozenset[str]:
    """Return the nouns at the ends of the names of sites: a checkpost and a check post are ``the post`` later."""
    return frozenset(form.split()[-1] for row in load_table("sites").values() for form in row.texts("forms"))
