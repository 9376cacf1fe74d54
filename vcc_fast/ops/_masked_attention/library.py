"""Masked attention by torch's own flash attention: the kernel that others are measured against, not the fast path.

The library attends to the known keys of a cell, which need no mask; each unknown query's own key is merged in by
log-sum-exp. Backward, the library's gradients are given the merged output and lse, from which its weights and its
delta come out right for the known keys; the own key's gradients are elementwise:

    p_i = exp(s_ii - lse_i)    ds_i = p_i (<dout_i, v_i> - <dout_i, out_i> + dlse_i) scale
    dq_i += ds_i k_i           dk_i = ds_i q_i          dv_i = p_i dout_i

The library has no argument for dlse. Where it is given, dout gets columns that hold it, v columns of ones, and q, k and
out columns of zeros: <dout_i, v_j> becomes <dout_i, v_j> + dlse_i and nothing else changes.

Cost: one call of the library for every distinct number of known tokens in the batch, on a copy of these cells' inputs
unless all cells have the same number; on CUDA the host waits for the counts. Padding is computed, on zeros, and
discarded. The result of the known keys is rounded to the inputs' type before the own term is merged, which the kernels
do in float32; on CPU in bfloat16 and float16, torch also keeps sums of gradients in that type.
"""

from __future__ import annotations

from collections.abc import Iterator

import torch
from torch import Tensor
from torch.nn.functional import pad

_DLSE_COLUMNS = 8
"""Columns that carry dlse: torch's CUDA kernels take head dims in steps of 8."""


def forward(
    q: Tensor, k: Tensor, v: Tensor, n_known: Tensor | None, n_tokens: Tensor | None, scale: float
) -> tuple[Tensor, Tensor]:
    """Output [B, S, H, D] in the input type and lse [B, H, S] in float32 (float64 for float64 inputs)."""
    B, S, H, D = q.shape
    out = torch.empty((B, S, H, D), dtype=q.dtype, device=q.device)
    lse = torch.empty((B, H, S), dtype=_wide(q), device=q.device)
    padding = _padding(n_tokens, S)
    q, k, v = (_without(padding, x) for x in (q, k, v))
    for cells, K in _groups(B, S, n_known, n_tokens):
        q_, k_, v_ = (x[cells] for x in (q, k, v))
        if K == 0:
            out_, lse_ = v_, _own_scores(q_, k_, 0, scale)
        else:
            out_, lse_ = _library_forward(q_, k_[:, :K], v_[:, :K], scale)
            if K < S:
                out_, lse_ = _merge_own(out_, lse_, _own_scores(q_, k_, K, scale), v_[:, K:])
        out[cells], lse[cells] = out_, lse_
    if padding is not None:
        out.masked_fill_(padding[:, :, None, None], 0)
        lse.masked_fill_(padding[:, None], -torch.inf)
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
    """Gradients of q, k, v [B, S, H, D] in the input type; `dlse` None: zero. Deterministic as torch's are."""
    B, S, H, D = q.shape
    gradients = tuple(torch.empty((B, S, H, D), dtype=q.dtype, device=q.device) for _ in range(3))
    padding = _padding(n_tokens, S)
    dout, q, k, v = (_without(padding, x) for x in (dout, q, k, v))
    if padding is not None:
        # With q and dout zero, any finite lse makes a padding query add nothing.
        lse = lse.masked_fill(padding[:, None], 0)
        dlse = None if dlse is None else dlse.masked_fill(padding[:, None], 0)
    for cells, K in _groups(B, S, n_known, n_tokens):
        inputs = dout_, q_, k_, v_, out_, lse_ = [x[cells] for x in (dout, q, k, v, out, lse)]
        dlse_ = None if dlse is None else dlse[cells]
        dq, dk, dv = (torch.zeros_like(x, memory_format=torch.contiguous_format) for x in inputs[1:4])
        if K > 0:
            known = _library_backward(dout_, dlse_, q_, k_[:, :K], v_[:, :K], out_, lse_, scale)
            for gradient, part in zip((dq, dk[:, :K], dv[:, :K]), known, strict=True):
                gradient.copy_(part)
        if K < S:
            own = _own_gradients(*(x[:, K:] for x in inputs[:5]), lse_[:, :, K:], _tail(dlse_, K), scale)
            dq[:, K:] = (dq[:, K:] + own[0]).to(q.dtype)
            dk[:, K:], dv[:, K:] = own[1:]
        for gradient, part in zip(gradients, (dq, dk, dv), strict=True):
            gradient[cells] = part
    if padding is not None:
        for gradient in gradients:
            gradient.masked_fill_(padding[:, :, None, None], 0)
    return gradients


def _groups(B: int, S: int, n_known: Tensor | None, n_tokens: Tensor | None) -> Iterator[tuple[slice | Tensor, int]]:
    """The cells of each distinct number of known tokens, and that number, clamped as the kernels clamp it."""
    if n_tokens is not None:
        n_tokens = n_tokens.clamp(0, S)
        n_known = n_tokens if n_known is None else torch.minimum(n_known.clamp(min=0), n_tokens)
    if n_known is None:
        yield slice(None), S
        return
    n_known = n_known.clamp(0, S)
    counts = n_known.unique().tolist()
    for K in counts:
        yield (n_known == K).nonzero()[:, 0] if len(counts) > 1 else slice(None), K


def _library_forward(q: Tensor, k: Tensor, v: Tensor, scale: float) -> tuple[Tensor, Tensor]:
    """Dense attention of q [B, S, H, D] to k, v [B, K, H, D]: out [B, S, H, D] in the input type, lse [B, H, S]."""
    q, k, v = (_heads_first(x) for x in (q, k, v))
    if q.is_cuda:
        out, lse, *_ = torch.ops.aten._scaled_dot_product_flash_attention(q, k, v, scale=scale)
    else:
        out, lse = torch.ops.aten._scaled_dot_product_flash_attention_for_cpu(q, k, v, scale=scale)
    return out.transpose(1, 2), lse


def _library_backward(
    dout: Tensor,
    dlse: Tensor | None,
    q: Tensor,
    k: Tensor,
    v: Tensor,
    out: Tensor,
    lse: Tensor,
    scale: float,
) -> tuple[Tensor, Tensor, Tensor]:
    """dq [B, S, H, D], dk and dv [B, K, H, D] of dense attention with the `out` and `lse` that are given."""
    D = q.shape[3]
    if dlse is not None:
        q, k, out = (pad(x, (0, _DLSE_COLUMNS)) for x in (q, k, out))
        v = pad(v, (0, _DLSE_COLUMNS), value=1.0)
        dout = torch.cat([dout, _split(dlse.transpose(1, 2), dout.dtype)], -1)
    dout, q, k, v, out = (_heads_first(x) for x in (dout, q, k, v, out))
    lse = lse.contiguous()
    if q.is_cuda:
        # Without dropout nothing reads the generator's state.
        state = (
            torch.empty(2, dtype=torch.uint64, device=q.device),
            torch.empty((), dtype=torch.uint64, device=q.device),
        )
        gradients = torch.ops.aten._scaled_dot_product_flash_attention_backward(
            dout, q, k, v, out, lse, None, None, q.shape[2], k.shape[2], 0.0, False, *state, scale=scale
        )
    else:
        gradients = torch.ops.aten._scaled_dot_product_flash_attention_for_cpu_backward(
            dout, q, k, v, out, lse, 0.0, False, scale=scale
        )
    return tuple(x.transpose(1, 2).narrow(3, 0, D) for x in gradients)


def _heads_first(x: Tensor) -> Tensor:
    """[B, S, H, D] as [B, H, S, D] with a contiguous D, which the CUDA kernels ask for."""
    return (x if x.stride(-1) == 1 else x.contiguous()).transpose(1, 2)


def _split(x: Tensor, dtype: torch.dtype) -> Tensor:
    """[..., _DLSE_COLUMNS] of `dtype`, whose sum is `x` [...]: three bfloat16 numbers hold float32's 24 bits."""
    columns = []
    for _ in range(3):
        columns.append(x.to(dtype))
        x = x - columns[-1].to(x.dtype)
    return pad(torch.stack(columns, -1), (0, _DLSE_COLUMNS - len(columns)))


def _own_scores(q: Tensor, k: Tensor, K: int, scale: float) -> Tensor:
    """[B, H, S - K]: scores of the unknown queries with their own keys."""
    wide = _wide(q)
    return (q[:, K:].to(wide) * k[:, K:].to(wide)).sum(-1).transpose(1, 2) * scale


def _merge_own(out: Tensor, lse: Tensor, own: Tensor, v: Tensor) -> tuple[Tensor, Tensor]:
    """`out` [B, S, H, D] and `lse` [B, H, S] with the own terms of the last rows; `own` [B, H, U], v [B, U, H, D]."""
    K, wide = lse.shape[2] - own.shape[2], own.dtype
    merged = torch.logaddexp(lse[:, :, K:], own)
    weight_known, weight_own = ((x - merged).exp().transpose(1, 2)[..., None] for x in (lse[:, :, K:], own))
    last = weight_known * out[:, K:].to(wide) + weight_own * v.to(wide)
    return torch.cat([out[:, :K], last.to(out.dtype)], 1), torch.cat([lse[:, :, :K], merged], 2)


def _own_gradients(
    dout: Tensor, q: Tensor, k: Tensor, v: Tensor, out: Tensor, lse: Tensor, dlse: Tensor | None, scale: float
) -> tuple[Tensor, Tensor, Tensor]:
    """What the own keys add to dq, and dk and dv, all [B, U, H, D], of unknown queries; in the computing type."""
    weight = (_own_scores(q, k, 0, scale) - lse).exp().transpose(1, 2)[..., None]  # [B, U, H, 1]
    dout, q, k, v, out = (x.to(_wide(x)) for x in (dout, q, k, v, out))
    dscore = (dout * (v - out)).sum(-1, keepdim=True)
    if dlse is not None:
        dscore = dscore + dlse.transpose(1, 2)[..., None]
    dscore = weight * dscore * scale
    return dscore * k, dscore * q, weight * dout


def _tail(x: Tensor | None, K: int) -> Tensor | None:
    return None if x is None else x[:, :, K:]


def _padding(n_tokens: Tensor | None, S: int) -> Tensor | None:
    """[B, S], true where there is no token; None where there is one everywhere."""
    return None if n_tokens is None else torch.arange(S, device=n_tokens.device) >= n_tokens[:, None]


def _without(padding: Tensor | None, x: Tensor) -> Tensor:
    """`x` [B, S, H, D] with its padding zeroed: NaN there would reach dk and dv, and must not reach anything."""
    return x if padding is None else x.masked_fill(padding[:, :, None, None], 0)


def _wide(x: Tensor) -> torch.dtype:
    """The type that scores, softmax and sums are computed in."""
    return torch.float64 if x.dtype == torch.float64 else torch.float32
