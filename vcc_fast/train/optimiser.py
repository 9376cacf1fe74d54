"""One step of training: gradients of parts of a batch, summed; clipped; Adam; an average of the weights.

A batch is a number of units (cells, or perturbations) that can be computed in parts. What a part gives is its share of
the whole batch's loss, already divided by what the whole batch is divided by: so any division into parts gives the
same gradient, to rounding. Where memory runs out parts are halved, and the step begins anew. A part may give its terms
in turn: each is differentiated, and what it kept in memory freed, before the next is computed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor, nn
from torch.distributed.tensor import DTensor

from vcc_fast._logging import logger
from vcc_fast._options import is_out_of_memory
from vcc_fast.errors import TrainingDiverged, UsageError
from vcc_fast.train.gene_rows import GeneRows
from vcc_fast.train.schedules import Schedule
from vcc_fast.train.sharding import like

Share = Callable[[int, int], dict[str, Tensor] | Iterator[dict[str, Tensor]]]


@dataclass(frozen=True)
class Step:
    """What a step found."""

    losses: dict[str, float]
    """The terms of the loss, by name; `loss` is what was differentiated."""
    grad_norm: float
    """Euclidean norm of the gradient of all weights, before clipping."""
    learning_rate: float


class Optimiser:
    """Adam with dense moments, as scGPT has it, but for the gene table where `rows` trains it.

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
        Called with a list of tensors, and returns nothing: where several processes share a batch, it sums their
        gradients, losses and squared norms in place. None: there is one process.
    rows
        Trains the gene table in place of the dense Adam, touching only the rows of the step (`GeneRows`); with it no
        average is kept. None: the table is trained as every other weight.

    Notes
    -----
    Weights that are sharded (`DTensor`, by FSDP) are updated shard by shard; FSDP has summed their gradients already.
    """

    def __init__(
        self,
        model: nn.Module,
        learning_rate: float = 1e-4,
        schedule: Schedule | None = None,
        clip_norm: float | None = 1.0,
        average: float = 0.0,
        reduce: Callable[[Sequence[Tensor]], None] | None = None,
        rows: GeneRows | None = None,
    ) -> None:
        if rows is not None and average > 0:
            raise UsageError("average: weights are averaged whole, and rows trains a table in part; leave out one")
        self.learning_rate, self.clip_norm, self.average_decay = learning_rate, clip_norm, average
        self.schedule = Schedule() if schedule is None else schedule
        self._reduce, self._rows = reduce, rows
        table = None if rows is None else rows.table
        weights = {n: w for n, w in model.named_parameters() if w.requires_grad and w is not table}
        self._sharded = {name: weight for name, weight in weights.items() if isinstance(weight, DTensor)}
        self.trained = {n: w.to_local().detach() if n in self._sharded else w for n, w in weights.items()}
        """By name; of a sharded weight, this process's shard."""
        if reduce is not None:
            # All processes sum the same tensors, whether or not a weight has taken part in theirs.
            for name in weights.keys() - self._sharded.keys():
                weights[name].grad = torch.zeros_like(weights[name])
        self._adam = torch.optim.Adam(self.trained.values(), lr=learning_rate, fused=True)
        self.step_number = 0
        """Finished steps."""
        self.part_units: int | None = None
        """Units of a part since memory last ran out; None: a batch has been computed at once so far."""
        self.average: dict[str, Tensor] | None = None
        if average > 0:
            self.average = {name: weight.detach().clone() for name, weight in self.trained.items()}

    def step(self, n_units: int, share: Share) -> Step:
        """Take one step.

        Parameters
        ----------
        n_units
            Units of the batch; of this process's part of it where there are several, and then 0 is possible.
        share
            Called with (start, stop); the share of these units in each term of the batch's loss, by name. `loss` is
            differentiated, the other terms are only reported. An iterator gives them in turn; terms of one name are
            added up. Without a unit it is called with (0, 0), and must give all terms, as zeros: the other processes
            wait for them.

        Raises
        ------
        TrainingDiverged
            The loss or the gradient's norm is not finite; no weight has changed.
        """
        losses = self._accumulate(n_units, share)
        for name, weight in self._sharded.items():
            self.trained[name].grad = None if weight.grad is None else weight.grad.to_local()
        weights = [*self.trained.values(), *([] if self._rows is None else [self._rows.leaf])]
        values = torch.stack(list(losses.values()))
        norm = self._reduced_norm(weights, values)
        found = dict(zip(losses, torch.cat([values, norm.to(torch.float64)[None]]).tolist()[:-1], strict=True))
        grad_norm = float(norm)
        if not all(map(_finite, (found["loss"], grad_norm))):
            raise TrainingDiverged(f"the loss is {found['loss']:g} and the gradient's norm {grad_norm:g}")
        if self.clip_norm is not None:
            torch.nn.utils.clip_grads_with_norm_(weights, self.clip_norm, norm)
        rate = self.learning_rate * self.schedule.factor(self.step_number)
        self._adam.param_groups[0]["lr"] = rate
        self._adam.step()
        # Fused, Adam writes weights without their version telling, by which what the model keeps of them is told stale.
        torch.autograd.graph.increment_version(list(self.trained.values()))
        if self._rows is not None:
            self._rows.step(rate)
        self.step_number += 1
        self._update_average()
        return Step(found, grad_norm, rate)

    def _reduced_norm(self, weights: Sequence[Tensor], losses: Tensor) -> Tensor:
        """Sum gradients and `losses` over the processes; the norm of the whole gradient."""
        shards = [self.trained[name] for name in self._sharded]
        whole = [weight.grad for weight in weights if weight.grad is not None and all(weight is not s for s in shards)]
        if self._reduce is None:
            return torch.nn.utils.get_total_norm(whole)
        self._reduce([*whole, losses])
        norm = torch.nn.utils.get_total_norm(whole)
        if not shards:
            return norm
        of_shards = torch.nn.utils.get_total_norm([s.grad for s in shards if s.grad is not None]).square()
        self._reduce([of_shards])
        return (norm.square() + of_shards).sqrt()

    def _accumulate(self, n_units: int, share: Share) -> dict[str, Tensor]:
        """Sum gradients and terms over parts of the batch."""
        while True:
            size = min(n_units, self.part_units or n_units)
            losses: dict[str, Tensor] = {}
            try:
                # A row that this batch does not use keeps moving by its momentum, as in scGPT: dense zeros.
                self._zero_gradients()
                for start in range(0, max(1, n_units), max(1, size)):
                    given = share(start, min(n_units, start + size))
                    for terms in [given] if isinstance(given, dict) else given:
                        terms["loss"].backward()
                        for name, term in terms.items():
                            losses[name] = losses.get(name, 0) + term.detach().to(torch.float64)
                return losses
            except Exception as error:
                # Processes that share a sharded layer must call it equally often, so there parts stay as they are.
                if not is_out_of_memory(error) or size <= 1 or self._sharded:
                    raise
                # What the failed part computed must be gone before a smaller one is.
                given = terms = term = None
                self.part_units = (size + 1) // 2
                logger.warning(
                    "out of memory with %d of a batch's %d units at once: going on with %d at once, gradients summed",
                    size, n_units, self.part_units,
                )  # fmt: skip

    def _zero_gradients(self) -> None:
        self._adam.zero_grad(set_to_none=False)
        for weight in self._sharded.values():
            weight.grad = None
        if self._rows is not None:
            self._rows.leaf.grad = None

    @torch.no_grad()
    def _update_average(self) -> None:
        if self.average is None:
            return
        # In the beginning the plain mean of all steps so far, so that the random start is soon forgotten.
        decay = min(self.average_decay, (self.step_number - 1) / self.step_number)
        torch._foreach_lerp_(list(self.average.values()), list(self.trained.values()), 1 - decay)

    def tensors(self) -> dict[str, Tensor]:
        """Moments and steps of every weight, sharded as it is: the tensors themselves, to read, or to fill."""
        found = {}
        for name, weight in self.trained.items():
            state = self._adam.state[weight]
            if not state:
                state["step"] = torch.zeros((), device=weight.device)
                state["exp_avg"], state["exp_avg_sq"] = torch.zeros_like(weight), torch.zeros_like(weight)
            for key, tensor in state.items():
                shared = name in self._sharded and key != "step"
                found[f"adam.{name}.{key}"] = like(self._sharded[name], tensor) if shared else tensor
        of_rows = {} if self._rows is None else self._rows.state()
        return found | {f"rows.{key}": tensor for key, tensor in of_rows.items()}

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
