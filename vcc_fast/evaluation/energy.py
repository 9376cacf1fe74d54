"""E-distance of each perturbation's cells to the control cells, with bounded memory."""

from __future__ import annotations

import numpy as np
from scipy import sparse

# Cells that are held dense at a time (twice), and genes of one float32 product.
BLOCK_CELLS = 512
BLOCK_GENES = 1024
# Squared distances below this share of the squared norms are computed again in float64: float32 products would leave
# their rounding in place of the small distance of two nearly equal cells.
NEAR = 1e-2
# Multiplications up to which everything is float64.
SMALL = 2e10


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
    centre = np.asarray(x[control].mean(axis=0, dtype=np.float64)).ravel()
    small = float(len(groups)) * len(control) * x.shape[1] <= SMALL
    centre = centre if small else centre.astype(np.float32)
    to_control, within = np.zeros(n_perts + 1), np.zeros(n_perts)
    everyone = np.concatenate(members)
    for columns in _chunks(control):
        right = _Cells(x, columns, centre)
        for rows in _chunks(everyone):
            sums = _distances(_Cells(x, rows, centre), right).sum(axis=1)
            to_control += np.bincount(groups[rows], weights=sums, minlength=n_perts + 1)
    for p, cells in enumerate(members[:-1]):
        for columns in _chunks(cells):
            right = _Cells(x, columns, centre)
            for rows in _chunks(cells):
                left = right if rows[0] == columns[0] else _Cells(x, rows, centre)
                within[p] += _distances(left, right).sum()
    sizes = np.array([len(cells) for cells in members], dtype=np.float64)
    pairs = sizes[:-1] * sizes[-1]
    return 2 * to_control[:-1] / pairs - within / sizes[:-1] ** 2 - to_control[-1] / sizes[-1] ** 2


class _Cells:
    """A few cells, dense and moved by `centre`, in its type: [B, G], and their squared norms, float64 [B]."""

    def __init__(self, x: sparse.csr_matrix, rows: np.ndarray, centre: np.ndarray):
        self.rows = rows
        self.values = x[rows].toarray().astype(centre.dtype, copy=False)
        self.values -= centre
        self.square = np.einsum("ng,ng->n", self.values, self.values, dtype=np.float64)


def _chunks(rows: np.ndarray) -> list[np.ndarray]:
    return [rows[start : start + BLOCK_CELLS] for start in range(0, len(rows), BLOCK_CELLS)]


def _distances(left: _Cells, right: _Cells) -> np.ndarray:
    """Euclidean distances, float64 [B, C]; 0 of a cell to itself."""
    norms = left.square[:, None] + right.square[None]
    same = left.rows[:, None] == right.rows[None]
    squared = norms - 2 * _product(left.values, right.values)
    if ((squared < NEAR * norms) & ~same).any():
        squared = norms - 2 * (left.values.astype(np.float64) @ right.values.astype(np.float64).T)
    squared[same] = 0
    return np.sqrt(np.maximum(squared, 0))


def _product(left: np.ndarray, right: np.ndarray) -> np.ndarray:
    """left @ right.T, float32 within a block of genes, float64 over blocks."""
    found = np.zeros((len(left), len(right)))
    for start in range(0, left.shape[1], BLOCK_GENES):
        genes = slice(start, start + BLOCK_GENES)
        found += left[:, genes] @ right[:, genes].T
    return found
