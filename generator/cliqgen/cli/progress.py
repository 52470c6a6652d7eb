"""The current step of a long run, on a terminal."""

from __future__ import annotations

import os
import signal
import sys
import threading
from collections.abc import Generator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from cliqgen.cli.report import safe

if TYPE_CHECKING:
    from rich.live import Live
    from rich.spinner import Spinner

#: Seconds before anything is shown: steps that are quicker would only flicker.
_PATIENCE = 1.0


class ProgressLine:
    """A spinner and the current step on standard error, once a run has taken a second.

    It is drawn by its own thread, which also imports rich, so short runs do not pay for
    it.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._step = ""
        self._timer: threading.Timer | None = None
        self._live: Live | None = None
        self._threads: list[threading.Thread] = []  # which rich does not wait for

    def show(self, step: str) -> None:
        """Show a step, now or once it has taken long enough."""
        self._show(step, _PATIENCE)

    def _show(self, step: str, patience: float) -> None:
        with self._lock:
            self._step = step
            if self._live is not None:
                self._live.update(_spinner(step))
            elif self._timer is None:
                self._timer = threading.Timer(patience, self._begin)
                self._timer.daemon = True
                self._timer.start()

    @property
    def is_drawn(self) -> bool:
        """Whether the line is on the terminal."""
        return self._live is not None

    def end(self) -> None:
        """Remove the line, before anything else is printed."""
        with self._lock:
            self._end()

    @contextmanager
    def resting(self) -> Generator[None]:
        """Without threads; the line is there again afterwards if it was before."""
        with self._lock:
            timer, step, was_drawn = self._timer, self._step, self.is_drawn
            self._end()
        for thread in filter(None, (timer, *self._threads)):
            thread.join()
        try:
            yield
        finally:
            if timer is not None:
                self._show(step, 0 if was_drawn else _PATIENCE)

    def _end(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        if self._live is not None:
            self._live.stop()
            self._live = None

    def _begin(self) -> None:
        if (
            sys.platform != "win32"
        ):  # signals are the main thread's, which may hold them
            signal.pthread_sigmask(signal.SIG_BLOCK, signal.valid_signals())
        from rich.console import Console
        from rich.live import Live

        with self._lock:
            if self._timer is not threading.current_thread():
                return  # it has ended meanwhile
            self._live = Live(
                _spinner(self._step),
                console=Console(stderr=True),
                refresh_per_second=10,
                transient=True,
                redirect_stdout=False,
                redirect_stderr=False,
            )
            others = threading.enumerate()
            self._live.start()
            self._threads = [t for t in threading.enumerate() if t not in others]


def can_be_drawn() -> bool:
    """Whether standard error is a terminal that takes escape sequences, and may be sent them.

    A spinner is drawn with them, so NO_COLOR (no-color.org) turns it off as well.
    """
    is_plain = os.environ.get("TERM") in ("dumb", "unknown")
    return sys.stderr.isatty() and not is_plain and not os.environ.get("NO_COLOR")


def _spinner(step: str) -> Spinner:
    from rich.spinner import Spinner
    from rich.text import Text

    return Spinner("dots", Text(f"{safe(step)} …"), style="cyan")
