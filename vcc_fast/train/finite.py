"""Whether what a run is about to write can be used: NaN and infinity in weights and moments never go away again."""

from __future__ import annotations

from collections.abc import Mapping

import torch
from torch import Tensor
from torch.distributed.tensor import DTensor

from vcc_fast.train.processes import ALONE, Processes


def not_finite(tensors: Mapping[str, Tensor], processes: Processes = ALONE) -> list[str]:
    """Names of tensors that hold NaN or infinity in any process; all processes must call it with the same names."""
    broken = torch.stack([~_local(tensor).isfinite().all().to(processes.device) for tensor in tensors.values()]).int()
    processes.sum([broken])
    return [name for name, n_processes in zip(tensors, broken.tolist(), strict=True) if n_processes]


def _local(tensor: Tensor) -> Tensor:
    return tensor.to_local() if isinstance(tensor, DTensor) else tensor
