"""Checks of what the model's methods are given. Shapes: B cells, S tokens, G genes."""

from __future__ import annotations

import numpy as np
import torch
from numpy.typing import ArrayLike
from torch import Tensor

from vcc_fast.errors import UsageError


def to_tensor(name: str, value: Tensor | np.ndarray | ArrayLike, device: torch.device, shape: tuple) -> Tensor:
    """`value` as a tensor on `device`; `shape` holds a size, or a letter for any size, a dimension.

    Raises
    ------
    UsageError
        The number of dimensions or a size differs.
    """
    tensor = torch.as_tensor(value, device=device)
    fits = tensor.ndim == len(shape) and all(
        isinstance(want, str) or want == size for want, size in zip(shape, tensor.shape, strict=True)
    )
    if not fits:
        wanted = ", ".join(map(str, shape))
        raise UsageError(f"{name} must have shape [{wanted}], not {list(tensor.shape)}")
    return tensor


def to_ids(name: str, value: Tensor | ArrayLike, device: torch.device, shape: tuple, rows: int) -> Tensor:
    """Whole numbers in 0..rows-1 as an int64 tensor.

    Raises
    ------
    UsageError
        The shape differs, the numbers are not whole or one is out of range.
    """
    tensor = to_tensor(name, value, device, shape)
    if tensor.is_floating_point():
        if not bool((tensor == tensor.round()).all()):
            raise UsageError(f"{name} must be whole numbers")
    tensor = tensor.to(torch.int64)
    if tensor.numel():
        low, high = (int(bound) for bound in tensor.aminmax())
        if low < 0 or high >= rows:
            raise UsageError(f"{name} must be in 0..{rows - 1}, not {low if low < 0 else high}")
    return tensor


def to_values(name: str, value: Tensor | ArrayLike, device: torch.device, shape: tuple) -> Tensor:
    """Finite numbers as a float32 tensor.

    Raises
    ------
    UsageError
        The shape differs or a value is not finite.
    """
    tensor = to_tensor(name, value, device, shape).to(torch.float32)
    if not bool(tensor.isfinite().all()):
        where = (~tensor.isfinite()).nonzero()[0].tolist()
        raise UsageError(f"{name} must be finite; {name}{where} is {float(tensor[tuple(where)])}")
    return tensor


def to_counts(name: str, value: Tensor | ArrayLike, device: torch.device, n_cells: int, low: int, high: int) -> Tensor:
    """Token counts [B] in low..high as an int64 tensor.

    Raises
    ------
    UsageError
        The shape differs or a count is out of range.
    """
    tensor = to_tensor(name, value, device, (n_cells,)).to(torch.int64)
    if tensor.numel() and not low <= int(tensor.min()) <= int(tensor.max()) <= high:
        raise UsageError(f"{name} must be in {low}..{high}, not {tensor.tolist()}")
    return tensor


def require_one_of(name: str, value: str, choices: tuple[str, ...]) -> None:
    """Raise UsageError, naming the choices, unless `value` is one of them."""
    if value not in choices:
        raise UsageError(f"{name} must be {' or '.join(repr(choice) for choice in choices)}, not {value!r}")
