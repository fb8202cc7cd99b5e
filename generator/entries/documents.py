"""Files that are made from the schema: ``python -m generator.entries.documents`` writes them, a test compares them."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from generator.entries.json_schema import make_json_schema
from generator.entries.template import make_format_page, make_template

DOCUMENTS: dict[str, Callable[[], str]] = {
    "docs/entry-format.md": make_format_page,
    "docs/entry-template.md": make_template,
    "docs/entry.schema.json": lambda: json.dumps(make_json_schema(), ensure_ascii=False, indent=1) + "\n",
}


def write_documents(root: Path) -> None:
    """Write every document below the project's folder."""
    for name, make in DOCUMENTS.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(make(), encoding="utf8")


if __name__ == "__main__":
    write_documents(Path.cwd())
