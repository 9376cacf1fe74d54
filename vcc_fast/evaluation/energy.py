"""E-distance of each perturbation's cells to the control cells, with bounded memory."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy import sparse

# Cells that are held dense at a time, and genes of one float32 product.
BLOCK_CELLS = 512
BLOCK_GENES = 1024
# Squared distances below this share of the squared norms are computed again in float64: float32 products would leave
# their rounding in place of the small distance of two nearly equal cells.
NEAR = 1e-2
# Multiplications up to which everything is float64.
SMALL = 2e10
# Controls that are held dense together.
BLOCK_CONTROLS = 4096
# Genes that fewer of the cells express are multiplied as sparse ones.
SPARSE = 0.06


def energy_distances(x: sparse.csr_matrix, groups: np.ndarray, n_perts: int) -> np.ndarray:
    """2 mean d(perturbation, control) - mean d(perturbation, itself) - mean d(control, itself), Euclidean.

    Means over all pairs, a cell with itself included, as cell-eval's `edistance`. Cells are moved by the controls' mean
    first, which changes no distance and makes products small beside the squared norms; of large data they are float32.

    Parameters
    ----------
    x
        float32 CSR [N, G].
    groups
        int64 [N]: 0 to n_perts - 1 for a perturbation's cells, n_perts for the controls, -1 for others.
    n_perts
        Number of perturbations, P.

    Returns
    -------
    float64 [P].
    """
    members = [np.flatnonzero(groups == group) for group in range(n_perts + 1)]
    control = members[-1]
    small = float(len(groups)) * len(control) * x.shape[1] <= SMALL
    often = np.bincount(x.indices, minlength=x.shape[1]) >= (0 if small else SPARSE * x.shape[0])
    centre = np.asarray(x[control].mean(axis=0, dtype=np.float64)).ravel()[often]
    cells = _Cells(x[:, often], x[:, ~often], centre if small else centre.astype(np.float32))
    to_control, within = np.zeros(n_perts + 1), np.zeros(n_perts)
    everyone = np.concatenate(members)
    for start in range(0, len(control), BLOCK_CONTROLS):
        held = [cells.take(columns) for columns in _chunks(control[start : start + BLOCK_CONTROLS])]
        for rows in _chunks(everyone):
            left = cells.take(rows)
            sums = sum(_distances(left, right).sum(axis=1) for right in held)
            to_control += np.bincount(groups[rows], weights=sums, minlength=n_perts + 1)
    del held
    for p, own in enumerate(members[:-1]):
        for columns in _chunks(own):
            right = cells.take(columns)
            for rows in _chunks(own):
                left = right if rows[0] == columns[0] else cells.take(rows)
                within[p] += _distances(left, right).sum()
    sizes = np.array([len(own) for own in members], dtype=np.float64)
    pairs = sizes[:-1] * sizes[-1]
    return 2 * to_control[:-1] / pairs - within / sizes[:-1] ** 2 - to_control[-1] / sizes[-1] ** 2


@dataclass(frozen=True)
class _Few:
    """A few cells: their rows, genes that many express, dense and moved [B, G1], the others sparse [B, G2], and squared
    norms of both together, float64 [B]."""

    rows: np.ndarray
    dense: np.ndarray
    sparse: sparse.csr_matrix
    square: np.ndarray


@dataclass(frozen=True)
class _Cells:
    """All cells: genes that many express, the others, and what the first are moved by (in its type)."""

    often: sparse.csr_matrix
    seldom: sparse.csr_matrix
    centre: np.ndarray

    def take(self, rows: np.ndarray) -> _Few:
        dense = self.often[rows].toarray().astype(self.centre.dtype, copy=False)
        dense -= self.centre
        rare = self.seldom[rows]
        square = np.einsum("ng,ng->n", dense, dense, dtype=np.float64)
        square += np.asarray(rare.multiply(rare).sum(axis=1, dtype=np.float64)).ravel()
        return _Few(rows, dense, rare, square)


def _chunks(rows: np.ndarray) -> list[np.ndarray]:
    return [rows[start : start + BLOCK_CELLS] for start in range(0, len(rows), BLOCK_CELLS)]


def _distances(left: _Few, right: _Few) -> np.ndarray:
    """Euclidean distances, float64 [B, C]; 0 of a cell to itself."""
    norms = left.square[:, None] + right.square[None]
    same = left.rows[:, None] == right.rows[None]
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
