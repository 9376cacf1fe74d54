"""A mode in which it is an error to make a GPU's host wait, on tensors that need no GPU."""

from __future__ import annotations

import torch
from torch import Tensor
from torch.utils._python_dispatch import TorchDispatchMode
from torch.utils._pytree import tree_leaves

# What reads a number, or gives a tensor whose size is one.
READS = ("_local_scalar_dense", "is_nonzero", "equal", "nonzero", "_unique2", "unique_dim", "unique_consecutive",
         "masked_select", "repeat_interleave.Tensor", "nonzero_numpy", "bincount", "histc")  # fmt: skip


class Waited(AssertionError):
    """The host would have waited for the device."""


class NoWaiting(TorchDispatchMode):
    """Raise Waited where a tensor on a device is read, copied to the host, or copied from it without `non_blocking`."""

    def __torch_dispatch__(self, func, types, args=(), kwargs=None):
        kwargs = kwargs or {}
        name = str(func)
        tensors = [leaf for leaf in tree_leaves((args, kwargs)) if isinstance(leaf, Tensor)]
        on_device = any(tensor.device.type != "cpu" for tensor in tensors)
        if on_device and any(name.startswith(f"aten.{read}.") or name == f"aten.{read}" for read in READS):
            raise Waited(f"{name} reads what a device computes")
        if (
            on_device
            and "index" in name
            and any(t.dtype in (torch.bool, torch.uint8) for t in tree_leaves(args[1:2]) if isinstance(t, Tensor))
        ):
            raise Waited(f"{name} with a mask: how many it picks, a device knows")
        if name.startswith("aten._to_copy"):
            self._check_copy(name, args[0], kwargs.get("device"), kwargs.get("non_blocking", False))
        elif name.startswith("aten.copy_"):
            self._check_copy(name, args[1], args[0].device, kwargs.get("non_blocking", len(args) > 2 and args[2]))
        return func(*args, **kwargs)

    @staticmethod
    def _check_copy(name: str, source: Tensor, device: torch.device | None, asynchronous: bool) -> None:
        if device is None or source.device == device:
            return
        # What comes to the host is waited for, or read too early.
        if device.type == "cpu" or not asynchronous:
            raise Waited(f"{name} from {source.device} to {device} waits")
