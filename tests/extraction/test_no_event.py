"""Articles without an event that count people as harmed get a flag, unless a rule tells why no event was read."""

from __future__ import annotations

import pytest

from generator.extraction.events.no_event import NO_EVENT
from generator.extraction.extract import extract_facts
from generator.sources.problem import SourceProblem
from generator.sources.text import read_text

FLAGGED = [
    """Tributes paid to slain teacher

    Speakers at a condolence meeting paid tribute to a teacher in Quetta and offered prayers. He was a kind man.
    Two teachers were murdered near their school in Quetta. Condolences were offered to the families.""",
]
QUIET = [
    "Gunmen killed two men in Mastung on Monday.",
    "A bus overturned near Sibi on Monday, killing four people and injuring 20.",
    "Eight people were killed in Balochistan last year, a report said.",
    "The cabinet approved the budget in Quetta on Monday.",
    "Two men were sentenced by a court in Quetta for a robbery.",
]


def _list_codes(text: str) -> list[str]:
    article = read_text(text.encode(), "x.txt")
    assert not isinstance(article, SourceProblem)
    return [flag.code for flag in extract_facts(article).flags]


@pytest.mark.parametrize("text", FLAGGED)
def test_people_harmed_in_an_article_without_event_are_flagged(text: str) -> None:
    assert NO_EVENT in _list_codes(text)


@pytest.mark.parametrize("text", QUIET)
def test_no_flag_where_an_event_was_read_or_a_rule_tells_why_not(text: str) -> None:
    assert NO_EVENT not in _list_codes(text)
