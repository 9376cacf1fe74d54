"""Memory that a call needs beside what is there already."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

STATUS = Path("/proc/self/status")


def extra_memory(case: Callable[[], object]) -> float:
    """Bytes by which the resident memory rises at most while `case()` runs, its result included; NaN where not known.

    Linux alone keeps a peak that can be reset. The case runs once before, so that nothing is counted that is loaded or
    kept once and for all.
    """
    case()
    try:
        Path("/proc/self/clear_refs").write_text("5")
        before = resident("VmRSS")
    except OSError:
        return float("nan")
    case()
    return max(0.0, resident("VmHWM") - before)


def resident(field: str) -> float:
    """A size of /proc/self/status in bytes."""
    line = next(line for line in STATUS.read_text().splitlines() if line.startswith(field))
    return 1024.0 * int(line.split()[1])
