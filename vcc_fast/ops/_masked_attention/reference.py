"""Masked attention in plain torch: the definition that the kernels are tested against.

A cell's tokens stand in the order known, unknown, padding: 0 <= n_known <= n_tokens <= S. Query i < n_tokens sees the
keys j < n_known, and itself; nothing else. With s_ij = scale * <q_i, k_j> and the sum over the keys that i sees,

    lse_i = log sum_j exp(s_ij)          out_i = sum_j exp(s_ij - lse_i) v_j

Rows i >= n_tokens: out 0, lse -inf, gradient 0, whatever they hold. A token's own term stands apart from the known
keys, as in the kernels, so that what an unknown or padding token holds (NaN too) reaches no other token.

Precision: float32, bfloat16 and float16 inputs are raised to float32 for the scores, the softmax and all sums;
probabilities (before division by their sum) are rounded to the input type before the product with v, as are the
gradients of scores before theirs. Results are rounded once. float64 inputs are computed in float64 throughout (lse
too).

Queries are taken in blocks whose scores hold at most `_BLOCK_SCORES` numbers, so no N x N array is made. On CUDA
the largest n_known, where it is given, is read by the host, which waits for the device: this is a definition, not a
fast path.

Backward from (q, k, v, out, lse, dout, dlse): with p_ij = exp(s_ij - lse_i) and delta_i = <dout_i, out_i> - dlse_i,
ds_ij = p_ij (<dout_i, v_j> - delta_i) scale; dq_i = sum_j ds_ij k_j, dk_j = sum_i ds_ij q_i, dv_j = sum_i p_ij dout_i.
"""

from __future__ import annotations

from collections.abc import Iterator

import torch
from torch import Tensor

_BLOCK_SCORES = 2**22


def forward(
    q: Tensor, k: Tensor, v: Tensor, n_known: Tensor | None, n_tokens: Tensor | None, scale: float
) -> tuple[Tensor, Tensor]:
    """Output [B, S, H, D] in the input type and lse [B, H, S] in float32 (float64 for float64 inputs)."""
    B, S, H, D = q.shape
    dtype = q.dtype
    cells = _Cells(q, k, v, n_known, n_tokens, scale)
    out = torch.empty((B, S, H, D), dtype=dtype, device=q.device)
    lse = torch.empty((B, H, S), dtype=cells.wide, device=q.device)
    for rows in cells.query_blocks():
        scores = cells.scores(rows)  # [B, H, rows, K + 1]
        top = scores.amax(-1, keepdim=True)
        p = (scores - top).exp_()
        total = p.sum(-1, keepdim=True)
        p = _rounded(p, dtype)
        block = (p[..., :-1] @ cells.v_known + p[..., -1:] * cells.v[:, :, rows]) / total  # [B, H, rows, D]
        valid = cells.valid[:, None, rows]
        out[:, rows] = torch.where(valid[..., None], block, 0).transpose(1, 2).to(dtype)
        lse[:, :, rows] = torch.where(valid, (top + total.log())[..., 0], -torch.inf)
    return out, lse


def backward(
    dout: Tensor,
    dlse: Tensor | None,
    q: Tensor,
    k: Tensor,
    v: Tensor,
    out: Tensor,
    lse: Tensor,
    n_known: Tensor | None,
    n_tokens: Tensor | None,
    scale: float,
) -> tuple[Tensor, Tensor, Tensor]:
    """Gradients of q, k, v [B, S, H, D] in the input type; `dlse` None: zero. Deterministic on CPU."""
    dtype = q.dtype
    cells = _Cells(q, k, v, n_known, n_tokens, scale)
    K = cells.k_known.shape[2]
    dout, out = cells.widened(dout), cells.widened(out)
    valid = cells.valid[:, None]
    delta = (dout * out).sum(-1)  # [B, H, S]
    if dlse is not None:
        delta -= torch.where(valid, dlse, 0)
    lse = torch.where(valid, lse, 0)
    dq, dk, dv = (torch.zeros_like(cells.q) for _ in range(3))  # [B, H, S, D]
    for rows in cells.query_blocks():
        q_rows, dout_rows, v_rows, k_rows = (x[:, :, rows] for x in (cells.q, dout, cells.v, cells.k))
        p = (cells.scores(rows) - lse[:, :, rows, None]).exp_()  # [B, H, rows, K + 1]
        dp = torch.cat([dout_rows @ cells.v_known.mT, (dout_rows * v_rows).sum(-1, keepdim=True)], dim=-1)
        ds = _rounded(p * (dp - delta[:, :, rows, None]) * scale, dtype)
        p = _rounded(p, dtype)
        dq[:, :, rows] = ds[..., :-1] @ cells.k_known + ds[..., -1:] * k_rows
        dk[:, :, rows] += ds[..., -1:] * q_rows
        dv[:, :, rows] += p[..., -1:] * dout_rows
        dk[:, :, :K] += ds[..., :-1].mT @ q_rows
        dv[:, :, :K] += p[..., :-1].mT @ dout_rows
    return tuple(x.transpose(1, 2).to(dtype).contiguous() for x in (dq, dk, dv))


class _Cells:
    """The inputs as [B, H, S, D] in the computing type, padding zeroed, and what each query sees."""

    def __init__(self, q: Tensor, k: Tensor, v: Tensor, n_known: Tensor | None, n_tokens: Tensor | None, scale: float):
        B, S = q.shape[:2]
        self.scale = scale
        self.wide = torch.float64 if q.dtype == torch.float64 else torch.float32
        everything = n_known is None and n_tokens is None
        if n_tokens is None:
            n_tokens = torch.full((B,), S, device=q.device)
        n_tokens = n_tokens.clamp(0, S)
        n_known = n_tokens if n_known is None else torch.minimum(n_known.clamp(min=0), n_tokens)
        position = torch.arange(S, device=q.device)
        self.valid = position < n_tokens[:, None]  # [B, S]
        self.q, self.k, self.v = (self.widened(x) for x in (q, k, v))
        self.unknown = (position >= n_known[:, None])[:, None, :, None]  # [B, 1, S, 1]
        K = S if everything else int(n_known.max()) if B else 0
        self.hidden = position[:K] >= n_known[:, None, None, None]  # [B, 1, 1, K]
        # A hidden key has probability 0, which times NaN would still be NaN.
        self.k_known, self.v_known = (x[:, :, :K].masked_fill(self.hidden.mT, 0) for x in (self.k, self.v))

    def widened(self, x: Tensor) -> Tensor:
        """[B, S, H, D] as [B, H, S, D] in the computing type, padding rows zeroed."""
        return torch.where(self.valid[..., None, None], x, 0).to(self.wide).transpose(1, 2)

    def query_blocks(self) -> Iterator[slice]:
        """Slices of the queries, each with few enough scores."""
        B, H, S, _ = self.q.shape
        step = max(1, _BLOCK_SCORES // max(1, B * H * (self.k_known.shape[2] + 1)))
        return (slice(start, min(start + step, S)) for start in range(0, S, step))

    def scores(self, rows: slice) -> Tensor:
        """[B, H, rows, K + 1]: scores of the known keys, then of the query's own key where it is not one of them."""
        q = self.q[:, :, rows]
        known = (q @ self.k_known.mT).masked_fill_(self.hidden, -torch.inf)
        own = (q * self.k[:, :, rows]).sum(-1, keepdim=True).masked_fill_(~self.unknown[:, :, rows], -torch.inf)
        return torch.cat([known, own], dim=-1).mul_(self.scale)


def _rounded(x: Tensor, dtype: torch.dtype) -> Tensor:
    """`x` with the precision of `dtype`, in its own type."""
    return x.to(dtype).to(x.dtype)
