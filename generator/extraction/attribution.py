"""Who says what a sentence tells.

``find_all_speakers(sentences)`` gives the speakers of each sentence of an article; ``find_speaker(sentence, context,
first, last)`` the one for a clause (tokens ``first`` to ``last``) or, without them, for the sentence. ``open_context``
makes the ``SpeakerContext`` at an article's beginning, ``follow`` the next one. ``he``, ``the official`` and surnames
are taken back to whom they mean. Where a sentence names nobody, ``carried_speaker`` is the last who spoke, marked so.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.extraction.dates import write_words
from generator.extraction.sentences import Sentence
from generator.extraction.speakers import Speaker, SpeakerContext, carried_speaker, choose_speaker, follow
from generator.extraction.speech_words import (
    ARMED,
    UNNAMED,
    find_said_by,
    index_openers,
    index_outlets,
    index_speakers,
    is_armed_group,
    speech_words,
)
from generator.extraction.tokens import Token
from generator.vocabulary.phrases import Term
from generator.vocabulary.tables import load_table

_REACH = 26
_AFTER_REACH = 12
_LEAD_SENTENCES = 12


def find_all_speakers(sentences: Sequence[Sentence]) -> tuple[tuple[Speaker, ...], ...]:
    """Return the speakers of each sentence, in order."""
    context = open_context(sentences)
    found: list[tuple[Speaker, ...]] = []
    for sentence in sentences:
        speakers = find_speakers(sentence, context)
        context = follow(context, sentence, speakers)
        found.append(speakers)
    return tuple(found)


def open_context(sentences: Sequence[Sentence]) -> SpeakerContext:
    """Return the context at the beginning of an article: its lead is told by the first source that it then names.

    An armed group is no such source: what it claims is its own.
    """
    context = SpeakerContext()
    for sentence in sentences[:_LEAD_SENTENCES]:
        for speaker in find_speakers(sentence, context):
            if is_armed_group(speaker.said_by):
                return SpeakerContext()
            return SpeakerContext(lead=speaker, lead_at=sentence.index)
    return context


def find_speaker(
    sentence: Sentence, context: SpeakerContext | None = None, first: int | None = None, last: int | None = None
) -> Speaker | None:
    """Return who says a clause, without its tokens the sentence; the carried speaker where it names none."""
    context = context or SpeakerContext()
    speakers = find_speakers(sentence, context)
    return choose_speaker(speakers, first, last) or carried_speaker(context)


def find_speakers(sentence: Sentence, context: SpeakerContext) -> tuple[Speaker, ...]:
    """Return the speakers that a sentence names or takes up, by the place of their verbs."""
    tokens = sentence.tokens
    verbs = [at for at, token in enumerate(tokens) if token.lower in speech_words("verbs")]
    openers = index_openers().find(tokens)
    if not verbs and not openers:
        return ()
    terms = index_speakers().find(tokens)
    found = [speaker for opener in openers if (speaker := _read_according(tokens, opener, terms))]
    found += [speaker for verb in verbs if (speaker := _read_verb(tokens, verb, terms, context))]
    found += _read_elided(tokens, found, terms)
    if any(opener.table == "said_by" for opener in openers):
        found = [replace(speaker, said_by=UNNAMED) for speaker in found]
    return tuple(_unique(sorted(found, key=lambda speaker: (speaker.verb, speaker.first))))


def _unique(speakers: list[Speaker]) -> Iterator[Speaker]:
    seen: set[int] = set()
    for speaker in speakers:
        if speaker.first not in seen:
            seen.add(speaker.first)
            yield speaker


def _read_according(tokens: Sequence[Token], opener: Term, terms: Sequence[Term]) -> Speaker | None:
    """Read ``according to the police``, ``a statement issued by the army``."""
    if opener.table != "speech_grammar":
        return None
    for term in terms:
        gap = tokens[opener.last + 1 : term.first]
        if term.first > opener.last and len(gap) <= _AFTER_REACH and _is_bridge(gap):
            trails = opener.first > len(tokens) // 2
            return _make(tokens, term, opener.first, trails=trails)
    return None


def _read_verb(tokens: Sequence[Token], verb: int, terms: Sequence[Term], context: SpeakerContext) -> Speaker | None:
    before = _read_before(tokens, verb, terms, context)
    if before:
        return before
    if tokens[verb].lower in speech_words("trailing"):
        return _read_after(tokens, verb, terms, context)
    return None


def _read_before(tokens: Sequence[Token], verb: int, terms: Sequence[Term], context: SpeakerContext) -> Speaker | None:
    """Read the subject of a verb of saying, from the verb leftwards; the first body of a chain is the speaker."""
    chosen: Term | None = None
    limit = max(0, verb - _REACH)
    position = verb - 1
    while position >= limit:
        term = next((term for term in terms if term.first <= position <= term.last), None)
        if term and term.last < verb:
            if chosen and not _is_linked(tokens, term, chosen):
                break
            chosen, position = term, term.first - 1
            continue
        if not _may_stand_between(tokens[position]) or (chosen and tokens[position].text in ",;"):
            break
        position -= 1
    trails = _is_trailing(tokens, verb)
    if chosen and _is_object(tokens, chosen):
        return None
    if chosen and find_said_by(chosen) == ARMED:
        chosen = next((term for term in reversed(terms) if term.last < chosen.first and _is_named(term)), chosen)
    if chosen and not _is_back(tokens, chosen, context):
        return _make(tokens, chosen, verb, trails=trails)
    return _read_back(tokens, verb, context, trails=trails)


def _is_linked(tokens: Sequence[Token], left: Term, right: Term) -> bool:
    """Whether the left body is what the right belongs to: ``relatives of the policemen``, ``police official``."""
    gap = tokens[left.last + 1 : right.first]
    if not gap:
        return True
    return any(token.lower in speech_words("linked") for token in gap) and "," not in {token.text for token in gap}


def _is_named(term: Term) -> bool:
    """Whether a term is an armed group by name, which a general word after it only describes."""
    return find_said_by(term) != ARMED and is_armed_group(find_said_by(term))


def _is_object(tokens: Sequence[Token], term: Term) -> bool:
    """Whether a preposition or a verb before the body makes it no subject: ``fights against the government, said``."""
    before = term.first - 1
    if before >= 0 and tokens[before].lower in ("the", "a", "an"):
        before -= 1
    return before >= 0 and tokens[before].lower in speech_words("against")


def _is_back(tokens: Sequence[Token], term: Term, context: SpeakerContext) -> bool:
    """Whether a general noun takes up the speaker of before: ``the official``, ``the group``."""
    if term.first != term.last or tokens[term.first].lower not in speech_words("back_nouns"):
        return False
    definite = term.first > 0 and tokens[term.first - 1].lower == "the"
    return definite and (context.last is not None or context.group is not None)


def _read_back(tokens: Sequence[Token], verb: int, context: SpeakerContext, *, trails: bool) -> Speaker | None:
    """Read ``he said``, ``the official added``, ``Khan said`` through the context."""
    for position in range(verb - 1, max(-1, verb - 4), -1):
        token = tokens[position]
        if token.lower in context.names and token.text[0].isupper():
            return _take_up(tokens, position, verb, context.names[token.lower], trails=trails)
        definite = position > 0 and tokens[position - 1].lower == "the"
        if token.lower in speech_words("back") or (definite and token.lower in speech_words("back_nouns")):
            said_by = context.last.said_by if context.last else context.group
            return _take_up(tokens, position, verb, said_by, trails=trails) if said_by else None
        if not _may_stand_between(token):
            return None
    return None


def _take_up(tokens: Sequence[Token], position: int, verb: int, said_by: str, *, trails: bool) -> Speaker:
    via = _find_via(tokens, verb)
    return Speaker(said_by, via, write_words(tokens, position, verb), position, position, verb, trails)


def _read_after(tokens: Sequence[Token], verb: int, terms: Sequence[Term], context: SpeakerContext) -> Speaker | None:
    """Read the speaker after the verb: ``…, said Gul Khan, a police officer``."""
    before = tokens[verb - 1] if verb else None
    if before is None or (before.text not in ',"' and before.lower not in speech_words("back")):
        return None
    for position in range(verb + 1, min(len(tokens), verb + 1 + _AFTER_REACH)):
        term = next((term for term in terms if term.first == position), None)
        if term:
            return _make(tokens, term, verb, trails=True)
        token = tokens[position]
        if token.lower in context.names:
            return _take_up(tokens, position, position, context.names[token.lower], trails=True)
        if token.lower in speech_words("stops"):
            return None
    return None


def _read_elided(tokens: Sequence[Token], found: Sequence[Speaker], terms: Sequence[Term]) -> list[Speaker]:
    """Read the second of two speakers with one verb: ``Police put the toll at 9, hospital staff at 11``."""
    if not any(tokens[speaker.verb].lower in ("put", "puts") for speaker in found):
        return []
    taken = {speaker.first for speaker in found}
    return [
        _make(tokens, term, term.last, trails=False)
        for term in terms
        if term.first not in taken
        and term.last + 1 < len(tokens)
        and tokens[term.last + 1].lower in speech_words("toll_links")
    ]


def _make(tokens: Sequence[Token], term: Term, verb: int, *, trails: bool) -> Speaker:
    first, last = min(term.first, verb), max(term.last, verb)
    via = _find_via(tokens, verb)
    return Speaker(find_said_by(term), via, write_words(tokens, first, last), term.first, term.last, verb, trails)


def _find_via(tokens: Sequence[Token], verb: int) -> str | None:
    """Return the outlet to which somebody spoke: ``told Reuters``."""
    for position in range(verb, min(len(tokens) - 1, verb + 3)):
        if tokens[position].lower in speech_words("reporters"):
            terms = index_outlets().match(tokens, position + (2 if tokens[position + 1].lower == "the" else 1))
            return load_table("outlets")[terms[0].row].label() if terms else None
    return None


def _is_trailing(tokens: Sequence[Token], verb: int) -> bool:
    """Whether the verb ends what was said before it, as in ``two died, police said``."""
    following = tokens[verb + 1].lower if verb + 1 < len(tokens) else "."
    return following in (".", ",", ";", '"') and any(token.text in ',"' for token in tokens[:verb])


def _may_stand_between(token: Token) -> bool:
    return token.text[0].isupper() or token.lower in speech_words("between") or token.text[0].isdigit()


def _is_bridge(gap: Sequence[Token]) -> bool:
    return all(_may_stand_between(token) for token in gap) and "," not in {token.text for token in gap[:1]}
