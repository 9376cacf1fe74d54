"""The native gradients of the embedding sum agree with float64, whatever the ids, the layout and the threads."""

from __future__ import annotations

import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.helpers.tolerance import assert_within_budget, summation_band
from tests.ops.cases import embedding_inputs, poisoned_memory
from vcc_fast import _core
from vcc_fast.ops import _memory, embedding_sum
from vcc_fast.ops._embedding_sum import reference

DTYPES = pytest.mark.parametrize("dtype", [torch.float32, torch.bfloat16], ids=["fp32", "bf16"])
BACKWARD = torch.ops.vcc_fast.embedding_sum_backward
ROWS = (50, 9, 3)


@pytest.fixture(params=_core.available_isas())
def isa(request, monkeypatch) -> str:
    monkeypatch.setenv("VCC_FAST_ISA", request.param)
    return request.param


def assert_gradients(dout, ids, rows=ROWS):
    """Every gradient within the budget of the reference in dout's own type; what is not written would be NaN."""
    with poisoned_memory():
        actual = BACKWARD(dout, *ids, *rows, "native")
    plain, exact = (reference.backward(x, ids, rows) for x in (dout, dout.double()))
    for name, index, n_rows, *gradients in zip(
        ("gene", "value", "condition"), ids, rows, actual, plain, exact, strict=True
    ):
        assert_within_budget(name, *gradients, band=summation_band(dout, index, n_rows))
    return actual


def tokens(B, S, E, dtype, seed=1):
    return torch.randn(B, S, E, generator=torch.Generator().manual_seed(seed)).to(dtype)


@DTYPES
@pytest.mark.parametrize("index_dtype", [torch.int32, torch.int64], ids=["int32", "int64"])
@pytest.mark.parametrize("E", [1, 7, 65, 512])
def test_within_budget_of_float64(isa, E, index_dtype, dtype):
    ids = embedding_inputs(3, 170, E, dtype, index_dtype=index_dtype)[:3]
    assert_gradients(tokens(3, 170, E, dtype), ids)
    assert_gradients(tokens(3, 170, E, dtype), (ids[0][1], *ids[1:]))
    assert_gradients(tokens(3, 170, E, dtype), (ids[0], ids[1].to(torch.int32), ids[2].t().contiguous().t()))


@DTYPES
@pytest.mark.parametrize("rows", [(50, 0, 0), (0, 9, 0), (0, 0, 3), (0, 9, 3), (50, 0, 3), (0, 0, 0)], ids=str)
def test_only_wanted_tables(isa, dtype, rows):
    ids = embedding_inputs(2, 300, 24, dtype)[:3]
    for kept in (ids, tuple(index if n else None for index, n in zip(ids, rows, strict=True))):
        gradients = assert_gradients(tokens(2, 300, 24, dtype), kept, rows)
        assert [len(gradient) for gradient in gradients] == list(rows)


@DTYPES
@pytest.mark.parametrize("genes", ["one", "two", "none", "each-its-own"])
def test_genes_that_parts_share(isa, dtype, genes):
    # 1,400 tokens are six parts: one gene fills them all, or its tokens are cut somewhere.
    gene_ids, value_ids, condition_ids = embedding_inputs(2, 700, 40, dtype)[:3]
    fill = {"one": 7, "none": -1, "two": torch.where(gene_ids > 20, 3, 49), "each-its-own": torch.arange(700)}
    gene_ids = torch.zeros_like(gene_ids) + fill[genes]
    assert_gradients(tokens(2, 700, 40, dtype), (gene_ids, value_ids, condition_ids), (700, 9, 3))


@DTYPES
def test_large_value_table_has_an_order_of_its_own(isa, dtype):
    gene_ids, _, condition_ids = embedding_inputs(2, 300, 33, dtype)[:3]
    value_ids = torch.randint(-1, 400, (2, 300), generator=torch.Generator().manual_seed(3))
    assert_gradients(tokens(2, 300, 33, dtype), (gene_ids, value_ids, condition_ids), (50, 400, 3))
    assert_gradients(tokens(2, 300, 33, dtype), (None, value_ids, condition_ids), (0, 400, 3))


def test_long_sums_lose_less_than_one_by_one(isa):
    # Most values of a cell are zero, so that one row takes the sum of nearly all tokens.
    ids = (torch.arange(20_000).repeat(2, 1), torch.zeros(2, 20_000, dtype=torch.int64), None)
    dout = torch.rand(2, 20_000, 16, generator=torch.Generator().manual_seed(0))
    exact = dout.double().sum((0, 1))
    _, actual, _ = assert_gradients(dout, ids, (20_000, 5, 0))
    plain = reference.backward(dout, ids, (0, 5, 0))[1]
    assert (actual[0] - exact).abs().max() < (plain[0] - exact).abs().max() / 4


@DTYPES
def test_layouts_of_dout(isa, dtype):
    ids = embedding_inputs(3, 50, 40, dtype)[:3]
    wide = tokens(3, 50, 80, dtype)
    for dout in (
        wide[..., :40],
        wide[..., ::2],
        tokens(50, 3, 40, dtype).transpose(0, 1),
        tokens(3, 40, 50, dtype).transpose(1, 2),
        tokens(1, 1, 1, dtype).expand(3, 50, 40),
        tokens(3, 1, 40, dtype).expand(3, 50, 40),
        tokens(1, 50, 40, dtype).expand(3, 50, 40),
    ):
        same = BACKWARD(dout.contiguous(), *ids, *ROWS, "native")
        for actual, expected in zip(assert_gradients(dout, ids), same, strict=True):
            assert torch.equal(actual, expected)


def test_gradient_of_a_plain_sum(isa):
    gene_ids, value_ids, condition_ids, *tables = embedding_inputs(2, 60, 16, torch.float32)
    leaves = [table.requires_grad_() for table in tables]
    embedding_sum(gene_ids, value_ids, condition_ids, *leaves, backend="native").sum().backward()
    for ids, leaf in zip((gene_ids, value_ids, condition_ids), leaves, strict=True):
        counts = torch.bincount(ids[ids >= 0], minlength=len(leaf)).float()
        assert torch.equal(leaf.grad, counts[:, None].expand_as(leaf))


@DTYPES
@pytest.mark.parametrize("shared", [False, True], ids=["ids-a-cell", "shared-ids"])
def test_bitwise_the_same_for_any_number_of_threads(isa, dtype, shared):
    ids = embedding_inputs(2, 900, 100, dtype)[:3]
    ids = (ids[0][0], *ids[1:]) if shared else ids
    dout = tokens(2, 900, 100, dtype)
    before = torch.get_num_threads()
    results = []
    try:
        for threads in (1, 2, 3, 2):
            torch.set_num_threads(threads)
            results.append(BACKWARD(dout, *ids, *ROWS, "native"))
    finally:
        torch.set_num_threads(before)
    for result in results[1:]:
        assert all(torch.equal(a, b) for a, b in zip(result, results[0], strict=True))


@DTYPES
def test_memory_of_earlier_results_is_overwritten(isa, dtype, monkeypatch):
    monkeypatch.setattr(_memory, "SMALLEST", 0)
    monkeypatch.setattr(_memory, "_unused", [])
    for E in (64, 65):
        ids, dout = embedding_inputs(2, 30, E, dtype)[:3], tokens(2, 30, E, dtype)
        _memory.new_memory((50, E), dtype).tensor.fill_(torch.nan)
        assert len(_memory._unused) == 1
        assert_gradients(dout, ids)
        # Too few tokens for the table: pages that are zero, and never touched where nothing is added.
        assert_gradients(dout, ids, (50 * 60, 9, 3))
        assert_gradients(dout, ids, (50 * 60 + 1, 9, 3))


@DTYPES
def test_gradient_larger_than_the_caches(isa, dtype):
    # Above 32 MB, rows are written past the caches where they may be: whole cache lines.
    rows = 9000 if dtype == torch.float32 else 18_000
    for E in (1024, 1023):
        ids = torch.randint(-1, rows, (1, 700), generator=torch.Generator().manual_seed(2))
        dout = tokens(1, 700, E, dtype)
        _memory.release_memory()
        _memory.new_memory((rows, E), dtype).tensor.fill_(torch.nan)
        actual, *_ = BACKWARD(dout, ids, None, None, rows, 0, 0, "native")
        untouched = torch.ones(rows, dtype=torch.bool)
        untouched[ids[ids >= 0]] = False
        assert (actual[untouched] == 0).all()
        exact = reference.backward(dout.double(), (ids, None, None), (rows, 0, 0))[0]
        plain = reference.backward(dout, (ids, None, None), (rows, 0, 0))[0]
        assert_within_budget("gene", actual[~untouched], plain[~untouched], exact[~untouched])
    _memory.release_memory()


def test_ids_beyond_their_table_add_nothing(isa):
    # The forward has raised for them; the backward alone must not write there.
    ids = torch.tensor([[0, 4, -1, -9, 2**40]])
    gradient, *_ = BACKWARD(torch.ones(1, 5, 3), ids, None, None, 4, 0, 0, "native")
    assert gradient[:, 0].tolist() == [1, 0, 0, 0]


def test_nan_stays_in_its_row(isa):
    for dtype in (torch.float32, torch.bfloat16):
        dout = torch.ones(1, 3, 64, dtype=dtype)
        dout[0, 1, 5] = torch.nan
        gradient, *_ = BACKWARD(dout, torch.tensor([[0, 1, 0]]), None, None, 2, 0, 0, "native")
        assert gradient.isnan().nonzero().tolist() == [[1, 5]]


@pytest.mark.parametrize("backend", ["native", "reference", "auto"])
def test_backend_of_the_forward_is_that_of_the_backward(backend, monkeypatch):
    from vcc_fast.ops._embedding_sum import native

    used = []
    for name, module in (("native", native), ("reference", reference)):
        call = module.backward
        monkeypatch.setattr(module, "backward", lambda *a, name=name, call=call: used.append(name) or call(*a))
    gene_ids, *_, table, _, _ = embedding_inputs(2, 6, 8, torch.float32)
    embedding_sum(gene_ids, None, None, table.requires_grad_(), None, None, backend=backend).sum().backward()
    assert used == ["native" if backend == "auto" else backend]


@settings(max_examples=40, deadline=None)
@given(data=st.data())
def test_drawn_sizes_and_ids(data):
    B, S, E = (data.draw(st.integers(1, top), label=name) for name, top in (("B", 4), ("S", 90), ("E", 70)))
    rows = tuple(data.draw(st.integers(0, top), label="rows") for top in (60, 60, 4))
    dtype = data.draw(st.sampled_from([torch.float32, torch.bfloat16]), label="dtype")
    seed = torch.Generator().manual_seed(data.draw(st.integers(0, 99), label="seed"))
    ids = [torch.randint(-1, max(n, 1), (B, S), generator=seed) for n in rows]
    if data.draw(st.booleans(), label="shared"):
        ids[0] = ids[0][0]
    assert_gradients(tokens(B, S, E, dtype), tuple(ids), rows)
