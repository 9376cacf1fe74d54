"""Checks of what the model's methods are given. Shapes: B cells, S tokens, G genes."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import ArrayLike
from torch import Tensor

from vcc_fast.errors import UsageError
from vcc_fast.model.config import ModelConfig
from vcc_fast.model.tokens import first_rows
from vcc_fast.model.waiting import moved


def to_tensor(name: str, value: Tensor | np.ndarray | ArrayLike, shape: tuple) -> Tensor:
    """`value` as a tensor where it is; `shape` holds a size, or a letter for any size, a dimension.

    What is checked is checked there, before it goes to the model's device: on the host that waits for nothing, and
    for a tensor on a GPU the host waits.

    Raises
    ------
    UsageError
        The number of dimensions or a size differs.
    """
    tensor = torch.as_tensor(value)
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
    return moved(checked_ids(name, value, shape, rows), device)


def checked_ids(name: str, value: Tensor | ArrayLike, shape: tuple, rows: int) -> Tensor:
    """`to_ids` where the value is."""
    tensor = to_tensor(name, value, shape)
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
    return moved(checked_values(name, value, shape), device)


def checked_values(name: str, value: Tensor | ArrayLike, shape: tuple) -> Tensor:
    """`to_values` where the value is."""
    tensor = to_tensor(name, value, shape).to(torch.float32)
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
    tensor = to_tensor(name, value, (n_cells,)).to(torch.int64)
    if tensor.numel() and not low <= int(tensor.min()) <= int(tensor.max()) <= high:
        raise UsageError(f"{name} must be in {low}..{high}, not {tensor.tolist()}")
    return moved(tensor, device)


@dataclass(frozen=True)
class Parts:
    """Tokens of known and of unknown value, with what is real of each; P known, U unknown."""

    known_ids: Tensor
    """[B, P] int64."""
    known_values: Tensor
    """[B, P] float32."""
    unknown_ids: Tensor
    """[B, U] int64."""
    given: Tensor
    """[B, P] bool, False at padding."""
    asked: Tensor
    """[B, U] bool, False at padding."""


def to_parts(
    known_ids: Tensor | ArrayLike,
    known_values: Tensor | ArrayLike,
    unknown_ids: Tensor | ArrayLike,
    n_known: Tensor | ArrayLike | None,
    n_unknown: Tensor | ArrayLike | None,
    vocab_size: int,
    device: torch.device,
) -> Parts:
    """The arguments of a generation, checked; a count of None means that the whole part is real.

    Raises
    ------
    UsageError
        A shape, id, value or count is wrong; every cell needs a known token.
    """
    known_ids = to_ids("known_ids", known_ids, device, ("B", "P"), vocab_size)
    n_cells, n_first = known_ids.shape
    known_values = to_values("known_values", known_values, device, (n_cells, n_first))
    unknown_ids = to_ids("unknown_ids", unknown_ids, device, (n_cells, "U"), vocab_size)
    n_second = unknown_ids.shape[1]
    n_known = [n_first] * n_cells if n_known is None else n_known
    n_unknown = [n_second] * n_cells if n_unknown is None else n_unknown
    given = first_rows(to_counts("n_known", n_known, device, n_cells, 1, n_first), n_first)
    asked = first_rows(to_counts("n_unknown", n_unknown, device, n_cells, 0, n_second), n_second)
    return Parts(known_ids, known_values, unknown_ids, given, asked)


def require_one_of(name: str, value: str, choices: tuple[str, ...]) -> None:
    """Raise UsageError, naming the choices, unless `value` is one of them."""
    if value not in choices:
        raise UsageError(f"{name} must be {' or '.join(repr(choice) for choice in choices)}, not {value!r}")


def require_conditions(config: ModelConfig, conditions: object | None) -> None:
    """Raise UsageError unless `conditions` are given to a model that has a condition table, and to no other."""
    if conditions is None and config.conditions:
        names = ", ".join(config.conditions[:8]) + (", ..." if len(config.conditions) > 8 else "")
        raise UsageError(
            f"conditions are required: the model was fine-tuned with the column {config.condition_col!r}; give each "
            f"cell its place in model.config.conditions ({names})"
        )
    if conditions is not None and not config.conditions:
        raise UsageError(
            "conditions must be None: the model has no condition table; fine-tune one with --condition-col COLUMN"
        )
