"""The loss of changes: by hand, in parts, and what each term prefers."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from vcc_fast.train.change_loss import ChangeLoss
from vcc_fast.train.losses import masked_mse
from vcc_fast.train.pairs import NONE, Batch
from vcc_fast.train.recipe import PRESETS, Recipe

CPU = torch.device("cpu")


def batch_of(groups=(0, 1, NONE, 2, 3), n_cells=3, n_tokens=11, seed=0):
    rng = np.random.default_rng(seed)
    groups = np.array(groups)
    shape = len(groups) * n_cells, n_tokens
    change = rng.standard_normal((len(groups), n_tokens)).astype(np.float32)
    change[groups == NONE] = 0
    weight = rng.uniform(0.5, 1.5, change.shape).astype(np.float32)
    values, wanted = rng.random((2, *shape)).astype(np.float32)
    return Batch(
        np.arange(n_tokens),
        groups,
        np.arange(shape[0]),
        values,
        wanted,
        np.zeros(shape, dtype=np.int64),
        change,
        weight,
    )


def test_parts_of_any_division_are_the_whole():
    recipe = Recipe(cell_weight=0.7, bulk_weight=1.3, separation_weight=0.2)
    loss = ChangeLoss(batch_of(), recipe, CPU)
    generator = torch.Generator().manual_seed(1)
    predicted = torch.randn(15, 11, generator=generator, dtype=torch.float64).float()

    def computed(cuts):
        leaf = predicted.clone().requires_grad_()
        found = {}
        for start, stop in zip(cuts, cuts[1:], strict=False):
            terms = loss.share(leaf[start * 3 : stop * 3], start, stop)
            terms["loss"].backward()
            for name, term in terms.items():
                found[name] = found.get(name, 0.0) + term.item()
        return found, leaf.grad

    whole, gradient = computed([0, 5])
    assert whole.keys() == {"loss", "cells", "bulk", "separation"}
    for cuts in ([0, 1, 2, 3, 4, 5], [0, 2, 5], [0, 2, 3, 5]):
        found, other = computed(cuts)
        assert found == pytest.approx(whole, rel=1e-6)
        torch.testing.assert_close(other, gradient, rtol=1e-5, atol=1e-8)


def test_by_hand():
    """Two groups of two cells, two tokens."""
    values = np.array([[1, 0], [1, 0], [2, 2], [2, 2]], dtype=np.float32)
    wanted = np.array([[2, 0], [2, 0], [2, 3], [2, 3]], dtype=np.float32)
    change = np.array([[1, 0], [0, 1]], dtype=np.float32)
    weight = np.array([[1, 1], [0.5, 1.5]], dtype=np.float32)
    batch = Batch(np.arange(2), np.array([0, 1]), np.arange(4), values, wanted, np.zeros((4, 2), int), change, weight)
    predicted = torch.tensor([[3.0, 0.0], [2.0, 1.0], [2.0, 3.0], [2.0, 1.0]])
    found = ChangeLoss(batch, Recipe(separation_weight=1.0, temperature=0.5, cell_weight=2.0), CPU).share(
        predicted, 0, 2
    )
    # Errors 1, 0 | 0, 1 and 0, 0 | 0, -2, the last weighted by 1.5: (1 + 1 + 6) / 8.
    assert found["cells"].item() == pytest.approx(1.0)
    # Mean errors 0.5, 0.5 and 0, -1: (0.25 + 0.25 + 1.5) / 4.
    assert found["bulk"].item() == pytest.approx(0.5)
    # Mean changes (1.5, 0.5) and (0, 0): cosines with (1, 0) and (0, 1) are 3 and 1 by the root of 10, and none.
    first = -3 / 10**0.5 / 0.5 + np.log(np.exp(3 / 10**0.5 / 0.5) + np.exp(1 / 10**0.5 / 0.5))
    assert found["separation"].item() == pytest.approx((first + np.log(2)) / 2, rel=1e-5)
    assert found["loss"].item() == pytest.approx(2.0 + 0.5 + (first + np.log(2)) / 2, rel=1e-5)


def test_separation_prefers_the_right_perturbation():
    batch = batch_of(groups=(0, 1, 2, NONE))
    loss = ChangeLoss(batch, Recipe(separation_weight=1.0), CPU)
    values, change = torch.from_numpy(batch.values), torch.from_numpy(batch.change)

    def separation(order):
        return loss.share(values + change[order].repeat_interleave(3, 0), 0, 4)["separation"].item()

    right = separation([0, 1, 2, 3])
    # Three candidates: the group without a target is none, and none is asked of it.
    assert right < np.log(3) < separation([1, 2, 0, 3])
    assert separation([0, 1, 2, 0]) == pytest.approx(right, rel=1e-6)
    # Shrinking a change does not matter: it is the direction that tells.
    smaller = values + 0.1 * change.repeat_interleave(3, 0)
    assert loss.share(smaller, 0, 4)["separation"].item() == pytest.approx(right, rel=1e-4)


@pytest.mark.parametrize("groups", [(NONE, NONE), (0, NONE)])
def test_one_perturbation_cannot_be_told_from_others(groups):
    batch = batch_of(groups=groups)
    found = ChangeLoss(batch, Recipe(separation_weight=1.0), CPU).share(torch.from_numpy(batch.values), 0, 2)
    assert "separation" not in found and found["loss"].isfinite()


def test_the_tutorials_loss_is_scgpts():
    batch = batch_of(n_cells=1)
    batch.weight[:] = 1
    predicted = torch.randn(5, 11, generator=torch.Generator().manual_seed(0))
    found = ChangeLoss(batch, PRESETS["scgpt"], CPU).share(predicted, 0, 5)
    assert found.keys() == {"loss", "cells"} and found["loss"] is not None
    wanted = torch.from_numpy(batch.wanted)
    expected = masked_mse(predicted, wanted, torch.ones_like(wanted, dtype=torch.bool))
    assert found["loss"].item() == pytest.approx(expected.item(), rel=1e-6)
    assert found["loss"].item() == pytest.approx(((predicted - wanted) ** 2).mean().item(), rel=1e-6)
