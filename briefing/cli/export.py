"""`briefing export`."""

from argparse import Namespace
from pathlib import Path

from briefing.cli.answer import Answer, answer
from briefing.cli.sections import MARKS
from briefing.cli.streams import put, say
from briefing.export import render
from briefing.export.naming import SUFFIXES, file_name
from briefing.export.selection import SECTIONS, find_actor, marked, noted, of_actor, without
from briefing.model import Briefing
from briefing.writing import write

__all__ = ["chosen", "run"]


def run(options: Namespace) -> int:
    """Write the briefing to standard output or a file."""
    found = answer(options)
    form = options.format or _form_of(options.output)
    briefing, sections = chosen(options, found, only_marks=form == "markdown")
    text = render(briefing, form, sections, noted(found.work), with_text=options.with_text)
    if options.output == "-":
        put(text)
        return found.code
    path = Path(options.output)
    if path.is_dir() and not path.is_symlink():
        path /= file_name(briefing, form)
    write(path, text, force=options.force)
    say(f"wrote {path}")
    return found.code


def chosen(options: Namespace, found: Answer, *, only_marks: bool) -> tuple[Briefing, tuple[str, ...]]:
    """The items and sections that the options and the reader's own work leave in.

    Where no sections are named, a reader's marks narrow a markdown export down to them.
    """
    briefing = without(found.briefing, found.work)
    if options.actor:
        briefing = of_actor(briefing, find_actor(found.briefing, options.actor))
    named: tuple[str, ...] = options.sections or ()
    if MARKS in named or (only_marks and not named and _marks_items(found)):
        if not named:
            say("only the items marked in the reader; --sections all for everything")
        briefing = marked(briefing, found.work)
    return briefing, tuple(name for name in named if name != MARKS) or SECTIONS


def _marks_items(found: Answer) -> bool:
    """Whether the reader marked an item, not only a passage of a source."""
    return any(place.section != "sources" for place in found.work.marks)


def _form_of(output: str) -> str:
    suffix = Path(output).suffix.lower()
    return next((form for form, known in SUFFIXES.items() if known == suffix), "markdown")
