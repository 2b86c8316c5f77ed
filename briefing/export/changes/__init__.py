"""What is new, gone or changed between two json exports of one event."""

from briefing.export.changes.compare import Changes, Pair, compare
from briefing.export.changes.written import changes_as_json, changes_as_text

__all__ = ["Changes", "Pair", "changes_as_json", "changes_as_text", "compare"]
