"""Who speaks in one sentence: the subjects of its verbs of saying and those whom ``according to`` names.

``he``, ``the official`` and surnames are taken back to whom they mean by the ``SpeakerContext`` of what came before.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.extraction.days.dates import write_words
from generator.extraction.speech.opening_bodies import find_first_body
from generator.extraction.speech.saying_subjects import read_before
from generator.extraction.speech.speakers import Speaker, SpeakerContext
from generator.extraction.speech.speech_according import make_speaker, read_according, read_opening_text
from generator.extraction.speech.speech_accounts import find_accounts
from generator.extraction.speech.speech_backs import take_up
from generator.extraction.speech.speech_bodies import find_body
from generator.extraction.speech.speech_marks import (
    begins_outlet,
    ends_outlet,
    is_audience,
    is_bridge,
    is_description,
    is_linked,
    is_named,
    is_trailing,
    is_turned,
    may_stand_between,
)
from generator.extraction.speech.speech_naming import name_speaker
from generator.extraction.speech.speech_orders import is_no_account
from generator.extraction.speech.speech_signs import find_signs
from generator.extraction.speech.spokesmen import find_opening_man
from generator.extraction.text.sentences import Sentence
from generator.extraction.text.tokens import Token
from generator.extraction.words.responsibility_words import find_groups
from generator.extraction.words.speech_words import ARMED, OUTLET, UNNAMED, find_said_by, index_speakers, speech_words
from generator.vocabulary.frozen import replace
from generator.vocabulary.word_rows import Term, has_any, read_once

_AFTER_REACH = 12
_OPENING = 2


def find_speakers(sentence: Sentence, context: SpeakerContext) -> tuple[Speaker, ...]:
    """Return the speakers that a sentence names or takes up, by the place of their verbs."""
    tokens = sentence.tokens
    signs = find_signs(tokens)
    if signs is None:
        text = read_opening_text(tokens, context)
        return (text,) if text else ()
    verbs, openers, mark, accounts = signs
    terms = read_once(tokens, _find_bodies)
    found = [speaker for opener in openers if (speaker := read_according(tokens, opener, terms, context))]
    found += [speaker for verb in verbs if (speaker := _read_verb(tokens, verb, terms, context))]
    found += _read_elided(tokens, found, terms)
    found += find_accounts(tokens, terms) if accounts else ()
    found += [
        make_speaker(tokens, term, mark or 0, trails=True) for term in terms if mark is not None and term.first > mark
    ]
    found = [name_speaker(tokens, one, context) for one in found if not is_no_account(tokens, one)]
    if len(found) > 1 and has_any(tokens, speech_words("citing")):
        found = [one for one in found if one.said_by != OUTLET] or found  # ``NAME reported, quoting police``
    if any(opener.table == "said_by" for opener in openers):
        found = [replace(speaker, said_by=UNNAMED) for speaker in found]
    if not found and (text := read_opening_text(tokens, context)):
        found = [text]
    if not found:
        reported = [verb for verb in verbs if tokens[verb].lower in speech_words("reporting")]
        found = [_make_outlet(tokens, verb) for verb in reported if ends_outlet(tokens, verb)]
        found = found or [_make_outlet(tokens, verb + 1) for verb in reported if begins_outlet(tokens, verb)]
    return tuple(_unique(sorted(found, key=lambda speaker: (speaker.verb, speaker.first))))


def _find_bodies(tokens: Sequence[Token]) -> list[Term]:
    """Return the bodies and people named who can speak."""
    terms = [term for term in index_speakers().find(tokens) if not _is_no_speaker(tokens, term)]
    groups = [term for term in terms if is_named(term) and term.table == "organisations"]
    if len(groups) < _OPENING:
        return terms
    heard = {term.first for term in find_groups(tokens)}
    return [term for term in terms if term not in groups or term.first in heard]


def _is_no_speaker(tokens: Sequence[Token], term: Term) -> bool:
    return is_audience(tokens, term) or is_description(tokens, term)


def _make_outlet(tokens: Sequence[Token], verb: int) -> Speaker:
    """Return an outlet that reports something and names nobody: ``taken to the hospital, Dawn reported``."""
    words = write_words(tokens, verb - 1, verb)
    return Speaker(OUTLET, None, words, verb - 1, verb - 1, verb, is_trailing(tokens, verb) or verb > len(tokens) // 2)


def _unique(speakers: list[Speaker]) -> Iterator[Speaker]:
    seen: set[int] = set()
    for speaker in speakers:
        if speaker.first not in seen:
            seen.add(speaker.first)
            yield speaker


def _read_verb(tokens: Sequence[Token], verb: int, terms: Sequence[Term], context: SpeakerContext) -> Speaker | None:
    if verb and tokens[verb - 1].lower in ("and", "but") and (first := find_first_body(tokens, verb, terms)):
        return make_speaker(tokens, first, verb, trails=False)
    if verb and tokens[verb - 1].lower in ("and", "but") and (man := find_opening_man(tokens, context)):
        return take_up(tokens, 1, verb, man, trails=False)
    turned = tokens[verb].lower in speech_words("trailing") and (
        is_turned(tokens, verb) or _closes_with_body(tokens, verb, terms)
    )
    before = None if turned else read_before(tokens, verb, terms, context)
    if before:
        return before
    if tokens[verb].lower in speech_words("trailing"):
        return _read_after(tokens, verb, terms, context)
    return None


def _closes_with_body(tokens: Sequence[Token], verb: int, terms: Sequence[Term]) -> bool:
    """Whether nothing but its speaker stands behind a verb of saying: ``…, said an army news release on Monday``."""
    if not verb or tokens[verb - 1].text != ",":
        return False
    term = next((term for term in terms if verb < term.first <= verb + _OPENING), None)
    end = next((at for at in range(verb + 1, len(tokens)) if tokens[at].text in ".,;"), len(tokens))
    return term is not None and all(may_stand_between(token) for token in tokens[term.last + 1 : end])


def _read_after(tokens: Sequence[Token], verb: int, terms: Sequence[Term], context: SpeakerContext) -> Speaker | None:
    """Read the speaker after the verb: ``…, said Gul Khan, a police officer``."""
    before = tokens[verb - 1] if verb else None
    if before is None or before.text not in ',"':
        return None
    for position in range(verb + 1, min(len(tokens), verb + 1 + _AFTER_REACH)):
        term = next((term for term in terms if term.first == position), None)
        if term:
            counted = find_said_by(term) == ARMED and tokens[position - 1].lower not in ("the", "a", "an")
            spoken = make_speaker(tokens, _find_employer(tokens, term, terms), verb, trails=True)
            return None if counted else spoken  # ``…, said nine militants had died``
        token = tokens[position]
        if token.lower in context.names:
            return take_up(tokens, position, position, context.names[token.lower], trails=True)
        said_by = find_body(context) if _takes_up(tokens, position) else None
        if said_by:
            return take_up(tokens, position, position, said_by, trails=True)
        if token.lower in speech_words("stops"):
            return None
    return None


def _find_employer(tokens: Sequence[Token], term: Term, terms: Sequence[Term]) -> Term:
    """Return the body for which somebody speaks who is named by no more: ``said an official of the gas company``."""
    if find_said_by(term) != UNNAMED:
        return term
    behind = next((other for other in terms if other.first > term.last), None)
    near = behind is not None and is_linked(tokens, term, behind) and is_bridge(tokens[term.last + 1 : behind.first])
    return behind if near and behind is not None else term


def _takes_up(tokens: Sequence[Token], position: int) -> bool:
    """Whether a noun behind the verb takes up who spoke before: ``…, said the organisation``."""
    return tokens[position - 1].lower == "the" and tokens[position].lower in speech_words("back_nouns")


def _read_elided(tokens: Sequence[Token], found: Sequence[Speaker], terms: Sequence[Term]) -> list[Speaker]:
    """Read the second of two speakers with one verb: ``Police put the toll at 9, hospital staff at 11``."""
    puts = speech_words("putting")
    if not has_any(tokens, puts) or not any(tokens[speaker.verb].lower in puts for speaker in found):
        return []
    taken = {speaker.first for speaker in found}
    return [
        make_speaker(tokens, term, term.last, trails=False)
        for term in terms
        if term.first not in taken
        and term.last + 1 < len(tokens)
        and tokens[term.last + 1].lower in speech_words("toll_links")
    ]
