"""Incidents about which people decided, and facts that were corrected, as their pages show them."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from generator.site.problem import ContentError
from tests.site.building_site import ROOT, Project

SLUGS = ("2031-02-02-alpha-sibi", "2031-02-03-beta-sibi")
ENTRY = """---
schema: 1
title: {count} people killed in a bombing in Sibi
date: {date}
date_basis: label
lang: en
source:
  publisher: {publisher}
events:
- id: a
  incident: {incident}
  type: bombing
  date: 2031-02-01
  province: Balochistan
  districts: [Sibi]
  figures:
  - group: unspecified
    outcome: killed
    count: {count}
    evidence: {count} people were killed
{more}---
{count} people were killed.
"""
CORRECTION = """corrections:
- date: 2031-02-05
  field: events.a.figures.0.count
  old: '4'
  new: '5'
  reason: The outlet corrected it.
- date: 2031-02-06
  field: events.b.place
  old: Mach
  reason: That is about another event.
"""
PART = """- id: b
  incident: 2031-02-01-sibi-part
  type: bombing
  date: 2031-02-01
  province: Balochistan
  districts: [Sibi]
  part_of: a
  figures:
  - group: civilians
    outcome: injured
    count: 7
    evidence: 7 hurt
"""


@pytest.fixture
def project(tmp_path: Path) -> Project:
    shutil.copyfile(ROOT / "pelicanconf.py", tmp_path / "pelicanconf.py")
    shutil.copytree(ROOT / "theme", tmp_path / "theme")
    write_entry(tmp_path, SLUGS[0], "one", CORRECTION, count=5)
    write_entry(tmp_path, SLUGS[1], "two", PART, count=3)
    return Project(tmp_path)


def write_entry(folder: Path, slug: str, incident: str, more: str, count: int) -> None:
    path = folder / f"content/entries/2031/{slug}.md"
    path.parent.mkdir(parents=True, exist_ok=True)
    text = ENTRY.format(
        count=count, date=slug[:10], publisher=slug[11:], incident=f"2031-02-01-sibi-{incident}", more=more
    )
    path.write_text(text, encoding="utf8")


def decide(project: Project, name: str, *lines: str) -> None:
    path = project.content / f"incidents/2031-02-01-sibi-{name}.md"
    path.parent.mkdir(exist_ok=True)
    path.write_text("\n".join(("---", f"id: 2031-02-01-sibi-{name}", *lines, "---", "A note.", "")), encoding="utf8")


def read_page(project: Project, address: str) -> str:
    return read_page_of(project, f"{address}/index.html")


def read_page_of(project: Project, path: str) -> str:
    project.build()
    return project.read()[path].decode()


def test_a_correction_is_on_the_page_of_its_incident_and_no_others(project: Project) -> None:
    page = read_page(project, "incidents/2031-02-01-sibi-one")
    assert "<del>4</del> <ins>5</ins>" in page
    assert "The outlet corrected it." in page
    assert "That is about another event." not in page
    assert 'id="corrections"' not in read_page(project, "incidents/2031-02-01-sibi-two")


def test_a_correction_is_told_in_words_and_keeps_its_address_when_others_come(project: Project) -> None:
    def find_ids() -> dict[str, str]:
        feed = read_page_of(project, "feeds/corrections.atom.xml")
        return {
            text: address
            for address, text in re.findall(r"<id>(\S+#\S+)</id>.*?<summary>(.*?)</summary>", feed, re.DOTALL)
        }

    before = find_ids()
    assert sorted(before) == [
        "events.b.place: Mach → . That is about another event.",
        "people killed: 4 → 5. The outlet corrected it.",
    ]
    [path] = [path for path in project.entries if "corrections:" in path.read_text()]
    newer = "- date: 2031-02-09\n  field: title\n  new: Another\n  reason: It was wrong.\n"
    path.write_text(
        path.read_text().replace(
            "  reason: That is about another event.\n", f"  reason: That is about another event.\n{newer}"
        )
    )
    after = find_ids()
    assert {text: address for text, address in after.items() if text in before} == before
    assert len(set(after.values())) == 3
    entry = read_page(project, f"entries/{path.stem}")
    assert all(f'id="{address.partition("#")[2]}"' in entry for address in after.values())
    page = read_page(project, "corrections")
    assert "6 February 2031" in page
    assert "people killed: <del>4</del> <ins>5</ins>" in page


def test_a_merged_incident_leads_on_in_one_step_and_its_reports_count_there(project: Project) -> None:
    decide(project, "one", "merged_into: 2031-02-01-sibi-two")
    moved = read_page(project, "incidents/2031-02-01-sibi-one")
    assert 'content="0; url=../../incidents/2031-02-01-sibi-two/"' in moved
    assert SLUGS[0] in read_page(project, "incidents/2031-02-01-sibi-two")


@pytest.mark.parametrize(("one", "two"), [("two", "one"), ("one", None)])
def test_incidents_that_move_in_a_circle_stop_the_build(project: Project, one: str, two: str | None) -> None:
    decide(project, "one", f"merged_into: 2031-02-01-sibi-{one}")
    if two:
        decide(project, "two", f"merged_into: 2031-02-01-sibi-{two}")
    with pytest.raises(ContentError, match=r"content/incidents/2031-02-01-sibi-one\.md:3:1: D04 merged_into"):
        project.build()


def test_a_split_incident_says_where_it_went_and_tells_no_facts(project: Project) -> None:
    decide(project, "old", "split_into: [2031-02-01-sibi-one, 2031-02-01-sibi-two]")
    page = read_page(project, "incidents/2031-02-01-sibi-old")
    assert "Incident 2031-02-01-sibi-old" in page
    assert 'href="../../incidents/2031-02-01-sibi-one/"' in page
    assert 'href="../../incidents/2031-02-01-sibi-two/"' in page
    for words in ("date not known", "No source gives a figure", "0 reports"):
        assert words not in page


def test_a_part_that_is_withdrawn_leaves_its_wave_in_the_next_build(project: Project) -> None:
    address = "incidents/2031-02-01-sibi-two"
    assert "civilians injured" in read_page(project, address)
    decide(project, "part", "withdrawn: It was a rumour.")
    assert "civilians injured" not in read_page(project, address)
    assert "It was a rumour." in read_page(project, "incidents/2031-02-01-sibi-part")
    assert "civilians injured" not in project.read()["index.html"].decode()


def test_a_chart_counts_a_part_in_the_year_of_its_wave(project: Project) -> None:
    path = project.content / f"entries/2031/{SLUGS[1]}.md"
    head, part = path.read_text(encoding="utf8").split("- id: b")
    part = part.replace("injured", "killed").replace("2031-02-01\n  province", "2030-12-31\n  province")
    path.write_text(f"{head}- id: b{part}", encoding="utf8")
    chart = read_page_of(project, "index.html").partition('id="chart-killed-title"')[2]
    rows = re.findall(r'<th scope="row">(\d{4})</th><td class="number">(\d+)', chart)
    assert rows == [("2030", "0"), ("2031", "12")]
