"""What a run leaves: whole files at any time, and a resume that refuses other settings."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
import torch

from vcc_fast.data.vocab import SPECIALS, GeneVocab
from vcc_fast.errors import UsageError, WeightsError
from vcc_fast.model.checkpoint import load_checkpoint
from vcc_fast.model.config import ModelConfig
from vcc_fast.model.scgpt import ScGPT
from vcc_fast.train import run_folder
from vcc_fast.train.run_folder import RunFolder

RUN = {"settings": {"seed": 0, "epochs": 3, "targets": ["A", "B"]}, "versions": {"torch": "x"}}


@pytest.fixture
def model():
    vocab = GeneVocab(("A", "B", *SPECIALS))
    config = ModelConfig(
        vocab_size=5, d_model=8, n_heads=2, d_hid=8, n_layers=1, dropout=0.0, pad_id=vocab.pad_id,
        decoder="affine", pert_encoder=True,
    )  # fmt: skip
    made = ScGPT(config)
    made.vocab = vocab
    return made


@pytest.fixture
def folder(tmp_path):
    made = RunFolder(tmp_path / "run")
    made.begin(RUN, resume=False, overwrite=False)
    return made


def test_a_run_is_not_replaced_by_accident(folder, tmp_path):
    with pytest.raises(UsageError, match="holds a training run.*--resume.*--overwrite"):
        RunFolder(folder.path).begin(RUN, resume=False, overwrite=False)
    folder.save_state({"x": 1})
    RunFolder(folder.path).begin(RUN, resume=False, overwrite=True)
    assert folder.load_state() is None
    (tmp_path / "file").write_text("")
    with pytest.raises(UsageError, match="is a file"):
        RunFolder(tmp_path / "file").begin(RUN, resume=False, overwrite=False)


def test_resume_refuses_other_settings_and_names_them(folder, tmp_path):
    folder.begin(RUN | {"versions": {"torch": "y"}}, resume=True, overwrite=False)
    other = RUN | {"settings": RUN["settings"] | {"epochs": 4}}
    with pytest.raises(UsageError, match="epochs was 3 and is 4"):
        folder.begin(other, resume=True, overwrite=False)
    with pytest.raises(UsageError, match="holds no training run"):
        RunFolder(tmp_path / "none").begin(RUN, resume=True, overwrite=False)
    # Tuples become lists in the file; they are no change.
    folder.begin(RUN | {"settings": RUN["settings"] | {"targets": ("A", "B")}}, resume=True, overwrite=False)


def test_each_setting_that_differs_is_named_shortly(folder):
    settings = RUN["settings"] | {"recipe": {"rate": 1, "steps": 2}, "targets": [f"GENE{i}" for i in range(1000)]}
    folder.begin(RUN | {"settings": settings}, resume=False, overwrite=True)
    other = settings | {"recipe": {"rate": 3, "steps": 2}, "targets": settings["targets"][1:]}
    with pytest.raises(UsageError, match="recipe.rate was 1 and is 3; targets was .*GENE0.* ... ") as error:
        folder.begin(RUN | {"settings": other}, resume=True, overwrite=False)
    assert "steps" not in str(error.value) and len(str(error.value)) < 500


def test_what_a_killed_run_was_writing_is_removed(folder, model):
    (folder.path / ".state.pt.123").write_bytes(b"half")
    (folder.path / ".best.77").mkdir()
    (folder.path / ".best.77" / "model.safetensors").write_bytes(b"half")
    # As checkpoints are made, the first time and replacing one; and their records.
    for name in (".last.k3_x9", "..best.12.ab_c.old"):
        (folder.path / name).mkdir()
    folder.save_model("best", model, {})
    (folder.path / "best" / ".training.json.12").write_text("half")
    # As the tables and drawings of its end are made, and what is none of them.
    for name in (".test.12.csv", ".curves.7.svg", ".gitignore", ".test.csv", ".other.12.csv"):
        (folder.path / name).write_text("half")
    folder.begin(RUN, resume=True, overwrite=False)
    assert sorted(path.name for path in folder.path.iterdir()) == [
        ".gitignore", ".other.12.csv", ".test.csv", "best", "run.json",
    ]  # fmt: skip
    assert len(list((folder.path / "best").iterdir())) == 4


def test_another_number_of_threads_is_said(folder, caplog):
    folder.begin(RUN | {"threads": 2}, resume=False, overwrite=True)
    folder.begin(RUN | {"threads": 2}, resume=True, overwrite=False)
    assert "threads" not in caplog.text
    folder.begin(RUN | {"threads": 4}, resume=True, overwrite=False)
    assert "began with 2 CPU threads and goes on with 4" in caplog.text and "--num-threads 2" in caplog.text


def test_a_run_that_is_replaced_leaves_nothing(folder, model):
    folder.save_model("best", model, {})
    folder.save_state({"x": 1})
    folder.write_curves([{"epoch": 1}])
    (folder.path / "tensorboard").mkdir()
    (folder.path / "tensorboard" / "events.out.tfevents.1").write_bytes(b"old")
    (folder.path / "state-000000000003").mkdir()
    (folder.path / "state-000000000003" / "position.json").write_text("{}")
    (folder.path / "state-of-the-art").mkdir()
    (folder.path / "notes.txt").write_text("mine")
    folder.check(resume=False, overwrite=True)
    assert (folder.path / "best").is_dir()
    folder.begin(RUN, resume=False, overwrite=True)
    assert sorted(path.name for path in folder.path.iterdir()) == ["notes.txt", "run.json", "state-of-the-art"]


def test_a_state_without_its_run_is_not_replaced_by_accident(tmp_path):
    (tmp_path / "state-000000000003").mkdir()
    with pytest.raises(UsageError, match="holds a training run"):
        RunFolder(tmp_path).begin(RUN, resume=False, overwrite=False)
    RunFolder(tmp_path).begin(RUN, resume=False, overwrite=True)
    assert [path.name for path in tmp_path.iterdir()] == ["run.json"]


@pytest.mark.parametrize("killed_at", range(10))
def test_a_removal_that_is_killed_leaves_nothing_that_passes_for_a_run(folder, model, monkeypatch, killed_at):
    folder.save_model("best", model, {})
    folder.write_curves([{"epoch": 1}])
    folder.save_state({"x": 1})
    (folder.path / "state-000000000007").mkdir()
    calls, unlink, rmtree = [], Path.unlink, shutil.rmtree

    def counted(remove):
        def removed(path, *arguments, **options):
            if len(calls) == killed_at:
                raise KeyboardInterrupt
            calls.append(path)
            return remove(path, *arguments, **options)

        return removed

    with monkeypatch.context() as patch:
        patch.setattr(Path, "unlink", counted(unlink))
        patch.setattr(run_folder.shutil, "rmtree", counted(rmtree))
        with pytest.raises(KeyboardInterrupt):
            folder.begin(RUN, resume=False, overwrite=True)
    if killed_at:
        with pytest.raises(UsageError, match="holds no training run"):
            folder.check(resume=True, overwrite=False)
    with pytest.raises(UsageError, match="holds a training run"):
        folder.check(resume=False, overwrite=False)
    folder.begin(RUN, resume=False, overwrite=True)
    assert [path.name for path in folder.path.iterdir()] == ["run.json"]


def test_state_comes_back(folder):
    state = {"weights": {"a": torch.arange(3.0)}, "epoch": 2, "rows": [{"loss": 0.5}], "none": None}
    folder.save_state(state)
    found = folder.load_state()
    assert torch.equal(found["weights"]["a"], state["weights"]["a"]) and found["rows"] == state["rows"]


def test_a_damaged_state_is_named(folder):
    folder.save_state({"x": torch.zeros(100)})
    path = folder.path / "state.pt"
    path.write_bytes(path.read_bytes()[:200])
    with pytest.raises(WeightsError, match="state.pt cannot be read.*best and last"):
        folder.load_state()
    torch.save({"format": 99}, path)
    with pytest.raises(WeightsError, match="format 99"):
        folder.load_state()


def test_a_failed_write_leaves_the_state_before(folder, monkeypatch):
    folder.save_state({"x": 1})
    monkeypatch.setattr(run_folder, "sync", lambda path: (_ for _ in ()).throw(OSError(28, "No space left on device")))
    with pytest.raises(OSError, match="No space"):
        folder.save_state({"x": 2})
    monkeypatch.undo()
    assert folder.load_state()["x"] == 1
    assert sorted(path.name for path in folder.path.iterdir()) == ["run.json", "state.pt"]


def test_models_are_replaced_whole_and_predict_can_load_them(folder, model):
    for epoch in (1, 2):
        with torch.no_grad():
            model.encoder.embedding.weight.fill_(epoch)
        folder.save_model("best", model, {"epoch": epoch})
    found = load_checkpoint(folder.path / "best", "cpu", "fp32")
    assert found.encoder.embedding.weight[0, 0] == 2
    assert json.loads((folder.path / "best" / "training.json").read_text()) == {"epoch": 2}
    assert sorted(path.name for path in folder.path.iterdir()) == ["best", "run.json"]


def test_curves_have_every_column(folder):
    folder.write_curves([{"epoch": 1, "loss": 0.5}, {"epoch": 2, "loss": 0.25, "pearson_delta": 0.1}])
    assert (folder.path / "curves.csv").read_text() == "epoch,loss,pearson_delta\n1,0.5,\n2,0.25,0.1\n"
