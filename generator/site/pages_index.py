"""The lists of lists: all districts, organisations, types and outlets, with what the archive has of each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from generator.site.digest import digest_all, digest_value
from generator.site.drawing import sum_killed
from generator.site.ledger import BAR, make_cell
from generator.site.maker import Maker, Plan
from generator.site.models import Link
from generator.site.models_lists import IndexPage, Rank
from generator.site.pages_topic import Topic, find_topics, sum_topic, topic_name
from generator.site.shelf import TOPICS


def plan_indexes(maker: Maker) -> Iterator[Plan]:
    """Plan the list of each kind of topic."""
    for kind in TOPICS:
        topics = find_topics(maker, kind)
        yield Plan(f"{kind}/index.html", partial(_find_key, maker, topics), partial(_make_index, maker, kind, topics))


def _find_key(maker: Maker, topics: Sequence[Topic]) -> bytes:
    names = digest_value([(topic.slug, topic.name) for topic in topics])
    return digest_all([names, *(row.digest for row in maker.shelf.listed)])


def _make_index(maker: Maker, kind: str, topics: Sequence[Topic]) -> bytes:
    say = maker.language
    heading = {
        "districts": say.say("Districts"),
        "organisations": say.say("Organisations"),
        "types": say.say("Kinds of events"),
        "outlets": say.say("Outlets"),
    }[kind]
    page = IndexPage(
        frame=maker.frame,
        head=maker.head(f"{kind}/", heading),
        kind=kind,
        heading=heading,
        intro=_introduce(maker, kind),
        ranks=tuple(sorted(_rank(maker, topics), key=lambda rank: rank.link.text)),
    )
    return maker.render("index_list.html", page)


def _rank(maker: Maker, topics: Sequence[Topic]) -> Iterator[Rank]:
    """Draw the incidents and the people killed of each topic, each on a scale of its own."""
    most = max((len(topic.rows) for topic in topics), default=0) or 1
    killed = [sum_killed(sum_topic(maker, topic, topic.rows)) for topic in topics]
    dead = max((one.high for one in killed), default=0)
    for topic, one in zip(topics, killed, strict=True):
        number, told = len(topic.rows), one.incidents > 0
        link = Link(
            topic_name(maker, topic), topic.address, number, maker.language.number(number), BAR * number // most
        )
        yield Rank(link, make_cell("", one if told else None, dead, maker.language))


def _introduce(maker: Maker, kind: str) -> str:
    say = maker.language.say
    return {
        "districts": say("Every district, with the incidents that the archive has of it."),
        "organisations": say("Whom articles name as having done it, by claim or by what others say."),
        "types": say("Each incident is of one kind; what each kind means stands on its page and in the glossary."),
        "outlets": say("Who published the articles that the archive rests on."),
    }[kind]
