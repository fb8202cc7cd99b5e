"""Who says what a text tells, seen over the whole of it: who speaks alone, for whom it is written, who lends a voice.

``open_context`` makes the ``SpeakerContext`` at the beginning, ``speakers.follow`` the next one. Where a sentence
names nobody, ``carried_speaker`` is the last who spoke, marked so.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from generator.extraction.days.dates import write_words
from generator.extraction.places.gazetteer import index_places
from generator.extraction.speech.acting_groups import is_acting
from generator.extraction.speech.releases import find_army
from generator.extraction.speech.speakers import Speaker, SpeakerContext
from generator.extraction.speech.speaking import find_speakers
from generator.extraction.speech.speech_comments import claims_only, only_comments
from generator.extraction.speech.speech_marks import has_plain_man
from generator.extraction.text.sentences import Sentence
from generator.extraction.text.tokens import Token
from generator.extraction.words.responsibility_words import (
    find_groups,
    find_partisan,
    name_whole,
    reacts,
    responsibility_words,
)
from generator.extraction.words.speech_words import (
    ABROAD,
    ARMED,
    OUTLET,
    RIGHTS,
    WITNESS,
    denies_something,
    index_starts,
    is_armed_group,
    is_authority,
    speech_words,
)
from generator.extraction.words.words import list_harm
from generator.vocabulary.word_rows import has_any, in_small_letters

_RAID_REACH, _CLAIM_REACH, _OPENING = 5, 8, 2
_ENEMY = ("enemy",)
_OPENED = 5
_STOPS, _LONGEST_HEADING = '.!?"', 20
_HEAD_SENTENCES, _LEAD_SENTENCES, _NEAR, _DENYING, _YEAR = 12, 3, 2, 4, 4
Spoken = tuple[Sentence, tuple[Speaker, ...]]


def open_context(sentences: Sequence[Sentence]) -> SpeakerContext:
    """Return the context at the beginning of an article.

    The lead of the article, and the first sentences of another incident in it, are told by the first source that is
    named soon after. An armed group is no such source: what it claims is its own.
    """
    pairs = list(enumerate(pairwise(sentences), 1))
    opened = [at for at, (before, sentence) in pairs if _begins(sentence, before)]
    body = next((at for at, sentence in enumerate(sentences) if not _is_heading(sentence)), len(sentences)) + 1
    headed = [at for at, (before, sentence) in pairs if at > body and _is_headed(sentence, before)]
    starts = (0, *sorted({*opened, *headed}))
    spoken = [(sentence, find_speakers(sentence, SpeakerContext())) for sentence in sentences]
    leads: dict[int, Speaker] = {}
    for start, end in pairwise((*starts, len(sentences))):
        leads.update(_find_lead(spoken, start, end))
    statement = _is_statement(spoken)
    if statement and all(lead.said_by == OUTLET for lead in leads.values()):
        leads = _find_own_lead(spoken) or leads
    elif not leads and not _lists_voices(spoken) and (writer := _find_writer(sentences)):
        leads, statement = dict.fromkeys(range(len(sentences)), writer), True
    sole = None if statement or not opened else _find_sole_voice(spoken[: starts[-1] + _LEAD_SENTENCES])
    if not statement and not leads and not _lists_voices(spoken):
        sole = find_army(sentences)
    near = {} if statement else _find_near(spoken)
    turn = _find_turn(spoken) if statement else 0
    until = turn if statement else _find_end_of_statement(spoken)
    statement = statement and not turn
    late = statement and not (find_groups(sentences[0].tokens) or _sides(sentences[0]))
    return SpeakerContext(starts=starts, leads=leads, statement=statement, sole=sole, near=near, until=until, late=late)


def _find_end_of_statement(spoken: Sequence[Spoken]) -> int:
    """Return where somebody else speaks for the first time behind a group's statement in its own words; 0 without."""
    others = (at for at, (_, speakers) in enumerate(spoken) if any(not _is_theirs(one) for one in speakers))
    end = next(others, 0)
    told = any(is_armed_group(one.said_by) for _, speakers in spoken[:end] for one in speakers)
    return end if told and sum(_sides(sentence) for sentence, _ in spoken[:end]) >= _NEAR else 0


def _find_turn(spoken: Sequence[Spoken]) -> int:
    """Return where the outlet itself turns to another incident behind a group's words, to the end: ``Meanwhile, …``."""
    turn = 0
    for at, ((before, _), (sentence, speakers)) in enumerate(pairwise(spoken), 1):
        theirs = bool(find_groups(sentence.tokens)) or _sides(sentence) or any(map(_is_theirs, speakers))
        theirs = theirs or has_any(sentence.tokens, speech_words("own_fighters"))
        opening = sentence.tokens[:_OPENED] if sentence.paragraph != before.paragraph else ()
        turns = has_any(opening, speech_words("outlet_openings"))
        turn = 0 if theirs else turn or (at if turns else 0)
    return turn


def _is_theirs(speaker: Speaker) -> bool:
    return is_armed_group(speaker.said_by) or speaker.said_by == OUTLET


def _find_near(spoken: Sequence[Spoken]) -> dict[int, Speaker]:
    """Return the office that speaks next in its paragraph for each sentence before, where nobody spoke in that yet."""
    near: dict[int, Speaker] = {}
    silent: list[int] = []
    paragraph, heard = -1, False
    for at, (sentence, speakers) in enumerate(spoken):
        if sentence.paragraph != paragraph:
            paragraph, heard, silent = sentence.paragraph, False, []
        if not speakers:
            unknown = has_any(sentence.tokens, speech_words("plain_verbs"))  # somebody speaks of whom nothing is known
            silent = [] if unknown else [*silent, at]
            heard = heard or unknown
            continue
        office = next((one for one in speakers if is_authority(one.said_by)), None)
        if office is not None and not heard and _tells(sentence.tokens, office):
            near.update(dict.fromkeys(silent[-_NEAR:], office))
        heard = True
    return near


def _tells(tokens: Sequence[Token], speaker: Speaker) -> bool:
    """Whether a speaker tells something, and neither reacts to it nor denies it: ``said no such man was held``."""
    return not reacts(tokens) and not denies_something(tokens[speaker.verb : speaker.verb + _DENYING])


def _find_sole_voice(spoken: Sequence[Spoken]) -> Speaker | None:
    """Return the office that alone tells the incidents of an article, and from its first sentences on.

    Who condemns or condoles is no source.
    """
    voices = [
        (at, speaker)
        for at, (sentence, speakers) in enumerate(spoken)
        if speakers and not reacts(sentence.tokens)
        for speaker in speakers
        if speaker.said_by != OUTLET and not only_comments(sentence.tokens, speaker.said_by)
    ]
    if len({speaker.said_by for _, speaker in voices}) != 1 or voices[0][0] > 2 * _LEAD_SENTENCES:
        return None
    first = voices[0][1]
    return first if is_authority(first.said_by) else None


def _begins(sentence: Sentence, before: Sentence) -> bool:
    """Whether a sentence begins another incident: by a word for it, or as a paragraph that opens with a place."""
    if index_starts().match(sentence.tokens, 0):
        raided = has_any(sentence.tokens[:_RAID_REACH], speech_words("raids"))
        return not raided or sentence.paragraph != before.paragraph
    opening = sentence.tokens[0].lower if sentence.paragraph != before.paragraph and len(sentence.tokens) > 2 else ""
    return opening in speech_words("place_openings") and bool(index_places().match(sentence.tokens, 1))


def _is_headed(sentence: Sentence, before: Sentence) -> bool:
    """Whether a subhead stands above a paragraph, with the place that it is set in: ``Blast in Quetta``."""
    apart = sentence.paragraph != before.paragraph and _is_heading(before) and not _is_heading(sentence)
    return apart and bool(index_places().find(before.tokens)) and bool(index_places().find(sentence.tokens))


def _lists_voices(spoken: Sequence[Spoken]) -> set[str]:
    return {speaker.said_by for _, speakers in spoken for speaker in speakers} - {OUTLET}


def _find_writer(sentences: Sequence[Sentence]) -> Speaker | None:
    """Return the armed group whose words an article is in that names no speaker: it calls its enemies occupiers."""
    sided = (at for sentence in sentences for at in find_partisan(sentence.tokens))
    if next(sided, None) is None:
        return None
    for sentence in sentences:
        groups = find_groups(sentence.tokens)
        for group in groups[:1]:
            words = write_words(sentence.tokens, group.first, group.last)
            return Speaker(name_whole(group, groups), None, words, group.first, group.last, group.last)
    return Speaker(ARMED, None, "", 0, 0)


def _find_own_lead(spoken: Sequence[Spoken]) -> dict[int, Speaker]:
    """Return the armed group that speaks alone for each sentence before, if it is named there as the one that acts."""
    for at, (_, speakers) in enumerate(spoken[:_HEAD_SENTENCES]):
        for speaker in speakers:
            if not is_armed_group(speaker.said_by):
                continue
            own = any(is_acting(told.tokens, speaker.said_by) or _sides(told) for told, _ in spoken[:at])
            return dict.fromkeys(range(at), speaker) if own else {}
    return {}


def _sides(sentence: Sentence) -> bool:
    """Whether a sentence is in the words of an armed group: ``freedom fighters``, in quotes or not."""
    if next(find_partisan(sentence.tokens), None) is not None:
        return True
    told = " ".join(token.lower for token in sentence.tokens if token.text != '"')
    return any(name in told for name in speech_words("freedom_fighters"))


def _names_enemy(sentence: Sentence) -> bool:
    """Whether a sentence speaks of ``the enemy`` outside quotes."""
    tokens = sentence.tokens if has_any(sentence.tokens, _ENEMY) else ()
    said = (at for at in range(1, len(tokens)) if tokens[at].lower in _ENEMY and tokens[at - 1].lower == "the")
    return any(sum(token.text == '"' for token in tokens[:at]) % 2 == 0 for at in said)


def _has_their_man(sentence: Sentence) -> bool:
    """Whether a spokesman is called that of a group named before: ``Its spokesman said that``."""
    pairs = pairwise(in_small_letters(sentence.tokens))
    return any(own in responsibility_words("own_of_groups") and man.startswith("spokes") for own, man in pairs)


def _is_statement(spoken: Sequence[Spoken]) -> bool:
    """Whether nobody but armed groups, and the outlet itself, speaks in the article, and tells more than a claim.

    A claim is enough where the article takes their side, or begins with the claim of more than one attack.
    """
    voices = _lists_voices(spoken)
    if not voices or not all(map(is_armed_group, voices)):
        return False
    theirs = any(_sides(told) or _names_enemy(told) or _has_their_man(told) for told, _ in spoken)
    if theirs or _opens_with_claims(spoken):
        return True
    if any(not speakers and has_plain_man(told.tokens) for told, speakers in spoken):
        return False
    body = [(told.tokens, one) for told, speakers in spoken for one in speakers if not _is_heading(told)]
    return any(is_armed_group(one.said_by) and not claims_only(tokens, one.verb) for tokens, one in body)


def _opens_with_claims(spoken: Sequence[Spoken]) -> bool:
    """Whether an article begins with several attacks that a group claims, and tells of none without naming it."""
    for told, speakers in spoken[:_OPENING]:
        words = [token.lower for token in told.tokens]
        claims = any(words[one.verb] in speech_words("claiming") for one in speakers)
        at = words.index("responsibility") if claims and "responsibility" in words else len(words)
        if not responsibility_words("rows_of_attacks").isdisjoint(words[at : at + _CLAIM_REACH]):
            return True
        if not find_groups(told.tokens):
            return False
    return False


def _is_heading(sentence: Sentence) -> bool:
    """Whether a sentence is only a heading, in which a group may be named whose account the article is not."""
    return sentence.tokens[-1].text not in _STOPS and len(sentence.tokens) < _LONGEST_HEADING


def _find_lead(spoken: Sequence[Spoken], start: int, end: int) -> dict[int, Speaker]:
    """Return the first source of an incident for each sentence before it, if it is near enough."""
    reach = _LEAD_SENTENCES if start else _HEAD_SENTENCES
    for at, (sentence, speakers) in enumerate(spoken[start : min(end, start + reach)], start):
        for speaker in speakers if not reacts(sentence.tokens) else ():
            if only_comments(sentence.tokens, speaker.said_by) or _only_saw(sentence.tokens, speaker):
                continue
            if at > start and _tells_of_years(sentence.tokens, speaker):
                continue
            if is_armed_group(speaker.said_by) or speaker.said_by == ABROAD:
                return {}
            return dict.fromkeys(range(max(start, at - _LEAD_SENTENCES), at), speaker)
    return {}


def _only_saw(tokens: Sequence[Token], speaker: Speaker) -> bool:
    """Whether witnesses tell how it happened, and of nobody who was hit: ``Witnesses said gunmen came in a car``."""
    return speaker.said_by == WITNESS and not has_any(tokens, list_harm())


def _tells_of_years(tokens: Sequence[Token], speaker: Speaker) -> bool:
    """Whether somebody tells of whole years, or counts those missing: ``NAME says 685 people died last year``."""
    words = in_small_letters(tokens)
    spans = any(word in speech_words("spans") and after != "old" for word, after in pairwise((*words, "")))
    spans = spans or any(word == "in" and len(after) == _YEAR and after.isdigit() for word, after in pairwise(words))
    gone = speaker.said_by == RIGHTS and not speech_words("gone").isdisjoint(words)
    return spans or (gone and "they" not in words)
