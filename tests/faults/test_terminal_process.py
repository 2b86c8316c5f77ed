"""Faults 19, 20, 59 and 61: whatever shakes the reader, the terminal is given back."""

from pathlib import Path

import pytest

from tests.faults.terminal import Terminal, forbidden

pytestmark = pytest.mark.slow
SECRET = "Words of the article that no crash report may repeat."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    inside = tmp_path / "in"
    inside.mkdir()
    (inside / "one.txt").write_text(f"A head\n{SECRET}\n" + "More text follows. " * 80, encoding="utf-8")
    (inside / "two.txt").write_text("Second head\nAnother text.\n", encoding="utf-8")
    return inside


def opened(folder: Path, options: dict[str, str] | None = None) -> Terminal:
    return Terminal(
        str(folder), environment={"BRIEFING_HOME": str(folder.parent / "home"), **(options or {})}
    )


def test_59_a_storm_of_sizes_is_survived(folder: Path) -> None:
    with opened(folder) as terminal:
        terminal.until("6 Sources")
        for columns, rows in [(1, 1), (0, 0), (20, 5), (500, 200), (2, 50), (200, 2), (59, 15), (80, 24)] * 3:
            terminal.resized(columns, rows)
            terminal.send("n3f")
            terminal.read(0.02)
        terminal.quiet()
        terminal.resized(120, 36)
        terminal.quiet()
        since = terminal.send("\x1b")
        terminal.quiet()
        since = terminal.send("4")
        terminal.until("[4 Pledges", since=since)
        terminal.send("q")
        assert terminal.ended() == 0
        assert terminal.restored


def test_61_an_article_that_cannot_be_analysed_is_told_and_the_rest_works(folder: Path) -> None:
    with opened(folder, {"READER_FAILS": "1"}) as terminal:
        terminal.until("not analysed")
        assert SECRET.encode() not in terminal.written.partition(b"not analysed")[2][:200]
        since = terminal.send("6")
        terminal.until("[6 Sources", since=since)
        terminal.send("q")
        assert terminal.ended() == 0


def test_20_a_crash_tells_no_article_text_and_gives_the_terminal_back(folder: Path) -> None:
    with opened(folder, {"READER_CRASHES": "1"}) as terminal:
        terminal.until("2 articles")
        terminal.send("w")
        code = terminal.ended()
        assert code == 70
        assert terminal.restored
        assert SECRET.encode() not in terminal.after
        assert b"locals" not in terminal.after
        assert not forbidden(terminal.after)


def test_19_a_file_name_that_holds_a_sequence_stays_a_name(tmp_path: Path) -> None:
    inside = tmp_path / "in"
    inside.mkdir()
    (inside / "a\x1b]52;c;aGVsbG8=\x07.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20)
    (inside / "b\x1b[2J[red].txt").write_text("Head\nText of b.\n", encoding="utf-8")
    with opened(inside) as terminal:
        terminal.until("6 Sources")
        since = terminal.send("6nn")
        terminal.until("[6 Sources", since=since)
        terminal.quiet()
        terminal.send("q")
        assert terminal.ended() == 0
        assert not forbidden(terminal.written)


def test_the_budgets_of_bytes_hold(tmp_path: Path) -> None:
    """At most 30 KB for a step and 12 KB for a page at 120x40."""
    inside = tmp_path / "in"
    inside.mkdir()
    for number in range(3):
        text = "\n".join(f"Paragraph {n} of {number} tells a story of some length. " * 4 for n in range(200))
        (inside / f"{number}.txt").write_text(f"Head {number}\n{text}\n", encoding="utf-8")
    with Terminal(
        str(inside), size=(120, 40), environment={"BRIEFING_HOME": str(tmp_path / "home")}
    ) as terminal:
        terminal.until("3 articles")
        since = terminal.send("3")
        terminal.until("[3 Quotes", since=since)
        terminal.quiet()
        steps = [spent(terminal, "n", f"{number}/") for number in range(2, 12)]
        assert max(steps) <= 30_000
        terminal.send(".")
        terminal.quiet()
        assert max(spent(terminal, " ", "") for _ in range(6)) <= 12_000
        terminal.send("q")
        assert terminal.ended() == 0


def spent(terminal: Terminal, key: str, words: str) -> int:
    """Bytes written for a key, once the words it leads to were seen."""
    since = terminal.send(key)
    terminal.until(words, since=since)
    terminal.quiet(0.25)
    return len(terminal.written) - since
