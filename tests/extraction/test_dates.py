"""Dates of sentences: which day is meant, and what it is the day of."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.extraction.days.dates import DateMention, find_dates
from generator.extraction.text.sentences import find_sentences
from generator.vocabulary.edtf import from_day, parse


def read(text: str, published: str | None, carried: str | None = None) -> list[DateMention]:
    day, anchor = (parse(value) if value else None for value in (published, carried))
    return [date for sentence in find_sentences(text) for date in find_dates(sentence, day, anchor)]


@pytest.mark.parametrize(
    ("text", "published", "date", "kind"),
    [
        # Weekdays: the same one is the day itself, others the last before it.
        ("Two men died on Wednesday.", "2025-07-09", "2025-07-09", "event"),
        ("Two men died late on Tuesday.", "2025-07-09", "2025-07-08", "event"),
        ("Two men died on Thursday.", "2025-07-09", "2025-07-03", "event"),
        ("Two men died last Wednesday.", "2025-07-09", "2025-07-02", "event"),
        ("Two men died on Sunday (6) night.", "2025-07-09", "2025-07-06", "event"),
        ("Four men were taken in overnight raids on July 9.", "2025-07-12", "2025-07-09", "event"),
        ("At least 60 people died in the 2016 attack on the academy.", "2024-03-02", "2016", "period"),
        # Nights over two days.
        ("Fighting went on overnight from 30 April to 1 May.", "2025-07-09", "2025-04-30/2025-05-01", "event"),
        ("Two died on the night of 28-29 November.", "2026-01-09", "2025-11-28/2025-11-29", "event"),
        ("On night of 31 January/ 1 February a post was attacked.", "2025-02-01", "2025-01-31/2025-02-01", "event"),
        ("On the night between July 13 and July 14, a camp was hit.", "2022-07-15", "2022-07-13/2022-07-14", "event"),
        ("On the intervening night of Sunday and Monday it began.", "2025-02-04", "2025-02-02/2025-02-03", "event"),
        ("They struck late Sunday night and on Monday morning.", "2024-08-26", "2024-08-25/2024-08-26", "event"),
        ("On night of 31 December/1 January they struck.", "2025-01-03", "2024-12-31/2025-01-01", "event"),
        ("It began on Thursday-Friday night in the hills.", "2025-03-20", "2025-03-13/2025-03-14", "event"),
        # Relative words.
        ("The toll rose to nine on Thursday.", "2022-02-05", "2022-02-03", "saying"),
        ("The number of dead has reached 12 on Thursday.", "2022-02-05", "2022-02-03", "saying"),
        ("Anger rose when a bomb went off on Thursday.", "2022-02-05", "2022-02-03", "event"),
        ("Two men died yesterday.", "2025-03-01", "2025-02-28", "event"),
        ("Two men died overnight.", "2025-03-01", "2025-02-28/2025-03-01", "event"),
        ("Nine rebels died in the last 24 hours.", "2025-02-01", "2025-01-31/2025-02-01", "event"),
        ("Nine rebels died during the past 36 hours.", "2025-02-03", "2025-02-01/2025-02-03", "event"),
        ("Two days earlier a bus was stopped.", "2025-02-10", "2025-02-08", "event"),
        ("A bus was stopped three days ago.", "2025-02-10", "2025-02-07", "event"),
        ("Earlier this week a bus was stopped.", "2025-07-09", "2025-07-07/2025-07-09", "event"),
        ("Last week a bus was stopped.", "2025-07-09", "2025-06-30/2025-07-06", "event"),
        ("Last month a bus was stopped.", "2025-01-09", "2024-12", "event"),
        # Written days, with the year in the past direction.
        ("The men were taken on March 3.", "2025-02-01", "2024-03-03", "event"),
        ("The men were taken on 3rd March.", "2025-04-01", "2025-03-03", "event"),
        ("The men were taken on March 3, 12 of them guards.", "2025-04-01", "2025-03-03", "event"),
        ("The men were taken on Saturday, 15 June.", "2024-06-20", "2024-06-15", "event"),
        ("Fighting went on from 4 to 6 May.", "2022-07-15", "2022-05-04/2022-05-06", "event"),
        ("The men were taken on 2024-05-17 near a mine.", None, "2024-05-17", "event"),
        ("The men were taken on 03.18.2025 near a mine.", None, "2025-03-18", "event"),
        ("The men were taken on 18/03/2025 near a mine.", None, "2025-03-18", "event"),
        ("The men were taken on May 17, 2024.", None, "2024-05-17", "event"),
        ("The men were taken in October last year.", "2025-02-01", "2024-10", "event"),
        # A year that was inferred stays so.
        ("Two men died on Friday.", "2025?-02-01", "2025?-01-31", "event"),
        ("Two men died on 30 January.", "2025?-02-01", "2025?-01-30", "event"),
        # The day of saying, of a count's beginning, of a period.
        ("Police said on Thursday that two men had died.", "2025-07-11", "2025-07-10", "saying"),
        (
            "The military said in a statement issued late on Thursday that two died.",
            "2025-07-11",
            "2025-07-10",
            "saying",
        ),
        ("Officials told Reuters on Sunday that two men had died.", "2025-07-11", "2025-07-06", "saying"),
        ("Police on Monday said that two men had died.", "2025-07-11", "2025-07-07", "saying"),
        ("Police on Monday arrested two men.", "2025-07-11", "2025-07-07", "event"),
        ("Since 9 December 24, eighteen have died.", "2025-02-01", "2024-12-09", "since"),
        ("Since 4 May, 40 rebels have been killed.", "2025-07-11", "2025-05-04", "since"),
        ("Last year 310 guards died.", "2025-07-11", "2024", "period"),
        ("In 2024, 310 guards died.", None, "2024", "period"),
    ],
)
def test_a_date_is_read(text: str, published: str | None, date: str, kind: str) -> None:
    (mention,) = read(text, published)
    assert (str(mention.date), mention.kind) == (date, kind)


@pytest.mark.parametrize(
    ("text", "published"),
    [
        ("Two men died on Wednesday.", None),
        ("Two men died on Wednesday.", "2025-07"),
        ("Two men died yesterday.", None),
        ("The men were taken on July 7.", None),
        ("A day earlier a bus was stopped.", None),
        ("The roads will be blocked on November 14.", "2024-11-12"),
        ("The roads would be opened by Friday.", "2024-11-12"),
        ("The plan will end by 14 November.", "2024-11-12"),
    ],
)
def test_what_cannot_be_known_is_no_date(text: str, published: str | None) -> None:
    (mention,) = read(text, published)
    assert mention.date is None
    assert mention.precision == 0


@pytest.mark.parametrize(
    "text",
    [
        "They may march to the town.",
        "Some 2024 people and 12 soldiers fled.",
        "The 62nd Wing lost 2 men 15 kilometres from the town.",
        "Every Friday the market is closed.",
        "The form 03/04/2025 is read in two ways.",
        "About 1,200 troops searched 30 houses.",
        "A 10-year-old boy was hurt.",
    ],
)
def test_other_numbers_and_words_are_no_dates(text: str) -> None:
    assert read(text, "2025-02-01") == []


def test_a_number_before_people_is_no_day_of_the_month() -> None:
    (mention,) = read("In May 12 soldiers died.", "2025-06-01")
    assert str(mention.date) == "2025-05"


def test_the_event_and_its_telling_are_two_dates() -> None:
    told, event = read("He said on Thursday that a mine had killed two on Wednesday.", "2025-07-11")
    assert (told.kind, str(told.date)) == ("saying", "2025-07-10")
    assert (event.kind, str(event.date)) == ("event", "2025-07-09")


def test_a_day_earlier_counts_from_the_day_of_the_words_where_no_other_is_named() -> None:
    dates = read("He said on Thursday that camps had been hit a day earlier.", "2022-02-05")
    assert [(str(date.date), date.kind) for date in dates] == [("2022-02-03", "saying"), ("2022-02-02", "event")]


def test_a_day_earlier_counts_from_the_day_that_the_text_speaks_of() -> None:
    (mention,) = read("A day earlier a bus was stopped.", "2025-02-10", carried="2025-02-08")
    assert str(mention.date) == "2025-02-07"
    (mention,) = read("On the same day a bus was stopped.", "2025-02-10", carried="2025-02-08")
    assert str(mention.date) == "2025-02-08"


@pytest.mark.parametrize(
    ("text", "part", "evidence"),
    [
        ("Two died late on Friday night.", "night", "late on Friday night"),
        ("Two died in the early hours of Saturday.", "early hours", "in the early hours of Saturday"),
        ("A mine went off on June 26 at noon.", None, "on June 26"),
        ("Two died on Friday evening in the town.", "evening", "on Friday evening"),
    ],
)
def test_the_part_of_the_day_is_kept_with_its_words(text: str, part: str | None, evidence: str) -> None:
    (mention,) = read(text, "2025-07-05")
    assert (mention.time_of_day, mention.evidence) == (part, evidence)


@given(
    day=st.dates(min_value=dt.date(2005, 1, 1), max_value=dt.date(2030, 12, 31)),
    weekday=st.sampled_from(("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")),
)
def test_a_weekday_is_never_in_the_future_and_never_a_week_old(day: dt.date, weekday: str) -> None:
    (sentence,) = find_sentences(f"Two men died on {weekday}.")
    (mention,) = find_dates(sentence, from_day(day))
    assert mention.date
    assert mention.date.earliest
    assert 0 <= (day - mention.date.earliest).days < 7


@given(
    published=st.dates(min_value=dt.date(2005, 1, 1), max_value=dt.date(2030, 12, 31)),
    event=st.dates(min_value=dt.date(2005, 1, 1), max_value=dt.date(2030, 12, 31)),
)
def test_a_day_without_a_year_is_the_last_such_day(published: dt.date, event: dt.date) -> None:
    (sentence,) = find_sentences(f"Two men died on {event.day} {event:%B}.")
    (mention,) = find_dates(sentence, from_day(published))
    assert mention.date
    found = mention.date.earliest
    assert found
    assert found <= published
    assert (found.month, found.day) == (event.month, event.day)
    assert (published - found).days <= 4 * 366


@pytest.mark.parametrize(
    "text",
    [
        "Published in Dawn, May 14th, 2020",
        "Updated 05 May, 2024 11:38am",
        "November 22, 2024",
        "QUETTA, Friday: Gul spoke.",
    ],
)
def test_the_articles_own_date_is_no_events(text: str) -> None:
    (mention,) = read(text, "2024-11-22")
    assert mention.kind == "other"
