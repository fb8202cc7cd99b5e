"""``timeline vocabulary``: what a word is taken for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from generator.vocabulary.lookup import Meaning


@click.command("vocabulary")
@click.argument("words", nargs=-1, required=True)
def command(words: tuple[str, ...]) -> None:
    """Show what a word or phrase is taken for, with its rows; the nearest known words where nothing is found.

    Example: timeline vocabulary Noshki

    Or: timeline vocabulary gunned down
    """
    import yaml

    from generator.vocabulary.lookup import find_meanings, find_nearest_forms

    word = " ".join(words)
    meanings = find_meanings(word)
    if not meanings:
        near = find_nearest_forms(word)
        click.echo(f"{word!r} is in no vocabulary" + (f"; near: {', '.join(near)}" if near else ""))
        raise SystemExit(1)
    for meaning in meanings:
        click.echo(_describe(word, meaning))
        row = yaml.safe_dump([dict(meaning.row.values)], allow_unicode=True, sort_keys=False, width=110)
        click.echo("\n".join(f"  {line}" for line in row.splitlines()))


def _describe(word: str, meaning: Meaning) -> str:
    label = meaning.row.label()
    name = f"{label} ({meaning.row.id})" if label != meaning.row.id else meaning.row.id
    return f"{word!r} is {name} in {meaning.table}.yaml, under {meaning.key!r}"
