"""The Triton gradients of the embedding sum match the reference's, interpreted (and on a GPU if there is one)."""

from __future__ import annotations

import pytest
import torch

from tests.ops.cases import embedding_inputs, poisoned_memory
from tests.ops.row_cases import (
    DTYPES,
    REPEATED,
    ROWS,
    EmbeddingCase,
    assert_parity,
    embedding_cases,
    embedding_gradients,
    far_case,
    large_case,
)
from vcc_fast.errors import UsageError
from vcc_fast.ops import embedding_sum

pytest.importorskip("triton")
CUDA = pytest.mark.skipif(not torch.cuda.is_available(), reason="needs a CUDA device")
CUDA_DTYPES = pytest.mark.parametrize(
    "dtype", [torch.float32, torch.float16, torch.bfloat16], ids=["fp32", "fp16", "bf16"]
)
CASES = tuple(embedding_cases(torch.float32))


@pytest.mark.parametrize("dtype", DTYPES)
@pytest.mark.parametrize("case", CASES)
def test_interpreter_parity(interpreted, case, dtype):
    assert_parity(embedding_cases(DTYPES[dtype])[case], interpreted["embedding gradients", case, dtype])


@pytest.mark.parametrize("dtype", DTYPES)
@pytest.mark.parametrize("case", REPEATED)
def test_interpreter_gives_the_same_bits_again(interpreted, case, dtype):
    again = interpreted["embedding gradients again", case, dtype]
    for one, two in zip(interpreted["embedding gradients", case, dtype], again, strict=True):
        assert torch.equal(one, two)


@pytest.mark.parametrize("dtype", DTYPES)
def test_interpreter_keys_of_large_tables(interpreted, dtype):
    wide = interpreted["embedding gradients", "wide keys", dtype]
    for one, two in zip(interpreted["embedding gradients", "long-rows", dtype], wide, strict=True):
        assert torch.equal(one, two)


@pytest.mark.parametrize("dtype", DTYPES)
def test_interpreter_through_autograd(interpreted, dtype):
    ids = tuple(embedding_inputs(3, 17, 20, DTYPES[dtype])[:3])
    case = EmbeddingCase(embedding_cases(DTYPES[dtype])["cut"].dout, ids, ROWS)
    assert_parity(case, interpreted["embedding gradients", "autograd", dtype])


@pytest.mark.parametrize("genes", [19, 70], ids=["apart", "fused"])
def test_interpreter_reads_rows_that_span_more_than_32_bits(interpreted, genes):
    near, far = (
        interpreted["embedding gradients", f"stride {stride}, {genes} genes", "fp16"] for stride in (16, 2**26)
    )
    for one, two in zip(near, far, strict=True):
        assert torch.equal(one, two)
    assert_parity(far_case(16, (genes, 2, 0)), near)


@pytest.mark.parametrize("dtype", DTYPES)
def test_interpreter_few_ranges(interpreted, dtype):
    assert_parity(
        embedding_cases(DTYPES[dtype])["fused-edges"], interpreted["embedding gradients", "few ranges", dtype]
    )


def test_which_tables_share_one_pass():
    from vcc_fast.ops._embedding_sum.triton_fused_backward import fits

    for name, case in embedding_cases(torch.float16).items():
        assert fits(torch.float16, case.rows) == fits(torch.bfloat16, case.rows) == name.startswith("fused"), name
        assert not fits(torch.float32, case.rows)
    assert fits(torch.bfloat16, (60_697, 51, 3)) and fits(torch.float16, (65, 0, 64))
    for rows in ((60_697, 62, 3), (64, 9, 3), (60_697, 0, 0), (0, 51, 3)):
        assert not fits(torch.bfloat16, rows), rows


def test_interpreter_without_tokens(interpreted):
    gene, value, condition = interpreted["embedding gradients", "empty", "fp32"]
    assert gene.shape == (20, 8) and value.shape == (0, 8) and condition.shape == (3, 8)
    assert not gene.any() and not condition.any()


@pytest.mark.parametrize("n_rows", [17, 2**16 - 1, 2**16, 10**5])
@pytest.mark.parametrize("index_dtype", [torch.int32, torch.int64], ids=["int32", "int64"])
def test_tokens_are_sorted_by_id_and_equal_ids_stay_in_order(n_rows, index_dtype):
    from vcc_fast.ops._embedding_sum.inverse_index import sorted_tokens

    ids = torch.randint(-2, n_rows + 2, (3, 900), generator=torch.Generator().manual_seed(1), dtype=index_dtype)
    ids[0, :300] = n_rows - 1
    ids[1, :5] = torch.tensor([0, n_rows - 1, n_rows, -1, 10**9])
    keys, order, starts, shift = sorted_tokens(ids, n_rows)
    flat = ids.flatten().long()
    assert keys.dtype == (torch.int16 if n_rows < 2**16 else torch.int32)
    kept = torch.where((flat >= 0) & (flat < n_rows), flat, n_rows)
    assert torch.equal(keys.long() + shift, kept[order])
    assert torch.equal(order, kept.argsort(stable=True))
    assert torch.equal(starts.diff().long(), torch.bincount(kept, minlength=n_rows + 1)[:n_rows])
    assert starts[0] == 0 and starts.dtype == torch.int32


def test_sorting_needs_no_number_on_the_host():
    from vcc_fast.ops._embedding_sum.inverse_index import sorted_tokens

    keys, order, starts, _ = sorted_tokens(torch.empty(3, 7, dtype=torch.int64, device="meta"), 40)
    assert keys.shape == order.shape == (21,) and starts.shape == (41,)


def test_more_tokens_than_32_bits_count_are_refused():
    from vcc_fast.ops._embedding_sum.triton_backward import backward

    dout = torch.zeros(1, 1, 1).expand(2**16, 2**15, 1)
    with pytest.raises(UsageError, match="dout has 2147483648 tokens; the Triton gradients count up to .*fewer cells"):
        backward(dout, (None, None, None), (0, 0, 0))


@CUDA
@CUDA_DTYPES
@pytest.mark.parametrize("case", CASES)
def test_cuda_parity(case, dtype):
    dout, ids, rows = embedding_cases(dtype)[case]
    ids = tuple(None if index is None else index.cuda() for index in ids)
    case = EmbeddingCase(dout.cuda(), ids, rows)
    with poisoned_memory():
        actual = embedding_gradients(case, "triton")
    assert_parity(case, actual)


LARGE = pytest.mark.parametrize("rows", [ROWS, (20_000, 51, 3)], ids=["small tables", "large tables"])


@CUDA
@CUDA_DTYPES
@LARGE
@pytest.mark.parametrize("shared", [False, True], ids=["own", "shared"])
def test_cuda_parity_of_large_inputs(rows, shared, dtype):
    case = large_case(dtype, rows, shared)
    with poisoned_memory():
        actual = embedding_gradients(case, "triton")
    assert_parity(case, actual)


@CUDA
@CUDA_DTYPES
@LARGE
def test_cuda_runs_do_not_change_a_bit(rows, dtype):
    case = large_case(dtype, rows, shared=False)
    first = embedding_gradients(case, "triton")
    for _ in range(5):
        for one, two in zip(first, embedding_gradients(case, "triton"), strict=True):
            assert torch.equal(one, two)


@CUDA
def test_cuda_does_not_wait():
    ids = tuple(index.cuda() for index in embedding_inputs(3, 700, 1, torch.float32)[:3])
    tables = [torch.randn(n, 64, device="cuda", requires_grad=True) for n in ROWS]
    embedding_sum(*ids, *tables, backend="triton").sum().backward()
    torch.cuda.set_sync_debug_mode("error")
    try:
        embedding_sum(*ids, *tables, backend="triton").sum().backward()
    finally:
        torch.cuda.set_sync_debug_mode("default")
