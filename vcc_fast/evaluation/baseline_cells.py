"""Cells whose mean changes as a baseline says: control cells, changed gene by gene.

"resampled" (the default) changes how often a gene is seen, and keeps the values that control cells have: where a gene
falls to a share of its control mean, each value is kept with that probability; where it rises, zeros are filled with
values of other control cells, as many as give the mean. So cells differ as control cells do, zeros stay common, and a
rank-sum test sees an effect as large as the mean's. "shifted" adds the change to every value and cuts at 0: nothing is
drawn, but a small rise lifts all zeros of a gene above those of the controls, which a rank-sum test takes for a strong
effect, and cutting leaves means of falling genes too high.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from scipy import sparse

from vcc_fast.data.spaces import LOGNORM_LIMIT

HOW = ("resampled", "shifted")
BLOCK_CELLS = 128
# The largest float32 that is still a lognorm value.
HIGHEST = np.nextafter(np.float32(LOGNORM_LIMIT), np.float32(0))


@dataclass(frozen=True)
class Pool:
    """Drawn control cells. N cells, G genes.

    Attributes
    ----------
    cells
        float32 CSR [N, G], lognorm.
    by_gene
        The same as CSC, without stored zeros.
    usual
        Median of the pool's values above 0: what a cell shows of a gene that no control has.
    """

    cells: sparse.csr_matrix
    by_gene: sparse.csc_matrix
    usual: float

    @classmethod
    def of(cls, cells: sparse.csr_matrix) -> Pool:
        """A pool of lognorm cells."""
        by_gene = cells.tocsc()
        by_gene.eliminate_zeros()
        return cls(cells, by_gene, float(np.median(by_gene.data)) if by_gene.nnz else 1.0)


def emit(
    pool: Pool, n_cells: int, profile: np.ndarray, control: np.ndarray, *, how: str = "resampled", seed: int, name: str
) -> Iterator[np.ndarray]:
    """The pool's first cells, changed from the control mean to a baseline's profile.

    Parameters
    ----------
    pool
        `n_cells` cells or more.
    profile, control
        float64 [G], mean profile of the baseline (below 0 counts as 0), and mean of all controls. Where they are equal,
        cells stay as they are.
    how
        One of `HOW`.
    seed, name
        What random numbers depend on, with the cell's place: not on other perturbations, nor on blocks.

    Yields
    ------
    float32 [<= 128, G], 0 to below 15.
    """
    wanted = np.maximum(profile, 0.0)
    if how == "shifted":
        change = (wanted - control).astype(np.float32)
        for block in _blocks(pool, n_cells):
            yield np.clip(block + change, 0, HIGHEST)
        return
    words = np.frombuffer(hashlib.sha256(name.encode()).digest(), dtype="<u4").tolist()
    # A stream for each question, so that neither depends on the size of the blocks.
    which, value = (np.random.Generator(np.random.PCG64([seed, number, *words])) for number in (0, 1))
    keep, fill, more = _plan(pool, wanted, control)
    stored = np.diff(pool.by_gene.indptr)
    lent = np.append(pool.by_gene.data, np.float32(0))
    for block in _blocks(pool, n_cells):
        drawn = which.random(block.shape, dtype=np.float32)
        place = pool.by_gene.indptr[:-1] + (value.random(block.shape) * stored).astype(np.int64)
        other = np.where(stored > 0, lent[np.minimum(place, len(lent) - 1)], np.float32(pool.usual))
        zero = block == 0
        changed = np.where(zero, np.where(drawn < fill, other, 0), np.where(drawn < keep, block, 0))
        yield np.clip(changed + more, 0, HIGHEST).astype(np.float32)


def _plan(pool: Pool, wanted: np.ndarray, control: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """For each gene [G]: probability to keep a value, probability to fill a zero, and what is added to all cells."""
    n = pool.cells.shape[0]
    stored = np.diff(pool.by_gene.indptr)
    sums = np.asarray(pool.by_gene.sum(axis=0, dtype=np.float64)).ravel()
    value = np.divide(sums, stored, out=np.full(len(sums), pool.usual), where=stored > 0)
    keep = np.divide(wanted, control, out=np.ones_like(wanted), where=(control > 0) & (wanted < control))
    rise = np.maximum(wanted - control, 0.0)
    # What the mean gains if every zero is filled.
    room = (1 - stored / n) * value
    fill = np.divide(rise, room, out=np.zeros_like(rise), where=room > 0)
    return keep, np.minimum(fill, 1.0), np.maximum(rise - room, 0.0)


def _blocks(pool: Pool, n_cells: int) -> Iterator[np.ndarray]:
    for start in range(0, n_cells, BLOCK_CELLS):
        yield pool.cells[start : min(start + BLOCK_CELLS, n_cells)].toarray()
