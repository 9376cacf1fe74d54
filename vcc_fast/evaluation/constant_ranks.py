"""Rank-sum tests of a prediction whose cells are all the same, without its cells."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

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
    one = np.asarray(profile)[None]
    return next(
        constant_rank_tables([one], n_cells, control, names, genes, fdr=fdr, clip=clip, num_threads=num_threads)
    )


def constant_rank_tables(
    profiles: Sequence[np.ndarray],
    n_cells: np.ndarray,
    control: sparse.csr_matrix,
    names: Sequence[str],
    genes: np.ndarray,
    *,
    fdr: str = "per_perturbation",
    clip: float | None = None,
    num_threads: int | None = None,
) -> Iterator[RankTable]:
    """The same for several predictions, each [1, G], one profile for all perturbations, or [P, G], one for each.

    The controls are sorted once for all of them.
    """
    n_control, n_genes = control.shape
    rows = np.vstack([np.asarray(profile, dtype=np.float32) for profile in profiles])
    below, equal, ties = _against_controls(rows, control, genes, num_threads)
    control_mean = np.expm1(np.asarray(control.sum(axis=0, dtype=np.float64)).ravel() / n_control)
    n = np.asarray(n_cells, dtype=np.float64)
    first = 0
    for profile in profiles:
        part = slice(first, first + len(profile))
        first = part.stop
        if len(profile) == 1:
            # [K, G] over the different sizes.
            sizes, size_of = np.unique(n, return_inverse=True)
        else:
            sizes, size_of = n, np.arange(len(n))
        statistic, p_value = _tests(sizes[:, None], below[part], equal[part], ties, n_control)
        mean = np.expm1(np.asarray(profile, dtype=np.float64))
        change = log2_fold_change(mean, control_mean, clip=clip)
        p_value = p_value[size_of]
        yield RankTable(
            names=list(names),
            genes=genes,
            n_cells=np.asarray(n_cells),
            n_control=n_control,
            mean=np.broadcast_to(mean, (len(n), n_genes)),
            control_mean=control_mean,
            statistic=statistic[size_of],
            p_value=p_value,
            log2_fold_change=np.repeat(change, len(n), axis=0) if len(profile) == 1 else change,
            fdr=false_discovery_rate(p_value, scope=fdr),
        )


def _tests(
    size: np.ndarray, below: np.ndarray, equal: np.ndarray, ties: np.ndarray, n_control: int
) -> tuple[np.ndarray, np.ndarray]:
    """U and p-value [K, G] of groups of `size` [K, 1] equal cells, above and equal to so many controls [K or 1, G]."""
    statistic = size * (below + equal / 2)
    # The group joins a tie of `equal` controls, which `ties` holds as equal^3 - equal.
    tied = ties + (size + equal) ** 3 - (size + equal) - (equal**3 - equal)
    total = size + n_control
    variance = size * n_control / 12 * (total + 1 - tied / (total * (total - 1)))
    higher = np.maximum(statistic, size * n_control - statistic)
    with np.errstate(divide="ignore", invalid="ignore"):
        z = (higher - size * n_control / 2 - 0.5) / np.sqrt(variance)
    return statistic, np.where(variance > 0, np.clip(2 * ndtr(-z), 0, 1), 1.0)


def _against_controls(
    profiles: np.ndarray, control: sparse.csr_matrix, genes: np.ndarray, num_threads: int | None
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Controls below each of the profiles and equal to it, [Q, G], and the sum over tied controls of t^3 - t, [G].

    Single cells are tested against the controls: the profiles, the next larger numbers, and numbers above all controls.
    The U of the first two count those below and equal, and the variance of the last's has the ties.
    """
    n_control, n_genes = control.shape
    n = len(profiles)
    highest = np.full((1, n_genes), HIGHEST, dtype=np.float32)
    probes = sparse.csr_matrix(np.vstack([profiles, np.nextafter(profiles, np.float32(np.inf)), highest]))
    names = [f"probe {number}" for number in range(2 * n + 1)]
    cells = CellMatrix(probes, np.arange(2 * n + 1), 2 * n + 1)
    table = rank_lognorm(cells, control, names, genes, z_score=True, num_threads=num_threads)
    equal = 2 * (table.statistic[n : 2 * n] - table.statistic[:n])
    below = table.statistic[:n] - equal / 2
    variance = (n_control / 2 / table.z_score[-1]) ** 2
    total = n_control + 1.0
    ties = (total + 1 - 12 * variance / n_control) * total * (total - 1)
    return below, equal, np.maximum(ties, 0)
