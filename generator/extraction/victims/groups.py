"""Whom a figure counts: security forces, militants, civilians or unspecified, by nouns and what stands by them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.extraction.chunks.mention import Mention
from generator.extraction.codes import CIVILIANS, MILITANTS, SECURITY_FORCES, UNSPECIFIED
from generator.extraction.text.tokens import Token
from generator.extraction.victims.guards import find_group_guarded, hits_business
from generator.extraction.victims.named_forces import (
    find_belonging,
    find_group_at,
    find_group_between,
    find_group_of_body,
    find_group_of_names,
    index_organisations,
    index_units,
)
from generator.extraction.words.people_words import people_words
from generator.extraction.words.words import Words, row_of
from generator.vocabulary.tables import load_table
from generator.vocabulary.word_rows import Term, has_any, in_small_letters, word_behind
from generator.vocabulary.word_sets import list_words

_NEAR = 4
_SHORTEST, _CALLINGS = 5, ("er", "or", "man", "woman", "smith", "wallah", "monger")
_COMPLEMENT, _BEHIND_OF = 6, 2
_AT_GATE, _AT = 8, {"at", "inside"}
_OWNER = 9
_BY_OTHERS = ("context", "beside")
_THEIR = ("its", "their")
_NAME_REACH, _WITHIN_NAMES = 10, ("(", ")", "-", "e", "i", "ul", "al")


def find_group(words: Words, mention: Mention, inherited: str | None = None) -> str:
    """Return the group of a mention; a number alone takes the group that it inherits."""
    if mention.head is None:
        named = mention.kind == "unknown" and find_group_between(words, mention.first, mention.last + 1)
        return inherited or named or (CIVILIANS if _has_calling(words, mention) else UNSPECIFIED)
    if row_of(mention.head).text("kind") == "toll":
        return _group_before(words, mention, mention.head)
    first = MILITANTS if _is_man_of_rebels(words, mention) else _group_of_noun(words, mention, mention.head)
    if mention.second is None:
        return first
    second = _group_of_noun(words, mention, mention.second)
    return first if first == second else UNSPECIFIED


def _group_before(words: Words, mention: Mention, head: Term) -> str:
    """Return the group that a noun before a noun of outcome names: ``31 civilian lives``."""
    before = (words.nouns[at] for at in range(mention.first, head.first) if at in words.nouns)
    return next((row_of(term).text("group") or UNSPECIFIED for term in before), UNSPECIFIED)


def _has_calling(words: Words, mention: Mention) -> bool:
    """Whether a noun that no vocabulary knows tells what people live by: ``a crusher``, ``six stone crushers``."""
    number, word = mention.quantity, words.tokens[mention.last].lower
    if mention.kind != "unknown" or number is None:
        return False
    if number.plural and number.value is not None:
        word = re.sub(r"men$", "man", word) if word.endswith("men") else word.removesuffix("s")
        return word != words.tokens[mention.last].lower and is_calling(word)
    return number.article and is_calling(word)


def is_calling(word: str) -> bool:
    """Whether a noun that no vocabulary knows ends as those for what somebody does for a living: ``charmer``."""
    return len(word) > _SHORTEST and word.endswith(_CALLINGS) and word not in people_words("no_callings")


def find_part(mention: Mention) -> str | None:
    """Return the part of the population that a noun names, such as woman, child or peace_committee."""
    return row_of(mention.head).text("sub") if mention.head else None


def _group_of_noun(words: Words, mention: Mention, head: Term) -> str:
    row = row_of(head)
    group = row.text("group") or UNSPECIFIED
    beside = _words_beside(words, mention, head)
    private = bool(row.texts("civilian_with")) and _guards_a_business(words, head)
    private = private or _serves_no_more(words, mention, head)
    if beside & set(row.texts("civilian_with")) or (group == SECURITY_FORCES and private):
        return CIVILIANS
    if row.text("class_from") == "employer":
        return _group_of_guard(words, mention, head, group)
    if has_any(words.tokens[head.first : head.last + 1], people_words("employed")) and _is_of_force(words, head):
        return CIVILIANS if beside & people_words("civil") else SECURITY_FORCES
    if group == UNSPECIFIED or row.id in ("official", "member"):
        return _group_of_owned(words, mention, head) or group
    if row.id == "activist" and _group_of_owner(words, mention, head) == MILITANTS:
        return MILITANTS
    return group


def _group_of_owned(words: Words, mention: Mention, head: Term) -> str | None:
    """Return the group of people by whose they are; ``a friend of a policeman`` may be anybody."""
    owner = _group_of_owner(words, mention, head) or _group_of_led(words, mention, head)
    if owner == SECURITY_FORCES and words.tokens[head.last].lower in people_words("private_bonds"):
        return UNSPECIFIED
    anybody = owner is None and (row_of(head).text("group") or UNSPECIFIED) == UNSPECIFIED
    return _group_belonged_to(words, head) if anybody else owner


def _is_man_of_rebels(words: Words, mention: Mention) -> bool:
    """Whether somebody who is named is of an armed group, whatever rank he has there: ``Captain Gul of the NAME``."""
    at = mention.last + 1
    behind = in_small_letters(words.tokens)[at : at + 2]
    if behind[:1] != ["of"] or not words.tokens[mention.last].text[0].isupper():
        return False
    named = index_organisations().match(words.tokens, at + 1 + (behind[1:] == ["the"]))
    return any(_organisation_group(term) == MILITANTS for term in named)


def _guards_a_business(words: Words, head: Term) -> bool:
    """Whether guards are told of at a business, or where one was attacked: ``a guard at the gate of a hotel``."""
    lowers = in_small_letters(words.tokens)
    for at in (at for at, word in enumerate(lowers) if word in people_words("businesses")):
        between = set(lowers[head.last + 1 : at])
        if 0 < at - head.last - 1 <= _AT_GATE and _AT & between and not people_words("beside_it") & between:
            return True
    return hits_business(words, head.first)


def _group_of_guard(words: Words, mention: Mention, head: Term, group: str) -> str:
    """Return the group of armed men: that of guards is told by whom they guard, that of gunmen if they are guards."""
    if group == SECURITY_FORCES:
        return find_group_guarded(words, mention, head) or group
    escort = _is_followed_by_of(words, head) or _guards_somebody(words, head)
    return _group_of_escort(words, head) if escort else group


def _group_of_escort(words: Words, head: Term) -> str:
    """Return the group of armed men by whose they are: ``the gunman of an inspector``, ``two gunmen of the rebels``."""
    named = find_group_of_names(words.tokens[head.last + 2 : head.last + _COMPLEMENT])
    owner = named or _group_of_complement(words, head, "of")
    return owner if owner in (SECURITY_FORCES, MILITANTS) else CIVILIANS


def _is_of_force(words: Words, head: Term) -> bool:
    """Whether somebody is employed by a force itself: ``an employee of the Levies``, not ``of an FC school``."""
    return _is_followed_by_of(words, head) and find_group_at(words, head.last + 2) == SECURITY_FORCES


def _group_of_led(words: Words, mention: Mention, head: Term) -> str | None:
    """Return the group of the fighters whose leader somebody is by the noun right before: ``an insurgent leader``."""
    if row_of(head).text("class_from") not in _BY_OTHERS:
        return None
    led = (words.nouns.get(at) for at in range(mention.first, head.first))
    fighters = (term for term in led if term is not None and term.last == head.first - 1)
    return next((MILITANTS for term in fighters if row_of(term).text("group") == MILITANTS), None)


def _serves_no_more(words: Words, mention: Mention, head: Term) -> bool:
    """Whether somebody was of a force once: ``a retired Levies official``, ``Ex-Subedar Gul Khan``."""
    before = words.tokens[max(0, mention.first - 2) : head.last]
    return mention.head is head and has_any(before[-_NEAR - 1 :], people_words("no_longer"))


def _guards_somebody(words: Words, head: Term) -> bool:
    """Whether armed men are told to guard somebody or something, and no captives: ``two gunmen guarding the judge``."""
    behind = words.tokens[head.last + 1 : head.last + _COMPLEMENT]
    return has_any(behind[:1], ("guarding",)) and not has_any(behind, people_words("captives"))


def _group_belonged_to(words: Words, head: Term) -> str | None:
    """Return the group of the force, armed group or community to which people are said to belong."""
    behind = find_belonging(words, head.last + 1)
    named = find_group_at(words, behind) if behind else None
    return named or (find_civilians_at(words, behind) if behind else None)


def find_civilians_at(words: Words, start: int) -> str | None:
    """Return the group of a community or of people that a token names, if they are civilians."""
    return CIVILIANS if _find_group_of_people(words, start) == CIVILIANS else None


def _find_group_of_people(words: Words, start: int) -> str | None:
    """Return the group of the first people of one whom nouns near a token name: ``the Hazara community``."""
    near = (words.nouns[at] for at in range(start, start + _COMPLEMENT - _BEHIND_OF) if at in words.nouns)
    groups = (row_of(term).text("group") for term in near if not _owns(words, term))
    return next((group for group in groups if group and group != UNSPECIFIED), None)


def _is_followed_by_of(words: Words, head: Term) -> bool:
    return head.last + 1 < len(words.tokens) and words.tokens[head.last + 1].lower == "of"


def _words_beside(words: Words, mention: Mention, head: Term) -> set[str]:
    start, end = mention.first, min(len(words.tokens), head.last + 1 + _NEAR)
    if _is_followed_by_of(words, head):  # ``two guards of the Bolan Oil and Gas Company``
        behind = range(end, min(len(words.tokens), head.last + 1 + _OWNER))
        end = next((at for at in behind if at in words.verbs or words.tokens[at].text == ","), max(end, behind.stop))
    return set(in_small_letters(words.tokens)[start:end])


def _group_of_owner(words: Words, mention: Mention, head: Term) -> str | None:
    """Return the group of the organisation that stands before the noun, or behind it after ``of``."""
    after = "" if _is_charged(words, head) else word_behind(words.tokens, head.last)
    end = min(len(words.tokens), head.last + _OWNER) if after in ("of", "from") else head.last + 1
    start = mention.first
    if row_of(head).id == "member" and any(token.lower in _THEIR for token in words.tokens[start : head.first]):
        return find_group_of_body(words, head.first) or _find_party(head, words.tokens[: head.first])
    ends = (at for at in range(head.last + 1, end) if words.tokens[at].lower in (",", "and"))
    named = words.tokens[start : next(ends, end)]
    found = find_group_of_names(named) or _group_of_complement(words, head, after) or _find_party(head, named)
    return found or find_group_of_names(words.tokens[_find_name_before(words, start) : start])


def _is_charged(words: Words, head: Term) -> bool:
    """Whether ``of`` tells what somebody did, and not whose man he is: ``accused of killing``, ``killer of him``."""
    behind = head.last + 1
    of_what = in_small_letters(words.tokens)[behind : behind + 1] == ["of"]
    doer = words.tokens[head.last].lower
    if not of_what or not (doer in people_words("suspected") or doer in list_words("attack_words", "killing_of")):
        return False
    return not any(index_organisations().match(words.tokens, at) for at in (behind + 1, behind + 2))


def _find_party(head: Term, named: Sequence[Token]) -> str | None:
    """Return the group of the members and leaders of a party that some words name."""
    party = row_of(head).flag("role") and any(_kind_of(term) == "party" for term in index_organisations().find(named))
    return CIVILIANS if party else None


def _kind_of(organisation: Term) -> str | None:
    return load_table("organisations")[organisation.row].text("kind")


def _owns(words: Words, noun: Term) -> bool:
    """Whether something of somebody's is told of: ``two members of the soldier's family``."""
    owned = words.nouns.get(noun.last + 2)
    return (
        owned is not None
        and words.tokens[noun.last + 1].text in ("'s", "'")
        and row_of(owned).text("group") != SECURITY_FORCES
    )


def _organisation_group(organisation: Term) -> str | None:
    return load_table("organisations")[organisation.row].text("group")


def _find_name_before(words: Words, start: int) -> int:
    """Return where a name begins that ends right before a noun, brackets included: ``Gul Force (GF) commander``."""
    first = start
    while first > 0 and start - first < _NAME_REACH:
        token = words.tokens[first - 1].text
        if not (token[0].isupper() or token in _WITHIN_NAMES):
            break
        first -= 1
    return first


def _group_of_complement(words: Words, head: Term, after: str) -> str | None:
    """Return the group of the people whose member somebody is: ``a man of the Hazara community``."""
    if after != "of":
        return None
    behind = [token.lower for token in words.tokens[head.last + 2 : head.last + 4]]
    if row_of(head).id == "member" and behind == ["the", "force"]:
        return SECURITY_FORCES  # ``a member of the force``
    unit = index_units().find(words.tokens[head.last + 2 : head.last + _COMPLEMENT])
    if row_of(head).id == "member" and unit and _organisation_group(unit[0]) == SECURITY_FORCES:
        return SECURITY_FORCES  # ``five members of the country's army``
    return _find_group_of_people(words, head.last + _BEHIND_OF)
