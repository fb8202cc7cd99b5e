"""The base of a merge is found by the entry's name, or by its article where a person has renamed the file."""

from __future__ import annotations

from pathlib import Path

from generator.entries.bases import Bases

HASH, OTHER = "a" * 64, "b" * 64


def write(path: Path, sha256: str = HASH, words: str = "read") -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"---\nsource:\n  sha256: {sha256}\n---\n{words}\n")


def test_the_base_of_an_entry_has_its_name(tmp_path: Path) -> None:
    write(tmp_path / ".machine/one.md")
    write(tmp_path / "entries/2025/one.md")
    assert (Bases(tmp_path).find("one", OTHER) or "").endswith("read\n")


def test_a_renamed_entry_finds_the_base_of_its_article_and_takes_it_over(tmp_path: Path) -> None:
    write(tmp_path / ".machine/old.md")
    write(tmp_path / "entries/2025/new.md")
    bases = Bases(tmp_path)
    assert (bases.find("new", HASH) or "").endswith("read\n")
    assert bases.find("new", OTHER) is None
    bases.adopt("new", HASH)
    assert (tmp_path / ".machine/old.md").exists()
    write(tmp_path / ".machine/new.md")
    bases.adopt("new", HASH)
    assert not (tmp_path / ".machine/old.md").exists()


def test_the_base_of_another_entry_is_never_taken(tmp_path: Path) -> None:
    write(tmp_path / ".machine/one.md")
    write(tmp_path / "entries/2025/one.md")
    write(tmp_path / "entries/2025/two.md")
    assert Bases(tmp_path).find("two", HASH) is None


def test_of_two_bases_of_one_article_neither_is_guessed(tmp_path: Path) -> None:
    write(tmp_path / ".machine/one.md")
    write(tmp_path / ".machine/two.md")
    write(tmp_path / "entries/2025/new.md")
    assert Bases(tmp_path).find("new", HASH) is None
