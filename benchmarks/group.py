"""What a benchmark hands to the runner: cases of one shape and type, timed against each other."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


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
    isa
        Instruction set whose peak is the limit; None: the one that attention uses for `dtype`.
    gradients
        Time with autograd on.
    max_rounds
        Fewer rounds than asked for, where one takes long.
    """

    name: str
    dtype: str
    cases: dict[str, Callable[[], object]]
    work: dict[str, float]
    unit: str = "GFLOP/s"
    isa: str | None = None
    gradients: bool = False
    max_rounds: int | None = None
