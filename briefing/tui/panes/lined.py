"""What every pane of ours shares: lines of runs painted on demand, selectable, never animated."""

from collections.abc import Hashable
from typing import Self

from rich.cells import cell_len
from rich.style import Style
from textual.geometry import Region, Size
from textual.scroll_view import ScrollView
from textual.selection import Selection
from textual.strip import Strip

from briefing.tui.panes.roles import COLOURLESS, ROLES
from briefing.tui.render import Line, content, shown, strip

__all__ = ["Lined"]

KEPT = 1024
"""Lines kept painted: a dozen panes full, so that going to and fro between two texts paints none twice."""
JUMP = 3
"""What is brought into sight from below comes to this part of the pane, a third under its upper edge.

The next items then mostly are in sight already, and a step repaints the lines it changes and no pane.
Lines composed per step over 40 quotes of three annotated bundles at 120x40: 107 where it scrolls no further
than needed, 42, 38 and 36 for 2, 3 and 4, 32 for the edge itself. A third keeps what stands before in sight;
after a change, count again and run `python -m tests.benchmarks screen`.
"""


class Lined(ScrollView):
    """A pane that paints line by line what it is asked for, and each line once.

    Painted lines are kept until something of them changes: `refresh` is how textual and the panes
    tell that, for some lines or for all. Scrolling changes none.
    """

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - as textual calls it
        super().__init__(id=id)
        self.subject: Hashable = None
        """What the lines belong to; lines of another subject stay known."""
        self._titles = ("", "")
        self._painted: dict[tuple[Hashable, int], Strip] = {}
        self._painted_for = (0, False)
        """Width and focus that the kept lines are painted for."""
        self._base: Style | None = None
        """Colours of the pane, None where they have to be looked up."""
        self._quiet: tuple[Region, ...] | None = None
        """While set, a refresh forgets no line; where it names no region, these are painted again."""

    def line(self, y: int, cells: int) -> tuple[Line, str]:
        """Line `y` of the whole content, and the role of the line itself."""
        raise NotImplementedError

    @property
    def cells(self) -> int:
        """Width to paint in."""
        return max(1, self.scrollable_content_region.width)

    @property
    def allow_select(self) -> bool:
        """Text can be selected with the mouse."""
        return True

    def styled(self, role: str) -> Style:
        """The colours of a role; the style sheet remembers them until the theme changes."""
        if role == "cursor" and self.has_focus:
            role = "cursor-focus"
        app = self.app
        look = ROLES[role]
        if app.no_color or app.native_ansi_color:
            look = COLOURLESS.get(role, look)
        return app.stylesheet.parse_style(look).rich_style

    def extend(self, lines: int) -> None:
        """Tell how many lines there are."""
        self.virtual_size = Size(0, lines)

    def entitle(self, title: str, note: str = "") -> None:
        """Words in the upper and the lower border; painted again only where they changed."""
        if (title, note) != self._titles:
            before, self._titles = self._titles, (title, note)
            (left, top), (width, height) = self.content_offset, self.outer_size
            if title != before[0]:
                self._quiet = (Region(-left, -top, width, 1),)
                self.border_title = content(title)
            if note != before[1]:
                self._quiet = (Region(-left, height - 1 - top, width, 1),)
                self.border_subtitle = content(note) if note else None
            self._quiet = None

    def refresh(
        self, *regions: Region, repaint: bool = True, layout: bool = False, recompose: bool = False
    ) -> Self:
        """Paint these regions again, or everything."""
        if self._quiet is not None:
            regions = regions or self._quiet
        elif repaint:
            self._forget(regions)
        return super().refresh(*regions, repaint=repaint, layout=layout, recompose=recompose)

    def _forget(self, regions: tuple[Region, ...]) -> None:
        if not regions:
            self._painted.clear()
        top = self.scroll_offset.y
        for region in regions:
            self.forget(top + region.y, top + region.bottom)

    def forget(self, top: int, bottom: int) -> None:
        """Paint these lines anew when they are next in sight."""
        for y in range(top, bottom):
            self._painted.pop((self.subject, y), None)

    def repaint(self) -> None:
        """Show other lines, none of which has changed."""
        self._quiet = ()
        self.refresh()
        self._quiet = None

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Other lines are in sight, but none has changed."""
        self._quiet = ()
        super().watch_scroll_y(old_value, new_value)
        self._quiet = None

    def notify_style_update(self) -> None:
        """The colours may have changed."""
        self._painted.clear()
        self._base = None
        super().notify_style_update()

    def render_lines(self, crop: Region) -> list[Strip]:
        """The pane with its borders; what all its lines have in common is found out once."""
        painted_for = self.cells, self.has_focus
        if painted_for != self._painted_for or len(self._painted) >= KEPT:
            self._painted.clear()
            self._painted_for = painted_for
        self._base = self._base or self.rich_style
        return super().render_lines(crop)

    def render_line(self, y: int) -> Strip:
        """One line of the pane, as the style sheet and the selection have it."""
        key = self.subject, self.scroll_offset.y + y
        found = self._painted.get(key)
        if found is None:
            found = self._painted[key] = self._paint(key[1])
        return found

    def _paint(self, at: int) -> Strip:
        cells, base = self._painted_for[0], self._base or Style()
        line, role = self.line(at, cells)
        painted = strip(line, cells, base + self.styled(role) if role else base, self.styled)
        return self._selected(painted, at).apply_offsets(0, at)

    def _selected(self, painted: Strip, at: int) -> Strip:
        selection = self.text_selection
        span = selection.get_span(at) if selection else None
        if span is None:
            return painted
        # The selection may end behind the text: a line of wide characters has fewer of them than cells.
        start = cell_len(painted.text[: span[0]])
        end = painted.cell_length if span[1] < 0 else cell_len(painted.text[: span[1]])
        if start >= end:
            return painted
        style = self.screen.get_component_rich_style("screen--selection", partial=True)
        middle = painted.crop(start, end).apply_style(style)
        return Strip.join([painted.crop(0, start), middle, painted.crop(end)])

    def selection_updated(self, selection: Selection | None) -> None:  # noqa: ARG002
        """Paint again with the new selection."""
        self.refresh()

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """The selected text as it is shown."""
        height = self.virtual_size.height
        first = selection.start.y if selection.start else 0
        last = min(height - 1, selection.end.y if selection.end else height - 1)
        texts: list[str] = []
        for y in range(max(0, first), last + 1):
            text = "".join(shown(text) for text, _ in self.line(y, self.cells)[0])
            start, end = selection.get_span(y) or (0, -1)
            texts.append(text[start:] if end < 0 else text[start:end])
        return "\n".join(text.rstrip() for text in texts), "\n"

    def reveal(self, top: int, bottom: int, margin: int = 0) -> None:
        """Scroll, without animation, where these lines are not in sight: see `JUMP`."""
        height = max(1, self.scrollable_content_region.height)
        now = self.scroll_offset.y
        if top - margin < now:
            now = max(0, min(top - margin, bottom + margin - height + height // JUMP))
        elif bottom + margin > now + height:
            now = max(min(top, bottom + margin - height), top - height // JUMP)
        if now != self.scroll_offset.y:
            self.scroll_to(y=now, animate=False)

    def shift(self, lines: int) -> None:
        """Scroll by so many lines."""
        self.scroll_to(y=self.scroll_offset.y + lines, animate=False)
