"""What every test may rely on."""

import os
import signal
from collections.abc import Iterator

import pytest
from hypothesis import settings

settings.register_profile("briefing", deadline=None, derandomize=True)
settings.load_profile("briefing")


signal.signal(signal.SIGINT, signal.default_int_handler)
"""A shell's background job ignores interrupts, and so would every program that a test starts."""


@pytest.fixture(scope="session", autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Directories of our own: no test meets the configuration, the cache or the marks of who runs it."""
    before = os.environ.get("BRIEFING_HOME")
    os.environ["BRIEFING_HOME"] = str(tmp_path_factory.mktemp("home"))
    yield
    if before is None:
        del os.environ["BRIEFING_HOME"]
    else:
        os.environ["BRIEFING_HOME"] = before
