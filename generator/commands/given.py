"""What ``ingest`` and ``extract`` share: the options for what a person knows of an article, and the progress."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

import click

from generator.sources.piece import Given

Command = TypeVar("Command", bound=Callable[..., object])
Step = Callable[[str], None]
_PLAIN_EVERY = 1000


def given_options(command: Command) -> Command:
    """Add ``--date``, ``--url``, ``--publisher``, ``--jobs`` and ``--allow-private`` to a command."""
    options = (
        click.option("--date", callback=_check_date, help="When the articles were published, if known: 2025-02-01."),
        click.option("--url", callback=_check_url, help="Where the article stands, if known (one article only)."),
        click.option("--publisher", help="The outlet, if known."),
        click.option("--jobs", default=0, type=click.IntRange(0, 64), help="Processes at work [as many as cores]."),
        click.option("--allow-private", is_flag=True, help="Fetch also from this machine and its network."),
    )
    for option in reversed(options):
        command = option(command)
    return command


def make_given(paths: tuple[str, ...], date: str | None, url: str | None, publisher: str | None) -> Given:
    """Return what a person gave; one address for several articles would make them versions of one.

    Raises:
        UsageError: if an address was given for several articles.

    """
    from generator.sources.bulk import BULK

    bulk = [path for path in paths if Path(path).suffix.lower() in BULK or Path(path).is_dir()]
    if url is not None and (len(paths) > 1 or bulk):
        raise click.UsageError("--url names one article, so give one file")
    return Given(date, url, publisher)


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


@contextmanager
def show_progress(paths: tuple[str, ...], *, bar: bool = True) -> Iterator[Step]:
    """Show a ``bar`` on a terminal, and plain lines elsewhere; a step takes the name of the file that was read."""
    if not (bar and sys.stderr.isatty()):
        yield _PlainProgress().step
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    from generator.sources.reading import count_articles

    named = TextColumn("{task.fields[file]}")
    columns = (TextColumn("articles"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn(), named)
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("articles", total=count_articles(paths), file="")
        yield lambda file: progress.update(task, advance=1, file=Path(file).name[:40])


class _PlainProgress:
    """Prints a line for every thousand articles."""

    def __init__(self) -> None:
        self._done = 0

    def step(self, file: str) -> None:
        _ = file
        self._done += 1
        if self._done % _PLAIN_EVERY == 0:
            click.echo(f"{self._done:,} articles", err=True)
