"""Rank-sum tests of a prediction whose cells are all the same, without its cells."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
from scipy import sparse
from scipy.special import ndtr

from vcc_fast.evaluation.fold_change import false_discovery_rate, log2_fold_change
from vcc_fast.evaluation.matrix import MEMORY, CellMatrix, one_group
from vcc_fast.evaluation.rank_table import RankTable
from vcc_fast.evaluation.ranks import rank_lognorm
from vcc_fast.evaluation.rows import Rows

# Above every lognorm value, and still one.
HIGHEST = 14.9999
# Of a profile of one gene: a table of tests has six float64, and a profile is two rows of it.
BYTES_PER_NUMBER = 96


def constant_rank_table(
    profile: np.ndarray,
    n_cells: np.ndarray,
    control: Rows | sparse.csr_matrix,
    names: Sequence[str],
    genes: np.ndarray,
    *,
    fdr: str = "per_perturbation",
    clip: float | None = None,
    num_threads: int | None = None,
    memory: int = MEMORY,
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
        Control cells, float32 rows or CSR [C, G].
    names, genes
        The perturbations [P] and genes [G].
    fdr, clip
        As in `rank_sum_table`; means are geometric.
    num_threads
        None: one a core.
    memory
        Bytes that the controls' values and the comparison with them may take.
    """
    one = np.asarray(profile)[None]
    return next(
        constant_rank_tables(
            [one], n_cells, control, names, genes, fdr=fdr, clip=clip, num_threads=num_threads, memory=memory
        )
    )


def constant_rank_tables(
    profiles: Sequence[np.ndarray],
    n_cells: np.ndarray,
    control: Rows | sparse.csr_matrix,
    names: Sequence[str],
    genes: np.ndarray,
    *,
    fdr: str = "per_perturbation",
    clip: float | None = None,
    num_threads: int | None = None,
    memory: int = MEMORY,
) -> Iterator[RankTable]:
    """The same for several predictions, each [1, G], one profile for all perturbations, or [P, G], one for each.

    The controls are sorted once for all of them, or for as many as fit the memory.
    """
    controls = one_group(control)
    n_control, n_genes = controls.values.shape
    control_mean = np.expm1(controls.means()[0])
    n = np.asarray(n_cells, dtype=np.float64)
    compared = _in_batches(profiles, controls.values, genes, num_threads, memory)
    for profile, (below, equal, ties) in zip(profiles, compared, strict=True):
        if len(profile) == 1:
            # [K, G] over the different sizes.
            sizes, size_of = np.unique(n, return_inverse=True)
        else:
            sizes, size_of = n, np.arange(len(n))
        statistic, p_value = _tests(sizes[:, None], below, equal, ties, n_control)
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


def _in_batches(
    profiles: Sequence[np.ndarray], control: Rows, genes: np.ndarray, num_threads: int | None, memory: int
) -> Iterator[tuple[np.ndarray, np.ndarray, np.ndarray]]:
    """`_against_controls` of every prediction, as many together as half of the memory allows, at least one."""
    most = max(1, memory // 2 // (BYTES_PER_NUMBER * len(genes)))
    batch: list[np.ndarray] = []
    for number, profile in enumerate(profiles):
        batch.append(np.asarray(profile, dtype=np.float32))
        coming = len(profiles[number + 1]) if number + 1 < len(profiles) else most
        if sum(map(len, batch)) + coming > most:
            below, equal, ties = _against_controls(np.vstack(batch), control, genes, num_threads, memory // 2)
            edges = np.cumsum([0, *map(len, batch)])
            for first, last in zip(edges[:-1], edges[1:], strict=True):
                yield below[first:last], equal[first:last], ties
            batch = []


def _against_controls(
    profiles: np.ndarray, control: Rows, genes: np.ndarray, num_threads: int | None, memory: int
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
    table = rank_lognorm(cells, control, names, genes, z_score=True, num_threads=num_threads, memory=memory)
    equal = 2 * (table.statistic[n : 2 * n] - table.statistic[:n])
    below = table.statistic[:n] - equal / 2
    variance = (n_control / 2 / table.z_score[-1]) ** 2
    total = n_control + 1.0
    ties = (total + 1 - 12 * variance / n_control) * total * (total - 1)
    return below, equal, np.maximum(ties, 0)
