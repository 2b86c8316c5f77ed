"""Fault 16-18: markup in whatever is shown stays text, on every surface; nothing of it can be clicked."""

import ast
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from rich.cells import cell_len
from textual.widgets import Input

import briefing.tui
from briefing.model import Briefing
from briefing.tui.panes.lined import Lined
from tests.tui import samples
from tests.tui.stage import NARROW, WIDE, Prepared, press, screen_lines, staged

MARKUP = "[sic] [Putin] [/] [/etc/passwd] [@click=app.quit]x[/] [tag= $primary :smile: \\["


def hostile() -> Briefing:
    """The sample with markup in its headline, its quotes, its actors' names and its file names."""
    made = samples.briefing(first=samples.FIRST.replace("Twelve", f"{MARKUP} Twelve"))
    title = made.articles[0].title
    assert title is not None
    quotes = tuple(replace(one, content=(title,), source=title) for one in made.quotes if one.article == "a1")
    pledges = tuple(
        replace(one, action=title, condition=title) for one in made.pledges if one.article == "a1"
    )
    actors = tuple(replace(one, name=f"{MARKUP} {one.name}") for one in made.actors)
    articles = tuple(
        replace(one, path=f"{MARKUP}\x1b]0;x\x07\n.txt", outlet=f"{MARKUP} {one.id}") for one in made.articles
    )
    made = replace(made, quotes=quotes, pledges=pledges, quote_groups=(), pledge_groups=())
    return replace(made, actors=actors, articles=articles)


@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["120x36", "80x24"])
async def test_markup_is_shown_as_it_is_on_every_surface(size: tuple[int, int]) -> None:
    seen = ""
    async with staged(hostile(), size=size) as (app, pilot):
        for keys in (
            "1",
            "2",
            "enter",
            "w",
            "escape",
            "3",
            "w",
            "escape",
            "4",
            "5",
            "6",
            "c",
            "escape",
            "m",
            "'",
        ):
            await press(app, pilot, keys)
            await pilot.pause()
            seen += "\n".join(screen_lines(app))
        await press(app, pilot, "/")
        await pilot.pause()
        app.screen.query_one(Input).value = "[/etc/passwd]"
        await pilot.pause()
        seen += "\n".join(screen_lines(app))
        await press(app, pilot, "enter")
        await pilot.pause()
        assert app.reader.state.trail.title == "/[/etc/passwd]"
        await press(app, pilot, "y")
        await pilot.pause()
        seen += "\n".join(screen_lines(app))
        assert not clickable(app)
    for piece in ("[sic]", "[Putin]", "[@click", "[/etc/passwd]"):
        assert piece in seen
    assert "\x1b" not in seen


def clickable(app: Prepared) -> list[str]:
    """Runs that would run an action when clicked."""
    return [
        segment.text
        for strip in app.screen._compositor.render_strips()
        for segment in strip
        if segment.style and "@click" in segment.style.meta
    ]


async def test_every_notice_and_title_is_plain() -> None:
    async with staged(hostile()) as (app, pilot):
        app.desk.say(MARKUP)
        app.desk.read(MARKUP, [((MARKUP, ""),)])
        await pilot.pause()
        text = "\n".join(screen_lines(app))
        assert text.count("[sic] [Putin] [/]") >= 2
        app.pop_screen()
        app.desk.ask(MARKUP, MARKUP, lambda _: None)
        await pilot.pause()
        assert "[sic] [Putin] [/]" in "\n".join(screen_lines(app))


TAKES_TEXT = {
    "Static",
    "Label",
    "Button",
    "Toast",
    "Collapsible",
    "Checkbox",
    "OptionList",
    "Markdown",
    "Log",
}
"""Widgets that read markup in a str."""


TITLES = {"border_title", "border_subtitle"}


def calls() -> Iterator[tuple[Path, ast.Call]]:
    for path in Path(briefing.tui.__file__).parent.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                yield path, node


def test_no_widget_is_handed_a_str_that_could_hold_article_text() -> None:
    for path, call in calls():
        name = call.func.id if isinstance(call.func, ast.Name) else ""
        if name in TAKES_TEXT:
            for argument in call.args[:1]:
                safe = isinstance(argument, ast.Constant) or (
                    isinstance(argument, ast.Call) and getattr(argument.func, "id", "") == "content"
                )
                assert safe, f"{path.name}:{call.lineno}: {name} takes text that is not content()"


def test_every_notice_turns_markup_off() -> None:
    for path, call in calls():
        if isinstance(call.func, ast.Attribute) and call.func.attr == "notify":
            off = [one.value for one in call.keywords if one.arg == "markup"]
            assert off, f"{path.name}:{call.lineno}"
            assert isinstance(off[0], ast.Constant)
            assert off[0].value is False


def test_border_titles_are_content() -> None:
    for path in Path(briefing.tui.__file__).parent.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            target = node.targets[0] if isinstance(node, ast.Assign) else None
            if isinstance(node, ast.Assign) and getattr(target, "attr", "") in TITLES:
                assert ast.unparse(node.value).startswith("content("), f"{path.name}:{node.lineno}"


def test_our_panes_paint_only_through_strip() -> None:
    for path in (Path(briefing.tui.__file__).parent / "panes").rglob("*.py"):
        source = path.read_text(encoding="utf-8")
        assert "Segment(" not in source, path.name
    assert Lined.render_line.__module__ == "briefing.tui.panes.lined"


WIDE_TEXT = "日本語の文章 👩\u200d🚀🇫🇷🇩🇪 e\u0301\u0302 한국어 ﷽ ⚠\ufe0f مرحبا नमस्ते "


@pytest.mark.parametrize("size", [WIDE, NARROW, (61, 17)], ids=["120x36", "80x24", "61x17"])
async def test_15_wide_and_joined_characters_leave_every_border_in_its_column(size: tuple[int, int]) -> None:
    made = samples.briefing(first=samples.FIRST + (WIDE_TEXT * 12 + "\n") * 3)
    async with staged(made, size=size) as (app, pilot):
        for key in ("6", ".", "space", "z"):
            await press(app, pilot, key)
            await pilot.pause()
            for line in screen_lines(app):
                assert cell_len(line) == size[0], line
