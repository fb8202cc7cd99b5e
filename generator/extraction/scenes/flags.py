"""What looks like a fact and was not read: a person has to look."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.extraction.facts import Flag
from generator.extraction.publication.furniture import closes_article
from generator.extraction.scenes.evidence import quote
from generator.extraction.scenes.scenes import Scene
from generator.extraction.text.sentences import Sentence
from generator.sources.article import Article

_END = {".", "!", "?", '"', "'", ")"}
_LONG_TEXT = 900


def find_flags(article: Article, scenes: Sequence[Scene]) -> tuple[Flag, ...]:
    """Return the flags of an article in the order of its lines."""
    found = [flag for scene in scenes for flag in _find_in_scene(article, scene)]
    if scenes and len(article.text) >= _LONG_TEXT and not _is_whole(scenes[-1].sentence):
        last = scenes[-1].sentence
        found.append(
            Flag(
                "cut_text", article.line_of(last.start), quote(article.text, scenes[-1], 0, len(last.tokens) - 1)[-80:]
            )
        )
    return tuple(found)


def _is_whole(last: Sentence) -> bool:
    """Whether an article's last sentence is one to its end, or closes it as bylines do."""
    return last.tokens[-1].text in _END or closes_article(last.tokens)


def _find_in_scene(article: Article, scene: Scene) -> Iterator[Flag]:
    line = article.line_of(scene.sentence.start)
    for reading in scene.readings:
        if (
            reading.real
            and not reading.certain
            and reading.mention.quantity is not None
            and reading.mention.kind != "thing"
        ):
            mention = reading.mention
            verb = scene.chunks[reading.verb]
            first, last = min(mention.first, verb.first), max(mention.last, verb.last)
            yield Flag("unread_outcome", line, quote(article.text, scene, first, min(last, first + 30)))
    if _is_verbless(scene):
        mention = next(chunk.mention for chunk in scene.chunks if chunk.mention and chunk.mention.quantity)
        yield Flag("unread_figure", line, quote(article.text, scene, mention.first, mention.last))


def _is_verbless(scene: Scene) -> bool:
    """Whether people are counted in a sentence that has no verb for them: ``Some 14 rebels in three raids``."""
    if scene.readings or not scene.chunks or len(scene.sentence.tokens) < 4:
        return False
    counted = [
        number
        for number, chunk in enumerate(scene.chunks)
        if chunk.mention is not None
        and chunk.mention.kind == "person"
        and chunk.mention.quantity is not None
        and not chunk.mention.quantity.article
    ]
    if not counted:
        return False
    before_speech = []
    for chunk in scene.chunks:
        if chunk.kind == "speech":
            break
        before_speech.append(chunk)
    finite = [chunk for chunk in before_speech if chunk.kind in ("have", "verb", "modal", "outcome", "do", "relative")]
    bare_be = [number for number, chunk in enumerate(before_speech) if chunk.kind == "be"]
    if finite or counted[0] >= len(before_speech):
        return False
    words = [chunk for chunk in before_speech if chunk.kind == "word"]
    if bare_be:
        following = before_speech[bare_be[0] + 1].kind if bare_be[0] + 1 < len(before_speech) else ""
        return following == "preposition" and counted[0] == bare_be[0] - 1 and not words
    tokens = scene.sentence.tokens
    return not any(tokens[chunk.first].lower.endswith(("ed", "ing", "s")) for chunk in words)
