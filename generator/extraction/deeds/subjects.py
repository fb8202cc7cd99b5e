"""What else than an incident the first sentences of an article speak of, and how much of violence each tells."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, cached_property
from itertools import islice

from generator.extraction.days.dates import DateMention, find_dates
from generator.extraction.deeds.accidents import MISHAPS, is_known_vehicle
from generator.extraction.deeds.attacks import find_attack, hits_vehicle
from generator.extraction.deeds.tellings import find_real_rows
from generator.extraction.deeds.type_cues import find_cue_positions, find_cue_weights
from generator.extraction.places.places import find_places
from generator.extraction.text.sentences import Sentence
from generator.extraction.text.tokens import Token
from generator.extraction.words.place_words import place_cues
from generator.extraction.words.telling_words import telling_words
from generator.vocabulary.edtf import FEW_DAYS
from generator.vocabulary.phrases import PhraseIndex
from generator.vocabulary.tables import Row, load_table
from generator.vocabulary.word_rows import Term, has_any, in_small_letters
from generator.vocabulary.word_sets import index_rows, list_words

_RUNNING_WORDS, _WORDS = 6, 0.4
FADING = (1.0, 1.0, 0.9, 0.8, 0.6, 0.5, 0.4, 0.4, 0.3)
VIOLENT = 2.0
_NO_SETTING, _WHOLE_PERIOD = 0.6, 0.4
LEAD, LEAD_FACTOR, _TWICE = 2, 1.3, 1.5
_HEADED = {"opinion_marks", "book_review", "correction"}
_LABEL = "date"
_CAUSE_REACH = 7
_VICTIM_REACH, _OWNER_REACH, _VERBS = 12, 6, frozenset(("was", "were", "had", "has", "before", "told", "by"))
_TAKEN_REACH = 8
_DRUGS, _ARREST = "drugs", frozenset(("arrest", "defused"))
_KIN_REACH, _MINE_REACH = 3, 3
_DONE = ("suspicions", "held_to_have")
_COURT, _HARM_REACH, _LIVES = "court", 10, frozenset(("life", "lives"))


class Line:
    """A sentence with what is asked of it more than once."""

    def __init__(self, sentence: Sentence) -> None:
        self.sentence = sentence
        self.tokens = sentence.tokens

    @cached_property
    def dates(self) -> Sequence[DateMention]:
        """Its words of time, as they stand, without the label of a collection."""
        labelled = self.tokens[0].lower == _LABEL
        return [date for date in find_dates(self.sentence, None) if not (labelled and date.first == 1)]

    @cached_property
    def attack(self) -> int | None:
        """The token at which it tells of an attack by subject and verb."""
        return find_attack(self.sentence)

    @cached_property
    def settled(self) -> bool:
        """Whether it names a day or a place of the province."""
        return any(map(is_day, self.dates)) or any(place.here for place in find_places(self.sentence))

    @cached_property
    def period(self) -> bool:
        """Whether it speaks of a whole span of time, and not only of those who were taken or did something then."""
        spans = [date.first for date in self.dates if date.kind in ("since", "period")]
        return not all(_tells_who_was_taken(self.tokens, at) or _tells_why_held(self.tokens, at) for at in spans)

    @cached_property
    def weight(self) -> float:
        """How much it speaks of an incident with a setting of its own."""
        weights = find_cue_weights(self.sentence)
        real = find_real_rows(self.tokens) if weights else ()
        weight = max((weight for row, weight in weights.items() if row in real), default=0)
        if not weight:
            return 0.0
        return weight * (1.0 if self.settled else _NO_SETTING) * (_WHOLE_PERIOD if self.period else 1.0)


def find_running(sentences: Sequence[Sentence]) -> list[Line]:
    """Return the first sentences of running text; of a text of short sentences only, those."""
    running = list(islice(filter(_is_running, sentences), len(FADING)))
    return [Line(sentence) for sentence in running or sentences[: len(FADING)]]


def _is_running(sentence: Sentence) -> bool:
    """Whether a sentence is running text: long enough, and of words rather than numbers and signs."""
    size = len(sentence.tokens)
    return size >= _RUNNING_WORDS and sum([token.text.isalpha() for token in sentence.tokens]) >= _WORDS * size


def weigh_subjects(running: Sequence[Line]) -> dict[str, float]:
    """Return the weight of each other subject: most in title and lead, and more where a lead speaks of it twice.

    Behind an attack that the lead tells they only surround it.
    """
    found: dict[str, float] = {}
    attacked = False
    for number, line in enumerate(running):
        lead = number < LEAD and not attacked
        before = frozenset(found)
        for term in index_topics().find(line.tokens):
            row = load_table("topics")[term.row]
            weight = (LEAD_FACTOR if lead else FADING[number]) * int(row.text("weight") or 1)
            behind = line.tokens[term.last + 1 : term.last + 1 + _MINE_REACH]
            recalled = row.text("topic") in MISHAPS and (
                _is_long_past(running[: number + 1], term)
                or _befell_target(running[: number + 1])
                or has_any(behind, telling_words("weapons_of_bombing"))  # ``A truck runs over a landmine``
            )
            if not (recalled or _is_setting(row, line, term)):
                again = lead and term.row in found and term.row not in before
                found[term.row] = weight * _TWICE if again else found.get(term.row, weight)
        attacked = attacked or (number < LEAD and line.attack is not None)
    return found


def weigh_headings(sentences: Sequence[Sentence]) -> dict[str, float]:
    """Return the weight of opinion, reviews and corrections that short lines before the text mark: ``Editorial: …``."""
    short = [Line(sentence) for sentence in sentences[:LEAD] if not _is_running(sentence)]
    found = weigh_subjects(short)
    return {row: weight for row, weight in found.items() if row in _HEADED}


def _is_setting(row: Row, line: Line, term: Term) -> bool:
    """Whether a subject is only where the violence happens of which its sentence tells."""
    if row.id == _DRUGS and set(find_cue_weights(line.sentence)) <= _ARREST:
        return False  # ``arrested six drug peddlers``
    if line.attack is not None and line.attack < term.first:
        return True
    if is_brought_about(line, term, row) or _names_harmed(line, term, row):
        return True
    setting = row.text("setting")
    if not setting or (line.weight < VIOLENT and line.attack is None):
        return False
    return setting != "after" or any(at < term.first for at in find_cue_positions(line.sentence))


def _names_harmed(line: Line, term: Term, row: Row) -> bool:
    """Whether words of courts only tell who was harmed: ``A sessions judge and five others were killed in a blast``."""
    if row.text("topic") != _COURT:
        return False
    if _names_victim(line, term) or _names_kin(line, term):
        return True
    if line.weight < VIOLENT:
        return False
    behind = [token.lower for token in line.tokens[term.last + 1 : term.last + 1 + _HARM_REACH]]
    harmed, breaks = (list_words("attack_words", name) for name in ("harmed", "court_matters"))
    at = next((at for at, word in enumerate(behind) if word in ("was", "were", "lost")), len(behind))
    told = set(behind[at + 1 : at + 3]) & (harmed | (_LIVES if behind[at : at + 1] == ["lost"] else frozenset()))
    return bool(told) and breaks.isdisjoint(behind[:at])


def _names_kin(line: Line, term: Term) -> bool:
    """Whether words of courts only tell whose son or guard somebody is: ``the son of a sessions judge was freed``."""
    before = in_small_letters(line.tokens)[max(0, term.first - _KIN_REACH) : term.first]
    at = len(before) - 1 - (before[-1:] in (["a"], ["the"]))
    return at > 0 and before[at] == "of" and before[at - 1] in list_words("attack_words", "of_officers")


def _names_victim(line: Line, term: Term) -> bool:
    """Whether words of courts only tell whom somebody caught now killed: ``arrested the killer of a chief justice``."""
    words = in_small_letters(line.tokens)
    caught, killing = (list_words("attack_words", name) for name in ("caught", "killing_of"))
    if caught.isdisjoint(words):
        return False
    before, behind = words[max(0, term.first - _VICTIM_REACH) : term.first], words[term.last + 1 :][:_OWNER_REACH]
    at = next((at for at in range(len(before) - 1, 0, -1) if before[at] == "of" and before[at - 1] in killing), None)
    owned = "'s" in behind and not killing.isdisjoint(behind[behind.index("'s") :])
    return owned or (at is not None and _VERBS.isdisjoint(before[at:]))


def is_brought_about(line: Line, term: Term, row: Row) -> bool:
    """Whether an attack is told as the cause of a mishap: ``overturned after gunmen fired``, not ``days after``."""
    if line.attack is None or row.text("topic") not in (*MISHAPS, _COURT):
        return False
    if row.text("topic") == _COURT:  # ``A judge of the high court escaped unhurt when gunmen attacked``
        return has_any(line.tokens[term.last + 1 : line.attack], list_words("attack_words", "survived"))
    if [token.lower for token in line.tokens[term.last + 1 : term.last + 2]] == ["bomb"]:
        return True  # ``a gas cylinder bomb``
    words = [token.lower for token in line.tokens[term.last + 1 : line.attack]]
    causing, later = (list_words("accident_words", row) for row in ("causing", "later"))
    at = next((at for at in range(len(words) - 1, -1, -1) if words[at] in causing), None)
    return at is not None and len(words) - at <= _CAUSE_REACH and (not at or words[at - 1] not in later)


def _is_long_past(lines: Sequence[Line], term: Term) -> bool:
    """Whether a mishap of before is told behind a deed: ``kidnapped from a pit where a gas leak had killed six``."""
    *before, line = lines
    behind = line.tokens[term.last + 1 : term.last + 2]
    if [token.lower for token in behind] != ["had"]:
        return False
    cues = any(at < term.first for at in find_cue_positions(line.sentence))
    return cues or any(one.weight >= VIOLENT for one in before)


def _befell_target(lines: Sequence[Line]) -> bool:
    """Whether the vehicle that was attacked in the sentence before met with a mishap: ``The coach fell …``."""
    *before, line = lines
    return bool(before) and is_known_vehicle(line.tokens) and hits_vehicle(before[-1].sentence)


def _tells_who_was_taken(tokens: Sequence[Token], first: int) -> bool:
    """Whether a clause before a time tells of people taken then: ``A youth who went missing last month was freed``."""
    words = in_small_letters(tokens)[max(0, first - _TAKEN_REACH) : first]
    who = max((at for at, word in enumerate(words) if word == "who"), default=len(words))
    return "," not in words[who:] and not place_cues("removal").isdisjoint(words[who:])


def _tells_why_held(tokens: Sequence[Token], first: int) -> bool:
    """Whether a time tells when those held now did what they are held for: ``held two wanted for a 2019 raid``."""
    held = next((at for at, token in enumerate(tokens) if token.lower in list_words("attack_words", "caught")), first)
    return any(held < term.first and term.last < first for term in index_rows("telling_words", _DONE).find(tokens))


def is_day(date: DateMention) -> bool:
    """Whether words of time name the day of something."""
    return date.kind in ("event", "saying") and date.precision <= FEW_DAYS


@cache
def index_topics() -> PhraseIndex:
    """Return the index of the words of other subjects."""
    return PhraseIndex().add_table(load_table("topics"), ("forms",))
