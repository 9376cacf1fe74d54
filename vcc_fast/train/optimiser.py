"""One step of training: gradients of parts of a batch, summed; clipped; Adam; an average of the weights.

A batch is a number of units (cells, or perturbations) that can be computed in parts. What a part gives is its share of
the whole batch's loss, already divided by what the whole batch is divided by: so any division into parts gives the
same gradient, to rounding. Where memory runs out parts are halved, and the step begins anew.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor, nn

from vcc_fast._logging import logger
from vcc_fast._options import is_out_of_memory
from vcc_fast.errors import VccFastError
from vcc_fast.train.schedules import Schedule


class TrainingDiverged(VccFastError):
    """A loss or a gradient is not finite."""


@dataclass(frozen=True)
class Step:
    """What a step found."""

    losses: dict[str, float]
    """The terms of the loss, by name; `loss` is what was differentiated."""
    grad_norm: float
    """Euclidean norm of the gradient of all weights, before clipping."""
    learning_rate: float


class Optimiser:
    """Adam with dense moments, as scGPT has it.

    Parameters
    ----------
    model
        Its parameters with `requires_grad` are trained.
    learning_rate
        Before the schedule's factor.
    schedule
        Gives the factor.
    clip_norm
        Gradients are scaled down to this norm; None: never.
    average
        Decay of an exponential moving average of the weights, which begins as their mean; 0: no average is kept.
    reduce
        Called with the list of gradients before clipping, and returns nothing: where several processes share a batch,
        it sums their gradients in place. None: there is one process.
    """

    def __init__(
        self,
        model: nn.Module,
        learning_rate: float = 1e-4,
        schedule: Schedule | None = None,
        clip_norm: float | None = 1.0,
        average: float = 0.0,
        reduce: Callable[[Sequence[Tensor]], None] | None = None,
    ) -> None:
        self.learning_rate, self.clip_norm, self.average_decay = learning_rate, clip_norm, average
        self.schedule = Schedule() if schedule is None else schedule
        self._reduce = reduce
        self.trained = {name: weight for name, weight in model.named_parameters() if weight.requires_grad}
        self._adam = torch.optim.Adam(self.trained.values(), lr=learning_rate, fused=True)
        self.step_number = 0
        """Finished steps."""
        self.part_units: int | None = None
        """Units of a part since memory last ran out; None: a batch has been computed at once so far."""
        self.average: dict[str, Tensor] | None = None
        if average > 0:
            self.average = {name: weight.detach().clone() for name, weight in self.trained.items()}

    def step(self, n_units: int, share: Callable[[int, int], dict[str, Tensor]]) -> Step:
        """Take one step.

        Parameters
        ----------
        n_units
            Units of the batch.
        share
            Called with (start, stop); the share of these units in each term of the batch's loss, by name. `loss` is
            differentiated, the other terms are only reported.

        Raises
        ------
        TrainingDiverged
            The loss or the gradient's norm is not finite; no weight has changed.
        """
        losses = self._accumulate(n_units, share)
        gradients = [weight.grad for weight in self.trained.values() if weight.grad is not None]
        if self._reduce is not None:
            self._reduce(gradients)
        norm = torch.nn.utils.get_total_norm(gradients)
        found = dict(zip(losses, torch.stack([*losses.values(), norm.to(torch.float64)]).tolist()[:-1], strict=True))
        grad_norm = float(norm)
        if not all(map(_finite, (found["loss"], grad_norm))):
            raise TrainingDiverged(f"the loss is {found['loss']:g} and the gradient's norm {grad_norm:g}")
        if self.clip_norm is not None:
            torch.nn.utils.clip_grads_with_norm_(self.trained.values(), self.clip_norm, norm)
        rate = self.learning_rate * self.schedule.factor(self.step_number)
        self._adam.param_groups[0]["lr"] = rate
        self._adam.step()
        self.step_number += 1
        self._update_average()
        return Step(found, grad_norm, rate)

    def _accumulate(self, n_units: int, share: Callable[[int, int], dict[str, Tensor]]) -> dict[str, Tensor]:
        """Sum gradients and terms over parts of the batch."""
        while True:
            size = min(n_units, self.part_units or n_units)
            losses: dict[str, Tensor] = {}
            try:
                # A row that this batch does not use keeps moving by its momentum, as in scGPT: dense zeros.
                self._adam.zero_grad(set_to_none=False)
                for start in range(0, n_units, size):
                    terms = share(start, min(n_units, start + size))
                    terms["loss"].backward()
                    for name, term in terms.items():
                        losses[name] = losses.get(name, 0) + term.detach().to(torch.float64)
                return losses
            except Exception as error:
                if not is_out_of_memory(error) or size == 1:
                    raise
                self.part_units = (size + 1) // 2
                logger.warning(
                    "out of memory with %d of a batch's %d units at once: going on with %d at once, gradients summed",
                    size, n_units, self.part_units,
                )  # fmt: skip

    @torch.no_grad()
    def _update_average(self) -> None:
        if self.average is None:
            return
        # In the beginning the plain mean of all steps so far, so that the random start is soon forgotten.
        decay = min(self.average_decay, (self.step_number - 1) / self.step_number)
        torch._foreach_lerp_(list(self.average.values()), list(self.trained.values()), 1 - decay)

    def state_dict(self) -> dict[str, Any]:
        """Everything beside the weights that the next step depends on."""
        return {
            "adam": self._adam.state_dict(),
            "step_number": self.step_number,
            "part_units": self.part_units,
            "average": self.average,
        }

    def load_state_dict(self, state: dict[str, Any]) -> None:
        """Go on from `state_dict()`."""
        self._adam.load_state_dict(state["adam"])
        self.step_number, self.part_units = state["step_number"], state["part_units"]
        if self.average is not None:
            with torch.no_grad():
                for name, weight in self.average.items():
                    weight.copy_(state["average"][name])


def _finite(value: float) -> bool:
    return value == value and abs(value) != float("inf")
