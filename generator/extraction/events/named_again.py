"""An incident that a lead tells by trades and numbers, and the next paragraph by the names of the people."""

from __future__ import annotations

from generator.extraction.chunks.mention import Mention
from generator.extraction.codes import CASUALTIES
from generator.extraction.deeds.tellings import ANY_DEED
from generator.extraction.incidents.draft import Draft
from generator.extraction.incidents.kinds_alike import are_alike, list_kinds
from generator.extraction.incidents.other_days import is_other_day
from generator.extraction.scenes.scenes import Scene

_BY_NAME, _SEVERAL = ("name", "pronoun"), 2


def names_people(first: Draft, later: Draft) -> bool:
    """Whether a paragraph right below only names those of the one above, though it names a nearer spot.

    ``A vendor was killed and his companion hurt on NAME Road. … Gul and Noor were coming home when they came under
    attack near Hub Chowk. Gul died. Noor was injured``: as many came to harm, and no word says that they are others.
    """
    told, again = _count_people(first), _count_people(later)
    if told != again or sum(told.values()) < _SEVERAL or not first.districts:
        return False
    if later.districts - first.districts or first.overview or not _stands_below(first, later):
        return False
    harmed = [item.reading for item in later.figures if item.figure.outcome in CASUALTIES]
    named = all(_is_known(one) for reading in harmed for one in (reading.members or (reading.mention,)))
    before = [item.reading.mention.kind for item in first.figures if item.figure.outcome in CASUALTIES]
    return named and not any(kind in _BY_NAME for kind in before) and _is_no_other(later.scenes[0], first)


def _is_known(mention: Mention) -> bool:
    """Whether people are told by name, or as those just named: ``Both died on the spot``."""
    return mention.kind in _BY_NAME or mention.anaphoric


def _count_people(draft: Draft) -> dict[str | None, int]:
    """Return how many came to each harm, where all are counted and nobody claims it."""
    found: dict[str | None, int] = {}
    for item in draft.figures:
        figure = item.figure
        if figure.outcome not in CASUALTIES or item.reading.inside is not None:
            continue
        if figure.count is None or figure.status is not None:
            return {}
        found[figure.outcome] = found.get(figure.outcome, 0) + figure.count
    return found


def _stands_below(first: Draft, later: Draft) -> bool:
    paragraphs = [scene.sentence.paragraph for scene in first.scenes]
    return later.scenes[0].sentence.paragraph - max(paragraphs) == 1


def _is_no_other(begins: Scene, first: Draft) -> bool:
    """Whether neither words nor day nor deed say that another incident begins."""
    kinds = begins.telling.kinds - {ANY_DEED}
    alike = not kinds or are_alike(kinds, list_kinds(first.scenes) - {ANY_DEED})
    added = begins.opens_another or begins.telling.adds
    return alike and not added and not begins.dates and not is_other_day(begins, first.scenes)
