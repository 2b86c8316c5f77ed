"""The html export is one inert file."""

import base64
import re
from dataclasses import replace
from hashlib import sha256
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.export.html import as_html
from briefing.safe import visible
from tests.export.samples import sample
from tests.export.test_markdown import HOSTILE

ALLOWED = {"lang", "charset", "http-equiv", "content", "name", "href", "id", "class"}


class Page(HTMLParser):
    """Elements, attributes and text of a page."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.text = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append(tag)
        self.attributes += attrs

    def handle_data(self, data: str) -> None:
        self.text += data

    def handle_comment(self, _: str) -> None:
        self.elements.append("comment")


def test_nothing_is_loaded_from_elsewhere() -> None:
    page = Page(as_html(sample()))
    assert {name for name, _ in page.attributes} <= ALLOWED
    assert all((value or "").startswith("#") for name, value in page.attributes if name == "href")
    assert not {"script", "img", "link", "iframe", "object", "base", "form", "svg"} & set(page.elements)
    assert "url(" not in as_html(sample())


def test_the_policy_allows_this_style_and_nothing_else() -> None:
    html = as_html(sample())
    style = re.search(r"<style>(.*?)</style>", html, re.DOTALL)
    assert style
    digest = base64.b64encode(sha256(style[1].encode()).digest()).decode()
    assert f"default-src 'none'; style-src 'sha256-{digest}';" in html


def test_every_link_has_its_target() -> None:
    page = Page(as_html(sample()))
    targets = {f"#{value}" for name, value in page.attributes if name == "id"}
    assert {value for name, value in page.attributes if name == "href"} <= targets
    ids = [value for name, value in page.attributes if name == "id"]
    assert len(ids) == len(set(ids))
    assert {"#q1", "#q2", "#p1"} <= targets


@pytest.mark.parametrize(
    "words", [*HOSTILE, "</blockquote><img src=x onerror=y>", "<!-- x", "'\"><b>", "]]>"]
)
def test_hostile_words_stay_words(words: str) -> None:
    briefing = sample(words)
    briefing = replace(
        briefing, articles=tuple(replace(one, outlet=words, path=words) for one in briefing.articles)
    )
    page = Page(as_html(briefing))
    plain = sample("x")
    plain = replace(plain, articles=tuple(replace(one, outlet="x", path="x") for one in plain.articles))
    assert page.elements == Page(as_html(plain)).elements
    assert f"opens.{words}" in page.text


@given(st.text(max_size=40).map(visible))
def test_any_words_stay_words(words: str) -> None:
    words = words.replace("@", "")
    page = Page(as_html(sample(words)))
    assert page.elements == Page(as_html(sample("x"))).elements
    assert f"opens.{words}" in page.text
