"""What every pane of ours shares: lines of runs painted on demand, selectable, never animated."""

from rich.cells import cell_len
from rich.style import Style
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.selection import Selection
from textual.strip import Strip

from briefing.tui.panes.roles import COLOURLESS, ROLES
from briefing.tui.render import Line, content, shown, strip

__all__ = ["Lined"]


class Lined(ScrollView):
    """A pane that paints line by line what it is asked for."""

    _titles = ("", "")

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
            self._titles = title, note
            self.border_title = content(title)
            self.border_subtitle = content(note) if note else None

    def render_line(self, y: int) -> Strip:
        """One line of the pane, as the style sheet and the selection have it."""
        at = self.scroll_offset.y + y
        base = self.rich_style
        cells = self.cells
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
        """Scroll, without animation, only as far as these lines need."""
        height = max(1, self.scrollable_content_region.height)
        now = self.scroll_offset.y
        if top - margin < now:
            now = max(0, top - margin)
        elif bottom + margin > now + height:
            now = min(top, bottom + margin - height)
        if now != self.scroll_offset.y:
            self.scroll_to(y=now, animate=False)

    def shift(self, lines: int) -> None:
        """Scroll by so many lines."""
        self.scroll_to(y=self.scroll_offset.y + lines, animate=False)
