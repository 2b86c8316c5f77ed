"""What is typed, and what is said when it is wrong."""

import pytest

from briefing.analysis.bundle.summary import METHODS as SUMMARY_METHODS
from briefing.cli.commands import COMMANDS, OPEN
from briefing.cli.parser import parse
from briefing.config import METHODS
from briefing.safe import HIDDEN
from tests.cli.command import briefing


def test_the_version_is_one_line() -> None:
    ran = briefing("--version")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith("briefing ")


@pytest.mark.parametrize("name", ["", *COMMANDS])
def test_every_command_helps_with_an_example(name: str) -> None:
    ran = briefing(*([name] if name else []), "--help")
    command = COMMANDS.get(name, OPEN)
    assert ran.code == 0
    assert f"example:\n  {command.example}" in ran.out
    assert "--debug" in ran.out


def test_the_help_lists_every_command() -> None:
    out = briefing("--help").out
    for command in COMMANDS.values():
        assert command.summary in out


@pytest.mark.parametrize("name", COMMANDS)
def test_the_example_of_a_command_is_understood(name: str) -> None:
    words = COMMANDS[name].example.split(" > ")[0].split(" | ")[0].split()
    assert words[0] == "briefing"
    assert parse(words[1:])[0].name == name


def test_common_options_may_stand_before_the_command() -> None:
    command, options = parse(["--model", "show", "--all", "export", "a.txt"])
    assert (command.name, options.model, options.weak, options.paths) == ("export", "show", True, ["a.txt"])


def test_a_path_that_is_no_command_opens_the_reader() -> None:
    assert parse(["./export"])[0] is OPEN
    assert parse(["--", "export"])[0] is OPEN
    assert parse([])[0] is OPEN
    assert parse(["-"])[1].paths == ["-"]


@pytest.mark.parametrize(
    "wrong",
    [
        ["export"],
        ["export", "a", "--length", "0"],
        ["export", "a", "--length", "x"],
        ["export", "a", "-f", "pdf"],
        ["export", "a", "--method", "gpt"],
        ["export", "a", "--sections", "summary,nonsense"],
        ["export", "a", "--max-size", "-1"],
        ["diff", "a"],
        ["completions", "tcsh"],
        ["--frobnicate"],
    ],
)
def test_a_wrong_command_line_is_a_usage_error(wrong: list[str]) -> None:
    ran = briefing(*wrong)
    assert ran.code == 2
    assert ran.out == ""
    assert "Traceback" not in ran.err


@pytest.mark.parametrize(
    "typed", [["export", "a", "--x\x1b]52;c;eA==\x07"], ["export", "a", "--method", "\x9b2J\u202e"]]
)
def test_what_was_typed_cannot_reach_the_terminal(typed: list[str]) -> None:
    ran = briefing(*typed)
    assert ran.code == 2
    assert not HIDDEN.search(ran.err)


def test_the_methods_are_those_of_the_summary() -> None:
    assert METHODS == SUMMARY_METHODS
