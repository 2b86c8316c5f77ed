"""Small bundles in one text: `== ID [DATE]` opens an article, `# ` marks a headline, `~ ` a caption."""

from briefing.analysis.article import sentences
from briefing.analysis.bundle.reports import Report
from briefing.model import Article, ArticleAnalysis, Line, LineKind, Slice

MARKS: dict[str, LineKind] = {"# ": "headline", "~ ": "caption"}


def reports_of(bundle: str) -> tuple[Report, ...]:
    """The articles of a bundle with their sentences; nothing else is found in them."""
    return tuple(
        Report(article, ArticleAnalysis(sentences=sentences.split(article)))
        for article in articles_of(bundle)
    )


def articles_of(bundle: str) -> list[Article]:
    found = []
    for block in ("\n" + bundle).split("\n== ")[1:]:
        head, _, body = block.partition("\n")
        identity, _, date = head.partition(" ")
        found.append(article_of(body, identity, date or None))
    return found


def article_of(body: str, identity: str = "a1", date: str | None = None) -> Article:
    """One article; the marks are taken off, so that offsets are those of the text without them."""
    lines: list[Line] = []
    kept: list[str] = []
    start = 0
    for row in body.split("\n"):
        kind = MARKS.get(row[:2], "story")
        text = row[2:] if row[:2] in MARKS else row
        if text.strip():
            lines.append(Line(start, start + len(text), kind, len(lines) + 1))
        kept.append(text)
        start += len(text) + 1
    title = next((Slice(line.start, line.end) for line in lines if line.kind == "headline"), None)
    return Article(
        id=identity,
        path=f"{identity}.txt",
        file=None,
        sha256="",
        text="\n".join(kept),
        text_sha256="",
        lines=tuple(lines),
        title=title,
        date=date,
    )
