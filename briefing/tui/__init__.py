"""The screen; the only package that imports textual. Its one entry point is `run`."""

import gc
import os
from collections.abc import Mapping, Sequence

from briefing.model import Parameters
from briefing.tui.ports import Analyser, Book, Forgetful, Loader, Ports

__all__ = ["Analyser", "Book", "Forgetful", "Loader", "Ports", "run"]


def run(
    loader: Loader,
    parameters: Parameters | None = None,
    *,
    ports: Ports | None = None,
    analyse: Analyser | None = None,
    preset: str = "default",
    keymap: Mapping[str, str | Sequence[str]] | None = None,
) -> int:
    """Open the reader and return the exit code: 0, or 128 + n after a signal.

    `loader` reads the bundle (again on `R`); it runs beside the screen, what it raises is shown there.
    `ports` says where marks are kept and exports written; `analyse` may put a cache before the article
    pass; `preset` and `keymap` (command id -> key or keys) change the keys.
    Needs a terminal on stdin and stdout: the caller falls back to plain output without one.
    Raises `KeymapError`, a UsageError, before anything is drawn, and what broke the screen once
    the terminal is given back.
    """
    # What is made before the first frame is there to stay: looking through it for garbage is 7 % of
    # that frame. The app collects again once the frame is drawn.
    gc.disable()
    try:
        return _run(loader, parameters, ports, analyse, preset, keymap)
    finally:
        gc.enable()


def _run(
    loader: Loader,
    parameters: Parameters | None,
    ports: Ports | None,
    analyse: Analyser | None,
    preset: str,
    keymap: Mapping[str, str | Sequence[str]] | None,
) -> int:
    from briefing.tui import keys  # noqa: PLC0415
    from briefing.tui.app import BriefingApp  # noqa: PLC0415
    from briefing.tui.signals import ending  # noqa: PLC0415

    chosen = keys.keymap(preset, keymap)
    app = BriefingApp(loader, parameters or Parameters(), ports or Ports(), chosen, analyse)
    for name in ("COLUMNS", "LINES"):  # the terminal knows its size, also after a change of it
        os.environ.pop(name, None)
    with ending() as app.ending:
        app.run()
    if app.problem:
        raise app.problem
    return app.return_code or 0
