"""scGPT's value binning: a cell's non-zero values -> 1 .. n_bins - 1 by quantile of that cell; zeros stay 0.

The n_bins - 1 edges are the quantiles (linear) of the non-zero values at 0, 1/(n_bins - 2), ..., 1. With no tied edges
a value's bin is the number of edges <= it (`left`). A value that equals m edges could take any of the m bins
left - m + 1 .. left; "random" (scGPT since September 2023) draws one uniformly, "deterministic" (scGPT when its
checkpoints were pre-trained) takes left. A row without zeros is binned whole, and negative values count as non-zero.
The random stream is numpy's legacy one: one uniform per non-zero value, row after row, as scGPT draws it.
"""

from __future__ import annotations

import os

import numpy as np
import scipy.sparse as sp

from vcc_fast.errors import UsageError

MODES = ("random", "deterministic")


def bin_row(values: np.ndarray, n_bins: int = 51, uniforms: np.ndarray | None = None) -> np.ndarray:
    """Bins of one cell's non-zero values: the definition that the fast path is tested against.

    Parameters
    ----------
    values
        float [n], none of them 0.
    n_bins
        Bins including 0; default 51, scGPT's.
    uniforms
        float64 [n] in [0, 1): one draw per value; None takes the left bin.

    Returns
    -------
    int64 [n], from 1 to n_bins - 1.
    """
    if not len(values):
        return np.zeros(0, dtype=np.int64)
    edges = np.quantile(values, np.linspace(0, 1, n_bins - 1))
    left = np.digitize(values, edges)
    if uniforms is None:
        return left
    right = np.digitize(values, edges, right=True)
    return np.ceil(uniforms * (right - left) + left).astype(np.int64)


def bin_rows(
    X,
    n_bins: int = 51,
    *,
    mode: str = "random",
    rng: np.random.RandomState | None = None,
    num_threads: int = 0,
    backend: str = "auto",
):
    """Bins of every cell.

    Parameters
    ----------
    X
        Values [B, G] in any space that grows with expression (binning is rank-based), CSR matrix or array.
    n_bins
        Bins including 0; default 51, scGPT's.
    mode
        "random": ties by draws of `rng`, bit for bit scGPT's with `np.random.RandomState(seed)` and rows in the same
        order. "deterministic": ties to the left bin.
    rng
        Legacy random state, for "random" alone; one draw per non-zero value is taken from it.
    num_threads
        Threads of the native core; 0 (default) is one per processor.
    backend
        "native", "numpy" (the row loop), or "auto": native where the core is built.

    Returns
    -------
    float32 of X's kind: bins 0 .. n_bins - 1, a CSR matrix with X's structure (for "random" its columns sorted
    within a row).

    Raises
    ------
    UsageError
        Unknown mode or backend, fewer than 3 bins, `rng` missing for "random" or given for "deterministic".
    """
    if mode not in MODES:
        raise UsageError(f"mode: must be one of {', '.join(MODES)}, got {mode!r}")
    if n_bins < 3:
        raise UsageError(f"n_bins: must be at least 3 (zero, lowest, highest), got {n_bins}")
    if (rng is None) != (mode == "deterministic"):
        raise UsageError("rng: a np.random.RandomState is needed for mode='random', and only for it")
    if not sp.issparse(X):
        X = np.ascontiguousarray(X)
        indptr = np.arange(X.shape[0] + 1, dtype=np.int64) * X.shape[1]
        return _bin_stored(X.reshape(-1), indptr, n_bins, rng, num_threads, backend).reshape(X.shape)
    X = X if X.format == "csr" else X.tocsr()
    if rng is not None and not X.has_sorted_indices:
        # scGPT draws in the order of genes
        X = X.sorted_indices()
    bins = _bin_stored(X.data, X.indptr.astype(np.int64, copy=False), n_bins, rng, num_threads, backend)
    return sp.csr_matrix((bins, X.indices.copy(), X.indptr.copy()), shape=X.shape)


def _bin_stored(values, indptr, n_bins, rng, num_threads, backend) -> np.ndarray:
    """Bins of stored values, row after row (float32); stored zeros take no draw and have no part in the edges."""
    if values.dtype not in (np.float32, np.float64):
        values = values.astype(np.float64)
    values, uniforms = np.ascontiguousarray(values), None
    if rng is not None:
        n = np.count_nonzero(values)
        uniforms = rng.rand(n)
        if n < len(values):
            spread = np.zeros(len(values))
            spread[values != 0] = uniforms
            uniforms = spread
    return _BACKENDS[pick_backend(backend)](values, indptr, n_bins, uniforms, num_threads)


def _native(values, indptr, n_bins, uniforms, num_threads) -> np.ndarray:
    from vcc_fast import _core

    bins = np.empty(len(values), dtype=np.float32)
    _core.bin_rows(
        values.ctypes.data,
        indptr.ctypes.data,
        len(indptr) - 1,
        n_bins,
        0 if uniforms is None else uniforms.ctypes.data,
        bins.ctypes.data,
        values.dtype.name,
        num_threads or os.cpu_count() or 1,
    )
    return bins


def _numpy(values, indptr, n_bins, uniforms, num_threads) -> np.ndarray:
    bins = np.zeros(len(values), dtype=np.float32)
    for start, end in zip(indptr[:-1], indptr[1:], strict=True):
        row = values[start:end]
        at = row != 0
        bins[start:end][at] = bin_row(row[at], n_bins, None if uniforms is None else uniforms[start:end][at])
    return bins


_BACKENDS = {"native": _native, "numpy": _numpy}


def pick_backend(backend: str) -> str:
    """The backend that a name stands for: "native", "numpy", or "auto", which is native where the core is there."""
    if backend != "auto":
        if backend not in _BACKENDS:
            raise UsageError(f"backend: must be auto, native or numpy, got {backend!r}")
        return backend
    try:
        from vcc_fast import _core  # noqa: F401
    except ImportError:
        return "numpy"
    return "native"
