"""The rows of districts add up to the archive, and say where people of no single district stand."""

from __future__ import annotations

import csv
import io
import re

import pytest

from tests.site.building_site import Project, make_project
from tests.site.test_small_site import SMALL, write_text

ROW = re.compile(r'<tr[^>]*><th scope="row">(.*?)</th><td.*?>(.*?)</td><td.*?>(.*?)</td></tr>', re.DOTALL)
NUMBER = re.compile(r"\d[\d,]*")


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Project:
    project = make_project(tmp_path_factory.mktemp("districts"), 120)
    for path in (SMALL / "entries").glob("*.md"):
        (project.content / "entries" / path.name).write_bytes(path.read_bytes())
    project.build()
    return project


def read_killed(page: str) -> dict[str, int]:
    """The people killed by name of the row; a range behind the number is left out."""
    rows = [(re.sub(r"<[^>]+>", "", name), NUMBER.search(killed)) for name, _incidents, killed in ROW.findall(page)]
    return {name: int(number[0].replace(",", "")) if number else 0 for name, number in rows}


@pytest.mark.parametrize("address", ["districts", "map"])
def test_the_rows_add_up_to_the_totals_of_the_archive(built: Project, address: str) -> None:
    rows = read_killed((built.folder / "output" / address / "index.html").read_text(encoding="utf8"))
    table = csv.DictReader(io.StringIO((built.folder / "output/data/figures.csv").read_text(encoding="utf8")))
    counted = [row for row in table if row["in_totals"] == "true" and row["kind"] == "figure"]
    killed = sum(int(row["counted_best"] or 0) for row in counted if row["outcome"] == "killed")
    assert sum(rows.values()) == killed
    assert rows["Several districts"] > 0


def test_a_district_says_whose_people_its_totals_leave_out(built: Project) -> None:
    told = {
        path.parent.name: "in several districts; of" in write_text(path.read_bytes())
        for path in (built.folder / "output" / "districts").glob("*/index.html")
    }
    assert any(told.values())
    assert not all(told.values())


def test_what_stands_before_and_after_an_incident_has_a_date(built: Project) -> None:
    pages = [write_text(page.read_bytes()) for page in (built.folder / "output" / "incidents").glob("*/index.html")]
    near = [page.partition("Before and after in the district\n")[2] for page in pages]
    assert sum(map(bool, near)) > 50
    assert not any("date not known" in lines for lines in near)
