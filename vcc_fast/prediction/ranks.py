"""One run in several processes: which one this is, on which GPU it runs, and which blocks are its own."""

from __future__ import annotations

import heapq
import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

import torch

from vcc_fast.errors import UsageError
from vcc_fast.prediction import estimate
from vcc_fast.prediction.plan import Plan


@dataclass(frozen=True)
class Ranks:
    """A process among those of a run.

    Attributes
    ----------
    rank
        Its number; rank 0 prints, and writes the output.
    size
        Processes of the run.
    local_rank
        Its number among those of its node.
    """

    rank: int = 0
    size: int = 1
    local_rank: int = 0

    @classmethod
    def of_environment(cls, environ: Mapping[str, str] = os.environ) -> Ranks:
        """What torchrun says in RANK, WORLD_SIZE, LOCAL_RANK, MASTER_ADDR and MASTER_PORT; one process without them.

        Raises
        ------
        UsageError
            Some of them are set and others are not, or one is no number that it can be.
        """
        size = _number(environ, "WORLD_SIZE", 1)
        if size == 1:
            return cls(local_rank=_number(environ, "LOCAL_RANK", 0))
        absent = [name for name in ("RANK", "LOCAL_RANK", "MASTER_ADDR", "MASTER_PORT") if not environ.get(name)]
        if absent or size < 1:
            raise UsageError(
                f"the environment has WORLD_SIZE={size} and {', '.join(absent) or 'the rest'}"
                f"{' not' if absent else ''}: start several processes with `torchrun -m vcc_fast.predict`, which sets "
                "all of them, or unset WORLD_SIZE to run in one"
            )
        found = cls(_number(environ, "RANK", 0), size, _number(environ, "LOCAL_RANK", 0))
        if not (0 <= found.rank < size and 0 <= found.local_rank < size):
            raise UsageError(
                f"RANK={found.rank} and LOCAL_RANK={found.local_rank} must be from 0 to WORLD_SIZE - 1 = {size - 1}"
            )
        return found


def _number(environ: Mapping[str, str], name: str, default: int) -> int:
    text = environ.get(name) or str(default)
    try:
        return int(text)
    except ValueError:
        raise UsageError(f"the environment variable {name} must be a whole number, not {text!r}") from None


def device_of(device: str, ranks: Ranks, n_cuda: int) -> str:
    """The device that `--device` means for one of several processes; a numbered one stays as it is.

    Parameters
    ----------
    device
        As given: auto, cpu, cuda or cuda:N.
    ranks
        The process.
    n_cuda
        CUDA devices that torch sees, 0 where there are none.

    Raises
    ------
    UsageError
        The node has more processes than GPUs.
    """
    if ranks.size == 1 or not (device == "cuda" or (device == "auto" and n_cuda)):
        return device
    if ranks.local_rank >= n_cuda > 0:
        raise UsageError(
            f"process {ranks.local_rank} of its node has no GPU of its own, since torch sees {n_cuda}: start at most "
            f"{n_cuda} a node (--nproc-per-node), or name one with --device cuda:0, as where the launcher shows each "
            "process its own GPU alone"
        )
    return f"cuda:{ranks.local_rank}" if n_cuda else device


def cuda_devices() -> int:
    """CUDA devices that torch sees."""
    return torch.cuda.device_count() if torch.cuda.is_available() else 0


def block_costs(plan: Plan, config: object, work: estimate.Work) -> list[float]:
    """FLOPs of each block, by the model's configuration and the tokens of a cell, extra ones included."""
    costs = []
    for first, last in plan.blocks:
        cost = 0.0
        for start, stop in plan.batches[first:last].tolist():
            # All perturbations of a batch have the same extra tokens.
            extra = len(plan.perturbations[plan.pert[start]].appended)
            tokens = replace(work, n_tokens=work.n_tokens + extra, n_known=work.n_known + extra)
            cost += (stop - start) * estimate.flops_per_cell(config, tokens)
        costs.append(cost)
    return costs


def deal(costs: Sequence[float], pending: Iterable[int], size: int) -> list[list[int]]:
    """The blocks of each rank, ascending: the costliest first, each to the rank that has least to do so far."""
    loads = [(0.0, rank) for rank in range(size)]
    shares: list[list[int]] = [[] for _ in range(size)]
    for block in sorted(pending, key=lambda block: (-costs[block], block)):
        load, rank = heapq.heappop(loads)
        shares[rank].append(block)
        heapq.heappush(loads, (load + costs[block], rank))
    return [sorted(share) for share in shares]
