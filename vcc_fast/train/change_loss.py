"""The loss of fine-tuning: cells, mean changes, and what tells perturbations apart.

Shapes: B cells in P groups of C, S tokens.
"""

from __future__ import annotations

import torch
import torch.nn.functional as F
from torch import Tensor

from vcc_fast.train.pairs import NONE, Batch
from vcc_fast.train.recipe import Recipe


class ChangeLoss:
    """The terms of a batch's loss, for any part of its groups.

    Parameters
    ----------
    batch, recipe
        What is predicted, and the weights of the terms.
    device
        Where the model is.
    """

    def __init__(self, batch: Batch, recipe: Recipe, device: torch.device) -> None:
        self.batch, self.recipe = batch, recipe
        self.n_groups = len(batch.perturbations)
        self.n_cells = len(batch.rows) // self.n_groups

        def to(array):
            return torch.from_numpy(array).to(device)

        self.values, self.wanted, self.flags = to(batch.values), to(batch.wanted), to(batch.flags)
        self.weight, self.change = to(batch.weight), to(batch.change)
        self.conditions = None if batch.conditions is None else to(batch.conditions)
        self.has_target = to(batch.perturbations) != NONE
        self.n_separated = int((batch.perturbations != NONE).sum())

    def share(self, predicted: Tensor, start: int, stop: int) -> dict[str, Tensor]:
        """The part that groups [start, stop) have in the batch's terms, from their predictions [(stop - start) C, S].

        Returns
        -------
        dict
            loss (what is minimised), cells, bulk, and separation where it is used; sums over parts are the batch's.
        """
        recipe = self.recipe
        n_tokens = predicted.shape[1]
        cells = slice(start * self.n_cells, stop * self.n_cells)
        shape = (stop - start, self.n_cells, n_tokens)
        error = (predicted - self.wanted[cells]).view(shape)
        weight = self.weight[start:stop]
        terms = {"cells": (weight[:, None] * error.square()).sum() / (self.n_groups * self.n_cells * n_tokens)}
        loss = recipe.cell_weight * terms["cells"]
        if recipe.bulk_weight > 0:
            terms["bulk"] = (weight * error.mean(1).square()).sum() / (self.n_groups * n_tokens)
            loss = loss + recipe.bulk_weight * terms["bulk"]
        if recipe.separation_weight > 0 and self.n_separated > 1:
            found = (predicted - self.values[cells]).view(shape).mean(1)
            terms["separation"] = self._separation(found, start, stop)
            loss = loss + recipe.separation_weight * terms["separation"]
        return {"loss": loss, **terms}

    def _separation(self, found: Tensor, start: int, stop: int) -> Tensor:
        """Cross-entropy of each group's own change among the changes of all groups that have a target."""
        true = F.normalize(self.change, dim=1)
        logits = F.normalize(found, dim=1, eps=1e-6) @ true.T / self.recipe.temperature
        logits = logits.masked_fill(~self.has_target[None], float("-inf"))
        own = torch.arange(start, stop, device=found.device)
        mine = self.has_target[start:stop]
        return F.cross_entropy(logits[mine], own[mine], reduction="sum") / self.n_separated
