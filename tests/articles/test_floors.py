"""The open half is read at least as well as the floors say, and nothing of it leaks into confirmed figures."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from benchmarks.gold import OPEN
from benchmarks.measures import Measure, list_measures
from benchmarks.score import main, score_folder

FLOORS: dict[str, str] = yaml.load(
    (Path(__file__).parent / "floors.yaml").read_text(encoding="utf8"), Loader=yaml.CBaseLoader
)


@pytest.fixture(scope="module")
def measures() -> dict[str, Measure]:
    tally, number = score_folder(OPEN)
    assert number >= 30
    return {measure.name: measure for measure in list_measures(tally.counts)}


@pytest.mark.parametrize("name", FLOORS)
def test_a_measure_does_not_fall_below_its_floor(measures: dict[str, Measure], name: str) -> None:
    share = measures[name].share
    assert share is not None
    assert share >= float(FLOORS[name]), measures[name]


def test_every_share_has_a_floor(measures: dict[str, Measure]) -> None:
    assert {measure.name for measure in measures.values() if measure.whole is not None} == set(FLOORS)


def test_no_background_and_no_claim_is_among_the_confirmed_figures(measures: dict[str, Measure]) -> None:
    assert measures["leaked background and claims"].part == 0


def test_misses_of_the_blind_half_are_not_shown(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main([str(OPEN.parent / "blind"), "--verbose"])
    assert stopped.value.code == 2
    assert not capsys.readouterr().out
