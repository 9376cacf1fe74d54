"""What a fine-tuning keeps: the best epoch by either rule, scaled by the fitted amplitude, and its scale of counts."""

from __future__ import annotations

import csv
import json
import os
import shutil
import signal

import anndata
import numpy as np
import pytest
from safetensors.torch import load_file

from tests.helpers.finetune_screens import SHORT, finetune, screen, write
from vcc_fast.data.vocab import SPECIALS
from vcc_fast.errors import WeightsError
from vcc_fast.model.checkpoint import load_checkpoint
from vcc_fast.train.validation import Scores, Validation


@pytest.fixture
def path(tmp_path):
    return write(screen(), tmp_path / "screen.h5ad")


@pytest.fixture
def scripted(monkeypatch):
    """Each epoch's scores, the same for all perturbations: (Pearson of changes, Pearson of profiles)."""
    epochs: list[tuple[float, float]] = []

    def score(validation, change):
        of_changes, of_profiles = (np.full(len(change), value) for value in epochs.pop(0))
        return Scores(of_changes, 0 * of_changes, 0 * of_changes + 0.5, of_profiles)

    monkeypatch.setattr(Validation, "baselines", lambda *_: {})
    monkeypatch.setattr(Validation, "score", score)
    return epochs


def epoch_of(out, name="best") -> int:
    return json.loads((out / name / "training.json").read_text())["epoch"]


def rows(out) -> list[dict[str, str]]:
    return list(csv.DictReader((out / "curves.csv").open()))


@pytest.mark.parametrize(("selection", "best"), [("changes", 2), ("pearson", 3)])
def test_the_epoch_of_the_best_score_is_kept(path, tmp_path, scripted, selection, best):
    scripted += [(0.1, 0.90), (0.4, 0.80), (0.2, 0.95), (0.3, 0.70)]
    out = tmp_path / "out"
    options = ("--split", "perturbation", "--epochs", "4", "--selection", selection, "--test-share", "0")
    assert finetune(path, out, *options) == 0
    assert epoch_of(out) == best and epoch_of(out, "last") == 4
    assert len(rows(out)) == 4 and not scripted


def test_patience_ends_a_run_for_good(path, tmp_path, scripted):
    scripted += [(0.1, 0), (0.4, 0), (0.2, 0), (0.3, 0), (0.9, 0)]
    out = tmp_path / "out"
    options = ("--split", "perturbation", "--epochs", "5", "--patience", "2", "--test-share", "0")
    assert finetune(path, out, *options) == 0
    assert epoch_of(out) == 2 and len(rows(out)) == 4 and len(scripted) == 1
    assert finetune(path, out, *options, "--resume") == 0 and len(scripted) == 1


def test_the_tutorials_learning_rate_falls_by_a_tenth_an_epoch(path, tmp_path):
    options = ("--preset", "scgpt", "--epochs", "3", "--steps-per-epoch", "2", "--pairing", "cells")
    assert finetune(path, tmp_path / "out", *options) == 0
    rates = [float(row["learning_rate"]) for row in rows(tmp_path / "out")]
    np.testing.assert_allclose(rates, [1e-4, 0.9e-4, 0.81e-4], rtol=1e-6)


def test_a_wider_model_learns_at_a_lower_rate(path, tmp_path):
    rates = {}
    for size in ("tiny", "small"):
        options = ("--size", size, "--epochs", "1", "--steps-per-epoch", "1", "--schedule", "constant")
        assert finetune(path, tmp_path / size, *options) == 0
        rates[size] = float(rows(tmp_path / size)[0]["learning_rate"])
    assert rates == pytest.approx({"tiny": 2e-3, "small": 5e-4})


def test_the_folder_of_a_run_in_place_of_its_best_model_is_named(path, tmp_path):
    assert finetune(path, tmp_path / "out", "--epochs", "1") == 0
    with pytest.raises(WeightsError, match=r"is the folder of a training; give \S*out/best"):
        load_checkpoint(tmp_path / "out", "cpu", "fp32")
    shutil.rmtree(tmp_path / "out" / "best")
    with pytest.raises(WeightsError, match=r"is the folder of a training; give \S*out/last"):
        load_checkpoint(tmp_path / "out", "cpu", "fp32")
    # A checkpoint that a training went on in is one.
    for file in (tmp_path / "out" / "last").iterdir():
        shutil.copy(file, tmp_path / "out" / file.name)
    assert load_checkpoint(tmp_path / "out", "cpu", "fp32").config.d_model == 64


def test_the_checkpoint_predicts_changes_of_the_fitted_amplitude(tmp_path, monkeypatch):
    adata = screen(perturbations=[f"G{i}" for i in range(12)])
    # No value is so small that a predicted one could be below zero, where it ends.
    adata.X = adata.X.toarray() + np.float32(20)
    seen, predict = [], Validation.predict

    def spied(validation, model, tokens):
        seen.append((validation, predict(validation, model, tokens)))
        return seen[-1][1]

    monkeypatch.setattr(Validation, "predict", spied)
    monkeypatch.setattr(Validation, "amplitude", lambda *_: 0.25)
    out = tmp_path / "out"
    options = ("--split", "perturbation", "--validation-share", "0.7", "--test-share", "0", "--epochs", "1")
    assert finetune(write(adata, tmp_path / "screen.h5ad"), out, *options) == 0
    (validation, unscaled), *_ = seen
    assert len(validation.names) >= 8 and np.abs(unscaled).max() > 1e-3
    assert float(rows(out)[0]["amplitude"]) == 0.25
    best = load_checkpoint(out / "best", "cpu", "fp32")
    found = predict(validation, best, np.array([best.vocab[gene] for gene in adata.var_names]))
    np.testing.assert_allclose(found, 0.25 * unscaled, atol=1e-5)


def test_a_run_that_is_stopped_has_its_curves_drawn(path, tmp_path, monkeypatch):
    from vcc_fast.train.pairs import Pairs

    draw = Pairs.draw

    def stop(pairs, at, n_steps):
        if at == 4:
            os.kill(os.getpid(), signal.SIGINT)
        return draw(pairs, at, n_steps)

    monkeypatch.setattr(Pairs, "draw", stop)
    assert finetune(path, tmp_path / "out") == 6
    assert len(rows(tmp_path / "out")) == 1 and (tmp_path / "out" / "curves.svg").read_text().startswith("<?xml")


def test_the_type_that_auto_stood_for_is_a_setting(path, tmp_path, capsys, monkeypatch):
    assert finetune(path, tmp_path / "out", "--dtype", "auto") == 0
    dtype = json.loads((tmp_path / "out" / "run.json").read_text())["settings"]["dtype"]
    assert dtype in ("float32", "bfloat16")
    other = {"float32": "bf16", "bfloat16": "fp32"}[dtype]
    assert finetune(path, tmp_path / "out", "--resume", "--dtype", other) == 2
    assert f"dtype was '{dtype}'" in capsys.readouterr().err
    assert finetune(path, tmp_path / "out", "--resume", "--dtype", dtype) == 0


def test_the_scale_of_counts_goes_with_the_checkpoint(path, tmp_path, capsys):
    from vcc_fast.predict import main

    out = tmp_path / "out"
    assert finetune(path, out, "--target-sum", "321") == 0
    best = out / "best"
    assert json.loads((best / "config.json").read_text())["model"]["target_sum"] == 321
    command = [
        "--checkpoint",
        str(best),
        "--adata",
        str(path),
        "--perts",
        "G1",
        "--cells-per-pert",
        "2",
        "--dtype",
        "fp32",
    ]

    def predicted(name, *options):
        assert main([*command, "-o", str(tmp_path / name), "--num-threads", "1", *options]) == 0
        return anndata.read_h5ad(tmp_path / name).uns["vcc_fast"]

    said = predicted("own.h5ad")
    assert said["target_sum"] == 321 and not len(said["warnings"])
    said = predicted("other.h5ad", "--target-sum", "10000")
    assert said["target_sum"] == 10000
    assert any("fine-tuned on cells scaled to 321" in text for text in said["warnings"])
    # What is fine-tuned further keeps the scale, unless told otherwise; a checkpoint in scGPT's format holds it too.
    small = ("--checkpoint", str(best), "--epochs", "1")
    for name, options, expected in (("on", (), 321), ("anew", ("--target-sum", "500"), 500)):
        assert finetune_from(path, tmp_path / name, *small, *options) == 0
        assert load_checkpoint(tmp_path / name / "best", "cpu", "fp32").config.target_sum == expected
    assert finetune_from(path, out, *small, "--overwrite") == 2
    assert "--overwrite would remove before it is read" in capsys.readouterr().err and best.is_dir()
    assert finetune_from(path, tmp_path / "size", *small, "--size", "small") == 2
    assert "--size is of a new model" in capsys.readouterr().err
    from vcc_fast.convert import main as convert

    assert convert([str(best), str(tmp_path / "theirs"), "--to", "scgpt"]) == 0
    assert load_checkpoint(tmp_path / "theirs", "cpu", "fp32").config.target_sum == 321


def test_what_the_screen_says_of_genes_is_added_to_a_checkpoints_rows_if_asked_for(path, tmp_path, capsys):
    assert finetune(path, tmp_path / "first") == 0
    small = ("--checkpoint", str(tmp_path / "first" / "best"), "--epochs", "1")

    def rows_of(folder):
        return load_file(folder / "best" / "model.safetensors")["encoder.embedding.weight"]

    before = rows_of(tmp_path / "first")
    for name, options in (("as they are", ()), ("none", ("--gene-rows", "none")), ("both", ("--gene-rows", "both"))):
        assert finetune_from(path, tmp_path / name, *small, *options) == 0
        moved = (rows_of(tmp_path / name) - before).square().sum(1) > 0
        assert moved.any() == (name == "both")
    # The rows of genes, the special tokens' not. (A gene that the screen says nothing of stays as well.)
    vocab = json.loads((tmp_path / "both" / "best" / "vocab.json").read_text())
    assert not any(moved[vocab[token]] for token in SPECIALS if token in vocab) and moved.sum() > 0.8 * len(vocab)
    options = (*small, "--resume", "--gene-rows", "none")
    assert finetune_from(path, tmp_path / "both", *options) == 2
    assert "gene_rows" in capsys.readouterr().err


def test_targets_that_the_file_has_not_are_named(path, tmp_path, caplog):
    assert finetune(path, tmp_path / "out", "--epochs", "1") == 0
    assert "1 target(s) are not among the file's genes by name, Ensembl id or case, and enter" in caplog.text
    assert "value: ABSENT" in caplog.text


def test_a_finished_run_outlives_a_start_that_fails(path, tmp_path, capsys):
    out = tmp_path / "out"
    assert finetune(path, out) == 0
    before = {file: file.read_bytes() for file in sorted(out.rglob("*")) if file.is_file() and file.name != "run.lock"}
    assert finetune(path, out, "--overwrite", "--backend", "triton") == 2
    assert "backend 'triton' cannot run" in capsys.readouterr().err
    assert all(file.read_bytes() == content for file, content in before.items())
    # A new folder is not taken for one with a run.
    assert finetune(path, tmp_path / "new", "--backend", "triton") == 2
    assert finetune(path, tmp_path / "new", "--epochs", "1") == 0


def test_a_run_goes_on_with_options_that_say_what_was_the_default(path, tmp_path, capsys):
    out = tmp_path / "out"
    small = [option for option in SHORT if option not in ("--size", "tiny")]
    assert finetune(path, out, short=small) == 0
    same = ("--resume", "--size", "tiny", "--dropout", "0", "--target-sum", "1e4", "--learning-rate", "0.002")
    assert finetune(path, out, *same, short=small) == 0
    assert finetune(path, out, *same, "--dropout", "0.1", short=small) == 2
    assert "dropout was 0.0 and is 0.1" in capsys.readouterr().err


def test_what_lognorm_values_were_made_with_is_kept(tmp_path, capsys):
    adata = screen()
    x = adata.X.toarray()
    adata.X = np.log1p(x / np.maximum(x.sum(1, keepdims=True), 1) * 500).astype(np.float32)
    path = write(adata, tmp_path / "lognorm.h5ad")
    lognorm = ("--input-space", "lognorm", "--epochs", "1")

    def kept(name):
        return load_checkpoint(tmp_path / name / "best", "cpu", "fp32").config.target_sum

    assert finetune(path, tmp_path / "unsaid", *lognorm) == 0 and kept("unsaid") is None
    assert finetune(path, tmp_path / "said", *lognorm, "--target-sum", "500") == 0 and kept("said") == 500
    first = ("--checkpoint", str(tmp_path / "said" / "best"))
    assert finetune_from(path, tmp_path / "on", *first, *lognorm) == 0 and kept("on") == 500
    assert (
        finetune_from(path, tmp_path / "other", *first, *lognorm, "--target-sum", "700") == 0 and kept("other") == 700
    )
    assert finetune(path, tmp_path / "median", *lognorm, "--target-sum", "median") == 2
    assert "--target-sum median is of counts" in capsys.readouterr().err


def finetune_from(path, out, *options) -> int:
    """`finetune` with a checkpoint in place of a size."""
    from vcc_fast.finetune import main

    short = [option for option in SHORT if option not in ("--size", "tiny")]
    return main(["--adata", str(path), "-o", str(out), *short, *map(str, options)])
