"""“…,” he said, adding: “…” the reporting verb stands between two quotations in one sentence."""

from collections.abc import Iterator

from briefing.analysis.article.quotes.draft import Draft
from briefing.analysis.article.quotes.rules.cue_before import reported
from briefing.analysis.article.quotes.scene import Scene


def find(scene: Scene) -> Iterator[Draft]:
    """Speech whose verb stands before it, once the quotations before have taken theirs."""
    for line in scene.spoken:
        for spoken in line:
            if spoken.lead:
                yield from reported(scene, spoken, "cue-between")
