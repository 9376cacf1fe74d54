"""An `.h5ad` that is streamed front to back is the file that HDF5 would have written."""

from __future__ import annotations

import time

import anndata
import numpy as np
import pandas as pd
import pytest
from scipy import sparse

from vcc_fast.submission.h5ad_image import make_image


def tables(n_cells, n_genes):
    obs = pd.DataFrame({"target_gene": pd.Categorical(["a", "b"] * (n_cells // 2) + ["a"] * (n_cells % 2))})
    obs.index = obs.index.astype(str)
    return obs, pd.DataFrame(index=[f"g{i}" for i in range(n_genes)])


def pieces_of(matrix, size):
    def arrays(name):
        whole = getattr(matrix, name)
        return (whole[start : start + size] for start in range(0, len(whole), size))

    return arrays


@pytest.mark.parametrize("shape", [(1, 1), (7, 3), (400, 30)])
@pytest.mark.parametrize("size", [1, 5, 10**6])
def test_streamed_file_is_read_back(tmp_path, shape, size):
    if size == 1 and shape[0] > 7:
        size = 3
    rng = np.random.default_rng(0)
    X = sparse.csr_matrix(rng.poisson(1.0, shape).astype(np.float32) + (np.arange(shape[1]) == 0))
    X = sparse.csr_matrix(X, dtype=np.float32)
    obs, var = tables(*shape)
    image = make_image(obs, var, np.diff(X.indptr))
    content = b"".join(bytes(part) for part in image.stream(pieces_of(X, size)))
    assert len(content) == image.size
    path = tmp_path / "image.h5ad"
    path.write_bytes(content)
    got = anndata.read_h5ad(path)
    assert (got.X != X).nnz == 0 and got.X.dtype == np.float32 and got.X.indices.dtype == np.int32
    assert got.obs.equals(obs) and list(got.var_names) == list(var.index) and got.uns == {}


def test_the_arrays_are_not_in_memory():
    obs, var = tables(10, 4)
    image = make_image(obs, var, np.full(10, 10**8))
    assert image.size > 8 * 10**9
    assert sum(len(part) for part in image.segments if isinstance(part, bytes)) < 50_000


def test_too_few_values_are_an_error():
    obs, var = tables(2, 2)
    image = make_image(obs, var, np.array([2, 1]))
    with pytest.raises(ValueError, match="data: 2 of 3 values"):
        list(image.stream(lambda name: iter([np.ones(2)])))


def test_the_same_tables_give_the_same_bytes_at_another_time():
    obs, var = tables(6, 3)
    first = make_image(obs, var, np.ones(6, dtype=int)).segments
    time.sleep(1.1)
    assert make_image(obs, var, np.ones(6, dtype=int)).segments == first
