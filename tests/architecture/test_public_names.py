"""What a module offers is listed, and what is listed exists."""

import ast
from functools import cache
from pathlib import Path

import pytest

from tests.architecture.source import modules, name_of, tree


def offered(path: Path) -> list[str] | None:
    """The names in `__all__`, None where the module has none."""
    for node in tree(path).body:
        if isinstance(node, ast.Assign) and any(
            isinstance(t, ast.Name) and t.id == "__all__" for t in node.targets
        ):
            return [str(name) for name in ast.literal_eval(node.value)]
    return None


def defined(path: Path) -> set[str]:
    """Names bound at the module's top level, those that are bound when first asked for too."""
    names: set[str] = set()
    body = tree(path).body
    for node in (*body, *(inner for outer in body if isinstance(outer, ast.If) for inner in outer.body)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            names.add(node.name)
        elif isinstance(node, ast.Assign):
            names |= {target.id for target in node.targets if isinstance(target, ast.Name)}
        elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            names.add(node.target.id)
        elif isinstance(node, ast.ImportFrom):
            names |= {alias.asname or alias.name for alias in node.names}
    return names


@cache
def taken() -> dict[str, dict[str, set[str]]]:
    """Module -> who imports from it -> the names they take."""
    found: dict[str, dict[str, set[str]]] = {}
    for path in modules():
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.ImportFrom) and node.module:
                users = found.setdefault(node.module, {})
                users.setdefault(name_of(path), set()).update(alias.name for alias in node.names)
    return found


@pytest.mark.parametrize("path", modules(), ids=name_of)
def test_all_names_that_are_offered_exist(path: Path) -> None:
    assert set(offered(path) or ()) <= defined(path)


@pytest.mark.parametrize("path", modules(), ids=name_of)
def test_names_that_others_import_are_offered(path: Path) -> None:
    names = offered(path)
    if names is not None:
        submodules = {child.stem for child in path.parent.iterdir()} if path.stem == "__init__" else set()
        for user, wanted in taken().get(name_of(path), {}).items():
            assert wanted <= set(names) | submodules, f"{user} takes {wanted - set(names)}"
