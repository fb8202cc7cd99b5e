"""The fast reader of canonical front matter answers as libyaml does, or not at all."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.entries.canonical import read_canonical
from generator.entries.entry import Entry
from generator.entries.frontmatter import OddYamlError, _read_flow, load_tree, split_text
from generator.entries.writing import write_entry
from tests.entries import entry_strategies as drawn

PIECES = st.sampled_from([
    "a", "b_1", "key", ":", ": ", " ", "  ", "- ", "-", "\n", "\n  ", "\n    ", "\n- ", "\n  - ", "'", "''", '"', "[",
    "]", "{", "}", "[a, b]", "{a: b}", "#", " # c", "null", "~", "yes", "12", "&a", "*a", "!t",
    "|", ">", "?", "? ", ",",
    "%", "---", "...", "\t", "\u2028", "\x85", "قلات", "\u200f", "x: y", "key:", "key: value", "- key: value", "\n\n",
])  # fmt: skip


def agrees(front_matter: str) -> bool:
    """Whether the fast reader says nothing or the same as libyaml; returns whether it answered."""
    fast = read_canonical(front_matter, _read_flow)
    if fast is not None:
        assert load_tree(front_matter) == fast
    return fast is not None


@given(drawn.entries())
def test_canonical_files_are_read_as_by_libyaml(entry: Entry) -> None:
    agrees(split_text(write_entry(entry))[0])


@given(drawn.entries(), st.data())
def test_canonical_files_with_a_change_are_read_as_by_libyaml_or_left_to_it(entry: Entry, data: st.DataObject) -> None:
    text = split_text(write_entry(entry))[0]
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, min(len(text), start + 8)))
    agrees(text[:start] + data.draw(PIECES) + text[end:])


@settings(max_examples=500)
@given(st.lists(PIECES, max_size=14).map("".join))
def test_any_text_is_read_as_by_libyaml_or_left_to_it(text: str) -> None:
    agrees(text + "\n")


@pytest.mark.parametrize(
    "text",
    ["a: b\n", "a:\n- b\n- c\n", "a:\n- b: c\n  d: 'e: f'\n- b: g\nh: i\n", "a:\n  b: [c]\n  d:\n  - e\nf: {g: h}\n"],
)
def test_what_the_writer_writes_is_read_fast(text: str) -> None:
    assert agrees(text)


@pytest.mark.parametrize(
    "text", ["a:\n", "a: b\na: c\n", "a: b # c\n", "a: null\n", "a: b\n  c: d\n", "a: &b c\n", "- a\n", "a: b"]
)
def test_what_the_writer_never_writes_is_left_to_libyaml(text: str) -> None:
    assert not agrees(text)


def test_oddities_inside_brackets_are_left_to_libyaml() -> None:
    assert not agrees("a: [&b c]\n")
    with pytest.raises(OddYamlError):
        load_tree("a: [&b c]\n")
