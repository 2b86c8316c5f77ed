"""Processor time of whole commands and of calls; what is compared runs in turn, A B A B."""

import os
import resource
import subprocess
import time
from collections.abc import Callable, Sequence
from statistics import median

RUNS = 5
"""Counted runs of each command after one warm-up; medians are reported."""


def processor_seconds(command: Sequence[str], **environment: str) -> float:
    """User and system time of one finished run, its children included."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env={**os.environ, **environment})
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def in_turn(*measures: Callable[[], float], runs: int = RUNS) -> list[float]:
    """Median of each measure, taken in turn so that drift hits all alike."""
    found: list[list[float]] = [[] for _ in measures]
    for run in range(runs + 1):
        for measure, seconds in zip(measures, found, strict=True):
            spent = measure()
            if run:
                seconds.append(spent)
    return [median(seconds) for seconds in found]


def call_seconds(call: Callable[[], object]) -> float:
    """Processor time of one call in this process."""
    start = time.process_time()
    call()
    return time.process_time() - start
