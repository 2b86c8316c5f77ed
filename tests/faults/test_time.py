"""Fault 39, as far as reading goes: no text makes cleaning, layout, facts or sentences slow."""

from time import process_time

import pytest

from briefing.analysis.article import sentences
from briefing.reading.assemble import assemble
from briefing.reading.decode import decode
from briefing.reading.document import Document
from briefing.reading.wrapped import rejoin, unwrap

PIECES = (
    *('"', "(", ",", "“‘", "a", "A", "A-", "A-A ", "A. ", "AA/", " AA/Aa", ".AA/A", "By A ", "| ", "1", "1/"),
    *(
        "12 May ",
        "2026",
        "Photo: ",
        "© ",
        "Photo by A ",
        "share ",
        "Share | ",
        "Aa > ",
        "--",
        "- ",
        "aa/",
        "{",
    ),
    *(
        "(A/A) ",
        "LAGOS (X) ",
        "Ünï ",
        "\u202e",
        "a\x00bcdefghijklmnopqrstu ",
        "a\u0301",
        "Read more: ",
        "\n",
        "\n\n",
    ),
    *("a\n", "- a\n", "A b\n", "A b c d e f g h i\n", "Mr. ", "All rights ", "with agencies ", "Follow the "),
    *(
        "said. ",
        "а a",
        "word — ",
        "a: b;",
        "....",
        "?! ",
        "“a b c d e f g h i j k l m n o p”\n",
        "\t",
        "a | ",
    ),
    *("A\n\n", "it's ", "’", "A,A,", "A B C, ", "[a](b) "),
)


def spent(text: str) -> float:
    raw = text.encode("utf-8", "surrogatepass")
    start = process_time()
    decoded, _ = decode(raw)
    unwrap(rejoin(decoded))
    article = assemble(Document(f"A headline over it\n\n{decoded}x"), "a.txt", None, raw)
    sentences.split(article)
    return process_time() - start


@pytest.mark.parametrize("piece", PIECES, ids=repr)
def test_a_repeated_piece_costs_no_more_than_its_length(piece: str) -> None:
    """Told from a tenth of a megabyte, so that the test stays short; a line costs some ten microseconds."""
    text = (piece * 100_000)[:100_000]
    assert spent(text) < 0.3 + 40e-6 * text.count("\n")


def test_nested_marks_cost_no_more_than_their_number() -> None:
    deep = "“" * 1000 + "word" + "”" * 1000
    assert spent(f"{deep}\n" * 50) < 0.4
