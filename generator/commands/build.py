"""``timeline build``: build the site."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from generator.site.engine import Outcome


@click.command("build", short_help="Build the site: only what changed since the last build.")
@click.option(
    "--content", default="content", type=click.Path(path_type=Path), help="Where entries and pages are [content]."
)
@click.option("--output", default="output", type=click.Path(path_type=Path), help="Where the site shall be [output].")
@click.option("--settings", default=None, type=click.Path(path_type=Path), help="Settings file [pelicanconf.py].")
@click.option("--language", "languages", multiple=True, help="Build it in this language too, below its code: ur.")
@click.option("--no-search", is_flag=True, help="Leave the search index out.")
@click.option("--fresh", is_flag=True, help="Build everything anew, whatever the last build left.")
@click.option("--jobs", default=0, type=click.IntRange(0, 64), help="Processes at work [as many as cores].")
@click.option("--profile", is_flag=True, help="Print where the time went.")
def command(  # noqa: PLR0913 - one parameter for each option
    content: Path,
    output: Path,
    settings: Path | None,
    languages: tuple[str, ...],
    *,
    no_search: bool,
    fresh: bool,
    jobs: int,
    profile: bool,
) -> None:
    """Build the site from the entries: only what changed since the last build.

    Example: timeline build --output /srv/www/timeline --language ur
    """
    from generator.site.problem import BuildError
    from generator.site.requests import make_request
    from generator.site.showing import show_progress
    from generator.site.versions import build_versions

    try:
        request = make_request(content, output, settings)
        request.search, request.fresh, request.jobs = not no_search, fresh, jobs
        with show_progress() as report:
            outcome = build_versions(request, languages, report)
    except BuildError as error:
        for line in error.lines:
            click.echo(line, err=True)
        click.echo(f"The site was not built: {len(error.lines)} problem{'s' * (len(error.lines) != 1)}", err=True)
        raise SystemExit(1) from None
    _print_outcome(outcome, output, profile=profile)
    sys.stdout.flush()
    os._exit(0)  # the system takes a large archive's memory back faster than Python does


def _print_outcome(outcome: Outcome, output: Path, *, profile: bool) -> None:
    for warning in outcome.warnings:
        click.echo(f"warning: {warning}", err=True)
    click.echo(
        f"{outcome.entries:,} entries ({outcome.parsed:,} read), {outcome.incidents:,} incidents; "
        f"{outcome.pages:,} files: "
        f"{outcome.written:,} written, {outcome.unchanged:,} unchanged, {outcome.removed:,} removed; "
        f"{len(outcome.warnings)} warnings"
    )
    click.echo(f"The site is in {output}")
    if profile:
        for line in outcome.profile.lines():
            click.echo(line)
