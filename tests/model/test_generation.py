"""Iterative generation: who is promoted when, and with what."""

from __future__ import annotations

import math

import pytest
import torch

from tests.model.checkpoints import small_model
from vcc_fast.errors import UsageError, WeightsError
from vcc_fast.model.generation import generate_iteratively, most_confident


@pytest.fixture(scope="module")
def model():
    model = small_model(flag_encoder=True, mvc=True)
    with torch.no_grad():
        # Predictions that spread over the bins and past both ends, so that rounding and clipping show.
        model.decoder.fc[4].weight.mul_(600)
        model.decoder.fc[4].bias.fill_(150)
    return model


GENERATOR = torch.Generator().manual_seed(5)
IDS = torch.stack([torch.randperm(55, generator=GENERATOR)[:33] for _ in range(3)])
KNOWN, UNKNOWN = IDS[:, :12], IDS[:, 12:]
BINS = torch.randint(0, 51, (3, 12), generator=GENERATOR).float()
BINS[:, 0] = -2
N_KNOWN, N_UNKNOWN = torch.tensor([12, 8, 5]), torch.tensor([21, 10, 0])


def generate(model, steps):
    return generate_iteratively(model, KNOWN, BINS, UNKNOWN, steps, N_KNOWN, N_UNKNOWN)


def test_smallest_difference_first_and_ties_in_gene_order():
    difference = torch.tensor([[3.0, 1.0, 2.0, 1.0, 1.0, 0.5], [1.0, 1.0, 1.0, 1.0, 1.0, 1.0]])
    candidates = torch.tensor([[True] * 5 + [False], [False, True, True, True, True, False]])
    chosen = most_confident(difference, candidates, torch.tensor([2, 3]))
    assert chosen.tolist() == [[False, True, False, True, False, False], [False, True, True, True, False, False]]


def test_one_round_is_the_single_pass_rounded_and_clipped(model):
    found = generate(model, 1)
    single = model.generate(KNOWN, BINS, UNKNOWN, N_KNOWN, N_UNKNOWN)
    real = torch.arange(21) < N_UNKNOWN[:, None]
    assert torch.equal(found.predictions, single["pred"])
    assert torch.equal(found.values[real], single["pred"].round().clamp(0, 50)[real])
    assert torch.equal(found.confidences[real], (single["pred"] - single["mvc"]).abs()[real])
    assert torch.equal(found.rounds, real.long())
    assert (single["pred"] < 0).any() and (single["pred"] > 50).any(), "clipping is not exercised"


@pytest.mark.parametrize("steps", [1, 2, 4, 30])
def test_every_gene_is_promoted_once_in_the_announced_numbers(model, steps):
    seen = []
    found = generate_iteratively(
        model, KNOWN, BINS, UNKNOWN, steps, N_KNOWN, N_UNKNOWN, on_round=lambda done, left: seen.append((done, left))
    )
    for cell, count in enumerate(N_UNKNOWN.tolist()):
        left = count
        for done in range(steps):
            quota = math.ceil(left / (steps - done))
            assert (found.rounds[cell] == done + 1).sum() == quota
            left -= quota
        assert left == 0
        assert not found.rounds[cell, count:].any() and not found.values[cell, count:].any()
    assert seen[-1][1] == 0
    assert len(seen) == min(steps, 21)


def test_a_later_round_sees_what_earlier_rounds_gave(model):
    found = generate(model, 3)
    cell = 0
    first = found.rounds[cell] == 1
    single = model.generate(KNOWN, BINS, UNKNOWN, N_KNOWN, N_UNKNOWN)
    difference = (single["pred"] - single["mvc"])[cell].abs()
    assert difference[first].max() <= difference[~first].min()
    again = model.generate(
        torch.cat([KNOWN[cell], UNKNOWN[cell, first]])[None],
        torch.cat([BINS[cell], found.values[cell, first]])[None],
        UNKNOWN[cell, ~first][None],
    )
    second = found.rounds[cell] == 2
    torch.testing.assert_close(found.predictions[cell, second], again["pred"][0, second[~first]], rtol=0, atol=1e-3)
    assert not torch.allclose(found.predictions[cell, second], single["pred"][cell, second], atol=1e-2)


def test_the_same_result_twice(model):
    first, second = generate(model, 4), generate(model, 4)
    assert torch.equal(first.values, second.values) and torch.equal(first.rounds, second.rounds)


def test_refusals(model):
    for steps in (0, -1, 2.0, True):
        with pytest.raises(UsageError, match="steps must be a whole number of at least 1"):
            generate(model, steps)
    with pytest.raises(WeightsError, match="mvc_decoder"):
        generate(small_model(flag_encoder=True), 2)
