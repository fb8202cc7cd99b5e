"""``timeline vocabulary``: what a word is taken for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.vocabulary.lookup import Meaning

_LONG, _SHOWN = 24, 8


@click.command("vocabulary", short_help="Show what a word or phrase is taken for.")
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
        if meaning.names:
            click.echo(_describe(word, meaning))
            row = {key: _shorten(value) for key, value in meaning.row.values.items()}
            text = yaml.safe_dump([row], allow_unicode=True, sort_keys=False, width=110)
            click.echo("\n".join(f"  {line}" for line in text.splitlines()))
    for line in _list_references(word, meanings):
        click.echo(line)


def _describe(word: str, meaning: Meaning) -> str:
    label = meaning.row.label()
    name = f"{label} ({meaning.row.id})" if label != meaning.row.id else meaning.row.id
    return f"{word!r} is {name} in {meaning.table}.yaml, under {meaning.key!r}"


def _shorten(value: object) -> object:
    """Leave out what makes a list of cues long; names of one thing are always all shown."""
    if isinstance(value, list) and len(value) > _LONG:
        return [*value[:_LONG], f"… and {len(value) - _LONG} more"]
    return value


def _list_references(word: str, meanings: Iterable[Meaning]) -> Iterator[str]:
    """Name the rows that only refer to the word: those of a district, of an outcome, of a neutral form."""
    rows: dict[tuple[str, str], list[str]] = {}
    for meaning in meanings:
        if not meaning.names:
            rows.setdefault((meaning.table, meaning.key), []).append(meaning.row.id)
    for (table, key), ids in rows.items():
        more = f" and {len(ids) - _SHOWN:,} more" if len(ids) > _SHOWN else ""
        yield f"{word!r} also stands under {key!r} in {table}.yaml: {', '.join(ids[:_SHOWN])}{more}"
