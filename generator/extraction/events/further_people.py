"""People whom a verb of their own adds to others: "A guard was shot dead while another died", "Two more drowned"."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.chunks.mention import Mention
from generator.extraction.codes import CIVILIANS, MILITANTS
from generator.extraction.facts import Figure
from generator.extraction.scenes.figure_comparison import add_words
from generator.extraction.scenes.figures import Counted, is_the_other
from generator.extraction.scenes.localities import names_same_place
from generator.extraction.text.tokens import Token
from generator.extraction.victims.fell_to_fire import blew_up, is_bombers_fellow
from generator.extraction.words.people_words import people_words
from generator.extraction.words.time_words import load_ordinals
from generator.extraction.words.words import row_of
from generator.vocabulary.frozen import replace
from generator.vocabulary.phrases import has_any

_NAMED = ("rank", "person")
_KINDS = ("person", "rank", "relation", "name", "bare")
_OWN = {"his", "her", "their"}
_CLASSES = ("antecedent", "employer", "beside")
_JOINED, _SHOT, _ALSO = {"and", "while"}, ("shot", "gunned"), ("also",)
_CIVILIAN = "civilian"
_OTHERS, _OPENING, _SUM_REACH = "others", 3, 4
_REST = ("other", "remaining")


def tells_further(figure: Figure, told: Sequence[Counted], item: Counted) -> bool:
    """Whether a sentence tells of one more person like those it told of before, and not of one of them again."""
    if _dies_beside(figure, told[-1], item) or _fell_beside(told[-1], item) or _is_second_of_two(figure, told, item):
        return True
    same = (figure.group, figure.outcome, figure.count) == (item.figure.group, item.figure.outcome, len(told))
    if not same or not _is_single(item) or not all(map(_is_single, told)):
        return False
    if len(told) == 1 and _is_his_beside(told[0], item):
        return True
    if any(one.index != item.index for one in told):
        return False
    apart = all(one.reading.verb != item.reading.verb and one.reading.chunk != item.reading.chunk for one in told)
    alike = all(one.figure.status == item.figure.status for one in told)
    return apart and alike and all(_are_two(one, item) for one in told)


def counts_more(figure: Figure, told: Sequence[Counted], item: Counted) -> bool:
    """Whether a number is told to be more than those told right before: ``Nine were shot. Two more died when …``.

    So is one that ``and`` joins with a verb of its own: ``Three died in a blast and two were shot dead``.

    Others are such within the sentence, or where the next one opens with them: ``Three others died in hospital``.
    So are people told as killed ``also``: ``A reporter was killed. Two passers-by were also killed``.
    """
    last, reading, number = told[-1], item.reading, item.reading.mention.quantity
    if last.index < item.index and _is_next_in_order(figure, item):
        return True
    same = (figure.group, figure.outcome, figure.status, figure.what)
    if same != (item.figure.group, item.figure.outcome, item.figure.status, item.figure.what) or number is None:
        return False
    words = {token.lower for token in _list_words(item)}
    opens = reading.mention.first < _OPENING
    beside = last.index == item.index and last.reading.verb != reading.verb
    near = beside or (item.index == last.index + 1 and (opens or _OTHERS not in words)) or _makes_sum(last, item)
    also = _is_told_also(item) and not _is_told_again(figure, last, item)
    first = (last.figure.count or 0) > 1 or beside or (also and _is_other_noun(last, item))
    rest = beside and len(told) == 1 and _is_the_last(last, item)
    more = number.more or also or rest or (beside and _is_joined(item))
    sure = near and first and more and (rest or all(map(_is_sure, (*told, item))))
    return sure and not (_is_another_between(last, item) or _is_set_elsewhere(item) or _is_more_than_own(last, item))


def _is_more_than_own(last: Counted, item: Counted) -> bool:
    """Whether people are more beside others of their own sentence: ``A doctor said six died and another 12 were hurt``.

    Those of whom the sentence before told are then not the ones to whom they are added.
    """
    own = (one for one in item.scene.readings if one.real and one.mention.last < item.reading.mention.first)
    return last.index < item.index and any(one.outcome != item.reading.outcome for one in own)


def _is_next_in_order(figure: Figure, item: Counted) -> bool:
    """Whether somebody is told as the next behind those of a figure: ``Four were killed. … A fifth person died``."""
    same = (figure.group, figure.outcome, figure.status) == (item.figure.group, item.figure.outcome, item.figure.status)
    mention, told = item.reading.mention, figure.count or figure.min or 0
    words = item.scene.sentence.tokens[mention.first : mention.last + 1]
    place = next((load_ordinals()[token.lower] for token in words if token.lower in load_ordinals()), 0)
    return same and item.figure.count == 1 and 1 < place == told + 1 and item.reading.inside is None


def _makes_sum(last: Counted, item: Counted) -> bool:
    """Whether a sentence adds people up with those of one before: ``Five more died, taking the total to nine``."""
    both = (last.figure.count or 0) + (item.figure.count or 0)
    others = (one.mention.quantity for one in item.scene.readings if one is not item.reading)
    near = 0 < item.index - last.index <= _SUM_REACH
    return near and any(number is not None and number.count == both for number in others)


def _is_told_also(item: Counted) -> bool:
    """Whether the verb of people says that it befell them also: ``were also killed``, ``also killed two``."""
    verb, mention = item.scene.chunks[item.reading.verb], item.reading.mention
    words = item.scene.sentence.tokens[max(0, min(mention.last + 1, verb.first - 1)) : verb.last + 1]
    return has_any(words, _ALSO)


def _is_told_again(figure: Figure, last: Counted, item: Counted) -> bool:
    """Whether somebody only says it, too, of as many: ``Five troops died. … The minister said five men also died``."""
    apart = item.index != last.index and bool(item.scene.voices)
    words = [token for one in (last, item) for token in _list_words(one)]
    alike = not _is_other_noun(last, item) or has_any(words, people_words("any_of_forces"))
    return apart and alike and figure.count == item.figure.count and not _is_another(item.reading.mention)


def _list_words(item: Counted) -> Sequence[Token]:
    return item.scene.sentence.tokens[item.reading.mention.first : item.reading.mention.last + 1]


def _is_other_noun(one: Counted, other: Counted) -> bool:
    """Whether two people or more are called by nouns of different rows, so that they cannot be the same."""
    heads = [item.reading.mention.head for item in (one, other)]
    rows = {head.row for head in heads if head is not None}
    return heads[1] is not None and len(rows) == 1 + (heads[0] is not None)


def _is_the_last(last: Counted, item: Counted) -> bool:
    """Whether those left of several are told beside some: ``Two of them blew themselves up while the third died``."""
    number, whole = item.reading.mention.quantity, last.reading.inside is None and not last.reading.weak
    plain = whole and bool(last.figure.count) and not (last.figure.approximate or last.reading.total)
    third = item.reading.mention.definite and number is not None and number.more and number.count == 1
    return plain and (third or _are_the_rest(item))


def _are_the_rest(item: Counted) -> bool:
    """Whether a number is that of the rest of those told before: ``the other two``."""
    first = item.reading.mention.first
    before = [token.lower for token in item.scene.sentence.tokens[max(0, first - 2) : first]]
    return len(before) > 1 and before[0] == "the" and before[1] in _REST and item.reading.mention.kind == "bare"


def _is_joined(item: Counted) -> bool:
    """Whether ``and`` joins people who were shot, or killed by somebody, to others: ``and two were shot dead``."""
    tokens, reading = item.scene.sentence.tokens, item.reading
    verb, quantity = item.scene.chunks[reading.verb], reading.mention.quantity
    before = tokens[max(0, reading.mention.first - 1)].lower
    plain = reading.rule == "passive" and reading.outcome == "killed" and quantity is not None and quantity.plural
    how = has_any(tokens[verb.first : verb.last + 1], _SHOT) or has_any(tokens[verb.last + 1 : verb.last + 2], ("by",))
    return before in _JOINED and plain and how


def _is_set_elsewhere(item: Counted) -> bool:
    """Whether people have a day or a place of their own beside that of others, or ``the same area`` some time later."""
    first = item.reading.mention.first
    days = [date.first > first for date in item.scene.dates if date.kind == "event"]
    places = [place.first > first for place in item.scene.places if place.role == "where"]
    return len(set(days)) > 1 or len(set(places)) > 1 or names_same_place(item.scene)


def _is_another_between(last: Counted, item: Counted) -> bool:
    """Whether people of whom nothing was read are counted between: ``Nine were taken off and shot; two more died``."""
    first = last.reading.chunk + 1 if last.index == item.index else 0
    read = {one.chunk for one in item.scene.readings if one.certain and one.real}
    between = enumerate(item.scene.chunks[first : item.reading.chunk], first)
    mentions = (chunk.mention for at, chunk in between if chunk.mention is not None and at not in read)
    people = (one.quantity for one in mentions if one.kind in (*_KINDS, "unknown"))
    return any(quantity is not None and quantity.plural for quantity in people)


def _is_sure(item: Counted) -> bool:
    """Whether people are counted by a number of their own that no other holds, and that is no toll."""
    reading, figure, number = item.reading, item.figure, item.reading.mention.quantity
    whole = reading.inside is None and not reading.part and not reading.weak and not reading.mention.partitive
    known = reading.mention.definite or (number is not None and number.anaphoric)
    sure = bool(figure.count) and not (figure.approximate or known or reading.total or reading.update)
    return whole and sure and reading.rule not in ("toll", "noun")


def add_person(one: Figure, other: Figure) -> Figure:
    """Return the figure of people of whom a sentence tells of one more, with the words that tell of him."""
    both = add_words(one, other)
    if one.count is None and one.min is not None:
        return replace(both, min=one.min + (other.count or 0))
    return replace(both, count=(one.count or 0) + (other.count or 0))


def _is_single(item: Counted) -> bool:
    reading, figure = item.reading, item.figure
    whole = reading.inside is None and not reading.part and not reading.weak and not reading.members
    sure = figure.count == 1 and not figure.approximate and not reading.total and not reading.update
    return whole and sure and reading.mention.kind in _KINDS and not reading.mention.partitive


def _are_two(one: Counted, other: Counted) -> bool:
    """Whether two mentions are two people: another, his colleague, two names, two who are not called by ``the``."""
    first, second = one.reading.mention, other.reading.mention
    if _is_another(second) or _is_his(other):
        return True
    if _is_named(first) or _is_named(second):
        return _is_named(first) and _is_named(second) and _are_called_apart(one, other)
    return (_is_new(first) and _is_new(second)) or _are_contrasted(one, other)


def _are_contrasted(one: Counted, other: Counted) -> bool:
    """Whether two who were told of before are set beside each other: ``The ASI died while the constable fell``."""
    first, second = one.reading.mention, other.reading.mention
    told = all(mention.definite and mention.head is not None and not mention.form_plural for mention in (first, second))
    return told and first.head is not None and second.head is not None and first.head.row != second.head.row


def _is_another(mention: Mention) -> bool:
    return mention.others or (mention.quantity is not None and mention.quantity.more)


def _is_his(item: Counted) -> bool:
    """Whether somebody is told of as another's: ``his brother``, ``his colleague``."""
    mention, tokens = item.reading.mention, item.scene.sentence.tokens
    if mention.head is None or tokens[mention.first].lower not in _OWN:
        return False
    return mention.kind == "relation" or row_of(mention.head).text("class_from") in _CLASSES


def _dies_beside(figure: Figure, last: Counted, item: Counted) -> bool:
    """Whether one of the injured died who is told by another trade than the dead before him, and as new.

    ``Two brothers were shot dead. A passer-by injured in the firing succumbed``.
    """
    first, second = last.reading.mention, item.reading.mention
    if first.head is None or second.head is None or second.quantity is None or not second.quantity.article:
        return False
    same = (figure.group, figure.outcome, figure.status) == (item.figure.group, item.figure.outcome, item.figure.status)
    known = not any(head.row == _CIVILIAN or row_of(head).flag("anybody") for head in (first.head, second.head))
    apart = known and first.head.row != second.head.row
    near = 0 <= item.index - last.index <= 1 and last.reading.verb != item.reading.verb
    sure = _is_sure(last) and figure.count is not None and _is_single(item) and item.reading.later
    return same and apart and near and sure and item.figure.group == CIVILIANS


def _is_second_of_two(figure: Figure, told: Sequence[Counted], item: Counted) -> bool:
    """Whether ``the other`` came to the same end by a verb of his own: ``One was shot. The other bomber died, too``."""
    last, number = told[-1], item.reading.mention.quantity
    bare = number is not None and number.more and (item.reading.mention.definite or _died_otherwise(last, item))
    if len(told) > 1 or figure.count != 1 or not (is_the_other(item) or bare):
        return False
    same = (figure.group, figure.outcome, figure.status) == (item.figure.group, item.figure.outcome, item.figure.status)
    near = 0 <= item.index - last.index <= 1 and (last.index, last.reading.verb) != (item.index, item.reading.verb)
    return same and near and item.figure.count == 1 and item.reading.inside is None


def _died_otherwise(last: Counted, item: Counted) -> bool:
    """Whether one attacker blew himself up and one was shot: ``A bomber was shot dead. Another blew himself up``."""
    own = [blew_up(one.scene.chunks, one.reading) for one in (last, item)]
    return item.figure.group == MILITANTS and own[0] != own[1]


def _fell_beside(last: Counted, item: Counted) -> bool:
    """Whether an attacker was shot beside those who blew themselves up: ``Two did so while one was gunned down``.

    So was ``the third``, told in the next sentence; nobody whom attackers killed is counted with them.
    """
    if item.figure.group != MILITANTS or not item.figure.count:
        return False
    if last.index + 1 == item.index and last.figure.group == MILITANTS:
        return _is_next_in_order(last.figure, item)
    return last.index == item.index and is_bombers_fellow(
        item.scene.words, item.scene.chunks, item.reading, last.reading
    )


def _is_his_beside(one: Counted, other: Counted) -> bool:
    """Whether a sentence opens with somebody of the one told before it: ``A clerk was shot. His brother died too``."""
    first, second = one.reading.mention, other.reading.mention
    follows = other.index == one.index + 1 and second.first < _OPENING and other.figure.outcome == "killed"
    called = first.head is not None and second.head is not None and first.head.row != second.head.row
    verb = other.reading.rule in ("passive", "intransitive")
    his = other.scene.sentence.tokens[second.first].lower in _OWN
    return follows and called and verb and his and not _is_his(one) and one.figure.status is None


def _is_named(mention: Mention) -> bool:
    titled = mention.kind in _NAMED and mention.quantity is None and mention.head is not None
    return mention.kind == "name" or (titled and mention.head is not None and mention.last > mention.head.last)


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
