"""Shards of a TileDB-SOMA experiment made of real cells equal those of their `.h5ad`; the queries; what is refused."""

from __future__ import annotations

import sys
from types import SimpleNamespace

import numpy as np
import pytest

from tests.helpers.paths import external
from vcc_fast.errors import DataError, UsageError
from vcc_fast.shard import Config, run
from vcc_fast.train import soma_cells
from vcc_fast.train.shards import ShardReader
from vcc_fast.train.soma_cells import SomaCells

soma = pytest.importorskip("tiledbsoma", reason="tiledbsoma is not installed (pip install 'vcc-fast[census]')")


@pytest.fixture(scope="module")
def cells():
    """200 real cells; every fifth is a second copy."""
    import anndata
    import scipy.sparse as sp

    adata = anndata.read_h5ad(external("data/pbmc10k_controls.h5ad"))
    adata.X = sp.csr_matrix(adata.X, dtype=np.float32)
    number = np.arange(adata.n_obs)
    adata.obs["tissue_general"] = np.where(number % 2, "blood", "lung")
    adata.obs["tissue"] = np.where(number % 2, "blood", "lung parenchyma")
    adata.obs["disease"] = np.choose(number % 3, ["normal", "lung adenocarcinoma", "COVID-19"])
    adata.obs["is_primary_data"] = number % 5 != 0
    return adata


@pytest.fixture(scope="module")
def experiment(tmp_path_factory, cells):
    import tiledbsoma.io

    uri = str(tmp_path_factory.mktemp("soma") / "experiment")
    tiledbsoma.io.from_anndata(uri, cells, measurement_name="RNA", X_layer_name="raw")
    return uri


@pytest.fixture
def vocab():
    return external("data/scgpt_census_vocab.json")


def made(tmp_path, vocab, **options):
    manifest = run(Config(vocab=vocab, output=tmp_path / "out", quiet=True, shard_cells=64, **options))
    return manifest, ShardReader(tmp_path / "out")


@pytest.mark.parity
def test_shards_equal_those_of_the_h5ad(tmp_path, experiment, cells, vocab, monkeypatch):
    monkeypatch.setattr(soma_cells, "BLOCK_CELLS", 37)
    made(tmp_path, vocab, soma=experiment, with_duplicates=True)
    path = tmp_path / "cells.h5ad"
    cells.write_h5ad(path)
    run(Config(adata=[path], vocab=vocab, output=tmp_path / "of_h5ad", quiet=True, shard_cells=64))
    files = sorted((tmp_path / "of_h5ad").glob("*.npy"))
    assert len(files) == 12
    for file in files:
        assert (tmp_path / "out" / file.name).read_bytes() == file.read_bytes(), file.name


QUERIES = [
    ({}, lambda obs: obs["is_primary_data"]),
    ({"with_duplicates": True}, lambda obs: obs["is_primary_data"] | True),
    ({"tissue": ["lung"]}, lambda obs: obs["is_primary_data"] & (obs["tissue_general"] == "lung")),
    (
        {"disease": ["normal", "COVID-19"], "tissue": ["blood", "lung"]},
        lambda obs: obs["is_primary_data"] & obs["disease"].isin(["normal", "COVID-19"]),
    ),
    (
        {"obs_query": 'tissue == "lung parenchyma" or disease == "normal"', "disease": ["normal"]},
        lambda obs: obs["is_primary_data"] & (obs["disease"] == "normal"),
    ),
]


@pytest.mark.parity
@pytest.mark.parametrize(("options", "expected"), QUERIES, ids=["primary", "all", "tissue", "filters", "query"])
def test_queries(tmp_path, experiment, cells, vocab, options, expected):
    manifest, reader = made(tmp_path, vocab, soma=experiment, **options)
    wanted = cells[np.asarray(expected(cells.obs))]
    assert 0 < manifest.n_cells == wanted.n_obs
    totals = [reader.rows(np.array([i])).values(0)[1].astype(int).sum() for i in range(manifest.n_cells)]
    in_vocab = np.isin(wanted.var_names, reader.vocab.genes)
    # genes that match by case alone are beyond this count
    assert (np.array(totals) >= np.asarray(wanted.X[:, in_vocab].sum(axis=1)).ravel()).all()
    source = manifest.sources[0]
    assert source["kind"] == "soma" and source["cells"] == manifest.n_cells
    assert ("is_primary_data == True" in (source["query"] or "")) != options.get("with_duplicates", False)


def fake_census(open_soma):
    return SimpleNamespace(
        open_soma=open_soma, get_census_version_description=lambda version: {"release_build": version}
    )


@pytest.mark.parity
def test_a_census_of_a_pinned_version(tmp_path, experiment, vocab, monkeypatch):
    """A folder of the census's layout, opened by its URI and as cellxgene-census would."""
    uri = str(tmp_path / "census")
    with soma.Collection.create(uri) as census:
        census.add_new_collection("census_data")["homo_sapiens"] = soma.open(experiment)
    manifest, _ = made(tmp_path, vocab, soma=uri, census_version="2025-01-30", tissue=["lung"])
    assert manifest.n_cells == 80 and manifest.sources[0]["census_version"] == "2025-01-30"
    asked = []

    def open_soma(census_version):
        asked.append(census_version)
        return soma.open(uri)

    monkeypatch.setitem(sys.modules, "cellxgene_census", fake_census(open_soma))
    with SomaCells(None, census_version="2023-05-08", filters={"tissue": ["lung"]}) as cells:
        assert cells.n_cells == 80 and asked == ["2023-05-08"] and cells.identity()["census_version"] == "2023-05-08"
    with pytest.raises(DataError, match="none of 'mus_musculus'; it holds homo_sapiens"):
        SomaCells(uri, organism="mus_musculus")


@pytest.mark.parity
def test_a_killed_run_goes_on(tmp_path, experiment, vocab, monkeypatch):
    from vcc_fast.train.shard_writer import ShardWriter

    made(tmp_path, vocab, soma=experiment)
    finish, options = ShardWriter.finish, {"soma": experiment, "vocab": vocab, "output": tmp_path / "again"}
    monkeypatch.setattr(ShardWriter, "finish", lambda *_: (_ for _ in ()).throw(KeyboardInterrupt))
    with pytest.raises(KeyboardInterrupt):
        run(Config(**options, quiet=True, shard_cells=64))
    monkeypatch.setattr(ShardWriter, "finish", finish)
    run(Config(**options, quiet=True, shard_cells=64, resume=True))
    for file in (tmp_path / "out").glob("*.npy"):
        assert (tmp_path / "again" / file.name).read_bytes() == file.read_bytes()


@pytest.mark.parity
@pytest.mark.parametrize(
    ("options", "error", "message"),
    [
        ({"obs_query": "nothing == 3"}, UsageError, "nothing.*obs has the columns.*tissue_general"),
        ({"obs_query": "disease = = 3"}, UsageError, "--obs-query 'disease = = 3'"),
        ({"measurement": "protein"}, DataError, "--measurement 'protein' is not there; it has RNA"),
        ({"layer": "normalised"}, DataError, "--layer 'normalised' is not there; it has raw"),
        ({"tissue": ["liver"]}, DataError, "no cell matches tissue_general in"),
        ({"assay": ["10x 3' v3"]}, DataError, "--assay: obs of .* has no column assay"),
        ({"tissue": ['l"ung']}, UsageError, "quotation marks"),
        ({"soma": "nowhere"}, DataError, "--soma nowhere: cannot be opened"),
    ],
    ids=lambda value: next(iter(value)) if isinstance(value, dict) else "",
)
def test_what_is_not_there_is_named(tmp_path, experiment, vocab, options, error, message):
    with pytest.raises(error, match=message) as raised:
        made(tmp_path, vocab, **({"soma": experiment} | options))
    assert "\n" not in str(raised.value)
    assert not (tmp_path / "out.partial").exists()
