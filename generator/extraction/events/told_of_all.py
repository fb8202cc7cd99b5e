"""What is told of a whole wave: parts that make up its toll, and what an armed group claims of all its attacks."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.events.claim_targets import count_known
from generator.extraction.events.old_figures import LARGER
from generator.extraction.events.plan import Plan
from generator.extraction.facts import Figure
from generator.extraction.incidents.draft import Draft
from generator.extraction.scenes.figure_comparison import number_of, sum_numbers
from generator.extraction.scenes.figures import Counted
from generator.extraction.words.speech_words import is_armed_group
from generator.extraction.words.telling_words import telling_words
from generator.vocabulary.frozen import replace
from generator.vocabulary.word_rows import in_small_letters

_PARTS, _LEAST, _NEAR = 2, 3, 3
_ALL = frozenset(("both", "all"))


def split_parts(figures: Sequence[Figure]) -> tuple[list[Figure], list[Figure]]:
    """Return the wholes that a lead counts with all the groups into which they fall, and parts that are only some.

    ``At least 31 people, including 14 soldiers and 17 traders, were killed in attacks in four towns``.
    """
    wholes = [figure for figure in figures if not figure.subset_of]
    parts = [figure for figure in figures if figure.subset_of]
    full = [one for whole in wholes for one in _list_groups(whole, parts)]
    kept = [replace(one, subset_of=None) for one in full]
    return [*wholes, *kept], [one for one in parts if one not in full]


def _list_groups(whole: Figure, parts: Sequence[Figure]) -> list[Figure]:
    """Return the parts of a whole, where they are of several groups and together as many."""
    own = [one for one in parts if whole.id and one.subset_of == whole.id and one.outcome == whole.outcome]
    groups = {one.group for one in own}
    return own if len(groups) == len(own) >= _PARTS and sum_numbers(own) == number_of(whole) else []


def settle_lead_over_parts(plan: Plan, heads: Sequence[Counted]) -> None:
    """Make a total of a toll set nowhere that a lead and a title of attacks give, and to which the incidents add up.

    ``Attacks kill ten`` … ``Fighters stormed a station in Dhadar, killing three. Six gunmen died. In Surab one died.``
    """
    draft = plan.drafts[0] if len(plan.drafts) >= _PARTS else None
    if draft is None or draft.overview or not draft.figures or draft.figures[0].scene.districts:
        return
    first = draft.figures[0]
    if not any(_tells_many(item) for item in (*heads, first)):
        return
    later = {_key(item.figure) for item in draft.figures if item.index != first.index}
    led = [one for one in plan.figures[0] if _key(one) not in later and one.group]
    nested = [one for one in plan.superseded if _key(one) in later and one.status is None]
    own = [*(one for one in plan.figures[0] if one not in led), *nested]
    moved = [one for one in led if not one.subset_of and _adds_up(one, own, plan.figures[1:])]
    if moved:
        _move_to_totals(plan, led, moved, nested)


def _move_to_totals(plan: Plan, led: Sequence[Figure], moved: Sequence[Figure], nested: Sequence[Figure]) -> None:
    """Make totals of the lead's figures with their parts; what had given way to them counts in the first incident."""
    ids = {one.id for one in moved if one.id}
    parts = [one for one in led if one.subset_of in ids]
    plan.totals.extend(replace(one, id=None, subset_of=None) for one in (*moved, *parts))
    plan.superseded[:] = [one for one in plan.superseded if one not in nested]
    back = [replace(one, note=None if one.note == LARGER else one.note) for one in nested]
    rest = [*(one for one in plan.figures[0] if one not in moved and one not in parts), *back]
    plan.figures[0][:] = [replace(one, subset_of=None) if one.subset_of in ids else one for one in rest]


def _tells_many(item: Counted) -> bool:
    return item.scene.has_cue("plural_incidents") or item.scene.telling.several


def _adds_up(whole: Figure, own: Sequence[Figure], others: Sequence[Sequence[Figure]]) -> bool:
    """Whether three or more counts of the first incident and of those that follow it make up a whole."""
    mine = _list_alike(own, whole)
    for end in range(1, len(others) + 1):
        theirs = _list_alike([one for figures in others[:end] for one in figures], whole)
        every = [*mine, *theirs]
        if mine and theirs and len(every) >= _LEAST and sum_numbers(every) == number_of(whole):
            return True
    return False


def _list_alike(figures: Sequence[Figure], whole: Figure) -> list[Figure]:
    inside = {one.id for one in figures if one.id}
    alike = [one for one in figures if one.outcome == whole.outcome and not one.status and one.group]
    return [one for one in alike if one.subset_of not in inside]


def settle_dealt(plan: Plan) -> None:
    """Make a total of a number that its own sentence deals out: ``two deaths: a guard in Hub, a soldier in Mand``."""
    for place, draft in enumerate(plan.drafts):
        for figure in [one for one in plan.figures[place] if one.id and one.group]:
            own = [one for one in plan.figures[place] if one.subset_of == figure.id and one.outcome == figure.outcome]
            dealt = _list_dealt(plan, draft, figure)
            if not (own and dealt) or sum_numbers([*own, *dealt]) != number_of(figure):
                continue
            plan.totals.append(replace(figure, id=None))
            rest = [one for one in plan.figures[place] if one is not figure]
            plan.figures[place][:] = [replace(one, subset_of=None) if one in own else one for one in rest]


def _list_dealt(plan: Plan, draft: Draft, figure: Figure) -> list[Figure]:
    """Return what the sentence that opens a list with a figure of an incident counts in the others."""
    lines = {item.index for item in draft.figures if _key(item.figure) == _key(figure) and _opens_list(item)}
    others = [other for other in plan.drafts if other is not draft]
    dealt = [item.figure for other in others for item in other.figures if item.index in lines]
    return [one for one in dealt if one.outcome == figure.outcome and one.status == figure.status]


def _opens_list(item: Counted) -> bool:
    """Whether a colon stands right behind people: a list of them follows."""
    end = max(item.reading.mention.last, item.scene.chunks[item.reading.verb].last)
    return any(token.text == ":" for token in item.scene.sentence.tokens[end + 1 : end + 1 + _NEAR])


def settle_claims_of_all(plan: Plan) -> None:
    """Make totals of what a group claims beside one of several incidents, but can only say of all of them.

    It counts more dead than were told of in all together, or all of them, or for ``all three attacks``; what else it
    counts in that paragraph goes with it.
    """
    if len(plan.drafts) < _PARTS:
        return
    most = max((number_of(one) or 0 for one in plan.totals if one.outcome == "killed" and not one.status), default=0)
    most = most if len(plan.drafts) >= _LEAST else 0
    for draft, figures in zip(plan.drafts, plan.figures, strict=True):
        over = [item for item in draft.figures if _is_over(item, most) or _counts_all(item, plan)]
        spoken = [item for item in draft.figures if any(_stands_by(item, other) for other in over)]
        keys = {_key(item.figure) for item in spoken}
        moved = [figure for figure in figures if _key(figure) in keys]
        known = {_key(total) for total in plan.totals}
        plan.totals.extend(replace(one, id=None, subset_of=None) for one in moved if _key(one) not in known)
        figures[:] = [figure for figure in figures if figure not in moved]


def _is_over(item: Counted, most: int) -> bool:
    figure = item.figure
    over = item.scene.telling.several or _names_all(item) or 0 < most < (number_of(figure) or 0)
    return figure.status == "claimed" and figure.outcome == "killed" and over and not item.scene.districts


def _counts_all(item: Counted, plan: Plan) -> bool:
    """Whether a group claims as many dead, told of before, as others count in two incidents or more together."""
    claimed = (item.figure.outcome, item.figure.status) == ("killed", "claimed")
    if not claimed or not count_known(item.scene, item.reading.mention):
        return False
    dead = [max((one.count or 0 for one in part if _is_dead(one)), default=0) for part in plan.figures]
    ends = range(_PARTS, len(dead) + 1)
    return any(sum(dead[first:end]) == item.figure.count for end in ends for first in range(end - 1))


def _is_dead(figure: Figure) -> bool:
    return figure.outcome == "killed" and not figure.status


def _names_all(item: Counted) -> bool:
    """Whether a sentence goes back to ``both attacks``, ``all the attacks``."""
    words = in_small_letters(item.scene.sentence.tokens)
    ends = [at for at, word in enumerate(words) if word in telling_words("deeds")]
    return any(not _ALL.isdisjoint(words[max(0, at - _NEAR) : at]) for at in ends)


def _stands_by(item: Counted, other: Counted) -> bool:
    """Whether the same group counts somebody in the same paragraph."""
    said = item.figure.said_by
    same = said == other.figure.said_by and said is not None and is_armed_group(said)
    return same and item.scene.sentence.paragraph == other.scene.sentence.paragraph


def _key(figure: Figure) -> tuple[str | None, int | None, str | None, str | None]:
    """Return what a figure says of people, whoever they are: the group may only have been found beside others."""
    return figure.outcome, number_of(figure), figure.said_by, figure.what


def give_rest(plan: Plan) -> None:
    """Give the one part in which nobody is counted those of a lead who are told of in none of the others.

    ``Five were arrested and two killed in Pishin and Zhob. In Pishin, arms were seized. In Zhob, two were killed``.
    """
    lead, parts = plan.drafts[0], plan.drafts[1:]
    named = sorted(district for part in parts for district in part.districts)
    bare = [figures for figures in plan.figures[1:] if all(one.what for one in figures)]
    if named != sorted(lead.districts) or len(named) != len(parts) or len(bare) != 1:
        return
    sums, parted = split_parts(plan.figures[0])
    told = [one for figures in plan.figures[1:] for one in figures]
    keys = {(one.outcome, one.group, one.count) for one in told}
    known = {one.outcome for one in told if not parted}  # ``Eight were killed in Kech and Zhob``: here and there
    rest = [one for one in parted or sums if (one.outcome, one.group, one.count) not in keys]
    if 0 < len(rest) < len(parted or sums) and known.isdisjoint(one.outcome for one in rest):
        bare[0].extend(replace(one, subset_of=None) for one in rest)
        plan.totals.extend(sums if parted else ())
        plan.figures[0].clear()
