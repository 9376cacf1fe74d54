"""The C++ attention kernels on every instruction set of this machine, against the dense float64 definition."""

from __future__ import annotations

import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.core.calls import assert_as_good_as_torch, attention, dense_attention, random_qkv
from vcc_fast import _core

DTYPES = pytest.mark.parametrize("dtype", [torch.float32, torch.bfloat16], ids=["float32", "bfloat16"])


@DTYPES
@pytest.mark.parametrize("d", range(16, 129, 8))
def test_all_head_dims(isa, dtype, d):
    q, k, v = random_qkv(2, 75, 2, d, dtype, seed=d)
    n_known, n_tokens = torch.tensor([33, 75]), torch.tensor([61, 75])
    assert_as_good_as_torch(attention(q, k, v, n_known, n_tokens), q, k, v, n_known, n_tokens)


@DTYPES
@pytest.mark.parametrize("s", [1, 2, 5, 6, 7, 15, 16, 17, 47, 48, 49, 97, 255, 256, 257, 530])
def test_sizes_around_the_tiles(isa, dtype, s):
    q, k, v = random_qkv(3, s, 1, 32, dtype, seed=s)
    n_tokens = torch.tensor([s, s, s - s // 3])
    n_known = torch.tensor([s, s // 2, 0])
    assert_as_good_as_torch(attention(q, k, v, n_known, n_tokens), q, k, v, n_known, n_tokens)


@DTYPES
def test_without_lengths_attention_is_dense(isa, dtype):
    q, k, v = random_qkv(2, 130, 3, 64, dtype)
    everything = torch.tensor([130, 130])
    assert_as_good_as_torch(attention(q, k, v), q, k, v, everything, everything)
    only_tokens = torch.tensor([130, 71])
    assert_as_good_as_torch(attention(q, k, v, None, only_tokens), q, k, v, only_tokens, only_tokens)


@DTYPES
def test_no_known_token_leaves_each_token_itself(isa, dtype):
    q, k, v = random_qkv(1, 60, 2, 40, dtype)
    n_known, n_tokens = torch.tensor([0]), torch.tensor([60])
    out, lse = attention(q, k, v, n_known, n_tokens)
    assert torch.equal(out, v)
    own = (q.double() * k.double()).sum(-1).transpose(1, 2) * 40**-0.5
    torch.testing.assert_close(lse.double(), own, rtol=1e-5, atol=1e-6)


@DTYPES
def test_no_token_and_no_cell(isa, dtype):
    q, k, v = random_qkv(1, 20, 2, 16, dtype)
    out, lse = attention(q, k, v, torch.tensor([0]), torch.tensor([0]))
    assert (out == 0).all() and torch.isneginf(lse).all()
    for b, s, h in ((0, 5, 2), (2, 0, 2), (2, 5, 0)):
        assert attention(*random_qkv(b, s, h, 16, dtype))[0].shape == (b, s, h, 16)


@DTYPES
def test_any_strides(isa, dtype):
    b, s, h, d = 2, 67, 3, 48
    q = random_qkv(b, h, s, d, dtype)[0].transpose(1, 2)  # [B, H, S, D] memory
    k = random_qkv(s, b, h, d, dtype, seed=1)[1].transpose(0, 1)  # [S, B, H, D] memory
    v = random_qkv(1, s, h, d, dtype, seed=2)[2].expand(b, s, h, d)  # the same for all cells
    holder = torch.full((b, s + 3, h + 1, d + 8), float("nan"), dtype=dtype)
    out = holder[:, 2 : s + 2, 1:, :d]
    n_known, n_tokens = torch.tensor([20, 67]), torch.tensor([50, 67])
    assert_as_good_as_torch(attention(q, k, v, n_known, n_tokens, out=out), q, k, v, n_known, n_tokens)
    out[:] = float("nan")
    assert torch.isnan(holder).all(), "something was written outside of out"


@DTYPES
@pytest.mark.parametrize("scale", [0.0, -0.3, 1e-20, 5.0, 400.0])
def test_any_scale(isa, dtype, scale):
    q, k, v = random_qkv(1, 90, 1, 24, dtype)
    n_known, n_tokens = torch.tensor([55]), torch.tensor([88])
    got = attention(q, k, v, n_known, n_tokens, scale=scale)
    assert_as_good_as_torch(got, q, k, v, n_known, n_tokens, scale=scale)


def test_maximum_that_grows_and_falls_over_key_tiles(isa):
    q, k, v = (x.clone() for x in random_qkv(1, 1100, 1, 16, torch.float32))
    steps = torch.arange(1100) // 256
    k *= torch.tensor([1.0, 30.0, 3.0, 300.0, 0.1])[steps][None, :, None, None]
    n = torch.tensor([1100])
    assert_as_good_as_torch(attention(q, k, v, n, n), q, k, v, n, n)


@DTYPES
def test_no_row_depends_on_a_neighbour_whose_maximum_grows(isa, dtype):
    # One row's later keys score far above all before (its tile is then done another way), others' a little above.
    q, k, v = (x.clone() for x in random_qkv(1, 700, 1, 64, dtype))
    k[0, 256:] *= 2
    n = torch.tensor([700])
    ordinary = attention(q, k, v, n, n)
    q[0, 7] *= 60
    got = attention(q, k, v, n, n)
    assert_as_good_as_torch(got, q, k, v, n, n)
    others = torch.arange(700) != 7
    assert torch.equal(got[0][:, others], ordinary[0][:, others])
    assert torch.equal(got[1][..., others], ordinary[1][..., others])
    assert not torch.equal(got[0], ordinary[0])


def test_far_scores_underflow_to_nothing(isa):
    # One key dominates by e^320: the result is its value, up to the rounding of weight / weight.
    q = torch.ones(1, 3, 1, 16)
    k = torch.zeros(1, 3, 1, 16)
    k[0, 1] = 20.0
    v = random_qkv(1, 3, 1, 16, torch.float32)[2]
    out, lse = attention(q, k, v, scale=1.0)
    torch.testing.assert_close(out[0, :, 0], v[0, 1:2, 0].expand(3, 16), rtol=2e-7, atol=0)
    torch.testing.assert_close(lse, torch.full((1, 1, 3), 320.0), rtol=2e-7, atol=0)


@DTYPES
def test_nan_reaches_exactly_the_rows_that_see_it(isa, dtype):
    q, k, v = (x.clone() for x in random_qkv(1, 300, 1, 32, dtype))
    n_known, n_tokens = torch.tensor([270]), torch.tensor([290])
    q[0, 7] = k[0, 280] = v[0, 285] = float("nan")
    # Padding may hold anything.
    q[0, 290:] = k[0, 290:] = v[0, 290:] = float("nan")
    out, lse = attention(q, k, v, n_known, n_tokens)
    assert torch.isnan(out).any(-1).flatten().nonzero().flatten().tolist() == [7, 280, 285]
    assert torch.isnan(lse).flatten().nonzero().flatten().tolist() == [7, 280]
    k[0, 100] = float("nan")
    out, lse = attention(q, k, v, n_known, n_tokens)
    assert torch.isnan(out[0, :290]).all() and torch.isnan(lse[..., :290]).all() and (out[0, 290:] == 0).all()


def test_infinite_scores_where_they_have_a_meaning(isa):
    # The first 256 keys, a whole tile, score -inf and count for nothing.
    q, k, v = (x.clone() for x in random_qkv(1, 600, 1, 16, torch.float32))
    q[..., 0] = 1.0
    k[0, :256, :, 0] = float("-inf")
    n_known, n_tokens = torch.tensor([500]), torch.tensor([600])
    out, lse = attention(q, k, v, n_known, n_tokens)
    rest, rest_lse = dense_attention(*(x[:, 256:] for x in (q, k, v)), torch.tensor([244]), torch.tensor([344]))
    torch.testing.assert_close(out[:, 256:].double(), rest, rtol=1e-4, atol=1e-5)
    torch.testing.assert_close(lse[..., 256:].double(), rest_lse, rtol=1e-5, atol=1e-5)
    # A token alone with itself has weight 1 whatever its score.
    for value in (float("inf"), float("-inf")):
        k[0, 550, 0, 0] = value
        alone, own = attention(q, k, v, torch.tensor([0]), n_tokens)
        assert torch.equal(alone, v) and own[0, 0, 550] == value


@DTYPES
def test_result_does_not_depend_on_the_number_of_threads(isa, dtype):
    q, k, v = random_qkv(3, 333, 2, 64, dtype)
    n_known, n_tokens = torch.tensor([333, 100, 0]), torch.tensor([333, 250, 120])
    one, two, seven = (attention(q, k, v, n_known, n_tokens, num_threads=t) for t in (1, 2, 7))
    for other in (two, seven):
        assert torch.equal(one[0], other[0]) and torch.equal(one[1], other[1])


def test_lse_may_be_left_out(isa):
    q, k, v = random_qkv(1, 20, 1, 16, torch.float32)
    expected, _ = attention(q, k, v)
    out = torch.full_like(expected, float("nan"))
    _core.masked_attention(
        q.data_ptr(), k.data_ptr(), v.data_ptr(), out.data_ptr(), 0, 0, 0, 1, 20, 1, 16,
        q.stride()[:3], k.stride()[:3], v.stride()[:3], out.stride()[:3], 0.25, "float32", 1,
    )  # fmt: skip
    assert torch.equal(out, expected)


def test_many_heads_are_packed_in_several_rounds(isa):
    # 160 heads x 300 known keys x 128 x 8 bytes: 49 MB of packs, and the budget of a round is 32 MB.
    q, k, v = random_qkv(2, 303, 80, 128, torch.float32)
    n_known, n_tokens = torch.tensor([300, 0]), torch.tensor([303, 301])
    assert_as_good_as_torch(attention(q, k, v, n_known, n_tokens), q, k, v, n_known, n_tokens)


@pytest.mark.parametrize("tokens", [500, 1200, 3000, 5000, 8000, 12_000, 18_080, 20_000])
@pytest.mark.parametrize("dtype", ["float32", "bfloat16"])
def test_one_cell_keeps_64_threads_busy(isa, tokens, dtype):
    assert _core.masked_attention_work_items(1, tokens, 8, 64, dtype, 64) >= 4 * 64


@settings(max_examples=25, deadline=None)
@given(data=st.data())
def test_any_shape(data):
    b, s, h = (data.draw(st.integers(1, top)) for top in (3, 70, 3))
    d = 8 * data.draw(st.integers(2, 16))
    n_tokens = torch.tensor([data.draw(st.integers(0, s)) for _ in range(b)])
    n_known = torch.tensor([data.draw(st.integers(0, int(n))) for n in n_tokens])
    dtype = data.draw(st.sampled_from([torch.float32, torch.bfloat16]))
    q, k, v = random_qkv(b, s, h, d, dtype, seed=data.draw(st.integers(0, 9)))
    assert_as_good_as_torch(attention(q, k, v, n_known, n_tokens), q, k, v, n_known, n_tokens)


@pytest.mark.parametrize(
    "lengths, message",
    [(([6], [5]), "cell 0 has n_known 6"), (([0], [9]), "n_tokens 9, S 8"), (([-1], [5]), "n_known -1")],
)
def test_impossible_lengths_are_named(lengths, message):
    q, k, v = random_qkv(1, 8, 1, 16, torch.float32)
    with pytest.raises(ValueError, match=message):
        attention(q, k, v, *map(torch.tensor, lengths))


@pytest.mark.parametrize("d", [8, 20, 136])
def test_head_dims_outside_the_contract_are_named(d):
    with pytest.raises(ValueError, match=f"in steps of 8, not {d}"):
        attention(*random_qkv(1, 4, 1, d, torch.float32))


def test_other_types_and_thread_counts_are_refused():
    with pytest.raises(ValueError, match="dtype must be one of float32, bfloat16, not 'float16'"):
        attention(*random_qkv(1, 4, 1, 16, torch.float16))
    with pytest.raises(ValueError, match="num_threads must be at least 1"):
        attention(*random_qkv(1, 4, 1, 16, torch.float32), num_threads=0)
