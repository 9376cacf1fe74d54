"""Learning rates as functions of the step alone, so that a resumed run needs nothing but its step."""

from __future__ import annotations

import math
from dataclasses import dataclass

from vcc_fast.errors import UsageError

KINDS = ("constant", "step", "cosine", "one-cycle")


@dataclass(frozen=True)
class Schedule:
    """The factor on the learning rate at each step.

    ==========  ===================================================================================
    constant    1
    step        `gamma` to the power of the finished epochs of `steps_per_epoch` steps (torch's StepLR)
    cosine      rises from 0 in `warmup` steps, then falls to 0 as half a cosine (scGPT's pre-training)
    one-cycle   from 1/25 up in the first 30 % (`warmup`: in so many steps) and down to 1/250,000, both as half a
                cosine (torch's OneCycleLR)
    ==========  ===================================================================================
    """

    kind: str = "constant"
    total: int = 1
    """Steps of the whole run."""
    warmup: int | None = None
    """Steps of the rise; None: none for cosine, 30 % of `total` for one-cycle."""
    gamma: float = 0.9
    """Of kind step."""
    steps_per_epoch: int = 1
    """Of kind step."""

    def __post_init__(self) -> None:
        if self.kind not in KINDS:
            raise UsageError(f"schedule must be one of {', '.join(KINDS)}, not {self.kind!r}")
        if self.total < 1 or self.steps_per_epoch < 1 or not 0 <= (self.warmup or 0) <= self.total:
            raise UsageError(
                f"schedule: total and steps_per_epoch must be at least 1 and warmup from 0 to total, got "
                f"{self.total}, {self.steps_per_epoch} and {self.warmup}"
            )

    def factor(self, step: int) -> float:
        """What the learning rate is multiplied by at `step`, counted from 0."""
        if self.kind == "constant":
            return 1.0
        if self.kind == "step":
            return self.gamma ** (step // self.steps_per_epoch)
        if self.kind == "cosine":
            rise = self.warmup or 0
            if step < rise:
                return step / rise
            return _half_cosine(1.0, 0.0, (step - rise) / max(1, self.total - rise))
        rise = 0.3 * self.total - 1 if self.warmup is None else self.warmup - 1
        if step <= rise:
            return _half_cosine(1 / 25, 1.0, step / rise if rise > 0 else 1.0)
        return _half_cosine(1.0, 1 / 250_000, (step - rise) / max(1, self.total - 1 - rise))


def _half_cosine(start: float, end: float, share: float) -> float:
    return end + (start - end) * (1 + math.cos(math.pi * min(1.0, share))) / 2
