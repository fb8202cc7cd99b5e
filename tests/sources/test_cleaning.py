from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.sources.article import Article
from generator.sources.cleaning import clean_text, drop_repeats, fold, straighten
from generator.sources.text import make_article, read_text

SENTENCE = "Two men were hurt when a bomb went off near the bazaar on Monday, officials said."
WRAPPED = """Security officials said that five of the attackers were killed in the clashes that went on for most of
the day in the hills of the district, and that two of the soldiers were wounded before the
area could be cleared by the forces.
Next steps
The search for those who had fled was still going on when this report was filed in the evening, and all
roads to the town were closed to traffic."""


def read(raw: str, title: str | None = None) -> Article:
    article = make_article(raw, "x", sha256="0" * 64, title=title)
    assert isinstance(article, Article)
    return article


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("“Quoted” ‘words’ of a man’s", "\"Quoted\" 'words' of a man's"),
        ("gre\u00adna\u00addes", "grenades"),
        ("two\u00a0men\u2009and\tone", "two men and one"),
        ("Ends.\r\nOne.\rTwo.\u2028Three.", "Ends.\n\nOne.\n\nTwo.\n\nThree."),
        ("one  two   three", "one two three"),
        ("e\u0301", "\u00e9"),
        ("\ufeffFirst\u200b words", "First words"),
    ],
)
def test_characters_are_made_plain(raw: str, clean: str) -> None:
    assert clean_text(raw)[0] == clean


def test_a_narrow_column_is_joined_at_its_own_width() -> None:
    raw = (
        "Gunmen opened fire at a post on Sunday and wounded\ntwo soldiers in the hills of the south, police said.\n\n"
        "Elsewhere, a driver was killed in Naseerabad, some\n200 km south of Quetta, when his vehicle hit a\nmine.\n\n"
        "He was alone on the road at the time, said\nan officer of the district.\n"
    )
    assert "Naseerabad, some 200 km south" in clean_text(raw)[0]


def test_a_narrow_list_of_headings_stays_a_list() -> None:
    raw = "Two killed in a blast at a bazaar in Mastung\nThree policemen hurt as a grenade hits a post\n" * 3
    assert clean_text(raw)[0].count("\n\n") == 5


def test_a_title_above_sentences_of_one_line_each_stays_apart() -> None:
    raw = (
        "Three policemen killed as gunmen attack a post near Mastung - The Bolan Scribe\nThe post was hit on Sunday.\n"
        "Police said that the men came on motorcycles.\nThe bodies were taken to a hospital in the town.\n"
    )
    assert clean_text(raw)[0].count("\n\n") == 3


def test_an_address_below_a_line_stays_apart() -> None:
    assert clean_text("Daily Scribe, May 5, 2021\n\nnews@scribe.example")[0].count("\n\n") == 1


def test_hard_line_breaks_inside_sentences_are_joined() -> None:
    assert read(WRAPPED).text.split("\n\n") == [
        " ".join(WRAPPED.split("\n")[:3]),
        "Next steps",
        " ".join(WRAPPED.split("\n")[4:]),
    ]


def test_a_line_break_before_a_lower_case_word_is_no_paragraph() -> None:
    assert read("The blast\nkilled two men.\n\nA search is on.").text == "The blast killed two men.\n\nA search is on."


def test_a_title_that_is_known_is_set_apart_from_the_body() -> None:
    article = read("Two hurt in Sibi Officials said that two men were hurt.", title="Two  hurt in Sibi")
    assert article.text == "Two hurt in Sibi\n\nOfficials said that two men were hurt."
    assert article.title == "Two hurt in Sibi"


@pytest.mark.parametrize("separator", ["\n\n", "\n", " ", "\n\n\n"])
def test_a_body_that_stands_twice_is_read_once(separator: str) -> None:
    body = f"{SENTENCE} The men were taken to hospital. No group has said that it did it, an official told reporters."
    assert fold(read(body + separator + body).text) == fold(body)


def test_what_is_blanked_out_leaves_the_places_of_the_rest() -> None:
    text = f"{SENTENCE}\n\n{SENTENCE}\n\nThe end of it."
    assert drop_repeats(text).index("The end") == text.index("The end")


def test_a_short_line_may_stand_twice() -> None:
    assert read("Police said.\n\nA bomb.\n\nPolice said.").text.count("Police said.") == 2


@pytest.mark.parametrize("start", [" date 2031-05-06 ", "date 2031-05-06\n", "\ufeff date 2031-05-06\t"])
def test_a_label_at_the_start_is_a_date_and_no_words(start: str) -> None:
    article = read_text((start + "Two men were hurt.").encode(), "x")
    assert isinstance(article, Article)
    assert (article.date, article.date_basis, article.text) == ("2031-05-06", "label", "Two men were hurt.")


def test_a_date_inside_the_text_is_no_label() -> None:
    article = read_text(b"On date 2031-05-06 two men were hurt.", "x")
    assert isinstance(article, Article)
    assert article.date is None


def test_each_line_of_the_source_is_found_again() -> None:
    article = read(WRAPPED)
    for number, line in enumerate(WRAPPED.split("\n"), 1):
        assert article.line_of(article.text.index(line)) == number


TEXTS = st.text(max_size=400)


@given(TEXTS)
def test_cleaning_changes_no_word(raw: str) -> None:
    cleaned, _ = clean_text(raw)
    assert fold(cleaned) == fold(raw)


@given(
    st.lists(
        st.sampled_from([SENTENCE, "A man died.", "Police", "said that", "“why?”", "", " ", "\u00ad"]), max_size=12
    )
)
def test_every_paragraph_of_a_text_stands_in_what_was_read(lines: list[str]) -> None:
    raw = "\n".join(lines)
    article = make_article(raw, "x", sha256="0" * 64)
    if not isinstance(article, Article):
        assert not fold(raw)
        return
    assert all(fold(paragraph) in fold(raw) for paragraph in article.text.split("\n\n"))
    assert set(fold(raw).split()) == set(article.text.split())


@given(TEXTS)
def test_straight_text_stays_as_it_is(raw: str) -> None:
    once = straighten(raw)
    assert straighten(once) == once
    assert unicodedata.is_normalized("NFC", once)


@given(TEXTS)
def test_line_starts_rise_and_count_the_lines(raw: str) -> None:
    cleaned, starts = clean_text(raw)
    assert list(starts) == sorted(starts)
    assert len(starts) == straighten(raw).count("\n") + 1
    assert all(0 <= start <= len(cleaned) for start in starts)


def test_a_standfirst_is_left_where_it_belongs_in_the_article() -> None:
    standfirst = "In another town a second blast hurt a guard at the gate of a mine on the same day."
    text = f"Title\n\n{standfirst}\n\nTwo men died in a blast.\n\nPolice came.\n\n{standfirst}\n\nThe end."
    kept = drop_repeats(text)
    assert kept.count(standfirst) == 1
    assert kept.index(standfirst) > kept.index("Police came.")
    assert len(kept) == len(text)
