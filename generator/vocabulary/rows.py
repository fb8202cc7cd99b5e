"""A row of a vocabulary table."""

from __future__ import annotations

from typing import Any

from generator.vocabulary.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """One row: an id and its named values, all of them text, lists of text or mappings."""

    id: str
    values: dict[str, Any]

    def text(self, key: str) -> str | None:
        """Return a text value, or ``None`` when the row does not have it."""
        value = self.values.get(key)
        return value if isinstance(value, str) else None

    def texts(self, key: str) -> tuple[str, ...]:
        """Return a list value; a single text counts as a list of one; absent is empty."""
        value = self.values.get(key, ())
        return (value,) if isinstance(value, str) else tuple(value)

    def flag(self, key: str) -> bool:
        """Whether the row says ``true`` for ``key``."""
        return bool(self.values.get(key) == "true")

    def label(self, lang: str = "en") -> str:
        """Return the label in a language, in English where there is none, else the id."""
        labels = self.values.get("label", {})
        if isinstance(labels, str):
            return labels
        return str(labels.get(lang) or labels.get("en") or self.id)
