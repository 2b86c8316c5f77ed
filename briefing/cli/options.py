"""The options, grouped by the commands that share them. A default of None means: as configured."""

from argparse import SUPPRESS, ArgumentParser, ArgumentTypeError

from briefing import __version__

__all__ = ["common", "completions", "content", "diff", "export", "index", "paths", "paths_to_open", "verify"]

SHELLS = ("bash", "zsh", "fish")


def common(parser: ArgumentParser) -> None:
    """The options of every command; they may also stand before its name."""
    group = parser.add_argument_group("options everywhere")
    group.add_argument("-h", "--help", action="help", help="show this help and exit")
    group.add_argument(
        "--version", action="version", version=f"briefing {__version__}", help="show the version"
    )
    group.add_argument("--model", metavar="NAME", help="an installed spaCy pipeline")
    group.add_argument(
        "--all", action="store_true", default=None, dest="weak", help="weak quotes and pledges too"
    )
    group.add_argument("--max-size", type=_size, metavar="MB", help="refuse larger files")
    group.add_argument("--no-cache", action="store_true", help="neither use nor fill the cache of analyses")
    group.add_argument("--no-color", action="store_true", help="no colours; likewise with NO_COLOR set")
    group.add_argument("--debug", metavar="FILE", help="on an internal error, write the details to this file")


def paths(parser: ArgumentParser) -> None:
    """Files and folders to read."""
    parser.add_argument("paths", nargs="+", metavar="PATH", help="a file, a folder, or - for standard input")


def paths_to_open(parser: ArgumentParser) -> None:
    """The same, where none means the founding articles."""
    parser.add_argument(
        "paths",
        nargs="*",
        metavar="PATH",
        help="files, folders, or - for standard input; none: the two founding articles",
    )


def content(parser: ArgumentParser) -> None:
    """What a briefing holds."""
    from briefing.config import METHODS  # noqa: PLC0415 - keeps the vocabulary out of --version

    parser.add_argument("--length", type=_count, metavar="N", help="sentences of the summary")
    parser.add_argument(
        "--method", choices=METHODS, metavar="NAME", help=f"of the summary: {', '.join(METHODS)}"
    )
    parser.add_argument("--actor", metavar="NAME", help="only what one actor said, promised and was told")
    parser.add_argument("--query", metavar="WORDS", help="focus the summary on these words")
    parser.add_argument(
        "--sections",
        type=_sections,
        metavar="LIST",
        help="summary,actors,quotes,pledges,compare,sources,notes; or: marks; or: all",
    )


def export(parser: ArgumentParser) -> None:
    """How and where an export is written."""
    from briefing.config import FORMATS  # noqa: PLC0415 - keeps the vocabulary out of --version

    parser.add_argument(
        "-f",
        "--format",
        choices=FORMATS,
        metavar="FORMAT",
        help=f"{', '.join(FORMATS)}; by default what the name of the output says, else markdown",
    )
    parser.add_argument(
        "-o",
        "--output",
        default="-",
        metavar="FILE",
        help="where to write; in a folder under a name made of date and headline; - is standard output",
    )
    parser.add_argument("--force", action="store_true", help="replace an existing file")
    parser.add_argument("--with-text", action="store_true", help="json: the articles' texts too")
    content(parser)


def verify(parser: ArgumentParser) -> None:
    """The export to check."""
    parser.add_argument("export", metavar="EXPORT", help="a markdown or json export")
    parser.add_argument(
        "--sources", metavar="DIR", help="where the articles are; by default beside the export"
    )


def diff(parser: ArgumentParser) -> None:
    """The two exports to compare."""
    parser.add_argument("old", metavar="OLD.json")
    parser.add_argument("new", metavar="NEW.json")
    parser.add_argument("--json", action="store_true", help="the differences as json")


def index(parser: ArgumentParser) -> None:
    """How the work is spread."""
    parser.add_argument("--jobs", type=_count, metavar="N", help="processes; by default one a core")
    parser.add_argument("--scheduler", metavar="ADDRESS", help="a running dask scheduler to hand the work to")


def completions(parser: ArgumentParser) -> None:
    """The shell."""
    parser.add_argument("shell", choices=SHELLS, help=SUPPRESS)


def _count(value: str) -> int:
    if not value.isdecimal() or int(value) < 1:
        raise ArgumentTypeError(f"{value!r} is no whole number from 1")
    return int(value)


def _size(value: str) -> float:
    try:
        size = float(value)
    except ValueError:
        size = 0.0
    if not 0 < size < float("inf"):
        raise ArgumentTypeError(f"{value!r} is no size in megabytes")
    return size


def _sections(value: str) -> tuple[str, ...]:
    from briefing.cli.sections import parse_sections  # noqa: PLC0415 - keeps the export package out of --version

    return parse_sections(value)
