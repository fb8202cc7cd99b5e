"""What each word of a sentence can be: number, hedge, noun, thing, outcome verb, link, function word."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import field
from functools import cache

from generator.extraction.text.tokens import Token
from generator.vocabulary.frozen import dataclass, replace
from generator.vocabulary.phrases import PhraseIndex
from generator.vocabulary.tables import Row, load_table
from generator.vocabulary.word_rows import Term, has_any, in_small_letters, word_behind
from generator.vocabulary.word_sets import list_words

VERB_FORMS = (
    "transitive",
    "gerund",
    "participle",
    "intransitive",
    "intransitive_gerund",
    "nominal",
    "adjective",
)


SPLIT = "split "
_NAMES = {"IS", "US", "IT", "WHO", "May"}  # in a text that is not all in capitals: no ``is``, no ``us``, no ``may``
_HOURS = ("am",)
_SENTENCE_ENDS = (".", "!", "?")
_HYPHENS, _AGE, _LISTED = {"-", "\u2013"}, 3, 3


@dataclass(frozen=True, slots=True)
class Words:
    """One sentence with what the vocabulary knows of its words, by the token at which each phrase begins.

    ``called``: where nouns for one person stand behind which a name follows: ``clerk Gul Khan``.
    """

    tokens: tuple[Token, ...]
    grammar: tuple[str, ...]
    numbers: dict[int, Term] = field(default_factory=dict)
    hedges: dict[int, Term] = field(default_factory=dict)
    nouns: dict[int, Term] = field(default_factory=dict)
    things: dict[int, Term] = field(default_factory=dict)
    verbs: dict[int, list[Term]] = field(default_factory=dict)
    links: dict[int, Term] = field(default_factory=dict)
    masked: frozenset[int] = frozenset()
    called: frozenset[int] = frozenset()

    def is_name(self, position: int) -> bool:
        """Whether the token is written as a proper name: a capital, and no word that the vocabulary knows."""
        return not self.grammar[position] and self.tokens[position].text[0].isupper()

    def is_number(self, position: int) -> bool:
        """Whether a number stands at the token, in figures or in words, and a token at all."""
        return position < len(self.tokens) and (position in self.numbers or self.tokens[position].text.isdigit())


def read_words(tokens: tuple[Token, ...], masked: frozenset[int] = frozenset()) -> Words:
    """Look up every word of a sentence. ``masked`` are tokens of dates, whose numbers count nothing."""
    grammar_of = _load_grammar()
    grammar = tuple([grammar_of.get(word, "") for word in in_small_letters(tokens)])
    if not _NAMES.isdisjoint([token.text for token in tokens]) and any(token.text.islower() for token in tokens):
        grammar = tuple("" if tokens[at].text in _NAMES else word for at, word in enumerate(grammar))
    if has_any(tokens, _HOURS):  # ``A blast at 3am killed two``: no form of ``be``
        grammar = tuple("" if _tells_hour(tokens, at) else word for at, word in enumerate(grammar))
    things = _index("things", "forms.singular", "forms.plural").find(tokens)
    people = [
        term
        for term in _people_index().find(tokens)
        if not (_names_street(tokens, term) or _is_machine(tokens, term, things) or _is_adjective(tokens, term))
        and not _is_compound(tokens, term)
    ]
    nouns = _by_first([term if term.last == term.first else _outside_age(tokens, term) for term in people])
    verbs = _group_by_first(_verb_index().find(tokens))
    for honour in _find_honours(tokens, grammar, nouns):
        verbs.pop(honour, None)
        nouns.pop(honour, None)
    return Words(
        tokens,
        grammar,
        _by_first(_index("numbers", "forms").find(tokens)),
        _by_first(_index("hedges", "forms").find(tokens)),
        nouns,
        _by_first(things),
        verbs,
        _by_first(_index("figure_links", "forms").find(tokens)),
        masked,
        frozenset(position for position, term in nouns.items() if _is_called(tokens, grammar, term)),
    )


def _tells_hour(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word behind figures makes them an hour: ``at 3am``, ``at 11.30 am``."""
    return at > 0 and tokens[at].lower in _HOURS and tokens[at - 1].text[0].isdigit()


def _is_machine(tokens: Sequence[Token], noun: Term, things: Sequence[Term]) -> bool:
    """Whether a noun for people is that of a machine, too, and stands in a list of such: ``trucks and a loader``."""
    machine = next((one for one in things if (one.first, one.last) == (noun.first, noun.last)), None)
    if machine is None:
        return False
    for other in things:
        first, last = min(other.last, noun.last) + 1, max(other.first, noun.first)
        between = [token.lower for token in tokens[first:last]]
        if other.row == machine.row and 0 < len(between) <= _LISTED and between[0] in (",", "and"):
            return True
    return False


def _find_honours(tokens: Sequence[Token], grammar: Sequence[str], nouns: dict[int, Term]) -> list[int]:
    """Return the words of honour that are a part of a name: ``Captain Gul Khan Shaheed was leading his men``.

    In ``Captain Gul Khan Shaheed in Hub`` the word is the verb of a headline.
    """
    honours = list_words("people_words", "honours_behind_names")
    if not has_any(tokens, honours):
        return []
    people = {at for term in nouns.values() for at in range(term.first, term.last + 1)}
    return [
        at
        for at, token in enumerate(tokens[:-1])
        if at and token.lower in honours and token.text.istitle() and at - 1 not in people
        if tokens[at - 1].text.istitle() and not grammar[at - 1]
        if grammar[at + 1] not in ("preposition", "subordinator") and tokens[at + 1].text not in _SENTENCE_ENDS
    ]


def _names_street(tokens: Sequence[Token], noun: Term) -> bool:
    """Whether a noun for people is a part of the name of a street or building: ``near Chief Chowk``."""
    behind = tokens[noun.last + 1].text if noun.last + 1 < len(tokens) else ""
    return (
        behind in list_words("sentence_words", "streets")
        and tokens[noun.first].text[0].isupper()
        and not tokens[noun.first].text.isupper()
    )


def _is_adjective(tokens: Sequence[Token], noun: Term) -> bool:
    """Whether a rank is an adjective before a noun that names nobody: ``a major cache of weapons``."""
    word, behind = tokens[noun.last], tokens[noun.last + 1 : noun.last + 2]
    if noun.first != noun.last or not behind or word.text not in list_words("sentence_words", "rank_adjectives"):
        return False
    told = behind[0].lower
    other = not told.isalpha() or not behind[0].text.islower() or told in _load_grammar() or told in list_harm()
    return not other and not told.endswith(("ed", "ing"))


def _is_compound(tokens: Sequence[Token], noun: Term) -> bool:
    """Whether a noun that counts the dead or injured tells of what kind something else is: ``two death threats``."""
    behind = word_behind(tokens, noun.last)
    return behind in list_words("sentence_words", "death_compounds") and row_of(noun).text("kind") == "toll"


def _outside_age(tokens: Sequence[Token], term: Term) -> Term:
    """Return a noun without the end of an age before it: of ``35-year-old man`` the man, no old man."""
    if term.first < _AGE or tokens[term.first - 1].text not in _HYPHENS:
        return term
    if not tokens[term.first - 2].lower.startswith("year"):
        return term
    inner = next((one for one in _people_index().find(tokens[term.first + 1 : term.last + 1])), None)
    if inner is None:
        return term
    first = term.first + 1
    return replace(inner, first=first + inner.first, last=first + inner.last)


def _is_called(tokens: Sequence[Token], grammar: Sequence[str], noun: Term) -> bool:
    behind = noun.last + 1
    if noun.form_key != "singular" or behind >= len(tokens) or grammar[behind]:
        return False
    name = tokens[behind].text
    return name[0].isupper() and name.isalpha() and row_of(noun).text("kind") in ("person", "rank")


def row_of(term: Term) -> Row:
    """Return the vocabulary row of a term."""
    rows = _ROWS.get(term.table)
    if rows is None:
        rows = _ROWS[term.table] = dict(load_table(term.table))
    return rows[term.row]


_ROWS: dict[str, dict[str, Row]] = {}
"""The rows of tables by name, as plain dictionaries: asked twenty times a sentence."""


@cache
def _index(table: str, *keys: str) -> PhraseIndex:
    return PhraseIndex().add_table(load_table(table), keys)


@cache
def _load_grammar() -> dict[str, str]:
    return {form: row.id for row in load_table("grammar_words").values() for form in row.texts("forms")}


@cache
def _verb_index() -> PhraseIndex:
    """Index the outcome verbs; of one that comes apart ("took … hostage") the first part, its key names the other."""
    index = PhraseIndex().add_table(load_table("verbs"), VERB_FORMS)
    for row in load_table("verbs").values():
        for first, second in row.values.get("split", ()):
            index.add("verbs", row.id, SPLIT + second, first)
    return index


@cache
def list_harm() -> frozenset[str]:
    """Return the single words that may say what happened to somebody."""
    forms = {form for row in load_table("verbs").values() for key in VERB_FORMS for form in row.texts(key)}
    return frozenset(form for form in forms if " " not in form)


@cache
def _people_index() -> PhraseIndex:
    """Index the nouns that name people or count them; courtesy titles and pro-forms are read elsewhere."""
    index = PhraseIndex()
    for row in load_table("nouns").values():
        if row.text("kind") != "other" and not row.flag("honorific"):
            singular, plural = row.texts("singular"), row.texts("plural")
            if row.text("kind") == "collective":
                singular = plural
            for form in dict.fromkeys((*singular, *plural)):
                key = "either" if form in singular and form in plural else "singular" if form in singular else "plural"
                if not form.endswith(" of"):
                    index.add("nouns", row.id, key, form)
    return index


def _by_first(terms: Sequence[Term]) -> dict[int, Term]:
    return {term.first: term for term in reversed(terms)} if terms else {}


def _group_by_first(terms: Sequence[Term]) -> dict[int, list[Term]]:
    grouped: dict[int, list[Term]] = defaultdict(list)
    for term in terms:
        grouped[term.first].append(term)
    return dict(grouped)
