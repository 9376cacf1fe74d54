"""A perturbation's own control, wherever one is: control cells of its cells' batches, in their shares."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
import torch

from tests.helpers.finetune_screens import CONTROL, files, finetune, pairs_of, screen, screen_of_batches, write
from tests.train.test_conditions import lines_and_batches
from vcc_fast.data.h5ad import H5adFile
from vcc_fast.train.finetune_config import Config
from vcc_fast.train.finetune_data import read_data
from vcc_fast.train.matched_controls import control_shares, matched_controls
from vcc_fast.train.prepare_finetune import fit_baselines, make_validation
from vcc_fast.train.working_model import new_model

SPLIT = '[fewshot."a.b"]\nval = ["G1", "G3"]\ntest = ["G2"]\n'
BY_PERTURBATION = "perturbed mean (by perturbation)"


@pytest.fixture(autouse=True)
def no_drawing(monkeypatch):
    monkeypatch.setattr("vcc_fast.finetune._draw", lambda *_: None)


@pytest.fixture
def split(tmp_path):
    made = tmp_path / "split.toml"
    made.write_text(SPLIT)
    return str(made)


def data_of(file, split, tmp_path, **options):
    return read_data(Config(adata=file.path, output=tmp_path / "out", split=split, quiet=True, **options), file, None)


@pytest.fixture
def no_effect(tmp_path, split):
    with H5adFile(write(screen_of_batches(), tmp_path / "batches.h5ad")) as file:
        yield data_of(file, split, tmp_path, batch_col="batch"), file


def validation_of(data, n_cells=1000):
    return make_validation(data, data.validation, data.of(slice(len(data.train), None)), n_cells, 0)


def test_what_tells_batches_apart_is_no_effect(no_effect):
    """Not in truth, gene rows, baselines or batches: cells are those of their batches' controls."""
    data, file = no_effect
    assert np.abs(data.of_batches.mean[0] - data.of_batches.mean[1]).mean() > 0.3
    validation = validation_of(data)
    assert validation.names == ["G1", "G3"]
    np.testing.assert_allclose(validation.change, 0, atol=1e-9)
    np.testing.assert_allclose(data.training_changes(), 0, atol=1e-9)
    np.testing.assert_allclose(data.training().change, 0, atol=1e-9)
    np.testing.assert_allclose(pairs_of(file, batch_col="batch").change, 0, atol=1e-6)
    baselines = fit_baselines(validation, data)
    np.testing.assert_allclose(baselines[BY_PERTURBATION].mse_delta, 0, atol=1e-12)
    np.testing.assert_allclose(baselines["no change"].mse_delta, 0, atol=1e-12)


def test_held_out_scores_are_from_matched_controls(tmp_path, split):
    path = write(screen_of_batches(), tmp_path / "batches.h5ad")
    for name, options in (("matched", ("--batch-col", "batch")), ("all", ())):
        assert finetune(path, tmp_path / name, "--split", split, *options) == 0
    errors = [
        pd.read_csv(tmp_path / name / "test.csv").set_index("method").loc[["no change", BY_PERTURBATION], "mse_delta"]
        for name in ("matched", "all")
    ]
    assert errors[0].max() < 1e-12 and errors[1]["no change"] > 0.1


def test_shares_and_the_cells_that_a_prediction_starts_from(no_effect):
    data, file = no_effect
    units = data.labels.units(["G1", "G3"])
    assert list(data.labels.control_groups) == [None, "b0", "b1"]
    assert control_shares(data.labels, units).tolist() == [[0, 0.25, 0.75], [0, 0, 1]]
    batches, perturbed = file.obs_column("batch"), file.obs_column("target_gene")
    working = new_model(data.tokens.vocab, data.tokens.ids, "tiny", 0.0, 0)
    model, ids = working.model.eval(), working.tokens(data.tokens.ids)

    def change(name, batch):
        values = torch.from_numpy(data.reader.read(np.flatnonzero((perturbed == CONTROL) & (batches == batch))))
        flags = torch.zeros(values.shape, dtype=torch.int64)
        flags[:, data.tokens.of_target[name]] = 1
        predicted = model.predict_perturbation(torch.from_numpy(ids), values, flags).clamp(min=0)
        return (predicted.double().mean(0) - values.double().mean(0)).numpy()

    found = validation_of(data).predict(model, ids)
    expected = [0.25 * change("G1", "b0") + 0.75 * change("G1", "b1"), change("G3", "b1")]
    np.testing.assert_allclose(found, expected, atol=1e-5)
    # Of 4 cells one is of b0; those of b1 are G3's too.
    assert len(validation_of(data, 4).cells) == 5


@pytest.mark.parametrize("options", [{"batch_col": "batch"}, {"batch_col": "batch", "condition_col": "line"}], ids=str)
def test_all_count_changes_alike(tmp_path, split, options):
    """A batch without controls has its condition's, or all; validation, baselines and batches agree on it."""
    with H5adFile(write(lines_and_batches(), tmp_path / "lines.h5ad")) as file:
        data = data_of(file, split, tmp_path, **options)
        units = [*data.train, *data.validation]
        pairs = pairs_of(file, names=[*data.split.train, *data.split.validation], **options)
        place = {(name, rows[0]): i for i, (name, rows) in enumerate(zip(pairs.names, pairs.rows, strict=True))}
        changes = np.concatenate([data.training_changes(), validation_of(data).change])
        for unit, change in zip(units, changes, strict=True):
            np.testing.assert_allclose(change, pairs.change[place[unit.name, unit.rows[0]]], atol=1e-6)
        for condition in {unit.condition for unit in data.train}:
            training = data.training(condition)
            mine = [i for i, unit in enumerate(data.train) if unit.condition == condition]
            np.testing.assert_allclose(training.change, data.training_changes()[mine], atol=1e-9)
            np.testing.assert_array_equal(training.control, data.control(condition))


@pytest.mark.parametrize("condition_col", [None, "line"])
def test_without_batches_it_is_the_controls_mean_bit_for_bit(tmp_path, split, condition_col):
    with H5adFile(write(lines_and_batches(), tmp_path / "lines.h5ad")) as file:
        data = data_of(file, split, tmp_path, condition_col=condition_col)
        control = np.stack([data.control(unit.condition) for unit in data.train])
        found, _ = matched_controls(data.labels, data.train, data.profiles, data.of_batches)
        assert np.array_equal(found, control)
        assert np.array_equal(data.training_changes(), data.profiles.mean[1 : 1 + len(control)] - control)
        for condition in {unit.condition for unit in data.train}:
            mine = [i for i, unit in enumerate(data.train) if unit.condition == condition]
            assert np.array_equal(data.training(condition).mean, data.profiles.mean[1:][mine])
        validation = validation_of(data)
        parts = validation.parts if condition_col else [validation]
        for part in parts:
            assert np.array_equal(part.matched, np.broadcast_to(part.control, part.matched.shape))


def test_batches_of_held_out_cells_are_used_in_the_end_alone(tmp_path, split):
    adata = screen(n_controls=30)
    write(adata, tmp_path / "sound.h5ad")
    batches = adata.obs["batch"].astype(str).to_numpy()
    held_out = (adata.obs["target_gene"] == "G2").to_numpy()
    adata.obs["batch"] = np.where(held_out, np.where(batches == "b0", "lonely", "b1"), batches)
    write(adata, tmp_path / "moved.h5ad")
    for name in ("sound", "moved"):
        assert finetune(tmp_path / f"{name}.h5ad", tmp_path / name, "--split", split, "--batch-col", "batch") == 0
    assert files(tmp_path / "sound") == files(tmp_path / "moved")
    found = [(tmp_path / name / "test.csv").read_bytes() for name in ("sound", "moved")]
    assert found[0] != found[1]
