"""What a group says of a deed without a phrase of its own for it: it admits, quotes itself, denies or justifies it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

from generator.extraction.doers.responsibility_mentions import ResponsibilityMention, make_mention
from generator.extraction.doers.short_claims import find_teller
from generator.extraction.text.sentences import Sentence
from generator.extraction.text.tokens import Token
from generator.extraction.words.responsibility_words import name_whole, responsibility_words
from generator.vocabulary.word_rows import Term, has_any
from generator.vocabulary.word_sets import list_words

_NEAR, _REACH, _TURNED, _OPENING = 4, 14, 8, 6
Named = tuple[tuple[str, ...], int]
_DEEDS = "deeds_told"
_SAID_OF = (("dead", "reasons"), (_DEEDS, "campaigns"))


def read_said(sentence: Sentence, groups: Sequence[Term], last: tuple[str, ...] = ()) -> ResponsibilityMention | None:
    """Return what a group says of a deed as its own, or not its own."""
    if not groups and not last:
        return None
    tokens = sentence.tokens
    readers: tuple[Callable[[Sentence, Sequence[Term], tuple[str, ...]], ResponsibilityMention | None], ...] = (
        _read_denial,
        _read_work,
        _read_admission,
        _read_reason,
    )
    for read in readers:
        mention = read(sentence, groups, last)
        if mention is not None:
            return mention
    if groups and has_any(tokens, ("we", "our")):
        return _read_first_person(sentence, groups)
    return _read_opening(sentence, groups) or _read_relative(sentence, groups) if groups else None


def _read_denial(sentence: Sentence, groups: Sequence[Term], last: tuple[str, ...]) -> ResponsibilityMention | None:
    """Read ``NAME denied in a statement that it was behind it``, ``the group said it had nothing to do with``."""
    tokens = sentence.tokens
    if not has_any(tokens, responsibility_words("denying")):
        return None
    for at, token in enumerate(tokens):
        word = token.lower
        outright = word in responsibility_words("denying_verbs")
        said = word in responsibility_words("saying") and (_negates(tokens, at) or _is_not_theirs(tokens, at))
        if not (outright or said):
            continue
        behind = tokens[at + 1 : at + 1 + _REACH]
        end = next((n for n, one in enumerate(behind) if one.lower in responsibility_words("parts_in_it")), None)
        end = _find_reports(behind) if outright and end is None else end
        end = _find_reports_of(tokens, at, groups) if outright and end is None else end
        teller = find_teller(tokens, at, groups, last) if end is not None else None
        part = next((one for one in groups if at < one.first < at + 2 + _NEAR + (end or 0)), None)
        back = tokens[at - 1].lower in responsibility_words("back") or tokens[at - 1].lower == "also"
        if outright and teller is None and part is not None and back:
            teller = (name_whole(part, groups),), at  # ``He denied any NAME role in the blast``
        if teller is not None and end is not None:
            first = min(teller[1], at)
            return make_mention(sentence, "denied", (), first, at + 1 + end, denied_by=teller[0])
    return None


def _find_reports(behind: Sequence[Token]) -> int | None:
    """Return where a group rejects what is reported of its men: ``rejected reports that its men had hurled it``."""
    words = [token.lower for token in behind]
    told = next((at for at, word in enumerate(words[:_NEAR]) if word in responsibility_words("reports")), None)
    if told is None or "that" not in words[told + 1 : told + 3]:
        return None
    theirs = (responsibility_words("own") | responsibility_words("groups_again")) - responsibility_words("owners")
    return told if theirs.intersection(words[told + 1 : told + 2 + _NEAR]) else None


def _find_reports_of(tokens: Sequence[Token], verb: int, groups: Sequence[Term]) -> int | None:
    """Return where a group that is named again rejects a report: ``rejected reports that NAME men had hurled it``."""
    behind = [token.lower for token in tokens[verb + 1 : verb + 2 + _NEAR]]
    told = next((at for at, word in enumerate(behind) if word in responsibility_words("reports")), None)
    if told is None or "that" not in behind[told + 1 : told + 3]:
        return None
    near = any(0 < group.first - verb - 1 - told <= _NEAR for group in groups)
    return told if near else None


def _is_not_theirs(tokens: Sequence[Token], verb: int) -> bool:
    """Whether a group says that its own did not do it: ``said it had not been carried out by his group``."""
    words = [token.lower for token in tokens[verb + 1 : verb + 2 + _REACH]]
    by = next(
        (
            at
            for at, pair in enumerate(pairwise(words))
            if pair[0] == "by" and pair[1] in responsibility_words("owners")
        ),
        None,
    )
    return by is not None and bool({"not", "never"} & set(words[:by]))


def _read_work(sentence: Sentence, groups: Sequence[Term], last: tuple[str, ...]) -> ResponsibilityMention | None:
    """Read ``NAME said the pylons were its work``, ``"Not our work," said NAME``."""
    tokens = sentence.tokens
    for at in range(1, len(tokens)) if has_any(tokens, responsibility_words("works")) else ():
        if tokens[at].lower not in responsibility_words("works") or tokens[at - 1].lower not in responsibility_words(
            "owners"
        ):
            continue
        by = _find_worker(tokens, at, groups, last)
        if by is None or not _ends_clause(tokens, at):
            continue
        first, end = sorted((by[1], at))
        if has_any(tokens[max(0, at - _NEAR) : at], ("not", "no", "never")):
            return make_mention(sentence, "denied", (), first, end, denied_by=by[0])
        return make_mention(sentence, "claimed", by[0], first, end)
    return None


def _ends_clause(tokens: Sequence[Token], at: int) -> bool:
    """Whether a work is not for anything: not ``its work for the people``."""
    return (
        at + 1 == len(tokens) or not tokens[at + 1].text[0].isalpha() or tokens[at + 1].lower in ("and", "but", "while")
    )


def _find_worker(tokens: Sequence[Token], at: int, groups: Sequence[Term], last: tuple[str, ...]) -> Named | None:
    """Return the group that calls a deed its work, or that is quoted."""
    said = [verb for verb in range(at) if tokens[verb].lower in responsibility_words("saying")]
    teller = find_teller(tokens, said[-1], groups, last) if said else None
    quoted = _find_quoted(tokens, groups) if teller is None and tokens[at - 1].lower == "our" else None
    return ((name_whole(quoted, groups),), quoted.first) if quoted else teller


def _negates(tokens: Sequence[Token], verb: int) -> bool:
    """Whether a group says of itself that it did not: ``said it was not``, ``said the group had no``."""
    words = [token.lower for token in tokens[verb + 1 : verb + 2 + 2 * _NEAR]]
    subject = next((at for at, word in enumerate(words) if word in responsibility_words("groups_again")), None)
    if subject is None or subject > 2:
        return False
    return bool({"not", "no", "nothing", "never", "neither"} & set(words[subject + 1 : subject + 1 + _NEAR]))


def _read_admission(sentence: Sentence, groups: Sequence[Term], last: tuple[str, ...]) -> ResponsibilityMention | None:
    """Read ``NAME admitted killing the teacher``, ``the group acknowledged having carried out the raid``."""
    tokens = sentence.tokens
    if not has_any(tokens, responsibility_words("admitting")):
        return None
    for at, token in enumerate(tokens):
        if token.lower not in responsibility_words("admitting"):
            continue
        behind = [one.lower for one in tokens[at + 1 : at + 2 + _NEAR]]
        small = next((n for n, word in enumerate(behind) if word not in ("to", "having", "its", "their")), len(behind))
        deed = small < len(behind) and behind[small] in responsibility_words("doing")
        done = small and behind[small - 1] == "having" and behind[small : small + 1] != []
        acted = done and small < len(behind) and behind[small] in responsibility_words("acts")
        teller = find_teller(tokens, at, groups, last) if deed or acted else None
        if teller is not None:
            return make_mention(sentence, "claimed", teller[0], min(teller[1], at), at + 1 + small)
    return None


def _read_reason(sentence: Sentence, groups: Sequence[Term], last: tuple[str, ...]) -> ResponsibilityMention | None:
    """Read what a group says of the dead or its deed: ``NAME said the dead were informers``, ``it was a phase of``."""
    tokens = sentence.tokens
    told = [pair for pair in _SAID_OF if has_any(tokens, responsibility_words(pair[1]))]
    if not told:
        return None
    for at, token in enumerate(tokens):
        if token.lower not in responsibility_words("saying") | responsibility_words("alleging"):
            continue
        behind = [one.lower for one in tokens[at + 1 : at + 1 + _REACH]]
        why = next((end for who, words in told if (end := _find_said(behind, who, words)) is not None), None)
        teller = find_teller(tokens, at, groups, last) if why is not None else None
        if teller is not None and why is not None:
            return make_mention(sentence, "claimed", teller[0], min(teller[1], at), at + 1 + why)
    return None


def _find_said(behind: Sequence[str], who: str, words: str) -> int | None:
    """Return where it is said of those that a row names what another row tells: ``the attacks were part of``."""
    subject = next((n for n, word in enumerate(behind[:_NEAR]) if word in responsibility_words(who)), None)
    said = next((n for n, word in enumerate(behind) if word in responsibility_words(words)), None)
    if subject is None or said is None or said < subject or "not" in behind[subject:said]:
        return None
    if who == _DEEDS and behind[subject + 1] not in list_words("grammar_words", "be"):
        return None  # ``NAME said it would go on with its campaign``
    return said


def _read_first_person(sentence: Sentence, groups: Sequence[Term]) -> ResponsibilityMention | None:
    """Read ``"We carried out the attack," a NAME spokesman told AFP``: the group's own words in quotes."""
    tokens = sentence.tokens
    for at, token in enumerate(tokens[:-2]):
        if token.lower != "we":
            continue
        behind = [one.lower for one in tokens[at + 1 : at + 1 + _NEAR]]
        act = next((n for n, word in enumerate(behind) if word in responsibility_words("acts")), None)
        takes = next((n for n, word in enumerate(behind) if word in ("responsibility", "credit", "behind")), None)
        deed = takes if act is None else act
        teller = _find_quoted(tokens, groups) if deed is not None else None
        if teller is not None and deed is not None:
            first, last = sorted((at + 1 + deed, teller.first))
            first = min(at, first)
            return make_mention(sentence, "claimed", (name_whole(teller, groups),), first, max(last, teller.last))
    return None


def _find_quoted(tokens: Sequence[Token], groups: Sequence[Term]) -> Term | None:
    """Return the group whose words are quoted: ``a NAME spokesman told``, ``said a spokesman of NAME``."""
    saying = responsibility_words("saying")
    for group in groups:
        follows = has_any(tokens[group.last + 1 : group.last + 1 + _NEAR], saying)
        before = [token.lower for token in tokens[max(0, group.first - _TURNED) : group.first]]
        turned = any(word in saying for word in before) and not set(before) & responsibility_words("officials")
        if follows or turned:
            return group
    return None


def _read_opening(sentence: Sentence, groups: Sequence[Term]) -> ResponsibilityMention | None:
    """Read ``Claiming the attack, a NAME spokesman said``."""
    tokens = sentence.tokens
    if tokens[0].lower not in responsibility_words("opening_claims"):
        return None
    nouns = responsibility_words("act_nouns")
    deed = next((at for at, token in enumerate(tokens[1 : 1 + _OPENING], 1) if token.lower in nouns), None)
    comma = next((at for at, token in enumerate(tokens) if token.text == ","), None)
    teller = _find_quoted(tokens, groups)
    if deed is None or comma is None or teller is None or teller.first < comma or teller.first > comma + _TURNED:
        return None
    return make_mention(sentence, "claimed", (name_whole(teller, groups),), 0, deed)


def _read_relative(sentence: Sentence, groups: Sequence[Term]) -> ResponsibilityMention | None:
    """Read ``The bombing, which NAME has claimed, was the third this week``."""
    tokens = sentence.tokens
    for group in groups:
        at = group.first - 1
        while at > 0 and tokens[at].lower in responsibility_words("articles") - {"that"}:
            at -= 1
        behind = [token.lower for token in tokens[group.last + 1 : group.last + 1 + _NEAR]]
        verb = next((n for n, word in enumerate(behind) if word in ("claimed", "owned")), None)
        if at <= 0 or tokens[at].lower not in ("which", "that") or verb is None:
            continue
        known = tokens[at - 1].text == "," or tokens[at - 1].lower in responsibility_words("act_nouns")
        if known and behind[verb + 1 : verb + 2] not in (["responsibility"], ["to"]):
            return make_mention(sentence, "claimed", (name_whole(group, groups),), at, group.last + 1 + verb)
    return None
