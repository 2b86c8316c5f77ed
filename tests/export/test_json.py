"""The json export keeps its published schema, and nothing in it can reach a terminal."""

import json
from dataclasses import replace
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.export.json import as_json, schema
from briefing.model import Briefing, Parameters, Place
from briefing.safe import HIDDEN, escaped
from tests.export.samples import sample


def loaded(briefing: Briefing, **more: Any) -> dict[str, Any]:
    document: dict[str, Any] = json.loads(as_json(briefing, **more))
    return document


def weak(briefing: Briefing) -> Briefing:
    return replace(briefing, parameters=replace(briefing.parameters, weak=True))


def all_fields(document: Any, found: set[str] | None = None) -> set[str]:
    found = set() if found is None else found
    if isinstance(document, dict):
        found |= document.keys()
        for value in document.values():
            all_fields(value, found)
    elif isinstance(document, list):
        for value in document:
            all_fields(value, found)
    return found


@pytest.mark.parametrize("with_text", [False, True])
def test_the_export_keeps_its_schema(with_text: bool) -> None:
    briefing = weak(sample())
    note = {Place(briefing.articles[0].text_sha256, 0, 4, "quotes"): "check"}
    jsonschema.Draft202012Validator(schema()).validate(loaded(briefing, with_text=with_text, notes=note))


def test_an_empty_briefing_keeps_the_schema() -> None:
    jsonschema.Draft202012Validator(schema()).validate(loaded(Briefing(Parameters(), (), {}, ())))


def test_the_schema_is_one_and_allows_nothing_unknown() -> None:
    jsonschema.Draft202012Validator.check_schema(schema())
    document = loaded(sample())
    document["quotes"][0]["surprise"] = 1
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft202012Validator(schema()).validate(document)


def test_every_place_carries_its_text() -> None:
    briefing = weak(sample())
    texts = {article.id: article.text for article in briefing.articles}
    seen = 0

    def check(value: Any, article: str | None) -> None:
        nonlocal seen
        if isinstance(value, dict):
            article = value.get("article", article)
            if "start" in value:
                assert article is not None
                assert value["text"] == texts[article][value["start"] : value["end"]]
                seen += 1
            for inner in value.values():
                check(inner, article)
        elif isinstance(value, list):
            for inner in value:
                check(inner, article)

    document = loaded(briefing)
    articles = document.pop("articles")
    for one in articles:
        check({"title": one["title"], "noise": one["noise"]}, one["id"])
    check(document, None)
    assert seen > 20


def test_weak_items_need_all() -> None:
    assert [one["id"] for one in loaded(sample())["quotes"]] == ["q1", "q2", "q3"]
    assert loaded(sample())["gaps"] == {"single_source": ["q2", "p1"], "unnamed": []}
    assert [one["id"] for one in loaded(weak(sample()))["pledges"]] == ["p1", "p2"]


def test_a_section_that_is_not_asked_for_is_empty() -> None:
    document = loaded(sample(), sections=("pledges",))
    assert document["pledges"]
    assert not document["quotes"] + document["summary"] + document["actors"] + document["discrepancies"]
    jsonschema.Draft202012Validator(schema()).validate(document)


@given(st.text(alphabet=st.characters(), max_size=30))
def test_escaping_keeps_the_value_and_leaves_no_control_character(text: str) -> None:
    written = escaped(json.dumps({text: text}, ensure_ascii=False))
    assert json.loads(written) == {text: text}
    assert not HIDDEN.search(written)


def test_a_surrogate_in_a_file_name_survives() -> None:
    briefing = sample()
    named = replace(briefing.articles[0], path="a\udcff\x9b.txt")
    text = as_json(replace(briefing, articles=(named, briefing.articles[1])))
    text.encode()
    assert json.loads(text)["articles"][0]["path"] == "a\udcff\x9b.txt"
