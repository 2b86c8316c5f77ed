"""The tables of countries, bodies, titles and given names, as the look-ups read them."""

from collections import Counter

import pytest

from briefing.analysis import lexicon
from briefing.analysis.article.names import vocabulary
from briefing.analysis.article.names.gazetteer import even, known

COUNTRIES = lexicon.rows("countries")
MEMBERS = 193
"""Members of the United Nations."""
BEYOND = {
    "PS",
    "VA",
    "TW",
    "XK",
    "HK",
    "MO",
    "GL",
    "FO",
    "PR",
    "NC",
    "PF",
    "CK",
    "NU",
    "BM",
    "GI",
    "FK",
    "EH",
}
"""Observers, and places that reports name like countries."""


def test_the_table_holds_every_member_of_the_united_nations_once() -> None:
    codes = Counter(row[0] for row in COUNTRIES)
    assert set(codes.values()) == {1}
    assert len(codes) == MEMBERS + len(BEYOND)
    assert set(codes) > BEYOND


def test_every_country_is_known_by_its_names_and_demonyms() -> None:
    for code, names, demonyms, *_ in COUNTRIES:
        for name in filter(None, names.split("|")):
            entry = known(even(name))
            assert entry is not None, name
            assert entry.key == code, name
        for demonym in filter(None, demonyms.split("|")):
            entry = known(even(demonym))
            assert entry is not None, demonym
            assert entry.form in ("demonym", "name"), demonym


def test_capitals_are_places_until_they_act() -> None:
    for name in ("Paris", "Abuja", "New Delhi", "Brussels", "The Hague"):
        entry = known(even(name))
        assert entry is not None, name
        assert (entry.label, entry.form) == ("place", "capital"), name


@pytest.mark.parametrize(
    ("short", "long"),
    [
        ("EU", "European Union"),
        ("NATO", "NATO"),
        ("U.N.", "United Nations"),
        ("WHO", "World Health Organization"),
        ("IAEA", "International Atomic Energy Agency"),
        ("UNHCR", "UNHCR"),
        ("ICC", "International Criminal Court"),
        ("OPEC", "OPEC"),
        ("ASEAN", "ASEAN"),
    ],
)
def test_abbreviations_of_bodies_mean_the_bodies(short: str, long: str) -> None:
    entry = known(short)
    assert entry is not None
    assert entry.key == long


def test_the_pronoun_us_names_no_country() -> None:
    assert known("us") is None
    assert known("US") is not None


def test_typographic_variants_and_articles_are_evened_out() -> None:
    assert even("the Côte d’Ivoire") == "Côte d'Ivoire"
    assert even("N’Djamena") == "N'Djamena"


def test_given_names_tell_genders_where_one_sex_bears_them() -> None:
    assert vocabulary.given_gender("Mary") == "female"
    assert vocabulary.given_gender("Sergei") == "male"
    assert vocabulary.given_gender("Anne-Sophie") == "female"
    assert vocabulary.given_gender("Qwxyz") is None


def test_role_nouns_share_the_classes_by_which_they_are_taken_up() -> None:
    assert vocabulary.role_classes("president") & vocabulary.role_classes("leader")
    assert not vocabulary.role_classes("midwife") & vocabulary.role_classes("minister")
    assert vocabulary.is_role("vice-president")
    assert vocabulary.is_role("Minister-designate")


@pytest.mark.parametrize(
    "table", ["countries", "bodies", "honorifics", "roles", "organization_nouns", "parties"]
)
def test_every_table_names_its_source(table: str) -> None:
    from importlib.resources import files

    text = files("briefing.analysis.lexicon").joinpath(f"{table}.tsv").read_text(encoding="utf-8")
    assert "# Source: " in text
