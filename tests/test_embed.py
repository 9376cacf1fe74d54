"""`vcc_fast.embed` against the model called by hand, whatever the batches and blocks."""

from __future__ import annotations

import hashlib
import json

import anndata
import h5py
import numpy as np
import pandas as pd
import pytest
import torch
from scipy import sparse

from tests.helpers.paths import PARITY
from vcc_fast import embed, load_checkpoint
from vcc_fast.data.binning import bin_row
from vcc_fast.embed import Config, run

CHECKPOINT = PARITY / "checkpoint_foundation"
N_CELLS, EMPTY = 11, 4


@pytest.fixture(scope="module")
def model():
    return load_checkpoint(CHECKPOINT, "cpu", "fp32")


@pytest.fixture(scope="module")
def adata(model):
    """11 cells of 40 genes of the vocabulary and 3 others; cell 4 expresses only the others."""
    rng = np.random.default_rng(0)
    genes = [*model.vocab.genes[20:60], "NOT_A_GENE", "NOR_THIS", "THIRD"]
    order = rng.permutation(len(genes))
    counts = rng.poisson(2.0, (N_CELLS, len(genes))) * (rng.random((N_CELLS, len(genes))) < 0.6)
    counts[EMPTY, :40] = 0
    counts[EMPTY, 40:] = 2
    obs = pd.DataFrame({"depth": np.arange(N_CELLS)}, index=[f"cell{i}" for i in range(N_CELLS)])
    var = pd.DataFrame({"length": order}, index=[genes[i] for i in order])
    return anndata.AnnData(sparse.csr_matrix(counts[:, order].astype(np.float32)), obs=obs, var=var)


@pytest.fixture(scope="module")
def cells(adata, tmp_path_factory):
    path = tmp_path_factory.mktemp("embed") / "cells.h5ad"
    adata.write_h5ad(path)
    return path


def config(cells, tmp_path, **changes) -> Config:
    defaults = dict(
        checkpoint=CHECKPOINT, adata=cells, output=tmp_path / "out.h5ad", device="cpu", dtype="fp32", quiet=True
    )
    return Config(**(defaults | changes))


def by_hand(model, adata, cell: int) -> np.ndarray:
    """One cell through `model.embed` without any of the task's code."""
    counts = adata.X[cell].toarray()[0]
    names = [
        (name, value) for name, value in zip(adata.var_names, counts, strict=True) if value and name in model.vocab
    ]
    bins = bin_row(np.array([value for _, value in names], dtype=np.float64))
    ids = np.array([[model.vocab["<cls>"], *(model.vocab[name] for name, _ in names)]])
    return model.embed(ids, np.array([[-2.0, *bins]], dtype=np.float32))["cell_emb"][0].numpy()


def test_equals_the_model_called_by_hand_in_the_files_order(model, adata, cells, tmp_path):
    result = run(config(cells, tmp_path))
    written = anndata.read_h5ad(tmp_path / "out.h5ad")
    assert list(written.obs_names) == list(adata.obs_names)
    assert list(written.obs["depth"]) == list(range(N_CELLS))
    assert list(written.var["length"]) == list(adata.var["length"])
    assert written.X is None
    np.testing.assert_array_equal(written.obsm["X_scGPT"], result.embeddings)
    expected = np.stack([by_hand(model, adata, cell) for cell in range(N_CELLS)])
    np.testing.assert_allclose(result.embeddings, expected, atol=1e-5)
    np.testing.assert_allclose(np.linalg.norm(result.embeddings, axis=1), 1, atol=1e-5)
    assert np.ptp(expected, axis=0).max() > 1e-3, "the cells must differ for this test to mean anything"


@pytest.mark.parametrize("binning", ["deterministic", "random"])
def test_independent_of_batches_and_blocks(cells, tmp_path, monkeypatch, binning):
    settings = dict(binning=binning, max_seq_len=12, seed=3, overwrite=True)
    whole = run(config(cells, tmp_path, batch_size=64, **settings))
    monkeypatch.setattr(embed, "BLOCK_ROWS", 3)
    parts = run(config(cells, tmp_path, batch_size=2, **settings))
    assert whole.truncated == parts.truncated > 0
    np.testing.assert_array_equal(whole.n_genes, parts.n_genes)
    np.testing.assert_allclose(whole.embeddings, parts.embeddings, atol=1e-5)


def test_the_seed_draws_the_genes_of_long_cells(cells, tmp_path):
    first, again, other = (
        run(config(cells, tmp_path, max_seq_len=8, seed=seed, overwrite=True)).embeddings for seed in (0, 0, 1)
    )
    np.testing.assert_array_equal(first, again)
    assert np.abs(first - other).max() > 1e-3


def test_max_seq_len_all_takes_every_gene(adata, cells, model, tmp_path):
    result = run(config(cells, tmp_path, max_seq_len="all"))
    in_vocab = np.array([name in model.vocab for name in adata.var_names])
    np.testing.assert_array_equal(result.n_genes, (adata.X.toarray()[:, in_vocab] > 0).sum(axis=1))


def test_a_cell_without_a_known_gene_is_reported(cells, tmp_path, caplog):
    with caplog.at_level("WARNING", "vcc_fast"):
        result = run(config(cells, tmp_path))
    assert result.n_genes[EMPTY] == 0 and (np.delete(result.n_genes, EMPTY) > 0).all()
    assert "1 of 11 cells have no gene of the vocabulary (cell4)" in caplog.text
    written = anndata.read_h5ad(tmp_path / "out.h5ad")
    assert written.obs["scgpt_n_genes"].iloc[EMPTY] == 0
    assert written.uns["vcc_fast"]["cells_without_genes"] == 1
    assert json.loads(written.uns["vcc_fast"]["alignment"]["report"])["unmapped"] == 3


def test_thousands_of_renamed_genes_are_one_text(adata, model, tmp_path):
    """Ids that HDF5 would keep as one dataset a gene, found through a column that is named."""
    renamed = adata.copy()
    renamed.var["mine"] = [f"ENSG{i:011}" for i in range(adata.n_vars)]
    renamed.var_names = [f"name{i}" for i in range(adata.n_vars)]
    renamed.write_h5ad(tmp_path / "renamed.h5ad")
    rows = ["hgnc_id\tsymbol\tname\tstatus\talias_symbol\tprev_symbol\tensembl_gene_id"]
    rows += [f"HGNC:{i}\t{name}\t\tApproved\t\t\tENSG{i:011}" for i, name in enumerate(adata.var_names)]
    (tmp_path / "hgnc.txt").write_text("\n".join(rows) + "\n")
    run(config(tmp_path / "renamed.h5ad", tmp_path, gene_aliases=tmp_path / "hgnc.txt", ensembl_col="mine"))
    with h5py.File(tmp_path / "out.h5ad") as file:
        assert set(file["uns/vcc_fast/alignment"]) == set(file["uns/vcc_fast/checkpoint"]) == {"summary", "report"}
    record = anndata.read_h5ad(tmp_path / "out.h5ad").uns["vcc_fast"]
    assert "loaded" in json.loads(record["checkpoint"]["report"])
    assert len(json.loads(record["alignment"]["report"])["renamed"]) == 40
    assert record["settings"]["ensembl_col"] == "mine"
    assert record["hashes"]["gene_aliases"] == hashlib.sha256((tmp_path / "hgnc.txt").read_bytes()).hexdigest()


def test_the_checkpoints_report_is_said_and_the_threads_are_restored(cells, tmp_path, caplog, monkeypatch):
    used, embed_block = [], embed.embed_block

    def spy(*args):
        used.append(torch.get_num_threads())
        return embed_block(*args)

    monkeypatch.setattr(embed, "embed_block", spy)
    before = torch.get_num_threads()
    with caplog.at_level("INFO", "vcc_fast"):
        run(config(cells, tmp_path, num_threads=before + 1))
    assert "checkpoint: " in caplog.text and "tensors loaded" in caplog.text
    assert set(used) == {before + 1} and torch.get_num_threads() == before


def test_a_file_without_cells(adata, tmp_path):
    adata[:0].copy().write_h5ad(tmp_path / "none.h5ad")
    assert run(config(tmp_path / "none.h5ad", tmp_path)).embeddings.shape == (0, 64)
    assert anndata.read_h5ad(tmp_path / "out.h5ad").obsm["X_scGPT"].shape == (0, 64)


def test_with_x_copies_the_matrix_that_was_read(adata, tmp_path):
    layered = adata.copy()
    layered.layers["raw"] = layered.X.copy()
    layered.X = None
    layered.write_h5ad(tmp_path / "layered.h5ad")
    run(config(tmp_path / "layered.h5ad", tmp_path, layer="raw", with_x=True))
    written = anndata.read_h5ad(tmp_path / "out.h5ad")
    np.testing.assert_array_equal(written.X.toarray(), adata.X.toarray())


def test_counts_and_their_lognorm_give_the_same_embeddings(adata, cells, tmp_path):
    lognorm = adata.copy()
    lognorm.X = sparse.csr_matrix(lognorm.X.multiply(1e4 / lognorm.X.sum(axis=1))).log1p().astype(np.float32)
    lognorm.write_h5ad(tmp_path / "lognorm.h5ad")
    expected = run(config(cells, tmp_path)).embeddings
    found = run(config(tmp_path / "lognorm.h5ad", tmp_path, input_space="lognorm", overwrite=True)).embeddings
    np.testing.assert_allclose(found, expected, atol=1e-5)


@pytest.mark.parametrize(
    ("options", "code", "text"),
    [
        (["--max-seq-len", "1"], 2, "at least 2"),
        (["--max-seq-len", "some"], 2, "all or a whole number"),
        (["--binning", "dice"], 2, "--binning must be one of"),
        (["--batch-size", "0"], 2, "auto or a whole number"),
        (["--seed", "-1"], 2, "--seed"),
        (["--input-space", "lognorm"], 3, "every value is a whole number"),
        (["--layer", "raw"], 3, "raw"),
        (["--ensembl-col", "ids"], 3, "var has no column 'ids'"),
        (["--checkpoint", "nowhere"], 2, "--checkpoint"),
        (["-o", "{folder}/nowhere/out.h5ad"], 2, "there is no folder"),
        (["-o", "{folder}/out.csv"], 2, "must end in .h5ad"),
    ],
    ids=lambda value: "_".join(value).replace("{folder}/", "") if isinstance(value, list) else None,
)
def test_what_is_wrong_is_said(cells, tmp_path, capsys, options, code, text):
    given = [
        "--checkpoint",
        str(CHECKPOINT),
        "--adata",
        str(cells),
        "-o",
        str(tmp_path / "out.h5ad"),
        "--device",
        "cpu",
    ]
    assert embed.main([*given, *(option.format(folder=tmp_path) for option in options)]) == code
    assert text in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_an_output_that_exists_is_kept_without_overwrite(cells, tmp_path, capsys):
    (tmp_path / "out.h5ad").write_text("mine")
    given = ["--checkpoint", str(CHECKPOINT), "--adata", str(cells), "-o", str(tmp_path / "out.h5ad"), "--quiet"]
    assert embed.main(given) == 2
    assert (tmp_path / "out.h5ad").read_text() == "mine"
    assert embed.main([*given, "--overwrite"]) == 0
    assert anndata.read_h5ad(tmp_path / "out.h5ad").obsm["X_scGPT"].shape == (N_CELLS, 64)


def test_a_dataset_without_any_gene_of_the_vocabulary(adata, tmp_path, capsys):
    strange = adata.copy()
    strange.var_names = [f"strange{i}" for i in range(adata.n_vars)]
    strange.write_h5ad(tmp_path / "strange.h5ad")
    given = ["--checkpoint", str(CHECKPOINT), "--adata", str(tmp_path / "strange.h5ad")]
    assert embed.main([*given, "-o", str(tmp_path / "out.h5ad")]) == 3
    assert "none of the 43 genes (strange0" in capsys.readouterr().err
