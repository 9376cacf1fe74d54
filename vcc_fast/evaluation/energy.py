"""E-distance of each perturbation's cells to the control cells, with bounded memory."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy import sparse

from vcc_fast.evaluation._sums_native import split_rows
from vcc_fast.evaluation.matrix import one_group
from vcc_fast.evaluation.rows import Rows

# Cells that are held dense at a time, and genes of one float32 product.
BLOCK_CELLS = 512
BLOCK_GENES = 1024
# Squared distances below this share of the squared norms are computed again in float64: float32 products would leave
# their rounding in place of the small distance of two nearly equal cells.
NEAR = 1e-2
# Multiplications up to which everything is float64.
SMALL = 2e10
# Blocks of controls that are held dense together.
HELD_CHUNKS = 8
# Genes that fewer of the cells express are multiplied as sparse ones; so many cells tell which.
SPARSE = 0.06
GLANCE = 2048


def energy_distances(
    x: Rows | sparse.csr_matrix,
    groups: np.ndarray,
    n_perts: int,
    control: Rows | None = None,
    num_threads: int | None = None,
) -> np.ndarray:
    """2 mean d(perturbation, control) - mean d(perturbation, itself) - mean d(control, itself), Euclidean.

    Means over all pairs, a cell with itself included, as cell-eval's `edistance`. Cells are moved by the controls' mean
    first, which changes no distance and makes products small beside the squared norms; of large data they are float32.

    Parameters
    ----------
    x
        Float32 rows, or CSR [N, G].
    groups
        int64 [N]: 0 to n_perts - 1 for a perturbation's cells, n_perts for the controls, -1 for others.
    n_perts
        Number of perturbations, P.
    control
        Control cells [C, G] that are not among `x`; by default those of the group n_perts.
    num_threads
        None: one a core. Matrix products take as many as the BLAS does.

    Returns
    -------
    float64 [P].
    """
    x = Rows.of(x)
    members = [np.flatnonzero(groups == group) for group in range(n_perts)]
    if control is None:
        control = x.take(np.flatnonzero(groups == n_perts))
    n_control, n_genes = control.shape
    perturbed = np.concatenate(members)
    small = float(len(perturbed) + n_control) * n_control * n_genes <= SMALL
    often = _share_seen([x.take(perturbed), control]) >= (0 if small else SPARSE)
    centre = one_group(control).means(num_threads)[0][often].astype(np.float64 if small else np.float32)
    place = np.where(often, np.cumsum(often) - 1, -np.cumsum(~often)).astype(np.int32)
    of_pert, of_control = (_Cells(rows, place, centre, num_threads) for rows in (x, control))
    to_control, within, of_all = np.zeros(n_perts), np.zeros(n_perts), 0.0
    controls = _chunks(np.arange(n_control))
    for first in range(0, len(controls), HELD_CHUNKS):
        held = [of_control.take(rows) for rows in controls[first : first + HELD_CHUNKS]]
        for perts in _together(members):
            chunks = _chunks(np.concatenate([members[p] for p in perts]))
            for number, rows in enumerate(chunks):
                left = of_pert.take(rows)
                sums = sum(_distances(left, right, same=False).sum(axis=1) for right in held)
                to_control += np.bincount(groups[rows], weights=sums, minlength=n_perts)
                if first == 0:
                    for p in perts:
                        own = left.part(groups[rows] == p)
                        within[p] += _distances(own, own).sum()
                        within[p] += 2 * sum(_distances(own, of_pert.take(other)).sum() for other in chunks[:number])
        # Pairs of chunks come once, in either order.
        for number, left in enumerate(held):
            of_all += _distances(left, left).sum() + 2 * sum(_distances(left, right).sum() for right in held[:number])
        for rows in controls[:first]:
            left = of_control.take(rows)
            of_all += 2 * sum(_distances(left, right).sum() for right in held)
    del held
    sizes = np.array([len(own) for own in members], dtype=np.float64)
    return 2 * to_control / (sizes * n_control) - within / sizes**2 - of_all / n_control**2


@dataclass(frozen=True)
class _Few:
    """A few cells: their rows, genes that many express, dense and moved [B, G1], the others sparse [B, G2], and squared
    norms of both together, float64 [B]."""

    rows: np.ndarray
    dense: np.ndarray
    sparse: sparse.csr_matrix
    square: np.ndarray

    def part(self, which: np.ndarray) -> _Few:
        """Those of them that a bool [B] names; not copied where that is all."""
        if which.all():
            return self
        return _Few(self.rows[which], self.dense[which], self.sparse[which], self.square[which])


@dataclass(frozen=True)
class _Cells:
    """All cells of a kind, where their genes go (`split_rows`), and what those that many express are moved by."""

    cells: Rows
    place: np.ndarray
    centre: np.ndarray
    num_threads: int | None

    def take(self, rows: np.ndarray) -> _Few:
        return _Few(rows, *split_rows(self.cells.take(rows), self.place, self.centre, self.num_threads))


def _share_seen(kinds: list[Rows]) -> np.ndarray:
    """Share of cells that have a value of each gene, float64 [G], of evenly chosen cells of all kinds."""
    every = -(-sum(cells.shape[0] for cells in kinds) // GLANCE)
    glances = [cells.read(slice(None, None, every)) for cells in kinds]
    n_cells = sum(block.shape[0] for block in glances)
    return sum(np.bincount(block.indices, minlength=block.shape[1]) for block in glances) / n_cells


def _together(members: list[np.ndarray]) -> list[list[int]]:
    """Perturbations, as many as `BLOCK_CELLS` cells are together; a larger one is alone."""
    found: list[list[int]] = []
    n_cells = BLOCK_CELLS
    for p, own in enumerate(members):
        if n_cells + len(own) > BLOCK_CELLS:
            found.append([])
            n_cells = 0
        found[-1].append(p)
        n_cells += len(own)
    return found


def _chunks(rows: np.ndarray) -> list[np.ndarray]:
    return [rows[start : start + BLOCK_CELLS] for start in range(0, len(rows), BLOCK_CELLS)]


def _distances(left: _Few, right: _Few, same: bool = True) -> np.ndarray:
    """Euclidean distances, float64 [B, C]; 0 of a cell to itself, which they can have in common if `same`."""
    norms = left.square[:, None] + right.square[None]
    same = (left.rows[:, None] == right.rows[None]) & same
    rare = (left.sparse @ right.sparse.T).toarray() if left.sparse.shape[1] else 0.0
    squared = norms - 2 * (_product(left.dense, right.dense) + rare)
    if ((squared < NEAR * norms) & ~same).any():
        squared = norms - 2 * (left.dense.astype(np.float64) @ right.dense.astype(np.float64).T + rare)
    squared[same] = 0
    return np.sqrt(np.maximum(squared, 0))


def _product(left: np.ndarray, right: np.ndarray) -> np.ndarray:
    """left @ right.T, in their type within a block of genes, float64 over blocks."""
    found = np.zeros((len(left), len(right)))
    for start in range(0, left.shape[1], BLOCK_GENES):
        genes = slice(start, start + BLOCK_GENES)
        found += left[:, genes] @ right[:, genes].T
    return found
