"""Whether an article reports a security incident of its own at all.

Words for violence in the first sentences of running text are weighed against words for other subjects: sport, courts,
accidents, weather, politics, opinion, looking back. What a sentence says of a whole period, of other times or as a
demand counts little; one with a day or a place of the province counts in full. The verdict comes with its reason.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from generator.extraction.codes import HARM, MILITANTS, SECURITY_FORCES
from generator.extraction.deeds.abroad import lies_abroad
from generator.extraction.deeds.accidents import is_accident, is_mine_blast, is_stray, names_bomb
from generator.extraction.deeds.beside_accidents import comes_before_mishap, list_beside_accident, opens_with_accident
from generator.extraction.deeds.subjects import (
    FADING,
    LEAD,
    LEAD_FACTOR,
    VIOLENT,
    Line,
    find_running,
    index_topics,
    is_brought_about,
    is_day,
    weigh_headings,
    weigh_subjects,
)
from generator.extraction.deeds.type_cues import find_cue_positions
from generator.extraction.deeds.violence import marks_anniversary, names_cause, shows_violence
from generator.extraction.text.sentences import Sentence
from generator.extraction.text.tokens import Token
from generator.extraction.words.responsibility_words import act_of, find_acts, find_groups
from generator.extraction.words.speech_words import index_starts
from generator.vocabulary.edtf import FEW_DAYS
from generator.vocabulary.phrases import PhraseIndex
from generator.vocabulary.tables import load_table
from generator.vocabulary.word_rows import Term
from generator.vocabulary.word_sets import index_rows

_BRIEF = 2
_ROUND_UP = 25
_REACTION = 0.4
_HARMED = 1.5
AFTERMATH = frozenset(("condemnation", "obituary", "protest", "demand"))
"""The topics of what follows on a deed: an article about them may tell the deed itself."""
_ART = frozenset(("book_review", "entertainment"))
_BY_OTHERS = ("transitive", "participle", "gerund")
_NUMBERS = ("singular", "plural")
_FIGHTERS = (SECURITY_FORCES, MILITANTS)
_EARLY = 3
_STRONG, _STRONG_VIOLENCE = 4 * LEAD_FACTOR, 3
_ATTACK, _TOPIC = 5.0, 3
_CHRONICLE = 3
_LEAST, _LEAST_WITHOUT_FIGURES, _DOUBT = 1.4, 1.9, 2.0


class Relevance(NamedTuple):
    """Whether an article reports an incident, why it is thought so, and of what else it speaks instead."""

    reports: bool
    reason: str
    subjects: frozenset[str] = frozenset()


def reports_incident(sentences: Sequence[Sentence], *, has_figures: bool, harmed: Collection[str] = ()) -> Relevance:
    """Return whether an article reports an incident of its own.

    ``has_figures``: figures of an event were read; ``harmed``: the groups of people whom they count as harmed.
    """
    running = find_running(sentences)
    attacked = _tells_attack(running)
    titled = attacked and any(map(_opens_with_deed, running[:1]))
    subjects = weigh_subjects(running[titled:]) | weigh_headings(sentences)
    if attacked and not has_figures and comes_before_mishap(running, subjects):
        return Relevance(reports=True, reason="an attack stands before an accident")
    certain = _tell_at_once(sentences, running, has_figures=has_figures)
    if certain is not None:
        return certain
    art = not attacked and not _ART.isdisjoint(subjects)  # ``In another scene gunmen shoot a judge``
    others = [one for one in sentences[:_ROUND_UP] if not art and _starts_incident(one)]
    others = others or list_beside_accident(running[:_EARLY])
    if others and (has_figures or any(Line(one).attack is not None for one in others)):
        return Relevance(reports=True, reason="another incident stands in the same article")
    bombed = any(names_bomb(one.tokens) for one in sentences[:_ROUND_UP])
    if not bombed and any(is_mine_blast(line.tokens) for line in running[:LEAD]):
        return Relevance(reports=False, reason="a mine that blew up", subjects=frozenset(("accident",)))
    violence = _weigh_violence(sentences, running, has_figures=has_figures, harmed=harmed)
    if attacked or (has_figures and _tells_harm(running, subjects)):
        violence += _ATTACK
    elif _is_reaction(running) or _opens_elsewhere(running) or opens_with_accident(running):
        violence *= _REACTION
    return _compare(violence, subjects, has_figures=has_figures)


def _compare(violence: float, subjects: Mapping[str, float], *, has_figures: bool) -> Relevance:
    """Judge by how much the words for violence weigh, and those for other subjects."""
    other = sum(subjects.values()) * (1.0 if has_figures else _DOUBT)
    if other and violence <= other:
        reason = f"speaks rather of: {', '.join(sorted(subjects))}"
        return Relevance(reports=False, reason=reason, subjects=frozenset(subjects))
    if violence < (_LEAST if has_figures else _LEAST_WITHOUT_FIGURES):
        return Relevance(reports=False, reason="no words for an incident at its beginning")
    return Relevance(reports=True, reason="words for an incident at its beginning")


def _weigh_violence(
    sentences: Sequence[Sentence], running: Sequence[Line], *, has_figures: bool, harmed: Collection[str]
) -> float:
    """Return how much the words for violence in the first sentences weigh, or the harm to people who are counted."""
    violence = sum(factor * line.weight for factor, line in zip(FADING, running, strict=False))
    if not has_figures or violence >= VIOLENT:
        return violence
    headed = any(shows_violence(one) for one in sentences[:LEAD])
    return max([violence, *(_weigh_harm(line, running, harmed, headed=headed) for line in running[:LEAD])])


def _tells_harm(running: Sequence[Line], subjects: Mapping[str, float]) -> bool:
    """Whether soldiers or fighters are told early on to have come to harm in a deed, or a group claims one."""
    early = running[:_EARLY]
    fell = any(map(_fell, early)) and any(line.attack is not None for line in early)
    if fell and all(weight < _STRONG for weight in subjects.values()):
        return True
    return any(_tells_fight(line) or _tells_claim(line) for line in running[:LEAD])


def _tell_at_once(sentences: Sequence[Sentence], running: Sequence[Line], *, has_figures: bool) -> Relevance | None:
    """Return why an article certainly is or is not about an incident, ``None`` where the words must be weighed."""
    if lies_abroad(sentences):
        return Relevance(reports=False, reason="names places, and none of the country", subjects=frozenset(("abroad",)))
    if any(marks_anniversary(line.tokens) and line.attack is None for line in running[:LEAD]):
        reason = "the anniversary of something earlier"
        return Relevance(reports=False, reason=reason, subjects=frozenset(("anniversary",)))
    family = _is_family_matter(running) and not any(map(_starts_incident, sentences))
    if family or any(map(_is_played, running[:1])):
        reason, subject = ("a killing within a family", "crime") if family else ("an exercise", "drill")
        return Relevance(reports=False, reason=reason, subjects=frozenset((subject,)))
    if _is_chronicle(running):
        return Relevance(reports=False, reason="a list of events of many years", subjects=frozenset(("history",)))
    listed = has_figures and any(one.item for one in sentences)
    told = has_figures and (_tells_attack(running[:1]) or any(map(_tells_dead, running[:1])))
    if listed or (told and not weigh_headings(sentences)):
        reason = "a list of people by what befell them" if listed else "an attack in the first sentence"
        return Relevance(reports=True, reason=reason)
    return None


def _tells_dead(line: Line) -> bool:
    """Whether a sentence on nothing else tells who died in what and on what day: ``Two died in a blast on Monday``."""
    if line.weight < VIOLENT or not any(is_day(date) for date in line.dates):
        return False
    return bool(_index_harm().find(line.tokens)) and not (is_accident(line.tokens) or weigh_subjects((line,)))


def _is_family_matter(running: Sequence[Line]) -> bool:
    """Whether all violence at the beginning is a killing within a family: ``shot dead in the name of honour``."""
    violent = [line for line in running[:LEAD] if line.weight >= VIOLENT or line.attack is not None]
    private = index_rows("topics", ("honour_killing",))
    return bool(violent) and all(private.find(line.tokens) for line in violent)


def _is_played(line: Line) -> bool:
    """Whether a sentence speaks of an exercise before all violence: ``In a mock exercise, commandos freed a bus``."""
    played = index_rows("hedges", ("exercise",)).find(line.tokens)
    violent = min(find_cue_positions(line.sentence), default=len(line.tokens))
    return bool(played) and line.attack is None and played[0].first < violent


def _weigh_harm(line: Line, running: Sequence[Line], harmed: Collection[str] = (), *, headed: bool = False) -> float:
    """Return how much the harm of which a sentence tells speaks for an incident.

    Harm that befell soldiers or fighters on a day or in a place weighs most: it is hardly ever an accident. Other harm
    speaks for one where a heading (``headed``) or the first sentences show violence, or where nothing is said of a
    cause.
    """
    befell = bool(_index_harm().find(line.tokens)) and line.settled and not line.period
    if befell and _index_fighters().find(line.tokens):
        return VIOLENT
    brief = len(running) <= _BRIEF or (headed and line.settled)
    if not befell and not (harmed and brief):
        return 0.0
    shown = headed or any(group in _FIGHTERS for group in harmed)
    shown = shown or any(shows_violence(one.sentence) for one in running)
    return _HARMED if shown or not any(names_cause(one.tokens) for one in (running if brief else (line,))) else 0.0


def _fell(line: Line) -> bool:
    """Whether a sentence tells that soldiers or fighters came to harm on a day or in a place."""
    harmed = line.settled and not line.period and bool(_index_harm().find(line.tokens))
    return harmed and bool(_index_fighters().find(line.tokens))


def _tells_fight(line: Line) -> bool:
    """Whether a sentence tells of violence that befell soldiers or fighters on a day or in a place, by no slip."""
    return _weigh_harm(line, (line,)) >= VIOLENT and line.weight >= VIOLENT and not is_stray(line.tokens)


def _tells_claim(line: Line) -> bool:
    """Whether a sentence tells that a group claims a deed of a day or place: ``NAME claimed Monday's raid in Hub``."""
    if line.period or not find_groups(line.tokens):
        return False
    claims = [term for term in find_acts(line.tokens) if act_of(term) == "claim_responsibility"]
    return bool(claims) and line.settled and bool(find_cue_positions(line.sentence))


def _is_reaction(running: Sequence[Line]) -> bool:
    """Whether title and lead both tell of condemnation or condolence: the incident itself was reported before."""
    lead = running[:LEAD]
    return len(lead) == LEAD and all(map(_condemns, lead))


def _opens_elsewhere(running: Sequence[Line]) -> bool:
    """Whether the very first sentence that says of what it is speaks of another subject strongly, not of violence.

    A title may say nothing of it: ``SC gives one month to find brothers``.
    """
    says = bool(running) and (
        running[0].weight > 0 or running[0].attack is not None or bool(weigh_subjects(running[:1]))
    )
    first = running[:1] if says else running[1:LEAD]
    subjects = weigh_subjects(first)
    return any(weight >= _STRONG for weight in subjects.values()) and first[0].weight < _STRONG_VIOLENCE


def _starts_incident(sentence: Sentence) -> bool:
    """Whether a sentence opens another incident of a round-up: ``Elsewhere in Kalat, armed men shot dead …``.

    ``In a separate case, a court adjourned the trial of the raiders`` opens none.
    """
    if not index_starts().match(sentence.tokens, 0) or any(_find_strong(sentence.tokens)):
        return False
    return Line(sentence).weight >= VIOLENT


def _tells_attack(running: Sequence[Line]) -> bool:
    """Whether title or lead tell of an attack with a day or a place, and no other subject by strong words before it."""
    settled = any(line.settled for line in running[:LEAD])
    for number, line in enumerate(running[:LEAD]):
        at = line.attack
        lines = [one for one in running[:number] if not _opens_with_deed(one)]
        before = [weight for row, weight in weigh_subjects(lines).items() if weight >= _STRONG]
        if at is not None and settled and not before and not _opens_with_subject(line, at):
            return True
    return False


def _opens_with_deed(line: Line) -> bool:
    """Whether a sentence tells a deed before another subject: ``Two relief helicopters attacked; quake toll rises``."""
    subject = min((term.first for term in _find_strong(line.tokens)), default=0)
    return any(at < subject for at in find_cue_positions(line.sentence))


def _opens_with_subject(line: Line, attack: int) -> bool:
    """Whether a sentence names another subject by strong words before the attack, which did not bring that about."""
    return any(
        term.first < attack and not is_brought_about(line, term, load_table("topics")[term.row])
        for term in _find_strong(line.tokens)
    )


def _find_strong(tokens: Sequence[Token]) -> Iterator[Term]:
    """Yield the words that speak of another subject strongly."""
    for term in index_topics().find(tokens):
        if int(load_table("topics")[term.row].text("weight") or 1) >= _TOPIC:
            yield term


def _is_chronicle(running: Sequence[Line]) -> bool:
    """Whether at least three sentences open with days that lie years apart: a list of what has been."""
    first = [next((date for date in line.dates if date.first == 0), None) for line in running]
    years = [str(date.date)[:4] for date in first if date and date.date and date.precision <= FEW_DAYS]
    return len(years) >= _CHRONICLE and len(set(years)) > 1


def _condemns(line: Line) -> bool:
    return any(load_table("speech")[term.row].text("act") == "condemn" for term in _index_speech().find(line.tokens))


@cache
def _index_harm() -> PhraseIndex:
    rows = [row for row in load_table("verbs").values() if row.text("outcome") in HARM and not row.flag("later")]
    return PhraseIndex().add_rows("verbs", rows, _BY_OTHERS)


@cache
def _index_fighters() -> PhraseIndex:
    people = (row for row in load_table("nouns").values() if row.text("kind") == "person")
    return PhraseIndex().add_rows("nouns", [row for row in people if row.text("group") in _FIGHTERS], _NUMBERS)


@cache
def _index_speech() -> PhraseIndex:
    return PhraseIndex().add_table(load_table("speech"), ("forms",))
