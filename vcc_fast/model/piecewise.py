"""A network of one input and one hidden ReLU layer, as the piecewise-linear map that it is.

y(v) = W2 relu(w1 v + b1) + b2, with H hidden units and E outputs. Hidden unit j changes its state at t_j = -b1_j / w1_j
alone, so between neighbouring breakpoints y(v) = slope v + intercept: H + 1 segments, each one row of two tables. A
token then costs 2 E numbers read instead of H E products, and nobody needs to know which values there are.

Exact: the tables are summed in float64 and rounded once, and no value is put into a neighbour's segment by rounding. At
a breakpoint the unit's contribution is 0 on both sides, so that it does not matter which segment takes it.
"""

from __future__ import annotations

from typing import NamedTuple

import torch
from torch import Tensor

from vcc_fast import ops


class PiecewiseLinear(NamedTuple):
    """y(v) = slopes[k] v + intercepts[k], where k is the number of breakpoints below v."""

    breakpoints: Tensor
    """[H] ascending; infinite where a unit never changes its state."""
    slopes: Tensor
    """[H + 1, E]."""
    intercepts: Tensor
    """[H + 1, E]."""

    def __call__(self, values: Tensor) -> Tensor:
        """[N] in the tables' type -> [N, E]."""
        segments = torch.bucketize(values, self.breakpoints)
        return self.intercepts[segments].addcmul_(self.slopes[segments], values[:, None])

    def differentiable(self, values: Tensor, backend: str = "auto") -> Tensor:
        """The same, with gradients for the tables: sums over the values of each segment, by `ops.embedding_sum`."""
        segments = torch.bucketize(values, self.breakpoints)[None]
        slopes, intercepts = (
            ops.embedding_sum(None, segments, None, None, table, None, backend=backend)[0]
            for table in (self.slopes, self.intercepts)
        )
        return torch.addcmul(intercepts, slopes, values[:, None])


def piecewise_linear(w1: Tensor, b1: Tensor, w2: Tensor, b2: Tensor, dtype: torch.dtype) -> PiecewiseLinear:
    """The map of a network, without reading a number on the host; slopes and intercepts are differentiable.

    Parameters
    ----------
    w1, b1
        [H] weight and bias of the hidden units.
    w2, b2
        [E, H] and [E].
    dtype
        Type of the tables, and of the values that will be looked up: float32 or float64.
    """
    w1, b1, w2, b2 = (tensor.double() for tensor in (w1, b1, w2, b2))
    # A unit with w1 = 0 never changes: its breakpoint lies beyond every value, where units with w1 <= 0 are on.
    points, order = torch.where(w1 == 0, torch.inf, -b1 / w1).detach().sort(stable=True)
    w1, b1, columns = w1[order], b1[order], w2.t()[order]  # [H], [H], [H, E]
    before = torch.where(w1 == 0, b1 > 0, w1 < 0)
    turn = torch.where(w1 == 0, 0, w1.sign())
    tables = []
    for coefficient, constant in ((w1, torch.zeros_like(b2)), (b1, b2)):
        parts = coefficient[:, None] * columns
        first = constant + (before[:, None] * parts).sum(0)
        tables.append(torch.cat([first[None], first + (turn[:, None] * parts).cumsum(0)]).to(dtype))
    return PiecewiseLinear(_rounded_down(points, dtype), *tables)


def _rounded_down(points: Tensor, dtype: torch.dtype) -> Tensor:
    """The largest number of `dtype` that is not above each point: a value of that type is above both or above none."""
    rounded = points.to(dtype)
    below = torch.nextafter(rounded, torch.full_like(rounded, -torch.inf))
    return torch.where(rounded.double() > points, below, rounded)
