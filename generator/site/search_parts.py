"""What a reader's search must know of the shards before it loads any: how heavy they are, and the values to filter by.

A search loads of each shard its list of pages and, for each word, the piece of the index that the word lies in. With
the sizes of these in ``pagefind/shards.json`` it can tell how many shards fit into the weight of a first answer.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from generator.site.search_order import read_tree

PART = "part.json"
_CHUNKS, _FILTERS = 2, 3
"""Where the list of pieces and the list of filters stand in the meta file."""


def describe_shard(bundle: Path) -> bytes:
    """Return the description of a shard that was just indexed.

    ``bytes`` has the weight of what each search loads of it, ``chunks`` the first word and the weight of each piece of
    the index, in the order of the words, ``filters`` the values of each filter.
    """
    languages = json.loads((bundle / "pagefind-entry.json").read_bytes())["languages"].values()
    metas = [bundle / f"pagefind.{language['hash']}.pf_meta" for language in languages]
    trees = [read_tree(meta) for meta in metas]
    chunks = [
        [first, (bundle / "index" / f"{name}.pf_index").stat().st_size]
        for tree in trees
        for first, _last, name in tree[_CHUNKS]
    ]
    filters: dict[str, list[str]] = {}
    for name, file in (each for tree in trees for each in tree[_FILTERS]):
        values = read_tree(bundle / "filter" / f"{file}.pf_filter")[1]
        filters.setdefault(name, []).extend(value for value, _pages in values)
    return _dump({"bytes": sum(meta.stat().st_size for meta in metas), "chunks": sorted(chunks), "filters": filters})


def join_parts(parts: dict[str, bytes]) -> bytes:
    """Return ``shards.json``: the shards, the newest years first and the undated last, and all filter values."""
    names = sorted(parts, key=lambda name: (name.isdecimal(), name), reverse=True)
    shards: list[dict[str, Any]] = [{"name": name, **json.loads(parts[name])} for name in names]
    filters: dict[str, set[str]] = {}
    for shard in shards:
        for name, values in shard.pop("filters").items():
            filters.setdefault(name, set()).update(values)
    return _dump({"shards": shards, "filters": {name: sorted(filters[name]) for name in sorted(filters)}})


def _dump(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"
