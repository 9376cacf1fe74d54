"""Masked attention against torch's: every backend of its SDPA, with the mask where some tokens are unknown, and
FlexAttention with a block mask that was made before.

Counted: 4 S n_known D H FLOP a cell forward and 10 S n_known D H backward, for baselines too, whatever they compute.
Results are [B, S, H, D].
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from unittest import mock

import torch
import torch.nn.functional as F
from group import Group
from torch import Tensor
from torch.nn.attention import SDPBackend, sdpa_kernel

from gpu.sizes import Setting
from vcc_fast import ops
from vcc_fast.ops._masked_attention import triton, triton_backward
from vcc_fast.ops._masked_attention.triton_tiles import capability_of, tile_choices

SDPA = {
    "flash": SDPBackend.FLASH_ATTENTION,
    "cuDNN": SDPBackend.CUDNN_ATTENTION,
    "efficient": SDPBackend.EFFICIENT_ATTENTION,
    "math": SDPBackend.MATH,
}
OURS = ("triton", "library")


def forward(setting: Setting) -> Iterator[Group]:
    """Long cells dense, a quarter and a half known; many short cells."""
    sizes = setting.sizes
    yield _group(setting, 1, sizes.long_tokens, None, False)
    yield _group(setting, sizes.short_cells, sizes.short_tokens, None, False)
    for share in (4, 2):
        yield _group(setting, 1, sizes.long_tokens, sizes.long_tokens // share, False)


def backward(setting: Setting) -> Iterator[Group]:
    """The same shapes: gradients of q, k and v from a given gradient of the output."""
    sizes = setting.sizes
    yield _group(setting, 1, sizes.long_tokens, None, True)
    yield _group(setting, sizes.short_cells, sizes.short_tokens, None, True)
    yield _group(setting, 1, sizes.long_tokens, sizes.long_tokens // 4, True)


def _group(setting: Setting, cells: int, tokens: int, known: int | None, gradients: bool) -> Group:
    sizes = setting.sizes
    shape = (cells, tokens, sizes.heads, sizes.head_dim)
    q, k, v, dout = (torch.randn(shape, device=setting.device).to(setting.dtype) for _ in range(4))
    n_known = None if known is None else torch.full((cells,), known, device=setting.device)
    theirs = _baselines(setting, tokens, known, q)
    cases: dict[str, Callable[[], object]] = {}
    for backend in OURS:
        cases[f"vcc_fast {backend}"] = (
            _our_backward(backend, q, k, v, n_known, dout)
            if gradients
            else lambda b=backend: ops.masked_attention(q, k, v, n_known, backend=b)
        )
    for name, attend in theirs.items():
        cases[name] = (
            _their_backward(attend, q, k, v, dout)
            if gradients
            else lambda a=attend: a(*(x.transpose(1, 2) for x in (q, k, v))).transpose(1, 2)
        )
    if known is None and cells == 1:
        cases |= _other_tiles(setting, q, cases["vcc_fast triton"], gradients)
    work = (10.0 if gradients else 4.0) * cells * tokens * (known or tokens) * sizes.head_dim * sizes.heads
    share = "dense" if known is None else f"{100 * known / tokens:.0f}% known"
    name = f"{'backward' if gradients else 'forward'} {cells} x {tokens} x {sizes.heads} x {sizes.head_dim}, {share}"
    return Group(name, setting.type_name, cases, dict.fromkeys(cases, work), "TFLOP/s", gradients=gradients)


def _other_tiles(setting: Setting, like: Tensor, case: Callable[[], object], gradients: bool) -> dict[str, Callable]:
    """`case` with each tile of the table that is not the default, one kernel at a time: what the table should say."""
    module = triton_backward if gradients else triton
    capability, D = capability_of(setting.device), like.shape[-1]

    def run(kernel: str, options: dict) -> object:
        def one(name: str, *arguments: object) -> list[dict]:
            return [options] if name == kernel else tile_choices(name, *arguments)

        with mock.patch.object(module, "tile_choices", one):
            return case()

    found = {}
    for kernel in ("keys", "queries") if gradients else ("forward",):
        for options in tile_choices(kernel, like.dtype, D, capability)[1:]:
            size = " x ".join(str(options[name]) for name in ("BLOCK_M", "BLOCK_N"))
            name = f"vcc_fast triton, {kernel} {size}, {options['num_warps']} warps, {options['num_stages']} stages"
            found[name] = lambda kernel=kernel, options=options: run(kernel, options)
    return found


def picked(q: Tensor, mask: Tensor | None = None) -> str:
    """The SDPA backend that torch picks by itself for queries, keys and values like q [B, H, S, D]."""
    chosen = SDPBackend(torch._fused_sdp_choice(q, q, q, attn_mask=mask))
    return next((name for name, backend in SDPA.items() if backend == chosen), str(chosen))


def _baselines(setting: Setting, tokens: int, known: int | None, like: Tensor) -> dict[str, Callable[..., Tensor]]:
    """Attention of [B, H, S, D] by everything else."""
    mask = None
    if known is not None:
        position = torch.arange(tokens, device=setting.device)
        mask = (position < known)[None, :] | (position[:, None] == position)

    def sdpa(q: Tensor, k: Tensor, v: Tensor, backend: SDPBackend | None) -> Tensor:
        if backend is None:
            return F.scaled_dot_product_attention(q, k, v, attn_mask=mask)
        with sdpa_kernel(backend):
            return F.scaled_dot_product_attention(q, k, v, attn_mask=mask)

    given = "" if known is None else " with the mask"
    own = f"torch SDPA{given}, its own choice ({picked(like.transpose(1, 2), mask)})"
    found = {own: lambda q, k, v: sdpa(q, k, v, None)}
    for name, backend in SDPA.items():
        found[f"torch SDPA {name}{given}"] = lambda q, k, v, b=backend: sdpa(q, k, v, b)
    flex = "FlexAttention" if known is None else "FlexAttention, block mask kept"
    found[flex] = _flex(setting, tokens, known)
    return found


def _flex(setting: Setting, tokens: int, known: int | None) -> Callable[..., Tensor]:
    from torch.nn.attention.flex_attention import create_block_mask

    block_mask = None
    if known is not None:
        n_known = torch.tensor(known, device=setting.device)

        def seen(cell, head, query, key):
            return (key < n_known) | (query == key)

        block_mask = create_block_mask(
            seen, None, None, tokens, tokens, device=setting.device, BLOCK_SIZE=setting.sizes.flex_block
        )
    return lambda q, k, v: _compiled_flex(setting.dry_run)(q, k, v, block_mask=block_mask)


@cache
def _compiled_flex(dry_run: bool) -> Callable[..., Tensor]:
    """Compiled, as it has to be used; a dry run takes the plain one, for want of a compiler and of time."""
    from torch.nn.attention.flex_attention import flex_attention

    return flex_attention if dry_run else torch.compile(flex_attention, dynamic=False)


def _our_backward(backend: str, q: Tensor, k: Tensor, v: Tensor, n_known: Tensor | None, dout: Tensor) -> Callable:
    """The gradients by the registered op, from an output that is made once, when first asked for."""
    saved: list[tuple[Tensor, Tensor]] = []

    def run() -> tuple[Tensor, ...]:
        if not saved:
            with torch.no_grad():
                saved.append(ops.masked_attention(q, k, v, n_known, return_lse=True, backend=backend))
        backward_op = torch.ops.vcc_fast.masked_attention_backward
        return backward_op(dout, None, q, k, v, *saved[0], n_known, None, None, backend)

    return run


def _their_backward(attend: Callable[..., Tensor], q: Tensor, k: Tensor, v: Tensor, dout: Tensor) -> Callable:
    """Gradients by autograd, from a graph that is made once."""
    leaves = [x.detach().requires_grad_() for x in (q, k, v)]
    saved: list[Tensor] = []

    def run() -> tuple[Tensor, ...]:
        if not saved:
            saved.append(attend(*(x.transpose(1, 2) for x in leaves)).transpose(1, 2))
        return torch.autograd.grad(saved[0], leaves, dout, retain_graph=True)

    return run
