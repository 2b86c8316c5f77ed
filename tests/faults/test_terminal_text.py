"""Faults 1-11, 14, 16, 17 and 19: what an article or a file name says never acts on the terminal."""

from pathlib import Path

import pytest

from tests.faults.terminal import Terminal, acting, copied, forbidden

HOSTILE = {
    "1 clipboard": "\x1b]52;c;aGVsbG8=\x07 and \x1b]52;c;aGVsbG8=\x1b\\ end.",
    "2 title": "\x1b]0;owned\x07 \x1b]2;owned\x1b\\ end.",
    "3 screen": "\x1b[2J\x1b[H\x1b[?1049l\x1b[?25l\x1b[?1000h\x1bc end.",
    "4 questions": "\x1b[6n\x1b[c\x1bP$qm\x1b\\\x1b[21t end.",
    "5 one-byte": "\x9b2J \x9d0;x\x9c \x90q\x9c \x98x\x9c \x9ex\x9c \x9fx\x9c end.",
    "6 unfinished": "the end \x1b]",
    "7 in two": "first half \x1b]52;c\n;aGVsbG8=\x07 second half.",
    "8 link": "\x1b]8;;http://evil.example/\x1b\\good.example\x1b]8;;\x1b\\ end.",
    "9 overwritten": "Denied\rAgreed.",
    "10 controls": "a\x07b\x08c\x00d\x0ee\x7ff\x0bg\x0ch\x1ci." + " And a plain word or two." * 8,
    "11 order": "\u202eReversed\u202c \u2066isolate\u2069 \u200bhidden\ufeff \u2028line.",
    "14 marks": "z" + "\u0301" * 5000 + " end.",
}
PLAIN = "A plain sentence of the same kind."

TOUR = (
    ("3w", "why this"),
    ("\x1b", "[3 Quotes"),
    ("2\r", "[2 Actors"),
    ("3sm'", "Marks"),
    ("y", "copied"),
    ("?", "next item, from any pane"),
    ("\x1b", "[3 Quotes"),
    ("6\rnzzf", "[6 Sources"),
    ("a2", "[2 Actors"),
)
"""Keys, and what has to be seen before the next ones."""


def session(folder: Path, home: Path) -> Terminal:
    """Every section seen, every item of the first ones stepped over, a search that echoes the text."""
    with Terminal(str(folder), environment={"BRIEFING_HOME": str(home)}) as terminal:
        terminal.until("6 Sources")
        terminal.quiet()
        for section in "234561":
            since = terminal.send(section)
            terminal.until(f"[{section} ", since=since)
            terminal.send("nnn")
        for keys, words in TOUR:
            since = terminal.send(keys)
            terminal.until(words, since=since)
            terminal.quiet(0.2)
        terminal.send("q")
        assert terminal.ended() == 0, terminal.after
        assert terminal.restored
        return terminal


def write(folder: Path, text: str) -> Path:
    folder.mkdir()
    body = f"Head {text}\n{text} Once more {text}\nThe middle stays.\n{text}"
    (folder / "one.txt").write_bytes(body.encode("utf-8", "surrogatepass"))
    (folder / "two.txt").write_text("Another head\nThe next article is whole to its end.\n", encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def harmless(tmp_path_factory: pytest.TempPathFactory) -> set[bytes]:
    """Kinds of sequences that the reader itself writes."""
    base = tmp_path_factory.mktemp("harmless")
    return set(acting(session(write(base / "in", PLAIN), base / "home").written))


@pytest.mark.slow
@pytest.mark.parametrize("name", HOSTILE)
def test_article_text_never_acts_on_the_terminal(name: str, tmp_path: Path, harmless: set[bytes]) -> None:
    seen = session(write(tmp_path / "in", HOSTILE[name]), tmp_path / "home")
    assert not forbidden(seen.written)
    assert set(acting(seen.written)) <= harmless
    assert len(copied(seen.written)) == 1
    assert "hello" not in copied(seen.written)
    assert b"The middle stays" in seen.written
    assert b"next article is whole" in seen.written
