"""Where within a place it happened, and what the article leaves open: in the article's own words, never guessed."""

from __future__ import annotations

import pytest

from generator.extraction.extract import extract_facts
from generator.extraction.facts import Facts
from generator.sources.article import Article


def read(text: str) -> Facts:
    return extract_facts(Article(text=text, file="x.txt", sha256="0" * 64))


@pytest.mark.parametrize(
    ("text", "site"),
    [
        ("Gunmen attacked a Levies station in Kalat on Monday and killed two guards.", "Levies station"),
        ("Four workers were shot dead at a camp of migrant workers in Gwadar on Friday.", None),
        ("Five people were killed when a bomb went off near a mosque in Chaman on Friday.", "mosque"),
        ("Two soldiers died when militants stormed a military check post in Panjgur on Sunday.", "military check post"),
        ("Ten men were hurt by a bomb in Quetta, the same city where 70 died at a hospital on Monday.", None),
        ("Troops killed two men in a raid on a terrorist hideout in Zhob on Monday.", "hideout"),
        ("A grenade was thrown at a barber shop in Hub on Monday, injuring one person.", "barber shop"),
        ("A bomb blew up a railway track near Sibi on Sunday and injured one guard.", "railway track"),
        (
            "Six pilgrims were killed in an attack on a bus of Shia pilgrims in Mastung on Tuesday.",
            "bus of Shia pilgrims",
        ),
        ("Armed men burned the house of a local contractor in Zhob on Monday and killed two men.", "house"),
    ],
)
def test_the_site_stands_in_the_words_of_the_article(text: str, site: str | None) -> None:
    (event,) = read(text).events
    assert event.site == site or (site is None and event.site and event.site in text)


@pytest.mark.parametrize(
    "text",
    [
        "Two men were shot dead in Kalat on Monday. The bodies were shifted to a hospital.",
        "A police officer was shot dead in Hub on Monday. Police registered a case at the Hub police station.",
        "Two soldiers died when their vehicle ran over a mine in Kohlu on Monday.",
        "A teacher in a government school was shot dead in Kalat on Monday.",
        "Two men on their way to a mosque were shot dead in Quetta on Friday.",
    ],
)
def test_where_nothing_happened_is_no_site(text: str) -> None:
    assert [event.site for event in read(text).events] == [None]


@pytest.mark.parametrize(
    ("words", "unknown"),
    [
        ("The motive behind the killing could not be ascertained.", "the motive"),
        ("The bodies could not be identified, police said.", "who the victims were"),
        ("There was no official confirmation of the incident.", "whether it happened as told"),
        ("It was not immediately clear who was behind the attack.", "who did it"),
    ],
)
def test_what_the_article_calls_unknown_is_kept_with_its_words(words: str, unknown: str) -> None:
    facts = read(f"Two men were shot dead in Kalat on Monday, police said. {words}")
    assert len(facts.unknowns) == 1
    told, _, quoted = facts.unknowns[0].partition(": ")
    assert told == unknown
    assert quoted.strip('"') in words


def test_a_number_that_is_only_hinted_at_is_unknown() -> None:
    facts = read("Two men were killed and several others injured by a bomb in Kalat on Monday, police said.")
    assert facts.unknowns == ('how many people were injured: "several"',)


def test_nothing_is_left_open_where_the_article_says_all() -> None:
    assert read("Two men were shot dead in Kalat on Monday, police said.").unknowns == ()
