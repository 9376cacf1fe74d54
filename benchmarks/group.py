"""What one interleaved run compares."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Group:
    """Cases of one shape and type, timed in one interleaved run.

    Attributes
    ----------
    name, dtype
        Row label, and the type that decides which measured peak is the limit.
    cases
        What to time; the first one is ours.
    work
        Counted work of each case: FLOP, or bytes when `unit` is "GB/s".
    """

    name: str
    dtype: str
    cases: dict[str, Callable[[], object]]
    work: dict[str, float]
    unit: str = "GFLOP/s"
    notes: dict[str, str] = field(default_factory=dict)
