"""Benchmark `attention_backward`: dq, dk and dv against the backward of torch's kernels, 8 heads x 64."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import torch
import torch.nn.functional as F
from attention_cases import HEAD_DIM, HEADS, dense_flop, known_mask
from group import Group
from torch import Tensor

from vcc_fast import _core, ops


def attention_backward(quick: bool) -> Iterator[Group]:
    """Dense and a quarter known; only the backward is timed, from the forward's saved tensors."""
    for dtype in (torch.float32, torch.bfloat16):
        for tokens in (1200,) if quick else (1200, 5000):
            yield shape_group(tokens, dtype)


def shape_group(tokens: int, dtype: torch.dtype) -> Group:
    """Ours and torch's on one cell. Five products a pair of query and known key: 2.5 times the forward's work."""
    q, k, v, dout = (torch.randn(1, tokens, HEADS, HEAD_DIM, dtype=dtype) for _ in range(4))
    known = tokens // 4
    cases = {
        "vcc_fast dense": ours(q, k, v, dout, None),
        "vcc_fast 25% known": ours(q, k, v, dout, torch.tensor([known])),
    }
    # Where the processor has no bfloat16 product, torch's backward takes minutes at 5,000 tokens.
    if dtype == torch.float32 or tokens <= 1200 or _core.selected_isa("masked_attention", "bfloat16") == "avx512_bf16":
        cases["torch SDPA dense"] = theirs(q, k, v, dout, None)
        cases["torch SDPA mask"] = theirs(q, k, v, dout, known_mask(known, tokens))
    work = dict.fromkeys(cases, 2.5 * dense_flop(1, tokens))
    for case in {"vcc_fast 25% known", "torch SDPA mask"} & set(cases):
        work[case] *= known / tokens
    name = f"attention backward 1 x {tokens} x {HEADS} x {HEAD_DIM}"
    return Group(name, str(dtype).removeprefix("torch."), cases, work, max_rounds=3 if tokens > 1200 else None)


def ours(q: Tensor, k: Tensor, v: Tensor, dout: Tensor, n_known: Tensor | None) -> Callable[[], object]:
    """The backward op on what a forward saved."""
    out, lse = ops.masked_attention(q, k, v, n_known, return_lse=True)
    backward = torch.ops.vcc_fast.masked_attention_backward
    return lambda: backward(dout, None, q, k, v, out, lse, n_known, None, None, "auto")


def theirs(q: Tensor, k: Tensor, v: Tensor, dout: Tensor, mask: Tensor | None) -> Callable[[], object]:
    """The same gradients through a graph that is kept."""
    leaves = [x.transpose(1, 2).detach().requires_grad_() for x in (q, k, v)]
    with torch.enable_grad():
        out = F.scaled_dot_product_attention(*leaves, attn_mask=mask)
    return lambda: torch.autograd.grad(out, leaves, dout.transpose(1, 2), retain_graph=True)
