"""Every figure of the eight annotated bundles stays above its floor; floors only ever rise.

`python -m tests.gold.test_floors` prints the figures of today beside the floors.
"""

import importlib.util
import json
import tempfile
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from tests.bundles import GOLD, NAMES, brief

from briefing.export.json import as_json

FLOORS: dict[str, float] = json.loads((GOLD / "floors.json").read_text(encoding="utf-8"))
"""Macro averages over the bundles; F1 where a figure has one. A rate that is best at 0 has a ceiling here."""

pytestmark = pytest.mark.xdist_group("gold")


def scorer() -> ModuleType:
    """The scorer beside this file, loaded from its path: it is data to us, not a package."""
    spec = importlib.util.spec_from_file_location("score_bundle", GOLD / "score_bundle.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@cache
def figures() -> dict[str, float]:
    """Figure -> macro average over the eight bundles."""
    score = scorer()
    with tempfile.TemporaryDirectory() as folder:
        scores = [one(score, name, Path(folder) / f"{name}.json") for name in NAMES]
    rows: dict[str, dict[str, float]] = score.macro(scores)
    return {name: row["f1"] if "f1" in row else row["value"] for name, row in rows.items()}


def one(score: ModuleType, name: str, export: Path) -> Any:
    export.write_text(as_json(brief(name)), encoding="utf-8")
    gold = score.Gold(GOLD / name)
    return score.Score(gold, score.read_system(export, gold))


@pytest.mark.parametrize("figure", FLOORS)
def test_the_figure_holds_its_floor(figure: str) -> None:
    if "0 is best" in figure:
        assert figures()[figure] <= FLOORS[figure]
    else:
        assert figures()[figure] >= FLOORS[figure]


def test_every_figure_of_the_scorer_has_a_floor() -> None:
    assert figures().keys() == FLOORS.keys()


if __name__ == "__main__":
    for name, value in figures().items():
        print(f"{name:50} {value if value is None else format(value, '.3f')}  floor {FLOORS.get(name)}")
