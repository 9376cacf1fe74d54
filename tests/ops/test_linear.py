"""The op `linear`: both backends against float64, gradients, registration with torch, the table, wrong arguments."""

from __future__ import annotations

import pytest
import torch
from torch.library import opcheck

from tests.helpers.tolerance import assert_within_budget
from tests.ops.cases import poisoned_memory
from vcc_fast import _core
from vcc_fast.errors import UsageError
from vcc_fast.ops import _dispatch, linear

BACKENDS = pytest.mark.parametrize("backend", ["reference", "native"])
DTYPES = pytest.mark.parametrize("dtype", [torch.float32, torch.bfloat16], ids=["fp32", "bf16"])
ACTIVATIONS = pytest.mark.parametrize("activation", ["none", "relu"])


def leaves(dtype, leading=(3, 29), n=21, k=34):
    """x [..., K], weight [N, K], bias [N] that want gradients, and dy [..., N]."""
    generator = torch.Generator().manual_seed(0)
    shapes = ((*leading, k), (n, k), (n,), (*leading, n))
    x, weight, bias, dy = (torch.randn(*shape, generator=generator).to(dtype) for shape in shapes)
    return *(t.requires_grad_() for t in (x, weight, bias)), dy


def run(x, weight, bias, dy, activation, backend):
    y = linear(x, weight, bias, activation, backend=backend)
    inputs = [t for t in (x, weight, bias) if t is not None]
    return y.detach(), *torch.autograd.grad(y, inputs, dy)


def assert_as_good_as_torch(arguments, activation, backend="native"):
    with poisoned_memory():
        got = run(*arguments, activation, backend)
    wide = [None if t is None else t.detach().double().requires_grad_() for t in arguments]
    exact = run(*wide[:3], wide[3].detach(), activation, "reference")
    plain = run(*arguments, activation, "reference")
    for name, g, p, e in zip(("y", "dx", "dweight", "dbias"), got, plain, exact, strict=False):
        assert_within_budget(name, g, p, e)


@DTYPES
@ACTIVATIONS
@pytest.mark.parametrize("leading", [(), (40,), (3, 29), (2, 3, 7)], ids=len)
def test_as_good_as_torch(dtype, activation, leading):
    assert_as_good_as_torch(leaves(dtype, leading), activation)


@DTYPES
def test_views_are_read_as_they_are(dtype):
    x, weight, bias, dy = leaves(dtype)
    expected = run(x, weight, bias, dy, "relu", "native")
    strided = [
        x.detach().transpose(0, 1).contiguous().transpose(0, 1),
        weight.detach().t().contiguous().t(),
        bias.detach().repeat_interleave(2)[::2],
    ]
    got = run(*(t.requires_grad_() for t in strided), dy.transpose(0, 1).contiguous().transpose(0, 1), "relu", "native")
    for a, b in zip(got, expected, strict=True):
        assert torch.equal(a, b)
    # A sum's gradient is one number that stands for all.
    y = linear(x, weight, bias, backend="native")
    assert torch.equal(
        torch.autograd.grad(y.sum(), weight, retain_graph=True)[0],
        torch.autograd.grad(y, weight, torch.ones_like(y))[0],
    )


@DTYPES
def test_without_bias(dtype):
    x, weight, _, dy = leaves(dtype)
    assert_as_good_as_torch((x, weight, None, dy), "none")


@BACKENDS
def test_relu_of_zero_and_nan(backend):
    x = torch.tensor([[0.0], [-1.0], [2.0], [torch.nan]], requires_grad=True)
    weight = torch.ones(1, 1, requires_grad=True)
    y = linear(x, weight, None, "relu", backend=backend)
    torch.testing.assert_close(y, torch.tensor([[0.0], [0.0], [2.0], [torch.nan]]), equal_nan=True, rtol=0, atol=0)
    (dx,) = torch.autograd.grad(y, x, torch.ones_like(y))
    assert dx.flatten().tolist() == [0, 0, 1, 1]


@BACKENDS
@pytest.mark.parametrize("leading, n, k", [((0,), 3, 4), ((2, 0), 3, 4), ((5,), 0, 4), ((5,), 3, 0)])
def test_empty(backend, leading, n, k):
    x, weight, bias, dy = leaves(torch.float32, leading, n, k)
    y, dx, dweight, dbias = run(x, weight, bias, dy, "none", backend)
    assert y.shape == (*leading, n) and torch.equal(y, bias.expand_as(y))
    assert dx.shape == x.shape and (dx == 0).all() and dweight.shape == weight.shape and (dweight == 0).all()
    torch.testing.assert_close(dbias, dy.reshape(-1, n).sum(0) if n else dbias)


@ACTIVATIONS
def test_gradcheck_of_the_reference(activation):
    *inputs, _ = leaves(torch.float64, (2, 5), 4, 3)
    assert torch.autograd.gradcheck(lambda *t: linear(*t, activation, backend="reference"), inputs)


@BACKENDS
@DTYPES
@ACTIVATIONS
def test_opcheck(backend, dtype, activation):
    x, weight, bias, dy = leaves(dtype)
    op = torch.ops.vcc_fast.linear.default
    opcheck(op, (x, weight, bias, activation, backend))
    opcheck(op, (x.detach().transpose(0, 1), weight, None, activation, backend))
    x, weight, y = x.detach(), weight.detach(), torch.rand_like(dy) - 0.5
    for wanted in ((True, True, True), (False, True, False)):
        opcheck(torch.ops.vcc_fast.linear_backward.default, (dy, x, weight, y, *wanted, backend))


@BACKENDS
def test_compile(backend):
    x, weight, bias, dy = leaves(torch.float32)
    compiled = torch.compile(linear, fullgraph=True, backend="aot_eager")
    y = compiled(x, weight, bias, "relu", backend=backend)
    expected = run(x, weight, bias, dy, "relu", backend)
    for a, b in zip((y, *torch.autograd.grad(y, (x, weight, bias), dy)), expected, strict=True):
        torch.testing.assert_close(a, b)


def test_output_is_kept_only_for_relu():
    x, weight, bias, _ = leaves(torch.float32)
    # Their owners live on: torch 2.11 frees what is saved with them.
    plain, relu = linear(x, weight, bias), linear(x, weight, bias, "relu")
    assert plain.grad_fn.saved_tensors[2] is None
    assert relu.grad_fn.saved_tensors[2] is not None


@pytest.mark.parametrize(
    "isa, dtype, rows, backend",
    [
        ("avx512", torch.float32, 256, "native"),
        ("avx512", torch.float32, 255, "reference"),
        ("avx2", torch.float32, 5000, "native"),
        ("portable", torch.float32, 5000, "reference"),
        ("portable", torch.bfloat16, 8, "native"),
        ("avx2", torch.bfloat16, 5000, "native"),
        ("avx2", torch.bfloat16, 7, "reference"),
        ("avx512_bf16", torch.bfloat16, 5000, "reference"),
        ("avx512", torch.float64, 5000, "reference"),
        ("avx512", torch.float16, 5000, "reference"),
    ],
)
def test_auto_looks_at_the_instruction_set_and_the_rows(monkeypatch, isa, dtype, rows, backend):
    monkeypatch.setattr(_core, "selected_isa", lambda op, dtype: isa)
    chosen = _dispatch.resolve_backend("linear", "auto", torch.device("cpu"), dtype, None, rows)
    assert chosen == backend


def test_triton_is_refused():
    with pytest.raises(UsageError, match="linear has no triton kernel"):
        linear(torch.zeros(2, 3), torch.zeros(4, 3), backend="triton")


X, WEIGHT = torch.zeros(2, 5, 3), torch.zeros(4, 3)


@pytest.mark.parametrize(
    "changed, error, message",
    [
        ({"x": [1.0]}, TypeError, "x must be a torch.Tensor, got list"),
        ({"bias": 1.0}, TypeError, "bias must be a torch.Tensor or None, got float"),
        ({"x": X.long()}, TypeError, "x must be float32, bfloat16, float16 or float64, got torch.int64"),
        ({"weight": WEIGHT[0]}, ValueError, r"weight must be \[N, K\], got shape \(3,\)"),
        ({"weight": WEIGHT.half()}, TypeError, "weight is torch.float16 but x is torch.float32"),
        ({"weight": WEIGHT.to("meta")}, ValueError, "weight is on meta but x on cpu"),
        ({"x": X[..., :2]}, ValueError, r"x must be \[..., K\] with K = 3 of weight \(4, 3\), got \(2, 5, 2\)"),
        ({"x": torch.tensor(1.0)}, ValueError, r"x must be \[..., K\] with K = 3"),
        ({"bias": torch.zeros(3)}, ValueError, r"bias must be \[N\] = \[4\] as weight \(4, 3\), got shape \(3,\)"),
        ({"bias": torch.zeros(4).bfloat16()}, TypeError, "bias is torch.bfloat16 but x is torch.float32"),
        ({"activation": "gelu"}, ValueError, "activation must be one of none, relu; got 'gelu'"),
        (
            {"backend": "mkl"},
            ValueError,
            "backend must be one of auto, reference, native, triton, cuda, library; got 'mkl'",
        ),
    ],
)
def test_wrong_arguments(changed, error, message):
    with pytest.raises(error, match=message):
        linear(**({"x": X, "weight": WEIGHT} | changed))
