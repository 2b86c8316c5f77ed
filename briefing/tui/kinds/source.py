"""An article as a source, and an input that could not be read."""

from collections import Counter
from collections.abc import Iterator

from briefing.model import Article
from briefing.trail import Stop
from briefing.tui.catalog import Catalog
from briefing.tui.kinds.shape import Kind, Row, dotted, labelled
from briefing.tui.render import Line

__all__ = ["SKIPPED", "SOURCE"]


def _title(article: Article) -> str:
    if article.title:
        return article.title.of(article.text)
    return article.lines[0].slice.of(article.text) if article.lines else article.path


def _copies(catalog: Catalog, identity: str) -> list[str]:
    group = next((group for group in catalog.briefing.duplicates if identity in group), ())
    return [catalog.label(one) for one in group if one != identity and one in catalog.articles]


def _row(catalog: Catalog, stop: Stop) -> Row:
    one = catalog.articles.get(stop.id)
    if one is None:
        return Row(((stop.id, ""),))
    noise = sum(line.is_noise for line in one.lines)
    copies = _copies(catalog, one.id)
    meta = dotted(
        [(catalog.label(one.id), "place")],
        [(one.date or "no date", "meta")],
        [(f"{len(catalog.briefing.sentences.get(one.id, ()))} sentences", "meta")],
        [(f"{noise} noise lines" if noise else "", "meta")],
        [(f"same text as {', '.join(copies)}" if copies else "", "kind")],
        [(f"wire: {one.credit}" if one.credit else "", "meta")],
    )
    return Row(((_title(one), ""),), meta)


def _detail(catalog: Catalog, stop: Stop, aspect: int) -> Iterator[Line]:
    one = catalog.articles.get(stop.id)
    if one is None:
        return
    yield from labelled("file", one.path)
    yield dotted(
        [(one.outlet or "outlet unknown", "place")],
        [(one.date or "no date", "")],
        [(one.byline.of(one.text) if one.byline else "", "")],
        [(f"wire: {one.credit}" if one.credit else "", "")],
        [(f"sha256 {one.sha256[:12]}", "meta")],
    )
    kinds = Counter(line.kind for line in one.lines if line.is_noise)
    yield from labelled("noise", " · ".join(f"{kind} {count}" for kind, count in sorted(kinds.items())))
    yield from labelled("counted as one source with", ", ".join(_copies(catalog, one.id)))
    for warning in one.warnings:
        yield from labelled("warning", warning)


def _why(catalog: Catalog, stop: Stop) -> Iterator[Line]:
    yield from _detail(catalog, stop, 0)
    one = catalog.articles.get(stop.id)
    for line in one.lines if one else ():
        if line.is_noise and one:
            yield ((f"  ¶{line.paragraph} {line.kind} ", "kind"), (line.slice.of(one.text), ""))


def _skipped_row(catalog: Catalog, stop: Stop) -> Row:
    one = catalog.skipped.get(stop.id)
    return Row(((stop.id, "name"),), ((one.reason if one else "", "meta"),))


def _skipped_detail(catalog: Catalog, stop: Stop, aspect: int) -> Iterator[Line]:
    one = catalog.skipped.get(stop.id)
    yield from labelled("not read", f"{stop.id}: {one.reason}" if one else stop.id)


def _skipped_why(catalog: Catalog, stop: Stop) -> Iterator[Line]:
    yield from _skipped_detail(catalog, stop, 0)


SOURCE = Kind("article", 3, _row, _detail, _why)
SKIPPED = Kind("skipped input", 3, _skipped_row, _skipped_detail, _skipped_why)
