"""``timeline serve``: look at the site while you edit; saved files show at once."""

from __future__ import annotations

from pathlib import Path

import click


@click.command("serve", short_help="Show the site and build it again after each change.")
@click.option(
    "--content", default="content", type=click.Path(path_type=Path), help="Where entries and pages are [content]."
)
@click.option("--output", default="output", type=click.Path(path_type=Path), help="Where the site shall be [output].")
@click.option("--settings", default=None, type=click.Path(path_type=Path), help="Settings file [pelicanconf.py].")
@click.option("--port", default=8000, type=click.IntRange(0, 65535), help="Port on this machine [8000].")
@click.option("--search", is_flag=True, help="Keep the search index up to date too (slower).")
def command(content: Path, output: Path, settings: Path | None, port: int, *, search: bool) -> None:
    """Build the site, show it at http://localhost:8000/ and build again whenever a file is saved.

    Example: timeline serve --port 8080
    """
    from generator.site.preview import preview
    from generator.site.problem import BuildError
    from generator.site.requests import make_request

    try:
        make = lambda: make_request(content, output, settings)  # noqa: E731 - made anew for each build
        preview(make, port, search=search)
    except BuildError as error:
        for line in error.lines:
            click.echo(line, err=True)
        raise SystemExit(1) from None
