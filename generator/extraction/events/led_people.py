"""One of those whom a lead over several incidents counts, and of whom the text then only says that he was shot at."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.extraction.codes import CASUALTIES, SECURITY_FORCES, UNSPECIFIED
from generator.extraction.incidents.draft import Draft, tells_new
from generator.extraction.scenes.figures import Counted
from generator.extraction.scenes.scenes import Scene
from generator.extraction.words.words import row_of
from generator.vocabulary.frozen import replace

_MANY, _BEFORE = 3, 2


def lend_led_people(drafts: Sequence[Draft]) -> None:
    """Count one named in a lead over several incidents where his shooting is told: ``The teacher … fired at him``.

    ``Three people, including a teacher, were shot dead in two incidents``: nobody says again that the teacher died.
    """
    if len(drafts) < _MANY or not drafts[0].overview:
        return
    for item in _list_named(drafts[0]):
        told = [draft for draft in drafts[1:] if any(_names(scene, item) for scene in draft.scenes)]
        if len(told) == 1 and _counts_nobody(told[0], item):
            told[0].figures.append(replace(item, reading=replace(item.reading, inside=None)))


def _list_named(lead: Draft) -> Iterator[Counted]:
    """Yield each single person whom a lead counts as one of all, by a noun that nobody else has."""
    parts = [item for item in lead.figures if item.reading.inside is not None and not item.reading.members]
    rows = [item.reading.mention.head.row for item in parts if item.reading.mention.head is not None]
    groups = [item.figure.group for item in parts]
    for item in parts:
        head, figure = item.reading.mention.head, item.figure
        single = figure.count == 1 and figure.outcome == "killed" and figure.group != UNSPECIFIED
        alone = figure.group != SECURITY_FORCES or groups.count(figure.group) == 1
        if head is not None and single and alone and rows.count(head.row) == 1 and not row_of(head).flag("anybody"):
            yield item


def _names(scene: Scene, item: Counted) -> bool:
    """Whether a sentence speaks of the one of a noun: ``the teacher``, ``Gul Khan, a teacher, was``."""
    head, nouns = item.reading.mention.head, scene.words.nouns.items()
    single = [term for at, term in nouns if term.form_key.endswith("singular") and _is_the_one(scene, at)]
    served = item.figure.group == SECURITY_FORCES and not scene.voices  # ``a Levies official … the Levies man``
    return any(
        (head is not None and one.row == head.row) or (served and row_of(one).text("group") == SECURITY_FORCES)
        for one in single
    )


def _is_the_one(scene: Scene, at: int) -> bool:
    before = [token.lower for token in scene.words.tokens[max(0, at - _BEFORE) : at]]
    return before[-1:] == ["the"] or (before[:1] == [","] and before[-1] in ("a", "an"))


def _counts_nobody(draft: Draft, item: Counted) -> bool:
    """Whether a deed is told in which nobody of his group is counted yet, nor anybody who may be he."""
    hurt = {one.figure.group for one in draft.figures if one.figure.outcome in CASUALTIES and one.figure.count != 0}
    return hurt.isdisjoint((item.figure.group, UNSPECIFIED)) and any(map(tells_new, draft.scenes))
