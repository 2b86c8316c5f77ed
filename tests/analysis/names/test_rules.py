"""The rules of evidence and of standing are named, and each can be left out."""

from briefing.analysis.article.names import evidence
from briefing.analysis.bundle.actors import standing
from tests.analysis.named import reports_of


def test_every_rule_has_a_name_of_its_own() -> None:
    for rules in (evidence.RULES, standing.RULES):
        names = [rule.__name__ for rule in rules]
        assert len(names) == len(set(names))


def test_every_rule_says_what_it_looks_at() -> None:
    for rule in (*evidence.RULES, *standing.RULES):
        assert rule.__doc__, rule.__name__


def test_a_text_may_end_with_a_name_and_a_comma() -> None:
    [report] = reports_of("Talks end\nThe minister met Ada Marsh,\n")
    assert [name.text for name in report.analysis.names] == ["Ada Marsh"]
