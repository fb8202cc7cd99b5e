"""Copies are told by their words, near copies by most of them, and addresses by what names the article."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.sources.addresses import normalise_address
from generator.sources.likeness import (
    NEAR,
    estimate_likeness,
    find_keys,
    find_words,
    hash_words,
    make_sketch,
    pack_sketch,
    unpack_sketch,
)

WORDS = [f"word{number}" for number in range(400)]


def make_text(seed: int, length: int = 250) -> list[str]:
    return random.Random(seed).choices(WORDS, k=length)


@pytest.mark.parametrize(
    "other",
    ["Two men were hurt, police said.", "TWO MEN WERE HURT\npolice said", "“Two men were hurt” – police\u00a0said…"],
)
def test_marks_case_and_layout_make_no_other_words(other: str) -> None:
    assert hash_words(find_words(other)) == hash_words(find_words("Two men were hurt, police said."))


def test_other_words_make_another_hash() -> None:
    assert hash_words(find_words("Two men were hurt.")) != hash_words(find_words("Ten men were hurt."))


def test_a_copy_with_a_new_first_line_is_near() -> None:
    text = make_text(1)
    changed = make_sketch(["by", "our", "reporter", *text[5:]])
    sketch = make_sketch(text)
    assert estimate_likeness(sketch, changed) >= NEAR
    assert set(find_keys(sketch)) & set(find_keys(changed))


def test_texts_of_the_same_vocabulary_are_not_near() -> None:
    assert estimate_likeness(make_sketch(make_text(1)), make_sketch(make_text(2))) < 0.2


def test_half_of_a_text_is_not_near_the_whole() -> None:
    text = make_text(1)
    assert estimate_likeness(make_sketch(text), make_sketch(text[:125])) < NEAR


def test_a_few_words_tell_nothing() -> None:
    assert make_sketch(["a", "bomb", "went", "off"]) == ()
    assert estimate_likeness((), ()) == 0.0


@given(st.integers(0, 1000), st.integers(30, 300))
def test_a_sketch_is_written_and_read_back(seed: int, length: int) -> None:
    sketch = make_sketch(make_text(seed, length))
    assert unpack_sketch(pack_sketch(sketch)) == sketch
    assert estimate_likeness(sketch, sketch) == 1.0


@pytest.mark.parametrize(
    "variant",
    [
        "http://dawn.com/news/1/blast", "https://www.dawn.com/news/1/blast/", "https://www.dawn.com/news/1/blast#more",
        "https://www.dawn.com/news/1/blast?utm_source=x&fbclid=y", "https://amp.dawn.com/news/1/blast",
        "https://www.dawn.com/news/1/blast/amp", "https://m.dawn.com/news/1/blast?amp=1", "HTTPS://WWW.DAWN.COM/news/1/blast",
    ],
)  # fmt: skip
def test_variants_of_an_address_are_one(variant: str) -> None:
    assert normalise_address(variant) == "dawn.com/news/1/blast"


@pytest.mark.parametrize(
    "other",
    ["https://www.dawn.com/news/2/blast", "https://a.example/news/1/blast", "https://dawn.com/news/1/blast?id=2"],
)
def test_what_names_another_article_stays(other: str) -> None:
    assert normalise_address(other) != "dawn.com/news/1/blast"
