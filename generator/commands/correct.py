"""``timeline correct``: change a published fact and record the correction."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click


@click.command(short_help="Change a fact of an entry and record the correction.")
@click.argument("slug")
@click.argument("field")
@click.argument("new", required=False)
@click.option("--reason", required=True, help="Why it is changed; readers see it.")
@click.option(
    "--content", default="content", show_default=True, type=click.Path(exists=True, file_okay=False, path_type=Path)
)
def command(slug: str, field: str, new: str | None, reason: str, content: Path) -> None:
    """Change FIELD of the entry SLUG to NEW and write the correction into the entry; without NEW it is removed.

    FIELD names keys and positions (from 0), events by their id. Only the lines of what changes are rewritten.

    Example: timeline correct 2025-02-01-ary-news-kalat events.a.figures.0.count 13 --reason "The outlet corrected it."
    """
    from generator.entries.correcting import UnchangedError, correct_entry
    from generator.entries.grammars import MisfitError
    from generator.entries.reading import EntryError, load_entry
    from generator.entries.updating import update_text

    found = sorted((content / "entries").rglob(f"{slug}.md"))
    if not found:
        raise click.UsageError(f"there is no entry {slug!r} in {content}/entries")
    text = found[0].read_text(encoding="utf8")
    today = dt.datetime.now(tz=dt.UTC).date()
    try:
        entry = correct_entry(load_entry(text, found[0].as_posix()), field, new, reason=reason, today=today)
    except EntryError as error:
        raise click.ClickException(str(error)) from None
    except UnchangedError as error:
        raise click.UsageError(str(error)) from None
    except LookupError:
        raise click.UsageError(f"{slug} has no field {field!r}, such as events.a.figures.0.count") from None
    except MisfitError as error:
        raise click.UsageError(f"{field} {error.misfits[0].message}: {new!r}") from None
    found[0].write_text(update_text(text, entry), encoding="utf8")
    click.echo(f"{found[0].as_posix()}: {field} is now {entry.corrections[-1].new or 'left out'}")
