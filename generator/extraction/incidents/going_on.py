"""Whether a sentence goes on with the incident at hand: takes up its deed, or tells more of its people."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from generator.extraction.codes import CASUALTIES, HARM, MILITANTS, TAKEN, TAKINGS
from generator.extraction.deeds.tellings import ANY_DEED
from generator.extraction.incidents.aftermath import is_elsewhere
from generator.extraction.incidents.draft import Draft, begins_paragraph, key_of, list_settings, tells_new
from generator.extraction.incidents.kinds_alike import are_alike, list_kinds
from generator.extraction.incidents.other_days import is_other_day
from generator.extraction.incidents.rows import find_row
from generator.extraction.scenes.figures import Counted
from generator.extraction.scenes.scenes import Scene
from generator.extraction.words.people_words import people_words
from generator.extraction.words.place_words import place_cues
from generator.extraction.words.telling_words import telling_words
from generator.vocabulary.word_rows import has_any, in_small_letters

_CONTRASTS = ("however", "but", "unfortunately")
_AFTER = ("days_after", "comes_after")
_BODY = "body_found"
_DATED = 2
_OF_THESE = ("them", "later")


def turns_to_other_deed(current: Draft, scene: Scene) -> bool:
    """Whether an earlier or later deed of another kind is told: ``Earlier, the militants fired rockets at the town``.

    Those who did it are the known ones, so that the sentence goes back by its words, but not by what it tells.
    """
    if _takes_up_other(current, scene):
        return True
    opens = any(cue.row == "opening" and cue.first == 0 for cue in scene.cues)
    told = list_kinds(current.scenes)
    bodies = "body_found" in scene.telling.kinds  # ``Earlier, a hospital had received two bodies``
    placed = bool(scene.districts) or is_elsewhere(scene)
    opens = opens and not bodies and (scene.telling.kinds != {"arrest"} or placed)
    new = tells_new(scene) or (is_elsewhere(scene) and bool(scene.readings))  # ``announced the arrests of three men``
    return opens and new and bool(told) and not are_alike(scene.telling.kinds or scene.telling.again, told)


def _takes_up_other(current: Draft, scene: Scene) -> bool:
    """Whether a deed of another kind and day is taken up as known, and whom it befell: ``injured in Tuesday's blast``.

    ``Gunmen shot dead a guard on Wednesday. … Around 20 people were injured in the blast late on Tuesday``.
    """
    known, told = scene.telling.again - {ANY_DEED}, list_kinds(current.scenes) - {ANY_DEED}
    if not (known and told) or are_alike(known | scene.telling.kinds, told):
        return False
    harmed = any(one.real and one.outcome in CASUALTIES for one in scene.readings)
    return harmed and is_other_day(scene, current.scenes)


def turns_under_lead(drafts: Sequence[Draft], current: Draft, scene: Scene) -> bool:
    """Whether the lead tells of separate incidents, or a paragraph below it tells a deed of another kind."""
    begins = begins_paragraph(current, scene)
    told = list_kinds(current.scenes)
    other = begins and tells_new(scene) and bool(told) and not are_alike(scene.telling.kinds, told)
    return drafts[0].separate or (drafts[0].several and other and not _names_lost(current, scene))


def _names_lost(current: Draft, scene: Scene) -> bool:
    """Whether a sentence names what was lost in the incident at hand: ``Gunmen fired at the tankers``."""
    heads = (item.reading.mention.head for item in current.figures if item.figure.what)
    lost = {head.row for head in heads if head is not None}
    named = (chunk.mention.head for chunk in scene.chunks if chunk.mention is not None)
    return any(head.row in lost for head in named if head is not None)


def fights_on(current: Draft, scene: Scene) -> bool:
    """Whether those of a deed just begun are counted, not of all: ``… stormed a post. Two died in the fighting``."""
    cues = [cue for cue in scene.cues if cue.row == "of_all"]
    fight = all(scene.sentence.tokens[cue.last].lower in telling_words("one_or_all") for cue in cues)
    return bool(cues) and fight and not current.overview and awaits(current, scene)


def awaits(current: Draft, scene: Scene) -> bool:
    """Whether the sentence before, in the same paragraph, has begun another incident and not yet counted anybody."""
    before = current.scenes[-1].sentence
    begun = current.scenes[0].sentence.paragraph
    near = begun == before.paragraph == scene.sentence.paragraph and before.index == scene.sentence.index - 1
    apart = scene.has_cue("plural_incidents") or scene.telling.again - list_kinds(current.scenes)
    return current.another and not current.figures and near and not apart


def is_recalled(drafts: list[Draft], current: Draft, scene: Scene) -> bool:
    """Whether a lead only recalls an incident in a clause, so that the text goes on with its own: ``a day after …``."""
    aside = scene.clause is not None and scene is current.scenes[0] and scene.has_cue("days_after")
    return aside and len(drafts) > 1 and drafts[0].scenes[-1].sentence.index == scene.sentence.index


def leave_recall(drafts: list[Draft], current: Draft, scene: Scene) -> Draft:
    """Return the incident that a paragraph goes on with behind a sentence that only recalls what came days before.

    ``The strikes came two days after shells killed two in Panjgur. … An official said nine people were killed.``
    """
    recalls = len(current.scenes) == 1 and any(map(current.scenes[0].has_cue, _AFTER)) and current is not drafts[0]
    begins = begins_paragraph(current, scene)
    if not recalls or not begins or list_settings(scene) or scene.has_cue("same_retelling") or scene.opens_another:
        return current
    known = any(one.mention is not None and one.mention.definite for one in scene.chunks[:2])
    if known or scene.telling.returns or scene.telling.again:
        return current
    return max((one for one in drafts if one is not current), key=lambda one: one.scenes[-1].sentence.index)


def turns_in_list(current: Draft, scene: Scene, own: Sequence[Counted]) -> bool:
    """Whether a paragraph of a list of incidents turns to the next: ``Meanwhile, in Hub, a woman was injured``."""
    begins = begins_paragraph(current, scene)
    harmed = all(item.figure.outcome in HARM for item in own)
    return begins and harmed and scene.telling.adds > 0 and not (scene.telling.returns or scene.telling.again)


def _contrasts(current: Draft, scene: Scene) -> bool:
    """Whether a sentence sets losses against the deed just told in its paragraph: ``However, two soldiers died``."""
    before = current.scenes[-1].sentence
    next_ = before.paragraph == scene.sentence.paragraph and scene.sentence.index - before.index == 1
    return next_ and scene.sentence.tokens[0].lower in _CONTRASTS


def takes_up_deed(current: Draft, scene: Scene) -> bool:
    """Whether the next sentence takes up the deed at hand as known: ``Two also died in the exchange of fire``."""
    near = scene.sentence.index - current.scenes[-1].sentence.index <= 1 and not current.overview
    if near and _contrasts(current, scene):
        return True
    again, told = scene.telling.again - {ANY_DEED}, list_kinds(current.scenes)
    return near and bool(again and told) and are_alike(again, told) and not scene.has_cue("plural_incidents")


def tells_who_was_taken(current: Draft, scene: Scene, own: Sequence[Counted]) -> bool:
    """Whether it is told where the dead were taken before who were found in the incident at hand: ``He was kidnapped``.

    They are told as known, by a pronoun, as ``the victims`` or by their name, and nobody else is counted.
    """
    dead = any(item.figure.outcome == "killed" for item in current.figures)
    if own and not scene.opens_another and _had_been_taken(current, scene, own):
        return True
    taken = bool(scene.telling.kinds) and scene.telling.kinds <= TAKINGS and not scene.opens_another
    if not (dead and taken and _BODY in list_kinds(current.scenes)):
        return False
    first = scene.chunks[0] if scene.chunks else None
    known = first is not None and (first.kind == "pronoun" or (first.mention is not None and first.mention.definite))
    named = bool(own) and all(_bears_name_told(current, item) for item in own)
    return named or (all(item.reading.mention.kind == "pronoun" for item in own) and (known or bool(own)))


def _had_been_taken(current: Draft, scene: Scene, own: Sequence[Counted]) -> bool:
    """Whether others say of all the dead that they had been taken: ``both were killed after being abducted from``."""
    killed = {item.figure.count for item in current.figures if item.figure.outcome == "killed"}
    known = all(_may_be_known(item) and item.figure.count in killed and item.figure.outcome == "killed" for item in own)
    words = in_small_letters(scene.sentence.tokens)
    taken = (place_cues("taking") | {"taken", "missing"}) - people_words("finding")
    return bool(killed) and known and not taken.isdisjoint(words)


def _may_be_known(item: Counted) -> bool:
    """Whether people are counted as known ones: ``both``, ``the two men``, ``all three``."""
    mention = item.reading.mention
    all_of = item.scene.sentence.tokens[mention.first].lower == "all"
    return mention.quantity is not None and (mention.quantity.anaphoric or mention.definite or all_of)


def _bears_name_told(current: Draft, item: Counted) -> bool:
    """Whether one who was taken is called by a name of two words that stood in the text of the incident before."""
    verb = item.scene.chunks[item.reading.verb].first
    named = [one for one in item.scene.chunks if one.kind == "name" and one.last > one.first and one.last < verb]
    words = in_small_letters(item.scene.sentence.tokens)[named[-1].first : named[-1].last + 1][-2:] if named else []
    before = (scene.sentence for scene in current.scenes if scene.sentence.index != item.scene.sentence.index)
    told = (list(in_small_letters(sentence.tokens)) for sentence in before)
    return item.figure.count == 1 and bool(words) and any(words in map(list, pairwise(some)) for some in told)


def tells_others(current: Draft, scene: Scene, own: Sequence[Counted]) -> bool:
    """Whether others are counted than in the incident at hand: freed, dead on an earlier night."""
    others = _frees_others(current, scene, own) or _takes_after(current, scene, own)
    return others or _tells_those_before(current, scene, own)


def _takes_after(current: Draft, scene: Scene, own: Sequence[Counted]) -> bool:
    """Whether people are taken in a district, behind others who only came free and nobody says where."""
    freed = bool(current.figures) and all(item.figure.outcome == "freed" for item in current.figures)
    taken = bool(own) and all(item.figure.outcome in TAKEN and not item.reading.mention.definite for item in own)
    return freed and taken and bool(scene.districts) and not current.districts


def frees_these(current: Draft, own: Sequence[Counted]) -> bool:
    """Whether a sentence tells, as of known people, that just those came free who were taken: ``The ten are back``."""
    taken = sum(item.figure.count or 0 for item in current.figures if item.figure.outcome in TAKEN)
    told = (item.reading.mention for item in own if item.figure.outcome == "freed")
    numbers = ((one.quantity, one.definite) for one in told)
    again = [one.count for one, definite in numbers if one is not None and (definite or one.anaphoric)]
    return len(again) == len(own) == 1 and again[0] == taken > 1


def _frees_others(current: Draft, scene: Scene, own: Sequence[Counted]) -> bool:
    """Whether a paragraph tells that more came free than were taken: ``Meanwhile, three missing men are back``."""
    taken = [item.figure.count or 0 for item in current.figures if item.figure.outcome in TAKEN]
    begins = begins_paragraph(current, scene)
    if not (begins and taken and own and all(taken)) or any(one.figure.outcome == "freed" for one in current.figures):
        return False
    beside = any(item.reading.mention.others for item in own) or has_any(scene.sentence.tokens, _OF_THESE)
    freed = [(item.figure.count or 0) * (item.figure.outcome == "freed") for item in own]
    return not (beside or current.overview) and min(freed) > sum(taken)


def _tells_those_before(current: Draft, scene: Scene, own: Sequence[Counted]) -> bool:
    """Whether it is told who had died on an earlier night, where the text began with those who died since.

    ``Forces killed 14 more rebels in Zhob. … On the night of August 7, 33 rebels had been killed there.``
    """
    more = {item.figure.outcome for item in current.figures if _is_more(item)}
    before = has_any(scene.told.tokens, ("had",))
    dated = any(date.kind == "event" and date.first <= _DATED and date.date for date in scene.dates)
    return before and dated and bool(own) and all(item.figure.outcome in more for item in own)


def find_more(drafts: Sequence[Draft], current: Draft, scene: Scene, own: Sequence[Counted]) -> Draft | None:
    """Return the incident that counted people on top of others, where a sentence behind those counts them again.

    So it does the lead's row of deeds, behind a single one that is told beside it.
    """
    if (row := find_row(drafts, current, scene, own)) is not None:
        return row
    keys = {key_of(item) for item in own}
    told = (one for one in drafts if one is not current and keys <= {key_of(item) for item in one.figures})
    near = (one for one in told if one.districts & current.districts and any(map(_is_more, one.figures)))
    return next(near, None) if keys and not keys & {key_of(item) for item in current.figures} else None


def _is_more(item: Counted) -> bool:
    """Whether fighters are counted on top of others: ``14 more rebels``, and nobody who died of a blast later."""
    return item.figure.group == MILITANTS and has_any(item.words, ("more",))


def tells_at_last(drafts: list[Draft], current: Draft, scene: Scene, here: frozenset[str]) -> bool:
    """Whether a sentence tells the deed that the text has only spoken of as known, as in a report of its aftermath.

    ``The toll of the Khuzdar blast rose to eight on Sunday. … On Thursday, a bomb hit a bus in Khuzdar.``
    """
    first = len(drafts) == 1 and not current.overview and not any(map(tells_new, current.scenes))
    there = bool(here) and (here <= current.districts or (not current.districts and len(here) == 1))
    if not first or not tells_new(scene) or not there or scene.opens_another:
        return False
    known = {kind for before in current.scenes for kind in before.telling.again}
    spoken = any(
        before.telling.spoken or any(item.reading.rule == "toll" for item in current.figures)
        for before in current.scenes
    )
    return bool(known or spoken) and are_alike(scene.telling.kinds, known)
