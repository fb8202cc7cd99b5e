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
    from generator.entries.files import write_whole
    from generator.entries.grammars import MisfitError
    from generator.entries.reading import EntryError, load_entry
    from generator.entries.updating import update_text

    name = Path(slug).name.removesuffix(".md")
    path = next((path for path in sorted((content / "entries").rglob("*.md")) if path.stem == name), None)
    if path is None:
        raise click.UsageError(f"there is no entry {slug!r} in {content}/entries")
    today = dt.datetime.now(tz=dt.UTC).date()
    try:
        text = path.read_bytes().decode("utf8")
        entry = correct_entry(load_entry(text, path.as_posix()), field, new, reason=reason, today=today)
    except UnicodeDecodeError as error:
        raise click.ClickException(f"{path.as_posix()}: must be UTF-8 text (byte {error.start} is not)") from None
    except EntryError as error:
        raise click.ClickException(str(error)) from None
    except UnchangedError as error:
        raise click.UsageError(str(error)) from None
    except LookupError:
        raise click.UsageError(f"{slug} has no field {field!r}, such as events.a.figures.0.count") from None
    except MisfitError as error:
        raise click.UsageError(f"{field} {error.misfits[0].message}: {new!r}") from None
    write_whole(path, update_text(text, entry))
    click.echo(f"{path.as_posix()}: {field} is now {entry.corrections[-1].new or 'left out'}")
