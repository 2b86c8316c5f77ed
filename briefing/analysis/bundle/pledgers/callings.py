"""Which body `the rebels` or `unionised pilots` belong to, where only one can be meant."""

import re
from collections.abc import Sequence

from briefing.analysis import lexicon
from briefing.analysis.bundle.actors import Cast
from briefing.analysis.bundle.pledgers.standing import Standing
from briefing.analysis.bundle.reports import Report

__all__ = ["Callings"]

WORD = re.compile(r"[^\W\d_]+")
NOUNS = {noun: calling for calling, nouns, _ in lexicon.rows("callings") for noun in nouns.split()}
ANSWERS = {calling: frozenset(words.split()) for calling, _, words in lexicon.rows("callings")}
BODIES = ("organization", "group")


class Callings:
    """The bodies of each article by what their members are called."""

    def __init__(self, reports: Sequence[Report], cast: Cast, standing: Standing) -> None:
        texts = {report.id: report.text for report in reports}
        self._bodies: dict[tuple[str, str], list[str]] = {}
        """(article, calling) -> the bodies that it may mean, in the order of the cast."""
        for actor in cast.actors:
            if actor.kind not in BODIES or not actor.name.removeprefix("The ")[:1].isupper():
                continue
            told = [texts[span.article][span.start : span.end] for span in actor.roles]
            words = {word.lower() for text in (*actor.names, *told) for word in WORD.findall(text)}
            for calling, answers in ANSWERS.items():
                for article in sorted({span.article for span in actor.mentions}) if words & answers else ():
                    self._bodies.setdefault((article, calling), []).append(actor.id)

        for actor in cast.actors:
            told = [texts[span.article][span.start : span.end] for span in actor.roles]
            nouns = {word.lower() for text in told for word in WORD.findall(text)} & NOUNS.keys()
            held = standing.organizations(actor.id) if actor.kind == "person" and nouns else []
            if len(held) == 1:
                body = cast.by_id[held[0]]
                for noun in sorted(nouns):
                    for article in sorted({span.article for span in body.mentions}):
                        known = self._bodies.setdefault((article, NOUNS[noun]), [])
                        if body.id not in known:
                            known.append(body.id)

    def meant(self, article: str, words: str) -> tuple[str, ...]:
        """The one body of the article that this phrase can mean, if any."""
        for word in WORD.findall(words.lower()):
            found = self._bodies.get((article, NOUNS.get(word, "")), [])
            if found:
                return (found[0],) if len(found) == 1 else ()
        return ()
