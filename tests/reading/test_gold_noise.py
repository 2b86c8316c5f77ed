"""Noise over the annotated bundles: every line found, each with its kind, headlines right."""

import json
from functools import cache
from typing import Any

import pytest

from briefing.model import Article
from briefing.reading import load
from tests.bundles import GOLD, NAMES

LEAST_F1, LEAST_KIND = 0.98, 0.90


@cache
def read(name: str) -> tuple[tuple[Article, dict[str, Any]], ...]:
    gold = json.loads((GOLD / name / "gold.json").read_text(encoding="utf-8"))
    return tuple(zip(load([str(GOLD / name)]).articles, gold["articles"], strict=True))


def counts(name: str) -> tuple[int, int, int, int]:
    """Right lines, lines said, lines wanted, right kinds; optional lines count for nothing."""
    right = said = wanted = kinds = 0
    for article, gold in read(name):
        optional = {one["text"] for one in gold["noise"] if one.get("optional")}
        told = {line.slice.of(article.text): line.kind for line in article.lines if line.is_noise}
        true = {one["text"]: one["kind"] for one in gold["noise"]}
        told, true = (
            {text: kind for text, kind in one.items() if text not in optional} for one in (told, true)
        )
        right += len(told.keys() & true.keys())
        said, wanted = said + len(told), wanted + len(true)
        kinds += sum(told[text] == true[text] for text in told.keys() & true.keys())
    return right, said, wanted, kinds


def test_noise_lines_are_told_from_the_story() -> None:
    scores, kinds = [], []
    for name in NAMES:
        right, said, wanted, same = counts(name)
        scores.append(2 * right / (said + wanted))
        kinds.append(same / right)
    assert sum(scores) / len(scores) >= LEAST_F1
    assert sum(kinds) / len(kinds) >= LEAST_KIND


@pytest.mark.parametrize("name", NAMES)
def test_the_headline_is_found_or_none_is_claimed(name: str) -> None:
    assert [article.title.of(article.text) if article.title else None for article, _ in read(name)] == [
        gold["title"] for _, gold in read(name)
    ]


@pytest.mark.parametrize("name", NAMES)
def test_a_date_is_right_or_none_is_claimed(name: str) -> None:
    for article, gold in read(name):
        assert article.date in (gold["date"], None)


@pytest.mark.parametrize("name", NAMES)
def test_an_outlet_is_right_or_none_is_claimed(name: str) -> None:
    for article, gold in read(name):
        assert article.outlet in (gold["source"], None)
