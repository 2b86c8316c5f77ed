"""`briefing`: open the reader; where no screen can be drawn, print instead."""

import os
from argparse import Namespace
from collections.abc import Callable, Collection, Iterator, Sequence
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, Any, TypeAlias

from briefing import paths
from briefing.cli.settings import configured
from briefing.cli.streams import is_terminal, say
from briefing.config import Config
from briefing.model import Parameters

if TYPE_CHECKING:
    from briefing.model import Article, ArticleAnalysis, Bundle
    from briefing.store.state import Notebook

__all__ = ["run"]

Outcomes: TypeAlias = "Iterator[tuple[int, ArticleAnalysis | Exception]]"
"""What the screen's article pass gives."""


def run(options: Namespace) -> int:
    """Open the paths, or the two founding articles."""
    options.paths = options.paths or [str(paths.seeds())]
    if not is_terminal():
        say("no terminal to draw on: printing (briefing show)")
        options.actor = options.query = options.sections = None
        code: int = import_module("briefing.cli.show").run(options)
        return code
    if options.no_color:
        os.environ["NO_COLOR"] = "1"
    return _open(options, configured(options))


def _open(options: Namespace, config: Config) -> int:
    tui: Any = import_module("briefing.tui")
    state = paths.state_directory()
    ports = tui.Ports(
        book=_notebook, preferences=state / "preferences.json", clipboard=state / "clipboard.txt"
    )
    parameters = Parameters(length=config.length, method=config.method, weak=config.weak, model=config.model)
    code: int = tui.run(
        partial(_load, options),
        parameters,
        ports=ports,
        analyse=_analyse if config.cache else None,
        preset=config.keymap,
        keymap=config.keys,
    )
    return code


def _load(options: Namespace) -> "Bundle":
    """Reading and analysis are imported here, beside the screen that is already drawn."""
    loaded: Bundle = import_module("briefing.cli.answer").load_quietly(options)
    return loaded


def _notebook(texts: "Collection[str]") -> "Notebook":
    """Likewise the reader's side file."""
    from briefing.store.state import Notebook  # noqa: PLC0415

    return Notebook(texts)


def _analyse(
    articles: "Sequence[Article]", model: str, compute: Callable[["Sequence[Article]"], Outcomes]
) -> Outcomes:
    """The screen's article pass behind the cache; while a screen is drawn, nothing is narrated."""
    # Imported beside the screen: it brings the whole analysis, which takes as long as textual.
    from briefing.cli.passing import kept_first  # noqa: PLC0415

    return kept_first(articles, model, compute, _silent)


def _silent(_: str) -> None:
    """The screen owns the terminal."""
