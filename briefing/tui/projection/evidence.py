"""From the state to the right side: which article, what is marked in it, where it is scrolled to."""

from collections.abc import Iterator

from briefing.model import Span
from briefing.tui import frame
from briefing.tui.catalog import Catalog
from briefing.tui.kinds import KINDS
from briefing.tui.panes.evidence import Evidence
from briefing.tui.panes.page_layout import Decoration
from briefing.tui.panes.reader import Reader
from briefing.tui.render import Line
from briefing.tui.state import State

__all__ = ["ShownEvidence"]


class ShownEvidence:
    """The source of the current stop."""

    def __init__(self, evidence: Evidence) -> None:
        self.panes = evidence
        self._marked: tuple[Catalog, dict[str, list[Decoration]]] | None = None

    def show(self, state: State, moved: bool) -> None:
        """The evidence of this state, in sight; `moved` False keeps the scroll position."""
        panes = self.panes
        paired = _pairs(state)
        panes.set_class(paired, "-pair")
        self._fill(panes.source, state, 0)
        panes.source.entitle(frame.evidence_title(state), frame.evidence_note(state))
        if moved:
            panes.source.settle(state.session.here.scroll)
        if paired:
            self._fill(panes.other, state, 1)
            panes.other.entitle(frame.evidence_title(state, 1))
            panes.other.settle(None)
        panes.detail.show(list(_detail(state)))

    def _fill(self, reader: Reader, state: State, further: int) -> None:
        stop, catalog = state.stop, state.catalog
        span = _span(state, further)
        if stop is None or span is None:
            article = next(iter(catalog.briefing.articles), None)
            reader.show(article, (), ())
            return
        aspect = (state.session.here.aspect + further) % len(stop.spans)
        pieces = [span] if stop.kind == "actor" else catalog.pieces(stop, aspect)
        marked = self._decorations(catalog, span.article) if state.trail.section == "sources" else []
        if stop.kind == "actor":
            names = [one for one in catalog.pieces(stop) if one.article == span.article]
            marked = marked + [Decoration(one.start, one.end, "hit") for one in names]
        focus = [Decoration(one.start, one.end, "focus") for one in pieces if one.article == span.article]
        reader.show(catalog.articles[span.article], marked, focus)

    def _decorations(self, catalog: Catalog, article: str) -> list[Decoration]:
        if self._marked is None or self._marked[0] is not catalog:
            self._marked = catalog, {}
        known = self._marked[1]
        if article not in known:
            items = catalog.marked.get(article, ())
            known[article] = [Decoration(span.start, span.end, "item") for span, _ in items]
        return known[article]


def _pairs(state: State) -> bool:
    """Whether two places stand side by side."""
    return state.trail.section == "compare" and state.stop is not None and len(state.stop.spans) > 1


def _span(state: State, further: int) -> Span | None:
    stop = state.stop
    if stop is None or not stop.spans:
        return None
    return stop.spans[(state.session.here.aspect + further) % len(stop.spans)]


def _detail(state: State) -> Iterator[Line]:
    yield from frame.hint(state)
    stop = state.stop
    if stop is None or not state.knows(stop):
        return
    note = state.work.notes.get(state.place) if state.place else None
    if note:
        yield (("your note ", "label"), (note, "own"))
    yield from KINDS[stop.kind].detail(state.catalog, stop, state.session.here.aspect)
