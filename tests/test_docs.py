"""What the documents say is true: links lead somewhere, commands and targets exist, every command shows an example."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import LazyGroup, main

ROOT = Path(__file__).resolve().parent.parent
DOCUMENTS = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md"), *(ROOT / "content" / "pages").glob("*.md")])
COMMANDS = LazyGroup.names


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("path", DOCUMENTS, ids=name_of)
def test_links_to_files_lead_somewhere(path: Path) -> None:
    for target in re.findall(r"\]\(([^)#\s]+)", path.read_text(encoding="utf8")):
        if "://" in target or target.startswith("mailto:") or path.parent.name == "pages":
            continue
        assert (path.parent / target).exists(), f"{name_of(path)} links to {target}"


@pytest.mark.parametrize("path", DOCUMENTS, ids=name_of)
def test_the_targets_and_commands_that_are_named_exist(path: Path) -> None:
    text = path.read_text(encoding="utf8")
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf8"), re.MULTILINE))
    for target in re.findall(r"(?:`|^    |\n    )make ([a-z-]+)", text):
        assert target in targets, f"{name_of(path)} names make {target}"
    for command in re.findall(r"(?:`|bin/|^    )timeline ([a-z]+)", text):
        assert command in COMMANDS, f"{name_of(path)} names timeline {command}"


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_with_an_example(command: str) -> None:
    shown = CliRunner().invoke(main, [command, "--help"])
    assert shown.exit_code == 0, shown.output
    assert re.search(rf"^  Examples?: timeline {command}\b", shown.output, re.MULTILINE), shown.output
    assert "\\" not in shown.output


def test_help_lists_every_command_with_a_whole_sentence() -> None:
    shown = CliRunner().invoke(main, ["--help"], terminal_width=80).output
    assert all(re.search(rf"^  {command}\s+\S.*\.$", shown, re.MULTILINE) for command in COMMANDS), shown
    assert "..." not in shown.partition("Commands:")[2]


def test_workflows_pin_actions_by_hash_and_ask_for_least_permissions() -> None:
    for path in (ROOT / ".github" / "workflows").glob("*.yml"):
        text = path.read_text(encoding="utf8")
        assert re.search(r"^permissions: \{\}$", text, re.MULTILINE), path
        for action in re.findall(r"uses: (\S+)", text):
            assert re.fullmatch(r"[\w/-]+@[0-9a-f]{40}", action), action
