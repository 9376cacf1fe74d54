"""The losses: scGPT's own figures, hand tables, and what an empty mask does."""

from __future__ import annotations

import json

import numpy as np
import pytest
import torch

from tests.helpers.paths import PARITY
from vcc_fast.errors import UsageError
from vcc_fast.train.losses import masked_mse, masked_relative_error, negative_log_bernoulli


@pytest.mark.parity
def test_losses_match_scgpts():
    with np.load(PARITY / "misc" / "losses.npz") as arrays:
        given = {name: torch.from_numpy(arrays[name]) for name in ("input", "target", "mask", "probs")}
    expected = json.loads((PARITY / "misc" / "golden.json").read_text())["losses"]
    found = {
        "masked_mse": masked_mse(given["input"], given["target"], given["mask"]),
        "masked_rel": masked_relative_error(given["input"], given["target"], given["mask"]),
        "neg_log_bernoulli": negative_log_bernoulli(given["probs"], given["target"], given["mask"]),
    }
    for name, loss in found.items():
        assert loss.item() == pytest.approx(expected[name], rel=1e-6), name


def test_hand_computed():
    predicted, target = torch.tensor([[1.0, 2.0, 5.0]]), torch.tensor([[0.0, 4.0, 5.0]])
    mask = torch.tensor([[True, True, False]])
    assert masked_mse(predicted, target, mask).item() == 2.5
    assert masked_mse(predicted, target).item() == pytest.approx(5 / 3)
    assert masked_relative_error(predicted, target, mask).item() == pytest.approx((1e6 + 2 / 4.000001) / 2)
    probability = torch.tensor([[0.25, 0.5, 0.9]])
    expected = -(np.log(0.75) + np.log(0.5)) / 2
    assert negative_log_bernoulli(probability, target, mask).item() == pytest.approx(expected, rel=1e-6)


def test_what_is_not_selected_has_no_part_even_where_it_is_not_finite():
    predicted = torch.tensor([[1.0, float("nan")]], requires_grad=True)
    mask = torch.tensor([[True, False]])
    loss = masked_mse(predicted, torch.zeros(1, 2), mask)
    assert loss.item() == 1.0


def test_certain_probabilities_stay_finite():
    loss = negative_log_bernoulli(torch.tensor([0.0, 1.0]), torch.tensor([1.0, 0.0]), torch.tensor([True, True]))
    assert torch.isfinite(loss)


@pytest.mark.parametrize("loss", [masked_mse, masked_relative_error, negative_log_bernoulli])
def test_an_empty_mask_is_an_error(loss):
    nothing = torch.zeros(2, 3, dtype=torch.bool)
    with pytest.raises(UsageError, match="at least one position"):
        loss(torch.ones(2, 3), torch.ones(2, 3), nothing)
