"""What an epoch is scored by: hand-made changes, the amplitude, and the same numbers as predicting and evaluating."""

from __future__ import annotations

import anndata
import numpy as np
import pandas as pd
import pytest
import torch

from tests.helpers.finetune_screens import CONTROL, finetune, screen, write
from vcc_fast.data.h5ad import H5adFile
from vcc_fast.model.checkpoint import load_checkpoint
from vcc_fast.model.scgpt import ScGPT
from vcc_fast.train.screen import CellReader, read_labels
from vcc_fast.train.screen_tokens import make_tokens
from vcc_fast.train.validation import Validation
from vcc_fast.train.working_model import new_model, scaled_state

NAMES = ["G3", "G1+G2", "ABSENT"]


@pytest.fixture
def path(tmp_path):
    return write(screen(), tmp_path / "screen.h5ad")


@pytest.fixture
def file(path):
    with H5adFile(path) as opened:
        yield opened


def validation_of(file, vocab=None, names=NAMES, n_cells=1000):
    labels = read_labels(file, "target_gene", CONTROL, None)
    tokens = make_tokens(file, vocab, labels.requests)
    reader = CellReader(file, tokens, "counts", 1e4, np.arange(file.n_obs))
    truth = reader.profiles([labels.control_rows, *(labels.rows[name] for name in names)])
    return Validation(reader, labels, labels.units(names), tokens.of_target, truth, n_cells, seed=0), tokens


def test_scores_of_the_truth_and_of_nothing(file):
    validation, _ = validation_of(file)
    perfect = validation.score(validation.change).means()
    assert perfect["pearson_delta"] == pytest.approx(1) and perfect["discrimination"] == 1 and perfect["mse_delta"] == 0
    nothing = validation.score(0 * validation.change)
    assert np.isnan(nothing.pearson_delta).all() and nothing.means()["pearson_delta"] == 0
    np.testing.assert_allclose(nothing.mse_delta, (validation.change**2).mean(1))
    swapped = validation.score(validation.change[[1, 2, 0]]).means()
    assert swapped["discrimination"] < 0.7 and swapped["pearson_delta"] < 0.9
    # Profiles correlate where nothing at all is predicted: that is why changes choose.
    assert nothing.means()["pearson"] > 0.6


def test_amplitude_by_hand(file):
    validation, _ = validation_of(file)
    assert validation.amplitude(validation.change / 4) == pytest.approx(4)
    assert validation.amplitude(2 * validation.change) == pytest.approx(0.5)
    assert validation.amplitude(0 * validation.change) == 1
    # Changes that point the wrong way are not turned round.
    assert validation.amplitude(-validation.change) == 0
    found = validation.change + np.random.default_rng(0).standard_normal(validation.change.shape)
    best = validation.amplitude(found)
    errors = [validation.score(a * found).mse_delta.mean() for a in (0.99 * best, best, 1.01 * best)]
    assert errors[1] == min(errors)


def random_model(tokens, seed=0):
    working = new_model(tokens.vocab, tokens.ids, "tiny", 0.0, seed=seed)
    return working, working.model.eval()


def test_parts_of_cells_change_nothing(file, monkeypatch):
    validation, tokens = validation_of(file)
    working, model = random_model(tokens)
    whole = validation.predict(model, working.tokens(tokens.ids))
    monkeypatch.setattr("vcc_fast.train.validation.TOKENS_AT_ONCE", 3 * len(tokens))
    in_parts = validation_of(file)[0]
    assert in_parts.cells_at_once == 3 < validation.cells_at_once
    np.testing.assert_allclose(in_parts.predict(model, working.tokens(tokens.ids)), whole, atol=1e-5)
    one_at_a_time = validation_of(file, names=["ABSENT"])[0].predict(model, working.tokens(tokens.ids))
    np.testing.assert_allclose(one_at_a_time[0], whole[2], atol=1e-5)


def test_where_memory_runs_out_cells_are_computed_in_halves(file, monkeypatch, caplog):
    validation, tokens = validation_of(file)
    working, model = random_model(tokens)
    whole = validation.predict(model, working.tokens(tokens.ids))
    forward, seen = ScGPT.forward_perturbation, []

    def tight(most):
        def computed(self, ids, values, flags):
            seen.append(len(values))
            if len(values) > most:
                raise MemoryError("no room")
            return forward(self, ids, values, flags)

        return computed

    monkeypatch.setattr(ScGPT, "forward_perturbation", tight(2))
    np.testing.assert_allclose(validation.predict(model, working.tokens(tokens.ids)), whole, atol=1e-5)
    assert validation.cells_at_once <= 2 and "out of memory in validation" in caplog.text
    # Every number is tried once, and all begins anew: a run that goes on after a stop finds the same to the bit.
    tried = [n_cells for n_cells in seen if n_cells > 2]
    assert tried == sorted(set(tried), reverse=True) and all(
        b == a // 2 for a, b in zip(tried, tried[1:], strict=False)
    )
    halves, _ = validation_of(file)
    halves.cells_at_once = validation.cells_at_once
    ids = working.tokens(tokens.ids)
    assert np.array_equal(validation_of(file)[0].predict(model, ids), halves.predict(model, ids))
    monkeypatch.setattr(ScGPT, "forward_perturbation", tight(0))
    with pytest.raises(MemoryError, match="no room"):
        validation.predict(model, working.tokens(tokens.ids))


def test_a_scaled_model_scores_what_scaled_changes_do(file):
    """Up to values that the clip at 0 meets: with values of 0 it commutes with a factor, so few remain."""
    validation, tokens = validation_of(file)
    working, model = random_model(tokens)
    with torch.no_grad():
        # A small random change of each value, in both directions.
        for part, constant in (("coeff_decoder", 1.0), ("bias_decoder", 0.0)):
            last = getattr(model.decoder, part).fc[-1]
            last.weight.mul_(0.3)
            last.bias.fill_(constant)
    ids = working.tokens(tokens.ids)
    change = validation.predict(model, ids)
    amplitude = 1.5
    whole = ScGPT(working.config).eval()
    whole.load_state_dict(scaled_state(working.whole_state(), amplitude))
    found = validation.predict(whole, tokens.ids)
    # Where the clip matters, it moves a cell's value by no more than the change's excess; most values are untouched.
    exact = np.abs(found - amplitude * change) < 1e-4 * (1 + np.abs(change).max())
    assert exact.mean() > 0.9 and np.abs(change).max() > 0.05
    scores = [validation.score(each).means() for each in (found, amplitude * change)]
    assert scores[0] == pytest.approx(scores[1], rel=0.02, abs=0.01)


def test_a_change_that_is_rounding_is_none(file):
    """An amplitude of 0 leaves each value as it is, so that only the sums' rounding could differ."""
    validation, tokens = validation_of(file)
    working, model = random_model(tokens)
    ids = working.tokens(tokens.ids)
    for amplitude in (0.0, 1e-8, 1e-3):
        model.load_state_dict(scaled_state(random_model(tokens)[1].state_dict(), amplitude))
        change = validation.predict(model, ids)
        assert change.any(axis=1).all() if amplitude == 1e-3 else not change.any()
        assert np.isnan(validation.score(change).pearson_delta).all() == (amplitude < 1e-3)


def test_an_amplitude_of_0_is_told_and_scores_as_no_change(path, tmp_path, monkeypatch, caplog):
    monkeypatch.setattr("vcc_fast.finetune._draw", lambda *_: None)
    monkeypatch.setattr("vcc_fast.train.finetuning.LEAST_TO_CALIBRATE", 1)
    monkeypatch.setattr("vcc_fast.train.validation.fitting_amplitude", lambda *_: 0.0)
    assert finetune(path, tmp_path / "out", "--split", "perturbation", "--test-share", "0.4") == 0
    told = [record.getMessage() for record in caplog.records if record.getMessage().startswith("epoch")]
    told = [text for text in told if "predicts no change" in text]
    assert len(told) == 2 and "epoch 2" in told[1] and "predicts no change" in told[1] and "--no-calibrate" in told[1]
    table = pd.read_csv(tmp_path / "out" / "test.csv").set_index("method")
    scores = ["pearson_delta", "mse_delta", "discrimination", "pearson"]
    assert len(table.loc["model"]) == 4 and table.loc["model", "pearson_delta"].isna().all()
    assert (table.loc["model", scores[1:]].to_numpy() == table.loc["no change", scores[1:]].to_numpy()).all()


def test_the_same_as_predicting_and_evaluating(path, file, tmp_path):
    """The best checkpoint, all controls: the pseudo-bulk of `predict`'s cells, scored by `evaluate`."""
    from vcc_fast import evaluate_anndata
    from vcc_fast.predict import main

    assert finetune(path, tmp_path / "out", "--learning-rate", "0.01", "--check-cells", "1000") == 0
    best = tmp_path / "out" / "best"
    predicted = tmp_path / "predicted.h5ad"
    command = ["--checkpoint", best, "--adata", path, "-o", predicted, "--perts", *NAMES, "--missing-target", "append"]
    options = ["--cells-per-pert", "20", "--input-space", "counts", "--target-sum", "10000", "--dtype", "fp32"]
    options += ["--num-threads", "1", "--quiet", "--include-controls"]
    assert main([*map(str, command), *options]) == 0
    model = load_checkpoint(best, "cpu", "fp32")
    validation, tokens = validation_of(file, model.vocab)
    found = validation.predict(model, tokens.ids)

    cells = anndata.read_h5ad(predicted)
    control = anndata.read_h5ad(path)
    x = control.X.toarray().astype(np.float64)
    lognorm = np.log1p(x / np.maximum(x.sum(1, keepdims=True), 1e-9) * 1e4)
    labels = control.obs["target_gene"].to_numpy()
    start = lognorm[labels == CONTROL].mean(0)
    for name, change in zip(NAMES, found, strict=True):
        mean = np.asarray(cells[cells.obs["target_gene"] == name].X.astype(np.float64).mean(0)).ravel()[:60]
        np.testing.assert_allclose(change, mean - start, atol=2e-5)
    control.X = lognorm.astype(np.float32)
    real = control[np.isin(labels, [*NAMES, CONTROL])].copy()
    cells = cells[cells.obs["target_gene"] != CONTROL, :60].copy()
    metrics = evaluate_anndata(cells, real).results.set_index("perturbation")
    ranks = evaluate_anndata(
        cells, real, profile="vcc2025", controls="reference", metrics=["discrimination_score_l1"], ceiling=False
    ).results.set_index("perturbation")
    scores = validation.score(found)
    for name, pearson, discrimination in zip(NAMES, scores.pearson_delta, scores.discrimination, strict=True):
        assert metrics.loc[name, "pearson_delta"] == pytest.approx(pearson, abs=1e-4)
        assert ranks.loc[name, "discrimination_score_l1"] == pytest.approx(discrimination)
