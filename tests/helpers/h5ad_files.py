"""Small `.h5ad` files whose contents a test knows."""

from __future__ import annotations

from pathlib import Path

import anndata
import h5py
import numpy as np
import pandas as pd
import scipy.sparse as sp


def random_counts(n_obs: int, n_vars: int, seed: int = 0) -> np.ndarray:
    """Whole numbers, two thirds of them 0, float32 [n_obs, n_vars]."""
    rng = np.random.default_rng(seed)
    return (rng.poisson(3, (n_obs, n_vars)) * (rng.random((n_obs, n_vars)) < 1 / 3)).astype(np.float32)


def write_h5ad(
    path: Path, X, *, layer: str | None = None, kind: str = "csr", dtype=np.float32, compression=None
) -> Path:
    """Write X (an array) with anndata as `kind`, in X or a layer, with three columns of obs and an Ensembl column."""
    matrix = {"csr": sp.csr_matrix, "csc": sp.csc_matrix, "dense": np.array}[kind](X.astype(dtype))
    n_obs, n_vars = X.shape
    obs = pd.DataFrame(
        {
            "target_gene": pd.Categorical(["non-targeting" if i % 2 == 0 else "G1" for i in range(n_obs)]),
            "batch": [f"b{i % 3}" for i in range(n_obs)],
            "depth": np.arange(n_obs),
        },
        index=[f"cell{i}" for i in range(n_obs)],
    )
    var = pd.DataFrame({"gene_id": [f"ENSG{i:011d}.2" for i in range(n_vars)]}, index=[f"G{i}" for i in range(n_vars)])
    adata = anndata.AnnData(
        X=matrix if layer is None else None, obs=obs, var=var, layers={} if layer is None else {layer: matrix}
    )
    adata.write_h5ad(path, compression=compression)
    return path


def widen_offsets(path: Path) -> Path:
    """Store the sparse matrix's offsets and indices as int64, as files beyond 2^31 values have them."""
    with h5py.File(path, "r+") as file:
        for name in ("indptr", "indices"):
            values = file["X"][name][:].astype(np.int64)
            del file["X"][name]
            file["X"].create_dataset(name, data=values)
    return path
