"""Masked attention: the public function, and the op's registration with torch (schema, fake, gradient)."""

from __future__ import annotations

import math

import torch
from torch import Tensor

from vcc_fast.ops import _checks
from vcc_fast.ops._dispatch import resolve_backend
from vcc_fast.ops._masked_attention import reference


def masked_attention(
    q: Tensor,
    k: Tensor,
    v: Tensor,
    n_known: Tensor | None = None,
    n_tokens: Tensor | None = None,
    *,
    scale: float | None = None,
    return_lse: bool = False,
    backend: str = "auto",
) -> Tensor | tuple[Tensor, Tensor]:
    """Attention in which a query sees the known tokens of its cell, and itself.

    A cell's tokens stand in the order known, unknown, padding. Query i < n_tokens sees every key j < n_known, and its
    own; nothing else. This is scGPT's mask: known tokens see each other, unknown ones see the known ones and
    themselves.

    Parameters
    ----------
    q, k, v
        [B, S, H, D], one type (float32, bfloat16, float16 or float64) and one device. Views with any strides are
        taken; an input is copied only where D is not contiguous.
    n_known
        [B] int32 or int64, the number of known tokens of each cell; None: all of its tokens.
    n_tokens
        [B] int32 or int64, the number of tokens that are not padding; None: S. 0 <= n_known <= n_tokens <= S is checked
        on CPU; on CUDA, where a check would wait for the device, the kernels clamp instead.
    scale
        Positive factor of the scores; None: 1 / sqrt(D).
    return_lse
        Also return the logarithm of the sum of exponentials of each query's scaled scores.
    backend
        "auto" (the table of `vcc_fast.ops.backend_table`), "reference", "native", "triton" or "library" (torch's own
        flash attention over the known keys, to measure the others against). It holds for the gradients too; "auto"
        looks them up on their own.

    Returns
    -------
    out : Tensor
        [B, S, H, D] contiguous, in the input type. Rows i >= n_tokens are 0 whatever the inputs hold there.
    lse : Tensor
        Only with `return_lse`: [B, H, S] float32 (float64 for float64 inputs), natural logarithm; −inf for i >=
        n_tokens.

    Raises
    ------
    TypeError, ValueError
        An argument has another type, shape, device or value than said above, or a kernel was asked for whose head dims
        (16 to 128 in steps of 8) do not include D.
    UsageError
        The backend cannot run here; the message gives the reason.

    Notes
    -----
    Scores, softmax and sums are in float32 (float64 for float64 inputs), probabilities are rounded to the
    input type before the product with v. `out` and `lse` are differentiable once in q, k and v. Gradients are summed
    in float32 (float64) and rounded once; on CPU they are deterministic, and in the native core bitwise the same for
    any number of threads. Only q, k, v, out and lse are kept for them.
    """
    for name, tensor in (("q", q), ("k", k), ("v", v)):
        _checks.check_is_tensor(name, tensor)
    for name, tensor in (("n_known", n_known), ("n_tokens", n_tokens)):
        _checks.check_is_tensor(name, tensor, optional=True)
    out, lse = _masked_attention(q, k, v, n_known, n_tokens, scale, backend)
    return (out, lse) if return_lse else out


@torch.library.custom_op("vcc_fast::masked_attention", mutates_args=())
def _masked_attention(
    q: Tensor, k: Tensor, v: Tensor, n_known: Tensor | None, n_tokens: Tensor | None, scale: float | None, backend: str
) -> tuple[Tensor, Tensor]:
    _check_arguments(q, k, v, n_known, n_tokens, scale)
    _check_counts(n_known, n_tokens, q.shape[1])
    chosen = resolve_backend("masked_attention", backend, q.device, q.dtype, q.shape[3])
    if q.numel() == 0:
        return _empty_outputs(q)
    match chosen:
        case "native":
            from vcc_fast.ops._masked_attention.native import forward
        case "triton":
            from vcc_fast.ops._masked_attention.triton import forward
        case "library":
            from vcc_fast.ops._masked_attention.library import forward
        case _:
            forward = reference.forward
    return forward(q, k, v, n_known, n_tokens, _scale(scale, q))


@torch.library.custom_op("vcc_fast::masked_attention_backward", mutates_args=())
def _masked_attention_backward(
    dout: Tensor,
    dlse: Tensor | None,
    q: Tensor,
    k: Tensor,
    v: Tensor,
    out: Tensor,
    lse: Tensor,
    n_known: Tensor | None,
    n_tokens: Tensor | None,
    scale: float | None,
    backend: str,
) -> tuple[Tensor, Tensor, Tensor]:
    chosen = resolve_backend("masked_attention_backward", backend, q.device, q.dtype, q.shape[3])
    if q.numel() == 0:
        return _empty_gradients(q, k, v)
    match chosen:
        case "native":
            from vcc_fast.ops._masked_attention.native import backward
        case "triton":
            from vcc_fast.ops._masked_attention.triton_backward import backward
        case "library":
            from vcc_fast.ops._masked_attention.library import backward
        case _:
            backward = reference.backward
    return backward(dout, dlse, q, k, v, out, lse, n_known, n_tokens, _scale(scale, q))


@_masked_attention.register_fake
def _(q, k, v, n_known, n_tokens, scale, backend):
    _check_arguments(q, k, v, n_known, n_tokens, scale)
    return _empty_outputs(q)


@_masked_attention_backward.register_fake
def _(dout, dlse, q, k, v, out, lse, n_known, n_tokens, scale, backend):
    return _empty_gradients(q, k, v)


def _setup_context(ctx, inputs, output) -> None:
    q, k, v, n_known, n_tokens, ctx.scale, ctx.backend = inputs
    ctx.save_for_backward(q, k, v, *output, n_known, n_tokens)
    # lse is seldom used: its gradient is then None instead of a tensor of zeros.
    ctx.set_materialize_grads(False)


def _backward(ctx, dout, dlse):
    if dout is None and dlse is None:
        return (None,) * 7
    q, k, v, out, *rest = ctx.saved_tensors
    dout = torch.zeros_like(out) if dout is None else dout
    dq, dk, dv = _masked_attention_backward(dout, dlse, q, k, v, out, *rest, ctx.scale, ctx.backend)
    return dq, dk, dv, None, None, None, None


_masked_attention.register_autograd(_backward, setup_context=_setup_context)


def _scale(scale: float | None, q: Tensor) -> float:
    return q.shape[3] ** -0.5 if scale is None else scale


def _empty_outputs(q: Tensor) -> tuple[Tensor, Tensor]:
    B, S, H, _ = q.shape
    wide = torch.float64 if q.dtype == torch.float64 else torch.float32
    return torch.empty_like(q, memory_format=torch.contiguous_format), q.new_empty((B, H, S), dtype=wide)


def _empty_gradients(q: Tensor, k: Tensor, v: Tensor) -> tuple[Tensor, Tensor, Tensor]:
    return tuple(torch.empty_like(x, memory_format=torch.contiguous_format) for x in (q, k, v))


def _check_arguments(
    q: Tensor, k: Tensor, v: Tensor, n_known: Tensor | None, n_tokens: Tensor | None, scale: float | None
) -> None:
    """Types, shapes and devices: what is known without reading a value."""
    _checks.check_float("q", q)
    if q.ndim != 4:
        raise ValueError(f"q must be [B, S, H, D], got shape {tuple(q.shape)}: split the heads first")
    if q.shape[3] == 0:
        raise ValueError(f"q must have a head dim D of at least 1, got shape {tuple(q.shape)}")
    for name, tensor in (("k", k), ("v", v)):
        _checks.check_like(name, tensor, "q", q, dtype=True)
        if tensor.shape != q.shape:
            raise ValueError(f"{name} must have q's shape {tuple(q.shape)}, got {tuple(tensor.shape)}")
    for name, count in (("n_known", n_known), ("n_tokens", n_tokens)):
        if count is None:
            continue
        _checks.check_integer(name, count)
        _checks.check_like(name, count, "q", q, dtype=False)
        if count.ndim != 1 or count.shape[0] != q.shape[0]:
            raise ValueError(f"{name} must be [B] = [{q.shape[0]}], one count a cell, got shape {tuple(count.shape)}")
    if scale is not None and not 0 < scale < math.inf:
        raise ValueError(f"scale must be a positive finite number or None for 1/sqrt(D), got {scale}")


def _check_counts(n_known: Tensor | None, n_tokens: Tensor | None, n_positions: int) -> None:
    """0 <= n_known <= n_tokens <= S, on CPU, where reading the counts waits for nothing."""
    limit, limit_name = n_positions, "S"
    for name, count in (("n_tokens", n_tokens), ("n_known", n_known)):
        if count is None or count.device.type != "cpu":
            continue
        wrong = (count < 0) | (count > limit)
        if wrong.any():
            cell = int(wrong.nonzero()[0])
            bound = int(limit[cell]) if isinstance(limit, Tensor) else limit
            raise ValueError(
                f"{name} must be between 0 and {limit_name} = {bound}, got {int(count[cell])} for cell {cell}: "
                "count the tokens of a cell in the order known, unknown, padding"
            )
        limit, limit_name = count, "n_tokens"
