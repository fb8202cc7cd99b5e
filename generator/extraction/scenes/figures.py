"""From a reading of a sentence to a figure of the article."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from generator.extraction.chunks.mention import Mention
from generator.extraction.codes import (
    CASUALTIES,
    DAMAGE,
    MILITANTS,
    PERSON_OUTCOMES,
    SECURITY_FORCES,
    TAKEN,
    UNSPECIFIED,
)
from generator.extraction.facts import Figure
from generator.extraction.scenes.evidence import is_known_name, quote_reading
from generator.extraction.scenes.figure_speakers import find_figure_speaker
from generator.extraction.scenes.own_people import calls_own, mourns, tells_own_force
from generator.extraction.scenes.rejections import is_rejected
from generator.extraction.scenes.scenes import Scene
from generator.extraction.speech.speakers import Speaker
from generator.extraction.text.tokens import Token
from generator.extraction.victims.groups import find_part
from generator.extraction.victims.inclusions import find_state_at
from generator.extraction.victims.reading import Reading
from generator.extraction.victims.whole_bodies import counts_bodies
from generator.extraction.victims.zeros import find_zeros
from generator.extraction.words.responsibility_words import responsibility_words
from generator.extraction.words.speech_words import is_armed_group
from generator.extraction.words.time_words import time_words
from generator.extraction.words.words import row_of
from generator.vocabulary.frozen import dataclass, replace
from generator.vocabulary.word_rows import has_any, in_small_letters
from generator.vocabulary.word_sets import list_words

_LOOSE = {"most", "some", "many"}
_NAMES = ("Free", "Freed")  # ``The Quetta Free Press``
_HUMAN = ("person", "rank", "relation", "collective", "name")
_VICTIM = "victim"
_FEW = (2, 3)


@dataclass(frozen=True, slots=True)
class Counted:
    """A figure with where it was read. ``inside``: it is a part of the figure read from that chunk of the sentence."""

    figure: Figure
    scene: Scene
    reading: Reading

    @property
    def index(self) -> int:
        """The number of the sentence."""
        return self.scene.sentence.index

    @property
    def words(self) -> Sequence[Token]:
        """The words that name who or what is counted."""
        mention = self.reading.mention
        return self.scene.sentence.tokens[mention.first : mention.last + 1]

    @property
    def is_some(self) -> bool:
        """Whether some of people told of before are counted: ``two of the men``, and not ``two of its fighters``."""
        own = responsibility_words("own_of_groups")
        return self.reading.mention.partitive and not has_any(self.words[:-1], own)

    @property
    def plain(self) -> bool:
        """Whether people are counted exactly and on their own: no part of others, no sum, no later count of them."""
        reading = self.reading
        whole = reading.inside is None and not (reading.part or reading.weak or reading.total or reading.update)
        return whole and bool(self.figure.count) and not self.figure.approximate


def find_figures(text: str, scene: Scene) -> Iterator[Counted]:
    """Yield the figures of a sentence: real, certain, and with a number or a quantity word."""
    for reading in scene.readings:
        if (
            not reading.real
            or not reading.certain
            or is_rejected(scene, reading)
            or _is_no_noun(scene, reading.mention)
            or counts_bodies(scene.words, reading.mention)
        ):
            continue
        figure = make_figure(text, scene, reading)
        if figure is not None:
            yield Counted(figure, scene, reading)
    for reading in find_zeros(scene.words, scene.chunks, scene.readings):
        zero = make_figure(text, scene, reading, zero=True)
        if zero is not None:
            yield Counted(zero, scene, reading)


def make_figure(text: str, scene: Scene, reading: Reading, *, zero: bool = False) -> Figure | None:
    """Return the figure of a reading; ``None`` where it counts nobody."""
    if reading.mention.kind == "name" and scene.sentence.tokens[scene.chunks[reading.verb].first].text in _NAMES:
        return None
    thing = reading.mention.kind == "thing"
    if any(one.kind == "name" and is_known_name(scene, one) for one in reading.members or (reading.mention,)):
        return None
    if (thing and not _counts_thing(scene, reading)) or thing == (reading.outcome in PERSON_OUTCOMES):
        return None
    numbers = {"count": 0} if zero else None if _is_told_before(scene, reading) else _read_numbers(reading)
    if numbers is None:
        return None
    head = reading.mention.head
    first, last = _span(scene, reading)
    speaker = find_figure_speaker(scene, first, last, reading.group)
    armed = speaker is not None and is_armed_group(speaker.said_by)
    if armed and speaker is not None and _takes_up(scene, reading, speaker):
        return None
    taken = armed and reading.outcome == "arrested"
    own = calls_own(scene, reading) or (armed and mourns(scene, reading))
    if armed and not thing and own:
        reading = replace(reading, group=MILITANTS)
    elif speaker is not None and not thing and tells_own_force(scene, reading, speaker.said_by):
        reading = replace(reading, group=SECURITY_FORCES)
    status = _find_status(reading, speaker, own=own)
    target = reading.target if status == "claimed" and reading.group == UNSPECIFIED else None
    return Figure(
        group=None if thing else target or reading.group,
        what=head.row if thing and head else None,
        outcome="abducted" if taken else reading.outcome,
        said_by=speaker.said_by if speaker else None,
        via=speaker.via if speaker else None,
        certainty="reported" if reading.reported else None,
        status=status,
        evidence=quote_reading(text, scene, reading),
        note=_note(reading),
        **numbers,
    )


def _is_no_noun(scene: Scene, mention: Mention) -> bool:
    """Whether the unknown word that would be counted is no noun for people: ``including one targeting``."""
    if mention.kind != "unknown" or mention.quantity is None:
        return False
    word = scene.sentence.tokens[mention.last].lower
    loose = mention.quantity.vague is not None or mention.quantity.anaphoric
    issued = word in time_words("issued")  # ``released two statements``
    return issued or word.endswith(("ing", "ed")) or (loose and not word.endswith("s"))


def _is_told_before(scene: Scene, reading: Reading) -> bool:
    """Whether people are those told before: ``identify the other two slain in the clash``, ``who shot the other two``.

    ``four were killed and the other two wounded`` shares a verb and tells of them for the first time.
    """
    first, quantity = reading.mention.first, reading.mention.quantity
    if quantity is not None and quantity.vague and reading.mention.partitive:
        own = in_small_letters(scene.sentence.tokens)[first : reading.mention.last + 1]
        return "these" in own or "those" in own  # ``claimed to have killed some of these people``
    if quantity is not None and quantity.vague and _is_some_of_known(scene, reading, quantity.last):
        return True
    words = in_small_letters(scene.sentence.tokens)[max(0, first - 3) : first]
    if reading.mention.kind != "bare" or words[-2:] != ["the", "other"] or words[0] in ("and", ",", "while", "the"):
        return False
    links = [one.last for one in scene.chunks if one.kind == "relative" and one.last < first]
    return reading.rule == "reduced" or (bool(links) and not has_any(scene.sentence.tokens[links[-1] : first], (",",)))


def _is_some_of_known(scene: Scene, reading: Reading, last: int) -> bool:
    """Whether without a number some of the dead or hurt are told of: ``some of the bodies``, ``most of the hurt``."""
    words, mention = in_small_letters(scene.sentence.tokens)[last : last + 3], reading.mention
    if words[:2] != ["of", "the"] or reading.outcome not in CASUALTIES:
        return False
    known = mention.kind == "body" or (mention.kind == "bare" and find_state_at(words[-1]) is not None)
    return known or reading.rule == "reduced" or (mention.head is not None and mention.head.row == _VICTIM)


def _takes_up(scene: Scene, reading: Reading, speaker: Speaker) -> bool:
    """Whether a group tells only by a pronoun, or as known, whom it killed, who was told before.

    ``said it had killed him``, ``claimed responsibility for killing the two men``.
    """
    mention, tokens = reading.mention, scene.sentence.tokens
    between = [one for one in scene.chunks if speaker.verb < one.first < mention.first]
    if mention.kind != "pronoun":
        known = mention.anaphoric or (mention.definite and mention.quantity is None)
        return known and has_any(tokens[speaker.verb : mention.first], responsibility_words("taken"))
    people = [one for one in between if one.kind == "name" or (one.mention is not None and one.mention.kind in _HUMAN)]
    told_to = responsibility_words("told_to")
    return not any(not has_any(tokens[one.first : one.last + 1], told_to) for one in people)


def _span(scene: Scene, reading: Reading) -> tuple[int, int]:
    verb = scene.chunks[reading.verb]
    return min(reading.mention.first, verb.first), max(reading.mention.last, verb.last)


def _find_status(reading: Reading, speaker: Speaker | None, *, own: bool) -> str | None:
    """Return ``claimed`` for what an armed group says of others' losses (GTD: a perpetrator's claim).

    So are fighters of another group that it says it took; ``own``: they are its own.
    """
    if reading.superseded:
        return "superseded"
    if reading.rule == "identified":
        return None  # who they were of whom it told before
    harm = reading.outcome in CASUALTIES | TAKEN | DAMAGE
    harm = harm or (reading.outcome == "surrendered" and reading.group == SECURITY_FORCES)
    theirs = reading.group == MILITANTS and not (reading.outcome in ("abducted", "arrested") and not own)
    claims = speaker is not None and is_armed_group(speaker.said_by) and not theirs and harm
    return "claimed" if claims else None


def _counts_thing(scene: Scene, reading: Reading) -> bool:
    """Whether things are counted: those with a number of their own that were burned, destroyed, damaged or seized.

    A single one, told by an article, counts where its row says so: ``A tanker was torched``. Mines that are destroyed
    are those of miners.
    """
    mention = reading.mention
    if mention.head is None or mention.quantity is None:
        return False
    if reading.outcome in DAMAGE and scene.sentence.tokens[mention.head.first].lower in list_words(
        "accident_words", "pits"
    ):
        return False
    row = row_of(mention.head)
    if mention.quantity.article and not reading.members and reading.outcome not in row.texts("singles"):
        return False
    return row.flag("counted") and (reading.outcome in DAMAGE or (reading.outcome == "seized" and row.flag("seizable")))


def _read_numbers(reading: Reading) -> dict[str, Any] | None:
    if reading.members:
        return {"count": sum(member.quantity.count or 1 if member.quantity else 1 for member in reading.members)}
    quantity = reading.mention.quantity
    again = quantity is not None and quantity.anaphoric and reading.mention.kind == "bare"
    again = again and reading.outcome != "freed" and not (reading.mention.others or are_both(reading))
    loose = quantity is not None and quantity.vague in _LOOSE and reading.inside is not None
    if quantity is not None and (quantity.count == 0 or again or loose or quantity.vague == "all"):
        return None  # ``most of them lawyers`` tells who they were and counts nobody
    if reading.mention.kind in ("name", "pronoun"):
        return {"count": 1}
    if quantity is None:
        single = reading.mention.head is not None and reading.mention.head.form_key.endswith("singular")
        return {"count": 1} if single and reading.mention.kind != "thing" else None
    return {
        "count": quantity.count,
        "min": quantity.min,
        "max": quantity.max,
        "approximate": quantity.approximate,
        "vague": quantity.vague,
    }


def are_both(reading: Reading) -> bool:
    """Whether two or three told before are said to have died: ``Both succumbed later``, ``The two were killed``."""
    quantity, died = reading.mention.quantity, reading.rule in ("intransitive", "passive")
    two = quantity is not None and quantity.anaphoric and quantity.count in _FEW and reading.mention.kind == "bare"
    return two and died and reading.outcome == "killed" and reading.inside is None


def _note(reading: Reading) -> str | None:
    part = find_part(reading.mention)
    return part if part in ("private_security", "peace_committee", "pro_government_militia") else None


def is_open(figure: Figure) -> bool:
    """Whether a figure counts people of whom the article does not say who they were."""
    return figure.group == UNSPECIFIED


def may_share_group(one: Figure, other: Figure) -> bool:
    """Whether two figures can count people of one group: the same, or the article does not say whom one counts."""
    return one.group == other.group or is_open(one) or is_open(other)


def is_the_other(item: Counted) -> bool:
    """Whether one of two is told of beside the one told before: ``The other suspect was arrested``."""
    return _list_opening(item) == ["the", "other"] and item.reading.mention.quantity is None


def are_all(item: Counted) -> bool:
    """Whether all of those told before are meant: ``All three died in hospital``, ``Both succumbed``."""
    return _list_opening(item)[:1] in (["all"], ["both"]) and item.reading.mention.head is None


def _list_opening(item: Counted) -> list[str]:
    first = item.reading.mention.first
    return in_small_letters(item.scene.sentence.tokens)[first : first + 2]
