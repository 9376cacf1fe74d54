"""Masked attention in the native core: pointers and strides handed to C++ (float32 and bfloat16, CPU)."""

from __future__ import annotations

import torch
from torch import Tensor

# After torch, so that both share torch's OpenMP runtime and its number of threads.
from vcc_fast import _core
from vcc_fast.ops._memory import new_memory


def forward(
    q: Tensor, k: Tensor, v: Tensor, n_known: Tensor | None, n_tokens: Tensor | None, scale: float
) -> tuple[Tensor, Tensor]:
    """Output [B, S, H, D] in the input type and lse [B, H, S] in float32. Copies an input only where D is strided."""
    B, S, H, D = q.shape
    q, k, v = (_with_dense_rows(x) for x in (q, k, v))
    n_known, n_tokens = _counts(n_known, n_tokens)
    out = new_memory((B, S, H, D), q.dtype).tensor
    lse = torch.empty((B, H, S), dtype=torch.float32, device=q.device)
    _core.masked_attention(
        q.data_ptr(),
        k.data_ptr(),
        v.data_ptr(),
        out.data_ptr(),
        lse.data_ptr(),
        _address(n_known),
        _address(n_tokens),
        B,
        S,
        H,
        D,
        q.stride()[:3],
        k.stride()[:3],
        v.stride()[:3],
        out.stride()[:3],
        scale,
        str(q.dtype).removeprefix("torch."),
        torch.get_num_threads(),
    )
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
    """Gradients of q, k, v, [B, S, H, D] contiguous in the input type; `dlse` None: zero.

    Bitwise the same for any number of threads. Copies an input only where D is strided.
    """
    B, S, H, D = q.shape
    inputs = tuple(_with_dense_rows(x) for x in (dout, q, k, v, out))
    gradients = tuple(new_memory((B, S, H, D), q.dtype).tensor for _ in range(3))
    n_known, n_tokens = _counts(n_known, n_tokens)
    dlse, lse = (None if x is None else x.to(torch.float32).contiguous() for x in (dlse, lse))
    dout, q, k, v, out = inputs
    _core.masked_attention_backward(
        dout.data_ptr(),
        _address(dlse),
        q.data_ptr(),
        k.data_ptr(),
        v.data_ptr(),
        out.data_ptr(),
        lse.data_ptr(),
        _address(n_known),
        _address(n_tokens),
        *(x.data_ptr() for x in gradients),
        B,
        S,
        H,
        D,
        *(x.stride()[:3] for x in (*inputs, *gradients)),
        scale,
        str(q.dtype).removeprefix("torch."),
        torch.get_num_threads(),
    )
    return gradients


def _with_dense_rows(x: Tensor) -> Tensor:
    """`x`, or a copy where its last dimension is strided."""
    return x if x.stride(-1) == 1 else x.contiguous()


def _counts(n_known: Tensor | None, n_tokens: Tensor | None) -> tuple[Tensor | None, Tensor | None]:
    """Both counts as the core reads them; the known tokens default to all tokens."""
    n_tokens = None if n_tokens is None else n_tokens.to(torch.int64).contiguous()
    return n_tokens if n_known is None else n_known.to(torch.int64).contiguous(), n_tokens


def _address(x: Tensor | None) -> int:
    return 0 if x is None else x.data_ptr()
