"""A small screen over the genes of the parity checkpoints, and ways to run a prediction on it."""

from __future__ import annotations

import json

import anndata
import numpy as np
import pandas as pd
import pytest
from scipy import sparse

from tests.helpers.paths import PARITY
from vcc_fast.predict import main

FLAG_CHECKPOINT = PARITY / "checkpoint_perturb"
FOUNDATION = PARITY / "checkpoint_foundation"
OOV = ("NOTAGENE1", "NOTAGENE2", "NOTAGENE3")


def make_screen(n_genes=40, n_controls=24, n_perturbed=6, seed=0):
    """Counts of controls and perturbed cells; the last three genes are outside the vocabulary."""
    rng = np.random.default_rng(seed)
    vocab = json.loads((FLAG_CHECKPOINT / "vocab.json").read_text())
    genes = [token for token in vocab if not token.startswith("<")][7 : 7 + n_genes - len(OOV)] + list(OOV)
    n_cells = n_controls + n_perturbed
    rate = rng.gamma(0.7, 2.0, n_genes)
    rate[:4] = 6.0
    counts = rng.poisson(rate, (n_cells, n_genes)).astype(np.float32)
    order = rng.permutation(n_cells)
    labels = np.array(["non-targeting"] * n_controls + [genes[0]] * n_perturbed)[order]
    obs = pd.DataFrame(
        {
            "target_gene": pd.Categorical(labels),
            "batch": pd.Categorical([f"batch{i % 3}" for i in range(n_cells)]),
            "n_genes": (counts > 0).sum(1),
        },
        index=[f"cell{i}" for i in range(n_cells)],
    )
    var = pd.DataFrame({"feature": [f"f{i}" for i in range(n_genes)]}, index=genes)
    return anndata.AnnData(sparse.csr_matrix(counts), obs=obs, var=var)


def lognorm_of(adata, target_sum=1e4):
    """The definition, in float64."""
    counts = adata.X.toarray().astype(np.float64)
    return np.log1p(counts * (target_sum / counts.sum(1, keepdims=True)))


@pytest.fixture(scope="session")
def screen():
    return make_screen()


@pytest.fixture
def screen_path(screen, tmp_path):
    path = tmp_path / "screen.h5ad"
    screen.write_h5ad(path)
    return path


@pytest.fixture
def predict(screen_path, tmp_path, screen):
    """Run the command in this process; the AnnData it wrote, or its exit code where that is not 0."""

    def run(*arguments, out="out.h5ad", checkpoint=FLAG_CHECKPOINT, adata=screen_path, perts=None, cells=3):
        requested = list(screen.var_names[:2]) if perts is None else perts
        argv = ["--checkpoint", str(checkpoint), "--adata", str(adata), "-o", str(tmp_path / out), "--dtype", "fp32"]
        argv += ["--perts", *requested] if requested else []
        argv += ["--cells-per-pert", str(cells)] if cells else []
        code = main([*argv, "--num-threads", "1", *map(str, arguments)])
        return code if code else (anndata.read_h5ad(tmp_path / out) if (tmp_path / out).exists() else None)

    return run
