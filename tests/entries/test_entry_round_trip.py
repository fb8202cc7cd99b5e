from __future__ import annotations

import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.entries.entry import Entry
from generator.entries.frontmatter import load_tree, split_text
from generator.entries.locating import locate
from generator.entries.reading import read_entry
from generator.entries.scalars import write_plain_or_quoted
from generator.entries.writing import write_entry
from tests.entries import entry_strategies as drawn

PATH = "content/entries/2025/2025-02-01-dawn-x.md"


@given(drawn.entries())
def test_what_is_written_is_read_back(entry: Entry) -> None:
    assert read_entry(write_entry(entry), PATH) == entry


@given(drawn.entries())
def test_the_canonical_form_is_a_fixed_point(entry: Entry) -> None:
    text = write_entry(entry)
    again = read_entry(text, PATH)
    assert isinstance(again, Entry)
    assert write_entry(again) == text


@given(drawn.entries())
def test_windows_line_ends_and_a_byte_order_mark_change_nothing(entry: Entry) -> None:
    assert read_entry("\ufeff" + write_entry(entry).replace("\n", "\r\n"), PATH) == entry


@given(drawn.entries())
def test_the_careful_walk_builds_the_same_tree_as_the_fast_one_and_as_yaml(entry: Entry) -> None:
    front_matter = split_text(write_entry(entry))[0]
    located = locate(front_matter)
    assert located.oddities == []
    assert located.tree == load_tree(front_matter)
    assert located.tree == yaml.load(front_matter, Loader=yaml.CBaseLoader)


@given(drawn.TEXTS, st.booleans())
def test_any_yaml_reader_takes_a_written_text_for_that_same_text(text: str, flow: bool) -> None:  # noqa: FBT001
    scalar = write_plain_or_quoted(text, flow=flow)
    source = f"{{key: [{scalar}, {scalar}]}}" if flow else f"key:\n- {scalar}\n- {scalar}\n"
    assert yaml.safe_load(source) == {"key": [text, text]}
    assert "\n" not in scalar
