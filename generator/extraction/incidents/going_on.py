"""Whether a sentence goes on with the incident at hand: in its paragraph, with its second deed, with arrests."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from generator.extraction.codes import HARM, MILITANTS, TAKEN
from generator.extraction.deeds.tellings import ANY_DEED
from generator.extraction.incidents.continuity import are_alike, is_other_day, is_other_locality, list_kinds
from generator.extraction.incidents.draft import Draft, key_of, list_settings, tells_new
from generator.extraction.incidents.rows import find_row
from generator.extraction.scenes.chronicles import ITEM
from generator.extraction.scenes.figures import Counted, number_of
from generator.extraction.scenes.pending import speaks_of_find
from generator.extraction.scenes.scenes import Scene
from generator.extraction.words.telling_words import telling_words
from generator.vocabulary.phrases import has_any, in_small_letters

_CONTRASTS = ("however", "but", "unfortunately")
_AFTER = ("days_after", "comes_after")
_BODY, _TAKINGS = "body_found", frozenset(("abduction", "enforced_disappearance"))
_FURTHER, _LINES = ("another", "second"), frozenset(("infrastructure_attack",))
_MOURNERS = 4
_NUMBERED, _DATED = 3, 2
_DEFUSED, _BLASTS = frozenset(("bomb_defused",)), frozenset(("bombing", "suicide_bombing", "grenade_attack"))


def takes_up_second(current: Draft, scene: Scene) -> bool:
    """Whether ``the second clash`` is the one that the sentence before, in the same paragraph, adds to the first.

    A further bomb that was found and made safe is of the attack in which the first went off.
    """
    before, tokens = current.scenes[-1], scene.sentence.tokens
    near = before.sentence.paragraph == scene.sentence.paragraph
    if near and is_further_bomb(current.scenes, scene):
        return True
    definite = any(
        cue.row == "another_incident" and cue.first and tokens[cue.first - 1].lower == "the" for cue in scene.cues
    )
    return near and definite and before.telling.adds > 0 and before.telling.weight > 0


def turns_to_other_deed(current: Draft, scene: Scene) -> bool:
    """Whether an earlier or later deed of another kind is told: ``Earlier, the militants fired rockets at the town``.

    Those who did it are the known ones, so that the sentence goes back by its words, but not by what it tells.
    """
    opens = any(cue.row == "opening" and cue.first == 0 for cue in scene.cues)
    told = list_kinds(current.scenes)
    bodies = "body_found" in scene.telling.kinds  # ``Earlier, a hospital had received two bodies``
    placed = bool(scene.districts) or _is_elsewhere(scene)
    opens = opens and not bodies and (scene.telling.kinds != {"arrest"} or placed)
    new = tells_new(scene) or (_is_elsewhere(scene) and bool(scene.readings))  # ``announced the arrests of three men``
    return opens and new and bool(told) and not are_alike(scene.telling.kinds or scene.telling.again, told)


def is_further_bomb(told: Sequence[Scene], scene: Scene) -> bool:
    """Whether a bomb was made safe beside one that went off: ``A second bomb was found nearby and defused``."""
    made_safe = _DEFUSED <= scene.telling.kinds <= _DEFUSED | _BLASTS
    people = any(one.mention.kind != "thing" for one in scene.readings)
    more = scene.opens_another or has_any(scene.sentence.tokens, _FURTHER)
    further = made_safe and more and not (people or scene.districts)
    return further and not (_BLASTS | _LINES).isdisjoint(list_kinds([one for one in told if one is not scene]))


def turns_under_lead(drafts: Sequence[Draft], current: Draft, scene: Scene) -> bool:
    """Whether the lead tells of separate incidents, or a paragraph below it tells a deed of another kind."""
    begins = scene.sentence.paragraph != current.scenes[-1].sentence.paragraph
    told = list_kinds(current.scenes)
    other = begins and tells_new(scene) and bool(told) and not are_alike(scene.telling.kinds, told)
    return drafts[0].separate or (drafts[0].several and other)


def tells_second(drafts: Sequence[Draft], current: Draft, scene: Scene, own: Sequence[Counted]) -> bool:
    """Whether the next of several incidents is told as the second: ``The second blast occurred when …``."""
    words = in_small_letters(scene.sentence.tokens)[:_NUMBERED]
    numbered = (
        len(words) == _NUMBERED
        and words[:1] == ["the"]
        and words[1] in telling_words("ordinals")
        and words[2] in telling_words("singular_deeds")
    )
    blast = len(words) == _NUMBERED and words[:1] == ["the"] and words[1] in telling_words("ordinals")
    blast = blast and _adds_up(drafts[0], current, own)
    return drafts[0].separate and current is not drafts[0] and bool(own) and (numbered or blast)


def _adds_up(lead: Draft, current: Draft, own: Sequence[Counted]) -> bool:
    """Whether people and those of the incident at hand are as many as the lead counts of all."""
    whole = {item.figure.outcome: number_of(item.figure) for item in lead.figures}
    mine = {item.figure.outcome: number_of(item.figure) or 0 for item in current.figures}
    return all(
        whole.get(item.figure.outcome) == mine.get(item.figure.outcome, 0) + (number_of(item.figure) or 0)
        for item in own
    )


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
    begins = scene.sentence.paragraph != current.scenes[-1].sentence.paragraph
    if not recalls or not begins or list_settings(scene) or scene.has_cue("same_retelling") or scene.opens_another:
        return current
    known = any(one.mention is not None and one.mention.definite for one in scene.chunks[:2])
    if known or scene.telling.returns or scene.telling.again:
        return current
    return max((one for one in drafts if one is not current), key=lambda one: one.scenes[-1].sentence.index)


def turns_in_list(current: Draft, scene: Scene, own: Sequence[Counted]) -> bool:
    """Whether a paragraph of a list of incidents turns to the next: ``Meanwhile, in Hub, a woman was injured``."""
    begins = scene.sentence.paragraph != current.scenes[-1].sentence.paragraph
    harmed = all(item.figure.outcome in HARM for item in own)
    return begins and harmed and scene.telling.adds > 0 and not (scene.telling.returns or scene.telling.again)


def goes_on(current: Draft, scene: Scene, own: Sequence[Counted], here: frozenset[str]) -> bool:
    """Whether a sentence tells what came of the incident at hand: arrests, bodies of those taken, protests."""
    held = _holds_after(current, scene) or _goes_on_in_item(current, scene, here)
    return held or _finds_them(current, scene, own) or (not own and _tells_of_protest(scene))


def _holds_after(current: Draft, scene: Scene) -> bool:
    """Whether people are held some time after the incident at hand, nowhere else: ``Hours later, two were held``."""
    later = not scene.has_cue("another_incident") and scene.has_cue("opening")
    later = later and not (scene.districts or _is_elsewhere(scene))
    return later and scene.telling.kinds == {"arrest"} and bool(current.figures)


def _is_elsewhere(scene: Scene) -> bool:
    """Whether a sentence leaves the place of the incident at hand with its first word: ``Elsewhere, two were held``."""
    return scene.sentence.tokens[0].lower == "elsewhere"


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


def _goes_on_in_item(current: Draft, scene: Scene, here: frozenset[str]) -> bool:
    """Whether a sentence goes on in the paragraph of an item of a list of days, in its place or nowhere."""
    inside = current.scenes[0].has_cue(ITEM) and scene.sentence.paragraph == current.scenes[0].sentence.paragraph
    return inside and not (scene.opens_another or tells_new(scene)) and here <= current.districts


def _finds_them(current: Draft, scene: Scene, own: Sequence[Counted]) -> bool:
    """Whether the bodies of those are found who were taken in the incident at hand, wherever that is."""
    settled = any(item.figure.outcome == "killed" and item.reading.outcome == "abducted" for item in current.figures)
    return settled and not own and not scene.opens_another and speaks_of_find(scene)


def tells_who_was_taken(current: Draft, scene: Scene, own: Sequence[Counted]) -> bool:
    """Whether it is told where the dead were taken before who were found in the incident at hand: ``He was kidnapped``.

    They are told as known, by a pronoun, as ``the victims`` or by their name, and nobody else is counted.
    """
    dead = any(item.figure.outcome == "killed" for item in current.figures)
    taken = bool(scene.telling.kinds) and scene.telling.kinds <= _TAKINGS and not scene.opens_another
    if not (dead and taken and _BODY in list_kinds(current.scenes)):
        return False
    first = scene.chunks[0] if scene.chunks else None
    known = first is not None and (first.kind == "pronoun" or (first.mention is not None and first.mention.definite))
    named = bool(own) and all(_bears_name_told(current, item) for item in own)
    return named or (all(item.reading.mention.kind == "pronoun" for item in own) and (known or bool(own)))


def _bears_name_told(current: Draft, item: Counted) -> bool:
    """Whether one who was taken is called by a name of two words that stood in the text of the incident before."""
    verb = item.scene.chunks[item.reading.verb].first
    named = [one for one in item.scene.chunks if one.kind == "name" and one.last > one.first and one.last < verb]
    words = in_small_letters(item.scene.sentence.tokens)[named[-1].first : named[-1].last + 1][-2:] if named else []
    told = (list(in_small_letters(scene.sentence.tokens)) for scene in current.scenes)
    return item.figure.count == 1 and bool(words) and any(words in map(list, pairwise(some)) for some in told)


def tells_others(current: Draft, scene: Scene, own: Sequence[Counted]) -> bool:
    """Whether others are counted than in the incident at hand: taken since a day, or dead on an earlier night."""
    return _takes_others(current, scene, own) or _tells_those_before(current, scene, own)


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
    mention = item.reading.mention
    words = item.scene.sentence.tokens[mention.first : mention.last + 1]
    return item.figure.group == MILITANTS and has_any(words, ("more",))


def _takes_others(current: Draft, scene: Scene, own: Sequence[Counted]) -> bool:
    """Whether people have been taken since a day, behind a deed of another kind: ``22 were picked up since Sunday``."""
    since = any(date.kind == "since" for date in scene.dates) and bool(scene.districts) and bool(own)
    taken = since and all(item.figure.outcome in TAKEN for item in own)
    return taken and not any(item.figure.outcome in TAKEN for item in current.figures)


def ends_in_arrests(current: Draft, scene: Scene, *, moves: bool) -> bool:
    """Whether people are held after the incident at hand: on its day, and where it was."""
    apart = is_other_day(scene, current.scenes) and is_other_locality(scene, current.scenes)
    return scene.telling.kinds == {"arrest"} and not moves and not apart


def destroys_finds(current: Draft, scene: Scene, own: Sequence[Counted]) -> bool:
    """Whether forces destroy what they found where they fought: ``A rigged vehicle was also destroyed``."""
    things = all(item.figure.what for item in own)
    fought = not list_kinds(current.scenes).isdisjoint(("security_operation", "armed_clash"))
    fought = fought or any(
        (item.figure.group, item.figure.outcome) == (MILITANTS, "killed") for item in current.figures
    )
    apart = scene.districts or scene.dates or scene.has_cue("another_incident")
    return things and fought and not apart and begins_with_thing(scene)


def begins_with_thing(scene: Scene) -> bool:
    """Whether a sentence begins with things that something was done to: ``Four motorcycles were set alight``."""
    first = scene.chunks[0].mention if scene.chunks else None
    return first is not None and first.kind == "thing"


def _tells_of_protest(scene: Scene) -> bool:
    """Whether a sentence only tells how people react: ``Relatives of those killed blocked a highway with coffins``."""
    if not scene.telling.spoken or scene.opens_another or scene.telling.kinds or scene.telling.again:
        return False
    return has_any(scene.sentence.tokens[:_MOURNERS], telling_words("kin") | telling_words("crowds"))


def goes_on_with_them(current: Draft, scene: Scene) -> bool:
    """Whether the next sentence goes on with people just told of: ``Security forces chased them and killed nine``."""
    near = scene.sentence.index - current.scenes[-1].sentence.index <= 1
    verbs = {scene.chunks[one.verb].first for one in scene.readings if one.rule == "active"}
    return near and bool(verbs) and any(token.lower == "them" for token in scene.sentence.tokens[: min(verbs)])


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
