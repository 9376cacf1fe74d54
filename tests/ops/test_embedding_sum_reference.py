"""The reference of the embedding sum: a hand-computed table, an independent sum, gradients, invariances."""

from __future__ import annotations

import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.ops.cases import embedding_inputs
from vcc_fast.ops import embedding_sum

# Rows that show in the sum's digits which of them were added.
GENES = torch.tensor([[100.0, 1000.0], [200.0, 2000.0], [300.0, 3000.0]])
VALUES = torch.tensor([[10.0, 10.0], [20.0, 20.0]])
CONDITIONS = torch.tensor([[1.0, 2.0]])


def total(*arguments):
    return embedding_sum(*arguments, backend="reference")


def ids(*rows):
    return torch.tensor(rows)


@pytest.mark.parametrize(
    "arguments, expected",
    [
        pytest.param(
            (ids([0, 2], [1, -1]), ids([1, -1], [0, 1]), ids([-1, 0], [0, -1]), GENES, VALUES, CONDITIONS),
            [[[120, 1020], [301, 3002]], [[211, 2012], [20, 20]]],
            id="three-tables",
        ),
        pytest.param(
            (torch.tensor([2, 0]), ids([0, -1], [1, 0]), None, GENES, VALUES, None),
            [[[310, 3010], [100, 1000]], [[320, 3020], [110, 1010]]],
            id="shared-genes-no-condition",
        ),
        pytest.param((None, ids([1, 0]), None, None, VALUES, None), [[[20, 20], [10, 10]]], id="values-alone"),
        pytest.param(
            (ids([1, 1]), ids([7, 7]), None, GENES, None, None), [[[200, 2000], [200, 2000]]], id="ids-without-table"
        ),
        pytest.param((ids([-1, -1]), None, None, GENES, None, None), [[[0, 0], [0, 0]]], id="nothing-to-add"),
    ],
)
def test_sum_by_hand(arguments, expected):
    assert torch.equal(total(*arguments), torch.tensor(expected, dtype=torch.float32))


def test_gradients_by_hand():
    tables = [table.clone().requires_grad_() for table in (GENES, VALUES, CONDITIONS)]
    out = total(ids([0, 2], [0, -1]), ids([1, -1], [1, 1]), ids([-1, 0], [0, 0]), *tables)
    out.backward(torch.tensor([[[1.0, 2.0], [4.0, 8.0]], [[16.0, 32.0], [64.0, 128.0]]]))
    assert torch.equal(tables[0].grad, torch.tensor([[17.0, 34.0], [0.0, 0.0], [4.0, 8.0]]))
    assert torch.equal(tables[1].grad, torch.tensor([[0.0, 0.0], [81.0, 162.0]]))
    assert torch.equal(tables[2].grad, torch.tensor([[84.0, 168.0]]))


@pytest.mark.parametrize("dtype", [torch.float64, torch.float32, torch.bfloat16, torch.float16], ids=str)
def test_one_rounding_of_a_wide_sum(dtype):
    gene_ids, value_ids, condition_ids, *tables = embedding_inputs(3, 11, 20, dtype)
    wide = torch.float64 if dtype == torch.float64 else torch.float32
    expected = torch.zeros(3, 11, 20, dtype=wide)
    for index, table in zip((gene_ids, value_ids, condition_ids), tables, strict=True):
        padded = torch.cat([table.to(wide), torch.zeros(1, 20, dtype=wide)])
        expected += padded[index]
    assert torch.equal(total(gene_ids, value_ids, condition_ids, *tables), expected.to(dtype))


@pytest.mark.parametrize("dtype", [torch.bfloat16, torch.float16], ids=str)
def test_gradients_of_half_types_are_summed_wide(dtype):
    # 4096 ones: a sum in the table's own type would stop at 256 (bf16) or 2048 (fp16).
    table = torch.zeros(1, 1, dtype=dtype, requires_grad=True)
    total(torch.zeros(1, 4096, dtype=torch.int64), None, None, table, None, None).sum().backward()
    assert table.grad.item() == 4096


def test_gradcheck():
    gene_ids, value_ids, condition_ids, *tables = embedding_inputs(2, 5, 3, torch.float64)
    leaves = [table.requires_grad_() for table in tables]
    assert torch.autograd.gradcheck(lambda *tables: total(gene_ids, value_ids, condition_ids, *tables), leaves)
    shared = gene_ids[0].clamp(min=0)
    assert torch.autograd.gradcheck(lambda *tables: total(shared, value_ids, condition_ids, *tables), leaves)


def test_only_wanted_gradients_are_made():
    gene_ids, value_ids, condition_ids, *tables = embedding_inputs(2, 5, 3, torch.float32)
    tables[1].requires_grad_()
    total(gene_ids, value_ids, condition_ids, *tables).sum().backward()
    assert tables[0].grad is None and tables[2].grad is None
    assert torch.equal(tables[1].grad[:, 0], torch.bincount(value_ids[value_ids >= 0], minlength=9).float())


@settings(max_examples=30, deadline=None)
@given(data=st.data())
def test_order_of_tokens_and_split_of_cells_do_not_matter(data):
    B, S = data.draw(st.integers(1, 4), label="B"), data.draw(st.integers(1, 8), label="S")
    *indices, gene, value, condition = embedding_inputs(B, S, 3, torch.float32, seed=data.draw(st.integers(0, 99)))
    order = data.draw(st.permutations(range(S)), label="order")
    whole = total(*indices, gene, value, condition)
    assert torch.equal(total(*(i[:, order] for i in indices), gene, value, condition), whole[:, order])
    for b in range(B):
        assert torch.equal(total(*(i[b : b + 1] for i in indices), gene, value, condition), whole[b : b + 1])
