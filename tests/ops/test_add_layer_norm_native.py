"""The native residual layer norm matches the reference, and both are what torch expects of an op."""

from __future__ import annotations

import pytest
import torch
from torch.library import opcheck

from tests.helpers.tolerance import assert_within_budget
from tests.ops.cases import poisoned_memory
from tests.ops.test_add_layer_norm_reference import norm_inputs
from vcc_fast.ops import add_layer_norm, add_layer_norm_

OPS = torch.ops.vcc_fast
BACKENDS = pytest.mark.parametrize("backend", ["reference", "native"])
DTYPES = pytest.mark.parametrize("dtype", [torch.float32, torch.bfloat16], ids=["fp32", "bf16"])


def run(inputs, backend, dy, dproduct):
    """y and the gradients of x, update, weight, bias; of y's rounded copy too where there is one."""
    leaves = [tensor.detach().requires_grad_() for tensor in inputs]
    with poisoned_memory():
        y, product = add_layer_norm(*leaves, return_product=True, backend=backend)
        outputs = (y,) if product is y else (y, product)
        gradients = torch.autograd.grad(outputs, leaves, (dy, dproduct)[: len(outputs)])
    return dict(zip(("y", "dx", "dupdate", "dweight", "dbias"), (y.detach(), *gradients), strict=True))


@DTYPES
@pytest.mark.parametrize("layout", ["contiguous", "cut", "transposed"])
@pytest.mark.parametrize("shape", [(3, 17, 40), (45, 7)], ids=str)
def test_same_as_reference(shape, dtype, layout):
    x, update, weight, bias = norm_inputs(shape, update_dtype=dtype)
    if layout == "cut":
        x, update = (torch.cat([t, t], -1)[..., : shape[-1]] for t in (x, update))
    elif layout == "transposed":
        x, update = (t.transpose(0, -1).contiguous().transpose(0, -1) for t in (x, update))
    dy, dproduct = torch.randn(shape, generator=torch.Generator().manual_seed(1)), torch.ones(()).expand(shape)
    inputs = (x, update, weight, bias)
    got, plain = (run(inputs, backend, dy, dproduct.to(dtype)) for backend in ("native", "reference"))
    exact = run([t.double() for t in inputs], "reference", dy.double() + (dtype != torch.float32), None)
    for name in got:
        assert got[name].dtype == plain[name].dtype
        assert_within_budget(name, got[name], plain[name], exact[name])


@BACKENDS
@DTYPES
@pytest.mark.parametrize("mode", [torch.inference_mode, torch.no_grad], ids=["inference", "no_grad"])
def test_overwriting_gives_the_same(backend, dtype, mode):
    x, update, weight, bias = norm_inputs((2, 9, 24), update_dtype=dtype)
    weight.requires_grad_()
    with mode():
        y, product = add_layer_norm(x, update, weight, bias, return_product=True, backend=backend)
        target = x.clone()
        overwritten, copy = add_layer_norm_(target, update, weight, bias, return_product=True, backend=backend)
        assert overwritten is target and torch.equal(target, y) and torch.equal(copy, product)
        assert add_layer_norm_(x, update, weight, bias, backend=backend) is x and torch.equal(x, y)


@BACKENDS
@DTYPES
def test_opcheck(backend, dtype):
    inputs = norm_inputs((3, 5, 16), update_dtype=dtype)
    rounds = dtype == torch.bfloat16
    opcheck(OPS.add_layer_norm_.default, (*(t.clone() for t in inputs), 1e-5, rounds, backend))
    leaves = [tensor.requires_grad_() for tensor in inputs]
    opcheck(OPS.add_layer_norm.default, (*leaves, 1e-5, rounds, backend))
    x, update, weight, bias = (tensor.detach() for tensor in leaves)
    y, product, mean, rstd = OPS.add_layer_norm(x, update, weight, bias, 1e-5, rounds, backend)
    dproduct = torch.randn(3, 5, 16).to(dtype) if rounds else None
    opcheck(OPS.add_layer_norm_backward.default, (y, dproduct, x, update, weight, mean, rstd, backend))


@BACKENDS
def test_compile(backend):
    def model(x, update, weight, bias):
        y, product = add_layer_norm(x, update, weight, bias, return_product=True, backend=backend)
        return y.square().sum() + product.float().sum()

    results = []
    for function in (model, torch.compile(model, fullgraph=True, backend="aot_eager")):
        leaves = [t.requires_grad_() for t in norm_inputs((4, 6, 8), update_dtype=torch.bfloat16)]
        loss = function(*leaves)
        results.append([loss, *torch.autograd.grad(loss, leaves)])
    for eager, compiled in zip(*results, strict=True):
        torch.testing.assert_close(compiled, eager)


@BACKENDS
@pytest.mark.parametrize("shape", [(0, 8), (3, 0, 8), (8,)], ids=str)
def test_empty_and_single_rows(backend, shape):
    leaves = [tensor.requires_grad_() for tensor in norm_inputs(shape)]
    y = add_layer_norm(*leaves, backend=backend)
    gradients = torch.autograd.grad(y.sum(), leaves)
    assert [g.shape for g in gradients] == [t.shape for t in leaves]
    if 0 in shape:
        assert not gradients[2].any() and not gradients[3].any()


def test_same_bits_for_any_number_of_threads():
    inputs = norm_inputs((500, 32), update_dtype=torch.bfloat16)
    before, results = torch.get_num_threads(), []
    try:
        for threads in (1, 3):
            torch.set_num_threads(threads)
            results.append(run(inputs, "native", torch.ones(500, 32), torch.ones(500, 32).bfloat16()))
    finally:
        torch.set_num_threads(before)
    assert all(torch.equal(results[0][name], results[1][name]) for name in results[0])
