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
                "Three people lost their lives in different parts of the province on Wednesday, officials said. "
                "Two policemen were shot dead in Khuzdar. In another incident, a tailor was shot dead in Turbat."
            ),
            ["2016-03-02", "2016-03-02"],
        ),
        # A report may come weeks after its deed, but not where that is only what its news follows on.
        ("Three labourers were shot dead near Turbat on February 20, police said.", ["2016-02-20"]),
        ("On February 20, gunmen killed three labourers near Turbat. They fled on motorcycles.", ["2016-02-20"]),
        ("Three labourers were killed near Turbat. The incident occurred on February 19, police said.", ["2016-02-19"]),
        ("Trains, halted after gunmen killed three guards on February 20 near Mach, run again.", []),
        ("The premier visited Turbat, where three labourers were killed in an attack on February 20.", []),
        ("Three labourers were shot dead near Turbat on January 20, police said.", []),
        (
            "Gunmen shot dead two policemen in Turbat on Wednesday. Three labourers were killed there on February 20.",
            ["2016-03-02"],
        ),
        # A day counts from that of the deed told before, not from that of a word on it.
        (
            (
                "Three labourers were shot dead near Turbat on Tuesday, police said. An official said on Thursday that "
                "a search had begun. A day earlier, two policemen were killed in a blast in Zhob."
            ),
            ["2016-03-01", "2016-02-29"],
        ),
        # The day of a dateline does not tell which night.
        ("QUETTA, March 3: Three labourers were shot dead overnight near Turbat.", ["2016-03-02/2016-03-03"]),
        # A day that an incident has of its own goes first.
        (
            (
                "Three people lost their lives in different parts of the province on Wednesday, officials said. "
                "Two policemen were shot dead in Khuzdar. In another incident on Tuesday, a tailor was shot dead "
                "in Turbat."
            ),
            ["2016-03-02", "2016-03-01"],
        ),
        # An incident that came before the others has not their day, but one counted back from theirs.
        (
            (
                "Two policemen were killed in a blast in Quetta on Wednesday, police said. The attack came two "
                "days after 12 coal miners were shot dead in Duki."
            ),
            ["2016-03-02", "2016-02-29"],
        ),
        # The weekday of a dateline is no day of an event.
        (
            (
                "QUETTA, Thursday: Armed men shot dead two policemen in Kharan, officials said. The attack took "
                "place on Tuesday evening near the town."
            ),
            ["2016-03-01"],
        ),
        # The day on which a toll changed is not that of the deed.
        (
            (
                "The death toll from the attack on a bus in Khuzdar rose to eight on Thursday, doctors said. The "
                "bomb went off on Tuesday as the bus passed a bridge, police said."
            ),
            ["2016-03-01"],
        ),
        (
            (
                "The death toll from a blast in Khuzdar increased to nine on Thursday, following the deaths of "
                "two wounded men, doctors said. The blast had ripped through a crowded bus near a bridge."
            ),
            [None],
        ),
        # Yesterday, in a statement of the day before.
        (
            (
                "Troops killed four militants in Kalat during a raid, the military said on Wednesday. The raid "
                "was carried out on Tuesday. During the operation yesterday, four militants were killed, the "
                "statement said."
            ),
            ["2016-03-01"],
        ),
        # What ranks a deed among others does not date it.
        (
            (
                "A bomb killed two policemen in Quetta. It was the second attack on police this week. Nobody "
                "claimed the attack, an officer said."
            ),
            [None],
        ),
        # A word of time behind an outlet's or a country's name.
        (
            (
                "A landmine went off in a remote part of southwestern Pakistan today, killing three people on a "
                "bus in Dera Bugti, an official said."
            ),
            ["2016-03-03"],
        ),
        # The night of the deaths is not that of the deed.
        (
            (
                "Three more men died in hospital, overnight, of wounds suffered in the blast in Quetta yesterday "
                "afternoon, doctors said."
            ),
            ["2016-03-02"],
        ),
        # What a meeting or a visit did has a day of its own.
        (
            (
                "A meeting on Wednesday reviewed the search for five men abducted in Loralai, an official said. "
                "Gunmen had taken the five from a bus."
            ),
            [None],
        ),
        # The known deed's day, beside what has gone on for long.
        (
            (
                "A bomb killed two soldiers and hurt nine children in Khuzdar. They were on their way to school "
                "when the explosion occurred on Tuesday in the province, where an insurgency has been going on "
                "for decades."
            ),
            ["2016-03-01"],
        ),
        # The day of people only spoken of, or on which the dead had been taken, is not that of the deed.
        (
            (
                "Three people were killed by a bomb near a convoy of relatives of a man who was shot dead on Tuesday "
                "in Mastung."
            ),
            [None],
        ),
        ("Two men who were abducted on Tuesday were shot dead in Kalat, police said.", [None]),
        # The day of an incident in a place of its own is not that of a wave told of in the lead.
        (
            (
                "At least four people have been killed in different parts of the province, officials said. Two "
                "policemen were shot dead in Khuzdar on Tuesday. A tailor was shot dead in Turbat, police said."
            ),
            ["2016-03-01", None],
        ),
        # Another incident has the day of the first only where words or one sentence for both give it.
        (
            (
                "Two policemen were shot dead in Khuzdar on Tuesday, officials said. In another incident, a tailor was "
                "shot dead in Turbat, police said."
            ),
            ["2016-03-01", None],
        ),
        (
            (
                "Two policemen were shot dead in Khuzdar on Tuesday, officials said. Hours later, a bomb killed a "
                "tailor in Turbat, police said."
            ),
            ["2016-03-01", "2016-03-01"],
        ),
        (
            (
                "Men attacked a post in Khuzdar, killing two guards, while in another attack they shot dead a driver "
                "in Kalat on Tuesday night, officials said."
            ),
            ["2016-03-01", "2016-03-01"],
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
