from __future__ import annotations

from generator.extraction.extract import extract_facts
from generator.sources.article import Article
from generator.sources.text import read_text

TEXT = b""" date 2031-05-11 A bomb killed two people in Nal area of Khuzdar on Sunday, police said.

Separately, two labourers were shot dead by gunmen in Turbat.

The BLF claimed responsibility for the Nal attack.
"""


def test_a_claim_that_names_a_place_is_about_the_incident_there_and_no_other() -> None:
    article = read_text(TEXT, "made-up.txt")
    assert isinstance(article, Article)
    events = extract_facts(article).events
    found = {event.districts: (event.responsibility.stance, event.responsibility.by) for event in events}
    assert found == {("Khuzdar",): ("claimed", ("BLF",)), ("Kech",): ("unknown", ())}
