"""``timeline export``: the data files alone, without pages."""

from __future__ import annotations

from pathlib import Path

import click


@click.command("export", short_help="Write the data files without the pages.")
@click.argument("target", type=click.Path(path_type=Path, file_okay=False))
@click.option(
    "--content", default="content", type=click.Path(path_type=Path), help="Where entries and pages are [content]."
)
@click.option("--settings", default=None, type=click.Path(path_type=Path), help="Settings file [pelicanconf.py].")
def command(target: Path, content: Path, settings: Path | None) -> None:
    """Write the data files (JSON, CSV and the like) into a folder, as the site publishes them.

    Example: timeline export data-2026/
    """
    from generator.site.exporting import export_data
    from generator.site.problem import BuildError
    from generator.site.requests import make_request

    try:
        names = export_data(make_request(content, target, settings), target)
    except BuildError as error:
        for line in error.lines:
            click.echo(line, err=True)
        raise SystemExit(1) from None
    click.echo(f"{len(names)} files in {target}: {', '.join(names)}")
