"""Gene rows that know what the screen itself says of genes: co-expression of control cells, and responses.

Leading eigenvectors of the genes' correlation among control cells: genes of one program lie together, perturbed in
training or not. It is what a new model has in place of the rows that scGPT learns from other cells, and can be added to
such rows.

Shapes: N cells, T tokens, W columns, E model width.
"""

from __future__ import annotations

from collections.abc import Sequence

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
    return _leading(scaled, width)


def _leading(matrix: np.ndarray, width: int) -> np.ndarray:
    """Right singular vectors times singular values [T, W]; rows have a mean squared length of 1."""
    n_found = min(width, min(matrix.shape) - 1)
    rows = np.zeros((matrix.shape[1], width), dtype=np.float32)
    if n_found < 1 or not matrix.any():
        return rows
    # A start that is fixed, so that the same cells give the same rows; random, since the ones are in the null space of
    # what is centred.
    start = np.random.default_rng(0).standard_normal(min(matrix.shape))
    _, strength, vectors = svds(matrix, k=n_found, v0=start, solver="arpack")
    vectors = vectors.T
    # A vector's sign is arbitrary: its largest entry is made positive.
    vectors *= np.sign(vectors[np.abs(vectors).argmax(axis=0), np.arange(n_found)])
    found = vectors * strength
    found /= max(np.sqrt((found**2).sum(axis=1).mean()), 1e-12)
    rows[:, :n_found] = found
    return rows


def responses(change: np.ndarray, own: Sequence[np.ndarray], width: int) -> np.ndarray:
    """How genes respond to the training perturbations, float32 [T, W] as `coexpression`.

    Parameters
    ----------
    change
        float64 [P, T], mean changes of the training perturbations.
    own
        Tokens that each perturbation hits. Their own change is left out: genes that were never perturbed have none.
    width
        Columns W.
    """
    found = change.copy()
    for row, hit in zip(found, own, strict=True):
        row[hit] = 0.0
    spread = found.std(axis=0)
    # Genes count alike, but for those that hardly respond to anything: what they have is mostly noise.
    least = max(np.median(spread), 0.1 * np.sqrt((spread**2).mean()), 1e-9)
    return _leading(found / np.maximum(spread, least), width)


def known_of_genes(
    reader: CellReader,
    kinds: str,
    control_rows: np.ndarray,
    change: np.ndarray,
    own: Sequence[np.ndarray],
    d_model: int,
    seed: int,
) -> np.ndarray:
    """What the screen says of genes, a kind beside the other, float32 [T, W].

    Parameters
    ----------
    reader, control_rows
        Give the control cells; of more than `MOST_CELLS` as many are drawn by `seed`.
    kinds
        "coexpression", "responses" or "both", each in 3/8 of the width, responses in no more columns than a quarter of
        the perturbations.
    change, own
        Of `responses`.
    d_model
        The model's width E.
    """
    rows, width = control_rows, _width(d_model)
    if len(rows) > MOST_CELLS:
        rows = np.sort(np.random.default_rng([seed, 1 << 43]).choice(rows, MOST_CELLS, replace=False))
    parts = []
    if kinds in ("coexpression", "both"):
        parts.append(coexpression(reader.read(rows), width))
    if kinds in ("responses", "both"):
        parts.append(responses(change, own, max(1, min(width, len(change) // 4))))
    return np.concatenate(parts, axis=1)


def _width(d_model: int) -> int:
    return max(1, 3 * d_model // 8)


def begin_with(working: WorkingModel, ids: np.ndarray, known: np.ndarray) -> None:
    """Write `known_of_genes` into the first columns of a new model's rows of the tokens `ids` [T].

    The other columns, random, keep alike genes apart.
    """
    places = torch.from_numpy(working.tokens(ids))
    scale = STRENGTH * _width(working.config.d_model) ** 0.5
    with torch.no_grad():
        working.model.encoder.embedding.weight[places, : known.shape[1]] = torch.from_numpy(known) * scale


def add_to(working: WorkingModel, ids: np.ndarray, known: np.ndarray, seed: int) -> None:
    """Add `known_of_genes` to a pre-trained model's rows of the tokens `ids` [T], each kind as long as these are on
    average, in directions drawn at random.

    Genes without a row of their own (`<pad>`) are left alone.
    """
    width = working.config.d_model
    directions, _ = np.linalg.qr(np.random.default_rng([seed, 1 << 44]).standard_normal((width, width)))
    mine = ids != working.vocab.pad_id
    places = torch.from_numpy(working.tokens(ids[mine]))
    table = working.model.encoder.embedding.weight
    with torch.no_grad():
        length = table[places].square().sum(1).mean().sqrt()
        table[places] += torch.from_numpy((known[mine] @ directions[: known.shape[1]]).astype(np.float32)) * length
