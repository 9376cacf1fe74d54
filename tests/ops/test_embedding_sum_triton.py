"""The Triton embedding sum matches the reference in the interpreter (and on a GPU where there is one)."""

from __future__ import annotations

import pytest
import torch

from tests.ops.cases import embedding_inputs, poisoned_memory
from tests.ops.run_interpreter import DTYPES, EMBEDDING_WIDTHS, shared_genes_inputs
from vcc_fast.ops import embedding_sum


@pytest.mark.parametrize("dtype", DTYPES)
@pytest.mark.parametrize("E", EMBEDDING_WIDTHS)
def test_interpreter_same_as_reference(interpreted, E, dtype):
    expected = embedding_sum(*embedding_inputs(3, 17, E, DTYPES[dtype]), backend="reference")
    assert torch.equal(interpreted["embedding_sum", f"E{E}", dtype], expected)


@pytest.mark.parametrize("dtype", DTYPES)
def test_interpreter_same_as_reference_for_shared_genes(interpreted, dtype):
    expected = embedding_sum(*shared_genes_inputs(DTYPES[dtype]), backend="reference")
    assert torch.equal(interpreted["embedding_sum", "shared-genes", dtype], expected)


@pytest.mark.skipif(not torch.cuda.is_available(), reason="needs a CUDA device")
@pytest.mark.parametrize("dtype", [torch.float32, torch.float16, torch.bfloat16], ids=["fp32", "fp16", "bf16"])
@pytest.mark.parametrize("E", EMBEDDING_WIDTHS)
def test_cuda_same_as_reference(E, dtype):
    inputs = [x.cuda() for x in embedding_inputs(3, 17, E, dtype)]
    with poisoned_memory():
        actual = embedding_sum(*inputs, backend="triton")
    assert torch.equal(actual, embedding_sum(*inputs, backend="reference"))


@pytest.mark.skipif(not torch.cuda.is_available(), reason="needs a CUDA device")
def test_cuda_ids_beyond_a_table_add_nothing():
    table = torch.ones(4, 8, device="cuda")
    ids = torch.tensor([[0, 4, -1, -9, 10**9]], device="cuda")
    for backend in ("triton", "reference"):
        out = embedding_sum(ids, None, None, table, None, None, backend=backend)
        assert out[0, :, 0].tolist() == [1, 0, 0, 0, 0]
