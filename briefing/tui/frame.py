"""The words of the frame around list and evidence: crumbs, tabs, titles, empty states. Pure."""

from collections.abc import Sequence
from functools import partial

from briefing.tui import bars, sections
from briefing.tui.bars import ARROW, ROOMY
from briefing.tui.panes.bar import Part
from briefing.tui.render import Line
from briefing.tui.state import State

__all__ = ["crumbs", "empty", "evidence_note", "evidence_title", "hint", "tabs"]

EMPTY = {
    "summary": "No sentence to show yet.",
    "actors": "No actors found.",
    "quotes": "No quotes found.",
    "pledges": "No pledges found.",
    "compare": "The sources do not differ in anything found.",
    "sources": "No sources.",
    "marks": "Nothing is marked. m marks the item you are at.",
    "find": "No hits. / searches for something else, esc goes back.",
    "only": "Nothing in this list holds these words. esc shows the whole list again.",
    "actor": "Nothing said or pledged by this actor. b goes back.",
    "article": "No items found in this article. b goes back.",
}

HINT: tuple[Line, ...] = (
    (
        (" n p ", "key"),
        ("step through the items, the source follows   ", ""),
        (" 1-6 ] ", "key"),
        ("sections", ""),
    ),
    (
        (" ⏎ ", "key"),
        ("goes into an item, ", ""),
        (" b ", "key"),
        ("comes back   ", ""),
        (" / ", "key"),
        ("searches", ""),
    ),
    ((" ? ", "key"), ("shows every key; this hint goes away with the first one", "")),
)


def crumbs(state: State, cells: int) -> tuple[Sequence[Part], Sequence[Part]]:
    """Event, section, trail and position; on the right the progress, or with room the size of the bundle."""
    trail, session = state.trail, state.session
    title = _event(state)
    parts = [Part(f" {title}", "title")] if title else []
    if trail.section:
        parts += [ARROW, Part(sections.title_of(trail.section), "name", _digit(trail.section))]
    if trail.key != trail.section:
        parts += [ARROW, Part(trail.title, "name")]
    if trail.stops:
        parts += [ARROW, Part(f"{session.here.index + 1}/{len(trail)}", "meta")]
    if state.progress:
        return parts, [Part(f"{state.progress} ", "kind")]
    return parts, [Part(f"{_size(state)} ", "meta")] if cells >= ROOMY else []


def tabs(state: State, cells: int) -> Sequence[Part]:
    """The six sections with their digits and counts; the current one in brackets."""
    return bars.tabs(cells, state.trail.section, partial(sections.count, state.catalog))


def empty(state: State) -> tuple[Line, ...]:
    """What an empty list says: what is missing, and what to press."""
    if state.progress and state.trail.section not in ("", "sources"):
        return (((f"{state.progress}", "meta"),),)
    kind = state.trail.key.partition(":")[0]
    lines: list[Line] = [((EMPTY.get(kind, ""), ""),)]
    if kind in ("quotes", "pledges") and not state.catalog.briefing.parameters.weak:
        lines.append((("v ", "key"), ("shows weak ones too", "meta")))
    if kind in sections.SECTIONS:
        lines.append((("] ", "key"), (f"{_following(kind)}   ", "meta"), ("? ", "key"), ("help", "meta")))
    return tuple(lines)


def hint(state: State) -> tuple[Line, ...]:
    """Three lines for somebody who is here for the first time."""
    return HINT if state.hint else ()


def evidence_title(state: State, span_at: int = 0) -> str:
    """`RFI · ¶2/24`."""
    stop, catalog = state.stop, state.catalog
    if stop is None or not stop.spans:
        return "Source"
    span = stop.spans[(state.session.here.aspect + span_at) % len(stop.spans)]
    article = catalog.articles[span.article]
    last = article.lines[-1].paragraph if article.lines else 0
    return f"{catalog.label(span.article)} · ¶{catalog.paragraph(span)}/{last}"


def evidence_note(state: State) -> str:
    """What the lower border says: how many other sources have it too."""
    stop = state.stop
    if stop is None or len(stop.spans) < 2:  # noqa: PLR2004 - one place has no other
        return ""
    others = len(stop.spans) - 1
    if state.trail.section == "compare" and stop.kind not in ("quote", "pledge"):
        return f"place {state.session.here.aspect + 1} of {others + 1}: s"
    return f"{others} other place{'s say' if others > 1 else ' says'} this: s"


def _event(state: State) -> str:
    for one in state.catalog.briefing.articles:
        if one.title:
            return _short(one.title.of(one.text))
    first = next(iter(state.catalog.briefing.articles), None)
    return _short(first.stem) if first else "briefing"


def _short(text: str, most: int = 28) -> str:
    if len(text) <= most:
        return text
    cut = text.rfind(" ", 0, most)
    return text[: cut if cut > most // 2 else most].rstrip() + "…"


def _size(state: State) -> str:
    briefing = state.catalog.briefing
    count = len(briefing.articles)
    sentences = sum(map(len, briefing.sentences.values()))
    outlets = len({state.catalog.sources[one.id] for one in briefing.articles})
    told = [f"{count} article{'s' * (count != 1)}", f"{sentences} sentences"]
    told += [f"{outlets} independent"] if outlets != count else []
    told += [f"{len(briefing.skipped)} not read"] if briefing.skipped else []
    return " · ".join(told)


def _digit(section: str) -> str:
    return f"section.{list(sections.SECTIONS).index(section) + 1}"


def _following(section: str) -> str:
    names = list(sections.SECTIONS)
    return sections.title_of(names[(names.index(section) + 1) % len(names)])
