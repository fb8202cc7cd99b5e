"""People killed or taken who were counted a sentence or two before: "killers of two drivers … The drivers"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.extraction.chunks.mention import Mention
from generator.extraction.scenes.evidence import quote
from generator.extraction.scenes.figures import Counted, make_figure
from generator.extraction.scenes.line import Line
from generator.extraction.scenes.scenes import Scene
from generator.extraction.victims.reading import Reading
from generator.extraction.words.people_words import people_words
from generator.vocabulary.frozen import replace

_FATES = ("killed", "abducted")
_REACH = 3


def count_known(text: str, lines: Sequence[Line]) -> None:
    """Count those whom a sentence calls by the noun alone, where just one number of them stands shortly before.

    It does not where people of that noun are counted with the same outcome anywhere.
    """
    for number, (scene, counted, background) in enumerate(lines):
        if background is not None:
            continue
        for reading in scene.readings:
            if not _is_unnumbered(reading):
                continue
            noun = _noun_of(scene, reading.mention)
            if any(_counts(line, reading.outcome, noun) for line in lines):
                continue
            found = {
                mention.quantity.count: (before, mention)
                for before in lines[max(0, number - _REACH) : number]
                for mention in _find_numbered(before.scene, noun)
                if mention.quantity is not None
            }
            if len(found) == 1:
                counted.extend(_make(text, scene, reading, *next(iter(found.values()))))


def _is_unnumbered(reading: Reading) -> bool:
    """Whether people are said to be killed or taken who are known and whom nobody counts: ``the drivers``."""
    mention = reading.mention
    told = reading.sure and reading.outcome in _FATES and reading.inside is None
    alone = mention.kind == "person" and mention.quantity is None and not (mention.others or reading.members)
    return told and alone and mention.definite and mention.plural


def _noun_of(scene: Scene, mention: Mention) -> str:
    """Return the last word of the noun for people: ``drivers`` of ``three truck drivers``."""
    return scene.sentence.tokens[mention.head.last].lower if mention.head else ""


def _counts(line: Line, outcome: str, noun: str) -> bool:
    """Whether people of the same noun are counted in a line, with the same outcome."""
    items = [item.reading.mention for item in line.counted if item.figure.outcome == outcome]
    return any(_noun_of(line.scene, mention) == noun for mention in items)


def _find_numbered(scene: Scene, noun: str) -> Iterator[Mention]:
    """Yield the people of the same noun whom a sentence counts as several, who are not those aboard something."""
    for chunk in scene.chunks:
        mention = chunk.mention
        if mention is None or mention.kind != "person" or mention.others or _noun_of(scene, mention) != noun:
            continue
        aboard = scene.sentence.tokens[max(0, mention.first - 1)].lower in people_words("before_aboard")
        if mention.quantity is not None and (mention.quantity.count or 0) > 1 and not aboard:
            yield mention


def _make(text: str, scene: Scene, reading: Reading, before: Line, mention: Mention) -> Iterator[Counted]:
    numbered = replace(reading, mention=replace(reading.mention, quantity=mention.quantity))
    figure = make_figure(text, scene, numbered)
    if figure is not None:
        words = quote(text, before.scene, mention.first, mention.last)
        yield Counted(replace(figure, evidence=(words, *figure.evidence)), scene, numbered)
