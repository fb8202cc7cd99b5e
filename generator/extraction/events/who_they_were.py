"""Who people were of whom an earlier sentence tells: "Police identified the dead as masons", "He served as a clerk".

One pattern reads the words before such a noun as ``identity_letters`` spells them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from generator.extraction.chunks.chunks import list_phrases
from generator.extraction.codes import MILITANTS, UNSPECIFIED
from generator.extraction.scenes.scenes import Scene
from generator.extraction.victims.groups import find_civilians_at, find_group
from generator.extraction.victims.identity_letters import find_start, is_description, spell
from generator.extraction.victims.inclusions import find_state_at
from generator.extraction.victims.named_forces import find_group_at
from generator.extraction.words.people_words import people_words
from generator.vocabulary.frozen import dataclass
from generator.vocabulary.word_rows import has_any, in_small_letters

ANY = ("killed", "injured", "abducted", "missing", "freed")
_PEOPLE = r"(?:^|(?<=[TC]))(?P<who>(?:a[DS]?o)?(?:[aDSHR]|WL*(?=[SH]))+)(?:C[NKIADBC]+C)?"
_NAMES = r"(?:(?:N+C)+(?:WL+)?)?"
_SAID = re.compile(
    rf"(?:{_PEOPLE}(?:[KI]*L[LKI]*A?|[KI]+A){_NAMES}|{_PEOPLE.replace('who', 'aside')}C(?:N+C)?(?:ao?R?|WL[LKI]*A?)?"
    rf"|I(?P<whom>[aDSHR]+)A{_NAMES})$"
)
_SERVED = re.compile(rf"{_PEOPLE}(?P<verb>L*K+)[LP]$")
_BEHIND_ASIDE = (",", "of", "by", "from", "in")
_BOTH, _TWO = "both", 2


@dataclass(frozen=True, slots=True)
class Told:
    """What a sentence tells of people counted in another: their group, of which outcomes, of how many."""

    group: str
    outcomes: tuple[str, ...]
    several: bool | None
    number: int | None = None


def read_identities(scene: Scene, *, follows: bool) -> Iterator[Told]:
    """Yield what a sentence tells of those counted before; ``follows``: a pronoun can go back to the one before."""
    if not has_any(scene.sentence.tokens, _list_subjects()):
        return
    letters = spell(scene.words, scene.chunks)
    for at in list_phrases(scene.chunks):
        who = scene.chunks[at].mention
        if who is None or not is_description(scene.words, scene.chunks, at):
            continue
        said = _SAID.search(letters[: find_start(scene.words, scene.chunks, at)])
        if said is None or (said["aside"] is not None and not _closes_aside(scene, who.last)):
            continue
        group = find_group(scene.words, who)
        yield from _tell(scene, said, group, several=who.form_plural, follows=follows)
    yield from _read_served(scene, letters, follows=follows)


def _read_served(scene: Scene, letters: str, *, follows: bool) -> Iterator[Told]:
    """Yield those who were of a force or a community: ``The deceased served in the Levies``, not ``had served``."""
    for at in range(3, len(letters)):
        if letters[at - 1] in "LP" and letters[at - 2] == "K" and (said := _SERVED.search(letters[:at])) is not None:
            group = find_group_at(scene.words, at) or find_civilians_at(scene.words, at) or UNSPECIFIED
            yield from _tell(scene, said, group, several=None, follows=follows)


def _tell(scene: Scene, said: re.Match[str], group: str, *, several: bool | None, follows: bool) -> Iterator[Told]:
    """Yield what words tell of people, if these are surely those who were counted before."""
    name = next(name for name in ("who", "aside", "whom") if name in said.re.groupindex and said[name] is not None)
    first, last = said.span(name)
    spelled, small = said.string[first:last], in_small_letters(scene.sentence.tokens)[first:last]
    number = _find_number(scene, first, last)
    near = re.search("[SR]", spelled) is not None or spelled == "a"
    told = "H" in spelled or (follows if near else number is not None)
    if not told or group == UNSPECIFIED or (group == MILITANTS and "R" in spelled):
        return
    states = tuple(sorted({state for word in small if (state := find_state_at(word)) is not None}))
    yield Told(group, states or ANY, several, number)


def _find_number(scene: Scene, first: int, last: int) -> int | None:
    """Return how many people the words of a subject count: ``the three men``, ``both``."""
    if has_any(scene.sentence.tokens[first:last], (_BOTH,)):
        return _TWO
    counts = [one.mention.number for one in scene.chunks if one.mention is not None and first <= one.first < last]
    return next((number for number in counts if number), None)


def _closes_aside(scene: Scene, last: int) -> bool:
    return has_any(scene.sentence.tokens[last + 1 : last + 2], _BEHIND_ASIDE)


@cache
def _list_subjects() -> frozenset[str]:
    rows = ("all_of_them", "identity_pronouns", "identity_people", "identity_of_any", "identity_joins")
    return frozenset(word for row in rows for word in people_words(row))
