"""Rows in use: torch's Adam where every row is used, and rows that are not used stay where they are."""

from __future__ import annotations

import pytest
import torch

from vcc_fast.model.encoders import GeneEncoder
from vcc_fast.train.gene_rows import GeneRows


def encoder(pad_id=7):
    torch.manual_seed(0)
    return GeneEncoder(9, 4, pad_id)


def learn(made, rows, used, ids, seed):
    rows.take(torch.tensor(used))
    target = torch.randn(len(ids), 4, generator=torch.Generator().manual_seed(seed))
    (made(torch.tensor(ids)) - target).square().sum().backward()
    rows.step(1e-2)
    rows.release()


def test_a_row_in_every_step_is_torchs_adam():
    ours, plain = encoder(), encoder()
    rows, adam = GeneRows(ours), torch.optim.Adam([plain.embedding.weight], lr=1e-2)
    for seed in range(6):
        gradient = torch.randn(9, 4, generator=torch.Generator().manual_seed(seed))
        rows.take(torch.arange(9))
        rows.leaf.grad, plain.embedding.weight.grad = gradient.clone(), gradient
        rows.step(1e-2)
        adam.step()
    # Six steps of 1e-2, each with a few roundings of 6e-8 of it; the padding row is torch's to move only if it has one.
    moved = torch.arange(9) != 7
    torch.testing.assert_close(ours.embedding.weight[moved], plain.embedding.weight[moved], rtol=1e-6, atol=1e-7)


def test_a_row_moves_as_if_the_steps_without_it_had_not_been():
    often, alone = encoder(), encoder()
    rows, few = GeneRows(often), GeneRows(alone)
    before = often.embedding.weight.detach().clone()
    for seed in range(6):
        if seed % 3 == 0:
            learn(often, rows, [2, 5], [2, 5], seed)
            learn(alone, few, [2, 5], [2, 5], seed)
        else:
            learn(often, rows, [0, 1], [0, 1], seed)
    assert torch.equal(often.embedding.weight[[2, 5]], alone.embedding.weight[[2, 5]])
    assert torch.equal(often.embedding.weight[[3, 4, 6, 7, 8]], before[[3, 4, 6, 7, 8]])
    assert rows.state()["steps"].tolist() == [4, 4, 2, 0, 0, 2, 0, 0, 0]


def test_the_padding_row_stays_even_where_it_is_used():
    made = encoder()
    before = made.embedding.weight[7].detach().clone()
    learn(made, GeneRows(made), [2, 7], [2, 7], 0)
    assert torch.equal(made.embedding.weight[7], before)


def test_no_gradient_of_the_table_is_made_and_the_table_is_used_afterwards():
    made = encoder()
    rows = GeneRows(made)
    learn(made, rows, [2], [2], 0)
    assert made.embedding.weight.grad is None and rows.leaf.grad.shape == (1, 4)
    made(torch.tensor([1])).sum().backward()
    assert made.embedding.weight.grad.shape == (9, 4)


def test_a_gene_that_was_not_taken_is_an_error():
    made = encoder()
    rows = GeneRows(made)
    rows.take(torch.tensor([2, 3]))
    with pytest.raises(IndexError):
        made(torch.tensor([4]))
