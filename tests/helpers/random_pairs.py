"""Randomised screens, a truth and a prediction, for comparisons with the public scorers."""

from __future__ import annotations

import anndata as ad
import numpy as np
from scipy import sparse

from tests.helpers.screens import CONTROL, make_adata


def random_pair(seed: int) -> tuple[ad.AnnData, ad.AnnData]:
    """Counts of a truth and a prediction: sizes, sparsity and effects at random; some perturbations are genes."""
    rng = np.random.default_rng(seed)
    n_genes, n_perts = int(rng.integers(40, 160)), int(rng.integers(3, 9))
    rate = rng.gamma(0.7, rng.uniform(1, 15), n_genes)
    effect = np.exp(rng.normal(0, 0.7, (n_perts, n_genes)) * (rng.random((n_perts, n_genes)) < 0.3))
    effect[np.arange(n_perts), np.arange(n_perts)] *= 0.1
    names = [f"g{i}" if i % 3 else f"drug{i}" for i in range(n_perts)]
    sides = []
    for noise in (0.0, rng.uniform(0, 0.5)):
        rows, labels = [], []
        for name, change in [(CONTROL, np.ones(n_genes)), *zip(names, effect, strict=True)]:
            n = int(rng.integers(20, 60))
            depth = rng.gamma(8, 1 / 8, n)[:, None]
            rows.append(
                rng.poisson(depth * rate * change * np.exp(rng.normal(0, noise, n_genes))) + _last_gene(n, n_genes)
            )
            labels += [name] * n
        order = rng.permutation(len(labels))
        x = np.concatenate(rows).astype(np.float32)[order]
        sides.append(make_adata(sparse.csr_matrix(x), np.array(labels)[order]))
    return sides[1], sides[0]


def _last_gene(n: int, n_genes: int) -> np.ndarray:
    """A count in the last gene of every cell, so that none is empty."""
    found = np.zeros((n, n_genes), dtype=np.int64)
    found[:, -1] = 1
    return found


def lognorm(counts: ad.AnnData) -> ad.AnnData:
    """The same cells as log1p of counts per ten thousand."""
    x = counts.X.toarray().astype(np.float64)
    found = counts.copy()
    found.X = sparse.csr_matrix(np.log1p(1e4 * x / x.sum(axis=1, keepdims=True)).astype(np.float32))
    return found
