"""Groups reports by how well they match: the best pair first, under complete linkage.

Agglomerative clustering by the closest pair; two groups are joined only where every report of one is compatible with
every report of the other, and where neither fits a third group as well that could not be in the same incident.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.archive.comparing import CLOSE, Comparison, compare
from generator.archive.shelf import MemoryShelf, find_near_blocks
from generator.archive.traits import Traits

Pair = tuple[int, int]


class Groups:
    """Reports by number, those without an incident first; each is in one group, named by one of its numbers."""

    def __init__(self, reports: Sequence[Traits]) -> None:
        self.reports = list(reports)
        self.incidents: dict[int, str] = {}
        self._open = len(self.reports)
        self._group = list(range(self._open))
        self._members = {number: [number] for number in self._group}
        self._known: dict[Pair, Comparison] = {}
        self._near: dict[int, dict[int, float]] = {}
        self._left: list[Pair] = []
        self._taken: set[str] = set()

    def take(self, incident: str, members: Sequence[Traits]) -> None:
        """Take the reports of an incident that exists: a group that is never split nor joined with another such."""
        if incident in self._taken or not members:
            return
        self._taken.add(incident)
        first = len(self.reports)
        self.reports += members
        self._group += [first] * len(members)
        self._members[first] = list(range(first, len(self.reports)))
        self.incidents[first] = incident

    def find(self, number: int) -> int:
        """Return the group of a report."""
        return self._group[number]

    def join(self) -> None:
        """Join groups until no pair is left that may be."""
        pairs = sorted(self._find_pairs(), key=self._rank)
        for left, right in pairs:
            self._put_near(self.find(left), self.find(right), self._score(left, right))
        while True:
            self._left = [pair for pair in pairs if not self._try(pair)]
            if len(self._left) == len(pairs):
                return
            pairs = self._left

    def _rank(self, pair: Pair) -> tuple[float, list[str]]:
        """Rank the best pairs first; the order in which reports came makes no difference."""
        return -self._score(*pair), sorted(self.reports[number].key for number in pair)

    def _find_pairs(self) -> Iterator[Pair]:
        """Yield the pairs of reports that are near and enough for a link by themselves."""
        shelf = MemoryShelf()
        for number, traits in enumerate(self.reports):
            shelf.add(traits, str(number))
        for number in range(self._open):
            for name in shelf.find_incidents(find_near_blocks(self.reports[number])):
                other = int(name)
                if (other > number or other >= self._open) and self._compare(number, other).links:
                    yield number, other

    def _try(self, pair: Pair) -> bool:
        """Join the groups of a pair where that is right; return whether the pair is settled, either way."""
        left, right = self.find(pair[0]), self.find(pair[1])
        if left == right or not self._fit(left, right):
            return True
        if [*self._find_close(left, right, pair), *self._find_close(right, left, pair)]:
            return False
        kept, gone = (right, left) if right in self.incidents else (left, right)
        for number in self._members[gone]:
            self._group[number] = kept
        self._members[kept] += self._members.pop(gone)
        for other, score in self._near.pop(gone, {}).items():
            del self._near[other][gone]
            if other != kept:
                self._put_near(kept, other, score)
        return True

    def _put_near(self, left: int, right: int, score: float) -> None:
        """Remember how well two groups match, by the best pair of their reports."""
        for one, other in ((left, right), (right, left)):
            known = self._near.setdefault(one, {})
            known[other] = max(score, known.get(other, score))

    def _find_close(self, group: int, partner: int, pair: Pair) -> Iterator[int]:
        """Yield the other groups that a group fits as well as its partner, and that the partner cannot be with."""
        enough = self._score(*pair) - CLOSE
        for rival, score in self._near.get(group, {}).items():
            if rival != partner and score > enough and self._fit(group, rival) and not self._fit(partner, rival):
                yield rival

    def _fit(self, left: int, right: int) -> bool:
        """Whether all reports of two groups may be of one incident, and no person said otherwise."""
        named = {self.incidents[group] for group in (left, right) if group in self.incidents}
        if len(named) > 1:
            return False
        ours, theirs = self._members[left], self._members[right]
        if named and any(not named.isdisjoint(self.reports[number].not_same_as) for number in (*ours, *theirs)):
            return False
        return all(self._compare(mine, other).compatible for mine in ours for other in theirs)

    def _compare(self, left: int, right: int) -> Comparison:
        key = (left, right) if left < right else (right, left)
        found = self._known.get(key)
        if found is None:
            found = self._known[key] = compare(self.reports[key[0]], self.reports[key[1]])
        return found

    def _score(self, left: int, right: int) -> float:
        return self._compare(left, right).score or 0

    def explain(self, number: int) -> str:
        """Return why a report is in its group: how it matches the one that it matches best."""
        others = [other for other in self._members[self.find(number)] if other != number]
        best = max(others, key=lambda other: (self._score(number, other), -other))
        return "; ".join(self._compare(number, best).reasons)

    def find_rivals(self, group: int) -> list[int]:
        """Return the groups that a group fits equally well, the nearest first; none where all is decided."""
        found: dict[int, None] = {}
        for pair in self._left:
            for one, other in (pair, pair[::-1]):
                mine, partner = self.find(one), self.find(other)
                if mine == group and (close := list(self._find_close(mine, partner, pair))):
                    found |= dict.fromkeys((partner, *close))
        return list(found)
