"""Speakers of sentences and what is remembered of them from one sentence to the next."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import field
from itertools import pairwise

from generator.extraction.days.dates import write_words
from generator.extraction.speech.speech_comments import claims_only, only_comments
from generator.extraction.speech.speech_marks import has_plain_man, is_man_of, names_stranger
from generator.extraction.text.sentences import Sentence
from generator.extraction.text.tokens import Token
from generator.extraction.words.place_words import place_cues
from generator.extraction.words.responsibility_words import (
    act_of,
    calls_himself,
    find_acts,
    find_groups,
    name_whole,
    responsibility_words,
)
from generator.extraction.words.speech_words import (
    ABROAD,
    OUTLET,
    index_speakers,
    is_armed_group,
    is_authority,
    speech_words,
)
from generator.extraction.words.words import list_harm
from generator.vocabulary.frozen import dataclass, replace
from generator.vocabulary.word_rows import Term, has_any, in_small_letters

_CARRIED_SENTENCES = 3
_NAME_REACH, _TEXT_REACH, _ROLE_REACH = 6, 8, 4
OFFICE = "office"
_BULLET = "\u2022"


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks (``said_by``, an id) to whom (``via``, an outlet), with the words and their tokens.

    ``verb`` is the token of the verb of saying; ``trails`` tells that what is said stands before it. ``carried`` marks
    a speaker who is not named in the sentence and spoke in one before.
    """

    said_by: str
    via: str | None
    evidence: str
    first: int
    last: int
    verb: int = 0
    trails: bool = False
    carried: bool = False


@dataclass(frozen=True, slots=True)
class SpeakerContext:
    """Who has spoken before sentence ``at``: the last speaker and where, the last armed group, persons by surname.

    ``person`` is the last single person who spoke, whom ``he`` means; ``named`` the armed group named last, whom ``the
    group`` means if none has spoken; ``before`` the sentence before where nobody speaks in it.
    ``starts`` are the sentences with which the article, or another incident in it, begins; ``leads`` gives the source
    that a sentence at such a beginning is told by; ``sole`` is who alone tells the incidents. ``statement``: only
    armed groups speak in the article, so that what follows their words is their account to its end. ``recent`` is the
    armed group that spoke last in the sentence before. ``until``: the sentences before it are a group's statement.
    ``author`` is who gave out the text that was named last: ``the statement`` is taken up behind other voices too.
    ``late``: the article does not begin with the group whose statement it is otherwise. ``roles`` are those who spoke
    last by what they were called, as ``spokesman``; ``office`` is any authority. ``prior`` is the
    sentence before; ``reported`` the paragraph in which media alone spoke last, and told of people who came to harm.
    """

    last: Speaker | None = None
    last_at: int = 0
    group: str | None = None
    names: Mapping[str, str] = field(default_factory=dict)
    at: int = 0
    person: Speaker | None = None
    named: str | None = None
    before: Sentence | None = None
    starts: tuple[int, ...] = (0,)
    leads: Mapping[int, Speaker] = field(default_factory=dict)
    statement: bool = False
    sole: Speaker | None = None
    until: int = 0
    near: Mapping[int, Speaker] = field(default_factory=dict)
    recent: str | None = None
    author: str | None = None
    late: bool = False
    roles: Mapping[str, str] = field(default_factory=dict)
    prior: Sentence | None = None
    reported: int | None = None

    @property
    def turned(self) -> bool:
        """Whether another incident has begun, by its words or place, since a group spoke that tells not all of them."""
        start = max((start for start in self.starts if start <= self.at), default=0)
        return self.late and self.last_at < start

    @property
    def theirs(self) -> bool:
        """Whether the sentence is of an armed group's statement, be it the article's or only its first part."""
        return self.statement or self.at < self.until

    @property
    def turned_away(self) -> bool:
        """Whether a group's statement has ended, and others are told of behind it."""
        return not self.theirs and self.until > 0


def carried_speaker(context: SpeakerContext) -> Speaker | None:
    """Return the last speaker of this incident if he spoke shortly before, else the one who speaks shortly after."""
    if context.theirs and context.last and is_armed_group(context.last.said_by):
        return replace(context.last, carried=True)
    if near := context.near.get(context.at):
        return replace(near, carried=True)
    start = max((start for start in context.starts if start <= context.at), default=0)
    if context.last is None or context.last_at < start:
        lead = context.leads.get(context.at, context.sole)
        return replace(lead, carried=True) if lead else None
    if context.at - context.last_at > _CARRIED_SENTENCES:
        return None
    return replace(context.last, carried=True)


def choose_speaker(speakers: Sequence[Speaker], first: int | None = None, last: int | None = None) -> Speaker | None:
    """Return the speaker of a clause: who speaks right after it, else the last who began to speak before it."""
    if not speakers or first is None or last is None:
        return speakers[0] if speakers else None
    after = [speaker for speaker in speakers if speaker.trails and speaker.first > last]
    before = [speaker for speaker in speakers if not speaker.trails and speaker.first <= first]
    if after and not (before and before[-1].verb > after[0].verb):
        blocked = any(other.verb > last and other.verb < after[0].first for other in speakers if other is not after[0])
        if not blocked:
            return after[0]
    return before[-1] if before else speakers[0]


def follow(context: SpeakerContext, sentence: Sentence, speakers: Sequence[Speaker]) -> SpeakerContext:
    """Return the context after a sentence. Who only claims an attack is no source of what comes after.

    Behind somebody who speaks by his name ``he`` is nobody told before, and no group's account goes on.
    """
    groups = find_groups(sentence.tokens)
    named = name_whole(groups[0], groups) if groups else context.named
    stranger = not groups and names_stranger(sentence.tokens)
    if not speakers:
        before = sentence if sentence.closed else context.before  # a subhead opens nothing
        context = replace(context, at=context.at + 1, named=named, before=before, prior=sentence, recent=None)
        if stranger or (not context.theirs and has_plain_man(sentence.tokens)):
            mine = context.last is not None and is_armed_group(context.last.said_by)
            context = replace(context, person=None, last=None if mine else context.last)
        return _remember_claimant(context, sentence, groups)
    names = dict(context.names)
    person = context.person
    for speaker in speakers:
        called = _list_names(sentence.tokens, speaker)
        names.update(dict.fromkeys(called, speaker.said_by))
        person = speaker if called or stranger or is_man_of(sentence.tokens, speaker.first, speaker.last) else person
    armed = [speaker.said_by for speaker in speakers if is_armed_group(speaker.said_by)]
    here = [speaker for speaker in speakers if _is_source(context, sentence, speaker)]
    last, last_at = (here[-1], context.at) if here else (context.last, context.last_at)
    context = replace(
        context, at=context.at + 1, named=named, before=None, prior=sentence, names=names, person=person,
        group=armed[-1] if armed else context.group, last=last, last_at=last_at,
        recent=armed[-1] if armed and is_armed_group(speakers[-1].said_by) else None,
        author=_find_author(sentence.tokens, speakers) or context.author,
        roles=_follow_roles(context.roles, sentence.tokens, speakers),
        reported=sentence.paragraph if _only_media_tell(sentence.tokens, speakers) else None,
    )  # fmt: skip
    return _remember_claimant(context, sentence, groups) if _names_himself(sentence.tokens) and not armed else context


def _only_media_tell(tokens: Sequence[Token], speakers: Sequence[Speaker]) -> bool:
    """Whether media that are not named tell of people who came to harm: ``Local media reported that two died``."""
    if any(speaker.said_by != OUTLET for speaker in speakers) or not has_any(tokens, list_harm()):
        return False
    named = (index_speakers().find(tokens[speaker.first : speaker.last + 1]) for speaker in speakers)
    return all(any(term.row == OUTLET for term in terms) for terms in named)


def _find_author(tokens: Sequence[Token], speakers: Sequence[Speaker]) -> str | None:
    """Return who gives out a text in a sentence: ``A spokesman of the BLF said in a statement``."""
    texts = speech_words("texts_given_out")
    if not has_any(tokens, texts):
        return None
    places = [at for at, token in enumerate(tokens) if token.lower in texts]
    near = (one for one in speakers if any(abs(at - one.verb) <= _TEXT_REACH for at in places))
    return next((one.said_by for one in near if not one.carried and one.said_by != OUTLET), None)


def _follow_roles(roles: Mapping[str, str], tokens: Sequence[Token], speakers: Sequence[Speaker]) -> Mapping[str, str]:
    """Return who spoke last as what: ``a police officer said`` makes ``the officer`` one of the police."""
    found = dict(roles)
    for speaker in speakers:
        near = tokens[max(0, speaker.first - _ROLE_REACH) : speaker.last + _ROLE_REACH]
        nouns = speech_words("roles").intersection(token.lower for token in near)
        found.update((name_role(noun), speaker.said_by) for noun in nouns)
        if is_authority(speaker.said_by):
            found[OFFICE] = speaker.said_by
    return found


def name_role(noun: str) -> str:
    """Return the key of a role: a spokesman and a spokesperson are one."""
    return "spokesman" if noun.startswith("spokes") else noun


def _names_himself(tokens: Sequence[Token]) -> bool:
    """Whether a man calls himself something and claims a deed: ``A man calling himself Gul telephoned to claim``."""
    return calls_himself(tokens) and has_any(tokens, responsibility_words("claims_or_speaks"))


def _remember_claimant(context: SpeakerContext, sentence: Sentence, named: Sequence[Term]) -> SpeakerContext:
    """Keep the group whose man claims an attack without a verb of saying: ``he`` is that man."""
    if not named:
        return context
    claims = any(act_of(term) == "claim_responsibility" for term in find_acts(sentence.tokens))
    gives = _gives_out(sentence.tokens, named[0])
    if not (claims or gives or _names_own(sentence.tokens)) or has_any(sentence.tokens, speech_words("not_any")):
        return context
    words = write_words(sentence.tokens, named[0].first, named[0].last)
    claimant = Speaker(named[0].row, None, words, named[0].first, named[0].last, named[0].last)
    context = replace(context, last=claimant, last_at=context.at - 1) if gives else context
    return replace(context, person=claimant, group=claimant.said_by, recent=claimant.said_by)


def _gives_out(tokens: Sequence[Token], group: Term) -> bool:
    """Whether a sentence begins with a group's spokesman and tells what he gives out: ``released the details``."""
    near = tokens[max(0, group.first - _NAME_REACH) : group.last + _NAME_REACH]
    spokesman = (
        group.first <= 2 * _NAME_REACH and is_armed_group(group.row) and has_any(near, speech_words("by_office"))
    )
    return spokesman and has_any(tokens, speech_words("texts_given_out") | speech_words("given_out"))


def _names_own(tokens: Sequence[Token]) -> bool:
    """Whether somebody calls a group or its fighters his own: ``his organisation was behind the attack``."""
    pairs = pairwise(in_small_letters(tokens)) if has_any(tokens, speech_words("own_bodies")) else ()
    own = any(one in ("his", "its", "their") and two in speech_words("own_bodies") for one, two in pairs)
    return own or calls_himself(tokens)


def _is_source(context: SpeakerContext, sentence: Sentence, speaker: Speaker) -> bool:
    """Whether what follows may be a speaker's account: of nobody abroad, who comments, or only claims an attack.

    Where nobody but armed groups speaks it is theirs all the same, after more than a heading.
    """
    full = context.statement and sentence.closed
    only = not full and is_armed_group(speaker.said_by) and claims_only(sentence.tokens, speaker.verb)
    point = sentence.tokens[0].text == _BULLET or only_comments(sentence.tokens, speaker.said_by)
    return speaker.said_by not in (ABROAD, OUTLET) and not (only or point)


def _list_names(tokens: Sequence[Token], speaker: Speaker) -> list[str]:
    """Return the last names of the person who speaks: the words with a capital around the speaker's term.

    A spokesman of an armed group is also taken up by his first name, for that is how he is known.
    """
    names: list[str] = []
    armed = is_armed_group(speaker.said_by)
    before, after = max(0, speaker.first - _NAME_REACH), speaker.last + _NAME_REACH
    around = tokens[before:after]
    for at, (first, second) in enumerate(pairwise(around), before):
        inside = at + 1 >= speaker.first and at <= speaker.last
        if not (first.text[0].isupper() and second.capitalised):
            continue
        if armed and second.lower in place_cues("name_followers"):
            names.extend((first.lower, second.lower))
        elif not inside:
            names.append(second.lower)
    return names
