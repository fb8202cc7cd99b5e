"""Sentence by sentence: what was read, by which rule, and what was left."""

from __future__ import annotations

from collections.abc import Iterator

from generator.extraction.backgrounds import Background, Carried, find_background
from generator.extraction.evidence import quote
from generator.extraction.figures import make_figure
from generator.extraction.printing import show_figure
from generator.extraction.publication import read_publication
from generator.extraction.reading import Reading
from generator.extraction.scenes import Scene, read_scenes
from generator.extraction.sentences import find_sentences
from generator.sources.article import Article


def explain_article(article: Article) -> str:
    """Return the explanation of an article as text."""
    sentences = find_sentences(article.text)
    publication = read_publication(article, sentences)
    lines = [f"{article.file}: published {publication.date or 'not known'} by {publication.publisher or 'not known'}"]
    carried = Carried()
    for scene in read_scenes(sentences, publication.date, publication.dateline):
        background, carried = find_background(scene, publication.date, carried)
        lines.extend(_explain_scene(article, scene, background))
    return "\n".join(lines)


def _explain_scene(article: Article, scene: Scene, background: Background | None) -> Iterator[str]:
    yield f"{article.line_of(scene.sentence.start)}: {' '.join(scene.sentence.text_of(article.text).split())}"
    if background:
        yield f"    background: {background.reason}"
    for date in scene.dates:
        yield f"    date ({date.kind}): {date.date or 'not known'} from '{date.evidence}'"
    for place in scene.places:
        yield f"    place ({place.role}): {place.name or place.district or place.province} from '{place.evidence}'"
    for reading in scene.readings:
        yield f"    {_explain_reading(article, scene, reading)}"
    used = {reading.chunk for reading in scene.readings}
    for number, chunk in enumerate(scene.chunks):
        if chunk.mention is not None and chunk.mention.quantity is not None and number not in used:
            yield f"    left: {quote(article.text, scene, chunk.first, chunk.last)}"


def _explain_reading(article: Article, scene: Scene, reading: Reading) -> str:
    figure = make_figure(article.text, scene, reading)
    if not reading.real:
        return f"not real ({reading.rule}): {reading.outcome}"
    if not reading.certain:
        return f"not certain ({reading.rule}): {reading.outcome}"
    return (
        f"figure ({reading.rule}): {show_figure(figure)}"
        if figure
        else f"no number ({reading.rule}): {reading.outcome}"
    )
