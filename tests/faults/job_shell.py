"""A shell with one job: it starts the reader, sees it stop, and takes it to the foreground again on SIGUSR1.

    python -m tests.faults.job_shell REPORT PROGRAM…

The report is one word a line: the reader's process, then `stopped` for each time it stops.
"""

import os
import signal
import subprocess
import sys
from pathlib import Path


def main() -> int:
    report = Path(sys.argv[1])
    signal.signal(signal.SIGTTOU, signal.SIG_IGN)  # a shell sets the foreground from the background
    reader = subprocess.Popen([sys.executable, *sys.argv[2:]], process_group=0)
    os.tcsetpgrp(0, reader.pid)

    def go_on(*_: object) -> None:
        os.tcsetpgrp(0, reader.pid)
        os.killpg(reader.pid, signal.SIGCONT)

    signal.signal(signal.SIGUSR1, go_on)
    words = [str(reader.pid)]
    while True:
        report.with_suffix(".part").write_text("\n".join(words), encoding="ascii")
        report.with_suffix(".part").replace(report)
        _, status = os.waitpid(reader.pid, os.WUNTRACED)
        if not os.WIFSTOPPED(status):
            return os.waitstatus_to_exitcode(status)
        os.tcsetpgrp(0, os.getpgrp())
        words.append("stopped")


if __name__ == "__main__":
    sys.exit(main())
