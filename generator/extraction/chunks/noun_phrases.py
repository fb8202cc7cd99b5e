"""Noun phrases: how many of whom or what ("at least 18 security personnel", "a tribal elder", "two of the injured")."""

from __future__ import annotations

from generator.extraction.chunks.countable import end_of_compound, end_of_joined, opens_next
from generator.extraction.chunks.epithets import (
    count_rest,
    ends_in_deed,
    ends_phrase,
    skip_epithets,
    skip_more,
    skip_out,
    take_name,
)
from generator.extraction.chunks.mention import Mention
from generator.extraction.chunks.noun_runs import Run, find_adjective, kind_of, noun_at, read_run, stands_at
from generator.extraction.chunks.numerals import numeral_of
from generator.extraction.chunks.quantities import Quantity, bound_behind, read_quantity
from generator.extraction.codes import MILITANTS, SECURITY_FORCES
from generator.extraction.words.people_words import people_words
from generator.extraction.words.words import Words, row_of
from generator.vocabulary.frozen import replace
from generator.vocabulary.word_rows import Term

_PARTS = {"them", "whom", "us", "these", "those", "which"}
_THESE = {"these", "those"}
_ARMED, _FAMILY = (SECURITY_FORCES, MILITANTS), ("woman", "child")
_EACH = {"every", "each", "any"}


def read_phrase(words: Words, first: int) -> Mention | None:
    """Return the noun phrase that begins at a token, or ``None``."""
    quantity = read_quantity(words, first)
    if quantity is not None:
        return _read_both(words, first, quantity) or _read_counted(words, first, quantity)
    return _read_uncounted(words, first)


def _read_both(words: Words, first: int, quantity: Quantity) -> Mention | None:
    """Read one person behind ``both``, which counts nobody there: ``both the driver and the cook``."""
    run = read_run(words, quantity.last + 1) if words.tokens[first].lower == "both" else None
    if run is None or run.head is None or run.head.form_key != "singular":
        return None
    return Mention(first, run.last, kind_of(run.head), None, run.head, run.state, definite=True)


def _read_counted(words: Words, first: int, quantity: Quantity) -> Mention | None:
    position, quantity = skip_more(words, quantity)
    others = quantity.more or (position > quantity.last + 1)
    position = skip_out(words, position)
    behind = words.tokens[position].lower if position < len(words.tokens) else ""
    if words.tokens[quantity.last].lower == "of" and behind in _PARTS:
        return Mention(first, position, "part", quantity, others=others, partitive=True)  # ``most of them``
    partitive = stands_at(words, position, "of")
    part = (_read_part if partitive else _read_among)(words, first, position, quantity, others=others)
    if part is not None:
        return part
    whole = read_quantity(words, position + 1) if partitive else None  # ``one of the two kidnapped brothers``
    position = _skip_ranks(words, _skip_determiners(words, position + partitive))
    whole = whole or (read_quantity(words, position) if partitive else None)
    run = read_run(words, position if whole is None else whole.last + 1)
    run = _read_joined(words, run) if quantity.plural and run.head is None else run
    if run.head is not None:
        mention = _with_head(words, first, count_rest(words, first, quantity, whole), run)
        told = mention is not None and (others or partitive or whole)
        return replace(mention, others=others, partitive=partitive, whole=whole) if mention and told else mention
    if quantity.article or partitive or _counts_owners(words, run, quantity):
        return None
    end = max(quantity.last, position - 1)
    if run.unknown is not None and not others:
        return Mention(first, run.unknown, "unknown", quantity, state=run.state, others=others)
    return Mention(first, end, "bare", quantity, others=others)


def _read_joined(words: Words, run: Run) -> Run:
    """Read the noun that two words share which tell whose people they are: ``11 navy and coast guard personnel``."""
    behind = run.last + 2 if run.unknown is None else run.unknown + 2
    word = words.tokens[run.unknown].lower if run.unknown is not None else ""
    if not word or word.endswith("s") or not stands_at(words, behind - 1, "and"):
        return run
    following = read_run(words, behind)
    people = following.head is not None and kind_of(following.head) == "person"
    return following if people and following.head and following.head.form_key in ("plural", "either") else run


def _read_part(words: Words, first: int, position: int, quantity: Quantity, *, others: bool) -> Mention | None:
    """Read ``two of them``, ``two of whom``."""
    following = position + 1
    pronoun = words.tokens[following].lower if following < len(words.tokens) else ""
    counted = pronoun in _THESE and following + 1 in words.numbers  # ``two of those ten``
    owned = pronoun == "those" and (following + 1 in words.verbs or following in words.nouns)
    if pronoun in _PARTS and not (counted or owned):
        run = read_run(words, following + 1)
        if run.head is None or pronoun in {"them", "whom", "us"}:
            return Mention(first, following, "part", quantity, others=others, partitive=True)
    own = position + 1 in words.verbs or position + 1 in words.numbers  # ``one of the two``
    following = position + 1 if own else _skip_determiners(words, position + 1)
    whole = read_quantity(words, following) if following < len(words.tokens) else None
    following = following if whole is None else whole.last + 1
    state = find_adjective(words.verbs.get(following, []))
    if state is not None and noun_at(words, state.last + 1) is None:
        return Mention(first, state.last, "part", quantity, state=state, others=others, partitive=True, whole=whole)
    run = read_run(words, following)
    if run.head is None and following < len(words.tokens) and words.tokens[following].lower in people_words("services"):
        return Mention(first, following, "unknown", quantity, partitive=True)  # ``three of the army``
    known = whole is not None and whole.count and words.grammar[position + 1] == "determiner"
    if known and ends_phrase(words, following):
        return Mention(first, following - 1, "part", quantity, others=others, partitive=True, whole=whole)
    return None


def _read_among(words: Words, first: int, position: int, quantity: Quantity, *, others: bool) -> Mention | None:
    """Read ``six among the injured``, ``four among them women``; not ``killed nine among them four women``."""
    at = position + stands_at(words, position, "from")
    if at >= len(words.tokens) or words.tokens[at].lower not in people_words("among"):
        return None
    part = _read_part(words, first, at, quantity, others=others)
    counts = part is not None and read_quantity(words, part.last + 1) is not None
    return None if counts else part


def _skip_determiners(words: Words, position: int) -> int:
    while position < len(words.tokens) and words.grammar[position] == "determiner" and position not in words.nouns:
        position += 1
    return position


def _skip_ranks(words: Words, position: int) -> int:
    """Go over a word that tells that those of a number are the first of their kind: ``one of the top eight rebels``."""
    ranked = position + 1 < len(words.tokens) and words.tokens[position].lower in people_words("ranks_before_numbers")
    counted = ranked and (position + 1 in words.numbers or words.tokens[position + 1].text.isdigit())
    return position + 1 if counted else position


def _with_head(words: Words, first: int, quantity: Quantity, run: Run) -> Mention | None:
    head = run.head
    if head is None:
        return None
    if quantity.article and head.form_key.endswith("plural"):
        return None
    if opens_next(words, quantity.last, head.first, head.last):  # ``injures four Police say``
        return Mention(first, quantity.last, "bare", quantity)
    shouted = words.tokens[head.last].text.isupper()
    if quantity.plural and head.form_key == "singular" and (shouted or row_of(head).flag("state")):
        bare = Mention(first, max(quantity.last, head.first - 1), "bare", quantity)  # ``took two more hostage``
        return None if shouted and head.first > quantity.last + 1 else bare
    couple = row_of(head).text("count")
    if couple and quantity.value == 1:
        quantity = replace(quantity, count=int(couple), article=False)
    one = quantity.value == 1 and not stands_at(words, quantity.last + 1, "of")  # ``three of an eight-member patrol``
    body = _read_body(words, first, run.last, head) if one else None
    if body is not None:
        quantity, last = body
        return Mention(first, last, kind_of(head), quantity, head, run.state, owner=run.owner)
    second, last = _read_second(words, run, quantity)
    quantity, last = bound_behind(words, quantity, take_name(words, last, head))
    number = None if _counts_owners(words, run, quantity) else quantity
    return Mention(first, last, kind_of(head), number, head, run.state, owner=run.owner, second=second)


def _counts_owners(words: Words, run: Run, quantity: Quantity) -> bool:
    """Whether a number tells only how many have a relative or a thing: ``two miners' sons``, ``both men's names``."""
    owner = run.owner
    if owner is None or not quantity.plural or owner.form_key != "plural" or row_of(owner).flag("names_force"):
        return False
    theirs = words.tokens[owner.last + 1].lower in ("'", "'s")
    return theirs and (run.head is None or kind_of(run.head) in ("relation", "collective"))


def _read_body(words: Words, first: int, last: int, head: Term) -> tuple[Quantity, int] | None:
    """Read ``a family of five``, ``a five-member team``: the number behind or before the noun counts."""
    if row_of(head).text("kind") != "collective":
        return None
    joined = (at for at in range(first, head.first - 2) if words.tokens[at + 1].text == "-")
    strong = next((at for at in joined if words.tokens[at + 2].lower in people_words("members_of_body")), None)
    if strong is not None and (count := _count_at(words, strong)) is not None:
        return Quantity(strong, strong, count=count), last
    if not stands_at(words, last + 1, "of"):
        return None
    number = read_quantity(words, last + 2)
    if number is None or number.count is None or number.article:
        return None
    following = read_run(words, number.last + 1)
    return number, following.last if following.head else number.last


def _count_at(words: Words, at: int) -> int | None:
    """Return the number that one token writes in digits or in letters."""
    text = words.tokens[at].text
    if text.isdigit():
        return int(text)
    return numeral_of(words.numbers[at]).value if at in words.numbers else None


def _read_second(words: Words, run: Run, quantity: Quantity) -> tuple[Term | None, int]:
    """Read the second noun under one number: ``10 police and security personnel``, ``11 women and children``."""
    position = run.last + 1
    if not quantity.plural or not stands_at(words, position, "and") or run.head is None:
        return None, run.last
    following = read_run(words, position + 1)
    starts_bare = following.head is not None and position + 1 in words.nouns
    if not starts_bare or following.head is None or following.head.form_key == "singular":
        return None, run.last
    if kind_of(following.head) != "person":
        return None, run.last  # ``the death of two people and injuries to eleven``
    if row_of(run.head).text("group") in _ARMED and row_of(following.head).text("sub") in _FAMILY:
        return None, run.last  # ``six policemen and women and children``
    return following.head, following.last


def _read_state_first(words: Words, first: int, position: int) -> Mention | None:
    """Read people whose number stands behind what became of them: ``the abducted five workers``."""
    state = find_adjective([*words.verbs.get(position, ()), *words.verbs.get(first, ())])  # ``the injured`` is one verb
    at = state.last + 1 if state is not None else 0
    quantity = read_quantity(words, at) if state is not None and words.is_number(at) else None
    counted = _read_counted(words, at, quantity) if quantity is not None and quantity.plural else None
    if counted is None or counted.kind != "person" or counted.partitive or counted.state is not None:
        return None
    return replace(counted, first=first, definite=True, state=state)


def _read_uncounted(words: Words, first: int) -> Mention | None:
    if first and words.tokens[first - 1].lower in _EACH:
        return None  # ``the heirs of every person who lost his life``
    definite = words.grammar[first] == "determiner"
    position = _skip_determiners(words, first)
    position = position if definite else skip_epithets(words, position)
    compound = None if definite else end_of_compound(words, first) or end_of_joined(words, first)
    position = position if compound is None else compound + 1  # ``six-year-old grandson``
    if not definite and position not in words.nouns and position not in words.things:
        return None
    if definite and position < len(words.tokens) and read_quantity(words, position) is not None:
        counted = read_phrase(words, position)
        return replace(counted, first=first, definite=True) if counted else None
    stated = _read_state_first(words, first, position) if definite and words.is_number(position + 1) else None
    return stated or _read_plain(words, first, position, definite=definite)


def _read_plain(words: Words, first: int, position: int, *, definite: bool) -> Mention | None:
    """Read people without a number: ``the driver``, ``a couple``, ``the elder's son``."""
    run = read_run(words, position)
    if run.head is None or kind_of(run.head) in ("toll", "body") or row_of(run.head).flag("names_force"):
        return None
    return _read_unnumbered(words, first, run, definite=definite)


def _read_unnumbered(words: Words, first: int, run: Run, *, definite: bool) -> Mention | None:
    if run.head is None:
        return None
    last = take_name(words, run.last, run.head)
    if last > run.last and ends_in_deed(words, first, run.head.first):
        return None  # ``in the clash constable Gul Khan was killed``
    body = _read_body(words, first, run.last, run.head)
    if body is not None:
        return Mention(first, body[1], kind_of(run.head), body[0], run.head, definite=definite, owner=run.owner)
    couple = row_of(run.head).text("count") if definite else None
    number = Quantity(first, first, count=int(couple), anaphoric=True) if couple else None
    owned = read_run(words, last + 2) if last + 1 < len(words.tokens) and words.tokens[last + 1].text == "'s" else None
    if owned is not None and owned.head is not None and kind_of(owned.head) != "thing":
        return Mention(first, owned.last, kind_of(owned.head), None, owned.head, definite=True, owner=run.head)
    return Mention(first, last, kind_of(run.head), number, run.head, run.state, definite=definite, owner=run.owner)
