"""Who says what a sentence tells.

``find_all_speakers(sentences)`` gives the speakers of each sentence of an article; ``find_speaker(sentence, context,
first, last)`` the one for a clause (tokens ``first`` to ``last``) or, without them, for the sentence. ``open_context``
makes the ``SpeakerContext`` at an article's beginning, ``follow`` the next one. ``he``, ``the official`` and surnames
are taken back to whom they mean. Where a sentence names nobody, ``carried_speaker`` is the last who spoke, marked so.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from generator.extraction.dates import write_words
from generator.extraction.gazetteer import index_places
from generator.extraction.responsibility_words import responsibility_words
from generator.extraction.sentences import Sentence
from generator.extraction.speakers import Speaker, SpeakerContext, carried_speaker, choose_speaker, follow
from generator.extraction.speech_marks import (
    claims_only,
    find_via,
    is_bridge,
    is_linked,
    is_named,
    is_object,
    is_trailing,
    is_verb,
    may_stand_between,
)
from generator.extraction.speech_words import (
    ARMED,
    OUTLET,
    UNNAMED,
    find_said_by,
    index_openers,
    index_speakers,
    index_starts,
    is_armed_group,
    speech_words,
)
from generator.extraction.tokens import Token
from generator.vocabulary.phrases import Term
from generator.vocabulary.tables import load_table

_REACH = 26
_AFTER_REACH = 12
_NEGATION_REACH = 4
_ACT_REACH = 5
_HEAD_SENTENCES, _LEAD_SENTENCES = 12, 3


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
    """Return the context at the beginning of an article.

    The lead of the article, and the first sentences of another incident in it, are told by the first source that is
    named soon after. An armed group is no such source: what it claims is its own.
    """
    starts = (0, *(sentence.index for before, sentence in pairwise(sentences) if _begins(sentence, before)))
    leads: dict[int, Speaker] = {}
    for start, end in pairwise((*starts, len(sentences))):
        leads.update(_find_lead(sentences, start, end))
    statement = _is_statement(sentences)
    if statement and not leads:
        leads = _find_own_lead(sentences)
    return SpeakerContext(starts=starts, leads=leads, statement=statement)


def _begins(sentence: Sentence, before: Sentence) -> bool:
    """Whether a sentence begins another incident: by a word for it, or as a paragraph that opens with a place."""
    if index_starts().match(sentence.tokens, 0):
        return True
    opening = sentence.tokens[0].lower if sentence.paragraph != before.paragraph and len(sentence.tokens) > 2 else ""
    return opening in load_table("speech_grammar")["place_openings"].texts("forms") and bool(
        index_places().match(sentence.tokens, 1)
    )


def _find_own_lead(sentences: Sequence[Sentence]) -> dict[int, Speaker]:
    """Return the armed group that speaks alone for each sentence before, if it is named there as the one that acts."""
    for sentence in sentences[:_HEAD_SENTENCES]:
        for speaker in find_speakers(sentence, SpeakerContext()):
            if not is_armed_group(speaker.said_by):
                continue
            acts = any(_acts(told.tokens, speaker.said_by) for told in sentences[: sentence.index])
            return dict.fromkeys(range(sentence.index), speaker) if acts else {}
    return {}


def _acts(tokens: Sequence[Token], said_by: str) -> bool:
    """Whether an armed group or its fighters do something: ``BLF fighters attacked a camp``."""
    for term in index_speakers().find(tokens):
        at = term.last + 1
        while at < len(tokens) and tokens[at].lower in responsibility_words("members"):
            at += 1
        if find_said_by(term) != said_by or at == term.last + 1:
            continue
        if any(token.lower in responsibility_words("acts") for token in tokens[at : at + _ACT_REACH]):
            return True
    return False


def _is_statement(sentences: Sequence[Sentence]) -> bool:
    """Whether nobody but armed groups, and the outlet itself, speaks in the article, and tells more than a claim."""
    context = SpeakerContext()
    spoken = [(sentence, speaker) for sentence in sentences for speaker in find_speakers(sentence, context)]
    voices = {speaker.said_by for _, speaker in spoken} - {OUTLET}
    tells = any(not claims_only(sentence.tokens, speaker.verb) for sentence, speaker in spoken)
    return bool(voices) and all(map(is_armed_group, voices)) and tells


def _find_lead(sentences: Sequence[Sentence], start: int, end: int) -> dict[int, Speaker]:
    """Return the first source of an incident for each sentence before it, if it is near enough."""
    reach = _LEAD_SENTENCES if start else _HEAD_SENTENCES
    for sentence in sentences[start : min(end, start + reach)]:
        for speaker in find_speakers(sentence, SpeakerContext()):
            if is_armed_group(speaker.said_by):
                return {}
            return dict.fromkeys(range(max(start, sentence.index - _LEAD_SENTENCES), sentence.index), speaker)
    return {}


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
    verbs = [at for at, token in enumerate(tokens) if token.lower in speech_words("verbs") and is_verb(tokens, at)]
    openers = index_openers().find(tokens)
    if not verbs and not openers:
        return ()
    terms = index_speakers().find(tokens)
    found = [speaker for opener in openers if (speaker := _read_according(tokens, opener, terms, context))]
    found += [speaker for verb in verbs if (speaker := _read_verb(tokens, verb, terms, context))]
    found += _read_elided(tokens, found, terms)
    if context.group:
        found = [_name_group(tokens, speaker, context.group) for speaker in found]
    if any(opener.table == "said_by" for opener in openers):
        found = [replace(speaker, said_by=UNNAMED) for speaker in found]
    return tuple(_unique(sorted(found, key=lambda speaker: (speaker.verb, speaker.first))))


def _name_group(tokens: Sequence[Token], speaker: Speaker, group: str) -> Speaker:
    """Return the speaker as the armed group named before, where ``the group`` speaks."""
    general = speaker.said_by == ARMED and tokens[speaker.last].lower in speech_words("back_nouns")
    return replace(speaker, said_by=group) if general else speaker


def _unique(speakers: list[Speaker]) -> Iterator[Speaker]:
    seen: set[int] = set()
    for speaker in speakers:
        if speaker.first not in seen:
            seen.add(speaker.first)
            yield speaker


def _read_according(
    tokens: Sequence[Token], opener: Term, terms: Sequence[Term], context: SpeakerContext
) -> Speaker | None:
    """Read ``according to the police``, ``a statement issued by the army``, ``according to Gul``."""
    if opener.table != "speech_grammar" or _is_negated(tokens, opener.first):
        return None
    for term in terms:
        gap = tokens[opener.last + 1 : term.first]
        if term.first > opener.last and len(gap) <= _AFTER_REACH and is_bridge(gap):
            trails = opener.first > len(tokens) // 2
            return _make(tokens, term, opener.first, trails=trails)
    following = opener.last + 1
    if following < len(tokens) and tokens[following].text[0].isupper():
        said_by = context.names.get(tokens[following].lower)
        return (
            _take_up(tokens, following, opener.first, said_by, trails=following > len(tokens) // 2) if said_by else None
        )
    return None


def _is_negated(tokens: Sequence[Token], position: int) -> bool:
    """Whether nobody says it: ``figures that have not been confirmed by the authorities``."""
    return any(
        token.lower in speech_words("negation") for token in tokens[max(0, position - _NEGATION_REACH) : position]
    )


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
            if chosen and not is_linked(tokens, term, chosen):
                break
            chosen, position = term, term.first - 1
            continue
        if not may_stand_between(tokens[position]) or (chosen and tokens[position].text in ",;"):
            break
        position -= 1
    trails = is_trailing(tokens, verb)
    if chosen and is_object(tokens, chosen):
        return None
    if chosen and find_said_by(chosen) == ARMED:
        chosen = next((term for term in reversed(terms) if term.last < chosen.first and is_named(term)), chosen)
    if chosen and not _is_back(tokens, chosen, context):
        return _make(tokens, chosen, verb, trails=trails)
    return _read_back(tokens, verb, context, trails=trails)


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
        if not may_stand_between(token):
            return None
    return None


def _take_up(tokens: Sequence[Token], position: int, verb: int, said_by: str, *, trails: bool) -> Speaker:
    via = find_via(tokens, verb)
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
    via = find_via(tokens, verb)
    return Speaker(find_said_by(term), via, write_words(tokens, first, last), term.first, term.last, verb, trails)
