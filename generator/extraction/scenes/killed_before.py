"""People who were killed before, told beside those killed now: sought, mourned, honoured, or killed by the dead."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.codes import MILITANTS
from generator.extraction.scenes.carrying import Background
from generator.extraction.scenes.scenes import Scene
from generator.extraction.text.tokens import Token
from generator.extraction.victims.groups import find_group
from generator.extraction.victims.reading import Reading
from generator.extraction.words.telling_words import telling_words
from generator.vocabulary.edtf import DAY
from generator.vocabulary.word_rows import has_any, in_small_letters

_PERFECT = 4
_NEXT = 2
_HONOURED = 7
_WHERE = ("name", "preposition", "determiner")


def find_before(scene: Scene) -> int | None:
    """Return where a clause in the past perfect begins that tells who was killed before, beside people killed now.

    ``A bomb killed 60 who mourned a judge who had been shot dead earlier in the day``, ``a raid in Mastung, where
    rebels had recently killed two guards``. Behind it nothing is counted; ``None`` where there is no such clause.
    """
    tokens = scene.sentence.tokens
    dead = [one for one in scene.readings if one.sure and one.outcome == "killed"]
    for one in dead:
        first, verb = one.mention.first, scene.chunks[one.verb].first
        perfect = [at for at in range(max(0, verb - _PERFECT), verb) if tokens[at].lower == "had"]
        if not perfect or one.mention.anaphoric or one.mention.kind in ("bare", "part"):
            continue
        begun = [at for at in range(perfect[-1]) if tokens[at].lower in telling_words("had_clauses")]
        start = min(begun[-1], first) if begun else 0
        now = [other for other in dead if scene.end_of(other) < start]
        timed = has_any(tokens[perfect[-1] : perfect[-1] + _NEXT + 1], telling_words("once"))
        later = "earlier" in in_small_letters(tokens)[max(first, verb) :]
        if begun and (timed or later) and (now or later):
            return start if now else 0
    return None


def find_mourned(scene: Scene) -> Background | None:
    """Return where it is told whose kin or funeral was hit, or who is honoured: ``relatives of a man who was killed``.

    He was killed before; behind it nothing is counted. ``None`` where nobody is spoken of so. So were people who are
    called dead and have not been told of: ``heirs of five martyred policemen``.
    """
    tokens = scene.sentence.tokens
    for one in scene.readings:
        first, last = one.mention.first, one.mention.last
        kin = first > 1 and tokens[first - 1].lower in ("of", "for") and _ends_with_kin(tokens[: first - 1])
        before = (kin and one.outcome == "killed") or _is_honoured(scene, first, last)
        called = kin and one.rule == "state" and not one.mention.definite
        if kin and one.rule != "state" and _is_told_alone(scene, one):
            continue
        if before and (called or _is_told_by_who(scene, last)):
            if not called and (end := _find_clause_end(scene, one)):
                return Background("earlier_incident", first=first, last=end, aside=True)
            ends = (scene.end_of(other) for other in scene.readings)
            behind = any(end < first for end in ends)
            return Background(
                "earlier_incident", first=first if behind else 0, last=last if behind and called else None
            )
    return None


def _ends_with_kin(tokens: Sequence[Token]) -> bool:
    """Whether words end with kin or a funeral, and where that was: ``struck the funeral in Hub``."""
    for token in reversed(tokens):
        if token.lower in telling_words("kin"):
            return True
        if not token.text[0].isupper() and token.lower not in ("in", "at"):
            return False
    return False


def _is_told_by_who(scene: Scene, last: int) -> bool:
    """Whether ``who`` stands behind people, and nothing between but where they were: ``a constable in Hub who``."""
    who = next((chunk.first for chunk in scene.chunks if chunk.first > last and chunk.kind not in _WHERE), last)
    return scene.sentence.tokens[who].lower == "who"


def _find_clause_end(scene: Scene, mourned: Reading) -> int:
    """Return the comma that ends the clause on him, behind which the news goes on: ``hit his funeral, killing 30``."""
    verb = scene.chunks[mourned.verb].last
    behind = [one.mention.first for one in scene.readings if one.real and one.mention.first > verb]
    commas = [at for at, token in enumerate(scene.sentence.tokens) if token.text == "," and verb < at]
    return commas[0] if behind and commas and commas[0] < behind[0] else 0


def _is_told_alone(scene: Scene, mourned: Reading) -> bool:
    """Whether nobody else is told of, and his death with day and place: ``kin of two who died in Hub on Friday``."""
    verb = scene.chunks[mourned.verb].last
    if any(one is not mourned and one.real for one in scene.readings):
        return False
    dated = any(date.kind == "event" and date.precision <= DAY and date.first > verb for date in scene.dates)
    return dated and any(place.role == "where" and place.first > verb for place in scene.places)


def _is_honoured(scene: Scene, first: int, last: int) -> bool:
    """Whether somebody is honoured or asked after, and no day is told behind: ``asked after two men who were hurt``."""
    words = set(in_small_letters(scene.sentence.tokens)[max(0, first - _HONOURED) : first])
    if words.isdisjoint(telling_words("honouring")):
        return False
    return not any(date.first > last and date.precision == DAY for date in scene.dates)


def find_wanted(scene: Scene, *, avenged: bool = False) -> Background | None:
    """Judge whom militants killed before who are sought now: ``a raid to arrest rebels who had … and killed two``.

    ``avenged``: nobody but militants has died so far, so that ``those who had killed six`` did so before.
    """
    starts = (_find_hunt(scene, one, avenged=avenged) for one in scene.readings if one.real and one.outcome == "killed")
    start = next((start for start in starts if start), None)
    return None if start is None else Background("earlier_incident", first=start, aside=True)


def _find_hunt(scene: Scene, reading: Reading, *, avenged: bool) -> int | None:
    """Return where a relative clause in the past perfect tells what militants did."""
    tokens, verb = scene.sentence.tokens, scene.chunks[reading.verb].first
    if not verb or tokens[verb - 1].lower not in ("and", "had"):
        return None
    start = next((at for at in range(verb - 1, 0, -1) if tokens[at].lower == "who"), None)
    if start is None or tokens[start + 1].lower != "had":
        return None
    if avenged and tokens[start - 1].lower == "those" and reading.rule == "active":
        return start
    before = [chunk for chunk in scene.chunks if chunk.last < start and chunk.kind != "comma"]
    mention = before[-1].mention if before else None
    return start if mention is not None and find_group(scene.words, mention) == MILITANTS else None
