"""Masked attention in Triton: forward with an online softmax in base 2.

One program computes BLOCK_M queries of one head of one cell. It walks the known keys in tiles of BLOCK_N, the full
tiles without any mask and the last one with its tail masked, and then merges each unknown query's own term, one dot
product a row. The largest raw score is kept (scale > 0 keeps the order), so that scale and log2(e) fold into the
exponent's one multiply-add.

Layout: q, k, v, out [B, S, H, D] by strides, D contiguous; lse [B, H, S] contiguous, natural logarithm of scaled
scores. n_known and n_tokens are read on the device and clamped there, so the host never waits. Offsets are 64-bit.
"""

from __future__ import annotations

import torch
import triton
import triton.language as tl
from torch import Tensor

from vcc_fast.ops._masked_attention.triton_tiles import capability_of, tile_choices
from vcc_fast.ops._triton_tuning import Options, choose_options

LOG2E = tl.constexpr(1.4426950408889634)
LN2 = tl.constexpr(0.6931471805599453)


@triton.jit
def load_tile(p_tile, m_rows, m_cols, MASK_ROWS: tl.constexpr, MASK_COLS: tl.constexpr):
    """[ROWS, COLS] with zeros where masked; a mask that is known to be all true costs nothing."""
    if MASK_ROWS:
        return tl.load(p_tile, mask=m_rows[:, None] & m_cols[None, :], other=0.0)
    elif MASK_COLS:
        return tl.load(p_tile, mask=m_cols[None, :], other=0.0)
    else:
        return tl.load(p_tile)


@triton.jit
def cell_counts(n_known_ptr, n_tokens_ptr, i_b, S, HAS_KNOWN: tl.constexpr, HAS_TOKENS: tl.constexpr):
    """n_known and n_tokens of a cell, clamped to 0 <= n_known <= n_tokens <= S; an absent count is not read."""
    n_tokens = S
    if HAS_TOKENS:
        n_tokens = tl.minimum(tl.maximum(tl.load(n_tokens_ptr + i_b).to(tl.int32), 0), S)
    n_known = n_tokens
    if HAS_KNOWN:
        n_known = tl.minimum(tl.maximum(tl.load(n_known_ptr + i_b).to(tl.int32), 0), n_tokens)
    return n_known, n_tokens


@triton.jit
def online_softmax_step(b_scores, b_max, b_sum, b_acc, scale_log2):
    """Raise the running maximum to the new raw scores [BM, BN]; weights of them, and sum and output rescaled."""
    b_max_new = tl.maximum(b_max, tl.max(b_scores, 1))  # [BM]
    b_weights = tl.exp2(b_scores * scale_log2 - (b_max_new * scale_log2)[:, None])  # [BM, BN]
    b_rescale = tl.exp2((b_max - b_max_new) * scale_log2)  # [BM]
    return b_weights, b_max_new, b_sum * b_rescale + tl.sum(b_weights, 1), b_acc * b_rescale[:, None]


@triton.jit
def own_scores(b_q, p_k, m_m, m_d, m_unknown, MASK_D: tl.constexpr):
    """Raw scores [BM] of queries with their own keys, -inf where the key is a known one."""
    b_k = load_tile(p_k, m_m, m_d, True, MASK_D)  # [BM, BD]
    return tl.where(m_unknown, tl.sum(b_q.to(tl.float32) * b_k.to(tl.float32), 1), float("-inf"))


@triton.jit
def masked_attention_kernel(
    q_ptr,
    k_ptr,
    v_ptr,
    out_ptr,
    lse_ptr,
    n_known_ptr,
    n_tokens_ptr,
    S,
    H,
    scale,
    scale_log2,
    q_stride_b,
    q_stride_s,
    q_stride_h,
    k_stride_b,
    k_stride_s,
    k_stride_h,
    v_stride_b,
    v_stride_s,
    v_stride_h,
    D: tl.constexpr,
    BLOCK_D: tl.constexpr,
    BLOCK_M: tl.constexpr,
    BLOCK_N: tl.constexpr,
    OWN_FIRST: tl.constexpr,
    HAS_KNOWN: tl.constexpr,
    HAS_TOKENS: tl.constexpr,
):
    # One grid axis: the query tiles of a head run together, and B * H may exceed the 65535 of the other axes.
    n_tiles = tl.cdiv(S, BLOCK_M)
    i_tile = tl.program_id(0) % n_tiles
    i_head = tl.program_id(0) // n_tiles
    i_b = (i_head // H).to(tl.int64)
    i_h = (i_head % H).to(tl.int64)
    n_known, n_tokens = cell_counts(n_known_ptr, n_tokens_ptr, i_b, S, HAS_KNOWN, HAS_TOKENS)

    o_m = i_tile * BLOCK_M + tl.arange(0, BLOCK_M)  # [BM]
    o_n = tl.arange(0, BLOCK_N)  # [BN]
    o_d = tl.arange(0, BLOCK_D)  # [BD]
    m_m = o_m < n_tokens
    m_d = o_d < D
    MASK_D: tl.constexpr = BLOCK_D != D

    o_rows = o_m.to(tl.int64)
    p_q = q_ptr + i_b * q_stride_b + i_h * q_stride_h + o_rows[:, None] * q_stride_s + o_d[None, :]
    b_q = load_tile(p_q, m_m, m_d, True, MASK_D)  # [BM, BD]
    k_head = k_ptr + i_b * k_stride_b + i_h * k_stride_h
    v_head = v_ptr + i_b * v_stride_b + i_h * v_stride_h

    p_own_k = k_head + o_rows[:, None] * k_stride_s + o_d[None, :]  # [BM, BD]
    if OWN_FIRST:
        b_own = own_scores(b_q, p_own_k, m_m, m_d, o_m >= n_known, MASK_D)

    p_k = k_head + o_n.to(tl.int64)[:, None] * k_stride_s + o_d[None, :]  # [BN, BD]
    p_v = v_head + o_n.to(tl.int64)[:, None] * v_stride_s + o_d[None, :]  # [BN, BD]
    # 64-bit before the product with a stride, which may be a compile-time 1.
    k_step = tl.full([], BLOCK_N, tl.int64) * k_stride_s
    v_step = tl.full([], BLOCK_N, tl.int64) * v_stride_s

    b_max = tl.full([BLOCK_M], float("-inf"), tl.float32)
    b_sum = tl.zeros([BLOCK_M], tl.float32)
    b_acc = tl.zeros([BLOCK_M, BLOCK_D], tl.float32)

    # A tile of padding alone has no keys to walk.
    n_keys = tl.where(i_tile * BLOCK_M < n_tokens, n_known, 0)
    n_full = n_keys // BLOCK_N
    for _ in range(n_full):
        b_k = load_tile(p_k, o_n, m_d, False, MASK_D)
        b_v = load_tile(p_v, o_n, m_d, False, MASK_D)
        b_scores = tl.dot(b_q, tl.trans(b_k), input_precision="ieee")
        b_weights, b_max, b_sum, b_acc = online_softmax_step(b_scores, b_max, b_sum, b_acc, scale_log2)
        b_acc = tl.dot(b_weights.to(b_v.dtype), b_v, b_acc, input_precision="ieee")
        p_k += k_step
        p_v += v_step

    if n_full * BLOCK_N < n_keys:
        m_n = n_full * BLOCK_N + o_n < n_keys
        b_k = load_tile(p_k, m_n, m_d, True, MASK_D)
        b_v = load_tile(p_v, m_n, m_d, True, MASK_D)
        b_scores = tl.dot(b_q, tl.trans(b_k), input_precision="ieee")
        b_scores = tl.where(m_n[None, :], b_scores, float("-inf"))
        b_weights, b_max, b_sum, b_acc = online_softmax_step(b_scores, b_max, b_sum, b_acc, scale_log2)
        b_acc = tl.dot(b_weights.to(b_v.dtype), b_v, b_acc, input_precision="ieee")

    if not OWN_FIRST:
        b_own = own_scores(b_q, p_own_k, m_m, m_d, o_m >= n_known, MASK_D)
    # The own term; a padding row (its q loaded as zeros) ends finite and is overwritten below.
    b_weights, b_max, b_sum, b_acc = online_softmax_step(b_own[:, None], b_max, b_sum, b_acc, scale_log2)
    b_own_v = load_tile(v_head + o_rows[:, None] * v_stride_s + o_d[None, :], m_m, m_d, True, MASK_D)  # [BM, BD]
    b_acc += b_weights.to(b_own_v.dtype).to(tl.float32) * b_own_v.to(tl.float32)

    b_out = tl.where(m_m[:, None], b_acc / b_sum[:, None], 0.0)
    b_lse = tl.where(m_m, b_max * scale + tl.log2(b_sum) * LN2, float("-inf"))
    m_store = o_m < S
    p_out = out_ptr + ((i_b * S + o_rows)[:, None] * H + i_h) * D + o_d[None, :]
    tl.store(p_out, b_out.to(b_own_v.dtype), mask=m_store[:, None] & m_d[None, :])
    tl.store(lse_ptr + i_head.to(tl.int64) * S + o_rows, b_lse, mask=m_store)


def forward(
    q: Tensor, k: Tensor, v: Tensor, n_known: Tensor | None, n_tokens: Tensor | None, scale: float
) -> tuple[Tensor, Tensor]:
    """Output [B, S, H, D] in the input type and lse [B, H, S] in float32. Copies an input only where D is strided."""
    B, S, H, D = q.shape
    q, k, v = (x if x.stride(-1) == 1 else x.contiguous() for x in (q, k, v))
    out = torch.empty((B, S, H, D), dtype=q.dtype, device=q.device)
    lse = torch.empty((B, H, S), dtype=torch.float32, device=q.device)
    # An absent count is never read; any pointer stands for it.
    counts = [lse if count is None else count.contiguous() for count in (n_known, n_tokens)]
    present = {"HAS_KNOWN": n_known is not None, "HAS_TOKENS": n_tokens is not None}

    def launch(options: Options) -> None:
        masked_attention_kernel[(B * H * triton.cdiv(S, options["BLOCK_M"]),)](
            q, k, v, out, lse, *counts, S, H, scale, scale * LOG2E.value,
            *q.stride()[:3], *k.stride()[:3], *v.stride()[:3], D=D, **present, **options,
        )  # fmt: skip

    # Triton launches on the current device, which need not be the tensors'; on CPU (the interpreter) this does nothing.
    with torch.cuda.device_of(q):
        choices = tile_choices("forward", q.dtype, D, capability_of(q.device))
        launch(choose_options(masked_attention_kernel, choices, q, B * S * H, launch))
    return out, lse
