"""`briefing manual`: the manual page in roff, made from the parsers and the settings."""

from argparse import Action, ArgumentParser, Namespace
from collections.abc import Iterable, Iterator

from briefing import __version__
from briefing.cli.commands import COMMANDS, OPEN
from briefing.cli.parser import build
from briefing.cli.streams import put
from briefing.config.settings import SETTINGS, Config
from briefing.errors import Exit

__all__ = ["page", "run"]

CODES = {
    Exit.OK: "all went well",
    Exit.SKIPPED: "it ran, but some input was skipped",
    Exit.USAGE: "the command line is wrong",
    Exit.BAD_DATA: "bad data: a broken export or configuration, a citation that does not hold",
    Exit.NO_INPUT: "no input could be read",
    Exit.INTERNAL: "an internal error; --debug FILE writes the details",
    Exit.CANNOT_CREATE: "the output cannot be created",
    Exit.IO: "an input or output error, such as a full disk",
    Exit.CLOSED_PIPE: "the reader of the output went away",
}
ENVIRONMENT = {
    "BRIEFING_HOME": "a folder that holds config, cache and state instead of the platform’s directories",
    "NO_COLOR": "when set, no colours",
    "TERM": "when dumb or not set, the briefing is printed instead of drawn",
}


def run(_: Namespace) -> int:
    """Print the page."""
    put(page())
    return Exit.OK


def page() -> str:
    """The whole page."""
    return "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    yield f'.TH BRIEFING 1 "" "briefing {__version__}" "User commands"'
    yield from (".SH NAME", "briefing \\- read several reports of one event side by side")
    yield from (".SH SYNOPSIS", ".B briefing", "[PATH|DIR|\\-]...", ".br", ".B briefing", "COMMAND ...")
    yield from (".SH DESCRIPTION", _safe(OPEN.summary))
    yield from ("Everything shown is a verbatim slice of a source.", "Nothing is sent anywhere.")
    yield ".SH COMMANDS"
    for command in COMMANDS.values():
        parser = build(command)
        yield from (".SS " + _safe(command.name), _safe(command.summary), ".PP", ".nf")
        yield from (_safe(command.example), ".fi")
        yield from _options(parser, common=False)
    yield ".SH OPTIONS"
    yield from _options(build(OPEN), common=True)
    yield from (".SH CONFIGURATION", "A file config.toml in the configuration directory may hold:")
    for setting in SETTINGS:
        default = getattr(Config(), setting.name)
        told = f" (default: {default})" if default not in ("", {}) else ""
        yield from (".TP", f".B {_safe(setting.key)}", _safe(f"{setting.meaning}{told}".lower()))
    yield ".SH ENVIRONMENT"
    yield from _terms(ENVIRONMENT.items())
    yield ".SH EXIT STATUS"
    yield from _terms((str(int(code)), meaning) for code, meaning in CODES.items())
    yield from _terms([("128+n", "ended by signal n")])


def _options(parser: ArgumentParser, *, common: bool) -> Iterator[str]:
    everywhere = {flag for action in build(COMMANDS["manual"])._actions for flag in action.option_strings}  # noqa: SLF001
    for action in parser._actions:  # noqa: SLF001
        if action.option_strings and (action.option_strings[-1] in everywhere) == common:
            yield from (".TP", _flag(action), _safe(action.help or ""))


def _flag(action: Action) -> str:
    names = ", ".join(action.option_strings)
    value = "" if action.nargs == 0 else f" {action.metavar or action.dest.upper()}"
    return f".B {_safe(names + value)}"


def _terms(pairs: Iterable[tuple[str, str]]) -> Iterator[str]:
    for name, meaning in pairs:
        yield from (".TP", f".B {_safe(name)}", _safe(meaning))


def _safe(text: str) -> str:
    """Text that roff takes for text."""
    escaped = text.replace("\\", "\\e").replace("-", "\\-").replace("%%", "%")
    escaped = "".join(char if char.isascii() else f"\\[u{ord(char):04X}]" for char in escaped)
    return f"\\&{escaped}" if escaped.startswith((".", "'")) else escaped
