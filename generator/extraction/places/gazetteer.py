"""The names of places, here and elsewhere, as one index, with the names of other things that win over places.

A place is one ``Place`` for each row; a name may belong to several. Organisations and outlets that bear a place's name
("Balochistan Liberation Army") are found as the longer phrase and give no place.
"""

from __future__ import annotations

from functools import cache

from generator.extraction.words.place_words import place_cues
from generator.vocabulary.frozen import dataclass, replace
from generator.vocabulary.phrases import PhraseIndex
from generator.vocabulary.tables import Row, load_table
from generator.vocabulary.word_rows import Term

PLACE_TABLES = ("districts", "places", "elsewhere")
_NAME_TABLES = ("organisations", "outlets")
_NAME_KEYS = ("label.en", "aliases")


@dataclass(frozen=True, slots=True)
class Place:
    """A row: its name, district and province by label (a country counts as a province), and how sure its name is.

    ``also_in``: other districts that reports put it in; for a place abroad, its country.
    """

    name: str
    district: str | None
    province: str
    kind: str
    home: bool = True
    ambiguous: bool = False
    also_in: tuple[str, ...] = ()


@cache
def load_places() -> dict[tuple[str, str], Place]:
    """Return every place by table and row id."""
    home = find_home()
    districts = {row.id: row.label() for row in load_table("districts").values()}
    places = {("districts", row): Place(name, name, home, "district") for row, name in districts.items()}
    for row in load_table("places").values():
        also = tuple(districts[other] for other in row.texts("also_in"))
        name = row.label()
        district = districts[str(row.text("district"))]
        places["places", row.id] = Place(
            name, district, home, str(row.text("kind")), ambiguous=_is_ambiguous(row), also_in=also
        )
    for row in load_table("elsewhere").values():
        places["elsewhere", row.id] = _make_elsewhere(row)
    return places


@cache
def load_parents() -> dict[str, str]:
    """Return the district from which each district was split."""
    table = load_table("districts")
    return {row.label(): table[parent].label() for row in table.values() if (parent := row.text("parent"))}


@cache
def load_countries() -> dict[str, str]:
    """Return the country of each region abroad that stands as a province."""
    places = [place for (table, _), place in load_places().items() if table == "elsewhere" and place.kind == "region"]
    return {place.province: place.also_in[0] for place in places if place.also_in}


@cache
def find_home() -> str:
    """Return the name of the province that the timeline is about."""
    return next(row.label() for row in load_table("elsewhere").values() if row.flag("home"))


def find_place(term: Term) -> Place | None:
    """Return the place of a term, ``None`` if it names something else; single names may be ambiguous on their own."""
    place = load_places().get((term.table, term.row))
    if place and term.form_key == "aliases_ambiguous":
        return replace(place, ambiguous=True)
    return place


@cache
def index_places() -> PhraseIndex:
    """Return the index of all places and of the names that look like one."""
    index = PhraseIndex(case="name")
    for name in PLACE_TABLES:
        index.add_table(load_table(name), (*_NAME_KEYS, "aliases_ambiguous"))
    _add_small_types(index)
    for name in _NAME_TABLES:
        index.add_table(load_table(name), _NAME_KEYS)
    return index.add_table(load_table("place_traps"), ("pattern",))


def _add_small_types(index: PhraseIndex) -> None:
    """Add the names that end in the kind of place with that in small letters: ``Jinnah town``, ``Alamdar road``."""
    for row in load_table("places").values():
        for key in (*_NAME_KEYS, "aliases_ambiguous"):
            for name in row.texts(key) if key != "label.en" else (row.label(),):
                rest, _, last = name.rpartition(" ")
                if rest and last.lower() in place_cues("types") and not last.islower():
                    index.add("places", row.id, key, f"{rest} {last.lower()}")


def find_site(term: Term) -> Place | None:
    """Return a building that bears another place's name ("Bolan Medical College" is in Quetta) as one of its district.

    What is ``unsure`` ("the provincial capital") is taken where the article names the district.
    """
    return _make_site(load_table("place_traps")[term.row]) if term.table == "place_traps" else None


@cache
def load_capital() -> Place:
    """Return the city that is the province's capital as what is meant by it."""
    rows = [row for row in load_table("place_traps").values() if row.text("kind") == "capital"]
    rows = [row for row in rows if not row.flag("unsure")]
    return next(place for row in rows if (place := _make_site(row)) is not None)


def _make_site(row: Row) -> Place | None:
    district = row.text("district")
    if not district:
        return None
    return Place(
        "", load_table("districts")[district].label(), find_home(), str(row.text("kind")), ambiguous=row.flag("unsure")
    )


def is_capital(place: Place) -> bool:
    """Whether a place is the city that words like "the provincial capital" mean."""
    return not place.name and place.kind == "capital"


@cache
def load_name_words(kind: str) -> frozenset[str]:
    """Return the words, in lower case, that are given names or surnames as well as places."""
    rows = (row for row in load_table("place_traps").values() if row.text("kind") == kind)
    return frozenset(word.lower() for row in rows for word in row.texts("words"))


def _make_elsewhere(row: Row) -> Place:
    elsewhere = load_table("elsewhere")
    above = row.text("province") or row.text("country")
    province = elsewhere[above].label() if above else row.label()
    if row.text("country") and row.text("kind") == "region":
        province = row.label()
    district = row.label() if row.text("kind") == "district" else None
    country = row.text("country") or (elsewhere[above].text("country") if above else None)
    also = (elsewhere[country].label(),) if country else ()
    place = Place(row.label(), district, province, str(row.text("kind")), home=row.flag("home"), also_in=also)
    return replace(place, ambiguous=_is_ambiguous(row))


def _is_ambiguous(row: Row) -> bool:
    return row.values.get("ambiguous") is not None and row.text("ambiguous") != "false"
