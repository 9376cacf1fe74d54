"""Rank-sum tests of a prediction whose cells are all the same, without its cells."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from scipy import sparse
from scipy.special import ndtr

from vcc_fast.evaluation.fold_change import false_discovery_rate, log2_fold_change
from vcc_fast.evaluation.matrix import CellMatrix
from vcc_fast.evaluation.rank_table import RankTable
from vcc_fast.evaluation.ranks import rank_lognorm

# Above every lognorm value, and still one.
HIGHEST = 14.9999


def constant_rank_table(
    profile: np.ndarray,
    n_cells: np.ndarray,
    control: sparse.csr_matrix,
    names: Sequence[str],
    genes: np.ndarray,
    *,
    fdr: str = "per_perturbation",
    clip: float | None = None,
    num_threads: int | None = None,
) -> RankTable:
    """What `rank_sum_table` gives for perturbations of n identical cells each.

    All cells of a group share one rank, so U is n times a count over the controls, and the groups differ by n alone.

    Parameters
    ----------
    profile
        float [G], the cells' lognorm values, >= 0; compared in float32.
    n_cells
        int64 [P], cells of each perturbation.
    control
        float32 CSR [C, G], control cells.
    names, genes
        The perturbations [P] and genes [G].
    fdr, clip
        As in `rank_sum_table`; means are geometric.
    num_threads
        None: one a core.
    """
    n_control, n_genes = control.shape
    below, equal, ties = _against_controls(np.asarray(profile, dtype=np.float32), control, genes, num_threads)
    n = np.asarray(n_cells, dtype=np.float64)
    # [K, G] over the different sizes.
    sizes, size_of = np.unique(n, return_inverse=True)
    size = sizes[:, None]
    statistic = size * (below + equal / 2)
    # The group joins a tie of `equal` controls, which `ties` holds as equal^3 - equal.
    tied = ties + (size + equal) ** 3 - (size + equal) - (equal**3 - equal)
    total = size + n_control
    variance = size * n_control / 12 * (total + 1 - tied / (total * (total - 1)))
    higher = np.maximum(statistic, size * n_control - statistic)
    with np.errstate(divide="ignore", invalid="ignore"):
        z = (higher - size * n_control / 2 - 0.5) / np.sqrt(variance)
    p_value = np.where(variance > 0, np.clip(2 * ndtr(-z), 0, 1), 1.0)
    mean = np.expm1(np.asarray(profile, dtype=np.float64))
    control_mean = np.expm1(np.asarray(control.sum(axis=0, dtype=np.float64)).ravel() / n_control)
    p_value = p_value[size_of]
    return RankTable(
        names=list(names),
        genes=genes,
        n_cells=np.asarray(n_cells),
        n_control=n_control,
        mean=np.broadcast_to(mean, (len(n), n_genes)),
        control_mean=control_mean,
        statistic=statistic[size_of],
        p_value=p_value,
        log2_fold_change=np.repeat(log2_fold_change(mean[None], control_mean, clip=clip), len(n), axis=0),
        fdr=false_discovery_rate(p_value, scope=fdr),
    )


def _against_controls(
    profile: np.ndarray, control: sparse.csr_matrix, genes: np.ndarray, num_threads: int | None
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """For each gene [G]: controls below the profile, equal to it, and the sum over tied controls of t^3 - t.

    Three single cells are tested against the controls: the profile, the next larger numbers, and numbers above all
    controls. The U of the first two count those below and equal, and the variance of the third's has the ties.
    """
    n_control, n_genes = control.shape
    probes = np.stack([profile, np.nextafter(profile, np.float32(np.inf)), np.full(n_genes, HIGHEST, dtype=np.float32)])
    cells = CellMatrix(sparse.csr_matrix(probes), np.arange(3), 3)
    table = rank_lognorm(cells, control, ["at", "above", "highest"], genes, z_score=True, num_threads=num_threads)
    equal = 2 * (table.statistic[1] - table.statistic[0])
    below = table.statistic[0] - equal / 2
    variance = (n_control / 2 / table.z_score[2]) ** 2
    n = n_control + 1.0
    ties = (n + 1 - 12 * variance / n_control) * n * (n - 1)
    return below, equal, np.maximum(ties, 0)
