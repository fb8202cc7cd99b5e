"""Leads that tell a row of deeds as one incident, to which the text comes back: ``in the blasts``, ``both attacks``."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.incidents.draft import Draft
from generator.extraction.scenes.figures import Counted
from generator.extraction.scenes.scenes import Scene
from generator.extraction.words.telling_words import telling_words
from generator.vocabulary.word_rows import has_any, in_small_letters

_BEFORE = 3


def find_row(drafts: Sequence[Draft], current: Draft, scene: Scene, own: Sequence[Counted]) -> Draft | None:
    """Return the lead, where it tells several deeds by a noun with which a sentence goes back behind a single one.

    ``Two blasts killed 80 … Earlier, a bomb killed 12 … Ten soldiers were hurt in the blasts``.
    """
    if not has_any(scene.sentence.tokens, telling_words("deeds")):
        return None
    lead, words = drafts[0], in_small_letters(scene.sentence.tokens)
    named = {word for at, word in enumerate(words) if word in telling_words("deeds") and _is_known(words[:at])}
    claimed = any(item.figure.status == "claimed" for item in own)  # of all that is told
    if (
        not named
        or claimed
        or lead is current
        or lead.overview
        or scene.opens_another
        or not scene.districts <= lead.districts
    ):
        return None
    rows = (_list_rows(draft) for draft in drafts[1:])
    return lead if named & _list_rows(lead) and not any(named & row for row in rows) else None


def _is_known(before: Sequence[str]) -> bool:
    """Whether the words before the noun of several deeds make them known: ``in the blasts``, ``both attacks``."""
    return not telling_words("known_rows").isdisjoint(before[-_BEFORE:])


def _list_rows(draft: Draft) -> set[str]:
    """Return the nouns with which an incident is told as several deeds."""
    words = {token.lower for scene in draft.scenes for token in scene.sentence.tokens}
    return words & telling_words("deeds")
