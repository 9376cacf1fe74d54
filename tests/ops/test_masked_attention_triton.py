"""The Triton kernel matches the reference, interpreted (and on a GPU if there is one)."""

from __future__ import annotations

import pytest
import torch

from tests.helpers.tolerance import assert_within_budget
from tests.ops.cases import AttentionCase, attention_inputs, poisoned_memory
from tests.ops.run_interpreter import CASES, DTYPES, strided_inputs
from vcc_fast.ops import masked_attention

CUDA = pytest.mark.skipif(not torch.cuda.is_available(), reason="needs a CUDA device")
CUDA_DTYPES = pytest.mark.parametrize(
    "dtype", [torch.float32, torch.float16, torch.bfloat16], ids=["fp32", "fp16", "bf16"]
)


def assert_parity(actual, q, k, v, n_known, n_tokens):
    """`actual` (out, lse) against the reference of the same type, both against float64."""

    def attend(*qkv):
        return masked_attention(*qkv, n_known, n_tokens, return_lse=True, backend="reference")

    results = (actual, attend(q, k, v), attend(*(x.double() for x in (q, k, v))))
    for name, *values in zip(("out", "lse"), *results, strict=True):
        assert_within_budget(name, *values)


@pytest.mark.parametrize(
    "case, dtype",
    [pytest.param(case, dtype, id=f"{case.id}-{dtype}") for dtype in DTYPES for case in CASES[dtype]],
)
def test_interpreter_parity(interpreted, case, dtype):
    assert_parity(interpreted["masked_attention", case.id, dtype], *attention_inputs(case, DTYPES[dtype]))


@pytest.mark.parametrize("dtype", DTYPES)
def test_interpreter_parity_of_strided_inputs(interpreted, dtype):
    assert_parity(interpreted["masked_attention", "strided", dtype], *strided_inputs(DTYPES[dtype]))


def test_interpreter_refuses_bf16(interpreted):
    assert "interpreter computes bfloat16 wrongly" in interpreted["masked_attention", "refused", "bf16"]


@CUDA
@CUDA_DTYPES
@pytest.mark.parametrize("case", CASES["fp16"], ids=lambda case: case.id)
def test_cuda_parity(case, dtype):
    inputs = [None if x is None else x.cuda() for x in attention_inputs(case, dtype)]
    with poisoned_memory():
        actual = masked_attention(*inputs, return_lse=True, backend="triton")
    assert_parity(actual, *inputs)


@CUDA
@CUDA_DTYPES
def test_cuda_runs_do_not_change_a_bit(dtype):
    inputs = [x.cuda() for x in attention_inputs(AttentionCase("", 700, 4, 64, (0, 600, 350), (10, 700, 650)), dtype)]
    first = masked_attention(*inputs, return_lse=True, backend="triton")
    for _ in range(5):
        for one, two in zip(first, masked_attention(*inputs, return_lse=True, backend="triton"), strict=True):
            assert torch.equal(one, two)


@CUDA
def test_cuda_does_not_wait():
    inputs = [x.cuda() for x in attention_inputs(AttentionCase("", 700, 4, 64, (600,), (650,)), torch.bfloat16)]
    leaves = [x.requires_grad_() for x in inputs[:3]]
    masked_attention(*leaves, *inputs[3:], backend="triton").sum().backward()
    torch.cuda.set_sync_debug_mode("error")
    try:
        masked_attention(*leaves, *inputs[3:], backend="triton").sum().backward()
    finally:
        torch.cuda.set_sync_debug_mode("default")


@CUDA
def test_cuda_counts_are_clamped():
    q, k, v, *_ = (x.cuda() for x in attention_inputs(AttentionCase("", 70, 1, 64, (9,), (70,)), torch.float16))
    clamped = masked_attention(q, k, v, torch.tensor([50]).cuda(), torch.tensor([50]).cuda(), backend="triton")
    over = masked_attention(q, k, v, torch.tensor([900]).cuda(), torch.tensor([50]).cuda(), backend="triton")
    assert torch.equal(clamped, over)
