"""Every planted error of ``broken/`` is found, and each message is what ``broken/expected.txt`` says, whole."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.commands.check import command

BROKEN = Path(__file__).parent / "broken"
TODAY = "2026-01-01"


def run(content: Path, *arguments: str) -> tuple[str, int]:
    result = CliRunner().invoke(command, ["--content", str(content), "--today", TODAY, *arguments])
    return result.output, result.exit_code


def test_every_planted_error_is_found_with_its_whole_message(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(BROKEN, tmp_path / "broken")
    monkeypatch.chdir(tmp_path / "broken")
    output, code = run(Path("content"))
    expected = BROKEN / "expected.txt"
    if not expected.exists():
        expected.write_text(output, encoding="utf8")
        pytest.fail(f"{expected} was missing and is written: review it")
    assert output.splitlines() == expected.read_text(encoding="utf8").splitlines()
    assert code == 1
    assert len(output.splitlines()) > 60


def test_every_code_of_a_rule_is_planted() -> None:
    root = Path(__file__).parents[2] / "generator"
    sources = (
        path.read_text(encoding="utf8") for part in ("entries", "archive") for path in (root / part).rglob("*.py")
    )
    codes = {code for source in sources for code in re.findall(r'"([A-Z]\d\d)"', source)}
    assert codes == set(re.findall(r"^\S+ ([A-Z]\d\d) ", (BROKEN / "expected.txt").read_text("utf8"), re.MULTILINE))
