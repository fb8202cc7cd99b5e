"""People and the parts of them that stand between them and their verb: "25 people, including 14 girls, were"."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.arguments import PEOPLE, Victim
from generator.extraction.chunks import Chunk

_LISTED = {"phrase", "comma", "and", "of", "name", "word", "determiner", "adverb", "open", "close", "preposition"}


def list_inside(chunks: Sequence[Chunk], subject: int) -> list[Victim]:
    """Return whole and parts of ``25 people, including 14 girls of a school and four nurses``, from its end."""
    start = subject
    while start > 0 and chunks[start].kind in _LISTED:
        start -= 1
    described = any(chunk.kind in ("of", "preposition") for chunk in chunks[start:subject])
    if chunks[start].kind != "subset" or not (described or _is_uncounted(chunks, subject)):
        return []
    whole = start - 1
    while whole > 0 and chunks[whole].kind in ("comma", "open", "dash"):
        whole -= 1
    mention = chunks[whole].mention
    if mention is None or mention.kind not in PEOPLE or mention.quantity is None:
        return []
    parts = [at for at in range(start + 1, subject + 1) if _opens_member(chunks, at)]
    return [Victim(whole), *(Victim(part, whole) for part in parts if not _is_uncounted(chunks, part))]


def list_behind_whole(chunks: Sequence[Chunk], subject: int) -> list[Victim]:
    """Return whole and parts of ``ten soldiers, two officers and a driver among them,``, where the parts come first."""
    behind = chunks[subject + 1 : subject + 3]
    if [chunk.kind for chunk in behind[:1]] != ["subset"] or behind[-1].mention is not None:
        return []
    parts = [subject]
    while chunks[parts[-1] - 1].kind == "and" and chunks[parts[-1] - 2].mention is not None:
        parts.append(parts[-1] - 2)
    whole = parts[-1] - 1
    if whole < 1 or chunks[whole].kind not in ("comma", "dash", "open"):
        return []
    while whole > 0 and chunks[whole].kind in ("comma", "dash", "open", "name", "word"):
        whole -= 1
    mention = chunks[whole].mention
    if mention is None or mention.kind not in PEOPLE or mention.quantity is None or not mention.quantity.plural:
        return []
    return [Victim(whole), *(Victim(part, whole) for part in reversed(parts))]


def _is_uncounted(chunks: Sequence[Chunk], position: int) -> bool:
    """Whether people are named without a number: ``including women and children``."""
    mention = chunks[position].mention
    return mention is not None and mention.quantity is None and mention.form_plural


def _opens_member(chunks: Sequence[Chunk], position: int) -> bool:
    """Whether people stand at the beginning of a member of a list."""
    mention = chunks[position].mention
    return mention is not None and mention.kind in PEOPLE and chunks[position - 1].kind in ("subset", "comma", "and")
