"""The flow runs one way: files -> reading -> analysis -> Briefing -> screen or export."""

from pathlib import Path

import pytest

from tests.architecture.source import PACKAGE, imports, modules, name_of

LEAVES = {"errors", "paths", "safe", "writing"}
"""Anybody may use these; they use nothing of ours but each other and the version."""

ALLOWED: dict[str, set[str]] = {
    "__init__": set(),
    "errors": set(),
    "paths": set(),
    "safe": set(),
    "writing": set(),
    "model": set(),
    "trail": {"model"},
    "search": {"model", "trail"},
    "config": {"model"},
    "reading": {"model"},
    "analysis": {"model"},
    "store": {"model"},
    "export": {"model"},
    "tui": {"model", "trail", "search", "config", "reading", "analysis", "store", "export"},
    "cli": {"model", "config", "reading", "analysis", "store", "export", "tui"},
    "__main__": {"cli"},
}
"""Part -> the parts it may import, LEAVES aside."""

ONLY_IMPORTER = {
    "textual": "briefing.tui",
    "spacy": "briefing.analysis.article.syntax",
    "nltk": "briefing.analysis.article.figures.chunks",
    "lxml": "briefing.reading",
    "sumy": "briefing.analysis.bundle.summary",
    "argparse": "briefing.cli",
}
"""Library -> the only part that may import it."""


def part(module: str) -> str:
    """`briefing.tui.app` -> `tui`; `briefing` and `briefing.__version__` -> `__init__`."""
    pieces = module.split(".")
    return pieces[1] if len(pieces) > 1 and pieces[1] in ALLOWED else "__init__"


@pytest.mark.parametrize("path", modules(), ids=name_of)
def test_every_import_follows_the_arrows(path: Path) -> None:
    here = part(name_of(path))
    for module, line in imports(path):
        if module.split(".")[0] == "briefing":
            there = part(module)
            assert there in ALLOWED[here] | LEAVES | {here, "__init__"}, (
                f"{path.name}:{line}: {here} -> {there}"
            )


@pytest.mark.parametrize("path", modules(), ids=name_of)
def test_the_article_pass_never_sees_the_bundle_pass(path: Path) -> None:
    if name_of(path).startswith("briefing.analysis.article"):
        assert not [line for module, line in imports(path) if module.startswith("briefing.analysis.bundle")]


@pytest.mark.parametrize("path", modules(), ids=name_of)
def test_each_library_has_one_place(path: Path) -> None:
    name = name_of(path)
    for module, line in imports(path):
        owner = ONLY_IMPORTER.get(module.split(".")[0])
        assert owner is None or name == owner or name.startswith(f"{owner}."), f"{path.name}:{line}: {module}"


def test_every_part_of_the_package_has_its_arrows() -> None:
    found = {path.stem for path in PACKAGE.glob("*.py")} | {
        path.parent.name for path in PACKAGE.glob("*/__init__.py")
    }
    assert found <= ALLOWED.keys()


def test_only_the_command_line_opens_the_screen_and_only_when_asked() -> None:
    for path in modules():
        if part(name_of(path)) != "tui":
            assert not [
                line for module, line in imports(path, only_at_load=True) if module.startswith("briefing.tui")
            ]


def test_no_two_modules_need_each_other() -> None:
    known = {name_of(path) for path in modules()}
    needs: dict[str, set[str]] = {}
    for path in modules():
        targets = {
            target
            for module, _ in imports(path, only_at_load=True)
            for target in (module, module.rpartition(".")[0])
        }
        needs[name_of(path)] = {
            target for target in targets if target in known and target not in name_of(path)
        }
    done: set[str] = set()
    for module in sorted(needs):
        _walk(module, needs, (), done)


def _walk(module: str, needs: dict[str, set[str]], way: tuple[str, ...], done: set[str]) -> None:
    """Follow the imports of a module; a module met again on the way closes a circle."""
    assert module not in way, f"circle: {' -> '.join((*way[way.index(module) :], module))}"
    if module not in done:
        for target in sorted(needs[module]):
            _walk(target, needs, (*way, module), done)
        done.add(module)
