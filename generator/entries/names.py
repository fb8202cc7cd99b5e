"""Names of districts, places, provinces and outlets as the vocabulary writes them, and what else they are called."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from generator.entries.problem import find_nearest
from generator.vocabulary.tables import DATA, load_table


@dataclass(frozen=True, slots=True)
class Names:
    """The names of one vocabulary. ``rows`` gives the ids of a name, ``aliases`` the name of a case-folded alias."""

    vocabulary: str
    rows: Mapping[str, tuple[str, ...]]
    aliases: Mapping[str, str]

    def find_known(self, text: str) -> str | None:
        """Find the name of which a text is another spelling that the vocabulary lists, also with its kind added."""
        folded = text.casefold()
        return self.aliases.get(folded) or self.aliases.get(
            folded.removesuffix(f" {self.vocabulary.removesuffix('s')}")
        )

    def find_near(self, text: str) -> str | None:
        """Find the name that a person most likely meant."""
        near = find_nearest(text, [*self.rows, *self.aliases])
        return None if near is None else self.aliases.get(near.casefold(), near)


@cache
def load_names(vocabulary: str) -> Names | None:
    """Load the names of a vocabulary; ``None`` where it has no data file."""
    if not (DATA / f"{vocabulary}.yaml").is_file():
        return None
    rows: dict[str, list[str]] = defaultdict(list)
    aliases: dict[str, set[str]] = defaultdict(set)
    for row in load_table(vocabulary).values():
        name = row.label("en")
        rows[name].append(row.id)
        for alias in (name, row.label("ur"), row.id, *row.texts("aliases"), *row.texts("aliases_ur")):
            aliases[alias.casefold()].add(name)
    # An alias of two names is no hint.
    known = {alias: next(iter(names)) for alias, names in aliases.items() if len(names) == 1}
    return Names(vocabulary, {name: tuple(ids) for name, ids in rows.items()}, known)


@cache
def districts_of(place: str) -> frozenset[str]:
    """Return the names of the districts in which places of this name lie."""
    names = load_names("places")
    if names is None:
        return frozenset()
    rows = [load_table("places")[row_id] for row_id in names.rows.get(place, ())]
    return frozenset(
        _district_name(district) for row in rows for key in ("district", "also_in") for district in row.texts(key)
    )


def _district_name(district: str) -> str:
    table = load_table("districts")
    return table[district].label("en") if district in table else district
