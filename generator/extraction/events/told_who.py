"""Who the people of an event were, told in another sentence: "Six people were killed. … The victims were labourers"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.extraction.chunks.chunks import Chunk
from generator.extraction.chunks.mention import Mention
from generator.extraction.codes import MILITANTS, SECURITY_FORCES, UNSPECIFIED
from generator.extraction.events.who_they_were import ANY, Told, read_identities
from generator.extraction.facts import Figure
from generator.extraction.scenes.figure_comparison import number_of
from generator.extraction.scenes.figures import is_open
from generator.extraction.scenes.scenes import Scene
from generator.extraction.victims.groups import find_group
from generator.extraction.words.people_words import people_words
from generator.vocabulary.frozen import replace
from generator.vocabulary.word_rows import has_any, in_small_letters

_DEAD = ("killed",)
_THAT_OF = ("that", "those")
_AT = ("on", "at", "upon")


def name_groups(figures: Sequence[Figure], scenes: Sequence[Scene]) -> list[Figure]:
    """Give people of whom nobody says who they were the group that another sentence of their event tells."""
    if not any(map(_is_nameless, figures)):
        return list(figures)
    told = [one for before, scene in zip([None, *scenes], scenes, strict=False) for one in _read(scene, before)]
    return [_with_group(figure, figures, told) if _is_nameless(figure) else figure for figure in figures]


def _is_nameless(figure: Figure) -> bool:
    return figure.group == UNSPECIFIED and is_open(figure) and figure.outcome in ANY and bool(number_of(figure))


def _with_group(figure: Figure, figures: Sequence[Figure], told: Sequence[Told]) -> Figure:
    number = number_of(figure) or 0
    fit = [one for one in told if one.several in (None, number > 1) and one.number in (None, number)]
    two_fates = number == 1 and sum(_is_nameless(one) and number_of(one) == 1 for one in figures) > 1
    groups = {one.group for one in fit if figure.outcome in one.outcomes and not (two_fates and one.outcomes == ANY)}
    beside = {one.group for one in figures if one.outcome == figure.outcome and one is not figure}
    mixed = beside - groups - {UNSPECIFIED, MILITANTS} or _holds_troops(figure, figures)
    return replace(figure, group=groups.pop()) if len(groups) == 1 and not mixed else figure


def _holds_troops(figure: Figure, figures: Sequence[Figure]) -> bool:
    """Whether some of people are told as troops, so that others are none: ``four people, three of them soldiers``."""
    troops = [one for one in figures if one.group == SECURITY_FORCES]
    fewer = (one for one in troops if (number_of(one) or 0) < (number_of(figure) or 0))
    return any(one.outcome == figure.outcome for one in fewer) or any(one.subset_of for one in troops)


def _read(scene: Scene, before: Scene | None) -> Iterator[Told]:
    """Yield what a sentence tells of those counted before it by ``the victims were``, ``he was``."""
    yield from _read_targets(scene)
    yield from _read_bodies(scene)
    yield from read_identities(scene, follows=_follows(scene, before))


def _read_targets(scene: Scene) -> Iterator[Told]:
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
            yield Told(group, ("killed", "injured"), several=True)


def _read_bodies(scene: Scene) -> Iterator[Told]:
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
            yield Told(group, _DEAD, several=who.form_plural)


def _follows(scene: Scene, before: Scene | None) -> bool:
    """Whether the sentence right before one counts people to whom its pronoun goes back, and no other does so."""
    if before is None or before.sentence.index != scene.sentence.index - 1:
        return False
    return any(reading.real and reading.outcome in ANY and reading.inside is None for reading in before.readings)


def _find_person(chunks: Sequence[Chunk], at: int) -> Mention | None:
    mention = chunks[at].mention if at < len(chunks) else None
    if mention is None or mention.kind not in ("person", "rank") or mention.head is None:
        return None
    ends = at + 1 >= len(chunks) or chunks[at + 1].kind not in ("outcome", "speech")
    number = mention.quantity
    alone = number is None or number.article or (number.vague is None and mention.number is None)  # ``all labourers``
    return mention if ends and alone and not mention.definite else None
