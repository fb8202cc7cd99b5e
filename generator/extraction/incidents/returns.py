"""To which earlier incident a sentence goes back: by its figures, its district, or the kind of deed that it names."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from generator.extraction.codes import CASUALTIES, UNSPECIFIED
from generator.extraction.deeds.tellings import ANY_DEED
from generator.extraction.incidents.continuity import are_towns_apart, is_other_locality, may_be_same
from generator.extraction.incidents.draft import Draft, key_of, list_settings, narrow, tells_new
from generator.extraction.incidents.kinds_alike import are_alike, list_kinds
from generator.extraction.incidents.named_by_claim import find_named_by_claim
from generator.extraction.incidents.other_days import is_other_day
from generator.extraction.incidents.whereabouts import list_called
from generator.extraction.scenes.figure_comparison import number_of
from generator.extraction.scenes.figures import Counted
from generator.extraction.scenes.localities import shares_place
from generator.extraction.scenes.other_victims import are_named_apart, names_other_trade, names_somebody_new
from generator.extraction.scenes.scenes import Scene
from generator.vocabulary.word_rows import has_any

_NEXT = 1


def find_told(drafts: list[Draft], scene: Scene, own: list[Counted]) -> Draft | None:
    """Return the incident that has told all of a sentence's figures already, the latest first."""
    settings = list_settings(scene)
    for draft in reversed(drafts):
        only_led = _is_only_led(draft, drafts[0])
        if not (only_led and _are_these(draft, own)) and _is_one_more(draft, scene):
            continue
        known = {key_of(c) for c in draft.figures if c.reading.inside is None or not settings}
        sure = draft.another or draft.overview or len(own) > 1
        if own and sure and _may_lie(draft, scene) and all(key_of(c) in known for c in own):
            return draft
    return None


def _is_one_more(draft: Draft, scene: Scene) -> bool:
    """Whether another incident is told right behind one, of as many people too: ``In another attack, two were killed``.

    Of several people the words for it open the sentence, else the one told is meant, as the next of a row may be that
    ``In yet another attack on police`` tells of.
    """
    if not scene.opens_another or draft.overview or scene.sentence.index - draft.last > _NEXT:
        return False
    if all(number_of(item.figure) == 1 for item in draft.figures):
        return True
    tokens, cues = scene.sentence.tokens, [cue for cue in scene.cues if cue.row == "another_incident"]
    opens = any(cue.first <= 1 for cue in cues)
    return opens and not any(has_any(tokens[cue.last + 1 : cue.last + 2], ("on",)) for cue in cues)


def _is_only_led(draft: Draft, first: Draft) -> bool:
    """Whether only a clause of the lead has told an incident yet, and not where: ``while two died in another blast``.

    What stands behind it counts nobody and names no place.
    """
    lead = draft.scenes[0]
    led = lead.clause is not None and lead.sentence.paragraph == first.scenes[0].sentence.paragraph
    return led and draft.another and not draft.districts and all(item.scene is lead for item in draft.figures)


def _are_these(draft: Draft, own: Sequence[Counted]) -> bool:
    """Whether as many of the same groups were told, of whom one sentence counts all."""
    return all(any(_counts_same(told, item) for told in draft.figures) for item in own)


def find_same_place(drafts: list[Draft], scene: Scene, here: frozenset[str], own: list[Counted]) -> Draft | None:
    """Return the incident of the same districts and of such a kind that has told one of a sentence's figures already.

    Two bodies that were found are not the two who died of a bomb.
    """
    several = [c for c in own if (number_of(c.figure) or 0) > 1]
    told = (draft for draft in reversed(drafts) if here and draft.districts == here and not draft.overview)
    told = (one for one in told if not (_is_one_more(one, scene) or is_other_locality(scene, one.scenes)))
    alike = (draft for draft in told if are_alike(scene.telling.kinds, list_kinds(draft.scenes[:1])))
    return next((draft for draft in alike if any(_counts_same(c, one) for c in draft.figures for one in several)), None)


def adds_to_list(current: Draft, earlier: Draft, scene: Scene, own: list[Counted]) -> bool:
    """Whether a sentence tells of one person more, or in another place, of a district of which the text told before.

    ``A teacher was taken in Mand. A student was taken in Awaran. A driver was taken in Tump``.
    """
    behind = earlier is not current and current.last == scene.sentence.index - 1
    apart = is_other_locality(scene, earlier.scenes) or are_towns_apart(scene, earlier.scenes)
    apart = apart or names_other_trade(earlier.figures, own) or are_named_apart(earlier.figures, own)
    return behind and apart and names_somebody_new(earlier.scenes, own)


def _counts_same(told: Counted, item: Counted) -> bool:
    """Whether as many came to the same end, and nobody calls them otherwise: rebels are no soldiers."""
    groups = {told.figure.group, item.figure.group}
    return key_of(told) == key_of(item) and (len(groups) == 1 or UNSPECIFIED in groups)


def find_dealt(drafts: list[Draft], scene: Scene, here: frozenset[str]) -> Draft | None:
    """Return the incident of which only a clause of a list before has told how many died where the item at hand lies.

    ``14 were killed in Mastung, eight in Nushki. … Nushki: A vehicle was rammed into the gate``.
    """
    there = (draft for draft in drafts if here and draft.districts == here and not draft.overview)
    there = (draft for draft in there if draft.last < scene.sentence.index)
    listed = (draft for draft in there if all(one.clause is not None for one in draft.scenes))
    bare = (draft for draft in listed if not (kinds := list_kinds(draft.scenes)) or _tells_alike(scene, kinds))
    return next(bare, None)


def _tells_alike(scene: Scene, kinds: Collection[str]) -> bool:
    """Whether a sentence counts nobody yet and tells the kind of deed that a clause of the lead has told."""
    return not scene.readings and bool(scene.telling.kinds) and are_alike(scene.telling.kinds, kinds)


def find_updated(drafts: list[Draft], current: Draft, here: frozenset[str], own: list[Counted]) -> Draft:
    """Return the incident whose toll has risen: the one at hand, unless another lies there or has that toll.

    Where both lie there it is that which alone has counted so many, beside one in which nobody died.
    """
    keys = {key_of(c) for c in own if number_of(c.figure) != 1} or {key_of(c) for c in own}
    told = [draft for draft in drafts if not draft.overview]
    same = [draft for draft in told if keys & {key_of(c) for c in draft.figures}]
    outcomes = {c.figure.outcome for c in own}
    counts = any(c.figure.outcome in outcomes and number_of(c.figure) for c in current.figures)
    if here & current.districts and len(same) == 1 and here & same[0].districts and not counts:
        return same[0]
    if len(drafts) == 1 or here & current.districts:
        return current
    if not here:
        return same[0] if len(same) == 1 else current
    there = [draft for draft in told if here & draft.districts]
    return (same or there or [current])[0]


def find_numbers(drafts: list[Draft], current: Draft, own: list[Counted]) -> Draft | None:
    """Return an earlier incident that alone has told the numbers of a sentence, whatever became of the people.

    As many pylons are not those people.
    """
    numbers = set(map(_number_and_kind, own))
    others = any(c.reading.mention.others for c in own)
    alone = {number for number, _ in numbers} <= {None, 1}
    if others or alone or numbers & set(map(_number_and_kind, current.figures)) or _are_some_here(current, own):
        return None
    here, outside = list_settings(own[0].scene), own[0].scene.elsewhere
    near = (draft for draft in drafts if _may_lie(draft, own[0].scene) and not (draft.overview and here))
    near = (draft for draft in near if draft.elsewhere or not outside)
    told = (draft for draft in near if all(any(_may_be_these(c, one) for one in draft.figures) for c in own))
    if _goes_on(current, own[0].scene):
        told = (draft for draft in told if _are_all_called_so(own, draft))
    return next((draft for draft in told if not is_other_day(own[0].scene, draft.scenes)), None)


def _goes_on(current: Draft, scene: Scene) -> bool:
    """Whether a sentence stands right behind one of the incident at hand, in its paragraph, and names no place."""
    last = current.scenes[-1].sentence
    near = scene.sentence.paragraph == last.paragraph and scene.sentence.index - last.index <= _NEXT
    told = bool(current.figures) or tells_new(current.scenes[-1])  # ``… ambushed a convoy. Three died in the attack``
    return near and told and not list_settings(scene)


def _are_all_called_so(own: Sequence[Counted], draft: Draft) -> bool:
    """Whether as many of the same groups were told: two soldiers are not any two who were hurt elsewhere."""
    groups = [(key_of(one), one.figure.group) for one in draft.figures]
    return all((key_of(item), item.figure.group) in groups for item in own)


def _may_be_these(item: Counted, told: Counted) -> bool:
    """Whether as many are counted as were told, and may be the same: no customers are soldiers, no hurt are dead."""
    groups = {item.figure.group, told.figure.group}
    alike = len(groups) == 1 or (UNSPECIFIED in groups and item.figure.status == told.figure.status)
    hurt = (told.figure.outcome, item.figure.outcome) == ("killed", "injured")
    return _number_and_kind(item) == _number_and_kind(told) and alike and not hurt


def _number_and_kind(item: Counted) -> tuple[int | None, str | None]:
    """Return how many are counted, and what things they are; people have no kind."""
    return number_of(item.figure), item.figure.what


def _may_lie(draft: Draft, scene: Scene) -> bool:
    """Whether an incident can lie in the districts of a sentence: one of the province not in those outside."""
    here = list_settings(scene)
    if here and not draft.districts:
        return scene.elsewhere == draft.elsewhere
    return not here or bool(here & draft.districts)


def find_home(drafts: list[Draft], scene: Scene) -> Draft | None:
    """Return the incident of a sentence's district to which it can belong: of the same kind and no other day."""
    return next(
        (
            draft
            for draft in reversed(drafts)
            if draft.districts == narrow(scene) and not draft.overview and may_be_same(scene, draft.scenes)
        ),
        None,
    )


def find_known(drafts: list[Draft], current: Draft, scene: Scene, here: frozenset[str]) -> Draft | None:
    """Return the incident elsewhere of which a sentence speaks as known: ``Nobody claimed the blast in Khuzdar``.

    So it is by its place: ``The army has confirmed only the Zamuran incident``, or by people told of there: ``Troops
    killed four of the attackers in Panjgur``.
    """
    named = scene.telling.again or bool(list_called(scene)) or _counts_known(scene)
    if not here or here & current.districts or not named or scene.telling.kinds:
        return None
    there = [draft for draft in drafts if draft.districts == here and not draft.overview]
    return there[0] if len(there) == 1 and are_alike(scene.telling.again, list_kinds(there[0].scenes)) else None


def _counts_known(scene: Scene) -> bool:
    """Whether all whom a sentence counts are people told of before, or some of them."""
    told = [one.mention for one in scene.readings if one.real]
    return bool(told) and all(one.partitive or (one.definite and one.quantity is None) for one in told)


def tells_again(draft: Draft, scene: Scene) -> bool:
    """Whether a sentence that comes back to a district tells its incident once more: the very kind, nothing added."""
    kinds = (scene.telling.kinds & list_kinds(draft.scenes)) - {ANY_DEED}
    return bool(kinds) and not scene.opens_another and not scene.telling.adds and may_be_same(scene, draft.scenes)


def find_referred(drafts: list[Draft], current: Draft, scene: Scene, own: list[Counted]) -> Draft | None:
    """Return the earlier incident that a sentence goes back to by its figures or kind, which the current has not."""
    return _find_attack(drafts, current, scene, own) or _find_referred(drafts, current, scene, own)


def _find_attack(drafts: list[Draft], current: Draft, scene: Scene, own: list[Counted]) -> Draft | None:
    """Return the only attack told, where the incident at hand only holds people: ``24 were hurt in the attack``."""
    held = bool(current.figures) and all(item.figure.outcome == "arrested" for item in current.figures)
    harmed = all(item.figure.outcome in CASUALTIES for item in own)
    told = drafts if held and harmed and ANY_DEED in scene.telling.again else []
    hit = [one for one in told if any(item.figure.outcome in CASUALTIES for item in one.figures)]
    return hit[0] if len(hit) == 1 and (not hit[0].districts or _may_lie(hit[0], scene)) else None


def _find_referred(drafts: list[Draft], current: Draft, scene: Scene, own: list[Counted]) -> Draft | None:
    here = list_settings(scene)
    lost = {(c.figure.what, c.figure.outcome) for c in own}
    if own and all(what for what, _ in lost) and not lost & _list_lost(current):
        there = [draft for draft in drafts if not draft.overview and lost <= _list_lost(draft)]
        return there[0] if len(there) == 1 else None  # ``Two trucks, not three, were burned``
    if _goes_on_with_them(current, scene, own) or not here <= current.districts or _are_some_here(current, own):
        return None
    others = [draft for draft in drafts if draft is not current and not draft.overview and _may_lie(draft, scene)]
    keys = {key_of(c) for c in own}
    more = all(c.reading.mention.others for c in own)
    several = len(keys) > 1 or any((number_of(c.figure) or 0) > 1 for c in own)
    if several and not more and not keys <= {key_of(c) for c in current.figures}:
        told = [draft for draft in others if keys <= {key_of(c) for c in draft.figures}]
        if len(told) == 1 and (not _goes_on(current, scene) or _are_all_called_so(own, told[0])):
            return told[0]
    named = scene.telling.again - {ANY_DEED}
    if not named or are_alike(named, list_kinds(current.scenes)):
        return find_named_by_claim(others, current, scene) if named else None
    alike = [draft for draft in others if list_kinds(draft.scenes) and are_alike(named, list_kinds(draft.scenes))]
    return alike[0] if len(alike) == 1 else None


def _are_some_here(current: Draft, own: Sequence[Counted]) -> bool:
    """Whether all are some of those whom the incident at hand counts: ``Six were hurt. … The injured include two``."""
    told = [(one.figure.outcome, number_of(one.figure) or 0) for one in current.figures]
    mine = [(one.figure.outcome, number_of(one.figure) or 0) for one in own if one.reading.part]
    some = (any(outcome == other and number < most for other, most in told) for outcome, number in mine)
    return len(mine) == len(own) > 0 and all(some)


def _goes_on_with_them(current: Draft, scene: Scene, own: Sequence[Counted]) -> bool:
    """Whether the next sentence goes on with as many as were just counted: ``Both had been shot in the head``."""
    near = scene.sentence.index - current.scenes[-1].sentence.index <= _NEXT
    if not near or not own or scene.districts:
        return False
    numbers = {number_of(c.figure) for c in current.figures}
    mentions = [(c.reading.mention, number_of(c.figure)) for c in own]
    known = (one.kind == "pronoun" or one.anaphoric for one, _ in mentions)
    return all(known) and {number for _, number in mentions} <= numbers


def _list_lost(draft: Draft) -> set[tuple[str | None, str | None]]:
    """Return which things were lost in an incident, and how."""
    return {(item.figure.what, item.figure.outcome) for item in draft.figures if item.figure.what}


def adds_to_harm(draft: Draft, scene: Scene) -> bool:
    """Whether a sentence only counts more people in a place told before: ``Three soldiers were wounded in Kahan``.

    It tells no deed and no day, and adds nothing by its words; but to a place of a list, whose own clause tells none.
    """
    listed = all(one.clause is not None and not one.telling.kinds for one in draft.scenes)
    told = scene.telling.kinds or scene.telling.again or scene.opens_another or scene.dates
    bare = not told and scene.telling.adds <= (listed or shares_place(scene, draft.scenes))
    harmed = bool(scene.readings) and all(one.outcome in CASUALTIES for one in scene.readings)
    return bare and harmed and not is_other_locality(scene, draft.scenes) and (listed or bool(list_kinds(draft.scenes)))
