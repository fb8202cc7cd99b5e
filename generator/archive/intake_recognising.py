"""Recognises an article: its own entry, an earlier version of it, a copy of another one."""

from __future__ import annotations

from generator.archive.intake_index import Index, Known
from generator.archive.intake_reading import Taken
from generator.sources.addresses import normalise_address


def find_newer(index: Index, taken: Taken) -> str:
    """Name the entry of the version that replaced this one."""
    url = normalise_address(taken.article.url) if taken.article.url else None
    return next((known.slug for known in index.find_entries("url", url)), "")


def find_own(index: Index, taken: Taken) -> Known | None:
    """Find the entry of this very article: the same file, or the same address with other words."""
    same = index.find_entries("sha256", taken.article.sha256)
    own = [known for known in same if not is_other_outlet(known, taken)]
    url = normalise_address(taken.article.url) if taken.article.url else None
    found = own or index.find_entries("url", url)
    return min(found, key=lambda known: known.removed, default=None)


def find_removed(index: Index, taken: Taken, own: Known | None) -> Known | None:
    """Find the entry that a person has removed, of this article (``own``) or of one of which it is but a copy."""
    if own is not None:
        return own if own.removed else None
    listed = index.find_entries("slug", index.listed.find_entry(taken.article.sha256))
    same = index.find_entries("words", taken.words) if taken.facts else []
    copied = (*listed, *(known for known in same if not is_other_outlet(known, taken)))
    return copied[0] if copied and all(known.removed for known in copied) else None


def find_original(index: Index, taken: Taken) -> Known | None:
    """Find an entry whose article has the same or nearly the same words; that of this outlet first."""
    assert taken.facts is not None
    same = [known for known in index.find_entries("words", taken.words) if not known.removed]
    if not taken.sketch:
        # A brief of a few words is the same article only if it is known to be of the same day.
        same = [known for known in same if known.date and known.date == taken.facts.date]
    if same:
        return min(same, key=lambda known: (is_other_outlet(known, taken), known.slug))
    near = [known for known in index.find_near(taken.sketch) if is_other_outlet(known, taken) and not known.removed]
    return near[0] if near else None


def is_other_outlet(known: Known, taken: Taken) -> bool:
    """Whether an entry's article was published by another outlet; where one is not known nothing tells so.

    A brief of a few words (``A bomb went off on Monday``) that has another date is another article, too.
    """
    assert taken.facts is not None
    theirs = taken.facts.source.publisher
    other_day = not taken.sketch and known.date and taken.facts.date and known.date != taken.facts.date
    return bool(other_day or (known.publisher and theirs and known.publisher != theirs))
