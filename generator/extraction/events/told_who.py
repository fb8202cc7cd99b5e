"""Who the people of an event were, told in another sentence: "Six people were killed. … The victims were labourers"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.extraction.chunks.chunks import Chunk
from generator.extraction.chunks.mention import Mention
from generator.extraction.codes import MILITANTS, UNSPECIFIED
from generator.extraction.facts import Figure
from generator.extraction.scenes.figure_comparison import number_of
from generator.extraction.scenes.figures import is_open
from generator.extraction.scenes.scenes import Scene
from generator.extraction.text.lost_commas import list_numbers
from generator.extraction.victims.groups import find_group
from generator.extraction.words.people_words import people_words
from generator.vocabulary.frozen import dataclass, replace
from generator.vocabulary.word_rows import has_any, in_small_letters

_ANY = ("killed", "injured", "abducted", "missing", "freed")
_DEAD, _TWO = ("killed",), 2
_OPENING, _SUBJECT = 4, 9
_THAT_OF = ("that", "those")
_AT = ("on", "at", "upon")


@dataclass(frozen=True, slots=True)
class _Told:
    """What a sentence tells of people counted in another: their group, of which outcomes, of how many."""

    group: str
    outcomes: tuple[str, ...]
    several: bool
    two: bool = False
    number: int | None = None


def name_groups(figures: Sequence[Figure], scenes: Sequence[Scene]) -> list[Figure]:
    """Give people of whom nobody says who they were the group that another sentence of their event tells."""
    if not any(map(_is_nameless, figures)):
        return list(figures)
    told = [one for before, scene in zip([None, *scenes], scenes, strict=False) for one in _read(scene, before)]
    return [_with_group(figure, figures, told) if _is_nameless(figure) else figure for figure in figures]


def _is_nameless(figure: Figure) -> bool:
    return figure.group == UNSPECIFIED and is_open(figure) and figure.outcome in _ANY and bool(number_of(figure))


def _with_group(figure: Figure, figures: Sequence[Figure], told: Sequence[_Told]) -> Figure:
    number = number_of(figure) or 0
    fit = [one for one in told if one.several == (number > 1) and (number == _TWO or not one.two)]
    fit = [one for one in fit if one.number in (None, number)]
    groups = {one.group for one in fit if figure.outcome in one.outcomes}
    beside = {one.group for one in figures if one.outcome == figure.outcome and one is not figure}
    mixed = beside - groups - {UNSPECIFIED, MILITANTS}
    return replace(figure, group=groups.pop()) if len(groups) == 1 and not mixed else figure


def _read(scene: Scene, before: Scene | None) -> Iterator[_Told]:
    """Yield what a sentence tells of those counted before it by ``the victims were``, ``he was``."""
    tokens, chunks = scene.sentence.tokens, scene.chunks
    yield from _read_targets(scene)
    yield from _read_bodies(scene)
    yield from _read_all(scene)
    words, several, one = people_words("told_again"), people_words("several_again"), people_words("one_again")
    if not has_any(tokens, words):
        return
    for at, chunk in enumerate(chunks[:_OPENING]):
        word = tokens[chunk.last].lower
        some = (at > 0 and chunks[at - 1].kind == "of") or _is_some(chunk.mention)
        if word not in words or some or (word in people_words("pronouns_again") and not _follows(scene, before)):
            continue
        who = _find_complement(scene, chunks, at + 1)
        group = find_group(scene.words, who) if who is not None else UNSPECIFIED
        if who is None or group in (UNSPECIFIED, MILITANTS):
            continue
        outcomes = _DEAD if word in people_words("dead_again") else _ANY
        if who.form_plural and who.quantity is None and word in several:
            yield _Told(group, outcomes, several=True, two=word == "both")
        if not who.form_plural and word in one:
            yield _Told(group, outcomes, several=False)


def _read_all(scene: Scene) -> Iterator[_Told]:
    """Yield all of those counted before: ``All four were labourers``, ``Those who died were all labourers``."""
    tokens, be = scene.sentence.tokens, [at for at, one in enumerate(scene.chunks[:_SUBJECT]) if one.kind == "be"]
    at = be[-1] if be else 0
    subject = tokens[: scene.chunks[at].first] if at else ()
    if not has_any(subject[:1], people_words("all_again")):
        return
    numbers = [one.mention.number for one in scene.chunks[:at] if one.mention is not None and one.mention.number]
    said = [one.lower for one in subject if not (one.lower in list_numbers() or one.text.isdigit())]
    who = _find_complement(scene, scene.chunks, at) if people_words("subjects_again").issuperset(said) else None
    group = find_group(scene.words, who) if who is not None else UNSPECIFIED
    if who is not None and who.form_plural and group not in (UNSPECIFIED, MILITANTS):
        dead = has_any(subject, people_words("dead_again"))
        yield _Told(group, _DEAD if dead else _ANY, several=True, number=numbers[0] if len(numbers) == 1 else None)


def _is_some(mention: Mention | None) -> bool:
    """Whether only some are meant: ``ten of the dead were women``, ``most of the victims were labourers``."""
    vague = mention is not None and mention.quantity is not None and mention.quantity.vague is not None
    return vague or (mention is not None and mention.partitive)


def _read_targets(scene: Scene) -> Iterator[_Told]:
    """Yield those at whom somebody fired and whom a sentence does not count: ``opened fire on the labourers``."""
    tokens = scene.sentence.tokens
    if not has_any(tokens, people_words("fire")):
        return
    for chunk in scene.chunks:
        mention, before = chunk.mention, in_small_letters(tokens)[max(0, chunk.first - 2) : chunk.first]
        if mention is None or len(before) < 2 or before[0] not in people_words("fire") or before[1] not in _AT:
            continue
        group = (
            find_group(scene.words, mention) if mention.kind == "person" and mention.quantity is None else UNSPECIFIED
        )
        if mention.definite and mention.plural and group not in (UNSPECIFIED, MILITANTS):
            yield _Told(group, ("killed", "injured"), several=True)


def _read_bodies(scene: Scene) -> Iterator[_Told]:
    """Yield whose a body was: ``It was identified as that of NAME, a driver``, ``One was that of a clerk``."""
    tokens, chunks = scene.sentence.tokens, scene.chunks
    for at in range(2, len(chunks) if has_any(tokens, _THAT_OF) else 0):
        before = [token.lower for token in tokens[chunks[at].first - 2 : chunks[at].first]]
        if chunks[at - 1].kind != "of" or before[0] not in _THAT_OF:
            continue
        named = [chunk.kind for chunk in chunks[at : at + 2]] == ["name", "comma"]
        home = named and any(chunk.kind == "of" for chunk in chunks[at + 3 : at + 4])  # ``NAME, a resident of Hub``
        who = _find_person(chunks, at + 2 * named) if not home else None
        group = find_group(scene.words, who) if who is not None else UNSPECIFIED
        if who is not None and group not in (UNSPECIFIED, MILITANTS):
            yield _Told(group, _DEAD, several=who.form_plural)


def _follows(scene: Scene, before: Scene | None) -> bool:
    """Whether the sentence right before one counts people to whom its pronoun goes back, and no other does so."""
    if before is None or before.sentence.index != scene.sentence.index - 1:
        return False
    return any(reading.real and reading.outcome in _ANY and reading.inside is None for reading in before.readings)


def _find_complement(scene: Scene, chunks: Sequence[Chunk], at: int) -> Mention | None:
    """Return who people are said to be: ``were labourers``, ``, a tailor, was``, ``was identified as Gul, a clerk``."""
    kinds = [chunk.kind for chunk in chunks[at : at + 6]]
    words = [scene.sentence.tokens[chunk.first].lower for chunk in chunks[at : at + 6]]
    if kinds[:1] == ["comma"] and kinds[2:3] in (["comma"], ["of"]):
        return _find_person(chunks, at + 1)
    if kinds[:1] != ["be"]:
        return None
    if words[1:2] in (["identified"], ["named"]) and words[2:3] == ["as"]:
        return _find_person(chunks, at + 5) if kinds[3:5] == ["name", "comma"] else None
    return _find_person(chunks, at + 1 + (words[1:2] == ["all"] and kinds[1:2] != ["phrase"]))


def _find_person(chunks: Sequence[Chunk], at: int) -> Mention | None:
    mention = chunks[at].mention if at < len(chunks) else None
    if mention is None or mention.kind not in ("person", "rank") or mention.head is None:
        return None
    ends = at + 1 >= len(chunks) or chunks[at + 1].kind not in ("outcome", "speech")
    number = mention.quantity
    alone = number is None or number.article or (number.vague is None and mention.number is None)  # ``all labourers``
    return mention if ends and alone and not mention.definite else None
