"""Out of the screen: clipboard, exports, editor, pager."""

import os
import shlex
from pathlib import Path

from briefing.errors import BriefingError
from briefing.model import Article
from briefing.tui.desk import Choice, Desk
from briefing.tui.render import plain
from briefing.tui.state import State
from briefing.writing import write

__all__ = ["copy", "copy_cite", "edit", "export", "open_file", "pager"]

SHOWN = 40
"""Characters of a copied text repeated in the notice."""


def copy(desk: Desk, amount: int, count: int) -> None:
    """The slice, or the selected text."""
    state = desk.state
    span = state.session.evidence
    text = desk.selected() or (state.catalog.text(span) if span else state.stop.id if state.stop else "")
    if state.stop and state.stop.kind == "article" and not desk.selected():
        text = state.catalog.articles[state.stop.id].text
    _put(desk, text)


def copy_cite(desk: Desk, amount: int, count: int) -> None:
    """The slice with where it stands."""
    state = desk.state
    span = state.session.evidence
    if span is None:
        return
    article = state.catalog.articles[span.article]
    title = f' "{article.title.of(article.text)}"' if article.title else ""
    place = f"{state.catalog.label(span.article)},{title}"
    where = f"{article.path}, paragraph {state.catalog.paragraph(span)}, characters {span.start}-{span.end}"
    dated = f" {article.date}." if article.date else ""
    _put(desk, f"{state.catalog.text(span)}\n— {place}{dated} {where}, sha256 {article.sha256[:12]}\n")


def _put(desk: Desk, text: str) -> None:
    if not text:
        desk.say("nothing to copy here")
        return
    text = "\n".join(plain(line) for line in text.split("\n"))
    desk.copy(text)
    begin = text if len(text) <= SHOWN else text[:SHOWN] + "…"
    told = f"copied {len(text)} characters: {begin}"
    if desk.ports.clipboard:
        try:
            desk.ports.clipboard.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            desk.ports.clipboard.write_text(text, encoding="utf-8")
            told += f" (also in {desk.ports.clipboard})"
        except OSError:
            pass
    desk.say(told)


def export(desk: Desk, amount: int, count: int) -> None:
    """Write markdown: choose what, then where."""
    marks = len(desk.state.work.marks)
    choices = [Choice("all", "everything"), Choice("section", "this section", desk.state.trail.section)]
    if marks:
        choices.append(Choice("marks", "the marked items", str(marks)))
    desk.choose("export to markdown", choices, lambda part: _where(desk, part))


def _where(desk: Desk, part: str) -> None:
    from briefing.export.naming import file_name  # noqa: PLC0415 - not needed for the first frame

    proposed = file_name(desk.state.catalog.briefing, "markdown")
    desk.ask("write to", proposed, lambda typed: _to(desk, part, typed.strip()))


def _to(desk: Desk, part: str, typed: str) -> None:
    if not typed:
        return
    path = Path(typed).expanduser()
    if path.is_file() and not path.is_symlink():
        choices = [Choice("no", "leave it"), Choice("yes", "replace it")]
        desk.choose(
            f"{path.name} exists",
            choices,
            lambda key: _write(desk, part, path, force=True) if key == "yes" else None,
        )
    else:
        _write(desk, part, path, force=False)


def _write(desk: Desk, part: str, path: Path, *, force: bool) -> None:
    try:
        write(path, markdown(desk.state, part), force=force)
    except BriefingError as problem:
        desk.say(str(problem), problem=True)
    else:
        desk.exported(path.absolute())
        desk.say(f"written: {path.absolute()}")


def markdown(state: State, part: str) -> str:
    """The export of `all`, of the current `section`, or of the `marks`."""
    from briefing.export.markdown import as_markdown  # noqa: PLC0415 - not needed for the first frame
    from briefing.export.selection import SECTIONS, marked, noted, without  # noqa: PLC0415

    briefing, work = state.catalog.briefing, state.work
    briefing = marked(briefing, work) if part == "marks" else without(briefing, work)
    sections = (state.trail.section, "sources") if part == "section" else SECTIONS
    return as_markdown(briefing, tuple(dict.fromkeys(sections)), noted(work))


def edit(desk: Desk, amount: int, count: int) -> None:
    """The last export in $VISUAL or $EDITOR."""
    if desk.last_export is None:
        desk.say(f"nothing exported yet · {desk.keymap.keys_of('export')[0]} exports")
        return
    _run(desk, os.environ.get("VISUAL") or os.environ.get("EDITOR") or "vi", desk.last_export)


def pager(desk: Desk, amount: int, count: int) -> None:
    """The source in $PAGER."""
    article = _article(desk)
    if article is None or not article.file:
        desk.say("this source is no file")
        return
    _run(desk, os.environ.get("PAGER") or "less", Path(article.file))


def open_file(desk: Desk, amount: int, count: int) -> None:
    """Where the source lies; the path is copied too."""
    article = _article(desk)
    if article is None:
        return
    path = str(Path(article.file).absolute()) if article.file else article.path
    desk.copy(plain(path))
    desk.say(f"file: {path} (copied)")


def _article(desk: Desk) -> Article | None:
    span = desk.state.session.evidence
    return desk.state.catalog.articles[span.article] if span else None


def _run(desk: Desk, program: str, path: Path) -> None:
    try:
        words = shlex.split(program)
    except ValueError:
        words = [program]
    if not desk.external([*words, str(path.absolute())]):
        desk.say(f"{program}: could not be run", problem=True)
