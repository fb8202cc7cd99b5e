"""The kind of a deed that one sentence tells, whatever is said of what followed it."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from generator.extraction.extract import extract_facts
from generator.sources.article import Article

AFTER = (
    "No group has claimed responsibility for the incident. The area was cordoned off and a search operation was "
    "launched, officials said."
)


def load_cases() -> list[tuple[str, str]]:
    """Each file of ``kinds`` lists sentences by the kind of their deed."""
    files = sorted((Path(__file__).parent / "kinds").glob("*.yaml"))
    kinds = [yaml.load(file.read_text(encoding="utf-8"), yaml.CSafeLoader) for file in files]
    return [(told, kind) for table in kinds for kind, sentences in table.items() for told in sentences]


@pytest.mark.parametrize(("told", "kind"), load_cases())
def test_what_follows_a_deed_does_not_change_its_kind(told: str, kind: str) -> None:
    article = Article(
        text=f"KHUZDAR: {told}\n\n{AFTER}\n", file="x.txt", sha256="0" * 64, date="2013-05-15", date_basis="label"
    )
    assert extract_facts(article).events[0].type == kind
