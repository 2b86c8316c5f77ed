"""Bundles made of real sentences, shuffled, cut and spiked with what breaks readers."""

import hashlib
from collections.abc import Sequence

from hypothesis import strategies as st

from briefing.model import Article, Bundle
from briefing.reading.layout import lay_out
from tests.bundles import GOLD, NAMES

LINES = tuple(
    line
    for name in NAMES
    for path in sorted((GOLD / name).glob("*.txt"))
    for line in path.read_text("utf-8").splitlines()
)
SPIKES = (
    "“",
    "”",
    '"',
    "'",
    "(",
    "[sic]",
    "🇫🇷",
    "e\u0301",
    "—",
    "said",
    "  ",
    "\u200d",
    "he",
    "It will not.",
    "…",
    "«",
)


def from_texts(texts: Sequence[str]) -> Bundle:
    """A bundle of these texts as they are, without files."""
    return Bundle(tuple(_article(f"a{number}", text) for number, text in enumerate(texts, 1)))


def _article(identity: str, text: str) -> Article:
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return Article(identity, f"{identity}.txt", None, digest, text, digest, lay_out(text))


@st.composite
def bundles(draw: st.DrawFn) -> Bundle:
    """Up to three articles of up to eight real lines, each cut and spiked at random."""
    articles = draw(st.lists(st.lists(_lines(), min_size=1, max_size=8), min_size=1, max_size=3))
    return from_texts(["\n".join(lines) for lines in articles])


@st.composite
def _lines(draw: st.DrawFn) -> str:
    line = draw(st.sampled_from(LINES))
    at = draw(st.integers(0, len(line)))
    return line[:at] + draw(st.sampled_from(("", *SPIKES))) + line[at:]
