"""Where the host would wait for a device, and how it does not.

A GPU computes behind the host. Whatever needs one of its numbers on the host (how many values are distinct, whether
there is any padding) stops the host until the device has caught up, and leaves the device idle after that. So sizes are
taken from shapes there, checks are made before arguments leave the host, and copies are begun and not waited for.
"""

from __future__ import annotations

import torch
from torch import Tensor


def on_host(tensor: Tensor) -> bool:
    """Whether the host can read numbers of `tensor` without waiting for a device."""
    return tensor.device.type == "cpu"


def moved(tensor: Tensor, device: torch.device) -> Tensor:
    """`tensor` on `device`. From the host to a GPU the copy is only begun, from page-locked memory."""
    if tensor.device == device:
        return tensor
    if device.type == "cuda" and on_host(tensor):
        tensor = tensor if tensor.is_pinned() else tensor.pin_memory()
    # torch keeps page-locked memory until the copy is done, whoever lets go of the tensor.
    return tensor.to(device, non_blocking=on_host(tensor))
