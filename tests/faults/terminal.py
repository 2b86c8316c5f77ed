"""A raw terminal of our own: what the reader writes to it is kept byte by byte."""

import base64
import fcntl
import os
import re
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from collections import Counter
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from types import TracebackType

ROOT = Path(__file__).parents[2]
PATIENCE = 180.0
"""Seconds for anything at all: a limit for a hang, not a measure."""

FORBIDDEN = re.compile(
    rb"[\x00-\x08\x0b\x0c\x0e-\x1a\x1c-\x1f\x7f]"
    rb"|\xc2[\x80-\x9f]|\xd8\x9c|\xe2\x80[\x8b\x8e\x8f\xa8-\xae]|\xe2\x81[\xa0\xa6-\xaf]|\xef\xbb\xbf|\xf3\xa0[\x80-\x81]"
)
"""What never leaves the reader: C0 but for tab, line ends and escape, C1, what hides or reorders text."""
SEQUENCE = re.compile(
    rb"\x1b\[(?P<private>[?<>=]?)[0-9;:]*[ -/]*(?P<final>[@-~])|\x1b(?P<other>[^\[])", re.DOTALL
)


class Terminal:
    """The reader in a pseudo terminal."""

    def __init__(
        self,
        *arguments: str,
        size: tuple[int, int] = (120, 36),
        program: Sequence[str] = ("-m", "tests.faults.reader_main"),
        environment: Mapping[str, str | None] | None = None,
        folder: Path = ROOT,
        wrapper: Sequence[str] = (),
    ) -> None:
        """A variable that is None is taken out of the environment; a wrapper is a program that runs ours."""
        self.master, self.slave = os.openpty()
        self.resize(*size)
        self.before = termios.tcgetattr(self.slave)
        kept = {name: value for name, value in os.environ.items() if name not in ("NO_COLOR", "COLORTERM")}
        wanted: dict[str, str | None] = {
            **kept,
            "TERM": "xterm-256color",
            "PYTHONWARNINGS": "ignore",
            "PYTHONPATH": str(ROOT),
        }
        wanted |= environment or {}
        self.process = subprocess.Popen(
            [*wrapper, sys.executable, *program, *arguments],
            stdin=self.slave,
            stdout=self.slave,
            stderr=self.slave,
            cwd=folder,
            env={name: value for name, value in wanted.items() if value is not None},
            start_new_session=True,
            preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0),  # noqa: PLW1509
        )
        self.written = b""

    def __enter__(self) -> "Terminal":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, problem: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        os.close(self.master)
        os.close(self.slave)

    def resize(self, columns: int, rows: int) -> None:
        fcntl.ioctl(self.master, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def resized(self, columns: int, rows: int) -> None:
        """Resize and tell the reader."""
        self.resize(columns, rows)
        self.process.send_signal(signal.SIGWINCH)

    def read(self, seconds: float = 0.05) -> bytes:
        """What was written in the meantime."""
        ready, _, _ = select.select([self.master], [], [], seconds)
        try:
            got = os.read(self.master, 1 << 16) if ready else b""
        except OSError:
            got = b""
        self.written += got
        return got

    def until(self, *words: str, since: int = 0) -> None:
        """Wait until all these words were written."""
        end = time.monotonic() + PATIENCE
        while not all(word.encode() in self.written[since:] for word in words):
            assert time.monotonic() < end, f"never saw {words} in {self.written[since:][-2000:]!r}"
            assert self.process.poll() is None, self.written[-2000:]
            self.read()

    def quiet(self, seconds: float = 0.4) -> None:
        """Wait until nothing was written for a while."""
        while self.read(seconds):
            pass

    def send(self, keys: str | bytes) -> int:
        """Type; gives how much had been written before."""
        since = len(self.written)
        os.write(self.master, keys.encode() if isinstance(keys, str) else keys)
        return since

    def feed(self, data: bytes) -> None:
        """Type a lot; what is written meanwhile is read, or the two would wait for each other."""
        os.set_blocking(self.master, False)
        end = time.monotonic() + PATIENCE
        while data and self.process.poll() is None:
            assert time.monotonic() < end, "takes no more keys"
            _, takes, _ = select.select([], [self.master], [], 0)
            if takes:
                with suppress(BlockingIOError):
                    data = data[os.write(self.master, data[:512]) :]
                    end = time.monotonic() + PATIENCE
            self.read(0.01 if not takes else 0)
        os.set_blocking(self.master, True)

    def ended(self) -> int:
        """The exit code, once the reader has ended."""
        end = time.monotonic() + PATIENCE
        while self.process.poll() is None:
            assert time.monotonic() < end, "never ended"
            self.read()
        self.quiet(0.1)
        return self.process.returncode

    @property
    def after(self) -> bytes:
        """What was written once the screen was given back."""
        return self.written.rpartition(b"\x1b[?1049l")[2]

    @property
    def restored(self) -> bool:
        """Whether line mode, echo, normal screen, cursor, mouse and paste are as they were."""
        now = termios.tcgetattr(self.slave)
        modes = all(last_mode(self.written, mode) == want for mode, want in RESTORED.items())
        return (
            now[3] & (termios.ECHO | termios.ICANON) == self.before[3] & (termios.ECHO | termios.ICANON)
            and modes
        )


RESTORED = {b"1049": b"l", b"25": b"h", b"1000": b"l", b"1003": b"l", b"2004": b"l"}


def last_mode(written: bytes, mode: bytes) -> bytes:
    """Whether a private mode was set (h) or reset (l) last."""
    found = re.findall(rb"\x1b\[\?" + mode + rb"([hl])", written)
    return found[-1] if found else RESTORED[mode]


POINTER = re.compile(rb"\x1b\]22;[a-z-]*\x07")
COPY = re.compile(rb"\x1b\]52;c;([A-Za-z0-9+/=]*)\x07")
"""The two commands to the terminal that the reader gives itself: the pointer's shape, and a copy."""


def forbidden(written: bytes) -> list[bytes]:
    """Bytes that no article may bring to the terminal."""
    return FORBIDDEN.findall(_foreign(written))


def copied(written: bytes) -> list[str]:
    """What was put on the clipboard."""
    return [base64.b64decode(one).decode() for one in COPY.findall(written)]


def acting(written: bytes) -> Counter[bytes]:
    """Sequences by kind, without those that only move the cursor and colour."""
    found: Counter[bytes] = Counter()
    for match in SEQUENCE.finditer(_foreign(written)):
        if match["other"]:
            found[b"ESC " + match["other"]] += 1
        elif match["final"] not in b"mHABCDJK" or match["private"]:
            found[match.group()] += 1
    return found


def _foreign(written: bytes) -> bytes:
    return COPY.sub(b"", POINTER.sub(b"", written))
