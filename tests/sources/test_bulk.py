from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator.sources import bulk
from generator.sources.article import Article
from generator.sources.piece import Given, Piece
from generator.sources.reading import count_articles, find_pieces, read_articles, read_piece

TEXT = "Two men were hurt near Sibi on Monday, police said."


def read(path: Path) -> list[Article]:
    articles = list(read_articles([str(path)]))
    assert all(isinstance(article, Article) for article in articles)
    return articles  # type: ignore[return-value] # asserted above


def test_json_lines_give_an_article_a_line_with_what_its_columns_say(tmp_path: Path) -> None:
    path = tmp_path / "x.jsonl"
    row = {"text": TEXT, "date": "2031-05-06T10:00:00Z", "url": "https://a.example/1", "publisher": "Dawn", "desk": 7}
    path.write_text(json.dumps(row) + "\n\n" + json.dumps({"text": TEXT, "title": "Two hurt"}) + "\n")
    first, second = read(path)
    assert (first.row, first.date, first.date_basis, first.url, first.publisher) == (
        1, "2031-05-06", "label", "https://a.example/1", "Dawn",
    )  # fmt: skip
    assert first.extra == (("desk", "7"),)
    assert (second.row, second.title, second.date) == (3, "Two hurt", None)
    assert first.sha256 == second.sha256


@pytest.mark.parametrize(("suffix", "separator"), [("csv", ","), ("tsv", "\t")])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_csv_gives_an_article_a_row(tmp_path: Path, suffix: str, separator: str, encoding: str) -> None:
    path = tmp_path / f"x.{suffix}"
    path.write_text(f'date{separator}text\n2031-05-06{separator}"{TEXT}\nThe café was “closed”."\n', encoding=encoding)
    (article,) = read(path)
    assert article.date == "2031-05-06"
    assert article.text.endswith('The café was "closed".')


@pytest.mark.parametrize(
    ("stated", "date"),
    [
        ("2031-05-06", "2031-05-06"), ("2031/5/6", "2031-05-06"), ("6 May 2031", "2031-05-06"), ("2031-05", "2031-05"),
        ("2031?-05-06", "2031?-05-06"), ("May 6, 2031", "2031-05-06"), ("3/5/2031", None), ("Monday", None),
        ("2031-13-01", None), ("0001-01-01x", None),
    ],
)  # fmt: skip
def test_a_date_that_cannot_be_read_is_kept_aside_and_not_guessed(
    tmp_path: Path, stated: str, date: str | None
) -> None:
    path = tmp_path / "x.jsonl"
    path.write_text(json.dumps({"text": TEXT, "date": stated}))
    (article,) = read(path)
    assert article.date == date
    assert (("date", stated) in article.extra) == (date is None)


def test_a_label_in_the_text_counts_where_no_column_gives_the_date(tmp_path: Path) -> None:
    path = tmp_path / "x.jsonl"
    path.write_text(json.dumps({"text": f" date 2031-05-06 {TEXT}"}))
    (article,) = read(path)
    assert (article.date, article.text) == ("2031-05-06", TEXT)


def test_a_page_in_a_column_is_read_as_a_page(tmp_path: Path) -> None:
    path = tmp_path / "x.jsonl"
    path.write_text(json.dumps({"text": f"<html><body><article><p>{TEXT} {TEXT}</p></article></body></html>"}))
    (article,) = read(path)
    assert "<p>" not in article.text


def test_a_line_that_is_too_long_is_named_and_the_next_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bulk, "MAX_BYTES", 200)
    path = tmp_path / "x.jsonl"
    path.write_text(json.dumps({"text": "x" * 900}) + "\n" + json.dumps({"text": TEXT}) + "\n")
    long, short = list(read_articles([str(path)]))
    assert str(long) == f"{path.as_posix()}:1: S02 is 913 bytes; an article has at most 200"
    assert isinstance(short, Article)
    assert short.row == 2


def test_what_a_person_gives_counts_more_than_what_was_read(tmp_path: Path) -> None:
    path = tmp_path / "x.txt"
    path.write_text(f" date 2031-05-06 {TEXT}")
    (piece,) = find_pieces([str(path)])
    assert isinstance(piece, Piece)
    article = read_piece(piece, Given(date="2031-05-07", publisher="Dawn"))
    assert isinstance(article, Article)
    assert (article.date, article.date_basis, article.publisher, article.url) == ("2031-05-07", "given", "Dawn", None)


def test_folders_and_globs_are_read_in_order_without_hidden_files(tmp_path: Path) -> None:
    for name in ("b/2.txt", "a.txt", ".hidden/x.txt", "b/.x.txt", "c.html"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(TEXT)
    found = [piece.file for piece in find_pieces([str(tmp_path)]) if isinstance(piece, Piece)]
    assert found == [f"{tmp_path}/a.txt", f"{tmp_path}/b/2.txt", f"{tmp_path}/c.html"]
    assert len(list(find_pieces([f"{tmp_path}/**/*.txt"]))) == 3 - 1


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("before", ["", "\n\n", "sep={}\n"])
def test_a_table_is_read_by_the_separator_of_its_first_line(tmp_path: Path, delimiter: str, before: str) -> None:
    path = tmp_path / "x.csv"
    row = delimiter.join(("2031-05-06", f'"{TEXT}"', "Dawn"))
    path.write_text(f"{before.format(delimiter)}{delimiter.join(('Date', 'Text', 'Publisher'))}\n{row}\n")
    (article,) = read(path)
    assert (article.date, article.text, article.publisher) == ("2031-05-06", TEXT, "Dawn")


def test_a_table_without_texts_is_told_its_columns(tmp_path: Path) -> None:
    (tmp_path / "x.csv").write_text("body,date\nTwo men,2031-05-06\n")
    (found,) = read_articles([str(tmp_path)])
    assert str(found).endswith("x.csv:1: S06 has no column 'text'; its columns: 'body', 'date'")


def test_json_lines_without_texts_are_told_their_keys_and_their_encoding(tmp_path: Path) -> None:
    path = tmp_path / "x.jsonl"
    path.write_bytes(b'{"content": "A blast", "day": 1}\n{"text": ""}\n' + '{"text": "caf\u00e9"}\n'.encode("latin-1"))
    assert [str(problem).partition(": ")[2] for problem in read_articles([str(path)])] == [
        "S03 has no text in a key 'text'; its other keys: 'content', 'day'",
        "S03 has no text",
        "S05 is not UTF-8, as JSON Lines are (byte 14 of the line, 0xe9)",
    ]


def test_a_row_with_a_stray_quote_is_a_named_error_and_the_rest_go_on(tmp_path: Path) -> None:
    (tmp_path / "x.csv").write_text(f'text,date\n"Two" men,2031-05-06\n"{TEXT}",2031-05-06\n')
    problem, article = read_articles([str(tmp_path)])
    assert str(problem).endswith("x.csv:2: S06 cannot be read: ',' expected after '\"'")
    assert isinstance(article, Article)
    assert article.row == 3


LONG = f"{TEXT}\n\nThe bomb was planted beside the road.\nNobody else was hurt."


def test_a_row_is_named_by_the_line_on_which_it_begins(tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    path.write_text(f'sep=,\ntext,date\n"{LONG}",2031-05-06\n\n\n"{LONG}",\n"",\n')
    *articles, problem = read_articles([str(path)])
    assert [article.row for article in articles if isinstance(article, Article)] == [3, 9]
    assert str(problem).endswith("x.csv:13: S03 has no text")
    assert count_articles([str(path)]) == 3


def test_what_follows_inside_a_broken_row_is_no_article(tmp_path: Path) -> None:
    broken = LONG.replace("beside the road", 'beside the "link" road')
    (tmp_path / "x.csv").write_text(f'text,date\n"{broken}",2031-05-06\n"{LONG}",2031-05-07\n')
    problem, article = read_articles([str(tmp_path)])
    assert str(problem).endswith("x.csv:2: S06 cannot be read up to line 5: ',' expected after '\"'")
    assert isinstance(article, Article)
    assert (article.row, article.date) == (6, "2031-05-07")


def test_a_quote_that_is_not_closed_costs_no_other_row_but_the_next(tmp_path: Path) -> None:
    row = f'"{LONG}",2031-05-06'
    lost = f'"{LONG},2031-05-06'
    (tmp_path / "x.csv").write_text(f"text,date\n{row}\n{lost}\n{row}\n{row}\n{row}\n")
    first, problem, *others = read_articles([str(tmp_path)])
    assert str(problem).endswith("x.csv:6: S06 cannot be read up to line 13: ',' expected after '\"'")
    assert isinstance(first, Article)
    assert [item.row for item in (first, *others)] == [2, 14, 18]
    assert {item.text for item in others if isinstance(item, Article)} == {first.text}


def test_in_a_table_of_one_column_a_comma_separates_nothing(tmp_path: Path) -> None:
    (tmp_path / "x.csv").write_text(f'text\n{TEXT}\n"{TEXT}"\n')
    assert [article.text for article in read(tmp_path)] == [TEXT, TEXT]


def test_a_row_with_more_cells_than_columns_is_no_article(tmp_path: Path) -> None:
    (tmp_path / "x.csv").write_text(f'text,date\n{TEXT},2031-05-06\n"{TEXT}",2031-05-06,,\n')
    problem, article = read_articles([str(tmp_path)])
    assert str(problem).endswith("x.csv:2: S06 has 3 cells, and the first line names 2: is the text in quotes?")
    assert isinstance(article, Article)


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (json.dumps({"text": TEXT}), [TEXT]),
        (json.dumps([{"text": TEXT}, {"text": f"{TEXT} They left."}], indent=1), [TEXT, f"{TEXT} They left."]),
        (json.dumps([{"text": TEXT}, "Two men"]), [TEXT, "S05"]),
        ('{"text": ', ["S05"]),
        ("PK\x03\x04", ["S04"]),
    ],
)
def test_a_json_file_is_an_article_or_a_list_of_them(tmp_path: Path, content: str, expected: list[str]) -> None:
    (tmp_path / "x.json").write_text(content)
    found = read_articles([str(tmp_path)])
    assert [each.text if isinstance(each, Article) else each.code for each in found] == expected


def test_an_article_of_a_json_list_is_found_again_by_its_hash(tmp_path: Path) -> None:
    (tmp_path / "x.json").write_text(json.dumps([{"text": TEXT}, {"text": f"{TEXT} They left."}]))
    second = read(tmp_path / "x.json")[1]
    assert bulk.index_rows(tmp_path / "x.json")[second.sha256].row == 2


def test_json_lines_in_utf_16_are_a_named_error(tmp_path: Path) -> None:
    (tmp_path / "x.jsonl").write_text(json.dumps({"text": TEXT}), encoding="utf-16")
    (found,) = read_articles([str(tmp_path)])
    assert str(found).endswith("x.jsonl: S05 is UTF-16; JSON Lines are UTF-8")


@pytest.mark.parametrize(
    ("column", "value"),
    [("url", "javascript:alert(1)"), ("publisher", ["Dawn"]), ("title", {"en": "Two hurt"}), ("date", "soon")],
)
def test_what_one_of_our_columns_cannot_mean_is_kept_aside(tmp_path: Path, column: str, value: object) -> None:
    (tmp_path / "x.jsonl").write_text(json.dumps({"text": TEXT, column: value}))
    (article,) = read(tmp_path / "x.jsonl")
    assert getattr(article, column) is None
    assert article.extra == ((column, str(value)),)


@pytest.mark.parametrize("stated", ["dawn.com", "www.dawn.com", "DAWN", "Dawn"])
def test_an_outlet_is_named_as_the_vocabulary_names_it(tmp_path: Path, stated: str) -> None:
    (tmp_path / "x.jsonl").write_text(json.dumps({"text": TEXT, "publisher": stated}))
    (article,) = read(tmp_path / "x.jsonl")
    assert article.publisher == "Dawn"
    (piece,) = find_pieces([str(tmp_path)])
    assert isinstance(piece, Piece)
    given = read_piece(piece, Given(publisher=stated))
    assert isinstance(given, Article)
    assert given.publisher == "Dawn"


def test_what_is_no_file_is_a_named_error(tmp_path: Path) -> None:
    (tmp_path / "link.txt").symlink_to(tmp_path / "nowhere.txt")
    (found,) = read_articles([str(tmp_path)])
    assert str(found).endswith("link.txt: S01 is no file that can be read")
