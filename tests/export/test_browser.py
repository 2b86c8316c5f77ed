"""The html export in a real browser: nothing is fetched, nothing runs, the words are on the page."""

import shutil
import subprocess
import threading
from collections.abc import Iterator
from html import unescape
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from briefing.export.html import as_html
from tests.export.samples import sample

BROWSER = next(
    (found for name in ("chromium", "chromium-browser", "google-chrome") if (found := shutil.which(name))), ""
)
pytestmark = [pytest.mark.slow, pytest.mark.skipif(not BROWSER, reason="no Chromium is installed")]

HOSTILE = (
    '<img src="{0}/img"><script src="{0}/js"></script><link rel="stylesheet" href="{0}/css">'
    "<style>@import url({0}/import)</style><iframe src={0}/frame></iframe><base href={0}/>"
    '"><meta http-equiv=refresh content="0;url={0}/refresh"><svg onload=fetch("{0}/svg")>'
    "<script>document.title='taken'</script>"
)


@pytest.fixture
def server() -> Iterator[tuple[str, list[str]]]:
    """Address of a server of our own, and the paths that were asked for."""
    asked: list[str] = []

    class Answer(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_response(404)
            self.end_headers()

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    with HTTPServer(("127.0.0.1", 0), Answer) as running:
        threading.Thread(target=running.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{running.server_port}", asked
        running.shutdown()


def opened(html: str, folder: Path) -> str:
    """The page's document after it was loaded."""
    (folder / "page.html").write_text(html, encoding="utf-8")
    options = ["--headless", "--no-sandbox", "--disable-gpu", "--virtual-time-budget=2000", "--dump-dom"]
    command = [BROWSER, *options, f"--user-data-dir={folder / 'profile'}", (folder / "page.html").as_uri()]
    return subprocess.run(command, capture_output=True, text=True, check=True, timeout=120).stdout


def test_a_hostile_page_asks_for_nothing_and_runs_nothing(
    server: tuple[str, list[str]], tmp_path: Path
) -> None:
    address, asked = server
    hostile = HOSTILE.format(address)
    dom = opened(as_html(sample(hostile)), tmp_path)
    assert asked == []
    assert "<title>taken" not in dom
    assert hostile in unescape(dom)


def test_the_browser_would_have_asked(server: tuple[str, list[str]], tmp_path: Path) -> None:
    address, asked = server
    opened(f'<img src="{address}/img">', tmp_path)
    assert asked == ["/img"]
