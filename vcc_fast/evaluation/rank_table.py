"""Differential expression as arrays: what `rank_sum_table` gives and the DE metrics read."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from vcc_fast.evaluation.fold_change import percent_change


@dataclass(frozen=True)
class RankTable:
    """Two-sided Mann-Whitney of every perturbation against the controls, gene by gene. P perturbations, G genes.

    Attributes
    ----------
    names
        The perturbations, P, without the control.
    genes
        str [G].
    n_cells
        int64 [P], cells of each perturbation.
    n_control
        Control cells.
    mean
        float64 [P, G], each group's mean on the scale that fold changes are taken from (natural, not logarithmic).
    control_mean
        float64 [G], that of the controls.
    statistic
        float64 [P, G], U of the perturbation's cells: pairs (cell, control) of which the cell is higher, ties half.
    p_value
        float64 [P, G], two-sided, normal approximation with tie and continuity correction.
    log2_fold_change
        float64 [P, G], of `mean` against `control_mean`.
    fdr
        float64 [P, G], Benjamini-Hochberg; NaN where a gene is not tested.
    tested
        bool [P, G], rows that a CPM filter has kept; None where all are tested.
    epsilon
        What was added to the means before their ratio; `percent_change` needs it.
    z_score
        float64 [P, G], U standardised with ties and without continuity; positive where the perturbation is higher, 0
        where every value is the same; None where it was not asked for.
    """

    names: list[str]
    genes: np.ndarray
    n_cells: np.ndarray
    n_control: int
    mean: np.ndarray
    control_mean: np.ndarray
    statistic: np.ndarray
    p_value: np.ndarray
    log2_fold_change: np.ndarray
    fdr: np.ndarray
    tested: np.ndarray | None = None
    epsilon: float = 0.0
    z_score: np.ndarray | None = None

    @property
    def percent_change(self) -> np.ndarray:
        """float64 [P, G], see `fold_change.percent_change`."""
        return percent_change(self.mean, self.control_mean, epsilon=self.epsilon)

    def frame(self) -> pd.DataFrame:
        """One row a perturbation and tested gene, in pdex's columns and order (perturbations outer, genes inner)."""
        n_perts, n_genes = self.statistic.shape
        kept = slice(None) if self.tested is None else self.tested.reshape(-1)

        def by_pert(values: np.ndarray) -> np.ndarray:
            return np.repeat(values, n_genes)[kept]

        def by_gene(values: np.ndarray) -> np.ndarray:
            return np.tile(values, n_perts)[kept]

        target = pd.Categorical.from_codes(by_pert(np.arange(n_perts)), categories=list(self.names))
        feature = pd.Categorical.from_codes(by_gene(np.arange(n_genes)), categories=[str(gene) for gene in self.genes])
        return pd.DataFrame(
            {
                "target": target,
                "feature": feature,
                "target_mean": self.mean.reshape(-1)[kept],
                "ref_mean": by_gene(self.control_mean),
                "target_membership": by_pert(self.n_cells),
                "ref_membership": np.full(n_perts * n_genes, self.n_control)[kept],
                "log2_fold_change": self.log2_fold_change.reshape(-1)[kept],
                "percent_change": self.percent_change.reshape(-1)[kept],
                "p_value": self.p_value.reshape(-1)[kept],
                "statistic": self.statistic.reshape(-1)[kept],
                "fdr": self.fdr.reshape(-1)[kept],
            }
        )
