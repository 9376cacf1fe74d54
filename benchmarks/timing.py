"""Interleaved timing: every round runs each case once, so that a noisy neighbour disturbs all of them alike."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class Timing:
    """Seconds of repeated runs of one case.

    Attributes
    ----------
    wall, cpu
        Wall-clock and processor seconds of each run.
    """

    wall: list[float]
    cpu: list[float]

    @property
    def median(self) -> float:
        return float(np.median(self.wall))

    @property
    def best(self) -> float:
        return min(self.wall)

    @property
    def spread(self) -> tuple[float, float]:
        """20th and 80th percentile of the wall-clock seconds."""
        return float(np.percentile(self.wall, 20)), float(np.percentile(self.wall, 80))

    @property
    def cpu_median(self) -> float:
        return float(np.median(self.cpu))


def interleave(cases: dict[str, Callable[[], object]], rounds: int, warmup: int = 1) -> dict[str, Timing]:
    """Time each case `rounds` times, one after the other in every round."""
    wall: dict[str, list[float]] = {name: [] for name in cases}
    cpu: dict[str, list[float]] = {name: [] for name in cases}
    for run in range(-warmup, rounds):
        for name, case in cases.items():
            cpu_start, start = time.process_time(), time.perf_counter()
            case()
            seconds, cpu_seconds = time.perf_counter() - start, time.process_time() - cpu_start
            if run >= 0:
                wall[name].append(seconds)
                cpu[name].append(cpu_seconds)
    return {name: Timing(wall[name], cpu[name]) for name in cases}
