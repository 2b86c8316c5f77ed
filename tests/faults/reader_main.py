"""Opens the reader; every sentence is a name, a quote and a pledge, so that a text reaches every pane.

No language model: what is tested is the screen, and it has to start at once.
"""

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from functools import partial

from briefing.model import Article, ArticleAnalysis, Name, Parameters, Pledge, Quote
from briefing.reading import load
from briefing.store.state import Notebook
from briefing.tui import Ports, run


def analyse(
    articles: Sequence[Article], model: str, cancelled: Callable[[], bool]
) -> Iterator[tuple[int, ArticleAnalysis | Exception]]:
    from briefing.analysis.pipeline import skim

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
    while os.environ.get("READER_WAITS"):
        pass
    return run(
        partial(load, sys.argv[1:]), Parameters(length=50), ports=Ports(book=Notebook), analyse=analyse
    )


if __name__ == "__main__":
    sys.exit(main())
