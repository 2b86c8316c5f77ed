"""What the analyst set right reaches every export."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from briefing.model import Work
from briefing.store.state import Notebook, changes
from tests.cli.command import SEEDS, briefing

Document = dict[str, Any]


@pytest.fixture
def plain(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Document:
    """The export without corrections, in a home of its own."""
    monkeypatch.setenv("BRIEFING_HOME", str(tmp_path))
    return exported()


def exported() -> Document:
    loaded: Document = json.loads(briefing("export", SEEDS, "-f", "json", "--all").out)
    return loaded


def after(plain: Document, change: Callable[[Work], Work]) -> Document:
    Notebook([article["text_sha256"] for article in plain["articles"]]).change(change)
    return exported()


def bearer(document: Document, name: str) -> Document | None:
    """The actor with this name among its names."""
    return next((one for one in document["actors"] if name in one["names"]), None)


def test_two_actors_become_one(plain: Document) -> None:
    one = bearer(after(plain, lambda work: changes.merge_actors(work, ("Rutte", "NATO"))), "NATO")
    assert one
    assert "Mark Rutte" in one["names"]


def test_a_name_becomes_an_actor_of_its_own(plain: Document) -> None:
    document = after(plain, lambda work: changes.split_actor(work, ("Zelensky",)))
    one, other = bearer(document, "Zelensky"), bearer(document, "Volodymyr Zelensky")
    assert one
    assert other
    assert one["id"] != other["id"]


def test_an_actor_is_called_as_told(plain: Document) -> None:
    one = bearer(after(plain, lambda work: changes.rename_actor(work, "NATO", "The Alliance")), "NATO")
    assert one
    assert one["name"] == "The Alliance"


def test_an_actor_is_left_out(plain: Document) -> None:
    assert bearer(plain, "NATO")
    assert bearer(after(plain, lambda work: changes.hide_actor(work, "NATO")), "NATO") is None


def test_an_actor_is_of_the_kind_told(plain: Document) -> None:
    one = bearer(after(plain, lambda work: changes.set_kind(work, "NATO", "group")), "NATO")
    assert one
    assert one["kind"] == "group"


@pytest.mark.parametrize("name", ["Keir Starmer", None])
def test_a_quote_is_said_by_whom_it_is_told(plain: Document, name: str | None) -> None:
    texts = {article["id"]: article["text_sha256"] for article in plain["articles"]}
    quote = next(one for one in plain["quotes"] if one["speaker"])
    start = quote["content"][0]["start"]
    document = after(plain, lambda work: changes.set_speaker(work, texts[quote["article"]], start, name))
    (found,) = (
        one
        for one in document["quotes"]
        if (one["article"], one["content"]) == (quote["article"], quote["content"])
    )
    actor = bearer(document, name) if name else None
    assert found["speaker"] == (actor["id"] if actor else None)


def test_a_pledge_is_of_the_kind_told(plain: Document) -> None:
    texts = {article["id"]: article["text_sha256"] for article in plain["articles"]}
    pledge = plain["pledges"][0]
    text, start = texts[pledge["article"]], pledge["action"]["start"]
    document = after(plain, lambda work: changes.set_pledge_kind(work, text, start, "threaten"))
    assert document["pledges"][0]["kind"] == "threaten"


def test_an_article_is_from_the_outlet_and_day_told(plain: Document) -> None:
    text = plain["articles"][0]["text_sha256"]

    def change(work: Work) -> Work:
        return changes.set_date(changes.set_outlet(work, text, "RFI"), text, "2025-09-04")

    after(plain, change)
    article = exported()["articles"][0]
    assert (article["outlet"], article["date"]) == ("RFI", "2025-09-04")
    assert "2025-09-04" in briefing("show", SEEDS).out
