"""The native embedding sum matches the reference, bit for bit: both add in float32 in one order and round once."""

from __future__ import annotations

import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.ops.cases import embedding_inputs, poisoned_memory
from vcc_fast import _core
from vcc_fast.ops import _memory, embedding_sum

DTYPES = pytest.mark.parametrize("dtype", [torch.float32, torch.bfloat16], ids=["fp32", "bf16"])


@pytest.fixture(params=_core.available_isas())
def isa(request, monkeypatch) -> str:
    monkeypatch.setenv("VCC_FAST_ISA", request.param)
    return request.param


def assert_same(*arguments):
    with poisoned_memory():
        actual = embedding_sum(*arguments, backend="native")
    assert torch.equal(actual, embedding_sum(*arguments, backend="reference"))


@DTYPES
@pytest.mark.parametrize("index_dtype", [torch.int32, torch.int64], ids=["int32", "int64"])
@pytest.mark.parametrize("E", [1, 7, 16, 33, 64, 512, 515])
def test_same_as_reference(isa, E, dtype, index_dtype):
    assert_same(*embedding_inputs(3, 17, E, dtype, index_dtype=index_dtype))


@DTYPES
@pytest.mark.parametrize("present", ["g", "v", "c", "gv", "gc", "vc"])
def test_absent_tables(present, dtype):
    arguments = list(embedding_inputs(2, 9, 24, dtype))
    for i, name in enumerate("gvc"):
        if name not in present:
            arguments[3 + i] = None
    assert_same(*arguments)
    ids, tables = arguments[:3], arguments[3:]
    needed = [None if table is None else index for index, table in zip(ids, tables, strict=True)]
    assert_same(*needed, *tables)


@DTYPES
def test_shared_genes_strided_and_mixed_indices(dtype):
    gene_ids, value_ids, condition_ids, gene, value, condition = embedding_inputs(3, 17, 40, dtype)
    assert_same(gene_ids[1], value_ids.t().contiguous().t(), condition_ids.int(), gene[:, ::1], value, condition)
    assert_same(gene_ids[:1].expand(3, 17), value_ids, condition_ids, gene.t().contiguous().t(), value, condition)


@DTYPES
def test_result_larger_than_the_caches(isa, dtype):
    # Above 32 MB, rows are written past the caches where they may be: whole cache lines.
    for E in (1024, 1023):
        B, S = 2, 4300 if dtype == torch.float32 else 8600
        arguments = embedding_inputs(B, S, E, dtype)
        _memory.release_memory()
        _memory.new_memory((B, S, E), dtype).tensor.fill_(torch.nan)
        assert_same(*arguments)
    _memory.release_memory()


@settings(max_examples=30, deadline=None)
@given(data=st.data())
def test_same_as_reference_for_drawn_sizes(data):
    B, S, E = (data.draw(st.integers(1, top), label=name) for name, top in (("B", 4), ("S", 30), ("E", 70)))
    dtype = data.draw(st.sampled_from([torch.float32, torch.bfloat16]), label="dtype")
    assert_same(*embedding_inputs(B, S, E, dtype, seed=data.draw(st.integers(0, 99), label="seed")))
