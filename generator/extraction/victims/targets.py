"""Whom an attack met, for a number without a noun: ``fired on an army picket; three were killed``.

Only where those who attacked tell it are the dead then soldiers: they count none but their enemy's.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.codes import CASUALTIES, CIVILIANS, SECURITY_FORCES, UNSPECIFIED
from generator.extraction.victims.named_forces import find_group_between
from generator.extraction.victims.reading import Reading
from generator.extraction.words.people_words import people_words
from generator.extraction.words.words import Words, row_of
from generator.vocabulary.frozen import replace
from generator.vocabulary.word_rows import has_any


def mark_targets(readings: Sequence[Reading], words: Words, last: Words | None) -> tuple[Reading, ...]:
    """Return readings with the forces as the target of the attack in which people died whom nobody names."""
    open_ = [one.group == UNSPECIFIED and one.mention.kind == "bare" and one.outcome in CASUALTIES for one in readings]
    if not any(open_):
        return tuple(readings)
    met = _met_forces(words)
    if met is None and last is not None:
        met = _met_forces(last)
    if not met:
        return tuple(readings)
    pairs = zip(readings, open_, strict=True)
    return tuple(replace(one, target=SECURITY_FORCES) if bare else one for one, bare in pairs)


def _met_forces(words: Words) -> bool | None:
    """Whether a sentence names the forces and no civilians; ``None`` where it names neither."""
    groups = {row_of(term).text("group") for term in words.nouns.values()}
    forces = SECURITY_FORCES in groups or has_any(words.tokens, people_words("force_targets"))
    forces = forces or find_group_between(words, 0, len(words.tokens)) == SECURITY_FORCES
    if CIVILIANS in groups:
        return False
    return True if forces else None
