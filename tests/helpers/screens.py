"""Small simulated screens, predicted and real, for tests of the evaluation and its report."""

from __future__ import annotations

import anndata as ad
import numpy as np
import pandas as pd
from scipy import sparse

CONTROL = "non-targeting"


def make_adata(x, labels, genes=None, uns=None, cells="c") -> ad.AnnData:
    """An AnnData of cells `c0`, `c1`, ... with a column `target_gene`."""
    x = x if sparse.issparse(x) else np.asarray(x, dtype=np.float32)
    obs = pd.DataFrame({"target_gene": list(labels)}, index=[f"{cells}{i}" for i in range(x.shape[0])])
    var = pd.DataFrame(index=list(genes) if genes is not None else [f"g{i}" for i in range(x.shape[1])])
    return ad.AnnData(x, obs=obs, var=var, uns=uns or {})


def lognorm_screen(
    seed: int, n_perts: int = 3, n_cells: int = 8, n_genes: int = 30, density: float = 0.6
) -> ad.AnnData:
    """A sparse lognorm screen: controls and perturbations `p0`, `p1`, ... of `n_cells` each, in mixed order."""
    rng = np.random.default_rng(seed)
    labels = np.repeat([CONTROL, *(f"p{i}" for i in range(n_perts))], n_cells)
    shift = rng.gamma(1.0, 1.0, (n_perts + 1, n_genes)).repeat(n_cells, axis=0)
    x = rng.gamma(2.0, 0.4, shift.shape) * shift * (rng.random(shift.shape) < density)
    order = rng.permutation(len(labels))
    return make_adata(sparse.csr_matrix(np.log1p(x[order]).astype(np.float32)), labels[order])
