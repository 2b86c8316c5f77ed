"""Claims and their denials are found as written in the cases beside."""

import re
from pathlib import Path

import pytest

from briefing.analysis.bundle import disputes
from briefing.analysis.bundle.actors import Cast
from briefing.analysis.bundle.reports import Report
from briefing.model import Actor, Dispute, Quote, Slice, Span
from tests.analysis.fixtures import Case, cases_in
from tests.analysis.reports import reports_of

CASES = cases_in(Path(__file__).parent / "cases")
MARKS = re.compile(r"\[([^\]]+)\]|\{(\w+) (\w+)\}([^\n]*)")


def bundle_of(text: str) -> tuple[tuple[Report, ...], Cast, list[Quote]]:
    names = [match[1] for match in MARKS.finditer(text) if match[1]]
    spoken = [(match[2], match[3], match[4]) for match in MARKS.finditer(text) if match[2]]
    plain = MARKS.sub(lambda match: match[1] or match[4], text)
    reports = reports_of(plain)
    actors = tuple(
        Actor(
            id=name,
            name=name,
            kind="person",
            names=(name,),
            mentions=tuple(
                Span(report.id, found.start(), found.end())
                for report in reports
                for found in re.finditer(re.escape(name), report.text)
            ),
        )
        for name in dict.fromkeys(names)
    )
    quotes = [
        Quote(
            kind="indirect",
            content=(Slice(report.text.index(words), report.text.index(words) + len(words)),),
            source=None,
            cue=None,
            rule="case",
            strength="strong",
            id=identity,
            article=report.id,
            speaker=speaker,
        )
        for identity, speaker, words in spoken
        for report in reports
        if words in report.text
    ]
    return reports, Cast(actors), quotes


def found_in(text: str, off: frozenset[str] = frozenset()) -> tuple[list[Dispute], dict[str, str]]:
    reports, cast, quotes = bundle_of(text)
    return list(disputes.find(reports, cast, quotes, off)), {report.id: report.text for report in reports}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_disputes_are_found_as_written_in_the_case(case: Case) -> None:
    found, texts = found_in(case.input)

    def side(actor: str | None, span: Span) -> str:
        return f"{actor or '-'}: {texts[span.article][span.start : span.end]}"

    shown = [f"{side(one.claimer, one.claim)} // {side(one.denier, one.denial)}" for one in found]
    assert shown == case.expected


@pytest.mark.parametrize("rule", list(disputes.RULES))
def test_every_rule_is_needed_by_a_case(rule: str) -> None:
    assert any(found_in(case.input, frozenset({rule}))[0] != found_in(case.input)[0] for case in CASES)
