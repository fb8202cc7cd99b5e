"""Who spoke of another incident says nothing of this one: a speaker is not carried from one incident to the next."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.incidents.draft import Draft
from generator.extraction.scenes.figures import Counted
from generator.extraction.words.speech_words import is_armed_group
from generator.vocabulary.frozen import replace
from generator.vocabulary.tables import load_table

_LOCAL = ("police", "levies", "administration", "hospital", "witness")


def forget_far_speakers(draft: Draft, drafts: Sequence[Draft]) -> None:
    """Take the speaker away from figures of an incident where he was named in the sentences of another one.

    So it is for armed groups, and for local offices where the sentence is set in another district than theirs. Within a
    paragraph a speaker goes on; and where only an armed group speaks in the article all of it is its account.
    """
    own = {scene.sentence.index for scene in draft.scenes}
    others = {scene.sentence.index: (scene, other) for other in drafts for scene in other.scenes}
    for at, item in enumerate(draft.figures):
        heard = _find_carried(item)
        if heard is None or heard in own or heard not in others:
            continue
        scene, other = others[heard]
        if scene.sentence.paragraph != item.scene.sentence.paragraph and _is_elsewhere(item, other):
            draft.figures[at] = replace(item, figure=replace(item.figure, said_by=None, via=None, status=None))


def _is_elsewhere(item: Counted, other: Draft) -> bool:
    """Whether who speaks of another incident cannot be taken to speak of this one."""
    said_by = item.figure.said_by or ""
    if is_armed_group(said_by):
        return True
    row = load_table("said_by").get(said_by)
    local = row is not None and row.text("kind") in _LOCAL
    return local and bool(item.scene.districts) and bool(other.districts) and not item.scene.districts & other.districts


def _find_carried(item: Counted) -> int | None:
    """Return the sentence in which the speaker of a figure was named, if he is only carried on."""
    context = item.scene.speakers
    last = context.last
    carried = last is not None and not item.scene.voices and last.said_by == item.figure.said_by
    return context.last_at if carried and not context.statement and not context.sole else None
