"""What people read of the schema, made from it: the commented template of a new entry, and the page on the format."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.entries.frontmatter import FENCE
from generator.entries.grammars import BLANK
from generator.entries.scalars import write_plain_or_quoted
from generator.entries.schema import FieldSpec, fields_of, known_ids

RECORD_NAMES = ("Entry", "Source", "Event", "Responsibility", "Figure", "Review", "Flag", "Correction")
"""The records in the order in which one meets them."""

SHORT = {
    "Entry": ("title", "date", "date_basis", "lang", "source", "events", "review"),
    "Source": ("publisher", "url"),
    "Event": (
        "id", "type", "date", "date_basis", "date_evidence",
        "province", "districts", "place", "place_evidence", "figures",
    ),
    "Figure": ("group", "outcome", "count", "said_by", "evidence"),
    "Review": ("state",),
}  # fmt: skip
"""The fields of a short entry: what the template shows unfolded; all others are listed on the page on the format."""

_GIVEN = {("Entry", "lang"): "en", ("Event", "id"): "a", ("Review", "state"): "person"}
_FEW = 12

_KINDS = {
    "text": "text", "texts": "a text, or a list of texts", "id": "id", "ids": "list of ids", "integer": "whole number",
    "boolean": "true or false", "date": "date (EDTF)", "day": "day", "url": "web address",
    "sha256": "64 hexadecimal digits",
    "key": "lowercase name", "reference": "id of an event, figure or incident", "references": "list of ids of events",
    "record": "keys of their own", "records": "list", "name": "name", "names": "list of names", "outlet": "name",
    "incident": "incident id", "incidents": "list of incident ids",
}  # fmt: skip


def make_template(known: Mapping[str, str] | None = None) -> str:
    """Write a new entry with a comment for each field, to be filled in; ``known`` gives values by ``Record.field``."""
    values = {f"{record}.{name}": text for (record, name), text in _GIVEN.items()}
    for name, text in (known or {}).items():
        values[name] = write_plain_or_quoted(text, typed=True)
    lines = [FENCE, *_template_record("Entry", values), FENCE, _BODY]
    return "\n".join(lines) + "\n"


_BODY = f"{BLANK} (Two or three sentences in our own words, made from the facts.)"


def _template_record(record: str, values: Mapping[str, str]) -> Iterator[str]:
    specs = {spec.name: spec for spec in fields_of(record)}
    for name in SHORT[record]:
        yield from _template_field(specs[name], values)


def _template_field(spec: FieldSpec, values: Mapping[str, str]) -> Iterator[str]:
    if spec.kind not in {"record", "records"}:
        blank = f"[{BLANK}]" if spec.kind in {"ids", "names"} else BLANK
        yield f"{spec.name}: {values.get(f'{spec.record}.{spec.name}', blank)}  # {_comment(spec)}"
        return
    yield f"{spec.name}:  # {spec.meaning}"
    first = "- " if spec.kind == "records" else "  "
    for number, line in enumerate(_template_record(spec.of, values)):
        yield f"{first if number == 0 else '  '}{line}"


def _comment(spec: FieldSpec) -> str:
    ids = known_ids(spec.of) if spec.kind in {"id", "ids"} else None
    if ids and len(ids) <= _FEW:
        return f"{spec.meaning}: {', '.join(sorted(ids))}"
    listed = f"; see {spec.of}.yaml" if spec.of else ""
    return f"{spec.meaning}{listed}{f'; such as {spec.example}' if spec.example else ''}"


def make_format_page() -> str:
    """Write the page that documents every field of every record."""
    lines = ["# The format of an entry", "", *_INTRODUCTION]
    for record in RECORD_NAMES:
        lines += ["", f"## {record}", "", "| key | value | meaning |", "| --- | --- | --- |"]
        lines += [_row(spec) for spec in fields_of(record)]
    lines += ["", "## A short entry that is complete", "", "```markdown", make_template().rstrip(), "```"]
    return "\n".join(lines) + "\n"


_INTRODUCTION = (
    "An entry is one Markdown file for one article: front matter between two lines `---`, then two or three sentences",
    "in our own words. This page is made from the schema; `timeline check` holds every file to it.",
    "",
    "- Every value is text until the schema gives it its type: `1_000`, `12.0`, `yes` and `0x1F` are errors.",
    "- A text that holds `: ` or ` #`, or starts with a sign such as `[`, `{`, `&`, `*`, `!` or `-`, stands in quotes.",
    "- A key that the article says nothing about is left out. An unknown key, a key given twice, an anchor or a tag is",
    "  an error, with its line and column.",
    "- Dates are a subset of EDTF: `2025-02-01`, `2025-02`, `2025`, `2025-01-31/2025-02-01`, `../2025-02-01`; a `?`",
    "  stands behind what is uncertain, such as `2025?-02-01` for an inferred year.",
    "- Keys marked with * must be there.",
    "",
    "The first letter of a problem's code says what it is about: F front matter, S schema, V vocabulary, T time,",
    "P place, E evidence, N numbers, R references within the entry, K claims and responsibility, W words, X names of",
    "private persons, C corrections, A the file's place, U entries that stand twice, L incidents, D decisions on",
    "incidents.",
)  # fmt: skip


def _row(spec: FieldSpec) -> str:
    name = f"`{spec.name}`{' *' if spec.required else ''}"
    kind = _KINDS[spec.kind]
    if spec.kind in {"record", "records"}:
        kind = f"{kind} ([{spec.of}](#{spec.of.lower()}))"
    elif spec.of:
        kind = f"{kind} ({spec.of.replace('_', ' ')})"
    example = f" Example: `{spec.example}`." if spec.example else ""
    meaning = spec.meaning[0].upper() + spec.meaning[1:]
    return f"| {name} | {kind} | {meaning}.{example} |"
