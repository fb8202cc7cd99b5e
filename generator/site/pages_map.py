"""The map's page: every district with its numbers. The drawing itself is made of the same model."""

from __future__ import annotations

from generator.site.digest import digest_all
from generator.site.maker import Maker, Plan
from generator.site.models import MapPage, PlaceCount
from generator.site.pages_topic import Topic, _sums, find_topics, topic_name
from generator.site.phrases import find_table

def plan_map(maker: Maker) -> Plan:
    """Plan the map."""
    key = digest_all(row.digest for row in maker.shelf.listed)
    return Plan("map/index.html", key, lambda: _make_map(maker))

def _make_map(maker: Maker) -> bytes:
    title = maker.language.say("Map")
    places = tuple(_count_place(maker, topic) for topic in find_topics(maker, "districts"))
    page = MapPage(maker.frame, maker.head("map/", title), title, places)
    return maker.render("map.html", page)

def _count_place(maker: Maker, topic: Topic) -> PlaceCount:
    row = find_table("districts").get(topic.name)
    sums = _sums(maker, topic, topic.rows)
    killed = sum(total.count for (_group, outcome), total in sums.items() if outcome == "killed")
    return PlaceCount(
        name=topic_name(maker, topic),
        slug=topic.slug,
        shape=(row.text("shape_id") or row.text("shape") or "") if row else "",
        address=topic.address,
        incidents=len(topic.rows),
        killed=killed,
        number=maker.language.number(len(topic.rows)),
        note=(row.text("definition") or "") if row else "",
    )

