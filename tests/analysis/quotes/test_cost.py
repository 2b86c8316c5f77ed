"""What one giant sentence may cost, counted in steps and not on a clock."""

from briefing.analysis.article.quotes.draft import Draft
from briefing.analysis.article.quotes.scene import Scene
from briefing.model import Slice
from tests.analysis.quotes.test_rules import ground_of

MAX_GROWTH = 2.2
"""Twice the sentence may cost twice the steps, and a little for its ends; quadratic cost is four times."""


def scene_of(count: int) -> Scene:
    """One sentence that holds this many quoted words."""
    return Scene(ground_of(" ".join(["the “ship” left"] * count) + "."))


def tail_tokens(count: int) -> int:
    return sum(len(spoken.tail) for line in scene_of(count).spoken for spoken in line)


def rivals_met(count: int) -> int:
    scene, met = scene_of(count), 0
    for quotation in scene.ground.quotations:
        content = [Slice(quotation.start, quotation.end)]
        met += len(scene.rivals(content))
        scene.accept(Draft(rule="any", content=content))
    return met


def test_the_words_after_quotations_grow_with_the_sentence_and_not_with_its_square() -> None:
    assert 0 < tail_tokens(200) <= MAX_GROWTH * tail_tokens(100)


def test_the_rivals_of_drafts_grow_with_the_sentence_and_not_with_its_square() -> None:
    assert 0 < rivals_met(400) <= MAX_GROWTH * rivals_met(200)
