"""How each kind of item is shown: its row in a list, its detail under the evidence, its reason."""

from collections.abc import Mapping

from briefing.tui.kinds.actor import ACTOR
from briefing.tui.kinds.difference import DISCREPANCY, DISPUTE
from briefing.tui.kinds.passage import PASSAGE
from briefing.tui.kinds.pledge import PLEDGE
from briefing.tui.kinds.quote import QUOTE, WORDING
from briefing.tui.kinds.sentence import SENTENCE
from briefing.tui.kinds.shape import Kind, Row
from briefing.tui.kinds.source import SKIPPED, SOURCE

__all__ = ["KINDS", "Kind", "Row"]

KINDS: Mapping[str, Kind] = {
    "sentence": SENTENCE,
    "actor": ACTOR,
    "quote": QUOTE,
    "wording": WORDING,
    "pledge": PLEDGE,
    "discrepancy": DISCREPANCY,
    "dispute": DISPUTE,
    "article": SOURCE,
    "skipped": SKIPPED,
    "passage": PASSAGE,
}
"""By `Stop.kind`."""
