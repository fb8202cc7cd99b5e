"""What words around a verb of saying show of its speaker: subject or object, before or after, told to whom."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.text.tokens import Token
from generator.extraction.words.speech_words import (
    ARMED,
    OUTLET,
    find_said_by,
    index_outlets,
    index_speakers,
    is_armed_group,
    speech_words,
)
from generator.vocabulary.tables import load_table
from generator.vocabulary.word_rows import Term, find_words, has_any, in_small_letters, word_before, word_behind
from generator.vocabulary.word_sets import list_words

_NOUNS = frozenset(("claim", "claims", "suspect"))
_NAMED = 2
_OUTLET_REACH = 4
MET_REACH = 3
_LIVES = 6
_MAN_REACH = 5
_LINKS = ("of", "for", "from")
_ARTICLES = frozenset(("a", "an", "the"))
_LIFE = frozenset(("lives", "life"))


def is_linked(tokens: Sequence[Token], left: Term, right: Term) -> bool:
    """Whether the left body is what the right belongs to: ``relatives of the policemen``, ``NAME (NM) official``."""
    gap = tokens[left.last + 1 : right.first]
    if all(token.text in "()" for token in gap):
        return True
    return any(token.lower in speech_words("linked") for token in gap) and "," not in {token.text for token in gap}


def is_named(term: Term) -> bool:
    """Whether a term is an armed group by name, which a general word after it only describes."""
    return find_said_by(term) != ARMED and is_armed_group(find_said_by(term))


def is_object(tokens: Sequence[Token], term: Term) -> bool:
    """Whether a preposition or a verb before the body makes it no subject: ``fights against the government, said``.

    So does a verb of harm before people who are counted: ``killed at least five militants, Gul Khan said``.
    """
    before = term.first - 1
    if before > 0 and tokens[before].lower == "in" and term.row == "government" and term.first == term.last:
        return True  # ``a correspondent in Islamabad said``
    if before >= 0 and tokens[before].lower in ("the", "a", "an"):
        before -= 1
    if before >= 0 and tokens[before].lower in speech_words("against"):
        return True
    while before >= 0 and (tokens[before].lower in speech_words("counting") or tokens[before].text.isdigit()):
        before -= 1
    counted = 0 <= before < term.first - 1
    return counted and tokens[before].lower in speech_words("harming")


def is_before_name(tokens: Sequence[Token], term: Term, verb: int) -> bool:
    """Whether fighters end a clause before a name that speaks: ``surrounded the militants, Gul Khan said``.

    Not so where the name is theirs: ``A spokesman for the militants, Gul Khan, said``.
    """
    if find_said_by(term) != ARMED or has_any(tokens[max(0, term.first - MET_REACH) : verb], speech_words("spokesmen")):
        return False
    comma, *name = tokens[term.last + 1 : verb] or [tokens[verb]]
    return bool(name) and comma.text == "," and all(one.text[0].isupper() and one.text.isalpha() for one in name)


def is_relative(tokens: Sequence[Token], term: Term, verb: int) -> bool:
    """Whether a relative clause makes the body the one who says it: ``claimed by NAME, which said``."""
    behind = [token.lower for token in tokens[term.last + 1 : verb] if token.text not in ",()"]
    return behind[:1] in (["which"], ["who"])


def is_audience(tokens: Sequence[Token], term: Term) -> bool:
    """Whether the media are only spoken to: ``talking to the media``, and not ``according to the media``."""
    before = term.first - 1 - (term.first > 0 and tokens[term.first - 1].lower == "the")
    named = before > 0 and tokens[before - 1].lower == "according"
    return term.row == OUTLET and before >= 0 and tokens[before].lower in speech_words("reporters") and not named


def is_description(tokens: Sequence[Token], term: Term) -> bool:
    """Whether a name describes what follows, or names no fighters: ``an Islamabad-based body``, ``a travel group``."""
    at = term.last + 1
    at += at < len(tokens) and tokens[at].text == "-"
    following = tokens[at].lower if at < len(tokens) and tokens[at].text != "-" else ""
    if following == "based" or (term.row == OUTLET and following in speech_words("back_texts")):
        return True
    if following in speech_words("parts_of_bodies") and tokens[term.last].lower == "media":
        return True  # ``a statement from its media wing``
    before = word_before(tokens, term.first)
    return term.row == ARMED and term.first == term.last and before in speech_words("peaceful")


def ends_outlet(tokens: Sequence[Token], verb: int) -> bool:
    """Whether an outlet itself is the subject of a verb: ``taken to the hospital, Dawn reported``."""
    start = max(0, verb - _OUTLET_REACH)
    terms = index_outlets().find(tokens[start:verb]) if verb else ()
    last = next((term for term in terms if start + term.last == verb - 1), None)
    return last is not None and not (load_table("outlets")[last.row].text("origin") or _speaks(tokens, verb - 1))


def begins_outlet(tokens: Sequence[Token], verb: int) -> bool:
    """Whether an outlet stands behind the verb with which it reports: ``taken to the hospital, reported Dawn``."""
    if not verb or tokens[verb - 1].text not in ',"':
        return False
    terms = index_outlets().match(tokens, verb + 1)
    return bool(terms) and not load_table("outlets")[terms[0].row].text("origin")


def _speaks(tokens: Sequence[Token], at: int) -> bool:
    """Whether a body that speaks, and publishes too, ends at a token: ``the HRCP said``."""
    terms = index_speakers().find(tokens[max(0, at - _OUTLET_REACH) : at + 1])
    return any(term.last == min(at, _OUTLET_REACH) and term.row != OUTLET for term in terms)


def find_via(tokens: Sequence[Token], verb: int) -> str | None:
    """Return the outlet to which somebody spoke: ``told Reuters``. A side's own press office is no outlet between."""
    for position in range(verb, min(len(tokens) - 1, verb + 3)):
        if tokens[position].lower in speech_words("reporters"):
            terms = index_outlets().match(tokens, position + (2 if tokens[position + 1].lower == "the" else 1))
            outlet = load_table("outlets")[terms[0].row] if terms else None
            return outlet.label() if outlet and not outlet.text("origin") else None
    return None


def is_verb(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word that may be an adjective is a verb of saying: not in ``the alleged informers``."""
    if (at and tokens[at - 1].lower == "'s") or is_joined(tokens, at):
        return False  # ``the army's claim``
    if tokens[at].lower in _NOUNS and at and tokens[at - 1].lower in speech_words("before_claim_nouns"):
        return False  # ``the army dismissed the claims of NAME``, ``died at the hospital and one suspect fled``
    if in_small_letters(tokens)[at : at + 2] == ["said", "to"] and _is_infinitive(tokens, at + 2):
        return False  # ``men said to belong to a group``
    if _takes_lives(tokens, at):
        return False  # ``gunmen struck a bus, claiming five lives``
    if tokens[at].lower not in speech_words("adjectives") or at + 1 == len(tokens):
        return True
    before = word_before(tokens, at, "the")
    after = tokens[at + 1].lower
    return before not in speech_words("before_adjectives") or after in speech_words("after_verbs")


def is_joined(tokens: Sequence[Token], at: int) -> bool:
    """Whether a hyphen makes a word part of an adjective: ``in an army-reported clash``, ``a NAME-claimed bombing``."""
    return at > 0 and tokens[at - 1].text == "-" and tokens[at - 1].end == tokens[at].start


def _takes_lives(tokens: Sequence[Token], at: int) -> bool:
    """Whether lives are what is claimed: ``claiming the lives of``, ``claimed at least five lives``."""
    behind = in_small_letters(tokens)[at + 1 : at + _LIVES]
    return tokens[at].lower in speech_words("claiming") and not _LIFE.isdisjoint(behind) and "that" not in behind


def _is_infinitive(tokens: Sequence[Token], at: int) -> bool:
    return at < len(tokens) and tokens[at].lower in speech_words("said_to")


def is_passive(tokens: Sequence[Token], at: int) -> bool:
    """Whether somebody is only spoken of: ``the driver was said to be alive``; not ``was quoted as saying``."""
    if tokens[at].lower == "suspected" and [token.lower for token in tokens[at + 1 : at + 2]] == ["of"]:
        return True  # ``Militants suspected of ties to NAME shot two``
    before = at - 1 - (at > 1 and tokens[at - 1].lower in ("also", "later", "earlier"))
    return (
        before >= 0
        and tokens[before].lower in list_words("grammar_words", "be")
        and tokens[at].lower not in speech_words("quoted") | speech_words("hanging")
    )


def is_person(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether words name a single person by his office: ``the spokesman``, ``deputy commissioner``."""
    return has_any(tokens[first : last + 1], speech_words("persons"))


def is_man_of(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether a single person speaks, by his office or as the man of a body: ``An officer of the Levies``."""
    if is_person(tokens, first, last):
        return True
    link = next((at for at in range(first - 1, max(0, first - _MAN_REACH), -1) if tokens[at].lower in _LINKS), 0)
    return link > 0 and is_person(tokens, link - 1, link - 1) and "," not in {one.text for one in tokens[link:first]}


def joins(gap: Sequence[Token]) -> bool:
    """Whether words join two speakers who say it together: ``police and rescue workers said``."""
    words = [token.lower for token in gap]
    return bool({"and", "&"} & set(words)) and set(words) <= speech_words("joined")


def is_turned(tokens: Sequence[Token], verb: int) -> bool:
    """Whether the speaker stands behind the verb with an apposition: ``…, said Gul Khan, a doctor in the town``."""
    if verb == 0 or tokens[verb - 1].text not in ',"':
        return False
    end = verb + 1
    while end < len(tokens) and tokens[end].text[0].isupper():
        end += 1
    return end > verb + 2 and end < len(tokens) and tokens[end].text == ","


def is_trailing(tokens: Sequence[Token], verb: int) -> bool:
    """Whether the verb ends what was said before it, as in ``two died, police said``."""
    following = word_behind(tokens, verb, ".")
    quoted = following == '"' and not any(token.text == '"' for token in tokens[:verb])
    return not quoted and following in (".", ",", ";", '"') and any(token.text in ',"' for token in tokens[:verb])


def may_stand_between(token: Token) -> bool:
    """Whether a word may stand between a speaker and the verb: a name, a number, a small word."""
    return token.text[0].isupper() or token.lower in speech_words("between") or token.text[0].isdigit()


def is_bridge(gap: Sequence[Token]) -> bool:
    """Whether nothing but such words stands between ``according to`` and the speaker."""
    return all(may_stand_between(token) for token in gap) and "," not in {token.text for token in gap[:1]}


def has_plain_man(tokens: Sequence[Token]) -> bool:
    """Whether somebody speaks of whom no body is told: ``a shopkeeper said``, ``the director told reporters``."""
    for at in find_words(tokens, speech_words("plain_verbs")):
        if at < _NAMED or is_passive(tokens, at) or not is_verb(tokens, at) or not tokens[at - 1].text.islower():
            continue
        before = in_small_letters(tokens)[max(0, at - _MAN_REACH) : at]
        text = before[-1] in speech_words("back_nouns") | speech_words("texts_given_out")
        opened = next((word for word in reversed(before[:-1]) if not word.isalpha() or word in _ARTICLES), "")
        if not text and opened in _ARTICLES:
            return True
    return False


def names_stranger(tokens: Sequence[Token]) -> bool:
    """Whether somebody speaks who is told by his name and what he is: ``said Dr. Gul Khan, a surgeon in Hub``."""
    for at in find_words(tokens, speech_words("naming_verbs")):
        first = at + 1 + 2 * ([token.lower for token in tokens[at + 1 : at + 3]] == ["dr", "."])
        end = next((end for end in range(first, len(tokens)) if not tokens[end].capitalised), len(tokens))
        told = [token.lower for token in tokens[end : end + 2]]
        if end - first >= _NAMED and told[:1] == [","] and told[1:] and told[1] in speech_words("apposing"):
            return True
    return False
