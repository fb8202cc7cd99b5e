"""``timeline ingest``: articles in, entries out."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.commands.given import given_options, make_given, show_progress

if TYPE_CHECKING:
    from generator.archive.intake_outcome import Outcome

_SHOWN = 40
"""Written files that are named; of more only the number."""


@click.command("ingest", short_help="Read articles and write their entries.")
@click.argument("paths", nargs=-1)
@click.option("--content", default="content", show_default=True, type=click.Path(file_okay=False, path_type=Path))
@click.option("--force", is_flag=True, help="Rewrite accepted entries too, and let the new reading win clashes.")
@click.option(
    "--clashes",
    is_flag=True,
    help="Read everything again and list what people and machine both changed; without PATHS: list, write nothing.",
)
@click.option("--dry-run", is_flag=True, help="Say what would be done and write nothing.")
@click.option("--restore", is_flag=True, help="Write again the entries of these articles that people have removed.")
@click.option("--no-link", is_flag=True, help="Give new events no incident.")
@given_options
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
    restore: bool,
    no_link: bool,
    allow_private: bool,
) -> None:
    """Read articles (files, folders, globs, addresses) and write an entry for each that reports an incident.

    Text, saved pages, JSON, JSON Lines and CSV are read. An article that is there already changes nothing; one that its
    outlet has corrected updates its entry; one whose entry a person has removed stays without, unless --restore is
    given. What has no entry is listed in content/.machine/listed.tsv.

    Example: timeline ingest seeds

    Or: timeline ingest --publisher Dawn --date 2025-02-01 article.txt

    Or: timeline ingest --clashes
    """
    if not paths:
        _list_clashes(content, asked=clashes)
        return
    from generator.archive.intake import Request, ingest
    from generator.sources.fetching import Fetcher
    from generator.sources.reading import find_pieces

    given = make_given(paths, date, url, publisher)
    request = Request(
        content, given, force=force, again=clashes or force, dry_run=dry_run, link=not no_link,
        restore=restore, jobs=jobs or os.cpu_count() or 1,
    )  # fmt: skip
    fetcher = Fetcher(private=allow_private)
    with show_progress(paths) as step:
        outcome = ingest(find_pieces(paths, fetcher.fetch), request, lambda result: step(result.file))
    _print(outcome, dry_run=dry_run, clashes=clashes)
    if outcome.failed or (clashes and outcome.clashing):
        raise SystemExit(1)


def _list_clashes(content: Path, *, asked: bool) -> None:
    """Print what people and machine both changed in any entry; an error where that was not asked for."""
    if not asked:
        raise click.UsageError("name the articles to take in: files, folders, globs or addresses")
    from generator.archive.clashes import find_clashes
    from generator.archive.intake_outcome import count_of

    found = find_clashes(content)
    for line in found.lines:
        click.echo(f"clash: {line}")
    entries, clashes = count_of(found.entries, "entry", "entries"), count_of(len(found.lines), "clash", "clashes")
    click.echo(
        f"{entries}, {found.read:,} that people have changed were read again, {found.accepted:,} are "
        f"accepted, {count_of(found.missing, 'article', 'articles')} not at hand; {clashes}"
    )
    if found.lines:
        raise SystemExit(1)


def _print(outcome: Outcome, *, dry_run: bool, clashes: bool) -> None:
    for line in (*outcome.errors, *outcome.warnings):
        click.echo(line, err=True)
    for line in outcome.clashes if clashes else outcome.clashes[:20]:
        click.echo(f"clash: {line}", err=not clashes)
    if len(outcome.clashes) > 20 and not clashes:
        click.echo("more with: timeline ingest --clashes", err=True)
    for path in outcome.changes[:_SHOWN]:
        click.echo(f"{'would write' if dry_run else 'wrote'} {path}")
    if (more := outcome.written + outcome.updated - _SHOWN) > 0:
        click.echo(f"… and {more:,} more")
    _print_removed(outcome)
    _print_flags(outcome)
    for line in outcome.find_lines():
        click.echo(line)


def _print_flags(outcome: Outcome) -> None:
    for line in outcome.flags[:_SHOWN]:
        click.echo(f"look at {line}")
    if len(outcome.flags) > _SHOWN:
        click.echo("more to look at: timeline check --review")


def _print_removed(outcome: Outcome) -> None:
    """Say which articles stay without an entry because people have removed it, and how it comes back."""
    for line in outcome.removed[:_SHOWN]:
        click.echo(f"left out {line}")
    if (more := outcome.listed["removed"] - _SHOWN) > 0:
        click.echo(f"… and {more:,} more")
    if outcome.removed:
        click.echo("to have them back: timeline ingest --restore PATH")
