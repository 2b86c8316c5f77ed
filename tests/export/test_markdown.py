"""The markdown export as a whole."""

import re
from dataclasses import replace
from itertools import pairwise

import pytest
import yaml

from briefing.export.markdown import as_markdown
from briefing.export.markdown.footnotes import read_footnotes
from briefing.model import Place, Span
from tests.export.rendered import inline_text, links, tokens
from tests.export.samples import sample

HOSTILE = (
    "<script>alert(1)</script>",
    "![](http://t/x.png)",
    "[[wiki]]",
    "<% x %>",
    "{{ x }}",
    "key:: value",
    "---",
    "[^1]: fake",
    "[^q1]: fake",
    "# head",
    "| a | b |",
    "```",
    "http://a <http://b>",
    "&lt;b&gt;",
    "$x$",
    "==hi==",
    "[a](http://b)",
    "- [ ] todo",
    "> quote",
    "    code",
    "1. one",
    "a\\",
    "*b*",
    "~~s~~",
    "^sup^",
)


def front(markdown: str) -> dict[str, object]:
    block = markdown.split("\n---\n", 1)[0].removeprefix("---\n")
    loaded = yaml.safe_load(block)
    assert isinstance(loaded, dict)
    return loaded


def test_it_has_one_title_and_the_sections_in_order() -> None:
    found = tokens(as_markdown(sample()).split("\n---\n", 1)[1])
    heads = [(one.tag, inline_text(text)) for one, text in pairwise(found) if one.type == "heading_open"]
    assert [text for tag, text in heads if tag == "h1"] == ["Ministers [finally] agree on *aid*"]
    assert [text for tag, text in heads if tag == "h2"] == [
        "Summary",
        "Actors",
        "Quotes",
        "Pledges",
        "Compare",
        "Sources",
    ]


def test_it_opens_with_the_source_summary() -> None:
    text = as_markdown(sample())
    opening = text[text.index("# Ministers") : text.index("## Summary")]
    for words in (
        "2 articles",
        "1 outlet: The Daily",
        "1 without a named outlet",
        "2025-09-04",
        "AP",
        "empty.txt",
    ):
        assert words in opening


def test_the_front_matter_is_yaml_of_strings() -> None:
    head = front(as_markdown(sample()))
    assert head["title"] == "Ministers [finally] agree on *aid*"
    assert head["date"] == "2025-09-04"
    sources = head["sources"]
    assert isinstance(sources, list)
    assert sources[1] == {
        "id": "a2",
        "title": "Aid deal reached",
        "outlet": "",
        "date": "",
        "file": "a2.txt",
        "sha256": sample().articles[1].sha256,
    }


def test_every_reference_has_one_definition_and_every_definition_a_reference() -> None:
    text = as_markdown(sample())
    defined = re.findall(r"^\[\^([^\]]+)\]: ", text, re.MULTILINE)
    used = re.findall(r"(?<!\\)\[\^([^\]\\]+)\](?!:)", text)
    assert len(defined) == len(set(defined))
    assert set(defined) == set(used)


def test_a_footnote_names_every_span_of_its_item() -> None:
    briefing = sample()
    places = [
        (note.label, Span("a1", note.start, note.end)) for note in read_footnotes(as_markdown(briefing))
    ]
    assert [span for label, span in places if label == "q2"] == list(briefing.quotes[1].spans)


def test_weak_items_need_all() -> None:
    briefing = sample()
    assert "[^q4]" not in as_markdown(briefing)
    everything = replace(briefing, parameters=replace(briefing.parameters, weak=True))
    assert "[^q4]" in as_markdown(everything)
    assert "[^p2]" in as_markdown(everything)


def test_the_same_utterance_follows_at_once() -> None:
    text = as_markdown(sample())
    assert text.index("[^q1]") < text.index("[^q3]\n") < text.index("[^q2]\n")


def test_the_summary_has_the_length_asked_for() -> None:
    text = as_markdown(sample())
    assert "[^s2]" in text
    assert "[^s3]" not in text


def test_chosen_sections_only() -> None:
    text = as_markdown(sample(), sections=("pledges",))
    assert re.findall("^## .*", text, re.MULTILINE) == ["## Pledges"]
    assert "[^q1]" not in text


def test_notes_stand_apart() -> None:
    briefing = sample()
    place = Place(briefing.articles[1].text_sha256, 0, 8, "quotes")
    text = as_markdown(briefing, notes={place: "call *them*"})
    notes = text[text.index("## Notes") :]
    assert "> Aid deal[^n1]" in notes
    assert "Analyst’s note: call \\*them\\*" in notes


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_stay_words(words: str) -> None:
    briefing = sample(words)
    briefing = replace(
        briefing, articles=tuple(replace(one, outlet=words, path=words) for one in briefing.articles)
    )
    plain, text = as_markdown(sample()), as_markdown(briefing)
    assert links(text.split("\n---\n", 1)[1]) == []
    assert len(list(read_footnotes(text))) == len(list(read_footnotes(plain)))
    assert front(text)["sources"][0]["outlet"] == words  # type: ignore[index]


def test_no_control_character_leaves() -> None:
    briefing = sample()
    named = replace(briefing.articles[0], path="a\x1b]52;c;\x07\u202e\udcff.txt")
    text = as_markdown(replace(briefing, articles=(named, briefing.articles[1])))
    assert not set(text) & set("\x1b\x07\u202e\udcff")
    assert "a␛\\]52;c;␇" in text


def test_a_thousand_copies_are_told_in_a_few_words() -> None:
    briefing = sample()
    many = tuple(
        replace(briefing.articles[1], id=f"a{number}", path=f"{number}.txt") for number in range(2, 1000)
    )
    briefing = replace(
        briefing,
        articles=(briefing.articles[0], *many),
        sentences={one.id: () for one in many}
        | {"a1": briefing.sentences["a1"], "a2": briefing.sentences["a2"]},
        duplicates=(tuple(one.id for one in many),),
    )
    text = as_markdown(briefing)
    assert "Same source as: a2, a3, a4, a5, a6, a7 and 991 more" in text
    assert max(map(len, text.split("\n"))) < 500
