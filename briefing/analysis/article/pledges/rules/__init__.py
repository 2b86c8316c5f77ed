"""The rules that find pledges, named and in order; each can be left out by name."""

from briefing.analysis.article.pledges.rules.answers import answers
from briefing.analysis.article.pledges.rules.capacities import capacities
from briefing.analysis.article.pledges.rules.commissives import commissives
from briefing.analysis.article.pledges.rules.elliptic import elliptic
from briefing.analysis.article.pledges.rules.futures import futures
from briefing.analysis.article.pledges.rules.gapped import gapped
from briefing.analysis.article.pledges.rules.idioms import idioms
from briefing.analysis.article.pledges.rules.impersonal import impersonal
from briefing.analysis.article.pledges.rules.intentions import intentions
from briefing.analysis.article.pledges.rules.nominals import nominals
from briefing.analysis.article.pledges.rules.presents import presents
from briefing.analysis.article.pledges.rules.readiness import readiness
from briefing.analysis.article.pledges.rules.warnings import warnings
from briefing.analysis.article.pledges.rules.withdrawals import withdrawals
from briefing.analysis.article.pledges.setting import Rule

__all__ = ["RULES"]

RULES: tuple[tuple[str, Rule], ...] = (
    ("withdrawal", withdrawals),
    ("intention", intentions),
    ("gapped", gapped),
    ("commissive", commissives),
    ("readiness", readiness),
    ("nominal", nominals),
    ("future", futures),
    ("capacity", capacities),
    ("present", presents),
    ("impersonal", impersonal),
    ("whoever", warnings),
    ("off-table", idioms),
    ("elliptic", elliptic),
    ("answer", answers),
)
"""Of two pledges over the same action the rule that stands first wins."""
