"""Who only came home: ``900 tribesmen returned to their homes`` frees nobody in an article of nobody taken."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from generator.extraction.codes import MILITANTS, TAKEN
from generator.extraction.scenes.scenes import Scene
from generator.extraction.victims.reading import Reading
from generator.extraction.words.responsibility_words import responsibility_words
from generator.extraction.words.speech_words import speech_words
from generator.extraction.words.telling_words import telling_words
from generator.extraction.words.words import row_of
from generator.vocabulary.frozen import replace
from generator.vocabulary.word_rows import has_any, in_small_letters

_HOME = "return_home"


def leave_at_home(scenes: Sequence[Scene]) -> tuple[Scene, ...]:
    """Return the sentences without people who came home where no sentence tells of people taken or missing.

    Fighters who ``returned safely`` to their camp are never freed.
    """
    if not any(_comes_home(scene, one) for scene in scenes for one in scene.readings):
        return tuple(scenes)
    taken = any(_tells_of_taken(scene) for scene in scenes)
    return tuple(replace(scene, readings=tuple(_list_freed(scene, taken=taken))) for scene in scenes)


def _list_freed(scene: Scene, *, taken: bool) -> Iterator[Reading]:
    """Yield the readings of a sentence but those of fighters who came home, and of all who did if nobody was taken."""
    for one in scene.readings:
        fighters = one.group == MILITANTS or (one.mention.kind == "part" and _tells_of_its_men(scene))
        if not (_comes_home(scene, one) and (fighters or not taken)):
            yield one


def _tells_of_its_men(scene: Scene) -> bool:
    """Whether a sentence tells of a group's own fighters: ``by seven of its men, three of whom returned safely``."""
    pairs = pairwise(in_small_letters(scene.sentence.tokens))
    own = speech_words("own_fighters") | speech_words("own_people")
    return any(one in responsibility_words("owners") and two in own for one, two in pairs)


def _comes_home(scene: Scene, reading: Reading) -> bool:
    return reading.outcome == "freed" and any(term.row == _HOME for term in scene.chunks[reading.verb].verbs)


def _tells_of_taken(scene: Scene) -> bool:
    """Whether a sentence has a verb or a noun of taking people away, of missing or of holding them, no rebels.

    ``Home-made`` is no verb of making hostages.
    """
    if scene.readings and all(one.group == MILITANTS for one in scene.readings):
        return False
    if any(one.outcome in TAKEN for one in scene.readings):
        return True
    verbs = (term for chunk in scene.chunks for term in chunk.verbs if not term.form_key.startswith("split"))
    return any(row_of(term).text("outcome") in TAKEN for term in verbs) or has_any(
        scene.sentence.tokens, telling_words("held_people")
    )
