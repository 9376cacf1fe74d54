"""The reference means what it says: hand-computed tables, an independent dense mask, finite differences, edge rows."""

from __future__ import annotations

import math

import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from torch.nn.functional import scaled_dot_product_attention

from tests.helpers.tolerance import assert_within_budget
from tests.ops.cases import ATTENTION_CASES, AttentionCase, attention_inputs, dense_attention
from vcc_fast.ops import masked_attention
from vcc_fast.ops._masked_attention import reference

CASES = pytest.mark.parametrize("case", ATTENTION_CASES, ids=lambda case: case.id)
SMALL = AttentionCase("small", 7, 2, 5, (0, 4, 7), (3, 6, 7))


def column(*values: float) -> torch.Tensor:
    """One cell, one head, one number a token: [1, S, 1, 1] in float64."""
    return torch.tensor(values, dtype=torch.float64)[None, :, None, None]


def attend(q, k, v, n_known=None, n_tokens=None, **options):
    return masked_attention(q, k, v, n_known, n_tokens, backend="reference", return_lse=True, **options)


@pytest.mark.parametrize(
    "n_known, n_tokens, out, lse",
    [
        pytest.param(None, None, [4, 4, 4, 4], [4, 4, 4, 4], id="dense"),
        pytest.param([2], [3], [1.5, 1.5, 7 / 3, 0], [2, 2, 3, 0], id="two-known-one-unknown-one-padding"),
        pytest.param([0], [4], [1, 2, 4, 9], [1, 1, 1, 1], id="none-known-each-sees-itself"),
        pytest.param([1], [4], [1, 1.5, 2.5, 5], [1, 2, 2, 2], id="one-known"),
        pytest.param(None, [2], [1.5, 1.5, 0, 0], [2, 2, 0, 0], id="padding-alone"),
        pytest.param([3], None, [7 / 3, 7 / 3, 7 / 3, 4], [3, 3, 3, 4], id="known-alone"),
        pytest.param([0], [0], [0, 0, 0, 0], [0, 0, 0, 0], id="all-padding"),
    ],
)
def test_equal_scores_average_what_a_query_sees(n_known, n_tokens, out, lse):
    counts = (None if n is None else torch.tensor(n) for n in (n_known, n_tokens))
    actual, actual_lse = attend(column(0, 0, 0, 0), column(5, 6, 7, 8), column(1, 2, 4, 9), *counts)
    torch.testing.assert_close(actual, column(*out))
    # The table gives the number of equal terms; 0 stands for padding.
    expected = torch.tensor([math.log(n) if n else -math.inf for n in lse], dtype=torch.float64)
    torch.testing.assert_close(actual_lse[0, 0], expected)


def test_weights_are_exponentials_of_scaled_scores():
    # Scores ln 1 and ln 3 after the scale 2: weights 1/4 and 3/4.
    k = column(0, math.log(3) / 2)
    out, lse = attend(column(1, 1), k, column(8, 4), scale=2.0)
    torch.testing.assert_close(out, column(5, 5))
    torch.testing.assert_close(lse, torch.full((1, 1, 2), math.log(4), dtype=torch.float64))


@CASES
def test_equals_dense_mask(case):
    inputs = attention_inputs(case, torch.float64)
    out, lse = attend(*inputs)
    expected_out, expected_lse = dense_attention(*inputs)
    torch.testing.assert_close(out, expected_out, rtol=0, atol=1e-13)
    torch.testing.assert_close(lse.nan_to_num(neginf=0), expected_lse, rtol=0, atol=1e-13)


@CASES
def test_gradients_equal_autograd_of_dense_mask(case):
    *qkv, n_known, n_tokens = attention_inputs(case, torch.float64)
    weights = [torch.randn_like(qkv[0]), torch.randn(qkv[0].shape[0], case.H, case.S, dtype=torch.float64)]
    gradients = []
    for function in (attend, dense_attention):
        leaves = [x.clone().requires_grad_() for x in qkv]
        out, lse = function(*leaves, n_known, n_tokens)
        (out * weights[0]).sum().add((lse.nan_to_num(neginf=0) * weights[1]).sum()).backward()
        gradients.append([x.grad for x in leaves])
    for name, actual, expected in zip("qkv", *gradients, strict=True):
        torch.testing.assert_close(actual, expected, rtol=0, atol=1e-12, msg=lambda text, name=name: f"d{name}: {text}")


def test_gradcheck_of_output_and_lse():
    case = AttentionCase("gradcheck", 5, 2, 3, (0, 3), (3, 5))
    q, k, v, n_known, n_tokens = attention_inputs(case, torch.float64)

    def function(q, k, v):
        out, lse = attend(q, k, v, n_known, n_tokens)
        return out, lse.nan_to_num(neginf=0)

    assert torch.autograd.gradcheck(function, [x.requires_grad_() for x in (q, k, v)])


@pytest.mark.parametrize("block_scores", [1, 2000])
def test_query_blocks_do_not_change_the_result(monkeypatch, block_scores):
    inputs = attention_inputs(AttentionCase("blocks", 31, 2, 24, (0, 9, 31), (20, 31, 31)), torch.float64)
    dout, dlse = torch.randn_like(inputs[0]), torch.randn(3, 2, 31, dtype=torch.float64)
    results = []
    for size in (2**22, block_scores):
        monkeypatch.setattr(reference, "_BLOCK_SCORES", size)
        out, lse = reference.forward(*inputs, 0.125)
        results.append((out, lse, *reference.backward(dout, dlse, *inputs[:3], out, lse, *inputs[3:], 0.125)))
    for whole, blocked in zip(*results, strict=True):
        torch.testing.assert_close(blocked, whole, rtol=0, atol=1e-12)


def test_scores_of_a_block_are_bounded(monkeypatch):
    sizes = []
    scores = reference._Cells.scores
    monkeypatch.setattr(
        reference._Cells, "scores", lambda self, rows: sizes.append(scores(self, rows).numel()) or scores(self, rows)
    )
    monkeypatch.setattr(reference, "_BLOCK_SCORES", 2**14)
    q = torch.randn(1, 500, 2, 4)
    attend(q, q, q)
    assert max(sizes) <= 2**14 < 2 * 500 * 500
    assert sum(sizes) == 2 * 500 * 501


@pytest.mark.parametrize("dtype", [torch.float32, torch.bfloat16, torch.float16], ids=str)
@CASES
def test_low_precision_is_as_good_as_torch(case, dtype):
    """Torch's own attention in the same type, on a materialised mask, sets the budget."""
    q, k, v, n_known, n_tokens = attention_inputs(case, dtype)
    exact = dense_attention(q, k, v, n_known, n_tokens)[0]
    B, position = q.shape[0], torch.arange(case.S)
    n_tokens = torch.full((B,), case.S) if n_tokens is None else n_tokens
    n_known = n_tokens if n_known is None else n_known
    seen = (position < n_known[:, None])[:, None, :] | torch.eye(case.S, dtype=torch.bool)
    theirs = scaled_dot_product_attention(*(x.transpose(1, 2) for x in (q, k, v)), attn_mask=seen[:, None])
    theirs = theirs.transpose(1, 2) * (position < n_tokens[:, None])[..., None, None]
    out, lse = attend(q, k, v, n_known, n_tokens)
    assert lse.dtype == torch.float32
    assert_within_budget("out", out, theirs, exact)


def test_half_probabilities_are_rounded_before_the_product():
    # Weights 1 and exp(-1) before division by their sum; values that the product of rounded numbers tells apart.
    q, k, v = (column(*values).to(torch.bfloat16) for values in ((1, 1), (0, -1), (0, 1)))
    out, _ = attend(q, k, v, scale=1.0)
    rounded = torch.tensor(math.exp(-1)).to(torch.bfloat16).float()
    assert out[0, 0, 0, 0] == (rounded / (1 + math.exp(-1))).to(torch.bfloat16)


def test_nan_in_padding_reaches_nothing():
    q, k, v, n_known, n_tokens = attention_inputs(SMALL, torch.float64)
    clean = attend(q, k, v, n_known, n_tokens)
    padding = torch.arange(SMALL.S) >= n_tokens[:, None]
    leaves = []
    for x in (q, k, v):
        x[padding] = torch.nan
        leaves.append(x.requires_grad_())
    out, lse = attend(*leaves, n_known, n_tokens)
    assert torch.equal(out, clean[0]) and torch.equal(lse, clean[1])
    (out.sum() + lse.nan_to_num(neginf=0).sum()).backward()
    for x in leaves:
        assert x.grad.isfinite().all()
        assert (x.grad[padding] == 0).all()


def test_nan_in_an_unknown_token_stays_there():
    q, k, v, n_known, n_tokens = attention_inputs(SMALL, torch.float64)
    clean, _ = attend(q, k, v, n_known, n_tokens)
    for x in (k, v):
        x[1, 5] = torch.nan
    out, _ = attend(q, k, v, n_known, n_tokens)
    touched = torch.zeros(out.shape[:2], dtype=torch.bool)
    touched[1, 5] = True
    assert out[touched].isnan().all()
    assert torch.equal(out[~touched], clean[~touched])


@settings(max_examples=25, deadline=None)
@given(data=st.data())
def test_order_of_known_tokens_does_not_matter(data):
    S = data.draw(st.integers(1, 9), label="S")
    n_tokens = data.draw(st.integers(0, S), label="n_tokens")
    n_known = data.draw(st.integers(0, n_tokens), label="n_known")
    order = [*data.draw(st.permutations(range(n_known)), label="order"), *range(n_known, S)]
    case = AttentionCase("drawn", S, 1, 3, (n_known,), (n_tokens,))
    q, k, v, *counts = attention_inputs(case, torch.float64, seed=data.draw(st.integers(0, 99), label="seed"))
    out, lse = attend(q, k, v, *counts)
    permuted, permuted_lse = attend(q[:, order], k[:, order], v[:, order], *counts)
    torch.testing.assert_close(permuted, out[:, order], rtol=0, atol=1e-13)
    torch.testing.assert_close(permuted_lse, lse[:, :, order], rtol=0, atol=1e-13)


@settings(max_examples=25, deadline=None)
@given(
    counts=st.integers(0, 6).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))),
    content=st.sampled_from([0.0, 1e30, -1e30, math.nan, math.inf, -math.inf]),
    seed=st.integers(0, 99),
)
def test_content_of_padding_does_not_matter(counts, content, seed):
    case = AttentionCase("drawn", 6, 2, 3, (counts[0],), (counts[1],))
    q, k, v, *counts = attention_inputs(case, torch.float32, seed=seed)
    expected = attend(q, k, v, *counts)
    for x in (q, k, v):
        x[:, int(counts[1]) :] = content
    for actual, wanted in zip(attend(q, k, v, *counts), expected, strict=True):
        assert torch.equal(actual, wanted)
