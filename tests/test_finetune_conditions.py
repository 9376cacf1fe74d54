"""`--condition-col` from the screen to the prediction: what it learns, what is kept, resumed, extended and refused."""

from __future__ import annotations

import csv
import json
import os
import signal

import anndata
import numpy as np
import pytest
from scipy import sparse

from tests.helpers.finetune_screens import CONTROL, PERTURBATIONS, files, finetune, screen, screen_of_lines, write
from tests.test_finetune import same_state, stop_at
from vcc_fast import predict_anndata
from vcc_fast.model.checkpoint import load_checkpoint, read_checkpoint

NAMES = ("G1", "G2", "G3", "G4")
# Enough for the tiny model to learn four perturbations in two lines by heart.
LEARN = (
    "--epochs", "4", "--steps-per-epoch", "75", "--batch-cells", "8", "--no-grow", "--learning-rate", "0.002",
    "--validation-share", "0",
)  # fmt: skip


@pytest.fixture(autouse=True)
def no_drawing(monkeypatch):
    monkeypatch.setattr("vcc_fast.finetune._draw", lambda *_: None)


@pytest.fixture
def path(tmp_path):
    """The screen of `test_finetune` in two lines; every perturbation has cells, and controls, in both."""
    adata = screen()
    adata.obs["line"] = np.where(np.arange(adata.n_obs) % 2, "A", "B")
    return write(adata, tmp_path / "screen.h5ad")


def changes(adata, labels, lines, control):
    """Mean change [perturbations, lines, genes] of cells from the controls of their line."""
    return np.array(
        [[adata[(labels == name) & (lines == line)].mean(0) - control[line] for line in "AB"] for name in NAMES]
    )


def test_a_model_with_the_column_learns_what_one_without_cannot(tmp_path):
    path = write(screen_of_lines(), tmp_path / "lines.h5ad")
    adata = anndata.read_h5ad(path)
    x = adata.X.toarray().astype(np.float64)
    x = np.log1p(x / x.sum(1, keepdims=True) * 1e4)
    labels, lines = adata.obs["target_gene"].to_numpy(), adata.obs["line"].to_numpy()
    control = {line: x[(labels == CONTROL) & (lines == line)].mean(0) for line in "AB"}
    true = changes(x, labels, lines, control)
    errors = {}
    for name, options in (("without", ()), ("with", ("--condition-col", "line"))):
        assert finetune(path, tmp_path / name, *LEARN, *options) == 0
        found = predict_anndata(path, tmp_path / name / "last", NAMES, cells_per_pert="all", dtype="fp32")
        of_cells = found.obs["target_gene"].to_numpy(), found.obs["line"].to_numpy()
        predicted = changes(found.X.toarray().astype(np.float64), *of_cells, control)
        errors[name] = ((predicted - true) ** 2).mean(axis=(0, 2))
        nothing = (true**2).mean(axis=(0, 2))
    # One that is not told of the lines predicts the mean over both: half of the change is missing in A, and half of it
    # is too much in B, where there is none.
    assert (errors["without"] > 0.1 * nothing[0]).all()
    assert (errors["with"] < 0.5 * errors["without"]).all(), errors
    rows = read_checkpoint(tmp_path / "with" / "last").state["condition_encoder.weight"]
    assert rows.shape == (2, 64) and (rows.norm(dim=1) > 0.1).all()


def test_what_is_written(path, tmp_path):
    split = tmp_path / "split.toml"
    split.write_text('[fewshot."screen.cells"]\nval = ["G3", "G4"]\ntest = ["G5", "G1+G2"]\n')
    out = tmp_path / "out"
    assert finetune(path, out, "--condition-col", "line", "--split", split) == 0
    for name in ("best", "last"):
        config = load_checkpoint(out / name, "cpu", "fp32").config
        assert (config.condition_col, config.conditions) == ("line", ("A", "B"))
    settings = json.loads((out / "run.json").read_text())["settings"]
    assert settings["condition_col"] == "line" and settings["conditions"] == {"column": "line", "names": ["A", "B"]}
    table = list(csv.DictReader((out / "test.csv").open()))
    of_model = {(row["perturbation"], row["condition"]) for row in table if row["method"] == "model"}
    assert of_model == {("G5", "A"), ("G5", "B"), ("G1+G2", "A"), ("G1+G2", "B")}
    assert len(table) == 4 * len({row["method"] for row in table})


BY_LINE = """
[fewshot."screen.A"]
val = ["G3", "G4"]
test = ["G5"]
[fewshot."screen.B"]
val = ["G5"]
test = ["G4", "G1+G2"]
"""
HELD_OUT = {("G5", "A"), ("G4", "B"), ("G1+G2", "B")}


def poison(path, made, pairs):
    adata = anndata.read_h5ad(path)
    labels, lines = adata.obs["target_gene"].to_numpy(), adata.obs["line"].to_numpy()
    rows = [i for i, each in enumerate(zip(labels, lines, strict=True)) if each in pairs]
    assert rows
    x = adata.X.toarray()
    x[rows] = x[rows][:, ::-1] + 5
    adata.X = sparse.csr_matrix(x)
    return write(adata, made)


def test_a_perturbation_may_be_held_out_in_one_line_and_validate_in_another(path, tmp_path):
    split = tmp_path / "split.toml"
    split.write_text(BY_LINE)
    options = ("--condition-col", "line", "--split", split)
    out = tmp_path / "sound"
    assert finetune(path, out, *options) == 0
    table = list(csv.DictReader((out / "test.csv").open()))
    assert {(row["perturbation"], row["condition"]) for row in table if row["method"] == "model"} == HELD_OUT
    parts = json.loads((out / "run.json").read_text())["settings"]["split"]
    assert ["G5", "B"] in parts["validation"] and ["G5", "A"] in parts["test"] and ["G1+G2", "A"] in parts["train"]
    assert finetune(path, out, *options, "--resume") == 0, "the split in run.json is compared with that of the file"
    for name, pairs in (("held_out", HELD_OUT), ("trained", {("G1+G2", "A")})):
        other = poison(path, tmp_path / f"{name}.h5ad", pairs)
        assert finetune(other, tmp_path / name, *options) == 0
        assert (files(tmp_path / name) == files(out)) == (name == "held_out")


def test_a_line_held_out_whole(path, tmp_path, capsys):
    split = tmp_path / "split.toml"
    split.write_text('[zeroshot]\n"screen.B" = "test"\n[fewshot."screen.A"]\nval = ["G3", "G4"]\n')
    options = ("--condition-col", "line", "--split", split)
    assert finetune(path, tmp_path / "out", *options) == 0
    assert "1 condition(s) have no perturbation that trains (B)" in capsys.readouterr().err
    table = list(csv.DictReader((tmp_path / "out" / "test.csv").open()))
    tested = {(row["perturbation"], row["condition"]) for row in table}
    assert tested == {(name, "B") for name in PERTURBATIONS}
    other = poison(path, tmp_path / "other.h5ad", tested)
    assert finetune(other, tmp_path / "other", *options) == 0
    assert files(tmp_path / "other") == files(tmp_path / "out")


@pytest.mark.parametrize("options", [("--batch-col", "batch", "--dropout", "0.2"), ("--preset", "scgpt")], ids=str)
def test_a_stopped_run_goes_on_byte_for_byte(path, tmp_path, monkeypatch, options):
    options = ("--condition-col", "line", *options)
    assert finetune(path, tmp_path / "whole", *options) == 0
    with monkeypatch.context() as patch:
        stop_at(patch, 2, lambda: os.kill(os.getpid(), signal.SIGINT))
        assert finetune(path, tmp_path / "stopped", *options) == 6
    assert finetune(path, tmp_path / "stopped", *options, "--resume") == 0
    assert files(tmp_path / "stopped") == files(tmp_path / "whole")
    assert same_state(tmp_path / "stopped", tmp_path / "whole")


def test_units_of_a_few_perturbations_do_not_fit_the_amplitude(path, tmp_path):
    """Four perturbations in two lines are eight units, and still four perturbations: too few for it."""
    split = tmp_path / "split.toml"
    split.write_text('[fewshot."screen.cells"]\nval = ["G1", "G2", "G3", "G4"]\n')
    assert finetune(path, tmp_path / "out", "--condition-col", "line", "--split", split) == 0
    assert {row["amplitude"] for row in csv.DictReader((tmp_path / "out" / "curves.csv").open())} == {"1.0"}


def test_another_column_is_another_run(path, tmp_path, capsys):
    assert finetune(path, tmp_path / "out", "--condition-col", "line") == 0
    assert finetune(path, tmp_path / "out", "--condition-col", "batch", "--resume") == 2
    assert "condition_col was 'line' and is 'batch'" in capsys.readouterr().err


def again(path, checkpoint, output, *options):
    from vcc_fast.finetune import main

    short = ("--epochs", "1", "--steps-per-epoch", "2", "--batch-cells", "4", "--dtype", "fp32", "--num-threads", "1")
    return main(["--adata", str(path), "--checkpoint", str(checkpoint), "-o", str(output), *short, *options])


def test_a_checkpoint_with_conditions_keeps_its_own_and_takes_new_ones(path, tmp_path, capsys):
    assert finetune(path, tmp_path / "first", "--condition-col", "line") == 0
    assert again(path, tmp_path / "first" / "best", tmp_path / "same") == 0
    assert load_checkpoint(tmp_path / "same" / "best", "cpu", "fp32").config.conditions == ("A", "B")
    assert "the checkpoint's column of conditions is line; line is read" in capsys.readouterr().err

    adata = anndata.read_h5ad(path)
    lines = adata.obs["line"].astype(str).to_numpy()
    adata.obs["cell_line"] = np.where(np.arange(adata.n_obs) % 4 < 2, lines, np.where(lines == "A", "C", "0"))
    adata.obs = adata.obs.drop(columns="line")
    more = write(adata, tmp_path / "more.h5ad")
    assert again(more, tmp_path / "first" / "best", tmp_path / "missing") == 3
    message = capsys.readouterr().err
    assert "obs has no column 'line' (the checkpoint's column 'line')" in message and "'cell_line'" in message
    options = ("--condition-col", "cell_line")
    assert again(more, tmp_path / "first" / "best", tmp_path / "second", *options) == 0
    message = capsys.readouterr().err
    assert "column of conditions is line; cell_line is read" in message
    assert "2 new condition(s), appended with rows of zeros: 0, C" in message and "are new, and random" not in message
    config = load_checkpoint(tmp_path / "second" / "best", "cpu", "fp32").config
    assert (config.condition_col, config.conditions) == ("cell_line", ("A", "B", "0", "C"))


def test_a_foundation_checkpoint_gets_conditions(tmp_path, capsys):
    from tests.helpers.paths import PARITY
    from vcc_fast.data.vocab import GeneVocab

    folder = PARITY / "checkpoint_foundation"
    adata = screen_of_lines()
    adata.var_names = GeneVocab.from_json(folder / "vocab.json", "<pad>").genes[: adata.n_vars]
    adata.obs["target_gene"] = [
        CONTROL if label == CONTROL else adata.var_names[int(label[1:])] for label in adata.obs["target_gene"]
    ]
    path = write(adata, tmp_path / "screen.h5ad")
    assert again(path, folder, tmp_path / "out", "--condition-col", "line") == 0
    message = capsys.readouterr().err
    assert "tensors are new, and random: pert_encoder.weight" in message and "condition_encoder" not in message
    assert load_checkpoint(tmp_path / "out" / "best", "cpu", "fp32").config.conditions == ("A", "B")


FAULTY = {
    "no such column": (("--condition-col", "donor"), 3, "obs has no column 'donor' (--condition-col donor)"),
    "the perturbations": (("--condition-col", "target_gene"), 2, "is the column of the perturbations (--pert-col)"),
    "empty": (("--condition-col", " "), 2, "--condition-col needs the name of a column of obs"),
    "missing values": (
        ("--condition-col", "holes"),
        3,
        "--condition-col holes: 2 cell(s) have no value in it (cell3, ",
    ),
    "no controls": (("--condition-col", "kind"), 3, "no control cell is of single (6)"),
}


@pytest.mark.parametrize("fault", FAULTY)
def test_what_is_refused(tmp_path, capsys, fault):
    options, code, text = FAULTY[fault]
    adata = screen()
    holes = np.array(["x"] * adata.n_obs, dtype=object)
    holes[[3, 8]] = None
    adata.obs["holes"] = holes
    adata.obs["kind"] = np.where(adata.obs["target_gene"] == "G3", "single", "other")
    assert finetune(write(adata, tmp_path / "screen.h5ad"), tmp_path / "out", *options) == code
    assert text in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_cells_without_a_label_need_no_condition(tmp_path):
    adata = screen()
    labels = adata.obs["target_gene"].astype(object).to_numpy()
    lines = np.where(np.arange(adata.n_obs) % 2, "A", "B").astype(object)
    labels[:3], lines[:3] = None, None
    adata.obs["target_gene"], adata.obs["line"] = labels, lines
    assert finetune(write(adata, tmp_path / "screen.h5ad"), tmp_path / "out", "--condition-col", "line") == 0
