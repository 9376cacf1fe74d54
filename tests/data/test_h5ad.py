import tracemalloc
from pathlib import Path

import anndata
import h5py
import numpy as np
import pandas as pd
import pytest
import scipy.sparse as sp
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.helpers.h5ad_files import random_counts, widen_offsets, write_h5ad
from tests.helpers.paths import external
from vcc_fast.data import _csc_to_csr
from vcc_fast.data.h5ad import H5adFile
from vcc_fast.errors import DataError

X = random_counts(23, 11, 5)
KINDS = ["csr", "csc", "dense"]


def dense(block) -> np.ndarray:
    return block.toarray() if sp.issparse(block) else block


@pytest.fixture(scope="module", params=KINDS)
def path(request, tmp_path_factory):
    return write_h5ad(tmp_path_factory.mktemp("kind") / f"{request.param}.h5ad", X, kind=request.param)


def test_tables(path):
    with H5adFile(path) as file:
        assert (file.shape, file.n_obs, file.n_vars, file.format) == ((23, 11), 23, 11, path.stem)
        assert file.dtype == np.float32
        assert file.nnz == (X.size if path.stem == "dense" else np.count_nonzero(X))
        assert file.obs_names.tolist() == [f"cell{i}" for i in range(23)]
        assert file.var_names.dtype == object and file.var_names[3] == "G3"
        assert file.var["gene_id"].iloc[3] == "ENSG00000000003.2"
        assert file.obs_columns == ["target_gene", "batch", "depth"]
        assert file.obs()["depth"].tolist() == list(range(23))
        assert list(file.obs(["batch"]).columns) == ["batch"] and file.obs(["batch"]).index[1] == "cell1"
        assert file.obs_column("target_gene").tolist()[:3] == ["non-targeting", "G1", "non-targeting"]
        assert file.obs_column("batch").tolist()[:4] == ["b0", "b1", "b2", "b0"]
        assert file.obs_column("depth").tolist()[:2] == ["0", "1"]
        assert file.uns == {} and file.layers == []


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rows=st.lists(st.integers(0, 22), max_size=40))
def test_any_rows_in_any_order_with_repeats(path, rows):
    with H5adFile(path) as file:
        block = file.read_rows(rows)
        assert block.dtype == np.float32 and sp.issparse(block) == (path.stem != "dense")
        assert block.shape == (len(rows), 11)
        np.testing.assert_array_equal(dense(block), X[np.array(rows, dtype=int)])


@pytest.mark.parametrize("block_rows", [1, 4, 23, 1000])
@pytest.mark.parametrize("rows", [None, [5, 1, 1, 20, 7]], ids=["all", "some"])
def test_blocks_of_any_size_are_the_same(path, block_rows, rows):
    expected = X if rows is None else X[rows]
    with H5adFile(path) as file:
        blocks = list(file.iter_blocks(rows, block_rows))
    assert [start for start, _, _ in blocks] == list(range(0, len(expected), block_rows))
    assert all(len(part) == block.shape[0] <= block_rows for _, part, block in blocks)
    assert np.concatenate([part for _, part, _ in blocks]).tolist() == (rows or list(range(23)))
    np.testing.assert_array_equal(np.concatenate([dense(block) for _, _, block in blocks]), expected)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(
    "dtype", [np.uint8, np.int32, np.int64, np.float16, np.float64, bool], ids=lambda d: d.__name__
)
def test_number_types(tmp_path, kind, dtype):
    if kind != "dense" and dtype == np.float16:
        pytest.skip("scipy has no sparse float16, so nobody writes it")
    with H5adFile(write_h5ad(tmp_path / "a.h5ad", X, kind=kind, dtype=dtype)) as file:
        assert file.dtype == dtype
        np.testing.assert_array_equal(dense(file.read_rows([4, 2])), X[[4, 2]].astype(dtype).astype(np.float32))


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("compression", ["gzip", "lzf", None])
def test_layers_and_compression(tmp_path, kind, compression):
    path = write_h5ad(tmp_path / "a.h5ad", X, kind=kind, layer="counts", compression=compression)
    with H5adFile(path, layer="counts") as file:
        np.testing.assert_array_equal(dense(file.read_rows(range(23))), X)
        assert file.layers == ["counts"]


@pytest.mark.parametrize("kind", ["csr", "csc"])
def test_offsets_of_64_bits(tmp_path, kind):
    path = widen_offsets(write_h5ad(tmp_path / "a.h5ad", X, kind=kind))
    with H5adFile(path) as file:
        np.testing.assert_array_equal(dense(file.read_rows([22, 0])), X[[22, 0]])


def test_offsets_beyond_32_bits_are_kept():
    """Rows of a matrix whose offsets pass 2^31 are read at the right place."""
    from pathlib import Path

    from vcc_fast.data._h5ad_matrix import CsrRows

    class Far:
        """A million million values: value i is i mod 1000, column i mod 7."""

        def __init__(self, modulo):
            self.modulo = modulo

        def __len__(self):
            return 3 * 2**31

        def __getitem__(self, at):
            return np.arange(at.start, at.stop) % self.modulo

    indptr = np.array([0, 2**31, 2**31 + 3, 3 * 2**31])
    rows = CsrRows(Far(1000), Far(7), indptr, (3, 7), Path("far"), "X")
    at = np.arange(2**31, 2**31 + 3)
    block = rows.read(np.array([1]))
    assert sorted(zip(block.indices.tolist(), block.data.tolist(), strict=True)) == sorted(
        zip((at % 7).tolist(), (at % 1000).tolist(), strict=True)
    )


def test_one_entry_of_uns_whatever_the_others_hold(tmp_path):
    path = tmp_path / "a.h5ad"
    anndata.AnnData(X, uns={"mine": {"a": 1}, "other": "b"}).write_h5ad(path)
    with h5py.File(path, "r+") as file:
        file["uns/other"].attrs["encoding-type"] = "unheard-of"
    with H5adFile(path) as file:
        assert file.uns_entry("mine") == {"a": 1}
        assert file.uns_entry("none") is None and file.uns_entry("none", 3) == 3
        with pytest.raises(DataError, match="uns/other cannot be read"):
            file.uns_entry("other")
    with h5py.File(path, "r+") as file:
        del file["uns"]
    with H5adFile(path) as file:
        assert file.uns_entry("mine", 3) == 3


def test_unsorted_and_repeated_columns(tmp_path):
    path = write_h5ad(tmp_path / "a.h5ad", X)
    with h5py.File(path, "r+") as file:
        for name, values in (("data", [1, 2, 4]), ("indices", [5, 0, 5]), ("indptr", [0] + [3] * 23)):
            del file["X"][name]
            file["X"].create_dataset(name, data=np.array(values))
    with H5adFile(path) as file:
        block = file.read_rows([0])
    assert (block.indices.tolist(), block.data.tolist()) == ([0, 5], [2, 5])


def test_zero_cells(tmp_path):
    for kind in KINDS:
        with H5adFile(write_h5ad(tmp_path / f"{kind}.h5ad", X[:0], kind=kind)) as file:
            assert file.shape == (0, 11) and list(file.iter_blocks()) == []
            assert file.read_rows([]).shape == (0, 11)


def test_all_zero_matrix(tmp_path):
    for kind in KINDS:
        with H5adFile(write_h5ad(tmp_path / f"{kind}.h5ad", X * 0, kind=kind)) as file:
            assert not dense(file.read_rows([3, 1])).any()


def test_missing_labels_are_empty_texts(tmp_path):
    obs = pd.DataFrame(
        {"c": pd.Categorical(["x", None, "y"]), "f": [1.5, np.nan, 2.0], "b": [True, False, True]}, index=list("abc")
    )
    anndata.AnnData(X=X[:3], obs=obs).write_h5ad(tmp_path / "a.h5ad")
    with H5adFile(tmp_path / "a.h5ad") as file:
        assert file.obs_column("c").tolist() == ["x", "", "y"]
        assert file.obs_column("f").tolist() == ["1.5", "", "2.0"]
        assert file.obs_column("b").tolist() == ["True", "False", "True"]


@pytest.mark.parametrize("block", [1, 7, 50, 10_000])
def test_csc_conversion_in_blocks_of_any_size(tmp_path, monkeypatch, caplog, block):
    monkeypatch.setattr(_csc_to_csr, "BLOCK_VALUES", block)
    folder = tmp_path / "temporary"
    folder.mkdir()
    with H5adFile(write_h5ad(tmp_path / "a.h5ad", X, kind="csc"), temp_dir=str(folder)) as file:
        np.testing.assert_array_equal(dense(file.read_rows(range(23))), X)
        assert file.read_rows(range(23)).has_canonical_format
        assert len(list(folder.iterdir())) == 1
    assert list(folder.iterdir()) == []
    assert [record.levelname for record in caplog.records] == ["WARNING"]
    assert "stored by gene (CSC)" in caplog.text


def test_opening_a_csc_file_converts_nothing(tmp_path, caplog):
    with H5adFile(write_h5ad(tmp_path / "a.h5ad", X, kind="csc"), temp_dir=str(tmp_path / "not there")) as file:
        assert len(file.obs_names) == 23
    assert caplog.records == []


@pytest.mark.parametrize("kind", KINDS)
def test_memory_stays_with_the_block(tmp_path, monkeypatch, kind):
    """About 6 MB of values are read in blocks of 20 cells within a quarter of that."""
    monkeypatch.setattr(_csc_to_csr, "BLOCK_VALUES", 20_000)
    if kind == "dense":
        matrix = random_counts(1_000, 1_500)
        whole = matrix.nbytes
    else:
        rng, nnz = np.random.default_rng(0), 750_000
        places = rng.integers(0, 3_000, nnz), rng.integers(0, 4_000, nnz)
        matrix = sp.coo_matrix((rng.random(nnz, dtype=np.float32), places), (3_000, 4_000)).asformat(kind)
        whole = matrix.nnz * 8
    anndata.AnnData(matrix).write_h5ad(tmp_path / "a.h5ad")
    with H5adFile(tmp_path / "a.h5ad") as file:
        tracemalloc.start()
        total = sum(float(block.sum(dtype=np.float64)) for _, _, block in file.iter_blocks(block_rows=20))
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
    np.testing.assert_allclose(total, matrix.sum(dtype=np.float64), rtol=1e-9)
    assert peak < whole / 4, f"{peak:,} of {whole:,} bytes"


def test_real_cells():
    path = external("data/pbmc10k_controls.h5ad")
    expected = anndata.read_h5ad(path)
    with H5adFile(path) as file:
        assert file.shape == (200, 16_727) and set(file.obs_column("target_gene")) == {"non-targeting"}
        rows = [150, 3, 3, 4, 5, 199]
        assert (file.read_rows(rows) != expected.X[rows]).nnz == 0
        assert sum(block.sum() for _, _, block in file.iter_blocks(block_rows=64)) == expected.X.sum()


def test_scattered_rows_of_a_dense_matrix_decode_each_chunk_once(tmp_path):
    """Chunks as h5py chooses them (hundreds of rows, few columns), and more of them across than the file's cache."""
    io = Path("/proc/self/io")
    if not io.exists():
        pytest.skip("counts the bytes read from the file, which only Linux tells")
    matrix = np.random.default_rng(0).random((1_730, 6_000), dtype=np.float32)
    path = write_h5ad(tmp_path / "a.h5ad", np.zeros((1_730, 6_000), dtype=np.float32), kind="dense")
    with h5py.File(path, "r+") as file:
        attributes = dict(file["X"].attrs)
        del file["X"]
        stored = file.create_dataset("X", data=matrix, chunks=(865, 71), compression="gzip", compression_opts=1)
        stored.attrs.update(attributes)
        n_bytes = stored.id.get_storage_size()
        band = -(-6_000 // 71) * 865 * 71 * 4
    rows = np.arange(0, 1_730, 100)
    with H5adFile(path) as file:
        before = int(io.read_text().split("rchar: ")[1].split()[0])
        block = file.read_rows(rows)
        read = int(io.read_text().split("rchar: ")[1].split()[0]) - before
        cache = file._matrix.id.get_access_plist().get_chunk_cache()
    np.testing.assert_array_equal(block, matrix[rows])
    assert band > 16 * 2**20 and band <= cache[1] <= 256 * 2**20
    assert read < 1.1 * n_bytes
