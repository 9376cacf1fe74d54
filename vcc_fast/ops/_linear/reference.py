"""Linear layer in plain torch: the definition that the kernels are tested against, and on many machines the fastest.

    y = activation(x W^T + b)        dx = dy' W        dW = dy'^T x        db_n = sum_m dy'_mn

dy' is dy; with ReLU, dy where y > 0 and 0 elsewhere, so the derivative at 0 is 0. A NaN in y lets dy through.

Precision: products and sums of float32, bfloat16 and float16 are accumulated in float32 and rounded once; float64 stays
float64.
"""

from __future__ import annotations

import torch
import torch.nn.functional as F
from torch import Tensor


def forward(x: Tensor, weight: Tensor, bias: Tensor | None, activation: str) -> Tensor:
    """y [M, N] of x [M, K] and weight [N, K], contiguous."""
    y = F.linear(x, weight, bias)
    return y.relu_() if activation == "relu" else y


def backward(
    dy: Tensor, x: Tensor, weight: Tensor, y: Tensor | None, wanted: tuple[bool, bool, bool]
) -> tuple[Tensor | None, Tensor | None, Tensor | None]:
    """Gradients of x [M, K], weight [N, K] and bias [N]; None where not wanted. `y` None: no activation."""
    if y is not None:
        dy = torch.where(y <= 0, 0, dy)
    dx = dy @ weight if wanted[0] else None
    dweight = dy.mT @ x if wanted[1] else None
    dbias = dy.sum(0) if wanted[2] else None
    return dx, dweight, dbias
