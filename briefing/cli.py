"""The command line."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from briefing import __version__
from briefing.errors import BriefingError, Exit
from briefing.model import DEFAULT_LENGTH, Parameters

__all__ = ["main"]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; the exit code is one of `briefing.errors.Exit`."""
    parser = argparse.ArgumentParser(prog="briefing")
    parser.add_argument("--version", action="version", version=f"briefing {__version__}")
    commands = parser.add_subparsers(dest="command")
    export = commands.add_parser("export")
    export.add_argument("paths", nargs="+")
    export.add_argument("-f", "--format", default="json")
    export.add_argument("-o", "--output", default="-")
    export.add_argument("--all", action="store_true")
    export.add_argument("--length", type=int, default=DEFAULT_LENGTH)
    options = parser.parse_args(arguments)
    try:
        from briefing.analysis import pipeline
        from briefing.analysis.article.syntax import load_parser
        from briefing.export.json import as_json
        from briefing.reading import load

        bundle = load(options.paths)
        parse = load_parser()
        analyses = [pipeline.analyse(article, parse) for article in bundle.articles]
        text = as_json(pipeline.join(bundle, analyses, Parameters(weak=options.all, length=options.length)))
        if options.output == "-":
            sys.stdout.write(text)
        else:
            with Path(options.output).open("w", encoding="utf-8") as file:
                file.write(text)
        return Exit.SKIPPED if bundle.skipped else Exit.OK
    except BriefingError as problem:
        print(f"briefing: {problem}", file=sys.stderr)
        return problem.code
