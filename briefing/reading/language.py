"""Whether a text is English, which is the only language that the analysis knows."""

import re

from briefing.reading.tables import entries

__all__ = ["doubt"]

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
    if len(words) < FEWEST or sum(
        map(entries("briefing.reading", "english").__contains__, words)
    ) >= LEAST * len(words):
        return None
    return _WARNING


_WARNING = (
    "language not supported: no English text, so quotes, actors and pledges in it are not to be trusted"
)
