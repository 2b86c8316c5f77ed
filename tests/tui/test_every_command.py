"""Every command of the table, in every section, at both sizes."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from textual.pilot import Pilot

from briefing.trail import Session
from briefing.tui import sections
from briefing.tui.commands import COMMANDS
from briefing.tui.overlays import Page, Picker, Prompt
from briefing.tui.state import State
from tests.tui.stage import NARROW, WIDE, Prepared, press_one, staged


@dataclass
class Seen:
    """What a command found and left."""

    app: Prepared
    before: State
    after: State

    @property
    def moved(self) -> int:
        return self.after.session.here.index - self.before.session.here.index

    @property
    def last(self) -> int:
        return max(0, len(self.before.trail) - 1)


Check = Callable[[Seen], bool]


def stepped(amount: int) -> Check:
    def check(seen: Seen) -> bool:
        at = seen.before.session.here.index
        return seen.moved == min(max(at + amount, 0), seen.last) - at

    return check


def at_section(name: str | None) -> Check:
    return lambda seen: seen.after.trail.key == (name or seen.before.trail.key)


def neighbour(amount: int) -> Check:
    names = list(sections.SECTIONS)

    def check(seen: Seen) -> bool:
        at = names.index(seen.before.trail.section)
        return seen.after.trail.key == names[(at + amount) % len(names)]

    return check


def over(kind: type[object]) -> Check:
    return lambda seen: isinstance(seen.app.screen, kind) and seen.after.session == seen.before.session


def same_state(seen: Seen) -> bool:
    return seen.after.session == seen.before.session and seen.after.work == seen.before.work


def turned(seen: Seen) -> bool:
    spans = len(seen.before.stop.spans) if seen.before.stop else 0
    return (seen.after.session.here.aspect != 0) == (spans > 1)


def opened(seen: Seen) -> bool:
    stop = seen.before.stop
    assert stop is not None
    if stop.kind == "actor":
        return seen.after.trail.key == f"actor:{stop.id}" and seen.app.reader.pane == "panel"
    if stop.kind == "article":
        return seen.after.trail.key == f"article:{stop.id}" and seen.app.reader.pane == "evidence"
    return seen.app.reader.pane == "evidence" and seen.after.session == seen.before.session


def at_actor(seen: Seen) -> bool:
    assert seen.before.stop is not None
    actor = seen.before.catalog.actor_of(seen.before.stop)
    return seen.after.trail.key == (f"actor:{actor}" if actor else seen.before.trail.key)


def searched(seen: Seen) -> bool:
    return seen.after.trail.passing and len(seen.after.trail) > 0


def longer(amount: int) -> Check:
    def check(seen: Seen) -> bool:
        before, after = (one.catalog.briefing.parameters.length for one in (seen.before, seen.after))
        return after == before + amount

    return check


def changed(what: str) -> Check:
    return lambda seen: getattr(seen.after.work, what) != getattr(seen.before.work, what)


EXPECTED: dict[str, Check] = {
    "item.next": stepped(1),
    "item.prev": stepped(-1),
    "item.first": lambda seen: seen.after.session.here.index == 0,
    "item.last": lambda seen: seen.after.session.here.index == seen.last,
    "open": opened,
    "back": lambda seen: seen.after.session == seen.before.session and seen.app.reader.pane == "list",
    "forward": same_state,
    "same.next": turned,
    "same.prev": turned,
    "actor.of": at_actor,
    "why": over(Page),
    "cursor.down": stepped(1),
    "cursor.up": stepped(-1),
    "page.down": lambda seen: seen.moved >= 0,
    "page.up": lambda seen: seen.moved <= 0,
    "evidence.down": same_state,
    "evidence.up": same_state,
    "pane.next": lambda seen: seen.app.reader.pane == ("panel" if seen.before.subject else "evidence"),
    "pane.prev": lambda seen: seen.app.reader.pane == "evidence",
    "zoom": lambda seen: seen.app.reader.maximized is not None,
    "split": lambda seen: seen.app.reader.has_class("-turned"),
    "labels": lambda seen: bool(seen.app.reader.jumps) == (seen.app.reader.evidence.source.size.height > 0),
    "section.next": neighbour(1),
    "section.prev": neighbour(-1),
    "section.1": at_section("summary"),
    "section.2": at_section("actors"),
    "section.3": at_section("quotes"),
    "section.4": at_section("pledges"),
    "section.5": at_section("compare"),
    "section.6": at_section("sources"),
    "find": over(Prompt),
    "find.word": searched,
    "filter": over(Prompt),
    "summary.longer": longer(1),
    "summary.shorter": longer(-1),
    "summary.method": over(Picker),
    "summary.focus": over(Picker),
    "show.weak": lambda seen: len(seen.after.catalog.quotes) == 5 and len(seen.after.catalog.pledges) == 4,
    "reload": lambda seen: seen.app.asked[-1][1] and same_state(seen),
    "mark": changed("marks"),
    "marks": same_state,
    "note": over(Prompt),
    "drop": changed("dropped"),
    "undo": same_state,
    "correct": lambda seen: (
        isinstance(seen.app.screen, Picker)
        == (seen.before.trail.key in {"actors", "quotes", "pledges", "sources"})
    ),
    "copy": lambda seen: len(seen.app.copied) == 1 and bool(seen.app.copied[0]),
    "copy.cite": lambda seen: "sha256" in seen.app.copied[0] and "characters" in seen.app.copied[0],
    "export": over(Picker),
    "edit": same_state,
    "pager": same_state,
    "file": lambda seen: seen.app.copied == ["a1.txt"],
    "theme": over(Picker),
    "help": over(Page),
    "palette": over(Picker),
    "close": same_state,
    "quit": lambda seen: not seen.app.is_running or seen.app._exit,
}


def test_the_table_and_the_expectations_are_the_same() -> None:
    assert EXPECTED.keys() == {command.id for command in COMMANDS}


async def clear(app: Prepared, pilot: Pilot[None], start: State) -> None:
    """Back to the start of the section, nothing over the screen."""
    while len(app.screen_stack) > 1:
        app.pop_screen()
    app.reader.minimize()
    app.reader.remove_class("-turned")
    app.reader.jumps = {}
    app.copied.clear()
    app.reader.show(start)
    app.reader.focus_pane("list")


@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["120x36", "80x24"])
@pytest.mark.parametrize("section", sections.SECTIONS)
async def test_every_command_works_in_every_section(section: str, size: tuple[int, int]) -> None:
    async with staged(size=size) as (app, pilot):
        trail = sections.section(app.reader.state.catalog, section)
        start = app.reader.state.going(Session().enter(trail).settled())
        failed = []
        for command in sorted(COMMANDS, key=lambda one: one.id == "quit"):
            await clear(app, pilot, start)
            before = app.reader.state
            await press_one(app, pilot, *command.keys[0].split())
            seen = Seen(app, before, app.reader.state)
            if not EXPECTED[command.id](seen):
                failed.append(command.id)
        assert not failed


@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["120x36", "80x24"])
async def test_everything_over_the_screen_is_left_by_escape(size: tuple[int, int]) -> None:
    async with staged(size=size) as (app, pilot):
        for command in COMMANDS:
            if command.id == "quit":
                continue
            app.desk.run_command(command.id)
            await pilot.pause()
            for _ in range(len(app.screen_stack) - 1):
                await pilot.press("escape")
                await pilot.pause()
            assert app.screen is app.reader, command.id
