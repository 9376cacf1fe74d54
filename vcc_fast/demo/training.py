"""How the demo's checkpoint learns: pairs of control and perturbed cells, through the package's own model.

1. Gene rows are made from co-expression: the leading eigenvectors of the control cells' gene-gene correlation, so that
   genes of one program lie together, perturbed in training or not. They stay as they are: rows that moved while fitting
   the training targets would fit no others. (scGPT gets such rows from pre-training on other cells.)
2. A training pair is a control cell and the same cell after the perturbation. No real screen measures both, so the
   pair's second half is made: every gene of the control cell is scaled by the target's mean response, mean of perturbed
   cells over mean of control cells, both lognorm. The model so learns the mean response, and keeps the cells'
   differences.
3. Each step takes some control cells, a training target for each (1 in 20 none, flag 0 everywhere), and some random
   genes of each cell, the target always among them; loss is the masked mean squared error, as scGPT's. Cells start
   short, so that the one flagged token is soon found among the others, and end with all their genes.
4. Every `check_every` steps the validation targets are predicted; the weights with the lowest error of their mean
   changes are kept. Held-out targets take no part.

Shapes: B cells, S sampled genes, G genes, P training targets.
"""

from __future__ import annotations

import copy
import time
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch
from torch import nn

from vcc_fast.data.transforms import counts_to_lognorm
from vcc_fast.data.vocab import SPECIALS, GeneVocab
from vcc_fast.demo.simulator import CONTROL
from vcc_fast.model.config import ModelConfig
from vcc_fast.model.scgpt import ScGPT


@dataclass(frozen=True)
class Recipe:
    """Numbers of the training."""

    stages: tuple[tuple[int, int, int], ...] = ((450, 72, 64), (300, 24, 192), (150, 8, 544))
    """(steps, control cells a step, genes sampled a cell), one stage after another; about as many tokens in each."""
    learning_rate: float = 2e-3
    """Highest of a one-cycle schedule, Adam."""
    coexpression_width: int = 24
    """Columns of the gene rows that start from co-expression; the rest starts random."""
    no_target: float = 0.05
    """Share of pairs without a perturbation."""
    check_every: int = 150
    """Steps between predictions of the validation targets."""
    check_cells: int = 32
    """Control cells that each validation target is predicted from."""

    @property
    def steps(self) -> int:
        """Optimiser steps in all."""
        return sum(steps for steps, _, _ in self.stages)


@dataclass(frozen=True)
class TrainingScreen:
    """A screen as the training reads it: lognorm (target sum 10,000)."""

    genes: tuple[str, ...]
    """G symbols."""
    controls: np.ndarray
    """[N, G] float32."""
    means: dict[str, np.ndarray]
    """Target -> mean profile of its cells [G] float32."""

    @classmethod
    def from_anndata(cls, adata) -> TrainingScreen:
        """From counts with `obs["target_gene"]`."""
        lognorm = counts_to_lognorm(adata.X, 1e4)
        label = adata.obs["target_gene"].to_numpy().astype(str)
        means = {t: np.asarray(lognorm[label == t].mean(axis=0), dtype=np.float32).ravel() for t in np.unique(label)}
        del means[CONTROL]
        return cls(tuple(adata.var_names), lognorm[label == CONTROL].toarray(), means)


def coexpression_rows(controls: np.ndarray, width: int) -> np.ndarray:
    """Leading eigenvectors of the genes' correlation among control cells, [G, width] float32, rows of length near 1."""
    centred = controls - controls.mean(axis=0)
    scaled = centred / np.maximum(centred.std(axis=0), 1e-6)
    strength, vectors = np.linalg.eigh(scaled.T.astype(np.float64) @ scaled / len(scaled))
    # An eigenvector's sign is arbitrary; fix it, so that a seed gives the same rows everywhere.
    vectors *= np.sign(vectors[np.abs(vectors).argmax(axis=0), np.arange(vectors.shape[1])])
    rows = vectors[:, -width:] * np.sqrt(strength[-width:])
    return (rows / np.sqrt((rows**2).sum(axis=1).mean())).astype(np.float32)


def new_model(screen: TrainingScreen, recipe: Recipe, seed: int) -> ScGPT:
    """A small scGPT over the screen's genes, with fixed gene rows from co-expression."""
    vocab = GeneVocab((*screen.genes, *SPECIALS))
    config = ModelConfig(
        vocab_size=len(vocab), d_model=64, n_heads=4, d_hid=128, n_layers=3, dropout=0.0,
        pad_id=vocab.pad_id, decoder="affine", pert_encoder=True,
    )  # fmt: skip
    torch.manual_seed(seed)
    model = ScGPT(config)
    model.vocab = vocab
    width = recipe.coexpression_width
    model.encoder.embedding.weight.requires_grad_(False)
    with torch.no_grad():
        rows = coexpression_rows(screen.controls, width)
        model.encoder.embedding.weight[: len(rows), :width] = torch.from_numpy(rows) * 0.3 * width**0.5
    return model


def predicted_mean_change(model: ScGPT, screen: TrainingScreen, target: str, n_cells: int) -> np.ndarray:
    """Mean predicted change [G] of the first `n_cells` controls when `target` is perturbed; lognorm, clipped at 0."""
    values = screen.controls[:n_cells]
    flags = np.zeros(values.shape, dtype=np.int64)
    flags[:, screen.genes.index(target)] = 1
    predicted = model.predict_perturbation(np.arange(len(screen.genes)), values, flags)
    return predicted.clamp(min=0).numpy().mean(axis=0) - values.mean(axis=0)


def score(predicted: np.ndarray, change: np.ndarray) -> tuple[float, float]:
    """Pearson correlation and mean squared error of a predicted against a real mean change, over genes."""
    return float(np.corrcoef(predicted, change)[0, 1]), float(((predicted - change) ** 2).mean())


def train(
    screen: TrainingScreen, targets: Sequence[str], validation: Sequence[str], recipe: Recipe, seed: int, log=print
) -> tuple[ScGPT, list[dict]]:
    """Train on `targets`, choose the step on `validation`.

    Parameters
    ----------
    screen
        Needs mean profiles of both.
    targets, validation
        Names of perturbed genes.
    recipe
        Numbers of the training.
    seed
        Of the weights and of every draw.
    log
        Called with a line at each check.

    Returns
    -------
    ScGPT
        The weights of the best check, float32, in evaluation mode.
    list of dict
        One record a check: step, loss, validation_pearson, validation_mse, seconds.
    """
    model = new_model(screen, recipe, seed)
    rng = np.random.default_rng(seed)
    n_genes = len(screen.genes)
    sizes = [(n_cells, n_tokens) for steps, n_cells, n_tokens in recipe.stages for _ in range(steps)]
    control_mean = screen.controls.mean(axis=0)
    # The last row is "no perturbation".
    response = np.ones((len(targets) + 1, n_genes), dtype=np.float32)
    response[:-1] = np.stack([screen.means[t] for t in targets]) / np.maximum(control_mean, 1e-3)
    target_gene = np.array([*(screen.genes.index(t) for t in targets), -1])

    optimiser = torch.optim.Adam([w for w in model.parameters() if w.requires_grad], lr=recipe.learning_rate)
    schedule = torch.optim.lr_scheduler.OneCycleLR(
        optimiser, recipe.learning_rate, total_steps=recipe.steps, pct_start=0.1
    )
    best, best_error, history, losses, started = None, np.inf, [], [], time.monotonic()
    for step, (n_cells, n_tokens) in enumerate(sizes, start=1):
        cells = rng.integers(len(screen.controls), size=n_cells)
        pert = rng.integers(len(targets), size=n_cells)
        pert[rng.random(n_cells) < recipe.no_target] = len(targets)
        genes = rng.permuted(np.tile(np.arange(n_genes), (n_cells, 1)), axis=1)[:, :n_tokens]
        perturbed = target_gene[pert]
        absent = (perturbed >= 0) & ~(genes == perturbed[:, None]).any(axis=1)
        genes[absent, 0] = perturbed[absent]

        values = np.take_along_axis(screen.controls[cells], genes, axis=1)
        wanted = values * np.take_along_axis(response[pert], genes, axis=1)
        flags = (genes == perturbed[:, None]).astype(np.int64)
        model.train()
        predicted = model.forward_perturbation(*map(torch.from_numpy, (genes, values, flags)))
        loss = nn.functional.mse_loss(predicted, torch.from_numpy(wanted))
        optimiser.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimiser.step()
        schedule.step()
        losses.append(loss.item())

        if step % recipe.check_every == 0 or step == recipe.steps:
            model.eval()
            scores = [
                score(predicted_mean_change(model, screen, t, recipe.check_cells), screen.means[t] - control_mean)
                for t in validation
            ]
            pearson, error = np.mean(scores, axis=0)
            record = {
                "step": step,
                "loss": round(float(np.mean(losses)), 6),
                "validation_pearson": round(float(pearson), 4),
                "validation_mse": round(float(error), 6),
                "seconds": round(time.monotonic() - started),
            }
            history.append(record)
            log(", ".join(f"{key} {value}" for key, value in record.items()))
            losses = []
            if error < best_error:
                best, best_error = copy.deepcopy(model.state_dict()), error
    model.load_state_dict(best)
    return model.eval(), history
