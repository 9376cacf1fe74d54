"""Checks of tensor arguments that the ops make; a message names argument, rule, what came, and the remedy."""

from __future__ import annotations

import torch
from torch import Tensor

FLOATS = (torch.float32, torch.bfloat16, torch.float16, torch.float64)
INTEGERS = (torch.int32, torch.int64)


def check_is_tensor(name: str, value: object, *, optional: bool = False) -> None:
    """Raise TypeError unless `value` is a tensor, or None where that is allowed."""
    if isinstance(value, Tensor) or (optional and value is None):
        return
    wanted = "a torch.Tensor or None" if optional else "a torch.Tensor"
    raise TypeError(f"{name} must be {wanted}, got {type(value).__name__}: convert it with torch.as_tensor")


def check_float(name: str, tensor: Tensor) -> None:
    """Raise TypeError unless the tensor has one of the types that the ops compute in."""
    if tensor.dtype not in FLOATS:
        raise TypeError(f"{name} must be float32, bfloat16, float16 or float64, got {tensor.dtype}: convert it")


def check_integer(name: str, tensor: Tensor) -> None:
    """Raise TypeError unless the tensor is int32 or int64."""
    if tensor.dtype not in INTEGERS:
        raise TypeError(f"{name} must be int32 or int64, got {tensor.dtype}: convert it with .long()")


def check_like(name: str, tensor: Tensor, other_name: str, other: Tensor, *, dtype: bool) -> None:
    """Raise ValueError unless the tensor is on the other's device and, with `dtype`, of its type."""
    if tensor.device != other.device:
        raise ValueError(f"{name} is on {tensor.device} but {other_name} on {other.device}: move one of them")
    if dtype and tensor.dtype != other.dtype:
        raise TypeError(f"{name} is {tensor.dtype} but {other_name} is {other.dtype}: convert one of them")
