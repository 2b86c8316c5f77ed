"""The configuration: what it may say, and what is told when it is wrong."""

import json
from pathlib import Path

import pytest

from briefing.config import Config, load_config
from briefing.config.settings import SETTINGS
from briefing.errors import ConfigError
from briefing.safe import HIDDEN
from tests.cli.command import SEEDS, briefing


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("BRIEFING_HOME", str(tmp_path))
    (tmp_path / "config").mkdir()
    return tmp_path / "config" / "config.toml"


def test_without_a_file_the_defaults_hold(file: Path) -> None:
    assert load_config() == Config()
    file.parent.rmdir()
    assert load_config() == Config()


def test_every_setting_can_be_set(file: Path) -> None:
    file.write_text(
        'model = "en_core_web_trf"\nlength = 3\nmethod = "lexrank"\nall = true\nmax-size = 2\njobs = 4\n'
        'keymap = "vim"\n[keys]\n"item.next" = "x"\n"item.prev" = ["y", "ctrl+y"]\n'
    )
    assert load_config() == Config(
        model="en_core_web_trf",
        length=3,
        method="lexrank",
        weak=True,
        max_size=2.0,
        jobs=4,
        keymap="vim",
        keys={"item.next": ("x",), "item.prev": ("y", "ctrl+y")},
    )


@pytest.mark.parametrize(
    ("line", "key"),
    [
        ("length = 0", "length"),
        ("length = true", "length"),
        ('length = "3"', "length"),
        ('method = "gpt"', "method"),
        ("all = 1", "all"),
        ("max-size = -1", "max-size"),
        ("max-size = inf", "max-size"),
        ("keymap = 3", "keymap"),
        ('keys = "n"', "keys"),
        ("keys = {open = 3}", "keys: open"),
        ("colour = 3", "colour"),
        ('"a\\u001b[2J" = 3', "no such setting"),
        ("length = = 3", "line 1"),
        ('model = "\xff', "config.toml"),
    ],
)
def test_what_is_wrong_is_named_with_its_file(file: Path, line: str, key: str) -> None:
    file.write_bytes(line.encode("latin-1"))
    with pytest.raises(ConfigError):
        load_config()
    ran = briefing("show", SEEDS)
    assert ran.code == 65
    assert str(file) in ran.err
    assert key in ran.err
    assert len(ran.err.splitlines()) == 1
    assert not HIDDEN.search(ran.err)


def test_the_command_line_stands_above_the_file(file: Path) -> None:
    file.write_text("length = 3\nall = true\n")
    for more, length in (([], 3), (["--length", "2"], 2)):
        document = json.loads(briefing("export", SEEDS, "-f", "json", *more).out)
        assert len(document["summary"]) == length
        assert document["generator"]["parameters"]["all"] is True


def test_every_setting_is_a_field() -> None:
    assert {setting.name for setting in SETTINGS} == set(Config.__slots__) - {"cache"}
