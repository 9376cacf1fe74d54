"""The reference of the residual layer norm: by hand, against torch's own, gradients, arguments."""

from __future__ import annotations

import pytest
import torch
import torch.nn.functional as F

from vcc_fast.errors import UsageError
from vcc_fast.ops import add_layer_norm, add_layer_norm_

X, ONES, ZEROS = torch.zeros(2, 5, 8), torch.ones(8), torch.zeros(8)


def norm_inputs(shape, dtype=torch.float32, update_dtype=None, seed=0):
    """x, update, weight, bias."""
    generator = torch.Generator().manual_seed(seed)
    x, update = (torch.randn(*shape, generator=generator, dtype=dtype) for _ in range(2))
    weight, bias = (torch.randn(shape[-1], generator=generator, dtype=dtype) for _ in range(2))
    return x, update.to(update_dtype or dtype), weight, bias


def test_by_hand():
    # x + update = [1, 3, 5, 7]: mean 4, variance 5, and 4 added to it makes the divisor 3.
    x, update = torch.tensor([[0.0, 1, 2, 3]]), torch.tensor([[1.0, 2, 3, 4]])
    weight, bias = torch.tensor([3.0, 6, 9, 12]), torch.tensor([0.5, 0, 0, 1])
    y = add_layer_norm(x, update, weight, bias, eps=4.0, backend="reference")
    assert torch.allclose(y, torch.tensor([[-2.5, -2, 3, 13]]))


def test_same_as_torch_in_float64():
    inputs = norm_inputs((3, 7, 12), torch.float64)
    y = add_layer_norm(*inputs, backend="reference")
    torch.testing.assert_close(y, F.layer_norm(inputs[0] + inputs[1], (12,), *inputs[2:]), rtol=1e-12, atol=1e-12)


def test_gradcheck():
    leaves = [tensor.requires_grad_() for tensor in norm_inputs((2, 3, 5), torch.float64)]
    assert torch.autograd.gradcheck(lambda *leaves: add_layer_norm(*leaves, backend="reference"), leaves)


@pytest.mark.parametrize("narrow", [torch.bfloat16, torch.float16], ids=["bf16", "fp16"])
def test_product_and_its_gradient(narrow):
    leaves = [t.requires_grad_() for t in norm_inputs((4, 9), update_dtype=narrow)]
    y, product = add_layer_norm(*leaves, return_product=True, backend="reference")
    assert torch.equal(product, y.to(narrow))
    dy, dproduct = torch.randn(4, 9), torch.randn(4, 9).to(narrow)
    both = torch.autograd.grad((y, product), leaves, (dy, dproduct), retain_graph=True)
    summed = torch.autograd.grad(y, leaves, dy + dproduct.float(), retain_graph=True)
    for got, expected in zip(both, summed, strict=True):
        assert got.dtype == expected.dtype and torch.equal(got, expected)
    product_alone = torch.autograd.grad(product, leaves, dproduct)
    assert torch.equal(product_alone[3], dproduct.float().sum(0))


def test_product_of_one_type_is_y():
    y, product = add_layer_norm(*norm_inputs((3, 6)), return_product=True, backend="reference")
    assert product is y


@pytest.mark.parametrize(
    "changed, error, message",
    [
        ({"x": [1.0]}, TypeError, "x must be a torch.Tensor, got list"),
        ({"x": X.bfloat16()}, TypeError, "x must be float32 or float64, the residual stream's types, got torch.bfl"),
        ({"x": torch.tensor(1.0)}, ValueError, r"x must be \[..., E\] with E of at least 1, got shape \(\)"),
        ({"update": X.double()}, TypeError, "update must be torch.float32 as x, or bfloat16 or float16 beside a"),
        ({"update": X[:1]}, ValueError, r"update must have x's shape \(2, 5, 8\), got \(1, 5, 8\)"),
        ({"update": X.to("meta")}, ValueError, "update is on meta but x on cpu"),
        ({"weight": ONES[:7]}, ValueError, r"weight must be \[E\] = \[8\], got shape \(7,\)"),
        ({"bias": ZEROS.double()}, TypeError, "bias is torch.float64 but x is torch.float32"),
        ({"eps": -1.0}, ValueError, "eps must be a finite number of at least 0, got -1.0"),
        (
            {"backend": "metal"},
            ValueError,
            "backend must be one of auto, reference, native, triton, cuda, library; got 'metal'",
        ),
        ({"backend": "triton"}, UsageError, "Triton compiles for CUDA devices, not cpu"),
        ({"backend": "library"}, UsageError, "add_layer_norm has no library kernel"),
    ],
)
@pytest.mark.parametrize("function", [add_layer_norm, add_layer_norm_])
def test_arguments(function, changed, error, message):
    arguments = {"x": X, "update": X, "weight": ONES, "bias": ZEROS, "backend": "reference"} | changed
    with pytest.raises(error, match=message):
        function(**arguments)


def test_overwriting_is_refused_where_it_would_be_wrong():
    with pytest.raises(ValueError, match="add_layer_norm_ has no gradient: call add_layer_norm"):
        add_layer_norm_(X, X, ONES.clone().requires_grad_(), ZEROS)
    with pytest.raises(ValueError, match="x must be contiguous to be overwritten"):
        add_layer_norm_(X.transpose(0, 1), X.transpose(0, 1), ONES, ZEROS)
