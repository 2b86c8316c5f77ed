"""Fault 64: 20,000 random keys, clicks and pastes on a raw terminal break nothing, and it is given back."""

import random
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from rich.cells import cell_len
from textual.events import Key, Paste
from textual.geometry import Offset
from textual.selection import Selection

from briefing.tui.driver import Typed
from briefing.tui.overlays.field import LONGEST, Field
from tests.faults.terminal import PATIENCE, ROOT, Terminal, forbidden
from tests.tui import samples
from tests.tui.stage import press, screen_lines, staged

KEYS = 6_700
"""A run: three runs make 20,000."""
BATCH = 200
"""Keys between two changes of size."""
QUITS = b"qQ\x03\x11\x13\x1a\x1c"
"""What ends or stops the reader, or the terminal should it be given back: q, ctrl+c q s z and \\."""
MOST_QUITS = 10
PLAIN = bytes(one for one in range(1, 0x7F) if one not in QUITS)
SEQUENCES = (
    *(f"\x1b[{one}" for one in "ABCDHFZ"),
    *(f"\x1b[{one}~" for one in (1, 2, 3, 4, 5, 6, 11, 15, 17, 24)),
    *(
        "\x1bOP",
        "\x1bOS",
        "\x1b[1;5C",
        "\x1b[1;2B",
        "\x1b[I",
        "\x1b[O",
        "\x1b[",
        "\x1bO",
        "\x1b]",
        "\x1bP",
        "\x1b_",
    ),
    *(
        "\x1b[?1;2c",
        "\x1b[5;5R",
        "\x1b[?2026;2$y",
        "\x1b]11;rgb:0/0/0\x07",
        "\x1b[97u",
        "\x1b[1114112u",
        "\x1b[<9",
    ),
    *("é", "漢", "👩\u200d🚀", "\u202e", "\x9b", "\u200b", "\ufffd"),
)
BUNDLES = {
    "founding articles": ROOT / "seeds",
    "other articles": ROOT / "tests" / "gold" / "cyclone_aid" / "articles",
    "hostile": None,
}
SIZES = {"founding articles": (120, 36), "other articles": (80, 24), "hostile": (60, 16)}
HOSTILE = (
    "[sic] [/] [@click=app.quit]x[/] \x1b]52;c;eA==\x07 \u202eabc 日本語 👩\u200d🚀 said [/etc/passwd]. "
)


def keys(dice: random.Random, size: tuple[int, int]) -> Iterator[bytes]:
    """One key, click or paste after the other, for ever."""
    while True:
        kind = dice.random()
        if kind < 0.72:
            yield bytes([dice.choice(PLAIN)])
        elif kind < 0.84:
            yield dice.choice(SEQUENCES).encode()
        elif kind < 0.96:
            button = dice.choice((0, 0, 0, 2, 32, 35, 64, 65))
            column, row = dice.randint(0, size[0] + 1), dice.randint(0, size[1] + 1)
            yield f"\x1b[<{button};{column};{row}{dice.choice('Mm')}".encode()
        elif kind < 0.98:
            yield bytes(one for one in dice.randbytes(6) if one not in QUITS)
        else:
            yield paste("pasted [/etc] \x1b[201~ words\n" * dice.randint(1, 20))


def paste(text: str) -> bytes:
    return f"\x1b[200~{text}\x1b[201~".encode()


@pytest.fixture
def texts(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    given = BUNDLES[request.param]
    if given is None:
        given = tmp_path / "in"
        given.mkdir()
        for number in range(3):
            (given / f"[b]{number}.txt").write_text(f"Head {HOSTILE}\n" + (HOSTILE * 3 + "\n") * 20, "utf-8")
    return given


@pytest.mark.slow
@pytest.mark.parametrize(
    ("texts", "seed"), [(name, at) for at, name in enumerate(BUNDLES)], indirect=["texts"]
)
def test_64_random_keys_break_nothing(texts: Path, seed: int, tmp_path: Path) -> None:
    """The palette may find its way to `quit`: then the reader is opened again."""
    size = list(SIZES.values())[seed]
    dice = random.Random(64 + seed)
    stream = keys(dice, size)
    surroundings = {"BRIEFING_HOME": str(tmp_path / "home"), "EDITOR": "true", "PAGER": "true"}
    (tmp_path / "work").mkdir()
    turns = iter(range(KEYS // BATCH))
    for _ in range(MOST_QUITS):
        with Terminal(str(texts), size=size, environment=surroundings, folder=tmp_path / "work") as terminal:
            terminal.until("Summary")
            done = play(terminal, turns, dice, stream)
            if done:
                terminal.resized(*size)
                leave(terminal)
            assert terminal.ended() == 0, terminal.after
            assert terminal.restored
            assert not forbidden(before_echo(terminal))
            if done:
                return
    pytest.fail("quits all the time")


def play(terminal: Terminal, turns: Iterator[int], dice: random.Random, stream: Iterator[bytes]) -> bool:
    """Type until there are no more turns; False where the reader was quit."""
    for turn in turns:
        if turn % 10 == 3:
            terminal.resized(dice.randint(1, 140), dice.randint(1, 40))
        if turn == 5:
            terminal.feed(paste("x" * 1_000_000))
        if turn == 6:
            terminal.feed(b"/" + paste("\x1b[201~" * 1000 + "y" * 10_000) + b"\x1b")
        terminal.feed(b"".join(next(stream) for _ in range(BATCH)))
        if terminal.process.poll() is not None:
            return False
    return True


def before_echo(terminal: Terminal) -> bytes:
    """What the reader wrote: once the terminal is given back, it echoes what is typed."""
    return terminal.written.rpartition(b"\x1b[?1049l")[0]


def leave(terminal: Terminal) -> None:
    """Out of whatever is open; unfinished sequences swallow some keys."""
    for _ in range(100):
        terminal.feed(b"\x1b\\ \x1b\x1b[27u")
        terminal.quiet(0.3)
        terminal.feed(b"q")
        terminal.quiet(0.3)
        if terminal.process.poll() is not None:
            break


# What such runs have broken, each alone


@pytest.mark.parametrize(
    "broken", ["\x1b[1114112u", "\x1b[99999999999u", "\x1b[<9", "\x1b[" + "9" * 5000 + "u", "\x1b]\x1b\x1b["]
)
def test_64_a_sequence_that_means_nothing_costs_no_key(broken: str) -> None:
    typed = Typed(debug=False)
    messages = [*typed.understood(broken), *typed.understood("\x1b[D"), *typed.understood("n")]
    assert "n" in [one.key for one in messages if isinstance(one, Key)]


def seen(pieces: Sequence[str]) -> list[str]:
    typed = Typed(debug=False)
    messages = [message for piece in pieces for message in typed.understood(piece)]
    return [
        one.text if isinstance(one, Paste) else one.key for one in messages if isinstance(one, Key | Paste)
    ]


@pytest.mark.parametrize("at", range(1, 26))
def test_64_a_paste_is_one_message_whatever_is_in_it_and_however_it_comes(at: int) -> None:
    """Nothing of it is a key: an escape sequence inside does not end it."""
    whole = "m\x1b[200~one\x1b[Dtwo\x1bq\x1b[20\x1b[201~n"
    assert seen([whole]) == ["m", "one\x1b[Dtwo\x1bq\x1b[20", "n"]
    assert seen([whole[:at], whole[at:]]) == seen([whole]) or at == 2  # cut behind the first escape
    assert seen(["\x1b[200~a", "", "", "b\x1b[2", "01~"]) == ["ab"]


def test_64_a_paste_without_an_end_is_over_after_a_while() -> None:
    assert seen(["\x1b[200~abc\x1b[2", *[""] * 60, "n"]) == ["abc\x1b[2", "n"]


def test_64_escape_alone_is_a_key() -> None:
    typed = Typed(debug=False)
    messages = [*typed.understood("\x1b")]
    end = time.monotonic() + PATIENCE
    while not messages:
        assert time.monotonic() < end
        messages = [*typed.understood("")]
    assert [one.key for one in messages if isinstance(one, Key)] == ["escape"]


async def test_64_a_megabyte_pasted_into_a_line_is_cut() -> None:
    async with staged() as (app, pilot):
        await press(app, pilot, "/")
        await pilot.pause()
        field = app.screen.query_one(Field)
        field.post_message(Paste("\x1b]0;x\x07" + "x" * 1_000_000))
        await pilot.pause()
        assert len(field.value) == LONGEST
        assert field.value.isprintable()
        field.replace("y", 0, 10)
        assert len(field.value) == LONGEST - 9


@pytest.mark.parametrize("end", [(0, 1), (40, 1), (500, 1), (0, 500)])
async def test_64_a_selection_may_end_anywhere(end: tuple[int, int]) -> None:
    wide = "日本語の文章です。" * 30
    async with staged(samples.briefing(first=f"{samples.FIRST}{wide}\n")) as (app, pilot):
        await press(app, pilot, "6")
        for pane in (app.reader.evidence.source, app.reader.lists.main):
            for start in ((0, 0), (117, 0), (30, 3)):
                app.screen.selections = {pane: Selection.from_offsets(Offset(*start), Offset(*end))}
                await pilot.pause()
                assert app.is_running
                assert all(cell_len(line) == 120 for line in screen_lines(app))
