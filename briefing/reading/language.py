"""Whether a text is English, which is the only language that the analysis knows."""

import re

__all__ = ["doubt"]

_COMMON = frozenset(
    (
        *(
            "the",
            "of",
            "and",
            "to",
            "a",
            "in",
            "that",
            "for",
            "is",
            "on",
            "was",
            "with",
            "as",
            "by",
            "at",
            "it",
            "be",
        ),
        *(
            "from",
            "has",
            "have",
            "had",
            "are",
            "were",
            "not",
            "but",
            "this",
            "which",
            "their",
            "they",
            "would",
            "will",
        ),
        *(
            "he",
            "she",
            "his",
            "her",
            "said",
            "an",
            "or",
            "its",
            "been",
            "who",
            "after",
            "more",
            "than",
            "about",
        ),
    )
)
"""The commonest words of English news; few of them are words of another language."""
FEWEST = 40
"""Words of the shortest text that is judged."""
LEAST = 0.12
"""Share of common words below which a text is not English. English news has .30 to .45, headlines and lists
.15 and more; French, German, Dutch and Spanish stay below .08 through `a`, `an`, `in`, `was`, `is`."""
SAMPLE = 5_000
"""Characters looked at."""
_WORD = re.compile(r"[^\W\d_]+(?:['’][a-z]+)?")
_UNSPACED = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
"""Letters of scripts that put no spaces between words, and of Korean."""


def doubt(text: str) -> str | None:
    """A warning where the text is not English, None where it is or is too short to tell."""
    sample = text[:SAMPLE]
    words = _WORD.findall(sample.casefold())
    foreign = len(_UNSPACED.findall(sample))
    if foreign > FEWEST and foreign > len(words):
        return _WARNING
    if len(words) < FEWEST or sum(map(_COMMON.__contains__, words)) >= LEAST * len(words):
        return None
    return _WARNING


_WARNING = (
    "language not supported: no English text, so quotes, actors and pledges in it are not to be trusted"
)
