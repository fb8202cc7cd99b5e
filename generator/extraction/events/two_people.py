"""Whether two mentions are two people: another, two names, two who died each by a verb of his own."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.chunks.mention import Mention
from generator.extraction.codes import CIVILIANS, HARM, MILITANTS, UNSPECIFIED
from generator.extraction.events.further_people import KINDS, OPENING, is_next_in_order, is_sure
from generator.extraction.events.named_others import names_others
from generator.extraction.facts import Figure
from generator.extraction.scenes.figure_comparison import are_of_one_kind
from generator.extraction.scenes.figures import Counted, is_the_other
from generator.extraction.victims.fell_to_fire import blew_up, is_bombers_fellow
from generator.extraction.words.people_words import people_words
from generator.extraction.words.words import row_of
from generator.vocabulary.word_rows import has_any

_OWN = {"his", "her", "their"}
_CIVILIAN = "civilian"


def tells_further(figure: Figure, told: Sequence[Counted], item: Counted) -> bool:
    """Whether a sentence tells of one more person like those it told of before, and not of one of them again."""
    if _dies_beside(figure, told[-1], item) or _fell_beside(told, item) or _is_second_of_two(figure, told, item):
        return True
    if names_others(figure, told, item):
        return True
    same = (figure.group, figure.outcome, figure.count) == (item.figure.group, item.figure.outcome, len(told))
    if not same or not all(map(_is_single, told)):
        return False
    if len(told) == 1 and _is_his_beside(told[0], item):
        return True
    if not _is_single(item) or any(one.index != item.index for one in told):
        return False
    apart = all(one.reading.verb != item.reading.verb and one.reading.chunk != item.reading.chunk for one in told)
    alike = all(one.figure.status == item.figure.status for one in told)
    return apart and alike and all(_are_two(one, item) for one in told)


def is_unknown_fellow(told: Sequence[Counted], item: Counted) -> bool:
    """Whether somebody of whom only is told whose companion he was died beside him: ``A guard died. His friend``."""
    last, head = told[-1], item.reading.mention.head
    if head is None or item.figure.group != UNSPECIFIED or last.figure.group == UNSPECIFIED:
        return False
    same = (last.figure.outcome, last.figure.status) == (item.figure.outcome, item.figure.status)
    return same and all(map(_is_single, (last, item))) and _is_his_beside(last, item)


def is_their_fellow(figure: Figure, told: Sequence[Counted], item: Counted) -> bool:
    """Whether one more died of whom only is told that he served with those: ``Two guards fell. Their colleague died``.

    Within a sentence he dies by a verb of his own: ``A constable died at once and his colleague in hospital``.
    """
    last, reading, tokens = told[-1], item.reading, item.scene.sentence.tokens
    words = tokens[reading.mention.first : reading.mention.last + 1]
    if not has_any(words[:1], _OWN) or not has_any(words, people_words("same_service")):
        return False
    same = are_of_one_kind(figure, item.figure)
    opens = item.index == last.index + 1 and reading.mention.first < OPENING
    beside = item.index == last.index and reading.verb != last.reading.verb
    counted = is_sure(last) and len(told) == 1 and figure.count == last.figure.count
    verb = reading.rule in ("passive", "intransitive") and figure.outcome == "killed"
    return same and figure.group != UNSPECIFIED and (opens or beside) and counted and verb and _is_single(item)


def _is_single(item: Counted) -> bool:
    mention, alone = item.reading.mention, item.figure.count == 1 and not item.reading.members
    return item.plain and alone and mention.kind in KINDS and not mention.partitive


def _are_two(one: Counted, other: Counted) -> bool:
    """Whether two mentions are two people: another, two names, two who are not called by ``the``."""
    first, second = one.reading.mention, other.reading.mention
    if second.further:
        return True
    if first.named or second.named:
        return first.named and second.named and _are_called_apart(one, other)
    return (_is_new(first) and _is_new(second)) or _are_contrasted(one, other)


def _are_contrasted(one: Counted, other: Counted) -> bool:
    """Whether two who were told of before are set beside each other: ``The ASI died while the constable fell``."""
    first, second = one.reading.mention, other.reading.mention
    told = all(mention.definite and mention.head is not None and not mention.form_plural for mention in (first, second))
    return told and first.head is not None and second.head is not None and first.head.row != second.head.row


def _dies_beside(figure: Figure, last: Counted, item: Counted) -> bool:
    """Whether one of the injured died who is told by another trade than the dead before him, and as new.

    ``Two brothers were shot dead. A passer-by injured in the firing succumbed``.
    """
    first, second = last.reading.mention, item.reading.mention
    if first.head is None or second.head is None:
        return False
    if not (second.named if second.quantity is None else second.quantity.article):
        return False
    known = not any(head.row == _CIVILIAN or row_of(head).flag("anybody") for head in (first.head, second.head))
    apart = known and first.head.row != second.head.row
    near = 0 <= item.index - last.index <= 1
    near = near and (last.index, last.reading.verb) != (item.index, item.reading.verb)
    sure = is_sure(last) and figure.count is not None and _is_single(item) and item.reading.later
    return are_of_one_kind(figure, item.figure) and apart and near and sure and item.figure.group == CIVILIANS


def _is_second_of_two(figure: Figure, told: Sequence[Counted], item: Counted) -> bool:
    """Whether ``the other`` came to the same end by a verb of his own: ``One was shot. The other bomber died, too``."""
    last, number = told[-1], item.reading.mention.quantity
    bare = number is not None and number.more and item.reading.mention.definite
    if len(told) > 1 or figure.count != 1 or not (is_the_other(item) or bare):
        return False
    same = are_of_one_kind(figure, item.figure)
    near = 0 <= item.index - last.index <= 1 and (last.index, last.reading.verb) != (item.index, item.reading.verb)
    return same and near and item.figure.count == 1 and item.reading.inside is None


def _fell_beside(told: Sequence[Counted], item: Counted) -> bool:
    """Whether an attacker was shot beside those who blew themselves up: ``Two did so while one was gunned down``.

    So was ``the third``, told in the next sentence, and whoever is told as one of them: ``two of them``, ``another``.
    Nobody whom attackers killed is counted with them.
    """
    last, reading = told[-1], item.reading
    if item.figure.group != MILITANTS or not item.figure.count:
        return False
    if last.index + 1 == item.index and last.figure.group == MILITANTS:
        return is_next_in_order(last.figure, item)
    if last.index != item.index or reading.verb == last.reading.verb:
        return False
    if is_bombers_fellow(item.scene.words, item.scene.chunks, reading, last.reading):
        return True
    alone = reading.mention.kind == "bare" and reading.inside is None and reading.outcome == "killed"
    beside = reading.rule in ("passive", "intransitive") and not reading.total
    return alone and beside and any(blew_up(one.scene.chunks, one.reading) for one in told)


def _is_his_beside(one: Counted, other: Counted) -> bool:
    """Whether a sentence opens with those of the one told before: ``A clerk was shot. His two brothers died too``."""
    first, reading = one.reading.mention, other.reading
    second, tokens = reading.mention, other.scene.sentence.tokens
    opening = [token.lower for token in tokens[: OPENING + 1]]
    his = opening[0] in _OWN or (second.partitive and opening[1] == "of" and opening[2] in _OWN)
    if not his or other.index != one.index + 1 or other.figure.outcome not in HARM:
        return False
    if has_any(tokens[second.last + 1 : other.scene.chunks[reading.verb].first], ("had",)):
        return False  # ``A man was killed. His two brothers had died in the same feud``
    called = first.head is not None and second.head is not None and first.head.row != second.head.row
    called = called or (first.named and second.named and _are_called_apart(one, other))
    return other.plain and called and reading.rule in ("passive", "intransitive") and one.figure.status is None


def _are_called_apart(one: Counted, other: Counted) -> bool:
    """Whether two names have no part alike, or only the last of them: ``Nadeem Akhtar … while Waseem Akhtar``."""
    first, second = _list_names(one), _list_names(other)
    kin = min(len(first), len(second)) > 1 and first[-1] == second[-1]
    return not set(first[:-1] if kin else first) & set(second[:-1] if kin else second)


def _list_names(item: Counted) -> list[str]:
    mention, tokens = item.reading.mention, item.scene.sentence.tokens
    first = mention.head.last + 1 if mention.head is not None else mention.first
    return [token.lower for token in tokens[first : mention.last + 1]]


def _is_new(mention: Mention) -> bool:
    """Whether somebody is told of for the first time: ``a guard``, ``one guard``; a number alone may be anybody."""
    counted = mention.quantity is not None and not mention.quantity.anaphoric
    return counted and not mention.definite and mention.head is not None
