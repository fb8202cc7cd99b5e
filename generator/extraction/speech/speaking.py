"""Who speaks in one sentence: the subjects of its verbs of saying and those whom ``according to`` names.

``he``, ``the official`` and surnames are taken back to whom they mean by the ``SpeakerContext`` of what came before.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.extraction.days.dates import write_words
from generator.extraction.speech.speakers import Speaker, SpeakerContext
from generator.extraction.speech.speech_according import make_speaker, read_according, read_opening_text
from generator.extraction.speech.speech_accounts import find_accounts
from generator.extraction.speech.speech_backs import (
    find_body,
    find_opening_man,
    is_back,
    is_spokesman_behind,
    read_back,
    take_up,
)
from generator.extraction.speech.speech_marks import (
    ends_outlet,
    find_first_body,
    find_first_group,
    find_outer,
    is_audience,
    is_before_name,
    is_bridge,
    is_description,
    is_linked,
    is_named,
    is_object,
    is_relative,
    is_trailing,
    is_turned,
    joins,
    leave_relative,
    may_stand_between,
)
from generator.extraction.speech.speech_naming import name_speaker
from generator.extraction.speech.speech_orders import is_no_account
from generator.extraction.speech.speech_signs import find_signs
from generator.extraction.text.sentences import Sentence
from generator.extraction.text.tokens import Token
from generator.extraction.words.responsibility_words import find_groups
from generator.extraction.words.speech_words import (
    ARMED,
    OUTLET,
    UNNAMED,
    find_said_by,
    index_speakers,
    speech_words,
)
from generator.vocabulary.frozen import replace
from generator.vocabulary.phrases import Term, has_any, in_small_letters, read_once

_REACH = 26
_AFTER_REACH = 12
_SHORT_ASIDE = 4
_ASIDE_REACH = 14
_OPENING = 2
_STATED = 4


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
        outlets = [
            verb for verb in verbs if ends_outlet(tokens, verb) and tokens[verb].lower in speech_words("reporting")
        ]
        found = [_make_outlet(tokens, verb) for verb in outlets]
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
    before = None if turned else _read_before(tokens, verb, terms, context)
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


def _read_before(tokens: Sequence[Token], verb: int, terms: Sequence[Term], context: SpeakerContext) -> Speaker | None:
    """Read the subject of a verb of saying, from the verb leftwards; the first body of a chain is the speaker."""
    if ends_outlet(tokens, verb):
        return None
    verb = _find_start(tokens, verb)
    chosen = _find_subject(tokens, verb - 1, terms)
    if chosen is not None and is_spokesman_behind(tokens, chosen.last, verb):
        return read_back(tokens, verb, context, trails=is_trailing(tokens, verb))
    if chosen is None:
        aside = _find_aside(tokens, verb)
        chosen = _find_subject(tokens, aside - 1, terms) if aside is not None else _find_opening(tokens, verb, terms)
    chosen = find_outer(tokens, verb, leave_relative(tokens, chosen, terms), terms)
    trails = is_trailing(tokens, verb)
    stated = chosen is not None and _is_of_statement(tokens, verb)
    if chosen and not stated and is_object(tokens, chosen) and not is_relative(tokens, chosen, verb):
        return None
    if chosen and is_before_name(tokens, chosen, verb):
        return None
    if chosen is None and "responsibility" in set(in_small_letters(tokens)[max(0, verb - 3) : verb]):
        chosen = find_first_group(tokens, verb, terms)  # ``NAME, while accepting responsibility, said``
    if chosen and find_said_by(chosen) == ARMED:
        chosen = next((term for term in reversed(terms) if term.last < chosen.first and is_named(term)), chosen)
    if chosen and not is_back(tokens, chosen, context):
        return make_speaker(tokens, chosen, verb, trails=trails)
    return read_back(tokens, verb, context, trails=trails)


def _find_start(tokens: Sequence[Token], verb: int) -> int:
    """Return where a verb of saying begins: ``went on to say``, ``NAME, one of several groups, has claimed``."""
    words = in_small_letters(tokens)[max(0, verb - 3) : verb]
    if words[-2:] in ([",", "has"], [",", "have"], [",", "had"]):
        return verb - 1
    return verb - 3 if words[-2:] == ["on", "to"] and words[0] in speech_words("going_on") else verb


def _is_of_statement(tokens: Sequence[Token], verb: int) -> bool:
    """Whether it is said in a statement: ``claimed by NAME in a statement, which said``."""
    words = [token.lower for token in tokens[max(0, verb - _STATED) : verb] if token.text != ","]
    return words[-1:] in (["which"], ["that"]) and words[-2:-1] in (["statement"], ["message"], ["communique"])


def _find_subject(tokens: Sequence[Token], position: int, terms: Sequence[Term]) -> Term | None:
    """Return the body that words from ``position`` leftwards name, its first part where it is a chain."""
    chosen: Term | None = None
    start, limit = position, max(0, position + 1 - _REACH)
    while position >= limit:
        term = next((term for term in terms if term.first <= position <= term.last), None)
        if term and term.last <= start:
            if chosen and joins(tokens[term.last + 1 : chosen.first]):
                chosen, position = _choose_closer(term, chosen), term.first - 1
                continue
            if chosen and not is_linked(tokens, term, chosen):
                break
            vague = chosen is not None and find_said_by(term) in (UNNAMED, ARMED)
            chosen, position = chosen if vague else term, term.first - 1
            continue
        if not may_stand_between(tokens[position]) or (chosen and tokens[position].text in ",;"):
            break
        position -= 1
    return chosen


def _choose_closer(first: Term, second: Term) -> Term:
    """Return the one of two who say it together that is closer to the matter: an authority before helpers or media."""
    return first if find_said_by(second) in speech_words("helpers") and find_said_by(first) != ARMED else second


def _find_opening(tokens: Sequence[Token], verb: int, terms: Sequence[Term]) -> Term | None:
    """Return the subject of the sentence for a verb that hangs on it: ``The army issued a statement, saying ...``.

    A name right before it is its own subject: ``Troops raided a camp, with elder Gul Khan claiming ...``.
    """
    named = verb > 0 and tokens[verb - 1].text[0].isupper() and all(term.last != verb - 1 for term in terms)
    if named or tokens[verb].lower not in speech_words("hanging"):
        return None
    first = next((term for term in terms if term.last < verb), None)
    opens = first is not None and first.first <= _OPENING and not is_object(tokens, first)
    return first if opens else find_first_group(tokens, verb, terms)


def _find_aside(tokens: Sequence[Token], verb: int) -> int | None:
    """Return the comma that opens what is told of the speaker: ``Colonel NAME, in charge of the operation, said``.

    So does a short aside: ``a local official, however, said``.
    """
    if verb < 2 or tokens[verb - 1].text != ",":
        return None
    for position in range(verb - 2, max(0, verb - 2 - _ASIDE_REACH), -1):
        if tokens[position].text in '".;':
            return None
        if tokens[position].text == ",":
            told = tokens[position + 1].lower in speech_words("asides")
            told = told or tokens[verb - 2].lower in speech_words("aside_ends")
            short = told or verb - position <= _SHORT_ASIDE
            return position if short or tokens[position - 1].text[0].isupper() else None
    return None


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
