"""Interleaved timing on a GPU: events around each call, caches flushed before it, cases in turn.

On the CPU, for dry runs, a clock takes the events' place.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np
import torch

from gpu.sizes import Setting

MAX_ROUNDS = 60
# Larger than any second-level cache. Writing it takes long enough for the host to launch what is timed after it, so
# that a short kernel's time is not the host's.
FLUSH_BYTES = 2**30


@dataclass
class Timing:
    """Seconds of the runs of one case, or why it does not run."""

    seconds: list[float] = field(default_factory=list)
    refused: str | None = None

    @property
    def median(self) -> float:
        return float(np.median(self.seconds))

    @property
    def spread(self) -> tuple[float, float]:
        """20th and 80th percentile."""
        return float(np.percentile(self.seconds, 20)), float(np.percentile(self.seconds, 80))


def interleave(cases: dict[str, Callable[[], object]], setting: Setting) -> dict[str, Timing]:
    """Time all cases in turn, for about `setting.seconds`, within `min_rounds` and MAX_ROUNDS rounds.

    Each case runs twice before, uncounted, which compiles it. One that raises is refused, with its message, and the
    others go on. Every round starts with another case.
    """
    device = setting.device
    timings = {name: Timing() for name in cases}
    for name, case in cases.items():
        try:
            case(), case()
            _wait(device)
        except Exception as error:  # compilers have their own
            timings[name].refused = f"{type(error).__name__}: {_first_line(error)}"
            _free(device)
    running = [name for name, timing in timings.items() if timing.refused is None]
    measure = _Events(device) if device.type == "cuda" else _clock
    started = time.perf_counter()
    for done in range(MAX_ROUNDS if running else 0):
        if done >= setting.min_rounds and time.perf_counter() - started > setting.seconds:
            break
        first = done % len(running)
        for name in running[first:] + running[:first]:
            timings[name].seconds.append(measure(cases[name]))
    return timings


class _Events:
    """Device time of a call between two events, after the caches were flushed."""

    def __init__(self, device: torch.device):
        self._flush = torch.empty(FLUSH_BYTES, dtype=torch.uint8, device=device)

    def __call__(self, case: Callable[[], object]) -> float:
        start, end = (torch.cuda.Event(enable_timing=True) for _ in range(2))
        self._flush.zero_()
        start.record()
        case()
        end.record()
        end.synchronize()
        return start.elapsed_time(end) / 1e3


def _clock(case: Callable[[], object]) -> float:
    start = time.perf_counter()
    case()
    return time.perf_counter() - start


def _wait(device: torch.device) -> None:
    if device.type == "cuda":
        torch.cuda.synchronize(device)


def _free(device: torch.device) -> None:
    """Give back the memory of a case that did not fit."""
    if device.type == "cuda":
        torch.cuda.empty_cache()


def _first_line(error: BaseException) -> str:
    return next((line.strip() for line in str(error).splitlines() if line.strip()), "no message")[:200]
