"""The native kernel matches the reference in both its types: sizes, counts, head dims, layouts, gradients."""

from __future__ import annotations

import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.helpers.tolerance import assert_within_budget, unit_roundoff
from tests.ops.cases import ATTENTION_CASES, AttentionCase, attention_inputs, poisoned_memory
from vcc_fast.ops import masked_attention

CASES = pytest.mark.parametrize("case", ATTENTION_CASES, ids=lambda case: case.id)
DTYPES = pytest.mark.parametrize("dtype", [torch.float32, torch.bfloat16], ids=["fp32", "bf16"])
MIXED = ATTENTION_CASES[5]


def assert_parity(q, k, v, n_known=None, n_tokens=None, scale=None, bands=(0.0, 0.0)):
    """Native against the reference of the same type, both against float64; `bands` of out and lse."""

    def attend(backend, *qkv):
        return masked_attention(*qkv, n_known, n_tokens, scale=scale, return_lse=True, backend=backend)

    with poisoned_memory():
        actual = attend("native", q, k, v)
    reference = attend("reference", q, k, v)
    exact = attend("reference", *(x.double() for x in (q, k, v)))
    for name, band, *results in zip(("out", "lse"), bands, actual, reference, exact, strict=True):
        assert results[0].is_contiguous()
        assert_within_budget(name, *results, band=band)


def bands_of_few_numbers(q, k, v):
    """Bands of out and lse where the reference's error is that of a few numbers, which may happen to be none.

    A score is a sum of D products in some order: probable error sqrt(D) u |q| |k| scale (Higham and Mary, 2019), and
    two roundings more for base 2. An error e of all scores moves lse by e, weights by a factor 1 + e, an average of
    values by 2 e max|v|; and each weight is rounded to the input type.
    """
    B, S, H, D = q.shape
    norms = q.double().norm(dim=-1).max() * k.double().norm(dim=-1).max()
    score = (D**0.5 + 2) * unit_roundoff(torch.float32) * norms.item() / D**0.5
    return (2 * score + unit_roundoff(q.dtype)) * v.double().abs().max().item(), score


@DTYPES
@CASES
def test_parity(case, dtype):
    assert_parity(*attention_inputs(case, dtype))


@DTYPES
@pytest.mark.parametrize("D", range(16, 129, 8))
def test_every_head_dim(D, dtype):
    assert_parity(*attention_inputs(AttentionCase("", 53, 2, D, (20, 53), (50, 53)), dtype))


@DTYPES
@pytest.mark.parametrize("index_dtype", [torch.int32, torch.int64], ids=["int32", "int64"])
def test_views_of_one_projection(dtype, index_dtype):
    B, S, H, D = 3, 45, 2, 32
    q, k, v = torch.randn(B, S, 3, H, D, generator=torch.Generator().manual_seed(1)).to(dtype).unbind(2)
    # Every second count of a longer list: the counts may be strided too.
    counts = torch.tensor([[7, 40], [45, 45], [0, 44]], dtype=index_dtype)
    assert_parity(q, k, v, counts[:, 0], counts[:, 1])


@DTYPES
def test_strided_head_dim_and_shared_keys(dtype):
    q, k, v, *counts = attention_inputs(MIXED, dtype)
    q = q.transpose(2, 3).contiguous().transpose(2, 3)
    assert q.stride(-1) != 1
    assert_parity(q, k[:1].expand_as(k), v.transpose(0, 1).contiguous().transpose(0, 1), *counts)


@DTYPES
@pytest.mark.parametrize("scale", [1e-3, 1.0, 30.0])
def test_scales_of_scores(dtype, scale):
    """Almost uniform, spread, and all but one-hot weights."""
    assert_parity(*attention_inputs(MIXED, dtype), scale=scale)


@DTYPES
def test_scores_that_grow_along_the_keys(dtype):
    # The running maximum changes in every tile, by far more than the exponent's range of one tile.
    q = torch.ones(1, 700, 1, 16, dtype=dtype)
    k = torch.linspace(-300, 300, 700)[None, :, None, None].expand(1, 700, 1, 16).to(dtype)
    v = torch.randn(1, 700, 1, 16, generator=torch.Generator().manual_seed(2)).to(dtype)
    assert_parity(q, k, v)
    assert_parity(q, k.flip(1), v, torch.tensor([600]), torch.tensor([690]))


@DTYPES
def test_nan_in_padding_reaches_nothing(dtype):
    q, k, v, n_known, n_tokens = attention_inputs(MIXED, dtype)
    clean = masked_attention(q, k, v, n_known, n_tokens, return_lse=True, backend="native")
    padding = torch.arange(MIXED.S) >= n_tokens[:, None]
    for x in (q, k, v):
        x[padding] = torch.nan
    for actual, expected in zip(
        masked_attention(q, k, v, n_known, n_tokens, return_lse=True, backend="native"), clean, strict=True
    ):
        assert torch.equal(actual, expected)


@DTYPES
@CASES
def test_gradients(case, dtype):
    """The backward reads the native output and lse."""
    *qkv, n_known, n_tokens = attention_inputs(case, dtype)
    generator = torch.Generator().manual_seed(3)
    dout = torch.randn(qkv[0].shape, generator=generator).to(dtype)
    dlse = torch.randn(qkv[0].shape[0], case.H, case.S, generator=generator)

    def gradients(backend, wide):
        leaves = [x.to(wide).requires_grad_() for x in qkv]
        out, lse = masked_attention(*leaves, n_known, n_tokens, return_lse=True, backend=backend)
        return torch.autograd.grad((out, lse), leaves, (dout.to(wide), dlse.to(lse.dtype)))

    results = (gradients("native", dtype), gradients("reference", dtype), gradients("reference", torch.float64))
    for name, *values in zip("qkv", *results, strict=True):
        assert_within_budget(f"d{name}", *values)


@DTYPES
def test_threads_do_not_change_a_bit(dtype):
    inputs = attention_inputs(MIXED, dtype)
    before = torch.get_num_threads()
    results = []
    try:
        for threads in (1, 2, 3):
            torch.set_num_threads(threads)
            results.append(masked_attention(*inputs, backend="native"))
    finally:
        torch.set_num_threads(before)
    assert torch.equal(results[0], results[1]) and torch.equal(results[0], results[2])


@settings(max_examples=25, deadline=None)
@given(data=st.data())
def test_parity_of_drawn_sizes(data):
    S = data.draw(st.integers(1, 80), label="S")
    n_tokens = data.draw(st.lists(st.integers(0, S), min_size=1, max_size=3), label="n_tokens")
    n_known = [data.draw(st.integers(0, n), label="n_known") for n in n_tokens]
    D = data.draw(st.sampled_from(range(16, 129, 8)), label="D")
    case = AttentionCase("drawn", S, data.draw(st.integers(1, 3), label="H"), D, tuple(n_known), tuple(n_tokens))
    dtype = data.draw(st.sampled_from([torch.float32, torch.bfloat16]), label="dtype")
    inputs = attention_inputs(case, dtype, seed=data.draw(st.integers(0, 99), label="seed"))
    assert_parity(*inputs, bands=bands_of_few_numbers(*inputs[:3]))
