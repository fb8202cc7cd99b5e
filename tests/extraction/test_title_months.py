"""The month or year in an article's heading: of an issue, of a list, or of neither."""

from __future__ import annotations

import pytest

from generator.extraction.extract import extract_facts
from generator.extraction.publication.title_month import find_title_time
from generator.extraction.text.sentences import find_sentences
from generator.sources.article import Article

LIST = "March 3: Two policemen were killed in a blast in Quetta.\n\nMarch 6: A bomb killed a boy in Sui."


@pytest.mark.parametrize(
    ("heading", "time"),
    [
        ("BOLAN VOICE (Monthly, Quetta) August 2009", ("2009-08", True)),
        ("Newsline, issue of March 2006", ("2006-03", True)),
        ("Balochistan: 38 persons disappeared, 24 killed in August 2020", ("2020-08", False)),
        ("Balochistan Timeline - 2009", ("2009", False)),
        ("Chronology of attacks in Sui 2005", ("2005", False)),
        ("The year 2009 was the worst of all.", None),
        ("Attacks of March 2006 and April 2006", None),
        ("Army base 2009", None),
    ],
)
def test_a_heading_gives_its_month_or_year(heading: str, time: tuple[str, bool] | None) -> None:
    found = find_title_time(find_sentences(f"{heading}\n\n{LIST}"))
    assert (found and (str(found.date), found.own)) == time


def test_the_days_of_a_list_are_of_its_year() -> None:
    article = Article(text=f"Balochistan Timeline - 2009\n\n{LIST}", file="x.txt", sha256="0" * 64)
    facts = extract_facts(article)
    assert facts.date is None
    assert [event.date for event in facts.events] == ["2009-03-03", "2009-03-06"]
