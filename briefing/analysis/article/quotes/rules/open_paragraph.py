"""Speech over several paragraphs: each opens with a mark, only the last one closes."""

from collections.abc import Iterator

from briefing.analysis.article.quotes.draft import Draft
from briefing.analysis.article.quotes.scene import Scene


def find(scene: Scene) -> Iterator[Draft]:
    """Adds the paragraphs that continue one left open; drafts nothing new."""
    for number, later in enumerate(scene.spoken):
        earlier = scene.spoken[scene.before[number]] if scene.before[number] >= 0 else []
        if not earlier or not later or earlier[-1].quotation.closed or not later[0].opens_line:
            continue
        draft = scene.by_quotation.get(earlier[-1].quotation.start)
        if draft is not None and later[0].quotation.start not in scene.by_quotation:
            scene.extend(draft, later[0].place)
    yield from ()
