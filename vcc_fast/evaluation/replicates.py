"""The two ends of the 2026 scale: the mean response emitted as cells, and one half of the truth as a prediction.

Random numbers are drawn as cell-eval2 draws them, so that its numbers come out.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from scipy import sparse

from vcc_fast.evaluation.matrix import MEMORY, CellMatrix
from vcc_fast.evaluation.rows import Rows

SEED = 0
N_SPLITS = 5


def mean_response(means: np.ndarray, own: np.ndarray) -> np.ndarray:
    """Mean over perturbations of mean counts, each gene without the perturbations that are named after it.

    Parameters
    ----------
    means
        float64 [P, G], mean counts of each perturbation.
    own
        int64 [P], column of each perturbation's own gene; -1 where it has none.

    Returns
    -------
    float64 [G]; the plain mean for a gene that all perturbations are named after.
    """
    total, count = means.sum(axis=0), np.full(means.shape[1], float(len(means)))
    for p in np.flatnonzero(own >= 0):
        if count[own[p]] > 1:
            total[own[p]] -= means[p, own[p]]
            count[own[p]] -= 1
    return total / count


def emit_response(
    response: np.ndarray,
    control: Rows | sparse.csr_matrix,
    control_mean: np.ndarray,
    n_cells: np.ndarray,
    seed: int = SEED,
) -> CellMatrix:
    """Cells whose mean counts are a response: control cells drawn with repeats, each gene scaled.

    Parameters
    ----------
    response, control_mean
        float64 [G], mean counts that are wanted, and those of the controls. A gene without counts in the controls has
        none in the result.
    control
        Counts of the controls, rows or CSR [C, G].
    n_cells
        int64 [P], cells of each perturbation.

    Returns
    -------
    Cells of P groups, [sum of n_cells, G] (not whole numbers), made of the controls when they are read.
    """
    control = Rows.of(control)
    generator = np.random.default_rng(seed)
    source = np.concatenate([generator.integers(0, control.shape[0], size=int(n)) for n in n_cells])
    scale = np.divide(response, control_mean, out=np.zeros_like(response), where=control_mean > 0)

    def scaled(cells: sparse.csr_matrix) -> sparse.csr_matrix:
        cells.data = (cells.data * scale[cells.indices]).astype(np.float32)
        cells.eliminate_zeros()
        return cells

    groups = np.repeat(np.arange(len(n_cells)), n_cells)
    return CellMatrix(control.take(source).changed(scaled), groups, len(n_cells))


def half_splits(
    cells: CellMatrix, order: np.ndarray, n_splits: int = N_SPLITS, memory: int = MEMORY
) -> Iterator[tuple[CellMatrix, ...]]:
    """Disjoint halves of each group's cells; of an odd number one cell is left out.

    Parameters
    ----------
    cells
        The truth's cells, two or more in each group.
    order
        int64 [groups], the groups sorted by their labels: the order in which random numbers are drawn.
    n_splits
        How many splits.
    memory
        Bytes of values of both halves that may stay in memory by themselves.

    Yields
    ------
    (first half, second half), cells in the order of their draw.
    """
    members = [np.flatnonzero(cells.groups == group) for group in order]
    for seed in np.random.SeedSequence(SEED).generate_state(n_splits):
        generator = np.random.default_rng(int(seed))
        halves: tuple[list, list] = ([], [])
        for rows in members:
            drawn = generator.permutation(rows)
            size = len(drawn) // 2
            halves[0].append(drawn[:size])
            halves[1].append(drawn[size : 2 * size])
        yield tuple(cells.part(np.concatenate(half), memory // 2) for half in halves)
