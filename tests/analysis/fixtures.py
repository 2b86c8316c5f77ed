"""Plain-text fixtures: blocks of *title / input / expected*, each part closed by a line with one dot."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Case:
    """One block of a fixture file."""

    file: str
    title: str
    input: str
    expected: list[str]

    @property
    def id(self) -> str:
        return f"{self.file}: {self.title}"


def cases_in(folder: Path) -> list[Case]:
    """Every case below a folder; lines that start with `#` outside a block are comments."""
    return [case for path in sorted(folder.glob("*.txt")) for case in _cases(path)]


def _cases(path: Path) -> list[Case]:
    found: list[Case] = []
    parts: list[list[str]] = [[]]
    for line in path.read_text(encoding="utf-8").splitlines():
        if line == ".":
            parts.append([])
        elif parts != [[]] or (line.strip() and not line.startswith("#")):
            parts[-1].append(line)
        if len(parts) == 4:
            title, text, expected = ("\n".join(part).strip("\n") for part in parts[:3])
            found.append(Case(path.stem, title, text, [row for row in expected.splitlines() if row]))
            parts = [[]]
    assert parts == [[]], f"{path}: the last case is not closed"
    return found
