"""`briefing verify`."""

from argparse import Namespace
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from briefing.cli.answer import limits
from briefing.cli.streams import put, say
from briefing.cli.texts import read_text
from briefing.errors import Exit, InputError, NoInput
from briefing.export.cited import Export, check, read_export
from briefing.model import Article
from briefing.reading import load
from briefing.reading.limits import Limits
from briefing.safe import one_line

__all__ = ["run"]


def run(options: Namespace) -> int:
    """Print what does not hold; 0 where all holds, 65 where something does not."""
    export = _read(options.export)
    folders = [options.sources] if options.sources else [str(Path(options.export).parent), "."]
    articles = _find(export, folders, limits(options))
    faults = list(check(export, articles))
    put("".join(f"{one_line(f'[^{fault.label}] {fault.path}: {fault.why}')}\n" for fault in faults))
    failed = len({fault.label for fault in faults})
    total = len({cited.label for cited in export.cited})
    say(f"{total - failed} of {total} citations hold")
    return Exit.BAD_DATA if faults else Exit.OK


def _read(path: str) -> Export:
    try:
        return read_export(read_text(path))
    except InputError as problem:
        raise InputError(f"{path}: {problem}") from None


def _find(export: Export, folders: Sequence[str], limits: Limits) -> list[Article | None]:
    """The articles of the export's sources, by their hash, else by their path below a folder."""
    found: list[Article | None] = [None] * len(export.sources)
    for folder in folders:
        for look in (_at_their_paths, _below):
            articles = look(export, folder, limits)
            by_hash = {article.sha256: article for article in reversed(articles)}
            by_path = {article.path: article for article in articles}
            for number, source in enumerate(export.sources):
                found[number] = found[number] or by_hash.get(source.sha256) or _at(source.path, by_path)
            if all(found):
                return found
    return found


def _at(path: str, articles: Mapping[str, Article]) -> Article | None:
    """The article of that path, or of its longest end: what is loaded may lie deeper together."""
    parts = path.split("/")
    ends = ("/".join(parts[start:]) for start in range(len(parts)))
    return next((articles[end] for end in ends if end in articles), None)


def _at_their_paths(export: Export, folder: str, limits: Limits) -> tuple[Article, ...]:
    return _load(list(_files(export, Path(folder))), limits)


def _files(export: Export, folder: Path) -> Iterator[str]:
    """The sources' files below the folder; a record of a larger file stands behind a #."""
    for source in export.sources:
        for path in (source.path, source.path.rpartition("#")[0]):
            file = folder / path
            if path and ".." not in file.relative_to(folder).parts and file.is_file():
                yield str(file)
                break


def _below(_: Export, folder: str, limits: Limits) -> tuple[Article, ...]:
    """Everything in the folder: a source may have been renamed."""
    return _load([folder], limits)


def _load(paths: list[str], limits: Limits) -> tuple[Article, ...]:
    if not paths:
        return ()
    try:
        return load(paths, limits).articles
    except NoInput:
        return ()
