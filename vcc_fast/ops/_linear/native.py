"""Linear layer in the native core: pointers and strides handed to C++ (float32 and bfloat16, CPU)."""

from __future__ import annotations

import torch
from torch import Tensor

# After torch, so that both share torch's OpenMP runtime and its number of threads.
from vcc_fast import _core
from vcc_fast.ops._memory import new_memory


def forward(x: Tensor, weight: Tensor, bias: Tensor | None, activation: str) -> Tensor:
    """y [M, N] of x [M, K] and weight [N, K]. Copies an input only where its rows are not contiguous."""
    x, weight = _with_whole_rows(x), _with_whole_rows(weight)
    bias = None if bias is None else bias.contiguous()
    y = new_memory((x.shape[0], weight.shape[0]), x.dtype).tensor
    _core.linear(
        _rows(x),
        _rows(weight),
        0 if bias is None else bias.data_ptr(),
        _rows(y),
        x.shape[0],
        weight.shape[0],
        x.shape[1],
        activation,
        str(x.dtype).removeprefix("torch."),
        torch.get_num_threads(),
    )
    return y


def backward(
    dy: Tensor, x: Tensor, weight: Tensor, y: Tensor | None, wanted: tuple[bool, bool, bool]
) -> tuple[Tensor | None, Tensor | None, Tensor | None]:
    """Gradients of x [M, K], weight [N, K] and bias [N]; None where not wanted. `y` None: no activation."""
    dy, x, weight = (_with_whole_rows(matrix) for matrix in (dy, x, weight))
    y = None if y is None else _with_whole_rows(y)
    shapes = (x.shape, weight.shape, weight.shape[:1])
    dx, dweight, dbias = (
        new_memory(shape, x.dtype).tensor if wants else None for shape, wants in zip(shapes, wanted, strict=True)
    )
    _core.linear_backward(
        _rows(dy),
        _rows(x),
        _rows(weight),
        _rows(y),
        _rows(dx),
        _rows(dweight),
        0 if dbias is None else dbias.data_ptr(),
        x.shape[0],
        weight.shape[0],
        x.shape[1],
        str(x.dtype).removeprefix("torch."),
        torch.get_num_threads(),
    )
    return dx, dweight, dbias


def _with_whole_rows(matrix: Tensor) -> Tensor:
    return matrix if matrix.stride(1) == 1 else matrix.contiguous()


def _rows(matrix: Tensor | None) -> tuple[int, int]:
    """Address and distance of the rows, in elements; address 0 for an absent matrix."""
    return (0, 0) if matrix is None else (matrix.data_ptr(), matrix.stride(0))
