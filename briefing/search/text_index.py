"""Which of very many texts can hold some words: an index in SQLite's FTS5, kept in memory.

It narrows a search down; what it leaves is looked at letter by letter, so that a large bundle
gives the same hits as a small one.
"""

import re
import sqlite3
from collections.abc import Iterable, Sequence

__all__ = ["TextIndex"]

RUN = re.compile(r"[^\W_]+")
"""Letters and digits in a row: what is indexed, and what the words of a query are cut into."""
MOST_TERMS = 400
"""Words of the texts that a part of a query may stand in; with more it hardly narrows and is left out.
A choice: `python -m tests.benchmarks many` measures searches over 10,000 articles with it; how other values
compare is not recorded."""

TABLES = """
    CREATE VIRTUAL TABLE runs USING fts5(run, content='', detail=none, columnsize=0, tokenize='ascii');
    CREATE VIRTUAL TABLE known USING fts5vocab(runs, row);
"""


class TextIndex:
    """Texts by the runs of letters and digits in them; the texts are given folded."""

    def __init__(self, texts: Sequence[str]) -> None:
        self.count = len(texts)
        self._database = sqlite3.connect(":memory:", check_same_thread=False)
        self._database.executescript(TABLES)
        rows = ((number, " ".join(dict.fromkeys(RUN.findall(text)))) for number, text in enumerate(texts))
        with self._database:
            self._database.executemany("INSERT INTO runs(rowid, run) VALUES (?, ?)", rows)
        terms = self._database.execute("SELECT term FROM known ORDER BY term")
        self._known = "\n".join(["", *(term for (term,) in terms), ""])

    def candidates(self, words: Iterable[str]) -> Sequence[int]:
        """Numbers of the texts that may hold all these words, or longer ones they are part of; in order."""
        wanted = []
        for part in dict.fromkeys(run for word in words for run in RUN.findall(word)):
            terms = self._terms_with(part)
            if not terms:
                return ()
            if len(terms) <= MOST_TERMS:
                wanted.append("(" + " OR ".join(f'"{term}"' for term in terms) + ")")
        if not wanted:
            return range(self.count)
        found = self._database.execute(
            "SELECT rowid FROM runs WHERE runs MATCH ? ORDER BY rowid", (" AND ".join(wanted),)
        )
        return [number for (number,) in found]

    def _terms_with(self, part: str) -> list[str]:
        """Indexed runs that hold the part, at most one more than narrows anything."""
        found: list[str] = []
        at = self._known.find(part)
        while at >= 0 and len(found) <= MOST_TERMS:
            start, end = self._known.rfind("\n", 0, at) + 1, self._known.index("\n", at)
            found.append(self._known[start:end])
            at = self._known.find(part, end)
        return found
