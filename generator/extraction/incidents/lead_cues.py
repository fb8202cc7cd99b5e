"""Words that make no sentence background: of time in a lead or of the last day, and deeds that are news."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.deeds.tellings import ANY_DEED, TOLD, read_telling
from generator.extraction.scenes.localities import names_area
from generator.extraction.scenes.scenes import Scene
from generator.extraction.text.tokens import Token
from generator.extraction.words.people_words import people_words
from generator.extraction.words.responsibility_words import act_of, find_acts, responsibility_words
from generator.extraction.words.telling_words import list_deeds, telling_words
from generator.vocabulary.edtf import DAY, FEW_DAYS
from generator.vocabulary.word_rows import Term, has_any, in_small_letters

_END, _NEAR, _CLAIMED = 2, 4, 6
_NO_ATTACKS = {ANY_DEED, "arrest", "other", "roadblock", "body_found", "bomb_defused", "security_operation"}


def is_hours_after(scene: Scene, cue: Term) -> bool:
    """Whether a lead joins two deeds of one day: ``Police arrested seven men hours after a blast left 50 dead``."""
    words = in_small_letters(scene.sentence.tokens)[cue.first : cue.last + 1]
    return cue.row == "days_after" and words == ["hours", "after"]


def is_of_lead(scene: Scene, cue: Term) -> bool:
    """Whether a lead joins deeds of one day, or counts those of the day before alone: ``a day after it killed 4``."""
    if is_hours_after(scene, cue):
        return True
    words = [token.lower for token in scene.sentence.tokens[cue.first : cue.last + 1]]
    certain = [one for one in scene.readings if one.sure]
    behind = bool(certain) and all(one.mention.first > cue.last for one in certain)
    return words[-2:] == ["day", "after"] and behind and not tells_attack_before(scene, cue)


def tells_attack_before(scene: Scene, cue: Term) -> bool:
    """Whether an attack of its own is told before words of time: ``Rockets were fired, a day after a blast killed``."""
    told = read_telling(scene.sentence.tokens[: cue.first])
    return told.weight >= TOLD and bool(told.kinds - _NO_ATTACKS)


def tells_hours_apart(scene: Scene) -> bool:
    """Whether a lead joins its deed to another of the same day: ``Gunmen shot five, hours after a bus was hit``."""
    return any(is_hours_after(scene, cue) for cue in scene.cues)


def seeks_taken(scene: Scene, cue: Term) -> bool:
    """Whether people are spoken of who are sought, beside a day that may be that on which they were taken."""
    words = {token.lower for token in scene.sentence.tokens[cue.first : cue.last + 1]}
    return not words.isdisjoint(telling_words("sought"))


def visits_over_new(scene: Scene, cue: Term) -> bool:
    """Whether people are visited or prayed for, and the deed has its own day: ``met the families of those killed in``.

    ``met the heirs of those killed in Sunday's attack``; not ``On Friday, fateha was offered for four guards killed``.
    """
    words = {token.lower for token in scene.sentence.tokens[cue.first : cue.last + 1]}
    days = (one.first for one in scene.dates if one.kind == "event" and one.precision <= FEW_DAYS)
    return not words.isdisjoint(telling_words("visited")) and any(day > cue.last for day in days)


def protests_at_new(scene: Scene, cue: Term) -> bool:
    """Whether what people protest against is told with its own day, district and toll: ``over the killing of two in``.

    ``held a sit-in on Wednesday against the killing of two traders who were shot in Wadh on Monday``. A day behind
    ``protest against the killing of`` alone may be that of the protest.
    """
    words = {token.lower for token in scene.sentence.tokens[cue.first : cue.last + 1]}
    if words.isdisjoint(telling_words("protested_deeds")):
        return False
    day = any(one.first > cue.last and one.kind == "event" and one.precision == DAY and one.date for one in scene.dates)
    alone = words.isdisjoint(("over",)) and all(one.first > cue.last for one in scene.dates)
    told = any(one.certain and one.mention.first > cue.last for one in scene.readings)
    return bool(scene.districts) and told and day and not alone


def is_of_last_day(scene: Scene, cue: Term) -> bool:
    """Whether words of the past only begin a day or two up to now: ``over the past 24 hours``."""
    few = (date for date in scene.dates if date.kind == "event" and date.date and date.precision <= FEW_DAYS)
    recent = [date for date in few if "week" not in date.evidence.lower()]
    return cue.row in ("earlier", "in_the_past") and any(cue.first <= date.last <= cue.last + _END for date in recent)


def is_news(tokens: Sequence[Token], have: int) -> bool:
    """Whether a deed that nobody knows yet has killed people: ``A blast in Hub has killed two``, no ``army``.

    ``have`` is the token of the auxiliary.
    """
    deed = next((at for at in range(have) if tokens[at].lower in list_deeds()), have)
    start = next((at for at in range(deed - 1, -1, -1) if tokens[at].lower in ("a", "an")), deed)
    opens = not start or not tokens[start - 1].text.isalpha()
    return start < deed < have and deed - start <= _NEAR and opens


def claims_one_more(scene: Scene) -> bool:
    """Whether a group claims one deed more, with its day and place: ``also claimed an attack in Sui a day earlier``."""
    tokens = scene.sentence.tokens
    days = any(date.kind == "event" and date.precision == DAY for date in scene.dates)
    if not days or not has_any(tokens, ("also",)) or not (scene.districts or names_area(scene)):
        return False
    also = next(at for at, token in enumerate(tokens) if token.lower == "also")
    claims = any(
        act_of(term) == "claim_responsibility" and 0 <= term.first - also <= _NEAR for term in find_acts(tokens)
    )
    claims = claims or has_any(tokens[also : also + _NEAR], responsibility_words("claim_verbs"))
    return claims and has_any(tokens[also : also + _CLAIMED], ("a", "an", "another"))


def is_own_account(scene: Scene, cue: Term) -> bool:
    """Whether an authority or group admits what befell its side now: ``The army admitted that three soldiers died``."""
    told = (one for one in scene.voices if not one.carried and cue.first <= one.verb <= cue.last)
    admitted = has_any(scene.sentence.tokens[cue.first : cue.last + 1], people_words("owning_up"))
    return admitted and any(scene.words.grammar[one.first] != "pronoun" for one in told)
