"""From lognorm predictions to whole counts, cell by cell, each from its own random stream.

A predicted cell y (lognorm) with the library size L of a real control cell has the expected counts
    lambda_g = L expm1(y_g) / sum_h expm1(y_h),
whose sum is L whatever the target sum of y was. Whole counts of that expectation are made in one of these ways:

stochastic    floor(lambda) + Bernoulli(lambda - floor(lambda)): the least noise that whole numbers allow. What cells
              differ in is what their predictions differ in, and their library sizes
multinomial   L molecules drawn in proportion to lambda: the sampling noise of a real cell is added
nb            negative binomial with mean lambda and variance lambda + phi_g lambda^2, phi_g estimated from control
              cells: sampling noise and the spread of real cells, for predictions whose cells are nearly alike
controls      lambda is the control cell's own counts, each gene times the predicted fold change of its perturbation
              (`data.amplitude`), rounded as in stochastic: cells differ as real cells do

Shapes: B cells, G genes, P perturbations.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import scipy.sparse as sp

from vcc_fast.data.count_methods import METHODS
from vcc_fast.errors import DataError, UsageError


def cell_stream(seed: int, cell: int) -> np.random.Generator:
    """The random stream of one cell: it depends on (seed, cell) alone, both 0 .. 2^64 - 1."""
    return np.random.Generator(np.random.Philox(key=np.array([seed, cell], dtype=np.uint64)))


def expected_counts(lognorm, totals: Sequence[float]) -> sp.csr_matrix:
    """Expected counts, float64 CSR [B, G] without stored zeros.

    Parameters
    ----------
    lognorm
        [B, G] CSR matrix or array; values below 0 count as 0.
    totals
        [B] library sizes.

    Raises
    ------
    DataError
        A value is not finite, or `totals` has not one per cell.
    """
    block = sp.csr_matrix(lognorm, dtype=np.float64, copy=True)
    block.sum_duplicates()
    np.expm1(np.maximum(block.data, 0, out=block.data), out=block.data)
    block.eliminate_zeros()
    return to_totals(block, totals)


def to_totals(block: sp.csr_matrix, totals: Sequence[float]) -> sp.csr_matrix:
    """`block` [B, G] >= 0 with its rows scaled in place to add up to `totals` [B]; rows of zeros stay zero."""
    totals = np.asarray(totals, dtype=np.float64)
    if totals.shape != (block.shape[0],):
        raise DataError(f"totals: needs one per cell [{block.shape[0]}], got shape {list(totals.shape)}")
    rows = np.repeat(np.arange(block.shape[0]), np.diff(block.indptr))
    # NumPy counts nothing at all in whole numbers, weights or not.
    sums = np.bincount(rows, weights=block.data, minlength=block.shape[0]).astype(np.float64)
    if not np.isfinite(sums).all():
        raise DataError(f"cell {int(np.argmin(np.isfinite(sums)))} of the block has a prediction that is not finite")
    block.data *= np.divide(totals, sums, out=np.zeros_like(sums), where=sums > 0)[rows]
    return block


def whole_counts(
    expected: sp.csr_matrix,
    cells: Sequence[int],
    seed: int,
    method: str = "stochastic",
    dispersion: np.ndarray | None = None,
) -> sp.csr_matrix:
    """Whole counts with the expectation `expected`, float32 CSR [B, G] without stored zeros.

    Parameters
    ----------
    expected
        float64 CSR [B, G], >= 0, no stored zeros, columns ascending.
    cells
        [B] number of each cell, which with the seed names its stream.
    seed
        Whole number >= 0.
    method
        One of `METHODS`; "controls" draws as "stochastic" does.
    dispersion
        float64 [G], phi of every gene; for "nb".

    Raises
    ------
    UsageError
        The method is unknown, or "nb" comes without `dispersion`.
    """
    if method not in METHODS:
        raise UsageError(f"count method: must be one of {', '.join(METHODS)}, got {method!r}")
    if method == "nb" and dispersion is None:
        raise UsageError("count method nb: needs the dispersion of every gene")
    drawn = np.empty(len(expected.data))
    for row, cell in enumerate(cells):
        part = slice(expected.indptr[row], expected.indptr[row + 1])
        rates, stream = expected.data[part], cell_stream(seed, int(cell))
        if method == "multinomial":
            total = rates.sum()
            drawn[part] = stream.multinomial(int(np.rint(total)), rates / total) if len(rates) else 0
        elif method == "nb":
            drawn[part] = _negative_binomial(stream, rates, dispersion[expected.indices[part]])
        else:
            # A number for every gene, so that what others are predicted at does not change a gene's rounding.
            drawn[part] = stream.random(expected.shape[1])[expected.indices[part]]
    if method in ("stochastic", "controls"):
        np.floor(drawn + expected.data, out=drawn)
    counts = sp.csr_matrix(
        (drawn.astype(np.float32), expected.indices.copy(), expected.indptr.copy()), shape=expected.shape
    )
    counts.eliminate_zeros()
    return counts


def _negative_binomial(stream: np.random.Generator, rates: np.ndarray, dispersion: np.ndarray) -> np.ndarray:
    """Poisson of rates that vary by a gamma of mean 1 and variance phi; Poisson alone where phi is 0."""
    spread = dispersion > 0
    varied = rates.copy()
    varied[spread] *= dispersion[spread] * stream.standard_gamma(1 / dispersion[spread])
    return stream.poisson(varied)
