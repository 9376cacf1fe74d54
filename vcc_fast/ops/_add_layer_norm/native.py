"""Residual layer norm in the native core: pointers handed to C++ (x float32, update float32 or bfloat16, CPU)."""

from __future__ import annotations

import torch
from torch import Tensor

# After torch, so that both share torch's OpenMP runtime and its number of threads.
from vcc_fast import _core


def forward(
    x: Tensor,
    update: Tensor,
    weight: Tensor,
    bias: Tensor,
    y: Tensor,
    product: Tensor | None,
    statistics: tuple[Tensor, Tensor] | None,
    eps: float,
) -> None:
    """Writes y, which is contiguous and may be x, and where they are given `product` and (mean, rstd) of each row.

    x and update that do not lie as rows of neighbouring numbers are copied.
    """
    rows, updates = _rows(x), _rows(update)
    weight, bias = weight.contiguous(), bias.contiguous()
    _core.add_layer_norm(
        rows.data_ptr(),
        updates.data_ptr(),
        weight.data_ptr(),
        bias.data_ptr(),
        y.data_ptr(),
        0 if product is None else product.data_ptr(),
        *((0, 0) if statistics is None else (tensor.data_ptr() for tensor in statistics)),
        *rows.shape,
        rows.stride(0),
        updates.stride(0),
        x.shape[-1],
        eps,
        str(update.dtype).removeprefix("torch."),
        torch.get_num_threads(),
    )


def backward(
    dy: Tensor, dproduct: Tensor | None, x: Tensor, update: Tensor, weight: Tensor, mean: Tensor, rstd: Tensor
) -> tuple[Tensor, Tensor | None, Tensor, Tensor]:
    """dx [..., E], its copy in update's type (None where that is float32), dweight [E] and dbias [E]."""
    dx = torch.empty(x.shape, dtype=torch.float32)
    dupdate = None if update.dtype == torch.float32 else torch.empty(x.shape, dtype=update.dtype)
    dweight, dbias = (torch.empty(x.shape[-1], dtype=torch.float32) for _ in range(2))
    gradients, rows, updates = _rows(dy), _rows(x), _rows(update)
    products = None if dproduct is None else _rows(dproduct)
    weight = weight.contiguous()
    _core.add_layer_norm_backward(
        gradients.data_ptr(),
        0 if products is None else products.data_ptr(),
        rows.data_ptr(),
        updates.data_ptr(),
        weight.data_ptr(),
        mean.data_ptr(),
        rstd.data_ptr(),
        dx.data_ptr(),
        0 if dupdate is None else dupdate.data_ptr(),
        dweight.data_ptr(),
        dbias.data_ptr(),
        *rows.shape,
        gradients.stride(0),
        0 if products is None else products.stride(0),
        rows.stride(0),
        updates.stride(0),
        str(update.dtype).removeprefix("torch."),
        torch.get_num_threads(),
    )
    return dx, dupdate, dweight, dbias


def _rows(tensor: Tensor) -> Tensor:
    """[rows, E] with neighbouring numbers in a row; a view where the layout allows it."""
    rows = tensor.reshape(-1, tensor.shape[-1])
    return rows if rows.stride(1) == 1 else rows.contiguous()
