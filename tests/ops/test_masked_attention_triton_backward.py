"""The Triton gradients match the reference's, interpreted (and on a GPU if there is one)."""

from __future__ import annotations

import pytest
import torch

from tests.helpers.tolerance import assert_within_budget, attention_gradient_bands
from tests.ops.cases import AttentionCase, attention_inputs, poisoned_memory
from tests.ops.run_interpreter import (
    DTYPES,
    GRADIENT_CASES,
    HEAD_DIM_CASES,
    STRIDED_CASE,
    incoming_gradients,
    outputs_and_gradients,
    strided_inputs,
)
from vcc_fast.ops import masked_attention
from vcc_fast.ops._masked_attention import reference

CUDA = pytest.mark.skipif(not torch.cuda.is_available(), reason="needs a CUDA device")
CUDA_DTYPES = pytest.mark.parametrize(
    "dtype", [torch.float32, torch.float16, torch.bfloat16], ids=["fp32", "fp16", "bf16"]
)


def assert_parity(case, actual, inputs, bands=(0.0, 0.0, 0.0)):
    """`actual` (out, lse, dq, dk, dv): the gradients against the reference's from the same out and lse, and float64."""
    *qkv, n_known, n_tokens = inputs
    out, lse, *gradients = actual
    dout, dlse = (None if x is None else x.to(out.device) for x in incoming_gradients(case, qkv[0]))
    counts = (n_known, n_tokens)
    scale = case.D**-0.5
    plain = reference.backward(dout, dlse, *qkv, out, lse, *counts, scale)
    wide = [x.double() for x in qkv]
    exact_out, exact_lse = reference.forward(*wide, *counts, scale)
    exact = reference.backward(dout.double(), dlse, *wide, exact_out, exact_lse, *counts, scale)
    for name, band, *values in zip(("dq", "dk", "dv"), bands, gradients, plain, exact, strict=True):
        assert values[0].is_contiguous()
        assert_within_budget(name, *values, band=band)


@pytest.mark.parametrize("dtype", DTYPES)
@pytest.mark.parametrize("case", GRADIENT_CASES, ids=lambda case: case.id)
def test_interpreter_parity(interpreted, case, dtype):
    assert_parity(case, interpreted["gradients", case.id, dtype], attention_inputs(case, DTYPES[dtype]))


def test_interpreter_parity_with_the_tiles_of_hopper(interpreted):
    case = next(case for case in GRADIENT_CASES if case.id == "both")
    inputs = attention_inputs(case, torch.float16)
    actual = interpreted["gradients", "tiles of Hopper", "fp16"]
    assert_parity(case, actual, inputs)
    precisions = (inputs[:3], [x.double() for x in inputs[:3]])
    expected = [masked_attention(*qkv, *inputs[3:], return_lse=True, backend="reference") for qkv in precisions]
    for name, *values in zip(("out", "lse"), actual[:2], *expected, strict=True):
        assert_within_budget(name, *values)


@pytest.mark.parametrize("dtype", DTYPES)
def test_interpreter_parity_of_strided_inputs(interpreted, dtype):
    assert_parity(STRIDED_CASE, interpreted["gradients", "strided", dtype], strided_inputs(DTYPES[dtype]))


@pytest.mark.parametrize("dtype", DTYPES)
@pytest.mark.parametrize("case", GRADIENT_CASES, ids=lambda case: case.id)
def test_interpreter_gives_the_same_bits_again(interpreted, case, dtype):
    again = interpreted["gradients again", case.id, dtype]
    for one, two in zip(interpreted["gradients", case.id, dtype], again, strict=True):
        assert torch.equal(one, two)


@pytest.mark.parametrize("dtype", DTYPES)
def test_interpreter_gives_padding_no_gradient(interpreted, dtype):
    case = next(case for case in GRADIENT_CASES if case.id == "both")
    padding = torch.arange(case.S) >= torch.tensor(case.n_tokens)[:, None]
    for gradient in interpreted["gradients", "both", dtype][2:]:
        assert (gradient[padding] == 0).all() and gradient[~padding].any()


def test_interpreter_reads_views_that_span_more_than_32_bits(interpreted):
    near, far = interpreted["gradients", "near", "fp16"], interpreted["gradients", "far", "fp16"]
    for one, two in zip(near, far, strict=True):
        assert torch.equal(one, two)


@CUDA
@CUDA_DTYPES
@pytest.mark.parametrize("case", (*GRADIENT_CASES, *HEAD_DIM_CASES), ids=lambda case: case.id)
def test_cuda_parity(case, dtype):
    inputs = [None if x is None else x.cuda() for x in attention_inputs(case, dtype)]
    with poisoned_memory():
        actual = outputs_and_gradients(case, inputs, "triton")
    bands = attention_gradient_bands(*inputs[:3], incoming_gradients(case, inputs[0])[0], case.D**-0.5)
    assert_parity(case, actual, inputs, bands)


@CUDA
@CUDA_DTYPES
def test_cuda_runs_do_not_change_a_bit(dtype):
    case = AttentionCase("", 700, 4, 64, (0, 600, 350), (10, 700, 650))
    inputs = [x.cuda() for x in attention_inputs(case, dtype)]
    first = outputs_and_gradients(case, inputs, "triton")
    for _ in range(5):
        for one, two in zip(first, outputs_and_gradients(case, inputs, "triton"), strict=True):
            assert torch.equal(one, two)


@CUDA
@CUDA_DTYPES
def test_cuda_nan_in_padding_reaches_nothing(dtype):
    case = next(case for case in GRADIENT_CASES if case.id == "both")
    *qkv, n_known, n_tokens = [x.cuda() for x in attention_inputs(case, dtype)]
    clean = outputs_and_gradients(case, (*qkv, n_known, n_tokens), "triton")
    padding = torch.arange(case.S, device="cuda") >= n_tokens[:, None]
    for x in qkv:
        x[padding] = torch.nan
    for one, two in zip(outputs_and_gradients(case, (*qkv, n_known, n_tokens), "triton"), clean, strict=True):
        assert torch.equal(one, two)


@CUDA
@pytest.mark.parametrize("dtype", [torch.float16, torch.bfloat16], ids=["fp16", "bf16"])
@pytest.mark.parametrize("case", GRADIENT_CASES, ids=lambda case: case.id)
def test_cuda_library_agrees(case, dtype):
    inputs = [None if x is None else x.cuda() for x in attention_inputs(case, dtype)]
    actual = outputs_and_gradients(case, inputs, "library")
    bands = attention_gradient_bands(*inputs[:3], incoming_gradients(case, inputs[0])[0], case.D**-0.5)
    assert_parity(case, actual, inputs, bands)
    out = masked_attention(*inputs, backend="reference")
    exact = masked_attention(*(x.double() for x in inputs[:3]), *inputs[3:], backend="reference")
    assert_within_budget("out", actual[0], out, exact)
