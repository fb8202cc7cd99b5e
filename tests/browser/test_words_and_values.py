"""What pages promise to show holds on every page of the built site: words under figures, values beside fields, sums."""

from __future__ import annotations

import re
from pathlib import Path

from tests.browser.oracle import load_oracle


def test_every_figure_of_an_incident_has_words_under_it_and_every_summary_two_sentences(site: Path) -> None:
    seen = 0
    for page in site.glob("incidents/*/index.html"):
        html = page.read_text(encoding="utf8")
        lede = re.search(r'<p class="lede">(.*?)</p>', html)
        if lede:
            assert len(re.findall(r"\.(?:\s|$)", re.sub("<[^>]+>", "", lede[1]))) > 1, page.parent.name
        for figure in html.split('<li class="figure')[1:]:
            assert '<q class="words"' in figure.partition("</section>")[0], page.parent.name
            seen += 1
    assert seen > 100


def test_every_field_stands_beside_a_value(site: Path) -> None:
    rows = re.findall(r'<tr id="fields-(.+?)</tr>', (site / "fields" / "index.html").read_text(encoding="utf8"))
    assert len(rows) > 60
    assert [row for row in rows if row.endswith("<td></td>")] == []


def test_lists_of_topics_show_the_people_killed_of_each_as_its_page_does(site: Path) -> None:
    oracle, shown = load_oracle(site), 0
    for kind, facet in (("types", "type"), ("organisations", "organisation"), ("districts", "district")):
        html = (site / kind / "index.html").read_text(encoding="utf8")
        for slug, cells in re.findall(rf'<a href="\.\./{kind}/([\w-]+)/">.*?</th>(.*?)</tr>', html, re.DOTALL):
            sums = [each for cell, each in oracle.sum({facet: [slug]}).items() if cell[1] == "killed"]
            low, count, high = (sum(each[place] for each in sums) for place in range(3))
            span = f" {low:,} to {high:,}" if low != high else ""
            killed = re.sub(r"<svg.*?</svg>|<[^>]+>", "", cells.rpartition("<td>")[2], flags=re.DOTALL).strip()
            assert killed == (f"{count:,}{span}" if sums else "–"), slug
            shown += bool(sums)
    assert shown > 10
