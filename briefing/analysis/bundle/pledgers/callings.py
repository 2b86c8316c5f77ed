"""Which body `the rebels` or `unionised pilots` belong to, where only one can be meant."""

import re
from collections.abc import Sequence

from briefing.analysis import lexicon
from briefing.analysis.bundle.actors import Cast
from briefing.analysis.bundle.reports import Report

__all__ = ["Callings"]

WORD = re.compile(r"[^\W\d_]+")
NOUNS = {noun: calling for calling, nouns, _ in lexicon.rows("callings") for noun in nouns.split()}
ANSWERS = {calling: frozenset(words.split()) for calling, _, words in lexicon.rows("callings")}
BODIES = ("organization", "group")


class Callings:
    """The bodies of each article by what their members are called."""

    def __init__(self, reports: Sequence[Report], cast: Cast) -> None:
        texts = {report.id: report.text for report in reports}
        self._bodies: dict[tuple[str, str], list[str]] = {}
        """(article, calling) -> the bodies that it may mean, in the order of the cast."""
        for actor in cast.actors:
            if actor.kind not in BODIES:
                continue
            told = [texts[span.article][span.start : span.end] for span in actor.roles]
            words = {word.lower() for text in (*actor.names, *told) for word in WORD.findall(text)}
            for calling, answers in ANSWERS.items():
                for article in sorted({span.article for span in actor.mentions}) if words & answers else ():
                    self._bodies.setdefault((article, calling), []).append(actor.id)

    def meant(self, article: str, words: str) -> tuple[str, ...]:
        """The one body of the article that this phrase can mean, if any."""
        for word in WORD.findall(words.lower()):
            found = self._bodies.get((article, NOUNS.get(word, "")), [])
            if found:
                return (found[0],) if len(found) == 1 else ()
        return ()
