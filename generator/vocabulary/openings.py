"""Where the phrases of all indexes begin and how they go on: asked once of some words for all of them together."""

from __future__ import annotations

from collections.abc import Sequence

from generator.vocabulary.frozen import dataclass

SKIPPED = "-"
"""What may stand between the words of a phrase or be left out."""


@dataclass(frozen=True, slots=True)
class Form:
    """A phrase of a table: its row, the key that it stands under there, its words and the case they need."""

    table: str
    row: str
    key: str
    words: tuple[str, ...]
    case: str


class Node:
    """What may follow some first words of phrases, and the phrases that they are. ``plain``: in whatever case."""

    __slots__ = ("following", "forms", "plain")

    def __init__(self) -> None:
        self.following: dict[str, Node] = {}
        self.forms: list[Form] = []
        self.plain = True


Nodes = tuple[Node, Node | None]
"""What a first word is in an index, and what the first two are together, if phrases begin with them."""
Start = tuple[int, Nodes]
"""Where a phrase may begin: its first token, and what the words there are."""


class Openings:
    """Which indexes have phrases that begin with a word: asked once of some words for all indexes together."""

    def __init__(self) -> None:
        self.size = 0
        self._known: dict[str, dict[str, dict[int, Nodes]]] = {}

    def add(self, index: int, words: Sequence[str], first: Node) -> None:
        """Note how a phrase of an index begins, in small letters: its one word, whatever stands behind it, or two."""
        self.size += 1
        second = words[1] if len(words) > 1 else ""
        openings = self._known.setdefault(words[0], {"": {}})
        if second:
            openings.setdefault(second, dict(openings[""]))[index] = first, first.following[second]
            return
        for known in openings.values():
            known.setdefault(index, (first, None))

    def find(self, lowers: Sequence[str]) -> dict[int, list[Start]]:
        """Return the places at which phrases of each index may begin; a hyphen between two words may be left out."""
        known, end = self._known, len(lowers)
        found: dict[int, list[Start]] = {}
        for position, lower in enumerate(lowers):
            openings = known.get(lower)
            if openings is None:
                continue
            second = lowers[position + 1] if position + 1 < end else ""
            if second == SKIPPED:
                second = skip_hyphens(lowers, position + 1)
            for index, nodes in (openings.get(second) or openings[""]).items():
                starts = found.get(index)
                if starts is None:
                    found[index] = [(position, nodes)]
                else:
                    starts.append((position, nodes))
        return found


OPENINGS = Openings()
"""How the phrases of all indexes begin."""


def skip_hyphens(lowers: Sequence[str], position: int) -> str:
    """Return the word at a position, or the next one behind hyphens."""
    while lowers[position] == SKIPPED and position + 1 < len(lowers):
        position += 1
    return lowers[position]
