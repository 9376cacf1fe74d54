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


class ScaledCells:
    """Cells drawn from others, each gene scaled, made when they are read: a store of `Rows`.

    Parameters
    ----------
    cells
        Counts [C, G].
    source
        int64 [N], the cell that each is made of.
    scale
        float64 [K, G].
    which
        int64 [N], row of `scale` for each cell.
    """

    def __init__(self, cells: Rows, source: np.ndarray, scale: np.ndarray, which: np.ndarray):
        self._cells, self._source, self._scale, self._which = cells, source, scale, which
        self.shape = len(source), cells.shape[1]

    @property
    def stored(self) -> np.ndarray:
        """int64 [N], at most."""
        return self._cells.stored[self._source]

    def read(self, rows: np.ndarray | slice) -> sparse.csr_matrix:
        """Some cells."""
        found = self._cells.read(self._source[rows])
        place = found.indices
        if len(self._scale) > 1:
            place = place + np.repeat(self._which[rows] * self.shape[1], np.diff(found.indptr))
        found.data = (found.data * np.take(self._scale, place)).astype(np.float32)
        found.eliminate_zeros()
        return found


def emit_response(
    response: np.ndarray,
    control: Rows | sparse.csr_matrix,
    control_mean: np.ndarray,
    n_cells: np.ndarray,
    seed: int = SEED,
    memory: int = MEMORY,
) -> CellMatrix:
    """Cells whose mean counts are a response: control cells drawn with repeats, each gene scaled.

    Parameters
    ----------
    response
        float64 [G], mean counts that are wanted, or [P, G] of each perturbation. A gene without counts in the controls
        has none in the result.
    control
        Counts of the controls, rows or CSR [C, G].
    control_mean
        float64 [G], their mean.
    n_cells
        int64 [P], cells of each perturbation.
    memory
        Bytes of scaled controls that may be held, where all perturbations share them.

    Returns
    -------
    Cells of P groups, [sum of n_cells, G] (not whole numbers), made of the controls when they are read. Which controls
    are drawn depends on their number, `n_cells` and the seed alone.
    """
    control, response = Rows.of(control), np.atleast_2d(response)
    generator = np.random.default_rng(seed)
    source = np.concatenate([generator.integers(0, control.shape[0], size=int(n)) for n in n_cells])
    scale = np.divide(response, control_mean, out=np.zeros_like(response), where=control_mean > 0)
    groups = np.repeat(np.arange(len(n_cells)), n_cells)
    if len(scale) == 1:
        # One scale for all: each control is scaled once.
        every = np.arange(control.shape[0])
        scaled = Rows(ScaledCells(control, every, scale, np.zeros_like(every))).held(memory)
        return CellMatrix(scaled.take(source), groups, len(n_cells))
    return CellMatrix(Rows(ScaledCells(control, source, scale, groups)), groups, len(n_cells))


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
