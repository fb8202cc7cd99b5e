"""Which figures of an event are an armed group's claims of its enemies' losses, though no word of theirs says so."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from generator.extraction.codes import CASUALTIES, MILITANTS, SECURITY_FORCES, UNSPECIFIED
from generator.extraction.events.same_people import same_number
from generator.extraction.facts import Figure
from generator.extraction.scenes.figures import Counted
from generator.extraction.words.responsibility_words import responsibility_words
from generator.extraction.words.words import row_of
from generator.vocabulary.frozen import replace

_BY_THEM = ("active", "infinitive")
_OUR = frozenset(("our",))


def mark_claims(counted: Sequence[Counted]) -> list[Counted]:
    """Make a number that nobody gives a claim where an armed group gives the same and no official speaks."""
    counted = [_leave_own(item) for item in counted]
    claims = [item.figure for item in counted if item.figure.status == "claimed"]
    figures = [item.figure for item in counted]
    hurt = {one.group for one in figures if not one.status and one.outcome in CASUALTIES} - {MILITANTS}
    marked: list[Counted] = []
    for item in counted:
        hit = {one.group for one in claims if one.said_by == item.figure.said_by} - {UNSPECIFIED, None}
        bare = item.reading.mention.head is None and item.reading.rule in _BY_THEM
        hit = hit or (hurt if bare else set())
        named = item.reading.mention.kind == "name"  # mostly the group's own dead
        marked.append(replace(item, figure=_with_enemies(_as_claim(item, claims), () if named else hit)))
    return marked


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
    return replace(figure, group=SECURITY_FORCES) if set(hit) == {SECURITY_FORCES} else figure


def _as_claim(item: Counted, claims: Sequence[Figure]) -> Figure:
    figure = item.figure
    if figure.said_by is not None or figure.status or figure.group != SECURITY_FORCES or not item.scene.statement:
        return figure
    alike = [one for one in claims if (one.group, one.outcome) == (figure.group, figure.outcome)]
    claim = next((one for one in alike if same_number(one, figure)), None)
    return figure if claim is None else replace(figure, said_by=claim.said_by, status="claimed")
