"""What somebody's deed brought about, told between him and his verb: ``guards who fired, hurting two, were held``."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.chunks.chunks import Chunk

_CLAUSE = 14


def over_brought_about(chunks: Sequence[Chunk], end: int) -> int | None:
    """Return the people of whose deed a gerund tells what came of it: ``guards who fired, hurting two, were``."""
    comma = next((at for at in range(end - 1, max(0, end - _CLAUSE), -1) if chunks[at].kind == "comma"), 0)
    forms = {term.form_key for term in chunks[comma + 1].verbs}
    if not comma or not forms or not forms <= {"gerund", "nominal"}:
        return None
    for at in range(comma - 1, max(0, comma - _CLAUSE), -1):
        if chunks[at].kind == "relative":
            return at - 1 - (chunks[at - 1].kind == "comma")
        if chunks[at].kind in ("comma", "stop", "that"):
            return None
    return None
