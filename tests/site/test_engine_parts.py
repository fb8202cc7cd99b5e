"""The parts of the engine, each against a simpler way to the same answer."""

from __future__ import annotations

import gzip
import json
import os
import re
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.made_content import make_entries
from generator.archive.archive import build_archive
from generator.archive.decisions import Decision
from generator.site.crew import Alone, Crew
from generator.site.datafiles import Lengths, find_parts, find_runs, join_file
from generator.site.fragments import FragmentFile, join_pieces
from generator.site.grouping import group_reports
from generator.site.light import LightEntry, make_light
from generator.site.markup import render_body, render_markdown
from generator.site.packing import pack_entry, unpack_entry
from generator.site.rows import flatten_row, make_row, restore_row
from generator.site.search_order import encode, order_filters
from generator.site.sources import _CODE_FILES, GENERATOR
from generator.site.spool import Cut, Spool
from generator.site.staging import Staging
from generator.site.state import FACTS, STAMPS, read_section, write_state
from generator.site.urls import clean_url
from generator.site.wording import find_loaded

ENTRIES = [entry for _path, entry in make_entries(60, 3)]
LIGHTS = [make_light(f"{entry.slug}.md", b"", entry, (0, 0, 0)) for entry in sorted(ENTRIES, key=lambda e: e.slug)]


def test_a_packed_entry_comes_back_the_same() -> None:
    assert [unpack_entry(pack_entry(entry)) for entry in ENTRIES] == ENTRIES


@pytest.mark.parametrize("merged", [False, True])
def test_groups_of_light_entries_are_those_of_the_archive(merged: bool) -> None:  # noqa: FBT001 - a case
    ids = sorted({str(event.incident) for entry in ENTRIES for event in entry.events})
    decisions = {ids[0]: Decision(ids[0], merged_into=ids[5])} if merged else {}
    archive = build_archive(ENTRIES, decisions)
    groups = group_reports(LIGHTS, decisions)
    assert set(groups.reports) == set(archive.incidents)
    for id_, incident in archive.incidents.items():
        assert sorted((report.slug, report.event.id) for report in incident.reports) == sorted(groups.reports[id_])
        assert incident.part_of == groups.parents.get(id_)
        assert list(incident.parts) == groups.parts.get(id_, [])


def test_a_row_survives_the_state_file() -> None:
    for incident in build_archive(ENTRIES).incidents.values():
        row = make_row(incident, [])
        assert restore_row(flatten_row(row)) == row


@given(st.text(st.sampled_from("ab ,.'\"()\n-1é"), max_size=80))
def test_the_short_way_of_plain_text_gives_what_markdown_gives(text: str) -> None:
    assert render_body(text) == render_markdown(text)


@pytest.mark.parametrize(
    "harm",
    [
        "<script>alert(1)</script>",
        '<img src=x onerror="alert(1)">',
        "[x](javascript:alert(1))",
        '<p style="color:red">x</p>',
        '<a href="data:text/html,x">x</a>',
        "<iframe src='https://a.example'></iframe>",
    ],
)
def test_markup_that_could_do_harm_is_taken_out(harm: str) -> None:
    html = render_body(f"Words. {harm}")
    for word in ("<script", "onerror", "javascript:", "style=", "data:", "<iframe"):
        assert word not in html


@pytest.mark.parametrize("url", ["javascript:alert(1)", "ftp://a.example/", "//a.example/", "https://", "http://[", ""])
def test_only_web_addresses_are_linked(url: str) -> None:
    assert clean_url(url) == ""


@given(
    st.dictionaries(st.sampled_from("abcdef"), st.binary(max_size=4)),
    st.dictionaries(st.sampled_from("abcdef"), st.binary(max_size=4)),
)
def test_a_data_file_of_old_and_new_pieces_is_the_file_of_all_pieces(
    old: dict[str, bytes], new: dict[str, bytes]
) -> None:
    file = FragmentFile("x", lambda _item: b"", b"[", b",", b"]")
    before = b"".join(join_pieces(file, (old[key] for key in sorted(old))))
    lengths: Lengths = {key: (len(piece),) for key, piece in old.items()}
    keys = sorted({*old, *new})
    both = old | new
    joined = join_file(file, 0, keys, {key: (piece,) for key, piece in new.items()}, (before, lengths))
    assert joined == b"".join(join_pieces(file, (both[key] for key in keys)))


@given(
    st.dictionaries(st.sampled_from("abcdef"), st.binary(max_size=4), min_size=1),
    st.dictionaries(st.sampled_from("abcdef"), st.binary(max_size=4)),
    st.sets(st.sampled_from("abcdef")),
    st.sampled_from([b",", b""]),
)
def test_a_data_file_of_runs_of_the_old_one_is_the_file_of_all_pieces(
    old: dict[str, bytes], new: dict[str, bytes], gone: set[str], between: bytes
) -> None:
    file = FragmentFile("x", lambda _item: b"", b"[", between, b"]")
    before = b"".join(join_pieces(file, (old[key] for key in sorted(old))))
    lengths: Lengths = {key: (len(piece),) for key, piece in old.items()}
    both = {key: piece for key, piece in sorted((old | new).items()) if key in new or key not in gone}
    parts = find_parts(file, 0, both, {key: (piece,) for key, piece in new.items()}, lengths)
    empty = any(not piece for piece in (*old.values(), *new.values()))
    assert (parts is None) == (bool(between) and empty)
    if parts is not None:
        joined = b"".join(part if isinstance(part, bytes) else before[part[0] : sum(part)] for part in parts)
        assert joined == b"".join(join_pieces(file, both.values()))


@given(
    st.dictionaries(st.sampled_from("abcdef"), st.tuples(st.binary(max_size=4), st.integers(0, 1))),
    st.permutations("abcdef"),
    st.sampled_from([b",", b""]),
)
def test_a_data_file_of_new_pieces_is_copied_in_runs_from_where_they_were_put(
    made: dict[str, tuple[bytes, int]], order: list[str], between: bytes
) -> None:
    file = FragmentFile("data/x", lambda _item: b"", b"[", between, b"]")
    with TemporaryDirectory() as folder:
        spools = [Spool(Path(folder) / f"pieces.{number}") for number in (0, 1)]
        pieces = {key: Cut(spools[made[key][1]], (file,), spools[made[key][1]].add((file,), (made[key][0],)))
                  for key in order if key in made}  # fmt: skip
        for spool in spools:
            spool.flush()
        parts = find_runs(file, 0, sorted(made), pieces)
        joined = b"".join(part if isinstance(part, bytes) else os.pread(part[0], part[2], part[1]) for part in parts)
        assert joined == b"".join(join_pieces(file, (made[key][0] for key in sorted(made))))
        assert all(pieces[key][0] == made[key][0] for key in made)
        for spool in spools:
            spool.remove()
        assert not list(Path(folder).iterdir())


def test_a_state_file_is_read_back_and_any_changed_byte_is_noticed(tmp_path: Path) -> None:
    path = tmp_path / "state"
    write_state(path, {"a": 1}, {"b": (2, b"x", None)})
    assert (read_section(path, STAMPS), read_section(path, FACTS)) == ({"a": 1}, {"b": (2, b"x", None)})
    whole = path.read_bytes()
    for place in range(len(whole)):
        path.write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
        assert None in (read_section(path, STAMPS), read_section(path, FACTS))


def test_filters_of_the_search_index_are_sorted_and_named_by_their_contents(tmp_path: Path) -> None:
    names = []
    for turn, values in enumerate(([["b", [1]], ["a", [0, 300]]], [["a", [0, 300]], ["b", [1]]])):
        bundle = tmp_path / str(turn)
        (bundle / "filter").mkdir(parents=True)
        meta = ["1.5.2", [["en_1", 9]], [], [["year", "en_old"]], [], ["title"]]
        for path, tree in (("filter/en_old.pf_filter", ["year", values]), ("pagefind.en_old.pf_meta", meta)):
            (bundle / path).write_bytes(gzip.compress(b"pagefind_dcd" + encode(tree)))
        (bundle / "pagefind-entry.json").write_text(json.dumps({"languages": {"en": {"hash": "en_old"}}}))
        order_filters(bundle)
        names.append({path.relative_to(bundle).as_posix(): path.read_bytes() for path in bundle.rglob("*.*")})
    assert names[0] == names[1]
    assert not any("old" in name for name in names[0])


def test_light_entries_are_plain_enough_for_the_state_file(tmp_path: Path) -> None:
    write_state(tmp_path / "state", {}, {"lights": [tuple(light) for light in LIGHTS]})
    read = read_section(tmp_path / "state", FACTS)
    assert read is not None
    assert [LightEntry._make(values) for values in read["lights"]] == LIGHTS


class Counting:
    """A worker as a crew has them: it tells what it does while it does it."""

    tell: Callable[[int], None]

    def add(self, numbers: list[int]) -> int:
        for _ in numbers:
            self.tell(1)
        return sum(numbers)


@pytest.mark.parametrize("make", [lambda: Crew(2, lambda _number: Counting()), lambda: Alone(Counting())])
def test_a_crew_returns_results_in_order_and_tells_what_is_done_meanwhile(make: Callable[[], Crew | Alone]) -> None:
    crew, told = make(), list[int]()
    shares = [[1, 2], [3, 4, 5]][: crew.size]
    assert crew.run("add", shares, told.append) == [sum(share) for share in shares]
    crew.close()
    assert sum(told) == sum(map(len, shares))


class Drawing:
    """A worker that draws until nothing is left."""

    draw: Callable[[], int | None]

    def take(self, drawn: list[int]) -> list[int]:
        while (number := self.draw()) is not None:
            drawn.append(number)
        return drawn


def test_each_number_that_is_dealt_is_drawn_by_one_worker() -> None:
    crew = Crew(2, lambda _number: Drawing())
    for _ in range(2):
        crew.deal(200)
        one, other = crew.run("take", [[], []])
        assert sorted(one + other) == list(range(200))
    crew.close()


def test_a_phrase_that_is_only_partly_there_is_no_loaded_word() -> None:
    assert find_loaded("The martyred men were sent to hell") != ()
    assert find_loaded("The convoy left the bridge") == ()


@pytest.mark.parametrize("shared", [False, True])
def test_a_copied_site_has_the_same_files_and_no_contents_of_its_own(tmp_path: Path, shared: bool) -> None:  # noqa: FBT001 - a case
    live = tmp_path / "live"
    paths = [
        "index.html",
        "incidents/a/index.html",
        "incidents/a/index.json",
        "incidents/b/index.html",
        "x/incidents/c",
    ]
    for path in paths:
        (live / path).parent.mkdir(parents=True, exist_ok=True)
        (live / path).write_text(path)
    Staging(live, tmp_path / "spare").copy_live(shared=shared)
    found = {
        path.relative_to(tmp_path / "spare").as_posix() for path in (tmp_path / "spare").rglob("*") if path.is_file()
    }
    assert found == set(paths)
    assert all((live / path).samefile(tmp_path / "spare" / path) for path in paths)


def test_all_code_that_words_a_site_is_watched() -> None:
    told = (GENERATOR / "archive/telling.py").read_text(encoding="utf8")
    named = set(re.findall(r"from generator\.(extraction[\w.]*) import", told))
    watched = {path.removesuffix(".py").replace("/", ".") for path in _CODE_FILES}
    assert named
    assert named <= watched
