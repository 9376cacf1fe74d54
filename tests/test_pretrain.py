"""The task: what it leaves, that others take it, and that options and files which are wrong are named."""

from __future__ import annotations

import json
import math
import os
import shutil

import numpy as np
import pytest

from tests.helpers.pretraining import arguments, arguments_from, curves, make_shards, weights
from vcc_fast.cli import main as cli
from vcc_fast.errors import UsageError
from vcc_fast.model.checkpoint import load_checkpoint
from vcc_fast.pretrain import Config, build_parser, main, make_batches, make_recipe
from vcc_fast.train.processes import Processes
from vcc_fast.train.run_folder import RunFolder
from vcc_fast.train.shards import ShardReader


@pytest.fixture(scope="module")
def shards(tmp_path_factory):
    return make_shards(tmp_path_factory.mktemp("data") / "shards")


@pytest.fixture(scope="module")
def finished(shards, tmp_path_factory):
    """A whole run, six lines of curves."""
    output = tmp_path_factory.mktemp("run") / "out"
    assert main(arguments(shards, output, "--epochs", "6")) == 0
    return output


def test_a_run_learns_and_leaves_what_it_says(finished):
    lines = curves(finished)
    assert [line["epoch"] for line in lines] == [1, 2, 3, 4, 5, 6] and [line["step"] for line in lines][-1] == 42
    assert lines[-1]["validation_mse"] < 0.8 * lines[0]["validation_mse"] and lines[-1]["mse"] < lines[0]["mse"]
    assert all(
        {"mvc", "grad_norm", "validation_mre", "validation_mvc", "learning_rate"} <= line.keys() for line in lines
    )
    for line in lines[1:]:
        assert line["loss"] == pytest.approx(line["mse"] + line["mvc"] + line["prompt"], rel=1e-5)
    # Three of the first epoch's seven steps had no second pass; its mean is of the four that had one.
    second = 4 / 7 * lines[0]["prompt"]
    assert lines[0]["loss"] == pytest.approx(lines[0]["mse"] + lines[0]["mvc"] + second, rel=1e-5)
    best = min(lines, key=lambda line: line["validation_mse"])
    assert json.loads((finished / "best" / "training.json").read_text())["step"] == best["step"]
    assert (finished / "curves.svg").read_text().startswith("<?xml")
    names = {path.name for path in finished.iterdir()}
    assert names == {"best", "last", "curves.csv", "curves.svg", "run.json", "state-000000000042"}


def test_the_checkpoint_generates_and_embeds(finished):
    model = load_checkpoint(finished / "best", "cpu", "fp32")
    assert model.has_generation and model.config.mvc and model.vocab.cls_id == 41
    found = model.embed(np.array([[41, 0, 1]]), np.array([[-2.0, 3.0, 5.0]]), np.array([3]))
    assert np.isfinite(found["cell_emb"].numpy()).all()


def test_no_held_out_cell_is_trained_on(shards, tmp_path, monkeypatch):
    """Cells of validation batches and of training batches have none in common, and are all cells together."""
    from vcc_fast.train import pretrain_loop

    seen = {"train": set(), "validation": set()}
    learn, errors = pretrain_loop.Pretraining._learn, pretrain_loop.Pretraining.validation_errors

    def spy_learn(self, batch):
        seen["train"] |= set(batch.cells.tolist())
        learn(self, batch)

    def spy_errors(self):
        seen["validation"] |= {cell for batch in self.validation.epoch(0) for cell in batch.cells.tolist()}
        return errors(self)

    monkeypatch.setattr(pretrain_loop.Pretraining, "_learn", spy_learn)
    monkeypatch.setattr(pretrain_loop.Pretraining, "validation_errors", spy_errors)
    assert main(arguments(shards, tmp_path / "out")) == 0
    assert len(seen["validation"]) == 6 and not seen["train"] & seen["validation"]
    assert seen["train"] | seen["validation"] == set(range(60))


def test_a_run_goes_on_from_a_checkpoint(finished, shards, tmp_path):
    more = ["--epochs", "1", "--warmup", "0", "--learning-rate", "1e-9"]
    assert main(arguments_from(finished / "last", shards, tmp_path / "out", *more)) == 0
    # Almost nothing was learnt, so what it continued from is what it is.
    assert curves(tmp_path / "out")[-1]["validation_mse"] == pytest.approx(
        curves(finished)[-1]["validation_mse"], rel=1e-4
    )


def test_masked_training_learns_and_cannot_generate(shards, tmp_path):
    assert main(arguments(shards, tmp_path / "out", "--objective", "masked", "--epochs", "6")) == 0
    lines = curves(tmp_path / "out")
    assert lines[-1]["validation_mse"] < 0.9 * lines[0]["validation_mse"] and "prompt" not in lines[-1]
    assert not load_checkpoint(tmp_path / "out" / "last", "cpu", "fp32").has_generation


@pytest.mark.parametrize("more", [["--dense-table"], ["--dtype", "bf16"], ["--part-size", "3"], ["--dropout", "0"]])
def test_variants_learn_as_the_run_itself(finished, shards, tmp_path, more):
    assert main(arguments(shards, tmp_path / "out", "--epochs", "6", *more)) == 0
    found, expected = curves(tmp_path / "out"), curves(finished)
    assert found[-1]["validation_mse"] < 0.8 * found[0]["validation_mse"]
    if more[0] == "--dense-table":
        assert found[0]["mse"] == pytest.approx(expected[0]["mse"], rel=0.02)


def test_the_learning_rate_rises_for_a_tenth_of_the_steps_and_falls_as_half_a_cosine(shards, tmp_path):
    args = arguments(shards, tmp_path / "out", "--steps", "20", "--validate-every", "1", "--validation", "0")
    at = args.index("--warmup")
    assert main(args[:at] + args[at + 2 :]) == 0
    rises = [0.01 * step / 2 for step in range(2)]
    falls = [0.01 * (1 + math.cos(math.pi * (step - 2) / 18)) / 2 for step in range(2, 20)]
    assert [line["learning_rate"] for line in curves(tmp_path / "out")] == pytest.approx(rises + falls)


@pytest.mark.parametrize(("steps", "warmup"), [(9, 0), (2_000, 200), (200_000, 10_000)])
def test_the_rise_is_of_a_tenth_of_the_steps_and_at_most_scgpts(shards, steps, warmup):
    config = Config(shards=str(shards), output="out", steps=steps)
    assert make_recipe(config, batches=None).warmup == warmup


def test_without_validation_there_is_a_last_checkpoint_only(shards, tmp_path):
    assert main(arguments(shards, tmp_path / "out", "--validation", "0", "--steps", "3")) == 0
    assert not (tmp_path / "out" / "best").exists() and (tmp_path / "out" / "last").is_dir()
    assert [line["step"] for line in curves(tmp_path / "out")] == [3]


WRONG = [
    (["--batch-size", "0"], 2, "at least 1"),
    (["--size", "huge"], 2, "invalid choice"),
    (["--width", "15"], 4, "no multiple of n_heads"),
    (["--dtype", "fp16"], 2, "bf16"),
    (["--warmup", "100"], 2, "--warmup 100 is longer than the run, which has 14 steps"),
    (["--validation", "1"], 2, "--validation must be at least 0 and below 1"),
    (["--dropout", "1"], 2, "--dropout"),
    (["--dropout", "nan"], 2, "--dropout must be at least 0 and below 1, not nan"),
    (["--learning-rate", "0"], 2, "--learning-rate"),
    (["--learning-rate", "nan"], 2, "--learning-rate must be above 0 and finite, not nan"),
    (["--learning-rate", "inf"], 2, "--learning-rate must be above 0 and finite, not inf"),
    (["--clip-norm", "nan"], 2, "--clip-norm must be at least 0 (0: never clipped) and finite, not nan"),
    (["--clip-norm", "inf"], 2, "--clip-norm must be at least 0 (0: never clipped) and finite, not inf"),
    (["--clip-norm", "-1"], 2, "--clip-norm must be at least 0"),
    (["--validation", "nan"], 2, "--validation must be at least 0 and below 1, not nan"),
    (["--resume", "--overwrite"], 2, "give one of them"),
    (["--seed", str(2**64)], 2, "--seed must be a whole number from 0 to 2^63 - 1"),
    (["--resume"], 2, "holds no training run"),
    (["--fsdp"], 2, "torchrun"),
    (["--checkpoint", "x"], 2, "leave them out"),
    (["--cell-prompt-after", "-1"], 2, "--cell-prompt-after must be at least 0"),
]


@pytest.mark.parametrize(("more", "code", "message"), WRONG, ids=lambda value: str(value)[:30])
def test_what_is_wrong_is_named(shards, tmp_path, capsys, more, code, message):
    assert main(arguments(shards, tmp_path / "out", *more)) == code
    assert message in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_shards_that_are_missing_or_none(tmp_path, capsys):
    assert main(["-o", str(tmp_path / "out")]) == 2 and "--shards is required" in capsys.readouterr().err
    assert main(["--shards", str(tmp_path), "-o", str(tmp_path / "out")]) == 3


def test_a_finished_run_is_not_replaced_by_accident(finished, shards, capsys):
    before = weights(finished)
    assert main(arguments(shards, finished)) == 2
    assert "--resume" in capsys.readouterr().err and weights(finished) == before


def test_a_checkpoint_that_overwriting_would_remove_is_refused(finished, shards, capsys):
    before = weights(finished)
    assert main(arguments_from(finished / "best", shards, finished, "--overwrite")) == 2
    assert "--overwrite would remove before it is read" in capsys.readouterr().err and weights(finished) == before


def test_a_finished_run_outlives_a_start_that_fails(finished, shards, tmp_path, capsys):
    before = {file: file.read_bytes() for file in sorted(finished.rglob("*")) if file.is_file()}
    assert main([*arguments(shards, finished), "--overwrite", "--backend", "triton"]) == 2
    assert "backend 'triton' cannot run" in capsys.readouterr().err
    assert all(file.read_bytes() == content for file, content in before.items())
    assert main([*arguments(shards, tmp_path / "new"), "--backend", "triton"]) == 2
    assert not (tmp_path / "new" / "run.json").exists()


def test_a_second_run_in_the_folder_is_refused(shards, tmp_path, capsys):
    out = tmp_path / "out"
    with RunFolder(out).held(resume=False, overwrite=False):
        assert main(arguments(shards, out)) == 2
        assert f"process {os.getpid()} on" in capsys.readouterr().err
        assert [path.name for path in out.iterdir()] == ["run.lock"]
    assert not out.exists()


def test_other_vocabulary_is_refused(finished, tmp_path, capsys):
    from tests.helpers.shard_folders import random_cells, small_vocab, write_shards

    vocab = small_vocab(30)
    other = write_shards(tmp_path / "other", random_cells(60, vocab), vocab)
    options = ["--shards", str(other), "-o", str(tmp_path / "out"), "--checkpoint", str(finished / "last"), "--quiet"]
    assert main(options) == 4
    assert "its vocabulary (43 tokens) is not that of the shards (33 tokens)" in capsys.readouterr().err


@pytest.mark.parametrize("cut", [2, 0], ids=["shorter", "of the same size"])
def test_a_damaged_shard_is_named_and_left_out_only_when_asked(tmp_path, capsys, cut):
    shards = make_shards(tmp_path / "shards", 120)
    path = shards / "shard-00001.counts.npy"
    content = bytearray(path.read_bytes())
    content[-1] ^= 1
    path.write_bytes(content[: len(content) - cut])
    assert main(arguments(shards, tmp_path / "out")) == 3
    assert "shard-00001 is damaged" in capsys.readouterr().err
    assert not (tmp_path / "out" / "last").exists()
    assert main(arguments(shards, tmp_path / "other", "--skip-corrupt", "--epochs", "1")) == 0
    assert "1 of 3 shards are damaged and left out, 50 cells" in capsys.readouterr().err


@pytest.mark.parametrize("saved", [True, False])
def test_a_run_whose_shard_was_damaged_meanwhile_is_told_how_to_go_on(tmp_path, monkeypatch, capsys, saved):
    shards, output = make_shards(tmp_path / "shards", 120), tmp_path / "out"
    assert main(arguments(shards, output, "--steps", "2")) == 0
    if not saved:
        shutil.rmtree(output / "last")
    path = shards / "shard-00001.counts.npy"
    content = path.read_bytes()
    path.write_bytes(content[:-2])
    before = (output / "run.json").read_bytes()
    assert main(arguments(shards, output, "--steps", "2", "--resume", "--skip-corrupt")) == 2
    error = capsys.readouterr().err
    assert "damaged and left out: shard-00001" in error and "bring the shards back as they were" in error
    assert (f"--checkpoint {output / 'last'}" in error) == saved and ("--overwrite" in error) == (not saved)
    assert (output / "run.json").read_bytes() == before
    if saved:
        assert main(arguments_from(output / "last", shards, tmp_path / "new", "--skip-corrupt", "--steps", "2")) == 0
    path.write_bytes(content)
    assert main(arguments(shards, output, "--steps", "2", "--resume")) == 0


def test_layers_are_not_shared_out_in_a_run_whose_epochs_end_with_a_smaller_batch(shards):
    config = Config(shards=str(shards), output="out", fsdp=True, batch_size=8, validation=0.1)
    reader = ShardReader(shards)
    with pytest.raises(UsageError, match="--fsdp: the run was begun without it, .* a batch of 6 cells.*without --fsdp"):
        make_batches(config, reader, Processes(0, 2), drop_last=False)
    assert make_batches(config, reader, Processes(0, 2), drop_last=True)[0].steps_per_epoch == 6
    # 54 cells are whole batches of 6.
    config.batch_size = 6
    assert make_batches(config, reader, Processes(0, 2), drop_last=False)[0].steps_per_epoch == 9


def test_help_teaches_and_the_task_is_known(capsys):
    text = build_parser().format_help()
    for words in ("torchrun --nproc-per-node 8", "OUT/best", "--cell-prompt-after", "scGPT", "[default: 32]"):
        assert words in text
    assert cli(["--help"]) == 0 and "pretrain" in capsys.readouterr().out
