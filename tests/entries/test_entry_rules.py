"""Rules that hang on data or on characters: each word of the lists, and each way in which evidence may be written."""

from __future__ import annotations

import datetime as dt
import unicodedata

import pytest

from generator.entries.entry import Entry
from generator.entries.light import make_light
from generator.entries.problem import Misfit
from generator.entries.rules import RULES
from generator.entries.rules.context import Context
from generator.entries.rules.whole import Ledger, check_whole
from generator.extraction.facts import Event, Figure, Source, Texts
from generator.sources.cleaning import fold
from generator.vocabulary.tables import Row, load_table


def misfits(entry: Entry, code: str, article: str | None = None) -> list[Misfit]:
    context = Context("entries/undated/unknown-x.md", dt.date(2026, 1, 1), fold(article) if article else None)
    return [misfit for rule in RULES for misfit in rule(entry, context) if misfit.code == code]


@pytest.mark.parametrize("row", load_table("loaded").values(), ids=lambda row: row.id)
def test_every_loaded_word_of_every_side_is_found_in_our_voice_and_let_through_in_quotes(row: Row) -> None:
    names = {name.casefold() for name in row.texts("exceptions")}
    for form in (*row.texts("forms"), *row.texts("forms_ur")):
        if form.casefold() in names:
            continue
        found = misfits(Entry(title=f"In Sibi {form} at noon"), "W01")
        assert [(misfit.value or "").casefold() for misfit in found] == [form.casefold()]
        neutral = row.values["neutral"].get("ur" if form in row.texts("forms_ur") else "en")
        assert found[0].suggestion == (None if neutral.startswith("(") else neutral)
        assert misfits(Entry(title=f"In Sibi “{form}”, says the army"), "W01") == []
        assert misfits(Entry(title=f'In Sibi "{form}", says the army'), "W01") == []


@pytest.mark.parametrize("name", [name for row in load_table("loaded").values() for name in row.texts("exceptions")])
def test_a_loaded_word_inside_a_proper_name_is_let_through(name: str) -> None:
    assert misfits(Entry(title=f"The {name} says that it did it"), "W01") == []


@pytest.mark.parametrize("row", load_table("name_cues").values(), ids=lambda row: row.id)
def test_a_name_behind_a_cue_is_a_warning_and_a_place_is_not(row: Row) -> None:
    for example in row.texts("examples"):
        assert [misfit.warning for misfit in misfits(Entry(body=example), "X01")] == [True]
    for cue in row.texts("forms_full"):
        assert misfits(Entry(body=f"He is {cue} Gul."), "X01") == []
    for cue in (*row.texts("forms"), *row.texts("forms_full")):
        assert [misfit.value for misfit in misfits(Entry(body=f"He is {cue} Gul Khan."), "X01")] == ["Gul Khan"]
        assert misfits(Entry(body=f"He is {cue} Sibi."), "X01") == []


def test_a_place_that_begins_like_a_persons_name_is_no_name() -> None:
    names = [row.label() for row in load_table("places").values()]
    cues = tuple(form + " " for row in load_table("name_cues").values() for form in row.texts("forms"))
    named = [name for name in names if name.startswith(cues)]
    assert named
    assert [name for name in named if misfits(Entry(title=f"A bombing in {name}, Quetta"), "X01")] == []


def test_a_main_town_may_have_its_districts_name() -> None:
    def where(place: str, district: str) -> Entry:
        return Entry(events=(Event(type="bombing", districts=(district,), place=place),))

    assert misfits(where("Kharan", "Kharan"), "P02") == []
    assert [misfit.message for misfit in misfits(where("Kharan", "Kech"), "P03")] == ["lies in Kharan and not in Kech"]
    assert misfits(where("Kharran", "Kharan"), "P02") != []


def test_an_article_that_another_outlet_took_over_is_no_repeat() -> None:
    one = make_light(Entry(source=Source(sha256="0" * 64), slug="a"), "entries/undated/a.md")
    two = make_light(Entry(source=Source(sha256="0" * 64, copy_of="a"), slug="b"), "entries/undated/b.md")
    three = make_light(Entry(source=Source(sha256="0" * 64), slug="c"), "entries/undated/c.md")
    assert [(path, misfit.code) for path, misfit in check_whole([one, two, three], Ledger())] == [
        ("entries/undated/c.md", "U03")
    ]


ARTICLE = "“Two guards’ posts”\nwere hit in Zhōb\u00a0district, the army said."


@pytest.mark.parametrize(
    ("words", "stands"),
    [
        ("“Two guards’ posts” were hit", True),
        ('"Two guards\' posts" were hit', True),
        ("were  hit\nin", True),
        (unicodedata.normalize("NFD", "Zhōb district"), True),
        ("Zh\u00adōb", True),
        ("two guards", False),
        ("posts … hit", False),
        ("were hit the army", False),
    ],
)
def test_evidence_stands_in_the_article_whatever_its_quotes_and_spaces(words: str, stands: bool) -> None:  # noqa: FBT001 - a case
    figure = Figure(group="civilians", outcome="killed", count=1, evidence=(words,))
    entry = Entry(events=(Event(figures=(figure,)),))
    assert (misfits(entry, "E06", ARTICLE) == []) is stands
    assert misfits(entry, "E06") == []


def test_quotes_that_show_most_of_a_long_article_are_a_warning() -> None:
    article = " ".join(f"Sentence number {number} of the article." for number in range(100))
    long = tuple(" ".join(f"Sentence number {n} of the article." for n in range(k, k + 6)) for k in range(0, 60, 6))
    short: Texts = ("Sentence number 1 of the article.",) * 30
    for quotes, expected in ((long, 1), (short, 0)):
        figure = Figure(group="civilians", outcome="killed", count=1, evidence=quotes)
        assert len(misfits(Entry(events=(Event(figures=(figure,)),)), "E07", article)) == expected


def test_a_body_may_tell_the_facts_in_the_articles_words_but_is_not_the_article() -> None:
    words = [f"word{number}" for number in range(100)]
    article = " ".join(words)
    assert misfits(Entry(body=" ".join(words[20:60])), "E09", article) == []
    [found] = misfits(Entry(body="As it says:\n" + "\n".join(words[20:61])), "E09", article)
    assert found.value == "word20 word21 word22"
    assert misfits(Entry(body=" ".join(words[20:61])), "E09") == []
    assert [each.warning for each in misfits(Entry(body=" ".join(words * 3)), "E10")] == [True]


def test_a_loaded_word_that_needs_no_other_is_left_out() -> None:
    [found] = misfits(Entry(title="A cowardly attack in Sibi"), "W01")
    assert (found.message, found.suggestion) == ("must not use a loaded word outside quotes; leave it out", None)


def test_a_published_incident_must_keep_a_report_unless_people_decided_about_it() -> None:
    entry = Entry(slug="x", source=Source(), events=(Event(incident="2025-01-01-sibi-a"),))
    lights = [make_light(entry, "entries/undated/x.md")]
    kept = Ledger(active={"2025-01-01-sibi-a"}, moved={"2025-01-01-sibi-b": ()})
    assert list(check_whole(lights, kept)) == []
    lost = Ledger(active={"2025-01-01-sibi-a", "2025-01-01-sibi-c"})
    assert [(path, misfit.code) for path, misfit in check_whole(lights, lost)] == [
        ("incidents/2025-01-01-sibi-c.md", "L03")
    ]


@pytest.mark.parametrize(("outcome", "codes"), [("killed", ["K01"]), ("freed", [])])
def test_an_armed_groups_word_on_its_enemys_losses_is_a_claim(outcome: str, codes: list[str]) -> None:
    told = Figure(group="security_forces", outcome=outcome, count=2, said_by="BLA")
    assert [misfit.code for misfit in misfits(Entry(events=(Event(figures=(told,)),)), "K01")] == codes
