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
    q, k, v = (x if x.stride(-1) == 1 else x.contiguous() for x in (q, k, v))
    n_tokens = None if n_tokens is None else n_tokens.to(torch.int64).contiguous()
    n_known = n_tokens if n_known is None else n_known.to(torch.int64).contiguous()
    out = new_memory((B, S, H, D), q.dtype).tensor
    lse = torch.empty((B, H, S), dtype=torch.float32, device=q.device)
    _core.masked_attention(
        q.data_ptr(),
        k.data_ptr(),
        v.data_ptr(),
        out.data_ptr(),
        lse.data_ptr(),
        0 if n_known is None else n_known.data_ptr(),
        0 if n_tokens is None else n_tokens.data_ptr(),
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
