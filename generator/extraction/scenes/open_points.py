"""What an article leaves open by its own words: the motive, the toll, who did it, how many were hurt."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from generator.extraction.codes import PERSON_OUTCOMES
from generator.extraction.days.dates import write_words
from generator.extraction.facts import Event, Figure
from generator.extraction.scenes.scenes import Scene
from generator.vocabulary.phrases import PhraseIndex
from generator.vocabulary.tables import load_table

_MOST = 5


def find_unknowns(scenes: Sequence[Scene], events: Sequence[Event]) -> tuple[str, ...]:
    """Return what the article says is not known, each with its words in quotes, and numbers that it only hints at."""
    found: dict[str, str] = {}
    for scene in scenes:
        for term in _index().find(scene.sentence.tokens):
            words = write_words(scene.sentence.tokens, term.first, term.last)
            leaves = load_table("open_points")[term.row].values["leaves"]["en"]
            found.setdefault(term.row, f'{leaves}: "{words}"')
    vague = [figure for event in events for figure in event.figures if _is_vague(figure)]
    told = (_write_vague(figure) for figure in vague)
    return tuple(dict.fromkeys((*told, *found.values())))[:_MOST] if events else ()


def _is_vague(figure: Figure) -> bool:
    return bool(figure.vague and figure.group and figure.outcome in PERSON_OUTCOMES) and figure.lowest is None


def _write_vague(figure: Figure) -> str:
    group = load_table("groups")[figure.group or ""].values["plural"]["en"]
    outcome = load_table("outcomes")[figure.outcome or ""].values["past"]["en"]
    return f'how many {group} were {outcome}: "{figure.vague}"'


@cache
def _index() -> PhraseIndex:
    return PhraseIndex().add_table(load_table("open_points"), ("forms",))
