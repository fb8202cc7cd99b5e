"""The map's page: every district with its numbers. The drawing itself is made of the same model."""

from __future__ import annotations

from collections.abc import Mapping

from generator.archive.totals import Cell, Sum
from generator.site.digest import digest_all
from generator.site.district_sums import find_rest, tell_rest
from generator.site.drawing import DistrictNumber, draw_map, sum_killed, write_shapes
from generator.site.maker import Maker, Plan, no_key
from generator.site.models import MapPage, PlaceCount
from generator.site.pages_topic import Topic, find_topics, sum_topic, topic_name
from generator.site.phrases import find_table


def plan_map(maker: Maker) -> Plan:
    """Plan the map."""
    listed = maker.shelf.listed
    return Plan("map/index.html", lambda: digest_all(row.digest for row in listed), lambda: _make_map(maker))


def _make_map(maker: Maker) -> bytes:
    title = maker.language.say("Map")
    topics = find_topics(maker, "districts")
    places = tuple(_count_place(maker, topic) for topic in topics)
    ids = {row.label(): row.id for row in find_table("districts").values()}
    drawing = draw_map(
        [
            DistrictNumber(
                ids[topic.name], place.name, (place.incidents, place.dead), _write_numbers(maker, place), place.address
            )
            for topic, place in zip(topics, places, strict=True)
            if topic.name in ids
        ],
        maker.language,
    )
    rest = tuple(_count(maker, one.words, "", one.incidents, one.sums) for one in find_rest(maker))
    page = MapPage(maker.frame, maker.head("map/", title), title, (*places, *rest), drawing, tell_rest(maker))
    return maker.render("map.html", page)


def _write_numbers(maker: Maker, place: PlaceCount) -> str:
    say = maker.language
    incidents = say.count(place.incidents, "{n} incident", "{n} incidents")
    if not place.killed:
        return incidents
    return say.say("{incidents}, {killed} killed", incidents=incidents, killed=place.killed)


def plan_shapes() -> Plan:
    """Plan the file of outlines that the small maps of incident pages use."""
    return Plan("map/districts.svg", no_key, write_shapes)


def _count_place(maker: Maker, topic: Topic) -> PlaceCount:
    sums = sum_topic(maker, topic, topic.rows)
    return _count(maker, topic_name(maker, topic), topic.address, len(topic.rows), sums)


def _count(maker: Maker, name: str, address: str, incidents: int, sums: Mapping[Cell, Sum]) -> PlaceCount:
    killed = sum_killed(sums)
    number = maker.language.number
    told = number(killed.count) if killed.incidents else ""
    return PlaceCount(name, address, incidents, told, number(incidents), killed.count)
