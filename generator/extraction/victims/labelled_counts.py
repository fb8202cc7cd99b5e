"""Numbers behind a label and a colon: "Militants killed: 14", "Dead: 6, injured: 15", "Death toll: 6"."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.chunks.chunks import Chunk
from generator.extraction.codes import PERSON_OUTCOMES, UNSPECIFIED
from generator.extraction.victims.groups import find_group
from generator.extraction.victims.reading import Reading
from generator.extraction.words.words import Words, row_of
from generator.vocabulary.word_rows import word_behind

_MOST, _TOLL, _RULE = 1000, "toll", "noun"
_ENDS, _JOINTS = (",", ";", ".", "and", "(", ")", "|"), ("comma", "and", "stop", "dash", "open")
_PEOPLE = ("person", "rank", "relation", "unknown")


def add_labelled(words: Words, chunks: Sequence[Chunk], found: dict[int, Reading]) -> None:
    """Read what a label says of the number behind its colon; the number before the next label is not that label's."""
    for at in range(1, len(chunks) - 1):
        if words.tokens[chunks[at].first].text != ":":
            continue
        label, mention = _find_label(words, chunks, at), chunks[at + 1].mention
        if label is None or mention is None or mention.kind != "bare" or not _stands_alone(words, chunks[at + 1]):
            continue
        first, verb, outcome = label
        whom = next((one.mention for one in chunks[first:at] if one.mention is not None), None)
        for told in [told for told, one in found.items() if one.verb == verb]:
            del found[told]
        group = UNSPECIFIED if whom is None else find_group(words, whom)
        found[at + 1] = Reading(mention, at + 1, outcome, group, _RULE, first)


def _stands_alone(words: Words, number: Chunk) -> bool:
    """Whether a small number in figures or words is all that stands behind a label."""
    count = number.mention.quantity.count if number.mention is not None and number.mention.quantity else None
    behind = word_behind(words.tokens, number.last, ".")
    return count is not None and count < _MOST and behind in _ENDS


def _find_label(words: Words, chunks: Sequence[Chunk], colon: int) -> tuple[int, int, str] | None:
    """Return where a label begins, its word for what befell people, and that; a number in it makes it none."""
    verb = colon - 1 - (words.tokens[chunks[colon - 1].first].lower == _TOLL)
    if verb < 0 or chunks[verb].kind != "outcome":
        return None
    outcome = next((row_of(term).text("outcome") for term in chunks[verb].verbs), None)
    first = verb
    before = chunks[verb - 1].mention if verb else None
    if before is not None and before.kind in _PEOPLE and before.quantity is None:
        first = verb - 1
    opens = first == 0 or chunks[first - 1].kind in _JOINTS or words.tokens[chunks[first - 1].first].text in _ENDS
    return (first, verb, outcome) if opens and outcome is not None and outcome in PERSON_OUTCOMES else None
