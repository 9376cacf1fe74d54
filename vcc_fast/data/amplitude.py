"""How large predicted changes are: their means, their scaling by one number, the number's fit, their fold changes.

A change is taken in lognorm: d_p = mean of the predicted cells of p - mean of the control cells that they started from,
gene by gene. Scaling by a makes it a d_p and leaves the differences between the cells of p as they are.

Shapes: P perturbations, G genes, B cells.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import scipy.sparse as sp

from vcc_fast.errors import DataError

# A gene that rises by more does so in cells that had none of it, not only in the few that had some.
MAX_FOLD = 10.0


class GroupMeans:
    """Means of cells by group, added block by block, in float64.

    Parameters
    ----------
    n_groups, n_genes
        P, G.
    """

    def __init__(self, n_groups: int, n_genes: int):
        self.sums = np.zeros((n_groups, n_genes))
        self.n_cells = np.zeros(n_groups, dtype=np.int64)

    def add(self, block, groups: np.ndarray) -> None:
        """Add cells [B, G] (CSR or array) of the groups int [B]."""
        distinct, place = np.unique(groups, return_inverse=True)
        select = sp.csr_matrix(
            (np.ones(len(groups)), (place, np.arange(len(groups)))), shape=(len(distinct), len(groups))
        )
        self.sums[distinct] += np.asarray((select @ sp.csr_matrix(block, dtype=np.float64)).todense())
        self.n_cells += np.bincount(groups, minlength=len(self.n_cells))

    def means(self) -> np.ndarray:
        """float64 [P, G]; NaN for a group without cells."""
        with np.errstate(invalid="ignore"):
            return self.sums / self.n_cells[:, None]


def add_shift(block, shift: np.ndarray) -> sp.csr_matrix:
    """lognorm [B, G] + shift [B, G], negatives to 0, float32 CSR."""
    values = block.toarray() if sp.issparse(block) else np.asarray(block)
    return sp.csr_matrix(np.maximum(values + shift, 0).astype(np.float32))


def fold_to_mean(normalised: sp.csr_matrix, wanted: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """By what to multiply each gene of some cells, so that its mean lognorm becomes a wanted one.

    Solves mean over cells of log1p(fold x_g) = wanted_g by Newton's method: the left side rises and is concave, so
    that from a start below the root no step passes it.

    Parameters
    ----------
    normalised
        [B, G] CSR, counts of the cells scaled to the target sum, >= 0.
    wanted
        float64 [G]; below 0 counts as 0.

    Returns
    -------
    (fold, rest), float64 [G]. fold is at most `MAX_FOLD`, and 1 for genes that no cell has; rest is what of the wanted
    mean is then still missing, to be given to all cells alike.
    """
    n_cells, n_genes = normalised.shape
    wanted = np.maximum(wanted, 0)
    x, gene = normalised.data.astype(np.float64), normalised.indices

    def over_cells(values: np.ndarray) -> np.ndarray:
        return np.bincount(gene, weights=values, minlength=n_genes) / max(1, n_cells)

    mean = over_cells(x)
    there = mean > 0
    fold = np.divide(wanted, mean, out=np.ones(n_genes), where=there)
    for _ in range(50):
        scaled = fold[gene] * x
        gap = wanted - over_cells(np.log1p(scaled))
        open_ = there & (gap > 1e-9) & (fold < MAX_FOLD)
        if not open_.any():
            break
        slope = over_cells(x / (1 + scaled))
        fold[open_] += gap[open_] / slope[open_]
    fold = np.minimum(fold, MAX_FOLD)
    reached = over_cells(np.log1p(fold[gene] * x))
    return fold, np.where(there & (fold < MAX_FOLD), 0.0, np.maximum(wanted - reached, 0))


@dataclass(frozen=True)
class ScaleFit:
    """The amplitude that fits real changes best.

    Attributes
    ----------
    scale
        a: least squares of the real changes on a times the predicted ones, at least 0.
    standard_error
        Jackknife over perturbations; NaN for a single one.
    n_perturbations
        P.
    error_as_is, error_scaled, error_no_change
        Mean squared error of the changes at a = 1, at the fitted a, at a = 0.
    """

    scale: float
    standard_error: float
    n_perturbations: int
    error_as_is: float
    error_scaled: float
    error_no_change: float


def fit_scale(predicted: np.ndarray, real: np.ndarray, own_gene: np.ndarray | None = None) -> ScaleFit:
    """Fit one amplitude to the changes of all perturbations.

    Parameters
    ----------
    predicted, real
        float [P, G], changes of the perturbations that both have.
    own_gene
        bool [P, G], entries to leave out (a target's own gene, whose knock-down every model knows); None for none.

    Raises
    ------
    DataError
        There is no perturbation, or no predicted change at all.
    """
    keep = np.ones(np.shape(predicted), dtype=bool) if own_gene is None else ~own_gene
    predicted, real = np.where(keep, predicted, 0.0), np.where(keep, real, 0.0)
    along, size = (predicted * real).sum(axis=1), (predicted**2).sum(axis=1)
    if not len(size) or not size.sum() > 0:
        raise DataError("the amplitude cannot be fitted: no perturbation has a predicted change")
    best = along.sum() / size.sum()
    without = size.sum() - size
    n, spread = len(size), np.nan
    if n > 1 and (without > 0).all():
        left_out = (along.sum() - along) / without
        spread = float(np.sqrt((n - 1) / n * ((left_out - left_out.mean()) ** 2).sum()))

    def error(scale: float) -> float:
        return float(((real - scale * predicted) ** 2).sum() / keep.sum())

    scale = max(0.0, float(best))
    return ScaleFit(scale, spread, n, error(1.0), error(scale), error(0.0))
