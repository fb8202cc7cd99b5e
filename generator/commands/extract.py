"""``timeline extract``: what the extractor reads in articles, without writing anything."""

from __future__ import annotations

import json
import os
import sys
from dataclasses import replace
from functools import partial

import click

from generator.commands.given import given_options, make_given, show_progress
from generator.extraction.explaining import explain_article
from generator.extraction.extract import extract_facts
from generator.extraction.printing import facts_as_json, facts_as_text
from generator.sources.article import Article
from generator.sources.fetching import Fetcher
from generator.sources.piece import Given, Piece
from generator.sources.problem import SourceProblem
from generator.sources.reading import find_pieces, read_piece
from generator.sources.sharing import share_work


@click.command(short_help="Print the facts of articles and write nothing.")
@click.argument("inputs", nargs=-1, required=True, metavar="INPUT…")
@click.option("--json", "as_json", is_flag=True, help="One JSON object per article and line.")
@click.option("--explain", is_flag=True, help="Sentence by sentence: what was read, by which rule, what was left.")
@given_options
def command(  # noqa: PLR0913 - one for each option
    inputs: tuple[str, ...],
    date: str | None,
    url: str | None,
    publisher: str | None,
    jobs: int,
    *,
    as_json: bool,
    explain: bool,
    allow_private: bool,
) -> None:
    """Print the facts that articles state (a dry run of ingest).

    Takes what ingest takes: files, folders, globs, addresses.

    Example: timeline extract seeds/ --json

    Or: timeline extract --publisher Dawn --date 2025-02-01 article.txt
    """
    given = make_given(inputs, date, url, publisher)
    form = "explain" if explain else "json" if as_json else "text"
    found = find_pieces(inputs, Fetcher(private=allow_private).fetch)
    failed = False
    with show_progress(inputs, bar=not sys.stdout.isatty()) as step:
        for result in share_work(found, partial(read_facts, given, form), jobs or os.cpu_count() or 1):
            if isinstance(result, SourceProblem):
                click.echo(str(result), err=True)
                failed = True
            else:
                click.echo(result[1])
            step(result.file if isinstance(result, SourceProblem) else result[0])
    raise SystemExit(1 if failed else 0)


def read_facts(given: Given, form: str, piece: Piece) -> tuple[str, str] | SourceProblem:
    """Read one piece and return its file and what is printed of it, or the problem."""
    article = read_piece(piece, given)
    if isinstance(article, SourceProblem):
        return article
    try:
        return article.file, _show(article, form)
    except Exception as error:  # noqa: BLE001 - one article that breaks the extractor must not stop the others
        return SourceProblem(article.file, "S20", f"could not be read: {type(error).__name__}: {error}", article.row)


def _show(article: Article, form: str) -> str:
    """Return what is printed of an article; where it is a row of a bulk file the row is named."""
    if form == "explain":
        return explain_article(replace(article, file=article.name_of()))
    facts = extract_facts(article)
    if form == "json":
        row = {"source_row": article.row} if article.row else {}
        return json.dumps({**facts_as_json(article, facts), **row}, ensure_ascii=False)
    return facts_as_text(replace(facts, source=replace(facts.source, file=article.name_of())))
