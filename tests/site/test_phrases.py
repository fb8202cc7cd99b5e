"""Figures in the words of lists and pages."""

from __future__ import annotations

import pytest

from generator.extraction.facts import Figure
from generator.site.language import Language, load_language
from generator.site.phrases import write_band, write_figure
from generator.site.rows import RowFigure
from tests.site.building_site import ROOT

ENGLISH = Language("en")


@pytest.mark.parametrize(
    ("low", "best", "high", "approximate", "text"),
    [
        (12, 12, 12, False, "12 militants killed"),
        (20, 20, 20, True, "about 20 militants killed"),
        (1, 1, 1, False, "1 militant killed"),
        (14, 14, 20, False, "14 to 20 militants killed"),
        (14, 20, 20, True, "14 to 20 militants killed"),
        (67, 67, None, False, "at least 67 militants killed"),
        (None, None, 20, False, "up to 20 militants killed"),
        (None, None, None, False, "militants killed: number not known"),
        (0, 0, 0, False, "0 militants killed"),
    ],
)
def test_a_band_says_what_the_sources_say(
    low: int | None,
    best: int | None,
    high: int | None,
    approximate: bool,  # noqa: FBT001 - a column of the table
    text: str,
) -> None:
    figure = RowFigure("militants", None, "killed", low, best, high, (best,) * 6, approximate)
    assert write_band(figure, ENGLISH).text == text


@pytest.mark.parametrize(
    ("vague", "text"), [("dozens", "dozens of militants killed"), ("several", "several militants killed")]
)
def test_a_vague_amount_takes_of_where_english_has_it(vague: str, text: str) -> None:
    assert write_figure(Figure(group="militants", outcome="killed", vague=vague), ENGLISH) == text


def test_a_vague_amount_has_its_word_in_each_language() -> None:
    urdu = load_language("ur", ROOT / "theme" / "translations")
    figures = [
        Figure(what="hideouts", outcome="destroyed", vague=vague) for vague in ("dozens", "multiple", "oodles of")
    ]
    told = [write_figure(figure, urdu) for figure in figures]
    assert [text.partition(" ")[0].isascii() for text in told] == [False, False, True]
