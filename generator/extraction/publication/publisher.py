"""Who published an article, by its address, its own lines or its own words."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.publication.outlets import NamedOutlet, find_outlet_of_url
from generator.extraction.publication.own_lines import find_by_lines
from generator.extraction.publication.own_words import find_by_words
from generator.extraction.publication.page_lines import find_by_page
from generator.extraction.text.sentences import Sentence
from generator.vocabulary.tables import load_table


def find_publisher(
    sentences: Sequence[Sentence], named: Sequence[NamedOutlet], url: str | None, text: str = ""
) -> str | None:
    """Return the outlet that published the article as its address or its text says, else ``None``."""
    outlet = find_outlet_of_url(url) if url else None
    if outlet:
        return outlet
    row = find_by_lines(sentences, text) or find_by_page(text) or find_by_words(sentences, named)
    return load_table("outlets")[row].label() if row else None
