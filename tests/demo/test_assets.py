"""The packaged screen and checkpoint: complete, small, from the simulator, and good for what the demo shows."""

from __future__ import annotations

import json

import anndata
import numpy as np
import pandas as pd
import pytest

from vcc_fast import demo, load_checkpoint
from vcc_fast.data.transforms import counts_to_lognorm
from vcc_fast.demo.make_screens import CELLS, SAVED_CELLS
from vcc_fast.demo.simulator import CONTROL, draw_network, draw_split, simulate_screen
from vcc_fast.errors import DataError


@pytest.fixture(scope="module")
def screens() -> dict[str, anndata.AnnData]:
    return {name: anndata.read_h5ad(demo.paths()[name]) for name in ("controls", "truth", "train")}


@pytest.fixture(scope="module")
def model():
    return load_checkpoint(demo.paths()["checkpoint"], "cpu", "fp32")


@pytest.fixture(scope="module")
def changes(screens, model) -> tuple[np.ndarray, np.ndarray, list[str]]:
    """Predicted (from 24 controls) and real mean changes [P, G] of the held-out targets, and the targets."""
    truth, genes = screens["truth"], list(screens["truth"].var_names)
    lognorm = counts_to_lognorm(truth.X, 1e4).toarray()
    label = truth.obs["target_gene"].to_numpy().astype(str)
    controls = lognorm[label == CONTROL]
    ids = np.array([model.vocab[gene] for gene in genes])
    targets = sorted(set(label) - {CONTROL})
    predicted = []
    for target in targets:
        flags = np.zeros((24, len(genes)), dtype=np.int64)
        flags[:, genes.index(target)] = 1
        cells = model.predict_perturbation(ids, controls[:24], flags).clamp(min=0).numpy()
        predicted.append(cells.mean(axis=0) - controls[:24].mean(axis=0))
    real = np.stack([lognorm[label == target].mean(axis=0) for target in targets]) - controls.mean(axis=0)
    return np.stack(predicted), real, targets


def test_everything_is_there_and_small():
    found = demo.paths()
    assert list(found) == ["checkpoint", "controls", "truth", "train", "perts"]
    assert all(path.exists() for path in found.values())
    size = sum(path.stat().st_size for path in demo.ASSETS.rglob("*") if path.is_file())
    assert size < 3e6, f"{size:,} bytes"


def test_missing_files_are_named(monkeypatch, tmp_path):
    monkeypatch.setattr(demo, "ASSETS", tmp_path)
    with pytest.raises(DataError, match="held_out.csv missing"):
        demo.paths()


def test_the_screens_are_what_the_simulator_gives(screens):
    network = draw_network(0)
    split = draw_split(network, 0)
    again = simulate_screen(network, {CONTROL: CELLS["control"], split.heldout[0]: CELLS["target"]}, seed=0)
    n_controls, n_cells = SAVED_CELLS["control"], SAVED_CELLS["held out"]
    assert screens["controls"].shape == (n_controls, 544)
    for name in ("controls", "truth", "train"):
        assert (screens[name].X[:n_controls] != again.X[:n_controls]).nnz == 0
    first = CELLS["control"]
    assert (screens["truth"].X[n_controls : n_controls + n_cells] != again.X[first : first + n_cells]).nnz == 0


def test_held_out_targets_are_in_no_training_cell(screens):
    split = draw_split(draw_network(0), 0)
    targets = {name: set(screen.obs["target_gene"]) - {CONTROL} for name, screen in screens.items()}
    assert targets["controls"] == set()
    assert targets["truth"] == set(split.heldout)
    assert targets["train"] == {*split.train, *split.validation}
    assert not targets["truth"] & targets["train"]
    table = pd.read_csv(demo.paths()["perts"])
    assert list(table.columns) == ["target_gene", "n_cells", "median_umi_per_cell"]
    assert set(table["target_gene"]) == set(split.heldout) and set(table["n_cells"]) == {SAVED_CELLS["held out"]}


def test_the_checkpoint_answers_the_flag_prompt(model):
    assert model.has_perturbation and model.report.missing == [] and model.report.unexpected == []
    config = json.loads((demo.paths()["checkpoint"] / "config.json").read_text())["model"]
    assert (config["d_model"], config["n_heads"], config["n_layers"], config["d_hid"]) == (64, 4, 3, 128)
    assert config["decoder"] == "affine" and config["pert_encoder"] and config["vocab_size"] == 547
    assert model.vocab.tokens[-3:] == ("<pad>", "<cls>", "<eoc>")


def test_a_prediction_is_no_copy_of_the_control_and_differs_between_targets(changes):
    predicted, _, targets = changes
    assert (np.abs(predicted).max(axis=1) > 0.5).all()
    apart = np.abs(predicted[:, None] - predicted[None]).max(axis=2)
    assert (apart[~np.eye(len(targets), dtype=bool)] > 0.1).all()


def test_held_out_targets_are_predicted_to_fall(changes, screens):
    predicted, real, targets = changes
    own = [list(screens["truth"].var_names).index(target) for target in targets]
    assert (real[np.arange(len(own)), own] < 0).all()
    assert (predicted[np.arange(len(own)), own] < 0).all()


def test_held_out_changes_are_predicted_better_than_by_another_target(changes, screens):
    """What the record beside the files says holds for the files: the prediction fits its own target best on average."""
    predicted, real, targets = changes
    genes = list(screens["truth"].var_names)
    others = np.ones(len(genes), dtype=bool)
    # Every target's own fall is left out: that a knock-down lowers its gene is no news.
    others[[genes.index(target) for target in targets]] = False
    pearson = np.corrcoef(predicted[:, others], real[:, others])[: len(targets), len(targets) :]
    own = np.diag(pearson)
    assert own.mean() > 0.3
    assert own.mean() > pearson[~np.eye(len(targets), dtype=bool)].mean() + 0.05


def test_the_record_has_the_table_the_command_and_the_log():
    text = (demo.ASSETS / "TRAINING.md").read_text()
    for piece in ("vcc_fast.demo.make_screens --out DIR", "vcc_fast.finetune --adata DIR/whole_screen.h5ad",
                  "## Held-out targets", "| no change | – |", "validation_pearson_delta"):  # fmt: skip
        assert piece in text
