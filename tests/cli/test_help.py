"""Completions, manual and doctor say what the parsers say."""

import shutil
import subprocess
from pathlib import Path

import pytest

from briefing.cli.commands import COMMANDS
from briefing.cli.completions import script
from briefing.cli.manual import page
from briefing.cli.parser import build
from briefing.config.settings import SETTINGS
from briefing.errors import Exit
from tests.cli.command import briefing

PARSERS = [build(command) for command in COMMANDS.values()]
FLAGS = {flag for parser in PARSERS for action in parser._actions for flag in action.option_strings}


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completions_know_every_command_and_option(shell: str) -> None:
    text = script(shell)
    for name in COMMANDS:
        assert name in text
    for flag in FLAGS:
        assert (f"-l {flag[2:]}" if shell == "fish" and flag.startswith("--") else flag[1:]) in text
    assert briefing("completions", shell).out == text


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_shell_accepts_its_completions(shell: str, tmp_path: Path) -> None:
    program = shutil.which(shell)
    if program is None:
        pytest.skip(f"{shell} is not installed")
    (tmp_path / "script").write_text(script(shell))
    run = subprocess.run([program, "-n", tmp_path / "script"], capture_output=True, check=True)
    assert run.stderr == b""


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        (["briefing", "ex"], "export"),
        (["briefing", "export", "a", "-f", "h"], "html"),
        (["briefing", "verify", "--so"], "--sources"),
        (["briefing", "completions", "z"], "zsh"),
        (["briefing", "export", "--method", "lex"], "lexrank"),
    ],
)
def test_bash_offers_what_fits(words: list[str], offered: str) -> None:
    program = shutil.which("bash")
    if program is None:
        pytest.skip("bash is not installed")
    asked = " ".join(f"'{word}'" for word in words)
    ask = f'COMP_WORDS=({asked}); COMP_CWORD={len(words) - 1}; _briefing; printf "%s " "${{COMPREPLY[@]}}"'
    command = [program, "-c", f"{script('bash')}\n{ask}"]
    run = subprocess.run(command, capture_output=True, text=True, check=True)
    assert run.stdout.split() == [offered]


def test_the_manual_names_every_command_option_setting_and_code() -> None:
    text = page().replace("\\-", "-").replace("\\&", "")
    for name in (*COMMANDS, *FLAGS, *(setting.key for setting in SETTINGS), "BRIEFING_HOME"):
        assert name in text
    for code in Exit:
        assert f".B {int(code)}\n" in text
    assert briefing("manual").out == page()


def test_the_manual_is_roff_without_complaints() -> None:
    program = shutil.which("groff")
    if program is None:
        pytest.skip("groff is not installed")
    run = subprocess.run(
        [program, "-man", "-ww", "-Tutf8", "-z"], input=page().encode(), capture_output=True, check=True
    )
    assert run.stderr == b""


def test_the_doctor_finds_everything_here() -> None:
    ran = briefing("doctor")
    assert ran.code == 0, ran.out
    for words in ("Python", "spacy", "language pipeline", "cache", "state", "articles", "terminal"):
        assert words in ran.out


def test_the_doctor_names_what_is_missing_and_the_remedy() -> None:
    ran = briefing("doctor", "--model", "no_such_pipeline")
    assert ran.code == 70
    assert "pip install" in next(line for line in ran.out.splitlines() if line.startswith("!!"))


def test_a_missing_pipeline_is_one_line_with_the_remedy() -> None:
    ran = briefing("show", "seeds", "--model", "no_such_pipeline")
    assert ran.code == 70
    assert "pip install" in ran.err
    assert len(ran.err.splitlines()) == 1
