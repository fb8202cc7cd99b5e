"""The schema as JSON Schema (draft 2020-12), for editors: completion, hints and first errors while one types."""

from __future__ import annotations

from typing import Any

from generator.entries.schema import FieldSpec, fields_of, known_ids
from generator.entries.template import RECORD_NAMES

DRAFT = "https://json-schema.org/draft/2020-12/schema"
_PATTERNS: dict[str, dict[str, Any]] = {
    "integer": {"type": "integer", "minimum": 0},
    "boolean": {"type": "boolean"},
    "date": {"type": "string", "pattern": r"^[0-9?~./-]+$"},
    "day": {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$"},
    "url": {"type": "string", "pattern": "^https?://"},
    "sha256": {"type": "string", "pattern": "^[0-9a-f]{64}$"},
    "key": {"type": "string", "pattern": "^[a-z][a-z0-9]*(-[a-z0-9]+)*$"},
    "references": {"type": "string", "pattern": "^[a-z][a-z0-9]*(-[a-z0-9]+)*$"},
    "incident": {"type": "string", "pattern": r"^(\d{4}(-\d\d(-\d\d)?)?|undated)(-[a-z0-9]+)+$"},
    "incidents": {"type": "string", "pattern": r"^(\d{4}(-\d\d(-\d\d)?)?|undated)(-[a-z0-9]+)+$"},
}
_TEXT: dict[str, Any] = {"type": "string", "minLength": 1}
_LISTS = frozenset({"ids", "names", "references", "incidents"})


def make_json_schema() -> dict[str, Any]:
    """Build the JSON Schema of an entry's front matter from the declared fields."""
    definitions = {name: _record(name) for name in RECORD_NAMES if name != "Entry"}
    return {"$schema": DRAFT, "title": "Entry", **_record("Entry"), "$defs": definitions}


def _record(name: str) -> dict[str, Any]:
    specs = fields_of(name)
    shape: dict[str, Any] = {
        "type": "object",
        "additionalProperties": False,
        "properties": {spec.name: {"description": spec.meaning, **_value(spec)} for spec in specs},
    }
    required = [spec.name for spec in specs if spec.required]
    return {**shape, "required": required} if required else shape


def _value(spec: FieldSpec) -> dict[str, Any]:
    if spec.kind == "record":
        return {"$ref": f"#/$defs/{spec.of}"}
    if spec.kind == "records":
        return {"type": "array", "items": {"$ref": f"#/$defs/{spec.of}"}}
    if spec.kind == "texts":
        return {"anyOf": [_TEXT, {"type": "array", "items": _TEXT}]}
    one = _ids(spec.of) if spec.kind in {"id", "ids"} else _PATTERNS.get(spec.kind, _TEXT)
    return {"type": "array", "items": one} if spec.kind in _LISTS else one


def _ids(vocabulary: str) -> dict[str, Any]:
    ids = known_ids(vocabulary)
    return {"enum": sorted(ids)} if ids else _TEXT
