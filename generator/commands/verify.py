"""``timeline verify``: compare entries with the articles they were made from."""

from __future__ import annotations

from pathlib import Path

import click


@click.command(short_help="Compare entries with their articles.")
@click.argument("paths", nargs=-1, type=click.Path(exists=True, path_type=Path))
@click.option(
    "--content", default="content", show_default=True, type=click.Path(exists=True, file_okay=False, path_type=Path)
)
def command(paths: tuple[Path, ...], content: Path) -> None:
    """Compare the hash and the evidence of entries with their articles, where these are at hand.

    An article is looked for in the file that the entry names and in the store of ingested texts.

    Example: timeline verify content/entries/2025
    """
    from generator.archive.intake_outcome import count_of
    from generator.entries.verifying import verify_files

    roots = [path.resolve() for path in paths]
    files = [
        file
        for file in sorted((content / "entries").rglob("*.md"))
        if not roots or any(file.resolve().is_relative_to(root) for root in roots)
    ]
    quotes = missing = problems = 0
    with click.progressbar(
        verify_files(files, content.resolve().parent), length=len(files), label="verify"
    ) as verified:
        lines: list[str] = []
        for result in verified:
            quotes += result.quotes
            missing += result.not_at_hand
            problems += len(result.problems)
            lines += [f"{result.path}: not at hand"] if result.not_at_hand else map(str, result.problems)
    compared = f"{count_of(len(files), 'entry', 'entries')}, {count_of(quotes, 'quote', 'quotes')} compared"
    summary = f"{compared}, {missing:,} not at hand, {count_of(problems, 'problem', 'problems')}"
    click.echo("\n".join([*lines, summary]))
    if problems:
        raise SystemExit(1)
