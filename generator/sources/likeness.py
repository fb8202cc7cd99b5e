"""Tells articles with the same words: a hash for verbatim copies, a sketch for nearly verbatim ones.

The sketch keeps the smallest hashes of all runs of four words (bottom-k MinHash, Broder 1997), so that the share of
runs that two articles have in common can be estimated, and candidates be found by a few keys.
"""

from __future__ import annotations

import hashlib
import re
import zlib
from collections.abc import Sequence
from struct import pack, unpack

from generator.sources.cleaning import fold

Sketch = tuple[int, ...]
NEAR = 0.7
_WORD = re.compile(r"[^\W_]+")
_RUN = 4
_SIZE = 64
_KEYS = 8
_FEWEST = 30


def find_words(text: str) -> list[str]:
    """Return the words of a text without case, marks and line breaks."""
    return _WORD.findall(fold(text).casefold())


def hash_words(words: Sequence[str]) -> str:
    """Return a hash of words: equal for verbatim copies, whatever their marks and layout."""
    return hashlib.blake2b(" ".join(words).encode(), digest_size=16).hexdigest()


def make_sketch(words: Sequence[str]) -> Sketch:
    """Return the sketch of a text's words; empty for one that is too short to tell."""
    if len(words) < _FEWEST:
        return ()
    runs = {zlib.crc32(" ".join(words[at : at + _RUN]).encode()) for at in range(len(words) - _RUN + 1)}
    return tuple(sorted(runs)[:_SIZE])


def find_keys(sketch: Sketch) -> Sketch:
    """Return the keys of which near copies have at least one in common."""
    return sketch[:_KEYS]


def estimate_likeness(left: Sketch, right: Sketch) -> float:
    """Estimate which share of their runs of words two texts have in common, 0 to 1."""
    if not left or not right:
        return 0.0
    union = sorted({*left, *right})[: min(len(left), len(right))]
    return len(set(union) & set(left) & set(right)) / len(union)


def pack_sketch(sketch: Sketch) -> bytes:
    """Write a sketch as bytes."""
    return pack(f"<{len(sketch)}I", *sketch)


def unpack_sketch(data: bytes) -> Sketch:
    """Read what ``pack_sketch`` wrote."""
    return unpack(f"<{len(data) // 4}I", data)
