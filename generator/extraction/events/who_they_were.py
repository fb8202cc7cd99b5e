"""Who people were of whom an earlier sentence tells: "Police identified the dead as masons", "He served as a clerk".

Each word before such a noun becomes a letter by its class, and one pattern reads the letters.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from generator.extraction.chunks.chunks import list_phrases
from generator.extraction.chunks.mention import Mention
from generator.extraction.codes import MILITANTS, UNSPECIFIED
from generator.extraction.scenes.scenes import Scene
from generator.extraction.text.lost_commas import list_numbers
from generator.extraction.victims.groups import find_civilians_at, find_group
from generator.extraction.victims.inclusions import find_state_at
from generator.extraction.victims.named_forces import find_group_at
from generator.extraction.words.people_words import people_words
from generator.vocabulary.frozen import dataclass
from generator.vocabulary.word_rows import has_any, in_small_letters

ANY = ("killed", "injured", "abducted", "missing", "freed")
_ROWS = {
    "a": "all_of_them", "R": "identity_pronouns", "S": "identity_people", "H": "identity_of_any", "D": "identity_joins",
    "I": "identifying", "K": "identity_verbs", "A": "identity_as", "P": "identity_in",
}  # fmt: skip
_GRAMMAR = {"be": "L", "have": "L", "to": "L", "speech": "T"}
_MARKS = {",": "C", ";": "T", ":": "T", "that": "T", "of": "o", "who": "W", "to": "L", "and": "B"}
_PEOPLE = r"(?:^|(?<=[TC]))(?P<who>(?:a[DS]?o)?(?:[aDSHR]|WL*(?=[SH]))+)(?:C[NKIADBC]+C)?"
_NAMES = r"(?:(?:N+C)+(?:WL+)?)?"
_SAID = re.compile(
    rf"(?:{_PEOPLE}(?:[KI]*L[LKIT]*A?|[KI]+A){_NAMES}|{_PEOPLE.replace('who', 'aside')}C(?:N+C)?(?:ao?R?|WL[LKIT]*A?)?"
    rf"|I(?P<whom>[aDSHR]+)A{_NAMES})$"
)
_SERVED = re.compile(rf"{_PEOPLE}(?P<verb>L*K+)[LP]$")
_BEHIND_ASIDE = (",", "of", "by", "from", "in")
_LOCAL, _NOT_LOCAL = 2, "ing"
_ALL, _BOTH, _TWO = "all", "both", 2


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
    letters = _spell(scene)
    for at in list_phrases(scene.chunks):
        who = scene.chunks[at].mention
        if who is None or not _is_description(scene, at, who):
            continue
        said = _SAID.search(letters[: _find_start(scene, at)])
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


def _is_description(scene: Scene, at: int, who: Mention) -> bool:
    """Whether a noun tells what people were: no number of others, nobody who is known, and no list of several kinds."""
    if who.kind not in ("person", "rank") or who.head is None or who.definite:
        return False
    number = who.quantity
    alone = number is None or number.article or (number.vague in (None, _ALL) and who.number is None)
    behind = scene.chunks[at + 1 : at + 2]
    ends = not behind or behind[0].kind not in ("outcome", "speech")
    return alone and ends and not _is_listed(scene, at)


def _is_listed(scene: Scene, at: int) -> bool:
    """Whether a noun is one of a list: ``were labourers and a constable``, not ``were labourers, police said``."""
    behind = scene.chunks[at + 1 : at + 4]
    listed = len(behind) > 1 and behind[0].kind in ("and", "comma") and behind[1].mention is not None
    return listed and not any(one.kind == "speech" for one in behind[2:])


def _closes_aside(scene: Scene, last: int) -> bool:
    return has_any(scene.sentence.tokens[last + 1 : last + 2], _BEHIND_ASIDE)


def _find_start(scene: Scene, at: int) -> int:
    """Return where a description begins, words that no rule knows before it included: ``were local labourers``."""
    start, tokens = at, scene.sentence.tokens
    start -= scene.chunks[at - 1].kind == "name"  # ``were BLA commanders``
    while start > at - _LOCAL and scene.chunks[start - 1].kind == "word":
        word = tokens[scene.chunks[start - 1].first].text
        if not (word.isalpha() and word.islower()) or word.endswith(_NOT_LOCAL) or word in _list_subjects():
            break
        start -= 1
    return scene.chunks[start].first


def _spell(scene: Scene) -> str:
    """Return a letter for each word of a sentence."""
    named = {at for one in scene.chunks if one.kind == "name" for at in range(one.first, one.last + 1)}
    return "".join(
        "N" if at in named else _spell_word(word, scene.words.grammar[at])
        for at, word in enumerate(in_small_letters(scene.sentence.tokens))
    )


def _spell_word(word: str, grammar: str) -> str:
    letter = _MARKS.get(word) or _list_letters().get(word) or _GRAMMAR.get(grammar)
    return letter or ("D" if word.isdigit() or word in list_numbers() else "X")


@cache
def _list_letters() -> dict[str, str]:
    return {word: letter for letter, row in _ROWS.items() for word in people_words(row)}


@cache
def _list_subjects() -> frozenset[str]:
    rows = ("all_of_them", "identity_pronouns", "identity_people", "identity_of_any", "identity_joins")
    return frozenset(word for row in rows for word in people_words(row))
