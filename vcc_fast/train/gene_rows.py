"""Gene rows that begin with the co-expression of control cells.

Leading eigenvectors of the genes' correlation among control cells: genes of one program lie together, perturbed in
training or not. It is what a new model has in place of the rows that scGPT learns from other cells.

Shapes: N cells, T tokens, W columns.
"""

from __future__ import annotations

import numpy as np
import torch
from scipy.sparse.linalg import svds

from vcc_fast.train.screen import CellReader
from vcc_fast.train.working_model import WorkingModel

MOST_CELLS = 4096
# Length of a co-expression row beside that of a random one, which is drawn from U(-0.1, 0.1).
STRENGTH = 0.3


def coexpression(values: np.ndarray, width: int) -> np.ndarray:
    """Eigenvectors of the correlation of lognorm values [N, T], times the roots of their eigenvalues: float32 [T, W].

    Rows have a mean squared length of 1; a token without variance has zeros. With fewer cells or tokens than `width`
    the columns that are left are zero.
    """
    centred = values - values.mean(axis=0, dtype=np.float64)
    scale = np.sqrt((centred**2).mean(axis=0))
    scaled = np.divide(centred, scale, out=np.zeros_like(centred), where=scale > 1e-6)
    n_found = min(width, min(scaled.shape) - 1)
    rows = np.zeros((values.shape[1], width), dtype=np.float32)
    if n_found < 1:
        return rows
    # A start that is fixed, so that the same cells give the same rows.
    _, strength, vectors = svds(scaled, k=n_found, v0=np.ones(min(scaled.shape)), solver="arpack")
    vectors = vectors.T
    # An eigenvector's sign is arbitrary: its largest entry is made positive.
    vectors *= np.sign(vectors[np.abs(vectors).argmax(axis=0), np.arange(n_found)])
    found = vectors * strength
    found /= max(np.sqrt((found**2).sum(axis=1).mean()), 1e-12)
    rows[:, :n_found] = found
    return rows


def begin_with_coexpression(working: WorkingModel, reader: CellReader, control_rows: np.ndarray, seed: int) -> int:
    """Write co-expression into the first columns of the gene rows; how many columns.

    Three eighths of the width, as the rest, random, keeps genes of one program apart.
    """
    rows = control_rows
    if len(rows) > MOST_CELLS:
        rows = np.sort(np.random.default_rng([seed, 1 << 43]).choice(rows, MOST_CELLS, replace=False))
    width = max(1, 3 * working.config.d_model // 8)
    found = coexpression(reader.read(rows), width)
    places = torch.from_numpy(working.tokens(reader.tokens.ids))
    with torch.no_grad():
        working.model.encoder.embedding.weight[places, :width] = torch.from_numpy(found) * STRENGTH * width**0.5
    return width
