"""Our summary beside sumy's eight: the nuggets of the annotated bundles that five and ten sentences state."""

import importlib.util
import json
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

from briefing.analysis import pipeline
from briefing.analysis.bundle import summary
from briefing.analysis.bundle.reports import Report
from briefing.model import Article, Parameters, SummarySentence
from briefing.reading import load
from tests.benchmarks.rows import Row
from tests.bundles import GOLD, NAMES

SIZES = (5, 10)
OURS, REFERENCE = "coverage", "lexrank"


def rows(into: Path) -> Iterator[Row]:
    """Every method at both sizes, held against sumy's LexRank; ours must not fall behind it."""
    for size in SIZES:
        shares = {method: share(method, size) for method in summary.METHODS}
        for method, reached in shares.items():
            yield Row(
                name=f"nuggets of best possible, {size} sentences, {method}",
                measured=reached,
                unit="",
                reference=REFERENCE,
                against=shares[REFERENCE],
                limit=1.0 if method == OURS else None,
                at_least=True,
            )


def share(method: str, size: int) -> float:
    """Mean over the bundles: weight of the nuggets stated, of what that many sentences could state."""
    return sum(_share_in(name, method, size) for name in NAMES) / len(NAMES)


def _share_in(name: str, method: str, size: int) -> float:
    articles = _articles(name)
    reports = tuple(Report(article, pipeline.skim(article)) for article in articles)
    chosen = summary.rank(reports, Parameters(method=method))[:size]
    gold = _gold(name)
    stated = _stated(gold, {article.id: Path(article.path).name for article in articles}, chosen)
    best, _ = _scorer().best_cover(gold, size)
    weight = {number: nugget["weight"] for number, nugget in enumerate(gold["nuggets"])}
    return float(sum(weight[number] for number in stated) / sum(weight[number] for number in best))


def _stated(gold: Any, files: dict[str, str], chosen: Sequence[SummarySentence]) -> set[int]:
    """Numbers of the nuggets that the sentences state: they hold half of one of its sentences."""
    ids = {Path(article["file"]).name: article["id"] for article in gold["articles"]}
    return {
        number
        for number, nugget in enumerate(gold["nuggets"])
        for told in nugget["sentences"]
        for sentence in chosen
        if ids[files[sentence.article]] == told["article"]
        and 2 * (min(sentence.end, told["end"]) - max(sentence.start, told["start"]))
        >= told["end"] - told["start"]
    }


@cache
def _articles(name: str) -> tuple[Article, ...]:
    return load([str(path) for path in sorted((GOLD / name).glob("*.txt"))]).articles


@cache
def _gold(name: str) -> Any:
    return json.loads((GOLD / name / "gold.offsets.json").read_text(encoding="utf-8"))


@cache
def _scorer() -> ModuleType:
    """The scorer that lies beside the annotation."""
    spec = importlib.util.spec_from_file_location("score_bundle", GOLD / "score_bundle.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
