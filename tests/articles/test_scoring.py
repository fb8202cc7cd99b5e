"""The scoring itself: who reads the gold scores in full, and each kind of fault is counted as what it is."""

from __future__ import annotations

import json
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest

from benchmarks.comparing import find_changes, flatten_facts
from benchmarks.measures import list_measures
from benchmarks.scoring import Tally, score_article

HERE = Path(__file__).parent
GOLD = sorted(path for half in ("open", "blind") for path in (HERE / half).glob("*.json"))


def make_article(**event: Any) -> dict[str, Any]:
    """Make an article with one event that has one figure."""
    figure = {"group": "militants", "outcome": "killed", "count": 4, "said_by": "military"}
    nobody = {"stance": "unknown", "by": []}
    plain = {
        "id": "a", "type": "bombing", "date": "2024-05-01", "province": "Balochistan", "districts": ["Kech"],
        "responsibility": nobody, "figures": [figure], **event,
    }  # fmt: skip
    source: dict[str, Any] = {"publisher": None, "dateline": None, "agencies": []}
    return {
        "date": "2024-05-02", "source": source, "events": [plain], "totals": [], "background": [],
        "review": {"flags": []},
    }  # fmt: skip


def score(gold: dict[str, Any], got: dict[str, Any]) -> tuple[dict[str, int], list[str]]:
    tally = Tally()
    score_article(tally, "article", gold, got)
    return dict(tally.counts), [message for _, message in tally.misses]


@pytest.mark.parametrize("path", GOLD, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_reading_the_gold_scores_in_full(path: Path) -> None:
    gold = json.loads(path.read_text(encoding="utf8"))
    tally = Tally()
    score_article(tally, path.stem, gold, deepcopy(gold))
    assert tally.misses == []
    assert all(measure.share in {None, 1.0} for measure in list_measures(tally.counts))


def test_a_figure_of_another_number_is_one_wrong_and_one_missed() -> None:
    gold, got = make_article(), make_article()
    got["events"][0]["figures"][0]["count"] = 5
    counts, _ = score(gold, got)
    assert (counts["figures:right"], counts["figures:wrong"], counts["figures:missed"]) == (0, 1, 1)


def test_an_alternative_number_is_right() -> None:
    gold, got = make_article(), make_article()
    gold["events"][0]["figures"][0]["values_alt"] = [[4, None]]
    got["events"][0]["figures"][0] = {"group": "militants", "outcome": "killed", "min": 4}
    assert score(gold, got)[0]["figures:right"] == 1


def test_an_optional_figure_neither_helps_nor_hurts() -> None:
    gold, got = make_article(), make_article()
    extra = {"group": "civilians", "outcome": "injured", "count": 2}
    gold["events"][0]["figures"].append({**extra, "optional": True})
    without = score(gold, got)[0]
    got["events"][0]["figures"].append(extra)
    assert score(gold, got)[0] == without


@pytest.mark.parametrize("row", [{"reason": "year_total"}, {"status": "claimed"}])
def test_background_or_a_claim_among_confirmed_figures_leaks(row: dict[str, str]) -> None:
    gold, got = make_article(), make_article()
    figure = {"group": "security_forces", "outcome": "killed", "count": 84}
    home = gold["background"] if "reason" in row else gold["events"][0]["figures"]
    home.append({**figure, **row})
    got["events"][0]["figures"].append(figure)
    counts, misses = score(gold, got)
    assert counts["leaked"] == 1
    assert any(message.startswith("LEAKED") for message in misses)


def test_an_event_too_many_costs_its_districts() -> None:
    gold, got = make_article(), make_article()
    got["events"].append({**got["events"][0], "id": "b", "districts": ["Zhob"], "figures": []})
    counts, _ = score(gold, got)
    assert counts["events extra"] == 1
    assert counts["districts:wrong"] == 1


def test_a_date_for_an_undated_event_is_made_up() -> None:
    counts, _ = score(make_article(date=None), make_article())
    assert counts["undated stays undated:all"] == 1
    assert counts["undated stays undated:right"] == 0


def test_an_event_in_an_article_without_incident_is_counted() -> None:
    gold = {**make_article(), "events": []}
    assert score(gold, make_article())[0]["no incident:right"] == 0


def test_fields_gained_lost_and_changed_are_told_apart() -> None:
    before, after = make_article(place="Turbat"), make_article(date="2024-05-02", site="a check post")
    changes = find_changes({"x.txt": flatten_facts(before)}, {"x.txt": flatten_facts(after)})
    assert {(change.field, change.kind) for change in changes} == {
        ("events.date", "changed"),
        ("events.place", "lost"),
        ("events.site", "gained"),
    }
