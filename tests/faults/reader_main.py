"""Opens the reader; every sentence is a name, a quote and a pledge, so that a text reaches every pane.

No language model: what is tested is the screen, and it has to start at once.
"""

import os
import sys
import time
from collections.abc import Iterator, Sequence
from functools import partial

from textual.worker import get_current_worker

from briefing.model import Article, ArticleAnalysis, Name, Parameters, Pledge, Quote
from briefing.reading import load
from briefing.store.state import Notebook
from briefing.tui import Ports, run


def analyse(
    articles: Sequence[Article], _: str, __: object
) -> Iterator[tuple[int, ArticleAnalysis | Exception]]:
    from briefing.analysis.pipeline import skim

    while os.environ.get("READER_HANGS") and not get_current_worker().is_cancelled:
        time.sleep(0.05)
    for index, article in enumerate(articles):
        if os.environ.get("READER_FAILS"):
            yield index, ValueError(article.text)
            continue
        found = skim(article).sentences
        quotes = tuple(
            Quote("direct", (one.slice,), one.slice, None, "every", "strong", speaker_state="unnamed")
            for one in found
        )
        pledges = tuple(Pledge("commit", one.slice, one.slice, one.slice, "every", "bound") for one in found)
        names = tuple(
            Name(one.start, one.end, one.slice.of(article.text), "person", at, agent=True)
            for at, one in enumerate(found)
        )
        yield index, ArticleAnalysis(found, names=names, quotes=quotes, pledges=pledges)


def main() -> int:
    if os.environ.get("READER_CRASHES"):
        sabotage()
    try:
        return run(
            partial(load, sys.argv[1:]), Parameters(length=50), ports=Ports(book=Notebook), analyse=analyse
        )
    except Exception as problem:
        print(f"internal error: {type(problem).__name__}", file=sys.stderr)
        return 70


def sabotage() -> None:
    """Let the page of reasons fail, with the article's text in its hands."""
    from briefing.tui.reader_desk import ReaderDesk

    def read(self: ReaderDesk, title: str, lines: object) -> None:
        text = self.state.catalog.briefing.articles[0].text
        raise RuntimeError(text)

    ReaderDesk.read = read  # type: ignore[method-assign]


if __name__ == "__main__":
    sys.exit(main())
