"""Attention's softmax in registers, played on the CPU tile after tile, against the reference in float64."""

from __future__ import annotations

import ctypes

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.device.attention_cells import TYPES, any_cell, pointer
from tests.helpers.tolerance import assert_within_budget, unit_roundoff
from vcc_fast import ops

# Keys of a tile, head dim, sixteenths of the exponentials by the polynomial.
SIZES = ((128, 64, 4), (128, 64, 0), (128, 64, 16), (16, 64, 4), (64, 32, 3), (64, 128, 5))
# Largest relative error of the polynomial of each type, as exp2_split.cuh says.
DEGREE = {torch.bfloat16: 3, torch.float16: 4}
ERROR = {3: 8.6e-5, 4: 3.0e-6}
ROWS = 64


def play(library, q, k, v, n_known: int, n_tokens: int, scale: float, size) -> tuple[torch.Tensor, torch.Tensor]:
    """(out [S, H, D], lse [H, S]) of one cell; what is not written stays NaN."""
    S, H, D = q.shape
    assert size[1] == D
    out = torch.full_like(q, torch.nan)
    lse = torch.full((H, S), torch.nan)
    failed = library.softmax_attention(
        int(q.dtype == torch.bfloat16), *size, S, n_tokens, n_known, ctypes.c_int64(H), ctypes.c_float(scale),
        *map(pointer, (q, k, v, out, lse)),
    )  # fmt: skip
    assert not failed, f"{size} is not compiled"
    return out, lse


def draw(S: int, H: int, D: int, dtype: torch.dtype, size: float = 1.0, seed: int = 0) -> list[torch.Tensor]:
    generator = torch.Generator().manual_seed(seed)
    return [(size * torch.randn(S, H, D, generator=generator)).to(dtype) for _ in range(3)]


def compare(library, q, k, v, n_known: int, n_tokens: int, scale: float, size) -> None:
    out, lse = play(library, q, k, v, n_known, n_tokens, scale, size)
    found = {}
    for name, cast in (("reference", q.dtype), ("exact", torch.float64)):
        arguments = [x[None].to(cast) for x in (q, k, v)]
        limits = [torch.tensor([n]) for n in (n_known, n_tokens)]
        found[name] = ops.masked_attention(
            *arguments, *limits, scale=scale, return_lse=True, backend="reference"
        )  # fmt: skip
    # A sum of weights may be off by as much as its weights: by the polynomial, and by the order in which a score's D
    # products are summed, whose probable error is sqrt(D) u |q| |k| (Higham and Mary, 2019), with two roundings more.
    longest = [x.double().norm(dim=-1).max().item() if x.numel() else 0.0 for x in (q, k)]
    band = (size[1] ** 0.5 + 2) * unit_roundoff(torch.float32) * scale * longest[0] * longest[1]
    if size[2]:
        band += ERROR[DEGREE[q.dtype]]
    assert_within_budget("lse", lse[None], found["reference"][1], found["exact"][1], band=band)
    values = found["exact"][0].abs().max().item() if out.numel() else 0.0
    assert_within_budget("out", out[None], found["reference"][0], found["exact"][0], band=band * values)


@TYPES
@pytest.mark.parametrize("size", SIZES, ids=lambda size: "-".join(map(str, size)))
def test_cells_of_many_shapes(softmax_library, dtype, size):
    for S, n_tokens, n_known in (
        (0, 0, 0), (1, 1, 0), (1, 1, 1), (3, 0, 0), (70, 70, 0), (64, 64, 64), (65, 65, 1), (130, 129, 16),
        (150, 141, 140), (140, 140, 128), (131, 90, 17), (200, 200, 129),
    ):  # fmt: skip
        q, k, v = draw(S, 2, size[1], dtype, seed=S)
        compare(softmax_library, q, k, v, n_known, n_tokens, size[1] ** -0.5, size)


@TYPES
@pytest.mark.parametrize("size", [0.2, 3.0, 12.0])
def test_scores_of_many_sizes(softmax_library, dtype, size):
    """Exponents far below -127 and references that move, or would not have to."""
    q, k, v = draw(300, 1, 64, dtype, size, seed=1)
    # Keys that grow from the last to the first, the order in which tiles come: every tile moves the reference.
    growing = (k.float() * torch.linspace(2, 0.1, 300)[:, None, None]).to(dtype)
    for keys in (k, growing):
        compare(softmax_library, q, keys, v, 290, 300, 0.125, (16, 64, 4))


@TYPES
def test_unknown_tokens_and_padding_reach_nobody_else(softmax_library, dtype):
    q, k, v = draw(100, 2, 64, dtype)
    out, lse = play(softmax_library, q, k, v, 37, 90, 0.125, (16, 64, 4))
    for x in (q, k, v):
        x[50:60], x[90:] = torch.nan, torch.inf
    poisoned, poisoned_lse = play(softmax_library, q, k, v, 37, 90, 0.125, (16, 64, 4))
    kept = [*range(50), *range(60, 100)]
    assert torch.equal(poisoned[kept], out[kept]) and torch.equal(poisoned_lse[:, kept], lse[:, kept])
    assert poisoned[50:60].isnan().all() and poisoned_lse[:, 50:60].isnan().all()
    assert not out[90:].any() and (lse[:, 90:] == -torch.inf).all()


@TYPES
@pytest.mark.parametrize("size", SIZES, ids=lambda size: "-".join(map(str, size)))
def test_a_score_that_is_not_a_number_is_not_lost(softmax_library, dtype, size):
    """A NaN that a known key brings reaches every query, whichever way its column's exponentials are computed."""
    for key in range(16):
        q, k, v = draw(70, 1, size[1], dtype)
        k[key] = torch.nan
        out, lse = play(softmax_library, q, k, v, 40, 70, 0.125, size)
        assert out.isnan().all() and lse.isnan().all(), key


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_any_cell(softmax_library, data):
    size, dtype, S, n_tokens, n_known = data.draw(any_cell(SIZES, 180))
    q, k, v = draw(S, 1, size[1], dtype, data.draw(st.sampled_from([0.5, 1.0, 4.0])), data.draw(st.integers(0, 99)))
    compare(softmax_library, q, k, v, n_known, n_tokens, data.draw(st.sampled_from([0.125, 0.3])), size)


@pytest.mark.parametrize("degree", [3, 4])
def test_the_polynomial_at_every_fraction(softmax_library, degree):
    """All float32 numbers of [-1, 0), and every 64th of what a weight's exponent may be; 0 from -127 down."""

    def by_polynomial(x: np.ndarray) -> np.ndarray:
        y = np.empty_like(x)
        softmax_library.exp2_by_polynomial(
            degree, *(ctypes.c_void_p(array.ctypes.data) for array in (x, y)), ctypes.c_int64(len(x))
        )
        return y

    bits = {"near": np.arange(0x3F000000, 0x3F800000, dtype=np.uint32) | 0x80000000}
    bits["low"] = np.arange(0x3F800000, 0x42FC0000, 64, dtype=np.uint32) | 0x80000000  # -1 to -126
    bits["small"] = np.arange(0, 0x3F000000, 64, dtype=np.uint32) | 0x80000000
    bits["high"] = np.arange(0, 0x41000001, 64, dtype=np.uint32)  # to 8
    for name, pattern in bits.items():
        x = pattern.view(np.float32)
        error = np.abs(by_polynomial(x) / np.exp2(x.astype(np.float64)) - 1).max()
        assert error <= ERROR[degree], (name, error)
    far = np.array([-127, -127.5, -150, -1000, -3e38, -np.inf], dtype=np.float32)
    assert not by_polynomial(far).any()
    assert (by_polynomial(np.arange(-126, 9, dtype=np.float32)) == 2.0 ** np.arange(-126, 9)).all()


def test_each_place_of_a_tile_is_held_once(softmax_library):
    counts = np.zeros((64, 64), np.int32)
    softmax_library.fragment_places(counts.ctypes.data_as(ctypes.c_void_p))
    assert (counts == 1).all()


@pytest.mark.parametrize("share", [0, 3, 4, 5, 16])
def test_the_polynomial_takes_its_share(softmax_library, share):
    marks = np.zeros(64, np.uint8)
    assert not softmax_library.polynomial_numbers(share, 64, marks.ctypes.data_as(ctypes.c_void_p))
    assert (marks.reshape(4, 16).sum(axis=1) == share).all()
    if share:
        gaps = np.diff(np.flatnonzero(marks))
        assert gaps.max() - gaps.min() <= 1, "not spread evenly"
