"""Short digests by which values are compared between builds."""

from __future__ import annotations

import marshal
from collections.abc import Iterable
from hashlib import blake2b
from typing import Any

SIZE = 12
"""Bytes of a digest: 96 bits, far from any collision among the pages of one site."""


def digest_bytes(*parts: bytes) -> bytes:
    """Digest byte strings, one after the other."""
    return blake2b(b"".join(parts), digest_size=SIZE).digest()


def digest_all(parts: Iterable[bytes]) -> bytes:
    """Digest many digests of equal length."""
    return blake2b(b"".join(parts), digest_size=SIZE).digest()


def digest_value(value: Any) -> bytes:
    """Digest a value made of texts, numbers, ``None``, tuples and lists.

    Version 1 of marshal writes no references, so equal values have equal bytes.
    """
    return blake2b(marshal.dumps(value, 1), digest_size=SIZE).digest()
