"""How long linking takes: many events from nothing, and one more. Run: ``python -m benchmarks.linking [EVENTS]``."""

from __future__ import annotations

import random
import resource
import sys
import time
from datetime import date, timedelta

from generator.archive.incident import Report
from generator.archive.linking import Linker
from generator.archive.linking_together import link_together
from generator.archive.shelf import MemoryShelf
from generator.extraction.facts import Event, Figure
from generator.vocabulary.tables import load_table

YEARS = 20


def make_reports(number: int, seed: int = 1) -> list[Report]:
    """Make reports of incidents over twenty years in all districts, two or three of each."""
    chance = random.Random(seed)  # noqa: S311 - made data, no secret
    districts = [row.label() for row in load_table("districts").values()]
    kinds = [id_ for id_ in load_table("event_types") if id_ != "other"]
    reports: list[Report] = []
    while len(reports) < number:
        day = date(2005, 1, 1) + timedelta(days=chance.randrange(365 * YEARS))
        figures = (Figure(group="security_forces", outcome="killed", count=chance.randrange(1, 20)),)
        event = Event(type=chance.choice(kinds), date=day.isoformat(), province="Balochistan",
                      districts=(chance.choice(districts),), figures=figures)  # fmt: skip
        for _ in range(chance.choice((1, 2, 3, 4))):
            slug = f"article-{len(reports)}"
            reports.append(Report(slug, slug, event, date=(day + timedelta(days=1)).isoformat()))
    chance.shuffle(reports)
    return reports[:number]


def main() -> None:
    """Print the seconds for all together, for all in turn, for one more, and the memory."""
    number = int(sys.argv[1]) if len(sys.argv) > 1 else 20_000
    *reports, last = make_reports(number + 1)
    began = time.perf_counter()
    together = {link.incident for link in link_together(MemoryShelf(), reports)}
    print(f"{number:,} events together into {len(together):,} incidents: {time.perf_counter() - began:.2f} s")
    linker = Linker()
    began = time.perf_counter()
    incidents = {linker.link(report).incident for report in reports}
    done = time.perf_counter()
    linker.link(last)
    after = time.perf_counter()
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(f"{number:,} events in turn into {len(incidents):,} incidents: {done - began:.2f} s")
    print(f"one more: {(after - done) * 1000:.2f} ms; memory at most {memory} MB")


if __name__ == "__main__":
    main()
