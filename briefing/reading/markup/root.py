"""Where on the page the article is."""

from dataclasses import dataclass, field

from lxml.etree import _Element

from briefing.reading.markup.roles import BLOCKS, OUT, Role, is_hidden, role_of

__all__ = ["PROSE", "Weights", "find_root", "weigh"]

PROSE = 80
"""Letters outside links from which a block counts as a paragraph: below are labels, teasers and credits."""
ENOUGH = 0.5
"""Share of the prose of `main` from which one `article` element is the article; below it there are several,
as on the page of a live blog, and what holds them together is taken."""


@dataclass(frozen=True, slots=True)
class Weights:
    """How much text stands below each element; hidden elements have no entry."""

    ink: dict[_Element, int] = field(default_factory=dict)
    """Letters of all visible text."""
    prose: dict[_Element, int] = field(default_factory=dict)
    """Letters in paragraphs."""
    roles: dict[_Element, Role] = field(default_factory=dict)
    """What tags and names say; elements of which they say nothing have no entry."""


def weigh(body: _Element) -> Weights:
    """Weigh every visible element in one pass, leaves first."""
    weights, inline = Weights(), dict[_Element, int]()
    order: list[_Element] = []
    waiting = [body]
    while waiting:
        element = waiting.pop()
        if isinstance(element.tag, str) and element.tag not in OUT and not is_hidden(element):
            role = role_of(element)
            if role == "out":
                continue
            if role is not None:
                weights.roles[element] = role
            order.append(element)
            waiting.extend(element)
    for element in reversed(order):
        own = len((element.text or "").strip()) + sum(len((child.tail or "").strip()) for child in element)
        within = sum(inline.get(child, 0) for child in element if child.tag not in BLOCKS)
        inline[element] = 0 if element.tag == "a" else own + within
        weights.ink[element] = own + sum(weights.ink.get(child, 0) for child in element)
        paragraph = inline[element] if element.tag in BLOCKS and inline[element] >= PROSE else 0
        weights.prose[element] = paragraph + sum(weights.prose.get(child, 0) for child in element)
    return weights


def find_root(body: _Element, weights: Weights) -> _Element:
    """The element that holds the article: an `article`, what holds several of them, or the whole page."""
    main = _largest(body, ("main", "*[@role='main']"), weights)
    around = body if main is None else main
    article = _largest(around, ("article", "*[@itemprop='articleBody']"), weights)
    if article is None or weights.prose[article] < ENOUGH * weights.prose.get(around, 0):
        return around
    return article


def _largest(below: _Element, paths: tuple[str, ...], weights: Weights) -> _Element | None:
    """The one with most prose; the first of equals, which is the outermost."""
    found = (element for path in paths for element in below.iterfind(f".//{path}") if element in weights.ink)
    return max(found, key=lambda element: weights.prose[element], default=None)
