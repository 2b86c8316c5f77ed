"""The annotated bundles, analysed once for all tests of one process."""

from functools import cache
from pathlib import Path

from briefing.analysis import pipeline
from briefing.analysis.article.syntax import load_parser
from briefing.model import Briefing, Bundle, Parameters
from briefing.reading import load

GOLD = Path(__file__).parent / "gold"
NAMES = tuple(sorted(folder.name for folder in GOLD.iterdir() if (folder / "gold.json").is_file()))


@cache
def brief(name: str, *, weak: bool = False) -> Briefing:
    """The briefing of one annotated bundle, as `briefing export` makes it."""
    paths = sorted((GOLD / name).glob("*.txt"))
    return analysed(load([str(path) for path in paths]), Parameters(weak=weak))


def analysed(bundle: Bundle, parameters: Parameters | None = None) -> Briefing:
    """Both passes over a bundle, in this process."""
    analyses = [pipeline.analyse(article, load_parser()) for article in bundle.articles]
    return pipeline.join(bundle, analyses, parameters or Parameters())
