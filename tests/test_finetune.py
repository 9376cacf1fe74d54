"""The command: nothing held out is read, runs go on byte for byte, and what goes wrong leaves what was there."""

from __future__ import annotations

import csv
import errno
import json
import os
import signal
import subprocess
import sys

import anndata
import numpy as np
import pytest
from safetensors.numpy import load_file

from tests.helpers.finetune_screens import CONTROL, SHORT, TUTORIAL, files, finetune, screen, write
from tests.helpers.paths import PARITY, ROOT
from vcc_fast.model.checkpoint import load_checkpoint
from vcc_fast.train import finetuning, run_folder
from vcc_fast.train.run_folder import RunFolder

SPLIT = '[fewshot."screen.cells"]\nval = ["G3", "G4"]\ntest = ["G5", "G1+G2"]\n'
HELD_OUT = ("G5", "G1+G2")


@pytest.fixture
def path(tmp_path):
    return write(screen(), tmp_path / "screen.h5ad")


@pytest.fixture
def split(tmp_path):
    made = tmp_path / "split.toml"
    made.write_text(SPLIT)
    return made


@pytest.fixture(autouse=True)
def no_drawing(request, monkeypatch):
    """Half of the time of so short a run is the drawing of its curves, which one test looks at."""
    if request.function is not test_what_is_written:
        monkeypatch.setattr("vcc_fast.finetune._draw", lambda *_: None)


def overwrite_cells(source, destination, names, value):
    """A copy whose cells of some perturbations have other values: a function of the old ones."""
    adata = anndata.read_h5ad(source)
    x = adata.X.toarray()
    rows = adata.obs["target_gene"].isin(names).to_numpy()
    assert rows.any()
    x[rows] = value(x[rows])
    adata.X = x
    return write(adata, destination)


def test_what_is_written(path, split, tmp_path):
    out = tmp_path / "out"
    assert finetune(path, out, "--split", split) == 0
    assert sorted(p.name for p in out.iterdir()) == [
        "baselines.csv", "best", "curves.csv", "curves.svg", "last", "run.json", "state.pt", "test.csv",
    ]  # fmt: skip
    rows = list(csv.DictReader((out / "curves.csv").open()))
    assert [row["step"] for row in rows] == ["3", "6"]
    assert {"loss", "cells", "bulk", "validation_pearson_delta", "validation_discrimination"} <= set(rows[0])
    baselines = list(csv.DictReader((out / "baselines.csv").open()))
    assert "no change" in {row["baseline"] for row in baselines}
    assert all(0 <= float(row["discrimination"]) <= 1 for row in baselines)
    table = list(csv.DictReader((out / "test.csv").open()))
    assert {row["perturbation"] for row in table} == set(HELD_OUT)
    assert len(table) == 2 * len({row["method"] for row in table}) and table[0]["method"] == "model"
    record = json.loads((out / "best" / "training.json").read_text())
    assert record["settings"]["split"]["test"] == sorted(HELD_OUT)
    assert record["options"]["epochs"] == 2 and record["settings"]["recipe"]["steps_per_epoch"] == 3


MODES = {
    "counts": (), "median": ("--target-sum", "median"), "tutorial": (), "conditions": ("--condition-col", "batch"),
    "batches": ("--batch-col", "batch", "--split", "simulation"),
    "both": ("--batch-col", "half", "--condition-col", "batch", "--target-sum", "median"),
    "cells": ("--batch-col", "batch", "--pairing", "cells", "--train-gene-rows"),
}  # fmt: skip


@pytest.mark.parametrize("mode", MODES)
def test_cells_of_held_out_perturbations_change_nothing(split, tmp_path, mode):
    adata = screen(n_controls=30)
    adata.obs["half"] = np.where(np.arange(adata.n_obs) % 2, "x", "y")
    path = write(adata, tmp_path / "screen.h5ad")

    def run(path, name):
        short = TUTORIAL if mode == "tutorial" else SHORT
        return finetune(path, tmp_path / name, "--split", split, *MODES[mode], short=short)

    assert run(path, "sound") == 0
    sound = files(tmp_path / "sound")
    held_out = json.loads((tmp_path / "sound" / "run.json").read_text())["settings"]["split"]["test"]
    assert held_out == sorted(HELD_OUT) or "simulation" in MODES[mode]

    counts = overwrite_cells(path, tmp_path / "counts.h5ad", held_out, lambda x: 7 * x + 3)
    assert run(counts, "counts") == 0
    assert files(tmp_path / "counts") == sound
    truth = [(tmp_path / name / "test.csv").read_bytes() for name in ("sound", "counts")]
    assert truth[0] != truth[1]
    splits = [json.loads((tmp_path / n / "run.json").read_text())["settings"]["split"] for n in ("sound", "counts")]
    assert splits[0] == splits[1]

    # NaN would be an error where it is read: so training ends, and only the scoring after it does not.
    nan = overwrite_cells(path, tmp_path / "nan.h5ad", held_out, lambda x: x * np.nan)
    assert run(nan, "nan") == 3
    assert files(tmp_path / "nan") == sound and not (tmp_path / "nan" / "test.csv").exists()


@pytest.mark.parametrize("name", ["G6", "G3", CONTROL], ids=["training", "validation", "control"])
def test_cells_that_are_not_held_out_do_change_it(path, split, tmp_path, name):
    assert finetune(path, tmp_path / "sound", "--split", split) == 0
    poisoned = overwrite_cells(path, tmp_path / "poisoned.h5ad", [name], lambda x: 7 * x[:, ::-1] + 3)
    assert finetune(poisoned, tmp_path / "poisoned", "--split", split) == 0
    sound, found = files(tmp_path / "sound"), files(tmp_path / "poisoned")
    assert found["curves.csv"] != sound["curves.csv"]
    if name != "G3":
        assert found["last/model.safetensors"] != sound["last/model.safetensors"]


def test_validation_moves_no_weight_but_the_amplitude(path, split, tmp_path):
    options = ("--split", split, "--no-calibrate")
    poisoned = overwrite_cells(path, tmp_path / "poisoned.h5ad", ["G3"], lambda x: 7 * x[:, ::-1] + 3)
    for name, file in (("sound", path), ("poisoned", poisoned)):
        assert finetune(file, tmp_path / name, *options) == 0
    last = [(tmp_path / name / "last" / "model.safetensors").read_bytes() for name in ("sound", "poisoned")]
    assert last[0] == last[1]


def stop_at(monkeypatch, step, how):
    """Do `how` before step `step`, counted from 0, is drawn."""
    draw = finetuning.Pairs.draw

    def draw_or_stop(self, at, n_steps):
        if at == step:
            how()
        return draw(self, at, n_steps)

    monkeypatch.setattr(finetuning.Pairs, "draw", draw_or_stop)


@pytest.mark.parametrize(
    ("step", "options"),
    [
        (1, ("--dropout", "0.2")), (2, ("--dropout", "0.2")), (5, ("--dropout", "0.2")),
        (4, ("--preset", "scgpt", "--average", "0.5")), (4, ("--preset", "scgpt")),
    ],
    ids=["first epoch", "end of an epoch", "end", "scgpt averaged", "scgpt"],
)  # fmt: skip
def test_a_run_stopped_by_ctrl_c_goes_on_byte_for_byte(path, tmp_path, monkeypatch, step, options):
    assert finetune(path, tmp_path / "whole", *options) == 0
    with monkeypatch.context() as patch:
        stop_at(patch, step, lambda: os.kill(os.getpid(), signal.SIGINT))
        assert finetune(path, tmp_path / "stopped", *options) == (6 if step < 5 else 0)
    assert finetune(path, tmp_path / "stopped", *options, "--resume") == 0
    assert files(tmp_path / "stopped") == files(tmp_path / "whole")
    assert same_state(tmp_path / "stopped", tmp_path / "whole")


def same_state(one, other):
    import torch

    def flat(value, prefix=""):
        if isinstance(value, dict):
            return {k: v for key, each in value.items() for k, v in flat(each, f"{prefix}/{key}").items()}
        return {prefix: value}

    found = [flat(torch.load(folder / "state.pt", weights_only=True)) for folder in (one, other)]
    assert found[0].keys() == found[1].keys()
    return all(
        torch.equal(value, found[1][key]) if isinstance(value, torch.Tensor) else value == found[1][key]
        for key, value in found[0].items()
    )


@pytest.mark.parametrize("moment", ["in an epoch", "before the curves", "in the state"])
def test_a_killed_run_goes_on_byte_for_byte(path, tmp_path, moment):
    """SIGKILL in a process of its own; no state at all, or that of the epoch before, is what there is to go on from."""
    program = f"""
import os, signal, sys
from vcc_fast.train import finetuning, run_folder
def kill(*a, **k): os.kill(os.getpid(), signal.SIGKILL)
count = [0]
def second(function):
    def call(self, *a, **k):
        count[0] += 1
        return kill() if count[0] == 2 else function(self, *a, **k)
    return call
moment = {moment!r}
if moment == "in an epoch":
    draw = finetuning.Pairs.draw
    finetuning.Pairs.draw = lambda self, at, n: kill() if at == 4 else draw(self, at, n)
elif moment == "before the curves":
    run_folder.RunFolder.write_curves = second(run_folder.RunFolder.write_curves)
else:
    place = run_folder.RunFolder._place
    run_folder.RunFolder._place = lambda self, t, n: second(place)(self, t, n) if n == "state.pt" else place(self, t, n)
from vcc_fast.finetune import main
sys.exit(main(sys.argv[1:]))
"""
    assert finetune(path, tmp_path / "whole") == 0
    out = tmp_path / "killed"
    command = [sys.executable, "-c", program, "--adata", str(path), "-o", str(out), *SHORT]
    done = subprocess.run(command, cwd=ROOT, capture_output=True)
    assert done.returncode == -signal.SIGKILL, done.stderr
    load_checkpoint(out / "best", "cpu", "fp32")
    assert finetune(path, out, "--resume") == 0
    assert files(out) == files(tmp_path / "whole")
    assert not [p for p in out.iterdir() if p.name.startswith(".")]


def test_a_finished_run_that_is_resumed_stays_as_it_is(path, split, tmp_path):
    out = tmp_path / "out"
    assert finetune(path, out, "--split", split) == 0
    before = files(out), (out / "test.csv").read_bytes()
    (out / "test.csv").unlink()
    assert finetune(path, out, "--split", split, "--resume") == 0
    assert (files(out), (out / "test.csv").read_bytes()) == before


def test_other_settings_are_refused_and_named(path, tmp_path, capsys):
    out = tmp_path / "out"
    assert finetune(path, out) == 0
    assert finetune(path, out) == 2
    assert "holds a training run" in capsys.readouterr().err
    for options, text in (
        (("--seed", "1"), "seed was 0 and is 1"),
        (("--learning-rate", "0.5"), "recipe.learning_rate was 0.002 and is 0.5"),
        (("--target-sum", "median"), "target_sum was 10000.0 and is 209.0"),
    ):
        assert finetune(path, out, "--resume", *options) == 2
        assert text in capsys.readouterr().err
    other = write(screen(seed=1), tmp_path / "other.h5ad")
    assert finetune(other, out, "--resume") == 2
    assert "adata." in capsys.readouterr().err
    assert finetune(path, tmp_path / "none", "--resume") == 2
    assert "holds no training run" in capsys.readouterr().err
    # What takes no part in the result may differ.
    assert finetune(path, out, "--resume", "--save-minutes", "1") == 0


def test_overwriting_leaves_nothing_of_the_other_run(path, split, tmp_path, monkeypatch):
    out = tmp_path / "out"
    assert finetune(path, out, "--split", split) == 0
    stop_at(monkeypatch, 1, lambda: os.kill(os.getpid(), signal.SIGINT))
    assert finetune(path, out, "--overwrite") == 6
    assert sorted(p.name for p in out.iterdir()) == ["baselines.csv", "run.json", "state.pt"]


def test_a_folder_that_is_taken_is_said_before_the_screen_is_read(path, tmp_path, monkeypatch, capsys):
    assert finetune(path, tmp_path / "out") == 0
    monkeypatch.setattr("vcc_fast.train.prepare_finetune.read_data", lambda *_: pytest.fail("the screen was read"))
    assert finetune(path, tmp_path / "out") == 2
    assert "--overwrite" in capsys.readouterr().err


@pytest.mark.parametrize("more", [[], ["--resume"], ["--overwrite"]], ids=["new", "resume", "overwrite"])
def test_a_second_run_in_the_folder_is_refused(path, tmp_path, capsys, more):
    out = tmp_path / "out"
    assert not more or finetune(path, out) == 0
    before = {p.name: p.read_bytes() for p in out.glob("*.*")}
    with RunFolder(out).held(resume=False, overwrite=True):
        assert finetune(path, out, *more) == 2
        assert f"process {os.getpid()} on" in capsys.readouterr().err
    assert {p.name: p.read_bytes() for p in out.glob("*.*")} == before and out.exists() == bool(more)
    assert finetune(path, out, *more) == 0


def test_a_damaged_state_is_named(path, tmp_path, capsys):
    out = tmp_path / "out"
    assert finetune(path, out) == 0
    (out / "state.pt").write_bytes((out / "state.pt").read_bytes()[:1000])
    assert finetune(path, out, "--resume") == 4
    assert "state.pt cannot be read" in capsys.readouterr().err


@pytest.mark.parametrize("full", ["state.pt", "best", "curves.csv"])
def test_a_full_disk_leaves_the_files_of_the_epoch_before(path, tmp_path, monkeypatch, capsys, full):
    """ENOSPC while the second epoch's files are written."""
    out = tmp_path / "out"
    assert finetune(path, tmp_path / "whole") == 0
    with monkeypatch.context() as patch:
        if full == "best":
            write_checkpoint, times = run_folder.write_checkpoint, []

            def no_room(folder, *arguments, **keywords):
                times.append(folder)
                if len(times) > 2:
                    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
                return write_checkpoint(folder, *arguments, **keywords)

            patch.setattr(run_folder, "write_checkpoint", no_room)
        else:
            place, times = run_folder.RunFolder._place, []

            def no_room(self, temporary, name):
                times.append(name)
                if name == full and times.count(name) > 1:
                    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
                return place(self, temporary, name)

            patch.setattr(run_folder.RunFolder, "_place", no_room)
        assert finetune(path, out) == 3
    assert "the disk is full" in capsys.readouterr().err
    load_checkpoint(out / "best", "cpu", "fp32")
    load_checkpoint(out / "last", "cpu", "fp32")
    assert not [p for p in out.iterdir() if p.name.startswith(".")]
    assert finetune(path, out, "--resume") == 0
    assert files(out) == files(tmp_path / "whole")


def test_a_loss_that_is_not_finite_stops_the_run(path, tmp_path, monkeypatch, capsys):
    """In the second epoch: the checkpoints of the first stay, and load."""
    out = tmp_path / "out"
    draw = finetuning.Pairs.draw

    def broken(self, at, n_steps):
        batch = draw(self, at, n_steps)
        if at == 4:
            batch.wanted[0, 0] = np.nan
        return batch

    monkeypatch.setattr(finetuning.Pairs, "draw", broken)
    assert finetune(path, out, "--pairing", "cells") == 7
    message = capsys.readouterr().err
    assert "step 5: the loss is nan" in message and "begin with cell" in message and "perturbations with " in message
    assert str(out) in message and "Traceback" not in message
    assert json.loads((out / "best" / "training.json").read_text())["epoch"] == 1
    for name in ("best", "last"):
        load_checkpoint(out / name, "cpu", "fp32")


@pytest.mark.parametrize("steps", [1, 3])
def test_weights_that_overflow_are_no_checkpoint(path, tmp_path, capsys, steps):
    """A learning rate of 1e38: with an epoch of one step no later loss tells."""
    out = tmp_path / "out"
    options = ("--learning-rate", "3e38", "--schedule", "constant", "--steps-per-epoch", steps)
    assert finetune(path, out, *options) == 7
    message = capsys.readouterr().err
    assert ("weights are not finite" if steps == 1 else "step 2") in message and "Traceback" not in message
    assert not (out / "best").exists()


def test_a_state_within_an_epoch_is_finite(path, tmp_path, monkeypatch, capsys):
    """Weights overflow in the last step before the run is stopped, within its first epoch."""
    out = tmp_path / "out"
    stop_at(monkeypatch, 0, lambda: os.kill(os.getpid(), signal.SIGINT))
    assert finetune(path, out, "--learning-rate", "3e38", "--schedule", "constant") == 7
    assert "after step 1 weights are not finite" in capsys.readouterr().err
    assert not any((out / name).exists() for name in ("best", "last", "state.pt"))


def test_where_memory_runs_out_groups_are_computed_in_halves(path, tmp_path, monkeypatch, caplog):
    from vcc_fast.model.scgpt import ScGPT

    forward, largest = ScGPT.forward_perturbation, []

    def tight(self, ids, values, flags):
        if self.training and len(values) > 4:
            raise MemoryError("no room")
        largest.append(len(values))
        return forward(self, ids, values, flags)

    options = ("--batch-cells", "8", "--no-grow", "--no-calibrate")
    assert finetune(path, tmp_path / "whole", *options) == 0
    monkeypatch.setattr(ScGPT, "forward_perturbation", tight)
    assert finetune(path, tmp_path / "halves", *options) == 0
    assert max(largest) == 4 and "out of memory" in caplog.text
    whole, halves = (load_file(tmp_path / n / "last" / "model.safetensors") for n in ("whole", "halves"))
    for name, weight in whole.items():
        # Adam's steps are as large as the learning rate whatever the gradient, so rounding shows where that is small.
        np.testing.assert_allclose(halves[name], weight, atol=1e-4, rtol=0, err_msg=name)


def test_quiet_and_not(tmp_path, capsys):
    path = write(screen(perturbations=("G1", "G2", "G3", "G4")), tmp_path / "measured.h5ad")
    assert finetune(path, tmp_path / "quiet") == 0
    captured = capsys.readouterr()
    assert captured.out == "" and captured.err == ""
    loud = [option for option in SHORT if option != "--quiet"]
    from vcc_fast.finetune import main

    assert main(["--adata", str(path), "-o", str(tmp_path / "loud"), *loud]) == 0
    text = capsys.readouterr().err
    assert "epoch 2 of 2: loss" in text and "Pearson of changes" in text and "predicts with the best weights" in text


def test_a_large_seed_is_a_seed(path, tmp_path):
    """Draws of torch and of NumPy take it, though torch's seeds have 64 bits."""
    assert finetune(path, tmp_path / "out", "--seed", 2**62 + 1, "--dropout", "0.1") == 0


@pytest.mark.parametrize(
    ("options", "text"),
    [
        (("--seed", "-1"), "--seed must be a whole number from 0 to 2^63 - 1"),
        (("--dtype", "fp16"), "--dtype fp16: small gradients"),
        (("--batch-col", "target_gene"), "--batch-col target_gene is the column of perturbations"),
        (("--target-sum", "0"), "--target-sum must be a positive number or median"),
        (("--split", "nowhere.toml"), "no file 'nowhere.toml'"),
        (("--validation-share", "1"), "--validation-share must be at least 0 and below 1"),
        (("--checkpoint", "nowhere"), "--checkpoint: a folder is needed"),
        (("--learning-rate", "nan"), "--learning-rate must be above 0"),
        (("--cell-weight", "0", "--bulk-weight", "0", "--separation-weight", "0"), "nothing would be learned"),
        (("--dropout", "1"), "--dropout must be"),
        (("--save-minutes", "0"), "--save-minutes must be above 0"),
        (("--resume", "--overwrite"), "give one of them"),
        (("--average", "1"), "--average must be at least 0 and below 1"),
        (("--schedule", "linear"), "invalid choice: 'linear'"),
    ],
)
def test_wrong_options_are_named(path, tmp_path, capsys, options, text):
    assert finetune(path, tmp_path / "out", *options) == 2
    assert text in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_the_tutorials_epochs_refuse_what_means_nothing_in_them(path, tmp_path, capsys):
    from vcc_fast.finetune import main

    command = ["--adata", str(path), "-o", str(tmp_path / "out"), "--preset", "scgpt"]
    assert main([*command, "--pairing", "scaled"]) == 2
    assert "--pairing must be cells where an epoch goes once through all cells" in capsys.readouterr().err


def edited(adata, **changes):
    for name, value in changes.items():
        setattr(adata, name, value)
    return adata


def with_value(adata, row, value):
    x = adata.X.toarray()
    x[row, 3] = value
    return edited(adata, X=x)


FAULTY = {
    "no column": (lambda a: edited(a, obs=a.obs.drop(columns="target_gene")), "obs has no column 'target_gene'"),
    "no controls": (lambda a: a[a.obs["target_gene"] != CONTROL], "no cell has target_gene == 'non-targeting'"),
    "only controls": (lambda a: a[a.obs["target_gene"] == CONTROL], "there is no perturbation to learn from"),
    "no cells": (lambda a: a[:0], "no cell has target_gene"),
    "NaN": (lambda a: with_value(a, 5, np.nan), "cell5"),
    "negative": (lambda a: with_value(a, 5, -1), "cell5"),
    "not whole": (lambda a: with_value(a, 5, 1.5), "cell5"),
    "same gene twice": (lambda a: edited(a, var=a.var.rename(index={"G9": "G8"})), "occur more than once.*G8"),
    "empty target": (
        lambda a: edited(a, obs=a.obs.assign(target_gene=a.obs["target_gene"].astype(str).replace("G3", "G3+"))),
        "perturbation 'G3.': needs a gene",
    ),
}


@pytest.mark.parametrize("fault", FAULTY)
def test_a_faulty_screen_is_named(tmp_path, capsys, fault):
    import re

    edit, text = FAULTY[fault]
    path = write(edit(screen()).copy(), tmp_path / "faulty.h5ad")
    assert finetune(path, tmp_path / "out") == 3
    assert re.search(text, capsys.readouterr().err)
    assert not (tmp_path / "out").exists()


def test_a_truncated_file_is_named(path, tmp_path, capsys):
    path.write_bytes(path.read_bytes()[:3000])
    assert finetune(path, tmp_path / "out") == 3
    assert str(path) in capsys.readouterr().err


def test_cells_without_a_count_take_part(tmp_path):
    adata = screen()
    x = adata.X.toarray()
    x[::4] = 0
    assert finetune(write(edited(adata, X=x), tmp_path / "zeros.h5ad"), tmp_path / "out") == 0


def test_cells_without_a_label_are_counted(tmp_path, caplog):
    adata = screen()
    labels = adata.obs["target_gene"].astype(object)
    labels.iloc[:3] = np.nan
    adata.obs["target_gene"] = labels.astype("category")
    assert finetune(write(adata, tmp_path / "some.h5ad"), tmp_path / "out") == 0
    assert "3 cells have no target_gene" in caplog.text


def test_how_the_matrix_is_stored_changes_nothing(path, tmp_path):
    assert finetune(path, tmp_path / "csr") == 0
    sparse = anndata.read_h5ad(path)
    csc, dense, layer = (sparse.copy() for _ in range(3))
    csc.X, dense.X, layer.layers["raw"] = sparse.X.tocsc(), sparse.X.toarray(), sparse.X
    layer.X = None
    for kind, adata, options in (("csc", csc, ()), ("dense", dense, ()), ("layer", layer, ("--layer", "raw"))):
        assert finetune(write(adata, tmp_path / f"{kind}.h5ad"), tmp_path / kind, *options) == 0
        assert files(tmp_path / kind) == files(tmp_path / "csr"), kind


def test_validation_share_0_has_no_validation(path, tmp_path):
    out = tmp_path / "out"
    assert finetune(path, out, "--validation-share", "0") == 0
    rows = list(csv.DictReader((out / "curves.csv").open()))
    assert not [name for name in rows[0] if name.startswith("validation")]
    best, last = ((out / name / "model.safetensors").read_bytes() for name in ("best", "last"))
    assert best == last and json.loads((out / "best" / "training.json").read_text())["epoch"] == 2


def test_a_split_that_holds_nothing_out_is_said(tmp_path, capsys):
    path = write(screen(perturbations=("G1", "G2")), tmp_path / "two.h5ad")
    assert finetune(path, tmp_path / "out", "--split", "simulation") == 0
    said = capsys.readouterr().err
    assert "--split simulation: no perturbation is held out" in said and "validates" not in said
    assert not (tmp_path / "out" / "test.csv").exists()
    made = tmp_path / "split.toml"
    made.write_text('[fewshot."a.b"]\ntest = ["G2"]\n')
    assert finetune(path, tmp_path / "other", "--split", made) == 0
    said = capsys.readouterr().err
    assert "no perturbation validates" in said and "held out, and" not in said


def test_simulation_tells_the_subgroups(tmp_path):
    singles = [f"G{i}" for i in range(8)]
    doubles = [f"G{i}+G{i + 1}" for i in range(7)]
    path = write(screen(perturbations=(*singles, *doubles), n_cells=3), tmp_path / "doubles.h5ad")
    assert finetune(path, tmp_path / "out", "--split", "simulation") == 0
    table = list(csv.DictReader((tmp_path / "out" / "test.csv").open()))
    assert {row["subgroup"] for row in table} <= {"unseen single", "0 of 2 seen", "1 of 2 seen", "2 of 2 seen"}
    assert len({row["subgroup"] for row in table}) > 1


def foundation_genes(n=40):
    vocab = json.loads((PARITY / "checkpoint_foundation" / "vocab.json").read_text())
    return [token for token in vocab if not token.startswith("<")][7 : 7 + n]


@pytest.mark.parametrize("checkpoint", ["checkpoint_foundation", "checkpoint_perturb"])
def test_what_is_fine_tuned_predicts(tmp_path, checkpoint):
    """From both kinds of checkpoints, with a target that the vocabulary lacks, measured or not."""
    genes = [*foundation_genes(), "NEWGENE", "OTHER"]
    perturbations = (genes[0], genes[1], genes[2], genes[3], "NEWGENE", "ABSENT", f"{genes[0]}+{genes[1]}")
    path = write(screen(genes=genes, perturbations=perturbations), tmp_path / "screen.h5ad")
    command = [option for option in SHORT if option not in ("--size", "tiny")]
    from vcc_fast.finetune import main as fit
    from vcc_fast.predict import main as predict

    options = ["--checkpoint", str(PARITY / checkpoint), "--learning-rate", "0.01"]
    assert fit(["--adata", str(path), "-o", str(tmp_path / "out"), *command, *options]) == 0
    best = load_checkpoint(tmp_path / "out" / "best", "cpu", "fp32")
    assert len(best.vocab) == 502 and best.vocab.tokens[-2:] == ("NEWGENE", "ABSENT")
    predicted = tmp_path / "predicted.h5ad"
    arguments = ["--checkpoint", str(tmp_path / "out" / "best"), "--adata", str(path), "-o", str(predicted)]
    arguments += ["--perts", genes[0], "NEWGENE", "ABSENT", "--missing-target", "append", "--dtype", "fp32"]
    assert predict([*arguments, "--cells-per-pert", "3", "--num-threads", "1", "--quiet"]) == 0
    found = anndata.read_h5ad(predicted)
    means = {name: np.asarray(found[found.obs["target_gene"] == name].X.mean(0)) for name in ("NEWGENE", "ABSENT")}
    # Tokens of their own: as <pad> the two could not be told apart.
    assert np.abs(means["NEWGENE"] - means["ABSENT"]).max() > 0


def test_lognorm_in_and_labels_as_gears_writes_them(tmp_path):
    adata = screen(perturbations=("G1", "G2", "G3", "G4", "G1+G2"))
    x = adata.X.toarray()
    adata.X = np.log1p(x / np.maximum(x.sum(1, keepdims=True), 1) * 1e4).astype(np.float32)
    labels = adata.obs["target_gene"].astype(str)
    labels = labels.replace({"G1": "G1+ctrl", "G2": "ctrl+G2", "G3": "G3+ctrl", "G4": "ctrl+G4", CONTROL: "ctrl"})
    adata.obs["condition"] = labels.astype("category")
    path = write(adata, tmp_path / "gears.h5ad")
    split = tmp_path / "split.toml"
    split.write_text('[fewshot."a.b"]\nval = ["ctrl+G1"]\ntest = ["G2+G1"]\n')
    options = ("--pert-col", "condition", "--control-pert", "ctrl", "--input-space", "lognorm", "--split", split)
    assert finetune(path, tmp_path / "out", *options) == 0
    parts = json.loads((tmp_path / "out" / "run.json").read_text())["settings"]["split"]
    assert (parts["train"], parts["validation"], parts["test"]) == (["G2", "G3", "G4"], ["G1"], ["G1+G2"])


def test_batches_and_bfloat16_run(path, tmp_path):
    assert finetune(path, tmp_path / "out", "--batch-col", "batch", "--dtype", "bf16", "--pairing", "cells") == 0
    load_checkpoint(tmp_path / "out" / "best", "cpu", "fp32")


def test_a_term_is_averaged_over_the_steps_that_have_it(path, tmp_path, monkeypatch):
    steps = []
    step = finetuning.Optimiser.step
    monkeypatch.setattr(finetuning.Optimiser, "step", lambda *a: steps.append(step(*a)) or steps[-1])
    options = ("--epochs", "1", "--steps-per-epoch", "12", "--no-target", "0.5", "--no-grow")
    assert finetune(path, tmp_path / "out", *options, "--separation-weight", "0.01") == 0
    (row,) = csv.DictReader((tmp_path / "out" / "curves.csv").open())
    for name in ("loss", "cells", "bulk", "separation"):
        values = [each.losses[name] for each in steps if name in each.losses]
        assert float(row[name]) == pytest.approx(np.mean(values))
    # Two perturbations a step, half of them none.
    assert 0 < len(values) < 12
