"""Which figures of an event are an armed group's claims of its enemies' losses, though no word of theirs says so."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from generator.extraction.codes import CASUALTIES, MILITANTS, SECURITY_FORCES, UNSPECIFIED
from generator.extraction.events.called_again import same_number
from generator.extraction.facts import Figure
from generator.extraction.scenes.figures import Counted
from generator.extraction.victims.named_forces import find_group_between
from generator.extraction.words.people_words import people_words
from generator.extraction.words.responsibility_words import responsibility_words
from generator.extraction.words.speech_words import is_armed_group
from generator.extraction.words.words import Words, row_of
from generator.vocabulary.frozen import replace
from generator.vocabulary.word_rows import has_any

_BY_THEM = ("active", "infinitive")
_DOER = 5
_OUR = frozenset(("our",))


def mark_claims(counted: Sequence[Counted]) -> list[Counted]:
    """Make a number that nobody gives a claim where an armed group gives the same and no official speaks."""
    counted = _tell_in_one_breath([_leave_own(item) for item in counted])
    claims = [item.figure for item in counted if item.figure.status == "claimed"]
    figures = [item.figure for item in counted]
    hurt = {one.group for one in figures if not one.status and one.outcome in CASUALTIES} - {MILITANTS}
    marked: list[Counted] = []
    for item in counted:
        hit = {one.group for one in claims if one.said_by == item.figure.said_by} - {UNSPECIFIED, None}
        bare = item.reading.mention.head is None and item.reading.rule in _BY_THEM
        hit = hit or (hurt if bare else set())
        others = item.reading.mention.kind == "name" or _are_hit_by_forces(item)  # mostly the group's own dead
        marked.append(replace(item, figure=_with_enemies(_as_claim(item, claims), () if others else hit)))
    return marked


def _tell_in_one_breath(counted: Sequence[Counted]) -> list[Counted]:
    """Make the forces' losses that nobody gives a claim behind one: ``Six of the enemy were killed and two injured``.

    Nobody but the group speaks in the sentence.
    """
    claims = [item for item in counted if item.figure.status == "claimed"]
    return [replace(item, figure=_say(item, claims)) for item in counted]


def _say(item: Counted, claims: Sequence[Counted]) -> Figure:
    figure, first = item.figure, item.reading.mention.first
    others = any(not is_armed_group(voice.said_by) for voice in item.scene.voices)
    hit = figure.group == SECURITY_FORCES and figure.outcome in CASUALTIES
    if others or not hit or figure.status or figure.said_by or _are_hit_by_forces(item):
        return figure
    before = (one.figure for one in claims if one.index == item.index and one.reading.mention.first < first)
    claim = next(before, None)
    return figure if claim is None else replace(figure, said_by=claim.said_by, status="claimed")


def _are_hit_by_forces(item: Counted) -> bool:
    """Whether it was the forces who hit people: ``five people killed by the army``, ``the forces then killed five``.

    So it was in ``the army fired mortars, killing five``.
    """
    words, verb = item.scene.words, item.scene.chunks[item.reading.verb]
    first = max(item.reading.mention.last, verb.last) + 1
    if has_any(words.tokens[first : first + 1], ("by",)):
        machines = has_any(words.tokens[first : first + _DOER], people_words("machines_of_forces"))
        return machines or find_group_between(words, first, first + _DOER) == SECURITY_FORCES
    done = [verb.first] if item.reading.rule == "active" else []
    if item.reading.rule == "participial":
        done = [at for at in range(verb.first) if words.tokens[at].lower in people_words("firing_back")]
    return any(_acts(words, max(0, at - _DOER + 1), at) for at in done[-1:])


def _acts(words: Words, first: int, verb: int) -> bool:
    """Whether the forces are the subject of a verb: ``the forces later``, and not ``an attack on the forces``."""
    aimed = any(words.grammar[at] in ("preposition", "of", "to", "by") for at in range(first, verb))
    return not aimed and find_group_between(words, first, verb) == SECURITY_FORCES


def _leave_own(item: Counted) -> Counted:
    """Count a group's own dead as fighters where it calls them companions: ``two of our comrades were martyred``."""
    mention, figure = item.reading.mention, item.figure
    if figure.status != "claimed" or figure.group != UNSPECIFIED or mention.head is None:
        return item
    before = {token.lower for token in item.scene.sentence.tokens[mention.first : mention.head.first]}
    ours = bool(before & _OUR) and row_of(mention.head).text("class_from") == "antecedent"
    return replace(item, figure=replace(figure, group=MILITANTS, status=None)) if ours else item


def _with_enemies(figure: Figure, hit: Collection[str | None]) -> Figure:
    """Give those of whom a group does not say who they were the group of all others who were hit: the forces.

    ``Seventeen soldiers were killed and more than 20 wounded``, ``one of its members was killed, the BLF said``; a bare
    number takes that of all whom others tell to be hit: ``Two soldiers died. The BLF claimed to have killed ten``.
    """
    words = {word.strip('",') for piece in figure.evidence for word in piece.lower().split()}
    if figure.status != "claimed" or figure.group != UNSPECIFIED or words & responsibility_words("reasons"):
        return figure
    if figure.outcome not in CASUALTIES:
        return figure
    return replace(figure, group=SECURITY_FORCES) if set(hit) == {SECURITY_FORCES} else figure


def _as_claim(item: Counted, claims: Sequence[Figure]) -> Figure:
    figure = item.figure
    if figure.said_by is not None or figure.status or figure.group != SECURITY_FORCES or not item.scene.statement:
        return figure
    alike = [one for one in claims if (one.group, one.outcome) == (figure.group, figure.outcome)]
    claim = next((one for one in alike if same_number(one, figure)), None)
    return figure if claim is None else replace(figure, said_by=claim.said_by, status="claimed")
