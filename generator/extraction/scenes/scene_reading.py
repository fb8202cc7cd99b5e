"""From sentences to scenes, in order: what each says, who spoke before it, and to whom its people belong."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from generator.extraction.chunks.cutting import find_chunks
from generator.extraction.days.dates import DateMention, find_dates
from generator.extraction.days.day_headings import NO_HEADINGS
from generator.extraction.deeds.openings import find_opening
from generator.extraction.deeds.tellings import TOLD, read_telling
from generator.extraction.places.place_mention import PlaceMention, PlaceRow
from generator.extraction.places.places import find_all_places, find_item_head
from generator.extraction.scenes.carried_days import ToldDays, carry_day
from generator.extraction.scenes.claim_sentences import is_claim
from generator.extraction.scenes.scenes import Scene
from generator.extraction.scenes.shared_groups import share_groups
from generator.extraction.scenes.shot_people import doubt_shot
from generator.extraction.speech.attribution import open_context
from generator.extraction.speech.speakers import SpeakerContext, follow
from generator.extraction.speech.speaking import find_speakers
from generator.extraction.text.sentences import Sentence
from generator.extraction.victims.readings import find_readings
from generator.extraction.victims.tolls import find_tolls
from generator.extraction.victims.unknown_people import fold_unknown
from generator.extraction.words.speech_words import is_armed_group, is_official
from generator.extraction.words.words import read_words
from generator.vocabulary.edtf import EdtfDate
from generator.vocabulary.frozen import replace
from generator.vocabulary.phrases import PhraseIndex
from generator.vocabulary.tables import load_table


def read_scenes(
    sentences: Sequence[Sentence],
    published: EdtfDate | None,
    dateline: str | None = None,
    headed: Mapping[int, DateMention] = NO_HEADINGS,
) -> tuple[Scene, ...]:
    """Read the sentences of an article in order; the day that the text speaks of is carried along."""
    scenes: list[Scene] = []
    told = ToldDays()
    inside: EdtfDate | None = None
    opening = open_context(sentences)
    context, after_claim, spoken, voices = opening, True, -1, set[str]()
    for sentence, places in zip(sentences, find_all_places(sentences, dateline), strict=True):
        head = headed.get(sentence.index)
        opens = head is not None or find_item_head(sentence.tokens, places) is not None
        if opens and scenes and scenes[-1].sentence.paragraph != sentence.paragraph:
            context = opening  # an item of a list, with speakers of its own
        inside = inside if head and scenes and scenes[-1].headed == head else None  # the day told below a heading
        day = told.begin(sentence)
        dates = find_dates(sentence, *((head.date, inside or head.date) if head else (published, day)))
        setting = {"after_claim": after_claim, "same_paragraph": spoken == sentence.paragraph}
        scene = _read_scene(sentence, dates, places, context, setting)
        scenes.append(replace(scene, headed=head) if head else scene)
        context = follow(context, sentence, scene.voices)
        if scene.voices:
            after_claim, spoken = is_claim(sentence), sentence.paragraph
        voices.update(speaker.said_by for speaker in scene.voices)
        told.end(scene)
        inside = carry_day(scene.dates, scene.readings, scene.telling, sentence.tokens, inside) if head else None
    statement = any(map(is_armed_group, voices)) and not any(map(is_official, voices))
    scenes = doubt_shot(scenes)
    shared = zip(scenes, share_groups(scenes), strict=True)
    return tuple(
        scene
        if readings is scene.readings and not statement
        else replace(scene, readings=readings, statement=statement and not scene.speakers.turned_away)
        for scene, readings in shared
    )


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
