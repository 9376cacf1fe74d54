"""The knockout prompt: what a foundation checkpoint was trained to do, with and without the target among known genes.

Pre-training hid part of a cell's expressed genes and supervised the predictions at these unknown positions alone. So a
gene is read only where it is unknown:

1. Bins b of the control cell over the genes of the vocabulary, deterministic ties (as when the released checkpoints
   were trained; no random numbers). They are computed once, not again after the knock-out.
2. Known: `<cls>` (value -2) and expressed genes with their bins. The expressed genes other than the target are split
   in two halves, by a random number for each (seed, control cell, gene). Each half in turn is unknown, together with
   the genes that are not expressed; so an expressed gene is read once, another gene twice.
3. Each reading is done twice with the same halves: with the target at its bin, and with the target gone: absent
   altogether (`delete`; an unknown token would be seen by nobody, so absent and unknown are the same for all others),
   or known with value 0 (`zero`). D is the prediction without minus the prediction with; for genes that are not
   expressed, the mean of the two halves' D.
4. predicted = control + f(clip(b + D, 0, 50)) - f(b), with f the cell's monotone map from bin to lognorm
   (`data.transforms.BinMap`); the target itself is 0. A double loses both targets at once.

Limits: the difference is what co-expression in the pre-training corpus says, not a causal effect; b + D moves inside
the cell's own range of values; a gene that is not expressed can only rise by what D says of bins above 0; a control
cell that does not express the target says nothing and comes out unchanged (counted), and so do genes outside the
vocabulary. Cells are not cut to the 1,200 genes of pre-training.

Shapes: B cells, G genes of the dataset, V genes that are in the vocabulary.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch
from scipy import sparse

from vcc_fast.data.align import Alignment
from vcc_fast.data.binning import bin_rows
from vcc_fast.data.transforms import BinMap
from vcc_fast.errors import WeightsError
from vcc_fast.model.parts import generation_problem
from vcc_fast.model.scgpt import ScGPT
from vcc_fast.prediction.estimate import Work
from vcc_fast.prediction.plan import Perturbation


@dataclass(frozen=True)
class Staged:
    """A batch before its forward passes; `KnockoutPrompt.predict` says what each is."""

    cells: sparse.csr_matrix
    perturbations: tuple[Perturbation, ...]
    rows: np.ndarray


# Separates this use of (seed, row) from any other.
_HALVES = 0x68616C66


class KnockoutPrompt:
    """Predict by knock-out.

    Parameters
    ----------
    model
        Has an embedding of unknown tokens and a generative decoder.
    alignment
        The dataset's genes in the vocabulary.
    seed
        Seed of the halves.
    knockout
        "delete" or "zero".
    mean_expressed
        Genes above zero in a control cell on average, for the estimate alone.
    wanted
        Columns of the dataset's genes to predict; None: all. Nobody sees an unknown token, so the others' are left out.

    Raises
    ------
    WeightsError
        The model cannot generate, or its vocabulary has no `<cls>`.
    """

    name = "knockout"

    def __init__(
        self,
        model: ScGPT,
        alignment: Alignment,
        *,
        seed: int,
        knockout: str = "delete",
        mean_expressed: float = 0.0,
        wanted: np.ndarray | None = None,
    ):
        problem = generation_problem(model.config)
        if problem is None and alignment.vocab.cls_id is None:
            problem = "the checkpoint's vocabulary has no <cls> token, which every cell starts with in pre-training"
        if problem:
            raise WeightsError(f"--prompt knockout: {problem}")
        self.model, self.seed, self.knockout = model, seed, knockout
        self.cls_id, self.n_bins = alignment.vocab.cls_id, model.config.n_bins
        self.columns = np.flatnonzero(alignment.in_vocab)
        self.ids = alignment.ids[self.columns]
        self.place = np.full(len(alignment.ids), -1)
        self.place[self.columns] = np.arange(len(self.columns))
        self.wanted = slice(None) if wanted is None else wanted
        self.asked = np.isin(self.columns, np.arange(len(self.place))[self.wanted])
        n_known = min(len(self.ids), round(mean_expressed / 2)) + 2
        n_tokens = len(self.ids) + 1 if wanted is None else min(len(self.ids) + 1, n_known + int(self.asked.sum()))
        self.work = Work(n_tokens, n_known, passes=4)

    def check(self, perturbations: Sequence[Perturbation]) -> None:
        """Nothing can be wrong with a target: one that is not there leaves cells unchanged, and is counted."""

    def predict(
        self, cells: sparse.csr_matrix, perturbations: Sequence[Perturbation], rows: np.ndarray
    ) -> tuple[np.ndarray, dict[str, int]]:
        """Predicted lognorm of one batch.

        Parameters
        ----------
        cells
            Lognorm control cells, CSR [B, G].
        perturbations
            [B].
        rows
            [B] rows of the control cells in their file, which the halves depend on.

        Returns
        -------
        tuple
            float32 [B, G], the wanted genes alone where some were named; and how many cells came out unchanged because
            the control does not express the target, had only the target set to 0 because it is outside the
            vocabulary, or have a target that is not measured.
        """
        return self.finish(self.compute(self.stage(cells, perturbations, rows)))

    def stage(self, cells: sparse.csr_matrix, perturbations: Sequence[Perturbation], rows: np.ndarray) -> Staged:
        """The batch as it is: bins and halves are made between the forward passes."""
        return Staged(cells, tuple(perturbations), rows)

    def finish(self, result: tuple[np.ndarray, dict[str, int]]) -> tuple[np.ndarray, dict[str, int]]:
        """What `compute` returned."""
        return result

    def compute(self, batch: Staged) -> tuple[np.ndarray, dict[str, int]]:
        """What `predict` returns: every forward pass, and what is done between them."""
        cells, perturbations, rows = batch.cells, batch.perturbations, batch.rows
        control = cells.toarray()
        known = sparse.csr_matrix(cells[:, self.columns])
        bins = bin_rows(known, self.n_bins, mode="deterministic", num_threads=torch.get_num_threads())
        target = np.zeros(bins.shape, dtype=bool)
        for cell, perturbation in enumerate(perturbations):
            places = self.place[list(perturbation.columns)]
            target[cell, places[places >= 0]] = True
        dense_bins = bins.toarray()
        expressed = dense_bins > 0
        active = np.flatnonzero((target & expressed).any(axis=1))

        predicted = control.copy()
        if len(active):
            b = dense_bins[active]
            change = self._difference(b, expressed[active], target[active], rows[active])
            f = BinMap(known[active], bins[active], self.n_bins)
            moved = control[np.ix_(active, self.columns)] + (f(b + change) - f(b))
            predicted[np.ix_(active, self.columns)] = moved
        silent = unmeasured = 0
        for cell, perturbation in enumerate(perturbations):
            unmeasured += not perturbation.columns
            silent += bool(perturbation.columns) and not control[cell, list(perturbation.columns)].any()
            predicted[cell, list(perturbation.columns)] = 0
        counts = {
            "cells_unchanged_target_not_expressed": silent,
            "cells_unchanged_target_outside_vocabulary": len(perturbations) - len(active) - silent - unmeasured,
            "cells_unchanged_target_not_measured": unmeasured,
        }
        return predicted[:, self.wanted], counts

    def _difference(self, bins: np.ndarray, expressed: np.ndarray, target: np.ndarray, rows: np.ndarray) -> np.ndarray:
        """D [B, V] in bins, 0 at targets."""
        second = self._second_half(expressed & ~target, rows)
        change = np.zeros(bins.shape, dtype=np.float64)
        for half in (second, expressed & ~target & ~second):
            unknown = ~target & (~expressed | half) & self.asked
            kept = expressed & ~half
            before = self._read(bins, kept, unknown)
            if self.knockout == "delete":
                after = self._read(bins, kept & ~target, unknown)
            else:
                after = self._read(np.where(target, 0, bins), kept, unknown)
            change += after - before
        # Genes that are not expressed were read in both halves.
        return np.where(expressed, change, change / 2)

    def _second_half(self, split: np.ndarray, rows: np.ndarray) -> np.ndarray:
        """One half of the True entries [B, V], seeded by (seed, row): those with the larger random numbers."""
        chosen = np.zeros_like(split)
        for cell, row in enumerate(rows):
            genes = np.flatnonzero(split[cell])
            draws = np.random.PCG64(np.random.SeedSequence([self.seed, int(row), _HALVES])).random_raw(split.shape[1])
            chosen[cell, genes[np.argsort(draws[genes], kind="stable")[(len(genes) + 1) // 2 :]]] = True
        return chosen

    def _read(self, bins: np.ndarray, known: np.ndarray, unknown: np.ndarray) -> np.ndarray:
        """Predicted bins [B, V] at unknown genes, 0 elsewhere."""
        result = np.zeros(bins.shape, dtype=np.float64)
        n_known, n_unknown = known.sum(1) + 1, unknown.sum(1)
        if not n_unknown.any():
            return result
        # Stable sorts bring the wanted genes of each cell to the front, in the dataset's order.
        first = np.argsort(~known, axis=1, kind="stable")[:, : n_known.max() - 1]
        second = np.argsort(~unknown, axis=1, kind="stable")[:, : n_unknown.max()]
        cls = np.full((len(bins), 1), self.cls_id)
        output = self.model.generate(
            np.concatenate([cls, self.ids[first]], axis=1),
            np.concatenate([np.full(cls.shape, self.model.config.pad_value), _take(bins, first)], axis=1),
            self.ids[second],
            n_known,
            n_unknown,
        )["pred"]
        np.put_along_axis(result, second, output.cpu().numpy(), axis=1)
        return np.where(unknown, result, 0)


def _take(values: np.ndarray, index: np.ndarray) -> np.ndarray:
    return np.take_along_axis(values, index, axis=1)
