"""scGPT's losses (scgpt/loss.py), over the positions of a mask.

Shapes: predicted, target and mask are of one shape, mostly [B, S].
"""

from __future__ import annotations

import torch
from torch import Tensor

from vcc_fast.errors import UsageError


def masked_mse(predicted: Tensor, target: Tensor, mask: Tensor | None = None) -> Tensor:
    """Mean squared error over the positions where `mask` is true (None: all); a scalar.

    Raises
    ------
    UsageError
        `mask` selects nothing.
    """
    if mask is None:
        return (predicted - target).square().mean()
    return _masked_mean((predicted - target).square(), mask)


def masked_relative_error(predicted: Tensor, target: Tensor, mask: Tensor) -> Tensor:
    """Mean of |predicted - target| / (target + 1e-6) over `mask`; where a target is 0 it is as large as it looks.

    Raises
    ------
    UsageError
        `mask` selects nothing.
    """
    return _masked_mean((predicted - target).abs() / (target + 1e-6), mask)


def negative_log_bernoulli(probability: Tensor, target: Tensor, mask: Tensor) -> Tensor:
    """Mean over `mask` of -log of the probability given to what is seen: `probability` where target > 0, else the rest.

    So `probability` is that of a value that is not zero, though scGPT calls it `zero_probs`.

    Raises
    ------
    UsageError
        `mask` selects nothing.
    """
    seen = torch.where(target > 0, probability, 1 - probability)
    # torch's Bernoulli keeps probabilities away from 0 and 1 by the type's resolution; so must this.
    smallest = torch.finfo(probability.dtype).eps
    return _masked_mean(-seen.clamp(smallest, 1 - smallest).log(), mask)


def _masked_mean(values: Tensor, mask: Tensor) -> Tensor:
    selected = mask.sum()
    if not values.is_cuda and not bool(selected):
        # On a GPU the answer would have to be waited for; there an empty mask gives NaN, which stops the run.
        raise UsageError("mask: at least one position must be selected, and none is")
    return torch.where(mask, values, 0).sum() / selected
