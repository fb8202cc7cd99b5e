"""People who were shot at or taken, counted in one sentence and said to be dead in the next: one figure."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from generator.extraction.codes import MILITANTS, TAKEN
from generator.extraction.scenes.evidence import quote
from generator.extraction.scenes.figure_comparison import number_of
from generator.extraction.scenes.figures import Counted, make_figure
from generator.extraction.scenes.line import Line
from generator.extraction.scenes.scenes import Scene
from generator.extraction.victims.owned_bodies import is_his_body
from generator.extraction.victims.reading import Reading
from generator.extraction.words.people_words import people_words
from generator.vocabulary.frozen import replace
from generator.vocabulary.word_rows import has_any

_REACH = 3
_QUOTED = 11
_ADJECTIVES = 4
_STOPS = frozenset(",;:.")


def settle_pending(text: str, lines: Sequence[Line]) -> None:
    """Give people whose fate was uncertain the outcome that a later sentence states of the same noun."""
    for number, (scene, counted, background) in enumerate(lines):
        if background is not None:
            continue
        for reading in scene.readings:
            if reading.real and not reading.certain and reading.mention.quantity and reading.mention.kind == "person":
                fate = _find_fate(lines[number + 1 : number + 1 + _REACH], reading)
                if fate is not None:
                    counted.extend(_make(text, scene, reading, *fate))
    for number, (_, counted, background) in enumerate(lines):
        if background is None:
            _settle_taken(text, counted, lines[number + 1 : number + 1 + _REACH])


def _settle_taken(text: str, counted: list[Counted], later: Sequence[Line]) -> None:
    """Count those taken away as killed where one of the next sentences tells that their bodies were found."""
    taken = [item for item in counted if item.figure.outcome in TAKEN and item.figure.group != MILITANTS]
    if len(taken) != 1 or any(item.figure.outcome == "killed" for item in counted):
        return
    told = list(takewhile(lambda line: _finds(line, taken[0]) or not _tells_others(line), later))
    found = next((line for line in told if line.background is None and _finds(line, taken[0])), None)
    if found is None:
        return
    scene, items, _ = found
    words = quote(text, scene, 0, min(len(scene.sentence.tokens) - 1, _QUOTED))
    dead = replace(taken[0].figure, outcome="killed", evidence=(*taken[0].figure.evidence, words))
    counted[counted.index(taken[0])] = replace(taken[0], figure=dead)
    items[:] = [item for item in items if not _is_taken(item, taken[0])]


def _finds(line: Line, taken: Counted) -> bool:
    """Whether a sentence tells that the bodies of those taken were found."""
    scene, items, _ = line
    return _tells_bodies(scene) or (speaks_of_find(scene) and any(_is_taken(item, taken) for item in items))


def _is_taken(item: Counted, taken: Counted) -> bool:
    """Whether the dead are told as known, and are as many and of such people as those taken: ``body of the clerk``."""
    mention, other = item.reading.mention, taken.reading.mention
    if is_his_body(item.reading):
        return True
    known = mention.known
    known = known and not mention.others and item.reading.inside is None
    same = known and mention.head is not None and other.head is not None and mention.head.row == other.head.row
    number = number_of(item.figure) == number_of(taken.figure)
    return same and number and item.figure.outcome == "killed" and item.figure.status == taken.figure.status


def _tells_others(line: Line) -> bool:
    """Whether a sentence begins another incident, or tells of somebody else who was killed."""
    scene, counted, background = line
    killed = any(item.figure.outcome == "killed" and item.figure.count != 0 for item in counted)
    return background is None and (scene.opens_another or killed)


def _tells_bodies(scene: Scene) -> bool:
    """Whether a sentence tells that the bodies of those spoken of were found: ``Their bodies were found``."""
    if not speaks_of_find(scene):
        return False
    words = [token.lower for token in scene.sentence.tokens]
    return any(_is_owned(words, at) for at, word in enumerate(words) if word in people_words("body_nouns"))


def speaks_of_find(scene: Scene) -> bool:
    """Whether a sentence has words for bodies and for a find."""
    tokens = scene.sentence.tokens
    return has_any(tokens, people_words("finding")) and has_any(tokens, people_words("body_nouns"))


def _is_owned(words: Sequence[str], at: int) -> bool:
    """Whether bodies are theirs of whom the text has told: ``his mutilated body``, ``the clerk's body``."""
    before = words[max(0, at - _ADJECTIVES) : at]
    owners = (at for at, word in enumerate(before) if word == "'s" or word in people_words("owners"))
    owner = max(owners, default=None)
    if words[at + 1 : at + 3] == ["of", "the"] and words[at + 3] in people_words("captives"):
        return True  # ``the bodies of the abducted labourers``
    if owner is None:
        return words[max(0, at - 1)] == "the" and words[at + 1 : at + 2] != ["of"]
    known = before[owner] in people_words("owners") or before[:owner][-2:-1] == ["the"]
    return known and _STOPS.isdisjoint(before[owner:])


def _find_fate(lines: Sequence[Line], reading: Reading) -> tuple[Scene, Reading] | None:
    for scene, _, background in lines:
        for other in scene.readings:
            same = other.mention.head and reading.mention.head and other.mention.head.row == reading.mention.head.row
            dead = other.outcome == "killed" and other.sure
            if background is None and same and dead and other.mention.quantity is None and other.mention.form_plural:
                return scene, other
    return None


def _make(text: str, scene: Scene, reading: Reading, later: Scene, fate: Reading) -> list[Counted]:
    certain = replace(reading, outcome=fate.outcome, certain=True)
    first, second = make_figure(text, scene, certain), make_figure(text, later, replace(fate, members=(fate.mention,)))
    if first is None:
        return []
    words = second.evidence if second else ()
    return [Counted(replace(first, evidence=(*first.evidence, *words)), scene, certain)]
