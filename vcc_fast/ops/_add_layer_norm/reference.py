"""Residual layer norm in plain torch: the definition that the kernels are tested against.

s = x + update; y = (s - mean(s)) * rstd * weight + bias over the last dimension, where rstd = 1 / sqrt(var(s) + eps)
and var is the mean of squared distances from the mean. `product` is y rounded once to the type of `update`.

Precision: everything in the type of x (float32, or float64 as the exact mode).

Backward, with n the normalised row, d = dy + dproduct and g = d * weight:
    dx = dupdate = rstd * (g - mean(g) - n * mean(g * n)),  dweight = sum of d * n over rows,  dbias = sum of d.
"""

from __future__ import annotations

from torch import Tensor


def forward(x: Tensor, update: Tensor, weight: Tensor, bias: Tensor, eps: float) -> tuple[Tensor, Tensor, Tensor]:
    """y [..., E], mean [...] and rstd [...] in x's type."""
    total = x + update.to(x.dtype)
    mean = total.mean(-1, keepdim=True)
    centred = total - mean
    rstd = (centred.square().mean(-1, keepdim=True) + eps).rsqrt()
    return centred * rstd * weight + bias, mean.squeeze(-1), rstd.squeeze(-1)


def backward(
    dy: Tensor, dproduct: Tensor | None, x: Tensor, update: Tensor, weight: Tensor, mean: Tensor, rstd: Tensor
) -> tuple[Tensor, Tensor, Tensor]:
    """dx [..., E], dweight [E] and dbias [E] in x's type."""
    width = x.shape[-1]
    rstd = rstd[..., None]
    n = (x + update.to(x.dtype) - mean[..., None]) * rstd
    d = dy if dproduct is None else dy + dproduct.to(dy.dtype)
    g = d * weight
    dx = rstd * (g - g.mean(-1, keepdim=True) - n * (g * n).mean(-1, keepdim=True))
    return dx, (d * n).reshape(-1, width).sum(0), d.reshape(-1, width).sum(0)
