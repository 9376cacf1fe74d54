"""Rank-sum tests of cells that were read, under the rules of the two scorers."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from scipy import sparse

from vcc_fast.data.transforms import counts_to_lognorm
from vcc_fast.evaluation.matrix import MEMORY, CellMatrix, MatrixCells
from vcc_fast.evaluation.pair import Side
from vcc_fast.evaluation.rank_sum import rank_sum_table
from vcc_fast.evaluation.rank_table import RankTable
from vcc_fast.evaluation.rows import BYTES_PER_VALUE, InMemory, Rows

# cell-eval2's rules: counts per million, genes that the controls express above this, what is added to means.
TARGET_SUM = 1e6
CPM_FLOOR = 5.0
EPSILON = 1e-9
_CONTROL = "control cells"


def rank_lognorm(
    cells: CellMatrix,
    control: Rows | sparse.csr_matrix,
    names: Sequence[str],
    genes: np.ndarray,
    *,
    fdr: str = "per_perturbation",
    clip: float | None = None,
    float32_means: bool = False,
    z_score: bool = False,
    num_threads: int | None = None,
    memory: int = MEMORY,
) -> RankTable:
    """Every perturbation against controls as cell-eval: lognorm values, geometric means, nothing added.

    Parameters
    ----------
    cells
        Perturbed cells; groups from `len(names)` on have no part.
    control
        Control cells, rows or CSR [C, G].
    names, genes
        The perturbations [P] and genes [G].
    fdr, clip, float32_means, z_score
        As in `rank_sum_table`.
    num_threads
        None: one a core.
    memory
        Bytes of values to hold beside what is in memory already.
    """
    control, values = _held(Rows.of(control), cells.values, memory, num_threads)
    return rank_sum_table(
        _side(values, cells.groups, names, genes, "lognorm"), list(names), _CONTROL,
        controls=_control_side(control, genes, "lognorm"), fdr=fdr, clip=clip, float32_means=float32_means,
        z_score=z_score, num_threads=num_threads or 0, memory=memory,
    )  # fmt: skip


def rank_counts(
    cells: CellMatrix,
    control: Rows | sparse.csr_matrix,
    names: Sequence[str],
    genes: np.ndarray,
    *,
    space: str = "counts",
    num_threads: int | None = None,
    memory: int = MEMORY,
) -> RankTable:
    """Every perturbation against controls as cell-eval2: counts per million, arithmetic means, expressed genes only.

    Parameters
    ----------
    cells, control
        As in `rank_lognorm`, of whole counts, or what `counts_per_million` makes of counts.
    space
        "counts", or "lognorm" for log1p of counts per million: means are then of these float32 values.
    memory
        As in `rank_lognorm`.
    """
    control, values = _held(Rows.of(control), cells.values, memory, num_threads)
    return rank_sum_table(
        _side(values, cells.groups, names, genes, space), list(names), _CONTROL,
        controls=_control_side(control, genes, space), target_sum=TARGET_SUM, fold_change="arithmetic",
        epsilon=EPSILON, cpm_filter=CPM_FLOOR, cpm_of="control", cpm_scale=1.0, num_threads=num_threads or 0,
        memory=memory,
    )  # fmt: skip


def counts_per_million(counts: Rows) -> Rows:
    """Float32 log1p of counts per million, made when rows are read; once for rows in memory that come repeatedly."""
    if counts.view is not None and counts.index is not None and len(counts.index) > counts.store.shape[0]:
        return Rows(InMemory(_per_million(counts.store.matrix)), counts.index)
    return counts.changed(_per_million)


def _per_million(block: sparse.csr_matrix) -> sparse.csr_matrix:
    return counts_to_lognorm(block, TARGET_SUM)


def _held(control: Rows, cells: Rows, memory: int, num_threads: int | None) -> tuple[Rows, Rows]:
    """Both in memory if what must be read for it fits; else as they are, and the tests read ranges of genes."""
    new = [rows for rows in (control, cells) if rows.view is None]
    if sum(BYTES_PER_VALUE * rows.nnz for rows in new) > memory:
        return control, cells
    return control.in_memory(memory, num_threads), cells.in_memory(memory, num_threads)


def _side(values: Rows, groups: np.ndarray, names: Sequence[str], genes: np.ndarray, space: str) -> Side:
    labels = np.array([*names, ""], dtype=object)[np.minimum(groups, len(names))]
    return Side(MatrixCells(values, genes), "cells", space, "--input-type", labels, np.arange(len(genes)))


def _control_side(control: Rows, genes: np.ndarray, space: str) -> Side:
    labels = np.full(control.shape[0], _CONTROL, dtype=object)
    return Side(MatrixCells(control, genes), "controls", space, "--input-type", labels, np.arange(len(genes)))
