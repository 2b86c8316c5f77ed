"""What a terminal shows after all that was written to it: a grid of characters, and no more than that."""

import re

from rich.cells import cell_len

SEQUENCE = re.compile(r"\x1b\[(\d+);(\d+)H|\x1b\[\??[0-9;]*[a-zA-Z]|\x1b\][^\x07]*\x07|\r|\n")


class Screenful:
    """Text moves the cursor, lines and positions set it; colours are left out."""

    def __init__(self, width: int, height: int) -> None:
        self.rows = [[" "] * width for _ in range(height)]
        self.x = self.y = 0

    def feed(self, written: str) -> None:
        at = 0
        for match in SEQUENCE.finditer(written):
            self._put(written[at : match.start()])
            at = match.end()
            if match[1]:
                self.y, self.x = int(match[1]) - 1, int(match[2]) - 1
            elif match[0] == "\n":
                self.y, self.x = self.y + 1, 0
        self._put(written[at:])

    def _put(self, text: str) -> None:
        for character in text:
            size = cell_len(character)
            if size == 0 or self.y >= len(self.rows) or self.x >= len(self.rows[self.y]):
                continue
            self.rows[self.y][self.x : self.x + size] = [character] + [""] * (size - 1)
            self.x += size

    @property
    def lines(self) -> list[str]:
        return ["".join(row).rstrip() for row in self.rows]
