"""``timeline ingest``: articles in, entries out."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from generator.archive.intake_outcome import Outcome
    from generator.archive.intake_reading import Result
    from generator.sources.piece import Given

_PLAIN_EVERY = 1000
_SHOWN = 40
"""Written files that are named; of more only the number."""


def _check_date(ctx: click.Context, param: click.Parameter, value: str | None) -> str | None:
    from generator.vocabulary.edtf import EdtfError, parse

    _ = ctx, param
    if value is None:
        return None
    try:
        return str(parse(value))
    except EdtfError as error:
        raise click.BadParameter(str(error)) from None


def _check_url(ctx: click.Context, param: click.Parameter, value: str | None) -> str | None:
    from generator.sources.reading import is_address

    _ = ctx, param
    if value is not None and not is_address(value):
        raise click.BadParameter("must be a full address that starts with http:// or https://")
    return value


@click.command("ingest")
@click.argument("paths", nargs=-1, required=True)
@click.option("--content", default="content", show_default=True, type=click.Path(file_okay=False, path_type=Path))
@click.option("--date", callback=_check_date, help="When the articles were published, as you know it: 2025-02-01.")
@click.option("--url", callback=_check_url, help="Where the article stands, as you know it (one article only).")
@click.option("--publisher", help="The outlet, as you know it.")
@click.option("--force", is_flag=True, help="Rewrite accepted entries too, and let the new reading win clashes.")
@click.option("--clashes", is_flag=True, help="Read everything again and list what people and machine both changed.")
@click.option("--dry-run", is_flag=True, help="Say what would be done and write nothing.")
@click.option("--no-link", is_flag=True, help="Give new events no incident.")
@click.option("--jobs", default=0, type=click.IntRange(0, 64), help="Processes at work [as many as cores].")
@click.option("--allow-private", is_flag=True, help="Fetch also from this machine and its network.")
def command(  # noqa: PLR0913, PLR0917 - one for each option
    paths: tuple[str, ...],
    content: Path,
    date: str | None,
    url: str | None,
    publisher: str | None,
    jobs: int,
    *,
    force: bool,
    clashes: bool,
    dry_run: bool,
    no_link: bool,
    allow_private: bool,
) -> None:
    """Read articles (files, folders, globs, addresses) and write an entry for each that reports an incident.

    Text, saved pages, JSON Lines and CSV are read. An article that is there already changes nothing; one that its
    outlet has corrected updates its entry. What has no entry is listed in content/.machine/listed.tsv.

    Example: timeline ingest seeds

    Or: timeline ingest --publisher Dawn --date 2025-02-01 article.txt
    """
    from generator.archive.intake import Request, ingest
    from generator.sources.fetching import Fetcher
    from generator.sources.piece import Given
    from generator.sources.reading import find_pieces

    given = Given(date, url, publisher)
    _check_single(paths, given)
    request = Request(
        content, given, force=force, again=clashes or force, dry_run=dry_run, link=not no_link,
        jobs=jobs or os.cpu_count() or 1,
    )  # fmt: skip
    fetcher = Fetcher(private=allow_private)
    with _show_progress(paths) as watch:
        outcome = ingest(find_pieces(paths, fetcher.fetch), request, watch)
    _print(outcome, dry_run=dry_run, clashes=clashes)
    if outcome.failed or (clashes and outcome.clashing):
        raise SystemExit(1)


def _check_single(paths: tuple[str, ...], given: Given) -> None:
    """Refuse one address for several articles: they would all be taken for versions of one."""
    if given.url is None:
        return
    from generator.sources.reading import CSV, JSON_LINES

    bulk = [path for path in paths if Path(path).suffix.lower() in CSV | JSON_LINES or Path(path).is_dir()]
    if len(paths) > 1 or bulk:
        raise click.UsageError("--url names one article, so give one file")


@contextmanager
def _show_progress(paths: tuple[str, ...]) -> Iterator[Callable[[Result], None]]:
    """Show a bar on a terminal, and plain lines elsewhere."""
    if not sys.stderr.isatty():
        yield _PlainProgress().step
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    from generator.sources.reading import count_articles

    named = TextColumn("{task.fields[file]}")
    columns = (TextColumn("articles"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn(), named)
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("articles", total=count_articles(paths), file="")

        def step(result: Result) -> None:
            from generator.sources.problem import SourceProblem

            file = result.file if isinstance(result, SourceProblem) else result.article.file
            progress.update(task, advance=1, file=Path(file).name[:40])

        yield step


class _PlainProgress:
    """Prints a line for every thousand articles."""

    def __init__(self) -> None:
        self._done = 0

    def step(self, result: Result) -> None:
        _ = result
        self._done += 1
        if self._done % _PLAIN_EVERY == 0:
            click.echo(f"{self._done:,} articles", err=True)


def _print(outcome: Outcome, *, dry_run: bool, clashes: bool) -> None:
    for line in (*outcome.errors, *outcome.warnings):
        click.echo(line, err=True)
    for line in outcome.clashes if clashes else outcome.clashes[:20]:
        click.echo(f"clash: {line}", err=not clashes)
    if len(outcome.clashes) > 20 and not clashes:
        click.echo("more with: timeline ingest --clashes", err=True)
    for path in outcome.changes[:_SHOWN]:
        click.echo(f"{'would write' if dry_run else 'wrote'} {path}")
    if len(outcome.changes) > _SHOWN:
        click.echo(f"… and {len(outcome.changes) - _SHOWN:,} more")
    for line in outcome.flags[:_SHOWN]:
        click.echo(f"look at {line}")
    for line in outcome.find_lines():
        click.echo(line)
