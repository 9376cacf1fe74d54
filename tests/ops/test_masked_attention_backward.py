"""Gradients of `ops.masked_attention` through autograd on the native core, against the reference in both types."""

from __future__ import annotations

import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.helpers.tolerance import assert_within_budget, attention_gradient_bands
from tests.ops.cases import ATTENTION_CASES, AttentionCase, attention_inputs, poisoned_memory
from vcc_fast.ops import masked_attention
from vcc_fast.ops._masked_attention import api, library, native, reference

DTYPES = pytest.mark.parametrize("dtype", [torch.float32, torch.bfloat16], ids=["fp32", "bf16"])
MIXED = ATTENTION_CASES[5]


def gradients(backend, dtype, qkv, counts, dout, dlse=None, scale=None):
    """Gradients of q, k and v; of `lse` too where `dlse` is given, and of `out` where `dout` is."""
    leaves = [x.detach().to(dtype).requires_grad_() for x in qkv]
    with poisoned_memory():
        results = masked_attention(*leaves, *counts, scale=scale, return_lse=True, backend=backend)
        pairs = [(x, dx.to(x.dtype)) for x, dx in zip(results, (dout, dlse), strict=True) if dx is not None]
        return torch.autograd.grad([x for x, _ in pairs], leaves, [dx for _, dx in pairs])


def assert_parity(dtype, qkv, counts, dout, dlse=None, scale=None, bands=(0.0, 0.0, 0.0)):
    results = [
        gradients(backend, wide, qkv, counts, dout, dlse, scale)
        for backend, wide in (("native", dtype), ("reference", dtype), ("reference", torch.float64))
    ]
    for name, band, *values in zip(("dq", "dk", "dv"), bands, *results, strict=True):
        assert_within_budget(name, *values, band=band)
        # A leaf that is dense gets a dense gradient.
        assert values[0].is_contiguous()
    return results[0]


def random_like(out_of, seed=5):
    return torch.randn(out_of.shape, generator=torch.Generator().manual_seed(seed)).to(out_of.dtype)


@DTYPES
@pytest.mark.parametrize("index_dtype", [torch.int32, torch.int64], ids=["int32", "int64"])
def test_views_of_one_projection(dtype, index_dtype):
    B, S, H, D = 3, 45, 2, 32
    packed = torch.randn(B, S, 3, H, D, generator=torch.Generator().manual_seed(1)).to(dtype)
    counts = torch.tensor([[7, 40], [45, 45], [0, 44]], dtype=index_dtype).unbind(1)  # strided counts
    dout = random_like(packed[:, :, 0])
    results = []
    for backend, wide in (("native", dtype), ("reference", dtype), ("reference", torch.float64)):
        leaf = packed.to(wide).requires_grad_()
        out = masked_attention(*leaf.unbind(2), *counts, backend=backend)
        results.append(torch.autograd.grad(out, leaf, dout.to(wide))[0])
    assert_within_budget("d(qkv)", *results)


@DTYPES
@pytest.mark.parametrize(
    "layout",
    [
        pytest.param(lambda x: x.expand_as(x), id="contiguous"),
        pytest.param(lambda x: x[:, :1].expand_as(x), id="one-row-for-all"),
        pytest.param(lambda x: x[:1, :1, :1, :1].expand_as(x), id="one-number-for-all"),
        pytest.param(lambda x: x.transpose(1, 2).contiguous().transpose(1, 2), id="heads-first"),
        pytest.param(lambda x: x.transpose(2, 3).contiguous().transpose(2, 3), id="strided-head-dim"),
    ],
)
def test_layouts_of_the_incoming_gradient(dtype, layout):
    *qkv, n_known, n_tokens = attention_inputs(MIXED, dtype)
    assert_parity(dtype, qkv, (n_known, n_tokens), layout(random_like(qkv[0])))


@DTYPES
def test_strided_and_shared_inputs(dtype):
    q, k, v, *counts = attention_inputs(MIXED, dtype)
    dout = random_like(q)
    q = q.transpose(2, 3).contiguous().transpose(2, 3)  # D is strided: copied
    k, v = k[:1].expand_as(k), v.transpose(0, 1).contiguous().transpose(0, 1)
    out, lse = masked_attention(q, k, v, *counts, return_lse=True, backend="native")
    got = native.backward(dout, None, q, k, v, out, lse, *counts, 0.125)
    plain = reference.backward(dout, None, q, k, v, out, lse, *counts, 0.125)
    wide = [x.double() for x in (q, k, v)]
    exact = reference.backward(dout.double(), None, *wide, *reference.forward(*wide, *counts, 0.125), *counts, 0.125)
    for name, *values in zip(("dq", "dk", "dv"), got, plain, exact, strict=True):
        assert values[0].is_contiguous()
        assert_within_budget(name, *values)


@DTYPES
def test_gradient_of_out_alone_of_lse_alone_and_of_neither(dtype):
    *qkv, n_known, n_tokens = attention_inputs(MIXED, dtype)
    counts = (n_known, n_tokens)
    dout, dlse = random_like(qkv[0]), random_like(torch.empty(5, MIXED.H, MIXED.S))
    assert_parity(dtype, qkv, counts, dout)
    dq, dk, dv = assert_parity(dtype, qkv, counts, None, dlse)
    assert dq.any() and dk.any() and not dv.any()
    one_number = dlse[:1, :1, :1].expand_as(dlse)
    assert_parity(dtype, qkv, counts, dout, one_number)
    leaves = [x.requires_grad_() for x in qkv]
    out = masked_attention(*leaves, *counts, backend="native")
    assert api._backward(out.grad_fn, None, None) == (None,) * 7


@DTYPES
@pytest.mark.parametrize("scale", [1e-3, 1.0, 30.0])
def test_scales_of_scores(dtype, scale):
    *qkv, n_known, n_tokens = attention_inputs(MIXED, dtype)
    dout = random_like(qkv[0])
    bands = attention_gradient_bands(*qkv, dout, scale)
    assert_parity(dtype, qkv, (n_known, n_tokens), dout, scale=scale, bands=bands)


@DTYPES
def test_nan_in_padding_reaches_nothing(dtype):
    *qkv, n_known, n_tokens = attention_inputs(MIXED, dtype)
    dout = random_like(qkv[0])
    clean = gradients("native", dtype, qkv, (n_known, n_tokens), dout)
    padding = torch.arange(MIXED.S) >= n_tokens[:, None]
    for x in (*qkv, dout):
        x[padding] = torch.nan
    for actual, expected in zip(gradients("native", dtype, qkv, (n_known, n_tokens), dout), clean, strict=True):
        assert torch.equal(actual, expected)
        assert (actual[padding] == 0).all()


@DTYPES
def test_threads_and_runs_do_not_change_a_bit(dtype):
    *qkv, n_known, n_tokens = attention_inputs(MIXED, dtype)
    dout = random_like(qkv[0])
    before = torch.get_num_threads()
    results = []
    try:
        for threads in (1, 1, 2, 3, 5):
            torch.set_num_threads(threads)
            results.append(gradients("native", dtype, qkv, (n_known, n_tokens), dout))
    finally:
        torch.set_num_threads(before)
    for other in results[1:]:
        assert all(torch.equal(one, two) for one, two in zip(results[0], other, strict=True))


def test_backend_asked_for_runs_the_gradients(monkeypatch):
    *qkv, n_known, n_tokens = attention_inputs(MIXED, torch.float32)
    dout = random_like(qkv[0])
    called = []
    for module in (native, reference, library):
        backward = module.backward
        name = module.__name__.rpartition(".")[2]
        monkeypatch.setattr(
            module, "backward", lambda *x, name=name, backward=backward: called.append(name) or backward(*x)
        )
    for backend in ("auto", "native", "reference", "library"):
        gradients(backend, torch.float32, qkv, (n_known, n_tokens), dout)
    gradients("auto", torch.float64, qkv, (n_known, n_tokens), dout)
    assert called == ["native", "native", "reference", "library", "reference"]


@settings(max_examples=25, deadline=None)
@given(data=st.data())
def test_parity_of_drawn_sizes(data):
    S = data.draw(st.integers(1, 80), label="S")
    n_tokens = data.draw(st.lists(st.integers(0, S), min_size=1, max_size=3), label="n_tokens")
    n_known = [data.draw(st.integers(0, n), label="n_known") for n in n_tokens]
    D = data.draw(st.sampled_from(range(16, 129, 8)), label="D")
    case = AttentionCase("drawn", S, data.draw(st.integers(1, 3), label="H"), D, tuple(n_known), tuple(n_tokens))
    dtype = data.draw(st.sampled_from([torch.float32, torch.bfloat16]), label="dtype")
    *qkv, n_known, n_tokens = attention_inputs(case, dtype, seed=data.draw(st.integers(0, 99), label="seed"))
    dout = random_like(qkv[0])
    bands = attention_gradient_bands(*qkv, dout, D**-0.5)
    assert_parity(dtype, qkv, (n_known, n_tokens), dout, bands=bands)
