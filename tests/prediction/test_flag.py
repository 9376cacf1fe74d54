"""The flag prompt, end to end, against direct calls of the model."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from tests.prediction.conftest import FLAG_CHECKPOINT, OOV, lognorm_of
from vcc_fast import load_checkpoint


@pytest.fixture(scope="module")
def model():
    return load_checkpoint(FLAG_CHECKPOINT, device="cpu", dtype="float32")


def direct(model, screen, names, targets, *, genes=None, extra=(), attend="all"):
    """Predictions of control cells `names` with `targets` flagged, one cell at a time, straight from the model."""
    genes = list(screen.var_names) if genes is None else genes
    values = lognorm_of(screen)[screen.obs_names.get_indexer(names)][:, screen.var_names.get_indexer(genes)]
    tokens = [*genes, *extra]
    ids = torch.tensor([model.vocab[g] if g in model.vocab else model.vocab.pad_id for g in tokens])
    flags = torch.tensor([[int(g in (*targets, *extra)) for g in tokens]])
    cells = []
    for row in values:
        padded = torch.tensor(np.concatenate([row, np.zeros(len(extra))]), dtype=torch.float32)[None]
        cells.append(model.predict_perturbation(ids, padded, flags, attend=attend)[0, : len(genes)].numpy())
    return np.array(cells)


def cells_of(result, name):
    mine = result[result.obs.target_gene == name]
    return mine.X.toarray(), list(mine.obs.control_cell)


def test_predictions_are_the_models(predict, screen, model):
    single, double = screen.var_names[1], "+".join(screen.var_names[[2, 5]])
    result = predict("--postprocess", "none", perts=[single, double], cells=5)
    assert list(result.var_names) == list(screen.var_names)
    assert list(result.var.feature) == list(screen.var.feature)
    assert result.X.dtype == np.float32
    for name in (single, double):
        values, controls = cells_of(result, name)
        assert len(values) == 5
        expected = direct(model, screen, controls, name.split("+"))
        np.testing.assert_allclose(values, expected, atol=1e-5)
        assert (expected < 0).any(), "a model that never predicts below zero does not test --postprocess none"


def test_target_outside_the_vocabulary_takes_part_as_padding(predict, screen, model):
    result = predict("--postprocess", "none", perts=[OOV[1]])
    values, controls = cells_of(result, OOV[1])
    np.testing.assert_allclose(values, direct(model, screen, controls, [OOV[1]]), atol=1e-5)
    (warning,) = result.uns["vcc_fast"]["warnings"]
    assert f"{OOV[1]}; the model sees <pad> for them and cannot tell them apart" in warning


def test_appended_targets_outside_the_vocabulary_are_said(predict, screen):
    result = predict("--missing-target", "append", perts=["A1BG", "NEITHER1", "NEITHER2"], cells=1)
    warnings = list(result.uns["vcc_fast"]["warnings"])
    assert len(warnings) == 2 and "2 target(s) are outside" in warnings[1]
    assert "vocabulary: NEITHER1, NEITHER2; the model sees <pad>" in warnings[1]


def test_oov_drop_leaves_genes_out_and_unchanged(predict, screen, model):
    target = screen.var_names[1]
    result = predict("--postprocess", "none", "--oov", "drop", perts=[target])
    values, controls = cells_of(result, target)
    inside = [gene for gene in screen.var_names if gene not in OOV]
    np.testing.assert_allclose(values[:, :-3], direct(model, screen, controls, [target], genes=inside), atol=1e-5)
    control = lognorm_of(screen)[screen.obs_names.get_indexer(controls)]
    np.testing.assert_allclose(values[:, -3:], control[:, -3:], rtol=1e-6)


def test_oov_drop_refuses_a_target_without_a_token(predict, capsys):
    assert predict("--oov", "drop", perts=[OOV[0]]) == 3
    assert OOV[0] in capsys.readouterr().err


def test_appended_target_is_an_extra_token_of_its_own_perturbation_alone(predict, screen, model, capsys):
    present, absent = screen.var_names[1], "A1BG"
    assert absent in model.vocab and absent not in screen.var_names
    result = predict(
        "--postprocess", "none", "--missing-target", "append", perts=[present, absent, f"{present}+{absent}"]
    )
    assert list(result.var_names) == list(screen.var_names)
    values, controls = cells_of(result, present)
    np.testing.assert_allclose(values, direct(model, screen, controls, [present]), atol=1e-5)
    values, controls = cells_of(result, absent)
    np.testing.assert_allclose(values, direct(model, screen, controls, [], extra=[absent]), atol=1e-5)
    values, controls = cells_of(result, f"{present}+{absent}")
    np.testing.assert_allclose(values, direct(model, screen, controls, [present], extra=[absent]), atol=1e-5)
    assert absent in result.uns["vcc_fast"]["warnings"][0]
    assert absent in capsys.readouterr().err


def test_attend_expressed_is_the_models_and_its_difference_is_kept(predict, screen, model):
    target = screen.var_names[1]
    result = predict("--postprocess", "none", "--attend", "expressed", perts=[target], cells=6)
    values, controls = cells_of(result, target)
    np.testing.assert_allclose(values, direct(model, screen, controls, [target], attend="expressed"), atol=1e-5)
    dense = direct(model, screen, controls, [target])
    difference = result.uns["vcc_fast"]["attend_difference"]
    assert difference["cells"] == 4
    assert difference["max_abs_difference"] == pytest.approx(np.abs(values - dense)[:4].max(), abs=1e-5)
    assert difference["mean_abs_difference"] == pytest.approx(np.abs(values - dense)[:4].mean(), abs=1e-6)
    assert difference["max_abs_difference"] > 1e-4
