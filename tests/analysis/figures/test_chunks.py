"""The chunk grammar of figures: tagged words in, the phrase around one of them out."""

from pathlib import Path

import pytest

from briefing.analysis.article.figures import chunks
from briefing.analysis.article.parse import Parse, Token
from tests.analysis.fixtures import Case, cases_in


def tagged(line: str) -> tuple[list[Token], Token, set[int]]:
    """The tokens of a line of `word/TAG`, the one in brackets, and the indices of those with a star."""
    tokens, word, own, place = [], 0, set(), 0
    for i, piece in enumerate(line.split()):
        text, _, tag = piece.rpartition("/")
        if text.startswith("["):
            word = i
        if text.startswith("*"):
            own.add(i)
        text = text.strip("[]*")
        tokens.append(Token(i, place, place + len(text), text, text.lower(), text, tag, "", "", 0))
        place += len(text) + 1
    return tokens, tokens[word], own


@pytest.mark.parametrize("case", cases_in(Path(__file__).parent / "chunks"), ids=lambda case: case.id)
def test_the_grammar_cuts_phrases_as_written_in_the_case(case: Case) -> None:
    tokens, word, own = tagged(case.input)
    text = " ".join(token.text for token in tokens)
    found = chunks.around(word, Parse(text, tuple(tokens), bounds=((0, len(tokens)),)), own)
    shown = ["nothing"]
    if found:
        ranges = (range(found.first, found.stop), found.whole)
        shown = [" ".join(tokens[i].text for i in part) for part in ranges]
    assert shown == case.expected
