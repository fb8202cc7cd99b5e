"""Noun phrases: how many of whom or what ("at least 18 security personnel", "a tribal elder", "two of the injured")."""

from __future__ import annotations

import dataclasses

from generator.extraction.chunks.countable import end_of_compound, end_of_joined, opens_next
from generator.extraction.chunks.epithets import (
    count_rest,
    ends_phrase,
    skip_adjective,
    skip_epithets,
    skip_more,
    skip_out,
    take_name,
)
from generator.extraction.chunks.mention import Mention
from generator.extraction.chunks.quantities import Quantity, read_quantity
from generator.extraction.words.words import Words, row_of
from generator.vocabulary.frozen import replace
from generator.vocabulary.phrases import Term

_PARTS = {"them", "whom", "us", "these", "those", "which"}
_REACH, _EACH = 11, {"every", "each", "any"}
_QUOTES, _JOINTS = {'"', "'"}, {"-", "/", "\u2013"}


@dataclasses.dataclass(slots=True)
class _Run:
    """What stands between a quantity and the end of its phrase; it grows while the words are read."""

    last: int
    head: Term | None = None
    state: Term | None = None
    owner: Term | None = None
    unknown: int | None = None


def read_phrase(words: Words, first: int) -> Mention | None:
    """Return the noun phrase that begins at a token, or ``None``."""
    quantity = read_quantity(words, first)
    if quantity is not None:
        return _read_both(words, first, quantity) or _read_counted(words, first, quantity)
    return _read_uncounted(words, first)


def _read_both(words: Words, first: int, quantity: Quantity) -> Mention | None:
    """Read one person behind ``both``, which counts nobody there: ``both the driver and the cook``."""
    run = _read_run(words, quantity.last + 1) if words.tokens[first].lower == "both" else None
    if run is None or run.head is None or run.head.form_key != "singular":
        return None
    return Mention(first, run.last, _kind(run.head), None, run.head, run.state, definite=True)


def _read_counted(words: Words, first: int, quantity: Quantity) -> Mention | None:
    position, quantity = skip_more(words, quantity)
    others = quantity.more or (position > quantity.last + 1)
    position = skip_out(words, position)
    behind = words.tokens[position].lower if position < len(words.tokens) else ""
    if words.tokens[quantity.last].lower == "of" and behind in _PARTS:
        return Mention(first, position, "part", quantity, others=others, partitive=True)  # ``most of them``
    partitive = _is(words, position, "of")
    if partitive:
        part = _read_part(words, first, position, quantity, others=others)
        if part is not None:
            return part
    whole = read_quantity(words, position + 1) if partitive else None  # ``one of the two kidnapped brothers``
    position = _skip_determiners(words, position + partitive)
    whole = whole or (read_quantity(words, position) if partitive else None)
    run = _read_run(words, position if whole is None else whole.last + 1)
    if run.head is not None:
        mention = _with_head(words, first, count_rest(words, first, quantity, whole), run)
        return replace(mention, others=others, partitive=partitive, whole=whole) if mention else None
    if quantity.article or partitive:
        return None
    end = max(quantity.last, position - 1)
    if run.unknown is not None and not others:
        return Mention(first, run.unknown, "unknown", quantity, state=run.state, others=others)
    return Mention(first, end, "bare", quantity, others=others)


def _read_part(words: Words, first: int, position: int, quantity: Quantity, *, others: bool) -> Mention | None:
    """Read ``two of them``, ``two of whom``."""
    following = position + 1
    pronoun = words.tokens[following].lower if following < len(words.tokens) else ""
    if pronoun in _PARTS and not (pronoun == "those" and following + 1 in words.verbs):
        run = _read_run(words, following + 1)
        if run.head is None or pronoun in {"them", "whom", "us"}:
            return Mention(first, following, "part", quantity, others=others, partitive=True)
    following = position + 1 if position + 1 in words.verbs else _skip_determiners(words, position + 1)
    whole = read_quantity(words, following) if following < len(words.tokens) else None
    following = following if whole is None else whole.last + 1
    state = _adjective(words.verbs.get(following, []))
    if state is not None and _noun_at(words, state.last + 1) is None:
        return Mention(first, state.last, "part", quantity, state=state, others=others, partitive=True, whole=whole)
    known = whole is not None and whole.count and words.grammar[position + 1] == "determiner"
    if known and ends_phrase(words, following):
        return Mention(first, following - 1, "part", quantity, others=others, partitive=True, whole=whole)
    return None


def _skip_determiners(words: Words, position: int) -> int:
    while position < len(words.tokens) and words.grammar[position] == "determiner":
        position += 1
    return position


def _with_head(words: Words, first: int, quantity: Quantity, run: _Run) -> Mention | None:
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
    family = _read_family(words, run.last, head)
    if family is not None:
        quantity, last = family
        return Mention(first, last, _kind(head), quantity, head, run.state, owner=run.owner)
    second, last = _read_second(words, run, quantity)
    last = take_name(words, last, head)
    return Mention(first, last, _kind(head), quantity, head, run.state, owner=run.owner, second=second)


def _read_family(words: Words, last: int, head: Term) -> tuple[Quantity, int] | None:
    """Read ``a family of five``: the number behind counts."""
    if row_of(head).text("kind") != "collective" or not _is(words, last + 1, "of"):
        return None
    number = read_quantity(words, last + 2)
    if number is None or number.count is None or number.article:
        return None
    following = _read_run(words, number.last + 1)
    return number, following.last if following.head else number.last


def _read_second(words: Words, run: _Run, quantity: Quantity) -> tuple[Term | None, int]:
    """Read the second noun under one number: ``10 police and security personnel``, ``11 women and children``."""
    position = run.last + 1
    if not quantity.plural or not _is(words, position, "and") or run.head is None:
        return None, run.last
    following = _read_run(words, position + 1)
    starts_bare = following.head is not None and position + 1 in words.nouns
    if not starts_bare or following.head is None or following.head.form_key == "singular":
        return None, run.last
    if _kind(following.head) != "person":
        return None, run.last  # ``the death of two people and injuries to eleven``
    return following.head, following.last


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
    run = _read_run(words, position)
    if run.head is None or _kind(run.head) in ("toll", "body"):
        return None
    last = take_name(words, run.last, run.head)
    couple = row_of(run.head).text("count") if definite else None
    number = Quantity(first, first, count=int(couple), anaphoric=True) if couple else None
    owned = _read_run(words, last + 2) if last + 1 < len(words.tokens) and words.tokens[last + 1].text == "'s" else None
    if owned is not None and owned.head is not None and _kind(owned.head) != "thing":
        return Mention(first, owned.last, _kind(owned.head), None, owned.head, definite=True, owner=run.head)
    return Mention(first, last, _kind(run.head), number, run.head, run.state, definite=definite, owner=run.owner)


def _kind(head: Term) -> str:
    return (row_of(head).text("kind") or "person") if head.table == "nouns" else "thing"


def _read_run(words: Words, first: int) -> _Run:
    """Read modifiers up to the head: the last of the nouns that follow one another."""
    run = _Run(first - 1)
    position = first
    while position < len(words.tokens) and position <= first + _REACH:
        term = _noun_at(words, position)
        if term is not None and not _ends_before(run, term):
            run.head, run.last = term, term.last
            position = term.last + 1
            continue
        following = None if term is not None else _step(words, position, run)
        if following is None:
            break
        position = following
    return run


def _ends_before(run: _Run, term: Term) -> bool:
    """Whether a noun in the singular behind people in the plural is no part of them: ``took nine miners hostage``."""
    people = run.head is not None and run.head.table == "nouns" and run.head.form_key == "plural"
    hours = term.table == "things" and term.row == "time"  # ``arrested seven students hours after the blast``
    return people and (hours or (term.form_key == "singular" and row_of(term).flag("state")))


def _noun_at(words: Words, position: int) -> Term | None:
    if position in words.masked:
        return None
    noun, thing = words.nouns.get(position), words.things.get(position)
    term = thing if noun is None or (thing is not None and thing.last > noun.last) else noun
    return None if term is not None and _is_verb(words, term) else term


def _is_verb(words: Words, term: Term) -> bool:
    """Whether a noun begins a longer verb: ``gun down``."""
    verbs = words.verbs.get(term.first)
    return bool(verbs) and any(verb.last > term.last and verb.form_key == "transitive" for verb in verbs or ())


def _step(words: Words, position: int, run: _Run) -> int | None:
    """Go over one word that is no noun, note what it is, and return where to go on; ``None`` where the phrase ends."""
    token = words.tokens[position]
    if token.text in _JOINTS or token.text in _QUOTES:
        if token.text == "'" and _owns(words, position, run):
            run.owner, run.head = run.head, None  # ``ten soldiers' deaths``
        return position + 1 if _goes_on(words, position + 1, run) else None
    if token.text == "(":
        return _step_bracket(words, position)
    if run.head is not None:
        return _step_behind_head(words, position, run)
    return _step_modifier(words, position, run)


def _owns(words: Words, position: int, run: _Run) -> bool:
    plural = run.head is not None and run.head.form_key.endswith("plural")
    return plural and _noun_at(words, position + 1) is not None


def _goes_on(words: Words, position: int, run: _Run) -> bool:
    if position >= len(words.tokens) or run.head is not None:
        return _noun_at(words, position) is not None
    return words.tokens[position].text[0].isalpha()


def _step_bracket(words: Words, position: int) -> int | None:
    close = position + 2
    if close < len(words.tokens) and words.tokens[close].text == ")" and _noun_at(words, close + 1) is not None:
        return close + 1
    return None


def _step_behind_head(words: Words, position: int, run: _Run) -> int | None:
    if words.tokens[position].lower != "'s":
        return None
    run.owner, run.head = run.head, None
    return position + 1


def _step_modifier(words: Words, position: int, run: _Run) -> int | None:
    if (compound := end_of_compound(words, position) or end_of_joined(words, position)) is not None:
        return compound + 1
    if position in words.verbs:
        term = _adjective(words.verbs[position])
        if term is None or run.unknown is not None:
            return None
        run.state = run.state or term
        return term.last + 1
    unlike = run.unknown is None and run.state is None and words.tokens[position].lower.endswith("ed")
    if not _can_modify(words, position) or (unlike and not _leads_to_noun(words, position)):
        return None
    run.unknown = run.unknown if unlike else position
    return position + 1


def _can_modify(words: Words, position: int) -> bool:
    """Whether a word that the vocabulary does not know as a noun may stand before one."""
    token, grammar = words.tokens[position], words.grammar[position]
    if position in words.masked or not token.text[0].isalpha():
        return False
    alleged = grammar == "speech" and token.lower.endswith("ed") and _leads_to_noun(words, position)
    number, link = words.numbers.get(position), words.links.get(position)
    counts = number is not None and not row_of(number).flag("ordinal")
    part = link is not None and row_of(link).text("relation") == "subset"
    return (grammar in ("", "adverb") or alleged) and not counts and not part


def _leads_to_noun(words: Words, position: int) -> bool:
    return _noun_at(words, skip_adjective(words, position + 1)) is not None


def _adjective(terms: list[Term]) -> Term | None:
    return next((term for term in terms if term.form_key in ("adjective", "participle")), None)


def _is(words: Words, position: int, grammar: str) -> bool:
    return position < len(words.tokens) and words.grammar[position] == grammar
