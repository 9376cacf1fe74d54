"""Benchmarks `attention` and `attention_tokens`: the forward pass against torch's kernels, 8 heads x 64."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator

import torch
import torch.nn.functional as F
from group import Group

from vcc_fast import _core, ops

HEADS, HEAD_DIM = 8, 64
# With more, the eager scores (1.6 GB at 5,000 tokens) disturb whatever is timed next: the system is still taking their
# pages back.
EAGER_TOKENS = 1200


def known_mask(n_known: int, n_tokens: int) -> torch.Tensor:
    """The known/unknown rule as the [S, S] boolean matrix that torch needs for it."""
    mask = torch.zeros(n_tokens, n_tokens, dtype=torch.bool)
    mask[:, :n_known] = True
    mask.fill_diagonal_(True)
    return mask


def eager_attention(q: torch.Tensor, k: torch.Tensor, v: torch.Tensor) -> torch.Tensor:  # [B, H, S, D]
    return torch.softmax(q @ k.transpose(-1, -2) * q.shape[-1] ** -0.5, dim=-1) @ v


def with_isa(isa: str, case: Callable[[], object]) -> object:
    """`case()` with one instruction set forced."""
    before = os.environ.get("VCC_FAST_ISA")
    os.environ["VCC_FAST_ISA"] = isa
    try:
        return case()
    finally:
        if before is None:
            del os.environ["VCC_FAST_ISA"]
        else:
            os.environ["VCC_FAST_ISA"] = before


def attention(quick: bool) -> Iterator[Group]:
    """Forward: dense and a quarter known, short cells in a batch, a whole transcriptome, AVX2 alone."""
    shapes = [(1, 1200)] if quick else [(8, 1200), (1, 5000), (1, 18_080)]
    for dtype in (torch.float32, torch.bfloat16):
        for cells, tokens in shapes:
            yield shape_group(cells, tokens, dtype, quarter=cells == 1)
    if not quick and _core.selected_isa("masked_attention", "float32") != "avx2" and "avx2" in _core.available_isas():
        q, k, v = (torch.randn(1, 5000, HEADS, HEAD_DIM) for _ in range(3))
        name = f"attention 1 x 5000 x {HEADS} x {HEAD_DIM}, AVX2 alone"
        cases = {"vcc_fast dense": lambda: with_isa("avx2", lambda: ops.masked_attention(q, k, v))}
        yield Group(name, "float32", cases, dict.fromkeys(cases, dense_flop(1, 5000)), isa="avx2")


def attention_tokens(quick: bool) -> Iterator[Group]:
    """Forward of one cell in float32, by the number of tokens: what the chart shows."""
    for tokens in (1200, 2400) if quick else (1200, 2500, 5000, 10_000, 20_000):
        yield shape_group(1, tokens, torch.float32, quarter=True)


def dense_flop(cells: int, tokens: int) -> float:
    """Both products of all heads."""
    return 4.0 * cells * tokens * tokens * HEAD_DIM * HEADS


def shape_group(cells: int, tokens: int, dtype: torch.dtype, quarter: bool) -> Group:
    """Ours and torch's on one shape, dense and, with `quarter`, with a quarter of the tokens known."""
    q, k, v = (torch.randn(cells, tokens, HEADS, HEAD_DIM, dtype=dtype) for _ in range(3))
    tq, tk, tv = (x.transpose(1, 2) for x in (q, k, v))
    known = tokens // 4
    cases = {"vcc_fast dense": lambda: ops.masked_attention(q, k, v)}
    if quarter:
        n_known, mask = torch.full((cells,), known), known_mask(known, tokens)
        cases["vcc_fast 25% known"] = lambda: ops.masked_attention(q, k, v, n_known)
        cases["torch SDPA mask"] = lambda: F.scaled_dot_product_attention(tq, tk, tv, attn_mask=mask)
    cases["torch SDPA dense"] = lambda: F.scaled_dot_product_attention(tq, tk, tv)
    if cells * tokens <= EAGER_TOKENS:
        cases["torch eager"] = lambda: eager_attention(tq, tk, tv)
    work = dict.fromkeys(cases, dense_flop(cells, tokens))
    for case in ("vcc_fast 25% known", "torch SDPA mask"):
        if case in work:
            work[case] *= known / tokens
    name = f"attention {cells} x {tokens} x {HEADS} x {HEAD_DIM}"
    return Group(name, str(dtype).removeprefix("torch."), cases, work, max_rounds=3 if tokens > 10_000 else None)
