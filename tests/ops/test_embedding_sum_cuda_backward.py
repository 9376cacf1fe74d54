"""Gradients of the embedding sum in CUDA C++ on a Hopper GPU, against float64. (On a CPU: tests/device plays them.)"""

from __future__ import annotations

import pytest
import torch

pytest.importorskip("triton", reason="the cases are those of the Triton kernels")

from tests.ops.cases import embedding_inputs, poisoned_memory  # noqa: E402
from tests.ops.cuda_core import CUDA_DTYPES, HOPPER  # noqa: E402
from tests.ops.row_cases import (  # noqa: E402
    ROWS,
    EmbeddingCase,
    assert_parity,
    embedding_cases,
    embedding_gradients,
    large_case,
)
from vcc_fast.ops import embedding_sum  # noqa: E402

pytestmark = HOPPER
# Small tables beside the gene's; a value table of its own; most rows that share memory.
LARGE = pytest.mark.parametrize("rows", [ROWS, (20_000, 51, 3), (20_000, 513, 3), (20_000, 61, 3)], ids=str)


def gradients(case: EmbeddingCase) -> tuple[torch.Tensor, ...]:
    with poisoned_memory():
        return embedding_gradients(case, "cuda")


@CUDA_DTYPES
@pytest.mark.parametrize("case", tuple(embedding_cases(torch.float32)))
def test_cuda_core_parity(case, dtype):
    dout, ids, rows = embedding_cases(dtype)[case]
    ids = tuple(None if index is None else index.cuda() for index in ids)
    case = EmbeddingCase(dout.cuda(), ids, rows)
    assert_parity(case, gradients(case))


@CUDA_DTYPES
@LARGE
@pytest.mark.parametrize("shared", [False, True], ids=["own", "shared"])
def test_cuda_core_parity_of_large_inputs(rows, shared, dtype):
    case = large_case(dtype, rows, shared)
    assert_parity(case, gradients(case))


@CUDA_DTYPES
@LARGE
def test_cuda_core_runs_do_not_change_a_bit(rows, dtype):
    case = large_case(dtype, rows, shared=False)
    first = gradients(case)
    for _ in range(5):
        for one, two in zip(first, gradients(case), strict=True):
            assert torch.equal(one, two)


def test_cuda_core_does_not_wait():
    ids = tuple(index.cuda() for index in embedding_inputs(3, 700, 1, torch.float32)[:3])
    tables = [torch.randn(n, 64, device="cuda", requires_grad=True) for n in ROWS]
    embedding_sum(*ids, *tables, backend="cuda").sum().backward()
    torch.cuda.set_sync_debug_mode("error")
    try:
        embedding_sum(*ids, *tables, backend="cuda").sum().backward()
    finally:
        torch.cuda.set_sync_debug_mode("default")
