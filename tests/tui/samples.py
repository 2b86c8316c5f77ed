"""A small briefing made by hand, its offsets found in its own texts."""

import hashlib
import re

from briefing.model import (
    Actor,
    Article,
    Briefing,
    Discrepancy,
    Dispute,
    Gaps,
    Line,
    LineKind,
    Panel,
    Parameters,
    Pledge,
    Quote,
    Sentence,
    Skipped,
    Slice,
    Span,
    SummarySentence,
)

FIRST = """\
Twelve nations promise a bridge
A view of the harbour, Monday. (Pool)
Ada Marsh, mayor of Port Vale, said the bridge would open in May. “We will pay for it,” she told reporters.
Port Vale will pay 40 million crowns by 2028 if the council agrees. Critics said nothing.
The ministry denied that the old bridge is unsafe.
Lee Okoro said he would not sign the contract.
"""
SECOND = """\
Bridge plan gains ground
“We will pay for it all,” said Mayor Marsh on Monday.
The plan needs 45 million crowns. An official said the old bridge is unsafe.
Okoro refused to sign the contract.
"""
THIRD = SECOND
KINDS: dict[str, dict[int, LineKind]] = {"a1": {0: "headline", 1: "caption"}, "a2": {0: "headline"}}


def article(identity: str, text: str, outlet: str | None, name: str = "") -> Article:
    kinds = KINDS.get(identity, {0: "headline"})
    lines = tuple(
        Line(match.start(), match.end(), kinds.get(number, "story"), number + 1)
        for number, match in enumerate(re.finditer(r"[^\n]+", text))
    )
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return Article(
        id=identity,
        path=name or f"{identity}.txt",
        file=None,
        sha256=digest,
        text=text,
        text_sha256=digest if identity != "a3" else digest[::-1],
        lines=lines,
        title=Slice(lines[0].start, lines[0].end) if lines else None,
        outlet=outlet,
        date="2026-05-04" if identity != "a2" else None,
    )


def sentences(one: Article) -> tuple[Sentence, ...]:
    return tuple(
        Sentence(line.start + match.start(), line.start + match.end(), line.paragraph, line.kind)
        for line in one.lines
        for match in re.finditer(r"\S.*?(?:[.”](?=\s)|$)", one.text[line.start : line.end])
    )


def briefing(first: str = FIRST, second: str = SECOND, third: str = THIRD, **parameters: object) -> Briefing:
    a1, a2 = article("a1", first, "Herald"), article("a2", second, None, "courier.txt")
    a3 = article("a3", third, "Courier copy")
    texts = {"a1": first, "a2": second, "a3": third}

    def at(identity: str, words: str) -> Slice:
        start = texts[identity].index(words)
        return Slice(start, start + len(words))

    def span(identity: str, words: str) -> Span:
        return at(identity, words).within(identity)

    quotes = (
        Quote(
            "direct",
            (at("a1", "“We will pay for it,”"),),
            at("a1", "she"),
            at("a1", "told"),
            "cue-after",
            "strong",
            addressee=at("a1", "reporters"),
            id="q1",
            article="a1",
            speaker="x1",
            speaker_state="resolved",
            speaker_why="nearest woman",
        ),
        Quote(
            "indirect",
            (at("a1", "he would not sign the contract"),),
            at("a1", "Lee Okoro"),
            at("a1", "said"),
            "cue-before",
            "strong",
            id="q2",
            article="a1",
            speaker="x2",
            speaker_state="resolved",
        ),
        Quote(
            "direct",
            (at("a2", "“We will pay for it all,”"),),
            at("a2", "Mayor Marsh"),
            at("a2", "said"),
            "cue-after",
            "strong",
            id="q3",
            article="a2",
            speaker="x1",
            speaker_state="resolved",
        ),
        Quote(
            "indirect",
            (at("a2", "the old bridge is unsafe"),),
            at("a2", "An official"),
            at("a2", "said"),
            "cue-before",
            "strong",
            id="q4",
            article="a2",
            speaker_state="unnamed",
        ),
        Quote(
            "indirect",
            (at("a1", "nothing"),),
            at("a1", "Critics"),
            at("a1", "said"),
            "bare",
            "weak",
            id="q5",
            article="a1",
            speaker_state="unnamed",
        ),
    )
    pledges = (
        Pledge(
            "commit",
            at("a1", "Port Vale will pay 40 million crowns by 2028 if the council agrees."),
            at("a1", "pay 40 million crowns"),
            at("a1", "Port Vale"),
            "will",
            "bound",
            condition=at("a1", "if the council agrees"),
            deadline=at("a1", "by 2028"),
            amount=at("a1", "40 million crowns"),
            id="p1",
            article="a1",
            actors=("x3",),
        ),
        Pledge(
            "refuse",
            at("a1", "Lee Okoro said he would not sign the contract."),
            at("a1", "sign the contract"),
            at("a1", "he"),
            "negated",
            "announced",
            id="p2",
            article="a1",
            actors=("x2",),
        ),
        Pledge(
            "refuse",
            at("a2", "Okoro refused to sign the contract."),
            at("a2", "sign the contract"),
            at("a2", "Okoro"),
            "refuse-verb",
            "announced",
            id="p3",
            article="a2",
            actors=("x2",),
        ),
        Pledge(
            "offer",
            at("a1", "“We will pay for it,”"),
            at("a1", "pay for it"),
            at("a1", "We"),
            "will",
            "vague",
            id="p4",
            article="a1",
            actors=("x1",),
        ),
    )
    actors = (
        Actor(
            "x1",
            "Ada Marsh",
            "person",
            ("Ada Marsh", "Marsh"),
            (span("a1", "Ada Marsh"), span("a2", "Marsh")),
            role=span("a1", "mayor of Port Vale"),
        ),
        Actor("x2", "Lee Okoro", "person", ("Lee Okoro",), (span("a1", "Lee Okoro"), span("a2", "Okoro"))),
        Actor("x3", "Port Vale", "organization", ("Port Vale",), (span("a1", "Port Vale"),)),
    )
    panels = {
        "x1": Panel(
            "x1",
            (("a1", 1), ("a2", 1)),
            (span("a1", "Ada Marsh"), span("a2", "Marsh")),
            ("q1", "q3"),
            (),
            ("p4",),
            (),
            (("x3", 1, span("a1", "Ada Marsh, mayor of Port Vale, said the bridge would open in May.")),),
        ),
        "x2": Panel(
            "x2", (("a1", 1), ("a2", 1)), (span("a1", "Lee Okoro"),), ("q2",), (), ("p2", "p3"), (), ()
        ),
        "x3": Panel("x3", (("a1", 2),), (span("a1", "Port Vale"),), (), ("q1",), ("p1",), (), ()),
    }
    chosen = Parameters(length=2)
    for name, value in parameters.items():
        chosen = Parameters(**{"length": 2, name: value})  # type: ignore[arg-type]
    ranked = (
        SummarySentence(
            "a1", *_ends(at("a1", "Ada Marsh, mayor of Port Vale, said the bridge would open in May."))
        ),
        SummarySentence(
            "a1",
            *_ends(at("a1", "Lee Okoro said he would not sign the contract.")),
            also=(span("a2", "Okoro refused to sign the contract."),),
        ),
        SummarySentence("a2", *_ends(at("a2", "The plan needs 45 million crowns."))),
    )
    return Briefing(
        parameters=chosen,
        articles=(a1, a2, a3),
        sentences={one.id: sentences(one) for one in (a1, a2, a3)},
        ranking=ranked,
        actors=actors,
        panels=panels,
        quotes=quotes,
        quote_groups=(("q1", "q3"),),
        pledges=pledges,
        pledge_groups=(("p2", "p3"),),
        discrepancies=(
            Discrepancy(
                "d1",
                "million crowns",
                span("a1", "million crowns"),
                "number",
                (span("a1", "40 million crowns"), span("a2", "45 million crowns")),
            ),
        ),
        disputes=(
            Dispute(
                "c1", span("a2", "the old bridge is unsafe"), span("a1", "The ministry denied"), None, "x3"
            ),
        ),
        gaps=Gaps(single_source=("p1",), unnamed=("q4",)),
        duplicates=(("a2", "a3"),),
        skipped=(Skipped("broken.pdf", "no text (scan?)"),),
    )


def _ends(place: Slice) -> tuple[int, int]:
    return place.start, place.end
