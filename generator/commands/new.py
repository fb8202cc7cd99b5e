"""``timeline new``: start an entry from the commented template."""

from __future__ import annotations

from pathlib import Path

import click


@click.command(short_help="Write a new entry to be filled in.")
@click.option("--title", help="A neutral title made from the facts.")
@click.option("--date", help="The day of publication, such as 2025-02-01; leave it out if it is not known.")
@click.option("--publisher", help="The outlet, such as Dawn.")
@click.option("--url", help="Where the article stands.")
@click.option("--content", default="content", show_default=True, type=click.Path(file_okay=False, path_type=Path))
def command(title: str | None, date: str | None, publisher: str | None, url: str | None, content: Path) -> None:
    """Write a new entry with a comment for each field, to be filled in; "…" stands for what is missing.

    The file gets the name and folder that its date, outlet and title ask for. No file is ever overwritten.

    Example: timeline new --title "Two guards killed in Sibi" --date 2025-02-01 --publisher Dawn
    """
    from generator.entries.entry import Entry
    from generator.entries.files import write_whole
    from generator.entries.grammars import MisfitError, read_day
    from generator.entries.paths import entry_path
    from generator.entries.template import make_template
    from generator.extraction.facts import Source

    try:
        entry = Entry(title=title or "", date=read_day(date) if date else None, source=Source(publisher=publisher))
    except MisfitError as error:
        raise click.BadParameter(f"{error.misfits[0].message}: {date!r}", param_hint="--date") from None
    path = content / "entries" / entry_path(entry)
    if path.exists():
        raise click.UsageError(f"{path} is there already: give another title")
    given = "given" if date else None
    named = {
        "Entry.title": title,
        "Entry.date": date,
        "Entry.date_basis": given,
        "Source.publisher": publisher,
        "Source.url": url,
    }
    write_whole(path, make_template({key: value for key, value in named.items() if value}))
    click.echo(f"{path.as_posix()} written; fill it in, then: timeline check {path.as_posix()}")
