"""The outlet that an article's running text speaks of as its own: the one that reports, and that people talk to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.extraction.days.date_marks import find_date_marks
from generator.extraction.publication.outlets import (
    NamedOutlet,
    index_mastheads,
    is_agency,
    is_credit,
    is_press_agency,
    is_sure,
    skip_label,
)
from generator.extraction.text.sentences import Sentence
from generator.extraction.text.tokens import Token
from generator.extraction.words.publication_words import index_outlets, publication_words
from generator.vocabulary.tables import load_table
from generator.vocabulary.word_rows import find_words, has_any, word_before, word_behind

_LEAD_WORDS, _DATELINE_WORDS, _NAME_WORDS = 12, 9, 4
_DAY_WORDS, _HEAD, _AGENCY_WORDS = 3, 4, 12


def find_by_words(sentences: Sequence[Sentence], named: Sequence[NamedOutlet]) -> str | None:
    """Return the row of the outlet that the running text names as its own."""
    agency = _find_agency_of_copy(sentences)
    if agency:
        return agency
    cited = {one.term.row for one in named if _is_source(one)}
    named = [
        one for one in named if is_sure(one.sentence.tokens, one.term) and not is_credit(one.sentence.tokens, one.term)
    ]
    own = _find_reporting(sentences) or _find_own_report(sentences)
    if own and not is_agency(own):
        return own
    listener = _find_listener(sentences, named)
    return None if listener in cited else listener


def _find_agency_of_copy(sentences: Sequence[Sentence]) -> str | None:
    """Return the news agency whose dateline opens the text: ``Quetta, May 5 (NAME): …``.

    Outlets that its copy names are only its sources, and where the page names no outlet of its own it is the agency's.
    """
    for sentence in sentences[:_HEAD]:
        tokens = sentence.tokens
        for at, token in enumerate(tokens[:_AGENCY_WORDS]):
            terms = index_mastheads().match(tokens, at + 1) if token.text == "(" and at + 1 < len(tokens) else []
            closed = bool(terms) and [one.text for one in tokens[terms[0].last + 1 : terms[0].last + 2]] == [")"]
            if closed and is_press_agency(terms[0].row) and not _tells(tokens[:at]):
                return terms[0].row
    return None


def _tells(opening: Sequence[Token]) -> bool:
    """Whether running text stands before a bracket, and no dateline."""
    return sum(token.text.islower() for token in opening) > 1


def _find_reporting(sentences: Sequence[Sentence]) -> str | None:
    """Read ``NAME reported quoting …``: the article speaks of its own outlet, unless others, an agency too, report."""
    found = {outlet for sentence in sentences for outlet in _list_reporters(sentence)}
    quoting = (_find_reporting_quoting(sentence) for sentence in sentences) if len(found) == 1 else iter(())
    return next((outlet for outlet in quoting if outlet in found and not is_agency(outlet)), None)


def _list_reporters(sentence: Sentence) -> Iterator[str]:
    for position in find_words(sentence.tokens, publication_words("reporting")):
        outlet = _read_reporter(_drop_newspaper(sentence.tokens, position), position)
        if outlet:
            yield outlet


def _drop_newspaper(tokens: Sequence[Token], verb: int) -> Sequence[Token]:
    """Return the words before a verb without ``newspaper`` behind a name: ``The Dawn newspaper reported``."""
    said = verb and tokens[verb - 1].lower in publication_words("newspaper")
    return tokens[: verb - 1] if said else tokens[:verb]


def _find_reporting_quoting(sentence: Sentence) -> str | None:
    tokens = sentence.tokens
    for position in find_words(tokens, publication_words("reporting")):
        following = [token.lower for token in tokens[position + 1 : position + 5] if token.text != ","]
        if following[:1] == ["on"]:
            following = following[2:]  # ``NAME reported on Monday, citing the police``
        if following and following[0] in publication_words("quoting"):
            return _read_reporter(tokens, position)
    return None


def _find_own_report(sentences: Sequence[Sentence]) -> str | None:
    """Read ``…, NAME reported.`` in the lead of an article that no agency's dateline opens.

    Channels speak so of themselves; a newspaper by its plain name is cited by others.
    """
    lead = next((sentence for sentence in sentences if len(sentence.tokens) >= _LEAD_WORDS), None)
    if lead is None:
        return None
    tokens = skip_label(lead.tokens)
    opening = tokens[:_DATELINE_WORDS]
    if any(mark.written for mark in find_date_marks(opening)) or any(
        token.text in "([" and _names_outlet(tokens, at) for at, token in enumerate(opening)
    ):
        return None
    ends = (at for at in find_words(tokens, publication_words("reporting")) if _ends_sentence(tokens, at))
    return next((outlet for at in ends if (outlet := _read_reporter(tokens, at)) and not _is_paper(tokens, at)), None)


def _is_paper(tokens: Sequence[Token], verb: int) -> bool:
    """Whether a newspaper, called as it calls itself, stands right before a verb of reporting."""
    before = tokens[max(0, verb - _NAME_WORDS) : verb]
    term = next((term for term in index_outlets().find(before) if term.last == len(before) - 1), None)
    outlet = load_table("outlets")[term.row] if term is not None else None
    plain = " ".join(token.text for token in before[term.first :]) if term is not None else ""
    return outlet is not None and outlet.text("kind") == "newspaper" and plain.lower() == outlet.label().lower()


def _names_outlet(tokens: Sequence[Token], bracket: int) -> bool:
    return bracket + 1 < len(tokens) and bool(index_mastheads().match(tokens, bracket + 1))


def _ends_sentence(tokens: Sequence[Token], verb: int) -> bool:
    """Whether nothing but a day follows the verb, as in ``…, NAME reported on Sunday``."""
    after = [token for token in tokens[verb + 1 :] if token.text != "."]
    return not after or (len(after) <= _DAY_WORDS and after[0].lower == "on" and after[-1].text[0].isupper())


def _read_reporter(tokens: Sequence[Token], verb: int) -> str | None:
    """Return the outlet that stands right before a verb of reporting."""
    before = tokens[max(0, verb - _NAME_WORDS) : verb]
    return next((term.row for term in index_outlets().find(before) if term.last == len(before) - 1), None)


def _find_listener(sentences: Sequence[Sentence], named: Sequence[NamedOutlet]) -> str | None:
    """Return the outlet to which people of an article speak, or whose reporter was there: ``he told NAME``.

    Only where the text names no other outlet and no agency, and does not report what "the media" said: those who
    rewrite others' reports carry the words along.
    """
    heard = {one.term.row for one in named if _is_listener(one)}
    if len(heard) != 1 or any(one.term.row not in heard and _is_press(one.term.row) for one in named):
        return None
    second_hand = any(_cites_media(sentence.tokens) for sentence in sentences)
    return None if second_hand else heard.pop()


def _is_listener(one: NamedOutlet) -> bool:
    """Whether an outlet of the region is spoken to, or has somebody there: those further off are quoted by others."""
    tokens, term = one.sentence.tokens, one.term
    country = str(load_table("outlets")[term.row].text("country")).lower()
    if is_agency(term.row) or country not in publication_words("near"):
        return False
    after = word_behind(tokens, term.last)
    if after in publication_words("own_staff") or _keeps_count(tokens, term.last + 1):
        return True
    before = [token.lower for token in tokens[max(0, term.first - 3) : term.first] if token.lower != "the"]
    if after in publication_words("newspaper") or not before:
        return False  # ``told Dawn news``: others speak of it so
    spoken = before[-1] in ("to", "with", "by") and before[-2:-1] and before[-2] in publication_words("spoken_to")
    return before[-1] in publication_words("heard") or bool(spoken)


def _is_source(one: NamedOutlet) -> bool:
    """Whether somebody else tells what an outlet said: ``…, the official said, according to NAME``."""
    tokens, first = one.sentence.tokens, one.term.first
    before = first - 1 - (word_before(tokens, first) == "the")
    cited = before > 0 and [token.lower for token in tokens[before - 1 : before + 1]] == ["according", "to"]
    after = word_behind(tokens, one.term.last)
    return cited and after != "'s" and after not in publication_words("own_staff")


def _keeps_count(tokens: Sequence[Token], at: int) -> bool:
    """Whether an outlet counts on its own: ``according to NAME's tally``."""
    words = [token.lower for token in tokens[at : at + 2]]
    return words[:1] == ["'s"] and words[-1] in publication_words("own_counts")


def _is_press(row: str) -> bool:
    return load_table("outlets")[row].text("kind") in ("agency", "broadcaster", "newspaper", "magazine")


def _cites_media(tokens: Sequence[Token]) -> bool:
    """Whether words say that it is others' news: ``media reports said``, ``with inputs from agencies``."""
    if has_any(tokens, publication_words("second_hand")):
        return True
    at = next((at for at, token in enumerate(tokens) if token.lower == "media"), len(tokens))
    return any(token.lower in publication_words("reporting") for token in tokens[at + 1 : at + 3])
