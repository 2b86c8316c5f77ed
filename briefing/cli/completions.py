"""`briefing completions`: made from the parsers, so that they cannot tell another story than the help."""

from argparse import Action, ArgumentParser, Namespace
from collections.abc import Iterator

from briefing.cli.commands import COMMANDS, OPEN
from briefing.cli.parser import build
from briefing.cli.streams import put
from briefing.errors import Exit

__all__ = ["run", "script"]


def run(options: Namespace) -> int:
    """Print the script for one shell."""
    put(script(options.shell))
    return Exit.OK


def script(shell: str) -> str:
    """The completion script."""
    return {"bash": _bash, "zsh": _zsh, "fish": _fish}[shell]()


def _options(parser: ArgumentParser) -> list[Action]:
    return [action for action in parser._actions if action.option_strings]  # noqa: SLF001


def _flags(parser: ArgumentParser) -> str:
    return " ".join(flag for action in _options(parser) for flag in action.option_strings)


def _choices(parser: ArgumentParser) -> list[tuple[str, str]]:
    """(flags as a shell pattern, what may follow)."""
    return [
        ("|".join(action.option_strings), " ".join(map(str, action.choices)))
        for action in _options(parser)
        if action.choices
    ]


def _positional_choices(parser: ArgumentParser) -> str:
    return " ".join(
        str(choice)
        for action in parser._actions  # noqa: SLF001
        if not action.option_strings and action.choices
        for choice in action.choices
    )


def _bash() -> str:
    names = " ".join(COMMANDS)
    cases = "".join(_bash_case(name) for name in COMMANDS)
    return (
        "_briefing() {\n"
        "    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]}\n"
        "    local command=${COMP_WORDS[1]}\n"
        f'    local flags="{_flags(build(OPEN))}" words="" choices=""\n'
        '    case "$command" in\n'
        f"{cases}"
        "    esac\n"
        f'    if [ "$COMP_CWORD" -eq 1 ]; then words="{names}"; fi\n'
        '    if [ -n "$choices" ]; then COMPREPLY=($(compgen -W "$choices" -- "$word")); return; fi\n'
        '    if [[ "$word" == -* ]]; then COMPREPLY=($(compgen -W "$flags" -- "$word")); return; fi\n'
        '    COMPREPLY=($(compgen -W "$words" -- "$word") $(compgen -f -- "$word"))\n'
        "}\n"
        "complete -o filenames -F _briefing briefing\n"
    )


def _bash_case(name: str) -> str:
    parser = build(COMMANDS[name])
    after = "".join(
        f'            case "$before" in {flags}) choices="{words}";; esac\n'
        for flags, words in _choices(parser)
    )
    positional = _positional_choices(parser)
    words = f'            words="{positional}"\n' if positional else ""
    return f'        {name})\n            flags="{_flags(parser)}"\n{after}{words}            ;;\n'


def _zsh() -> str:
    named = "".join(f"    '{name}:{_quoted(command.summary)}'\n" for name, command in COMMANDS.items())
    cases = "".join(_zsh_case(name) for name in COMMANDS)
    return (
        "#compdef briefing\n"
        "_briefing() {\n"
        f"  local -a commands=(\n{named}  )\n"
        "  if (( CURRENT == 2 )); then _describe command commands; _files; return; fi\n"
        "  local name=$words[2]\n"
        "  shift words; (( CURRENT-- ))\n"
        "  case $name in\n"
        f"{cases}"
        "    *) _files;;\n"
        "  esac\n"
        "}\n"
        "compdef _briefing briefing\n"
    )


def _zsh_case(name: str) -> str:
    parser = build(COMMANDS[name])
    lines = "".join(f" \\\n        {spec}" for spec in _zsh_specs(parser))
    positional = _positional_choices(parser)
    rest = f"'1:shell:({positional})'" if positional else "'*:file:_files'"
    return f"    {name}) _arguments{lines} \\\n        {rest};;\n"


def _zsh_specs(parser: ArgumentParser) -> Iterator[str]:
    for action in _options(parser):
        value = ""
        if action.nargs != 0:
            what = f"({' '.join(map(str, action.choices))})" if action.choices else "_files"
            value = f":{(action.metavar or action.dest)}:{what}"
        for flag in action.option_strings:
            yield f"'{flag}[{_quoted(action.help or '')}]{value}'"


def _fish() -> str:
    known = " ".join(COMMANDS)
    lines = [
        f"complete -c briefing -n __fish_use_subcommand -a {name} -d '{_quoted(command.summary)}'"
        for name, command in COMMANDS.items()
    ]
    lines += _fish_options(build(OPEN), f"not __fish_seen_subcommand_from {known}")
    for name, command in COMMANDS.items():
        parser = build(command)
        seen = f"__fish_seen_subcommand_from {name}"
        lines += _fish_options(parser, seen)
        positional = _positional_choices(parser)
        if positional:
            lines.append(f"complete -c briefing -n '{seen}' -f -a '{positional}'")
    return "\n".join(lines) + "\n"


def _fish_options(parser: ArgumentParser, when: str) -> list[str]:
    lines = []
    for action in _options(parser):
        names = " ".join(
            f"-l {flag[2:]}" if flag.startswith("--") else f"-s {flag[1:]}" for flag in action.option_strings
        )
        value = "" if action.nargs == 0 else " -r"
        choices = f" -f -a '{' '.join(map(str, action.choices))}'" if action.choices else ""
        described = _quoted(action.help or "")
        lines.append(f"complete -c briefing -n '{when}' {names}{value}{choices} -d '{described}'")
    return lines


def _quoted(text: str) -> str:
    """Inside single quotes of the shell, and inside brackets and colons of zsh."""
    return text.replace("'", "’").replace("[", "(").replace("]", ")").replace(":", " -").replace("%%", "%")
