from __future__ import annotations

import hashlib
import json
import re
from dataclasses import replace
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from generator.cli import main
from generator.commands import check, correct, new, verify
from generator.entries.entry import Entry
from generator.entries.reading import load_entry, read_entry
from generator.entries.writing import write_entry
from generator.extraction.events.summaries import write_summary
from generator.extraction.events.titles import write_title

ARTICLE = "SIBI: Two guards were killed in Sibi on Saturday, 1 February 2025, police said. Five were hurt.\n" * 3
GOOD = f"""\
---
schema: 1
title: Two guards killed in Sibi
date: 2025-02-02
date_basis: given
lang: en
source:
  publisher: Dawn
  file: seeds/sibi.txt
  sha256: {hashlib.sha256(ARTICLE.encode()).hexdigest()}
events:
- id: a
  incident: 2025-02-01-sibi-guards
  type: bombing
  date: 2025-02-01
  date_basis: stated
  date_evidence: on Saturday, 1 February 2025
  province: Balochistan
  districts: [Sibi]
  place_evidence: in Sibi
  responsibility: {{stance: unknown, by: []}}
  figures:
  - group: security_forces
    outcome: killed
    count: 2
    said_by: police
    evidence: Two guards were killed
unknowns: []
review: {{state: person, flags: []}}
---
Two guards were killed.
"""
NAME = "content/entries/2025/2025-02-02-dawn-sibi.md"
DISTRICT = "districts must be the current name of a district (generator/vocabulary/data/districts.yaml)"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    write(tmp_path / "seeds/sibi.txt", ARTICLE)
    write(tmp_path / NAME, GOOD)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf8")


def run(command: click.Command, *arguments: str) -> tuple[str, int]:
    result = CliRunner().invoke(command, arguments, catch_exceptions=False)
    return result.output, result.exit_code


def test_a_good_entry_has_no_problem(project: Path) -> None:
    assert (project / NAME).is_file()
    assert run(check.command) == ("1 entry checked, 0 problems\n", 0)


def test_what_waits_for_a_person_is_counted_and_listed(project: Path) -> None:
    flags = "{code: unread_figure, line: 3, words: Some 14 rebels}, {code: unread_outcome}"
    waiting = GOOD.replace("{state: person, flags: []}", f"{{state: machine, flags: [{flags}]}}")
    write(project / NAME, waiting)
    for _ in range(2):
        assert run(check.command) == (
            "1 entry checked, 0 problems; 1 not accepted by a person yet, 2 flags (--review)\n", 0,
        )  # fmt: skip
    assert run(check.command, "--review")[0].splitlines()[:-1] == [
        f"{NAME}: not accepted by a person yet",
        "  seeds/sibi.txt:3: unread_figure, a number that could not be read: 'Some 14 rebels'",
        "  seeds/sibi.txt: unread_outcome, people without an outcome",
    ]


def test_a_path_limits_what_is_reported_and_not_what_is_compared(project: Path) -> None:
    write(project / "content/entries/2025/2025-02-02-dawn-copy.md", GOOD.replace("count: 2", "count: two"))
    output, code = run(check.command, "content/entries/2025/2025-02-02-dawn-sibi.md")
    assert output.splitlines()[0].endswith(
        "(entries/2025/2025-02-02-dawn-copy.md): " + repr(GOOD.split("sha256: ")[1][:64])
    )
    assert output.splitlines()[-1] == "1 entry checked, 1 problem"
    assert code == 1


def test_problems_as_json_and_as_annotations(project: Path) -> None:
    write(project / NAME, GOOD.replace("[Sibi]", "[Sibbi]"))
    output, code = run(check.command, "--format", "json")
    assert code == 1
    assert json.loads(output) == [{
        "path": NAME, "line": 19, "column": 15, "code": "P01", "message": DISTRICT,
        "value": "Sibbi", "suggestion": "Sibi", "warning": False,
    }]  # fmt: skip
    output, _ = run(check.command, "--format", "github")
    text = f"{DISTRICT}: 'Sibbi' (did you mean 'Sibi'?)"
    assert output.splitlines()[0] == f"::error file={NAME},line=19,col=15,title=P01::{text}"


def test_an_event_without_an_incident_is_a_warning_in_a_pull_request(project: Path) -> None:
    write(project / NAME, GOOD.replace("  incident: 2025-02-01-sibi-guards\n", ""))
    assert run(check.command)[1] == 1
    for lenient in ("--unlinked", NAME):
        output, code = run(check.command, lenient)
        assert (code, output.splitlines()[-1]) == (0, "1 entry checked, 0 problems, 1 warning")


def test_a_second_check_recalls_what_has_not_changed_and_sees_what_has(project: Path) -> None:
    broken = GOOD.replace("count: 2", "count: two")
    write(project / NAME, broken)
    first = run(check.command)
    assert run(check.command) == first
    write(project / NAME, GOOD)
    assert run(check.command)[1] == 0
    write(project / "seeds/sibi.txt", "Another article.")
    assert "E06" in run(check.command)[0]


def test_a_date_in_the_future_is_looked_at_again_every_day(project: Path) -> None:
    assert (project / NAME).is_file()
    assert "T03" in run(check.command, "--today", "2025-01-31")[0]
    assert run(check.command, "--today", "2025-02-03")[1] == 0


def test_fix_corrects_spelling_date_form_and_order_and_no_fact(project: Path) -> None:
    loose = GOOD.replace("[Sibi]", "[Siwi]").replace("date: 2025-02-02", "date: 2025/2/2").replace("schema: 1\n", "")
    loose = loose.replace("title: Two guards killed in Sibi\n", "").replace(
        "lang: en\n", "lang: en\ntitle: Two guards killed in Sibi\n"
    )
    write(project / NAME, loose.replace("[Siwi]", "[sibi]"))
    output, code = run(check.command, "--fix")
    assert (code, output.splitlines()[-1]) == (0, "1 entry checked, 0 problems")
    assert (project / NAME).read_text(encoding="utf8") == GOOD


@pytest.mark.parametrize(
    ("right", "loose"),
    [
        ("date: 2025-02-02", "date: 2 February 2025"),
        ("date: 2025-02-02", "date: Feb 2, 2025"),
        ("date: 2025-02-02", "date: 2-Feb-2025"),
        ("[Sibi]", "[Sibi District]"),
        ("[Sibi]", "[سبی]"),
        ("outcome: killed", "outcome: Dead"),
        ("group: security_forces", "group: Security forces"),
        ("said_by: police", "said_by: پولیس"),
        ("stance: unknown", "stance: Unknown"),
        ("province: Balochistan", "province: balochistan"),
    ],
)
def test_fix_writes_the_one_value_that_another_spelling_stands_for(project: Path, right: str, loose: str) -> None:
    write(project / NAME, GOOD.replace(right, loose))
    assert run(check.command, "--fix")[1] == 0
    assert (project / NAME).read_text(encoding="utf8") == GOOD


@pytest.mark.parametrize(
    ("right", "loose"),
    [
        ("date: 2025-02-02", "date: 02/03/2025"),
        ("date: 2025-02-02", "date: 2 February 2025 or so"),
        ("count: 2", "count: two"),
        ("outcome: killed", "outcome: kiled"),
        ("[Sibi]", "[Sibbbi]"),
    ],
)
def test_fix_leaves_what_might_stand_for_something_else(project: Path, right: str, loose: str) -> None:
    write(project / NAME, GOOD.replace(right, loose))
    assert run(check.command, "--fix")[1] == 1
    assert loose in (project / NAME).read_text(encoding="utf8")


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("date: 2025-02-02\ndate_basis", "date: Sunday\ndate_basis"),
        ("date_basis: given", "date_basis: known"),
        ("count: 2", "count: two"),
        ("group: security_forces", "group: [guards]"),
        ("districts: [Sibi]\n", "districts: Sibi\n  place: Mithri\n"),
    ],
)
def test_a_value_that_cannot_be_read_is_one_problem(project: Path, right: str, wrong: str) -> None:
    assert right in GOOD
    write(project / NAME, GOOD.replace(right, wrong, 1))
    output, code = run(check.command)
    assert (code, output.splitlines()[-1]) == (1, "1 entry checked, 1 problem"), output


def test_fix_keeps_comments_and_leaves_facts_alone(project: Path) -> None:
    text = GOOD.replace("count: 2", "count: 2.0").replace("title:", "# Mine.\ntitle:").replace("[Sibi]", "[sibi]")
    write(project / NAME, text)
    assert run(check.command, "--fix")[1] == 1
    assert (project / NAME).read_text(encoding="utf8") == text.replace("[sibi]", "[Sibi]")


def test_fix_keeps_the_line_ends_of_a_file(project: Path) -> None:
    (project / NAME).write_bytes(GOOD.replace("[Sibi]", "[sibi]").replace("\n", "\r\n").encode())
    assert run(check.command, "--fix")[1] == 0
    assert (project / NAME).read_bytes() == GOOD.replace("\n", "\r\n").encode()
    assert "corrected" not in run(check.command, "--fix")[0]


def test_fix_leaves_a_file_that_is_no_text(project: Path) -> None:
    odd = GOOD.replace("Two guards killed in Sibi", "Two guards killed in Sibi caf\u00e9", 1).encode("latin-1")
    (project / NAME).write_bytes(odd)
    output, code = run(check.command, "--fix")
    assert code == 1
    assert "F11 must be UTF-8 text" in output
    assert (project / NAME).read_bytes() == odd


def test_fix_that_cannot_write_leaves_the_whole_old_file(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    loose = GOOD.replace("[Sibi]", "[sibi]")
    write(project / NAME, loose)

    def fill(path: Path, target: Path) -> Path:
        raise OSError(28, "No space left on device", str(path), None, str(target))

    monkeypatch.setattr(Path, "replace", fill)
    with pytest.raises(OSError, match="No space left"):
        run(check.command, "--fix")
    assert (project / NAME).read_text(encoding="utf8") == loose
    assert [path.name for path in (project / NAME).parent.iterdir()] == [Path(NAME).name]


def test_new_writes_a_template_in_its_place_and_never_over_another(project: Path) -> None:
    arguments = ("--title", "Two guards: killed", "--date", "2025-02-02", "--publisher", "Dawn")
    output, code = run(new.command, *arguments)
    path = project / "content/entries/2025/2025-02-02-dawn-two-guards-killed.md"
    assert (code, output.split()[0]) == (0, path.relative_to(project).as_posix())
    text = path.read_text(encoding="utf8")
    assert "title: 'Two guards: killed'  #" in text
    assert "\ndate: 2025-02-02  #" in text
    assert "\ndate_basis: given  #" in text
    assert isinstance(read_entry(text, path.name), list)
    assert run(new.command, *arguments)[1] == 2
    assert path.read_text(encoding="utf8") == text


def test_a_template_that_is_filled_in_is_an_entry(project: Path) -> None:
    assert run(new.command, "--title", "Two guards killed", "--publisher", "Dawn")[1] == 0
    path = project / "content/entries/undated/dawn-two-guards-killed.md"
    values = iter(["bombing", "stated", "on Saturday", "Balochistan", "[Sibi]", "in Sibi"])
    text = re.sub(r"(?m)^(date|date_basis|  url|  place):.*\n", "", path.read_text(encoding="utf8"))
    text = re.sub(r"  date: …", "  date: 2025-02-01", text)
    text = re.sub(r"(?<=: )(\[…\]|…)", lambda _: next(values), text, count=6)
    for blank in ("security_forces", "killed", "2", "police", "Two guards were killed"):
        text = text.replace(": …", f": {blank}", 1)
    path.write_text(text.replace("…", "A body."), encoding="utf8")
    entry = load_entry(path.read_text(encoding="utf8"), path.as_posix())
    assert (entry.events[0].type, entry.events[0].figures[0].count) == ("bombing", 2)


def test_verify_compares_hash_and_evidence(project: Path) -> None:
    assert run(verify.command)[0].splitlines()[-1] == "1 entry, 3 quotes compared, 0 not at hand, 0 problems"
    write(project / NAME, GOOD.replace("Two guards were killed\n", "Three guards were killed\n"))
    output, code = run(verify.command)
    assert (code, "E06 evidence must stand in the article" in output) == (1, True)
    write(project / "seeds/sibi.txt", ARTICLE + "More.")
    assert "E08 sha256 must be the hash of an article in seeds/sibi.txt" in run(verify.command)[0]
    (project / "seeds/sibi.txt").unlink()
    output, code = run(verify.command)
    assert (code, f"{NAME}: not at hand" in output.splitlines()) == (0, True)


def test_correct_changes_one_line_and_says_so_in_the_entry(project: Path) -> None:
    field = "events.a.figures.0.count"
    output, code = run(correct.command, "2025-02-02-dawn-sibi", field, "3", "--reason", "The outlet corrected it.")
    assert (output, code) == (f"{NAME}: {field} is now 3\n", 0)
    entry = load_entry((project / NAME).read_text(encoding="utf8"), NAME)
    assert isinstance(entry, Entry)
    assert entry.events[0].figures[0].count == 3
    correction = entry.corrections[0]
    assert (correction.field, correction.old, correction.new) == (field, "2", "3")
    assert run(check.command)[1] == 0


def test_correct_takes_a_path_and_keeps_line_ends(project: Path) -> None:
    (project / NAME).write_bytes(GOOD.replace("\n", "\r\n").encode())
    assert run(correct.command, NAME, "events.a.figures.0.count", "3", "--reason", "x")[1] == 0
    text = (project / NAME).read_bytes()
    assert b"count: 3\r\n" in text
    assert text.count(b"\n") == text.count(b"\r\n")


@pytest.mark.parametrize("slug", ["*", "2025-02-02-*", "2025-02-02-dawn-sib"])
def test_correct_takes_no_pattern(project: Path, slug: str) -> None:
    output, code = run(correct.command, slug, "title", "New", "--reason", "x")
    assert (code, f"there is no entry '{slug}'" in output) == (2, True)
    assert (project / NAME).read_text(encoding="utf8") == GOOD


def test_what_cannot_be_written_is_named_without_a_traceback(project: Path) -> None:
    (project / "content/entries/undated").write_text("a file where a folder ought to be")
    result = CliRunner().invoke(main, ["new", "--title", "Two guards killed in Sibi"])
    assert (result.exit_code, result.output) == (1, "Error: content/entries/undated: File exists\n")


@pytest.mark.parametrize(
    ("field", "value", "message"),
    [
        ("events.z.type", "arson", "has no field 'events.z.type'"),
        ("events.a", "arson", "has no field 'events.a'"),
        ("events.a.figures", "3", "has no field 'events.a.figures'"),
        ("events.a.type", "arsn", "must be one of arson, "),
        ("events.a.figures.0.count", "three", "must be a whole number"),
    ],
)
def test_correct_refuses_what_does_not_fit(project: Path, field: str, value: str, message: str) -> None:
    output, code = run(correct.command, "2025-02-02-dawn-sibi", field, value, "--reason", "x")
    assert (code, message in output) == (2, True)
    assert (project / NAME).read_text(encoding="utf8") == GOOD


def test_a_title_and_summary_made_of_the_facts_are_made_again(project: Path) -> None:
    path = project / NAME
    entry = load_entry(path.read_text(), "x")
    made = replace(entry, title=write_title(entry.events), body=write_summary(entry.events))
    path.write_text(write_entry(made))
    run(correct.command, "2025-02-02-dawn-sibi", "events.a.figures.0.count", "3", "--reason", "x")
    told = load_entry(path.read_text(), "x")
    assert (told.title, told.body) == (write_title(told.events), write_summary(told.events))
    assert told.title != made.title


def test_a_title_and_summary_that_a_person_wrote_stay(project: Path) -> None:
    path = project / NAME
    before = replace(load_entry(path.read_text(), "x"), title="A title of our own", body="Our own words.")
    path.write_text(write_entry(before))
    run(correct.command, "2025-02-02-dawn-sibi", "events.a.figures.0.count", "3", "--reason", "x")
    after = load_entry(path.read_text(), "x")
    assert (after.title, after.body) == (before.title, before.body)
