"""Arrays on their way to the model's device and back, without the host waiting where the device is a GPU.

Never run on a GPU yet: on the CPU they leave the data where it is.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import torch
from torch import Tensor


def staged(array: np.ndarray, device: torch.device) -> np.ndarray | Tensor:
    """`array`, for CUDA in page-locked memory, from which it is copied while the GPU computes."""
    return torch.from_numpy(array).pin_memory() if device.type == "cuda" else array


def fetch(tensor: Tensor) -> Callable[[], np.ndarray]:
    """Begin to copy `tensor` to the host; the function that is returned waits for it, from whatever thread."""
    if tensor.device.type != "cuda":
        return tensor.cpu().numpy
    host = torch.empty(tensor.shape, dtype=tensor.dtype, pin_memory=True)
    host.copy_(tensor, non_blocking=True)
    arrived = torch.cuda.Event()
    arrived.record(torch.cuda.current_stream(tensor.device))

    def wait() -> np.ndarray:
        arrived.synchronize()
        return host.numpy()

    return wait


def free_cached_memory(device: torch.device) -> None:
    """Give back what torch keeps for later allocations and has no tensor in; nothing to do on the CPU."""
    if device.type == "cuda":
        torch.cuda.empty_cache()
