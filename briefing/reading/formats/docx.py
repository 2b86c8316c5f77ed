"""Word documents (.docx): the zip's sizes are checked before anything is inflated, then plain XML."""

import io
import zipfile

from lxml import etree

from briefing.errors import InputError
from briefing.model import LineKind
from briefing.reading.document import Document, Reading
from briefing.reading.limits import MEGABYTE, Limits

__all__ = ["read"]

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MAIN = "word/document.xml"
MOST_MEMBERS = 5_000
"""Members of a document; a report full of pictures has some hundred."""
LARGEST = 40 * MEGABYTE
"""Declared size of the text's XML: ten times a long book."""
MOST_RATIO = 150
"""Declared to packed size of it; XML of prose packs 8 to 30 times."""
_STYLES: tuple[tuple[str, LineKind], ...] = (
    ("title", "headline"),
    ("subtitle", "standfirst"),
    ("heading", "subhead"),
    ("caption", "caption"),
    ("byline", "byline"),
)
_HEAD = 4096
"""Bytes within which a document type stands."""
SHORT_CELL = 8
"""Words below which a paragraph in a table is a figure or a label."""


def read(raw: bytes, _limits: Limits) -> Reading:
    """The document as one article."""
    root = _tree(_member(raw))
    lines: list[str] = []
    kinds: dict[int, LineKind] = {}
    for paragraph in root.iter(f"{_W}p"):
        text = " ".join(_text(paragraph).split(" ")).strip()
        if text:
            kind = _kind(paragraph, text, titled="headline" in kinds.values())
            if kind:
                kinds[2 * len(lines)] = kind
            lines.append(text.replace("\n", " "))
    if not lines:
        raise InputError("no text in this document")
    return Reading((Document("\n\n".join(lines), kinds),))


def _member(raw: bytes) -> bytes:
    """The XML of the text, refused by its declared size before it is inflated."""
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            if len(archive.infolist()) > MOST_MEMBERS:
                raise InputError(f"a zip with more than {MOST_MEMBERS:,} members")
            entry = archive.getinfo(_MAIN)
            if entry.flag_bits & 1:
                raise InputError("encrypted; save a copy without a password")
            if entry.file_size > LARGEST or entry.file_size > MOST_RATIO * max(1, entry.compress_size):
                raise InputError(f"unpacks to {entry.file_size / MEGABYTE:.0f} MB; refused")
            with archive.open(entry) as member:
                content = member.read(LARGEST + 1)
    except KeyError:
        raise InputError("a zip that holds no Word document") from None
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError, EOFError, ValueError):
        raise InputError("a damaged Word document") from None
    if len(content) > LARGEST:
        raise InputError("unpacks to more than it declares; refused")
    return content


def _tree(content: bytes) -> etree._Element:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(content, parser)
    except etree.XMLSyntaxError:
        raise InputError("a damaged Word document") from None
    if b"<!DOCTYPE" in content[:_HEAD]:
        raise InputError("a Word document with a document type; refused")
    return root


def _text(paragraph: etree._Element) -> str:
    """The visible text of a paragraph: what was deleted under revision and field codes stay out."""
    found: list[str] = []
    for element in paragraph.iter(f"{_W}t", f"{_W}tab", f"{_W}br", f"{_W}cr", f"{_W}noBreakHyphen"):
        if element.tag == f"{_W}t":
            found.append(element.text or "")
        else:
            found.append("-" if element.tag == f"{_W}noBreakHyphen" else " ")
    return "".join(found)


def _kind(paragraph: etree._Element, text: str, titled: bool) -> LineKind | None:
    style = paragraph.find(f"{_W}pPr/{_W}pStyle")
    name = (style.get(f"{_W}val") or "").lower() if style is not None else ""
    found = next((kind for start, kind in _STYLES if name.startswith(start)), None)
    if name in ("heading1", "heading 1") and not titled:
        return "headline"
    if found:
        return found
    in_cell = next(paragraph.iterancestors(f"{_W}tc"), None) is not None
    if in_cell:
        return "caption" if text.count(" ") + 1 < SHORT_CELL else None
    return "story" if paragraph.find(f"{_W}pPr/{_W}numPr") is not None else None
