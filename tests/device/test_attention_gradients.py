"""Gradients of attention as the GPU's threads compute them, played on the CPU, against the reference in float64."""

from __future__ import annotations

import ctypes

import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.device.attention_cells import TYPES, any_cell, pointer
from tests.helpers.tolerance import assert_within_budget, attention_gradient_bands
from vcc_fast.ops._masked_attention import reference

# Queries of a step, head dim.
SIZES = ((64, 64), (16, 64), (128, 32), (64, 128))


def draw(S: int, H: int, D: int, dtype: torch.dtype, size: float = 1.0, seed: int = 0) -> list[torch.Tensor]:
    """q, k, v, dout [S, H, D] and dlse [H, S]."""
    generator = torch.Generator().manual_seed(seed)
    rows = [(size * torch.randn(S, H, D, generator=generator)).to(dtype) for _ in range(4)]
    return [*rows, torch.randn(H, S, generator=generator)]


def play(library, given, out, lse, n_known: int, n_tokens: int, scale: float, n_queries: int) -> list[torch.Tensor]:
    """dq, dk, dv [S, H, D]; what is not written stays NaN."""
    q, k, v, dout, dlse = given
    S, H, D = q.shape
    found = [torch.full_like(q, torch.nan) for _ in range(3)]
    failed = library.attention_gradients(
        int(q.dtype == torch.bfloat16), n_queries, D, S, n_tokens, n_known, ctypes.c_int64(H), ctypes.c_float(scale),
        *map(pointer, (q, k, v, out, lse, dout, dlse, *found)),
    )  # fmt: skip
    assert not failed, f"{(n_queries, D)} is not compiled"
    return found


def forward(given, n_known: int, n_tokens: int, scale: float) -> tuple[torch.Tensor, torch.Tensor]:
    limits = [torch.tensor([n]) for n in (n_known, n_tokens)]
    out, lse = reference.forward(*(x[None] for x in given[:3]), *limits, scale)
    return out[0].contiguous(), lse[0].contiguous()


def compare(library, given, n_known: int, n_tokens: int, scale: float, n_queries: int) -> None:
    out, lse = forward(given, n_known, n_tokens, scale)
    found = play(library, given, out, lse, n_known, n_tokens, scale, n_queries)
    limits = [torch.tensor([n]) for n in (n_known, n_tokens)]
    q, k, v, dout, dlse = given
    dlse = None if dlse is None else dlse[None]
    same = reference.backward(
        dout[None], dlse, *(x[None] for x in (q, k, v)), out[None], lse[None], *limits, scale
    )  # fmt: skip
    wide = [x[None].double() for x in (q, k, v)]
    of_wide = reference.forward(*wide, *limits, scale)
    exact = reference.backward(
        dout[None].double(), None if dlse is None else dlse.double(), *wide, *of_wide, *limits, scale
    )  # fmt: skip
    bands = (0.0, 0.0, 0.0)
    if n_tokens:
        bands = attention_gradient_bands(*(x[None, :n_tokens] for x in (q, k, v, dout)), scale)
    for name, own, plain, right, band in zip(("dq", "dk", "dv"), found, same, exact, bands, strict=True):
        assert_within_budget(name, own[None], plain, right, band=band)


@TYPES
@pytest.mark.parametrize("size", SIZES, ids=lambda size: "-".join(map(str, size)))
def test_cells_of_many_shapes(gradients_library, dtype, size):
    for S, n_tokens, n_known in (
        (0, 0, 0), (1, 1, 0), (1, 1, 1), (3, 0, 0), (70, 70, 0), (64, 64, 64), (65, 65, 1), (130, 129, 16),
        (100, 91, 90), (131, 90, 17),
    ):  # fmt: skip
        given = draw(S, 2, size[1], dtype, seed=S)
        compare(gradients_library, given, n_known, n_tokens, size[1] ** -0.5, size[0])
        compare(gradients_library, [*given[:4], None], n_known, n_tokens, size[1] ** -0.5, size[0])


def gradients(library, given, unknown: float | None, padding: float) -> list[torch.Tensor]:
    """Of 100 rows, 90 of them tokens, 37 known; what keys and values of unknown tokens 37 to 59, and padding, hold."""
    given = [x.clone() for x in given]
    for x in given[:4]:
        x[90:] = padding
    if unknown is not None:
        for x in given[1:3]:
            x[37:60] = unknown
    return play(library, given, *forward(given, 37, 90, 0.125), 37, 90, 0.125, 16)


@TYPES
def test_padding_reaches_nobody(gradients_library, dtype):
    given = draw(100, 2, 64, dtype)
    clean, poisoned = (gradients(gradients_library, given, None, padding) for padding in (0.0, torch.nan))
    for name, one, other in zip(("dq", "dk", "dv"), clean, poisoned, strict=True):
        assert torch.equal(one, other) and not other[90:].any(), name


@TYPES
def test_keys_of_unknown_tokens_reach_their_own_query_alone(gradients_library, dtype):
    given = draw(100, 2, 64, dtype)
    clean, poisoned = (gradients(gradients_library, given, unknown, 0.0) for unknown in (None, torch.nan))
    # What such a query gives to the known keys is not a number, rightly.
    for name, one, other in zip(("dq", "dk", "dv"), clean, poisoned, strict=True):
        kept = [*range(0 if name == "dq" else 37, 37), *range(60, 100)]
        assert torch.equal(one[kept], other[kept]), name


@settings(max_examples=40, deadline=None)
@given(st.data())
def test_any_cell(gradients_library, data):
    size, dtype, S, n_tokens, n_known = data.draw(any_cell(SIZES, 140))
    given = draw(S, 1, size[1], dtype, data.draw(st.sampled_from([0.5, 1.0])), data.draw(st.integers(0, 99)))
    compare(gradients_library, given, n_known, n_tokens, size[1] ** -0.5, size[0])
