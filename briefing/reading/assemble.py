"""From a format's document to an Article: cleaned, laid out, with headline, outlet and date."""

import hashlib
from pathlib import Path

from briefing.errors import InputError
from briefing.model import Article
from briefing.reading.clean import clean
from briefing.reading.document import Document
from briefing.reading.facts import gather
from briefing.reading.language import doubt
from briefing.reading.layout import lay_out

__all__ = ["assemble"]


def assemble(document: Document, shown: str, file: Path | None, raw: bytes) -> Article:
    """The article, still without an id. Raises InputError where the document holds no text."""
    text, warnings = clean(document.text)
    lines = lay_out(text, document.kinds, document.hints)
    if not lines:
        raise InputError("empty: no text in it")
    title = next((line.slice for line in lines if line.kind == "headline"), None)
    foreign = doubt(text)
    facts = gather(text, lines, document.date, document.outlet)
    return Article(
        id="",
        path=f"{shown}#{document.record}" if document.record else shown,
        file=str(file) if file else None,
        sha256=document.sha256 or hashlib.sha256(raw).hexdigest(),
        text=text,
        text_sha256=hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
        lines=lines,
        title=title,
        outlet=facts.outlet,
        date=facts.date,
        byline=facts.byline,
        dateline=facts.dateline,
        credit=facts.credit,
        warnings=(*document.warnings, *warnings, *([foreign] if foreign else [])),
    )
