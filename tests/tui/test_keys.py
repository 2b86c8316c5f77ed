"""From keys to commands."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.tui.actions import actions
from briefing.tui.commands import COMMANDS, PRESETS
from briefing.tui.keys import Heard, Keymap, KeymapError, keymap


def pressed(keys: str, over: Keymap) -> list[tuple[str, int]]:
    heard, told = Heard(), []
    for key in keys.split():
        heard = over.hear(heard, key)
        if heard.command:
            told.append((heard.command, heard.count))
            heard = Heard()
    return told


def test_every_command_has_a_plain_printable_key() -> None:
    for command in COMMANDS:
        plain = [key for key in command.keys if all(len(part) == 1 for part in key.split())]
        assert (
            plain
            or command.id in {"close", "open", "cursor.down", "pane.next"} & {"close"}
            or (command.keys[0] in {"enter", "tab", "shift+tab", "space", "escape"})
        ), command.id


def test_every_command_is_carried_out_by_a_function() -> None:
    assert actions().keys() == {command.id for command in COMMANDS}


def test_ids_are_distinct() -> None:
    assert len({command.id for command in COMMANDS}) == len(COMMANDS)


@pytest.mark.parametrize("preset", PRESETS)
def test_no_preset_gives_one_key_two_meanings(preset: str) -> None:
    keymap(preset)


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        ("n", [("item.next", 0)]),
        ("g g", [("item.first", 0)]),
        ("g n", [("item.next", 0)]),
        ("3", [("section.3", 0)]),
        ("space", [("page.down", 0)]),
    ],
)
def test_keys_of_the_default_keymap(keys: str, expected: list[tuple[str, int]]) -> None:
    assert pressed(keys, keymap()) == expected


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        ("5 n", [("item.next", 5)]),
        ("1 2 G", [("item.last", 12)]),
        ("1 0 n", [("item.next", 10)]),
        ("g 3", [("section.3", 0)]),
        ("2 g g", [("item.first", 2)]),
        ("3", []),
    ],
)
def test_digits_are_counts_in_vim(keys: str, expected: list[tuple[str, int]]) -> None:
    assert pressed(keys, keymap("vim")) == expected


@given(st.lists(st.sampled_from(list("0123456789gGnpq?!ä")), max_size=30), st.sampled_from(sorted(PRESETS)))
def test_whatever_is_typed_hearing_ends(keys: list[str], preset: str) -> None:
    heard = Heard()
    for key in keys:
        heard = keymap(preset).hear(heard, key)
        assert 0 <= heard.count <= 9999
        if heard.command:
            heard = Heard()


def test_own_keys_replace_the_keys_of_a_command() -> None:
    own = keymap("default", {"mark": "M", "summary.method": ["ctrl+m"]})
    assert pressed("M", own) == [("mark", 0)]
    assert own.keys_of("mark") == ["M"]


def test_a_key_taken_twice_is_refused_with_both_names() -> None:
    with pytest.raises(KeymapError, match=r"n is both item\.next and mark"):
        keymap("default", {"mark": "n"})


def test_a_key_that_begins_a_sequence_is_refused() -> None:
    with pytest.raises(KeymapError, match=r"item\.first and mark|mark and item\.first"):
        keymap("default", {"mark": "g"})


def test_unknown_commands_and_presets_are_named() -> None:
    with pytest.raises(KeymapError, match="fly: no such command"):
        keymap("default", {"fly": "X"})
    with pytest.raises(KeymapError, match="emacs"):
        keymap("emacs")
