"""Faults 30 to 38: files of rich formats that are broken or made to do harm."""

import io
import json
import socket
import time
import zipfile
from pathlib import Path

import pytest

from briefing.errors import InputError, NoInput
from briefing.model import Bundle
from briefing.reading import load
from briefing.reading.apart import Apart
from briefing.reading.limits import Limits

BODY = "The dockers’ union called off its strike on Wednesday, it said in a statement."
GOOD = f"Ports strike called off in time\n\n{BODY}\n"
SECONDS = 2.0
START = 6.0
"""Seconds that a busy machine may take to start the process that takes files apart."""


def reading(name: str, raw: bytes, folder: Path, limits: Limits | None = None) -> Bundle:
    """The bundle of one hostile file and one good one; fails where it takes too long."""
    (folder / "good.txt").write_text(GOOD, encoding="utf-8")
    (folder / name).write_bytes(raw)
    start = time.monotonic()
    bundle = load([str(folder)], limits or Limits())
    assert time.monotonic() - start < SECONDS + START, "too long"
    assert "good.txt" in [article.path for article in bundle.articles]
    return bundle


def text_or_reason(bundle: Bundle, name: str) -> str:
    texts = [article.text for article in bundle.articles if article.path.startswith(name)]
    return "\n".join(texts + [one.reason for one in bundle.skipped if one.path.startswith(name)])


# 30


@pytest.mark.parametrize(
    "markup",
    [
        "<a " * 20_000,
        '<x y="' * 20_000,
        "<!--x" * 20_000,
        "<div>" * 200_000,
        "<b>" * 200_000 + BODY,
        "<table><tr><td>" * 20_000,
        f"<p>{BODY}" * 20_000,
        f"<p class='related' style='x'>{BODY}" * 10_000,
        "<div class='related'>" * 200 + f"<p>{BODY}</p>" * 5_000,
        "<span>x</span>" * 50_000,
        "x<br>" * 50_000,
        "<html></html>",
        "<html><frameset><frame src='a.html'></frameset></html>",
        "<",
        "<!doctype html><html>",
        '<!DOCTYPE a [<!ENTITY a "b"><!ENTITY c "&a;&a;&a;&a;&a;&a;&a;&a;">]><p>&c;</p>',
    ],
    ids=range(16),
)
def test_hostile_pages_end_in_text_or_a_reason(markup: str, tmp_path: Path) -> None:
    assert text_or_reason(reading("page.html", markup.encode(), tmp_path), "page.html")


def test_character_references_bring_no_control_characters(tmp_path: Path) -> None:
    page = f"<p>{BODY} &#27;]52;c;eA==&#7; &#x9b;2J &#0; &#x202e; end of it.</p>"
    text = text_or_reason(reading("page.html", page.encode(), tmp_path), "page.html")
    assert all(character.isprintable() or character == "\n" for character in text)
    assert BODY in text


# 31


def test_what_a_reader_of_the_page_does_not_see_is_not_read(tmp_path: Path) -> None:
    page = f"""<head><title>T</title><style>.trap1</style></head><script>trap2</script><p>{BODY}</p>
    <div hidden>trap3</div><div style="display: none">trap4</div><!-- trap5 --><template>trap6</template>
    <p style="visibility:hidden">trap7</p><noscript>trap8</noscript><svg><text>trap9</text></svg>"""
    text = text_or_reason(reading("page.html", page.encode(), tmp_path), "page.html")
    assert "trap" not in text
    assert BODY in text


# 32


def test_a_page_loads_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from briefing.reading.formats import html

    def refuse(*_: object) -> None:
        raise AssertionError("a connection was asked for")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    page = f"""<!DOCTYPE html SYSTEM "http://example.invalid/x.dtd"><base href="http://example.invalid/">
    <meta http-equiv="refresh" content="0;url=http://example.invalid/"><img src="http://example.invalid/a.png">
    <link rel=stylesheet href="http://example.invalid/a.css"><p>{BODY}</p>"""
    assert BODY in html.read(page.encode(), Limits()).documents[0].text


# 33

FEED = (
    '<rss version="2.0"><channel><title>T</title>'
    "<item><title>{}</title><description>{}</description></item></channel></rss>"
)


def test_a_feed_gives_its_entries(tmp_path: Path) -> None:
    bundle = reading("feed.xml", FEED.format("Strike off", f"&lt;p&gt;{BODY}&lt;/p&gt;").encode(), tmp_path)
    assert f"Strike off\n\n{BODY}" in [article.text for article in bundle.articles]


@pytest.mark.parametrize(
    "head",
    [
        '<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE r SYSTEM "http://example.invalid/x.dtd">',
        '<!DOCTYPE r [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;"><!ENTITY x "&b;&b;&b;&b;&b;&b;">]>',
    ],
    ids=["file", "dtd", "laughs"],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_feed_with_entities_of_its_own_is_refused(head: str, encoding: str, tmp_path: Path) -> None:
    raw = f'<?xml version="1.0" encoding="{encoding}"?>{head}{FEED.format("&x;", "&x;")}'.encode(encoding)
    said = text_or_reason(reading("feed.xml", raw, tmp_path), "feed.xml")
    assert "refused" in said
    assert "root:" not in said


# 34

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def docx(document: bytes, members: int = 0, name: str = "word/document.xml") -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, document)
        for number in range(members):
            archive.writestr(f"m{number}", b"")
    return packed.getvalue()


def paragraph(text: str) -> bytes:
    return f"<w:document {W}><w:body><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:body></w:document>".encode()


def test_a_word_document_is_read(tmp_path: Path) -> None:
    assert text_or_reason(reading("a.docx", docx(paragraph(BODY)), tmp_path), "a.docx") == BODY


def test_a_zip_bomb_is_refused_by_its_declared_size(tmp_path: Path) -> None:
    raw = docx(b" " * 60_000_000)
    assert len(raw) < 100_000
    assert "unpacks to 60 MB" in text_or_reason(reading("a.docx", raw, tmp_path), "a.docx")


def test_a_zip_that_lies_about_its_size_is_no_way_around(tmp_path: Path) -> None:
    raw = docx(paragraph(BODY) + b" " * 60_000_000)
    lying = raw.replace(
        (60_000_000 + len(paragraph(BODY))).to_bytes(4, "little"), (9_000).to_bytes(4, "little")
    )
    assert lying != raw
    assert "damaged" in text_or_reason(reading("a.docx", lying, tmp_path), "a.docx")


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (docx(paragraph(BODY), members=6000), "members"),
        (docx(paragraph(BODY), name="../../word/document.xml"), "holds no Word document"),
        (docx(docx(paragraph(BODY)), name="inner.docx"), "holds no Word document"),
        (docx(b'<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]>' + paragraph("&x;")), "refused"),
        (docx(b"<w:document>"), "damaged"),
        (b"PK\x03\x04" + bytes(500), "damaged"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500), "password"),
        (docx(paragraph("")), "no text"),
    ],
    ids=["members", "outside", "nested", "entity", "broken xml", "broken zip", "encrypted", "empty"],
)
def test_hostile_word_documents_are_refused(raw: bytes, reason: str, tmp_path: Path) -> None:
    assert reason in text_or_reason(reading("a.docx", raw, tmp_path), "a.docx")


# 35


def pdf(stream: bytes, extra: bytes = b"", count: int = 1) -> bytes:
    """A file of `count` pages that share one content stream."""
    kids = " ".join(f"{10 + number} 0 R" for number in range(count))
    objects = {
        1: b"<< /Type /Catalog /Pages 2 0 R >>",
        2: f"<< /Type /Pages /Kids [{kids}] /Count {count} >>".encode(),
        3: b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(stream), extra, stream),
        4: b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    }
    fonts = b"/MediaBox [0 0 595 842] /Resources << /Font << /F1 4 0 R >> >>"
    page = b"<< /Type /Page /Parent 2 0 R /Contents 3 0 R %s >>" % fonts
    objects |= {10 + number: page for number in range(count)}
    raw, starts = b"%PDF-1.4\n", {}
    for number, body in objects.items():
        starts[number] = len(raw)
        raw += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    at, size = len(raw), max(objects) + 1
    rows = (b"%010d 00000 n \n" % starts[n] if n in starts else b"0000000000 65535 f \n" for n in range(size))
    return (
        raw
        + b"xref\n0 %d\n" % size
        + b"".join(rows)
        + b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % (size, at)
    )


LINES = b"BT /F1 12 Tf 14 TL 50 700 Td (The dockers called off their strike) Tj T* (on Wednesday.) Tj ET"


def test_a_pdf_is_read_and_its_lines_are_joined(tmp_path: Path) -> None:
    found = text_or_reason(reading("a.pdf", pdf(LINES), tmp_path), "a.pdf")
    assert found == "The dockers called off their strike on Wednesday."


def test_a_scan_says_that_it_has_no_text(tmp_path: Path) -> None:
    assert "scan" in text_or_reason(reading("a.pdf", pdf(b""), tmp_path), "a.pdf")


def test_a_flate_bomb_is_refused(tmp_path: Path) -> None:
    import zlib

    bomb = zlib.compress(b" " * 200_000_000, 9)
    said = text_or_reason(reading("a.pdf", pdf(bomb, b"/Filter /FlateDecode"), tmp_path), "a.pdf")
    assert said
    assert len(said) < 1000


@pytest.mark.parametrize(
    "raw",
    [
        b"%PDF-1.4\n",
        pdf(LINES)[:300],
        pdf(LINES).replace(b"/Kids [10 0 R]", b"/Kids [2 0 R] "),
        pdf(LINES).replace(b"trailer <<", b"trailer << /Prev 9"),
        pdf(LINES).replace(b"/Root 1 0 R", b"/Root 7 0 R"),
    ],
    ids=["head only", "cut", "page loop", "xref loop", "no root"],
)
def test_broken_pdfs_end_in_text_or_a_reason(raw: bytes, tmp_path: Path) -> None:
    assert text_or_reason(reading("a.pdf", raw, tmp_path), "a.pdf")


def test_a_pdf_of_very_many_pages_ends_at_the_limit_of_time(tmp_path: Path) -> None:
    limits = Limits(seconds=1.5)
    assert text_or_reason(reading("a.pdf", pdf(LINES, count=10_000), tmp_path, limits), "a.pdf")


# 36


def eml(body: str, head: str = "") -> bytes:
    top = "From: The Tide <t@example.invalid>\nSubject: Strike off\nDate: Thu, 12 Mar 2026 18:42:00 +0000\n"
    return f"{top}{head}\n{body}".encode()


def test_a_mail_gives_subject_sender_and_date(tmp_path: Path) -> None:
    bundle = reading("a.eml", eml(BODY, "Content-Type: text/plain; charset=utf-8\n"), tmp_path)
    article = next(one for one in bundle.articles if one.path == "a.eml")
    assert article.text == f"Strike off\n\n{BODY}"
    assert (article.outlet, article.date) == ("The Tide", "2026-03-12")


def nested(depth: int) -> str:
    opened = "".join(f"--b{n}\nContent-Type: multipart/mixed; boundary=b{n + 1}\n\n" for n in range(depth))
    return f"{opened}--b{depth}\nContent-Type: text/plain\n\n{BODY}\n"


@pytest.mark.parametrize(
    "raw",
    [
        eml(nested(3000), "Content-Type: multipart/mixed; boundary=b0\n"),
        eml(BODY, f"X-Long: {'x' * 4_000_000}\n"),
        eml(BODY, "X: y\n" * 200_000),
        eml(BODY, "Content-Type: text/plain; charset=no-such-charset\n"),
        eml("A" * 4_000_000, "Content-Transfer-Encoding: base64\n"),
        eml("", "Content-Type: multipart/mixed\n"),
        eml(f"<p>{BODY}</p>", "Content-Type: text/html; charset=utf-8\n"),
        b"Subject: =?utf-8?b?" + b"A" * 100_000 + b"?=\n\n" + BODY.encode(),
    ],
    ids=["nested", "long header", "many headers", "charset", "base64", "no parts", "html", "encoded word"],
)
def test_hostile_mails_end_in_text_or_a_reason(raw: bytes, tmp_path: Path) -> None:
    assert text_or_reason(reading("a.eml", raw, tmp_path), "a.eml")


def test_attachments_are_neither_read_nor_written(tmp_path: Path) -> None:
    trap = 'Content-Disposition: attachment; filename="../../trap.html"\n\n<p>trap</p>'
    plain = f"Content-Type: text/plain; charset=utf-8\n\n{BODY}"
    body = f"--b\n{plain}\n--b\nContent-Type: text/html\n{trap}\n--b--\n"
    bundle = reading("a.eml", eml(body, "Content-Type: multipart/mixed; boundary=b\n"), tmp_path)
    assert "trap" not in text_or_reason(bundle, "a.eml")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.eml", "good.txt"]


# 37


def test_broken_lines_of_records_are_skipped_with_their_number(tmp_path: Path) -> None:
    rows = [json.dumps({"title": f"T{number}", "text": BODY}) for number in range(1, 11)]
    rows[4] = '{"title": "T5", "text": "cut off'
    bundle = reading("a.jsonl", "\n".join(rows).encode(), tmp_path)
    assert [(one.path, "line 5" in one.reason) for one in bundle.skipped] == [("a.jsonl#5", True)]
    assert len(bundle.articles) == 10


@pytest.mark.parametrize(
    "row",
    [
        '{"text": "' + BODY + '", "text": "' + BODY + ' Twice."}',
        '{"text": "' + BODY + '", "score": NaN}',
        '{"text": ' + "[" * 100_000,
        '{"text": "' + "x " * 2_000_000 + '"}',
        '{"text": "\\ud800 ' + BODY + '"}',
        '["' + BODY + '"]',
        "null",
    ],
    ids=["twice", "nan", "deep", "long", "surrogate", "list", "null"],
)
def test_odd_records_end_in_text_or_a_reason(row: str, tmp_path: Path) -> None:
    assert text_or_reason(reading("a.jsonl", row.encode(), tmp_path), "a.jsonl")


# 38


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (f"title,text\nT,{'x ' * 500_000}\n".encode(), "x x"),
        (b"title,text\nT,\0\0" + BODY.encode() + b"\n", "\u2400\u2400The dockers"),
        (f"T,{BODY}\nU,{BODY}\n".encode(), "name it text"),
        (b'title,text\nT,"never closed', "never closed"),
        (b"title,text\n", ""),
        (b"title,text\nT,\n", "row 1: no text"),
    ],
    ids=["long field", "nul", "no header", "unclosed", "no rows", "empty row"],
)
def test_odd_tables_end_in_text_or_a_reason(raw: bytes, reason: str, tmp_path: Path) -> None:
    assert reason in text_or_reason(reading("a.csv", raw, tmp_path), "a.csv")


# 63, as far as reading goes


@pytest.mark.parametrize(
    ("form", "package"), [("pdf", "pypdf"), ("feeds", "feedparser"), ("rtf", "striprtf.striprtf")]
)
def test_a_missing_package_names_its_remedy(form: str, package: str, monkeypatch: pytest.MonkeyPatch) -> None:
    import importlib
    import sys

    monkeypatch.setitem(sys.modules, package, None)
    module = importlib.import_module(f"briefing.reading.formats.{form}")
    with pytest.raises(InputError, match=rf"pip install 'briefing\[{form}\]'"):
        module.read(b"{\\rtf1 x}", Limits())


# The process that takes files apart


def test_a_file_that_takes_too_long_is_given_up_and_the_next_one_is_read(tmp_path: Path) -> None:
    with Apart(Limits(seconds=0.5)) as apart, pytest.raises(InputError, match=r"took longer than 0\.5 s"):
        apart.read("pdf", pdf(LINES, count=10_000))
    with Apart(Limits()) as apart:
        assert apart.read("html", f"<p>{BODY}</p>".encode()).documents[0].text == BODY
        with pytest.raises(InputError, match="damaged"):
            apart.read("docx", b"PK")
        assert apart.read("html", f"<p>{BODY}</p>".encode()).documents[0].text == BODY


def test_a_file_that_breaks_the_process_is_named_and_the_next_one_is_read() -> None:
    with Apart(Limits()) as apart:
        with pytest.raises(InputError, match="could not be taken apart"):
            apart.read("no_such_format", b"x")
        assert apart.read("html", f"<p>{BODY}</p>".encode()).documents[0].text == BODY


def test_nothing_readable_is_an_error_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("<html></html>", encoding="utf-8")
    with pytest.raises(NoInput, match=r"a\.html: no article text"):
        load([str(tmp_path)])
