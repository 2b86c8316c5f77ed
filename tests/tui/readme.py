"""The README's key table, made from the table of commands.

`python -m tests.tui.readme` writes it into the README.
"""

from pathlib import Path

from briefing.tui.commands import COMMANDS

README = Path(__file__).parents[2] / "README.md"
START, END = (
    "<!-- keys: made from briefing/tui/commands.py by `python -m tests.tui.readme` -->",
    "<!-- /keys -->",
)


def table() -> str:
    """One row a command, in the order of the help."""
    rows = ["| keys | action | id |", "|---|---|---|"]
    for command in COMMANDS:
        keys = " · ".join(f"`{_shown(key)}`" for key in command.keys)
        rows.append(f"| {keys} | {command.description} | {command.id} |")
    return "\n".join(rows)


def _shown(key: str) -> str:
    """`g g` is typed as gg; a bar would end the cell."""
    return key.replace(" ", "").replace("|", "\\|")


def readme() -> str:
    """The README with the table of today."""
    before, _, rest = README.read_text(encoding="utf-8").partition(START)
    _, _, after = rest.partition(END)
    return f"{before}{START}\n{table()}\n{END}{after}"


if __name__ == "__main__":
    README.write_text(readme(), encoding="utf-8")
