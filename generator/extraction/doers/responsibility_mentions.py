"""What a sentence says of responsibility, as a value; and what a state abroad is said to have done."""

from __future__ import annotations

from collections.abc import Sequence

from generator.extraction.days.dates import write_words
from generator.extraction.text.sentences import Sentence
from generator.extraction.text.tokens import Token
from generator.extraction.words.responsibility_words import responsibility_words, take_object
from generator.extraction.words.speech_words import speech_words
from generator.vocabulary.frozen import dataclass
from generator.vocabulary.word_rows import Term, has_any, in_small_letters, word_before, word_behind

_PLURAL_REACH, _PLURAL_BEFORE = 5, 8
_TOLD_REACH, _PASSIVE_REACH = 4, 4
_MOST_WORDS = 38
_STRIKE_REACH = 9


@dataclass(frozen=True, slots=True)
class ResponsibilityMention:
    """What one sentence says of responsibility; ``by`` and ``denied_by`` are ids of organisations.

    ``plural``: it speaks of all the attacks that the article tells. ``first`` and ``at`` are its first and last token,
    its clause goes from ``begin`` to before ``end``. ``more``: the words of others who claim or deny the same.
    """

    stance: str
    by: tuple[str, ...]
    denied_by: tuple[str, ...]
    evidence: str
    sentence: int
    plural: bool = False
    at: int = 0
    more: tuple[str, ...] = ()
    first: int = 0
    begin: int = 0
    end: int = 0

    @property
    def key(self) -> tuple[int, int]:
        """What tells it from others: its sentence and its last token."""
        return self.sentence, self.at


def make_mention(  # noqa: PLR0913 - the parts of one record
    sentence: Sentence, stance: str, by: tuple[str, ...], first: int, last: int, *, denied_by: tuple[str, ...] = ()
) -> ResponsibilityMention:
    """Return what a sentence says, with its words from ``first`` to ``last`` and what is claimed after them."""
    last = min(take_object(sentence.tokens, last), first + _MOST_WORDS)
    begin = last if stance == "denied" else max(first, last - _PLURAL_BEFORE)
    told = sentence.tokens[begin : last + 1 + _PLURAL_REACH]
    if has_any(told, responsibility_words("rows_of_deeds")):
        told = sentence.tokens[begin : last + 1 + 2 * _PLURAL_REACH]
    general = responsibility_words("plural") - responsibility_words("one_kind")
    plural = any(
        token.lower in responsibility_words("plural") and not _means_claimants(told, at)
        for at, token in enumerate(told)
    )
    following = word_behind(sentence.tokens, last)
    definite = "the" in in_small_letters(sentence.tokens)[max(first, last - 2) : last]
    some = stance == "claimed" and definite and following in responsibility_words("specified")
    some = some and not has_any(sentence.tokens[last + 2 : last + 2 + _TOLD_REACH], responsibility_words("told_in"))
    some = some or (stance == "claimed" and not {token.lower for token in told} & general)
    marked = any(token.lower in responsibility_words("all_marks") for token in told)
    words = write_words(sentence.tokens, first, last)
    every = (plural and (marked or not some)) or _is_of_several(sentence.tokens, first)
    return ResponsibilityMention(
        stance, by, denied_by, words, sentence.index, every, last, first=first, end=len(sentence.tokens)
    )


def _is_of_several(tokens: Sequence[Token], first: int) -> bool:
    """Whether a claim has several attacks before it: ``two separate attacks claimed by``, ``both were owned by``."""
    words = in_small_letters(tokens[max(0, first - _PASSIVE_REACH) : first + _PASSIVE_REACH])
    by = words.index("by") if "by" in words else 0
    if not by or words[by - 1] not in ("claimed", "owned", "accepted"):
        return False
    before = words[: by - 1]
    while before and before[-1] in speech_words("before_claimed"):
        before.pop()
    before = before[-_PASSIVE_REACH:]
    plural = bool(before) and before[-1] in responsibility_words("plural")
    marks = {"the"} if before[:1] == ["the"] and before[1:] else set()
    return plural and "of" not in before and not (responsibility_words("all_marks") | marks).isdisjoint(before)


def _means_claimants(tokens: Sequence[Token], at: int) -> bool:
    """Whether two groups, and no attacks, are meant: ``both claim the attack``, ``is holding them``."""
    following = word_behind(tokens, at)
    before = word_before(tokens, at)
    claim = following in responsibility_words("takes") | responsibility_words("claim_verbs") | {"have", "has"}
    return (tokens[at].lower == "both" and claim) or (
        tokens[at].lower == "them" and before not in ("of", "for", "claimed")
    )


def read_strike(sentence: Sentence, states: Sequence[Term]) -> ResponsibilityMention | None:
    """Read ``a missile strike by STATE``, ``STATE drones``, ``STATE said it had targeted``: what a state abroad did."""
    tokens = sentence.tokens
    weapons = responsibility_words("strikes")
    armed = has_any(tokens, weapons)
    for state in states:
        if has_any(tokens[: state.first], responsibility_words("revenge")):
            continue  # ``in revenge for STATE air strikes``
        if [token.text for token in tokens[state.last + 1 : state.last + 2]] == ["-"]:
            continue  # ``attacks by STATE-trained forces``
        before = word_before(tokens, state.first)
        following = [token.lower for token in tokens[state.last + 1 : state.last + 1 + _STRIKE_REACH]]
        acts = [at for at, word in enumerate(following) if word in responsibility_words("strike_verbs")]
        says = [at for at, word in enumerate(following[: acts[0]] if acts else ()) if word in ("said", "says")]
        struck = before == "by" or bool(set(following[:2]) & responsibility_words("struck"))
        if (acts and (armed or says)) or (armed and struck):
            last = state.last + 1 + acts[0] if acts else state.last
            return make_mention(sentence, "claimed" if says else "attributed", (state.row,), state.first, last)
    return None
