"""Inputs that are wrong end with one sentence and the right exit code, before anything is written."""

from __future__ import annotations

import anndata
import numpy as np
import pytest
from scipy import sparse

from tests.prediction.conftest import FLAG_CHECKPOINT, FOUNDATION, make_screen


def changed(edit):
    def write(path):
        adata = make_screen()
        other = edit(adata)
        (adata if other is None else other).write_h5ad(path)

    return write


def set_control(value):
    def edit(adata):
        row = int(np.flatnonzero(adata.obs.target_gene == "non-targeting")[1])
        dense = adata.X.toarray()
        dense[row, 2] = value
        adata.X = sparse.csr_matrix(dense)

    return edit


def large_lognorm(adata):
    adata.X.data = np.log1p(adata.X.data)
    set_control(15.5)(adata)


def rename_genes(adata):
    adata.var_names = [adata.var_names[0], *adata.var_names[:-1]]


def no_controls(adata):
    return adata[adata.obs.target_gene != "non-targeting"].copy()


def no_cells(adata):
    return adata[:0].copy()


def empty_controls(adata):
    dense = adata.X.toarray()
    dense[adata.obs.target_gene == "non-targeting"] = 0
    adata.X = sparse.csr_matrix(dense)


def foreign_genes(adata):
    adata.var_names = [f"NOTHING{i}" for i in range(adata.n_vars)]


def truncated(path):
    make_screen().write_h5ad(path)
    content = path.read_bytes()
    path.write_bytes(content[: len(content) // 3])


CASES = {
    "nan": (changed(set_control(np.nan)), [], 3, ["nan", "gene 'A4GALT'", "cell 'cell"]),
    "infinite": (changed(set_control(np.inf)), [], 3, ["inf"]),
    "negative": (changed(set_control(-1.0)), [], 3, ["-1", "counts"]),
    "fractional counts": (changed(set_control(1.5)), [], 3, ["1.5", "--input-space lognorm"]),
    "counts declared lognorm": (changed(lambda a: None), ["--input-space", "lognorm"], 3, ["--input-space counts"]),
    "large lognorm": (changed(large_lognorm), ["--input-space", "lognorm"], 3, ["15.5", "lognorm"]),
    "no perturbation column": (changed(lambda a: None), ["--pert-col", "gene"], 3, ["'gene'", "target_gene"]),
    "no batch column": (changed(lambda a: None), ["--batch-col", "plate"], 3, ["'plate'"]),
    "no layer": (changed(lambda a: None), ["--layer", "raw"], 3, ["raw"]),
    "no control label": (changed(lambda a: None), ["--control-pert", "ctrl"], 3, ["'ctrl'", "non-targeting"]),
    "no controls": (changed(no_controls), [], 3, ["non-targeting", "--control-pert"]),
    "no cells": (changed(no_cells), [], 3, ["non-targeting"]),
    "empty controls": (changed(empty_controls), [], 3, ["empty"]),
    "duplicate genes": (changed(rename_genes), [], 3, ["more than once"]),
    "no known gene": (changed(foreign_genes), ["--missing-target", "append"], 3, ["vocabulary", "--ensembl-col"]),
    "no ensembl column": (changed(lambda a: None), ["--ensembl-col", "ens"], 3, ["'ens'"]),
    "truncated": (truncated, [], 3, ["input.h5ad"]),
    "not hdf5": (lambda path: path.write_text("hello"), [], 3, ["input.h5ad"]),
    "missing file": (lambda path: None, [], 2, ["--adata"]),
}


@pytest.mark.filterwarnings("ignore:Variable names are not unique")
@pytest.mark.parametrize(("write", "options", "code", "words"), CASES.values(), ids=list(CASES))
def test_malformed_data(predict, tmp_path, capsys, write, options, code, words):
    path = tmp_path / "input.h5ad"
    write(path)
    assert predict(*options, adata=path) == code
    message = capsys.readouterr().err
    assert "Traceback" not in message
    assert all(word in message for word in words), message
    assert not [file for file in tmp_path.iterdir() if file.name.startswith("out")]


def test_some_empty_controls_are_left_out_and_counted(predict, tmp_path):
    adata = make_screen()
    dense = adata.X.toarray()
    empty = np.flatnonzero(adata.obs.target_gene == "non-targeting")[:3]
    dense[empty] = 0
    adata.X = sparse.csr_matrix(dense)
    adata.write_h5ad(tmp_path / "input.h5ad")
    result = predict(adata=tmp_path / "input.h5ad", cells="all")
    assert not set(result.obs.control_cell) & set(adata.obs_names[empty])
    assert result.n_obs == 2 * 21
    assert "3 of 24 control cells are empty" in result.uns["vcc_fast"]["warnings"][0]


OPTIONS = {
    "unknown perturbation": (["--perts", "NOSUCHGENE"], 3, ["NOSUCHGENE", "--missing-target"]),
    "the control label": (["--perts", "non-targeting"], 2, ["control label"]),
    "the same twice": (["--perts", "A4GNT", "A4GNT"], 2, ["name it once"]),
    "no perturbation": ([], 2, ["--perts"]),
    "both lists": (["--perts", "A4GNT", "--perts-file", "{screen}"], 2, ["--perts-file"]),
    "perts file of another kind": (["--perts-file", "{screen}"], 3, ["screen.h5ad"]),
    "numbers without a file": (["--perts", "A4GNT", "--cells-per-pert", "file"], 2, ["--perts-file"]),
    "zero cells": (["--perts", "A4GNT", "--cells-per-pert", "0"], 2, ["at least 1"]),
    "target sum": (["--perts", "A4GNT", "--target-sum", "-1"], 2, ["--target-sum"]),
    "zero below": (["--perts", "A4GNT", "--zero-below", "-1"], 2, ["--zero-below"]),
    "batch size": (["--perts", "A4GNT", "--batch-size", "0"], 2, ["--batch-size"]),
    "device": (["--perts", "A4GNT", "--device", "tpu"], 2, ["tpu"]),
    "prompt": (["--perts", "A4GNT", "--prompt", "flags"], 2, ["--prompt"]),
    "random weights for knockout": (
        ["--perts", "A4GNT", "--prompt", "knockout", "--random-missing-weights", "1"], 2, ["--random-missing-weights"],
    ),
    "output is the input": (["--perts", "A4GNT", "-o", "{screen}", "--overwrite"], 2, ["same file"]),
    "output is no h5ad": (["--perts", "A4GNT", "-o", "x.csv"], 2, [".h5ad"]),
    "no output folder": (["--perts", "A4GNT", "-o", "nowhere/x.h5ad"], 2, ["nowhere"]),
}  # fmt: skip


@pytest.mark.parametrize(("options", "code", "words"), OPTIONS.values(), ids=list(OPTIONS))
def test_malformed_options(predict, screen_path, capsys, options, code, words):
    before = screen_path.read_bytes()
    given = [option.format(screen=screen_path) for option in options]
    assert predict(*given, perts=[], cells=None) == code
    message = capsys.readouterr().err
    assert "Traceback" not in message
    assert all(word in message for word in words), message
    assert screen_path.read_bytes() == before


def test_a_checkpoint_that_is_none(predict, tmp_path, capsys):
    assert predict(checkpoint=tmp_path / "nowhere") == 2
    assert predict(checkpoint=tmp_path) == 4
    assert "vocab.json" in capsys.readouterr().err


@pytest.mark.parametrize("checkpoint", [FLAG_CHECKPOINT, FOUNDATION], ids=["flag", "knockout"])
def test_an_instruction_set_that_is_none(predict, monkeypatch, tmp_path, capsys, checkpoint):
    pytest.importorskip("vcc_fast._core", reason="the native core is not built")
    monkeypatch.setenv("VCC_FAST_ISA", "mmx")
    assert predict(checkpoint=checkpoint) == 2
    assert "VCC_FAST_ISA" in capsys.readouterr().err
    assert not (tmp_path / "out.h5ad.partial").exists()


def test_a_model_that_predicts_no_number_is_an_error(predict, monkeypatch, capsys):
    def broken(self, result):
        return np.full_like(result.control, np.nan), {}

    monkeypatch.setattr("vcc_fast.prediction.flag.FlagPrompt.finish", broken)
    assert predict() == 4
    assert "--dtype float32" in capsys.readouterr().err


def test_perts_file_without_numbers(predict, screen, tmp_path, capsys):
    path = tmp_path / "perts.csv"
    path.write_text(f"target_gene\n{screen.var_names[0]}\n")
    assert predict("--perts-file", path, "--cells-per-pert", "file", perts=[], cells=None) == 2
    assert screen.var_names[0] in capsys.readouterr().err
    assert isinstance(predict("--perts-file", path, perts=[], cells=2), anndata.AnnData)
