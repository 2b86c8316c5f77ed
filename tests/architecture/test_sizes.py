"""Files and functions stay small enough to be read in one go."""

import ast
from pathlib import Path
from statistics import median

import pytest

from tests.architecture.source import modules, name_of, tree

LONGEST_FILE = 350
LONGEST_FUNCTION = 60
MEDIAN_FILE = 110
"""The aim is about 90; a little air for the parts that grow first."""
VAGUE = {"util", "utils", "helper", "helpers", "manager", "handler", "misc", "common"}


@pytest.mark.parametrize("path", modules(), ids=name_of)
def test_no_file_is_longer_than_one_sitting(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LONGEST_FILE


@pytest.mark.parametrize("path", modules(), ids=name_of)
def test_no_function_is_longer_than_one_screen(path: Path) -> None:
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            length = (node.end_lineno or node.lineno) - node.lineno + 1
            assert length <= LONGEST_FUNCTION, f"{path.name}:{node.lineno} {node.name} has {length} lines"


@pytest.mark.parametrize("path", modules(), ids=name_of)
def test_no_module_has_a_name_that_says_nothing(path: Path) -> None:
    assert not set(path.stem.split("_")) & VAGUE


def test_the_median_file_is_short() -> None:
    assert median(len(path.read_text(encoding="utf-8").splitlines()) for path in modules()) <= MEDIAN_FILE
