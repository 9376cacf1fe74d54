"""Calls of `vcc_fast._core` on torch tensors, and the dense oracle they are compared with.

B cells, S tokens, H heads, D head dim.
"""

from __future__ import annotations

import torch

from vcc_fast import _core


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


def dense_attention(q, k, v, n_known, n_tokens, *, scale=None, dtype=torch.float64):
    """The definition, with the S x S mask written out, in `dtype`; bf16 rounds scores' softmax as torch would."""
    b, s, h, d = q.shape
    q, k, v = (x.to(dtype).transpose(1, 2) for x in (q, k, v))
    wide = torch.float64 if dtype == torch.float64 else torch.float32
    scores = (q @ k.transpose(-1, -2)).to(wide) * (d**-0.5 if scale is None else scale)
    tokens = torch.arange(s)
    visible = (tokens[None, None, :] < n_known[:, None, None]) | torch.eye(s, dtype=torch.bool)
    scores = scores.masked_fill(~visible[:, None], float("-inf"))
    lse = torch.logsumexp(scores, -1) if s else scores.new_zeros(b, h, s)
    out = (torch.softmax(scores, -1).to(dtype) @ v).transpose(1, 2)
    padding = tokens[None] >= n_tokens[:, None]
    return out.masked_fill(padding[:, :, None, None], 0), lse.masked_fill(padding[:, None], float("-inf"))


def assert_as_good_as_torch(got, q, k, v, n_known, n_tokens, *, scale=None):
    """Kernel error against float64 <= 2 x (error of torch in the inputs' precision + one rounding of the result).

    The band of lse is a few fp32 roundings of the largest score, which every order of summation may make differently.
    """
    out, lse = got
    exact, exact_lse = dense_attention(q, k, v, n_known, n_tokens, scale=scale)
    same, same_lse = dense_attention(q, k, v, n_known, n_tokens, scale=scale, dtype=q.dtype)
    assert out.dtype == q.dtype and torch.isfinite(out).all()
    eps = torch.finfo(q.dtype).eps
    if exact.numel():
        allowed = 2 * ((same.double() - exact).abs().max() + eps * exact.abs().max())
        assert (out.double() - exact).abs().max() <= allowed
    finite = torch.isfinite(exact_lse)
    assert torch.equal(torch.isneginf(lse), ~finite)
    if finite.any():
        error, reference = ((x.double() - exact_lse)[finite].abs().max() for x in (lse, same_lse))
        assert error <= 2 * (reference + 4 * torch.finfo(torch.float32).eps * exact_lse[finite].abs().max().clamp(min=1))


def random_qkv(b, s, h, d, dtype, seed=0):
    """q, k, v as strided views of one [B, S, 3, H, D] tensor, as a fused projection gives them."""
    packed = torch.randn(b, s, 3, h, d, generator=torch.Generator().manual_seed(seed)).to(dtype)
    return packed.unbind(2)
