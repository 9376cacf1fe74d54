"""`vcc_fast.generate`: every unknown gene gets a bin in K rounds, the known ones stay, and a seed repeats it."""

from __future__ import annotations

import hashlib

import anndata
import numpy as np
import pandas as pd
import pytest
import torch
from scipy import sparse

from tests.helpers.paths import PARITY
from vcc_fast import generate, load_checkpoint
from vcc_fast.data.binning import bin_rows
from vcc_fast.errors import DataError
from vcc_fast.generate import ROUNDS, Config, run
from vcc_fast.model.generation import generate_iteratively
from vcc_fast.prediction import known_genes
from vcc_fast.prediction.known_genes import split_cell

CHECKPOINT = PARITY / "checkpoint_foundation"
N_CELLS, N_GENES = 7, 30


@pytest.fixture(scope="module")
def model():
    return load_checkpoint(CHECKPOINT, "cpu", "fp32")


@pytest.fixture(scope="module")
def adata(model):
    """7 cells of 30 genes of the vocabulary, and one other in the middle."""
    rng = np.random.default_rng(1)
    genes = [*model.vocab.genes[5:20], "NOT_A_GENE", *model.vocab.genes[40:55]]
    counts = rng.poisson(4.0, (N_CELLS, len(genes))) * (rng.random((N_CELLS, len(genes))) < 0.7)
    obs = pd.DataFrame({"batch": ["a"] * 3 + ["b"] * 4}, index=[f"cell{i}" for i in range(N_CELLS)])
    return anndata.AnnData(sparse.csr_matrix(counts.astype(np.float32)), obs=obs, var=pd.DataFrame(index=genes))


@pytest.fixture(scope="module")
def cells(adata, tmp_path_factory):
    path = tmp_path_factory.mktemp("generate") / "cells.h5ad"
    adata.write_h5ad(path)
    return path


@pytest.fixture(scope="module")
def own_bins(adata):
    """The cells' bins over the 30 genes of the vocabulary."""
    keep = np.flatnonzero(adata.var_names != "NOT_A_GENE")
    return bin_rows(adata.X.tocsr()[:, keep], mode="deterministic").toarray()


def config(cells, tmp_path, **changes) -> Config:
    defaults = dict(
        checkpoint=CHECKPOINT,
        adata=cells,
        output=tmp_path / "out.h5ad",
        steps=3,
        device="cpu",
        dtype="fp32",
        quiet=True,
    )
    if "known_genes" not in changes:
        defaults["known_fraction"] = 0.5
    return Config(**(defaults | changes))


def written(tmp_path) -> tuple[np.ndarray, np.ndarray, anndata.AnnData]:
    """Bins and rounds of the vocabulary's 30 genes, and the file."""
    out = anndata.read_h5ad(tmp_path / "out.h5ad")
    keep = out.var["in_vocabulary"].to_numpy()
    rounds = out.layers[ROUNDS].toarray()
    assert not out.X.toarray()[:, ~keep].any() and not rounds[:, ~keep].any()
    return out.X.toarray()[:, keep], rounds[:, keep], out


@pytest.mark.parametrize("steps", [1, 3, 50], ids=lambda k: f"{k}_rounds")
def test_every_gene_is_known_after_k_rounds(cells, own_bins, tmp_path, steps):
    result = run(config(cells, tmp_path, steps=steps))
    values, rounds, out = written(tmp_path)
    known = rounds == 0
    expected_known = [round(0.5 * count) for count in (own_bins > 0).sum(axis=1)]
    np.testing.assert_array_equal(known.sum(axis=1), expected_known)
    np.testing.assert_array_equal(values[known], own_bins[known])
    assert rounds.max() == min(steps, (~known).sum(axis=1).max())
    assert values.min() >= 0 and values.max() <= 50 and (values == np.rint(values)).all()
    assert (result.cells, result.known, result.generated) == (N_CELLS, known.sum(), (~known).sum())
    assert out.uns["vcc_fast"]["space"] == "bins" and list(out.obs["batch"]) == ["a"] * 3 + ["b"] * 4


def test_equals_the_models_function_called_by_hand(model, cells, own_bins, tmp_path):
    run(config(cells, tmp_path))
    values, rounds, out = written(tmp_path)
    ids = np.array([model.vocab[name] for name in out.var_names[out.var["in_vocabulary"]]])
    for cell in range(N_CELLS):
        known, unknown = (np.flatnonzero((rounds[cell] == 0) == is_known) for is_known in (True, False))
        made = generate_iteratively(
            model,
            [[model.vocab["<cls>"], *ids[known].tolist()]],
            [[-2.0, *own_bins[cell, known]]],
            ids[None, unknown],
            steps=3,
        )
        np.testing.assert_array_equal(values[cell, unknown], made.values[0].numpy())
        np.testing.assert_array_equal(rounds[cell, unknown], made.rounds[0].numpy())


def test_independent_of_batches_and_blocks(cells, tmp_path, monkeypatch):
    run(config(cells, tmp_path, batch_size=64))
    whole = written(tmp_path)
    monkeypatch.setattr(generate, "BLOCK_ROWS", 4)
    run(config(cells, tmp_path, batch_size=2, overwrite=True))
    parts = written(tmp_path)
    np.testing.assert_array_equal(whole[0], parts[0])
    np.testing.assert_array_equal(whole[1], parts[1])


def test_the_seed_repeats_bytes_and_another_differs(cells, tmp_path):
    files = []
    for seed in (0, 0, 1):
        run(config(cells, tmp_path, seed=seed, overwrite=True))
        files.append((tmp_path / "out.h5ad").read_bytes())
    assert files[0] == files[1] != files[2]


def test_known_genes_of_a_file(adata, cells, own_bins, tmp_path):
    listed = [*adata.var_names[:10], "NOT_A_GENE"]
    (tmp_path / "panel.txt").write_text("\n".join(listed) + "\n\n")
    run(config(cells, tmp_path, known_genes=tmp_path / "panel.txt"))
    values, rounds, out = written(tmp_path)
    assert not rounds[:, :10].any() and rounds[:, 10:].all()
    np.testing.assert_array_equal(values[:, :10], own_bins[:, :10])
    hashes = out.uns["vcc_fast"]["hashes"]
    assert hashes["known_genes"] == hashlib.sha256((tmp_path / "panel.txt").read_bytes()).hexdigest()
    assert hashes["gene_aliases"] == "null"


def test_only_expressed_genes_where_asked(cells, own_bins, tmp_path):
    run(config(cells, tmp_path, unknown="expressed"))
    values, rounds, _ = written(tmp_path)
    assert not values[own_bins == 0].any() and not rounds[own_bins == 0].any()
    assert rounds.any()


def test_hidden_bins_are_compared(cells, own_bins, tmp_path):
    result = run(config(cells, tmp_path))
    values, rounds, _ = written(tmp_path)
    hidden = (rounds > 0) & (own_bins > 0)
    # Known genes are never zero, so what is zero among round 0 was not asked.
    known = np.where((rounds == 0) & (own_bins > 0), own_bins, np.nan)
    constant = np.broadcast_to(np.nanmean(known, axis=1, keepdims=True), values.shape)
    assert result.hidden == hidden.sum() > 0
    assert result.hidden_error == pytest.approx(np.abs(values - own_bins)[hidden].mean(), rel=1e-5)
    assert result.constant_error == pytest.approx(np.abs(constant - own_bins)[hidden].mean(), rel=1e-5)


def test_cells_without_a_known_gene_are_reported(adata, cells, tmp_path, caplog):
    (tmp_path / "panel.txt").write_text("NOT_A_GENE")
    with caplog.at_level("WARNING", "vcc_fast"):
        result = run(config(cells, tmp_path, known_genes=tmp_path / "panel.txt"))
    assert result.cells_without_known == N_CELLS and result.known == 0
    assert "7 of 7 cells have no known gene" in caplog.text
    assert (written(tmp_path)[1] > 0).all()


def test_cells_of_one_name_are_refused_before_any_is_generated(adata, tmp_path, monkeypatch):
    repeated = adata.copy()
    repeated.obs_names = ["same"] * 3 + [f"cell{i}" for i in range(4)]
    repeated.write_h5ad(tmp_path / "repeated.h5ad")
    monkeypatch.setattr(known_genes, "generate_batch", lambda *args: pytest.fail("a forward pass"))
    with pytest.raises(DataError, match=r"1 names of cells \(obs_names\) repeat \('same'\)"):
        run(config(tmp_path / "repeated.h5ad", tmp_path))
    assert [path.name for path in tmp_path.iterdir()] == ["repeated.h5ad"]


def test_the_checkpoints_report_is_said_and_the_threads_are_restored(cells, tmp_path, caplog, monkeypatch):
    used, generate_batch = [], known_genes.generate_batch

    def spy(*args):
        used.append(torch.get_num_threads())
        return generate_batch(*args)

    monkeypatch.setattr(known_genes, "generate_batch", spy)
    before = torch.get_num_threads()
    with caplog.at_level("INFO", "vcc_fast"):
        run(config(cells, tmp_path, num_threads=before + 1))
    assert "checkpoint: " in caplog.text and "tensors loaded" in caplog.text
    assert set(used) == {before + 1} and torch.get_num_threads() == before


@pytest.mark.parametrize("unknown", ["all", "expressed"])
def test_cells_without_counts_and_files_without_cells(adata, tmp_path, unknown):
    empty = adata[:2].copy()
    empty.X = sparse.csr_matrix(empty.shape, dtype=np.float32)
    for n_cells in (2, 0):
        empty[:n_cells].copy().write_h5ad(tmp_path / "empty.h5ad")
        result = run(config(tmp_path / "empty.h5ad", tmp_path, unknown=unknown, overwrite=True))
        assert (result.cells, result.known, result.hidden) == (n_cells, 0, 0)
        assert result.generated == (n_cells * N_GENES if unknown == "all" else 0)
        assert written(tmp_path)[0].shape == (n_cells, N_GENES)


def test_split_of_one_cell():
    expressed, listed = np.array([1, 4, 6, 7]), np.isin(np.arange(9), [0, 4, 7])
    known, unknown = split_cell(expressed, 0, 9, listed, "all", seed=0)
    assert known.tolist() == [4, 7] and unknown.tolist() == [1, 2, 3, 5, 6, 8]
    assert split_cell(expressed, 0, 9, listed, "expressed", seed=0)[1].tolist() == [1, 6]
    known, unknown = split_cell(expressed, 5, 9, 0.5, "expressed", seed=0)
    assert len(known) == 2 and sorted([*known, *unknown]) == expressed.tolist()


@pytest.mark.parametrize(
    ("options", "code", "text"),
    [
        ([], 2, "either --known-genes FILE or --known-fraction R"),
        (["--known-fraction", "0.5", "--known-genes", "{folder}/panel.txt"], 2, "either --known-genes"),
        (["--known-fraction", "1"], 2, "between 0 and 1"),
        (["--known-fraction", "nan"], 2, "between 0 and 1"),
        (["--known-fraction", "0.5", "--steps", "0"], 2, "at least 1"),
        (["--known-fraction", "0.5", "--unknown", "some"], 2, "--unknown must be one of"),
        (["--known-genes", "{folder}/absent.txt"], 2, "--known-genes"),
        (["--known-genes", "{folder}/typo.txt"], 3, "1 of 1 names are not among the dataset's genes (TYPO)"),
        (["--known-genes", "{folder}/empty.txt"], 3, "no name in it"),
        (["--known-genes", "{folder}/binary.txt"], 3, "not a text file"),
        (["--known-fraction", "0.5", "--checkpoint", str(PARITY / "checkpoint_perturb")], 4, "cannot generate"),
        (["--known-fraction", "0.5", "--ensembl-col", "ids"], 3, "var has no column 'ids'"),
        (["--known-fraction", "0.5", "--input-space", "lognorm"], 3, "every value is a whole number"),
    ],
    ids=lambda value: "_".join(value[-2:]).replace("{folder}/", "").split("/")[-1] if isinstance(value, list) else None,
)
def test_what_is_wrong_is_said(cells, tmp_path, capsys, options, code, text):
    for name, content in (("panel", b"A"), ("typo", b"TYPO\n"), ("empty", b"\n"), ("binary", b"\xff\xfe\x00\x80")):
        (tmp_path / f"{name}.txt").write_bytes(content)
    before = sorted(tmp_path.iterdir())
    given = ["--checkpoint", str(CHECKPOINT), "--adata", str(cells), "-o", str(tmp_path / "out.h5ad"), "--steps", "2"]
    assert generate.main([*given, *(option.format(folder=tmp_path) for option in options)]) == code
    assert text in capsys.readouterr().err
    assert sorted(tmp_path.iterdir()) == before


def test_the_command_writes_the_file(cells, tmp_path):
    given = ["--checkpoint", str(CHECKPOINT), "--adata", str(cells), "-o", str(tmp_path / "out.h5ad"), "--quiet"]
    assert generate.main([*given, "--steps", "2", "--known-fraction", "0.3"]) == 0
    assert set(np.unique(written(tmp_path)[1])) == {0, 1, 2}
