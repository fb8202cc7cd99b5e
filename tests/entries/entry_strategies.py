"""Random entries, made from the declared schema: whatever it allows, the strategies can draw."""

from __future__ import annotations

from random import Random
from typing import Any

from hypothesis import strategies as st

from generator.entries.entry import RECORDS, Entry
from generator.entries.grammars import BLANK, GRAMMARS, MisfitError
from generator.entries.schema import FieldSpec, fields_of, known_ids

AWKWARD = st.sampled_from([
    "yes", "no", "null", "~", "007", "1_000", "0x1F", "12:30", "2025-02-01", "1e5", ".5", "<<", "=", "true",
    "a: b", "a:", "# not a comment", "a # b", "'single'", '"double"', "- dash", "? mark", "[a, b]", "{a: b}", "&a",
    "*a", "!tag", "%x", "@x", "`x`", "|", ">", "a\nb", "a\n\nb\n", "\ta", "a\tb", " lead", "trail ", "---", "...",
    "زیارت میں دو اہلکار ہلاک، 3 زخمی", "\u200fقلات: حملہ", "\ufeffbom", "a\u2028b", "\x85", "🔥 fire", "\\n", "a, b",
])  # fmt: skip
TEXTS = (AWKWARD | st.text(min_size=1, max_size=30)).filter(
    lambda text: text.strip() not in {"", BLANK} and not any("\ud800" <= char <= "\udfff" for char in text)
)
KEYS = st.from_regex(r"[a-z][a-z0-9]{0,3}(-[a-z0-9]{1,3})?", fullmatch=True)
INCIDENTS = st.builds(
    "{}-{}".format,
    st.dates().map(str) | st.just("undated"),
    st.from_regex("[a-z0-9]{1,6}(-[a-z]{1,5})?", fullmatch=True),
)
DATES = st.sampled_from([
    "2025", "2025-02", "2025-02-01", "2025?-02-01", "2025~", "2025-01-31/2025-02-01", "../2025-01-01",
])  # fmt: skip
BODIES = TEXTS.map(lambda text: text.replace("\r", "").strip()) | st.just("")

BY_KIND: dict[str, st.SearchStrategy[Any]] = {
    "integer": st.integers(min_value=0, max_value=999_999_999),
    "boolean": st.booleans(),
    "date": DATES,
    "day": st.dates().map(str),
    "url": st.sampled_from(["https://example.org/a?b=c#d", "http://example.org", "https://example.org:8080/x:"]),
    "sha256": st.from_regex("[0-9a-f]{64}", fullmatch=True) | st.just("1" * 64),
    "key": KEYS,
    "reference": KEYS | INCIDENTS,
    "references": KEYS,
    "incident": INCIDENTS,
    "incidents": INCIDENTS,
}


def values_of(spec: FieldSpec) -> st.SearchStrategy[Any]:
    """Return the strategy of a field's values other than its default."""
    if spec.kind == "record":
        return records(spec.of)
    if spec.kind == "records":
        return st.lists(records(spec.of), max_size=3).map(tuple)
    if spec.kind in {"ids", "names", "references", "incidents", "texts"}:
        return st.lists(scalars_of(spec), max_size=3).map(tuple)
    return scalars_of(spec)


def scalars_of(spec: FieldSpec) -> st.SearchStrategy[Any]:
    if spec.kind in {"id", "ids"}:
        ids = known_ids(spec.of)
        return st.sampled_from(sorted(ids)) if ids else KEYS
    return BY_KIND.get(spec.kind, TEXTS)


def records(name: str) -> st.SearchStrategy[Any]:
    """Return the strategy of a record: required fields always, any other field perhaps."""
    specs = fields_of(name)
    required = {spec.name: values_of(spec) for spec in specs if spec.required}
    optional = {spec.name: values_of(spec) | st.just(spec.default) for spec in specs if not spec.required}
    return st.fixed_dictionaries(required, optional=optional).map(lambda values: RECORDS[name](**values))


def entries() -> st.SearchStrategy[Entry]:
    """Return the strategy of whole entries, with body and slug."""
    slugs = st.just("2025-02-01-dawn-x")
    return st.builds(
        lambda entry, body, slug: Entry(**{**{f: getattr(entry, f) for f in _names()}, "body": body, "slug": slug}),
        records("Entry"), BODIES, slugs,
    )  # fmt: skip


def _names() -> list[str]:
    return [spec.name for spec in fields_of("Entry")]


def fits(kind: str, text: str) -> bool:
    """Whether a text fits the grammar of a kind."""
    try:
        GRAMMARS[kind](text)
    except MisfitError:
        return False
    return True


def rewrite_like_a_person(text: str, random: Random) -> str:
    """Put comments and blank lines into a canonical file and reorder its top keys; its values stay."""
    head, _, rest = text.partition("\n---\n")
    blocks: list[list[str]] = []
    for line in head.splitlines()[1:]:
        if line[0] in " -":
            blocks[-1].append(line)
        else:
            blocks.append([line])
    random.shuffle(blocks)
    lines = []
    for number, line in enumerate(line for block in blocks for line in block):
        if random.random() < 0.2:
            lines.append(f"# remark {number}")
        if random.random() < 0.1:
            lines.append("")
        lines.append(line)
    return "\n".join(["---", *lines, "---", rest])


def comments_of(text: str) -> set[str]:
    """Return the remarks that ``rewrite_like_a_person`` put into a file."""
    return {
        line.strip()
        for line in text.split("\n---\n", maxsplit=1)[0].splitlines()
        if line.lstrip().startswith("# remark")
    }
