"""Catalogues hold every sentence of the site and no other; scripts hold none; English agrees with Babel."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from pathlib import Path

import pytest
from babel.dates import get_month_names
from babel.messages.pofile import read_po
from babel.numbers import format_decimal

from generator.site.facet_words import write_words
from generator.site.language import Language, load_language
from tests.translations.sentences import ROOT, TRANSLATIONS, distort, find_sentences

CATALOGUES = sorted(TRANSLATIONS.glob("*.po"))
SCRIPTS = sorted((ROOT / "theme" / "static").glob("*.js"))
OF_LISTS = {"wording.js", "result_list.js", "filter_controls.js", "selection_view.js", "filter_panel.js", "drawing.js"}
NAMES = re.compile(r"\{\w+\}")


def read_catalogue(path: Path) -> dict[str | tuple[str, ...], str | Sequence[str]]:
    with path.open("rb") as file:
        return {
            tuple(message.id) if isinstance(message.id, list | tuple) else message.id: message.string or ""
            for message in read_po(file, locale=path.stem)
            if message.id
        }


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: path.stem)
def test_a_catalogue_has_every_sentence_and_no_other(path: Path) -> None:
    known, used = set(read_catalogue(path)), find_sentences()
    assert sorted(used - known, key=str) == []
    assert sorted(known - used, key=str) == []


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: path.stem)
def test_translations_are_there_and_keep_the_names_in_braces(path: Path) -> None:
    for sentence, translation in read_catalogue(path).items():
        pairs = zip(sentence, translation, strict=True) if isinstance(sentence, tuple) else [(sentence, translation)]
        for text, other in pairs:
            assert str(other).strip(), text
            assert sorted(NAMES.findall(text)) == sorted(NAMES.findall(str(other))), text


def test_there_is_an_urdu_catalogue_and_many_sentences() -> None:
    assert "ur" in [path.stem for path in CATALOGUES]
    assert len(find_sentences()) > 150
    assert {"Skip to the content", "the most recent figure", ("{n} incident", "{n} incidents")} <= find_sentences()


def test_an_unknown_sentence_would_be_noticed() -> None:
    assert distort("{n} killed in all") == "⟦{n} ķîļļéđ îñ åļļ ō ō⟧"


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.name)
def test_scripts_hold_no_sentence(path: Path) -> None:
    code = re.sub(r"/\*[\s\S]*?\*/|^\s*//.*$", "", path.read_text(encoding="utf8"), flags=re.MULTILINE)
    texts = [text for _quote, text in re.findall(r"""(["'])((?:(?!\1).)*)\1""", code)]
    assert [text for text in texts if re.search(r"\b[A-Z][a-z]+ [a-z]|[a-z]{3,}[.!?]$", text)] == []


def test_scripts_use_just_the_words_that_they_are_given() -> None:
    template = (ROOT / "theme" / "templates" / "search.html").read_text(encoding="utf8")
    given = set(re.findall(r'^  "(\w+)": "', template, re.MULTILINE))
    assert find_words(path for path in SCRIPTS if path.name == "search.js") == given
    facets = {"district", "type", "organisation", "group", "outcome", "outlet"}
    assert find_words(path for path in SCRIPTS if path.name in OF_LISTS) | facets == set(write_words(Language("en")))


def find_words(paths: Iterable[Path]) -> set[str]:
    return {word for path in paths for word in re.findall(r"\bwords\.(\w+)", path.read_text(encoding="utf8"))}


@pytest.mark.parametrize("number", [0, 7, 999, 1000, 65395, 1234567])
def test_english_numbers_are_those_of_babel(number: int) -> None:
    assert Language("en").number(number) == format_decimal(number, locale="en")


def test_english_months_are_those_of_babel() -> None:
    assert Language("en").months == tuple(get_month_names("wide", locale="en").values())


def test_urdu_is_written_from_right_to_left_with_its_months() -> None:
    urdu = load_language("ur", TRANSLATIONS)
    assert urdu.direction == "rtl"
    assert urdu.say("Search") == "تلاش"
    assert urdu.months[0] == "جنوری"
    assert urdu.count(1, "{n} incident", "{n} incidents") == "1 واقعہ"
    assert urdu.count(1200, "{n} incident", "{n} incidents") == "1,200 واقعات"
