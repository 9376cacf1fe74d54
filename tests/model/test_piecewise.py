"""The value encoder as a piecewise-linear map: the same function as the network for any weights, and no waiting."""

from __future__ import annotations

import pytest
import torch
import torch.nn.functional as F
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.helpers.tolerance import unit_roundoff
from vcc_fast.model import encoders
from vcc_fast.model.config import ModelConfig
from vcc_fast.model.encoders import ContinuousValueEncoder
from vcc_fast.model.piecewise import piecewise_linear
from vcc_fast.model.scgpt import ScGPT


def network(w1, b1, w2, b2, values):
    """The network itself, in float64."""
    w1, b1, w2, b2, values = (x.double() for x in (w1, b1, w2, b2, values))
    return F.linear(F.relu(values[:, None] * w1 + b1), w2, b2)


def magnitude(w1, b1, w2, b2, values):
    """What the terms of each output come to without their signs: rounding errors are relative to that."""
    w1, b1, w2, b2, values = (x.double().abs() for x in (w1, b1, w2, b2, values))
    return F.linear(values[:, None] * w1 + b1, w2, b2)


def weights_of(H, E, seed=0, dtype=torch.float64):
    generator = torch.Generator().manual_seed(seed)
    shapes = ((H,), (H,), (E, H), (E,))
    return [torch.randn(*shape, generator=generator, dtype=torch.float64).to(dtype) for shape in shapes]


def around(points):
    """Every point, its two neighbours in its type, and numbers far from all."""
    up, down = (torch.nextafter(points, torch.full_like(points, far)) for far in (torch.inf, -torch.inf))
    some = torch.tensor([-2.0, -1.0, 0.0, 0.5, 1.0, 51.0, 512.0], dtype=points.dtype)
    return torch.cat([points, up, down, some])


def assert_same(weights, values, dtype):
    """Within the roundings of the tables' type.

    A rounding of slope, intercept, product and sum each, of numbers that are no larger than `magnitude`: 4 u. Float64
    tables are sums of H terms (H u), and -b1 / w1 is rounded, which can put a value with |w1 v + b1| <= 2 u |b1| into
    the neighbour's segment.
    """
    pieces = piecewise_linear(*weights, dtype)
    error = (pieces(values.to(dtype)).double() - network(*weights, values)).abs()
    u32, u64 = unit_roundoff(torch.float32), unit_roundoff(torch.float64)
    relative = 4 * unit_roundoff(dtype) + (2 * len(weights[0]) + 4) * u64
    assert relative < (1e-12 if dtype == torch.float64 else 5 * u32)
    assert (error <= relative * magnitude(*weights, values)).all(), (error / magnitude(*weights, values)).max()
    return pieces


DTYPES = pytest.mark.parametrize("dtype", [torch.float64, torch.float32], ids=["fp64", "fp32"])


@DTYPES
@pytest.mark.parametrize("H, E", [(1, 1), (7, 3), (64, 64), (512, 512)])
def test_same_as_the_network(H, E, dtype):
    weights = weights_of(H, E, dtype=dtype)
    points = (-weights[1].double() / weights[0].double()).to(dtype)
    pieces = assert_same(weights, around(points[points.abs() <= 512]), dtype)
    assert pieces.breakpoints.shape == (H,) and pieces.slopes.shape == pieces.intercepts.shape == (H + 1, E)
    assert (pieces.breakpoints.diff() >= 0).all()


def test_by_hand():
    # relu(v - 1), relu(4 - 2 v), relu(0 v + 3) and relu(0 v - 5), summed with weights 1, 10, 100, 1000, and 0.5.
    w1, b1 = torch.tensor([1.0, -2, 0, 0]), torch.tensor([-1.0, 4, 3, -5])
    pieces = piecewise_linear(w1, b1, torch.tensor([[1.0, 10, 100, 1000]]), torch.tensor([0.5]), torch.float32)
    assert pieces.breakpoints.tolist() == [1, 2, torch.inf, torch.inf]
    assert pieces.slopes[:3, 0].tolist() == [-20, -19, 1]
    assert pieces(torch.tensor([0.0, 1, 1.5, 2, 7])).flatten().tolist() == [340.5, 320.5, 311, 301.5, 306.5]


@DTYPES
def test_units_that_never_change_equal_breakpoints_and_ties(dtype):
    w1 = torch.tensor([0.0, 0, 0, -0.0, 1, 2, -3, 1, -1, 1e-30, -1e-30, 5], dtype=dtype)
    b1 = torch.tensor([2.0, -2, 0, 1, -1, -2, 3, 0, 0, 1e30, 1e30, -5], dtype=dtype)
    *_, w2, b2 = weights_of(12, 5, dtype=dtype)
    assert_same((w1, b1, w2, b2), around(torch.tensor([0.0, 1.0], dtype=dtype)), dtype)


def test_a_value_next_to_a_breakpoint_is_not_rounded_over_it():
    # 1 / 3 lies between two numbers of float32, and w2 makes one value that is taken for the other side visible.
    for w1, b1 in ((3.0, -1.0), (-3.0, 1.0)):
        pieces = piecewise_linear(*(torch.tensor(x) for x in ([w1], [b1], [[1e20]], [0.0])), torch.float32)
        below = torch.tensor(1 / 3, dtype=torch.float64).to(torch.float32)
        if below.double() > 1 / 3:
            below = torch.nextafter(below, torch.tensor(0.0))
        values = torch.stack([below, torch.nextafter(below, torch.tensor(1.0))])
        on = w1 * values.double() + b1 > 0
        assert on.tolist() in ([False, True], [True, False])
        assert torch.equal(pieces.slopes[torch.bucketize(values, pieces.breakpoints)][:, 0] != 0, on)


@settings(max_examples=40, deadline=None)
@given(data=st.data())
def test_same_as_the_network_for_few_distinct_weights(data):
    H, E = data.draw(st.integers(1, 9), label="H"), data.draw(st.integers(1, 3), label="E")
    dtype = data.draw(st.sampled_from([torch.float64, torch.float32]), label="dtype")
    number = st.sampled_from([0.0, -0.0, 1.0, -1.0, 3.0, -0.1, 1e-20, -512.0, 1e4])
    w1, b1 = (torch.tensor(data.draw(st.lists(number, min_size=H, max_size=H)), dtype=dtype) for _ in range(2))
    points = (-b1[w1 != 0].double() / w1[w1 != 0].double()).to(dtype)
    values = around(points[points.abs() <= 512])
    assert_same((w1, b1, *weights_of(H, E, dtype=dtype)[2:]), values, dtype)


def encoder(width=48, dtype=torch.float32):
    torch.manual_seed(3)
    return ContinuousValueEncoder(width).to(dtype)


@pytest.mark.parametrize("chunk", [1, 5, 2**16])
@torch.no_grad()
def test_rows_of_tokens_are_those_of_distinct_values(monkeypatch, chunk):
    monkeypatch.setattr(encoders, "CHUNK", chunk)
    values = torch.tensor([[0.0, 0.0, 3.25, -2.0], [1.5, 511.0, 513.0, 1e6]])
    model = encoder(dtype=torch.float64)
    table, ids = model.token_rows(values)
    assert table.shape == (8, 48) and ids.shape == values.shape and not table.requires_grad
    torch.testing.assert_close(table[ids], model(values), rtol=1e-11, atol=1e-11)
    distinct, distinct_ids = model.distinct_rows(values)
    torch.testing.assert_close(table[ids], distinct[distinct_ids], rtol=1e-11, atol=1e-11)
    assert model.token_rows(values[:0])[0].shape == (0, 48)


@torch.no_grad()
def test_the_kept_map_follows_the_weights():
    model, values = encoder(dtype=torch.float64), torch.tensor([0.5, 2.0])
    before = model.pieces()
    assert model.pieces() is before
    for weight in (model.linear1.weight, model.linear1.bias, model.linear2.weight, model.linear2.bias):
        weight.mul_(-1.5)
        table, ids = model.token_rows(values)
        torch.testing.assert_close(table[ids], model(values))
    assert model.pieces() is not before


@pytest.mark.parametrize("gradients", [False, True])
def test_rows_of_tokens_need_no_number_on_the_host(gradients):
    """A meta tensor has no numbers: what needs one there, for a size or a choice, would wait for a GPU."""
    model, values = encoder().to("meta"), torch.empty(3, 5, device="meta")
    with torch.set_grad_enabled(gradients):
        table, ids = model.table_and_ids(values)
    assert table.shape == (15, 48) and ids.shape == (3, 5) and table.requires_grad == gradients
    with pytest.raises(NotImplementedError):
        model.distinct_rows(values)


@pytest.mark.parametrize("gradients", [False, True])
def test_choice_by_device(gradients):
    with torch.set_grad_enabled(gradients):
        assert encoder().table_and_ids(torch.zeros(2, 3))[0].shape == (1, 48)
        assert encoder().to("meta").table_and_ids(torch.zeros(2, 3, device="meta"))[0].shape == (6, 48)


@pytest.mark.parametrize("dtype", [torch.float64, torch.float32], ids=["fp64", "fp32"])
def test_gradients_are_those_of_the_network(dtype):
    """Sums of n numbers in an order of their own: n u of the magnitudes, which the largest gradient stands for."""
    model = encoder(dtype=dtype)
    values = torch.cat([torch.zeros(90), torch.rand(60).mul_(8), torch.tensor([-2.0, 511.0, 512.0, 600.0])]).to(dtype)
    dout = torch.randn(len(values), 48, generator=torch.Generator().manual_seed(1)).to(dtype)
    weights = dict(model.named_parameters())
    expected = torch.autograd.grad(model(values), list(weights.values()), dout)
    table, ids = model.token_rows(values, "reference")
    actual = torch.autograd.grad(table[ids], list(weights.values()), dout)
    for name, one, two in zip(weights, actual, expected, strict=True):
        assert (one - two).abs().max() <= 4 * len(values) * unit_roundoff(dtype) * two.abs().max(), name
        assert two.abs().max() > 0


def test_gradients_at_a_breakpoint_are_of_one_side():
    # relu(v - 1) - relu(1 - v) at v = 1: the unit that ends there counts, the one that begins there does not.
    w1, b1 = (torch.tensor(x, requires_grad=True) for x in ([1.0, -1.0], [-1.0, 1.0]))
    pieces = piecewise_linear(w1, b1, torch.tensor([[1.0, -1.0]]), torch.tensor([0.0]), torch.float64)
    y = pieces.differentiable(torch.tensor([1.0], dtype=torch.float64), "reference")
    assert y.item() == 0
    d_w1, d_b1 = torch.autograd.grad(y.sum(), (w1, b1))
    assert d_w1.tolist() == d_b1.tolist() == [0, -1]


@torch.no_grad()
def test_the_model_predicts_the_same_by_either_way(monkeypatch):
    torch.manual_seed(0)
    config = ModelConfig(vocab_size=30, d_model=32, n_heads=2, d_hid=32, n_layers=2, pert_encoder=True, dropout=0.0)
    model = ScGPT(config).eval().double()
    genes, values = torch.arange(20), torch.rand(3, 20, dtype=torch.float64).mul_(6).round_()
    flags = torch.zeros(3, 20, dtype=torch.int64)
    expected = model.forward_perturbation(genes, values, flags)
    monkeypatch.setattr(ContinuousValueEncoder, "table_and_ids", ContinuousValueEncoder.token_rows)
    torch.testing.assert_close(model.forward_perturbation(genes, values, flags), expected, rtol=1e-10, atol=1e-10)
