"""Torch's flash attention with the own terms merged in is the reference's attention: values, gradients, edge cases."""

from __future__ import annotations

import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from torch._subclasses.fake_tensor import FakeTensorMode

from tests.helpers.tolerance import assert_within_budget, unit_roundoff
from tests.ops.cases import ATTENTION_CASES, AttentionCase, attention_inputs, poisoned_memory
from vcc_fast.ops import masked_attention
from vcc_fast.ops._masked_attention import library, reference

# The last spans several of the library's tiles.
CASES = pytest.mark.parametrize(
    "case",
    (*ATTENTION_CASES, AttentionCase("several-tiles", 700, 1, 64, (0, 10, 600, 700), (10, 650, 700, 700))),
    ids=lambda case: case.id,
)
DTYPES = pytest.mark.parametrize("dtype", [torch.float32, torch.bfloat16, torch.float16], ids=["fp32", "bf16", "fp16"])
DLSE = pytest.mark.parametrize("with_dlse", [False, True], ids=["dout", "dout-and-dlse"])
MIXED = ATTENTION_CASES[5]

LSE_BAND = {torch.float32: 0.0, torch.bfloat16: 7.5e-5, torch.float16: 7.5e-5}
"""For half types torch's exponential on CPU is a cubic, and 7.5e-5 is the smallest relative error that any cubic has
over an octave (minimax); an error of every weight moves lse by as much."""


def run(module, dtype, qkv, counts, dout, dlse, scale):
    """out, lse, dq, dk, dv."""
    qkv, dout = [x.to(dtype) for x in qkv], dout.to(dtype)
    with poisoned_memory():
        out, lse = module.forward(*qkv, *counts, scale)
        return out, lse, *module.backward(dout, dlse, *qkv, out, lse, *counts, scale)


def incoming(case, B, dtype, with_dlse=True):
    generator = torch.Generator().manual_seed(3)
    dout = torch.randn(B, case.S, case.H, case.D, generator=generator).to(dtype)
    return dout, torch.randn(B, case.H, case.S, generator=generator) if with_dlse else None


def assert_parity(dtype, qkv, counts, dout, dlse, scale):
    modules = ((library, dtype), (reference, dtype), (reference, torch.float64))
    results = [run(module, wide, qkv, counts, dout, dlse, scale) for module, wide in modules]
    bands = (0.0, LSE_BAND[dtype], 0.0, 0.0, 0.0)
    for name, band, *values in zip(("out", "lse", "dq", "dk", "dv"), bands, *results, strict=True):
        assert_within_budget(name, *values, band=band)


@DLSE
@CASES
def test_float64_shows_that_the_formulas_are_exact(case, with_dlse):
    *qkv, n_known, n_tokens = attention_inputs(case, torch.float64)
    dout, dlse = incoming(case, qkv[0].shape[0], torch.float64, with_dlse)
    dlse = None if dlse is None else dlse.double()
    arguments = (torch.float64, qkv, (n_known, n_tokens), dout, dlse, case.D**-0.5)
    for actual, expected in zip(run(library, *arguments), run(reference, *arguments), strict=True):
        torch.testing.assert_close(actual, expected, rtol=0, atol=1e-13)


@DTYPES
@DLSE
@CASES
def test_parity(case, dtype, with_dlse):
    *qkv, n_known, n_tokens = attention_inputs(case, dtype)
    dout, dlse = incoming(case, qkv[0].shape[0], dtype, with_dlse)
    assert_parity(dtype, qkv, (n_known, n_tokens), dout, dlse, case.D**-0.5)


@DTYPES
def test_strided_and_shared_inputs_and_gradients(dtype):
    q, k, v, n_known, n_tokens = attention_inputs(MIXED, dtype)
    dout, dlse = incoming(MIXED, q.shape[0], dtype)
    q = q.transpose(2, 3).contiguous().transpose(2, 3)
    k, v = k[:1].expand_as(k), v.transpose(0, 1).contiguous().transpose(0, 1)
    counts = torch.stack([n_known, n_tokens], 1).int().unbind(1)
    for gradient in (dout.transpose(1, 2).contiguous().transpose(1, 2), dout[:1, :1, :1, :1].expand_as(dout)):
        assert_parity(dtype, (q, k, v), counts, gradient, dlse[:1, :1, :1].expand_as(dlse), 0.125)


@DTYPES
def test_autograd_takes_its_gradients(dtype):
    *qkv, n_known, n_tokens = attention_inputs(MIXED, dtype)
    dout, dlse = incoming(MIXED, qkv[0].shape[0], dtype)
    leaves = [x.requires_grad_() for x in qkv]
    results = masked_attention(*leaves, n_known, n_tokens, return_lse=True, backend="library")
    actual = torch.autograd.grad(results, leaves, (dout, dlse))
    plain = [x.detach() for x in qkv]
    expected = run(library, dtype, plain, (n_known, n_tokens), dout, dlse, MIXED.D**-0.5)
    for one, two in zip((*results, *actual), expected, strict=True):
        assert torch.equal(one, two)


@DTYPES
def test_nan_in_padding_reaches_nothing(dtype):
    *qkv, n_known, n_tokens = attention_inputs(MIXED, dtype)
    dout, dlse = incoming(MIXED, qkv[0].shape[0], dtype)
    clean = run(library, dtype, qkv, (n_known, n_tokens), dout, dlse, 0.125)
    padding = torch.arange(MIXED.S) >= n_tokens[:, None]
    for x in (*qkv, dout):
        x[padding] = torch.nan
    dlse.masked_fill_(padding[:, None], torch.nan)
    for actual, expected in zip(run(library, dtype, qkv, (n_known, n_tokens), dout, dlse, 0.125), clean, strict=True):
        assert torch.equal(actual, expected)


def test_counts_are_clamped_where_nobody_checks_them():
    q, k, v, *_ = attention_inputs(AttentionCase("", 9, 1, 16, (4,), (9,)), torch.float32)
    wild = library.forward(q, k, v, torch.tensor([900]), torch.tensor([7]), 0.25)
    for actual, expected in zip(
        wild, library.forward(q, k, v, torch.tensor([7]), torch.tensor([7]), 0.25), strict=True
    ):
        assert torch.equal(actual, expected)


def test_one_call_of_the_library_for_each_distinct_count(monkeypatch):
    calls = []
    original = library._library_forward
    monkeypatch.setattr(library, "_library_forward", lambda *x: calls.append(x[1].shape[:2]) or original(*x))
    q = torch.randn(4, 9, 1, 16)
    library.forward(q, q, q, torch.tensor([5, 9, 5, 0]), None, 0.25)
    assert sorted(calls) == [(1, 9), (2, 5)]
    calls.clear()
    library.forward(q, q, q, None, None, 0.25)
    assert calls == [(4, 9)]


@pytest.mark.parametrize("with_dlse", [False, True])
def test_calls_for_cuda_fit_torch_s_signatures(with_dlse):
    """Shapes and types of the CUDA calls, on tensors without numbers: it needs no GPU, and proves no result."""
    with FakeTensorMode():
        q = torch.empty(2, 50, 3, 64, dtype=torch.bfloat16, device="cuda")
        k = torch.empty(2, 30, 3, 64, dtype=torch.bfloat16, device="cuda")
        out, lse = library._library_forward(q, k, k, 0.125)
        assert out.shape == q.shape and out.dtype == q.dtype
        assert lse.shape == (2, 3, 50) and lse.dtype == torch.float32
        dlse = torch.empty(2, 3, 50, device="cuda") if with_dlse else None
        gradients = library._library_backward(q, dlse, q, k, k, out, lse, 0.125)
        assert [x.shape for x in gradients] == [q.shape, k.shape, k.shape]


@pytest.mark.parametrize("dtype", [torch.float32, torch.bfloat16], ids=["fp32", "bf16"])
def test_dlse_is_carried_in_full(dtype):
    x = torch.randn(1000, generator=torch.Generator().manual_seed(0)) * 1000
    carried = library._split(x, dtype).double().sum(-1)
    assert ((carried - x.double()).abs() <= unit_roundoff(torch.float32) * x.double().abs()).all()


@settings(max_examples=25, deadline=None)
@given(data=st.data())
def test_parity_of_drawn_sizes(data):
    S = data.draw(st.integers(1, 80), label="S")
    n_tokens = data.draw(st.lists(st.integers(0, S), min_size=1, max_size=3), label="n_tokens")
    n_known = [data.draw(st.integers(0, n), label="n_known") for n in n_tokens]
    D = data.draw(st.sampled_from(range(16, 129, 8)), label="D")
    case = AttentionCase("drawn", S, data.draw(st.integers(1, 3), label="H"), D, tuple(n_known), tuple(n_tokens))
    *qkv, n_known, n_tokens = attention_inputs(case, torch.float64, seed=data.draw(st.integers(0, 99), label="seed"))
    dout, dlse = incoming(case, qkv[0].shape[0], torch.float64, data.draw(st.booleans(), label="with dlse"))
    dlse = None if dlse is None else dlse.double()
    arguments = (torch.float64, qkv, (n_known, n_tokens), dout, dlse, D**-0.5)
    for actual, expected in zip(run(library, *arguments), run(reference, *arguments), strict=True):
        torch.testing.assert_close(actual, expected, rtol=0, atol=1e-12)
