"""Faults 11 to 13: what hides in a name, or looks like one, deceives neither the reader nor the join."""

import unicodedata
from pathlib import Path

import pytest

from briefing.analysis import pipeline
from briefing.analysis.article.broken_words import Whole
from briefing.analysis.article.syntax import load_parser
from briefing.analysis.bundle.actors.spelling import is_variant
from briefing.export import render
from briefing.model import Article, Briefing, Line, Parameters, Slice
from briefing.reading import load

STORY = """Macron says the force will not fight

Paris, September 4 - French President Emmanuel Macron said on Thursday that 26 countries had pledged troops.

{0} said he would speak to Donald Trump. Emmanuel {0} promised to send soldiers. “This force does not seek \
to wage any war,” {0} added.
"""
PLAIN = "Macron"
UNSEEN = {
    "zero-width space": "Mac\u200bron",
    "word joiner": "Mac\u2060ron",
    "soft hyphen": "Mac\u00adron",
    "byte order mark": "Mac\ufeffron",
    "several": "M\u200b\u200ba\u200bc\u200bron",
    "direction": "Mac\u202eron",
    "joiner": "Mac\u200dron",
    "non-joiner": "Mac\u200cron",
    "grapheme joiner": "Mac\u034fron",
    "filler": "Mac\u3164ron",
    "selector": "Mac\ufe0fron",
}
INVISIBLE = {"Cc", "Cf", "Cs", "Zl", "Zp"}


def read(name: str, folder: Path) -> Briefing:
    (folder / "story.txt").write_text(STORY.format(name), encoding="utf-8")
    bundle = load([str(folder)])
    parser = load_parser()
    return pipeline.join(bundle, [pipeline.analyse(one, parser) for one in bundle.articles], Parameters())


def persons(briefing: Briefing) -> dict[str, int]:
    return {one.name: len(one.mentions) for one in briefing.actors if one.kind == "person"}


def said_by(briefing: Briefing) -> list[str]:
    names = {one.id: one.name for one in briefing.actors}
    return [names.get(one.speaker or "", "") for one in briefing.quotes]


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> Briefing:
    return read(PLAIN, tmp_path_factory.mktemp("plain"))


@pytest.mark.parametrize("name", UNSEEN.values(), ids=UNSEEN)
def test_12_a_name_with_something_hidden_inside_is_the_same_name_and_shows_a_mark(
    name: str, tmp_path: Path, plain: Briefing
) -> None:
    found = read(name, tmp_path)
    assert persons(found) == persons(plain) == {"Emmanuel Macron": 5, "Donald Trump": 1}
    assert said_by(found) == said_by(plain)
    assert len(found.pledges) == len(plain.pledges) > 0
    text = found.articles[0].text
    assert text == STORY.format(name.translate(dict.fromkeys(map(ord, hidden(name)), "\ufffd")))
    assert all("\ufffd" in one.slice.of(text) for one in _late_mentions(found))
    assert any("invisible" in one or "bidirectional" in one for one in found.warnings)


def hidden(name: str) -> str:
    return "".join(one for one in name if not one.isascii())


def _late_mentions(briefing: Briefing) -> list[Line]:
    """The three namings of the last paragraph, as lines so that their text is at hand."""
    start = briefing.articles[0].text.index("said he would speak") - 20
    (actor,) = (one for one in briefing.actors if one.name == "Emmanuel Macron")
    return [Line(one.start, one.end, "story", 1) for one in actor.mentions if one.start > start]


@pytest.mark.parametrize("name", UNSEEN.values(), ids=UNSEEN)
@pytest.mark.parametrize("form", ["markdown", "html", "csv"])
def test_11_an_export_holds_nothing_that_hides(name: str, form: str, tmp_path: Path) -> None:
    (tmp_path / "story.txt").write_text(STORY.format(name), encoding="utf-8")
    (article,) = load([str(tmp_path)]).articles
    exported = render(Briefing(Parameters(), (article,), {"a1": pipeline.skim(article).sentences}, ()), form)
    assert not [one for one in exported if unicodedata.category(one) in INVISIBLE and one not in "\n\r\t"]


def test_11_hidden_text_is_counted(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Head\n\u202eabc\u202c \u2066d\u2069 said M\u200bx.\n", encoding="utf-8")
    (warning, other) = load([str(tmp_path)]).articles[0].warnings[:2]
    assert "4 bidirectional control characters" in warning
    assert "1 invisible character" in other


def test_a_copy_without_the_hidden_moves_everything_back() -> None:
    text = "He\ufffdad\nWor\ufffd\ufffdds of \ufffdtext\ufffd and 4\ufffd5.\n"
    lines = (Line(0, 5, "headline", 1), Line(6, len(text) - 1, "story", 2))
    article = Article("a1", "a", None, "", text, "", lines, title=Slice(0, 5))
    whole = Whole(article)
    assert whole.article.text == "Head\nWords of \ufffdtext\ufffd and 4\ufffd5.\n"
    assert whole.article.title == Slice(0, 4)
    found = pipeline.skim(whole.article)
    assert [one.slice.of(text) for one in whole.found(found).sentences] == text.splitlines()
    assert whole.found(found) == pipeline.skim(article)


@pytest.mark.parametrize("look_alike", ["M\u0430cron", "Macr\u043en", "M\u03b1cron"])
def test_13_a_letter_of_another_script_makes_another_name_and_a_warning(
    look_alike: str, tmp_path: Path, plain: Briefing
) -> None:
    found = read(look_alike, tmp_path)
    names = {one for actor in found.actors for one in actor.names}
    assert look_alike in {one.removeprefix("Emmanuel ") for one in names}
    for actor in found.actors:
        own = {one.removeprefix("Emmanuel ") for one in actor.names} & {PLAIN, look_alike}
        assert len(own) < 2, actor.names
    assert any("Latin beside Greek or Cyrillic" in one for one in found.warnings)
    assert not any("Latin beside" in one for one in plain.warnings)


def test_13_only_letters_of_one_script_are_spellings_of_one_name() -> None:
    assert is_variant("zelensky", "zelenskiy")
    assert is_variant("erdogan", "erdoğan")
    assert not is_variant("macron", "m\u0430cron")
