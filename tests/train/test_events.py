"""TensorBoard's events: every number once, by step, and anew after a resume."""

from __future__ import annotations

import sys
import types

import pytest

from tests.helpers import finetune_screens, pretraining
from vcc_fast.errors import UsageError
from vcc_fast.train import events
from vcc_fast.train.run_folder import RunFolder

ROWS = [{"epoch": 1, "step": 5, "loss": 0.5}, {"epoch": 2, "step": 10, "loss": 0.25, "validation_mse_delta": 0.1}]


class Writer:
    made: list[Writer] = []

    def __init__(self, path):
        self.path, self.scalars = path, []
        Writer.made.append(self)

    def add_scalar(self, name, value, step):
        self.scalars.append((name, value, step))

    def flush(self):
        pass


@pytest.fixture
def writers(monkeypatch):
    module = types.ModuleType("torch.utils.tensorboard")
    module.SummaryWriter = Writer
    monkeypatch.setitem(sys.modules, "torch.utils.tensorboard", module)
    # A package that is not there passes for one that is.
    monkeypatch.setattr(events, "find_spec", lambda name: object())
    monkeypatch.setattr(Writer, "made", [])
    return Writer.made


def test_every_number_once_by_step(tmp_path, writers):
    folder = RunFolder(tmp_path, tensorboard=True)
    folder.write_curves(ROWS[:1])
    folder.write_curves(ROWS)
    assert [w.path for w in writers] == [str(tmp_path / "tensorboard")]
    assert writers[0].scalars == [
        ("epoch", 1, 5), ("loss", 0.5, 5), ("epoch", 2, 10), ("loss", 0.25, 10), ("validation/mse_delta", 0.1, 10),
    ]  # fmt: skip


def test_a_later_process_writes_all_anew(tmp_path, writers):
    (tmp_path / "tensorboard").mkdir()
    (tmp_path / "tensorboard" / "old").write_text("")
    RunFolder(tmp_path, tensorboard=True).write_curves(ROWS)
    assert not (tmp_path / "tensorboard" / "old").exists() and len(writers[0].scalars) == 5


def test_without_it_nothing_is_made(tmp_path, writers):
    RunFolder(tmp_path).write_curves(ROWS)
    assert not writers


def test_finetune_writes_its_curves(tmp_path, writers):
    path = finetune_screens.write(finetune_screens.screen(), tmp_path / "screen.h5ad")
    assert finetune_screens.finetune(path, tmp_path / "out", "--tensorboard") == 0
    assert_curves(writers, tmp_path / "out", "validation/pearson_delta")


def test_pretrain_writes_its_curves(tmp_path, writers):
    from vcc_fast.pretrain import main

    shards = pretraining.make_shards(tmp_path / "shards")
    assert main(pretraining.arguments(shards, tmp_path / "out", "--tensorboard")) == 0
    assert_curves(writers, tmp_path / "out", "validation/mse")


def assert_curves(writers, output, score):
    """One writer, in the run's folder, was given every number of `curves.csv`."""
    (writer,) = writers
    assert writer.path == str(output / "tensorboard")
    written = {(name.replace("validation/", "validation_"), step): value for name, value, step in writer.scalars}
    assert len(written) == len(writer.scalars)
    lines = pretraining.curves(output)
    assert written == {(n, line["step"]): value for line in lines for n, value in line.items() if n != "step"}
    assert score in {name for name, _, _ in writer.scalars}


def test_a_missing_package_is_named_with_its_remedy(monkeypatch):
    monkeypatch.setattr(events, "find_spec", lambda name: None)
    events.require_tensorboard(False)
    with pytest.raises(UsageError, match=r"vcc-fast\[tensorboard\]"):
        events.require_tensorboard(True)


def test_real_events_can_be_read(tmp_path):
    accumulator = pytest.importorskip("tensorboard.backend.event_processing.event_accumulator")
    RunFolder(tmp_path, tensorboard=True).write_curves(ROWS)
    found = accumulator.EventAccumulator(str(tmp_path / "tensorboard"))
    found.Reload()
    assert [(e.step, e.value) for e in found.Scalars("loss")] == [(5, 0.5), (10, 0.25)]
