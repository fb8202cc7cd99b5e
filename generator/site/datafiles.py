"""Puts the large data files together from pieces, new ones and those of the file that is there."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate

from generator.site.digest import digest_all
from generator.site.fragments import FragmentFile, join_pieces
from generator.site.problem import SpoiltError
from generator.site.shares import Rendered
from generator.site.spool import Cut, Span
from generator.site.staging import Staging

Part = bytes | Span
"""Bytes, or offset and length of bytes of the file that is there."""

Pieces = dict[str, Cut]
"""New pieces by slug or id, one for each file."""

Lengths = dict[str, tuple[int, ...]]
"""Lengths of all pieces by slug or id; with the order of the keys they say where a piece stands in a file."""


def find_places(lengths: Lengths, number: int, file: FragmentFile) -> dict[str, tuple[int, int]]:
    """Return start and end of each piece that is not empty in the file of that number."""
    places: dict[str, tuple[int, int]] = {}
    position, between = len(file.head), 0
    for key in sorted(lengths):
        length = lengths[key][number]
        if length:
            position += between
            places[key] = (position, position + length)
            position += length
            between = len(file.between)
    return places


def fits(size: int | None, lengths: Lengths, number: int, file: FragmentFile) -> bool:
    """Whether the file that is there has just the length that its pieces make."""
    sizes = [lengths[key][number] for key in lengths if lengths[key][number]]
    between = len(file.between) * max(0, len(sizes) - 1)
    return size == len(file.head) + sum(sizes) + between + len(file.tail)


def join_file(
    file: FragmentFile,
    number: int,
    keys: Iterable[str],
    pieces: Mapping[str, Sequence[bytes] | Cut],
    old: tuple[bytes, Lengths],
) -> bytes:
    """Return the new contents: the pieces of ``keys`` in order, new ones first choice, the others out of ``old``."""
    content, lengths = old
    places = find_places(lengths, number, file) if lengths else {}
    view = memoryview(content)

    def choose() -> Iterator[bytes]:
        for key in keys:
            piece = pieces.get(key)
            if piece is not None:
                yield piece[number]
            elif key in places:
                start, end = places[key]
                yield view[start:end]  # type: ignore[misc] # join takes any buffer

    return b"".join(join_pieces(file, choose()))


def find_parts(
    file: FragmentFile,
    number: int,
    keys: Mapping[str, bytes],
    pieces: Mapping[str, Sequence[bytes] | Cut],
    lengths: Lengths,
) -> list[Part] | None:
    """Return what the new file is made of: new bytes, and runs of the old one (offset and length) between them.

    ``None`` where pieces may be empty and leave out what would stand between them.
    """
    before, gap = sorted(lengths), len(file.between)
    sizes = [lengths[key][number] for key in before]
    starts = list(accumulate((size + gap for size in sizes), initial=len(file.head)))
    changed = {key: pieces[key][number] for key in keys if key in pieces}
    if gap and (0 in sizes or not all(changed.values())):
        return None
    found: list[Part] = []
    place = 0
    for key in sorted({*changed, *(lengths.keys() - keys.keys())}):
        until = bisect_left(before, key)
        found.append((starts[place], starts[until] - gap - starts[place]) if until > place else b"")
        found.append(changed.get(key, b""))
        place = until + (before[until : until + 1] == [key])
    found.append((starts[place], starts[-1] - gap - starts[place]) if len(before) > place else b"")
    separated = [each for part in found if part for each in (file.between, part)][1:]
    return [file.head, *separated, file.tail]


def find_runs(
    file: FragmentFile, number: int, keys: Iterable[str], pieces: Mapping[str, Cut]
) -> list[bytes | tuple[int, int, int]]:
    """Return what a file of new pieces alone is made of: bytes, and runs (handle, offset and length) of spools.

    What stands between two pieces is copied with them where one was made right after the other.
    """
    runs: list[tuple[int, int, int]] = []
    for key in keys:
        cut = pieces[key]
        handle, (offset, length) = cut.spool.open(file.address), cut.spans[number]
        if runs and runs[-1][0] == handle and sum(runs[-1][1:]) + len(file.between) == offset and length:
            runs[-1] = (handle, runs[-1][1], offset + length - runs[-1][1])
        elif length:
            runs.append((handle, offset, length))
    separated = [each for run in runs for each in (file.between, run)][1:]
    return [file.head, *separated, file.tail]


def write_data(
    files: tuple[FragmentFile, ...],
    keys: Mapping[str, bytes],
    known: tuple[Pieces, Lengths],
    old: Mapping[str, bytes],
    target: tuple[Staging, Rendered],
) -> Lengths:
    """Write the files of one kind if any of ``keys`` (digests by slug or id, sorted) changed; return the lengths.

    Raises:
        SpoiltError: if a file that is there is not what the last build wrote.

    """
    pieces, before = known
    staging, rendered = target
    key = digest_all(part for name, digest in keys.items() for part in (name.encode(), digest))
    lengths = {name: pieces[name].lengths if name in pieces else before[name] for name in keys}
    for number, file in enumerate(files):
        rendered.keys[file.address] = key
        if old.get(file.address) == key:
            continue
        if before and not fits(staging.measure_live(file.address), before, number, file):
            raise SpoiltError(f"{staging.live}/{file.address}: is not what the last build wrote")
        parts = find_parts(file, number, keys, pieces, before) if before else None
        if parts and staging.has_parts(file.address, parts):
            rendered.keys[file.address] = old[file.address]  # what is made of this file need not be made again either
            continue
        if not before:
            staging.write_runs(file.address, find_runs(file, number, keys, pieces))
        elif parts is None:
            there = staging.read_live(file.address)
            staging.write(file.address, join_file(file, number, keys, pieces, (there or b"", before)))
        else:
            staging.write_parts(file.address, parts)
        rendered.written.append(file.address)
    return lengths
