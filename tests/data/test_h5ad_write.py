import subprocess
import sys
import time

import anndata
import h5py
import numpy as np
import pandas as pd
import pytest
import scipy.sparse as sp
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.helpers.h5ad_files import random_counts
from tests.helpers.paths import ROOT
from vcc_fast.data import h5ad_write
from vcc_fast.data.h5ad import H5adFile
from vcc_fast.data.h5ad_write import H5adWriter
from vcc_fast.errors import DataError, UsageError

X = random_counts(40, 9, 1) * np.float32(0.37)
VAR = pd.DataFrame({"gene_id": [f"E{i}" for i in range(9)]}, index=[f"G{i}" for i in range(9)])
OBS = pd.DataFrame(
    {"target_gene": ["A"] * 30 + ["B"] * 10, "control_cell": [f"c{i}" for i in range(40)], "n": range(40)},
    index=[str(i) for i in range(40)],
)
UNS = {"vcc_fast": {"seed": 3, "version": "0.1.0", "genes": ["a", "b"], "nested": {"x": 0.5, "on": True}}}


def write(path, blocks, format="csr", obs=OBS, uns=UNS, **options):
    with H5adWriter(path, 9, VAR, format=format, **options) as writer:
        for block in blocks:
            writer.append(block)
        return writer.finish(obs, uns)


def dense(matrix):
    return matrix.toarray() if sp.issparse(matrix) else np.asarray(matrix)


@pytest.mark.parametrize("format", ["csr", "dense"])
@pytest.mark.parametrize(
    "compression", [("gzip", 1, True), ("gzip", 4, False), None], ids=["default", "gzip 4", "none"]
)
def test_round_trip_through_anndata_and_our_reader(tmp_path, format, compression):
    path = write(tmp_path / "o.h5ad", [X[:15], sp.csr_matrix(X[15:])], format, compression=compression)
    assert [p.name for p in tmp_path.iterdir()] == ["o.h5ad"]
    adata = anndata.read_h5ad(path)
    assert adata.X.dtype == np.float32 and sp.issparse(adata.X) == (format == "csr")
    np.testing.assert_array_equal(dense(adata.X), X)
    assert adata.var_names.tolist() == VAR.index.tolist() and adata.var["gene_id"].tolist() == VAR["gene_id"].tolist()
    assert adata.obs["target_gene"].tolist() == OBS["target_gene"].tolist()
    assert isinstance(adata.obs["target_gene"].dtype, pd.CategoricalDtype), "repeated texts are stored as categories"
    assert adata.obs["control_cell"].tolist() == OBS["control_cell"].tolist()
    assert adata.uns["vcc_fast"]["nested"] == {"x": 0.5, "on": True}
    assert adata.uns["vcc_fast"]["genes"].tolist() == ["a", "b"]
    np.testing.assert_array_equal(dense(anndata.read_h5ad(path, backed="r").X[3:7]), X[3:7])
    with H5adFile(path) as file:
        assert file.format == format
        np.testing.assert_array_equal(dense(file.read_rows([39, 0, 0])), X[[39, 0, 0]])


def test_stored_types_and_encodings(tmp_path):
    with h5py.File(write(tmp_path / "o.h5ad", [X])) as file:
        assert dict(file.attrs) == {"encoding-type": "anndata", "encoding-version": "0.1.0"}
        assert file["X"].attrs["encoding-type"] == "csr_matrix" and file["X"].attrs["shape"].tolist() == [40, 9]
        assert (file["X/data"].dtype, file["X/indices"].dtype, file["X/indptr"].dtype) == ("f4", "i4", "i8")
        assert (file["X/data"].compression, file["X/data"].compression_opts, file["X/data"].shuffle) == (
            "gzip",
            1,
            True,
        )
        assert set(file) == {"X", "obs", "var", "obsm", "varm", "obsp", "varp", "layers", "uns"}


@settings(max_examples=12, deadline=None)
@given(cuts=st.lists(st.integers(0, 40), max_size=6), format=st.sampled_from(["csr", "dense"]))
def test_bytes_do_not_depend_on_the_blocks(tmp_path_factory, cuts, format):
    folder, patch = tmp_path_factory.mktemp("cuts"), pytest.MonkeyPatch()
    with patch.context() as patched:
        # small enough that the matrix has several chunks
        patched.setattr(h5ad_write, "CHUNK_VALUES", 32)
        edges = [0, *sorted(cuts), 40]
        once = write(folder / "a.h5ad", [X], format).read_bytes()
        parts = [X[start:end] for start, end in zip(edges[:-1], edges[1:], strict=True)]
        assert write(folder / "b.h5ad", parts, format).read_bytes() == once
        np.testing.assert_array_equal(dense(anndata.read_h5ad(folder / "b.h5ad").X), X)


def test_bytes_do_not_depend_on_the_time_or_the_process(tmp_path):
    once = write(tmp_path / "a.h5ad", [X]).read_bytes()
    time.sleep(1.01)
    assert write(tmp_path / "b.h5ad", [X]).read_bytes() == once
    code = "import sys; from tests.data.test_h5ad_write import X, write; write(sys.argv[1], [X])"
    subprocess.run([sys.executable, "-c", code, str(tmp_path / "c.h5ad")], cwd=ROOT, check=True)
    assert (tmp_path / "c.h5ad").read_bytes() == once


def test_blocks_may_be_reused_by_the_caller(tmp_path):
    buffer = np.ones((20, 9), dtype=np.float32)
    with H5adWriter(tmp_path / "o.h5ad", 9, VAR, format="dense") as writer:
        for value in (1, 2):
            buffer[:] = value
            writer.append(buffer)
        writer.finish(OBS)
    assert anndata.read_h5ad(tmp_path / "o.h5ad").X[:, 0].tolist() == [1] * 20 + [2] * 20


def test_zeros_are_not_stored_and_columns_are_sorted(tmp_path):
    block = sp.csr_matrix((np.array([2.0, 0.0, 1.0]), np.array([5, 3, 0]), np.array([0, 3])), shape=(1, 9))
    path = write(tmp_path / "o.h5ad", [block], obs=OBS[:1])
    with h5py.File(path) as file:
        assert (file["X/data"][:].tolist(), file["X/indices"][:].tolist()) == ([1, 2], [0, 5])


@pytest.mark.parametrize("format", ["csr", "dense"])
def test_no_cells(tmp_path, format):
    assert anndata.read_h5ad(write(tmp_path / "o.h5ad", [], format, obs=OBS[:0])).shape == (0, 9)


def test_obsm(tmp_path):
    embedding = np.arange(80, dtype=np.float32).reshape(40, 2)
    with H5adWriter(tmp_path / "o.h5ad", 9, VAR) as writer:
        writer.append(X)
        writer.finish(OBS, obsm={"X_scGPT": embedding})
    np.testing.assert_array_equal(anndata.read_h5ad(tmp_path / "o.h5ad").obsm["X_scGPT"], embedding)


def test_varm(tmp_path):
    widths = np.arange(18, dtype=np.float32).reshape(9, 2)
    with H5adWriter(tmp_path / "o.h5ad", 9, VAR) as writer:
        writer.append(X)
        with pytest.raises(DataError, match=r"varm\['w'\]: needs one row per gene \(9\), got 8"):
            writer.finish(OBS, varm={"w": widths[1:]})
        writer.finish(OBS, varm={"w": widths})
    np.testing.assert_array_equal(anndata.read_h5ad(tmp_path / "o.h5ad").varm["w"], widths)


def test_settings_that_hdf5_cannot_hold_become_json(tmp_path):
    uns = {"none": None, "mixed": [1, "a"], "empty": [], "rows": [{"a": 1}], "slash": {"HLA/B": 2}, "deep": {"n": None}}
    stored = anndata.read_h5ad(write(tmp_path / "o.h5ad", [X], uns=uns)).uns
    assert stored == {
        "none": "null",
        "mixed": '[1, "a"]',
        "empty": "[]",
        "rows": '[{"a": 1}]',
        "slash": '{"HLA/B": 2}',
        "deep": {"n": "null"},
    }
    with pytest.raises(DataError, match=r"uns\['x'\]: cannot be stored"):
        write(tmp_path / "p.h5ad", [X], uns={"x": object()})
    assert not (tmp_path / "p.h5ad").exists() and not (tmp_path / "p.h5ad.tmp").exists()


@pytest.mark.parametrize("ordered", [True, False])
def test_texts_categories_and_missing_values_of_any_pandas_type(tmp_path, ordered):
    obs = OBS.assign(
        s=pd.array(["x", None] * 20, dtype="string"),
        k=pd.Categorical(["lo", "hi"] * 20, categories=["lo", "hi"], ordered=ordered),
        f=[0.5, np.nan] * 20,
        b=[True, False] * 20,
    )
    back = anndata.read_h5ad(write(tmp_path / "o.h5ad", [X], obs=obs)).obs
    assert back["s"].tolist()[0] == "x" and pd.isna(back["s"].iloc[1])
    assert back["k"].cat.categories.tolist() == ["lo", "hi"] and back["k"].cat.ordered == ordered
    assert back["f"].iloc[0] == 0.5 and np.isnan(back["f"].iloc[1]) and back["b"].tolist() == [True, False] * 20


COLUMNS = {
    "boolean": (pd.array([True, False, True], dtype="boolean"), [True, False, True]),
    "boolean with missing": (pd.array([True, None, False], dtype="boolean"), [True, None, False]),
    "integer with missing": (pd.array([1, None, 3], dtype="Int32"), [1, None, 3]),
    "fraction with missing": (pd.array([0.5, None, 2], dtype="Float64"), [0.5, None, 2.0]),
    "string with missing": (pd.array(["x", None, "y"], dtype="string"), ["x", None, "y"]),
    "text with NaN": (np.array(["x", np.nan, "y"], dtype=object), ["x", None, "y"]),
    "text with None": (np.array(["x", None, "y"], dtype=object), ["x", None, "y"]),
    "nothing but missing": (np.array([None] * 3, dtype=object), [None] * 3),
    "truth values and None": (np.array([True, None, False], dtype=object), [True, None, False]),
    "numbers and None": (np.array([1, None, 3], dtype=object), [1, None, 3]),
    "numbers and texts": (np.array([1, None, "y"], dtype=object), ["1", None, "y"]),
    "dates": (pd.to_datetime(["2024-01-02", None, "2024-01-03"]), ["2024-01-02 00:00:00", None, "2024-01-03 00:00:00"]),
}


@pytest.mark.parametrize("table", ["obs", "var"])
@pytest.mark.parametrize("column", COLUMNS)
def test_columns_that_anndata_alone_refuses_or_changes(tmp_path, column, table):
    values, expected = COLUMNS[column]
    given = pd.DataFrame({"c": values}, index=["a", "b", "d"])
    other = pd.DataFrame(index=["e", "f", "g"])
    with H5adWriter(tmp_path / "o.h5ad", 3, given if table == "var" else other) as writer:
        writer.append(np.eye(3, dtype=np.float32))
        writer.finish(given if table == "obs" else other)
    back = getattr(anndata.read_h5ad(tmp_path / "o.h5ad"), table)["c"]
    assert [None if pd.isna(value) else value for value in back] == expected
    with H5adFile(tmp_path / "o.h5ad") as file:
        again = (file.obs() if table == "obs" else file.var)["c"]
    assert [None if pd.isna(value) else value for value in again] == expected


def test_what_does_not_fit(tmp_path):
    path = tmp_path / "o.h5ad"
    with pytest.raises(UsageError, match="format: must be one of csr, dense"):
        H5adWriter(path, 9, VAR, format="csc")
    with pytest.raises(UsageError, match="compression"):
        H5adWriter(path, 9, VAR, compression=("lzf", 0, False))
    with pytest.raises(DataError, match=r"var: needs one row per gene \(8, .* got 9"):
        H5adWriter(path, 8, VAR)
    with pytest.raises(DataError, match="needs 9 genes a cell, got the shape \\[40, 8\\]"):
        write(path, [X[:, :8]])
    with pytest.raises(DataError, match=r"obs: needs one row per cell \(40\), got 39"):
        write(path, [X], obs=OBS[:39])
    with pytest.raises(DataError, match="names of cells repeat"):
        write(path, [X], obs=OBS.set_axis(["same"] * 40))
    assert list(tmp_path.iterdir()) == []


def test_an_exception_leaves_the_old_file_and_no_other(tmp_path):
    path = tmp_path / "o.h5ad"
    path.write_text("old")
    with pytest.raises(RuntimeError, match="mine"):
        with H5adWriter(path, 9, VAR) as writer:
            writer.append(X)
            assert (tmp_path / "o.h5ad.tmp").exists()
            raise RuntimeError("mine")
    assert path.read_text() == "old" and list(tmp_path.iterdir()) == [path]
    write(path, [X])
    assert anndata.read_h5ad(path).shape == (40, 9) and list(tmp_path.iterdir()) == [path]


def test_the_temporary_file_of_another_process_stays(tmp_path):
    """HDF5 locks a file that is being written, so that a second writer of it cannot begin."""
    path = tmp_path / "o.h5ad"
    second = "import sys; from tests.data.test_h5ad_write import VAR, H5adWriter; H5adWriter(sys.argv[1], 9, VAR)"
    with H5adWriter(path, 9, VAR) as writer:
        done = subprocess.run([sys.executable, "-c", second, str(path)], cwd=ROOT, capture_output=True, text=True)
        assert "DataError" in done.stderr and "cannot be written" in done.stderr
        assert "AttributeError" not in done.stderr and (tmp_path / "o.h5ad.tmp").exists()
        writer.append(X)
        writer.finish(OBS)
    assert anndata.read_h5ad(path).shape == (40, 9)


def test_a_writer_that_finished_leaves_the_next_ones_temporary_file(tmp_path):
    with H5adWriter(tmp_path / "o.h5ad", 9, VAR) as writer:
        writer.append(X)
        writer.finish(OBS)
        (tmp_path / "o.h5ad.tmp").write_text("another's")
    assert (tmp_path / "o.h5ad.tmp").read_text() == "another's"


def test_no_folder(tmp_path):
    with pytest.raises(DataError, match="there is no folder .*none; make it first"):
        H5adWriter(tmp_path / "none" / "o.h5ad", 9, VAR)


FULL = """
import os, resource, sys
import numpy as np, pandas as pd
from vcc_fast.data.h5ad_write import H5adWriter
resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, 300_000))
names = pd.DataFrame(index=[f"g{i}" for i in range(1000)])
for format, cells in (("dense", 500), ("csr", 500), ("csr", 85)):
    values = np.random.default_rng(0).random((cells, 1000))
    try:
        with H5adWriter(sys.argv[1], 1000, names, format=format) as writer:
            writer.append(values)
            print("appended" if cells == 85 else "no error in time")
            writer.finish(pd.DataFrame(index=[str(i) for i in range(cells)]))
    except Exception as error:
        print(type(error).__name__, error, os.listdir(os.path.dirname(sys.argv[1])))
"""


def test_a_disk_that_is_full(tmp_path):
    """The system refuses a write (here at a limit of 300 kB), in `append` and in `finish`; nothing is left."""
    pytest.importorskip("resource")
    path = tmp_path / "o.h5ad"
    done = subprocess.run([sys.executable, "-c", FULL, str(path)], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    dense, csr, appended, finish = done.stdout.splitlines()
    assert appended == "appended"
    for line in (dense, csr, finish):
        assert line.startswith(f"DataError {path}: cannot be written: File too large (after ")
        assert line.endswith("free some space or name another place []")
