"""The lists of lists: all districts, organisations, types and outlets, with what the archive has of each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from generator.archive.totals import Sum
from generator.site.digest import digest_all, digest_value
from generator.site.district_sums import find_rest, tell_rest
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
        ranks=_rank(maker, kind, topics),
        note=tell_rest(maker) if kind == "districts" else "",
    )
    return maker.render("index_list.html", page)


def _rank(maker: Maker, kind: str, topics: Sequence[Topic]) -> tuple[Rank, ...]:
    """Draw the incidents and the people killed of each topic, each on a scale of its own."""
    rest = list(find_rest(maker)) if kind == "districts" else []
    killed = [sum_killed(sum_topic(maker, topic, topic.rows)) for topic in topics]
    beside = [sum_killed(one.sums) for one in rest]
    most = max((len(topic.rows) for topic in topics), default=0) or 1
    dead = max((one.high for one in (*killed, *beside)), default=0)
    make = partial(_make_rank, maker, most, dead)
    ranks = [
        make(topic_name(maker, topic), topic.address, len(topic.rows), one)
        for topic, one in zip(topics, killed, strict=True)
    ]
    last = [make(one.words, "", one.incidents, sums) for one, sums in zip(rest, beside, strict=True)]
    return (*sorted(ranks, key=lambda rank: rank.link.text), *last)


def _make_rank(maker: Maker, most: int, dead: int, name: str, address: str, number: int, killed: Sum) -> Rank:  # noqa: PLR0913, PLR0917 - scales and values
    link = Link(name, address, number, maker.language.number(number), min(BAR, BAR * number // most))
    return Rank(link, make_cell("", killed if killed.incidents else None, dead, maker.language))


def _introduce(maker: Maker, kind: str) -> str:
    say = maker.language.say
    return {
        "districts": say("Every district, with the incidents that the archive has of it."),
        "organisations": say("Whom articles name as having done it, by claim or by what others say."),
        "types": say("Each incident is of one kind; what each kind means stands on its page and in the glossary."),
        "outlets": say("Who published the articles that the archive rests on."),
    }[kind]
