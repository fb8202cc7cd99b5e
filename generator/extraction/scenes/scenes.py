"""Sentences with all that was read in them: words, chunks, readings, dates and places."""

from __future__ import annotations

from generator.extraction.chunks.chunks import Chunk
from generator.extraction.days.dates import DateMention
from generator.extraction.deeds.tellings import ANY_DEED, NOTHING, Telling
from generator.extraction.places.place_mention import PlaceMention, PlaceRow
from generator.extraction.speech.speakers import Speaker, SpeakerContext
from generator.extraction.text.sentences import Sentence
from generator.extraction.text.tokens import Token
from generator.extraction.victims.reading import Reading
from generator.extraction.words.people_words import people_words
from generator.extraction.words.speech_words import is_armed_group
from generator.extraction.words.telling_words import telling_words
from generator.extraction.words.words import Words
from generator.vocabulary.frozen import dataclass, replace
from generator.vocabulary.word_rows import Term, has_any, in_small_letters
from generator.vocabulary.word_sets import index_rows

_MIDDLE = 6
_RUMOURED = 4
_VERBS = ("be", "have", "verb", "outcome", "modal", "do")
_OPENING_CUES = ("another_incident", "opening")
_BODIES = {"body_found"}


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
        if self.cue_rows.isdisjoint(_OPENING_CUES):
            return False
        another = [cue for cue in self.cues if cue.row == "another_incident" and not self._is_one_of_a_row(cue)]
        another = [cue for cue in another if self.readings or not self._is_rumoured(cue)]
        if any(not self._is_named_beside(cue) for cue in another):
            return True
        brought = self.telling.kinds <= _BODIES and has_any(self.sentence.tokens, ("received",))
        hurt = bool(self.readings) and all(one.weak and one.rule == "state" for one in self.readings)
        known = self.telling.returns or self.telling.again - {ANY_DEED} or brought or hurt
        opened = [cue for cue in self.cues if cue.row == "opening" and cue.first == 0]
        return not known and any(not self._goes_on_there(cue) for cue in opened)

    def _goes_on_there(self, cue: Term) -> bool:
        """Whether those told of go on where they were: ``In the same area, they also burnt two trucks``."""
        words = in_small_letters(self.sentence.tokens)
        there = "same" in words[: cue.last + 1]
        behind = cue.last + 1 + (words[cue.last + 1 : cue.last + 2] == [","])
        return there and not people_words("pronouns_again").isdisjoint(words[behind : behind + 1])

    def _is_one_of_a_row(self, cue: Term) -> bool:
        """Whether it is only told which one of a row it is: ``wounded in the second attack there in as many days``."""
        return bool(index_rows("telling_words", ("rows_in_time",)).find_within(self.sentence.tokens, cue.last + 1))

    def _is_rumoured(self, cue: Term) -> bool:
        """Whether nobody knows whether another deed there was: ``reports of another bomb``, ``feared that another``."""
        before = self.sentence.tokens[max(0, cue.first - _RUMOURED) : cue.first]
        return has_any(before, telling_words("rumours"))

    def _is_named_beside(self, cue: Term) -> bool:
        """Whether another deed is only named beside one, without a verb: ``a week with a siege and another attack``."""
        linked = self.sentence.tokens[cue.first - 1].lower in telling_words("links_before_cues")
        if cue.first < _MIDDLE or self.readings or not linked:
            return False
        return not any(chunk.kind in _VERBS for chunk in self.chunks if chunk.first > cue.last)

    @property
    def speaks_armed(self) -> bool:
        """Whether an armed group speaks in it: what it tells of its own deeds is a claim."""
        return any(is_armed_group(voice.said_by) for voice in self.voices)

    @property
    def strength(self) -> int:
        """How strongly its words speak for an incident: the weight of the strongest word for a type of event."""
        return self.telling.strength

    @property
    def elsewhere(self) -> bool:
        """Whether it sets something outside the province and nothing in a district of it."""
        here = [place for place in self.places if place.role == "where"] if self.places else []
        if not here:
            return False
        here = [place for place in here if place.home or not self._is_dateline(place)]
        near = [place for place in here if place.district] or here
        return bool(near) and not any(place.home for place in near)

    def _is_dateline(self, place: PlaceMention) -> bool:
        """Whether a place opens the sentence before a colon: ``New Delhi: …``."""
        tokens = self.sentence.tokens
        return not place.first and place.last + 1 < len(tokens) and tokens[place.last + 1].text == ":"

    def end_of(self, reading: Reading) -> int:
        """Return the last token of those whom a reading counts and of its verb."""
        return max(reading.mention.last, self.chunks[reading.verb].last)

    def has_cue(self, row: str) -> bool:
        """Whether a cue of a row stands in the sentence."""
        return row in self.cue_rows
