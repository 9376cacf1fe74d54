"""Calls of `vcc_fast._core` on torch tensors, and the dense oracle they are compared with.

B cells, S tokens, H heads, D head dim.
"""

from __future__ import annotations

import torch

from tests.helpers.tolerance import assert_within_budget, attention_gradient_bands, max_and_rms, unit_roundoff
from vcc_fast import _core
from vcc_fast.ops._masked_attention import reference


def attention(q, k, v, n_known=None, n_tokens=None, *, scale=None, num_threads=2, out=None):
    """(out [B, S, H, D], lse [B, H, S]) of the core; both start as NaN, so that what is not written shows."""
    b, s, h, d = q.shape
    out = torch.full((b, s, h, d), float("nan"), dtype=q.dtype) if out is None else out
    lse = torch.full((b, h, s), float("nan"))
    _core.masked_attention(
        q.data_ptr(), k.data_ptr(), v.data_ptr(), out.data_ptr(), lse.data_ptr(),
        0 if n_known is None else n_known.data_ptr(), 0 if n_tokens is None else n_tokens.data_ptr(),
        b, s, h, d, q.stride()[:3], k.stride()[:3], v.stride()[:3], out.stride()[:3],
        d**-0.5 if scale is None else scale, str(q.dtype).removeprefix("torch."), num_threads,
    )  # fmt: skip
    return out, lse


def attention_backward(
    dout, dlse, q, k, v, out, lse, n_known=None, n_tokens=None, *, scale=None, num_threads=2, gradients=None
):
    """(dq, dk, dv) [B, S, H, D] of the core, NaN before they are written; `dlse` None: zero."""
    b, s, h, d = q.shape
    if gradients is None:
        gradients = tuple(torch.full((b, s, h, d), float("nan"), dtype=q.dtype) for _ in range(3))
    address = (0 if x is None else x.data_ptr() for x in (dout, dlse, q, k, v, out, lse, n_known, n_tokens, *gradients))
    _core.masked_attention_backward(
        *address, b, s, h, d, *(x.stride()[:3] for x in (dout, q, k, v, out, *gradients)),
        d**-0.5 if scale is None else scale, str(q.dtype).removeprefix("torch."), num_threads,
    )  # fmt: skip
    return gradients


def dense_attention(q, k, v, n_known, n_tokens, *, scale=None, exact=True):
    """The definition, with the S x S mask written out: in float64, or with the roundings of the inputs' own precision.

    Those are: scores, softmax and sums in fp32, probabilities and result rounded to the inputs' type.
    """
    b, s, h, d = q.shape
    wide = torch.float64 if exact else torch.float32
    narrow = torch.float64 if exact else q.dtype
    q, k, v = (x.to(wide).transpose(1, 2) for x in (q, k, v))
    scores = q @ k.transpose(-1, -2) * (d**-0.5 if scale is None else scale)
    tokens = torch.arange(s)
    visible = (tokens[None, None, :] < n_known[:, None, None]) | torch.eye(s, dtype=torch.bool)
    scores = scores.masked_fill(~visible[:, None], float("-inf"))
    lse = torch.logsumexp(scores, -1) if s else scores.new_zeros(b, h, s)
    out = (torch.softmax(scores, -1).to(narrow).to(wide) @ v).transpose(1, 2).to(narrow)
    padding = tokens[None] >= n_tokens[:, None]
    return out.masked_fill(padding[:, :, None, None], 0), lse.masked_fill(padding[:, None], float("-inf"))


def assert_as_good_as_torch(got, q, k, v, n_known, n_tokens, *, scale=None):
    """Errors of out and lse against float64 are within the budget of tests/helpers/tolerance.py; padding is exact."""
    exact, plain = (dense_attention(q, k, v, n_known, n_tokens, scale=scale, exact=x) for x in (True, False))
    assert_within_budget("out", got[0], plain[0], exact[0])
    # A score is a sum of D products; each order of summation rounds differently, by some units of the largest score.
    finite = exact[1][exact[1].isfinite()]
    largest = finite.abs().max().clamp(min=1).item() if finite.numel() else 0.0
    assert_within_budget("lse", got[1], plain[1], exact[1], band=4 * unit_roundoff(torch.float32) * largest)
    padding = torch.arange(q.shape[1])[None] >= n_tokens[:, None]
    assert (got[0][padding] == 0).all()


def assert_gradients_as_good_as_reference(got, dout, dlse, q, k, v, out, lse, n_known, n_tokens, *, scale=None):
    """Errors of dq, dk and dv against float64 are within the budget of the reference in the same type; padding is 0."""
    scale = q.shape[3] ** -0.5 if scale is None else scale
    plain = reference.backward(dout, dlse, q, k, v, out, lse, n_known, n_tokens, scale)
    wide = [x.double() for x in (q, k, v)]
    exact_out, exact_lse = reference.forward(*wide, n_known, n_tokens, scale)
    wide_dlse = None if dlse is None else dlse.double()
    exact = reference.backward(dout.double(), wide_dlse, *wide, exact_out, exact_lse, n_known, n_tokens, scale)
    valid = torch.arange(q.shape[1])[None] < n_tokens[:, None]
    bands = attention_gradient_bands(*(x.masked_fill(~valid[..., None, None], 0) for x in (q, k, v, dout)), scale)
    for name, band, *values in zip(("dq", "dk", "dv"), bands, got, plain, exact, strict=True):
        assert_within_budget(name, *values, band=band)
        assert (values[0][~valid] == 0).all()


def random_qkv(b, s, h, d, dtype, seed=0):
    """q, k, v as strided views of one [B, S, 3, H, D] tensor, as a fused projection gives them."""
    packed = torch.randn(b, s, 3, h, d, generator=torch.Generator().manual_seed(seed)).to(dtype)
    return packed.unbind(2)


def matrix(t):
    """(address, stride of rows) as the core takes them; address 0 for None."""
    return (0, 0) if t is None else (t.data_ptr(), t.stride(0))


def random_linear(m, n, k, dtype, seed=0):
    """x [M, K], weight [N, K], bias [N] and dy [M, N]."""
    generator = torch.Generator().manual_seed(seed)
    return tuple(torch.randn(*shape, generator=generator).to(dtype) for shape in ((m, k), (n, k), (n,), (m, n)))


def linear(x, weight, bias, activation, *, num_threads=2, y=None):
    """y [M, N] of the core; starts as NaN."""
    (m, k), n = x.shape, len(weight)
    y = torch.full((m, n), float("nan"), dtype=x.dtype) if y is None else y
    _core.linear(
        matrix(x), matrix(weight), 0 if bias is None else bias.data_ptr(), matrix(y), m, n, k, activation,
        str(x.dtype).removeprefix("torch."), num_threads,
    )  # fmt: skip
    return y


def linear_backward(dy, x, weight, y, *, num_threads=2, wanted=(1, 1, 1), dx=None, dweight=None):
    """(dx, dweight, dbias) of the core, None where not wanted; they start as NaN."""
    (m, k), n = x.shape, len(weight)
    given = (dx, dweight, None)
    results = [
        g if g is not None else torch.full(shape, float("nan"), dtype=x.dtype) if wants else None
        for shape, wants, g in zip(((m, k), (n, k), (n,)), wanted, given, strict=True)
    ]
    _core.linear_backward(
        *(matrix(t) for t in (dy, x, weight, y, *results[:2])), 0 if results[2] is None else results[2].data_ptr(),
        m, n, k, str(x.dtype).removeprefix("torch."), num_threads,
    )  # fmt: skip
    return tuple(results)


def probable_error(a, b):
    """Of the sums in a [M, T] times b [T, N], accumulated in float32 in plain order, the largest probable error.

    Each addition errs by up to the unit roundoff of its partial sum; the errors are independent, so that their squares
    add up (Higham and Mary, SIAM J. Sci. Comput. 41, 2019).
    """
    partial, squares = (torch.zeros(len(a), b.shape[1], dtype=torch.float64) for _ in range(2))
    for t in range(a.shape[1]):
        partial += a[:, t : t + 1].double() * b[t : t + 1].double()
        squares += partial.square()
    return unit_roundoff(torch.float32) * max_and_rms(squares.sqrt())[0]


def plain_linear(x, weight, bias, dy, activation, gate, dtype):
    """y, dx, dweight, dbias in `dtype`; the gate decides what ReLU's gradient lets through."""
    x, weight, dy = x.to(dtype), weight.to(dtype), dy.to(dtype)
    y = x @ weight.mT + (0 if bias is None else bias.to(dtype))
    if activation == "relu":
        y, dy = y.relu(), torch.where(gate <= 0, 0, dy)
    return y, dy @ weight, dy.mT @ x, dy.sum(0)


def assert_linear_budget(x, weight, bias, dy, activation, y, gradients):
    """Errors of y and its gradients against float64 are within the budget of tests/helpers/tolerance.py.

    torch's error is no measure where its sum happens to be exact, or where it adds many short chains (a matrix times a
    vector) and the kernel one of up to 256 terms: a result outside torch's budget is allowed the error of plain order.
    """
    inputs = (x, weight, bias, dy, activation, y)
    exact, plain = plain_linear(*inputs, torch.float64), plain_linear(*inputs, torch.float32)
    dy = torch.where(y <= 0, 0, dy) if activation == "relu" else dy
    factors = (x, weight.mT), (dy, weight), (dy.mT, x), (torch.ones(1, len(dy)), dy)
    names = ("y", "dx", "dweight", "dbias")
    for name, got, p, e, sums in zip(names, (y, *gradients), plain, exact, factors, strict=True):
        try:
            assert_within_budget(name, got, p.to(x.dtype), e)
        except AssertionError:
            assert_within_budget(name, got, p.to(x.dtype), e, band=probable_error(*sums))
