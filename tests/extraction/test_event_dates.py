"""When an event happened, by the sentences of the whole article."""

from __future__ import annotations

import pytest

from generator.extraction.extract import extract_facts
from generator.sources.article import Article


def dates(text: str) -> list[str | None]:
    article = Article(text=text, file="x.txt", sha256="0" * 64, date="2016-03-03", date_basis="label")
    return [event.date for event in extract_facts(article).events]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        # The lead gives all incidents of a round-up their day.
        (
            (
                "Three people lost their lives in different parts of the province on Wednesday, officials said. Two "
                "policemen were shot dead in Khuzdar. In another incident, a tailor was shot dead in Turbat."
            ),
            ["2016-03-02", "2016-03-02"],
        ),
        # A day that an incident has of its own goes first.
        (
            (
                "Three people lost their lives in different parts of the province on Wednesday, officials said. Two "
                "policemen were shot dead in Khuzdar. In another incident on Tuesday, a tailor was shot dead in Turbat."
            ),
            ["2016-03-02", "2016-03-01"],
        ),
        # An incident that came before the others has not their day.
        (
            (
                "Two policemen were killed in a blast in Quetta on Wednesday, police said. The attack came two days "
                "after 12 coal miners were shot dead in Duki."
            ),
            ["2016-03-02", None],
        ),
        # The weekday of a dateline is no day of an event.
        (
            (
                "QUETTA, Thursday: Armed men shot dead two policemen in Kharan, officials said. The attack took place "
                "on Tuesday evening near the town."
            ),
            ["2016-03-01"],
        ),
    ],
)
def test_the_day_of_an_event(text: str, wanted: list[str]) -> None:
    assert dates(text) == wanted


def test_people_killed_in_the_past_without_a_number_make_no_event() -> None:
    text = (
        "Two desalination plants will supply water to Gwadar, the minister said on Thursday. He visited the plants and "
        "spoke to reporters. He said that enemies of progress had attacked labourers and killed many of them."
    )
    assert dates(text) == []
