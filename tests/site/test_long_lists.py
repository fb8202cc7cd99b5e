"""What long lists leave out is said: on the page on coverage, and on those of topics."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.site.building_site import make_project


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    project = make_project(tmp_path_factory.mktemp("coverage"), 400)
    for number, path in enumerate(project.entries):
        text = path.read_text(encoding="utf8")
        path.write_text(re.sub(r"publisher: .*", f"publisher: Daily {number % 50}", text), encoding="utf8")
    project.build()
    return project.folder / "output"


@pytest.fixture(scope="module")
def page(output: Path) -> str:
    return (output / "coverage/index.html").read_text(encoding="utf8")


def test_a_topic_tells_that_it_shows_the_newest_incidents_alone(output: Path) -> None:
    pages = [path.read_text(encoding="utf8") for path in output.glob("*/*/index.html") if path.parts[-3] == "types"]
    cut = [int(re.findall(r"<b>(\d+) incident", text)[0]) > 20 for text in pages]
    assert {True, False} == set(cut)
    assert [">The newest incidents</h2>" in text for text in pages] == cut


def test_months_stand_in_a_line_for_each_year_and_lead_to_their_pages(page: str) -> None:
    grids = re.findall(r'<div class="table grid">.*?</table>', page, re.DOTALL)
    assert len(grids) == 2
    for grid in grids:
        years = re.findall(r'<tr><th scope="row">(.*?)</th>(.*)</tr>', grid)
        assert years
        assert all(months.count("<td") == 12 for _, months in years)
    entries = re.findall(r'<td class="number">([\d,]+)</td>', grids[1])
    unknown = re.findall(r'date not known</span> <span class="count">(\d+)', page.partition(grids[1])[2])
    assert sum(map(int, (*entries, *unknown))) == 400
    assert re.search(r'<a href="\.\./\d{4}/\d\d/" aria-label="\w+ \d{4}: \d+">', grids[0])
    assert "<a" not in grids[1]


def test_of_many_outlets_twenty_are_not_folded(page: str) -> None:
    shown, folded = page.split("<details>")
    assert (shown.count(">Daily"), folded.partition("</details>")[0].count(">Daily")) == (20, 30)
