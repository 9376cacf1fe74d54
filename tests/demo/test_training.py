"""The demo's training: what it starts from, what it may see, and that it learns and repeats."""

from __future__ import annotations

import dataclasses

import anndata
import numpy as np
import pytest
import torch

from vcc_fast import demo, load_checkpoint
from vcc_fast.demo import train_checkpoint, training
from vcc_fast.demo.simulator import CONTROL, draw_network, draw_split, simulate_screen
from vcc_fast.demo.train_checkpoint import baseline_change, main, score_targets, table_text
from vcc_fast.demo.training import Recipe, TrainingScreen, coexpression_rows, new_model, score, train

RECIPE = Recipe(stages=((8, 6, 32), (4, 4, 48)), check_every=6, check_cells=4, learning_rate=3e-3)


@pytest.fixture(scope="module")
def network():
    return draw_network(0)


@pytest.fixture(scope="module")
def split(network):
    whole = draw_split(network, 0)
    return dataclasses.replace(whole, train=whole.train[:6], validation=whole.validation[:2])


@pytest.fixture(scope="module")
def screen(network, split) -> TrainingScreen:
    cells = {CONTROL: 800, **dict.fromkeys((*split.train, *split.validation, split.heldout[0]), 30)}
    return TrainingScreen.from_anndata(simulate_screen(network, cells, seed=0))


def test_screen_is_lognorm_with_a_mean_for_each_target(network, split):
    adata = simulate_screen(network, {CONTROL: 5, "STAT1": 4}, seed=0)
    screen = TrainingScreen.from_anndata(adata)
    counts = adata.X.toarray()
    expected = np.log1p(counts / counts.sum(axis=1, keepdims=True) * 1e4)
    np.testing.assert_allclose(screen.controls, expected[:5], rtol=1e-5)
    assert list(screen.means) == ["STAT1"]
    np.testing.assert_allclose(screen.means["STAT1"], expected[5:].mean(axis=0), rtol=1e-5)


def test_coexpression_rows_put_genes_of_a_program_together(network, screen):
    rows = coexpression_rows(screen.controls, 24)
    rows = rows / np.linalg.norm(rows, axis=1, keepdims=True)
    alike = np.abs(rows @ rows.T)
    program = network.program
    same = (program[:, None] == program) & (program >= 0)[:, None] & ~np.eye(len(program), dtype=bool)
    assert alike[same].mean() > 2 * alike[(program[:, None] != program)].mean()


def test_the_model_starts_from_them_and_keeps_them(screen, split):
    before = new_model(screen, RECIPE, seed=0)
    trained, _ = train(screen, split.train, split.validation, RECIPE, seed=0, log=lambda line: None)
    assert torch.equal(before.encoder.embedding.weight, trained.encoder.embedding.weight)
    assert not torch.equal(before.pert_encoder.weight[1], trained.pert_encoder.weight[1])
    assert not before.pert_encoder.weight[0].any() and not trained.pert_encoder.weight[0].any()


def test_training_learns_repeats_and_does_not_read_held_out_targets(screen, split):
    quiet = dict(log=lambda line: None)
    first, history = train(screen, split.train, split.validation, RECIPE, seed=0, **quiet)
    assert [record["step"] for record in history] == [6, 12]
    assert history[1]["loss"] < 0.5 * history[0]["loss"]
    without = dataclasses.replace(screen, means={t: screen.means[t] for t in (*split.train, *split.validation)})
    again, _ = train(without, split.train, split.validation, RECIPE, seed=0, **quiet)
    for name, tensor in first.state_dict().items():
        assert torch.equal(tensor, again.state_dict()[name]), name
    other, _ = train(screen, split.train, split.validation, RECIPE, seed=1, **quiet)
    assert not torch.equal(other.pert_encoder.weight, first.pert_encoder.weight)


def test_score_by_hand():
    pearson, error = score(np.array([1.0, 2.0, 3.0]), np.array([2.0, 4.0, 6.0]))
    assert pearson == pytest.approx(1.0) and error == pytest.approx((1 + 4 + 9) / 3)


def test_baselines_by_hand():
    changes, control = np.array([[1.0, 0.0], [0.0, 2.0]]), np.array([2.0, 1.0])
    assert baseline_change("no change", changes, control, 0).tolist() == [0, 0]
    assert baseline_change("perturbed mean", changes, control, 0).tolist() == [0.5, 1.0]
    own = baseline_change("perturbed mean, own gene down", changes, control, 0)
    assert own[1] == 1.0 and np.expm1(control[0] + own[0]) == pytest.approx(0.13 * np.expm1(2.0))


def test_table_has_the_model_beside_the_baselines(screen, split):
    model = new_model(screen, RECIPE, seed=0)
    scores = score_targets(model, screen, split.heldout[:1], split.train, n_cells=4)
    text = table_text(scores)
    assert list(scores) == ["model", "no change", "perturbed mean", "perturbed mean, own gene down"]
    assert "| no change | – | – |" in text
    error = (screen.means[split.heldout[0]] - screen.controls.mean(axis=0)) ** 2
    assert scores["no change"][2] == pytest.approx(error.mean(), rel=1e-5)


def test_script_refuses_a_folder_with_content(tmp_path, capsys):
    (tmp_path / "mine.txt").write_text("kept")
    assert main(["--out", str(tmp_path)]) == 2
    assert "is not empty" in capsys.readouterr().err


def test_the_script_makes_every_file(monkeypatch, tmp_path, capsys):
    tiny = dataclasses.replace(RECIPE, stages=((2, 2, 16),), check_every=2, check_cells=1)
    monkeypatch.setattr(train_checkpoint, "CELLS", {"control": 40, "target": 3})
    monkeypatch.setattr(train_checkpoint, "SAVED_CELLS", {"control": 4, "held out": 2, "train": 1})
    monkeypatch.setattr(training, "Recipe", lambda: tiny)
    out = tmp_path / "made"
    assert main(["--out", str(out), "--seed", "5"]) == 0
    monkeypatch.setattr(demo, "ASSETS", out)
    found = demo.paths()
    assert load_checkpoint(found["checkpoint"], "cpu", "fp32").has_perturbation
    assert [anndata.read_h5ad(found[name]).n_obs for name in ("controls", "truth", "train")] == [4, 4 + 32, 4 + 108]
    table = capsys.readouterr().out.strip().splitlines()[-6:]
    assert "\n".join(table) in (out / "TRAINING.md").read_text()
