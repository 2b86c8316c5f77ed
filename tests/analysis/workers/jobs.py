"""What the tests let workers do, by the text of the article."""

import os
import signal
import time

from briefing.model import Article, ArticleAnalysis
from tests.analysis.reports import article_of

ANALYSIS = ArticleAnalysis(sentences=())


def texts(*bodies: str) -> list[Article]:
    return [article_of(body, f"a{number}") for number, body in enumerate(bodies)]


def do_as_told(told: Article, _: str) -> ArticleAnalysis:
    """`raise` fails, `die` is a process that the system ends, `slow` takes half a second."""
    if told.text == "raise":
        raise ZeroDivisionError("article text")
    if told.text == "die":
        os.kill(os.getpid(), signal.SIGKILL)
    if told.text == "slow":
        time.sleep(0.5)
    return ANALYSIS
