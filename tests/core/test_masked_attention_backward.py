"""The C++ gradients of attention on every instruction set of this machine, against the float64 definition."""

from __future__ import annotations

import math

import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.core.calls import assert_gradients_as_good_as_reference, attention, attention_backward, random_qkv
from vcc_fast import _core

DTYPES = pytest.mark.parametrize("dtype", [torch.float32, torch.bfloat16], ids=["float32", "bfloat16"])


def random_gradients(b, s, h, d, dtype, seed=0):
    """dout and dlse."""
    generator = torch.Generator().manual_seed(100 + seed)
    return torch.randn(b, s, h, d, generator=generator).to(dtype), torch.randn(b, h, s, generator=generator)


def check(q, k, v, dout, dlse, n_known, n_tokens, *, scale=None, **options):
    """Gradients of the core from the core's own output, checked; returned."""
    out, lse = attention(q, k, v, n_known, n_tokens, scale=scale)
    arguments = (dout, dlse, q, k, v, out, lse, n_known, n_tokens)
    got = attention_backward(*arguments, scale=scale, **options)
    assert_gradients_as_good_as_reference(got, *arguments, scale=scale)
    return got


@DTYPES
@pytest.mark.parametrize("d", [16, 24, 64, 72, 80, 120, 128])
def test_head_dims(isa, dtype, d):
    q, k, v = random_qkv(2, 75, 2, d, dtype, seed=d)
    check(q, k, v, *random_gradients(2, 75, 2, d, dtype), torch.tensor([33, 75]), torch.tensor([61, 75]))


@DTYPES
@pytest.mark.parametrize("s", [1, 2, 5, 7, 16, 17, 47, 48, 49, 97, 129, 210])
def test_sizes_around_the_tiles(isa, dtype, s):
    q, k, v = random_qkv(3, s, 1, 32, dtype, seed=s)
    n_known, n_tokens = torch.tensor([s, s // 2, 0]), torch.tensor([s, s, s - s // 3])
    check(q, k, v, *random_gradients(3, s, 1, 32, dtype), n_known, n_tokens)


@DTYPES
def test_without_lengths_everything_is_known(isa, dtype):
    q, k, v = random_qkv(2, 110, 2, 64, dtype)
    dout, dlse = random_gradients(2, 110, 2, 64, dtype)
    out, lse = attention(q, k, v)
    everything = torch.tensor([110, 110])
    for n_tokens in (None, torch.tensor([110, 71])):
        out, lse = attention(q, k, v, None, n_tokens)
        limits = everything if n_tokens is None else n_tokens
        got = attention_backward(dout, dlse, q, k, v, out, lse, None, n_tokens)
        assert_gradients_as_good_as_reference(got, dout, dlse, q, k, v, out, lse, limits, limits)


@DTYPES
def test_no_token_and_no_cell(isa, dtype):
    q, k, v = random_qkv(1, 20, 2, 16, dtype)
    got = check(q, k, v, *random_gradients(1, 20, 2, 16, dtype), torch.tensor([0]), torch.tensor([0]))
    assert all((x == 0).all() for x in got)
    for b, s, h in ((0, 5, 2), (2, 0, 2), (2, 5, 0)):
        q, k, v = random_qkv(b, s, h, 16, dtype)
        attention_backward(*random_gradients(b, s, h, 16, dtype), q, k, v, *attention(q, k, v))


@DTYPES
def test_any_strides_also_of_the_gradients(isa, dtype):
    b, s, h, d = 2, 67, 3, 48
    q = random_qkv(b, h, s, d, dtype)[0].transpose(1, 2)  # [B, H, S, D] memory
    k = random_qkv(s, b, h, d, dtype, seed=1)[1].transpose(0, 1)  # [S, B, H, D] memory
    v = random_qkv(1, s, h, d, dtype, seed=2)[2].expand(b, s, h, d)  # the same for all cells
    dout, dlse = random_gradients(b, s, h, d, dtype)
    dout = dout[:, :1].expand(b, s, h, d)  # the same for all tokens
    holder = torch.full((b, s + 2, 3, h + 1, d + 8), float("nan"), dtype=dtype)
    gradients = holder[:, 1 : s + 1, :, 1:, :d].unbind(2)  # of one projection
    check(q, k, v, dout, dlse, torch.tensor([20, 67]), torch.tensor([50, 67]), gradients=gradients)
    for x in gradients:
        x[:] = float("nan")
    assert torch.isnan(holder).all(), "something was written outside of the gradients"


@DTYPES
@pytest.mark.parametrize("scale", [1e-20, 5.0, 400.0])
def test_any_scale(isa, dtype, scale):
    q, k, v = random_qkv(1, 90, 1, 24, dtype)
    gradients = random_gradients(1, 90, 1, 24, dtype)
    check(q, k, v, *gradients, torch.tensor([55]), torch.tensor([88]), scale=scale)


@DTYPES
def test_scales_that_only_the_core_takes(isa, dtype):
    q, k, v = random_qkv(1, 90, 1, 24, dtype)
    dout, dlse = random_gradients(1, 90, 1, 24, dtype)
    n_known, n_tokens = torch.tensor([55]), torch.tensor([88])

    def gradients(q, scale):
        forward = attention(q, k, v, n_known, n_tokens, scale=scale)
        return attention_backward(dout, dlse, q, k, v, *forward, n_known, n_tokens, scale=scale)

    # A negative scale is the positive one with queries of the other sign.
    # The number of known keys is odd, so the last of them is half a word where a word holds two.
    negative, positive = gradients(q, -0.3), gradients(-q, 0.3)
    assert torch.equal(negative[0], -positive[0])
    assert torch.equal(negative[1], positive[1]) and torch.equal(negative[2], positive[2])
    dq, dk, dv = gradients(q, 0.0)
    assert (dq == 0).all() and (dk == 0).all()
    # Every query of equal scores gives each key it sees the same share.
    share = torch.where(torch.arange(88) < 55, 1 / 55, 1 / 56)[:, None] * dout[0, :88, 0].float()
    # With bf16 inputs a probability may be rounded to bf16 (unit roundoff 2^-9) before it meets dout, and so is dv.
    roundoff = 2.0**-9 if dtype == torch.bfloat16 else 0.0
    bound = roundoff * (share.abs().sum(0) + share.sum(0).abs()) + 1e-5
    assert ((dv[0, 0, 0].float() - share.sum(0)).abs() <= bound).all()


@DTYPES
def test_huge_scores(isa, dtype):
    # log-sum-exps of some ten thousand: all weight on one key, and exp(-lse) beyond the range of floats.
    q, k, v = random_qkv(1, 130, 1, 64, dtype)
    n_known, n_tokens = torch.tensor([100]), torch.tensor([130])
    for factor in (300, -300):
        got = check(q * factor, k, v, *random_gradients(1, 130, 1, 64, dtype), n_known, n_tokens)
        assert all(x.isfinite().all() for x in got)


@DTYPES
def test_low_log_sum_exps_do_not_overflow_where_no_key_is(isa, dtype):
    # exp(-lse) is infinite; the lanes after the last of 17 keys must not meet it. The rows go through 2^118 to 2^137,
    # because an exponent far beyond the range may wrap around to a finite number.
    q, k, v = (x.clone() for x in random_qkv(1, 20, 1, 16, dtype))
    scores = -torch.arange(118, 138) * math.log(2) - math.log(17)
    q[:], k[:] = (scores / 32)[None, :, None, None].to(dtype), 8.0
    got = check(q, k, v, *random_gradients(1, 20, 1, 16, dtype), torch.tensor([17]), torch.tensor([19]))
    assert all(x.isfinite().all() for x in got)


@DTYPES
def test_dlse_may_be_left_out(isa, dtype):
    q, k, v = random_qkv(1, 60, 2, 32, dtype)
    dout, dlse = random_gradients(1, 60, 2, 32, dtype)
    n_known, n_tokens = torch.tensor([31]), torch.tensor([55])
    without = check(q, k, v, dout, None, n_known, n_tokens)
    for one, other in zip(without, check(q, k, v, dout, torch.zeros_like(dlse), n_known, n_tokens), strict=True):
        assert torch.equal(one, other)
    check(q, k, v, torch.zeros_like(dout), dlse, n_known, n_tokens)


@DTYPES
def test_nan_reaches_exactly_the_rows_it_should(isa, dtype):
    s, n_known, n_tokens = 120, torch.tensor([70]), torch.tensor([110])
    q, k, v = (x.clone() for x in random_qkv(1, s, 1, 32, dtype))
    dout, dlse = random_gradients(1, s, 1, 32, dtype)
    out, lse = attention(q, k, v, n_known, n_tokens)
    clean = attention_backward(dout, dlse, q, k, v, out, lse, n_known, n_tokens)
    for x in (q, k, v, dout, out):
        x[:, 110:] = float("nan")
    dlse[..., 110:] = float("nan")
    for one, other in zip(clean, attention_backward(dout, dlse, q, k, v, out, lse, n_known, n_tokens), strict=True):
        assert torch.equal(one, other)
    # An unknown token's key: its own query's gradients, dk and dv of known keys from that query's weights, not more.
    k[0, 80] = float("nan")
    dq, dk, dv = attention_backward(dout, dlse, q, k, v, *attention(q, k, v, n_known, n_tokens), n_known, n_tokens)
    assert torch.isnan(dq).any(-1).flatten().nonzero().flatten().tolist() == [80]
    for x in (dk, dv):
        assert torch.isnan(x).any(-1).flatten().nonzero().flatten().tolist() == [*range(70), 80]


@DTYPES
def test_bitwise_the_same_for_any_number_of_threads(isa, dtype):
    q, k, v = random_qkv(3, 250, 3, 64, dtype)
    dout, dlse = random_gradients(3, 250, 3, 64, dtype)
    n_known, n_tokens = torch.tensor([250, 100, 0]), torch.tensor([250, 200, 120])
    out, lse = attention(q, k, v, n_known, n_tokens)
    # More threads than cores: whoever waits for another must let it run.
    first, *others = (
        attention_backward(dout, dlse, q, k, v, out, lse, n_known, n_tokens, num_threads=n) for n in (1, 1, 2, 3, 5, 24)
    )
    for other in others:
        for one, two in zip(first, other, strict=True):
            assert torch.equal(one, two)


@pytest.mark.parametrize("dtype", ["float32", "bfloat16"])
def test_one_cell_keeps_64_threads_busy(isa, dtype):
    items = _core.masked_attention_backward_work_items
    for d in (16, 64, 128):
        assert items(1, 5000, 8, d, dtype) >= 4 * 64
    # Chunks grow with the call, up to what a cache holds, and not beyond.
    assert 4 * 64 <= items(8, 1200, 8, 64, dtype) <= 8 * 8 * 7
    assert items(1, 64, 1, 64, dtype) == 1 and items(0, 5, 2, 64, dtype) == items(2, 0, 2, 64, dtype) == 0


@settings(max_examples=25, deadline=None)
@given(data=st.data())
def test_any_shape(data):
    b, s, h = (data.draw(st.integers(1, top)) for top in (3, 70, 3))
    d = 8 * data.draw(st.integers(2, 16))
    n_tokens = torch.tensor([data.draw(st.integers(0, s)) for _ in range(b)])
    n_known = torch.tensor([data.draw(st.integers(0, int(n))) for n in n_tokens])
    dtype, seed = data.draw(st.sampled_from([torch.float32, torch.bfloat16])), data.draw(st.integers(0, 9))
    q, k, v = random_qkv(b, s, h, d, dtype, seed=seed)
    check(q, k, v, *random_gradients(b, s, h, d, dtype, seed), n_known, n_tokens)


@pytest.mark.parametrize("lengths, message", [(([6], [5]), "n_known 6"), (([0], [9]), "n_tokens 9, S 8")])
def test_impossible_lengths_are_named(lengths, message):
    q, k, v = random_qkv(1, 8, 1, 16, torch.float32)
    with pytest.raises(ValueError, match=f"masked_attention_backward: .*{message}"):
        gradients = random_gradients(1, 8, 1, 16, q.dtype)
        attention_backward(*gradients, q, k, v, *attention(q, k, v), *map(torch.tensor, lengths))


def test_other_head_dims_and_thread_counts_are_refused():
    q, k, v = random_qkv(1, 4, 1, 16, torch.float32)
    arguments = (*random_gradients(1, 4, 1, 16, q.dtype), q, k, v, *attention(q, k, v))
    with pytest.raises(ValueError, match="num_threads must be at least 1"):
        attention_backward(*arguments, num_threads=0)
    q, k, v = random_qkv(1, 4, 1, 20, torch.float32)
    with pytest.raises(ValueError, match="in steps of 8, not 20"):
        attention_backward(*random_gradients(1, 4, 1, 20, q.dtype), q, k, v, q, torch.zeros(1, 1, 4))
