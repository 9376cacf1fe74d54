"""Rank-sum tests of cells in memory, under the rules of the two scorers."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from scipy import sparse

from vcc_fast.data.transforms import counts_to_lognorm
from vcc_fast.evaluation.matrix import CellMatrix, MatrixCells
from vcc_fast.evaluation.pair import Side
from vcc_fast.evaluation.rank_sum import rank_sum_table
from vcc_fast.evaluation.rank_table import RankTable

# cell-eval2's rules: counts per million, genes that the controls express above this, what is added to means.
TARGET_SUM = 1e6
CPM_FLOOR = 5.0
EPSILON = 1e-9
_CONTROL = "control cells"


def rank_lognorm(
    cells: CellMatrix,
    control: sparse.csr_matrix,
    names: Sequence[str],
    genes: np.ndarray,
    *,
    fdr: str = "per_perturbation",
    clip: float | None = None,
    float32_means: bool = False,
    z_score: bool = False,
    num_threads: int | None = None,
) -> RankTable:
    """Every perturbation against controls as cell-eval: lognorm values, geometric means, nothing added.

    Parameters
    ----------
    cells
        Perturbed cells; groups from `len(names)` on have no part.
    control
        Control cells, CSR [C, G].
    names, genes
        The perturbations [P] and genes [G].
    fdr, clip, float32_means, z_score
        As in `rank_sum_table`.
    num_threads
        None: one a core.
    """
    return rank_sum_table(
        _side(cells, names, genes, "lognorm"), list(names), _CONTROL, controls=_control_side(control, genes, "lognorm"),
        fdr=fdr, clip=clip, float32_means=float32_means, z_score=z_score, num_threads=num_threads or 0,
    )  # fmt: skip


def rank_counts(
    cells: CellMatrix,
    control: sparse.csr_matrix,
    names: Sequence[str],
    genes: np.ndarray,
    *,
    whole: bool = True,
    num_threads: int | None = None,
) -> RankTable:
    """Every perturbation against controls as cell-eval2: counts per million, arithmetic means, expressed genes only.

    Parameters
    ----------
    cells, control
        As in `rank_lognorm`, of counts.
    whole
        False for cells whose counts are not whole numbers: their means are then of float32 log1p values.
    """
    space = "counts"
    if not whole:
        lognorm = counts_to_lognorm(cells.values, TARGET_SUM)
        cells, space = CellMatrix(lognorm, cells.groups, cells.n_groups), "lognorm"
    return rank_sum_table(
        _side(cells, names, genes, space), list(names), _CONTROL, controls=_control_side(control, genes, "counts"),
        target_sum=TARGET_SUM, fold_change="arithmetic", epsilon=EPSILON, cpm_filter=CPM_FLOOR, cpm_of="control",
        cpm_scale=1.0, num_threads=num_threads or 0,
    )  # fmt: skip


def _side(cells: CellMatrix, names: Sequence[str], genes: np.ndarray, space: str) -> Side:
    labels = np.array([*names, ""], dtype=object)[np.minimum(cells.groups, len(names))]
    return Side(MatrixCells(cells.values, genes), "cells", space, "--input-type", labels, np.arange(len(genes)))


def _control_side(control: sparse.csr_matrix, genes: np.ndarray, space: str) -> Side:
    labels = np.full(control.shape[0], _CONTROL, dtype=object)
    return Side(MatrixCells(control, genes), "controls", space, "--input-type", labels, np.arange(len(genes)))
