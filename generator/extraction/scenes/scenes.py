"""Sentences with all that was read in them: words, chunks, readings, dates and places."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from generator.extraction.chunks.chunks import Chunk, find_chunks
from generator.extraction.days.dates import DateMention, find_dates
from generator.extraction.days.day_headings import NO_HEADINGS
from generator.extraction.deeds.openings import find_opening
from generator.extraction.deeds.tellings import ANY_DEED, NOTHING, TOLD, Telling, read_telling
from generator.extraction.places.place_mention import PlaceMention, PlaceRow
from generator.extraction.places.places import find_all_places, find_item_head
from generator.extraction.scenes.carried_days import carry_day
from generator.extraction.scenes.claim_sentences import is_claim
from generator.extraction.speech.attribution import open_context
from generator.extraction.speech.speakers import Speaker, SpeakerContext, follow
from generator.extraction.speech.speaking import find_speakers
from generator.extraction.text.sentences import Sentence
from generator.extraction.text.tokens import Token
from generator.extraction.victims.groups import UNSPECIFIED, find_group
from generator.extraction.victims.headcounts import (
    drop_pronouns,
    share_fate,
    share_headcount,
    share_part,
    share_taken,
)
from generator.extraction.victims.known_people import find_counted, find_known_people, find_taken_up
from generator.extraction.victims.reading import PERSON_OUTCOMES, Reading
from generator.extraction.victims.readings import find_readings
from generator.extraction.victims.targets import mark_targets
from generator.extraction.victims.told_before import find_group_of_singles, share_told
from generator.extraction.victims.told_of_them import find_told_of_them
from generator.extraction.victims.tolls import find_tolls
from generator.extraction.victims.unknown_people import fold_unknown
from generator.extraction.words.speech_words import is_armed_group, is_official
from generator.extraction.words.telling_words import telling_words
from generator.extraction.words.words import Words, read_words
from generator.vocabulary.edtf import EdtfDate
from generator.vocabulary.frozen import dataclass, replace
from generator.vocabulary.phrases import PhraseIndex, Term
from generator.vocabulary.tables import load_table

_MIDDLE, _YEAR = 6, 5
_IN_A = {("in", "a", "week"), ("in", "a", "month"), ("in", "two", "days"), ("in", "three", "days")}
_VERBS = ("be", "have", "verb", "outcome", "modal", "do")
_ATTACKERS, _BODIES = "militants", {"body_found"}


@dataclass(frozen=True, slots=True)
class Scene:
    """One sentence as read. ``cues`` say how it stands to the article's incidents, ``speakers`` who spoke before it.

    ``voices``: who speaks in it. ``cue_rows``: the rows of its cues. ``clause``: its tokens where it is only a part.
    ``statement``: nobody but an armed group speaks in the article, so that what follows its words is its account.
    ``headed``: the day that stands above it in a list.
    """

    sentence: Sentence
    words: Words
    chunks: tuple[Chunk, ...]
    readings: tuple[Reading, ...]
    dates: tuple[DateMention, ...]
    places: PlaceRow
    cues: tuple[Term, ...]
    speakers: SpeakerContext
    telling: Telling = NOTHING
    statement: bool = False
    after_claim: bool = False
    same_paragraph: bool = False
    voices: tuple[Speaker, ...] = ()
    cue_rows: frozenset[str] = frozenset()
    clause: tuple[Token, ...] | None = None
    headed: DateMention | None = None

    @property
    def told(self) -> Sentence:
        """The words that tell it: of a sentence with several incidents the clause of one."""
        return self.sentence if self.clause is None else replace(self.sentence, tokens=self.clause)

    @property
    def districts(self) -> frozenset[str]:
        """The districts in which the sentence sets something."""
        return self.places.districts

    @property
    def opens_another(self) -> bool:
        """Whether its words begin another incident: ``In another attack …``, ``Earlier, …``."""
        if not self.cue_rows & {"another_incident", "opening"}:
            return False
        another = [cue for cue in self.cues if cue.row == "another_incident" and not self._is_one_of_a_row(cue)]
        if any(not self._is_named_beside(cue) for cue in another):
            return True
        brought = self.telling.kinds <= _BODIES and any(token.lower == "received" for token in self.sentence.tokens)
        known = self.telling.returns or self.telling.again - {ANY_DEED} or brought
        return not known and any(cue.row == "opening" and cue.first == 0 for cue in self.cues)

    def _is_one_of_a_row(self, cue: Term) -> bool:
        """Whether it is only told which one of a row it is: ``wounded in the second attack there in as many days``."""
        behind = [token.lower for token in self.sentence.tokens[cue.last + 1 :]]
        rows = zip(behind, behind[1:], behind[2:], strict=False)
        return any(words[:2] == ("in", "as") or words in _IN_A for words in rows)

    def _is_named_beside(self, cue: Term) -> bool:
        """Whether another deed is only named beside one, without a verb: ``a week with a siege and another attack``."""
        linked = self.sentence.tokens[cue.first - 1].lower in telling_words("links_before_cues")
        if cue.first < _MIDDLE or self.readings or not linked:
            return False
        return not any(chunk.kind in _VERBS for chunk in self.chunks if chunk.first > cue.last)

    @property
    def strength(self) -> int:
        """How strongly its words speak for an incident: the weight of the strongest word for a type of event."""
        return self.telling.strength

    @property
    def elsewhere(self) -> bool:
        """Whether it sets something outside the province and nothing in a district of it."""
        here = [place for place in self.places if place.role == "where"]
        here = [place for place in here if place.home or not self._is_dateline(place)]
        near = [place for place in here if place.district] or here
        return bool(near) and not any(place.home for place in near)

    def _is_dateline(self, place: PlaceMention) -> bool:
        """Whether a place opens the sentence before a colon: ``New Delhi: …``."""
        tokens = self.sentence.tokens
        return not place.first and place.last + 1 < len(tokens) and tokens[place.last + 1].text == ":"

    def has_cue(self, row: str) -> bool:
        """Whether a cue of a row stands in the sentence."""
        return row in self.cue_rows


def read_scenes(
    sentences: Sequence[Sentence],
    published: EdtfDate | None,
    dateline: str | None = None,
    headed: Mapping[int, DateMention] = NO_HEADINGS,
) -> tuple[Scene, ...]:
    """Read the sentences of an article in order; the day that the text speaks of is carried along."""
    scenes: list[Scene] = []
    carried: EdtfDate | None = None
    context, after_claim, spoken, voices = open_context(sentences), True, -1, set[str]()
    for sentence, places in zip(sentences, find_all_places(sentences, dateline), strict=True):
        head = headed.get(sentence.index)
        if head and scenes and scenes[-1].sentence.paragraph != sentence.paragraph:
            context = open_context(sentences)  # an item of a list, with speakers of its own
        dates = find_dates(sentence, *((head.date, head.date) if head else (published, carried)))
        setting = {"after_claim": after_claim, "same_paragraph": spoken == sentence.paragraph}
        scene = _read_scene(sentence, dates, places, context, setting)
        scenes.append(replace(scene, headed=head) if head else scene)
        context = follow(context, sentence, scene.voices)
        if scene.voices:
            after_claim, spoken = is_claim(sentence), sentence.paragraph
        voices.update(speaker.said_by for speaker in scene.voices)
        carried = carry_day(scene.dates, scene.readings, scene.telling, sentence.tokens, carried)
    statement = any(map(is_armed_group, voices)) and not any(map(is_official, voices))
    shared = zip(scenes, share_groups(scenes), strict=True)
    return tuple(
        scene
        if readings is scene.readings and not statement
        else replace(scene, readings=readings, statement=statement)
        for scene, readings in shared
    )


def share_groups(scenes: Sequence[Scene]) -> Iterator[tuple[Reading, ...]]:
    """Yield the readings of each sentence; ``Three others were hurt`` counts people of the group told just before."""
    before: str | None = None
    last: Scene | None = None
    paragraph = -1
    known: dict[str, str] = {}
    for scene in scenes:
        if scene.sentence.paragraph != paragraph:
            before = last = None
        named = (_with_known(scene, reading, known) for reading in scene.readings)
        told = tuple(
            reading if _is_of_these(scene, reading) else _with_group(reading, _last_of(scene, reading, before, last))
            for reading in named
        )
        told = share_told(told, scene.words, scene.chunks, (last.words, last.chunks, last.readings) if last else None)
        told = share_taken(told, scene.words, scene.chunks, last.readings if last and not _is_of_a_year(last) else ())
        told = mark_targets(told, scene.words, last.words if last else None)
        told = share_part(share_fate(told, last.words, last.chunks, last.readings) if last else drop_pronouns(told))
        told = told or (find_told_of_them(scene.words, scene.chunks, last.readings) if last else ())
        yield share_headcount(last.words, last.chunks, told, scene.chunks) if last and not last.readings else told
        known.update(find_known_people(scene.words, scene.chunks))
        counted = ((find_counted(scene.words, reading.mention), reading.group) for reading in told)
        known.update((people, group) for people, group in counted if people and people not in known)
        paragraph, before = scene.sentence.paragraph, _last_group(scene)
        last = scene


def _is_of_a_year(scene: Scene) -> bool:
    """Whether a sentence tells of something long past: ``In 1991 three engineers were abducted. They were freed``."""
    return any(date.precision >= _YEAR for date in scene.dates if date.kind in ("event", "period"))


def _is_of_these(scene: Scene, reading: Reading) -> bool:
    """Whether a part belongs to people counted before it in its sentence: ``arrest of four suspects, one of whom``."""
    if reading.mention.kind != "part" or reading.mention.state is not None:
        return False
    before = (chunk.mention for chunk in scene.chunks[: reading.chunk])
    return any(
        one is not None and one.kind == "person" and one.quantity is not None and one.quantity.plural for one in before
    )


def _with_known(scene: Scene, reading: Reading, known: dict[str, str]) -> Reading:
    """Give a victim whom a sentence only names the group that an earlier one gives the name, and ``the two`` theirs."""
    mention = reading.mention
    if (group := find_taken_up(scene.words, mention, known)) is not None:
        return replace(reading, group=group)
    if mention.kind != "name" or reading.members:
        return reading
    parts = [token.lower for token in scene.sentence.tokens[mention.first : mention.last + 1]]
    group = next((known[part] for part in reversed(parts) if part in known), None)
    return reading if group is None else replace(reading, group=group)


def _last_of(scene: Scene, reading: Reading, before: str | None, last: Scene | None) -> str | None:
    """Return the group to which a reading can go back: ``two of them`` also to people whom nobody counted."""
    if before is None and last is not None and reading.mention.kind == "part":
        return _ATTACKERS if _fell_to_forces(scene, reading, last) else _find_group_told_of(last)
    return before


def _fell_to_forces(scene: Scene, reading: Reading, last: Scene) -> bool:
    """Whether forces killed or took some of the attackers told of before: ``One of them was killed by guards``."""
    by = scene.chunks[reading.verb + 1 : reading.verb + 3]
    agent = by[1].mention if [chunk.kind for chunk in by] == ["by", "phrase"] else None
    if agent is None or find_group(scene.words, agent) != "security_forces":
        return False
    told = [chunk.mention for chunk in last.chunks if chunk.mention is not None and chunk.mention.form_plural]
    people = [one for one in told if one.kind == "person"]
    return bool(people) and all(find_group(last.words, one) == _ATTACKERS for one in people)


def _with_group(reading: Reading, before: str | None) -> Reading:
    part = reading.mention.kind == "part" and reading.mention.state is None
    of_them = part or (reading.rule in ("active", "nominal") and reading.mention.partitive)
    alone = reading.mention.head is None and (reading.mention.others or of_them) and reading.group == UNSPECIFIED
    return replace(reading, group=before) if before and alone and reading.inside is None else reading


def _last_group(scene: Scene) -> str | None:
    """Return the group of the people whom a sentence counts, if it is one."""
    groups = {
        reading.group
        for reading in scene.readings
        if reading.real and reading.outcome in PERSON_OUTCOMES and reading.inside is None
    }
    return next(iter(groups)) if len(groups) == 1 else None


def _find_group_told_of(scene: Scene) -> str | None:
    """Return the group of the people, without speakers, of whom a sentence tells, if it is one besides attackers."""
    told = [
        chunk.mention
        for number, chunk in enumerate(scene.chunks)
        if chunk.mention is not None
        and chunk.mention.kind in ("person", "relation")
        and chunk.mention.form_plural
        and not any(after.kind == "speech" for after in scene.chunks[number + 1 : number + 3])
        and scene.sentence.tokens[max(0, scene.chunks[number].first - 2)].lower != "according"
        and not any(after.kind == "word" for after in scene.chunks[number + 1 : number + 2])  # ``a police complex``
    ]
    groups = {find_group(scene.words, mention) for mention in told}
    if groups == {_ATTACKERS} and not scene.readings:
        return find_group_of_singles(scene.words, scene.chunks) or _ATTACKERS
    groups -= {"militants", UNSPECIFIED}
    return next(iter(groups)) if len(groups) == 1 else None


def _read_scene(
    sentence: Sentence, dates: tuple[DateMention, ...], places: tuple[PlaceMention, ...], speakers: SpeakerContext,
    setting: Mapping[str, bool],
) -> Scene:  # fmt: skip
    masked = frozenset(position for date in dates for position in range(date.first, date.last + 1))
    words = read_words(sentence.tokens, masked)
    chunks = fold_unknown(words, find_chunks(words))
    tolls = find_tolls(words, chunks)
    readings = find_readings(words, chunks, tolls)
    telling = read_telling(sentence.tokens)
    opening = find_opening(sentence.tokens, new=telling.weight >= TOLD)
    cues = (*_cues().find(sentence.tokens), *(one for one in (opening, find_item_head(sentence.tokens, places)) if one))
    return Scene(
        sentence, words, chunks, readings, dates, PlaceRow(places), cues, speakers, telling,
        voices=find_speakers(sentence, speakers), cue_rows=frozenset(cue.row for cue in cues), clause=None, headed=None,
        **setting,
    )  # fmt: skip


@cache
def _cues() -> PhraseIndex:
    return PhraseIndex().add_table(load_table("scene_cues"), ("forms",)).add_table(load_table("times"), ("forms",))
