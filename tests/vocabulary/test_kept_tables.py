"""What is kept of a parsed table is only ever used for the very bytes that it was parsed from."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.vocabulary import tables
from generator.vocabulary.tables import VocabularyError, load_table


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(tables, "DATA", tmp_path)
    load_table.cache_clear()
    return tmp_path


def write_row(folder: Path, label: str) -> None:
    (folder / "colours.yaml").write_text(f"- id: sky\n  label: {{en: {label}}}\n")
    load_table.cache_clear()


def read_label() -> str:
    load_table.cache_clear()
    return load_table("colours")["sky"].label()


def test_a_changed_table_is_read_anew(folder: Path) -> None:
    write_row(folder, "blue")
    assert (read_label(), read_label()) == ("blue", "blue")
    write_row(folder, "gray")
    assert (read_label(), read_label()) == ("gray", "gray")


def test_any_damage_to_what_is_kept_is_noticed(folder: Path) -> None:
    write_row(folder, "blue")
    read_label()
    kept = next(folder.rglob("colours.parsed"))
    whole = kept.read_bytes()
    for place in range(len(whole)):
        kept.write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
        assert read_label() == "blue"
        assert kept.read_bytes() == whole
    for size in (0, 5, len(whole) - 1):
        kept.write_bytes(whole[:size])
        assert read_label() == "blue"


def test_a_folder_that_cannot_be_written_to_does_no_harm(folder: Path) -> None:
    (folder / "__pycache__").write_text("a file stands where the folder would be")
    write_row(folder, "blue")
    assert read_label() == "blue"


def test_a_repeated_id_is_still_an_error_when_it_comes_from_what_was_kept(folder: Path) -> None:
    (folder / "colours.yaml").write_text("- id: sky\n- id: sky\n")
    for _ in range(2):
        with pytest.raises(VocabularyError, match="twice"):
            read_label()
