"""``timeline check``: find everything that is wrong with the entries and say where."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import asdict, replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from generator.entries.checking import Checker, Report
    from generator.entries.problem import Problem


@click.command(short_help="Find what is wrong with entries, with line and column.")
@click.argument("paths", nargs=-1, type=click.Path(exists=True, path_type=Path))
@click.option(
    "--content", default="content", show_default=True, type=click.Path(exists=True, file_okay=False, path_type=Path)
)
@click.option("--format", "style", default="text", show_default=True, type=click.Choice(["text", "json", "github"]))
@click.option("--fix", is_flag=True, help="Correct what is safe: order of keys, known spellings, the form of dates.")
@click.option("--review", is_flag=True, help="List what waits for a person: entries not accepted yet, and why.")
@click.option("--unlinked", is_flag=True, help="Only warn of events that have no incident yet, as in a pull request.")
@click.option("--today", hidden=True, type=click.DateTime(["%Y-%m-%d"]), help="The day that counts as today.")
def command(  # noqa: PLR0913 - one for each option
    paths: tuple[Path, ...],
    content: Path,
    style: str,
    today: dt.datetime | None,
    *,
    fix: bool,
    review: bool,
    unlinked: bool,
) -> None:
    """Check entries: the schema, the vocabulary, dates, evidence, references and words.

    Without PATHS all entries are checked; with PATHS (files or folders) only their problems are shown, and an event
    without an incident is only a warning.
    Every problem comes with its line, a code and, where one is near, the right value.

    Example: timeline check content/entries/2025
    """
    from generator.entries.fixing import fix_files

    checker, decided = _make_checker(content, today.date() if today else dt.datetime.now(tz=dt.UTC).date())
    report = checker.check(paths)
    if fix and (fixed := fix_files(report, content, paths)):
        click.echo(f"{_count(len(fixed), 'file', 'files')} corrected", err=True)
        report = checker.check(paths)
    # Linking is the maintainers' task: it fails the check of all entries on main, not of a contributor's file.
    lenient = bool(unlinked or paths)
    problems = [_soften(problem) if lenient else problem for problem in (*decided, *report.problems)]
    if review:
        _print_waiting(report, content)
    _print(problems, report, style)
    if any(not problem.warning for problem in problems):
        raise SystemExit(1)


def _make_checker(content: Path, today: dt.date) -> tuple[Checker, list[Problem]]:
    """Build the checker with the ledger of incidents, and say what is wrong with the ledger itself."""
    from generator.archive.decisions import read_decisions
    from generator.archive.published import read_published
    from generator.entries.checking import Checker
    from generator.entries.rules.whole import Ledger

    decisions, problems = read_decisions(content)
    active = {decision.id for decision in decisions.values() if decision.state == "active"}
    moved = {decision.id: decision.moved_to for decision in decisions.values() if decision.state != "active"}
    return Checker(content, today, Ledger(active, moved, read_published(content))), problems


def _soften(problem: Problem) -> Problem:
    return replace(problem, warning=True) if problem.code == "L01" else problem


def _print(problems: list[Problem], report: Report, style: str) -> None:
    if style == "json":
        click.echo(json.dumps([_plain(problem) for problem in problems], ensure_ascii=False, indent=1))
        return
    for problem in problems:
        click.echo(_annotate(problem) if style == "github" else str(problem))
    click.echo(_summarise(problems, report))


def _plain(problem: Problem) -> dict[str, object]:
    """Return what a program may want to know of a problem."""
    values = asdict(problem)
    del values["at"], values["safe"]
    return values


def _summarise(problems: list[Problem], report: Report) -> str:
    """Return the last line: ``1 entry checked, 1 problem``, and the warnings if there are any."""
    warnings = sum(problem.warning for problem in problems)
    found = _count(len(problems) - warnings, "problem", "problems")
    line = f"{_count(report.entries, 'entry', 'entries')} checked, {found}"
    line = f"{line}, {_count(warnings, 'warning', 'warnings')}" if warnings else line
    if not report.waiting:
        return line
    flags = sum(len(light.flags or ()) for light in report.waiting)
    return f"{line}; {len(report.waiting)} not accepted by a person yet, {_count(flags, 'flag', 'flags')} (--review)"


def _print_waiting(report: Report, content: Path) -> None:
    """List the entries that nobody has accepted yet, each with what the extractor could not read in its article."""
    from generator.sources.bulk import BULK
    from generator.vocabulary.tables import load_table

    kinds = load_table("flags")
    for light in report.waiting:
        click.echo(f"{(content / light.path).as_posix()}: not accepted by a person yet")
        for code, line, words in light.flags or ():
            whole = Path(light.file or "").suffix.lower() not in BULK  # a line is one of the article, not of a table
            where = f"{light.file or 'the article'}:{line}" if line and whole else light.file or "the article"
            label = kinds[code].label() if code in kinds else code
            click.echo(f"  {where}: {code}, {label}" + (f": {words!r}" if words else ""))


def _count(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"


def _annotate(problem: Problem) -> str:
    """Write a problem as GitHub shows it on the line of a pull request."""
    kind = "warning" if problem.warning else "error"
    text = problem.text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return f"::{kind} file={problem.path},line={problem.line},col={problem.column},title={problem.code}::{text}"
