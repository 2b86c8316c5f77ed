"""One measured figure beside its reference."""

from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Row:
    """A figure, what it is held against, and the most the ratio may be."""

    name: str
    measured: float
    unit: str
    reference: str
    against: float
    limit: float | None = None
    """Wanted: ratio <= limit. None where the row only informs."""
    at_least: bool = False
    """Wanted: ratio >= limit instead."""

    @property
    def ratio(self) -> float:
        """Measured by reference."""
        return self.measured / self.against if self.against else float("nan")

    @property
    def holds(self) -> bool | None:
        """Whether the wish is met, None without one."""
        if self.limit is None:
            return None
        return self.ratio >= self.limit if self.at_least else self.ratio <= self.limit

    def as_record(self) -> dict[str, Any]:
        """The row for the machine-readable file."""
        return {**asdict(self), "ratio": self.ratio, "holds": self.holds}
