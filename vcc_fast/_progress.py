"""Progress of long work: a bar with rate and time left on a terminal, plain lines in a log, nothing when quiet."""

from __future__ import annotations

import sys
import time

SECONDS_BETWEEN_LINES = 10.0


class Progress:
    """Count finished units of work and show them on stderr.

    Parameters
    ----------
    total
        Units in all.
    label
        What is being done, e.g. "predict".
    unit
        Name of a unit, in the plural.
    done
        Units that were finished before this run (a resumed run); they count for the total, not for the rate.
    quiet
        Show nothing.
    """

    def __init__(self, total: int, label: str, unit: str = "cells", done: int = 0, quiet: bool = False):
        self.total, self.label, self.unit = total, label, unit
        self.done = self._done_before = done
        self._started = self._last_line = time.monotonic()
        self._bar = None
        self._lines = not quiet and not sys.stderr.isatty()
        if not quiet and not self._lines:
            from tqdm import tqdm

            self._bar = tqdm(total=total, initial=done, desc=label, unit=f" {unit}", file=sys.stderr, smoothing=0.1)

    def __enter__(self) -> Progress:
        return self

    def __exit__(self, *exc) -> None:
        if self._bar is not None:
            self._bar.close()

    @property
    def rate(self) -> float:
        """Units a second of this run so far, 0 before the first."""
        seconds = time.monotonic() - self._started
        return (self.done - self._done_before) / seconds if seconds > 0 else 0.0

    def update(self, n: int) -> None:
        """Add `n` finished units."""
        self.done += n
        if self._bar is not None:
            self._bar.update(n)
        elif self._lines and (self.done >= self.total or time.monotonic() - self._last_line >= SECONDS_BETWEEN_LINES):
            self._last_line = time.monotonic()
            left = (self.total - self.done) / self.rate if self.rate else 0.0
            rate = f"{self.rate:,.0f}" if self.rate >= 100 else f"{self.rate:.3g}"
            print(
                f"{self.label}: {self.done:,} of {self.total:,} {self.unit}, {rate} {self.unit}/s, "
                f"{format_seconds(left)} left",
                file=sys.stderr,
                flush=True,
            )


def format_seconds(seconds: float) -> str:
    """A duration as people say it: "4.2 s", "3 min 20 s", "5 h 12 min"."""
    if seconds < 60:
        return f"{seconds:.2g} s" if seconds < 10 else f"{seconds:.0f} s"
    minutes, rest = divmod(round(seconds), 60)
    if minutes < 60:
        return f"{minutes} min {rest} s"
    hours, minutes = divmod(minutes, 60)
    return f"{hours} h {minutes} min"


def format_bytes(n_bytes: float) -> str:
    """A size with a binary prefix: "512 B", "1.5 GiB"."""
    size = float(n_bytes)
    for prefix in ("B", "KiB", "MiB", "GiB"):
        if size < 1024:
            return f"{size:.0f} B" if prefix == "B" else f"{size:.1f} {prefix}"
        size /= 1024
    return f"{size:.1f} TiB"
