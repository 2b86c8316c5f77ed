"""The summary's length, method and focus; weak items; reading again."""

from dataclasses import replace

from briefing.model import Parameters
from briefing.tui.desk import Choice, Desk

__all__ = ["focus_summary", "longer", "method", "reload", "show_weak"]

METHODS = {
    "coverage": "what most sources carry, our own",
    "lexrank": "sentences most like the others",
    "textrank": "sentences most linked to the others",
    "lsa": "main topics of the word matrix",
    "luhn": "dense in frequent words",
    "kl": "word use closest to the whole",
    "sumbasic": "frequent words, each once",
    "reduction": "most connected sentences",
    "edmundson": "cue words, title and position",
}
"""The methods in the order of `briefing.analysis.bundle.summary.METHODS`, which a test holds it to."""


def longer(desk: Desk, amount: int, count: int) -> None:
    """More or fewer sentences: a longer or shorter prefix of the same ranking."""
    briefing = desk.state.catalog.briefing
    length = briefing.parameters.length + amount * max(1, count)
    length = min(max(1, length), max(1, len(briefing.ranking)))
    _use(desk, replace(briefing.parameters, length=length))
    desk.say(f"{length} sentence{'s' * (length > 1)}")


def method(desk: Desk, amount: int, count: int) -> None:
    """Choose another method."""
    chosen = desk.state.catalog.briefing.parameters
    choices = [
        Choice(name, name + (" (now)" if name == chosen.method else ""), note)
        for name, note in METHODS.items()
    ]
    desk.choose("method of the summary", choices, lambda name: desk.analyse(replace(_now(desk), method=name)))


def focus_summary(desk: Desk, amount: int, count: int) -> None:
    """Focus on the item's actor, on the last search, or on nothing again."""
    state = desk.state
    actor = state.catalog.actor_of(state.stop) if state.stop else None
    now = replace(_now(desk), actor=None, query=None)
    offers: dict[str, tuple[Choice, Parameters]] = {}
    if actor in state.catalog.actors:
        name = state.catalog.name(actor)
        offers["actor"] = Choice("actor", name, "this item's actor"), replace(now, actor=name)
    if state.query:
        offers["query"] = Choice("query", state.query, "the last search"), replace(now, query=state.query)
    offers["none"] = Choice("none", "everything", "no focus"), now
    choices = [choice for choice, _ in offers.values()]
    desk.choose("summary about", choices, lambda key: desk.analyse(offers[key][1]))


def show_weak(desk: Desk, amount: int, count: int) -> None:
    """Weak quotes and pledges too, or not."""
    weak = not desk.state.catalog.briefing.parameters.weak
    _use(desk, replace(_now(desk), weak=weak))
    desk.say("weak quotes and pledges are shown too" if weak else "weak quotes and pledges are hidden")


def reload(desk: Desk, amount: int, count: int) -> None:
    """Read changed files again."""
    desk.analyse(_now(desk), again=True)


def _now(desk: Desk) -> Parameters:
    return desk.state.catalog.briefing.parameters


def _use(desk: Desk, parameters: Parameters) -> None:
    desk.update(desk.state.briefed(replace(desk.state.catalog.briefing, parameters=parameters)))
