"""Predicted cells in, whole counts out: library sizes, amplitude, method and seed in one place.

Shapes: B cells, G genes, P perturbations.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import scipy.sparse as sp

from vcc_fast.data.amplitude import GroupMeans, add_shift, fold_to_mean
from vcc_fast.data.control_counts import ControlCounts
from vcc_fast.data.counts import expected_counts, to_totals, whole_counts

# Genes with less in a control cell have little but sampling noise, which every method has.
SPREAD_MEAN = 1.0
# Beyond these, cells of a perturbation are clearly more alike, or less alike, than control cells are.
LOW_SPREAD, HIGH_SPREAD = 0.5, 2.0


@dataclass(frozen=True)
class CountOptions:
    """How counts are made.

    Attributes
    ----------
    method
        One of `vcc_fast.data.counts.METHODS`.
    seed
        Of every cell's stream.
    scale_effect
        a, by which mean changes are multiplied.
    target_sum
        What the lognorm values are of; needed for the method "controls" and where a is not 1.
    """

    method: str = "stochastic"
    seed: int = 0
    scale_effect: float = 1.0
    target_sum: float | None = None

    @property
    def needs_means(self) -> bool:
        """Whether mean predictions must be known before the first cell is made."""
        return self.method == "controls" or self.scale_effect != 1.0


class CountMaker:
    """Make counts of predicted cells, block by block.

    Parameters
    ----------
    options
        How.
    controls
        The control cells.
    is_control
        bool [P]: groups that are control cells themselves, whose mean is not changed.
    means
        float64 [P, G] mean predicted lognorm, where `options.needs_means`.
    rows_of
        Rows of the control cells that the cells of a group started from, int [n]; called where `options.needs_means`.
    """

    def __init__(
        self,
        options: CountOptions,
        controls: ControlCounts,
        is_control: Sequence[bool],
        means: np.ndarray | None = None,
        rows_of: Callable[[int], np.ndarray] | None = None,
    ):
        self.options, self.controls = options, controls
        self._is_control = np.asarray(is_control, dtype=bool)
        self._shift = self._fold = self._rest = None
        self._written = GroupMeans(len(self._is_control), len(controls.columns))
        self._squares = np.zeros(len(controls.columns))
        self.empty_cells = 0
        if options.needs_means:
            self._measure(means, rows_of)

    def make(self, lognorm, cells: Sequence[int], groups: np.ndarray, control_rows: np.ndarray) -> sp.csr_matrix:
        """Counts of some cells, float32 CSR [B, G].

        Parameters
        ----------
        lognorm
            Predicted [B, G], CSR or array.
        cells
            [B] number of each cell, which names its random stream.
        groups
            int [B], their perturbations.
        control_rows
            int [B], the control cell of each.
        """
        totals, options = self.controls.totals[control_rows], self.options
        if options.method == "controls":
            expected = to_totals(self._scaled_controls(groups, control_rows, totals), totals)
        else:
            block = lognorm if self._shift is None else add_shift(lognorm, self._shift[groups])
            expected = expected_counts(block, totals)
        counts = whole_counts(expected, cells, options.seed, options.method, self.controls.dispersion)
        self.empty_cells += int((np.diff(counts.indptr) == 0).sum())
        self._written.add(counts, groups)
        predicted = counts[~self._is_control[groups]]
        self._squares += np.bincount(
            predicted.indices, weights=predicted.data.astype(np.float64) ** 2, minlength=len(self._squares)
        )
        return counts

    def spread(self) -> float:
        """Variance over mean of the counts within perturbations, over the same of control cells; median over genes.

        Of genes that are expressed in both, with at least `SPREAD_MEAN` counts a control cell. NaN where there are
        none, or no perturbation has two cells.
        """
        mine = ~self._is_control & (self._written.n_cells > 0)
        sums, n = self._written.sums[mine], self._written.n_cells[mine]
        mean, free = sums.sum(axis=0) / max(1, n.sum()), int(n.sum()) - len(n)
        genes = (self.controls.mean >= SPREAD_MEAN) & (self.controls.variance > 0) & (mean > 0)
        if free < 1 or not genes.any():
            return float("nan")
        within = (self._squares - (sums**2 / n[:, None]).sum(axis=0)) / free
        of_controls = self.controls.variance[genes] / self.controls.mean[genes]
        return float(np.median(within[genes] / mean[genes] / of_controls))

    def record(self) -> dict[str, Any]:
        """What was done, JSON-able; for `uns`."""
        options = self.options
        return {
            "method": options.method,
            "seed": options.seed,
            "scale_effect": options.scale_effect,
            "library_size_median": float(np.nanmedian(self.controls.totals)),
            "spread": self.spread(),
            "empty_cells": self.empty_cells,
        }

    def warnings(self) -> list[str]:
        """What a user should know, as sentences."""
        found, spread = [], self.spread()
        if self.empty_cells:
            found.append(
                f"{self.empty_cells:,} cells have no count: nothing is predicted for them, or of their control"
            )
        of_controls = (
            f"counts vary within a perturbation {spread:.2f} times as much as between control cells (variance over "
            "mean, median over expressed genes): "
        )
        if spread < LOW_SPREAD:
            found.append(
                of_controls + "tests for differential expression will call genes because the predicted cells are "
                "alike; the count methods nb and controls give cells the spread of real ones"
            )
        if spread > HIGH_SPREAD:
            found.append(
                of_controls + "what predictions differ in and what the method adds is more than real cells have; the "
                "count methods stochastic and controls add the least"
            )
        return found

    def _measure(self, means: np.ndarray, rows_of: Callable[[int], np.ndarray]) -> None:
        """Shifts, or folds and rests, of every group from its mean prediction and its control cells."""
        options, shape = self.options, means.shape
        of_controls: dict[bytes, np.ndarray] = {}
        if options.method == "controls":
            self._fold, self._rest = np.ones(shape, dtype=np.float32), np.zeros(shape, dtype=np.float32)
        else:
            self._shift = np.zeros(shape, dtype=np.float32)
        for group in np.flatnonzero(~self._is_control):
            rows = rows_of(int(group))
            # Perturbations mostly share their control cells, in one order or another.
            key = np.sort(rows).tobytes()
            if key not in of_controls:
                of_controls = {key: self.controls.mean_lognorm(rows, options.target_sum)}
            change = means[group] - of_controls[key]
            if self._shift is not None:
                self._shift[group] = (options.scale_effect - 1) * change
                continue
            wanted = of_controls[key] + options.scale_effect * change
            self._fold[group], self._rest[group] = fold_to_mean(self._normalised(rows), wanted)

    def _normalised(self, rows: np.ndarray) -> sp.csr_matrix:
        """Counts of control cells scaled to the target sum, float64 CSR."""
        return to_totals(
            self.controls.counts(rows).astype(np.float64), np.full(len(rows), float(self.options.target_sum))
        )

    def _scaled_controls(self, groups: np.ndarray, rows: np.ndarray, totals: np.ndarray) -> sp.csr_matrix:
        """Control cells with every gene times its fold change, and the rest where a fold change cannot give it."""
        counts = self.controls.counts(rows).astype(np.float64)
        cell = np.repeat(np.arange(len(rows)), np.diff(counts.indptr))
        counts.data *= self._fold[groups[cell], counts.indices]
        rest = sp.csr_matrix(np.expm1(self._rest[groups], dtype=np.float64))
        scale = sp.diags(totals / self.options.target_sum)
        expected = sp.csr_matrix(counts + scale @ rest)
        expected.sum_duplicates()
        expected.eliminate_zeros()
        return expected
