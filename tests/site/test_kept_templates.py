"""Compiled templates are kept from build to build, for one look each, and never trusted when they are damaged."""

from __future__ import annotations

from pathlib import Path

from jinja2 import DictLoader, Environment

from generator.site.compiling import speed_up
from generator.site.kept_templates import KeptTemplates


def render(root: Path, look: str, word: str) -> str:
    """Render a template in which a filter is worked out while it is compiled, as sentences of a language are."""
    env = Environment(loader=DictLoader({"page.html": '{{ "word"|t }} {{ value }}'}), autoescape=True)
    env.bytecode_cache = KeptTemplates(root, look)
    env.filters["t"] = lambda _text: word
    speed_up(env)
    return env.get_template("page.html").render(value="<a>")


def test_what_is_kept_is_taken_for_the_same_look_alone(tmp_path: Path) -> None:
    assert render(tmp_path, "one", "first") == "first &lt;a&gt;"
    assert render(tmp_path, "one", "second") == "first &lt;a&gt;"  # not compiled again
    assert render(tmp_path, "two", "second") == "second &lt;a&gt;"


def test_a_damaged_template_is_compiled_again(tmp_path: Path) -> None:
    render(tmp_path, "one", "first")
    [kept] = [path for path in tmp_path.rglob("*") if path.is_file()]
    code = bytearray(kept.read_bytes())
    for damaged in (b"", code[:-1], code[:40] + bytes([code[40] ^ 1]) + code[41:]):
        kept.write_bytes(damaged)
        assert render(tmp_path, "one", "second") == "second &lt;a&gt;"


def test_few_looks_are_kept(tmp_path: Path) -> None:
    for number in range(20):
        render(tmp_path, f"look {number}", "word")
    assert len(list(tmp_path.iterdir())) == 8
    assert render(tmp_path, "look 19", "other") == "word &lt;a&gt;"


def test_a_folder_that_cannot_be_written_keeps_nothing(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("no folder")
    assert render(blocked, "one", "first") == "first &lt;a&gt;"
    assert render(blocked, "one", "second") == "second &lt;a&gt;"
