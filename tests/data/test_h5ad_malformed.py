import gzip

import anndata
import h5py
import numpy as np
import pytest

from tests.helpers.h5ad_files import random_counts, write_h5ad
from vcc_fast.data import _csc_to_csr
from vcc_fast.data.h5ad import H5adFile
from vcc_fast.errors import DataError

X = random_counts(23, 11, 5)


def refused(path, message, layer=None, read=False):
    with pytest.raises(DataError, match=message) as caught:
        with H5adFile(path, layer=layer) as file:
            if read:
                file.read_rows(range(file.n_obs))
    assert str(path) in str(caught.value)


@pytest.fixture
def path(tmp_path):
    return write_h5ad(tmp_path / "a.h5ad", X)


def edit(path, change):
    with h5py.File(path, "r+") as file:
        change(file)


def replace(name, values):
    def change(file):
        del file["X"][name]
        file["X"].create_dataset(name, data=np.asarray(values))

    return change


def test_files_that_are_no_h5ad(tmp_path, path):
    refused(tmp_path / "none.h5ad", "no such file")
    refused(tmp_path, "is a folder")
    (tmp_path / "empty.h5ad").write_bytes(b"")
    refused(tmp_path / "empty.h5ad", r"is empty \(0 bytes\)")
    (tmp_path / "text.h5ad").write_text("target_gene,n_cells\n")
    refused(tmp_path / "text.h5ad", "is not an HDF5 file")
    (tmp_path / "a.h5ad.gz").write_bytes(gzip.compress(path.read_bytes()))
    refused(tmp_path / "a.h5ad.gz", "gzip compressed as a whole")


@pytest.mark.parametrize("share", [0.1, 0.5, 0.99])
def test_truncated_files(path, share):
    data = path.read_bytes()
    path.write_bytes(data[: int(len(data) * share)])
    refused(path, "is truncated; is the download or copy complete")


def test_damaged_values(tmp_path):
    path = write_h5ad(tmp_path / "a.h5ad", X, compression="gzip")
    with h5py.File(path) as file:
        chunk = file["X/data"].id.get_chunk_info(0)
    data = bytearray(path.read_bytes())
    data[chunk.byte_offset : chunk.byte_offset + chunk.size] = b"\x00" * chunk.size
    path.write_bytes(data)
    refused(path, "X cannot be read .*may be damaged", read=True)


def test_hdf5_of_another_kind(tmp_path):
    with h5py.File(tmp_path / "10x.h5", "w") as file:
        file.create_group("matrix").create_dataset("barcodes", data=[1])
    refused(tmp_path / "10x.h5", "no obs and var; it holds 'matrix'.*10x's own .h5")


def test_no_x_names_the_layers(tmp_path):
    path = write_h5ad(tmp_path / "a.h5ad", X, layer="counts")
    refused(path, "has no X; the layers are 'counts'; pass one with --layer")
    refused(path, r"has no layers\['raw'\]; the layers are 'counts'", layer="raw")
    edit(path, lambda file: file.__delitem__("layers"))
    refused(path, "has no X; the layers are none")


def test_layouts_of_old_anndata(tmp_path, path):
    edit(path, lambda file: file["X"].attrs.update({"h5sparse_format": "csr"}))
    refused(path, "X written by anndata < 0.7")
    path = write_h5ad(tmp_path / "b.h5ad", X)

    def old_obs(file):
        del file["obs"]
        file.create_dataset("obs", data=np.zeros(23, dtype=[("index", "S4")]))

    edit(path, old_obs)
    refused(path, "obs written by anndata < 0.7")


def test_encodings_that_are_no_matrix(path):
    edit(path, lambda file: file["X"].attrs.update({"encoding-type": "awkward-array"}))
    refused(path, "X has the encoding 'awkward-array'; needed is a csr_matrix")
    edit(path, lambda file: file["X"].attrs.update({"encoding-type": "csr_matrix"}))
    edit(path, lambda file: file["X"].__delitem__("indices"))
    refused(path, "incomplete 'csr_matrix'")


def test_values_that_are_no_numbers(path):
    edit(path, replace("data", np.array([b"a"] * np.count_nonzero(X))))
    refused(path, "needed are numbers")


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("indptr", [0, 1]),
        ("indptr", [1] + [np.count_nonzero(X)] * 23),
        ("indptr", [0, 5, 2] + [np.count_nonzero(X)] * 21),
        ("indptr", [0] * 24),
        ("indices", [0, 1]),
    ],
    ids=["short", "not from 0", "falling", "ends early", "fewer indices"],
)
@pytest.mark.parametrize("kind", ["csr", "csc"])
def test_offsets_that_do_not_fit(tmp_path, kind, name, values):
    path = write_h5ad(tmp_path / "a.h5ad", X.T.copy() if kind == "csc" else X, kind=kind)
    edit(path, replace(name, values))
    refused(path, "X is damaged: its indptr", read=True)


@pytest.mark.parametrize("bad", [11, -1])
@pytest.mark.parametrize("kind", ["csr", "csc"])
def test_indices_outside_the_matrix(tmp_path, kind, bad):
    path = write_h5ad(tmp_path / "a.h5ad", X.T.copy() if kind == "csc" else X, kind=kind)
    edit(path, replace("indices", [bad] + [0] * (np.count_nonzero(X) - 1)))
    refused(path, "X is damaged: it has (an entry in row|entries in column)", read=True)


def test_shapes_that_contradict_each_other(path):
    edit(path, lambda file: file["X"].attrs.update({"shape": np.array([22, 11])}))
    refused(path, "X has the shape 22 x 11, but obs has 23 rows")


def test_missing_columns_and_rows(path):
    with H5adFile(path) as file:
        with pytest.raises(
            DataError, match="obs has no column 'gene'; its columns are 'target_gene', 'batch', 'depth'"
        ):
            file.obs_column("gene")
        with pytest.raises(DataError, match="no column 'gene'"):
            file.obs(["batch", "gene"])
        with pytest.raises(DataError, match="need 0 to 22, got 0 to 23"):
            file.read_rows([0, 23])
        with pytest.raises(DataError, match="got -1"):
            file.read_rows([-1])
        with pytest.raises(DataError, match="need whole numbers"):
            file.read_rows([0.5])


def test_annotation_that_anndata_cannot_read(path):
    edit(path, lambda file: file["obs/batch"].attrs.update({"encoding-type": "from the future"}))
    with H5adFile(path) as file:
        assert file.obs_column("target_gene")[0] == "non-targeting"
        with pytest.raises(DataError, match="obs/batch cannot be read"):
            file.obs_column("batch")


def test_no_room_for_the_temporary_copy(tmp_path, monkeypatch):
    path = write_h5ad(tmp_path / "a.h5ad", X, kind="csc")
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(_csc_to_csr, "BYTES_PER_VALUE", 2**60)
    with H5adFile(path, temp_dir=str(folder)) as file:
        with pytest.raises(DataError, match="needs a temporary copy of .* set TMPDIR"):
            file.read_rows([0])
    assert list(folder.iterdir()) == []


def test_a_failed_conversion_leaves_nothing(tmp_path):
    path = write_h5ad(tmp_path / "a.h5ad", X, kind="csc")
    edit(path, replace("indices", [99] * np.count_nonzero(X)))
    folder = tmp_path / "temporary"
    folder.mkdir()
    with H5adFile(path, temp_dir=str(folder)) as file:
        with pytest.raises(DataError, match="is damaged"):
            file.read_rows([0])
        assert list(folder.iterdir()) == []


@pytest.mark.filterwarnings("ignore:Element:anndata.OldFormatWarning")
def test_files_of_anndata_0_7(tmp_path):
    """Categories apart from their column, no encodings of columns."""
    path = write_h5ad(tmp_path / "a.h5ad", X)

    def age(file):
        obs = file["obs"]
        codes = obs["target_gene/codes"][:]
        for name in ("target_gene", "batch", "_index"):
            del obs[name]
        obs.create_dataset("_index", data=[f"cell{i}" for i in range(23)])
        obs.attrs["encoding-version"] = "0.1.0"
        obs.attrs["column-order"] = ["target_gene", "depth"]
        for key in ("encoding-type", "encoding-version"):
            del obs["depth"].attrs[key]
        obs.create_group("__categories").create_dataset("target_gene", data=["G1", "non-targeting"])
        obs.create_dataset("target_gene", data=codes)
        obs["target_gene"].attrs["categories"] = obs["__categories/target_gene"].ref

    edit(path, age)
    assert anndata.read_h5ad(path).obs["target_gene"].iloc[0] == "non-targeting"
    with H5adFile(path) as file:
        assert file.obs_column("target_gene")[:2].tolist() == ["non-targeting", "G1"]
        assert file.obs_column("depth")[:2].tolist() == ["0", "1"]
