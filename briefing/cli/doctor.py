"""`briefing doctor`."""

import os
import platform
import shutil
import sys
from argparse import Namespace
from collections.abc import Iterator
from importlib import import_module
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from briefing import __version__, paths
from briefing.cli.settings import configured
from briefing.cli.streams import is_terminal, put
from briefing.config.file import config_file
from briefing.errors import BriefingError, Exit
from briefing.safe import one_line

__all__ = ["run"]

NEEDED = (
    "textual",
    "rich",
    "sumy",
    "nltk",
    "spacy",
    "rapidfuzz",
    "snowballstemmer",
    "lxml",
    "platformdirs",
    "msgpack",
)
EXTRAS = {
    "pypdf": "pip install 'briefing[pdf]' reads .pdf",
    "feedparser": "pip install 'briefing[feeds]' reads feeds",
    "striprtf": "pip install 'briefing[rtf]' reads .rtf",
}


def run(options: Namespace) -> int:
    """Print the state of everything a reading depends on; 70 where something needed is missing."""
    lines = list(_lines(options))
    put("".join(f"{'ok ' if good else '!! '} {one_line(text)}\n" for good, text in lines))
    return Exit.OK if all(good for good, _ in lines) else Exit.INTERNAL


def _lines(options: Namespace) -> Iterator[tuple[bool, str]]:
    yield True, f"briefing {__version__}, Python {platform.python_version()}, {platform.system()}"
    for name in NEEDED:
        found = _version(name)
        yield found is not None, f"{name} {found or 'is missing: pip install briefing'}"
    for name, remedy in EXTRAS.items():
        yield True, f"{name} {_version(name) or f'not installed; {remedy}'}"
    yield from _configuration(options)
    yield from (_directory("cache", paths.cache_directory()), _directory("state", paths.state_directory()))
    yield paths.seeds().is_dir(), f"founding articles: {paths.seeds()}"
    yield True, _terminal()


def _configuration(options: Namespace) -> Iterator[tuple[bool, str]]:
    there = "" if config_file().exists() else " (none: defaults)"
    try:
        model = configured(options).model
    except BriefingError as problem:
        yield False, f"configuration: {problem}"
        return
    yield True, f"configuration: {config_file()}{there}"
    try:
        import_module("briefing.analysis.article.syntax").load_parser(model)
    except BriefingError as problem:
        yield False, str(problem)
    else:
        yield True, f"language pipeline: {model} {_version(model) or ''}".rstrip()


def _version(package: str) -> str | None:
    try:
        return version(package)
    except (PackageNotFoundError, ValueError):
        return None


def _directory(name: str, path: Path) -> tuple[bool, str]:
    """Whether it can be written, without writing: the nearest folder that exists decides."""
    nearest = next((one for one in (path, *path.parents) if one.exists()), path)
    good = os.access(nearest, os.W_OK | os.X_OK)
    return good, f"{name}: {path}" + (
        "" if good else ": cannot be written; BRIEFING_HOME names another place"
    )


def _terminal() -> str:
    size = shutil.get_terminal_size()
    drawn = f"{size.columns}x{size.lines}" if is_terminal() else "no screen can be drawn; prints instead"
    colour = "no colours" if "NO_COLOR" in os.environ else os.environ.get("COLORTERM", "")
    return f"terminal: {os.environ.get('TERM', 'no TERM')} {colour} {drawn}, {sys.stdout.encoding}"
