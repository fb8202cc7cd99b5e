"""What one process of a build does: reads its entries, builds its incidents, renders and writes its files."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain
from typing import Any, NamedTuple, TypeVar

from generator.archive.archive import follow
from generator.archive.decisions import Decision
from generator.site.environment import Press
from generator.site.facets import plan_facets
from generator.site.feeds import plan_feeds
from generator.site.grouping import Groups
from generator.site.language import Language
from generator.site.light import unpack_lights
from generator.site.listings import plan_listings
from generator.site.maker import Maker, Plan
from generator.site.pages_entry import plan_entries
from generator.site.pages_incident import plan_incidents
from generator.site.pages_index import plan_indexes
from generator.site.pages_map import plan_map, plan_shapes
from generator.site.pages_text import plan_texts
from generator.site.pages_time import plan_time
from generator.site.pages_topic import plan_topics
from generator.site.rows import pack_rows, restore_row, unpack_rows
from generator.site.search_words import plan_spellings
from generator.site.settings import SiteSettings
from generator.site.shelf import fill_shelf
from generator.site.spool import Spans
from generator.site.staging import Staging
from generator.site.texts import Text
from generator.site.workshop import ReadResult, Workshop

_STEP = 250
"""How many things are done between two reports of progress."""
HEAPS = 64
"""Heaps of lists that go to whoever is done with its own."""
_YEAR = re.compile(r"(?:^|/)(\d{4})/")
_Thing = TypeVar("_Thing")


class Share(NamedTuple):
    """What every process has to know of the whole, and the written pages."""

    groups: Groups
    decisions: Mapping[str, Decision]
    inputs: dict[str, bytes]
    texts: tuple[Text, ...]


class Rendered(NamedTuple):
    """The keys of all files of a share, and the paths of those that were written."""

    keys: dict[str, bytes]
    written: list[str]


class Kit(NamedTuple):
    """What pages are made with."""

    settings: SiteSettings
    language: Language
    press: Press
    data_files: tuple[tuple[str, str], ...]


@dataclass(slots=True)
class Worker:
    """One of ``size`` processes; ``number`` counts from 0."""

    number: int
    size: int
    workshop: Workshop
    kit: Kit
    staging: Staging
    inputs: dict[str, bytes] = field(default_factory=dict)
    texts: tuple[Text, ...] = ()
    tell: Callable[[int], None] = lambda _number: None
    draw: Callable[[], int | None] = lambda: None

    def read(self, paths: list[str]) -> ReadResult:
        """Read entries."""
        return self.workshop.read(self._count(paths))

    def _count(self, things: Iterable[_Thing]) -> Iterator[_Thing]:
        """Yield things, and tell now and then how many there were."""
        number = 0
        for number, thing in enumerate(things, 1):
            yield thing
            if number % _STEP == 0:
                self.tell(_STEP)
        self.tell(number % _STEP)

    def take(self, share: Share) -> None:
        """Take what is known of what belongs together."""
        shop = self.workshop
        shop.groups, shop.decisions, self.inputs, self.texts = share

    def take_lights(self, packed: list[bytes]) -> None:
        """Take entries in short that others have read."""
        self.workshop.lights.update((light.slug, light) for each in packed for light in unpack_lights(each))

    def build(self, task: tuple[list[str], list[tuple[Any, ...]]]) -> tuple[bytes, list[Spans]]:
        """Build incidents; those that need not be built come as rows. Return the rows (packed), and their pieces."""
        ids, known = task
        self._keep_rows(known)
        built = self.workshop.build(self._count(ids))
        return pack_rows(row for row, _spans in built), [spans for _row, spans in built]

    def take_rows(self, packed: list[bytes]) -> None:
        """Take incidents in short that others have built."""
        for each in packed:
            self._keep_rows(unpack_rows(each))

    def _keep_rows(self, rows: list[tuple[Any, ...]]) -> None:
        there = self.workshop.rows
        for flat in rows:
            if flat[0] not in there:
                there[flat[0]] = restore_row(flat)

    def render(self, task: tuple[Mapping[str, bytes], Mapping[str, int], bool]) -> Rendered:
        """Make the files of this share whose keys are not the old ones; ``compare`` spares equal bytes a write."""
        old, owners, compare = task
        keys: dict[str, bytes] = {}
        written = []
        for plan in self._count(self._plan(owners)):
            keys[plan.path] = key = plan.find_key()
            if old.get(plan.path) == key:
                continue
            content = plan.make()
            if compare and self.staging.read_live(plan.path) == content:
                continue
            self.staging.write(plan.path, content)
            written.append(plan.path)
        return Rendered(keys, written)

    def _plan(self, owners: Mapping[str, int]) -> Iterator[Plan]:
        """Plan this share: the pages of its own incidents and entries, and lists that nobody else makes."""
        shop, kit = self.workshop, self.kit
        maker = Maker(kit.settings, kit.language, fill_shelf(shop.lights, shop.rows), shop, kit.press)
        alone = self.size == 1
        ids = [id_ for id_ in sorted(shop.rows) if alone or owners[id_] == self.number]
        slugs = [slug for slug in sorted(shop.lights) if alone or owners[slug] == self.number]
        kinds = [plan_incidents(maker, ids, self.inputs), plan_entries(maker, slugs, self._follow())]
        # Two processes that make folders in the same folder at once would wait for each other.
        yield from chain(*(reversed(kinds) if self.number % 2 else kinds))
        yield from plan_lists(maker, kit, self.texts) if alone else self._share_lists(maker, owners)

    def _share_lists(self, maker: Maker, owners: Mapping[str, int]) -> Iterator[Plan]:
        """Plan the lists of the years whose incidents this process has; then heaps of all others, while there are any.

        Whoever is done first takes the next heap, so that all are done at about the same time.
        """
        years = {f"{year:04d}": owners[rows[0].id] for year, rows in maker.shelf.years.items()}
        others: list[Plan] = []
        for plan in plan_lists(maker, self.kit, self.texts):
            year = _YEAR.search(plan.path)
            owner = years.get(year[1]) if year else None
            if owner is None:
                others.append(plan)
            elif owner == self.number:
                yield plan
        others.reverse()  # the large files are planned last
        while (heap := self.draw()) is not None:
            yield from others[heap::HEAPS]

    def _follow(self) -> Callable[[str], str]:
        decisions = self.workshop.decisions
        return (lambda id_: follow(id_, decisions)) if decisions else str


def plan_lists(maker: Maker, kit: Kit, texts: tuple[Text, ...]) -> Iterator[Plan]:
    """Plan all files that do not belong to one incident or entry."""
    pages: list[Plan] = [
        *plan_time(maker),
        *plan_indexes(maker),
        *plan_topics(maker),
        *plan_texts(maker, texts, kit.data_files),
        plan_map(maker),
        plan_shapes(),
    ]
    yield from pages
    yield from plan_feeds(maker)
    yield plan_facets(maker)
    yield plan_spellings()
    addresses = [plan.path.removesuffix("index.html") for plan in pages if plan.path.endswith("index.html")]
    addresses += [f"incidents/{id_}/" for id_ in sorted(maker.shelf.rows)]
    addresses += [f"entries/{slug}/" for slug in sorted(maker.shelf.lights)]
    yield from plan_listings(maker, addresses)
