"""Markdown as a reader's program shows it: CommonMark with footnotes and tables."""

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin

__all__ = ["inline_text", "links", "tokens"]

PARSER = MarkdownIt("commonmark").enable("table").enable("strikethrough").use(footnote_plugin)


def tokens(markdown: str) -> list[Token]:
    return PARSER.parse(markdown)


def inline_text(token: Token) -> str:
    """The text of an inline token; anything that is more than text shows as its type."""
    out = ""
    for child in token.children or ():
        if child.type in ("text", "text_special"):
            out += child.content
        elif child.type in ("hardbreak", "softbreak"):
            out += "\n"
        else:
            out += f"‹{child.type}›"
    return out


def links(markdown: str) -> list[str]:
    """Types of everything that is markup a source could have smuggled in."""
    wild = {
        "html_block",
        "html_inline",
        "image",
        "link_open",
        "code_inline",
        "code_block",
        "fence",
        "table_open",
        "s_open",
    }
    found = []
    for token in tokens(markdown):
        found += [one.type for one in (token, *(token.children or ())) if one.type in wild]
    return found
