"""The rules for one entry, each a small generator of misfits; ``whole`` holds those over all entries."""

from __future__ import annotations

from generator.entries.rules import (
    claims,
    corrections,
    counted,
    numbers,
    quotes,
    references,
    shape,
    times,
    wheres,
    words,
)
from generator.entries.rules.context import Rule

RULES: tuple[Rule, ...] = (
    *shape.RULES,
    *times.RULES,
    *wheres.RULES,
    *quotes.RULES,
    *numbers.RULES,
    *counted.RULES,
    *references.RULES,
    *claims.RULES,
    *words.RULES,
    *corrections.RULES,
)
