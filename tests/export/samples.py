"""A small briefing made by hand: it does not move when the analysis improves."""

from hashlib import sha256

from briefing.model import (
    Actor,
    Article,
    Briefing,
    Discrepancy,
    Dispute,
    Gaps,
    Line,
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

FIRST = """@Ministers [finally] agree on *aid*
Foreign minister Ada Lind said on Monday: "We will send 30 trucks if the road opens.@"
"It is a start," she added, "but <only> a start."
- Aid groups called it late.
"""
SECOND = """@Aid deal reached
About 25 trucks will go, Lind said.
A union denied@ that the road was closed.
"""


def article(identity: str, text: str, *, path: str = "", **more: object) -> Article:
    """An article whose first line is its headline."""
    lines, at = [], 0
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            kind = "headline" if at == 0 else "story"
            lines.append(Line(at, at + len(line), kind, number))  # type: ignore[arg-type]
        at += len(line) + 1
    digest = sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return Article(
        id=identity,
        path=path or f"{identity}.txt",
        file=None,
        sha256=digest,
        text=text,
        text_sha256=digest,
        lines=tuple(lines),
        title=lines[0].slice if lines else None,
        **more,  # type: ignore[arg-type]
    )


def where(text: str, words: str) -> Slice:
    """The first place of these words."""
    start = text.index(words)
    return Slice(start, start + len(words))


def sentences(one: Article) -> tuple[Sentence, ...]:
    """One sentence a line."""
    return tuple(Sentence(line.start, line.end, line.paragraph, line.kind) for line in one.lines)


def sample(words: str = "") -> Briefing:
    """Two articles with one item of every sort; `words` are put into headlines, a quote and a claim."""
    first, second = FIRST.replace("@", words), SECOND.replace("@", words)
    one = article("a1", first, outlet="The Daily", date="2025-09-04", credit="AP")
    two = article("a2", second)

    def cut(text: str) -> Slice:
        return where(first, text.replace("@", words))

    def there(text: str) -> Slice:
        return where(second, text.replace("@", words))

    return Briefing(
        parameters=Parameters(length=2),
        articles=(one, two),
        sentences={"a1": sentences(one), "a2": sentences(two)},
        ranking=(
            SummarySentence(
                "a1", one.lines[1].start, one.lines[1].end, also=(there("About 25 trucks").within("a2"),)
            ),
            SummarySentence("a2", two.lines[2].start, two.lines[2].end),
            SummarySentence("a1", one.lines[2].start, one.lines[2].end),
        ),
        actors=(
            Actor(
                "m1",
                "Ada Lind",
                "person",
                ("Ada Lind", "Lind"),
                (cut("Ada Lind").within("a1"), there("Lind").within("a2")),
                role=cut("Foreign minister").within("a1"),
            ),
            Actor("m2", "union", "group", ("union",), (there("union").within("a2"),)),
        ),
        panels={
            "m1": Panel(
                "m1",
                (("a1", 1), ("a2", 1)),
                (),
                said=("q1", "q2", "q3"),
                about=(),
                pledged=("p1",),
                received=(),
                co_actors=(("m2", 1, Span("a2", 0, 5)),),
            )
        },
        quotes=(
            Quote(
                "direct",
                (cut('"We will send 30 trucks if the road opens.@"'),),
                cut("Foreign minister Ada Lind"),
                cut("said"),
                "inverted",
                "strong",
                id="q1",
                article="a1",
                speaker="m1",
                speaker_state="resolved",
            ),
            Quote(
                "direct",
                (cut('"It is a start,"'), cut('"but <only> a start."')),
                cut("she"),
                cut("added"),
                "cut",
                "strong",
                id="q2",
                article="a1",
                speaker="m1",
                speaker_state="resolved",
            ),
            Quote(
                "indirect",
                (there("About 25 trucks will go"),),
                there("Lind"),
                there("said"),
                "said",
                "strong",
                id="q3",
                article="a2",
                speaker="m1",
                speaker_state="resolved",
            ),
            Quote(
                "indirect",
                (there("the road was closed"),),
                there("A union"),
                there("denied"),
                "denied",
                "weak",
                id="q4",
                article="a2",
                speaker_state="unnamed",
            ),
        ),
        quote_groups=(("q1", "q3"),),
        pledges=(
            Pledge(
                "commit",
                Slice(one.lines[1].start, one.lines[1].end),
                cut("send 30 trucks"),
                cut("We"),
                "will",
                "bound",
                condition=cut("the road opens"),
                id="p1",
                article="a1",
                actors=("m1",),
            ),
            Pledge(
                "offer",
                Slice(one.lines[3].start, one.lines[3].end),
                cut("called it late"),
                None,
                "vague",
                "vague",
                id="p2",
                article="a1",
            ),
        ),
        discrepancies=(
            Discrepancy(
                "d1",
                "trucks",
                cut("trucks").within("a1"),
                "number",
                (cut("30 trucks").within("a1"), there("About 25 trucks").within("a2")),
            ),
        ),
        disputes=(
            Dispute(
                "x1",
                cut("the road opens").within("a1"),
                there("A union denied@ that the road was closed").within("a2"),
                "m1",
                "m2",
            ),
        ),
        gaps=Gaps(single_source=("q2", "q4", "p1"), unnamed=("q4",)),
        duplicates=(("a1", "a2"),),
        skipped=(Skipped("empty.txt", "empty file"),),
    )
