"""Lines that were cut to a width."""

from briefing.reading.wrapped import rejoin, unwrap

CUT = """\
PORTS STRIKE CALLED OFF

The dockers' union called off its strike on Wednesday after nine
days of talks, saying that its members would vote on an offer of six
per cent in June. The employers welcomed the decision.

"We did not get everything," said Bea Strand, who leads the union.
"We got a date, and we have never had one before."

Ships were still waiting off the port on Wednesday night, the harbour
master said, but the first of them would be unloaded by morning.
"""


def test_breaks_inside_paragraphs_become_spaces_without_moving_an_offset() -> None:
    joined = rejoin(CUT)
    assert len(joined) == len(CUT)
    assert [line for line in joined.split("\n") if line][1].endswith("The employers welcomed the decision.")
    assert joined.replace("\n", " ") == CUT.replace("\n", " ")


def test_a_text_of_one_line_a_paragraph_is_left_alone() -> None:
    text = (
        "Talks fail\nThe talks failed.\nThey go on.\nin lower case once\nThe end came late.\nNobody left.\n"
        * 3
    )
    assert rejoin(text) == text
    long = f"The talks failed on Monday{' and on Tuesday' * 6}, as everybody in the hall said.\n"
    assert rejoin(long * 10) == long * 10


def test_a_list_is_not_joined() -> None:
    text = CUT + "- water for the towns before\n- bread\n"
    assert rejoin(text).endswith("- water for the towns before\n- bread\n")


def test_unwrapping_mends_words_that_were_cut() -> None:
    text = "The dockers called off their strike on Wed-\nnesday after nine days of talks with em-\nployers.\n"
    assert unwrap(text) == (
        "The dockers called off their strike on Wednesday after nine days of talks with employers."
    )
