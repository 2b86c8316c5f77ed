"""How much is read before saying no."""

from dataclasses import dataclass

__all__ = ["MEGABYTE", "Limits"]

MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds that keep a hostile or mistaken folder from filling memory or time."""

    file_bytes: int = 5 * MEGABYTE
    """Largest file that is read; 5 MB hold some 800,000 words, far above any article."""
    files: int = 10_000
    """Most files of one bundle, as many as the search index was measured with."""
    total_bytes: int = 50 * MEGABYTE
    """Most bytes of one bundle: 10,000 articles of usual length."""
    nesting: int = 16
    """Folders inside folders, and parts inside parts of a message."""
    entries: int = 100_000
    """Directory entries looked at before a walk ends."""
    seconds: float = 10.0
    """Time for one file of a format that another library takes apart; PDFs need the most."""
    memory_bytes: int = 1_000 * MEGABYTE
    """Address space of the process that takes such files apart."""
