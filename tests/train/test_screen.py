"""A screen as tokens and profiles: targets that are missing or new, and which rows are read."""

from __future__ import annotations

import anndata
import numpy as np
import pytest

from tests.helpers.finetune_screens import CONTROL, PERTURBATIONS, screen, write
from vcc_fast.data.h5ad import H5adFile
from vcc_fast.data.vocab import SPECIALS, GeneVocab
from vcc_fast.errors import DataError
from vcc_fast.train.screen import CellReader, read_labels
from vcc_fast.train.screen_tokens import make_tokens

# G0 to G49, of the screen's 60 genes; the double's second target and two more are new to it.
VOCAB = GeneVocab((*(f"G{i}" for i in range(50)), *SPECIALS))
MORE = ("G1", "G55", "G2+G56", "ABSENT", "G1+OTHER")


@pytest.fixture
def file(tmp_path):
    with H5adFile(write(screen(perturbations=MORE), tmp_path / "screen.h5ad")) as opened:
        yield opened


def labels_of(file):
    return read_labels(file, "target_gene", CONTROL, "batch")


def test_labels_group_rows_in_the_files_order(file):
    labels = labels_of(file)
    column = file.obs_column("target_gene")
    assert [r.name for r in labels.requests] == sorted(MORE)
    for name, rows in [*labels.rows.items(), (CONTROL, labels.control_rows)]:
        assert rows.tolist() == np.flatnonzero(column == name).tolist()
    by_batch = {batch: rows for batch, rows in labels.control_groups.items() if batch is not None}
    assert sorted(np.concatenate(list(by_batch.values()))) == labels.control_rows.tolist()
    assert all((file.obs_column("batch")[rows] == batch).all() for batch, rows in by_batch.items())


def test_cells_without_a_batch_are_counted_in_a_warning(tmp_path, caplog):
    adata = screen()
    adata.obs["batch"] = adata.obs["batch"].astype(object).where(np.arange(adata.n_obs) % 5 > 0, None)
    n_missing = int(adata.obs["batch"].isna().sum())
    with H5adFile(write(adata, tmp_path / "gaps.h5ad")) as file:
        labels_of(file)
    assert f"--batch-col batch: {n_missing} cells have no value" in caplog.text
    caplog.clear()
    with H5adFile(write(screen(), tmp_path / "whole.h5ad")) as file:
        labels_of(file)
    assert not caplog.text


def test_targets_outside_the_vocabulary_get_rows_of_their_own(file):
    tokens = make_tokens(file, VOCAB, labels_of(file).requests)
    assert tokens.vocab.tokens[len(VOCAB) :] == ("G55", "G56", "ABSENT", "OTHER")
    assert tokens.vocab.pad_id == VOCAB.pad_id
    assert len(tokens) == 62 and tokens.names[60:] == ("ABSENT", "OTHER") and tokens.columns[60:].tolist() == [-1, -1]
    for name, flagged in tokens.of_target.items():
        assert [tokens.vocab.tokens[i] for i in tokens.ids[flagged]] == name.split("+")
    # Other genes outside the vocabulary attend as <pad>.
    assert (tokens.ids[[50, 51, 52, 53, 54, 57, 58, 59]] == VOCAB.pad_id).all()
    assert tokens.ids[:50].tolist() == list(range(50))


def test_oov_drop_leaves_out_all_but_targets(file):
    tokens = make_tokens(file, VOCAB, labels_of(file).requests, oov="drop")
    assert tokens.names == (*(f"G{i}" for i in range(50)), "G55", "G56", "ABSENT", "OTHER")
    assert VOCAB.pad_id not in tokens.ids
    for name, flagged in tokens.of_target.items():
        assert [tokens.names[i] for i in flagged] == name.split("+")


def test_targets_that_are_not_measured(file):
    requests = labels_of(file).requests
    tokens = make_tokens(file, VOCAB, requests, missing_target="skip")
    assert tokens.skipped == ("ABSENT", "G1+OTHER") and len(tokens) == 60 and "ABSENT" not in tokens.of_target
    with pytest.raises(DataError, match="2 target.*ABSENT, OTHER.*--missing-target"):
        make_tokens(file, VOCAB, requests, missing_target="error")


def test_without_a_checkpoint_genes_and_targets_are_the_vocabulary(file):
    tokens = make_tokens(file, None, labels_of(file).requests)
    assert set(tokens.vocab.genes) == {*map(str, file.var_names), "ABSENT", "OTHER"}
    assert len(set(tokens.ids.tolist())) == len(tokens) == 62 and tokens.vocab.pad_id not in tokens.ids


def test_labels_of_one_perturbation_are_one(tmp_path, caplog):
    """GEARS's own files spell a single in both orders, and so may others a double."""
    adata = screen(perturbations=("G1", "G2", "G3", "G4", "G1+G2", "G2+G1"))
    spelled = {"G1": "G1+ctrl", "G2": "ctrl+G1", "G3": "ctrl+G3", CONTROL: "ctrl"}
    labels = adata.obs["target_gene"].astype(str).replace(spelled)
    adata.obs["target_gene"] = labels
    caplog.set_level("INFO", logger="vcc_fast")
    with H5adFile(write(adata, tmp_path / "gears.h5ad")) as file:
        found = read_labels(file, "target_gene", "ctrl", None)
    assert [request.name for request in found.requests] == ["G1", "G1+G2", "G3", "G4"]
    for name, written in (("G1", ("G1+ctrl", "ctrl+G1")), ("G1+G2", ("G1+G2", "G2+G1")), ("G3", ("ctrl+G3",))):
        assert found.rows[name].tolist() == np.flatnonzero(labels.isin(written)).tolist()
    assert "6 labels of target_gene are 4 perturbations" in caplog.text


def aliases(tmp_path, lines):
    table = tmp_path / "hgnc.txt"
    table.write_text("symbol\talias_symbol\tprev_symbol\tensembl_gene_id\n" + "".join(lines))
    return str(table)


@pytest.mark.parametrize("kind", ["previous", "ensembl", "case"])
def test_without_a_checkpoint_targets_are_found_under_the_files_names(tmp_path, kind):
    ensembl = {f"G{i}": f"ENSG{i:011d}" for i in range(20)}
    names = {"previous": "OLD{}", "ensembl": "ENSG{:011d}", "case": "g{}"}[kind]
    lines = [f"G{i}\t\tOLD{i}\t{ensembl[f'G{i}']}\n" for i in range(20)]
    table = None if kind == "case" else aliases(tmp_path, lines)
    adata = screen(n_genes=20, perturbations=("G1", "G2", "G1+G3", "ABSENT"))
    adata.var_names = [names.format(i) for i in range(20)]
    with H5adFile(write(adata, tmp_path / "renamed.h5ad")) as file:
        requests = read_labels(file, "target_gene", CONTROL, None).requests
        tokens = make_tokens(file, None, requests, gene_aliases=table)
        # As `predict` finds them in the checkpoint that comes of it.
        again = make_tokens(file, tokens.vocab, requests, gene_aliases=table)
    assert tokens.appended == again.appended == ("ABSENT",) and len(tokens.vocab) == len(again.vocab)
    for found in (tokens, again):
        for name, genes in (("G1", [1]), ("G2", [2]), ("G1+G3", [1, 3])):
            assert found.columns[found.of_target[name]].tolist() == genes
            # Scores and baselines find the target's own gene by its name.
            assert [found.names[i] for i in found.of_target[name]] == name.split("+")
    assert tokens.ids.tolist() == again.ids.tolist() and tokens.vocab.pad_id not in tokens.ids


def test_two_names_of_one_gene_are_refused_without_a_checkpoint_too(tmp_path):
    """Or the one could be held out, and the other train."""
    table = aliases(tmp_path, ["G1\t\tOLD1\t\n"])
    adata = screen(n_genes=20, perturbations=("G1", "OLD1", "G2"))
    adata.var_names = ["G0", "OLD1", *(f"G{i}" for i in range(2, 20))]
    with H5adFile(write(adata, tmp_path / "twice.h5ad")) as file:
        requests = read_labels(file, "target_gene", CONTROL, None).requests
        with pytest.raises(DataError, match="'G1' and 'OLD1' are names of the same gene"):
            make_tokens(file, None, requests, gene_aliases=table)


@pytest.mark.parametrize(
    ("gene", "line", "targets"),
    [("G1", "G1\t\tA|B\t\n", ("A", "B")), ("OLD1", "G1x\t\tOLD1|A\t\n", ("A", "G1x"))],
)
def test_two_former_names_of_one_gene_are_refused(tmp_path, gene, line, targets):
    adata = screen(n_genes=20, perturbations=(*targets, "G2"))
    adata.var_names = [gene if i == 1 else f"G{i}" for i in range(20)]
    with H5adFile(write(adata, tmp_path / "twice.h5ad")) as file:
        requests = read_labels(file, "target_gene", CONTROL, None).requests
        with pytest.raises(DataError, match=f"names of the same gene of the file, '{gene}'"):
            make_tokens(file, None, requests, gene_aliases=aliases(tmp_path, [line]))


def test_no_gene_in_the_vocabulary(file):
    with pytest.raises(DataError, match="none of the 60 genes.*--ensembl-col"):
        make_tokens(file, GeneVocab(("X", *SPECIALS)), labels_of(file).requests)


def lognorm(x, total):
    return np.log1p(x * (total / np.maximum(x.sum(1, keepdims=True), 1e-30)))


def test_cells_and_profiles_are_the_definition(file):
    adata = anndata.read_h5ad(file.path)
    x = lognorm(adata.X.toarray().astype(np.float64), 1e4)
    labels = labels_of(file)
    tokens = make_tokens(file, VOCAB, labels.requests, oov="drop")
    reader = CellReader(file, tokens, "counts", 1e4, labels.control_rows)
    rows = [7, 3, 7, 0]
    found = reader.read(rows)
    measured = tokens.columns >= 0
    np.testing.assert_allclose(found[:, measured], x[rows][:, tokens.columns[measured]], rtol=1e-5)
    assert (found[:, ~measured] == 0).all()
    groups = [labels.control_rows, labels.rows["G1"], labels.rows["G55"][:1]]
    profiles = reader.profiles(groups)
    for group, cells in enumerate(groups):
        part = x[cells][:, tokens.columns[measured]]
        np.testing.assert_allclose(profiles.mean[group, measured], part.mean(0), rtol=1e-5, atol=1e-7)
        if len(cells) > 1:
            np.testing.assert_allclose(profiles.error[group, measured], part.var(0, ddof=1) / len(part), rtol=1e-3)
    # Of one cell no spread is known.
    assert np.isinf(profiles.error[2, measured]).all() and profiles.n_cells.tolist() == [20, 6, 1]


def test_the_median_reads_the_rows_that_may_be_read(file, tmp_path):
    adata = anndata.read_h5ad(file.path)
    labels = labels_of(file)
    allowed = np.sort(np.concatenate([labels.control_rows, labels.rows["G1"]]))
    x = adata.X.toarray()
    x[np.setdiff1d(np.arange(len(x)), allowed)] = np.nan
    adata.X = x
    with H5adFile(write(adata, tmp_path / "poisoned.h5ad")) as poisoned:
        reader = CellReader(poisoned, make_tokens(poisoned, VOCAB, labels.requests), "counts", "median", allowed)
        assert reader.target_sum == np.median(x[allowed].sum(1))
        reader.profiles([labels.control_rows, labels.rows["G1"]])
        with pytest.raises(DataError, match="cell.*NaN|NaN.*cell|nan"):
            reader.profiles([labels.rows["G55"]])


def test_a_gene_twice_is_refused(tmp_path):
    adata = screen()
    adata.var = adata.var.rename(index={"G40": "G7", "G41": "G8"})
    with H5adFile(write(adata, tmp_path / "twice.h5ad")) as file:
        requests = read_labels(file, "target_gene", CONTROL, None).requests
        assert len(requests) == len(PERTURBATIONS)
        with pytest.raises(DataError, match="2 gene name.*G7, G8.*var_names_make_unique"):
            make_tokens(file, VOCAB, requests)
