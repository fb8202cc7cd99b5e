"""Which claims, denials and blame are about what an article only retells, and not about its own events."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from itertools import pairwise

from generator.extraction.days.dates import DateMention
from generator.extraction.doers.responsibility_choice import OWNED, blames_state
from generator.extraction.doers.responsibility_mentions import ResponsibilityMention
from generator.extraction.events.claim_days import name_day
from generator.extraction.events.claim_objects import find_object_end
from generator.extraction.events.claim_targets import claims_beside, opens_with_deed, tells_deed
from generator.extraction.incidents.draft import Draft
from generator.extraction.scenes.named_days import list_weekdays
from generator.extraction.scenes.scenes import Scene
from generator.extraction.words.responsibility_words import responsibility_words
from generator.extraction.words.time_words import load_units, load_weekdays
from generator.vocabulary.edtf import DAY, MONTH, WEEK
from generator.vocabulary.frozen import dataclass
from generator.vocabulary.word_rows import has_any, in_small_letters

_RETOLD = ("earlier_incident", "other_province")
_SPANS = ("year_total", "running_total")
_FEW = 2
_SOME = ("a", "an", "another", "killing", "targeting")
_BEFORE, _BEHIND = 8, 6
_BOTH = frozenset(("both", "these"))
_THAT = ("that", "this")
_WHICH = ("which", "who")


def keep_mentions(
    mentions: Sequence[ResponsibilityMention],
    scenes: Sequence[Scene],
    drafts: Sequence[Draft],
    retold: Mapping[int, str],
) -> tuple[ResponsibilityMention, ...]:
    """Leave out what is said of what is no incident of the article (``retold``: sentences of such and why)."""
    read = {scene.sentence.index: scene for scene in scenes}
    own = {scene.sentence.index for draft in drafts for scene in draft.scenes}
    past = _Past(
        read,
        {at: why for at, why in retold.items() if at not in own},
        {name for at in own for name in name_places(read[at])},
        len(drafts) == 1,
    )
    return tuple(one for one in mentions if _claims_both(one) or not past.holds(one))


@dataclass(frozen=True, slots=True)
class _Past:
    """What an article retells: sentences by number, those ``retold``, its own ``places``; ``alone``: it tells one."""

    read: Mapping[int, Scene]
    retold: Mapping[int, str]
    places: Collection[str]
    alone: bool

    def holds(self, one: ResponsibilityMention) -> bool:
        """Whether a claim is one of an incident retold: with its own place or day, or right after it."""
        scene = self.read[one.sentence]
        if one.more and one.begin:
            return False  # said in the main clause, beside what else is told of the group
        if _is_deed(one) and (
            any(date.precision >= MONTH for date in scene.dates) or self.retold.get(one.sentence) in _SPANS
        ):
            return True  # ``NAME has killed hundreds of settlers over the years``
        years = [date.first for date in scene.dates if date.precision > MONTH]
        if one.stance == "claimed" and any(one.at < first < one.end for first in years):
            return True  # ``NAME had claimed the killing of three miners there in 2018``
        beside = (
            one.sentence in self.retold
            and (claims_beside(scene) or not is_outright(one))
            and not opens_with_deed(scene)
        )
        beside = beside or (one.sentence in self.retold and _opens_with_time(scene, one))
        if one.stance == "claimed" and (beside or self._claims_that(scene, one.at)):
            return True
        if self.retold.get(one.sentence) in _RETOLD:
            other = self._names_other(scene, one) or self._goes_on_retelling(one)
            backed = blames_state(one)  # ``last week, the forces killed six militants who were backed by STATE``
            return backed or _is_deed(one) or (one.stance == "claimed" and other)
        return one.stance == "claimed" and self._follows(one, scene)

    def _follows(self, one: ResponsibilityMention, scene: Scene) -> bool:
        """Whether a claim that names neither place nor day stands right behind what is retold."""
        before = self.read.get(one.sentence - 1)
        words = [token.lower for token in scene.sentence.tokens]
        if name_places(scene, one.first, one.end) & set(self.places):
            return False  # ``A blast killed two in Bannu. NAME claimed the Hub attack``
        if ["at", "the", "time"] in [words[at : at + 3] for at in range(len(words))]:
            return any(at in self.retold for at in range(one.sentence - _FEW, one.sentence))
        told = "later" in words
        if before is None or not (before.sentence.index in self.retold if told else self._retells(before)):
            return False
        same = before.sentence.paragraph == scene.sentence.paragraph or _tells_what_had_been(one, scene)
        return same and not any(date.kind == "event" for date in scene.dates)

    def _claims_that(self, scene: Scene, last: int) -> bool:
        """Whether somebody claims ``that attack``, and the sentences before tell one of another time."""
        tokens = scene.sentence.tokens
        words = [token.lower for token in tokens[last + 1 : last + 5]]
        nouns = responsibility_words("act_nouns") | responsibility_words("plural")
        that = any(one in ("that", "those") and two in nouns for one, two in pairwise(words))
        opens = len(tokens) > 1 and tokens[0].lower in _THAT[:1] and tokens[1].lower in nouns
        before = self.read.get(scene.sentence.index - 1)
        if self.alone and opens and before is not None and before.has_cue("another_incident"):
            return True  # ``and another attack in Surab. That attack was claimed by the group``
        if opens and before is not None and self._retells(before):
            return True  # ``In 2019, gunmen killed six drivers in Surab. That attack was claimed by the group``
        return that and self._follows_retold(scene.sentence.index)

    def _follows_retold(self, index: int) -> bool:
        """Whether the deed told last before a sentence is one retold."""
        for before in (self.read.get(index - back) for back in (1, _FEW)):
            if before is not None and before.sentence.index in self.retold:
                return True
            if before is not None and tells_deed(before):
                return False
        return False

    def _retells(self, scene: Scene) -> bool:
        """Whether a sentence retells a deed: one of a year or month, where its place is none of the article's own."""
        reason = self.retold.get(scene.sentence.index)
        names = name_places(scene) if reason in _SPANS and scene.readings else set()
        return reason in _RETOLD or bool(names and names.isdisjoint(self.places))

    def _goes_on_retelling(self, one: ResponsibilityMention) -> bool:
        """Whether a claim follows, in its paragraph, a deed that is retold for the same reason."""
        before = self.read.get(one.sentence - 1)
        there = self.retold[one.sentence] == self.retold.get(one.sentence - 1)
        scene = self.read[one.sentence]
        near = before is not None and before.sentence.paragraph == scene.sentence.paragraph
        near = near or _tells_what_had_been(one, scene)
        return there and near and before is not None and tells_deed(before)

    def _names_other(self, scene: Scene, one: ResponsibilityMention) -> bool:
        """Whether a claim names a place of its own, or the day, of what it claims."""
        end = find_object_end([token.lower for token in scene.sentence.tokens], one)
        names = name_places(scene, one.at, end)
        if names:
            return not names & set(self.places)
        return any(date.kind == "event" and one.at < date.first < end for date in scene.dates)


def _opens_with_time(scene: Scene, one: ResponsibilityMention) -> bool:
    """Whether a time long before stands before a claim of some deed: ``Days earlier NAME claimed an attack on``."""
    tokens = scene.sentence.tokens
    dated = any(date.last < one.first and (date.kind == "period" or date.precision >= WEEK) for date in scene.dates)
    back, opening = responsibility_words("times_back"), [token.lower for token in tokens[: one.first]]
    if not dated and not any(load_units().get(unit, 0) and word in back for unit, word in pairwise(opening)):
        return False
    end = find_object_end([token.lower for token in tokens], one)
    return has_any(tokens[one.at - 1 : end], _SOME) and not has_any(tokens[one.at - 1 : one.at + 1], ("the",))


def _tells_what_had_been(one: ResponsibilityMention, scene: Scene) -> bool:
    """Whether a group claimed a deed in passing, and had said something then: ``NAME, which claimed it, had said``."""
    words = in_small_letters(scene.sentence.tokens)
    return words[one.at : one.end].count("had") > 0 and not set(words[one.first : one.at]).isdisjoint(_WHICH)


def _claims_both(one: ResponsibilityMention) -> bool:
    """Whether a claim is of all that was just told: ``claimed responsibility for both the attacks``."""
    return one.plural and one.stance == "claimed" and bool(_BOTH & set(one.evidence.lower().split()))


def name_places(scene: Scene, after: int = -1, end: int | None = None) -> set[str]:
    """Return the names of places, and of districts, where a sentence sets something behind a token, before ``end``."""
    last = len(scene.sentence.tokens) if end is None else end
    where = [place for place in scene.places if place.role == "where" and after < place.first < last]
    return {name for place in where for name in (place.name, place.district) if name}


def is_outright(one: ResponsibilityMention) -> bool:
    """Whether words claim an attack by name, and do not only tell what a group's fighters did."""
    words = one.evidence.lower().split()
    if one.stance != "claimed" or {"responsibility", "credit"} & set(words):
        return one.stance == "claimed"
    verbs = (at for at, word in enumerate(words) if word in responsibility_words("claim_verbs"))
    return any({"by", *responsibility_words("act_nouns")} & set(words[at + 1 : at + 5]) for at in verbs)


def _is_deed(mention: ResponsibilityMention) -> bool:
    """Whether a mention only tells what a group did."""
    words = mention.evidence.lower().split()
    return mention.stance == "attributed" and bool(words) and words[-1] in responsibility_words("acts")


def is_of_another_day(one: ResponsibilityMention, scene: Scene, drafts: Sequence[Draft]) -> bool:
    """Whether a claim names a deed by a day on which no event is told: ``had claimed Thursday's attack``."""
    tokens, end = scene.sentence.tokens, one.at + 3
    near = [date for date in scene.dates if one.first <= date.first <= end]
    beside = [date for date in scene.dates if one.first - _BEFORE <= date.first <= one.at + _BEHIND]
    owned = [date for date in near if [token.text for token in tokens[date.last + 1 : date.last + 2]] == ["'s"]]
    if one.stance in OWNED and any(_names_other_deed(date, scene, drafts) for date in beside):
        return True
    days = {str(date.date) for date in owned if date.date and date.precision == DAY}
    told = {day for draft in drafts if (day := _find_first_day(draft, scene)) is not None}
    if owned and not days:  # an article without a date of its own
        days = {tokens[date.last].lower for date in owned} & load_weekdays().keys()
        named = {
            day for draft in drafts for own in draft.scenes if _names_day(own, scene) for day in list_weekdays(own)
        }
        told = {name for name, day in load_weekdays().items() if day in named}
    return one.stance in OWNED and bool(days and told) and not days & told


def _names_other_deed(date: DateMention, claim: Scene, drafts: Sequence[Draft]) -> bool:
    """Whether a day of the calendar stands before a deed, and no event names it: ``claimed the November 15 killings``.

    ``The June 23 blast was claimed by NAME``.
    """
    tokens = claim.sentence.tokens
    behind = has_any(tokens[date.last + 1 : date.last + 2], responsibility_words("act_nouns"))
    day = name_day(date, claim)
    if not behind or len(day) < _FEW:
        return False
    own = [scene for draft in drafts for scene in draft.scenes if scene is not claim]
    named = [name_day(other, scene) for scene in own for other in scene.dates]
    told = [name for name in named if len(name) >= _FEW]
    return bool(told) and not any(day <= name for name in told)


def _find_first_day(draft: Draft, claim: Scene) -> str | None:
    """Return the first day that the sentences of an event name, but for that of a claim."""
    dates = (date for scene in draft.scenes if _names_day(scene, claim) for date in scene.dates)
    return next((str(one.date) for one in dates if one.kind == "event" and one.date and one.precision == DAY), None)


def _names_day(own: Scene, claim: Scene) -> bool:
    """Whether a sentence beside a claim may name the day of the deed, and not only that on which a toll rose."""
    return own is not claim and not any(reading.update for reading in own.readings)
