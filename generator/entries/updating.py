"""Changes an entry's file: only the lines of changed keys are replaced, the rest stays as a person wrote it.

Order of keys, comments, quoting and layout survive. A file in canonical form stays in canonical form.
"""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from generator.entries.aligning import pair_items
from generator.entries.entry import Entry
from generator.entries.frontmatter import FENCE, clean_text, split_text
from generator.entries.layout import Block, read_layout
from generator.entries.reading import load_entry, read_entry
from generator.entries.schema import FieldSpec, fields_of
from generator.entries.writing import write_entry, write_field, write_items, written_fields


def update_text(text: str, entry: Entry) -> str:
    """Return the text of a file changed so that it reads as ``entry``.

    Raises:
        EntryError: if the text as it is cannot be read.

    """
    cleaned = clean_text(text)
    path = f"{entry.slug}.md"
    old = load_entry(cleaned, path)
    if old == entry:
        return text
    updated = write_entry(entry)
    if cleaned != write_entry(old):
        kept = _update_kept(cleaned, old, entry)
        # The layout of a file can be stranger than this module knows; then its words count more than its looks.
        updated = kept if read_entry(kept, path) == entry else updated
    return restore_ends(text, updated)


def _update_kept(text: str, old: Entry, new: Entry) -> str:
    front_matter, body = split_text(text)
    lines = front_matter.splitlines()
    layout = read_layout(front_matter)
    written = [*_Update(lines).record(layout, old, new, "Entry", at=0), *lines[layout.last + 1 :]]
    if old.body != new.body:
        body = f"{new.body}\n" if new.body else ""
    return "\n".join([FENCE, *written, FENCE, body])


def restore_ends(original: str, updated: str) -> str:
    """Keep the line ends and the byte-order mark of the original file."""
    if "\r\n" in original:
        updated = updated.replace("\n", "\r\n")
    return "\ufeff" + updated if original.startswith("\ufeff") else updated


class _Update:
    """One change of one front matter, of which ``lines`` are the lines before it."""

    def __init__(self, lines: list[str]) -> None:
        self.lines = lines

    def record(self, block: Block, old: Any, new: Any, name: str, *, at: int) -> list[str]:
        """Write a block mapping anew, from line ``at``: gaps and unchanged keys as they were, others canonically."""
        added = self._find_added(block, old, new, name)
        specs = {spec.name: spec for spec in fields_of(name)}
        written = list(added[""])
        for key, inner in sorted(block.mapping.items(), key=lambda item: item[1].first):
            written += self.lines[at : inner.first]
            written += self._key(inner, specs[key], getattr(old, key), getattr(new, key))
            written += added[key]
            at = inner.last + 1
        return written

    def _find_added(self, block: Block, old: Any, new: Any, name: str) -> dict[str, list[str]]:
        """Write the keys that the file lacks, by the key after which they belong (none: at the start)."""
        added: dict[str, list[str]] = defaultdict(list)
        anchor = ""
        for spec in fields_of(name):
            value = getattr(new, spec.name)
            if spec.name in block.mapping:
                anchor = spec.name
            elif value != getattr(old, spec.name):
                added[anchor] += [" " * block.inner_column + line for line in write_field(spec, value)]
        return added

    def _key(self, block: Block, spec: FieldSpec, old: Any, new: Any) -> list[str]:
        if old == new:
            return [self._head(block), *self.lines[block.first + 1 : block.last + 1]]
        if new == spec.default and not spec.always and not spec.required:
            return self._comments(block)
        if spec.kind == "record" and block.mapping and any(written_fields(new, spec.of)):
            return [self._head(block), *self.record(block, old, new, spec.of, at=block.first + 1)]
        if spec.kind == "records" and len(block.items) == len(old):
            return self._items(block, spec, old, new) or self._rewritten(block, spec, new)
        return self._rewritten(block, spec, new)

    def _head(self, block: Block) -> str:
        """Return the first line of a key; a dash before it belongs to the list."""
        return " " * block.column + self.lines[block.first][block.column :]

    def _rewritten(self, block: Block, spec: FieldSpec, new: Any) -> list[str]:
        written = [" " * block.column + line for line in write_field(spec, new)]
        if block.comment and len(written) == 1:
            return [f"{written[0]}  {block.comment}"]
        return [*self._comments(block), *written]

    def _comments(self, block: Block) -> list[str]:
        """Return the comments of lines that go: what a person noted there stays."""
        inside = self.lines[block.first : block.last + 1] if block.mapping or block.items else []
        texts = [line.strip() for line in inside if line.lstrip().startswith("#")]
        return [" " * block.column + text for text in (*texts, *block.comments_inside())]

    def _items(self, block: Block, spec: FieldSpec, old: Any, new: Any) -> list[str]:
        """Keep the items that are still there, in the file's order; nothing if their order or layout changed."""
        pairs = pair_items(old, new)
        order = [before for before, _ in pairs]
        if not order or order != sorted(order):
            return []
        added = self._find_added_items(block, spec, new, {after: before for before, after in pairs})
        kept = {before: new[after] for before, after in pairs}
        written = [self._head(block), *added[-1]]
        at = block.first + 1
        for position, item in enumerate(block.items):
            written += self.lines[at : item.first]
            written += self._item(item, spec, old[position], kept.get(position))
            written += added[position]
            at = item.last + 1
        return written

    def _find_added_items(self, block: Block, spec: FieldSpec, new: Any, known: dict[int, int]) -> dict[int, list[str]]:
        """Write the items that the file lacks, by the position of the old item after which they come (-1: first)."""
        added: dict[int, list[str]] = defaultdict(list)
        anchor = -1
        pad = " " * self.lines[block.items[0].first].index("-")
        for position, lines in enumerate(write_items(spec, new)):
            if position in known:
                anchor = known[position]
            else:
                added[anchor] += [pad + line for line in lines]
        return added

    def _item(self, item: Block, spec: FieldSpec, old: Any, new: Any) -> list[str]:
        """Write one item anew, its dash before whatever is its first key now; only its comments if it is gone."""
        if new is None:
            return self._comments(item)
        if old == new:
            return self.lines[item.first : item.last + 1]
        if item.mapping and any(written_fields(new, spec.of)):
            written = self.record(item, old, new, spec.of, at=item.first)
        else:
            lines = next(iter(write_items(spec, (new,))))
            written = [*self._comments(item), *(" " * item.column + line[2:] for line in lines)]
        prefix = self.lines[item.first][: item.column]
        for number, line in enumerate(written):
            if line.strip() and not line.lstrip().startswith("#"):
                written[number] = prefix + line[item.column :]
                break
        return written
