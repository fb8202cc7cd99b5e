"""Words that tell who did it, and the organisations that may have, from the data files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import pairwise

from generator.extraction.text.tokens import Token
from generator.vocabulary.phrases import PhraseIndex
from generator.vocabulary.tables import Row, load_table
from generator.vocabulary.word_rows import Term, find_words, has_any, in_small_letters
from generator.vocabulary.word_sets import list_words

_OBJECT_WORDS, _SPEAKS, _INTRODUCED, _TAKEN_REACH, _AGENT_REACH = 7, 3, 12, 4, 6
_CLAIM, _SHORT = "claim_responsibility", 2
_NOBODY_REACH = 14
_ACTS = frozenset((_CLAIM, "none_claimed", "deny", "blame"))


@cache
def responsibility_words(row: str) -> frozenset[str]:
    """Return the words of one row."""
    return list_words("responsibility_words", row)


def find_acts(tokens: Sequence[Token]) -> Iterator[Term]:
    """Yield the words that claim, deny or blame, or say that nobody claims."""
    found = [term for term in _index_acts().find(tokens) if act_of(term) in _ACTS]
    for at in find_words(tokens, responsibility_words("taken")):
        verb = _find_taking(tokens, at)
        if verb is not None and not any(term.first <= at <= term.last for term in found):
            found.append(Term("speech", _CLAIM, "forms", verb, at))
        passive = _find_taken_by(tokens, at)
        if passive is not None and not any(term.first <= passive[0] <= term.last for term in found):
            found.append(Term("speech", _CLAIM, "forms", *passive))
    for at in find_words(tokens, responsibility_words("owned")):
        by = _find_agent(tokens, at)
        if by is not None and not any(term.first <= at <= term.last for term in found):
            found.append(Term("speech", _CLAIM, "forms", at, by))
    if has_any(tokens, responsibility_words("none_marks")) and (none := _find_nobody(tokens)) is not None:
        found.append(none)
    return iter(found)


def _find_nobody(tokens: Sequence[Token]) -> Term | None:
    """Return the words with which nobody is behind a deed: ``No group had said on Friday that it was behind it``."""
    for first, token in enumerate(tokens):
        if token.lower not in responsibility_words("nobodies") and not _is_no_group(tokens, first):
            continue
        for at in range(first + 1, min(len(tokens) - 1, first + _NOBODY_REACH)):
            if tokens[at].lower in responsibility_words("who_is_known") or tokens[at].text == ";":
                break
            if f"{tokens[at].lower} {tokens[at + 1].lower}" in responsibility_words("none_ends"):
                return Term("speech", "none_claimed", "forms", first, at + 1)
    return None


def _is_no_group(tokens: Sequence[Token], at: int) -> bool:
    """Whether ``no`` stands shortly before a noun for a group: ``no militant group``, ``no one``."""
    if tokens[at].lower != "no":
        return False
    return has_any(tokens[at + 1 : at + 4], responsibility_words("no_whom"))


def _find_taken_by(tokens: Sequence[Token], at: int) -> tuple[int, int] | None:
    """Return the verb and the ``by`` behind what is taken: ``Responsibility for the raid was later taken by``."""
    for verb in range(at + 1, min(len(tokens) - 1, at + _NOBODY_REACH)):
        if tokens[verb].lower in responsibility_words("takes") and tokens[verb + 1].lower == "by":
            return verb, verb + 1
        if tokens[verb].text in ".;,":
            return None
    return None


def calls_himself(tokens: Sequence[Token]) -> bool:
    """Whether a man gives himself a name: ``a man calling himself Gul``, ``introduced himself as a spokesman``."""
    return has_any(tokens, ("himself",)) and any(
        one.lower in responsibility_words("calling_oneself") and two.lower == "himself" for one, two in pairwise(tokens)
    )


def _find_agent(tokens: Sequence[Token], verb: int) -> int | None:
    """Return the ``by`` of a deed that a group took on itself: ``was later owned by``, ``claimed within hours by``."""
    for at in range(verb + 1, min(len(tokens), verb + _AGENT_REACH)):
        if tokens[at].lower == "by":
            return at
        if not tokens[at].text.isalpha() or tokens[at].lower in ("that", "to", "which"):
            return None
    return None


def _find_taking(tokens: Sequence[Token], at: int) -> int | None:
    """Return the verb before what is taken: ``has not taken the responsibility``, ``accept full responsibility``."""
    before = range(at - 1, max(-1, at - 1 - _TAKEN_REACH), -1)
    verb = next((one for one in before if tokens[one].lower not in responsibility_words("taken_how")), None)
    return verb if verb is not None and tokens[verb].lower in responsibility_words("takes") else None


def reacts(tokens: Sequence[Token]) -> bool:
    """Whether somebody condemns or condoles: a reaction gives no figure of its own."""
    condemns = (term.last + 1 for term in _index_acts().find(tokens) if act_of(term) == "condemn")
    return any(at == len(tokens) or tokens[at].lower != "from" for at in condemns)  # not ``who hailed from Swat``


def act_of(term: Term) -> str:
    """Return what words of saying do: one of the acts of the vocabulary."""
    return str(load_table("speech")[term.row].text("act"))


def find_groups(tokens: Sequence[Token]) -> list[Term]:
    """Return the armed groups that the tokens name, each name once."""
    terms = _index_groups().find(tokens)
    if not terms:
        return []
    seen: dict[int, Term] = {}
    for term in terms:
        if not (_is_only_near(tokens, term) or _is_in_capitals(tokens, term)):
            seen.setdefault(term.first, term)
    found = list(seen.values())
    if len(found) <= 1:
        return found
    parts = _find_parts(tokens, found)
    return [
        one
        for one in found
        if one.first not in parts and not (_is_left(tokens, one, found) or _speaks_for(tokens, one, found))
    ]


def _find_parts(tokens: Sequence[Token], groups: Sequence[Term]) -> set[int]:
    """Return where the groups stand of which an alliance named before is made: ``NAME, comprising NAME and NAME``."""
    if not has_any(tokens, responsibility_words("comprising")):
        return set()
    parts: set[int] = set()
    at, end = groups[0].last + 1, len(tokens)
    start = next((n for n in range(at, end) if tokens[n].lower in responsibility_words("comprising")), end)
    last = start
    for group in groups[1:]:
        gap = [token.lower for token in tokens[last + 1 : group.first]]
        if group.first > start and set(gap) <= responsibility_words("between_parts"):
            parts.add(group.first)
            last = group.last
    return parts


def _speaks_for(tokens: Sequence[Token], term: Term, groups: Sequence[Term]) -> bool:
    """Whether a man known to speak for a group stands right behind another, for which he speaks now: ``NAME: Gul``."""
    names = load_table("organisations")[term.row].texts("spokespersons")
    named = bool(names) and " ".join(token.text for token in tokens[term.first : term.last + 1]) in names
    others = [other for other in groups if other.row != term.row]
    before = any(0 < term.first - other.last <= _SPEAKS for other in others)
    return named and (before or any(_is_of(tokens, term.last, other.first) for other in others))


def _is_of(tokens: Sequence[Token], last: int, first: int) -> bool:
    """Whether a man speaks for the group that follows: ``Gul, (who introduced himself as) a spokesman of the NAME``."""
    words = {token.lower for token in tokens[last + 1 : first]}
    return 0 < first - last <= _INTRODUCED and not words.isdisjoint(responsibility_words("speaking_for"))


def _is_left(tokens: Sequence[Token], term: Term, groups: Sequence[Term]) -> bool:
    """Whether a group is only named as the one that another left: ``NAME, a splinter group of the NAME, claimed``."""
    left = max((other.last for other in groups if other.last < term.first), default=len(tokens))
    between = in_small_letters(tokens)[left + 1 : term.first]
    apart = between[:1] == [","] and between[1:2] in (["a"], ["an"])
    return apart and ("of" in between or "from" in between) and not responsibility_words("splits").isdisjoint(between)


def _is_in_capitals(tokens: Sequence[Token], term: Term) -> bool:
    """Whether a name of two letters stands in a line all in capitals, where it is a word: ``POLICEMAN IS SHOT``."""
    short = term.first == term.last and len(tokens[term.first].text) <= _SHORT
    return short and not any(token.text.islower() for token in tokens)


def _is_only_near(tokens: Sequence[Token], term: Term) -> bool:
    """Whether a group is named only as one that another is near to: ``the NAME-linked Front``, ``NAME aligned``."""
    behind = [token.lower for token in tokens[term.last + 1 : term.last + 3] if token.text not in "-\u2013"]
    return bool(behind) and behind[0] in responsibility_words("near_to")


def find_partisan(tokens: Sequence[Token]) -> Iterator[int]:
    """Yield where words outside quotes take an armed group's side: ``the occupying army``, ``freedom fighters``."""
    if not (has_any(tokens, responsibility_words("sided")) or has_any(tokens, responsibility_words("own_names"))):
        return
    quoted = False
    for at, (token, following) in enumerate(zip(tokens, [*tokens[1:], None], strict=True)):
        quoted = quoted != (token.text == '"')
        if quoted or following is None:
            continue
        pair = token.lower in responsibility_words("sided") and following.lower in responsibility_words("sided_with")
        named = at > 0 and tokens[at - 1].lower in responsibility_words("names_of_operations")
        if pair or (token.lower in responsibility_words("own_names") and not named):
            yield at


@cache
def _index_acts() -> PhraseIndex:
    return PhraseIndex().add_table(load_table("speech"), ("forms",))


@cache
def _index_groups() -> PhraseIndex:
    return index_organisations("armed_group", "spokespersons")


def find_states(tokens: Sequence[Token]) -> list[Term]:
    """Return the states abroad, and their forces, that the tokens name: officials blame them, or they say it."""
    seen: dict[int, Term] = {}
    for term in _index_states().find(tokens):
        seen.setdefault(term.first, term)
    return list(seen.values())


def is_state(term: Term) -> bool:
    """Whether a term names a state abroad or one of its forces."""
    return load_table("organisations")[term.row].flag("foreign")


def name_whole(group: Term, groups: Sequence[Term]) -> str:
    """Return the id of a group: of the whole where it is named beside its part ("the BLA's Majeed Brigade")."""
    above = load_table("organisations")[group.row].texts("part_of")
    return next((other.row for other in groups if other.row in above), group.row)


@cache
def _index_states() -> PhraseIndex:
    rows = (row for row in load_table("organisations").values() if row.flag("foreign"))
    return _index_names(rows, "aliases", "aliases_ambiguous")


@cache
def index_forces() -> PhraseIndex:
    """Return the index of forces of the state."""
    return index_organisations("force", "spokespersons")


def name_force(tokens: Sequence[Token]) -> str:
    """Return the row of the force that is named first, else that of the forces of the state."""
    named = next(iter(index_forces().find(tokens)), None)
    return named.row if named else _load_unnamed_force()


@cache
def _load_unnamed_force() -> str:
    return next(row.id for row in load_table("organisations").values() if row.flag("unnamed"))


def index_organisations(kind: str, *keys: str) -> PhraseIndex:
    """Return the index of the names of organisations of a kind, and of what else stands under some keys."""
    rows = (row for row in load_table("organisations").values() if row.text("kind") == kind)
    return _index_names(rows, "aliases", *keys)


def _index_names(rows: Iterable[Row], *keys: str) -> PhraseIndex:
    index = PhraseIndex(case="name")
    for row in rows:
        for phrase in (row.label(), *(form for key in keys for form in row.texts(key))):
            index.add("organisations", row.id, "aliases", phrase)
    return index


def take_object(tokens: Sequence[Token], last: int) -> int:
    """Take in what is claimed: ``responsibility for both attacks``."""
    small, nouns = responsibility_words("object"), responsibility_words("act_nouns") | responsibility_words("plural")
    end = last
    for at in range(last + 1, min(len(tokens), last + 1 + _OBJECT_WORDS)):
        word = tokens[at].lower
        if word not in small | nouns:
            break
        end = at if word in nouns else end
    return end
