"""What the model's methods refuse, each with the argument's name and what was required."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from tests.model.checkpoints import perturbation_inputs, small_model
from vcc_fast.errors import UsageError, WeightsError


@pytest.fixture(scope="module")
def model():
    return small_model(pert_encoder=True, decoder="affine")


@pytest.fixture(scope="module")
def foundation():
    return small_model(flag_encoder=True, mvc=True)


def nan_at(values, row, column):
    values = values.clone()
    values[row, column] = float("nan")
    return values


G, V, F = perturbation_inputs()


@pytest.mark.parametrize(
    "arguments, message",
    [
        pytest.param(
            (G, V, F, "row-wise"), "include_zero_gene must be 'all' or 'batch-wise', not 'row-wise'", id="mode"
        ),
        pytest.param((G, V, F, False), "include_zero_gene must be 'all' or 'batch-wise', not False", id="mode-False"),
        pytest.param((G, V, F, "all", "some"), "attend must be 'all' or 'expressed', not 'some'", id="attend"),
        pytest.param((G, V[:, :-1], F), r"values must have shape \[B, 40\], not \[3, 39\]", id="values-shape"),
        pytest.param((G, V, F[:2]), r"pert_flags must have shape \[3, 40\], not \[2, 40\]", id="flags-shape"),
        pytest.param((G[None], V, F), r"gene_ids must have shape \[G\], not \[1, 40\]", id="ids-shape"),
        pytest.param((G + 30, V, F), r"gene_ids must be in 0\.\.59, not \d+", id="ids-range"),
        pytest.param((G, V, F + 2), r"pert_flags must be in 0\.\.2, not 3", id="flags-range"),
        pytest.param((G, V, F.float() + 0.5), "pert_flags must be whole numbers", id="flags-fraction"),
        pytest.param((G, nan_at(V, 1, 4), F), r"values must be finite; values\[1, 4\] is nan", id="values-nan"),
    ],
)
def test_predict_perturbation_refuses(model, arguments, message):
    with pytest.raises(UsageError, match=message):
        model.predict_perturbation(*arguments)


def test_usage_errors_are_value_errors(model):
    with pytest.raises(ValueError):
        model.predict_perturbation(G, V, F, "row-wise")


def test_pred_perturb_refuses(model):
    with pytest.raises(UsageError, match="gene_ids is required"):
        model.pred_perturb(torch.stack([V, F], 2))
    with pytest.raises(UsageError, match=r"batch must have shape \[B, 40, 2\], not \[3, 40\]"):
        model.pred_perturb(V, gene_ids=G)

    class Batch:
        x = torch.zeros(81, 2)

    with pytest.raises(UsageError, match=r"batch\.x must be \[B\*G, 2\].*G = 40.*not \[81, 2\]"):
        model.pred_perturb(Batch(), gene_ids=G)


def test_numpy_arrays_and_tensors_are_alike(model):
    expected = model.predict_perturbation(G, V, F)
    found = model.predict_perturbation(G.numpy().astype(np.int32), V.numpy().astype(np.float64), F.numpy().astype(bool))
    assert torch.equal(found, expected)


def test_a_model_without_the_parts_says_which_and_what_to_do(model, foundation):
    assert model.has_perturbation and not model.has_generation
    assert foundation.has_generation and not foundation.has_perturbation
    with pytest.raises(
        WeightsError, match="no perturbation encoder.*pert_encoder.*--prompt knockout.*--random-missing"
    ):
        foundation.predict_perturbation(G, V, F)
    with pytest.raises(WeightsError, match="no embedding of unknown tokens.*no generative decoder.*foundation"):
        model.generate(G[None, :5], V[:1, :5], G[None, 5:])


def test_two_ways_to_say_what_is_known_are_refused(model):
    with pytest.raises(UsageError, match="n_known and attend='expressed' both"):
        model.forward_perturbation(G, V, F, torch.tensor([3, 3, 3]), attend="expressed")


def test_generate_and_embed_refuse_wrong_counts(foundation):
    ids, values = G.expand(3, -1), V
    with pytest.raises(UsageError, match=r"n_known must be in 1\.\.10, not \[10, 0, 3\]"):
        foundation.generate(ids[:, :10], values[:, :10], ids[:, 10:], n_known=[10, 0, 3])
    with pytest.raises(UsageError, match=r"n_unknown must be in 0\.\.30"):
        foundation.generate(ids[:, :10], values[:, :10], ids[:, 10:], n_unknown=[31, 0, 3])
    with pytest.raises(UsageError, match=r"cell_emb must have shape \[3, 32\], not \[3, 31\]"):
        foundation.generate(ids[:, :10], values[:, :10], ids[:, 10:], cell_emb=np.zeros((3, 31)))
    with pytest.raises(UsageError, match=r"n_tokens must be in 1\.\.40"):
        foundation.embed(ids, values, [40, 0, 3])


def test_a_model_without_the_cell_decoder_generates_without_it():
    model = small_model(flag_encoder=True)
    found = model.generate(G.expand(3, -1)[:, :10], V[:, :10], G.expand(3, -1)[:, 10:])
    assert found["mvc"] is None and found["known_mvc"] is None
    assert found["pred"].shape == (3, 30)
