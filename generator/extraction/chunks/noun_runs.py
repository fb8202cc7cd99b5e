"""The words of a noun phrase behind its quantity: modifiers up to the head, the last of the nouns in a row."""

from __future__ import annotations

from generator.extraction.chunks.countable import end_of_compound, end_of_joined
from generator.extraction.chunks.epithets import skip_adjective
from generator.extraction.codes import UNSPECIFIED
from generator.extraction.words.people_words import people_words
from generator.extraction.words.words import Words, row_of
from generator.vocabulary.frozen import dataclass
from generator.vocabulary.word_rows import Term, in_small_letters

_REACH, _CHARGED = 11, "accused"
_QUOTES, _JOINTS = {'"', "'"}, {"-", "/", "\u2013"}
_OPEN = {"(": ")", "[": "]"}
_GLOSS = 6


@dataclass(frozen=False, slots=True)
class Run:
    """What stands between a quantity and the end of its phrase; it grows while the words are read."""

    last: int
    head: Term | None = None
    state: Term | None = None
    owner: Term | None = None
    unknown: int | None = None


def kind_of(head: Term) -> str:
    """Return of what kind a noun is: people of some kind, or a thing."""
    return (row_of(head).text("kind") or "person") if head.table == "nouns" else "thing"


def read_run(words: Words, first: int) -> Run:
    """Read modifiers up to the head: the last of the nouns that follow one another."""
    run = Run(first - 1)
    position = first
    while position < len(words.tokens) and position <= first + _REACH:
        term = noun_at(words, position)
        if term is not None and not _ends_before(words, run, term):
            if _is_charge(words, run, term):
                run.last = term.last  # they are who they were: ``two traders accused of``
                break
            run.owner = run.head if _is_of_people(run, term) else run.owner
            run.head, run.last = term, term.last
            position = term.last + 1
            continue
        following = None if term is not None else _step(words, position, run)
        if following is None:
            break
        position = following
    return run


def _is_of_people(run: Run, term: Term) -> bool:
    """Whether people stand before a thing of theirs: ``a rebel hideout``."""
    return run.head is not None and run.head.table == "nouns" and term.table == "things"


def _ends_before(words: Words, run: Run, term: Term) -> bool:
    """Whether a noun behind people is no part of them: ``took his son hostage``, not ``a woman hostage was freed``."""
    if run.head is None or run.head.table != "nouns":
        return False
    several = run.head.form_key in ("plural", "either")
    hours = several and term.table == "things" and term.row == "time"  # ``held seven students hours after the blast``
    goes_on = term.last + 1 < len(words.tokens) and words.grammar[term.last + 1] in ("be", "have", "modal", "of")
    alone = several or not goes_on
    return hours or (alone and term.form_key == "singular" and row_of(term).flag("state"))


def _is_charge(words: Words, run: Run, term: Term) -> bool:
    """Whether ``accused`` behind people of a known group begins what they did: ``two traders accused of spying``."""
    known = run.head is not None and row_of(run.head).text("group") not in (None, UNSPECIFIED)
    return (
        known
        and words.tokens[term.first].lower == _CHARGED
        and in_small_letters(words.tokens)[term.last + 1 : term.last + 2] == ["of"]
    )


def noun_at(words: Words, position: int) -> Term | None:
    """Return the noun that begins at a token and no longer verb; ``None`` without one."""
    if position in words.masked:
        return None
    noun, thing = words.nouns.get(position), words.things.get(position)
    term = thing if noun is None or (thing is not None and thing.last > noun.last) else noun
    return None if term is not None and _is_verb(words, term) else term


def _is_verb(words: Words, term: Term) -> bool:
    """Whether a noun begins a longer verb: ``gun down``."""
    verbs = words.verbs.get(term.first)
    return bool(verbs) and any(verb.last > term.last and verb.form_key == "transitive" for verb in verbs or ())


def _step(words: Words, position: int, run: Run) -> int | None:
    """Go over one word that is no noun, note what it is, and return where to go on; ``None`` where the phrase ends."""
    token = words.tokens[position]
    if token.text in _JOINTS or token.text in _QUOTES:
        if token.text == "'" and _owns(words, position, run):
            run.owner, run.head = run.head, None  # ``ten soldiers' deaths``
        if run.head is not None and _is_dash(words, position):
            return None  # ``Three soldiers - Naik Latif, Sepoy Gul and``
        return position + 1 if _goes_on(words, position + 1, run) else None
    if token.text in _OPEN:
        return _step_bracket(words, position)
    if run.head is not None:
        return _step_behind_head(words, position, run)
    return _step_modifier(words, position, run)


def _is_dash(words: Words, position: int) -> bool:
    """Whether a hyphen has blanks on both sides, so that it joins nothing."""
    token, last = words.tokens[position], len(words.tokens) - 1
    apart = 0 < position < last and words.tokens[position - 1].end < token.start
    return token.text in _JOINTS and apart and token.end < words.tokens[position + 1].start


def _owns(words: Words, position: int, run: Run) -> bool:
    plural = run.head is not None and run.head.form_key != "singular"
    return plural and noun_at(words, position + 1) is not None


def _goes_on(words: Words, position: int, run: Run) -> bool:
    if position >= len(words.tokens) or run.head is not None:
        return noun_at(words, position) is not None
    return words.tokens[position].text[0].isalpha()


def _step_bracket(words: Words, position: int) -> int | None:
    """Go over one word in brackets, or what an abbreviation stands for: ``six FC (Frontier Corps) men``."""
    short = position > 0 and words.tokens[position - 1].text.isupper()
    close = position + 2
    while short and close - position <= _GLOSS and close < len(words.tokens) and _may_gloss(words, close):
        close += 1
    ends = close < len(words.tokens) and words.tokens[close].text == _OPEN[words.tokens[position].text]
    return close + 1 if ends and noun_at(words, close + 1) is not None else None


def _may_gloss(words: Words, position: int) -> bool:
    """Whether a word may be one of several for which an abbreviation stands."""
    text = words.tokens[position].text
    return text[0].isalpha() and position not in words.numbers


def _step_behind_head(words: Words, position: int, run: Run) -> int | None:
    if words.tokens[position].lower != "'s":
        return None
    run.owner, run.head = run.head, None
    return position + 1


def _step_modifier(words: Words, position: int, run: Run) -> int | None:
    compound = end_of_compound(words, position) or end_of_joined(words, position) or _end_of_pair(words, position)
    if compound is not None:
        return compound + 1
    if position in words.verbs:
        term = find_adjective(words.verbs[position])
        if term is None or run.unknown is not None:
            return None
        run.state = run.state or term
        return term.last + 1
    plain = run.unknown is None and run.state is None
    if plain and _owns_unknown(words, position):
        run.unknown = position
        return position + 2
    unlike = plain and words.tokens[position].lower.endswith("ed")
    if not _can_modify(words, position) or (unlike and not _leads_to_noun(words, position)):
        return None
    run.unknown = run.unknown if unlike or (plain and _tells_when(words, position)) else position
    return position + 1


def _end_of_pair(words: Words, position: int) -> int | None:
    """Return where two words end that tell more of people before a noun: ``an on duty policeman``."""
    pair = " ".join(token.lower for token in words.tokens[position : position + 2])
    if pair not in people_words("pairs_before_people"):
        return None
    at = position + 2
    between = at < len(words.tokens) and words.tokens[at].text.isalpha() and not words.grammar[at]
    noun = noun_at(words, at) or (noun_at(words, at + 1) if between else None)  # ``most wanted BLF commanders``
    return position + 1 if noun is not None else None


def _tells_when(words: Words, position: int) -> bool:
    """Whether an adverb stands before a state of people: ``two previously abducted traders``."""
    state = find_adjective(words.verbs.get(position + 1, []))
    adverb = words.grammar[position] in ("", "adverb") and words.tokens[position].lower.endswith("ly")
    return adverb and state is not None and noun_at(words, state.last + 1) is not None


def _owns_unknown(words: Words, position: int) -> bool:
    """Whether people are of something that no vocabulary knows: ``two of the firm's guards``."""
    owned = words.tokens[position + 1 : position + 2]
    of = position > 1 and [words.tokens[at].lower for at in (position - 2, position - 1)] == ["of", "the"]
    return of and bool(owned) and owned[0].lower == "'s" and words.tokens[position].text.islower()


def _can_modify(words: Words, position: int) -> bool:
    """Whether a word that the vocabulary does not know as a noun may stand before one."""
    token, grammar = words.tokens[position], words.grammar[position]
    if position in words.masked or not token.text[0].isalpha() or token.lower in people_words("beside_runs"):
        return False
    alleged = grammar == "speech" and token.lower.endswith("ed") and _leads_to_noun(words, position)
    number, link = words.numbers.get(position), words.links.get(position)
    counts = number is not None and not row_of(number).flag("ordinal")
    part = link is not None and row_of(link).text("relation") == "subset"
    return (grammar in ("", "adverb") or alleged) and not counts and not part


def _leads_to_noun(words: Words, position: int) -> bool:
    """Whether a noun stands behind a word like a participle; ``a retired army captain`` with one word between."""
    at = skip_adjective(words, position + 1)
    plain = skip_adjective(words, position) > position and at + 1 < len(words.tokens)
    between = plain and words.tokens[at].text.isalpha() and not words.grammar[at] and at not in words.verbs
    return noun_at(words, at) is not None or (between and noun_at(words, at + 1) is not None)


def find_adjective(terms: list[Term]) -> Term | None:
    """Return the verb form that stands as an adjective: ``kidnapped miners``."""
    return next((term for term in terms if term.form_key in ("adjective", "participle")), None)


def stands_at(words: Words, position: int, grammar: str) -> bool:
    """Whether a token has that part in the grammar."""
    return position < len(words.tokens) and words.grammar[position] == grammar
