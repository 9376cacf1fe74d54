"""The gene rows of a training pass are those of `nn.Embedding`, value and gradient."""

from __future__ import annotations

import pytest
import torch

from vcc_fast.model.encoders import GeneEncoder


@pytest.mark.parametrize("backend", ["auto", "reference", "native"])
@pytest.mark.parametrize("pad_id", [None, 2], ids=["no-padding", "padding"])
@pytest.mark.parametrize("genes", [[3, 0, 3, 6, 2, 2], [5, 1, 4], [2], []], ids=str)
def test_rows_in_use_as_nn_embedding(genes, pad_id, backend):
    torch.manual_seed(0)
    encoder = GeneEncoder(7, 24, pad_id)
    genes = torch.tensor(genes, dtype=torch.int64)
    table, ids = encoder.tables_and_ids(genes, backend)
    weights = torch.rand(len(genes), 24)
    rows, expected = table[ids], encoder(torch.unique(genes))[ids]
    assert torch.equal(rows, expected)
    for actual, wanted in zip(
        torch.autograd.grad((rows * weights).sum(), encoder.parameters()),
        torch.autograd.grad((expected * weights).sum(), encoder.parameters()),
        strict=True,
    ):
        # Each gene has one row in use, so that nothing is added up in another order.
        assert torch.equal(actual, wanted)


def test_padding_row_has_a_value_and_no_gradient():
    encoder = GeneEncoder(7, 24, 2)
    table, ids = encoder.tables_and_ids(torch.tensor([2, 5]))
    gradient, *_ = torch.autograd.grad((table[ids] * torch.rand(2, 24)).sum(), encoder.parameters())
    assert table[0].abs().sum() > 0 and gradient.any(1).nonzero().flatten().tolist() == [5]
