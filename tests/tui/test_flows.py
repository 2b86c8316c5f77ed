"""What a reader does in one go: search, marks, notes, corrections, exports, jumps, the mouse."""

from pathlib import Path

import pytest
from textual.selection import SELECT_ALL
from textual.widgets import Input

from briefing.model import Place, Work
from briefing.store.state import Changed, Notebook
from briefing.tui.overlays.picker import Picker
from briefing.tui.ports import Change, Ports
from tests.tui import samples
from tests.tui.stage import NARROW, press, screen_lines, staged


async def answer(app: object, pilot: object, text: str) -> None:
    """Type a whole answer into the line that is asked for."""
    app.screen.query_one(Input).value = text  # type: ignore[attr-defined]
    await press(app, pilot, "enter")  # type: ignore[arg-type]
    await pilot.pause()  # type: ignore[attr-defined]
    await pilot.pause()  # type: ignore[attr-defined]


async def test_a_search_becomes_the_trail_is_stepped_while_reading_and_left() -> None:
    async with staged() as (app, pilot):
        await press(app, pilot, "3", "n")
        before = app.reader.state.session.here
        await press(app, pilot, "/")
        await pilot.pause()
        await answer(app, pilot, "BRIDGE")
        assert app.reader.state.trail.title == "/BRIDGE"
        await press(app, pilot, ".", "n", "n")
        assert app.reader.pane == "evidence"
        assert app.reader.state.session.here.index == 2
        await press(app, pilot, "escape")
        await pilot.pause()
        assert app.reader.state.session.here.index == before.index
        assert app.reader.state.trail.key == "quotes"


async def test_back_restores_trail_stop_and_scroll() -> None:
    async with staged(samples.briefing(first=samples.FIRST + "Filler line.\n" * 80)) as (app, pilot):
        await press(app, pilot, "3")
        await pilot.pause()
        await press(app, pilot, *"JJJJJJJ")
        await pilot.pause()
        scrolled = app.reader.evidence.source.scroll_offset.y
        await press(app, pilot, "2", "n", "enter")
        await pilot.pause()
        await press(app, pilot, "b", "b")
        await pilot.pause()
        assert app.reader.state.trail.key == "quotes"
        assert app.reader.evidence.source.scroll_offset.y == scrolled > 0


async def test_marks_notes_and_omissions_are_kept_and_undone(tmp_path: Path) -> None:
    def book(texts: object) -> Notebook:
        return Notebook(texts, tmp_path)  # type: ignore[arg-type]

    async with staged(ports=Ports(book=book)) as (app, pilot):
        await press(app, pilot, "4", "m", "x", "i")
        await pilot.pause()
        await answer(app, pilot, "ask the [council]")
        assert "your note ask the [council]" in "\n".join(screen_lines(app))
        place = app.reader.state.place
        await press(app, pilot, "u")
        await pilot.pause()
    kept = book([one.text_sha256 for one in samples.briefing().articles]).read()
    assert place is not None
    assert kept.marks == (place,)
    assert kept.dropped == (place,)
    assert not kept.notes
    assert kept.last == place


async def test_the_last_stop_is_found_again() -> None:
    made = samples.briefing()
    quote = made.quotes[2]
    last = Place(made.articles[1].text_sha256, quote.content[0].start, quote.content[0].end, "quotes")
    ports = Ports(book=lambda _: Recalled(Work(last=last)))
    async with staged(made, ports=ports) as (app, _):
        assert app.reader.state.stop is not None
        assert app.reader.state.stop.id == "q3"


class Recalled:
    warning: str | None = None

    def __init__(self, work: Work) -> None:
        self.work = work

    def read(self) -> Work:
        return self.work

    def change(self, change: Change) -> Changed:
        return Changed(change(self.work), by_others=False)


@pytest.mark.parametrize(
    ("part", "has", "lacks"), [(0, "40 million", "nothing at all"), (2, "pay for it", "45 million")]
)
async def test_an_export_is_written_whole_or_of_the_marks(
    part: int, has: str, lacks: str, tmp_path: Path
) -> None:
    target = tmp_path / "out.md"
    async with staged(size=NARROW) as (app, pilot):
        await press(app, pilot, "3", "m", "e")
        await pilot.pause()
        await press(app, pilot, *["down"] * part, "enter")
        await pilot.pause()
        await pilot.pause()
        await answer(app, pilot, str(target))
        text = target.read_text(encoding="utf-8")
        assert has in text.replace("\\", "")
        assert lacks not in text
        await press(app, pilot, "E")
        assert app.ran[-1][-1] == str(target)


async def test_an_export_that_cannot_be_written_is_told_and_the_reader_stays(tmp_path: Path) -> None:
    async with staged() as (app, pilot):
        await press(app, pilot, "e")
        await pilot.pause()
        await press(app, pilot, "enter")
        await pilot.pause()
        await pilot.pause()
        await answer(app, pilot, str(tmp_path / "missing" / "out.md"))
        assert app.is_running
        assert any(one.severity == "error" for one in app._notifications)


async def test_correcting_a_speaker_is_written_down_and_asks_for_a_new_join() -> None:
    async with staged() as (app, pilot):
        await press(app, pilot, "3", "c")
        await pilot.pause()
        await press(app, pilot, "enter")
        await pilot.pause()
        await pilot.pause()
        await answer(app, pilot, "Okoro")
        assert list(app.reader.state.work.corrections.speaker.values()) == ["Lee Okoro"]
        assert app.asked
        await press(app, pilot, "u")
        await pilot.pause()
        assert not app.reader.state.work.corrections.speaker


async def test_a_correction_is_found_by_its_name_and_an_unknown_word_takes_nothing() -> None:
    async with staged() as (app, pilot):
        first = app.reader.state.catalog.briefing.actors[0]
        await press(app, pilot, "2", "c")
        await pilot.pause()
        await answer(app, pilot, "no such correction")
        assert isinstance(app.screen, Picker)
        app.screen.query_one(Input).value = ""
        await answer(app, pilot, "hide")
        assert app.reader.state.work.corrections.hide == {first.name}


@pytest.mark.parametrize(("correction", "again"), [("date", True), ("outlet", False)])
async def test_another_date_is_analysed_anew_another_outlet_only_joined(correction: str, again: bool) -> None:
    async with staged() as (app, pilot):
        await press(app, pilot, "6", "c")
        await pilot.pause()
        await answer(app, pilot, correction)
        await answer(app, pilot, "2026-03-01")
        assert [asked[1] for asked in app.asked] == [again]
        await press(app, pilot, "u")
        assert [asked[1] for asked in app.asked] == [again, again]


async def test_labels_stand_on_the_items_and_jump_to_them() -> None:
    async with staged() as (app, pilot):
        await press(app, pilot, "f")
        await pilot.pause()
        letters = app.reader.jumps
        offset, stop = letters["a"]
        behind = samples.FIRST[offset + 1 : offset + 6]
        assert samples.FIRST[offset] != "a"
        assert any(f"a{behind}" in line for line in screen_lines(app))
        await press(app, pilot, "a")
        await pilot.pause()
        assert app.reader.state.stop is not None
        assert app.reader.state.stop.key == stop.key
        assert app.reader.state.trail.key == "article:a1"


async def test_a_click_picks_a_row_and_a_second_opens_it() -> None:
    async with staged() as (app, pilot):
        await press(app, pilot, "3")
        await pilot.pause()
        main = app.reader.lists.main
        assert main.listing is not None
        second = main.listing.tops(main.cells)[1] + 1
        await pilot.click("#list", offset=(10, second))
        assert app.reader.state.session.here.index == 1
        await pilot.click("#list", offset=(10, second))
        assert app.reader.pane == "evidence"
        await pilot.click("#tabs", offset=(4, 0))
        assert app.reader.state.trail.key == "summary"


async def test_selected_text_of_the_source_is_copied_word_for_word() -> None:
    async with staged() as (app, pilot):
        reader = app.reader.evidence.source
        app.reader.selections = {reader: SELECT_ALL}
        await pilot.pause()
        await press(app, pilot, "y")
        (copied,) = app.copied
        assert copied.strip() == samples.FIRST.strip()


async def test_a_resize_keeps_the_stop_in_sight() -> None:
    async with staged(samples.briefing(first=samples.FIRST)) as (app, pilot):
        await press(app, pilot, "4", "n")
        stop = app.reader.state.stop
        for size in ((80, 24), (50, 12), (120, 36), (80, 24)):
            await pilot.resize_terminal(*size)
            await pilot.pause()
            assert app.reader.state.stop == stop
        assert any("sign the contract" in line for line in screen_lines(app))


async def test_vim_counts_reach_the_commands() -> None:
    async with staged(preset="vim") as (app, pilot):
        await press(app, pilot, "g", "3", "2", "n")
        await pilot.pause()
        assert app.reader.state.session.here.index == 2
        await press(app, pilot, "2", "G")
        await pilot.pause()
        assert app.reader.state.session.here.index == 1
