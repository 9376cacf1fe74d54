"""The C++ residual layer norm on every instruction set of this machine, against the definition."""

from __future__ import annotations

import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.helpers.tolerance import assert_within_budget, unit_roundoff
from vcc_fast import _core

DTYPES = pytest.mark.parametrize("dtype", [torch.float32, torch.bfloat16], ids=["float32", "bfloat16"])
# No rows, one, a block of 32 and one more; widths below, at and beside every vector length and unrolling.
SIZES = [(0, 8), (1, 1), (5, 3), (2, 16), (32, 64), (33, 67), (70, 129), (65, 512), (7, 515)]
EPS = 1e-5
NAN = float("nan")


def case(rows, width, dtype, seed=0):
    """x, update, weight, bias, dy, dproduct; rows of different mean and size, as a residual stream has them."""
    generator = torch.Generator().manual_seed(seed)
    x, update, dy, dproduct = (torch.randn(rows, width, generator=generator) for _ in range(4))
    x = x * (1 + torch.arange(rows)[:, None] % 5) + torch.randn(rows, 1, generator=generator)
    weight, bias = torch.randn(2, width, generator=generator)
    return x, update.to(dtype), weight, bias, dy, dproduct.to(dtype)


def name(dtype):
    return str(dtype).removeprefix("torch.")


def forward(x, update, weight, bias, *, product=True, in_place=False, num_threads=2):
    """y, product, mean, rstd of the core; everything it writes starts as NaN."""
    rows, width = x.shape
    y = x if in_place else torch.full((rows, width), NAN)
    rounded = torch.full((rows, width), NAN, dtype=update.dtype)
    mean, rstd = torch.full((2, rows), NAN)
    _core.add_layer_norm(
        x.data_ptr(), update.data_ptr(), weight.data_ptr(), bias.data_ptr(), y.data_ptr(),
        rounded.data_ptr() if product else 0, mean.data_ptr(), rstd.data_ptr(), rows, width,
        x.stride(0), update.stride(0), y.stride(0), EPS, name(update.dtype), num_threads,
    )  # fmt: skip
    return y, rounded, mean, rstd


def backward(x, update, weight, dy, dproduct, mean, rstd, *, num_threads=2):
    """dx, dupdate, dweight, dbias of the core; they start as NaN."""
    rows, width = x.shape
    dx, dupdate = torch.full((rows, width), NAN), torch.full((rows, width), NAN, dtype=update.dtype)
    dweight, dbias = torch.full((2, width), NAN)
    _core.add_layer_norm_backward(
        dy.data_ptr(), 0 if dproduct is None else dproduct.data_ptr(), x.data_ptr(), update.data_ptr(),
        weight.data_ptr(), mean.data_ptr(), rstd.data_ptr(), dx.data_ptr(), dupdate.data_ptr(), dweight.data_ptr(),
        dbias.data_ptr(), rows, width, dy.stride(0), 0 if dproduct is None else dproduct.stride(0), x.stride(0),
        update.stride(0), name(update.dtype), num_threads,
    )  # fmt: skip
    return dx, dupdate, dweight, dbias


def definition(x, update, weight, bias, dy, dproduct, wide):
    """y, mean, rstd, dx, dweight, dbias in the type `wide`, gradients by autograd through torch's own layer norm."""
    leaves = [tensor.detach().to(wide).requires_grad_() for tensor in (x, weight, bias)]
    total = leaves[0] + update.to(wide)
    y = torch.nn.functional.layer_norm(total, weight.shape, *leaves[1:], EPS)
    gradient = dy.to(wide) if dproduct is None else dy.to(wide) + dproduct.to(wide)
    rstd = ((total - total.mean(-1, keepdim=True)).square().mean(-1) + EPS).rsqrt()
    return y.detach(), total.mean(-1).detach(), rstd.detach(), *torch.autograd.grad(y, leaves, gradient)


def band_of_sum(terms):
    """One rounding at the size of the largest partial sum over rows, which cancellation can hide in the result."""
    return unit_roundoff(torch.float32) * terms.cumsum(0).abs().max().item() if terms.numel() else 0.0


@DTYPES
@pytest.mark.parametrize("rows, width", SIZES)
def test_forward(isa, dtype, rows, width):
    x, update, weight, bias, dy, _ = case(rows, width, dtype)
    y, product, mean, rstd = forward(x, update, weight, bias)
    plain, exact = (definition(x, update, weight, bias, dy, None, wide) for wide in (torch.float32, torch.float64))
    for label, got, reference, truth in zip(("y", "mean", "rstd"), (y, mean, rstd), plain, exact, strict=False):
        assert_within_budget(label, got, reference, truth)
    assert torch.equal(product, y.to(dtype))
    assert torch.equal(forward(x, update, weight, bias, product=False)[0], y)
    assert torch.equal(forward(x.clone(), update, weight, bias, in_place=True)[0], y)


@DTYPES
@pytest.mark.parametrize("with_product", [False, True], ids=["dy", "dy-and-dproduct"])
@pytest.mark.parametrize("rows, width", SIZES)
def test_backward(isa, dtype, with_product, rows, width):
    x, update, weight, bias, dy, dproduct = case(rows, width, dtype)
    dproduct = dproduct if with_product else None
    _, _, mean, rstd = forward(x, update, weight, bias)
    got = backward(x, update, weight, dy, dproduct, mean, rstd)
    plain, exact = (definition(x, update, weight, bias, dy, dproduct, wide) for wide in (torch.float32, torch.float64))
    assert torch.equal(got[1], got[0].to(dtype))
    gradient = dy if dproduct is None else dy + dproduct.float()
    normalised = (x + update.float() - mean[:, None]) * rstd[:, None]
    assert_within_budget("dx", got[0], plain[3], exact[3])
    assert_within_budget("dweight", got[2], plain[4], exact[4], band=band_of_sum(gradient * normalised))
    assert_within_budget("dbias", got[3], plain[5], exact[5], band=band_of_sum(gradient))


@DTYPES
def test_strided_rows_and_expanded_gradients(isa, dtype):
    rows, width = 37, 40
    x, update, weight, bias, dy, dproduct = case(rows, width, dtype)
    wide = [torch.full((rows, width + 9), NAN, dtype=t.dtype) for t in (x, update, dproduct)]
    for target, source in zip(wide, (x, update, dproduct), strict=True):
        target[:, 3 : width + 3] = source
    xs, us, ps = (target[:, 3 : width + 3] for target in wide)
    same_dy = dy[:1].expand(rows, width)
    plain = forward(x, update, weight, bias)
    for got, expected in zip(forward(xs, us, weight, bias), plain, strict=True):
        assert torch.equal(got, expected)
    expected = backward(x, update, weight, same_dy.contiguous(), dproduct, *plain[2:])
    for got, want in zip(backward(xs, us, weight, same_dy, ps, *plain[2:]), expected, strict=True):
        assert torch.equal(got, want)
    # The rest of the wide rows is not written by the overwriting call.
    forward(xs, us, weight, bias, in_place=True)
    assert torch.equal(xs, plain[0])
    assert torch.isnan(wide[0][:, :3]).all() and torch.isnan(wide[0][:, width + 3 :]).all()


@DTYPES
def test_same_bits_for_any_number_of_threads(isa, dtype):
    x, update, weight, bias, dy, dproduct = case(300, 96, dtype)
    runs = []
    for threads in (1, 2, 3, 7, 2):
        out = forward(x, update, weight, bias, num_threads=threads)
        runs.append((*out, *backward(x, update, weight, dy, dproduct, *out[2:], num_threads=threads)))
    for run in runs[1:]:
        assert all(torch.equal(a, b) for a, b in zip(run, runs[0], strict=True))


def test_small_differences_of_large_numbers(isa):
    # One pass over squares would lose the variance of rows far from zero.
    x = 1000 + torch.randn(4, 512, generator=torch.Generator().manual_seed(0)) / 16
    update, weight, bias = torch.zeros(4, 512), torch.ones(512), torch.zeros(512)
    y, _, _, rstd = forward(x, update, weight, bias)
    plain, exact = (definition(x, update, weight, bias, x, None, wide) for wide in (torch.float32, torch.float64))
    assert_within_budget("y", y, plain[0], exact[0])
    assert torch.allclose(rstd.double(), exact[2], rtol=1e-4)


def test_constant_rows_and_nan(isa):
    x, weight, bias = torch.full((3, 24), 2.0), torch.ones(24), torch.arange(24.0)
    x[1, 5] = NAN
    y, product, mean, rstd = forward(x, torch.zeros(3, 24).bfloat16(), weight, bias)
    assert torch.equal(y[0], bias) and torch.equal(y[2], bias)
    assert torch.isnan(y[1]).all() and torch.isnan(product[1]).all() and torch.isnan(mean[1]) and torch.isnan(rstd[1])


@settings(max_examples=15, deadline=None)
@given(data=st.data())
def test_drawn_sizes(data):
    rows, width = data.draw(st.integers(1, 80), label="rows"), data.draw(st.integers(1, 150), label="width")
    dtype = data.draw(st.sampled_from([torch.float32, torch.bfloat16]), label="dtype")
    x, update, weight, bias, dy, _ = case(rows, width, dtype, seed=data.draw(st.integers(0, 99), label="seed"))
    y, _, mean, rstd = forward(x, update, weight, bias)
    plain, exact = (definition(x, update, weight, bias, dy, None, wide) for wide in (torch.float32, torch.float64))
    assert_within_budget("y", y, plain[0], exact[0])
    dbias = backward(x, update, weight, dy, None, mean, rstd)[3]
    assert_within_budget("dbias", dbias, plain[5], exact[5], band=band_of_sum(dy))


def test_sizes_outside_the_contract_are_refused():
    x, update, weight, bias, *_ = case(3, 8, torch.float32)
    with pytest.raises(ValueError, match="add_layer_norm: num_threads must be at least 1, not 0"):
        forward(x, update, weight, bias, num_threads=0)
    with pytest.raises(ValueError, match="add_layer_norm: E must be at least 1, got 0"):
        forward(x[:, :0], update[:, :0], weight[:0], bias[:0])
