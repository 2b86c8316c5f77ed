"""Faults 18, 61, 62 and 63: hostile settings and marks, failing workers, scarce resources, missing parts."""

import os
import signal
import sys
import time
import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from unittest.mock import patch

import pytest

from briefing.errors import Exit
from briefing.export import render
from briefing.export.selection import SECTIONS
from briefing.model import Corrections, Parameters, Place, Work
from briefing.reading import load
from briefing.store.state import Notebook, changes
from briefing.tui import messages
from briefing.tui.ports import Forgetful, Ports
from briefing.tui.worker import Job, perform
from tests.cli.command import SEEDS, briefing
from tests.faults.terminal import PATIENCE, Terminal, forbidden
from tests.faults.test_signals import children_of
from tests.tui import samples
from tests.tui.stage import press, screen_lines, staged

HOSTILE = "[sic] [/] [/etc/passwd] [@click=app.quit]x[/] $primary \\[ \x1b]52;c;eA==\x07\u202e"
LITERAL = ("[sic]", "[/etc/passwd]", "[@click=app.quit]x[/]")
INVISIBLE = ("Cc", "Cf", "Cs", "Zl", "Zp")


def acting(text: str) -> set[str]:
    return {one for one in text if unicodedata.category(one) in INVISIBLE and one not in "\n\t\r"}


# 18


@pytest.mark.parametrize(
    "line",
    ["model = {}", "method = {}", "keymap = {}", '[keys]\n"item.next" = {}', "[keys]\n{} = 'n'", "{} = 1"],
    ids=["model", "method", "keymap", "key", "command", "setting"],
)
def test_18_hostile_settings_are_told_literally_and_act_on_nothing(
    line: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BRIEFING_HOME", str(tmp_path))
    (tmp_path / "config").mkdir()
    quoted = '"' + "".join(f"\\u{ord(one):04x}" for one in HOSTILE) + '"'
    (tmp_path / "config" / "config.toml").write_text(line.format(quoted), encoding="utf-8")
    for command in (["export", SEEDS, "--no-cache"], ["doctor"]):
        ran = briefing(*command)
        assert not acting(ran.err)
        assert not acting(ran.out)
        assert "Traceback" not in ran.err


def configured(line: str, home: Path) -> dict[str, str | None]:
    """The environment of a home whose keys are set so."""
    (home / "config").mkdir()
    quoted = '"' + "".join(f"\\u{ord(one):04x}" for one in HOSTILE) + '"'
    (home / "config" / "config.toml").write_text(f"[keys]\n{line.format(quoted)}\n", encoding="utf-8")
    return {"BRIEFING_HOME": str(home)}


@pytest.mark.slow
def test_18_keys_of_a_hostile_command_are_refused_before_anything_is_drawn(tmp_path: Path) -> None:
    surroundings = configured("{} = 'n'", tmp_path)
    with Terminal(str(SEEDS), program=("-m", "briefing"), environment=surroundings) as terminal:
        assert terminal.ended() in (Exit.USAGE, Exit.BAD_DATA)
        assert b"\x1b" not in terminal.written
        assert b"[sic]" in terminal.written


@pytest.mark.slow
def test_18_a_hostile_key_is_shown_literally_or_refused(tmp_path: Path) -> None:
    surroundings = configured('"item.next" = {}', tmp_path)
    with Terminal(str(SEEDS), program=("-m", "briefing"), environment=surroundings) as terminal:
        terminal.until("6 Sources")
        since = terminal.send("?")
        terminal.until("[sic]", since=since)
        terminal.send("\x1b")
        terminal.quiet()
        terminal.send("q")
        assert terminal.ended() == Exit.OK
        assert not forbidden(terminal.written)


async def test_18_hostile_notes_and_names_of_the_side_file_are_shown_literally(tmp_path: Path) -> None:
    made = samples.briefing()
    text = made.articles[0].text_sha256
    first = made.quotes[0]
    place = Place(text, first.content[0].start, first.content[-1].end, "quotes")

    def work(now: Work) -> Work:
        now = changes.note(now, place, HOSTILE)
        return changes.set_outlet(changes.rename_actor(now, "Ada Marsh", HOSTILE), text, HOSTILE)

    texts = [one.text_sha256 for one in made.articles]
    kept = Notebook(texts, tmp_path).change(work).work
    assert HOSTILE in kept.notes.values()
    assert kept.corrections.rename["Ada Marsh"] == HOSTILE
    articles = (replace(made.articles[0], outlet=HOSTILE), *made.articles[1:])
    actors = tuple(replace(one, name=HOSTILE) for one in made.actors)
    made = replace(made, articles=articles, actors=actors)
    seen = ""
    ports = Ports(book=lambda texts: Notebook(texts, tmp_path))
    async with staged(made, ports=ports) as (app, pilot):
        for key in ("2", "3", "i", "escape", "6"):
            await press(app, pilot, key)
            await pilot.pause()
            seen += "\n".join(screen_lines(app))
    assert not acting(seen)
    for piece in LITERAL:
        assert piece in seen
    for form in ("markdown", "html", "csv", "json"):
        assert not acting(render(made, form, SECTIONS, kept.notes))


# 61


def told(job: Job) -> list[object]:
    heard: list[object] = []
    perform(job, heard.append, lambda: False)
    return heard


def test_61_an_analysis_that_breaks_is_told_without_the_text_and_the_sources_stay(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("A head\nSecret words of it.\n", encoding="utf-8")

    def breaks(*_: object) -> Iterator[tuple[int, Exception]]:
        raise RuntimeError("Secret words of it.")

    job = Job(lambda: load([str(tmp_path)]), Parameters(), Corrections(), breaks, Forgetful)
    heard = told(job)
    assert [one.problem for one in heard if isinstance(one, messages.Failed)] == [
        "the analysis stopped: RuntimeError"
    ]
    assert [one for one in heard if isinstance(one, messages.Briefed)][-1].briefing.articles
    assert isinstance(heard[-1], messages.Finished)


def test_61_and_62_without_processes_the_screen_s_analysis_is_done_in_its_own(tmp_path: Path) -> None:
    """No semaphores, no shared memory, no more processes."""
    (tmp_path / "a.txt").write_text("A head\n“We agree,” Ada Marsh said on Monday.\n", encoding="utf-8")

    def compute(articles: object, _: str, computed: object) -> object:
        return computed(articles)  # type: ignore[operator]

    job = Job(lambda: load([str(tmp_path)]), Parameters(), Corrections(), compute, Forgetful)  # type: ignore[arg-type]
    with patch("briefing.analysis.workers.processes", side_effect=OSError("no semaphores")):
        heard = told(job)
    assert not [one for one in heard if isinstance(one, messages.Failed)]
    assert [one for one in heard if isinstance(one, messages.Briefed)][-1].briefing.quotes


@pytest.mark.slow
def test_61_killed_workers_are_told_and_the_rest_works(tmp_path: Path) -> None:
    surroundings = {"BRIEFING_HOME": str(tmp_path / "home")}
    with Terminal(str(SEEDS), program=("-m", "briefing"), environment=surroundings) as terminal:
        terminal.until("analysed 0/2")
        end = time.monotonic() + PATIENCE
        while b"not analysed" not in terminal.written:
            assert time.monotonic() < end, "nothing was told"
            for child in children_of(terminal.process.pid):
                if "spawn_main" in command_of(child):
                    os.kill(child, signal.SIGKILL)
            terminal.read(0.05)
        since = terminal.send("6")
        terminal.until("[6 Sources", since=since)
        terminal.send("q")
        assert terminal.ended() == Exit.OK
        assert terminal.restored


def command_of(process: int) -> str:
    try:
        return Path(f"/proc/{process}/cmdline").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""


# 62


def test_62_without_a_temporary_folder_nothing_is_missed(monkeypatch: pytest.MonkeyPatch) -> None:
    with patch("tempfile._get_default_tempdir", side_effect=FileNotFoundError("no temporary directory")):
        monkeypatch.setattr("tempfile.tempdir", None)
        assert briefing("export", SEEDS, "-f", "json", "--no-cache").code == Exit.OK


# 63


def test_63_a_missing_extra_is_named_and_the_other_formats_are_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The package is hidden from the process that takes files apart, as where it is not installed."""
    hidden = tmp_path / "hidden"
    hidden.mkdir()
    for package in ("pypdf", "feedparser"):
        (hidden / f"{package}.py").write_text("raise ImportError\n", encoding="utf-8")
    monkeypatch.syspath_prepend(str(hidden))
    texts = tmp_path / "in"
    texts.mkdir()
    (texts / "a.pdf").write_bytes(b"%PDF-1.4\n" + b"0" * 100)
    (texts / "b.html").write_text(
        "<p>The dockers called off their strike on Wednesday.</p>", encoding="utf-8"
    )
    (texts / "c.txt").write_text("A head\nA story.\n", encoding="utf-8")
    bundle = load([str(texts)])
    assert [one.path for one in bundle.articles] == ["b.html", "c.txt"]
    assert [one.path for one in bundle.skipped] == ["a.pdf"]
    assert "pip install 'briefing[pdf]'" in bundle.skipped[0].reason


def test_63_no_data_of_nltk_is_needed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NLTK_DATA", str(tmp_path))
    nltk = sys.modules.get("nltk.data")
    if nltk is not None:
        monkeypatch.setattr(nltk, "path", [str(tmp_path)])
    for method in ("coverage", "lexrank", "edmundson"):
        ran = briefing("export", SEEDS, "--method", method, "--no-cache")
        assert ran.code == Exit.OK, ran.err


@pytest.mark.parametrize(
    "body",
    [
        "def load(): raise OSError('[E050] no config.cfg\\nsecond line')",
        "def load(): raise KeyError('factory')",
        "def load(): raise RuntimeError",
        "def load(): raise AttributeError('vocab')",
        "raise ImportError('libfoo.so')",
        "raise SyntaxError('bad')",
    ],
)
def test_63_a_broken_pipeline_names_its_remedy_in_one_line(
    body: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    name = f"broken_pipeline_{abs(hash(body))}"
    (tmp_path / f"{name}.py").write_text(f"{body}\n", encoding="utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    ran = briefing("export", SEEDS, "--no-cache", "--model", name)
    assert ran.code == Exit.INTERNAL
    assert "pip install" in ran.err
    assert name in ran.err
    assert len(ran.err.splitlines()) == 1
