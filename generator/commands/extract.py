"""``timeline extract``: what the extractor reads in articles, without writing anything."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from typing import Any

import click

from generator.extraction.explaining import explain_article
from generator.extraction.extract import extract_facts
from generator.extraction.printing import facts_as_json, facts_as_text
from generator.sources.article import Article
from generator.sources.problem import SourceProblem
from generator.sources.reading import read_articles


@click.command()
@click.argument("inputs", nargs=-1, required=True, metavar="INPUT…")
@click.option("--json", "as_json", is_flag=True, help="One JSON object per article and line.")
@click.option("--explain", is_flag=True, help="Sentence by sentence: what was read, by which rule, what was left.")
def command(inputs: tuple[str, ...], *, as_json: bool, explain: bool) -> None:
    """Print the facts that articles state (a dry run of ingest).

    Example: timeline extract seeds/ --json
    """
    failed = False
    for article in _read(inputs):
        if isinstance(article, SourceProblem):
            click.echo(str(article), err=True)
            failed = True
        elif explain:
            click.echo(explain_article(article))
        else:
            _print(facts_as_json(article, extract_facts(article)) if as_json else None, article)
    sys.exit(1 if failed else 0)


def _read(inputs: tuple[str, ...]) -> Iterator[Article | SourceProblem]:
    yield from read_articles(inputs)


def _print(row: dict[str, Any] | None, article: Article) -> None:
    if row is None:
        click.echo(facts_as_text(extract_facts(article)))
    else:
        click.echo(json.dumps(row, ensure_ascii=False))
