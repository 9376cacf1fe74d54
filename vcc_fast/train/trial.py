"""A pass over two tokens before a run's folder is made or replaced: what cannot run here is refused without a loss."""

from __future__ import annotations

from collections.abc import Callable

import torch
from torch import Tensor

from vcc_fast.model.scgpt import ScGPT


def try_pass(model: ScGPT, predict: Callable[[Tensor, Tensor], Tensor], gradients: bool = True) -> None:
    """Compute a prediction and its gradients with the model as it is, its backend and types; nothing of it stays.

    Parameters
    ----------
    model
        On its device. Not yet sharded, where it will be.
    predict
        Called with gene ids int64 [2] and values float32 [1, 2], both 0; gives what gradients are taken of.
    gradients
        False for a model whose gradients do not fit into memory before it is sharded.

    Raises
    ------
    UsageError
        A kernel that was asked for cannot run here.
    """
    training = model.training
    model.eval()
    try:
        ids = torch.zeros(2, dtype=torch.int64, device=model.device)
        values = torch.zeros((1, 2), device=model.device)
        found = predict(ids, values).sum()
        if gradients:
            trained = [weight for weight in model.parameters() if weight.requires_grad]
            torch.autograd.grad(found, trained, allow_unused=True)
    finally:
        model.train(training)
