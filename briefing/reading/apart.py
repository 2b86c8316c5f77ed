"""Files of rich formats, taken apart in a process of their own: a hostile one costs seconds, not the session.

The process is started for the first such file, serves the following ones too, and is ended where one
takes too long. It gets bytes and gives text; it is never given a path.
"""

import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from threading import Event, Timer
from types import TracebackType
from typing import BinaryIO, cast

from briefing.errors import InputError
from briefing.reading.document import Reading
from briefing.reading.exchange import ask, understand
from briefing.reading.limits import Limits

__all__ = ["Apart"]

_PROGRAM = "import sys; sys.path[:] = sys.argv[1:]; from briefing.reading.worker import serve; serve()"
"""The package may be run from a checkout, its libraries may be the user's own: where to look is passed on."""


class Apart:
    """Reads files in another process; a context manager that ends it."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> "Apart":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, problem: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.end()

    def read(self, form: str, raw: bytes) -> Reading:
        """What the file gives. Raises InputError, also where the file took too long."""
        process = self._running()
        late = Event()
        timer = Timer(self._limits.seconds, _end_late, (process, late))
        timer.daemon = True
        timer.start()
        try:
            ask(cast("BinaryIO", process.stdin), form, raw, self._limits)
            line = cast("BinaryIO", process.stdout).readline()
        except OSError:
            line = b""
        finally:
            timer.cancel()
        if line.endswith(b"\n"):
            return understand(line)
        self.end()
        if late.is_set():
            raise InputError(f"took longer than {self._limits.seconds:g} s; given up")
        raise InputError("could not be taken apart (damaged, or made to do harm)")

    def end(self) -> None:
        """End the process, whatever it is doing."""
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            process.wait()
            for pipe in (process.stdin, process.stdout):
                with suppress(OSError):
                    cast("BinaryIO", pipe).close()

    def _running(self) -> subprocess.Popen[bytes]:
        if self._process is None or self._process.poll() is not None:
            self.end()
            package = str(Path(__file__).resolve().parents[2])
            places = [package, *(place for place in sys.path if place)]
            try:
                self._process = subprocess.Popen(  # noqa: S603 - our own interpreter and module
                    [sys.executable, "-I", "-X", "utf8", "-c", _PROGRAM, *places],
                    stdin=subprocess.PIPE,
                    stdout=subprocess.PIPE,
                    stderr=subprocess.DEVNULL,
                )
            except OSError as problem:
                raise InputError(f"no process to take it apart ({problem.strerror})") from None
        return self._process


def _end_late(process: subprocess.Popen[bytes], late: Event) -> None:
    late.set()
    process.kill()
