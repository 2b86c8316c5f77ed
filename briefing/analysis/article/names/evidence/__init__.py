"""What speaks for a name's being a person, an organisation, a place: named rules with weights.

Weights are whole or half points set by hand: 5 and more settles a case alone, 3 is strong, 1.5 is what
the statistical model's word is worth. Checked with the actor scorer on GUM dev and the gold bundles;
re-run both after a change.
"""

from collections.abc import Callable

from briefing.analysis.article.names.evidence import around, beside, shape, things
from briefing.analysis.article.names.evidence.case import Case, Vote
from briefing.model import NameLabel

__all__ = ["RULES", "Case", "Vote", "told"]

RULES: tuple[Callable[[Case], list[Vote]], ...] = (
    shape.gazetteer,
    shape.never_a_name,
    shape.common_word,
    things.platform,
    beside.title_before,
    beside.role_before,
    beside.role_after,
    beside.office_before,
    beside.organization_noun_before,
    beside.of_a_country,
    shape.organization_word,
    shape.organization_opener,
    shape.place_word,
    shape.thing_word,
    things.thing_noun_after,
    around.city_of_region,
    around.place_noun,
    beside.group_noun,
    shape.league,
    shape.shouting,
    shape.acronym,
    shape.spelled_out_in_lower_case,
    shape.given_name,
    shape.country_at_end,
    shape.two_capitals,
    shape.person_shape,
    shape.surname_ending,
    shape.genitive,
    around.statistical,
    around.locative,
    around.located,
    around.of_country,
    things.money,
    things.made,
    things.named_thing,
    things.numbered,
    things.called_out,
    beside.office_of,
    beside.before_office,
    beside.office_after,
    beside.article_before,
    around.speaks,
    around.says_i,
    around.one_capital,
    around.takes_up_itself,
    around.relative_which,
    around.business,
    around.in_apposition,
    around.ticker,
    beside.member,
    beside.of_government,
    beside.relative_who,
)
"""In the order in which they are told; each can be left out by its name."""


def told(case: Case, without: frozenset[str] = frozenset()) -> tuple[tuple[str, NameLabel, float], ...]:
    """(rule, label, weight) of every vote."""
    return tuple(
        (rule.__name__, label, weight)
        for rule in RULES
        if rule.__name__ not in without
        for label, weight in rule(case)
        if weight
    )
