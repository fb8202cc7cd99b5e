"""Accidents beside attacks at the beginning of an article."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from generator.extraction.deeds.accidents import MISHAPS, is_accident
from generator.extraction.deeds.subjects import LEAD, Line
from generator.extraction.text.sentences import Sentence
from generator.vocabulary.tables import load_table


def list_beside_accident(early: Sequence[Line]) -> list[Sentence]:
    """Return early sentences that tell an attack behind an accident: ``Five died in a crash. A bomb killed two``."""
    slips = [at for at, line in enumerate(early) if is_accident(line.tokens)][:1]
    behind = early[slips[0] + 1 :] if slips else ()
    return [line.sentence for line in behind if line.attack is not None and not is_accident(line.tokens)]


def comes_before_mishap(running: Sequence[Line], subjects: Collection[str]) -> bool:
    """Whether an attack of a day or place comes first, and only then an accident, with nothing else beside them."""
    mishaps = bool(subjects) and all(load_table("topics")[one].text("topic") in MISHAPS for one in subjects)
    first = running[0] if mishaps else None
    return first is not None and first.attack is not None and first.settled and not is_accident(first.tokens)


def opens_with_accident(running: Sequence[Line]) -> bool:
    """Whether title or lead name a cause that is no violence: a collision, gas, a quake."""
    return any(is_accident(line.tokens) for line in running[:LEAD])
