"""A toll that a speaker gives beside the one number told before: ``Five died. … Doctors put the toll at seven``."""

from __future__ import annotations

from generator.extraction.facts import Figure
from generator.extraction.scenes.figure_comparison import number_of


def replace_count(figures: list[Figure], superseded: list[Figure], toll: Figure) -> bool:
    """Put a higher toll in the place of the one number of such people, and say whether it has taken it.

    The number before is nobody's or of the same speaker, and has no parts.
    """
    alike = [one for one in figures if one is not toll and (one.group, one.outcome) == (toll.group, toll.outcome)]
    if len(alike) != 1 or toll.said_by is None or toll.status != alike[0].status or toll.vague or alike[0].vague:
        return False
    old = alike[0]
    whole = old.id is not None and any(one.subset_of == old.id for one in figures)
    if whole or old.subset_of not in (None, toll.id) or old.said_by not in (None, toll.said_by):
        return False
    if not (number_of(toll) or 0) > (number_of(old) or 0) > 0:
        return False
    figures.remove(old)
    superseded.append(old)
    return True
