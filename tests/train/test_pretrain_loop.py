"""A run that is stopped, killed, short of memory or led astray: what is kept, and that going on is byte for byte."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import textwrap

import pytest
import torch

from tests.helpers.paths import ROOT
from tests.helpers.pretraining import arguments, arguments_from, curves, make_shards, weights
from vcc_fast.model.checkpoint import load_checkpoint
from vcc_fast.pretrain import main
from vcc_fast.train import loop_state
from vcc_fast.train.pretrain_loop import Pretraining

# With dropout, whose draws must be those of an uninterrupted run; a state every second step.
MORE = ["--dropout", "0.3", "--save-every", "2"]


@pytest.fixture(scope="module")
def shards(tmp_path_factory):
    return make_shards(tmp_path_factory.mktemp("data") / "shards")


@pytest.fixture(scope="module")
def whole(shards, tmp_path_factory):
    output = tmp_path_factory.mktemp("whole") / "out"
    assert main(arguments(shards, output, *MORE)) == 0
    return output


def assert_same_run(found, expected):
    assert (found / "curves.csv").read_bytes() == (expected / "curves.csv").read_bytes()
    for name in ("best", "last"):
        assert weights(found, name) == weights(expected, name), name
    assert (found / "curves.svg").read_bytes() == (expected / "curves.svg").read_bytes()


def at_step(monkeypatch, number, do):
    """Call `do` when the run has learnt `number` batches."""
    at_step_of(monkeypatch, number, lambda run: do())


def at_step_of(monkeypatch, number, do):
    """As `at_step`, and give `do` the run."""
    learn = Pretraining._learn

    def learn_and_do(self, batch):
        learn(self, batch)
        if self.optimiser.step_number == number:
            do(self)

    monkeypatch.setattr(Pretraining, "_learn", learn_and_do)


@pytest.mark.parametrize("number", [3, 7, 10], ids=["in an epoch", "at its end", "in the second"])
@pytest.mark.parametrize("signal_", [signal.SIGINT, signal.SIGTERM])
def test_a_stopped_run_goes_on_byte_for_byte(shards, whole, tmp_path, monkeypatch, capsys, number, signal_):
    at_step(monkeypatch, number, lambda: os.kill(os.getpid(), signal_))
    output = tmp_path / "out"
    assert main(arguments(shards, output, *MORE)) == 6
    assert f"stopped after step {number} of 14; --resume goes on" in capsys.readouterr().err
    assert [path.name for path in output.glob("state-*")] == [f"state-{number:012d}"]
    # Drawn as far as there are curves.
    assert (output / "curves.svg").exists() == bool(curves(output))
    monkeypatch.undo()
    assert main(arguments(shards, output, *MORE, "--resume")) == 0
    assert_same_run(output, whole)


KILLED = """
    import os, signal, sys
    from vcc_fast.pretrain import main
    from vcc_fast.train import loop_state
    from vcc_fast.train.pretrain_loop import Pretraining

    where, number = sys.argv[1], int(sys.argv[2])
    learn, save, replace = Pretraining._learn, loop_state.save, os.replace
    die = lambda: os.kill(os.getpid(), signal.SIGKILL)

    def learn_and_die(self, batch):
        learn(self, batch)
        if where == "step" and self.optimiser.step_number == number:
            die()

    def replace_and_die(source, target):
        # The state's tensors are written, and its position is not.
        if where == "save" and str(target).endswith(f"state-{number:012d}/position.json"):
            die()
        replace(source, target)

    Pretraining._learn, os.replace = learn_and_die, replace_and_die
    sys.exit(main(sys.argv[3:]))
"""


@pytest.mark.parametrize(("where", "number", "kept"), [("step", 1, []), ("step", 9, [8]), ("save", 10, [8])])
def test_a_killed_run_goes_on_from_its_last_state(shards, whole, tmp_path, where, number, kept):
    output = tmp_path / "out"
    done = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(KILLED), where, str(number), *arguments(shards, output, *MORE)],
        cwd=ROOT, env=os.environ | {"OMP_NUM_THREADS": "1"}, capture_output=True, text=True, timeout=120,
    )  # fmt: skip
    assert done.returncode == -signal.SIGKILL, done.stderr
    assert [path.parent.name for path in output.glob("state-*/position.json")] == [f"state-{n:012d}" for n in kept]
    assert main(arguments(shards, output, *MORE, "--resume")) == 0
    assert_same_run(output, whole)
    assert len(list(output.glob("state-*"))) == 1


def test_a_run_with_other_settings_is_not_gone_on_with(whole, shards, capsys):
    before = weights(whole)
    assert main(arguments(shards, whole, *MORE, "--resume", "--learning-rate", "0.02", "--seed", "3")) == 2
    error = capsys.readouterr().err
    assert "learning_rate was 0.01 and is 0.02" in error and "seed was 0 and is 3" in error
    assert weights(whole) == before


def test_a_damaged_state_is_named(whole, shards, tmp_path, capsys, monkeypatch):
    output = tmp_path / "out"
    at_step(monkeypatch, 3, lambda: os.kill(os.getpid(), signal.SIGTERM))
    assert main(arguments(shards, output, *MORE)) == 6
    monkeypatch.undo()
    for path in output.glob("state-*/*.distcp"):
        path.write_bytes(path.read_bytes()[:100])
    assert main(arguments(shards, output, *MORE, "--resume")) == 4
    assert "state-000000000003 cannot be read" in capsys.readouterr().err


def test_a_loss_that_is_not_finite_names_its_cells_and_keeps_the_model(shards, tmp_path, monkeypatch, capsys):
    from vcc_fast.train import generative

    share, output = generative._share, tmp_path / "out"
    poisoned, before = [], {}
    learn = Pretraining._learn

    def spy(self, batch):
        if self.optimiser.step_number == 5:
            poisoned.extend(batch.cells.tolist())
            before.update({name: weight.detach().clone() for name, weight in self.model.named_parameters()})
        learn(self, batch)

    monkeypatch.setattr(Pretraining, "_learn", spy)
    monkeypatch.setattr(generative, "_share", lambda *given: share(*given) * (float("nan") if poisoned else 1))
    assert main(arguments(shards, output, *MORE)) == 7
    error = capsys.readouterr().err
    assert f"the loss is nan and the gradient's norm nan, in step 6 (epoch 1), whose cells are {poisoned[0]}, " in error
    assert ", ".join(map(str, poisoned)) in error and "Traceback" not in error
    kept = load_checkpoint(output / "last", "cpu", "fp32")
    for name, weight in kept.named_parameters():
        assert torch.equal(weight, before[name]), name
    assert (output / "state-000000000004").is_dir()


OVERFLOW = ["--learning-rate", "3e38", "--warmup", "0", "--save-every", "1"]


@pytest.mark.parametrize("more", [[], ["--steps", "1"], ["--dense-table"]], ids=" ".join)
def test_weights_that_overflow_are_not_written(shards, tmp_path, capsys, more):
    output = tmp_path / "out"
    assert main(arguments(shards, output, *OVERFLOW, *more)) == 7
    error = capsys.readouterr().err
    assert "after step 1 of " in error and "weights are not finite (model." in error and "--learning-rate" in error
    assert "Traceback" not in error and [path.name for path in output.iterdir()] == ["run.json"]


@pytest.mark.parametrize("broken", ["weight", "moment"])
def test_what_was_written_before_weights_overflowed_stays(shards, tmp_path, monkeypatch, capsys, broken):
    output = tmp_path / "out"

    def overflow(self):
        if broken == "weight":
            self.model.decoder.fc[0].bias.data[0] = float("inf")
        else:
            self._rows.state()["second"][3, 0] = float("nan")

    at_step_of(monkeypatch, 6, overflow)
    assert main(arguments(shards, output, *MORE)) == 7
    assert "after step 6 of 14 weights are not finite" in capsys.readouterr().err
    assert [path.name for path in output.glob("state-*")] == ["state-000000000004"]
    monkeypatch.undo()
    assert json.loads((output / "last" / "training.json").read_text())["step"] == 4
    assert main(arguments(shards, output, *MORE, "--resume")) == 0
    assert all(weight.isfinite().all() for weight in load_checkpoint(output / "last", "cpu", "fp32").parameters())


def test_a_loss_that_tells_of_weights_that_overflowed_writes_no_model(shards, tmp_path, monkeypatch, capsys):
    """Between two saves; the next loss tells first."""
    output = tmp_path / "out"
    at_step_of(monkeypatch, 5, lambda self: self.model.decoder.fc[0].bias.data.fill_(float("nan")))
    assert main(arguments(shards, output, *MORE)) == 7
    error = capsys.readouterr().err
    assert (
        "in step 6" in error
        and f"not finite before this step already; what was written before is kept in {output}" in error
    )
    assert json.loads((output / "last" / "training.json").read_text())["step"] == 4


def test_memory_that_runs_out_halves_parts_and_changes_little(shards, tmp_path, monkeypatch, caplog):
    tight = tmp_path / "tight"
    from vcc_fast.model.scgpt import ScGPT

    forward = ScGPT.forward_generation

    def limited(self, gene_ids, *given, **options):
        if len(gene_ids) > 3 and torch.is_grad_enabled():
            raise MemoryError("no room")
        return forward(self, gene_ids, *given, **options)

    monkeypatch.setattr(ScGPT, "forward_generation", limited)
    # Without dropout, whose draws belong to the parts.
    assert main(arguments(shards, tight, "--dropout", "0")) == 0
    monkeypatch.undo()
    assert "going on with 4 at once" in caplog.text and "going on with 2 at once" in caplog.text
    assert main(arguments(shards, tmp_path / "none", "--dropout", "0")) == 0
    for line, expected in zip(curves(tight), curves(tmp_path / "none"), strict=True):
        assert line == pytest.approx(expected, rel=1e-3)
    position = json.loads(next(tight.glob("state-*/position.json")).read_text())
    assert position["part_units"] == 2


def test_parts_that_were_halved_stay_small_when_a_run_goes_on(shards, tmp_path, monkeypatch):
    from vcc_fast.model.scgpt import ScGPT

    forward, options = ScGPT.forward_generation, ["--dropout", "0", "--part-size", "4"]

    def limited(self, gene_ids, *given, **more):
        if len(gene_ids) > 3 and torch.is_grad_enabled():
            raise MemoryError("no room")
        return forward(self, gene_ids, *given, **more)

    for name, stops in (("whole", False), ("stopped", True)):
        with monkeypatch.context() as patch:
            patch.setattr(ScGPT, "forward_generation", limited)
            if stops:
                at_step(patch, 5, lambda: os.kill(os.getpid(), signal.SIGINT))
            assert main(arguments(shards, tmp_path / name, *options)) == (6 if stops else 0)
    assert main(arguments(shards, tmp_path / "stopped", *options, "--resume")) == 0
    assert_same_run(tmp_path / "stopped", tmp_path / "whole")


def test_dropout_that_a_checkpoint_did_not_have_is_kept_and_resumed(shards, tmp_path, monkeypatch):
    assert main(arguments(shards, tmp_path / "base", "--dropout", "0", "--epochs", "1")) == 0
    base = tmp_path / "base" / "last"
    torch.manual_seed(1)
    assert main(arguments_from(base, shards, tmp_path / "whole", "--dropout", "0.4")) == 0
    assert load_checkpoint(tmp_path / "whole" / "last", "cpu", "fp32").config.dropout == 0.4
    torch.manual_seed(2)
    with monkeypatch.context() as patch:
        at_step(patch, 5, lambda: os.kill(os.getpid(), signal.SIGINT))
        assert main(arguments_from(base, shards, tmp_path / "stopped", "--dropout", "0.4")) == 6
    assert main(arguments_from(base, shards, tmp_path / "stopped", "--dropout", "0.4", "--resume")) == 0
    assert_same_run(tmp_path / "stopped", tmp_path / "whole")


def test_a_full_disk_keeps_the_state_before(shards, whole, tmp_path, monkeypatch, capsys):
    output, write, calls = tmp_path / "out", loop_state.FileSystemWriter.write_data, []

    def full(*given):
        calls.append(1)
        if len(calls) == 3:
            raise OSError(28, "No space left on device")
        return write(*given)

    monkeypatch.setattr(loop_state.FileSystemWriter, "write_data", full)
    assert main(arguments(shards, output, *MORE)) == 3
    assert "the disk is full" in capsys.readouterr().err
    monkeypatch.undo()
    assert (output / "state-000000000004" / "position.json").exists()
    assert main(arguments(shards, output, *MORE, "--resume")) == 0
    assert_same_run(output, whole)
