"""Faults 1 to 11: four layers keep a text from acting on the terminal, and each of them suffices alone."""

import io
import os
import re
import sys
import unicodedata
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from textual.app import App
from textual.filter import LineFilter

from briefing.cli import streams
from briefing.errors import OutputError
from briefing.export import render as export
from briefing.export.plain import as_plain
from briefing.model import Briefing, Parameters
from briefing.reading import clean as cleaning
from briefing.reading import load
from briefing.safe import TABLE, one_line, visible
from briefing.tui import reader_desk, render
from briefing.tui.app import BriefingApp
from briefing.writing import write
from tests.tui import samples
from tests.tui.stage import press, screen_lines, staged

INVISIBLE = ("Cc", "Cf", "Cs", "Zl", "Zp")
KEPT = "\n\t\u200c\u200d"
EVERYTHING = "".join(
    chr(point)
    for point in range(sys.maxunicode + 1)
    if unicodedata.category(chr(point)) in INVISIBLE and chr(point) not in "\r\n"
)
"""Every code point that acts or hides."""
SOME = "\x1b]52;c;aGVsbG8=\x07\x9b2J\x7f\x00\u202eabc\u2066\u200b\ufeff\U000e0041\ud800"


def acting(text: str) -> set[str]:
    return {one for one in text if unicodedata.category(one) in INVISIBLE and one not in KEPT}


# (a) what is read


def test_a_reading_maps_every_code_point_that_acts_or_hides() -> None:
    cleaned, warnings = cleaning.clean(EVERYTHING)
    assert len(cleaned) == len(EVERYTHING) > 1000
    assert not acting(cleaned)
    assert len(warnings) == 3
    for point in range(0x20):
        if chr(point) not in "\t\n\r":
            assert cleaning.clean(chr(point))[0] == chr(0x2400 + point)
    assert cleaning.clean("\x7f")[0] == "\u2421"
    for one in set(EVERYTHING) - {chr(point) for point in range(0x20)} - {"\x7f", "\u200c", "\u200d"}:
        assert cleaning.clean(one)[0] == "\ufffd"


def test_a_table_of_reading_is_no_wider_than_the_oracle() -> None:
    """But for code points of its blocks that Unicode has not given out yet, and the selectors among tags."""
    assert {unicodedata.category(chr(point)) for point in TABLE} <= {*INVISIBLE, "Cn", "Mn"}
    assert all(point > 0xE0000 for point in TABLE if unicodedata.category(chr(point)) == "Mn")


# The layers of the screen, one at a time


def identity(text: str) -> str:
    return text


def without_belt(monkeypatch: pytest.MonkeyPatch) -> None:
    def filters(self: BriefingApp) -> Sequence[LineFilter]:
        return App.get_line_filters(self)

    monkeypatch.setattr(BriefingApp, "get_line_filters", filters)


def without_content(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(render, "shown", identity)
    monkeypatch.setattr(reader_desk, "shown", identity)


def hostile() -> Briefing:
    """As reading would leave it if it cleaned nothing."""
    return samples.briefing(first=f"{samples.FIRST}{SOME * 2} said it.\n".replace("Twelve", f"{SOME} Twelve"))


def read_from(folder: Path) -> Briefing:
    """The same text through reading."""
    text = hostile().articles[0].text.replace("\ud800", "")  # which no file can hold
    (folder / "a.txt").write_text(text, encoding="utf-8")
    return samples.briefing(first=load([str(folder)]).articles[0].text)


async def everything_painted(briefing: Briefing) -> str:
    """Every line of every section, a page, a question and a notice."""
    seen = ""
    async with staged(briefing) as (app, pilot):
        for keys in ("1", "2", "3", "4", "5", "6", "z"):
            await press(app, pilot, keys)
            await pilot.pause()
            seen += "".join(screen_lines(app))
        words = briefing.articles[0].text[:60].partition("\n")[0]
        app.desk.say(words)
        app.desk.read(words, [((words, ""),)])
        await pilot.pause()
        seen += "".join(screen_lines(app))
        app.desk.ask(words, "", lambda _: None)
        await pilot.pause()
        seen += "".join(screen_lines(app))
    assert "Twelve" in seen
    return seen


async def test_b_content_alone_keeps_the_screen_clean(monkeypatch: pytest.MonkeyPatch) -> None:
    without_belt(monkeypatch)
    assert not acting(await everything_painted(hostile()))


async def test_c_the_belt_alone_keeps_the_screen_clean(monkeypatch: pytest.MonkeyPatch) -> None:
    without_content(monkeypatch)
    assert not acting(await everything_painted(hostile()))


async def test_a_reading_alone_keeps_the_screen_clean(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    without_belt(monkeypatch)
    without_content(monkeypatch)
    assert not acting(await everything_painted(read_from(tmp_path)))


async def test_without_any_of_them_the_screen_would_act(monkeypatch: pytest.MonkeyPatch) -> None:
    without_belt(monkeypatch)
    without_content(monkeypatch)
    assert "\x1b" in acting(await everything_painted(hostile()))


def test_the_belt_maps_every_code_point_too() -> None:
    assert not acting(render.plain(EVERYTHING)) - set("\n\t")
    assert len(render.plain(EVERYTHING)) == len(EVERYTHING)


# (d) standard output, standard error, file names, errors


@pytest.mark.parametrize("form", ["markdown", "html", "csv"])
def test_d_an_export_alone_is_clean(form: str) -> None:
    assert not acting(export(hostile(), form)) - set("\r")


def test_d_plain_text_alone_is_clean() -> None:
    assert not acting(as_plain(hostile()))


def test_d_json_keeps_what_was_read_and_shows_none_of_it() -> None:
    exported = export(hostile(), "json")
    assert not acting(exported)
    assert "\\u202e" in exported


def test_d_narration_and_errors_are_clean(monkeypatch: pytest.MonkeyPatch) -> None:
    heard = io.TextIOWrapper(io.BytesIO(), "utf-8", errors="surrogatepass")
    monkeypatch.setattr(sys, "stderr", heard)
    streams.say(EVERYTHING)
    heard.seek(0)
    assert not acting(heard.read())
    assert not acting(one_line(EVERYTHING))
    assert not acting(visible(EVERYTHING))


def test_d_a_path_in_an_error_is_clean(tmp_path: Path) -> None:
    with pytest.raises(OutputError) as raised:
        write(tmp_path / "no" / "\x1b]52;c;eA==\x07\u202e.md", "")
    assert not acting(str(raised.value))


# (e) and (f)


async def test_e_only_cleaned_text_is_copied() -> None:
    async with staged(hostile()) as (app, pilot):
        await press(app, pilot, "6")
        for keys in ("y", "Y"):
            await press(app, pilot, keys)
            await pilot.pause()
        assert len(app.copied) == 2
        assert not acting("".join(app.copied)) - set("\n")


def test_f_no_link_is_ever_made_of_a_text() -> None:
    """The reader writes no OSC 8 at all: nothing in the screen's code asks for a link."""
    folder = Path(render.__file__).parent
    asks = re.compile(r"link=|Style\([^)]*link|\]8;")
    assert not [path.name for path in folder.rglob("*.py") if asks.search(path.read_text(encoding="utf-8"))]


RAW_NAME = os.fsdecode(b"a\x1b]0;x\x07\xff\n.txt")


@pytest.mark.parametrize("name", [RAW_NAME, cleaning.clean_name(RAW_NAME)], ids=["raw", "cleaned"])
async def test_d_a_file_name_is_shown_clean_by_either_layer(name: str) -> None:
    made = samples.briefing()
    articles = tuple(replace(one, path=name, outlet=None) for one in made.articles)
    assert not acting(await everything_painted(replace(made, articles=articles)))


def test_the_parameters_of_a_search_are_clean_in_exports() -> None:
    made = replace(hostile(), parameters=Parameters(query=SOME))
    assert not acting(export(made, "markdown"))
