"""How many processes are worth starting, and the machine can hold."""

import os
from pathlib import Path

__all__ = ["fitting"]

HANDFUL = 6
"""Articles for each process. Reckoned, not tuned: the start of the language model, about 1 s, by what an
article of 600 words takes, about 0.16 s. The number at which a second process pays was not measured: time
`briefing index --no-cache --jobs N` with 1 and 2 on folders of 5 to 10 articles."""
PROCESS_BYTES = 300 << 20
"""Room for one worker. A choice: one process that analysed 100 made articles of 600 words, one after the
other, had a peak of 181 MB (170 MB after the first). The rest is for longer articles and is not measured; no
benchmark repeats this, the `ru_maxrss` of a process that calls `pipeline.analyse` does."""
MEMORY = Path("/proc/meminfo")


def fitting(articles: int, jobs: int = 0) -> int:
    """Processes for that many articles; `jobs` is what the user asks for, 0 leaves it to us.

    Never more than the cores this process may use and than fit into the memory that is free.
    """
    if jobs:
        return max(1, min(jobs, articles))
    return max(1, min(_cores(), -(-articles // HANDFUL), _free() // PROCESS_BYTES))


def _cores() -> int:
    """Cores we may use: a container or `taskset` may allow fewer than there are."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _free() -> int:
    """Bytes of memory that are free; plenty where the system does not say."""
    try:
        lines = MEMORY.read_text(encoding="ascii").splitlines()
    except (OSError, ValueError):
        return 1 << 62
    amounts = dict(line.split(":", 1) for line in lines)
    return int(amounts.get("MemAvailable", "0 kB").split()[0]) << 10 or 1 << 62
