"""What a sentence says of responsibility, as a value; and what a state abroad is said to have done."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.days.dates import write_words
from generator.extraction.text.sentences import Sentence
from generator.extraction.words.responsibility_words import responsibility_words, take_object
from generator.vocabulary.frozen import dataclass
from generator.vocabulary.phrases import Term, has_any

_PLURAL_REACH = 5
_MOST_WORDS = 38
_STRIKE_REACH = 9


@dataclass(frozen=True, slots=True)
class ResponsibilityMention:
    """What one sentence says of responsibility; ``by`` and ``denied_by`` are ids of organisations.

    ``plural``: it speaks of all the attacks that the article tells. ``at`` is its last token.
    ``more``: the words of others who claim or deny the same.
    """

    stance: str
    by: tuple[str, ...]
    denied_by: tuple[str, ...]
    evidence: str
    sentence: int
    plural: bool = False
    at: int = 0
    more: tuple[str, ...] = ()


def make_mention(  # noqa: PLR0913 - the parts of one record
    sentence: Sentence, stance: str, by: tuple[str, ...], first: int, last: int, *, denied_by: tuple[str, ...] = ()
) -> ResponsibilityMention:
    """Return what a sentence says, with its words from ``first`` to ``last`` and what is claimed after them."""
    last = min(take_object(sentence.tokens, last), first + _MOST_WORDS)
    told = sentence.tokens[first : last + 1 + _PLURAL_REACH]
    general = responsibility_words("plural") - responsibility_words("one_kind")
    plural = any(token.lower in responsibility_words("plural") for token in told)
    following = sentence.tokens[last + 1].lower if last + 1 < len(sentence.tokens) else ""
    definite = any(token.lower == "the" for token in sentence.tokens[max(first, last - 2) : last])
    some = stance == "claimed" and definite and following in responsibility_words("specified")
    some = some or (stance == "claimed" and not {token.lower for token in told} & general)
    marked = any(token.lower in responsibility_words("all_marks") for token in told)
    words = write_words(sentence.tokens, first, last)
    return ResponsibilityMention(stance, by, denied_by, words, sentence.index, plural and (marked or not some), last)


def read_strike(sentence: Sentence, states: Sequence[Term]) -> ResponsibilityMention | None:
    """Read ``a missile strike by STATE``, ``STATE drones``, ``STATE said it had targeted``: what a state abroad did."""
    tokens = sentence.tokens
    weapons = responsibility_words("strikes")
    armed = has_any(tokens, weapons)
    for state in states:
        if any(token.lower in responsibility_words("revenge") for token in tokens[: state.first]):
            continue  # ``in revenge for STATE air strikes``
        if [token.text for token in tokens[state.last + 1 : state.last + 2]] == ["-"]:
            continue  # ``attacks by STATE-trained forces``
        before = tokens[state.first - 1].lower if state.first else ""
        following = [token.lower for token in tokens[state.last + 1 : state.last + 1 + _STRIKE_REACH]]
        acts = [at for at, word in enumerate(following) if word in responsibility_words("strike_verbs")]
        says = [at for at, word in enumerate(following[: acts[0]] if acts else ()) if word in ("said", "says")]
        struck = before == "by" or bool(set(following[:2]) & responsibility_words("struck"))
        if (acts and (armed or says)) or (armed and struck):
            last = state.last + 1 + acts[0] if acts else state.last
            return make_mention(sentence, "claimed" if says else "attributed", (state.row,), state.first, last)
    return None
